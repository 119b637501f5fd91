import Quantities
import RecordModel
import Text

/// Quarters, halves, weeks and seasons, named or counted.
enum PartsOfYears {
  static let examples = [
    Reading(
      "date 2016-Q3",
      from: "Q3 2016",
      "2016 Q3",
      "the third quarter of 2016",
      "2016Q3",
      "the 3rd quarter of 2016"
    ),
    Reading("date 2022-H1", from: "the first half of 2022", "H1 2022", "2022 H1", "the first half of the year"),
    Reading("date 2027-W03", from: "week 3 of 2027", "the third week of 2027"),
    Reading("date 2015-W01", from: "the first week of January 2015"),
    Reading("period 2023-01/2023-05", from: "the first five months of 2023", "the first 5 months of 2023"),
    Reading("date 1862-SP", from: "the spring of 1862", "spring 1862", "Spring of 1862"),
    Reading("date 2021-WI", from: "the winter of 2021"),
  ]
  static let nonexamples = ["a quarter of the trade", "prices fall", "a hot spring", "week 3 of the course"]
}

extension TimeGrammar {
  /// Reads what follows an ordinal: "third quarter of 2016", "first half of 2022", "first five months of 2023".
  func partOfYear(_ start: Int, _ number: Int, _ next: Int) -> TimePoint? {
    if text.unit(next) == .quarter, number <= 4 {
      return within(start, next + 1, .quarter(number)) ?? partOfPeriod(start, number, next)
        ?? quarterAlone(start, number, next)
    }
    if text.part(next) == .half, number <= 2 {
      return within(start, next + 1, .half(number)) ?? partOfPeriod(start, number, next)
    }
    if text.unit(next) == .week, !text.isPlural(next) {
      return week(start, number, next + 1) ?? partOfPeriod(start, number, next)
    }
    if text.unit(next) != nil, !text.isPlural(next) { return partOfPeriod(start, number, next) }
    if number == 1, let count = count(at: next), let whole = count.whole, text.isPlural(count.end) {
      return firstMonths(start, whole, count.end) ?? stretch(start, whole, count.end, isLast: false)
    }
    return nil
  }

  /// The year behind a part of it: "of 2022", "2022", "this year", "of the year".
  private func within(_ start: Int, _ end: Int, _ precision: PartialDate.Precision) -> TimePoint? {
    let next = text.preposition(end) == .of ? end + 1 : end
    if let fiscal = fiscalYearBehind(text.particle(next) == .the ? next + 1 : next) {
      var point = TimePoint(start..<fiscal.end, year: fiscal.year, precision)
      point.isFiscal = true
      return point
    }
    guard let year = yearAround(end) else { return nil }
    return TimePoint(start..<year.end, year: year.year, precision)
  }

  /// Reads "in the third quarter" of the year last spoken of, not "the third quarter of the moon".
  private func quarterAlone(_ start: Int, _ number: Int, _ unit: Int) -> TimePoint? {
    guard !text.isPlural(unit), text.preposition(unit + 1) != .of, text.preposition(unit + 1) != .in,
      text.preposition(start - 1) == .in || text.preposition(start - 2) == .in && text.particle(start - 1) == .the
    else { return nil }
    return TimePoint(start..<unit + 1, year: nil, .quarter(number))
  }

  private func yearAround(_ end: Int) -> (year: Int, end: Int)? {
    if let year = yearBehind(end) { return (year.year, year.end) }
    guard text.preposition(end) == .of else { return nil }
    let next = text.particle(end + 1) == .the ? end + 2 : end + 1
    if text.era(next) == .fiscal || text.era(next) == .calendar, text.unit(next + 1) == .year,
      let year = year(at: next + 2)
    {
      return (year.year, year.end)
    }
    guard text.unit(next) == .year, !text.isPlural(next), next == end + 2, let current = anchors.narrative else {
      return nil
    }
    return (current.year, next + 1)
  }

  /// Reads "first week of 2015", "first week of January 2015".
  private func week(_ start: Int, _ number: Int, _ end: Int) -> TimePoint? {
    if let year = yearAround(end) { return TimePoint(start..<year.end, year: year.year, .week(number)) }
    guard text.preposition(end) == .of, let month = monthLedDate(at: end + 1), let date = date(of: month),
      case .month = date.precision
    else { return nil }
    var point = TimePoint(start..<month.end, resolved: week(number, of: date))
    point.isResolved = month.needsYear
    return point
  }

  /// Reads the months or weeks from the beginning of a year.
  private func firstMonths(_ start: Int, _ number: Int, _ unit: Int) -> TimePoint? {
    guard let year = yearAround(unit + 1) else { return nil }
    let end: PartialDate?
    let first: PartialDate?
    switch text.unit(unit) {
    case .month?: (first, end) = (PartialDate(year: year.year, month: 1), PartialDate(year: year.year, month: number))
    case .quarter?:
      (first, end) = (PartialDate(year: year.year, .quarter(1)), PartialDate(year: year.year, .quarter(number)))
    case .week?: (first, end) = (PartialDate(year: year.year, .week(1)), PartialDate(year: year.year, .week(number)))
    default: return nil
    }
    guard let first, let end else { return nil }
    return TimePoint(start..<year.end, .resolved(first, end))
  }

  /// Reads "Q3 2016", "H1 2022", "FY2021", "fiscal year 2021", "AD 45", "academic year 2021/22".
  func eraLedDate(at start: Int) -> TimePoint? {
    switch text.era(start) {
    case .quarter?, .half?: return letteredPart(start)
    case .ad?:
      guard text.tokens[start].isAllCapitals, let value = text.value(start + 1), text.length(start + 1) <= 4,
        !text.isGlued(start + 1)
      else { return nil }
      return TimePoint(start..<start + 2, year: value)
    case .fiscal?, .academic?, .calendar?:
      let next = text.unit(start + 1) == .year ? start + 2 : start + 1
      guard next > start + 1 || text.era(start) == .fiscal, var point = fiscalYear(start, from: next) else {
        return nil
      }
      if text.era(start) == .calendar { point.isFiscal = false }
      return point
    case .fiscalYear?: return text.tokens[start].isAllCapitals ? fiscalYear(start, from: start + 1) : nil
    case .anno?:
      guard text.isGlued(start + 1), text.length(start + 1) == 2, let value = text.value(start + 1),
        let year = fullYear(value)
      else { return nil }
      return TimePoint(start..<start + 2, year: year)
    case .week?: return weekMark(at: start)
    default: return nil
    }
  }

  private func letteredPart(_ start: Int) -> TimePoint? {
    guard text.length(start) == 1, let part = letteredPrecision(start)
    else { return nil }
    let next = text.isDash(start + 2) && text.isGlued(start + 2) && text.isGlued(start + 3) ? start + 3 : start + 2
    if let fiscal = fiscalYearBehind(next) {
      var point = TimePoint(start..<fiscal.end, year: fiscal.year, part)
      point.isFiscal = true
      return point
    }
    if let year = yearBehind(next), next == start + 2 || text.isGlued(next) {
      return TimePoint(start..<year.end, year: year.year, part)
    }
    if text.isNumber(start - 1), text.isGlued(start) { return nil }
    if case .quarter = part, !text.isGlued(start), text.isCapitalized(start) {
      return TimePoint(start..<start + 2, year: nil, part)
    }
    return nil
  }

  private func letteredPrecision(_ start: Int) -> PartialDate.Precision? {
    guard text.isGlued(start + 1), text.length(start + 1) == 1, let number = text.value(start + 1) else { return nil }
    switch text.era(start) {
    case .quarter?: return (1...4).contains(number) ? .quarter(number) : nil
    case .half?: return (1...2).contains(number) ? .half(number) : nil
    default: return nil
    }
  }

  /// Reads a quarter or half behind the year: "2016 Q3", "2016Q3", "2016-Q3".
  func yearLedDate(at start: Int) -> TimePoint? {
    guard let value = text.value(start), text.length(start) == 4, (1900..<2200).contains(value) else { return nil }
    let next = text.isDash(start + 1) && text.isGlued(start + 1) && text.isGlued(start + 2) ? start + 2 : start + 1
    if let part = letteredPrecision(next) { return TimePoint(start..<next + 2, year: value, part) }
    if let week = weekLetter(start, value, next) { return week }
    let comma = text.isComma(start + 1) ? start + 2 : start + 1
    if let month = month(at: comma), text.isCapitalized(comma) || text.number(comma, in: .shortMonth) != nil,
      yearBehind(month.end) == nil, day(at: month.end) == nil, !hasDayCue(comma)
    {
      return TimePoint(start..<comma + 1, year: value, .month(month.month))
    }
    return fiscalYears(at: start)
  }

  /// Whether the month behind a year may be another word: "in 2018 May said".
  private func hasDayCue(_ month: Int) -> Bool {
    [3, 5, 8].contains(text.number(month, in: .month) ?? 0) && (text.isComma(month - 1) || text.isWord(month + 1))
      && (text.isComma(month - 1) || text.preposition(month + 1) == nil)
  }

  /// Reads "2021/22" and "2021/2022", with or without "fiscal year" or "academic year" behind.
  private func fiscalYears(at start: Int) -> TimePoint? {
    guard !text.isBoundInFront(start), !text.isPartOfNumber(start), let first = text.value(start) else { return nil }
    if text.era(start + 1) == .fiscal || text.era(start + 1) == .academic, text.unit(start + 2) == .year {
      var point = TimePoint(start..<start + 3, year: first)
      point.isFiscal = true
      return point
    }
    let isNamed = (text.era(start + 3) == .fiscal || text.era(start + 3) == .academic) && text.unit(start + 4) == .year
    guard text.isSlash(start + 1) || isNamed && text.isDash(start + 1), text.isGlued(start + 1),
      let end = secondYear(of: first, at: start + 2)
    else {
      return nil
    }
    guard end == first + 1, let from = PartialDate(year: first), let to = PartialDate(year: end) else { return nil }
    var point = TimePoint(start..<(isNamed ? start + 5 : start + 3), .resolved(from, to))
    point.isFiscal = true
    return point
  }

  /// The second of two years side by side, "22" behind "2021/" or "2023" behind "2019-".
  func secondYear(of first: Int, at index: Int) -> Int? {
    guard let value = text.value(index), !text.isPartOfNumber(index) else { return nil }
    if text.isGlued(index + 1), text.isWord(index + 1) { return nil }
    let year = text.length(index) == 2 ? first / 100 * 100 + value : text.length(index) == 4 ? value : 0
    return year > first && year < 2200 ? year : nil
  }

  private func fiscalYear(_ start: Int, from next: Int) -> TimePoint? {
    guard let value = text.value(next),
      let first = text.length(next) == 4 ? value : text.length(next) == 2 ? fullYear(value) : nil,
      (1900..<2200).contains(first)
    else { return nil }
    let isPair = (text.isSlash(next + 1) || text.isDash(next + 1)) && text.isGlued(next + 1)
    var point = TimePoint(start..<next + 1, year: first)
    if isPair, let second = secondYear(of: first, at: next + 2), let from = PartialDate(year: first),
      let to = PartialDate(year: second)
    {
      point = TimePoint(start..<next + 3, .resolved(from, to))
    }
    point.isFiscal = true
    return point
  }
}
