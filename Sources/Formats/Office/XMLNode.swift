/// A small XML part that is read whole: styles, relations, metadata.
final class XMLNode {
  let local: MarkupName
  private(set) var attributes: [MarkupName: String] = [:]
  /// The attributes that have a prefix, by their names with it.
  private var qualified: [MarkupName: String] = [:]
  private(set) var children: [XMLNode] = []
  /// The text that stands right in the element.
  private(set) var text = ""

  /// The elements that are read, at most, and how deep they lie.
  private static let mostNodes = 2_000_000
  private static let deepest = 200

  private init(_ local: MarkupName) { self.local = local }

  /// Reads a part; an element that stands above the outermost holds it.
  static func read(_ bytes: [UInt8]) throws(FormatError) -> XMLNode {
    let root = XMLNode(.empty)
    var open = [root]
    var count = 0
    var tokenizer = MarkupTokenizer(try XMLPart.text(of: bytes), mode: .xml)
    while let token = tokenizer.next() {
      switch token.kind {
      case .start:
        count += 1
        guard count <= mostNodes, open.count <= deepest else {
          throw FormatError(.tooLarge, "a part of the file has more or deeper elements than any document")
        }
        let node = XMLNode(token.local)
        for attribute in tokenizer.attributes {
          node.attributes[attribute.local] = tokenizer.value(of: attribute.local)
          guard attribute.name != attribute.local else { continue }
          node.qualified[attribute.name] = tokenizer.value(ofQualified: attribute.name)
        }
        open[open.count - 1].children.append(node)
        if !token.isSelfClosing { open.append(node) }
      case .end:
        guard let match = open.lastIndex(where: { $0.local == token.local }), match > 0 else { continue }
        open.removeSubrange(match...)
      case .text, .rawText: open[open.count - 1].text += tokenizer.text(of: token)
      default: continue
      }
    }
    return root
  }

  /// The first child of a name.
  subscript(name: MarkupName) -> XMLNode? { children.first { $0.local == name } }

  /// The children of a name.
  func all(_ name: MarkupName) -> [XMLNode] { children.filter { $0.local == name } }

  /// The value of an attribute, by its name without a prefix.
  func value(_ name: MarkupName) -> String? { attributes[name] }

  /// The value of an attribute, by its name with a prefix: `r:id`.
  func value(qualified name: MarkupName) -> String? { qualified[name] }

  /// The first element of a name within, in the order of the file.
  func first(_ name: MarkupName) -> XMLNode? {
    for child in children {
      if child.local == name { return child }
      if let found = child.first(name) { return found }
    }
    return nil
  }

  /// All elements of a name within, in the order of the file.
  func descendants(_ name: MarkupName) -> [XMLNode] {
    children.flatMap { ($0.local == name ? [$0] : []) + $0.descendants(name) }
  }
}

/// The parts of a package, which are XML.
enum XMLPart {
  /// The part in UTF-8.
  static func text(of bytes: [UInt8]) throws(FormatError) -> [UInt8] { try TextDecoding.decode(bytes).bytes }
}
