import Quantities
import RecordModel

extension ConstraintSolver {
  /// Whether the numbers of meetings grow with their dates, by one a year where they are yearly.
  func solveSequence(_ constraint: Constraint, _ qualifiers: Qualifiers) -> Solution {
    var meetings: [(rank: Int, time: TimeValue)] = []
    for (rank, time) in zip(constraint.terms, constraint.terms.dropFirst()) where rank.role == .rank {
      guard case .quantity(let quantity) = rank.value, case .time(let when) = time.value,
        let number = quantity.wholeRank
      else { continue }
      meetings.append((number, when))
    }
    guard meetings.count >= 2 else { return .undecided }
    for (index, a) in meetings.enumerated() {
      for b in meetings[(index + 1)...] {
        if let solution = Self.contradiction(a, b, constraint, qualifiers) { return solution }
      }
    }
    return .satisfied
  }

  private static func contradiction(
    _ a: (rank: Int, time: TimeValue),
    _ b: (rank: Int, time: TimeValue),
    _ constraint: Constraint,
    _ qualifiers: Qualifiers
  ) -> Solution? {
    let (first, second) = a.rank <= b.rank ? (a, b) : (b, a)
    guard let x = first.time.days, let y = second.time.days, let start = x.first, let end = x.last, let from = y.first,
      let to = y.last
    else { return nil }
    let names = (EnglishOrdinal.of(first.rank), EnglishOrdinal.of(second.rank))
    if first.rank == second.rank {
      guard end < from || to < start, !constraint.qualifiers.contains("irregular"),
        first.time.plain != second.time.plain,
        from - end > 60 || start - to > 60
      else { return nil }
      let text = "the \(names.0) is dated \(first.time.plain) and \(second.time.plain)"
      return .broken(isCertain: false, residual: text, expected: "one date for the \(names.0)")
    }
    if to < start {
      let text = "the \(names.0) (\(first.time.plain)) comes after the \(names.1) (\(second.time.plain))"
      return .broken(isCertain: true, residual: text, expected: "the \(names.0) before the \(names.1)")
    }
    guard qualifiers.contains(.annual), let early = first.time.year, let late = second.time.year,
      late - early != second.rank - first.rank
    else { return nil }
    let year = early + second.rank - first.rank
    let text = "with one a year the \(names.1) would be that of \(year), not \(late)"
    return .broken(isCertain: false, residual: text, expected: "\(year)")
  }

  /// Whether a score lies on its scale.
  func solveScale(_ constraint: Constraint) -> Solution {
    if let stretch = constraint.quantity(.whole)?.interval, let value = constraint.quantity(.score)?.value?.interval {
      guard !stretch.intersects(value) else { return .satisfied }
      let text = FigureText.text(stretch, .none)
      return .broken(isCertain: true, residual: "outside of \(text)", expected: text)
    }
    guard let high = constraint.quantity(.to)?.value?.rational, let score = constraint.quantity(.score),
      let interval = score.value?.interval, let least = interval.lower, let most = interval.upper
    else { return .undecided }
    let low = constraint.quantity(.from)?.value?.rational ?? .zero
    guard least > high || most < low else { return .satisfied }
    let text = "\(low.rounded(toPlaces: 1)) to \(high.rounded(toPlaces: 1))"
    return .broken(isCertain: true, residual: "outside of \(text)", expected: text)
  }

  /// Whether as many things are listed as were announced.
  func solveList(_ constraint: Constraint) -> Solution {
    guard let announced = constraint.quantity(.whole)?.wholeRank, let listed = constraint.quantity(.part)?.wholeRank
    else {
      return .undecided
    }
    guard announced != listed else { return .satisfied }
    return .broken(isCertain: false, residual: "\(listed) are listed", expected: "\(listed)")
  }

  /// Whether a total can be the product of its factors.
  func solveProduct(_ constraint: Constraint) -> Solution {
    let factors = constraint.quantities(.factor)
    guard let whole = constraint.quantity(.whole), factors.count == 2 else { return .undecided }
    let isBroken = { (leniency: Leniency) in
      let product = factors.reduce(Interval(.one)) { $0 * $1.factor(leniency) }
      return !product.intersects(whole.reading(leniency))
    }
    guard let first = factors[0].middleValue, let second = factors[1].middleValue else { return .undecided }
    guard isBroken(.sensible) else { return .satisfied }
    let text = FigureText.text(first * second, whole.unit)
    return .broken(isCertain: isBroken(.generous), residual: text, expected: text)
  }

  /// Whether shares of one whole come to 100 per cent, or to less where the list is not said to be complete.
  func solveShares(_ constraint: Constraint) -> Solution {
    let parts = constraint.quantities(.part)
    guard parts.count >= 2 else { return .undecided }
    let sum = parts.reduce(Interval(.zero)) { $0 + $1.statedResult(.sensible) }
    guard let low = sum.lower, let high = sum.upper else { return .undecided }
    let hundred = Rational(100)
    let isComplete = constraint.qualifiers.contains("rest")
    guard low > hundred || isComplete && high < hundred else { return .satisfied }
    let middle = parts.reduce(Rational.zero) { $0 + ($1.value?.rational ?? .zero) }
    return .broken(isCertain: true, residual: FigureText.text(middle, .percent), expected: "100 per cent")
  }
}

extension ConstraintSolver {
  /// Whether a figure in two units is one figure, at the definite factor or at the rate of the other pair.
  func solveConversion(_ constraint: Constraint) -> Solution {
    let (from, to) = (constraint.quantities(.from), constraint.quantities(.to))
    if from.count == 1, to.count == 1 {
      return constraint.qualifiers.contains("rate") ? exchange(from[0], to[0]) : convert(from[0], to[0])
    }
    guard from.count == 2, to.count == 2 else { return .undecided }
    let rates = zip(from, to).map { $1.anyReading / $0.anyReading }
    guard let a = from[0].middleValue, let b = to[0].middleValue, let c = from[1].middleValue,
      let d = to[1].middleValue,
      a > .zero, c > .zero
    else { return .undecided }
    let (first, second) = (b / a, d / c)
    let ratio = first < second ? second / first : first / second
    // Rates move, but seldom to twice as much, and hardly between sums that are told side by side.
    let limit = constraint.qualifiers.contains("together") ? Rational(6, 5) : Rational(2)
    guard !rates[0].intersects(rates[1]), ratio.isDefined, ratio > limit else { return .satisfied }
    let text = FigureText.text(c * first, to[1].unit)
    return .broken(isCertain: false, residual: text, expected: "about \(text)")
  }

  /// Dollars, euros and pounds are strong: no money of these decades is worth five of them.
  private func exchange(_ a: Quantity, _ b: Quantity) -> Solution {
    guard let from = a.middleValue, let to = b.middleValue, from > .zero else { return .undecided }
    let most = from * Rational(5)
    guard to > most else { return .satisfied }
    let text = FigureText.text(most, b.unit)
    return .broken(isCertain: true, residual: text, expected: "at most \(text)")
  }

  private func convert(_ a: Quantity, _ b: Quantity) -> Solution {
    guard let x = (a.base?.value ?? a.value)?.rational, let y = (b.base?.value ?? b.value)?.rational,
      let one = a.value?.rational, let other = b.value?.rational, one > .zero, other > .zero
    else { return .undecided }
    let first = a.anyReading * Interval(x / one)
    let second = b.anyReading * Interval(y / other)
    let ratio = x < y ? y / x : x / y
    guard !first.intersects(second), ratio > Rational(21, 20) else { return .satisfied }
    let text = FigureText.text(x / (y / other), b.unit)
    return .broken(isCertain: true, residual: text, expected: text)
  }
}

extension Quantity {
  /// The whole number of an ordinal or a count.
  fileprivate var wholeRank: Int? {
    guard let rational = value?.rational, rational.denominator == 1 else { return nil }
    return Int(exactly: rational.numerator)
  }

  /// A factor: a count is exact, everything else is rounded.
  fileprivate func factor(_ leniency: Leniency) -> Interval {
    guard case .counted = unit, approximation == .exact, let value = value?.rational, per == nil else {
      return reading(leniency)
    }
    return Interval(value)
  }
}

extension TimeValue {
  /// The year of a date.
  fileprivate var year: Int? {
    if case .date(let date) = self, date.precision != .century, date.precision != .decade { date.year } else { nil }
  }
}
