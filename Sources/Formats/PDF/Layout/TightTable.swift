/// Finds tables of figures whose columns stand so close that no wide gap sets them apart.
enum TightTable {
  /// The table that begins at a row, and where it ends: at least three rows that begin with words and end in figures.
  static func read(_ rows: [Row], from start: Int) -> (table: PageTable, end: Int)? {
    var end = start
    while end < rows.count, figures(in: rows[end]) > 0, end == start || isNear(rows[end], rows[end - 1]) { end += 1 }
    guard end - start >= 3 else { return nil }
    let run = rows[start..<end]
    guard let words = Coverage(run, boxes: { $0.segments.flatMap { $0.pieces.map(\.box) } }) else { return nil }
    let places = words.strips(allowed: 0, narrowest: 0.3 * rows[start].size).map { ($0.lowerBound + $0.upperBound) / 2 }
    guard !places.isEmpty else { return nil }
    var cells: [[[Piece]]] = []
    for row in run {
      var line = [[Piece]](repeating: [], count: places.count + 1)
      for piece in row.joined.pieces {
        let column = places.count { $0 <= piece.box.left }
        var placed = piece
        if line[column].isEmpty { placed.hasSpaceBefore = false }
        line[column].append(placed)
      }
      // All columns but the first are filled, and with figures only: anything else may be running text.
      guard line.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy { FigureText.isFigure($0.text) } }) else {
        return nil
      }
      cells.append(line)
    }
    let box = run.reduce(rows[start].box) { $0.union($1.box) }
    return (PageTable(rows: cells, box: box), end)
  }

  private static func isNear(_ row: Row, _ last: Row) -> Bool {
    row.box.top - last.box.bottom < 1.5 * row.size && abs(row.size - last.size) < 0.1 * row.size
  }

  /// The figures at the end of a row that has other words before them.
  private static func figures(in row: Row) -> Int {
    let pieces = row.joined.pieces
    let count = pieces.reversed().prefix { FigureText.isFigure($0.text) }.count
    return pieces.count <= 40 && count < pieces.count ? count : 0
  }
}
