/// What stands at the beginning of a line: the mark of a list item or of a note.
struct LineMark {
  enum Kind { case bullet, number, letter, roman, note }

  var kind: Kind
  /// The bytes of the mark.
  var range: Range<Int>
  /// Where the text after the mark begins.
  var content: Int

  /// Reads the mark at the beginning of a line's content.
  init?(_ content: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    let start = content.lowerBound
    let end = content.upperBound
    guard start < end else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard start + 1 < end, Self.isSpace(bytes[start + 1]) else { return nil }
      self.init(.bullet, start..<start + 1, content, bytes)
    case UInt8(ascii: "("):
      guard let close = Self.label(from: start + 1, end, bytes), close < end, bytes[close] == UInt8(ascii: ")"),
        close + 1 < end, Self.isSpace(bytes[close + 1])
      else { return nil }
      self.init(Self.isDigit(bytes[start + 1]) ? .number : .letter, start..<close + 1, content, bytes)
    case UInt8(ascii: "["): self.init(markdownNote: content, bytes)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      self.init(label: content, bytes)
    case 0x80...: self.init(character: content, bytes)
    default: return nil
    }
  }

  private init(_ kind: Kind, _ range: Range<Int>, _ line: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    self.kind = kind
    self.range = range
    var content = range.upperBound
    while content < line.upperBound, Self.isSpace(bytes[content]) { content += 1 }
    self.content = content
  }

  /// Reads `[^1]:`.
  private init?(markdownNote line: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    let start = line.lowerBound
    guard start + 4 < line.upperBound, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    var offset = start + 2
    while offset < min(line.upperBound, start + 40), bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: "]") {
      offset += 1
    }
    guard offset + 1 < line.upperBound, bytes[offset] == UInt8(ascii: "]"), bytes[offset + 1] == UInt8(ascii: ":")
    else {
      return nil
    }
    self.init(.note, start..<offset + 2, line, bytes)
  }

  /// Reads `1.`, `12)`, `a)`, `iv.` and `IV.`.
  private init?(label line: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    let start = line.lowerBound
    guard let close = Self.label(from: start, line.upperBound, bytes), close < line.upperBound else { return nil }
    guard bytes[close] == UInt8(ascii: ".") || bytes[close] == UInt8(ascii: ")") else { return nil }
    guard close + 1 < line.upperBound, Self.isSpace(bytes[close + 1]) else { return nil }
    let first = bytes[start]
    if Self.isDigit(first) {
      self.init(.number, start..<close + 1, line, bytes)
    } else if Self.isUpperRoman(start..<close, bytes) {
      self.init(.roman, start..<close + 1, line, bytes)
    } else {
      guard bytes[close] == UInt8(ascii: ")") || first >= 0x61 && close == start + 1 else { return nil }
      self.init(.letter, start..<close + 1, line, bytes)
    }
  }

  /// Reads `•`, `–` and `¹`.
  private init?(character line: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    var offset = line.lowerBound
    let (scalar, length) = Tokenizer.decode(bytes, at: offset)
    switch scalar {
    case 0x2022, 0x25CF, 0x25CB, 0x25E6, 0x25AA, 0x25AB, 0x25A0, 0x2023, 0x2043, 0xB7, 0xF0B7, 0x27A2, 0x2756, 0x2713:
      self.init(.bullet, offset..<offset + length, line, bytes)
    case 0x2013, 0x2212:
      guard offset + length < line.upperBound, Self.isSpace(bytes[offset + length]) else { return nil }
      self.init(.bullet, offset..<offset + length, line, bytes)
    default:
      while offset < line.upperBound {
        let (scalar, length) = Tokenizer.decode(bytes, at: offset)
        guard Self.superscriptDigit(scalar) != nil else { break }
        offset += length
      }
      guard offset > line.lowerBound, offset < line.upperBound else { return nil }
      self.init(.note, line.lowerBound..<offset, line, bytes)
    }
  }

  /// Skips up to three digits, a letter, or a Roman numeral, and returns the offset behind them.
  private static func label(from start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
    var offset = start
    while offset < end, offset < start + 3, isDigit(bytes[offset]) { offset += 1 }
    if offset > start { return offset < end && isDigit(bytes[offset]) ? nil : offset }
    while offset < end, offset < start + 6, isRomanLetter(bytes[offset] | 0x20) { offset += 1 }
    if offset > start, offset < end, !isLetter(bytes[offset]) { return offset }
    return start + 1 < end && isLetter(bytes[start]) && !isLetter(bytes[start + 1]) ? start + 1 : nil
  }

  private static func isUpperRoman(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    for offset in range where bytes[offset] >= 0x61 || !isRomanLetter(bytes[offset] | 0x20) { return false }
    return !range.isEmpty
  }

  private static func isRomanLetter(_ byte: UInt8) -> Bool {
    byte == 0x69 || byte == 0x76 || byte == 0x78 || byte == 0x6C
  }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The digit that a superscript character stands for.
  public static func superscriptDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(scalar - 0x2070)
    default: nil
    }
  }
}
