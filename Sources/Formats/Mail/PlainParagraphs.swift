/// Writes plain text as paragraphs, items and quotations.
enum PlainParagraphs {
  static func write(_ bytes: [UInt8], to writer: inout ConversionWriter) {
    var offset = 0
    var paragraph: Range<Int>?
    var isQuoted = false
    func end() {
      guard let range = paragraph else { return }
      let text = String(decoding: bytes[range], as: UTF8.self)
      if isQuoted {
        writer.quotation(withoutMarks(text), from: range.lowerBound)
      } else {
        writer.paragraph(text, from: range.lowerBound)
      }
      paragraph = nil
    }
    while offset < bytes.count {
      let line = MIMEHeader.line(bytes, from: offset, bytes.count)
      offset = line.next
      let first = line.content.first { bytes[$0] > 0x20 }.map { bytes[$0] }
      let begins = first.map { marks.contains($0) || $0 &- 0x30 < 10 } ?? true
      if begins && first != UInt8(ascii: ">") || (first == UInt8(ascii: ">")) != isQuoted { end() }
      guard first != nil else { continue }
      isQuoted = first == UInt8(ascii: ">")
      paragraph = (paragraph?.lowerBound ?? line.content.lowerBound)..<line.content.upperBound
    }
    end()
  }

  private static let marks = Array("-*+(".utf8)

  /// Lines of a quotation without the marks before them.
  private static func withoutMarks(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == ">" || $0.isWhitespace } }.joined(separator: " ")
  }
}
