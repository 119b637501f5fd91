import Text

/// The texts of a message in their order.
struct MessageText {
  /// A text of the message.
  private struct Piece {
    var body: DecodedBody
    var decoded: DecodedText
    var isPage: Bool
    /// The subject of the message in the message that the text belongs to.
    var heading: String?

    /// Makes offsets of the text those of the file.
    func restore(_ origins: inout [PlaceMap.Origin]) {
      decoded.restoreOrigins(&origins)
      body.restore(&origins)
    }
  }

  /// The messages within messages, and the names of attachments that are told, at most.
  private static let deepest = 12
  private static let mostNames = 20
  /// A plain text this short says no more than that the message is a page, if the page says ten times as much.
  private static let shortestText = 200

  private let file: [UInt8]
  private var pieces: [Piece] = []
  private var attachments: [String] = []
  private var heading: String?

  init(_ file: [UInt8]) { self.file = file }

  /// Collects the texts of a part and of the parts in it.
  mutating func collect(_ part: MIMEPart, depth: Int) throws(FormatError) {
    guard depth <= Self.deepest else { return }
    switch part.type {
    case "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime":
      throw FormatError(.encrypted, "the message is encrypted: save it decrypted from the mail program")
    case "multipart/alternative": try collect(alternative(part), depth: depth + 1)
    case "multipart/related": if let root = part.parts.first { try collect(root, depth: depth + 1) }
    case "message/rfc822":
      for inner in part.parts {
        heading = inner.header.text("subject") ?? "Message"
        try collect(inner, depth: depth + 1)
      }
    case let type where type.hasPrefix("multipart/"):
      for inner in part.parts { try collect(inner, depth: depth + 1) }
    case "text/plain" where !part.isAttachment, "text/html" where !part.isAttachment: try append(part)
    default: if let name = part.fileName ?? (part.isAttachment ? part.type : nil) { attachments.append(name) }
    }
  }

  /// The part to be read of several that say the same: the plain text, unless it says next to nothing.
  private func alternative(_ part: MIMEPart) -> MIMEPart {
    let plain = part.parts.first { $0.type == "text/plain" }
    let rich = part.parts.last { $0.type == "text/html" || $0.type.hasPrefix("multipart/") }
    guard let plain, let rich else { return plain ?? rich ?? part.parts.first ?? part }
    let text = TransferDecoding.decode(file, plain.body, plain.encoding).bytes
    let count = text.reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
    return count == 0 || count < Self.shortestText && rich.body.count > 40 * count ? rich : plain
  }

  private mutating func append(_ part: MIMEPart) throws(FormatError) {
    let body = TransferDecoding.decode(file, part.body, part.encoding)
    let label = part.header.parameter("charset", of: "content-type")
    let isPage = part.type == "text/html"
    let decoded =
      isPage ? try Charset.decodePage(body.bytes, label: label) : try Charset.decode(body.bytes, label: label)
    pieces.append(Piece(body: body, decoded: decoded, isPage: isPage, heading: heading))
    heading = nil
  }

  /// The texts as one: plain text as it stands, pages and messages within messages as Markdown.
  func conversion() -> Conversion {
    var conversion: Conversion
    if pieces.count == 1, let piece = pieces.first, !piece.isPage, piece.heading == nil {
      conversion = plain(piece)
    } else {
      var writer = ConversionWriter()
      for piece in pieces { write(piece, to: &writer) }
      conversion = writer.conversion
    }
    conversion.notes = pieces.flatMap(\.decoded.notes) + conversion.notes
    if !attachments.isEmpty {
      let names = attachments.prefix(Self.mostNames).joined(separator: ", ")
      let more = attachments.count > Self.mostNames ? " and others" : ""
      let count = attachments.count == 1 ? "1 attachment" : "\(attachments.count) attachments"
      conversion.notes.append("\(count) not read: \(names)\(more)")
    }
    return conversion
  }

  /// A message of plain text alone: its lines as they stand, each with its place.
  private func plain(_ piece: Piece) -> Conversion {
    var conversion = Conversion(bytes: piece.decoded.bytes, dialect: .plainText)
    var offset = 0
    while offset < piece.decoded.bytes.count {
      conversion.places.origins.append(PlaceMap.Origin(offset: offset, source: offset))
      offset = MIMEHeader.line(piece.decoded.bytes, from: offset, piece.decoded.bytes.count).next
    }
    piece.restore(&conversion.places.origins)
    return conversion
  }

  private func write(_ piece: Piece, to writer: inout ConversionWriter) {
    if let heading = piece.heading { writer.heading(heading, level: 2) }
    var inner = ConversionWriter()
    if piece.isPage {
      HTMLPage(piece.decoded.bytes, scope: .everything).write(to: &inner)
    } else {
      PlainParagraphs.write(piece.decoded.bytes, to: &inner)
    }
    var part = inner.conversion
    piece.restore(&part.places.origins)
    writer.append(part)
  }
}
