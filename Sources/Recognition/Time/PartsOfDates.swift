import Quantities
import RecordModel

/// Beginnings, middles and ends of dates.
enum PartsOfDates {
  static let examples = [
    Reading("date 2009 END", from: "late 2009", "the end of 2009", "end of 2009", "late in 2009", "the close of 2009"),
    Reading("date 2009 START", from: "early 2009", "the beginning of 2009", "the start of 2009", "early in 2009"),
    Reading("date 2009 MID", from: "mid-2009", "the middle of 2009", "mid 2009"),
    Reading("date 2025 END", from: "end-2025", "the end-2025", "year-end 2025", "year end 2025"),
    Reading("date 2022-06 END", from: "as of end-June", "at end June 2022", "end-June 2022"),
    Reading("date 2022-05 END", from: "end of month"),
    Reading("period ..2022 END", from: "by year-end", "by end of year", "by end-2022"),
    Reading("date 0802", from: "the year 802", "in the year 802"),
    Reading("period 2022-05-15/2022-12-31", from: "the rest of the year", "the remainder of this year"),
    Reading("date 1977-10 START", from: "early October 1977"),
    Reading("date 1977-10-05", from: "the morning of 5 October 1977"),
    Reading("date 2022 END", from: "the end of the year", "late this year"),
  ]
  static let nonexamples = [
    "the end of the war", "year 500 people", "end users", "week end", "early warning", "mid-range",
    "the beginning of talks", "half of them",
  ]
}

extension TimeGrammar {
  /// Reads "late 2009", "mid-2009", "the end of 2009", "late in the year", "the rest of 1996".
  func partOfDate(at start: Int) -> TimePoint? {
    guard let part = text.part(start) else { return nil }
    if part == .half { return nil }
    if part == .turn { return turnOfCentury(at: start) }
    var next = start + 1
    let isJoined = text.isDash(next) && text.isGlued(next)
    if isJoined { next += 1 }
    // "End-June", and "by end June" behind a preposition.
    let isShort = part == .end && (isJoined || text.preposition(start - 1) != nil) && !text.isPlural(next)
    let needsOf = (part == .beginning || part == .end || part == .rest) && !isShort
    if needsOf || part == .middle, text.preposition(next) == .of {
      next += 1
    } else if isShort, text.preposition(next) == .of {
      next += 1
    } else if text.preposition(next) == .in, text.first(next) == UInt8(ascii: "i"), !needsOf, !isShort {
      next += 1
    } else if needsOf {
      return nil
    }
    guard var point = wholeDate(at: next) ?? currentUnit(at: next) ?? bareUnit(at: next, part) else { return nil }
    if point.isReference { return nil }
    if part == .rest, let rest = rest(of: point) { point = rest }
    point.isBareYear = false
    // "Early on 5 May" is a day all the same.
    if date(of: point)?.day == nil { point.modifier = modifier(part) }
    return point.starting(at: start)
  }

  /// What is left of the current year or month.
  private func rest(of point: TimePoint) -> TimePoint? {
    guard point.isResolved, let today = anchors.document, today.day != nil, let whole = date(of: point),
      whole.isCompatible(with: today)
    else { return nil }
    var rest = TimePoint(point.tokens, .resolved(today, PartialDate(dayNumber: whole.days.upperBound)))
    rest.isResolved = true
    return rest
  }

  /// Reads "later that year", "earlier in the summer".
  func laterDate(at start: Int) -> TimePoint? {
    var next = start + 1
    if text.preposition(next) == .in, text.first(next) == UInt8(ascii: "i") { next += 1 }
    guard let point = currentUnit(at: next) ?? placed(at: next), !point.isReference else { return nil }
    return point.starting(at: start)
  }

  /// A date that counts from another one, or a season.
  private func placed(at start: Int) -> TimePoint? {
    let next = text.particle(start) == .the ? start + 1 : start
    if let relation = text.relation(next), relation == .that || relation == .this || relation == .same {
      return relativeDate(at: next)?.starting(at: start)
    }
    return next > start ? seasonDate(at: next)?.starting(at: start) : nil
  }

  private func modifier(_ part: TimePart) -> Mention.Time.Modifier? {
    switch part {
    case .early, .beginning, .earlier: .start
    case .middle: .mid
    case .late, .end, .later: .end
    case .half, .rest, .turn: nil
    }
  }

  private func wholeDate(at start: Int) -> TimePoint? {
    let next = text.particle(start) == .the ? start + 1 : start
    if text.part(next) != nil, text.part(start) != nil || next > start, text.part(next) != .half { return nil }
    return innerPoint(at: start)
  }

  /// Reads "year" and "month" in "by end of year".
  private func bareUnit(at start: Int, _ part: TimePart) -> TimePoint? {
    guard part == .end, text.preposition(start - 1) == .of, !text.isPlural(start), text.preposition(start + 1) != .of,
      let unit = text.unit(start), unit == .year || unit == .month || unit == .quarter,
      let date = anchors.narrative?.coarsened(to: unit)
    else { return nil }
    return TimePoint(start..<start + 1, resolved: date)
  }

  /// Reads "year-end 2023", "by year-end".
  func yearEnd(at start: Int) -> TimePoint? {
    let next = text.isDash(start + 1) && text.isGlued(start + 1) ? start + 2 : start + 1
    guard text.part(next) == .end, text.preposition(next + 1) != .of else { return nil }
    if let year = year(at: next + 1) {
      var point = TimePoint(start..<year.end, year: year.year)
      point.modifier = .end
      return point
    }
    guard next == start + 2, text.preposition(start - 1) != nil, let date = anchors.narrative?.coarsened(to: .year)
    else {
      return nil
    }
    var point = TimePoint(start..<next + 1, resolved: date)
    point.modifier = .end
    return point
  }

  /// Reads "year 247", "the year 802".
  func shortYear(at start: Int) -> TimePoint? {
    guard text.length(start + 1) == 3, let value = text.value(start + 1), value >= 100, !text.isPartOfNumber(start + 1),
      text.relation(start - 1) == nil, text.particle(start - 1) == nil || text.particle(start - 1) == .the,
      !text.isNumber(start - 1), !text.isMark(start + 2, UInt8(ascii: "%")), !text.isDash(start + 2),
      !text.isWord(start + 2) || text.preposition(start + 2) != nil
    else { return nil }
    return TimePoint(start..<start + 2, year: value)
  }

  /// Reads "the year" and "the month" where a part of them is taken.
  private func currentUnit(at start: Int) -> TimePoint? {
    guard text.particle(start) == .the, !text.isPlural(start + 1), let base = anchors.narrative,
      text.preposition(start + 2) != .of, let unit = text.unit(start + 1), let date = base.coarsened(to: unit)
    else { return nil }
    return TimePoint(start..<start + 2, resolved: date)
  }
}

extension PartialDate {
  /// The year, month, week … that holds the date, or `nil` if the date does not say.
  func coarsened(to unit: TimeUnit) -> PartialDate? {
    switch unit {
    case .year: return PartialDate(year: year)
    case .decade: return PartialDate(year: Self.first(year, 10), .decade)
    case .century: return PartialDate(year: Self.first(year, 100), .century)
    case .month: return month.flatMap { PartialDate(year: year, .month($0)) }
    case .quarter: return month.flatMap { PartialDate(year: year, .quarter(($0 + 2) / 3)) }
    case .week: return day == nil ? nil : PartialDate(weekOf: days.lowerBound)
    case .day: return day == nil ? nil : self
    case .minute, .hour, .fortnight, .weekend, .night: return nil
    }
  }

  private static func floor(_ value: Int, _ step: Int) -> Int {
    (value >= 0 ? value : value - step + 1) / step * step
  }

  /// The first year of a decade or century; before Christ the year 0 is the last of one.
  private static func first(_ year: Int, _ step: Int) -> Int {
    year > 0 ? year / step * step : year / step * step - step + 1
  }

  /// The date so many units later, in the precision of the unit, or `nil` if the date is coarser than that.
  func advanced(by count: Int, _ unit: TimeUnit) -> PartialDate? {
    switch unit {
    case .year: return PartialDate(year: year + count)
    case .decade: return PartialDate(year: Self.first(year + 10 * count, 10), .decade)
    case .century: return PartialDate(year: Self.first(year + 100 * count, 100), .century)
    case .month: return month.flatMap { Self.month(year * 12 + $0 - 1 + count) }
    case .quarter:
      return month.flatMap { Self.month(year * 12 + $0 - 1 + 3 * count)?.coarsened(to: .quarter) }
    case .week: return day == nil ? nil : PartialDate(weekOf: days.lowerBound + 7 * count)
    case .fortnight: return day == nil ? nil : PartialDate(weekOf: days.lowerBound + 14 * count)
    case .day, .night: return day == nil ? nil : PartialDate(dayNumber: days.lowerBound + count)
    case .minute, .hour, .weekend: return nil
    }
  }

  /// The month of a number of months from year 0.
  private static func month(_ months: Int) -> PartialDate? {
    let year = floor(months, 12) / 12
    return PartialDate(year: year, .month(months - 12 * year + 1))
  }
}
