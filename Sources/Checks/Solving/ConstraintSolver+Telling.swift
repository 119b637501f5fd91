import Quantities
import RecordModel

extension ConstraintSolver {
  /// Whether two tellings of one thing have a value in common.
  func solveAgreement(_ constraint: Constraint) -> Solution {
    let terms = constraint.terms.filter { $0.role == .telling }
    guard terms.count == 2 else { return .undecided }
    switch (terms[0].value, terms[1].value) {
    case (.quantity(let a), .quantity(let b)): return agree(a, b, isExact: constraint.qualifiers.first == "set")
    case (.time(let a), .time(let b)): return agree(a, b)
    default: return .undecided
    }
  }

  /// Numbers of those asked are counted and not rounded.
  private func agree(_ a: Quantity, _ b: Quantity, isExact: Bool) -> Solution {
    guard a.unit.isComparable(with: b.unit), a.per == b.per else { return .undecided }
    let (x, y) = isExact ? (a.interval, b.interval) : (a.anyReading, b.anyReading)
    guard x.isApart(from: y) else { return .satisfied }
    guard let first = a.middleValue, let second = b.middleValue, first > .zero, second > .zero else {
      return .undecided
    }
    let ratio = first < second ? second / first : first / second
    // Figures that lie far apart are seldom of one thing, but for a slip of "million" for "billion".
    guard ratio <= Rational(4) || a.hasDigits(of: b) else { return .undecided }
    let texts = (FigureText.text(first, a.unit), FigureText.text(second, b.unit))
    return .broken(
      isCertain: a.approximation == .exact && b.approximation == .exact,
      residual: "\(texts.0) and \(texts.1)",
      expected: texts.0
    )
  }

  private func agree(_ a: TimeValue, _ b: TimeValue) -> Solution {
    guard let x = a.days, let y = b.days, let first = x.first, let last = x.last, let start = y.first, let end = y.last
    else { return .undecided }
    guard last < start || end < first else { return .satisfied }
    return .broken(isCertain: false, residual: "\(a.plain) and \(b.plain)", expected: a.plain)
  }

  /// Whether a part can lie in its whole.
  func solveInclusion(_ constraint: Constraint) -> Solution {
    guard let whole = constraint.quantity(.whole), let part = constraint.quantity(.part),
      whole.unit.isComparable(with: part.unit), let limit = whole.reading(.sensible).upper,
      let least = part.reading(.sensible).lower
    else { return .undecided }
    guard limit < least else { return .satisfied }
    let text = FigureText.text(whole.middleValue ?? limit, whole.unit)
    return .broken(isCertain: true, residual: "the part is larger than \(text)", expected: "at most \(text)")
  }

  /// Whether one date can come before another.
  func solveOrder(_ constraint: Constraint) -> Solution {
    guard case .time(let from)? = constraint.terms.first(where: { $0.role == .from })?.value,
      case .time(let to)? = constraint.terms.first(where: { $0.role == .to })?.value, let first = from.days?.first,
      let last = to.days?.last
    else { return .undecided }
    guard last < first else { return .satisfied }
    return .broken(isCertain: true, residual: "\(to.plain) is before \(from.plain)", expected: "after \(from.plain)")
  }
}

extension Interval {
  /// Whether two have no more in common than the end at which they meet: 1,113 and 1,114.
  fileprivate func isApart(from other: Interval) -> Bool {
    if let upper, let start = other.lower, upper <= start { return true }
    if let lower, let end = other.upper, end <= lower { return true }
    return false
  }
}

extension Quantity {
  /// Whether two numbers are written with the same digits, in any order: 118 and 811.
  fileprivate func hasDigits(of other: Quantity) -> Bool {
    guard let a = value?.digits, let b = other.value?.digits else { return false }
    return String(a).sorted() == String(b).sorted()
  }

  /// What the figure may mean if every closing zero comes of rounding.
  var anyReading: Interval { reading(.generous).hull(reading(.sensible)) }
}
