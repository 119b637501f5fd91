/// Reads the cells of one sheet of a workbook, in one pass over its part.
struct SheetReader {
  /// What of a sheet was met and is not shown.
  struct Counts {
    var hiddenRows = 0
    var hiddenColumns = 0
    var errors = 0
    var missingValues = 0
  }

  private var tokenizer: MarkupTokenizer
  private let strings: [String]
  private let styles: WorkbookStyles
  private let is1904: Bool
  private(set) var counts = Counts()
  private var hiddenColumns: Set<Int> = []
  private var rows: [(number: Int, cells: [Int: String])] = []
  private var merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  private enum Element: UInt8 { case column, row, cell, value, inline, text, formula, merge, guide }
  private static let names = NameTable<Element>([
    ("col", .column), ("row", .row), ("c", .cell), ("v", .value), ("is", .inline), ("t", .text), ("f", .formula),
    ("mergeCell", .merge), ("rPh", .guide),
  ])
  private static let mostMerges = 10_000
  private static let mostHiddenColumns = 20_000

  init(_ bytes: [UInt8], _ strings: [String], _ styles: WorkbookStyles, is1904: Bool) throws(FormatError) {
    tokenizer = MarkupTokenizer(try XMLPart.text(of: bytes), mode: .xml)
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
  }

  /// The rows that are shown, with a blank one where rows are left free.
  mutating func grid() -> Grid {
    while let token = tokenizer.next() {
      guard token.kind == .start, let element = Self.names[token.local] else { continue }
      switch element {
      case .column: column()
      case .row: row(token)
      case .merge: merge()
      default: continue
      }
    }
    fillMerged()
    var grid = Grid()
    grid.hasMergedHeads = merges.contains { $0.columns.count > 1 }
    var last = 0
    for row in rows {
      if row.number > last + 1, !grid.rows.isEmpty { grid.rows.append(Grid.Row(cells: [])) }
      last = row.number
      var cells = Array(repeating: "", count: (row.cells.keys.max() ?? -1) + 1)
      for (column, text) in row.cells { cells[column] = text }
      grid.rows.append(Grid.Row(cells: cells))
    }
    return grid
  }

  private mutating func column() {
    guard isOn("hidden"), let first = number("min"), let last = number("max"), first <= last else { return }
    counts.hiddenColumns += last - first + 1
    for column in first...min(last, first + Self.mostHiddenColumns) { hiddenColumns.insert(column - 1) }
  }

  private mutating func row(_ start: MarkupToken) {
    let number = number("r") ?? (rows.last?.number ?? 0) + 1
    let isHidden = isOn("hidden")
    var cells: [Int: String] = [:]
    var next = 0
    if !start.isSelfClosing {
      while let token = tokenizer.next() {
        guard let element = Self.names[token.local] else { continue }
        if token.kind == .end, element == .row { break }
        guard token.kind == .start, element == .cell else { continue }
        let column = tokenizer.value(of: "r").flatMap(Self.column) ?? next
        next = column + 1
        let text = cell(token)
        if !text.isBlank, !hiddenColumns.contains(column), column < 1 << 14 { cells[column] = text }
      }
    }
    if isHidden, !cells.isEmpty { counts.hiddenRows += 1 } else if !isHidden { rows.append((number, cells)) }
  }

  private mutating func cell(_ start: MarkupToken) -> String {
    let type = tokenizer.value(of: "t") ?? "n"
    let format = styles[number("s")]
    guard !start.isSelfClosing else { return "" }
    var value: [UInt8] = []
    var open: Element?
    var (hasFormula, isGuide) = (false, false)
    while let token = tokenizer.next() {
      if token.kind == .text || token.kind == .rawText {
        if open == .value || open == .text && !isGuide { tokenizer.append(token, to: &value) }
        continue
      }
      guard let element = Self.names[token.local] else { continue }
      if token.kind == .end, element == .cell { break }
      if element == .formula { hasFormula = true }
      if element == .guide { isGuide = token.kind == .start && !token.isSelfClosing }
      if element == .value || element == .text || element == .formula {
        open = token.kind == .start && !token.isSelfClosing ? element : nil
      }
    }
    if hasFormula, value.isEmpty, type != "str" { counts.missingValues += 1 }
    return text(String(decoding: value, as: UTF8.self), type, format)
  }

  private mutating func text(_ value: String, _ type: String, _ format: CellFormat) -> String {
    switch type {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr", "str": return value
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e":
      counts.errors += 1
      return ""
    case "d": return String(value.split(separator: "T").first ?? "")
    default: return value.isEmpty ? "" : format.text(of: value, is1904: is1904)
    }
  }

  private mutating func merge() {
    guard merges.count < Self.mostMerges, let range = tokenizer.value(of: "ref") else { return }
    let ends = range.split(separator: ":").map(String.init)
    guard ends.count == 2, let left = Self.column(ends[0]), let right = Self.column(ends[1]), left <= right,
      let top = Self.row(ends[0]), let bottom = Self.row(ends[1]), top <= bottom
    else { return }
    merges.append((top...bottom, left...right))
  }

  /// Writes what merged cells hold where it belongs: a head in all its columns, the head of rows in each of them.
  private mutating func fillMerged() {
    let first = rows.compactMap { $0.cells.keys.min() }.min()
    var places: [Int: Int] = [:]
    for (index, row) in rows.enumerated() { places[row.number] = index }
    for merge in merges {
      guard let index = places[merge.rows.lowerBound], let text = rows[index].cells[merge.columns.lowerBound] else {
        continue
      }
      if rows[index].cells.count > 1, merge.columns.count < Grid.mostColumns {
        for column in merge.columns { rows[index].cells[column] = text }
      }
      guard merge.columns.lowerBound == first, merge.columns.count == 1 else { continue }
      for row in merge.rows.dropFirst().prefix(rows.count) {
        if let below = places[row], !rows[below].cells.isEmpty { rows[below].cells[merge.columns.lowerBound] = text }
      }
    }
  }

  private func isOn(_ name: MarkupName) -> Bool { ["1", "true"].contains(tokenizer.value(of: name)) }

  private func number(_ name: MarkupName) -> Int? { tokenizer.value(of: name).flatMap { Int($0) } }

  /// The column of a reference from 0: 27 for "AB12".
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(4) where byte != UInt8(ascii: "$") {
      guard (byte | 0x20) &- 0x61 < 26 else { break }
      column = column * 26 + Int((byte | 0x20) - 0x60)
    }
    return column > 0 ? column - 1 : nil
  }

  private static func row(_ reference: String) -> Int? { Int(reference.drop { !$0.isASCII || !$0.isNumber }) }
}
