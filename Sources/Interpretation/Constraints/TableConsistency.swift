import Quantities
import RecordModel
import Text

/// The last column of a table, "All modes", or its last row without a name, which sums up all others but in one place.
///
/// What the figures do everywhere else is their rule; a table in which they do it nowhere, or miss it twice, has none.
struct TableConsistency: Sendable {
  /// The figures of the cells behind the first one of each row; `nil` for a row that is not all figures.
  private var rows: [[Constraint.Term]?] = []
  /// Whether the head of the last column may stand for a sum, and whether the last row has no name.
  private var hasSumColumn = false
  private var isUnnamed = false
  private static let fewestRows = 3
  private static let mostRows = 200

  /// Forgets the table that was read.
  mutating func end() { (rows, hasSumColumn, isUnnamed) = ([], false, false) }

  /// Takes the words at the head of the last column.
  mutating func begin(_ head: [WordKey]) { hasSumColumn = head.contains { Self.sums.contains($0) } }

  private static let sums: WordSet = ["all", "total", "sum", "together", "altogether", "combined", "overall", "both"]

  /// Takes the figures of a row.
  mutating func add(_ figures: [Mention]?, isUnnamed: Bool) {
    guard rows.count < Self.mostRows else { return }
    self.isUnnamed = isUnnamed
    rows.append(
      figures.map { row in
        row.compactMap { figure in figure.quantity.map { Constraint.Term(.part, span: figure.span, .quantity($0)) } }
      }
    )
  }

  /// What must hold in the one place in which it does not.
  func constraints() -> [Constraint] {
    let full = rows.compactMap(\.self)
    guard full.count >= Self.fewestRows, full.count == rows.count, let width = full.first?.count,
      full.allSatisfy({ $0.count == width })
    else { return [] }
    let columns = (0..<width).map { column in full.map { $0[column] } }
    return (hasSumColumn ? Self.odd(among: full) : []) + (isUnnamed ? Self.odd(among: columns) : [])
  }

  /// The one line whose last figure is not the sum of the others, where that of all others is.
  private static func odd(among lines: [[Constraint.Term]]) -> [Constraint] {
    guard lines.count >= 3, lines[0].count >= 3 else { return [] }
    let sums = lines.map(isSum)
    guard !sums.contains(nil), sums.count(where: { $0 == false }) == 1, let place = sums.firstIndex(of: false),
      let last = lines[place].last
    else { return [] }
    var whole = last
    whole.role = .whole
    let parts = Array(lines[place].dropLast())
    let span = (parts.map(\.span.lowerBound).min() ?? 0)..<max(last.span.upperBound, parts.last?.span.upperBound ?? 0)
    var constraint = Constraint(.sum, terms: [whole] + parts, sentence: span)
    constraint.qualifiers = ["together"]
    return [constraint]
  }

  /// Whether the last figure is the sum of the others; `nil` where they cannot be added.
  private static func isSum(_ line: [Constraint.Term]) -> Bool? {
    let quantities = line.compactMap { term -> Quantity? in
      if case .quantity(let quantity) = term.value { quantity } else { nil }
    }
    guard let last = quantities.last, let whole = last.exactValue, whole > .zero, quantities.count == line.count,
      quantities.allSatisfy({ $0.isOfSort(last) && !$0.unit.isPercentage && ($0.exactValue ?? .zero) >= .zero })
    else { return nil }
    let sum = quantities.dropLast().reduce(Rational.zero) { $0 + ($1.exactValue ?? .zero) }
    let unit = Rational(1, exponent: last.value?.exponent ?? 0) ?? .one
    return (sum - whole).distance <= unit * Rational(Int128(line.count), 2)
  }
}
