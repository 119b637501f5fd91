/// What a short line looks like.
struct LineTraits {
  private(set) var upper = 0
  private(set) var lower = 0
  private(set) var digits = 0
  private(set) var words = 0
  private(set) var commas = 0
  /// Whether a web or mail address stands inside.
  private(set) var hasAddress = false
  /// Whether the last character is one after which a heading does not end.
  private(set) var endsSentence = false
  private(set) var startsUpper = false
  private let count: Int

  init(_ text: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    count = text.count
    startsUpper = Self.startsUpper(text, bytes)
    var previous: UInt8 = 0x20
    for offset in text {
      let byte = bytes[offset]
      if byte &- 0x41 < 26 {
        upper += 1
      } else if byte &- 0x61 < 26 {
        lower += 1
      } else if LineMark.isDigit(byte) {
        digits += 1
      }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { commas += 1 }
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") && previous == UInt8(ascii: "/") { hasAddress = true }
      if byte > 0x20, previous <= 0x20 { words += 1 }
      previous = byte
    }
    endsSentence = Self.endsSentence(text, bytes)
  }

  /// Whether the last character before note marks and quotation marks is one after which a heading does not end.
  private static func endsSentence(_ text: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var end = text.upperBound
    while end > text.lowerBound + 1 {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"): return true
      case UInt8(ascii: "]"):
        var open = end - 2
        while open > text.lowerBound, LineMark.isDigit(bytes[open]) { open -= 1 }
        guard bytes[open] == UInt8(ascii: "["), open < end - 2 else { return false }
        end = open
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"): end -= 1
      case 0x80...0xBF:
        let start = LineShape.boundary(end - 1, bytes)
        let scalar = Tokenizer.decode(bytes, at: start).scalar
        guard scalar == 0x201D || scalar == 0x2019 || LineMark.superscriptDigit(scalar) != nil else { return false }
        end = start
      default: return false
      }
    }
    return false
  }

  var isAllCapitals: Bool { upper >= 3 && lower == 0 && upper > digits }

  /// Whether the line may be the title of a section.
  var isTitle: Bool {
    startsUpper && count <= 100 && words <= 14 && !endsSentence && !hasAddress && digits <= 8 && commas <= 2
      && upper + lower > digits
  }

  /// Whether the first letter is upper case; quotation marks may stand before it.
  static func startsUpper(_ text: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var offset = text.lowerBound
    while offset < text.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "*")
          || byte == UInt8(ascii: "_")
        {
          offset += 1
          continue
        }
        return byte &- 0x41 < 26
      }
      let (scalar, length) = Tokenizer.decode(bytes, at: offset)
      switch CharacterClass(scalar) {
      case .mark(let folded) where folded == UInt8(ascii: "\"") || folded == UInt8(ascii: "'"): offset += length
      case .letter: return CharacterClass.isUpperCase(scalar) || scalar >= 0x590 && !(0x1E00...0x1EFF).contains(scalar)
      default: return false
      }
    }
    return false
  }
}
