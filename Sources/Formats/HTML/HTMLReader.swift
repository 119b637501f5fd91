/// Reads web pages: the main text, without what stands around it.
struct HTMLReader: FormatReader {
  let name = "html"
  let extensions = ["html", "htm", "xhtml"]

  /// The bytes at the beginning that are looked at.
  private static let sample = 1024

  /// Whether a file begins like a page, or is called one and has a tag at its beginning.
  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    let isNamed = extensions.contains(name.fileExtension)
    guard isNamed || Self.beginsWithTag(bytes) else { return false }
    let start = Charset.plainBeginning(bytes, Self.sample)
    var tokenizer = MarkupTokenizer(start, mode: .html)
    var isPage = false
    while !isPage, let token = tokenizer.next() {
      switch token.kind {
      case .declaration:
        isPage = zip(start[token.content], Self.doctype).allSatisfy(Self.equals) && token.content.count >= 12
      case .start: isPage = isNamed || Self.pageElements.contains(token.name)
      default: continue
      }
    }
    return isPage || isNamed && !start.isEmpty
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let decoded = try Charset.decodePage(bytes)
    var conversion = HTMLPage(decoded.bytes).conversion()
    if conversion.bytes.isEmpty { conversion = HTMLPage(decoded.bytes, scope: .everything).conversion() }
    conversion.notes = decoded.notes + conversion.notes
    decoded.restoreOrigins(&conversion.places.origins)
    return conversion
  }

  private static let doctype = Array("doctype html".utf8)
  private static let pageElements: Set<MarkupName> = ["html", "head", "body"]

  private static func beginsWithTag(_ bytes: [UInt8]) -> Bool {
    Charset.plainBeginning(bytes, sample).first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  private static func equals(_ byte: UInt8, _ letter: UInt8) -> Bool { byte == letter || byte | 0x20 == letter }
}

/// A page, or a piece of one, whose text is to be read.
struct HTMLPage {
  /// How much of a page is its text.
  enum Scope {
    /// The article, without navigation and other articles.
    case mainText
    /// All that a reader sees, as in a chapter of a book or a letter.
    case everything
  }

  private var tree: HTMLTree
  private let notes: HTMLNotes
  private var root = 0
  private var remainder = HTMLRemainder()

  /// Reads a page whose bytes are UTF-8.
  init(_ bytes: [UInt8], scope: Scope = .mainText) {
    let isXML = bytes.prefix(256).starts(with: Array("<?xml".utf8))
    tree = HTMLTreeBuilder.tree(of: bytes, mode: isXML ? .xhtml : .html)
    notes = HTMLNotes(&tree)
    let selection = HTMLSelection(&tree, scope: scope)
    root = selection.root
    remainder = selection.remainder
  }

  /// What the page says of itself.
  var metadata: HTMLMetadata { tree.metadata }

  /// The text of the page and what is known of it.
  func conversion() -> Conversion {
    var writer = ConversionWriter()
    writer.reserveCapacity(tree.bytes.count)
    write(to: &writer)
    var conversion = writer.conversion
    conversion.title = title
    conversion.author = metadata.author.text
    conversion.date = metadata.date.text
    conversion.address = metadata.address.text
    return conversion
  }

  /// The title that the page tells, without the name of the site behind it where a heading says the same.
  private var title: String? {
    guard let told = metadata.title.text, metadata.site.text == nil,
      let heading = tree.nodes.firstIndex(where: { $0.element == .heading1 })
    else { return metadata.title.text }
    let short = tree.text(heading, limit: 300)
    let isBefore = [" - ", " | ", " – ", " — ", " :: ", " · "].contains { told.hasPrefix(short + $0) }
    return isBefore && !short.isEmpty ? short : told
  }

  /// Writes the text, and what was left out as remarks.
  func write(to writer: inout ConversionWriter) {
    if let heading = titleOutside {
      writer.heading(tree.text(heading, limit: 300), level: 1, from: tree.start(heading))
    }
    var text = HTMLTextWriter(tree, notes, remainder, into: writer)
    text.write(root)
    writer = text.writer
    for note in text.remainder.notes { writer.remark(note) }
  }

  /// The only heading of the first level, if it stands outside of the main text.
  private var titleOutside: Int? {
    let headings = tree.nodes.indices.lazy.filter { tree.nodes[$0].element == .heading1 }
    guard root > 0 || !remainder.notes.isEmpty, let first = headings.first, headings.dropFirst().first == nil else {
      return nil
    }
    let isWritten = first >= root && first < Int(tree.nodes[root].end) && !tree.isDropped(first)
    return isWritten || tree.nodes[first].signs.contains(.hidden) ? nil : first
  }
}

extension HTMLTree {
  func start(_ index: Int) -> Int { Int(nodes[index].start) }

  /// Whether a node or one around it is left out.
  func isDropped(_ index: Int) -> Bool {
    var index = index
    while index >= 0 {
      if nodes[index].signs.contains(.dropped) { return true }
      index = Int(nodes[index].parent)
    }
    return false
  }
}
