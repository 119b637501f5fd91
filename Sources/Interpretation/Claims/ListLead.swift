import Packs
import Quantities
import RecordModel
import Text

/// What the words before a list give to the figures of its items: "Exports of Peru to Chad in 2015:".
struct ListLead: Sendable {
  var label: String
  var id: String
  var subject: Party?
  var counterpart: Party?

  private static let colon = WordHash.of(":")
  private enum Mark: UInt8 { case mark = 1 }
  private static let marks = WordTable<Mark>([(": – — -", .mark)])
  private static let longestLabel = 8

  /// Whether a block leads to a list: it ends with a colon, or is a heading.
  static func isLead(_ block: Block, _ analysis: borrowing Analysis) -> Bool {
    guard let last = analysis.passage.tokens.last else { return false }
    switch block.kind {
    case .heading: return true
    case .paragraph: return last.hash == colon
    default: return false
    }
  }

  /// The words of an item before its figure, "Machinery" of "Machinery: $3 million"; `nil` where more than that stands
  /// before it.
  static func label(before figure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let start = sentence.tokens.lowerBound
    let end = figure.lowerBound - 1
    guard start == 0, end > start, end - start <= longestLabel, marks[analysis.passage.tokens[end]] != nil else {
      return nil
    }
    guard (start..<end).allSatisfy({ analysis.passage.tokens[$0].isWord }) else { return nil }
    return analysis.passage.string(of: start..<end)
  }
}
