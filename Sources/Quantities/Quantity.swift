/// A figure as a text gives it: the number, what the wording allows, and the unit.
public struct Quantity: Hashable, Sendable {
  /// How exact a figure is said to be.
  public enum Approximation: String, Hashable, Sendable, CaseIterable {
    case exact, about, over, under, upTo = "up-to", nearly, atLeast = "at-least"
  }

  /// The number; `nil` for a loose figure ("hundreds of") and a range without a middle.
  public var value: WrittenNumber?
  /// The two whole numbers of a fraction in words, 2 and 3 for "two-thirds"; ``value`` is then rounded to ten places.
  public var fraction: Fraction?
  /// The least and the greatest value that the wording allows; `nil` is an open end.
  public var low: WrittenNumber?
  public var high: WrittenNumber?
  public var approximation: Approximation
  public var unit: Unit
  /// What a rate is counted by: `year`, `week`, `t`; `nil` for a plain figure.
  public var per: String?
  /// A conversion that is definite: the same quantity in a base unit.
  public var base: Base?

  /// Two whole numbers that make a share.
  public struct Fraction: Hashable, Sendable {
    public var numerator: Int
    public var denominator: Int
    public init(_ numerator: Int, _ denominator: Int) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// A quantity in a base unit.
  public struct Base: Hashable, Sendable {
    public var value: WrittenNumber
    public var unit: String
    public init(_ value: WrittenNumber, _ unit: String) {
      self.value = value
      self.unit = unit
    }
  }

  /// A figure that says what it says, neither rounded nor bounded by words around it.
  public init(_ value: WrittenNumber, _ unit: Unit = .none, approximation: Approximation = .exact) {
    self.value = value
    self.unit = unit
    self.approximation = .exact
    let half = WrittenNumber(5, exponent: value.exponent - 1)
    low = WrittenNumber(value.digits * 10 - 5, exponent: half.exponent)
    high = WrittenNumber(value.digits * 10 + 5, exponent: half.exponent)
    if approximation != .exact { bound(approximation) }
  }

  /// A figure between two stated ends.
  public init(
    from low: WrittenNumber?,
    to high: WrittenNumber?,
    _ unit: Unit = .none,
    approximation: Approximation = .exact
  ) {
    value = nil
    self.low = low
    self.high = high
    self.unit = unit
    self.approximation = approximation
  }
}

extension Quantity {
  /// What the wording allows, from ``low`` to ``high``.
  public var interval: Interval { Interval(lower: low?.rational, upper: high?.rational) }

  /// Opens or widens the interval as the words before the figure ask.
  ///
  /// "About" is half a unit of the last digit that is not a closing zero, at least one part in twenty;
  /// "nearly" reaches from nine tenths up to the figure.
  public mutating func bound(_ approximation: Approximation) {
    guard let value, let exact = value.rational else { return }
    self.approximation = approximation
    switch approximation {
    case .exact: break
    case .about:
      let twentieth = Interval(lower: exact * Rational(19, 20), upper: exact * Rational(21, 20))
      let interval = value.roundedInterval.hull(
        exact < .zero ? Interval(lower: twentieth.upper, upper: twentieth.lower) : twentieth
      )
      low = interval.lower.flatMap(WrittenNumber.init(exactly:))
      high = interval.upper.flatMap(WrittenNumber.init(exactly:))
    case .over, .atLeast:
      (low, high) = (value, nil)
    case .under, .upTo:
      (low, high) = (nil, value)
    case .nearly:
      low = WrittenNumber(value.digits * 9, exponent: value.exponent - 1)
      high = value
    }
  }
}

extension WrittenNumber {
  /// A fraction whose denominator divides a power of ten, with at most twelve places; `nil` for others.
  public init?(exactly rational: Rational) {
    var numerator = rational.numerator
    var exponent = 0
    guard rational.isDefined else { return nil }
    var denominator = rational.denominator
    while denominator != 1, exponent > -12 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      let reduced = Rational(product, denominator)
      (numerator, denominator) = (reduced.numerator, reduced.denominator)
      exponent -= 1
    }
    guard denominator == 1 else { return nil }
    while numerator != 0, numerator % 10 == 0, numerator.magnitude > UInt128(Int64.max) {
      numerator /= 10
      exponent += 1
    }
    guard let digits = Int64(exactly: numerator) else { return nil }
    self.init(digits, exponent: exponent)
  }
}
