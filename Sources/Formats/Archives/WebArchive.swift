/// A page of a web archive: where it stood in the web and what the server gave.
public struct WebRecord: Sendable {
  /// The name within the archive: the address without its scheme, with the ending of what it holds.
  public let path: String
  /// The address that was asked for.
  public let address: String
  fileprivate let body: Range<Int>
  fileprivate let http: MIMEHeader?
  fileprivate let kind: String
}

/// Reads WARC files, in which crawlers keep what servers gave them, also compressed record by record.
public enum WebArchive {
  static let extensions = ["warc", "warc.gz"]
  private static let mostRecords = 200_000

  /// Whether a name is that of a web archive.
  public static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return extensions.contains { name.hasSuffix("." + $0) }
  }

  /// The bytes of an archive without its compression.
  public static func unpacked(_ bytes: [UInt8]) throws(FormatError) -> [UInt8] {
    let plain = bytes.starts(with: [0x1F, 0x8B]) ? try Archive.decompress(bytes) : bytes
    guard plain.starts(with: Array("WARC/".utf8)) else {
      throw FormatError(.damaged, "the file is no web archive: it does not begin with WARC/")
    }
    return plain
  }

  /// The pages of an unpacked archive that are documents, each under a name of its own.
  ///
  /// Requests, records of the crawler and what servers refused are passed over.
  public static func records(_ bytes: [UInt8]) throws(FormatError) -> [WebRecord] {
    var records: [WebRecord] = []
    var names: [String: Int] = [:]
    var offset = 0
    while let start = next(bytes, from: offset) {
      let header = MIMEHeader(bytes, start..<bytes.count)
      let length = header.fields["content-length"].flatMap { Int($0) } ?? 0
      guard length >= 0, length <= bytes.count - header.end else {
        guard !records.isEmpty else { throw FormatError(.damaged, "the web archive breaks off in its first record") }
        return records
      }
      offset = header.end + length
      guard let record = record(header, bytes, header.end..<offset) else { continue }
      names[record.path, default: 0] += 1
      let count = names[record.path, default: 1]
      records.append(count == 1 ? record : record.renamed(count))
      guard records.count <= mostRecords else {
        throw FormatError(.tooLarge, "the web archive has more than \(mostRecords) pages")
      }
    }
    return records
  }

  /// The line behind the next "WARC/1.0"; empty lines stand between records.
  private static func next(_ bytes: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset] == 0x0D || bytes[offset] == 0x0A { offset += 1 }
    guard bytes[offset...].starts(with: Array("WARC/".utf8)) else { return nil }
    return MIMEHeader.line(bytes, from: offset, bytes.count).next
  }

  private static func record(_ header: MIMEHeader, _ bytes: [UInt8], _ block: Range<Int>) -> WebRecord? {
    guard var address = header.fields["warc-target-uri"] else { return nil }
    if address.hasPrefix("<"), address.hasSuffix(">") { address = String(address.dropFirst().dropLast()) }
    switch header.kind("warc-type") {
    case "response":
      let line = MIMEHeader.line(bytes, from: block.lowerBound, block.upperBound)
      let status = String(decoding: bytes[line.content.prefix(64)], as: UTF8.self).split(separator: " ")
      guard status.count > 1, status[0].hasPrefix("HTTP/"), status[1] == "200" else { return nil }
      let http = MIMEHeader(bytes, line.next..<block.upperBound)
      return record(address, http.kind("content-type") ?? "", http.end..<block.upperBound, http)
    case "resource", "conversion": return record(address, header.kind("content-type") ?? "", block, nil)
    default: return nil
    }
  }

  private static func record(_ address: String, _ kind: String, _ body: Range<Int>, _ http: MIMEHeader?) -> WebRecord? {
    guard let ending = endings[kind], !body.isEmpty else { return nil }
    var name = address
    if let scheme = name.firstRange(of: "://") { name = String(name[scheme.upperBound...]) }
    name = String(name.prefix { $0 != "#" }.prefix(400))
    if name.hasSuffix("/") || !name.contains("/") { name += name.hasSuffix("/") ? "index" : "/index" }
    if name.fileExtension != ending || name.split(separator: "/").count < 2 { name += "." + ending }
    guard let path = MemberPath.normalized(name) else { return nil }
    return WebRecord(path: path, address: address, body: body, http: http, kind: kind)
  }

  /// The kinds of content that are documents, and the endings of their names.
  private static let endings = [
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt", "text/markdown": "md", "text/csv": "csv",
    "application/pdf": "pdf", "application/rtf": "rtf", "application/epub+zip": "epub", "message/rfc822": "eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.oasis.opendocument.text": "odt", "application/vnd.oasis.opendocument.spreadsheet": "ods",
  ]
}

extension WebRecord {
  fileprivate func renamed(_ number: Int) -> WebRecord {
    let ending = path.fileExtension
    let name = "\(path.dropLast(ending.utf8.count + 1)) (\(number)).\(ending)"
    return WebRecord(path: name, address: address, body: body, http: http, kind: kind)
  }

  /// What the server gave, in the unpacked archive: without the pieces and the compression of its way.
  public func content(in archive: [UInt8]) throws(FormatError) -> [UInt8] {
    var bytes = Array(archive[body])
    if http?.fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false { bytes = Self.joined(bytes) }
    switch http?.fields["content-encoding"]?.lowercased() {
    case nil, "", "identity": break
    case "gzip", "x-gzip": if bytes.starts(with: [0x1F, 0x8B]) { bytes = try Archive.decompress(bytes) }
    case .some(let way): throw FormatError(.binary, "the server packed the page by \(way), which is not unpacked")
    }
    guard kind.hasPrefix("text/"), let label = http?.parameter("charset", of: "content-type") else { return bytes }
    // The header is nearer to the truth than what the page says of itself: the mark at the beginning carries it over.
    let text = try Charset.decode(bytes, label: label)
    return text.bytes == bytes ? bytes : [0xEF, 0xBB, 0xBF] + text.bytes
  }

  /// The pieces of a body that was sent in pieces; what is not sent so stays as it is.
  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let line = MIMEHeader.line(bytes, from: offset, bytes.count)
      let digits = bytes[line.content].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0,
        size <= bytes.count - line.next
      else { return body.isEmpty ? bytes : body + bytes[offset...] }
      if size == 0 { return body }
      body += bytes[line.next..<line.next + size]
      offset = MIMEHeader.line(bytes, from: line.next + size, bytes.count).next
    }
    return body
  }
}
