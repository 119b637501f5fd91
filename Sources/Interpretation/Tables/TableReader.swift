import Packs
import Quantities
import RecordModel
import Text

/// Makes claims of the cells of a table: the measure from row and column heads, the period from a head that is a date.
struct TableReader: Sendable {
  private var heads: [Range<Int>] = []

  init() {}

  /// Forgets the table that was read.
  mutating func end() { heads = [] }

  /// Takes the heads of the columns, or makes claims of a row.
  mutating func claims(in analysis: borrowing Analysis, _ subject: Party?) -> [ClaimReader.Draft] {
    let block = analysis.passage.block
    if block.isTableHead || heads.isEmpty {
      heads = block.cells
      return []
    }
    guard let label = block.cells.first, block.cells.count == heads.count else { return [] }
    return zip(block.cells, heads).dropFirst().compactMap { cell, head in
      claim(cell: cell, head: head, label: label, analysis, subject)
    }
  }

  private func claim(
    cell: Range<Int>, head: Range<Int>, label: Range<Int>, _ analysis: borrowing Analysis, _ subject: Party?
  ) -> ClaimReader.Draft? {
    let inside = analysis.mentions.filter { $0.quantity != nil && cell.contains($0.span.lowerBound) }
    guard inside.count == 1, let figure = inside.first, let quantity = figure.quantity, figure.unreadReason == nil else { return nil }
    let row = analysis.passage.text[label].lowercased()
    let column = analysis.passage.text[head].lowercased()
    let period = Self.year(column) ?? Self.year(row)
    let measure = Self.year(column) == nil ? (Self.year(row) == nil ? "\(row) \(column)" : column) : row
    var claim = Claim(span: figure.span, sentence: analysis.passage.block.range, quantity: quantity, measure: measure)
    claim.heads = [label, head]
    claim.period = period
    claim.subject = subject
    return ClaimReader.Draft(claim: claim, tokens: figure.tokens, isComparable: false, measureTokens: nil, isDated: period != nil)
  }

  /// The year that a head consists of, or `nil`.
  private static func year(_ head: String) -> TimeValue? {
    guard head.utf8.count == 4, let year = Int(head), (1000...2200).contains(year) else { return nil }
    return PartialDate(year: year).map(TimeValue.date)
  }
}
