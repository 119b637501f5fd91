import Text

/// Decodes character references: `&eacute;`, `&#8217;`, `&#x2014;`.
enum CharacterReference {
  /// Appends the bytes of a range with its references decoded; what is none stays as it is written.
  static func decode(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ mode: MarkupTokenizer.Mode,
    inAttribute: Bool,
    into text: inout [UInt8]
  ) {
    var start = range.lowerBound
    var offset = start
    let span = bytes.span
    let sign = UInt8(ascii: "&")
    while true {
      offset = ByteSearch.next(sign, or: sign, in: span, offset..<range.upperBound)
      guard offset < range.upperBound else { break }
      guard let found = read(span, offset..<range.upperBound, mode, inAttribute) else {
        offset += 1
        continue
      }
      text.append(contentsOf: bytes[start..<offset])
      append(found.scalar, to: &text)
      offset += found.length
      start = offset
    }
    text.append(contentsOf: bytes[start..<range.upperBound])
  }

  /// The reference that begins a range, and its length.
  private static func read(
    _ bytes: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ mode: MarkupTokenizer.Mode,
    _ inAttribute: Bool
  ) -> (scalar: UInt32, length: Int)? {
    guard range.count > 2 else { return nil }
    if bytes[range.lowerBound + 1] == UInt8(ascii: "#") { return number(bytes, range, mode) }
    return name(bytes, range, mode, inAttribute)
  }

  /// Reads `&#233;` and `&#xE9;`; HTML allows that the semicolon is missing.
  private static func number(
    _ bytes: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ mode: MarkupTokenizer.Mode
  ) -> (scalar: UInt32, length: Int)? {
    var offset = range.lowerBound + 2
    let isHex = bytes[offset] | 0x20 == UInt8(ascii: "x")
    if isHex { offset += 1 }
    let first = offset
    var value: UInt32 = 0
    while offset < range.upperBound, let digit = digit(bytes[offset], isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      offset += 1
    }
    guard offset > first else { return nil }
    let isClosed = offset < range.upperBound && bytes[offset] == UInt8(ascii: ";")
    guard isClosed || mode == .html else { return nil }
    return (scalar(value, mode), offset + (isClosed ? 1 : 0) - range.lowerBound)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// The character of a number; pages that mean Windows-1252 are understood, what is no character is U+FFFD.
  private static func scalar(_ value: UInt32, _ mode: MarkupTokenizer.Mode) -> UInt32 {
    if mode == .html, (0x80..<0xA0).contains(value) { return Windows1252.scalar(UInt8(value)) }
    return value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value
  }

  private static func name(
    _ bytes: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ mode: MarkupTokenizer.Mode,
    _ inAttribute: Bool
  ) -> (scalar: UInt32, length: Int)? {
    var name = MarkupName.empty
    var legacy: (scalar: UInt32, length: Int)?
    let end = min(range.upperBound, range.lowerBound + 1 + CharacterNames.longest)
    var offset = range.lowerBound + 1
    while offset < end, isAlphanumeric(bytes[offset]) {
      name.add(bytes[offset])
      offset += 1
      let length = offset - range.lowerBound
      guard mode == .html, length <= CharacterNames.longestLegacy + 1 else { continue }
      if let character = CharacterNames.table[name], character.isLegacy { legacy = (character.scalar, length) }
    }
    if offset < range.upperBound, bytes[offset] == UInt8(ascii: ";") {
      let known = mode == .xml ? predefined[name] : CharacterNames.table[name]?.scalar ?? predefined[name]
      if let known { return (known, offset + 1 - range.lowerBound) }
    }
    guard let legacy else { return nil }
    let next = range.lowerBound + legacy.length
    // In an address, "&copy=1" is a parameter and no sign.
    if inAttribute, next < range.upperBound, isAlphanumeric(bytes[next]) || bytes[next] == UInt8(ascii: "=") {
      return nil
    }
    return legacy
  }

  private static let predefined: [MarkupName: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27,
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    guard value >= 0x80 else { return text.append(UInt8(value)) }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// The characters of Windows-1252.
enum Windows1252 {
  /// What the bytes 0x80 to 0x9F stand for; zero where they stand for nothing.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The character of a byte.
  static func scalar(_ byte: UInt8) -> UInt32 {
    guard (0x80..<0xA0).contains(byte), upper[Int(byte) - 0x80] != 0 else { return UInt32(byte) }
    return upper[Int(byte) - 0x80]
  }
}
