public import RecordModel

/// Decides whether what a text says must hold does hold, by interval arithmetic.
///
/// A constraint is broken only when no reading of its wording satisfies it. The solver never guesses:
/// where a role is missing, units differ or a qualifier is unknown, a constraint may hold but is never broken.
///
/// What a constraint of each kind must have:
///
/// - `sum`: one `whole` and two or more `part`, quantities of one unit. A balance is a sum too: the
///   larger side is the whole, the smaller side and the balance are parts. Shares that are said to be
///   everything are parts of a whole of 100 per cent.
/// - `change`: one `from` and one `to` of one unit, and a `change` in per cent, percentage points, a
///   multiple or the unit itself. A `change` may be missing where a verb of rising or falling is among
///   the qualifiers. An annual rate has `per` "year" or the qualifier "annual", and a `period`: a time
///   whose ends, or whose length in years, it is counted over.
/// - `share`: one `part`, one `whole` of one unit, and a `share`: a percentage or a fraction.
/// - `duration`: one `length` (a duration, or a quantity of days, nights, weeks, months or years), and a
///   `period` with both ends or a `from` and a `to` date. With the qualifier "anniversary" the length is
///   the number of the anniversary.
/// - `weekday`: a `period` that is a day, and the name of a day of the week as its qualifier.
/// - `agreement`: two `telling`, figures of one unit or times.
/// - `inclusion`: a `whole` and a `part` of one unit.
/// - `order`: a `from` that is not after its `to`, both times.
/// - `sequence`: a `rank` and its `period`, again and again.
/// - `scale`: a `score`, the `to` of its scale and perhaps the `from`.
/// - `list`: the announced `whole` and the `part` that is listed.
/// - `product`: a `whole` and two `factor`.
/// - `shares`: two or more `part` in per cent.
/// - `conversion`: a `from` and a `to` in other units, or two such pairs of one rate.
///
/// Qualifiers are words of the text, lower case: ``Qualifiers`` knows what each does.
public struct ConstraintSolver: Sendable {
  public init() {}

  /// Whether a constraint holds, and by how much it fails.
  public func solve(_ constraint: Constraint) -> Solution {
    let qualifiers = Qualifiers(constraint.qualifiers)
    var solution =
      switch constraint.kind {
      case .sum: solveSum(constraint, qualifiers)
      case .change: solveChange(constraint, qualifiers)
      case .share: solveShare(constraint, qualifiers)
      case .duration: solveDuration(constraint, qualifiers)
      case .weekday: solveWeekday(constraint)
      case .agreement: solveAgreement(constraint)
      case .inclusion: solveInclusion(constraint)
      case .order: solveOrder(constraint)
      case .sequence: solveSequence(constraint, qualifiers)
      case .scale: solveScale(constraint)
      case .list: solveList(constraint)
      case .product: solveProduct(constraint)
      case .shares: solveShares(constraint)
      case .conversion: solveConversion(constraint)
      }
    if constraint.kind.isLoosened, solution.holds == false, qualifiers.contains(.unknown) { solution = .undecided }
    return solution
  }

  /// Writes the answer into the constraint.
  public func decide(_ constraint: inout Constraint) {
    let solution = solve(constraint)
    constraint.holds = solution.holds
    constraint.residual = solution.holds == false ? solution.residual : nil
  }
}

/// What became of a constraint.
public struct Solution: Sendable, Equatable {
  /// Whether some reading satisfies it; `nil` where that cannot be told.
  public var holds: Bool?
  /// Whether it stays broken even if every round figure is taken to be rounded.
  public var isCertain = false
  /// Whether a verb of rising stands with figures that fall, or the other way round.
  public var isReversed = false
  /// Whether it fails because a part that should lie in the whole is larger than it.
  public var isOverflow = false
  /// By how much it fails, in words.
  public var residual: String?
  /// What the other terms ask of the stated one: "38 per cent", "6 days".
  public var expected: String?

  static let undecided = Solution(holds: nil)
  static let satisfied = Solution(holds: true)

  static func broken(isCertain: Bool, residual: String, expected: String) -> Solution {
    Solution(holds: false, isCertain: isCertain, residual: residual, expected: expected)
  }
}

extension Constraint.Kind {
  /// Whether words that the solver does not know may loosen it.
  fileprivate var isLoosened: Bool { [.sum, .change, .share, .duration].contains(self) }
}
