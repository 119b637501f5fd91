import Quantities
import RecordModel

extension ConstraintSolver {
  /// Whether a part can be the stated share of its whole.
  func solveShare(_ constraint: Constraint, _ qualifiers: Qualifiers) -> Solution {
    if constraint.quantity(.part) == nil { return solveCount(constraint, qualifiers) }
    guard let part = constraint.quantity(.part), let whole = constraint.quantity(.whole),
      let share = constraint.quantity(.share), part.unit.isComparable(with: whole.unit), part.per == whole.per,
      !qualifiers.contains(.detached), let scale = Self.scale(of: share)
    else { return .undecided }
    let computed = { (leniency: Leniency) in
      part.reading(leniency) / whole.reading(leniency) * Interval(scale)
    }
    let isBroken = { (figures: Leniency, result: Leniency) in
      !computed(figures).loosened(qualifiers).intersects(share.statedResult(result))
    }
    guard computed(.sensible) != .all else { return .undecided }
    guard isBroken(.sensible, .sensible) else { return .satisfied }
    let exact = part.middleValue.flatMap { top in whole.middleValue.map { top / $0 * Rational(100) } }
    let text = exact.map { FigureText.text($0, .percent) } ?? FigureText.text(computed(.sensible), .percent)
    let isCertain = isBroken(.generous, .sensible) && isBroken(.sensible, .generous)
    return .broken(isCertain: isCertain, residual: "the part is \(text) of the whole", expected: text)
  }

  /// Whether some whole number of the counted can be the stated share of them.
  private func solveCount(_ constraint: Constraint, _ qualifiers: Qualifiers) -> Solution {
    guard let whole = constraint.quantity(.whole), let share = constraint.quantity(.share), qualifiers.isEmpty,
      whole.approximation == .exact, share.approximation == .exact, share.unit == .percent,
      case .counted = whole.unit, let count = whole.value, count.exponent == 0, (2...10_000).contains(count.digits),
      let stated = share.value?.rational, stated > .zero, stated < Rational(100)
    else { return .undecided }
    let number = Rational(Int128(count.digits))
    let nearest = stated / Rational(100) * number
    let below = nearest.numerator / nearest.denominator
    let shares = [below, below + 1].map { Rational($0) / number * Rational(100) }
    // Rounded to the nearest or cut off, but never rounded up past the half.
    let unit = Rational(1, exponent: share.value?.exponent ?? 0) ?? .one
    let least = share.value?.interval.lower ?? stated
    guard !shares.contains(where: { least <= $0 && $0 < stated + unit }) else { return .satisfied }
    let places = max(1, -(share.value?.exponent ?? 0))
    let text = shares.map { $0.rounded(toPlaces: places) }.joined(separator: " or ") + " per cent"
    return .broken(
      isCertain: false,
      residual: "\(below) are \(shares[0].rounded(toPlaces: places)) per cent",
      expected: text
    )
  }

  /// What a quotient is multiplied by to be held against the share; `nil` for a figure that is no share.
  private static func scale(of share: Quantity) -> Rational? {
    if share.fraction != nil { return .one }
    return share.unit == .percent ? Rational(100) : nil
  }
}

extension Quantity {
  /// The stated number, or the middle of a range.
  var middleValue: Rational? { value?.rational ?? interval.middle }
}
