/// Rows in aligned columns; the last column takes what is left of the line.
struct Table {
  private var rows: [[String]] = []
  /// Columns whose text stands at the right.
  var rightAligned: Set<Int> = []
  var indent = 0
  /// The widest that a column but the last may be.
  var widest = 36
  /// Columns that are never cut: places, which are copied.
  var uncut: Set<Int> = []

  mutating func add(_ row: [String]) { rows.append(row.map(DisplayWidth.plain)) }

  /// The lines of the table, none wider than `width`.
  func lines(width: Int) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      min(
        uncut.contains(column) ? .max : widest,
        rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
      )
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, text) in row.enumerated() where widths[column] > 0 {
        if column == columns - 1 {
          line += DisplayWidth.cut(text, to: max(20, width - DisplayWidth.of(line)))
        } else {
          let cut = DisplayWidth.cut(text, to: widths[column])
          line += DisplayWidth.padded(cut, to: widths[column], right: rightAligned.contains(column)) + "  "
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
