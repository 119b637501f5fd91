import RecordModel
import Text

/// Tells whether what is counted belongs to nobody whom its sentence names.
enum CompanyFinder {
  private enum Word: UInt8 { case along = 1, with, example, state, some }
  private static let words = WordTable<Word>([
    ("along together alongside", .along), ("with", .with), ("such like including namely", .example),
    ("country countries state states nation nations", .state),
    ("some other others about over more than at least", .some),
  ])

  /// How far before a count its list may begin.
  private static let longestList = 40
  /// How many words may stand between "along with" and the count.
  private static let reach = 4

  /// Whether the counted stand beside two who are named, "40 of Kenya and 30 of Peru along with ⟦200 helpers⟧", or are
  /// themselves the last of a list of states: "Kenya, Peru and some other ⟦23 countries⟧".
  static func isOthers(
    _ count: Range<Int>,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let tokens = analysis.passage.tokens
    let before = named.filter { $0.tokens.upperBound <= count.lowerBound }
    guard before.count > 1, !named.contains(where: { $0.tokens.overlaps(count) && !$0.isRegion }) else { return false }
    let lead = max(sentence.tokens.lowerBound, count.lowerBound - reach)..<count.lowerBound
    if let along = lead.first(where: { words[tokens[$0]] == .along }) {
      return tokens[along + 1..<count.lowerBound].allSatisfy { words[$0] != nil }
    }
    guard count.contains(where: { words[tokens[$0]] == .state }),
      lead.contains(where: { WordClass.table[tokens[$0]] == .and })
    else { return false }
    let list = max(sentence.tokens.lowerBound, count.lowerBound - longestList)..<count.lowerBound
    return list.contains { words[tokens[$0]] == .example }
  }
}
