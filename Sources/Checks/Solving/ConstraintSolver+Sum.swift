import Quantities
import RecordModel

extension ConstraintSolver {
  /// Whether the parts can add up to the whole; parts that are "included" must only fit into it.
  func solveSum(_ constraint: Constraint, _ qualifiers: Qualifiers) -> Solution {
    let parts = constraint.quantities(.part)
    guard let whole = constraint.quantity(.whole), !parts.isEmpty,
      parts.allSatisfy({ $0.unit.isComparable(with: whole.unit) && $0.per == whole.per })
    else { return .undecided }
    let countsOneThing = parts.allSatisfy { $0.unit == whole.unit }
    if qualifiers.contains(.incomplete) { return countsOneThing ? solveInclusion(of: parts, in: whole) : .undecided }
    guard parts.count > 1, !qualifiers.contains(.detached) else { return .undecided }
    let isBroken = { (leniency: Leniency) in
      let finest = whole.unit.isMoney ? nil : parts.compactMap { $0.value?.lastMeaningfulPlace }.min()
      let limit = leniency == .sensible ? nil : finest
      if leniency == .sensible, let exact = Self.counts(parts, whole) { return exact.sum != exact.whole }
      let sum = parts.reduce(Interval(.zero)) { $0 + $1.reading(leniency) }
      return !sum.loosened(qualifiers).intersects(whole.reading(leniency, finest: limit))
    }
    guard isBroken(.sensible) else { return .satisfied }
    let sum = Self.middle(of: parts)
    // 10 pilots and 95 nurses may be 105 members, but 135,000 workers are not parts of 433 factories.
    guard countsOneThing || whole.isWithinTwofold(of: sum) else { return .undecided }
    return .broken(
      isCertain: isBroken(.generous),
      residual: "sum of parts \(FigureText.number(sum)), whole \(Self.middle(of: whole))",
      expected: FigureText.text(sum, whole.unit)
    )
  }

  /// Persons and things that were counted one by one: small whole numbers, of which the total is not round.
  private static func counts(_ parts: [Quantity], _ whole: Quantity) -> (sum: Int64, whole: Int64)? {
    let all = parts + [whole]
    guard
      all.allSatisfy({
        $0.approximation == .exact && $0.value?.exponent == 0 && $0.unit != .percent && !$0.unit.isMoney
      }),
      let total = whole.value?.digits, total < 1000, total % 10 != 0,
      all.allSatisfy({ if case .symbol = $0.unit { false } else { true } })
    else { return nil }
    return (parts.reduce(0) { $0 + ($1.value?.digits ?? 0) }, total)
  }

  /// Parts of an open list may overlap, but none is larger than the whole.
  private func solveInclusion(of parts: [Quantity], in whole: Quantity) -> Solution {
    guard let limit = whole.reading(.sensible).upper else { return .undecided }
    for part in parts {
      guard let least = part.reading(.sensible).lower, limit < least else { continue }
      var solution = Solution.broken(
        isCertain: part.reading(.generous).lower.map { low in
          whole.reading(.generous).upper.map { $0 < low } ?? false
        } ?? false,
        residual: "part \(Self.middle(of: part)), whole \(Self.middle(of: whole))",
        expected: "at most \(FigureText.text(whole.value?.rational ?? limit, whole.unit))"
      )
      solution.isOverflow = true
      return solution
    }
    return .satisfied
  }

  private static func middle(of parts: [Quantity]) -> Rational {
    parts.reduce(.zero) { $0 + ($1.value?.rational ?? $1.interval.middle ?? .zero) }
  }

  private static func middle(of quantity: Quantity) -> String {
    quantity.value?.rational.map(FigureText.number) ?? FigureText.text(quantity.interval, .none)
  }
}

extension Quantity {
  /// Whether another value is at most twice as much, and at least half.
  fileprivate func isWithinTwofold(of other: Rational) -> Bool {
    guard let own = middleValue, own > .zero, other > .zero else { return false }
    return own <= other * Rational(2) && other <= own * Rational(2)
  }
}

extension Interval {
  /// The value between both ends.
  var middle: Rational? {
    guard let lower, let upper else { return nil }
    return (lower + upper) / Rational(2)
  }

  /// The interval as a word such as "about" loosens it: a twentieth at either end.
  func loosened(_ qualifiers: Qualifiers) -> Interval {
    guard qualifiers.contains(.approximate), let lower, let upper, lower >= .zero else { return self }
    return Interval(lower: lower * Rational(19, 20), upper: upper * Rational(21, 20))
  }
}
