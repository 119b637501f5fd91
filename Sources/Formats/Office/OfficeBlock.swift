/// A block of a document that was written with an office program.
enum OfficeBlock {
  case heading(String, level: Int)
  case paragraph(String)
  case quotation(String)
  case item(String, label: String, depth: Int)
  case table(OfficeTable)
}

/// The notes, counts and blocks of such a document, and how they are written.
struct OfficeText {
  var blocks: [OfficeBlock] = []
  /// The notes in the order of their marks.
  var notes: [(label: String, text: String)] = []
  /// The level that headings are moved down, because a title stands above them.
  var headingShift = 0

  /// The bytes of a heading, at most; what is longer is a paragraph that only looks like one.
  private static let longestHeading = 300

  /// Blocks in one line, as a note is written.
  static func line(of blocks: [OfficeBlock]) -> String { OfficeTable.text(of: blocks) }

  /// Writes the blocks, and the notes behind them.
  func write(to writer: inout ConversionWriter) {
    for block in blocks { write(block, to: &writer) }
    for note in notes { writer.note(note.label, note.text) }
  }

  private func write(_ block: OfficeBlock, to writer: inout ConversionWriter) {
    switch block {
    case .heading(let text, let level):
      if text.utf8.count <= Self.longestHeading {
        writer.heading(text, level: level + (level > 0 ? headingShift : 1))
      } else {
        writer.paragraph(text)
      }
    case .paragraph(let text): writer.paragraph(text)
    case .quotation(let text): writer.quotation(text)
    case .item(let text, let label, let depth):
      if ListLabel.isMark(label) {
        writer.item(text, mark: label, depth: depth)
      } else {
        writer.paragraph(label.isEmpty ? text : label + " " + text)
      }
    case .table(let table):
      if table.isLayout {
        for inner in table.allBlocks { write(inner, to: &writer) }
      } else {
        table.grid.write(to: &writer)
        for inner in table.innerTables { write(inner, to: &writer) }
      }
    }
  }
}

/// A table with cells that may span several columns and rows.
struct OfficeTable {
  struct Cell {
    var blocks: [OfficeBlock] = []
    var columns = 1
    /// Whether the cell goes on with the one above it.
    var isContinued = false
  }

  struct Row {
    var cells: [Cell] = []
    var isHead = false
    /// The columns that are left out before the first cell.
    var skipped = 0
  }

  var rows: [Row] = []

  /// The bytes of a cell from which on a table only arranges text on the page.
  private static let longestCell = 1500

  /// Whether the table arranges text and holds no table: one column, or cells that are pages.
  var isLayout: Bool {
    rows.allSatisfy { $0.cells.count { !$0.blocks.isEmpty } <= 1 }
      || rows.contains { $0.cells.contains { Self.isPage($0) } }
  }

  private static func isPage(_ cell: Cell) -> Bool {
    var bytes = 0
    for block in cell.blocks {
      switch block {
      case .heading: return true
      case .paragraph(let text), .quotation(let text), .item(let text, _, _): bytes += text.utf8.count
      case .table: continue
      }
    }
    return bytes > longestCell
  }

  /// The blocks of all cells, row by row.
  var allBlocks: [OfficeBlock] { rows.flatMap { $0.cells.flatMap(\.blocks) } }

  /// The tables within cells.
  var innerTables: [OfficeBlock] {
    allBlocks.filter { if case .table = $0 { true } else { false } }
  }

  /// The rows with one text for each column.
  ///
  /// A head that several columns share stands in each of them, a figure only in the first. A cell that goes on
  /// downwards is repeated in the first column, where it is the head of the rows.
  var grid: Grid {
    var grid = Grid()
    var headRows = rows.prefix { $0.isHead }.count
    if headRows == 0, let first = rows.first, first.cells.contains(where: { $0.columns > 1 }) { headRows = 1 }
    grid.hasMergedHeads = headRows > 0 && rows.prefix(headRows).contains { $0.cells.contains { $0.columns > 1 } }
    var above: [String] = []
    for (index, row) in rows.enumerated() {
      var texts = Array(repeating: "", count: min(row.skipped, Grid.mostColumns))
      for cell in row.cells where texts.count < Grid.mostColumns {
        let column = texts.count
        var text = Self.text(of: cell.blocks)
        if cell.isContinued {
          text = column == 0 || index < headRows ? (column < above.count ? above[column] : "") : ""
        }
        texts.append(text)
        for _ in 1..<max(1, min(cell.columns, Grid.mostColumns - column)) { texts.append(index < headRows ? text : "") }
      }
      above = texts
      grid.rows.append(Grid.Row(cells: texts, source: nil))
    }
    return grid
  }

  /// The paragraphs of a cell in one line.
  fileprivate static func text(of blocks: [OfficeBlock]) -> String {
    var text = ""
    for block in blocks {
      let piece: String
      switch block {
      case .heading(let words, _), .paragraph(let words), .quotation(let words): piece = words
      case .item(let words, let label, _): piece = label == "-" ? words : label + " " + words
      case .table: continue
      }
      guard !piece.isBlank else { continue }
      text += text.isEmpty ? piece : " " + piece
    }
    return text
  }
}
