import Quantities
import RecordModel

/// Periods of so many units before or after another date.
enum RelativePeriods {
  static let examples = [
    Reading("period 2012/2022", from: "the past decade", "the past ten years", "the last 10 years"),
    Reading("period 2022-02/2022-05", from: "the past three months"),
    Reading("period 203X/205X", from: "the next three decades"),
    Reading("period 2020-05-15/2022-05-15 APPROX", from: "last 2 years", "past two years"),
    Reading("period 2022-05-16/2022-05-29", from: "the next fortnight"),
    Reading("period 2022-05-01/2022-05-15", from: "the last fortnight", "the past two weeks", "the two past weeks"),
    Reading("period 2022-Q3/2022-Q4", from: "the next two quarters", "the following 2 quarters"),
    Reading("duration P3Y", from: "the last three years of the war"),
    Reading("period 2023/2025", from: "the next three years", "the coming 3 years"),
    Reading("duration P65Y", from: "the last 65 years since the war"),
  ]
}

extension TimeGrammar {
  /// Reads "past three months", "next 2 days", "the last ten years".
  func counted(_ start: Int, _ relation: TimeRelation, _ next: Int) -> TimePoint? {
    guard let count = count(at: next) else { return nil }
    guard let unit = text.unit(count.end) else { return relativeWorkingDays(start, relation, count) }
    let tokens = start..<count.end + 1
    guard let number = count.whole else {
      return unit.letter == nil ? nil : TimePoint(tokens, .vague(unit.vagueDuration))
    }
    if text.particle(tokens.upperBound) == .later || text.particle(tokens.upperBound) == .earlier { return nil }
    guard relation != .same, relation != .that, relation != .this else { return nil }
    // "The last 65 years since the war" is how long it has been.
    if unit == .decade, step(relation) > 0, anchors.last == nil, let decades = nextDecades(tokens, number) {
      return decades
    }
    if unit != .quarter, anchors.last != nil || anchors.document?.day == nil || step(relation) <= 0,
      text.particle(start - 1) == .the,
      step(relation) > 0 || text.preposition(tokens.upperBound) == .since
    {
      return length(WrittenNumber(Int64(number)), unit).map { TimePoint(tokens, .length($0)) }
    }
    guard let base = base(start, relation, unit) else {
      return unit == .decade || unit == .century ? vague(tokens, relation) : nil
    }
    if isUncertainPast(relation, unit), text.preposition(tokens.upperBound) != .of || relation == .past {
      return length(WrittenNumber(Int64(number)), unit).map { TimePoint(tokens, .length($0)) }
    }
    if relation == .last || relation == .past, text.particle(start - 1) != .the,
      let period = wholeDays(tokens, base, number, unit)
    {
      return period
    }
    if relation == .last, let end = lastOfYear(tokens, number, unit) { return end }
    // "The last three years of the war" are not those before the document.
    if relation == .last, text.preposition(tokens.upperBound) == .of {
      return stretch(start, number, count.end, isLast: true)
    }
    return step(relation) < 0 ? past(tokens, base, number, unit) : coming(tokens, base, number, unit)
  }

  /// Whether years are counted back from a document whose date is not known: the last date named is not its own.
  private func isUncertainPast(_ relation: TimeRelation, _ unit: TimeUnit) -> Bool {
    anchors.document == nil && (relation == .past || relation == .last) && (unit == .year || unit == .month)
  }

  /// "Last 3 years", without an article: back from the day of the document, where no other date was named.
  private func wholeDays(_ tokens: Range<Int>, _ base: PartialDate, _ number: Int, _ unit: TimeUnit) -> TimePoint? {
    guard anchors.last == nil, unit == .year || unit == .month, base.day != nil,
      let start = move(base, -number, unit, keepsDay: true)
    else { return nil }
    var point = TimePoint(tokens, .resolved(start, base))
    point.isResolved = true
    point.modifier = .approx
    return point
  }

  /// Reads "the next three decades" by the calendar, as "the next decade" is read.
  private func nextDecades(_ tokens: Range<Int>, _ number: Int) -> TimePoint? {
    guard let first = anchors.document?.advanced(by: 1, .decade), let last = first.advanced(by: number - 1, .decade)
    else {
      return nil
    }
    var point = TimePoint(tokens, .resolved(first, last))
    point.isResolved = true
    return point
  }

  /// The period of so many units before or after the date that a relation counts from.
  func span(_ tokens: Range<Int>, _ relation: TimeRelation, _ number: Int, _ unit: TimeUnit) -> TimePoint? {
    guard let base = base(tokens.lowerBound, relation, unit) else {
      return unit == .decade || unit == .century ? vague(tokens, relation) : nil
    }
    return step(relation) < 0 ? past(tokens, base, number, unit) : coming(tokens, base, number, unit)
  }

  /// Reads "last four months of 2021".
  private func lastOfYear(_ tokens: Range<Int>, _ number: Int, _ unit: TimeUnit) -> TimePoint? {
    guard unit == .month || unit == .quarter, text.preposition(tokens.upperBound) == .of,
      let year = yearBehind(tokens.upperBound)
    else { return nil }
    let last = unit == .month ? 12 : 4
    let first = last - number + 1
    let ends =
      unit == .month
      ? (PartialDate(year: year.year, .month(first)), PartialDate(year: year.year, .month(last)))
      : (PartialDate(year: year.year, .quarter(first)), PartialDate(year: year.year, .quarter(last)))
    guard let start = ends.0, let end = ends.1 else { return nil }
    return TimePoint(tokens.lowerBound..<year.end, .resolved(start, end))
  }

  /// The time from so many units ago until the base.
  func past(_ tokens: Range<Int>, _ base: PartialDate, _ number: Int, _ unit: TimeUnit) -> TimePoint? {
    let years = unit == .decade ? 10 * number : unit == .century ? 100 * number : number
    let isYears = unit == .decade || unit == .century || unit == .year
    if unit == .quarter { return quarters(tokens, base.advanced(by: -number, unit), base.advanced(by: -1, unit)) }
    let end = isYears ? base.coarsened(to: .year) : unit == .month ? base.coarsened(to: .month) : base
    let start =
      isYears
      ? end?.advanced(by: -years, .year)
      : unit == .month ? end?.advanced(by: -number, .month) : dayBack(base, number, unit)
    guard let start, let end else { return nil }
    var point = TimePoint(tokens, .resolved(start, end))
    point.isResolved = true
    return point
  }

  private func quarters(_ tokens: Range<Int>, _ start: PartialDate?, _ end: PartialDate?) -> TimePoint? {
    guard let start, let end else { return nil }
    var point = TimePoint(tokens, .resolved(start, end))
    point.isResolved = true
    return point
  }

  private func dayBack(_ base: PartialDate, _ number: Int, _ unit: TimeUnit) -> PartialDate? {
    guard let days = unit.days else { return nil }
    return base.advanced(by: -number * days, .day)
  }

  func coming(_ tokens: Range<Int>, _ base: PartialDate, _ number: Int, _ unit: TimeUnit) -> TimePoint? {
    let start: PartialDate?, end: PartialDate?
    if let days = unit.days {
      (start, end) = (base.advanced(by: 1, .day), base.advanced(by: number * days, .day))
    } else {
      (start, end) = (base.advanced(by: 1, unit), base.advanced(by: number, unit))
    }
    guard let start, let end else { return nil }
    var point = TimePoint(tokens, .resolved(start, end))
    point.isResolved = true
    return point
  }
}
