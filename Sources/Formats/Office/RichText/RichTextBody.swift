/// Reads a Rich Text file in one pass over its groups.
struct RichTextBody {
  /// A paragraph, and where the text goes while a note is read.
  struct Collector {
    var blocks: [OfficeBlock] = []
    var text: [UInt8] = []
    var table = RichTextTable()
    /// The blocks of the cell that is open.
    var cell: [OfficeBlock] = []
    var letters = 0
    var boldLetters = 0
    var label = ""
    var style = 0
    var outline: Int?
    var isInTable = false
  }

  struct Style {
    var name = ""
    var outline: Int?
  }

  var tokenizer: RichTextTokenizer
  private var states: [RichTextState] = []
  var state = RichTextState()
  var collector = Collector()
  /// What was written when a note began, and the depth of its group.
  var outer: [(collector: Collector, depth: Int, note: Int)] = []
  private(set) var notes: [(label: String, text: String)] = []
  var counts = WordCounts()
  private(set) var comments = 0
  var properties: [RichTextDestination: String] = [:]
  var styles: [Int: Style] = [:]
  var definedStyle = 0
  var charsets: [Int: Int] = [:]
  private var definedFont = 0
  var codePage = 1252
  var fields: [(depth: Int, field: WordField)] = []
  /// Bytes in the encoding of the font that wait for being decoded together.
  var encoded: [UInt8] = []
  var skipped = 0
  var surrogate: UInt16?
  var timeParts: [RichTextDestination: [Int]] = [:]

  private static let deepest = 1000

  init(_ bytes: [UInt8]) { tokenizer = RichTextTokenizer(bytes) }

  /// The blocks of the whole file.
  mutating func blocks() throws(FormatError) -> [OfficeBlock] {
    var isOptional = false
    while let token = tokenizer.next() {
      if case .byte(let byte) = token { hex(byte) } else { flushEncoded() }
      switch token {
      case .open:
        guard states.count < Self.deepest else {
          throw FormatError(.tooLarge, "groups lie deeper than in any document")
        }
        states.append(state)
        skipped = 0
      case .close: close()
      case .word("*", _): isOptional = true
      case .word(let word, let number):
        control(word, number, isOptional: isOptional)
        isOptional = false
      case .text(let range): plain(range)
      case .byte: continue
      }
      if token == .open || token == .close { isOptional = false }
    }
    flushEncoded()
    while !outer.isEmpty { endNote() }
    endParagraph()
    endTable()
    return collector.blocks
  }

  // MARK: Groups

  private mutating func close() {
    skipped = 0
    if let note = outer.last, states.count <= note.depth { endNote() }
    if state.destination == .fieldInstruction, let last = fields.indices.last {
      fields[last].field.isResult = true
      if WordField.contents.contains(fields[last].field.kind) { counts.contents += 1 }
    }
    if let last = fields.last, states.count <= last.depth { fields.removeLast() }
    state = states.popLast() ?? RichTextState()
  }

  private mutating func endNote() {
    guard let note = outer.popLast() else { return }
    endParagraph()
    endTable()
    notes[note.note].text = OfficeText.line(of: collector.blocks)
    collector = note.collector
  }

  private mutating func startNote() {
    let label = "\(notes.count + 1)"
    append(Array("[^\(label)]".utf8))
    notes.append((label, ""))
    outer.append((collector, states.count, notes.count - 1))
    collector = Collector()
    state = RichTextState(font: state.font)
  }

  // MARK: Control words

  private mutating func control(_ word: String, _ number: Int?, isOptional: Bool) {
    if word == "bin" { return tokenizer.skip(number ?? 0) }
    if startDestination(word, number) { return }
    if isOptional || RichTextSigns.skipped.contains(word) {
      if word == "annotation" { comments += 1 }
      if word == "pict", state.destination == .body { counts.pictures += 1 }
      if word != "info", word != "shppict", word != "shpinst" { state.destination = .skipped }
      return
    }
    if word == "u" { return unicode(number ?? 0) }
    if let sign = RichTextSigns.table[word] { return append(Array(sign.utf8)) }
    if collector.table.take(word, number) { return }
    if !character(word, number) { paragraph(word, number) }
  }

  /// Begins a group whose text goes elsewhere; whether the word does.
  private mutating func startDestination(_ word: String, _ number: Int?) -> Bool {
    let isOff = state.destination == .skipped
    switch word {
    case "stylesheet": state.destination = .styles
    case "fonttbl": state.destination = .fonts
    case "listtext", "pntext": if !isOff { state.destination = .listLabel }
    case "fldinst":
      guard !isOff else { return true }
      state.destination = .fieldInstruction
      fields.append((max(states.count - 1, 0), WordField()))
    case "fldrslt": break
    case "footnote": if !isOff { startNote() }
    case "title": state.destination = .title
    case "author": state.destination = .author
    case "creatim": state.destination = .created
    case "revtim": state.destination = .saved
    case "yr", "mo", "dy": timeParts[state.destination, default: []].append(number ?? 0)
    default: return false
    }
    return true
  }

  private mutating func character(_ word: String, _ number: Int?) -> Bool {
    switch word {
    case "b": state.isBold = number != 0
    case "v": state.isHidden = number != 0
    case "deleted":
      state.isDeleted = number != 0
      if state.isDeleted { counts.deletions += 1 }
    case "revised": if number != 0 { counts.insertions += 1 }
    case "super": state.isRaised = number != 0
    case "nosupersub", "sub": state.isRaised = false
    case "plain":
      (state.isBold, state.isHidden, state.isDeleted, state.isRaised) = (false, false, false, false)
    case "uc": state.fallback = max(0, number ?? 1)
    case "f":
      if state.destination == .fonts { definedFont = number ?? 0 } else { state.font = number ?? 0 }
    case "fcharset": charsets[definedFont] = number ?? 0
    case "ansicpg": codePage = number ?? 1252
    case "mac": codePage = 10000
    default: return false
    }
    return true
  }

  private mutating func paragraph(_ word: String, _ number: Int?) {
    guard state.destination == .body || state.destination == .styles else { return }
    switch word {
    case "par", "sect":
      endParagraph()
      if !collector.isInTable { endTable() }
    case "pard": (collector.style, collector.outline, collector.isInTable) = (0, nil, false)
    case "intbl": collector.isInTable = true
    case "s":
      if state.destination == .styles {
        definedStyle = number ?? 0
        styles[definedStyle] = Style()
      } else {
        collector.style = number ?? 0
      }
    case "outlinelevel":
      if state.destination == .styles { styles[definedStyle]?.outline = number } else { collector.outline = number }
    case "cell", "nestcell":
      endParagraph(inCell: true)
      guard word == "cell" else { return }
      collector.table.endCell(collector.cell)
      collector.cell = []
    case "row": collector.table.endRow()
    default: break
    }
  }

  // MARK: Paragraphs

  private mutating func endParagraph(inCell: Bool = false) {
    flushEncoded()
    defer {
      collector.text = []
      collector.label = ""
      (collector.letters, collector.boldLetters) = (0, 0)
    }
    let text = String(decoding: collector.text, as: UTF8.self)
    guard !text.isBlank else { return }
    let block = block(text)
    if inCell || collector.isInTable {
      collector.cell.append(block)
    } else {
      endTable()
      collector.blocks.append(block)
    }
  }

  private func block(_ text: String) -> OfficeBlock {
    let style = styles[collector.style] ?? Style()
    let name = style.name.prefix { $0 != ";" }.lowercased()
    let label = collector.label.split(separator: " ").joined()
    let isBullet = !label.isEmpty && !label.contains { $0.isLetter || $0.isNumber }
    if let level = level(name, style), outer.isEmpty {
      return .heading(label.isEmpty || isBullet ? text : label + " " + text, level: level)
    }
    if !label.isEmpty { return .item(text, label: isBullet ? "-" : label, depth: 0) }
    let isBold = collector.letters > 0 && collector.boldLetters == collector.letters
    if isBold, outer.isEmpty, text.utf8.count <= 120, OfficeHeading.looksLikeOne(text) {
      return .paragraph("**" + text + "**")
    }
    return .paragraph(text)
  }

  private func level(_ name: String, _ style: Style) -> Int? {
    if let outline = collector.outline ?? style.outline { return (0..<9).contains(outline) ? outline + 1 : nil }
    if name == "title" { return 0 }
    return name.hasPrefix("heading ") ? Int(name.dropFirst(8)) : nil
  }

  private mutating func endTable() {
    guard !collector.table.isEmpty else { return }
    collector.table.endRow()
    collector.blocks.append(.table(collector.table.table()))
    collector.table = RichTextTable()
  }
}
