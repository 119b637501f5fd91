/// The digits of a number token, in whatever script they stand and whatever damage they took.
public struct NumberDigits: Sendable {
  /// The number that the digits write; of more than eighteen digits the first eighteen.
  public let value: Int64
  /// How many digits there are, zeros at the front included.
  public let count: Int

  @inlinable
  init(value: Int64, count: Int) {
    self.value = value
    self.count = count
  }

  /// The most digits that ``value`` holds.
  @inlinable static var mostDigits: Int { 18 }

  /// Reads the digits of a token; plain ones cost a byte loop and no more.
  @inlinable
  public init(_ token: Token, in bytes: [UInt8]) {
    guard !token.isRestored else {
      self = Self.restored(token, bytes.span)
      return
    }
    var value: Int64 = 0
    for offset in token.range.prefix(Self.mostDigits) { value = value * 10 + Int64(bytes[offset] &- 0x30) }
    self.init(value: value, count: Int(token.length))
  }

  /// How many digits a token has.
  @inlinable
  public static func count(of token: Token, in bytes: [UInt8]) -> Int {
    token.isRestored ? restored(token, bytes.span).count : Int(token.length)
  }

  /// Whether the first digit of a token is a zero.
  @inlinable
  public static func beginsWithZero(_ token: Token, in bytes: [UInt8]) -> Bool {
    guard token.isRestored else { return bytes[token.lowerBound] == 0x30 }
    let digits = restored(token, bytes.span)
    return width(of: digits.value) < digits.count || digits.value == 0
  }

  /// Whether the last digit of a token is a zero.
  @inlinable
  public static func endsWithZero(_ token: Token, in bytes: [UInt8]) -> Bool {
    token.isRestored ? restored(token, bytes.span).value % 10 == 0 : bytes[token.upperBound - 1] == 0x30
  }

  /// How many digits a number is written with; none for zero.
  public static func width(of value: Int64) -> Int {
    var (width, rest) = (0, value)
    while rest > 0 { (width, rest) = (width + 1, rest / 10) }
    return width
  }

  /// Reads a token that is no row of ASCII digits.
  @usableFromInline
  static func restored(_ token: Token, _ bytes: borrowing Span<UInt8>) -> NumberDigits {
    var (value, count, offset): (Int64, Int, Int) = (0, 0, token.lowerBound)
    if let numeral = HanNumeral.read(bytes, at: offset, end: bytes.count) {
      return NumberDigits(value: numeral.value, count: max(1, width(of: numeral.value)))
    }
    while offset < token.upperBound {
      let (scalar, length) = Tokenizer.decode(bytes, at: offset)
      offset += length
      guard let digit = digit(scalar) else { continue }
      if count < mostDigits { value = value * 10 + Int64(digit) }
      count += 1
    }
    return NumberDigits(value: value, count: count)
  }

  /// The digit that a character of a number token stands for: O and l are look-alikes of 0 and 1.
  private static func digit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30...0x39: UInt8(scalar - 0x30)
    case 0x4F, 0x6F: 0
    case 0x49, 0x6C: 1
    default: scalar < 0x80 ? nil : CharacterClass.digit(scalar)
    }
  }

  /// The hash that the token of a number in ASCII digits has.
  static func hash(of value: Int64) -> UInt32 {
    var hash = WordHash.seed
    var divisor: Int64 = 1
    while divisor <= value / 10 { divisor *= 10 }
    while divisor > 0 {
      hash = WordHash.adding(UInt8(value / divisor % 10) + 0x30, to: hash)
      divisor /= 10
    }
    return hash
  }
}
