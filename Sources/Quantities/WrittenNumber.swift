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

extension WrittenNumber: CustomStringConvertible {
  /// The number in full decimal digits, without an exponent: "5200000000", "0.64", "-3.1".
  public var description: String {
    if exponent >= 0 { return digits == 0 ? "0" : "\(digits)" + String(repeating: "0", count: min(exponent, 40)) }
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
