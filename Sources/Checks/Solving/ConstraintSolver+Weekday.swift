import Quantities
import RecordModel

extension ConstraintSolver {
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  /// The first day from which the Gregorian calendar is sure to be meant.
  private static let modern = PartialDate.dayNumber(1926, 1, 1)

  /// Whether a date falls on the stated day of the week; dates before all states had the calendar are left alone.
  func solveWeekday(_ constraint: Constraint) -> Solution {
    guard case .time(.date(let date))? = constraint.terms.first(where: { $0.role == .period })?.value, date.day != nil,
      let word = constraint.qualifiers.first,
      let stated = Self.weekdays.firstIndex(where: { $0.hasPrefix(word.lowercased().prefix(3)) })
    else { return .undecided }
    let day = date.days.lowerBound
    guard day >= Self.modern else { return .undecided }
    let actual = ((day + 3) % 7 + 7) % 7
    guard actual != stated else { return .satisfied }
    let name = Self.weekdays[actual].prefix(1).uppercased() + Self.weekdays[actual].dropFirst()
    return .broken(isCertain: true, residual: "the day is a \(name)", expected: name)
  }
}
