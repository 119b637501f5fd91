/// A small PDF written by hand: lines of Helvetica on pages.
struct PDFFile {
  private var objects: [String] = []
  /// What the trailer says besides the size and the root.
  private var trailer = ""

  /// The bytes of a file with a page for each list of lines; the first page has the label "iv" where labels are asked for.
  static func bytes(_ pages: [[String]], hasLabels: Bool = false) -> [UInt8] {
    var file = PDFFile()
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    let labels = hasLabels ? " /PageLabels << /Nums [0 << /S /r /St 4 >>] >>" : ""
    file.objects = [
      "<< /Type /Catalog /Pages 2 0 R\(labels) >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (index, lines) in pages.enumerated() {
      file.objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>"
      )
      let text = lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
      let content = "BT /F1 10 Tf 12 TL 72 760 Td\n\(text)\nET"
      file.objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return file.assembled()
  }

  /// The bytes of a file that asks for a password: no key that its dictionary allows opens it.
  static func encrypted() -> [UInt8] {
    var file = PDFFile()
    let secret = String(repeating: "5A", count: 32)
    file.objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
      "<< /Filter /Standard /V 1 /R 2 /O <\(secret)> /U <\(secret)> /P -44 >>",
    ]
    file.trailer = " /Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"
    return file.assembled()
  }

  /// The bytes of a file with one page that is a picture in shades of grey, in so many points of it to the inch.
  static func picture(width: Int, height: Int, pixels: [UInt8], density: Int) -> [UInt8] {
    var file = PDFFile()
    let (points, lines) = (width * 72 / density, height * 72 / density)
    let content = "\(points) 0 0 \(lines) 0 0 cm /I Do"
    let digits = Array("0123456789ABCDEF".utf8)
    let hex = String(decoding: pixels.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self) + ">"
    file.objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(points) \(lines)] /Contents 4 0 R "
        + "/Resources << /XObject << /I 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceGray "
        + "/BitsPerComponent 8 /Filter /ASCIIHexDecode /Length \(hex.utf8.count) >>\nstream\n\(hex)\nendstream",
    ]
    return file.assembled()
  }

  private func assembled() -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let digits = String(offset)
      bytes += Array((String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n").utf8)
    }
    bytes += Array("trailer << /Size \(objects.count + 1) /Root 1 0 R\(trailer) >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }
}
