import Text

/// Turns the bytes of a file into UTF-8, and says what was converted.
public enum TextDecoding {
  public static func decode(_ bytes: [UInt8]) throws(FormatError) -> (bytes: [UInt8], repairs: [TextRepair]) {
    if let kind = knownBinary(bytes) {
      throw FormatError(.binary, "the file is \(kind.name), not text: \(kind.remedy)")
    }
    let wide = WideText(bytes)
    if let offset = firstControl(wide?.bytes ?? bytes) {
      throw FormatError(
        .binary,
        "the file is binary: byte \(offset)\(wide == nil ? "" : " of its text") is a control character that no text has; save it as text or PDF"
      )
    }
    if let wide { return (wide.bytes, wide.repairs) }
    guard let damage = firstInvalid(bytes) else { return (bytes, []) }
    let line = bytes[..<damage].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let (valid, invalid) = countSequences(bytes)
    if valid > invalid {
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      return (repaired, [.replaced(bytes: invalid, line: line)])
    }
    return (fromWindows1252(bytes), [.guessed(line: line)])
  }

  /// A well-known binary format that a file begins like, and what its reader can do.
  private static func knownBinary(_ bytes: [UInt8]) -> (name: String, remedy: String)? {
    let picture = "put it into a PDF, and read that with --ocr"
    let leave = "leave it out"
    let known: [(magic: [UInt8], name: String, remedy: String)] = [
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF", "name it .pdf"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document", "give a file in it, as archive.zip/report.docx"),
      ([0x1F, 0x8B], "compressed with gzip", "unpack it"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", picture),
      ([0xFF, 0xD8, 0xFF], "a JPEG picture", picture),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old office document", "save it as DOCX, XLSX or PDF"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program", leave), (Array("SQLite format 3".utf8), "an SQLite database", leave),
    ]
    return known.first { bytes.starts(with: $0.magic) }.map { ($0.name, $0.remedy) }
  }

  /// The offset of the first byte that shows that a file is not text: a zero, or a control character where there are many.
  private static func firstControl(_ bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var controls = 0
    var first: Int?
    var offset = ByteSearch.nextControl(in: span, from: 0)
    while offset < span.count {
      switch span[offset] {
      case 0: return offset
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B, 0x1E, 0x1F, 0x07, 0x08: break
      default:
        controls += 1
        if first == nil { first = offset }
      }
      offset = ByteSearch.nextControl(in: span, from: offset + 1)
    }
    return controls > 8 && controls * 200 > bytes.count ? first : nil
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The number of characters outside ASCII that are valid UTF-8, and of bytes that are not.
  private static func countSequences(_ bytes: [UInt8]) -> (valid: Int, invalid: Int) {
    var (valid, invalid) = (0, 0)
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
      let isWhole =
        length > 0 && offset + length <= bytes.count
        && bytes[offset + 1..<offset + length].allSatisfy { $0 & 0xC0 == 0x80 }
      if isWhole {
        if length > 1 { valid += 1 }
        offset += length
      } else {
        invalid += 1
        offset += 1
      }
    }
    return (valid, invalid)
  }

  /// What the bytes 0x80 to 0x9F stand for in Windows-1252; zero where they stand for nothing.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let mapped = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
      let scalar = mapped == 0 ? UInt16(byte) : mapped
      if scalar < 0x800 {
        result.append(UInt8(0xC0 | scalar >> 6))
      } else {
        result.append(UInt8(0xE0 | scalar >> 12))
        result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      }
      result.append(UInt8(0x80 | scalar & 0x3F))
    }
    return result
  }
}
