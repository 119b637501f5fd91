/// A table of a Rich Text file while its rows are read.
struct RichTextTable {
  private struct Row {
    var cells: [[OfficeBlock]]
    var edges: [Int]
    var goesOn: [Bool]
    var isHead: Bool
  }

  private var rows: [Row] = []
  private var cells: [[OfficeBlock]] = []
  private var edges: [Int] = []
  /// The cells that go on with the one above, and with the one before.
  private var below: [Bool] = []
  private var beside: [Bool] = []
  private var isNextBelow = false
  private var isNextBeside = false
  private var isHead = false

  /// How far edges of one column may lie apart, in twentieths of a point.
  private static let tolerance = 40

  var isEmpty: Bool { rows.isEmpty && cells.isEmpty }

  /// Takes a control word that describes a row; whether it is one.
  mutating func take(_ word: String, _ number: Int?) -> Bool {
    switch word {
    case "trowd":
      (edges, below, beside, isHead) = ([], [], [], false)
      (isNextBelow, isNextBeside) = (false, false)
    case "trhdr": isHead = true
    case "clvmrg": isNextBelow = true
    case "clmrg": isNextBeside = true
    case "cellx":
      guard edges.count < Grid.mostColumns else { return true }
      edges.append(number ?? 0)
      below.append(isNextBelow)
      beside.append(isNextBeside)
      (isNextBelow, isNextBeside) = (false, false)
    default: return false
    }
    return true
  }

  mutating func endCell(_ blocks: [OfficeBlock]) {
    if cells.count < Grid.mostColumns { cells.append(blocks) }
  }

  mutating func endRow() {
    var edges = Array(self.edges.prefix(cells.count))
    while edges.count < cells.count { edges.append((edges.last ?? 0) + 2 * Self.tolerance) }
    var row = Row(cells: [], edges: [], goesOn: [], isHead: isHead)
    for index in cells.indices {
      if index < beside.count, beside[index], !row.cells.isEmpty {
        row.cells[row.cells.count - 1] += cells[index]
        row.edges[row.edges.count - 1] = edges[index]
      } else {
        row.cells.append(cells[index])
        row.edges.append(edges[index])
        row.goesOn.append(index < below.count && below[index])
      }
    }
    if !row.cells.isEmpty { rows.append(row) }
    cells = []
  }

  /// The table, with the columns that each cell spans by the edges of all rows.
  func table() -> OfficeTable {
    var all: [Int] = []
    for edge in rows.flatMap(\.edges).sorted() where edge > (all.last ?? -Self.tolerance * 4) + Self.tolerance {
      all.append(edge)
    }
    var table = OfficeTable()
    for row in rows {
      var result = OfficeTable.Row(isHead: row.isHead)
      var first = 0
      for index in row.cells.indices {
        var last = first
        while last < all.count, all[last] <= row.edges[index] + Self.tolerance { last += 1 }
        result.cells.append(
          OfficeTable.Cell(blocks: row.cells[index], columns: max(1, last - first), isContinued: row.goesOn[index])
        )
        first = max(last, first)
      }
      table.rows.append(result)
    }
    return table
  }
}
