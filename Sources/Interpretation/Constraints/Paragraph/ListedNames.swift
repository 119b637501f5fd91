import Quantities
import RecordModel
import Text

/// "A delegation of five … It consisted of A, B, C and D", "the two co-financiers, A, B and C, will each": as many proper
/// names as were announced.
struct ListedNames: ParagraphReading {
  private static let openings: WordSet = ["it", "they", "these", "its", "the", "members"]
  private static let consisting: WordSet = ["consisted", "comprised", "consists", "comprises", "were", "are"]
  private static let open: WordSet = [
    "including", "among", "others", "other", "notably", "such", "mainly", "also", "besides", "chiefly", "partly",
    "respectively", "particularly", "both",
  ]
  private static let group: WordSet = [
    "delegation", "team", "group", "mission", "committee", "board", "jury", "panel", "commission", "consortium",
    "members", "signatories", "ministers", "envoys", "guests", "speakers", "experts", "states", "companies", "banks",
    "co-financiers", "donors", "founders",
  ]
  private static let verbs: WordSet = [
    "will", "have", "has", "are", "were", "had", "would", "each", "all", "shall", "must", "may", "can",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard !sentence.says(Self.open) else { return }
    if let names = consisting(sentence), let count = announced(paragraph.before.first) {
      add(count, names, sentence, into: &found)
    }
    for figure in sentence.figures where isCount(figure) && sentence.word(figure.tokens.lowerBound - 1) == "the" {
      if let names = apposed(figure, sentence) { add(figure, names, sentence, into: &found) }
    }
  }

  private func add(
    _ figure: Wording.Figure,
    _ names: NameItems,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    var listed = Quantity(WrittenNumber(Int64(names.count)))
    listed.unit = figure.quantity.unit
    let part = Constraint.Term(.part, span: sentence.bytes(names.range), .quantity(listed))
    found.add(Constraint(.list, terms: [figure.term(.whole), part], sentence: sentence.span))
  }

  private func isCount(_ figure: Wording.Figure) -> Bool {
    figure.quantity.isPlain && figure.quantity.approximation == .exact && figure.quantity.per == nil
      && figure.quantity.isCount && !figure.quantity.isTimeSpan && (2...12).contains(figure.quantity.wholeNumber ?? 0)
  }

  /// "It consisted of A, B and C", and nothing behind.
  private func consisting(_ sentence: StorySentence) -> NameItems? {
    let start = sentence.tokens.lowerBound
    guard Self.openings.contains(sentence.word(start)),
      let verb = places(start + 1, start + 5).first(where: { Self.consisting.contains(sentence.word($0)) })
    else { return nil }
    let first = ["of", ":"].contains(sentence.word(verb + 1)) ? verb + 2 : verb + 1
    guard let names = NameItems(from: first, sentence), names.count >= 3, sentence.isStop(names.range.upperBound),
      names.range.upperBound + 2 >= sentence.tokens.upperBound
    else { return nil }
    return names
  }

  /// The only number of persons or things in the sentence before, of a delegation or the like.
  private func announced(_ sentence: StorySentence?) -> Wording.Figure? {
    guard let sentence, !sentence.says(Self.open), sentence.says(Self.group) else { return nil }
    let counts = sentence.figures.filter { !$0.quantity.isTimeSpan }
    guard let figure = counts.first, counts.count == 1, isCount(figure) else { return nil }
    let near = places(figure.tokens.lowerBound - 3, figure.tokens.upperBound + 3)
    return near.contains { Self.group.contains(sentence.word($0)) } ? figure : nil
  }

  /// "The two co-financiers, the A, the B and the C, will": names between commas, and the verb behind.
  private func apposed(_ figure: Wording.Figure, _ sentence: StorySentence) -> NameItems? {
    let end = figure.tokens.upperBound
    let comma = [end, end + 1, end + 2].first { sentence.link(at: $0) == .comma }
    guard let comma, figure.tokens.lowerBound - sentence.tokens.lowerBound <= 1,
      let names = NameItems(from: comma + 1, sentence), sentence.link(at: names.range.upperBound) == .comma,
      Self.verbs.contains(sentence.word(names.range.upperBound + 1)), !hasComma(beforeAndOf: names, sentence)
    else { return nil }
    return names
  }

  /// "A, B, and C,": the comma behind it may belong to the list of all who did something.
  private func hasComma(beforeAndOf names: NameItems, _ sentence: StorySentence) -> Bool {
    names.range.contains { sentence.link(at: $0) == .and && sentence.link(at: $0 - 1) == .comma }
  }
}
