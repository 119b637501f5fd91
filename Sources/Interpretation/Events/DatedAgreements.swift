import Packs
import RecordModel
import Text

/// Reads agreements that are only named with their date: "the treaty of 18 April 2017", "the 2019 agreement",
/// "framework agreement, 5 December 2023".
struct DatedAgreements: Sendable {
  private static let subtype = "agreement.signed"
  private static let instrument = "instrument"
  private enum Word: UInt8 { case of = 1, dated, comma, other }
  private static let words = WordTable<Word>([
    ("of", .of), ("dated from", .dated), (",", .comma),
    ("new draft proposed next future other any no such under every each", .other),
  ])
  private static let longestPhrase = 6

  private let definition: EventDefinition?
  private let classes: Set<Int>

  init(_ lexicon: Lexicon) {
    definition = lexicon.events.first { $0.subtype == Self.subtype }
    classes = Set(lexicon.objects.indices.filter { lexicon.objects[$0].id == Self.instrument })
  }

  /// The agreements of a sentence that no verb tells of.
  func events(
    in sentence: Analysis.Sentence,
    beside told: [Event],
    sides: (source: [Party], target: [Party]),
    _ analysis: borrowing Analysis
  ) -> [Event] {
    guard let definition, !sides.source.isEmpty else { return [] }
    var found: [Event] = []
    var last = sentence.tokens.lowerBound
    for match in analysis.matches[sentence.matches] {
      guard case .object(let object) = match.entry, classes.contains(object), match.tokens.lowerBound >= last,
        let date = date(of: match.tokens, sentence, analysis)
      else { continue }
      let tokens =
        min(match.tokens.lowerBound, date.tokens.lowerBound)..<max(match.tokens.upperBound, date.tokens.upperBound)
      last = tokens.upperBound
      let span = analysis.passage.bytes(of: tokens)
      guard !told.contains(where: { $0.kind == .agreement && $0.span.overlaps(span) }), let time = date.time else {
        continue
      }
      var event = Event(
        span: span,
        sentence: sentence.span,
        kind: definition.kind,
        subtype: definition.subtype,
        codes: definition.codes
      )
      (event.source, event.target) = sides
      event.date = PeriodFinder.meant(time)
      event.object = analysis.passage.string(of: match.tokens)
      found.append(event)
    }
    return found
  }

  /// The agreement that an item of a list is, under words that tell of a signing: "(i) Memorandum on Tourism".
  func listed(under lead: Event, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Event? {
    let start = sentence.tokens.lowerBound
    let match = analysis.matches[sentence.matches].first {
      guard case .object(let object) = $0.entry else { return false }
      return classes.contains(object) && $0.tokens.lowerBound - start <= Self.longestPhrase
    }
    guard let match, analysis.passage.tokens[match.tokens.lowerBound].isCapitalized else { return nil }
    var event = lead
    event.span = sentence.span
    event.sentence = sentence.span
    event.object = analysis.passage.words(of: title(around: match.tokens, sentence, analysis))
    return event
  }

  /// The whole title of a listed agreement: from its first capital to a comma, a semicolon or the end of the item.
  private func title(around noun: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Range<
    Int
  > {
    let tokens = analysis.passage.tokens
    var start = noun.lowerBound
    while start > sentence.tokens.lowerBound, tokens[start - 1].isWord, tokens[start - 1].isCapitalized { start -= 1 }
    var end = noun.upperBound
    while end < sentence.tokens.upperBound, end - start < Self.longestTitle, Self.ends[tokens[end]] == nil,
      tokens[end].isWord || tokens[end].isNumber || end + 1 < sentence.tokens.upperBound
    { end += 1 }
    return start..<end
  }

  private static let longestTitle = 24
  private static let ends = WordTable<Word>([(", ;", .comma)])

  /// The date that belongs to an instrument by its place: behind "of", in front as a year, behind a comma in brackets.
  private func date(of noun: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Mention? {
    let tokens = analysis.passage.tokens
    let first = analysis.passage.tokens[noun.lowerBound]
    // "Treaty of 1976" in capitals is the name of a thing that the packs may know.
    if first.isCapitalized, noun.lowerBound > sentence.tokens.lowerBound, !first.isAllCapitals { return nil }
    if isOther(noun.lowerBound, sentence, analysis) { return nil }
    for index in sentence.mentions where EventDate.mayDate(index, in: sentence, analysis) {
      let mention = analysis.mentions[index]
      let time = mention.tokens
      if time.lowerBound == noun.upperBound + 1 {
        switch Self.words[tokens[noun.upperBound]] {
        case .of, .dated: return mention
        case .comma where isEntry(time, sentence, analysis): return mention
        default: break
        }
      }
      let isYear = time.count == 1 && tokens[time.lowerBound].length == 4
      let between = time.upperBound..<max(time.upperBound, noun.lowerBound)
      if isYear, time.upperBound <= noun.lowerBound, between.count < Self.longestPhrase,
        between.allSatisfy({ tokens[$0].isWord && WordClass.table[tokens[$0]] == nil }),
        time.lowerBound > sentence.tokens.lowerBound, WordClass.table[tokens[time.lowerBound - 1]] == .article
      {
        return mention
      }
    }
    return nil
  }

  /// "A new agreement", "any treaty": one that is wanted, or not a certain one.
  private func isOther(_ noun: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    (max(sentence.tokens.lowerBound, noun - 3)..<noun).contains {
      Self.words[analysis.passage.tokens[$0]] == .other
    }
  }

  /// Whether a date behind a comma ends its bracket or its line: "(framework agreement, 5 December 2023)".
  private func isEntry(_ time: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard time.upperBound < sentence.tokens.upperBound else { return analysis.passage.block.kind == .listItem }
    return WordClass.table[analysis.passage.tokens[time.upperBound]] == .bracket
  }
}
