/// Writes the text of a page block by block.
struct HTMLTextWriter {
  /// A block that is being written, up to the node at which it ends.
  struct Frame {
    enum Kind {
      case block, quotation, preformatted, quote
      case heading(Int)
      case list(isOrdered: Bool)
      case item(mark: String, isWhole: Bool)
      case definitions, term
      case note(String)
    }

    var kind: Kind
    var end: Int
  }

  let tree: HTMLTree
  let notes: HTMLNotes
  /// Only for decoding pieces of the page.
  private let tokenizer: MarkupTokenizer
  private(set) var writer: ConversionWriter
  private(set) var remainder: HTMLRemainder
  private var frames: [Frame] = []
  private var inline = HTMLInline()
  /// The number of the next item in each list that is open.
  private var numbers: [Int] = []
  /// The term of a list of definitions that waits for its definition.
  private var pendingTerm = ""
  private var writtenNotes: Set<Int> = []

  /// The bytes of an item that is written as one, at most: longer ones are no items, but the layout of a page.
  private static let longestItem: Int32 = 4000

  private let sizes: [HTMLSize]

  init(_ tree: HTMLTree, _ notes: HTMLNotes, _ remainder: HTMLRemainder, into writer: ConversionWriter) {
    self.tree = tree
    self.notes = notes
    self.remainder = remainder
    self.writer = writer
    tokenizer = MarkupTokenizer(tree.bytes, mode: tree.mode)
    sizes = tree.sums()
  }

  /// Writes what stands in a node, and the notes that stand outside of it.
  mutating func write(_ root: Int) {
    walk(root..<max(Int(tree.nodes[root].end), root + 1))
    for note in notes.texts.keys.sorted() where !writtenNotes.contains(note) {
      walk(note..<max(Int(tree.nodes[note].end), note + 1))
    }
  }

  private mutating func walk(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = frames.last, last.end <= index { close() }
      index = visit(index)
    }
    while !frames.isEmpty { close() }
    flush()
  }

  /// Takes a node; gives the next one to take.
  private mutating func visit(_ index: Int) -> Int {
    let node = tree.nodes[index]
    let behind = max(Int(node.end), index + 1)
    if node.element == .text {
      text(node)
      return behind
    }
    if node.signs.contains(.dropped) {
      if node.element == .lineBreak || !node.element.isInline { flush() }
      return behind
    }
    if let mark = notes.marks[index] {
      inline.appendMark(mark, at: Int(node.start))
      return behind
    }
    if isWithinNote, node.signs.contains(.fragment), sizes[index].text <= 6 { return behind }
    if let label = notes.texts[index] {
      flush()
      writtenNotes.insert(index)
      frames.append(Frame(kind: .note(label), end: behind))
      return index + 1
    }
    if node.element == .table, let table = HTMLTable(tree, index, notes, sizes) {
      flush()
      table.write(to: &writer)
      return behind
    }
    enter(index, node, behind)
    return index + 1
  }

  private mutating func enter(_ index: Int, _ node: HTMLNode, _ end: Int) {
    switch node.element {
    case .lineBreak: inline.lineBreak()
    case .void, .text: return
    case .inline, .bold, .link, .superscript, .time: return
    case .deleted: remainder.deleted += sizes[index].text > 0 ? 1 : 0
    case .quote:
      inline.append("“")
      frames.append(Frame(kind: .quote, end: end))
    default:
      boundary()
      enterBlock(index, node, end)
    }
  }

  private mutating func enterBlock(_ index: Int, _ node: HTMLNode, _ end: Int) {
    switch node.element {
    case .quotation: frames.append(Frame(kind: .quotation, end: end))
    case .preformatted: frames.append(Frame(kind: .preformatted, end: end))
    case .orderedList, .list:
      flush()
      frames.append(Frame(kind: .list(isOrdered: node.element == .orderedList), end: end))
      numbers.append(tree.value(of: "start", at: index).flatMap { Int($0) } ?? 1)
    case .item: item(index, end)
    case .definitions:
      flush()
      frames.append(Frame(kind: .definitions, end: end))
    case .term, .definition:
      flush()
      if node.element == .term { writeTerm() }
      frames.append(Frame(kind: node.element == .term ? .term : definition, end: end))
    default:
      if let level = node.element.headingLevel {
        flush()
        frames.append(Frame(kind: .heading(level), end: end))
      } else {
        frames.append(Frame(kind: .block, end: end))
      }
    }
  }

  /// The frame of a definition: an item that begins with its term.
  private var definition: Frame.Kind { .item(mark: "-", isWhole: true) }

  private mutating func item(_ index: Int, _ end: Int) {
    flush()
    let isLayout = sizes[index].text > Self.longestItem || tree.headingCount(index, level: 6) > 0
    guard !isLayout, let list = innermostList else {
      frames.append(Frame(kind: .block, end: end))
      return
    }
    var mark = "-"
    if list, let last = numbers.last {
      let number = tree.value(of: "value", at: index).flatMap { Int($0) } ?? last
      mark = "\(number)."
      numbers[numbers.count - 1] = number &+ 1
    }
    frames.append(Frame(kind: .item(mark: mark, isWhole: true), end: end))
  }

  /// Whether the list that is open innermost is ordered; `nil` where none is open.
  private var innermostList: Bool? {
    for frame in frames.reversed() { if case .list(let isOrdered) = frame.kind { return isOrdered } }
    return nil
  }

  private var isWithinNote: Bool {
    frames.contains { if case .note = $0.kind { true } else { false } }
  }

  private mutating func text(_ node: HTMLNode) {
    if node.signs.contains(.inDeleted) { return }
    // The commas between raised marks of notes.
    if node.signs.contains(.inSuperscript), tree.sizes[Int(node.end) - 1].text <= 1,
      inline.bytes.last == UInt8(ascii: "]"),
      tree.bytes[node.range].allSatisfy({ $0 <= 0x20 || [0x2C, 0x3B, 0x5B, 0x5D].contains($0) })
    {
      return
    }
    let isPreformatted = frames.contains { if case .preformatted = $0.kind { true } else { false } }
    inline.append(node, tokenizer, isPreformatted: isPreformatted)
  }

  /// A border between blocks: ends the passage, but within an item or a note it is only a space.
  private mutating func boundary() {
    for frame in frames.reversed() {
      switch frame.kind {
      case .item, .note, .term: return inline.space()
      case .list, .definitions, .heading: return flush()
      case .block, .quotation, .preformatted, .quote: continue
      }
    }
    flush()
  }

  private mutating func close() {
    guard let frame = frames.last else { return }
    switch frame.kind {
    case .quote: inline.append("”")
    case .block, .quotation, .preformatted: boundary()
    case .list:
      flush()
      numbers.removeLast()
    case .definitions:
      flush()
      writeTerm()
    case .term:
      pendingTerm = inline.text.trimmingSpaces
      inline.removeAll()
    case .heading, .item, .note: flush()
    }
    frames.removeLast()
  }

  /// Writes the passage that has been collected as what the open blocks make it.
  private mutating func flush() {
    defer { inline.removeAll() }
    guard !inline.isEmpty else { return }
    let source = inline.source
    for index in frames.indices.reversed() {
      switch frames[index].kind {
      case .heading(let level): return writer.heading(inline.text, level: level, from: source)
      case .note(let label): return writer.note(label, Self.noteText(inline.text, label), from: source)
      case .item(let mark, let isWhole):
        guard isWhole else { return writeParagraphs(isQuoted: false) }
        frames[index].kind = .item(mark: mark, isWhole: false)
        return writeItem(mark)
      case .quotation: return writeParagraphs(isQuoted: true)
      case .block, .preformatted, .quote, .term: continue
      case .list, .definitions: return writeParagraphs(isQuoted: false)
      }
    }
    writeParagraphs(isQuoted: false)
  }

  /// Writes a term that has no definition.
  private mutating func writeTerm() {
    writer.paragraph(pendingTerm)
    pendingTerm = ""
  }

  private mutating func writeItem(_ mark: String) {
    var text = inline.text.trimmingSpaces
    if !pendingTerm.isEmpty {
      text = pendingTerm.hasSuffix(":") ? "\(pendingTerm) \(text)" : "\(pendingTerm): \(text)"
      pendingTerm = ""
    }
    let depth = max(numbers.count - 1, 0)
    let own = ItemMark(text)
    if mark == "-", let own {
      writer.item(own.rest, mark: own.mark, depth: depth, from: inline.source)
    } else {
      writer.item(text, mark: mark, depth: depth, from: inline.source)
    }
  }

  private mutating func writeParagraphs(isQuoted: Bool) {
    if inline.isLabelledLink { return remainder.add(.related, links: 1) }
    if inline.isBoldLine, !isQuoted {
      return writer.paragraph("**\(inline.text.trimmingSpaces)**", from: inline.source)
    }
    for paragraph in inline.paragraphs {
      if isQuoted {
        writer.quotation(paragraph, from: inline.source)
      } else {
        writer.paragraph(paragraph, from: inline.source)
      }
    }
  }

  /// The text of a note without its label and the signs that lead back.
  private static func noteText(_ text: String, _ label: String) -> Substring {
    var rest = Substring(text.trimmingSpaces)
    while let last = rest.last, "↩↑⤴\u{FE0E}\u{21B5}".contains(last) || last.isWhitespace { rest.removeLast() }
    for _ in 0..<2 {
      while let first = rest.first, "^↑ ".contains(first) || first.isWhitespace { rest.removeFirst() }
      while let first = rest.unicodeScalars.first, LabelSign.isRaised(first) { rest.unicodeScalars.removeFirst() }
      for mark in ["[\(label)]", "(\(label))", "\(label).", "\(label))", "\(label):"]
      where rest.hasPrefix(mark) { rest.removeFirst(mark.count) }
    }
    return rest
  }
}

private enum LabelSign {
  /// Whether a character is a raised digit.
  static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    [0xB9, 0xB2, 0xB3].contains(scalar.value) || (0x2070...0x2079).contains(scalar.value)
  }
}

/// The mark with which the text of an item begins itself: "• rice", "2) rubber".
private struct ItemMark {
  var mark: String
  var rest: Substring

  init?(_ text: String) {
    let first = text.prefix { !$0.isWhitespace }
    guard first.count <= 4, first.count < text.count else { return nil }
    rest = text[first.endIndex...].drop(while: \.isWhitespace)
    if first.count == 1, "•◦▪●○–—·*-".contains(first) {
      mark = "-"
    } else if let last = first.last, last == "." || last == ")", first.dropLast().allSatisfy(\.isNumber),
      first.count > 1
    {
      mark = String(first)
    } else {
      return nil
    }
  }
}
