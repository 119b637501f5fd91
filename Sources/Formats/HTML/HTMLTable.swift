/// A table of data on a page, with the cells that span rows and columns filled in.
///
/// A table that only lays out the page is none: it has one row or column, other tables or headings in it, or says so.
struct HTMLTable {
  /// The bytes of a cell in a table that names no heads of columns, at most: longer ones are text that is laid out.
  private static let longestCell: Int32 = 600
  /// The rows and columns over which a cell spans, at most.
  private static let widestSpan = Grid.mostColumns
  private static let highestSpan = 1000
  /// The bytes that cells spanning several places may add, for each byte of the table.
  private static let mostFilled = 4

  /// A cell that goes on in the rows below.
  private struct Hanging {
    var rows = 0
    var text = ""
  }

  private var caption = ""
  private var rows: [Grid.Row] = []
  /// The number of rows at the top that hold the heads of columns.
  private var heads = 0
  private var hasHeadCells = false
  private var hanging: [Hanging] = []
  /// The columns in which a cell begins.
  private var begun: Set<Int> = []
  private var budget: Int
  private let source: Int

  /// Reads a table; `nil` where it only lays out the page.
  init?(_ tree: HTMLTree, _ index: Int, _ notes: HTMLNotes, _ sizes: [HTMLSize]) {
    let table = tree.nodes[index]
    guard !table.signs.contains(.layout), table.end > Int32(index) + 2 else { return nil }
    source = Int(table.start)
    let inside = index + 1..<Int(table.end)
    var hasLongCell = false
    for inner in inside {
      let element = tree.nodes[inner].element
      if element == .table || element.headingLevel != nil { return nil }
      if element == .headCell || element == .headRows { hasHeadCells = true }
      if element == .cell, sizes[inner].text > Self.longestCell { hasLongCell = true }
    }
    guard hasHeadCells || !hasLongCell else { return nil }
    budget = Self.mostFilled * max(0, Int(tree.nodes[Int(table.end) - 1].stop) - source)
    read(inside, tree, HTMLCellReader(tree, notes))
    let width = rows.reduce(0) { max($0, $1.filled) }
    guard rows.count >= 2, width >= 2 else { return nil }
  }

  /// Writes the caption and the rows.
  func write(to writer: inout ConversionWriter) {
    writer.paragraph(caption, from: source)
    guard hasHeadCells else {
      var grid = Grid()
      grid.rows = rows
      grid.hasMergedHeads = true
      return grid.write(to: &writer)
    }
    let titles = rows.prefix { $0.filled == 1 && !$0.cells[0].isBlank }
    for title in titles { writer.paragraph(title.cells.joined(), from: title.source) }
    let rows = rows.dropFirst(titles.count)
    let heads = max(heads - titles.count, 0)
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    writer.row(Self.merged(rows.prefix(heads), width), isFirst: true, width: width, from: source)
    for row in rows.dropFirst(heads) { writer.row(row.cells, isFirst: false, width: width, from: row.source) }
    writer.endTable()
  }

  /// The heads of the columns, those of groups before them: "Exports 2020".
  private static func merged(_ heads: ArraySlice<Grid.Row>, _ width: Int) -> [String] {
    var merged = Array(repeating: "", count: width)
    for row in heads {
      for (column, cell) in row.cells.enumerated() where !cell.isBlank && !merged[column].hasSuffix(cell) {
        merged[column] += merged[column].isEmpty ? cell : " " + cell
      }
    }
    return merged
  }

  private mutating func read(_ range: Range<Int>, _ tree: HTMLTree, _ reader: HTMLCellReader) {
    var index = range.lowerBound
    var isHead = false
    var headEnd = 0
    while index < range.upperBound {
      let node = tree.nodes[index]
      let end = max(Int(node.end), index + 1)
      switch node.element {
      case .caption:
        caption = reader.text(index)
        index = end
      case .headRows:
        headEnd = end
        index += 1
      case .row:
        isHead = readRow(index, end, tree, reader)
        if index < headEnd || isHead, heads == rows.count - 1, !rows.isEmpty { heads = rows.count }
        index = end
      default: index += 1
      }
    }
    if heads == rows.count { heads = min(heads, 1) }
    dropEmptyColumns()
  }

  /// Drops the columns over which cells only span: `colspan=100` means all of them, however few there are.
  private mutating func dropEmptyColumns() {
    guard rows.contains(where: { $0.cells.count > begun.count }) else { return }
    for row in rows.indices {
      rows[row].cells = rows[row].cells.enumerated().filter { begun.contains($0.offset) }.map(\.element)
    }
  }

  /// Reads a row; tells whether it holds heads only, of several columns.
  private mutating func readRow(_ row: Int, _ end: Int, _ tree: HTMLTree, _ reader: HTMLCellReader) -> Bool {
    guard !tree.nodes[row].signs.contains(.dropped) else { return false }
    var cells: [String] = []
    var headCells = 0
    var dataCells = 0
    var index = row + 1
    while index < end {
      let node = tree.nodes[index]
      guard node.element.isCell else {
        index += 1
        continue
      }
      fillHanging(&cells)
      if node.element == .headCell { headCells += 1 } else { dataCells += 1 }
      add(index, node.signs.contains(.dropped) ? "" : reader.text(index), to: &cells, tree)
      index = max(Int(node.end), index + 1)
    }
    fillHanging(&cells)
    guard cells.contains(where: { !$0.isBlank }) else { return false }
    if headCells + dataCells == 1 {
      for column in cells.indices.dropFirst() where cells[column] == cells[0] { cells[column] = "" }
    }
    rows.append(Grid.Row(cells: cells, source: Int(tree.nodes[row].start)))
    return dataCells == 0 && headCells > 1
  }

  /// Adds the cells that hang down from rows above into the next columns.
  private mutating func fillHanging(_ cells: inout [String]) {
    while cells.count < hanging.count, hanging[cells.count].rows > 0 {
      let column = cells.count
      hanging[column].rows -= 1
      cells.append(filled(hanging[column].text))
    }
  }

  /// Adds a cell as often as it spans columns; one of the body that spans all of them stands in the first only.
  private mutating func add(_ index: Int, _ text: String, to cells: inout [String], _ tree: HTMLTree) {
    let tag = tree.tag(at: index)
    let columns = span(tag?.value(of: "colspan"), Self.widestSpan)
    let height = span(tag?.value(of: "rowspan"), Self.highestSpan)
    let isHead = tree.nodes[index].element == .headCell
    begun.insert(cells.count)
    for column in 0..<columns where cells.count < Grid.mostColumns {
      let place = cells.count
      let value = column == 0 ? text : isHead ? filled(text) : ""
      cells.append(value)
      guard height > 1 else { continue }
      if hanging.count <= place { hanging += Array(repeating: Hanging(), count: place + 1 - hanging.count) }
      hanging[place] = Hanging(rows: height - 1, text: value)
    }
  }

  private func span(_ value: String?, _ most: Int) -> Int { min(max(value.flatMap { Int($0) } ?? 1, 1), most) }

  /// A text that is told once more, as long as the table does not grow too much by it.
  private mutating func filled(_ text: String) -> String {
    budget -= text.utf8.count
    return budget > 0 ? text : ""
  }
}

/// Reads the text of cells and captions as one line.
struct HTMLCellReader {
  private let tree: HTMLTree
  private let notes: HTMLNotes
  private let tokenizer: MarkupTokenizer

  init(_ tree: HTMLTree, _ notes: HTMLNotes) {
    self.tree = tree
    self.notes = notes
    tokenizer = MarkupTokenizer(tree.bytes, mode: tree.mode)
  }

  func text(_ cell: Int) -> String {
    var inline = HTMLInline()
    var index = cell + 1
    while index < Int(tree.nodes[cell].end) {
      let node = tree.nodes[index]
      if node.element == .text {
        if !node.signs.contains(.inDeleted) { inline.append(node, tokenizer, isPreformatted: false) }
      } else if node.signs.contains(.dropped) {
        index = max(Int(node.end), index + 1)
        continue
      } else if node.signs.contains(.isMark), let mark = notes.marks[index] {
        inline.appendMark(mark, at: Int(node.start))
        index = max(Int(node.end), index + 1)
        continue
      } else if node.element == .item, !inline.isEmpty {
        inline.append("; ")
      } else if node.element == .lineBreak || !node.element.isInline {
        inline.space()
      }
      index += 1
    }
    return inline.text.trimmingSpaces
  }
}
