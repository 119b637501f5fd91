import Quantities
import RecordModel

extension ConstraintSolver {
  /// Whether a figure can have gone from one value to another by the stated change, and in the stated direction.
  func solveChange(_ constraint: Constraint, _ qualifiers: Qualifiers) -> Solution {
    guard let from = constraint.quantity(.from), let to = constraint.quantity(.to),
      from.unit.isComparable(with: to.unit), from.per == to.per, !qualifiers.contains(.detached)
    else { return .undecided }
    let step = Step(from: from, to: to)
    var solution: Solution
    if let change = constraint.quantity(.change) {
      solution = solve(step, change, constraint, qualifiers)
      if solution.holds == nil { return .undecided }
    } else {
      solution = .satisfied
    }
    guard step.contradicts(qualifiers, constraint.quantity(.change)) else {
      return constraint.quantity(.change) == nil && qualifiers.isDisjoint(with: [.rise, .fall]) ? .undecided : solution
    }
    solution = .broken(isCertain: true, residual: step.text, expected: step.goesUp ? "a rise" : "a fall")
    solution.isReversed = true
    return solution
  }

  private func solve(
    _ step: Step,
    _ change: Quantity,
    _ constraint: Constraint,
    _ qualifiers: Qualifiers
  ) -> Solution {
    let readings: (Leniency) -> [Interval]?
    switch change.unit {
    case .percent, .percentagePoint: readings = { step.percentages($0, inPoints: change.unit == .percentagePoint) }
    case .multiple: return solve(step, multiple: change, isVerb: qualifiers.contains(.times))
    case let unit where unit.isComparable(with: step.from.unit): readings = { [step.difference($0)] }
    default: return .undecided
    }
    let isBroken = { (figures: Leniency, result: Leniency) -> Bool? in
      guard let intervals = readings(figures) else { return nil }
      let stated = change.statedResult(result)
      return !intervals.contains { $0.loosened(qualifiers).intersects(stated) || $0.intersects(stated.negated) }
    }
    guard let broken = isBroken(.sensible, .sensible) else { return .undecided }
    // A rate of each year is not that of all years: 21 per cent a year for two years are no 21 per cent.
    guard broken || constraint.qualifiers.contains("average") else { return .satisfied }
    if qualifiers.contains(.annual) || change.per != nil {
      guard let years = Years(constraint) else { return .undecided }
      guard years.isBroken(step, rate: change) else { return .satisfied }
    }
    let computed = step.middle(inPointsOf: change.unit)
    let text = computed.map { FigureText.text($0 < .zero ? .zero - $0 : $0, change.unit) } ?? step.text
    let word = step.goesUp ? "an increase" : "a decrease"
    let isCertain = isBroken(.generous, .sensible) == true && isBroken(.sensible, .generous) == true
    return .broken(isCertain: isCertain, residual: "\(word) of \(text)", expected: text)
  }

  /// "Doubled", "threefold": plain speech, a tenth more or less; "by three times" may mean four times as much, which
  /// the verb "tripled" does not.
  private func solve(_ step: Step, multiple: Quantity, isVerb: Bool) -> Solution {
    guard let ratio = step.ratio(.sensible), let stated = multiple.value?.rational, stated > .zero else {
      return .undecided
    }
    let isBroken = { (leniency: Leniency) -> Bool in
      let margin = leniency == .sensible ? Rational(3, 20) : Rational(1, 4)
      let near = Interval(lower: stated - stated * margin, upper: stated + stated * margin)
      let reading = multiple.approximation == .exact ? near : multiple.interval
      let more = reading + Interval(.one)
      let inverse = Interval(.one) / reading
      return !(isVerb ? [reading] : [reading, more, inverse]).contains { $0.intersects(step.ratio(leniency) ?? ratio) }
    }
    guard isBroken(.sensible) else { return .satisfied }
    let text = (step.middleRatio ?? .one).rounded(toPlaces: 2) + " times"
    return .broken(isCertain: isBroken(.generous), residual: "\(text) as much", expected: text)
  }
}

/// A figure that went from one value to another.
private struct Step {
  let from: Quantity
  let to: Quantity

  private func reading(_ quantity: Quantity, _ leniency: Leniency) -> Interval {
    let places = [from.value?.lastMeaningfulPlace, to.value?.lastMeaningfulPlace].compactMap(\.self)
    return quantity.reading(leniency, finest: places.min())
  }

  /// The new value by the old one; `nil` if the old one may be zero or less.
  func ratio(_ leniency: Leniency) -> Interval? {
    let old = reading(from, leniency)
    guard let least = old.lower, least > .zero else { return nil }
    return reading(to, leniency) / old
  }

  func difference(_ leniency: Leniency) -> Interval { reading(to, leniency) - reading(from, leniency) }

  /// The change in per cent; between percentages also in points, which loose speech calls per cent.
  func percentages(_ leniency: Leniency, inPoints: Bool) -> [Interval]? {
    let points = from.unit.isPercentage ? [difference(leniency)] : []
    if inPoints { return points.isEmpty ? nil : points }
    guard let ratio = ratio(leniency) else { return nil }
    let growth = Interval(
      lower: ratio.lower.map { ($0 - .one) * Rational(100) },
      upper: ratio.upper.map { ($0 - .one) * Rational(100) }
    )
    return [growth] + points
  }

  var goesUp: Bool { (from.middleValue ?? .zero) < (to.middleValue ?? .zero) }
  var middleRatio: Rational? { from.middleValue.flatMap { old in to.middleValue.map { $0 / old } } }

  /// The change between the stated figures in a unit.
  func middle(inPointsOf unit: Unit) -> Rational? {
    guard let old = from.middleValue, let new = to.middleValue else { return nil }
    return unit == .percent ? (new / old - .one) * Rational(100) : new - old
  }

  var text: String {
    "from \(from.middleValue.map(FigureText.number) ?? "?") to \(to.middleValue.map(FigureText.number) ?? "?")"
  }

  /// Whether the words say that it rose while it certainly fell, or the other way round.
  func contradicts(_ qualifiers: Qualifiers, _ change: Quantity?) -> Bool {
    guard from.unit != .rank, from.unit != .index else { return false }
    let difference = difference(.sensible)
    let isNegative = (change?.value?.digits ?? 0) < 0
    let (falls, rises) = (qualifiers.contains(.fall) || isNegative, qualifiers.contains(.rise))
    if falls == rises { return false }
    guard (from.middleValue ?? .zero) >= .zero, (to.middleValue ?? .zero) >= .zero else { return false }
    return falls ? (difference.lower ?? .zero) > .zero : (difference.upper ?? .zero) < .zero
  }
}

/// The years that an annual rate is counted over.
private struct Years {
  let counts: [Int]

  /// The length in years, or the years from the first to the last; `nil` where the text does not say.
  init?(_ constraint: Constraint) {
    guard let counts = constraint.terms.lazy.compactMap(Self.counts).first else { return nil }
    self.counts = counts
  }

  private static func counts(_ term: Constraint.Term) -> [Int]? {
    let counts: [Int]
    switch (term.role, term.value) {
    case (.period, .time(.duration(let duration))) where duration.unit == .year && duration.value.exponent == 0:
      counts = [Int(clamping: duration.value.digits)]
    case (.period, .time(.period(let start?, let end?))): counts = [end.year - start.year, end.year - start.year + 1]
    default: return nil
    }
    return counts.allSatisfy((1...60).contains) ? counts : nil
  }

  /// Whether neither compounding nor simple addition of the rate gives the step.
  func isBroken(_ step: Step, rate: Quantity) -> Bool {
    guard rate.unit == .percent, let ratio = step.ratio(.generous) else { return false }
    let stated = rate.statedResult(.generous)
    return !counts.contains { years in
      [stated, stated.negated].contains { interval in
        let yearly = interval * Interval(Rational(1, 100))
        let linear = Interval(.one) + yearly * Interval(Rational(Int128(years)))
        let compound = (Interval(.one) + yearly).power(years)
        return linear.intersects(ratio) || compound.intersects(ratio)
      }
    }
  }
}

extension Interval {
  /// The interval of the opposite values.
  var negated: Interval { Interval(lower: upper.map { .zero - $0 }, upper: lower.map { .zero - $0 }) }

  /// The interval times itself so many times, rounded outwards to nine places; everything if it may be negative.
  fileprivate func power(_ count: Int) -> Interval {
    guard let lower, let upper, lower >= .zero else { return .all }
    let unit = Rational(1, 1_000_000_000)
    var result = Interval(.one)
    for _ in 0..<count {
      let product = result * Interval(lower: lower, upper: upper)
      guard let low = product.lower, let high = product.upper else { return .all }
      result = Interval(lower: low.floored(to: unit), upper: high.floored(to: unit) + unit)
    }
    return result
  }
}

extension Rational {
  /// The largest multiple of a unit that is not larger; for numbers that are not negative.
  fileprivate func floored(to unit: Rational) -> Rational {
    let count = self / unit
    guard count.isDefined else { return .undefined }
    return Rational(count.numerator / count.denominator) * unit
  }
}
