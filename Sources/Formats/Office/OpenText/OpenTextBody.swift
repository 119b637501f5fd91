/// Reads the body of an OpenDocument text in one pass.
struct OpenTextBody {
  private var tokenizer: MarkupTokenizer
  private let styles: OpenStyles
  private var lists: [String: OpenList]
  private var outline: OpenList
  private(set) var notes: [(label: String, text: String)] = []
  private(set) var counts = WordCounts()
  private(set) var comments = 0
  private var numbers = (footnotes: 0, endnotes: 0)
  private let hasBothNotes: Bool
  private var depth = 0
  /// Whether the text of a note is being read.
  private var isInNote = false

  private static let deepest = 24
  private static let longestBoldHeading = 120

  init(_ bytes: [UInt8], _ styles: OpenStyles, hasBothNotes: Bool) {
    tokenizer = MarkupTokenizer(bytes, mode: .xml)
    self.styles = styles
    self.hasBothNotes = hasBothNotes
    lists = styles.lists
    outline = styles.outline
  }

  /// The blocks up to the end of an element, or of the part.
  mutating func blocks(until end: OpenElement?) -> [OfficeBlock] {
    depth += 1
    defer { depth -= 1 }
    var blocks: [OfficeBlock] = []
    while let token = tokenizer.next() {
      guard let element = OpenElement.names[token.local] else { continue }
      if token.kind == .end, element == end { break }
      guard token.kind == .start else { continue }
      switch element {
      case .heading, .paragraph: blocks += paragraph(token, element, list: nil)
      case .list: if !token.isSelfClosing { blocks += list(nil, level: 1) }
      default: other(element, token, &blocks)
      }
    }
    return blocks
  }

  /// What stands between blocks, and blocks that are no paragraphs.
  private mutating func other(_ element: OpenElement, _ token: MarkupToken, _ blocks: inout [OfficeBlock]) {
    switch element {
    case .table:
      guard !token.isSelfClosing else { return }
      if depth > Self.deepest { skip(token) } else { blocks.append(.table(table())) }
    case .contents:
      counts.contents += 1
      skip(token)
    case .changes: readChanges(token)
    case .annotation:
      comments += 1
      skip(token)
    case .image: counts.pictures += 1
    case .skipped: skip(token)
    default: break
    }
  }

  private mutating func skip(_ start: MarkupToken) {
    guard !start.isSelfClosing else { return }
    var open = 1
    while open > 0, let token = tokenizer.next() {
      guard token.local == start.local else { continue }
      if token.kind == .end { open -= 1 } else if token.kind == .start, !token.isSelfClosing { open += 1 }
    }
  }

  /// Counts the tracked changes: what was taken out stands here and not in the text.
  private mutating func readChanges(_ start: MarkupToken) {
    guard !start.isSelfClosing else { return }
    while let token = tokenizer.next() {
      if token.kind == .end, token.local == start.local { break }
      guard token.kind == .start else { continue }
      if token.local == "insertion" { counts.insertions += 1 }
      if token.local == "deletion" { counts.deletions += 1 }
    }
  }

  // MARK: Lists

  /// The items of a list and of those within.
  private mutating func list(_ outer: String?, level: Int) -> [OfficeBlock] {
    let style = tokenizer.value(of: "style-name") ?? outer
    let goesOn = tokenizer.value(of: "continue-numbering") == "true" || tokenizer.value(of: "continue-list") != nil
    if level == 1, !goesOn, let style { lists[style]?.restart() }
    depth += 1
    defer { depth -= 1 }
    var blocks: [OfficeBlock] = []
    var mark: (label: Bool, start: Int?) = (false, nil)
    while let token = tokenizer.next() {
      guard let element = OpenElement.names[token.local] else { continue }
      if token.kind == .end, element == .list { break }
      guard token.kind == .start, !token.isSelfClosing else { continue }
      switch element {
      case .item:
        mark = (token.local == "list-item", tokenizer.value(of: "start-value").flatMap { Int($0) })
      case .heading, .paragraph:
        let list = mark.label ? ListPlace(style: style, level: level, start: mark.start) : nil
        mark.label = false
        blocks += paragraph(token, element, list: list)
      case .list:
        if depth > Self.deepest { skip(token) } else { blocks += self.list(style, level: level + 1) }
      default: other(element, token, &blocks)
      }
    }
    return blocks
  }

  private struct ListPlace {
    var style: String?
    var level: Int
    var start: Int?
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ start: MarkupToken, _ element: OpenElement, list: ListPlace?) -> [OfficeBlock] {
    let level = element == .heading ? tokenizer.value(of: "outline-level").flatMap { Int($0) } ?? 1 : nil
    let name = tokenizer.value(of: "style-name")
    let isHeader = tokenizer.value(of: "is-list-header") == "true"
    let style = styles[name]
    var draft = OpenParagraph(style)
    if !start.isSelfClosing { read(&draft, until: element) }
    var label: String?
    if let list {
      label = (list.style ?? style.list).flatMap { lists[$0]?.label(list.level, start: list.start) }
    } else if let level, !isHeader {
      label = outline.label(level, start: nil)
    }
    let text = String(decoding: draft.text, as: UTF8.self)
    guard !text.isBlank else { return draft.boxes }
    return [block(text, level, label, list, draft, style)] + draft.boxes
  }

  private func block(
    _ text: String,
    _ level: Int?,
    _ label: String?,
    _ list: ListPlace?,
    _ draft: OpenParagraph,
    _ style: OpenStyles.Style
  ) -> OfficeBlock {
    if style.isTitle { return .heading(text, level: 0) }
    if let level {
      let number = label.map { $0 == "-" || $0.isEmpty ? "" : $0 + " " } ?? ""
      return .heading(number + text, level: level)
    }
    if let label, let list { return .item(text, label: label, depth: list.level - 1) }
    if style.isQuotation { return .quotation(text) }
    if draft.isBold, !isInNote, text.utf8.count <= Self.longestBoldHeading, OfficeHeading.looksLikeOne(text) {
      return .paragraph("**" + text + "**")
    }
    return .paragraph(text)
  }

  private mutating func read(_ draft: inout OpenParagraph, until end: OpenElement) {
    while let token = tokenizer.next() {
      if token.kind == .text || token.kind == .rawText {
        if draft.isHidden { counts.hidden += 1 } else { draft.append(token, tokenizer) }
        continue
      }
      guard let element = OpenElement.names[token.local] else { continue }
      if token.kind == .end {
        if element == end { break }
        if element == .span { draft.endSpan() }
        if element == .link { draft.endLink(isInNote) }
      } else if token.kind == .start {
        inline(element, token, &draft)
      }
    }
  }

  private mutating func inline(_ element: OpenElement, _ token: MarkupToken, _ draft: inout OpenParagraph) {
    switch element {
    case .span: if !token.isSelfClosing { draft.startSpan(styles[tokenizer.value(of: "style-name")]) }
    case .spaces, .space: draft.text.append(0x20)
    case .link: if !token.isSelfClosing { draft.link = (draft.text.count, tokenizer.value(of: "href") ?? "") }
    case .pageBreak:
      counts.pageBreaks += 1
      draft.text.append(ConversionWriter.pageBreak)
    case .note: if !token.isSelfClosing { note(token, &draft) }
    case .textBox: if !token.isSelfClosing, depth <= Self.deepest { draft.boxes += blocks(until: .textBox) }
    default: other(element, token, &draft.boxes)
    }
  }

  /// A note, which stands where its mark is.
  private mutating func note(_ start: MarkupToken, _ draft: inout OpenParagraph) {
    let isEndnote = tokenizer.value(of: "note-class") == "endnote"
    let label: String
    if isEndnote {
      numbers.endnotes += 1
      label = hasBothNotes ? ListLabel.roman(numbers.endnotes) : "\(numbers.endnotes)"
    } else {
      numbers.footnotes += 1
      label = "\(numbers.footnotes)"
    }
    draft.text += Array("[^\(label)]".utf8)
    let place = notes.count
    notes.append((label, ""))
    let outer = isInNote
    isInNote = true
    while let token = tokenizer.next() {
      if token.kind == .end, token.local == start.local { break }
      guard token.kind == .start, !token.isSelfClosing, depth <= Self.deepest else { continue }
      switch OpenElement.names[token.local] {
      case .noteCitation: skip(token)
      case .noteBody: notes[place].text = OfficeText.line(of: blocks(until: .noteBody))
      default: continue
      }
    }
    isInNote = outer
  }

  // MARK: Tables

  private mutating func table() -> OfficeTable {
    var table = OfficeTable()
    var isHead = false
    while let token = tokenizer.next() {
      guard let element = OpenElement.names[token.local] else { continue }
      if token.kind == .end, element == .table { break }
      if element == .headRows { isHead = token.kind == .start && !token.isSelfClosing }
      guard token.kind == .start, !token.isSelfClosing else { continue }
      if element == .row {
        table.rows.append(row(isHead))
      } else if element == .pageBreak {
        counts.pageBreaks += 1
      }
    }
    return table
  }

  private mutating func row(_ isHead: Bool) -> OfficeTable.Row {
    var row = OfficeTable.Row(isHead: isHead)
    var covered = 0
    while let token = tokenizer.next() {
      guard let element = OpenElement.names[token.local] else { continue }
      if token.kind == .end, element == .row { break }
      guard token.kind == .start, row.cells.count < Grid.mostColumns else { continue }
      if element == .cell {
        var cell = OfficeTable.Cell()
        cell.columns = max(1, tokenizer.value(of: "number-columns-spanned").flatMap { Int($0) } ?? 1)
        covered = cell.columns - 1
        if !token.isSelfClosing { cell.blocks = blocks(until: .cell) }
        row.cells.append(cell)
      } else if element == .coveredCell {
        // One covered from the left belongs to that cell; one covered from above goes on with the cell there.
        if covered > 0 { covered -= 1 } else { row.cells.append(OfficeTable.Cell(isContinued: true)) }
        skip(token)
      }
    }
    return row
  }
}
