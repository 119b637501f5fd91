/// Reads saved pages (MHTML): the page itself, without pictures and style sheets.
struct PageArchiveReader: FormatReader {
  let name = "mhtml"
  let extensions = ["mhtml", "mht"]

  /// The bytes at the beginning that are looked at.
  private static let sample = 16_384

  /// Whether a file is a message whose parts make up a page.
  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    let start = Array(bytes.prefix(Self.sample))
    let header = MIMEHeader(start, 0..<start.count)
    let isPage = header.kind("content-type") == "multipart/related" && header.fields["mime-version"] != nil
    if extensions.contains(name.fileExtension) { return isPage || header.kind("content-type") == "text/html" }
    return isPage
      && (header.fields["snapshot-content-location"] != nil
        || header.parameter("type", of: "content-type") == "text/html")
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let message = MIMEPart.message(bytes)
    guard let part = Self.page(message) else {
      throw FormatError(.damaged, "no page in the file: none of its parts is text/html")
    }
    let body = TransferDecoding.decode(bytes, part.body, part.encoding)
    let decoded = try Charset.decodePage(body.bytes, label: part.header.parameter("charset", of: "content-type"))
    var conversion = HTMLPage(decoded.bytes).conversion()
    decoded.restoreOrigins(&conversion.places.origins)
    body.restore(&conversion.places.origins)
    conversion.notes = decoded.notes + conversion.notes
    let address = part.header.fields["content-location"] ?? message.header.fields["snapshot-content-location"]
    if conversion.address == nil, let address, address.hasPrefix("http") { conversion.address = address }
    if conversion.title == nil { conversion.title = message.header.text("subject") }
    return conversion
  }

  /// The part that is the page: the one that the message names, else the first.
  private static func page(_ message: MIMEPart) -> MIMEPart? {
    var pages: [MIMEPart] = []
    var waiting = [message]
    while let part = waiting.popLast() {
      if part.type == "text/html" || part.type == "application/xhtml+xml" { pages.append(part) }
      waiting += part.parts.reversed()
    }
    let start = message.header.parameter("start", of: "content-type")
    return pages.first { start != nil && $0.header.fields["content-id"] == start } ?? pages.first
  }
}
