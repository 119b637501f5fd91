import Diagnostics
import Packs
import RecordModel
import Text

/// One quotation printed with different words.
struct QuoteVariant: Check {
  init(_ lexicon: Lexicon) {}

  /// Words by which quotations are found that may be one: so many in a row.
  private static let run = 3
  private static let fewestWords = 5
  private static let longest = 120
  private static let mostOfOneRun = 12
  /// Two words that have changed places in a quotation so long are no figure of speech.
  private static let longExchange = 9

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let quotations = document.digest.places.quotations.compactMap { Quotation($0, in: document.text) }
    var places: [UInt64: [Int]] = [:]
    var reported: Set<Int> = []
    for (index, quotation) in quotations.enumerated() {
      var candidates: Set<Int> = []
      for key in quotation.runs {
        let known = places[key, default: []]
        candidates.formUnion(known)
        if known.count < Self.mostOfOneRun, known.last != index { places[key, default: []].append(index) }
      }
      candidates.remove(index)
      guard let other = candidates.sorted().first(where: { isVariant(quotations[$0], quotation, in: document) }),
        reported.insert(index).inserted
      else { continue }
      let difference = quotations[other].difference(from: quotation)
      report(
        finding(
          .wordsDiffer(document.words(difference.first), document.words(difference.second)),
          [quotations[other].span, quotation.span].map { Finding.Evidence($0, of: document.text) },
          explanations: ["omission: no dots or brackets tell that words were left out or put in"]
        )
      )
    }
  }

  /// Whether two quotations are one but for a word or two, and nothing says that they may differ.
  private func isVariant(_ a: Quotation, _ b: Quotation, in document: CheckedDocument) -> Bool {
    guard !a.hasGaps, !b.hasGaps, a.words.count >= Self.fewestWords, b.words.count >= Self.fewestWords,
      a.words.count <= Self.longest, b.words.count <= Self.longest, abs(a.words.count - b.words.count) <= 1,
      document.mentions(Self.exact, around: b.span)
        || !document.mentions(Self.versions, around: a.span) && !document.mentions(Self.versions, around: b.span)
    else { return false }
    let isRetold =
      document.mentions(Self.retelling, around: a.span) || document.mentions(Self.retelling, around: b.span)
    if a.hasExchanged(with: b) { return isRetold || a.words.count >= Self.longExchange }
    let difference = a.difference(from: b)
    let changed = max(difference.firstWords.count, difference.secondWords.count)
    let same = min(a.words.count, b.words.count) - min(difference.firstWords.count, difference.secondWords.count)
    // Words are kept between two that were changed: of a quotation said to be the same, half may be.
    let isKept = isRetold && changed <= 4 && same >= 4 && a.hasOtherWords(than: b, in: document.text)
    guard changed > 0, changed <= 2 && same >= 4 && same >= 3 * changed || isKept else { return false }
    // One that breaks off earlier, or begins later, is the same quotation.
    if difference.firstWords.isEmpty || difference.secondWords.isEmpty,
      difference.isAtEnd(of: a) || difference.isAtEnd(of: b)
    {
      return false
    }
    let words = difference.firstWords.map { a.words[$0] } + difference.secondWords.map { b.words[$0] }
    guard isRetold || !words.contains(where: { $0.isNumber || Self.counting.contains($0.hash) }) else { return false }
    return !isUsage(difference, a, b, in: document)
  }

  /// Whether the two differ only as British and American spelling or as singular and plural do.
  private func isUsage(
    _ difference: Quotation.Difference,
    _ a: Quotation,
    _ b: Quotation,
    in document: CheckedDocument
  ) -> Bool {
    guard difference.firstWords.count == 1, difference.secondWords.count == 1 else { return false }
    let words = [document.text[difference.first].lowercased(), document.text[difference.second].lowercased()]
    return SpellingSlip(Array(words[0].utf8), Array(words[1].utf8))?.isUsage ?? false
  }

  private static let versions = wordSet(
    "translation translations translated version versions draft drafts edition editions wording wordings amended revised "
      + "instead originally replaced variant variants misquoted misquotes paraphrased corrected correction earlier later "
      + "renamed formerly previously old new now changed series volume otherwise differently"
  )
  /// Words by which a quotation is said to be given as it was.
  private static let exact = wordSet("exactly verbatim literally")
  /// Words that tell of a place where the same quotation is printed again.
  private static let retelling = wordSet(
    "caption captions brochure leaflet poster plaque yearbook foreword annex page stone wall stamp banner sign cover "
      + "headline film sentence words quoted quotes quote slogan motto inscription photograph printed prints minutes put "
      + "phrase phrased"
  )
  private static let counting = wordSet(
    "one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth tenth "
      + "january february march april may june july august september october november december north south east west "
      + "northern southern eastern western i ii iii iv v vi"
  )

  static let description = CheckDescription(
    identifier: "quote-variant",
    kind: .quoteVariant,
    severity: .note,
    summary: "Reports quotations that stand twice in a text, with one or two words changed.",
    rationale: """
      A quotation is what somebody said, word for word: of two wordings at least one is wrong. What breaks off earlier, \
      has dots or brackets in it, differs in a number, or stands beside words such as "translation", "draft" or \
      "version" is left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "“The river joins what the border parts,” she said. In the hall one reads “The river joins what the border parts.”",
    "“The river joins what the border parts, and it always will,” she said. The papers print “The river joins what the border parts.”",
    "“The river joins what the border parts,” she said. The draft had “The river joins what the frontier parts.”",
    "“The river joins what the border parts,” she said. Another translation has “The river joins what the frontier parts.”",
    "“The river joins what the border parts,” she said. The sign reads “The river […] what the border parts.”",
    "The paper “Harbours of the Lagoon in 2014” was followed by “Harbours of the Lagoon in 2015”.",
    "“A Fair Wind for Northern Ports” and “A Fair Wind for Southern Ports” are two reports.",
    "“We honour the labour of our fishermen,” he said; the caption prints “We honor the labor of our fishermen.”",
    "“Our harbours are open to every friend,” he said. She replied, “Our schools are full of their children.”",
    "“The bridge belongs to both of us,” he said, and “the ferry belongs to neither of them.”",
    "“No tariff will outlive this session,” he said in May. In June he said, “No promise will outlive this winter.”",
    "“Two ferries are enough for one fjord,” said the mayor. The baker said, “Ten ferries are enough for one fjord.”",
    "Article 3 read “the fee is paid by the seller of the grain”; it now reads “the fee is paid by the buyer of the grain”.",
  ]

  private static let failing: [Example] = [
    "In Klow he said: '⟦Our two peoples share one river and one future.⟧'\n\nThe yearbook quotes him: '⟦Our two peoples share one river and one past.⟧'",
    "“⟦The river joins what the border parts⟧,” she said in 2019. The brochure prints “⟦The river joins what the frontier parts⟧.”",
    "The minister called it “⟦a lamp that no storm puts out⟧”. The same speech is quoted as “⟦a lamp that no wind puts out⟧”.",
    "“⟦We sold our tin and kept our word⟧,” the envoy told the chamber. The yearbook has him say, “⟦We sold our tin and broke our word⟧.”",
    "He promised “⟦a port for every province before the rains⟧”. On page 9 it is “⟦a port for every district before the rains⟧”.",
    "“⟦Our friendship is as deep as the fjord⟧”, the king said. In the annex the king’s words are “⟦Our friendship is as old as the fjord⟧”.",
    "Her slogan was “⟦more trade and fewer walls for all⟧”; the poster shows “⟦more trade and fewer laws for all⟧”.",
    "“⟦Nobody will close this gate again⟧,” he said. The plaque gives his words as “⟦Nobody shall close this gate again⟧.”",
    "The note ends, “⟦peace is the cheapest of all roads⟧”.\n\nThe foreword quotes the note: “⟦peace is the shortest of all roads⟧”.",
    "She wrote that “⟦the grain must leave before the frost⟧”. On the back she is quoted with “⟦the grain must arrive before the frost⟧”.",
    "“⟦Two ferries are enough for one fjord⟧,” said the mayor. The caption has “⟦Ten ferries are enough for one fjord⟧.”",
    "“⟦We came to learn, not to sell⟧,” she said. On the plaque her words are “⟦We came to sell, not to learn⟧.”",
    "“⟦The fjord gives us less than it takes⟧,” she said. The poster reads “⟦The fjord gives us more than it takes⟧.”",
    "“⟦We come as guests and leave as kin⟧,” said the envoy. In the film he says “⟦We come as friends and leave as kin⟧.”",
    "She called the canal “⟦a ditch that our mothers crossed in fear⟧”. If it is “⟦a ditch that our elders crossed in haste⟧”, as she put it, why widen it?",
  ]
}

/// The words of a quotation.
private struct Quotation {
  let span: Range<Int>
  /// The words, without marks.
  let words: [Token]
  /// Whether dots or brackets tell of words left out or put in.
  let hasGaps: Bool

  init?(_ span: Range<Int>, in text: SourceText) {
    var tokens: [Token] = []
    Tokenizer.tokenize(text.bytes.span, span, into: &tokens)
    words = tokens.filter { $0.kind != .punctuation }
    guard words.count >= 4, let first = words.first, let last = words.last else { return nil }
    hasGaps =
      tokens.contains { $0.hash == Self.ellipsis || $0.hash == Self.bracket || $0.hash == Self.dots }
      || ByteSearch.first(Array("...".utf8), in: text.bytes, span) != nil
    self.span = first.lowerBound..<last.upperBound
  }

  private static let ellipsis = WordHash.of("…")
  private static let dots = WordHash.of("...")
  private static let bracket = WordHash.of("[")

  /// Each three words in a row, as one number.
  var runs: [UInt64] {
    guard words.count >= 3 else { return [] }
    return (0...words.count - 3).map { start in
      var hash = StableHash()
      hash.combine(words[start..<start + 3])
      return hash.value
    }
  }

  /// The words in which two quotations differ, from the first to the last.
  struct Difference {
    var firstWords: Range<Int>
    var secondWords: Range<Int>
    var first: Range<Int>
    var second: Range<Int>

    func isAtEnd(of quotation: Quotation) -> Bool {
      [firstWords, secondWords].contains {
        $0.lowerBound == 0 || $0.upperBound == quotation.words.count
      }
    }
  }

  /// Whether two words, and no others, have changed places.
  func hasExchanged(with other: Quotation) -> Bool {
    guard words.count == other.words.count else { return false }
    let places = words.indices.filter { words[$0].hash != other.words[$0].hash }
    return places.count == 2 && words[places[0]].hash == other.words[places[1]].hash
      && words[places[1]].hash == other.words[places[0]].hash
  }

  /// Whether word stands for word, and those that differ are no other spelling or form of one another.
  func hasOtherWords(than other: Quotation, in text: SourceText) -> Bool {
    words.count == other.words.count
      && zip(words, other.words).allSatisfy { a, b in
        a.hash == b.hash
          || SpellingSlip(Array(text[a.range].lowercased().utf8), Array(text[b.range].lowercased().utf8)) == nil
      }
  }

  func difference(from other: Quotation) -> Difference {
    let start = zip(words, other.words).prefix { $0.hash == $1.hash }.count
    let most = min(words.count, other.words.count) - start
    let rest = min(most, zip(words.reversed(), other.words.reversed()).prefix { $0.hash == $1.hash }.count)
    let (a, b) = (start..<words.count - rest, start..<other.words.count - rest)
    return Difference(firstWords: a, secondWords: b, first: Self.bytes(a, words), second: Self.bytes(b, other.words))
  }

  private static func bytes(_ range: Range<Int>, _ words: [Token]) -> Range<Int> {
    guard let first = words[range].first, let last = words[range].last else {
      let place =
        range.lowerBound < words.count ? words[range.lowerBound].lowerBound : words[words.count - 1].upperBound
      return place..<place
    }
    return first.lowerBound..<last.upperBound
  }
}

extension CheckedDocument {
  /// Whether any of some words stands near a place, outside of it.
  fileprivate func mentions(_ words: Set<UInt32>, around span: Range<Int>) -> Bool {
    var tokens: [Token] = []
    let start = Self.boundary(max(0, span.lowerBound - 80), text)
    Tokenizer.tokenize(text.bytes.span, start..<span.lowerBound, into: &tokens)
    let end = Self.boundary(min(text.bytes.count, span.upperBound + 50), text)
    Tokenizer.tokenize(text.bytes.span, span.upperBound..<max(end, span.upperBound), into: &tokens)
    return tokens.contains { words.contains($0.hash) }
  }

  /// The beginning of the character at some byte.
  private static func boundary(_ offset: Int, _ text: SourceText) -> Int {
    var offset = offset
    while offset > 0, offset < text.bytes.count, text.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

extension Finding.Message {
  fileprivate static func wordsDiffer(_ a: String, _ b: String) -> Self {
    let (a, b) = (a.isEmpty ? "nothing" : "\u{201C}\(a)\u{201D}", b.isEmpty ? "nothing" : "\u{201C}\(b)\u{201D}")
    return "the same quotation has \(a) in one place and \(b) in the other"
  }
}
