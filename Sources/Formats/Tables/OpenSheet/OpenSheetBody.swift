/// Reads the sheets of an OpenDocument spreadsheet one by one, in one pass over its content.
struct OpenSheetBody {
  struct Sheet {
    var title: String
    var grid = Grid()
  }

  private var tokenizer: MarkupTokenizer
  private let hiddenStyles: Set<String>
  private var hiddenSheets: [String] = []
  private var hiddenRows = 0
  private var errors = 0

  private enum Element: UInt8 { case table, row, cell, covered, paragraph, annotation, lineBreak, space }
  private static let names = NameTable<Element>([
    ("table", .table), ("table-row", .row), ("table-cell", .cell), ("covered-table-cell", .covered), ("p", .paragraph),
    ("annotation", .annotation), ("line-break tab", .lineBreak), ("s", .space),
  ])
  /// The times that a row that holds something is repeated, at most.
  private static let mostRepeats = 1000

  init(_ bytes: [UInt8], hiddenStyles: Set<String>) {
    tokenizer = MarkupTokenizer(bytes, mode: .xml)
    self.hiddenStyles = hiddenStyles
  }

  /// What was met and is not shown.
  var remarks: [String] {
    var remarks = hiddenSheets.map { "the hidden sheet \"\($0)\" is left out" }
    if hiddenRows > 0 { remarks.append("hidden rows are left out (\(hiddenRows))") }
    if errors > 0 { remarks.append("cells with errors are read as empty (\(errors))") }
    return remarks
  }

  /// The next sheet that is shown.
  mutating func next() -> Sheet? {
    while let token = tokenizer.next() {
      guard token.kind == .start, Self.names[token.local] == .table else { continue }
      let title = tokenizer.value(of: "name") ?? ""
      let isHidden = tokenizer.value(of: "style-name").map(hiddenStyles.contains) ?? false
      guard !token.isSelfClosing else { continue }
      let sheet = sheet(title)
      if !isHidden { return sheet }
      hiddenSheets.append(title)
    }
    return nil
  }

  private mutating func sheet(_ title: String) -> Sheet {
    var sheet = Sheet(title: title)
    while let token = tokenizer.next() {
      guard let element = Self.names[token.local] else { continue }
      if token.kind == .end, element == .table { break }
      guard token.kind == .start, element == .row else { continue }
      let repeats = min(number("number-rows-repeated"), Self.mostRepeats)
      let isShown = ["collapse", "filter"].contains(tokenizer.value(of: "visibility") ?? "") == false
      let row = token.isSelfClosing ? Grid.Row(cells: []) : row(&sheet.grid)
      if !isShown {
        if !row.isBlank { hiddenRows += 1 }
      } else if row.isBlank {
        if let last = sheet.grid.rows.last, !last.isBlank { sheet.grid.rows.append(row) }
      } else {
        for _ in 0..<repeats { sheet.grid.rows.append(row) }
      }
    }
    return sheet
  }

  private mutating func row(_ grid: inout Grid) -> Grid.Row {
    var row = Grid.Row(cells: [])
    while let token = tokenizer.next() {
      guard let element = Self.names[token.local] else { continue }
      if token.kind == .end, element == .row { break }
      guard token.kind == .start, element == .cell || element == .covered else { continue }
      let repeats = number("number-columns-repeated")
      let spanned = number("number-columns-spanned")
      if spanned > 1 { grid.hasMergedHeads = true }
      let text = cell(token, element)
      // What a merged cell holds is the head of all its columns; those it covers follow as cells of their own.
      if element == .covered, text.isBlank, covers > 0, let last = row.cells.last {
        covers -= 1
        row.cells.append(last)
        continue
      }
      covers = spanned - 1
      let count = min(repeats, Grid.mostColumns + 1 - row.cells.count)
      if count > 0 { row.cells.append(contentsOf: repeatElement(text, count: count)) }
    }
    covers = 0
    while row.cells.last?.isBlank ?? false { row.cells.removeLast() }
    if row.filled == 1 || Set(row.cells).count == 1 {
      row.cells = Array(row.cells.prefix(1 + (row.cells.firstIndex { !$0.isBlank } ?? 0)))
    }
    return row
  }

  /// The columns that the last merged cell still takes.
  private var covers = 0

  /// The words of a cell as it shows them, or its value where it shows none.
  private mutating func cell(_ start: MarkupToken, _ element: Element) -> String {
    let type = tokenizer.value(of: "value-type")
    let isError = tokenizer.attributes.count > 1 && type == "error"
    let value = tokenizer.value(of: "value") ?? tokenizer.value(of: "date-value") ?? ""
    guard !start.isSelfClosing else { return value }
    var text: [UInt8] = []
    var (isOpen, isAside) = (false, false)
    while let token = tokenizer.next() {
      if token.kind == .text || token.kind == .rawText {
        if isOpen, !isAside { tokenizer.append(token, to: &text) }
        continue
      }
      guard let inner = Self.names[token.local] else { continue }
      if token.kind == .end, inner == element { break }
      switch inner {
      case .annotation: isAside = token.kind == .start && !token.isSelfClosing
      case .paragraph:
        isOpen = token.kind == .start && !token.isSelfClosing
        if isOpen, !isAside, !text.isEmpty { text.append(0x20) }
      case .lineBreak, .space: if isOpen, !isAside { text.append(0x20) }
      case .table, .row, .cell, .covered: continue
      }
    }
    let shown = String(decoding: text, as: UTF8.self)
    if isError || shown.hasPrefix("#") && shown.hasSuffix("!") || shown.hasPrefix("Err:") {
      errors += 1
      return ""
    }
    return shown.isBlank ? value : shown
  }

  private func number(_ name: MarkupName) -> Int { max(1, tokenizer.value(of: name).flatMap { Int($0) } ?? 1) }
}
