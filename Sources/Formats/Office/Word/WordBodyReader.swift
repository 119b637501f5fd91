/// Reads the body of a document or of its notes, in one pass over the part.
///
/// Text that was put in is read, text that was taken out is not. Elements that are not known are looked through.
struct WordBodyReader {
  var tokenizer: MarkupTokenizer
  let context: WordContext
  /// Whether the part holds notes.
  let isNotes: Bool
  var numbering: WordNumbering
  var marks: WordNoteMarks
  var counts = WordCounts()
  /// The fields that are open, the innermost last.
  var fields: [WordField] = []
  /// The text of a paragraph whose end was taken out, or of a large first letter: the next paragraph goes on with it.
  private var carried: [UInt8] = []
  private var depth = 0

  private static let deepest = 24
  private static let longestBoldHeading = 120

  init(_ bytes: [UInt8], _ context: WordContext, isNotes: Bool, _ numbering: WordNumbering, _ marks: WordNoteMarks) {
    tokenizer = MarkupTokenizer(bytes, mode: .xml)
    self.context = context
    self.isNotes = isNotes
    self.numbering = numbering
    self.marks = marks
  }

  /// The next start tag of the wanted element outside of anything else that matters; `nil` at the end of the part.
  mutating func advance(to element: WordElement) -> MarkupToken? {
    while let token = tokenizer.next() {
      if token.kind == .start, WordElement.names[token.local] == element, !token.isSelfClosing { return token }
    }
    return nil
  }

  /// The blocks up to the end of an element, or of the part.
  mutating func blocks(until end: WordElement?) -> [OfficeBlock] {
    depth += 1
    defer { depth -= 1 }
    var blocks: [OfficeBlock] = []
    while let token = tokenizer.next() {
      guard let element = WordElement.names[token.local] else { continue }
      if token.kind == .end, element == end { break }
      guard token.kind == .start, !token.isSelfClosing else { continue }
      switch element {
      case .paragraph: blocks += paragraph()
      case .table:
        if depth > Self.deepest { skip(token) } else { blocks.append(.table(table())) }
      case .structuredTag: structuredTag()
      case .ignored, .change: skip(token)
      case .removed:
        counts.deletions += 1
        skip(token)
      default: continue
      }
    }
    return blocks
  }

  /// Skips what an element holds.
  mutating func skip(_ start: MarkupToken) {
    guard !start.isSelfClosing else { return }
    skip(to: start.local)
  }

  private mutating func skip(to name: MarkupName) {
    var open = 1
    while open > 0, let token = tokenizer.next() {
      guard token.local == name else { continue }
      if token.kind == .end { open -= 1 } else if token.kind == .start, !token.isSelfClosing { open += 1 }
    }
  }

  /// Reads what a piece with a tag of its own is, and skips a table of contents and what only asks for a text.
  mutating func structuredTag() {
    var isSkipped = false
    while let token = tokenizer.next() {
      if token.kind == .end, WordElement.names[token.local] == .structuredTag { break }
      guard token.kind == .start else { continue }
      if token.local == "showingPlcHdr" { isSkipped = true }
      if token.local == "docPartGallery", tokenizer.value(of: "val")?.lowercased() == "table of contents" {
        counts.contents += 1
        isSkipped = true
      }
    }
    if isSkipped { skip(to: "sdt") }
  }

  // MARK: Paragraphs

  private mutating func paragraph() -> [OfficeBlock] {
    var draft = WordParagraph()
    while let token = tokenizer.next() {
      guard let element = WordElement.names[token.local] else { continue }
      if token.kind == .end {
        if element == .paragraph { break }
        endInline(element, &draft)
      } else if token.kind == .start {
        if element == .textBox, !token.isSelfClosing, depth <= Self.deepest {
          let outer = fields
          fields = []
          draft.boxes += blocks(until: .textBox)
          fields = outer
        } else {
          startInline(element, token, &draft)
        }
      }
    }
    fields.removeAll { !$0.isResult }
    return finish(&draft)
  }

  private mutating func finish(_ draft: inout WordParagraph) -> [OfficeBlock] {
    let properties = draft.properties
    if properties.isDeleted || properties.isDropCap {
      carried += draft.text
      return draft.boxes
    }
    if !carried.isEmpty {
      draft.text = carried + draft.text
      carried = []
    }
    let style = context.styles[properties.style]
    if style.name.hasPrefix("toc ") && style.name != "toc heading" || style.name == "table of figures" {
      counts.contents += 1
      return draft.boxes
    }
    let level = properties.outline.map { $0 < 9 ? $0 + 1 : nil } ?? style.level
    let label = listLabel(properties, style)
    let text = String(decoding: draft.text, as: UTF8.self)
    guard !text.isBlank else { return draft.boxes }
    return [block(text, level, label, draft, style)] + draft.boxes
  }

  private mutating func listLabel(_ properties: WordProperties, _ style: WordStyles.Style) -> String? {
    guard let list = properties.list ?? style.list, list != "0" else {
      return properties.list == nil && style.name.hasPrefix("list bullet") ? "-" : nil
    }
    return numbering.label(list: list, level: properties.listLevel ?? style.listLevel ?? 0)
  }

  private func block(_ text: String, _ level: Int?, _ label: String?, _ draft: WordParagraph, _ style: WordStyles.Style)
    -> OfficeBlock
  {
    if let level {
      let number = label.map { $0 == "-" || $0.isEmpty ? "" : $0 + " " } ?? ""
      return .heading(number + text, level: level)
    }
    if let label {
      return .item(text, label: label, depth: draft.properties.listLevel ?? style.listLevel ?? 0)
    }
    if style.name.hasSuffix("quote") { return .quotation(text) }
    if draft.isBold, !isNotes, style.name != "caption", text.utf8.count <= Self.longestBoldHeading,
      OfficeHeading.looksLikeOne(text)
    {
      return .paragraph("**" + text + "**")
    }
    return .paragraph(text)
  }

  // MARK: Tables

  private mutating func table() -> OfficeTable {
    var table = OfficeTable()
    while let token = tokenizer.next() {
      guard let element = WordElement.names[token.local] else { continue }
      if token.kind == .end, element == .table { break }
      guard token.kind == .start, !token.isSelfClosing else { continue }
      if element == .row {
        if let row = row() { table.rows.append(row) }
      } else if element == .ignored || element == .change {
        skip(token)
      }
    }
    return table
  }

  /// A row; `nil` for one that was taken out.
  private mutating func row() -> OfficeTable.Row? {
    var row = OfficeTable.Row()
    var isDeleted = false
    while let token = tokenizer.next() {
      guard let element = WordElement.names[token.local] else { continue }
      if token.kind == .end, element == .row { break }
      guard token.kind == .start, !token.isSelfClosing else { continue }
      switch element {
      case .rowProperties:
        let properties = properties(until: .rowProperties)
        (row.isHead, row.skipped, isDeleted) = (properties.isHead, properties.skipped, properties.isDeleted)
      case .cell: if let cell = cell() { row.cells.append(cell) }
      case .ignored, .change: skip(token)
      default: continue
      }
    }
    if isDeleted { counts.deletions += 1 }
    return isDeleted ? nil : row
  }

  private mutating func cell() -> OfficeTable.Cell? {
    var cell = OfficeTable.Cell()
    var isDeleted = false
    let before = tokenizer
    if let first = tokenizer.nextElement(), first.kind == .start, !first.isSelfClosing,
      WordElement.names[first.local] == .cellProperties
    {
      let properties = properties(until: .cellProperties)
      (cell.columns, cell.isContinued, isDeleted) = (properties.columns, properties.isContinued, properties.isDeleted)
    } else {
      tokenizer = before
    }
    cell.blocks = blocks(until: .cell)
    return isDeleted ? nil : cell
  }

  /// The properties up to the end of their element.
  mutating func properties(until end: WordElement) -> WordProperties {
    var properties = WordProperties()
    var isInner = false
    while let token = tokenizer.next() {
      if token.kind == .end {
        if WordElement.names[token.local] == end { break }
        if token.local == "rPr" { isInner = false }
      }
      guard token.kind == .start, let property = WordElement.properties[token.local] else { continue }
      if property == .change {
        skip(token)
      } else if property == .inner {
        isInner = !token.isSelfClosing
      } else {
        properties.take(property, tokenizer, isInner: isInner)
      }
    }
    return properties
  }
}

extension MarkupTokenizer {
  /// The next tag, read over what stands between.
  mutating func nextElement() -> MarkupToken? {
    while let token = next() { if token.kind == .start || token.kind == .end { return token } }
    return nil
  }
}
