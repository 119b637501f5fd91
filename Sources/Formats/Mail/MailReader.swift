/// Reads e-mails: the text of a message, its subject, author and date; attachments are only named.
struct MailReader: FormatReader {
  let name = "eml"
  let extensions = ["eml"]

  /// The bytes at the beginning that are looked at.
  private static let sample = 16_384

  /// Whether a file begins with the header of a message, such as programs write it.
  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    let start = Array(bytes.prefix(Self.sample))
    let fields = MIMEHeader(start, 0..<start.count).fields
    let isMessage = fields["from"] != nil && (fields["date"] != nil || fields["subject"] != nil)
    if extensions.contains(name.fileExtension) {
      return isMessage || fields["mime-version"] != nil || fields["received"] != nil
    }
    return isMessage && ["mime-version", "message-id", "received"].contains { fields[$0] != nil }
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let message = MIMEPart.message(bytes)
    var text = MessageText(bytes)
    try text.collect(message, depth: 0)
    var conversion = text.conversion()
    conversion.title = message.header.text("subject")
    conversion.author = message.header.text("from").map(Self.author)
    conversion.date = message.header.fields["date"].map(Self.date)
    return conversion
  }

  /// The name of a sender, or the address where there is none: `Ann Lee <ann@example.org>`.
  private static func author(_ sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
    let trimmed = String(name).trimmingSpaces
    return trimmed.isEmpty ? sender.filter { $0 != "<" && $0 != ">" } : trimmed
  }

  /// A date without the day of the week before it: `14 Feb 2023 10:00:00 +0700`.
  private static func date(_ written: String) -> String {
    guard let comma = written.firstIndex(of: ",") else { return written }
    return String(written[written.index(after: comma)...]).trimmingSpaces
  }
}
