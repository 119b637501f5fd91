/// Reads Rich Text files, as WordPad, Word and LibreOffice write them.
struct RichTextReader: FormatReader {
  let name = "rtf"
  let extensions = ["rtf"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool { bytes.starts(with: Array("{\\rtf".utf8)) }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    var body = RichTextBody(bytes)
    var text = OfficeText()
    text.blocks = try body.blocks()
    text.notes = body.notes
    if text.blocks.contains(where: { if case .heading(_, 0) = $0 { true } else { false } }) { text.headingShift = 1 }
    var writer = ConversionWriter()
    text.write(to: &writer)
    for remark in body.counts.remarks { writer.remark(remark) }
    if body.comments > 0 {
      writer.remark(body.comments == 1 ? "a comment is left out" : "\(body.comments) comments are left out")
    }
    let metadata = OfficeMetadata(
      title: body.properties[.title],
      author: body.properties[.author],
      created: body.day(.created),
      modified: body.day(.saved)
    )
    metadata.describe(&writer)
    return writer.conversion
  }
}
