import Quantities

/// How much rounding a reader grants to a figure that is stated exactly.
enum Leniency {
  /// Half a unit of the last written digit; whole thousands may be rounded, to two digits at least.
  case sensible
  /// Every closing zero may come of rounding.
  case generous
}

extension Quantity {
  /// The values that the figure may stand for, with closing zeros taken to be rounded as far as `leniency` says.
  ///
  /// `finest` is the power of ten to which the figures beside it are exact: 100 next to 150 is not 60.
  func reading(_ leniency: Leniency, finest: Int? = nil) -> Interval {
    if let fraction { return bounded(fraction.reading(leniency)) }
    guard let value else { return stretchedEnds }
    switch approximation {
    case .exact: return value.reading(leniency, finest: finest)
    case .under, .upTo:
      let floor: Rational? = (value.rational ?? .zero) >= .zero && unit != .none ? .zero : nil
      return Interval(lower: floor, upper: interval.upper)
    case .about, .over, .nearly, .atLeast: return interval
    }
  }

  /// A fraction with the words before it: "more than half", "nearly a third".
  private func bounded(_ plain: Interval) -> Interval {
    switch approximation {
    case .over, .atLeast: Interval(lower: plain.middle, upper: nil)
    case .under, .upTo: Interval(lower: nil, upper: plain.middle)
    case .exact, .about, .nearly: plain
    }
  }

  /// The ends of a range, each as exact as it was written.
  private var stretchedEnds: Interval {
    Interval(
      lower: low.flatMap(\.interval.lower) ?? interval.lower,
      upper: high.flatMap(\.interval.upper) ?? interval.upper
    )
  }

  /// A stated result: a percentage may be cut off as well as rounded, and a round one means a stretch.
  func statedResult(_ leniency: Leniency) -> Interval {
    guard fraction == nil, approximation == .exact, let value, let middle = value.rational,
      let unit = Rational(1, exponent: value.exponent)
    else { return reading(leniency) }
    var margin = unit
    if leniency == .generous {
      let five = Rational(5) * unit
      if value.digits % 10 == 0 { margin = five } else if value.digits % 5 == 0 { margin = five / Rational(2) }
    }
    return Interval(lower: middle - margin, upper: middle + margin)
  }
}

extension WrittenNumber {
  /// The closing zeros among the written digits.
  var closingZeros: Int {
    var count = 0
    var rest = digits
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The power of ten of the last digit that is not a closing zero.
  var lastMeaningfulPlace: Int { exponent + closingZeros }

  fileprivate func reading(_ leniency: Leniency, finest: Int?) -> Interval {
    let zeros = closingZeros
    let length = String(digits.magnitude).utf8.count
    let dropped =
      switch leniency {
      case .sensible: zeros >= 3 ? min(zeros, length - 2) : 0
      case .generous: zeros >= 2 ? min(zeros, length - 1) : 0
      }
    let place = max(exponent, min(exponent + dropped, finest ?? .max))
    guard let middle = rational, let half = Rational(5, exponent: place - 1) else { return .all }
    return Interval(lower: middle - half, upper: middle + half)
  }
}

extension Quantity.Fraction {
  /// A fraction in words is plain speech: a tenth more or less, a fifth if one is generous.
  fileprivate func reading(_ leniency: Leniency) -> Interval {
    let middle = Rational(Int128(numerator), Int128(denominator))
    let margin = middle * (leniency == .sensible ? Rational(1, 10) : Rational(1, 5))
    return Interval(lower: middle - margin, upper: middle + margin)
  }
}

extension Unit {
  /// Whether figures of the two units may be added up or divided.
  func isComparable(with other: Unit) -> Bool {
    switch (self, other) {
    case (.none, .none), (.none, .counted), (.counted, .none), (.counted, .counted): true
    case (.currency(let a, let word), .currency(let b, let otherWord)): a == b && word == otherWord
    default: self == other
    }
  }
}
