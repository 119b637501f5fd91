import Quantities
import RecordModel

extension ConstraintSolver {
  /// Whether a stated length can lie between the stated days, counted with or without the last of them.
  func solveDuration(_ constraint: Constraint, _ qualifiers: Qualifiers) -> Solution {
    guard let length = Length(constraint), let dates = Dates(constraint) else { return .undecided }
    if qualifiers.contains(.anniversary) { return solveAnniversary(length, dates) }
    if qualifiers.contains(.detached) { return .undecided }
    let stated = length.days(qualifiers)
    let possible = dates.elapsed.loosened(qualifiers)
    let fits =
      qualifiers.contains(.workingDays)
      ? !(stated.lower.flatMap { low in possible.upper.map { $0 < low } } ?? false)
      : stated.intersects(possible)
    guard !fits else { return .satisfied }
    let text = dates.text(in: length.unit, isNights: qualifiers.contains(.nights) || length.isNights)
    return .broken(isCertain: !length.isApproximate, residual: text, expected: text)
  }

  /// An anniversary may be kept two months early or late, not a year.
  private func solveAnniversary(_ length: Length, _ dates: Dates) -> Solution {
    guard length.unit == .year, !length.isApproximate, let years = length.value.rational else { return .undecided }
    let days = Interval(lower: years * Rational(365) - Rational(60), upper: years * Rational(366) + Rational(60))
    guard !days.intersects(dates.elapsed) else { return .satisfied }
    let count = dates.last.year - dates.first.year
    let text = FigureText.count(count, "year")
    return .broken(isCertain: true, residual: "\(dates.first) to \(dates.last) is \(text)", expected: text)
  }
}

/// A stated length of time.
private struct Length {
  let value: WrittenNumber
  let unit: TimeValue.Duration.Unit
  let interval: Interval
  let isApproximate: Bool
  var isNights = false

  init?(_ constraint: Constraint) {
    guard let term = constraint.terms.first(where: { $0.role == .length }) else { return nil }
    switch term.value {
    case .time(.duration(let duration)):
      // The words of the sentence say that working days are counted.
      (value, unit) = (duration.value, duration.unit == .workingDay ? .day : duration.unit)
      interval = value.interval
      isApproximate = false
    case .quantity(let quantity):
      guard let written = quantity.value, let known = Self.unit(quantity.unit) else { return nil }
      (value, unit) = (written, known.unit)
      isNights = known.isNights
      isApproximate = quantity.approximation != .exact
      interval = isApproximate ? quantity.interval : written.interval
    case .time: return nil
    }
    guard unit != .hour, unit != .minute else { return nil }
  }

  private static func unit(_ unit: Unit) -> (unit: TimeValue.Duration.Unit, isNights: Bool)? {
    switch unit.code {
    case "d", "day": (.day, false)
    case "night": (.day, true)
    case "week", "wk": (.week, false)
    case "month", "mo": (.month, false)
    case "year", "a", "yr": (.year, false)
    default: nil
    }
  }

  /// The days that the length may take; days are counted, longer units are rounded to half of one.
  func days(_ qualifiers: Qualifiers) -> Interval {
    let (short, long): (Int128, Int128) =
      switch unit {
      case .day, .workingDay, .hour, .minute: (1, 1)
      case .week: (7, 7)
      case .month: (28, 31)
      case .year: (365, 366)
      }
    let exact = unit == .day && !isApproximate ? Interval(value.rational ?? .undefined) : interval
    return Interval(lower: exact.lower.map { $0 * Rational(short) }, upper: exact.upper.map { $0 * Rational(long) })
  }
}

/// The first and the last day of something.
private struct Dates {
  let first: PartialDate
  let last: PartialDate

  /// The two ends of a period, or two dates; `nil` where an end is not known to at least the year.
  init?(_ constraint: Constraint) {
    var (start, end): (PartialDate?, PartialDate?) = (nil, nil)
    for term in constraint.terms {
      switch (term.role, term.value) {
      case (.period, .time(.period(let from?, let to?))): (start, end) = (from, to)
      case (.from, .time(.date(let date))): start = date
      case (.to, .time(.date(let date))): end = date
      default: continue
      }
    }
    guard let start, let end, start.isKnownToTheYear, end.isKnownToTheYear,
      start.days.lowerBound <= end.days.upperBound
    else { return nil }
    (first, last) = (start, end)
  }

  /// The days from the first to the last: the least without the last day, the most with it.
  var elapsed: Interval {
    let least = max(0, last.days.lowerBound - first.days.upperBound)
    return Interval(
      lower: Rational(Int128(least)),
      upper: Rational(Int128(last.days.upperBound - first.days.lowerBound + 1))
    )
  }

  /// How long it is in a unit: "3 days", "5 years".
  func text(in unit: TimeValue.Duration.Unit, isNights: Bool) -> String {
    if let start = first.exactDay, let end = last.exactDay {
      if isNights { return FigureText.count(end - start, "night") }
      let days = end - start + 1
      switch unit {
      case .month where days > 60: return Rational(Int128(days) * 12, 365).rounded(toPlaces: 1) + " months"
      case .year where days > 365: return Rational(Int128(days), 365).rounded(toPlaces: 1) + " years"
      default: return FigureText.count(days, "day")
      }
    }
    if let from = first.month, let to = last.month {
      return FigureText.count((last.year - first.year) * 12 + to - from + 1, "month")
    }
    let years = last.year - first.year
    return years == 0 ? "1 year" : "\(years) to \(FigureText.count(years + 1, "year"))"
  }
}

extension PartialDate {
  fileprivate var isKnownToTheYear: Bool { precision != .century && precision != .decade }
  fileprivate var exactDay: Int? { day == nil ? nil : days.lowerBound }
}
