/// All values that a wording allows; `nil` is an open end.
public struct Interval: Hashable, Sendable {
  public var lower: Rational?
  public var upper: Rational?

  public init(lower: Rational?, upper: Rational?) {
    self.lower = lower?.isDefined == false ? nil : lower
    self.upper = upper?.isDefined == false ? nil : upper
  }

  /// One value.
  public init(_ value: Rational) { self.init(lower: value, upper: value) }

  /// Every value: nothing is known.
  public static let all = Interval(lower: nil, upper: nil)

  public func contains(_ value: Rational) -> Bool {
    (lower.map { $0 <= value } ?? true) && (upper.map { value <= $0 } ?? true)
  }

  /// Whether some value lies in both.
  public func intersects(_ other: Interval) -> Bool {
    if let lower, let end = other.upper, end < lower { return false }
    if let upper, let start = other.lower, upper < start { return false }
    return true
  }

  /// The smallest interval that holds both.
  public func hull(_ other: Interval) -> Interval {
    let low: Rational? = if let a = lower, let b = other.lower { a < b ? a : b } else { nil }
    let high: Rational? = if let a = upper, let b = other.upper { a > b ? a : b } else { nil }
    return Interval(lower: low, upper: high)
  }

  /// Both ends moved outwards.
  public func widened(by amount: Rational) -> Interval {
    Interval(lower: lower.map { $0 - amount }, upper: upper.map { $0 + amount })
  }

  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(
      lower: a.lower.flatMap { x in b.lower.map { x + $0 } },
      upper: a.upper.flatMap { x in b.upper.map { x + $0 } }
    )
  }

  public static func - (a: Interval, b: Interval) -> Interval {
    Interval(
      lower: a.lower.flatMap { x in b.upper.map { x - $0 } },
      upper: a.upper.flatMap { x in b.lower.map { x - $0 } }
    )
  }

  /// The product; open where an end is open, unless both are not negative.
  public static func * (a: Interval, b: Interval) -> Interval {
    guard let al = a.lower, let bl = b.lower else { return .all }
    if let au = a.upper, let bu = b.upper {
      let ends = [al * bl, al * bu, au * bl, au * bu]
      guard ends.allSatisfy(\.isDefined) else { return .all }
      return Interval(
        lower: ends.dropFirst().reduce(ends[0]) { $1 < $0 ? $1 : $0 },
        upper: ends.dropFirst().reduce(ends[0]) { $1 > $0 ? $1 : $0 }
      )
    }
    return al >= .zero && bl >= .zero ? Interval(lower: al * bl, upper: nil) : .all
  }

  /// The quotient; everything if the divisor may be zero or negative.
  public static func / (a: Interval, b: Interval) -> Interval {
    guard let bl = b.lower, bl > .zero else { return .all }
    let inverse = Interval(lower: b.upper.map { .one / $0 } ?? .zero, upper: .one / bl)
    return a * inverse
  }
}
