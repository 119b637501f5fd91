import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// An event of public record with another date than that of the packs.
struct KnownDate: Check {
  /// A day more or less comes of time zones, and of feasts that begin on the eve.
  private static let grace = 2
  /// The date stands so near to the words that tell of the event.
  private static let farthest = 14
  /// A date before them leaves room for an article and a comma.
  private static let nearest = 3

  /// A fact whose words are ready to be compared.
  private struct Known {
    var date: TimeValue
    var source: String
    /// Lists of wordings, each the hashes of its tokens; one of each list stands in the sentence.
    var subject: [[[UInt32]]]
  }

  private let facts: [Known]
  /// The facts that may be told where a word stands, by a word of their first list.
  private let places: [UInt32: [Int]]

  init(_ lexicon: Lexicon) {
    var known: [Known] = []
    var places: [UInt32: [Int]] = [:]
    for fact in lexicon.facts {
      guard let date = fact.date, date.wholeDays != nil, fact.value == nil else { continue }
      let subject = fact.subject.map { $0.map { Self.hashes($0) }.filter { !$0.isEmpty } }
      guard let first = subject.first, subject.allSatisfy({ !$0.isEmpty }) else { continue }
      for wording in first { if let word = wording.first { places[word, default: []].append(known.count) } }
      known.append(Known(date: date, source: fact.source, subject: subject))
    }
    for entity in lexicon.entities where entity.kind == .instrument && lexicon.holdsFacts {
      guard let signed = entity.signed, let source = entity.source else { continue }
      let names = ([entity.canonical] + entity.aliases).filter { !$0.contains("|") && !$0.contains("(") }
        .map(Self.hashes).filter { $0.count > 1 }
      for name in names { if let word = name.first { places[word, default: []].append(known.count) } }
      guard !names.isEmpty else { continue }
      known.append(Known(date: .date(signed), source: source, subject: [names, Self.signing]))
    }
    facts = known
    self.places = places
  }

  private static let signing = ["was signed", "were signed", ", signed", "signed in", "signed on"].map(hashes)

  private static func hashes(_ words: String) -> [UInt32] {
    Tokenizer.tokens(of: words).map(\.hash)
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !facts.isEmpty else { return }
    document.forEachSentence(withTimes: true) { sentence in
      var candidates: Set<Int> = []
      for index in sentence.range { candidates.formUnion(places[sentence.tokens[index].hash] ?? []) }
      for candidate in candidates.sorted() {
        guard let found = conflict(facts[candidate], sentence) else { continue }
        report(
          finding(
            .otherDate(document.words(found.words), found.time.value.plain, facts[candidate].date.plain),
            [Finding.Evidence(found.words, of: document.text), Finding.Evidence(found.time.span, of: document.text)],
            expected: facts[candidate].date.plain,
            explanations: ["source: \(facts[candidate].source)"]
          )
        )
      }
    }
  }

  /// The date that a sentence gives for a fact, and the words that tell of it, where no reading brings the two together.
  private func conflict(_ fact: Known, _ sentence: CheckedSentence) -> (time: TimePlace, words: Range<Int>)? {
    var told: [Range<Int>] = []
    for wordings in fact.subject {
      guard let place = wordings.lazy.compactMap({ sentence.place(of: $0) }).first else { return nil }
      told.append(place)
    }
    guard !sentence.has(Self.loose), let start = told.map(\.lowerBound).min(), let end = told.map(\.upperBound).max(),
      let act = told.last, let time = time(of: act, start..<end, sentence), let days = time.place.value.wholeDays,
      let known = fact.date.wholeDays
    else { return nil }
    let distance = max(days.lowerBound - known.upperBound, known.lowerBound - days.upperBound)
    guard distance > (days.count == 1 ? Self.grace : 0) else { return nil }
    return (time.place, sentence.passage.bytes(of: act))
  }

  /// The one date that can be that of an act: of the whole sentence, or right behind the words.
  private func time(of act: Range<Int>, _ told: Range<Int>, _ sentence: CheckedSentence)
    -> CheckedSentence.Time?
  {
    let written = sentence.times.filter {
      !$0.place.isResolved && !$0.place.isLoose && !told.contains($0.tokens.lowerBound)
    }
    let inside = sentence.times.filter { told.contains($0.tokens.lowerBound) }
    if written.isEmpty, inside.count == 1, sentence.times.count == 1 { return at(inside[0], sentence) }
    if written.count == 1, sentence.times.count == 1 {
      let isNear =
        written[0].tokens.lowerBound - told.upperBound <= Self.farthest
        && told.lowerBound - written[0].tokens.upperBound <= Self.nearest
      return isNear ? at(written[0], sentence) : nil
    }
    let next = written.first { $0.tokens.lowerBound >= act.upperBound }
    guard let next, next.tokens.lowerBound - act.upperBound <= 6 else { return nil }
    return at(next, sentence)
  }

  /// A time that stands behind "in" or "on", and is one.
  private func at(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> CheckedSentence.Time? {
    guard !time.place.isResolved, !time.place.isLoose else { return nil }
    var index = time.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.articles) { index -= 1 }
    return sentence.isWord(index, of: Self.at) || sentence.isWord(index, of: Self.marks) ? time : nil
  }

  private static let articles = wordSet("the early late mid")
  private static let at = wordSet("in on")
  private static let marks = wordSet("( ,")
  /// Words by which the date may be another one than that of the fact.
  private static let loose = wordSet(
    "anniversary anniversaries before after since until till by commemorate commemorates commemorated mark marks marked "
      + "would will proposal re again second first-ever not never if reprinted renewed amended talks negotiations"
  )

  static let description = CheckDescription(
    identifier: "known-date",
    kind: .fact,
    severity: .error,
    summary: "Reports an event of public record that is told with another date than that of the packs.",
    rationale: """
      The date is wrong, or another event is meant. The facts, with their sources, are those of the packs; they bind a \
      date only where all their words stand in one sentence with it. Anniversaries, plans and sentences with several \
      dates are left alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Saigon fell on 30 April 1975.",
    "In August 1914 the Panama Canal was opened.",
    "The Suez Canal was opened in November 1869.",
    "The Berlin Wall fell in November 1989.",
    "The Paris Agreement was adopted on 12 December 2015.",
    "In 1995 the port was deepened; the Berlin Wall was a memory.",
    "The anniversary of the day on which the Berlin Wall fell was kept in 1999.",
    "After the Berlin Wall fell, trade doubled until 1999.",
    "Iraq invaded Kuwait on 2 August 1990.",
    "In 2019 the museum showed how the Korean War began.",
    "Hong Kong was returned to China in mid-1997.",
    "The Antarctic Treaty, signed in Washington in 1959, allows research.",
  ]

  private static let failing: [Example] = [
    "⟦Saigon fell⟧ on ⟦30 April 1973⟧.",
    "In ⟦1924⟧ the ⟦Panama Canal was opened⟧.",
    "The ⟦Suez Canal was opened⟧ in ⟦November 1879⟧.",
    "⟦Hong Kong was handed over to China⟧ on ⟦1 July 1998⟧.",
    "⟦The Berlin Wall fell⟧ in ⟦1991⟧.",
    "The ⟦Paris Agreement was adopted⟧ on ⟦12 December 2016⟧.",
    "⟦Iraq invaded Kuwait⟧ on ⟦2 August 1991⟧.",
    "⟦Hong Kong was returned to China⟧ in ⟦1999⟧.",
    "The ⟦Korean War began⟧ on ⟦25 June 1951⟧.",
    "The Antarctic Treaty, ⟦signed⟧ in Washington in ⟦1969⟧, allows research.",
  ]
}

extension CheckedSentence {
  /// The first place of some words in the sentence, by their hashes.
  func place(of words: [UInt32]) -> Range<Int>? {
    guard let first = words.first, words.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - words.count)
    where tokens[start].hash == first && words.indices.allSatisfy({ tokens[start + $0].hash == words[$0] }) {
      return start..<start + words.count
    }
    return nil
  }
}

extension Finding.Message {
  fileprivate static func otherDate(_ words: String, _ told: String, _ known: String) -> Self {
    "\u{201C}\(words)\u{201D} is dated \(told), but was in \(known)"
  }
}
