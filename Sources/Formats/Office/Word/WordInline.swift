/// A paragraph while it is read.
struct WordParagraph {
  var properties = WordProperties()
  var text: [UInt8] = []
  var boxes: [OfficeBlock] = []
  var run = WordProperties()
  /// Where the text of a link begins, and its address.
  var link: (start: Int, address: String)?
  private var letters = 0
  private var boldLetters = 0

  /// Whether all of the text is bold.
  var isBold: Bool { letters > 0 && boldLetters == letters }

  mutating func count(from start: Int, isBold: Bool) {
    let count = text[start...].reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
    letters += count
    if isBold { boldLetters += count }
  }
}

/// A field: an instruction and the text that came of it.
struct WordField {
  var instruction: [UInt8] = []
  /// Whether the instruction has ended.
  var isResult = false
  var isHidden = false

  /// Fields whose result is no text of the document: page numbers and tables of contents.
  static let pageNumbers: Set<String> = ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"]
  static let contents: Set<String> = ["TOC", "TOA"]

  /// The first word of the instruction.
  var kind: String { Self.words(instruction).first?.uppercased() ?? "" }

  /// The address of a link.
  var address: String? {
    guard kind == "HYPERLINK" else { return nil }
    return Self.words(instruction).dropFirst().first { !$0.hasPrefix("\\") }
      .map { $0.filter { $0 != "\"" } }
  }

  static func words(_ instruction: [UInt8]) -> [String] {
    String(decoding: instruction, as: UTF8.self).split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
  }
}

/// What stands in paragraphs: runs, fields, marks of notes, links.
extension WordBodyReader {
  private static let longestInstruction = 2000

  private var isShown: Bool { fields.allSatisfy { $0.isResult && !$0.isHidden } }

  mutating func startInline(_ element: WordElement, _ token: MarkupToken, _ draft: inout WordParagraph) {
    switch element {
    case .paragraphProperties:
      if !token.isSelfClosing { takeProperties(&draft) }
    case .run: draft.run = WordProperties()
    case .runProperties:
      if !token.isSelfClosing { draft.run = properties(until: .runProperties) }
    case .text:
      if !token.isSelfClosing { text(token, &draft) }
    case .tab, .lineBreak: if isShown { draft.text.append(0x20) }
    case .renderedPageBreak:
      counts.pageBreaks += 1
      draft.text.append(ConversionWriter.pageBreak)
    case .noBreakHyphen: if isShown { draft.text.append(UInt8(ascii: "-")) }
    case .symbol: symbol(&draft)
    case .footnoteReference, .endnoteReference: noteReference(isEndnote: element == .endnoteReference, &draft)
    case .fieldCharacter: fieldCharacter(&draft)
    case .fieldInstruction: fieldInstruction(token)
    case .simpleField:
      let kind = WordField.words(Array((tokenizer.value(of: "instr") ?? "").utf8)).first?.uppercased() ?? ""
      if WordField.pageNumbers.contains(kind) { skip(token) }
    case .hyperlink: startLink(&draft)
    case .structuredTag: if !token.isSelfClosing { structuredTag() }
    case .inserted: counts.insertions += 1
    case .removed:
      counts.deletions += 1
      skip(token)
    case .picture: counts.pictures += 1
    case .ignored, .change: skip(token)
    default: break
    }
  }

  mutating func endInline(_ element: WordElement, _ draft: inout WordParagraph) {
    if element == .hyperlink, let link = draft.link {
      appendAddress(link.address, from: link.start, &draft)
      draft.link = nil
    }
  }

  private mutating func takeProperties(_ draft: inout WordParagraph) {
    draft.properties = properties(until: .paragraphProperties)
    if draft.properties.isInserted { counts.insertions += 1 }
    if draft.properties.isDeleted { counts.deletions += 1 }
    // A heading ends a table of contents whose field never ended.
    let style = context.styles[draft.properties.style]
    if style.level != nil, !fields.isEmpty { fields.removeAll { WordField.contents.contains($0.kind) } }
  }

  /// The text of a run up to the end of its element.
  private mutating func text(_ start: MarkupToken, _ draft: inout WordParagraph) {
    let first = draft.text.count
    let style = draft.run.style.map { context.styles[$0] }
    let isHidden = draft.run.isHidden ?? style?.isHidden ?? context.styles[draft.properties.style].isHidden ?? false
    let isShown = isShown && !isHidden
    var hasText = false
    while let token = tokenizer.next() {
      if token.kind == .end, token.local == start.local { break }
      guard token.kind == .text || token.kind == .rawText else { continue }
      hasText = true
      if isShown { tokenizer.append(token, to: &draft.text) }
    }
    if isHidden, hasText { counts.hidden += 1 }
    if draft.run.isSuperscript { Superscripts.raise(&draft.text, from: first) }
    let isBold = draft.run.isBold ?? style?.isBold ?? context.styles[draft.properties.style].isBold ?? false
    draft.count(from: first, isBold: isBold)
  }

  private mutating func noteReference(isEndnote: Bool, _ draft: inout WordParagraph) {
    guard isShown, let id = tokenizer.value(of: "id") else { return }
    draft.text += Array("[^\(marks.label(id, isEndnote: isEndnote))]".utf8)
  }

  private mutating func fieldCharacter(_ draft: inout WordParagraph) {
    switch tokenizer.value(of: "fldCharType") {
    case "begin": fields.append(WordField())
    case "separate":
      guard var field = fields.popLast() else { return }
      let kind = field.kind
      field.isResult = true
      field.isHidden = WordField.pageNumbers.contains(kind) || WordField.contents.contains(kind)
      if WordField.contents.contains(kind) { counts.contents += 1 }
      fields.append(field)
      if let address = field.address { draft.link = (draft.text.count, address) }
    case "end":
      guard let field = fields.popLast() else { return }
      if field.address != nil { endInline(.hyperlink, &draft) }
    default: break
    }
  }

  private mutating func fieldInstruction(_ start: MarkupToken) {
    guard !start.isSelfClosing else { return }
    while let token = tokenizer.next() {
      if token.kind == .end, token.local == start.local { return }
      guard token.kind == .text, let last = fields.indices.last, !fields[last].isResult,
        fields[last].instruction.count < Self.longestInstruction
      else { continue }
      tokenizer.append(token, to: &fields[last].instruction)
    }
  }

  private func startLink(_ draft: inout WordParagraph) {
    guard let id = tokenizer.value(of: "id"), let address = context.relations.address(id) else { return }
    draft.link = (draft.text.count, address)
  }

  /// Appends the address of a link in a note, where its text is none: it tells the source.
  private func appendAddress(_ address: String, from start: Int, _ draft: inout WordParagraph) {
    guard isNotes, isShown, start < draft.text.count, address.hasPrefix("http") else { return }
    let words = String(decoding: draft.text[start...], as: UTF8.self)
    guard !words.isBlank, !words.contains("http"), !words.contains("www.") else { return }
    draft.text += Array(" <\(address)>".utf8)
  }

  private mutating func symbol(_ draft: inout WordParagraph) {
    guard isShown, let code = tokenizer.value(of: "char").flatMap({ UInt32($0, radix: 16) }) else { return }
    guard let scalar = SymbolFont.scalar(code, font: tokenizer.value(of: "font") ?? "") else {
      counts.symbols += 1
      return
    }
    draft.text += Array(String(scalar).utf8)
  }
}
