/// Reads texts in OpenDocument, as LibreOffice writes them.
struct OpenTextReader: FormatReader {
  let name = "odt"
  let extensions = ["odt", "ott"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    OfficePackage.recognizes(.openText, bytes, name: name, extensions: extensions)
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let (package, content) = try OpenPackage.read(bytes)
    let body = try XMLPart.text(of: content)
    let styles = OpenStyles([try package.tree("styles.xml"), try XMLNode.read(OpenPackage.head(of: body))])
    let hasBothNotes = ["\"footnote\"", "\"endnote\""].allSatisfy { body.firstIndex(of: Array($0.utf8)) != nil }
    var reader = OpenTextBody(body, styles, hasBothNotes: hasBothNotes)
    var text = OfficeText()
    text.blocks = reader.blocks(until: nil)
    text.notes = reader.notes
    if text.blocks.contains(where: { if case .heading(_, 0) = $0 { true } else { false } }) { text.headingShift = 1 }
    var writer = ConversionWriter()
    if reader.counts.pageBreaks > 0 { writer.countPages() }
    text.write(to: &writer)
    for remark in reader.counts.remarks { writer.remark(remark) }
    if reader.comments > 0 {
      writer.remark(reader.comments == 1 ? "a comment is left out" : "\(reader.comments) comments are left out")
    }
    try OpenPackage.metadata(package).describe(&writer)
    return writer.conversion
  }
}

/// What documents of OpenDocument have in common.
enum OpenPackage {
  /// The parts of a document, and that of its content.
  static func read(_ bytes: [UInt8]) throws(FormatError) -> (package: OfficePackage, content: [UInt8]) {
    let parts: Set = ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]
    let package = try OfficePackage(bytes) { parts.contains($0) }
    if try package.tree("META-INF/manifest.xml")?.first("encryption-data") != nil {
      throw FormatError(.encrypted, "the document asks for a password: save it without one")
    }
    guard let content = package.parts["content.xml"] else {
      throw FormatError(.damaged, "the file holds no document: content.xml is missing; get it anew")
    }
    return (package, content)
  }

  /// The part of the content before its body, which holds styles only.
  static func head(of content: [UInt8]) -> [UInt8] {
    guard let end = content.firstIndex(of: Array("<office:body".utf8)) else { return content }
    return Array(content[..<end])
  }

  static func metadata(_ package: OfficePackage) throws(FormatError) -> OfficeMetadata {
    let meta = try package.tree("meta.xml")?.first("meta")
    return OfficeMetadata(
      title: meta?["title"]?.text,
      author: (meta?["initial-creator"] ?? meta?["creator"])?.text,
      created: meta?["creation-date"]?.text,
      modified: meta?["date"]?.text
    )
  }
}

extension [UInt8] {
  /// Where some bytes stand for the first time.
  func firstIndex(of bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, count >= bytes.count else { return nil }
    let span = span
    for offset in 0...count - bytes.count where span[offset] == first {
      if Marks.has(bytes, at: offset, span) { return offset }
    }
    return nil
  }
}
