/// Writes the text of a page block by block.
struct HTMLTextWriter {
  /// A block that is being written, up to the node at which it ends.
  struct Frame {
    enum Kind {
      case block, quotation, preformatted, quote
      case heading(Int)
      /// A link in a note or an entry of a bibliography.
      case address
      case list(isOrdered: Bool)
      case item(isWhole: Bool)
      case definitions, term
      case note
    }

    var kind: Kind
    var end: Int
    /// The mark of an item, the label of a note, the address of a link.
    var words = ""
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
  /// Whether the text stands under a heading such as "References".
  private var isInBibliography = false

  /// The bytes of an address that is told, at most.
  private static let longestAddress = 500
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
      if node.element == .skipped {
        inline.space()
      } else if !node.element.isInline, node.element != .script {
        boundary()
      }
      return behind
    }
    if node.signs.contains(.isMark), let mark = notes.marks[index] {
      inline.appendMark(mark, at: Int(node.start))
      return behind
    }
    if node.signs.contains(.fragment), isWithinNote, sizes[index].text <= 12 { return behind }
    if node.signs.contains(.isNote), let label = notes.texts[index] {
      flush()
      writtenNotes.insert(index)
      frames.append(Frame(kind: .note, end: behind, words: label))
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
    case .inline, .bold, .superscript, .time: return
    case .link: if let address = citedAddress(index) { frames.append(Frame(kind: .address, end: end, words: address)) }
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
      // A definition is an item that begins with its term.
      frames.append(Frame(kind: node.element == .term ? .term : .item(isWhole: true), end: end, words: "-"))
    default:
      if let level = node.element.headingLevel {
        flush()
        frames.append(Frame(kind: .heading(level), end: end))
      } else {
        frames.append(Frame(kind: .block, end: end))
      }
    }
  }

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
    frames.append(Frame(kind: .item(isWhole: true), end: end, words: mark))
  }

  /// Whether the list that is open innermost is ordered; `nil` where none is open.
  private var innermostList: Bool? {
    for index in frames.indices.reversed() { if case .list(let isOrdered) = frames[index].kind { return isOrdered } }
    return nil
  }

  private var isWithinNote: Bool {
    for index in frames.indices { if case .note = frames[index].kind { return true } }
    return false
  }

  /// The address of a link that a note or an entry of a bibliography cites, unless its words tell an address already.
  ///
  /// The first one counts: others lead to copies of the same.
  private mutating func citedAddress(_ index: Int) -> String? {
    guard isInBibliography || isWithinNote, !inline.tellsAddress(), sizes[index].text > 0,
      let address = tree.value(of: "href", at: index)?.trimmingSpaces, address.utf8.count <= Self.longestAddress,
      address.hasPrefix("http://") || address.hasPrefix("https://"), !address.contains(where: \.isWhitespace)
    else { return nil }
    let words = tree.text(index, limit: 16)
    return words.hasPrefix("http") || words.hasPrefix("www.") ? nil : address
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
    inline.append(node, tokenizer, isPreformatted: isPreformatted)
  }

  private var isPreformatted: Bool {
    for index in frames.indices { if case .preformatted = frames[index].kind { return true } }
    return false
  }

  /// A border between blocks: ends the passage, but within an item or a note it is only a space.
  private mutating func boundary() {
    for index in frames.indices.reversed() {
      switch frames[index].kind {
      case .item, .note, .term: return inline.space()
      case .list, .definitions, .heading: return flush()
      case .block, .quotation, .preformatted, .quote, .address: continue
      }
    }
    flush()
  }

  private mutating func close() {
    guard let last = frames.indices.last else { return }
    switch frames[last].kind {
    case .quote: inline.append("”")
    case .address: inline.append(" <\(frames[last].words)>")
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
      case .heading(let level):
        isInBibliography = Apparatus.isTitle(inline.bytes)
        return writer.heading(inline.text, level: level, from: source)
      case .note:
        let label = frames[index].words
        return writer.note(label, NoteText.withoutLabel(inline.text, label), from: source)
      case .item(let isWhole):
        guard isWhole else { return writeParagraphs(isQuoted: false) }
        frames[index].kind = .item(isWhole: false)
        return writeItem(frames[index].words)
      case .quotation: return writeParagraphs(isQuoted: true)
      case .block, .preformatted, .quote, .term, .address: continue
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
    if inline.isOneLine, !isQuoted { return writer.paragraph(bytes: inline.bytes, from: inline.source) }
    for paragraph in inline.paragraphs {
      if isQuoted {
        writer.quotation(paragraph, from: inline.source)
      } else {
        writer.paragraph(paragraph, from: inline.source)
      }
    }
  }
}
