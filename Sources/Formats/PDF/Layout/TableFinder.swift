/// What a column holds from top to bottom.
enum ColumnItem: Sendable {
  case line(Segment)
  case table(PageTable)
}

/// A table on a page: the pieces of each cell.
struct PageTable: Sendable {
  var rows: [[[Piece]]]
  var box: PageBox
}

/// Finds tables among the rows of a column: rows whose segments keep the same strips free.
struct TableFinder {
  private let rows: [Row]
  private let left: Float
  private let right: Float
  private let narrow: NarrowTable
  /// Whether each row belongs to a list of contents.
  private let isContents: [Bool]

  /// The items of a column.
  static func items(_ segments: [Segment]) -> [ColumnItem] {
    var rows = Row.rows(segments)
    Row.joinStretched(&rows)
    return TableFinder(rows).items()
  }

  private init(_ rows: [Row]) {
    self.rows = rows
    narrow = NarrowTable(rows)
    isContents = ContentsList.rows(rows)
    left = rows.reduce(Float.infinity) { min($0, $1.box.left) }
    right = rows.reduce(-Float.infinity) { max($0, $1.box.right) }
  }

  private func items() -> [ColumnItem] {
    var items: [ColumnItem] = []
    var index = 0
    while index < rows.count {
      if !isContents[index], let (table, end) = table(from: index) ?? TightTable.read(rows, from: index) {
        items += ContentsList.isOne(table) ? rows[index..<end].map { .line($0.joined) } : [.table(table)]
        index = end
        continue
      }
      items.append(.line(rows[index].joined))
      index += 1
    }
    return items
  }

  /// The table that begins at a row: by wide spaces, or by columns that stand closer; whichever has more rows.
  private func table(from start: Int) -> (table: PageTable, end: Int)? {
    let close = narrow.read(from: start)
    // The cells of a head may stand closer than those below it.
    let first = rows[start].segments.count > 1 || close == nil ? start : start + 1
    let end = rows[first].segments.count > 1 ? run(from: first) : start
    if end > close?.end ?? start, let table = table(start..<end) { return (table, end) }
    return close
  }

  /// Where rows end that may belong to one table.
  private func run(from start: Int) -> Int {
    var end = start + 1
    var last = start
    while end < rows.count {
      let row = rows[end]
      guard row.box.top - rows[end - 1].box.bottom < 2.5 * row.size else { break }
      guard abs(row.size - rows[start].size) < 0.12 * row.size else { break }
      if row.segments.count > 1 {
        last = end
      } else if row.box.width > 0.6 * (right - left) && !isInFirstCell(row, of: rows[last]) || end - last > 4 {
        break
      }
      end += 1
    }
    // Lines below the last full row belong to it only where they go on with one of its cells.
    end = last + 1
    let isWrapped = (start..<last).contains { rows[$0].segments.count == 1 && isInFirstCell(rows[$0], of: rows[last]) }
    while end < rows.count, end - last <= 3,
      isContinuation(rows[end], of: rows[end - 1], in: rows[last], isWrapped: isWrapped)
    {
      end += 1
    }
    return end
  }

  /// Whether a line keeps to the width of the first cell of a row above it.
  private func isInFirstCell(_ row: Row, of last: Row) -> Bool {
    let edge = last.segments[1].box.left
    return row.box.right < edge - 0.3 * row.size && abs(row.box.left - last.box.left) < 0.5 * row.size
  }

  /// Whether a line goes on with a cell of the last row; with the first only where first cells of the table run over lines.
  private func isContinuation(_ row: Row, of previous: Row, in last: Row, isWrapped: Bool) -> Bool {
    guard row.segments.count == 1, row.box.top - previous.box.bottom < 0.4 * row.size else { return false }
    if isWrapped, row.box.top - previous.box.bottom < 0.25 * row.size, isInFirstCell(row, of: last) { return true }
    return last.segments.dropFirst().contains { abs($0.box.left - row.box.left) < 0.3 * row.size }
  }

  private func table(_ range: Range<Int>) -> PageTable? {
    let run = rows[range]
    let separators = narrow.refined(separators(run), range)
    guard !separators.isEmpty, range.count >= (separators.count > 1 ? 2 : 3) else { return nil }
    var cells = run.map { Self.cells($0, separators) }
    let full = cells.filter { row in row.filter { !$0.isEmpty }.count > 1 }.count
    guard full >= 2, full * (separators.count > 1 ? 5 : 3) >= range.count else { return nil }
    cells = TableRows.merged(cells, run.map(\.box))
    guard cells.count > 1 else { return nil }
    let box = run.reduce(run[run.startIndex].box) { $0.union($1.box) }
    return PageTable(rows: cells, box: box)
  }

  /// The middles of the strips that the segments keep free; few rows may cross one, as heads of several columns do.
  private func separators(_ run: ArraySlice<Row>) -> [Float] {
    guard let segments = Coverage(run, boxes: { $0.segments.map(\.box) }),
      let words = Coverage(run, boxes: { $0.segments.flatMap { $0.pieces.map(\.box) } })
    else { return [] }
    let allowed = run.count < 4 ? 0 : max(1, run.count / 8)
    let strips = segments.strips(allowed: allowed, narrowest: 0.3 * run[run.startIndex].size)
    // Within a strip the words of the few rows that cross it are spared.
    return strips.map(words.emptiest).filter { divides($0, run) }
  }

  /// Whether at least two rows have text on both sides of a strip, and a fair part of those with any.
  private func divides(_ middle: Float, _ run: ArraySlice<Row>) -> Bool {
    var both = 0
    for row in run {
      let hasLeft = row.segments.contains { $0.box.right <= middle + 1 }
      let hasRight = row.segments.contains { $0.box.left >= middle - 1 }
      if hasLeft, hasRight { both += 1 }
    }
    return both >= 2
  }

  /// The pieces of a row by the strips that they stand between.
  private static func cells(_ row: Row, _ separators: [Float]) -> [[Piece]] {
    var cells = [[Piece]](repeating: [], count: separators.count + 1)
    for segment in row.segments {
      let crossed = separators.filter { $0 > segment.box.left && $0 < segment.box.right }
      let isCut = crossed.allSatisfy { place in !segment.pieces.contains { $0.box.left < place && $0.box.right > place }
      }
      var column = separators.count { $0 <= segment.box.left + 0.5 * min(segment.box.width, segment.size) }
      for (index, piece) in segment.pieces.enumerated() {
        if isCut, !crossed.isEmpty { column = max(column, separators.count { $0 <= piece.box.left }) }
        var placed = piece
        if index == 0 || cells[column].isEmpty { placed.hasSpaceBefore = !cells[column].isEmpty }
        cells[column].append(placed)
      }
    }
    return cells
  }
}
