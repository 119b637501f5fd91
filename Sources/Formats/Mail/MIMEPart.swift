/// A message or a part of one, with the parts in it.
struct MIMEPart: Sendable {
  /// The parts within parts, and the parts of a message, at most.
  private static let deepest = 12
  private static let mostParts = 2000

  var header: MIMEHeader
  /// The bytes of the body as they stand in the file.
  var body: Range<Int>
  var parts: [MIMEPart] = []

  /// Reads a message with all its parts.
  static func message(_ bytes: [UInt8]) -> MIMEPart {
    var left = mostParts
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return MIMEPart(bytes, start..<bytes.count, depth: 0, &left)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, depth: Int, _ left: inout Int) {
    header = MIMEHeader(bytes, range)
    body = min(header.end, range.upperBound)..<range.upperBound
    left -= 1
    guard depth < Self.deepest else { return }
    if type.hasPrefix("multipart/"), let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty
    {
      for piece in Self.pieces(bytes, body, Array("--\(boundary)".utf8)) where left > 0 {
        parts.append(MIMEPart(bytes, piece, depth: depth + 1, &left))
      }
    } else if type == "message/rfc822", encoding == nil || encoding == "7bit" || encoding == "8bit" {
      parts = [MIMEPart(bytes, body, depth: depth + 1, &left)]
    }
  }

  /// The type in lower case; plain text where none is told.
  var type: String { header.kind("content-type") ?? "text/plain" }

  /// How the body is encoded for its way.
  var encoding: String? { header.kind("content-transfer-encoding") }

  /// The name of the file that the part is.
  var fileName: String? {
    header.parameter("filename", of: "content-disposition") ?? header.parameter("name", of: "content-type")
  }

  /// Whether the part is a file of its own, and no text of the message.
  var isAttachment: Bool {
    if header.kind("content-disposition") == "attachment" { return true }
    return !type.hasPrefix("text/") && !type.hasPrefix("multipart/") && !type.hasPrefix("message/")
  }

  /// The pieces of a body between the lines that are a boundary; the last may have none behind it.
  private static func pieces(_ bytes: [UInt8], _ body: Range<Int>, _ boundary: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var offset = body.lowerBound
    while offset < body.upperBound {
      let line = MIMEHeader.line(bytes, from: offset, body.upperBound)
      if Marks.has(boundary, at: offset, bytes.span), line.content.count >= boundary.count {
        let rest = bytes[offset + boundary.count..<line.content.upperBound]
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          if let start { pieces.append(start..<max(start, endOfLine(before: offset, start, bytes))) }
          start = line.next
          if isLast { return pieces }
        }
      }
      offset = line.next
    }
    if let start, start < body.upperBound { pieces.append(start..<body.upperBound) }
    return pieces
  }

  /// The end of the line before an offset: the break before a boundary belongs to the boundary.
  private static func endOfLine(before offset: Int, _ start: Int, _ bytes: [UInt8]) -> Int {
    var end = offset
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
