import Quantities

/// A number as the reader of numbers found it, without unit.
struct WrittenAmount {
  /// The value with its scale word.
  var value: WrittenNumber
  /// The tokens from the first digit or word to the scale word.
  var tokens: Range<Int>
  /// The power of ten of the scale word or abbreviation; 0 where there is none.
  var scale = 0
  var isOrdinal = false
  /// The numerator and denominator, where the number is written as a fraction and nothing else.
  var fraction: Quantity.Fraction?
  /// "Hundreds": the value is only a lower end.
  var isLoose = false
  /// Whether it is written in digits.
  var isDigits = false
  /// Why it could not be read whole.
  var unreadReason: String?

  /// The number without the scale word.
  var mantissa: WrittenNumber { value.scaled(by: -scale) }

  /// The whole number, if it is one.
  var integer: Int? {
    guard fraction == nil, value.exponent >= 0, value.exponent < 9 else { return nil }
    var result = Int(value.digits)
    for _ in 0..<value.exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}

extension WrittenNumber {
  /// The most digits that a figure is read with: ends of intervals take one more.
  static let mostDigits = 17
  private static let largestDigits: UInt64 = 100_000_000_000_000_000

  /// The sum, written to the finer place of the two.
  static func sum(_ a: WrittenNumber, _ b: WrittenNumber) -> WrittenNumber? {
    let exponent = min(a.exponent, b.exponent)
    guard let x = a.digits(at: exponent), let y = b.digits(at: exponent) else { return nil }
    let (total, overflow) = x.addingReportingOverflow(y)
    return overflow ? nil : WrittenNumber(total, exponent: exponent)
  }

  /// The digits when written to a finer place, if they are not too many.
  func digits(at place: Int) -> Int64? {
    guard exponent >= place, exponent - place < Self.mostDigits else { return nil }
    var result = digits
    for _ in place..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow, product.magnitude < Self.largestDigits else { return nil }
      result = product
    }
    return result
  }

  /// The product, if it has not too many digits.
  static func product(_ a: WrittenNumber, _ b: WrittenNumber) -> WrittenNumber? {
    let (digits, overflow) = a.digits.multipliedReportingOverflow(by: b.digits)
    guard !overflow, digits.magnitude < Self.largestDigits else { return nil }
    return WrittenNumber(digits, exponent: a.exponent + b.exponent)
  }

  /// A fraction of two whole numbers, rounded to ten places where it has more.
  init?(numerator: Int, denominator: Int) {
    guard denominator > 0 else { return nil }
    if let places = Self.places(of: denominator) {
      self.init(Int64(numerator), exponent: -places)
      while exponent < 0, digits != 0, digits % 10 == 0 { self = WrittenNumber(digits / 10, exponent: exponent + 1) }
      return
    }
    guard numerator.magnitude < 100_000_000 else { return nil }
    var (digits, remainder) = (Int64(numerator / denominator), Int64(numerator % denominator))
    var exponent = 0
    while remainder != 0, exponent > -10, digits.magnitude < 1_000_000_000_000_000 {
      remainder *= 10
      digits = digits * 10 + remainder / Int64(denominator)
      remainder %= Int64(denominator)
      exponent -= 1
    }
    if remainder * 2 >= Int64(denominator) { digits += 1 }
    self.init(digits, exponent: exponent)
  }

  /// The power of ten that a denominator is, at least 100; `nil` for others.
  private static func places(of denominator: Int) -> Int? {
    var (rest, places) = (denominator, 0)
    while rest > 1, rest % 10 == 0 { (rest, places) = (rest / 10, places + 1) }
    return rest == 1 && places > 1 ? places : nil
  }

  /// A number in at most fifteen digits, rounded where it has more; `nil` beyond 128 bits.
  init?(rounding rational: Rational) {
    guard rational.isDefined else { return nil }
    let (top, bottom) = (abs(rational.numerator), rational.denominator)
    var (digits, remainder, exponent) = (top / bottom, top % bottom, 0)
    guard digits < 1_000_000_000_000_000 else { return nil }
    while remainder != 0, digits < 100_000_000_000_000 {
      let (next, overflow) = remainder.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      (digits, remainder, exponent) = (digits * 10 + next / bottom, next % bottom, exponent - 1)
    }
    if remainder > bottom / 2 { digits += 1 }
    self.init(Int64(rational.numerator < 0 ? -digits : digits), exponent: exponent)
  }
}
