/// An element of a page or a piece of its text, with those in it behind it.
struct HTMLNode: Sendable {
  var element: HTMLElement
  var signs: HTMLSigns
  /// The node that it stands in; -1 for the first.
  var parent: Int32
  /// The index behind the last node in it.
  var end: Int32
  /// The bytes of the start tag, or of the text.
  var start: UInt32
  var stop: UInt32

  var range: Range<Int> { Int(start)..<Int(stop) }
}

/// How much text stands in a node.
struct HTMLSize: Sendable, Equatable {
  /// The bytes besides white space.
  var text: Int32 = 0
  /// Those of them that are links.
  var link: Int32 = 0
  /// The bytes that stand in passages of some length without many links.
  var prose: Int32 = 0

  static func += (left: inout HTMLSize, right: HTMLSize) {
    left.text += right.text
    left.link += right.link
    left.prose += right.prose
  }

  /// Whether it is links for the most part.
  var isLinks: Bool { link * 2 > text }
}

/// A page as nodes in the order of their beginnings.
struct HTMLTree: Sendable {
  let bytes: [UInt8]
  let mode: MarkupTokenizer.Mode
  var nodes: [HTMLNode] = []
  var sizes: [HTMLSize] = []
  /// The elements by their identifiers.
  var targets: [MarkupName: Int32] = [:]
  var metadata = HTMLMetadata()

  init(_ bytes: [UInt8], mode: MarkupTokenizer.Mode) {
    self.bytes = bytes
    self.mode = mode
  }

  /// The decoded value of an attribute of an element.
  func value(of name: MarkupName, at index: Int) -> String? { tag(at: index)?.value(of: name) }

  /// A tokenizer that has just read the start tag of an element.
  func tag(at index: Int) -> MarkupTokenizer? {
    guard nodes[index].element != .text else { return nil }
    var tokenizer = MarkupTokenizer(bytes, mode: mode, from: Int(nodes[index].start))
    return tokenizer.next() == nil ? nil : tokenizer
  }

  /// The sizes of all nodes with those of the nodes in them, those that are left out counted as nothing.
  func sums() -> [HTMLSize] {
    var sums = sizes
    for index in nodes.indices.reversed() {
      if nodes[index].signs.contains(.dropped) { sums[index] = HTMLSize() }
      let parent = Int(nodes[index].parent)
      if parent >= 0 { sums[parent] += sums[index] }
    }
    return sums
  }
}
