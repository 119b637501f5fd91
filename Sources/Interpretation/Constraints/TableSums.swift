import Quantities
import RecordModel
import Text

/// The columns of a table that a row "Total" adds up.
struct TableSums: Sendable {
  private enum Word: UInt8 {
    case total = 1
    /// Rows and columns that no sum runs through: a rank, a year, a rate, a part of the row above.
    case apart
    /// "Other goods" is a row like any other, "of other states" a column that may overlap with its neighbours.
    case other
  }
  private static let words = WordTable<Word>([
    ("total sum", .total), ("which including subtotal average mean rate share year rank index annual per", .apart),
    ("other others", .other),
  ])

  /// What the two directions of trade and their total are called at the head of a column.
  private enum Side: UInt8 { case exports = 1, imports, total, balance }
  private static let sideWords = WordTable<Side>([
    ("exports export", .exports), ("imports import", .imports), ("total trade", .total),
    ("balance deficit surplus", .balance),
  ])

  private var heads: [Range<Int>] = []
  private var sides: [Side?] = []
  /// The terms of each column; `nil` for one that has a cell without a figure or is not to be added.
  private var columns: [[Constraint.Term]?] = []

  /// The rows that nothing names a total of.
  private var consistency = TableConsistency()
  private var hasTotal = false

  /// Forgets the table that was read; returns what must hold by the rule of its own figures.
  mutating func end() -> [Constraint] {
    let found = hasTotal ? [] : consistency.constraints()
    consistency.end()
    (heads, sides, columns, hasTotal) = ([], [], [], false)
    return found
  }

  /// Takes a row; returns what must hold if it is a row of totals.
  mutating func constraints(in analysis: borrowing Analysis) -> [Constraint] {
    let block = analysis.passage.block
    if block.isTableHead || heads.isEmpty {
      heads = block.cells
      consistency.end()
      if let last = heads.last { consistency.begin(Self.keys(in: last, analysis)) }
      columns = heads.map { [.apart, .other].contains(Self.word(in: $0, analysis)) ? nil : [] }
      sides = heads.map { Self.side(of: $0, analysis) }
      hasTotal = [Side.exports, .imports, .total].allSatisfy(sides.contains)
      return []
    }
    guard block.cells.count == heads.count, let label = block.cells.first else {
      columns = columns.map { _ in nil }
      return []
    }
    let word = Self.word(in: label, analysis) ?? (Self.isAll(label, analysis) ? .total : nil)
    if word == .total {
      hasTotal = true
      defer { columns = columns.map { _ in nil } }
      return totals(analysis)
    }
    let figures = block.cells.dropFirst().map { Self.figure(in: $0, analysis) }
    let isUnnamed = Self.keys(in: label, analysis).isEmpty
    consistency.add(figures.contains { $0 == nil } ? nil : figures.compactMap(\.self), isUnnamed: isUnnamed)
    for (index, cell) in block.cells.enumerated().dropFirst() { add(cell, to: index, isFree: word != .apart, analysis) }
    return across(analysis) + balanced(analysis)
  }

  /// "Exports | Imports | Balance": the larger side is the sum of the smaller one and the balance.
  private func balanced(_ analysis: borrowing Analysis) -> [Constraint] {
    guard let outward = cell(.exports, analysis), let inward = cell(.imports, analysis),
      let balance = cell(.balance, analysis), let x = outward.quantity, let y = inward.quantity,
      var rest = balance.quantity, x.isOfSort(y), x.isOfSort(rest), let out = x.exactValue, let into = y.exactValue,
      out != into, let value = rest.value
    else { return [] }
    if value.digits < 0 { rest = Quantity(WrittenNumber(-value.digits, exponent: value.exponent), rest.unit) }
    let (whole, part) = out > into ? ((outward, x), (inward, y)) : ((inward, y), (outward, x))
    let terms = [
      Constraint.Term(.whole, span: whole.0.span, .quantity(whole.1)),
      Constraint.Term(.part, span: part.0.span, .quantity(part.1)),
      Constraint.Term(.part, span: balance.span, .quantity(rest)),
    ]
    return [Constraint(.sum, terms: terms, sentence: analysis.passage.block.range)]
  }

  /// The figure of a row in the only column of a sort.
  private func cell(_ sort: Side, _ analysis: borrowing Analysis) -> Mention? {
    let columns = sides.indices.filter { sides[$0] == sort }
    guard columns.count == 1, let column = columns.first else { return nil }
    return Self.figure(in: analysis.passage.block.cells[column], analysis)
  }

  /// "Exports | Imports | Total": what must hold along a row.
  private func across(_ analysis: borrowing Analysis) -> [Constraint] {
    let block = analysis.passage.block
    guard let outward = cell(.exports, analysis), let inward = cell(.imports, analysis),
      let both = cell(.total, analysis),
      let x = outward.quantity, let y = inward.quantity, let sum = both.quantity, x.isOfSort(y), x.isOfSort(sum)
    else { return [] }
    let terms = [
      Constraint.Term(.whole, span: both.span, .quantity(sum)),
      Constraint.Term(.part, span: outward.span, .quantity(x)),
      Constraint.Term(.part, span: inward.span, .quantity(y)),
    ]
    return [Constraint(.sum, terms: terms, sentence: block.range)]
  }

  private func totals(_ analysis: borrowing Analysis) -> [Constraint] {
    let block = analysis.passage.block
    return block.cells.indices.dropFirst().compactMap { index in
      guard let parts = columns[index], parts.count >= 2, let whole = Self.figure(in: block.cells[index], analysis),
        let quantity = whole.quantity, quantity.value != nil
      else { return nil }
      let term = Constraint.Term(.whole, span: whole.span, .quantity(quantity))
      return Constraint(.sum, terms: [term] + parts, sentence: block.range)
    }
  }

  private mutating func add(_ cell: Range<Int>, to index: Int, isFree: Bool, _ analysis: borrowing Analysis) {
    guard var terms = columns[index] else { return }
    columns[index] = nil
    guard isFree else { return }
    if let figure = Self.figure(in: cell, analysis), let quantity = figure.quantity, quantity.value != nil {
      terms.append(Constraint.Term(.part, span: figure.span, .quantity(quantity)))
    } else if analysis.passage.tokens.starting(in: cell, by: { $0.lowerBound }).contains(where: {
      $0.isWord || $0.isNumber
    }) {
      return
    }
    columns[index] = terms
  }

  /// The only figure of a cell that has nothing else.
  private static func figure(in cell: Range<Int>, _ analysis: borrowing Analysis) -> Mention? {
    let inside = analysis.mentions.starting(in: cell) { $0.span.lowerBound }
    guard inside.count == 1, let figure = inside.first, figure.quantity != nil, figure.unreadReason == nil,
      figure.kind != .ordinal,
      figure.quantity?.approximation == .exact
    else { return nil }
    let words = analysis.passage.tokens.starting(in: cell) { $0.lowerBound }.contains {
      $0.isWord && !figure.span.contains($0.lowerBound)
    }
    return words ? nil : figure
  }

  /// The only such word at the head of a column.
  private static func side(of head: Range<Int>, _ analysis: borrowing Analysis) -> Side? {
    let found = Set(analysis.passage.tokens.starting(in: head) { $0.lowerBound }.compactMap { sideWords[$0] })
    return found.count == 1 ? found.first : nil
  }

  /// "All", "All countries", "Together": a row of everything above.
  private static func isAll(_ cell: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    let words = keys(in: cell, analysis)
    guard let first = words.first, words.count <= 3 else { return false }
    return Self.everything.contains(first) && words.dropFirst().allSatisfy { Self.kinds.contains($0) }
  }

  /// The words of a cell.
  private static func keys(in cell: Range<Int>, _ analysis: borrowing Analysis) -> [WordKey] {
    analysis.passage.tokens.starting(in: cell) { $0.lowerBound }.filter { $0.isWord }.map { WordKey($0) }
  }

  private static let everything: WordSet = ["all", "together", "altogether", "combined", "overall", "grand"]
  private static let kinds: WordSet = [
    "countries", "states", "goods", "products", "regions", "groups", "partners", "donors", "together", "types", "ports",
    "provinces", "sectors", "combined", "of", "them",
  ]

  private static func word(in cell: Range<Int>, _ analysis: borrowing Analysis) -> Word? {
    let found = analysis.passage.tokens.starting(in: cell) { $0.lowerBound }.compactMap { words[$0] }
    return found.contains(.apart) ? .apart : found.first
  }
}

extension RandomAccessCollection where Index == Int {
  /// The elements that start in a range; they must be in the order of their starts.
  fileprivate func starting(in range: Range<Int>, by start: (Element) -> Int) -> SubSequence {
    func place(of offset: Int) -> Int {
      var (low, high) = (startIndex, endIndex)
      while low < high {
        let middle = low + (high - low) / 2
        if start(self[middle]) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return self[place(of: range.lowerBound)..<place(of: range.upperBound)]
  }
}
