/// A number as it was written: its digits, and the place of the last of them.
///
/// 52 and 8 for "5.2 billion", 2542 and 0 for "2,542". Never binary floating point.
public struct WrittenNumber: Hashable, Sendable {
  /// The written digits, read as one whole number; negative for a fall.
  public var digits: Int64
  /// The power of ten of the last written digit.
  public var exponent: Int

  public init(_ digits: Int64, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The number times a power of ten.
  public func scaled(by power: Int) -> WrittenNumber { WrittenNumber(digits, exponent: exponent + power) }

  /// The number as a fraction, or `nil` if it is beyond 128 bits.
  public var rational: Rational? { Rational(digits, exponent: exponent) }

  /// What an exact figure may mean: half a unit in its last written digit.
  public var interval: Interval {
    guard let middle = rational, let half = Rational(5, exponent: exponent - 1) else { return .all }
    return Interval(lower: middle - half, upper: middle + half)
  }

  /// What a rounded figure may mean: half a unit in its last digit that is not a zero before the point.
  ///
  /// 800,000 is 750,000 to 850,000: the lenient reading, by which passages are compared.
  public var roundedInterval: Interval {
    guard digits != 0 else { return interval }
    var number = self
    while number.exponent >= 0, number.digits % 10 == 0 {
      number = WrittenNumber(number.digits / 10, exponent: number.exponent + 1)
    }
    return number.interval
  }

  /// The number with the same digits and the other sign.
  public static prefix func - (number: WrittenNumber) -> WrittenNumber {
    WrittenNumber(-number.digits, exponent: number.exponent)
  }
}

extension WrittenNumber {
  /// Reads an ASCII decimal such as `-3.1` or `0.45359237`; `nil` for anything else or more than 18 significant digits.
  public init?(decimal text: some StringProtocol) {
    var digits: Int64 = 0
    var exponent = 0
    var count = 0
    var hasDigit = false
    var isFraction = false
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !isFraction, hasDigit {
        isFraction = true
      } else if byte &- 0x30 < 10, count < 18 {
        digits = digits * 10 + Int64(byte &- 0x30)
        count += digits == 0 ? 0 : 1
        hasDigit = true
        if isFraction { exponent -= 1 }
      } else {
        return nil
      }
    }
    guard hasDigit, !isFraction || exponent < 0 else { return nil }
    self.init(isNegative ? -digits : digits, exponent: exponent)
  }
}

extension WrittenNumber: CustomStringConvertible {
  /// The number in full decimal digits: "5200000000", "0.64", "-3.1"; with an exponent only where more than forty zeros
  /// would follow: "52e90".
  public var description: String {
    if digits == 0 { return "0" }
    if exponent > 40 { return "\(digits)e\(exponent)" }
    if exponent >= 0 { return "\(digits)" + String(repeating: "0", count: exponent) }
    let sign = digits < 0 ? "-" : ""
    var text = "\(digits.magnitude)"
    let places = -exponent
    if text.utf8.count <= places { text = String(repeating: "0", count: places + 1 - text.utf8.count) + text }
    let point = text.index(text.endIndex, offsetBy: -places)
    var fraction = text[point...]
    while fraction.last == "0" { fraction.removeLast() }
    return sign + text[..<point] + (fraction.isEmpty ? "" : "." + fraction)
  }
}
