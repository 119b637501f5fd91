/// The rows of a sheet or of a file of separated values, in which tables are to be found.
struct Grid {
  /// A row of cells and where it stands in the file.
  struct Row {
    var cells: [String]
    var source: Int?

    /// The number of cells that hold something.
    var filled: Int { cells.reduce(0) { $1.isBlank ? $0 : $0 + 1 } }
    var isBlank: Bool { cells.allSatisfy(\.isBlank) }
  }

  var rows: [Row] = []
  /// Whether a cell that several columns share stands in each of them already.
  var hasMergedHeads = false

  /// The cells of a row that are read, at most.
  static let mostColumns = 500

  /// Writes the tables, titles above them and remarks below them; blank rows set tables apart.
  func write(to writer: inout ConversionWriter) {
    var heads: [String] = []
    var index = 0
    var isCut = false
    while index < rows.count {
      guard !rows[index].isBlank else {
        index += 1
        continue
      }
      var end = index
      while end < rows.count, !rows[end].isBlank { end += 1 }
      var block = GridBlock(rows[index..<end], hasMergedHeads: hasMergedHeads)
      isCut = block.isCut || isCut
      block.write(to: &writer, heads: &heads)
      index = end
    }
    if isCut { writer.remark("columns behind the \(Self.mostColumns)th are left out") }
  }
}

/// Rows without a blank one among them: a table with its title and remarks, or lines of text.
private struct GridBlock {
  private var rows: ArraySlice<Grid.Row>
  private let hasMergedHeads: Bool
  private(set) var isCut = false

  /// The rows that can be heads, at most.
  private static let mostHeads = 3
  /// The bytes from which a lone cell below a table is a remark and no row.
  private static let shortestRemark = 24

  init(_ rows: ArraySlice<Grid.Row>, hasMergedHeads: Bool) {
    self.rows = rows
    self.hasMergedHeads = hasMergedHeads
    dropEmptyColumns()
  }

  mutating func write(to writer: inout ConversionWriter, heads: inout [String]) {
    let width = rows.reduce(0) { max($0, $1.filled) }
    if width < 2, !(rows.count > 2 && rows.dropFirst().allSatisfy { $0.cells.contains(where: Self.isFigure) }) {
      for row in rows { writer.paragraph(row.cells.joined(separator: " "), from: row.source) }
      heads = []
      return
    }
    while let first = rows.first, rows.count > 1, first.filled == 1, width > 1, !(first.cells.first?.isBlank ?? true) {
      writer.paragraph(first.cells.joined(separator: " "), from: first.source)
      rows = rows.dropFirst()
    }
    var remarks: [Grid.Row] = []
    while let last = rows.last, rows.count > 1, width > 1, last.filled == 1,
      let text = last.cells.first, text.utf8.count >= Self.shortestRemark
    {
      remarks.append(last)
      rows = rows.dropLast()
    }
    writeTable(to: &writer, heads: &heads)
    for remark in remarks.reversed() { writer.paragraph(remark.cells[0], from: remark.source) }
  }

  private mutating func writeTable(to writer: inout ConversionWriter, heads: inout [String]) {
    let count = headCount
    let columns = rows.reduce(0) { max($0, $1.cells.count) }
    if count > 0 {
      heads = mergedHeads(count, columns)
    } else if heads.count != columns {
      heads = Array(repeating: "", count: columns)
      writer.remark("a table has no heads of columns")
    }
    let body = rows.dropFirst(count)
    writer.row(heads, isFirst: true, width: columns, from: rows.first?.source)
    for row in body { writer.row(row.cells, isFirst: false, width: columns, from: row.source) }
    writer.endTable()
  }

  /// The number of rows at the top that are heads: one that holds no figure, and those of groups above it.
  private var headCount: Int {
    guard let first = rows.first, !first.cells.contains(where: Self.isFigure) else { return 0 }
    var count = 1
    var previous = first
    for row in rows.dropFirst().prefix(Self.mostHeads - 1) {
      let isGrouped = previous.cells.dropFirst().contains(where: \.isBlank) || Self.repeats(previous.cells)
      guard isGrouped, row.filled > previous.filled || hasMergedHeads && Self.repeats(previous.cells),
        !row.cells.contains(where: Self.isFigure), rows.count > count + 1
      else { break }
      previous = row
      count += 1
    }
    return count
  }

  /// Whether neighbouring cells say the same.
  private static func repeats(_ cells: [String]) -> Bool {
    zip(cells, cells.dropFirst()).contains { !$0.isBlank && $0 == $1 }
  }

  /// The heads of the columns, those of groups before them: "Exports 2020".
  private func mergedHeads(_ count: Int, _ columns: Int) -> [String] {
    var heads = Array(repeating: "", count: columns)
    for (level, row) in rows.prefix(count).enumerated() {
      var group = ""
      for column in 0..<columns {
        var cell = column < row.cells.count ? row.cells[column] : ""
        if cell.isBlank, level < count - 1, column > 0, !hasMergedHeads { cell = group }
        group = cell
        guard !cell.isBlank, !heads[column].hasSuffix(cell) else { continue }
        heads[column] += heads[column].isEmpty ? cell : " " + cell
      }
    }
    return heads
  }

  /// Removes the columns in which nothing stands, and those behind the last that is read.
  private mutating func dropEmptyColumns() {
    var used: [Bool] = []
    for row in rows {
      if row.cells.count > used.count { used += Array(repeating: false, count: row.cells.count - used.count) }
      for (column, cell) in row.cells.enumerated() where !used[column] && !cell.isBlank { used[column] = true }
    }
    let kept = used.indices.filter { used[$0] }
    isCut = kept.count > Grid.mostColumns
    guard kept.count < used.count || isCut else { return }
    let columns = kept.prefix(Grid.mostColumns)
    for index in rows.indices {
      let cells = rows[index].cells
      rows[index].cells = columns.map { $0 < cells.count ? cells[$0] : "" }
    }
  }

  /// Whether a cell holds a figure that is no year.
  private static func isFigure(_ cell: String) -> Bool {
    var digits = 0
    var hasMark = false
    for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "$"): hasMark = true
      case 0x20, UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"), 0x80...: continue
      default: return false
      }
    }
    return digits > 0 && (digits != 4 || hasMark || !(cell.hasPrefix("1") || cell.hasPrefix("2")))
  }
}

extension String {
  /// Whether the text has nothing but white space.
  var isBlank: Bool { !utf8.contains { $0 > 0x20 } }
}
