/// A fraction of two whole numbers of 128 bits, in lowest terms.
///
/// Arithmetic that leaves 128 bits gives ``Rational/undefined``, which compares as unordered with
/// everything: a constraint over it is neither kept nor broken.
public struct Rational: Hashable, Sendable {
  public let numerator: Int128
  /// Positive, or 0 for ``undefined``.
  public let denominator: Int128

  /// The result of arithmetic beyond 128 bits, or of a division by zero.
  public static let undefined = Rational(unchecked: 0, 0)
  public static let zero = Rational(unchecked: 0, 1)
  public static let one = Rational(unchecked: 1, 1)

  public var isDefined: Bool { denominator != 0 }

  private init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else {
      self = .undefined
      return
    }
    if denominator == 1 {
      self.init(unchecked: numerator, 1)
      return
    }
    let divisor = Self.greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(unchecked: sign * numerator / divisor, sign * denominator / divisor)
  }

  /// Digits times a power of ten, or `nil` beyond 128 bits.
  public init?(_ digits: Int64, exponent: Int) {
    guard exponent.magnitude <= 19 else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent.magnitude { power *= 10 }
    if exponent < 0 {
      self.init(Int128(digits), power)
    } else {
      let (product, overflow) = Int128(digits).multipliedReportingOverflow(by: power)
      guard !overflow else { return nil }
      self.init(product)
    }
  }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  public static func + (a: Rational, b: Rational) -> Rational { combined(a, b) { $0.addingReportingOverflow($1) } }
  public static func - (a: Rational, b: Rational) -> Rational { combined(a, b) { $0.subtractingReportingOverflow($1) } }

  public static func * (a: Rational, b: Rational) -> Rational {
    guard a.isDefined, b.isDefined else { return .undefined }
    let (n, m) = (Rational(a.numerator, b.denominator), Rational(b.numerator, a.denominator))
    let (top, overflow) = n.numerator.multipliedReportingOverflow(by: m.numerator)
    let (bottom, otherOverflow) = n.denominator.multipliedReportingOverflow(by: m.denominator)
    return overflow || otherOverflow ? .undefined : Rational(top, bottom)
  }

  public static func / (a: Rational, b: Rational) -> Rational {
    b.isDefined ? a * Rational(b.denominator, b.numerator) : .undefined
  }

  private static func combined(
    _ a: Rational,
    _ b: Rational,
    _ operation: (Int128, Int128) -> (Int128, Bool)
  ) -> Rational {
    guard a.isDefined, b.isDefined else { return .undefined }
    let divisor = greatestCommonDivisor(a.denominator, b.denominator)
    let (x, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator / divisor)
    let (y, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator / divisor)
    let (bottom, o3) = a.denominator.multipliedReportingOverflow(by: b.denominator / divisor)
    let (top, o4) = operation(x, y)
    return o1 || o2 || o3 || o4 ? .undefined : Rational(top, bottom)
  }

  /// Whether a is certainly less than b; false where either is undefined.
  public static func < (a: Rational, b: Rational) -> Bool {
    let difference = a - b
    return difference.isDefined && difference.numerator < 0
  }
  public static func <= (a: Rational, b: Rational) -> Bool {
    let difference = a - b
    return difference.isDefined && difference.numerator <= 0
  }
  public static func > (a: Rational, b: Rational) -> Bool { b < a }
  public static func >= (a: Rational, b: Rational) -> Bool { b <= a }
}

extension Rational {
  /// The number in decimal, rounded half away from zero to at most so many places, without closing zeros.
  public func rounded(toPlaces places: Int) -> String {
    guard isDefined else { return "undefined" }
    var power: Int128 = 1
    for _ in 0..<places { power *= 10 }
    let (top, overflow) = (numerator.magnitude).multipliedReportingOverflow(by: UInt128(power))
    guard !overflow else { return "\(numerator / denominator)" }
    let bottom = UInt128(denominator)
    let quotient = (top + bottom / 2) / bottom
    let whole = quotient / UInt128(power)
    var fraction = String(quotient % UInt128(power))
    fraction = String(repeating: "0", count: places - min(places, fraction.utf8.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = numerator < 0 && quotient != 0 ? "-" : ""
    return sign + "\(whole)" + (places == 0 || fraction.isEmpty ? "" : "." + fraction)
  }
}
