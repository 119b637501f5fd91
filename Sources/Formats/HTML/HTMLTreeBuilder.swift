import Text

/// Makes the tree of a page out of its tokens: elements that are not closed end where browsers end them.
///
/// Linear in the page but for the depth, which is limited: what lies deeper stands in the deepest element.
struct HTMLTreeBuilder {
  /// The elements that are open at once, at most.
  static let deepest = 256
  /// The bytes of a passage without links that make it prose.
  private static let shortestProse = 80

  private struct Open {
    var name: MarkupName
    var element: HTMLElement
    var node: Int32
    var inherited: HTMLSigns
  }

  private var tree: HTMLTree
  private var tokenizer: MarkupTokenizer
  private var open: [Open] = []
  /// The elements that are open besides, too deep to be kept.
  private var deeper = 0
  private var isSpaceDue = false
  /// The run of text without a block in it that is being read.
  private var run = (first: -1, text: 0, link: 0)

  static func tree(of bytes: [UInt8], mode: MarkupTokenizer.Mode = .html) -> HTMLTree {
    var builder = HTMLTreeBuilder(bytes, mode)
    builder.build()
    return builder.tree
  }

  private init(_ bytes: [UInt8], _ mode: MarkupTokenizer.Mode) {
    tree = HTMLTree(bytes, mode: mode)
    tokenizer = MarkupTokenizer(bytes, mode: mode)
    tree.nodes.reserveCapacity(bytes.count / 32 + 8)
    tree.sizes.reserveCapacity(bytes.count / 32 + 8)
    append(HTMLNode(element: .block, signs: [], parent: -1, end: 0, start: 0, stop: 0))
  }

  private mutating func build() {
    while let token = tokenizer.next() {
      switch token.kind {
      case .text: text(token, [])
      case .rawText: rawText(token)
      case .start: start(token)
      case .end: end(token)
      case .comment, .instruction, .declaration: continue
      }
    }
    endRun()
    pop(to: 0)
    tree.nodes[0].end = Int32(tree.nodes.count)
    tree.metadata.finish()
  }

  private mutating func append(_ node: HTMLNode) {
    tree.nodes.append(node)
    tree.sizes.append(HTMLSize())
  }

  private var parent: Int32 { open.last?.node ?? 0 }

  private mutating func rawText(_ token: MarkupToken) {
    if open.last?.element == .script {
      tree.metadata.readScript(tokenizer, token)
    } else if tokenizer.mode != .html || Marks.has(Marks.section, at: token.range.lowerBound, tokenizer.bytes.span) {
      text(token, .raw)
    }
  }

  private mutating func text(_ token: MarkupToken, _ signs: HTMLSigns) {
    if let last = open.last, last.element == .script {
      if last.name == Self.title { tree.metadata.readTitle(tokenizer, token) }
      return
    }
    let bytes = tokenizer.bytes
    let count = ByteSearch.visibleCount(in: bytes.span, token.content)
    guard count > 0 else {
      isSpaceDue = true
      return
    }
    var signs = signs.union(open.last?.inherited ?? [])
    if isSpaceDue { signs.insert(.spaceBefore) }
    isSpaceDue = false
    let isLink = signs.contains(.inLink)
    if run.first < 0 { run.first = tree.nodes.count }
    if isLink { run.link += count } else { run.text += count }
    append(
      HTMLNode(
        element: .text,
        signs: signs,
        parent: parent,
        end: Int32(tree.nodes.count) + 1,
        start: UInt32(token.content.lowerBound),
        stop: UInt32(token.content.upperBound)
      )
    )
    tree.sizes[tree.nodes.count - 1] = HTMLSize(text: Int32(count), link: isLink ? Int32(count) : 0)
  }

  /// Ends the run of text at a border of a block.
  private mutating func endRun() {
    if run.first >= 0, run.text >= Self.shortestProse, run.text > 2 * run.link {
      tree.sizes[run.first].prose = Int32(run.text)
    }
    run = (-1, 0, 0)
  }

  private static let title: MarkupName = "title"
  private static let lineBreak: MarkupName = "br"

  private mutating func start(_ token: MarkupToken) {
    if token.kind == .start { tree.metadata.read(token, tokenizer) } else { tokenizer.attributes.removeAll() }
    let element = HTMLElement.names[token.local] ?? .inline
    if !element.isInline { endRun() }
    closeImplied(by: element)
    let isVoid = element.isVoid || token.isSelfClosing && (tokenizer.mode != .html || element == .skipped)
    if deeper > 0 || open.count >= Self.deepest {
      if !isVoid { deeper += 1 }
      return
    }
    let signs = tokenizer.attributes.isEmpty ? [] : HTMLSigns(tokenizer)
    let node = Int32(tree.nodes.count)
    append(
      HTMLNode(
        element: element,
        signs: signs,
        parent: parent,
        end: node + 1,
        start: UInt32(token.range.lowerBound),
        stop: UInt32(token.range.upperBound)
      )
    )
    noteTarget(node, element)
    guard !isVoid else { return }
    var inherited = open.last?.inherited ?? []
    switch element {
    case .link: inherited.insert(.inLink)
    case .deleted: inherited.insert(.inDeleted)
    case .superscript: inherited.insert(.inSuperscript)
    case .bold: inherited.insert(.inBold)
    default: break
    }
    open.append(Open(name: token.name, element: element, node: node, inherited: inherited))
  }

  /// Keeps the identifier of an element; the first of two equal ones counts.
  private mutating func noteTarget(_ node: Int32, _ element: HTMLElement) {
    for attribute in tokenizer.attributes
    where attribute.name == Self.identifier || attribute.local == Self.identifier
      || element == .link && attribute.name == Self.anchor
    {
      let name = HTMLTree.target(tokenizer.bytes, attribute.value)
      if tree.targets[name] == nil { tree.targets[name] = node }
    }
  }

  private static let identifier: MarkupName = "id"
  private static let anchor: MarkupName = "name"

  /// Closes what the beginning of an element ends: a paragraph, an item, a cell.
  private mutating func closeImplied(by element: HTMLElement) {
    if let (ended, barriers) = element.ends { close(ended, unless: barriers) }
    guard !element.isInline, element != .skipped, element != .script else { return }
    close(element.headingLevel == nil ? [.paragraph] : HTMLElement.headings.union([.paragraph]), unless: .unclosed)
  }

  /// Closes the innermost open element of some, unless another one stands in it.
  private mutating func close(_ ended: HTMLElement.Kinds, unless barriers: HTMLElement.Kinds) {
    for index in open.indices.reversed() {
      if ended.contains(open[index].element) { return pop(to: index) }
      if barriers.contains(open[index].element) { return }
    }
  }

  private mutating func end(_ token: MarkupToken) {
    if token.name == Self.lineBreak { return start(token) }
    if deeper > 0 {
      deeper -= 1
      return
    }
    let element = HTMLElement.names[token.local] ?? .inline
    if !element.isInline { endRun() }
    var hasBlock = false
    for index in open.indices.reversed() {
      if open[index].name == token.name {
        if hasBlock, element.isInline { return endEffect(from: index) }
        return pop(to: index)
      }
      if open[index].element.isBarrier, !element.isTablePart, element != .body { break }
      if !open[index].element.isInline { hasBlock = true }
    }
    guard !element.isInline else { return }
    isSpaceDue = true
    // An end of a paragraph that has not begun makes an empty one.
    if element == .paragraph { start(token) }
  }

  /// Ends what an element within a line does to the text, though blocks that began in it are still open.
  private mutating func endEffect(from index: Int) {
    let before = index > 0 ? open[index - 1].inherited : []
    let own = open[index].inherited.subtracting(before)
    for later in index..<open.count { open[later].inherited.subtract(own) }
  }

  private mutating func pop(to count: Int) {
    while open.count > count {
      let closed = open.removeLast()
      tree.nodes[Int(closed.node)].end = Int32(tree.nodes.count)
      if !closed.element.isInline { endRun() }
    }
  }
}

extension HTMLTree {
  /// The bytes behind the "#" of an address.
  static func place(_ bytes: [UInt8], _ address: Range<Int>) -> Range<Int>? {
    guard let sign = address.last(where: { bytes[$0] == UInt8(ascii: "#") }), sign + 1 < address.upperBound else {
      return nil
    }
    return sign + 1..<address.upperBound
  }

  /// The name of a place of the page, as it stands in an identifier or, with its letters perhaps escaped, behind "#".
  static func target(_ bytes: [UInt8], _ range: Range<Int>) -> MarkupName {
    var name = MarkupName.empty
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < range.upperBound,
        let high = TransferDecoding.hexDigit(bytes[offset + 1]), let low = TransferDecoding.hexDigit(bytes[offset + 2])
      {
        name.add(high << 4 | low)
        offset += 3
      } else {
        name.add(bytes[offset])
        offset += 1
      }
    }
    return name
  }
}
