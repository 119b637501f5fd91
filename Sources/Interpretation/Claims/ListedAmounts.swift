import Quantities
import RecordModel
import Text

/// What a heading says once for the bare numbers of the list under it: "Components (CFAF billion)", "Imports in NZ$
/// million:".
struct ListedAmounts: Sendable {
  var unit: Unit
  var scale: Int
  var measure: String

  private enum Word: UInt8 { case million = 1, billion, trillion, thousand, colon }
  private static let words = WordTable<Word>([
    ("million mn", .million), ("billion bn", .billion), ("trillion", .trillion), ("thousand", .thousand),
    (":", .colon),
  ])
  private static let longestMeasure = 5

  /// What the first words of a passage, up to a token, give to the numbers behind them; `nil` where they name no money.
  init?(before end: Int, _ analysis: borrowing Analysis) {
    let tokens = analysis.passage.tokens
    let head = analysis.mentions.first {
      $0.kind == .money && $0.tokens.upperBound <= end && !tokens[$0.tokens].contains(where: \.isNumber)
    }
    guard let head, let unit = head.quantity?.unit, unit.isMoney, head.tokens.lowerBound > 0,
      tokens[..<head.tokens.lowerBound].dropFirst().allSatisfy({ !$0.traits.contains(.lineBefore) && !$0.isNumber })
    else { return nil }
    switch Self.words[tokens[head.tokens.upperBound - 1]] {
    case .thousand: scale = 3
    case .million: scale = 6
    case .billion: scale = 9
    case .trillion: scale = 12
    default: return nil
    }
    let told = (0..<head.tokens.lowerBound).filter { tokens[$0].isWord && WordClass.table[tokens[$0]] == nil }
    guard !told.isEmpty else { return nil }
    self.unit = unit
    measure = told.prefix(Self.longestMeasure).map { analysis.passage.string(of: $0..<$0 + 1).lowercased() }
      .joined(separator: " ")
  }

  /// Whether a number ends a line behind a colon: "Civil works, Lot 1 (88 km): 26.4".
  static func isEntry(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard figure.quantity?.unit == Unit.none, figure.unreadReason == nil, start > sentence.tokens.lowerBound,
      words[tokens[start - 1]] == .colon
    else { return false }
    return end == sentence.tokens.upperBound || tokens[end].traits.contains(.lineBefore)
  }
}
