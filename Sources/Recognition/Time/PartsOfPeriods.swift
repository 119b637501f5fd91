import Quantities
import RecordModel
import Text

/// A day, month or decade that is counted within a longer time.
enum PartsOfPeriods {
  static let examples = [
    Reading("date 2019-05-01", from: "the first day of May 2019"),
    Reading("date 2020-03-31", from: "the last day of March 2020", "last day of March 2020"),
    Reading("date 2022-06-15", from: "the 15th day of next month"),
    Reading("date 2019-12", from: "the last month of 2019", "the twelfth month of 2019"),
    Reading("date 2022-W20", from: "the third week of this month"),
    Reading("date 200X", from: "the first decade of the 21st century"),
    Reading("date 199X", from: "the last decade of the 20th century"),
    Reading("period 1850/1899", from: "the second half of the 19th century", "the latter half of the 19th century"),
    Reading("period 1990/1994", from: "the first half of the 1990s"),
    Reading("period 1875/1899", from: "the last quarter of the 19th century"),
    Reading("date 2019-Q4", from: "the last quarter of 2019"),
    Reading("date 2023-Q1 fiscal", from: "the first quarter of fiscal 2023", "Q1 FY2023", "Q1 FY23", "1Q FY2023"),
    Reading("date 2023-H1 fiscal", from: "the first half of FY2023", "H1 FY23", "1H FY23"),
    Reading("date 2022-Q3", from: "3Q22", "3Q 2022", "3Q2022"),
    Reading("date 2022-H1", from: "1H 2022", "1H22"),
    Reading("period 2019-06-01/2019-06-10", from: "the first ten days of June 2019"),
    Reading("period 2020-03-18/2020-03-31", from: "the last two weeks of March 2020"),
    Reading("period 1990/1992", from: "the first three years of the 1990s"),
    Reading("period 2019-06-01/2019-06-02", from: "the first weekend of June 2019"),
    Reading("date 2022-Q3", from: "in the third quarter", "for the third quarter"),
    Reading("date 2000 APPROX", from: "the turn of the century", "the turn of the 21st century"),
    Reading("date 1900 APPROX", from: "the turn of the 20th century"),
  ]
  static let nonexamples = [
    "the first day of the talks", "the last year of his life", "a turn of the screw", "3Q",
    "the second half of the match",
  ]
}

extension TimeGrammar {
  /// Reads "first day of May 2019", "last decade of the 20th century"; no number is the last.
  func partOfPeriod(_ start: Int, _ number: Int?, _ unit: Int) -> TimePoint? {
    guard text.preposition(unit + 1) == .of || text.preposition(unit + 1) == .in else { return nil }
    let isHalf = text.part(unit) == .half
    guard isHalf || text.unit(unit) != nil && !text.isPlural(unit), let point = innerPoint(at: unit + 2),
      !point.isFiscal, let whole = date(of: point)
    else { return nil }
    if text.unit(unit) == .weekend, case .month = whole.precision {
      return number.flatMap { nth($0, 6, in: whole) }.flatMap { weekend(start..<point.end, of: $0, 0) }
    }
    let found = isHalf ? half(number ?? 2, of: whole) : part(number, text.unit(unit) ?? .day, of: whole)
    guard let (first, last) = found else { return nil }
    var result = TimePoint(start..<point.end, .resolved(first, last))
    result.isResolved = point.isResolved || point.needsYear
    return result
  }

  private func part(_ number: Int?, _ unit: TimeUnit, of whole: PartialDate) -> (PartialDate, PartialDate)? {
    let one: PartialDate?
    switch (unit, whole.precision) {
    case (.day, .month), (.day, .year), (.day, .week):
      let day = number.map { whole.days.lowerBound + $0 - 1 } ?? whole.days.upperBound
      one = whole.days.contains(day) ? PartialDate(dayNumber: day) : nil
    case (.month, .year): one = PartialDate(year: whole.year, .month(number ?? 12))
    case (.quarter, .year): one = PartialDate(year: whole.year, .quarter(number ?? 4))
    case (.week, .month): one = number.map { week($0, of: whole) }
    case (.decade, .century): one = PartialDate(year: whole.year + 10 * ((number ?? 10) - 1), .decade)
    case (.year, .decade): one = PartialDate(year: whole.year + (number ?? 10) - 1)
    case (.quarter, .century):
      let first = whole.year + 25 * ((number ?? 4) - 1)
      guard (number ?? 4) <= 4 else { return nil }
      return years(first, first + 24)
    default: one = nil
    }
    guard let one, one.days.overlaps(whole.days) else { return nil }
    return (one, one)
  }

  /// Reads the units at either end of a longer time: "first two weeks of May", "last three days of March 2020".
  func stretch(_ start: Int, _ number: Int, _ unit: Int, isLast: Bool) -> TimePoint? {
    guard text.preposition(unit + 1) == .of || text.preposition(unit + 1) == .in, let kind = text.unit(unit),
      number > 0,
      let point = innerPoint(at: unit + 2), !point.isFiscal, let whole = date(of: point),
      let ends = ends(of: whole, number, kind, isLast: isLast)
    else { return nil }
    var result = TimePoint(start..<point.end, .resolved(ends.0, ends.1))
    result.isResolved = point.isResolved || point.needsYear
    return result
  }

  private func ends(of whole: PartialDate, _ number: Int, _ unit: TimeUnit, isLast: Bool) -> (PartialDate, PartialDate)?
  {
    switch (unit, whole.precision) {
    case (.day, .month), (.day, .year), (.week, .month), (.week, .year), (.day, .week), (.fortnight, .month):
      let length = number * (unit.days ?? 1) - 1
      guard length < whole.days.count else { return nil }
      let first = isLast ? whole.days.upperBound - length : whole.days.lowerBound
      return (PartialDate(dayNumber: first), PartialDate(dayNumber: first + length))
    case (.month, .year):
      let first = isLast ? 13 - number : 1
      guard let from = PartialDate(year: whole.year, .month(first)),
        let to = PartialDate(year: whole.year, .month(first + number - 1))
      else { return nil }
      return (from, to)
    case (.year, .decade), (.year, .century):
      let length = whole.precision == .decade ? 10 : 100
      guard number <= length else { return nil }
      let first = isLast ? whole.year + length - number : whole.year
      return years(first, first + number - 1)
    case (.decade, .century):
      guard number <= 10 else { return nil }
      let first = whole.year + (isLast ? 100 - 10 * number : 0)
      return years(first, first + 10 * number - 1)
    default: return nil
    }
  }

  private func half(_ number: Int, of whole: PartialDate) -> (PartialDate, PartialDate)? {
    let length: Int
    switch whole.precision {
    case .century: length = 50
    case .decade: length = 5
    default: return nil
    }
    let first = whole.year + length * (number - 1)
    return years(first, first + length - 1)
  }

  private func years(_ first: Int, _ last: Int) -> (PartialDate, PartialDate)? {
    guard let from = PartialDate(year: first), let to = PartialDate(year: last) else { return nil }
    return (from, to)
  }

  /// The week of a month; the first one has its Thursday in it, as ISO 8601 has it for years.
  func week(_ number: Int, of month: PartialDate) -> PartialDate {
    let first = month.days.lowerBound
    let thursday = first + (7 - PartialDate.weekday(of: first) + 4) % 7
    return PartialDate(weekOf: thursday - 3 + 7 * (number - 1))
  }

  /// Reads "FY23", "fiscal 2023", "fiscal year 2023" behind a quarter or half.
  func fiscalYearBehind(_ start: Int) -> (year: Int, end: Int)? {
    guard let era = text.era(start), era == .fiscal || era == .fiscalYear, let point = eraLedDate(at: start),
      point.isFiscal, let year = point.writtenYear
    else { return nil }
    return (year, point.end)
  }

  /// Reads "3Q22", "1H 2022", "1H FY23".
  func numberedPart(at start: Int) -> TimePoint? {
    guard text.length(start) == 1, text.isGlued(start + 1), text.length(start + 1) == 1, let number = text.value(start),
      text.isCapitalized(start + 1), !text.isBoundInFront(start), !text.isPartOfNumber(start)
    else { return nil }
    let part: PartialDate.Precision
    switch text.era(start + 1) {
    case .quarter? where (1...4).contains(number): part = .quarter(number)
    case .half? where (1...2).contains(number): part = .half(number)
    default: return nil
    }
    let next = start + 2
    if let fiscal = fiscalYearBehind(next) {
      var point = TimePoint(start..<fiscal.end, year: fiscal.year, part)
      point.isFiscal = true
      return point
    }
    if text.length(next) == 2, text.isGlued(next), let value = text.value(next), let year = fullYear(value) {
      return TimePoint(start..<next + 1, year: year, part)
    }
    return yearBehind(next).map { TimePoint(start..<$0.end, year: $0.year, part) }
  }

  /// Reads "turn of the century", "turn of the 20th century": about its first year.
  func turnOfCentury(at start: Int) -> TimePoint? {
    guard text.preposition(start + 1) == .of, text.particle(start + 2) == .the else { return nil }
    var point: TimePoint
    if text.unit(start + 3) == .century {
      guard let year = anchors.narrative?.year else { return TimePoint(start..<start + 4, .vague("PAST_REF")) }
      point = TimePoint(start..<start + 4, year: (year + 50) / 100 * 100)
      point.isResolved = true
    } else {
      guard let century = ordinalLedDate(at: start + 3), case .calendar(let year?, .century) = century.content else {
        return nil
      }
      point = TimePoint(start..<century.end, year: year)
    }
    point.modifier = .approx
    return point
  }
}
