/// Reads e-books: the chapters in their order, as one page.
struct BookReader: FormatReader {
  let name = "epub"
  let extensions = ["epub"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    OfficePackage.recognizes(.book, bytes, name: name, extensions: extensions)
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let package = try OfficePackage(bytes) { path in
      ["xml", "opf", "xhtml", "html", "htm"].contains(path.fileExtension)
    }
    let container = try package.tree("META-INF/container.xml")
    guard let path = container?.first("rootfile")?.value("full-path"), let book = try package.tree(path)?["package"]
    else {
      throw FormatError(.damaged, "the book does not tell which file lists its chapters: it is damaged; get it anew")
    }
    let contents = BookContents(book, path)
    let locked = contents.lockedChapters(try package.tree("META-INF/encryption.xml"))
    var chapters = BookChapters()
    var missing = 0
    for chapter in contents.chapters {
      if let bytes = package.parts[chapter], !locked.contains(chapter) {
        try chapters.add(bytes, chapter)
      } else {
        missing += 1
      }
    }
    guard missing < contents.chapters.count || contents.chapters.isEmpty else {
      throw FormatError(
        locked.isEmpty ? .damaged : .encrypted,
        locked.isEmpty ? "the chapters of the book are missing" : "the book is protected against being read by programs"
      )
    }
    var writer = ConversionWriter()
    HTMLPage(chapters.page(), scope: .everything).write(to: &writer)
    writer.dropOrigins()
    if missing > 0 { writer.remark("chapters that cannot be read are left out (\(missing))") }
    contents.describe(&writer)
    return writer.conversion
  }
}

/// What the package document of a book says: its chapters and what is known of it.
private struct BookContents {
  /// The paths of the chapters in reading order, without the table of contents.
  private(set) var chapters: [String] = []
  private var title: String?
  private var author: String?
  private var date: String?

  init(_ book: XMLNode, _ path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var items: [String: (path: String, isNavigation: Bool)] = [:]
    for item in book["manifest"]?.all("item") ?? [] {
      guard let id = item.value("id"), let address = item.value("href"),
        let path = PartPath.resolved(folder + PartPath.decoded(address))
      else { continue }
      items[id] = (path, item.value("properties")?.split(separator: " ").contains("nav") ?? false)
    }
    for reference in book["spine"]?.all("itemref") ?? [] {
      guard let item = reference.value("idref").flatMap({ items[$0] }), !item.isNavigation else { continue }
      chapters.append(item.path)
    }
    let metadata = book["metadata"]
    title = metadata?["title"]?.text
    author = metadata?.all("creator").map(\.text).filter { !$0.isBlank }.joined(separator: ", ")
    let dates = metadata?.all("date") ?? []
    date = (dates.first { $0.value("event") == "publication" } ?? dates.first { $0.value("event") == nil })?.text
  }

  func describe(_ writer: inout ConversionWriter) {
    writer.describe { conversion in
      conversion.title = title.flatMap { $0.isBlank ? nil : $0 }
      conversion.author = author.flatMap { $0.isBlank ? nil : $0 }
      conversion.date = date.flatMap { $0.isBlank ? nil : $0 }
    }
  }

  /// The chapters that the book names as encrypted.
  func lockedChapters(_ tree: XMLNode?) -> Set<String> {
    let named = (tree?.descendants("CipherReference") ?? []).compactMap { $0.value("URI").map(PartPath.decoded) }
    return Set(named).intersection(chapters)
  }
}

/// The chapters of a book as one page, in which links from one to another lead to places of the page.
///
/// Notes often stand in a chapter of their own: only so are they found.
struct BookChapters {
  private var body: [UInt8] = Array("<?xml version=\"1.0\"?><html><body>".utf8)
  private var numbers: [String: Int] = [:]

  private static let bodyName: MarkupName = "body"
  private static let idName: MarkupName = "id"
  private static let addressName: MarkupName = "href"

  mutating func add(_ bytes: [UInt8], _ path: String) throws(FormatError) {
    let text = try TextDecoding.decode(bytes).bytes
    var tokenizer = MarkupTokenizer(text, mode: .xml)
    var isBody = false
    body += Array("<div id=\"\(place(of: path, ""))\">".utf8)
    while let token = tokenizer.next() {
      if token.local == Self.bodyName {
        isBody = token.kind == .start
        continue
      }
      guard isBody else { continue }
      if token.kind == .start { addTag(token, tokenizer, path) } else { body += text[token.range] }
    }
    body += Array("</div>\n".utf8)
  }

  /// The whole page.
  func page() -> [UInt8] { body + Array("</body></html>".utf8) }

  /// Adds a tag with its place and its link named for the whole book.
  private mutating func addTag(_ token: MarkupToken, _ tokenizer: MarkupTokenizer, _ path: String) {
    var offset = token.range.lowerBound
    for attribute in tokenizer.attributes {
      let isPlace = attribute.name == Self.idName
      guard isPlace || attribute.name == Self.addressName, attribute.value.lowerBound >= offset else { continue }
      let value = String(decoding: tokenizer.bytes[attribute.value], as: UTF8.self)
      guard let target = isPlace ? place(of: path, value) : link(value, from: path) else { continue }
      body += tokenizer.bytes[offset..<attribute.value.lowerBound]
      body += Array(target.utf8)
      offset = attribute.value.upperBound
    }
    body += tokenizer.bytes[offset..<token.range.upperBound]
  }

  /// Where a link within the book leads; `nil` for one that leads out of it.
  private mutating func link(_ address: String, from path: String) -> String? {
    guard !address.contains("://"), !address.hasPrefix("mailto:") else { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let target = parts[0].isEmpty ? path : PartPath.resolved(folder + PartPath.decoded(String(parts[0])))
    return target.map { "#" + place(of: $0, String(parts[1])) }
  }

  private mutating func place(of path: String, _ id: String) -> String {
    let number = numbers[path] ?? numbers.count
    numbers[path] = number
    return "c\(number)-\(id)"
  }
}

extension PartPath {
  /// A path of an address with its escapes decoded: `chapter%201.xhtml`.
  static func decoded(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
