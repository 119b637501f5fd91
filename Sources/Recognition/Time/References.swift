import Quantities
import RecordModel
import Text

/// References in time without a date of their own, and single days by name.
enum References {
  static let examples = [
    Reading("date PRESENT_REF", from: "now", "currently", "nowadays", "these days"),
    Reading("date PAST_REF", from: "recently", "in recent years", "a former minister"),
    Reading("date FUTURE_REF", from: "the future", "in the future"),
    Reading("duration PXY", from: "for years", "several years", "the coming years"),
    Reading("duration PXDE", from: "for decades", "several decades"),
    Reading("date 2022-05-15", from: "today"),
    Reading("date 2022-05-13", from: "on Friday", "Friday, 13 May 2022", "this week Friday"),
  ]
  static let nonexamples = [
    "years", "the sun", "a wed", "the Sunday Times", "the first Sunday school", "non-current assets", "the days of",
  ]
}

extension TimeGrammar {
  /// Reads "now", "today", "the morning of 5 October 1977".
  func reference(at start: Int) -> TimePoint? {
    guard let reference = text.reference(start), !isPartOfName(start) else { return nil }
    switch reference {
    case .now, .current: return TimePoint(start..<start + 1, .vague("PRESENT_REF"))
    case .past: return TimePoint(start..<start + 1, .vague("PAST_REF"))
    case .future:
      return isAdjective(start) || text.particle(start - 1) == .the
        ? TimePoint(start..<start + 1, .vague("FUTURE_REF")) : nil
    case .daily: return text.isNumber(start - 1) ? nil : TimePoint(start..<start + 1, .vague("XXXX-XX-XX"))
    case .weekly: return text.isNumber(start - 1) ? nil : TimePoint(start..<start + 1, .vague("XXXX-WXX"))
    case .today: return dayFromToday(start..<start + 1, 0, orElse: "PRESENT_REF")
    case .tomorrow: return dayFromToday(start..<start + 1, 1, orElse: "FUTURE_REF")
    case .yesterday: return dayFromToday(start..<start + 1, -1, orElse: "PAST_REF")
    case .night, .morning, .afternoon, .evening: return partOfDay(at: start, reference)
    case .present: return present(at: start)
    case .time, .period: return nil
    }
  }

  /// Whether a word belongs to a name: "Morning Post", "China Daily".
  func isPartOfName(_ index: Int) -> Bool {
    guard text.isCapitalized(index) else { return false }
    let follows = text.isWord(index - 1) && text.word(index - 1) == nil
    return follows || text.isWord(index + 1) && text.isCapitalized(index + 1) && text.word(index + 1) == nil
  }

  /// "Future generations", not "a shared future for".
  private func isAdjective(_ index: Int) -> Bool {
    text.isWord(index + 1) && text.word(index + 1) == nil && text.length(index + 1) > 3
  }

  /// Reads "present day", "present-day" and "at present".
  private func present(at start: Int) -> TimePoint? {
    let next = text.isDash(start + 1) ? start + 2 : start + 1
    if text.unit(next) == .day { return TimePoint(start..<next + 1, .vague("PRESENT_REF")) }
    return text.preposition(start - 1) == .in && text.length(start - 1) == 2
      && text.first(start - 1) == UInt8(ascii: "a")
      ? TimePoint(start..<start + 1, .vague("PRESENT_REF")) : nil
  }

  /// Reads what "the" belongs to: "the future", "the morning of 5 May", "the time" behind a preposition.
  func referenceAfterArticle(at start: Int) -> TimePoint? {
    switch text.reference(start) {
    case .future?, .night?, .morning?, .afternoon?, .evening?: return reference(at: start)
    case .time? where text.preposition(start - 2) == .in:
      return text.isWord(start + 1) ? nil : TimePoint(start..<start + 1, .vague("PRESENT_REF"))
    default: return nil
    }
  }

  private func dayFromToday(_ tokens: Range<Int>, _ days: Int, orElse vague: String) -> TimePoint {
    guard let date = anchors.document?.advanced(by: days, .day) else { return TimePoint(tokens, .vague(vague)) }
    return TimePoint(tokens, resolved: date)
  }

  private func partOfDay(at start: Int, _ part: TimeReference) -> TimePoint? {
    let next = text.unit(start + 1) == .hour ? start + 2 : start + 1
    if text.preposition(next) == .of, let point = innerPoint(at: next + 1), let date = date(of: point), date.day != nil
    {
      return point.starting(at: start)
    }
    let code =
      switch part {
      case .morning: "TMO"
      case .afternoon: "TAF"
      case .evening: "TEV"
      default: "TNI"
      }
    return TimePoint(start..<start + 1, .vague("XXXX-XX-XX" + code))
  }

  /// Reads "Friday, 5 May 2020", "Friday the 22nd", "Friday next week" and a day of the week alone.
  func weekdayDate(at start: Int) -> TimePoint? {
    guard let number = text.number(start, in: .weekday) else { return nil }
    let isShort = number > 8
    // "Every Friday", "every second Friday" are many.
    if text.particle(start - 1) == .each || text.particle(start - 2) == .each && ordinal(at: start - 1) != nil {
      return nil
    }
    var next = start + 1
    if isShort, text.isStop(next), text.isGlued(next) { next += 1 }
    let comma = text.isComma(next) ? next + 1 : next
    let day = text.particle(comma) == .the ? comma + 1 : comma
    if let point = innerPoint(at: day), case .calendar(_, .day) = point.content {
      return ordered(point, by: number).starting(at: start)
    }
    if day == comma + 1 || isNumbered(weekday: start, at: day), let named = self.day(at: day),
      let date = nearest(weekday: number, day: named.day)
    {
      return TimePoint(start..<named.end, resolved: date)
    }
    if let week = innerPoint(at: text.preposition(next) == .of ? next + 1 : next), let date = date(of: week),
      case .week = date.precision
    {
      return self.day(start..<week.end, number, inWeekOf: date)
    }
    if isNamedWeekday(start) { return nil }
    // "The Sunday Times" is a name, and "the first Sunday school" no day.
    if text.isWord(next), text.isCapitalized(next), text.word(next) == nil,
      text.particle(start - 1) == .the || text.number(start - 1, in: .ordinal) != nil
    {
      return nil
    }
    if text.number(start - 1, in: .ordinal) != nil, text.isWord(next) { return nil }
    return isShort ? nil : bareWeekday(start, number)
  }

  /// The last such day up to that of the document, or the next one where it tells what will be.
  private func bareWeekday(_ start: Int, _ number: Int) -> TimePoint? {
    guard text.isCapitalized(start), let base = anchors.document, base.day != nil else { return nil }
    let today = base.days.lowerBound
    let back = (PartialDate.weekday(of: today) - number + 7) % 7
    if back > 0, tellsOfFuture(behind: start) {
      return TimePoint(start..<start + 1, resolved: PartialDate(dayNumber: today + 7 - back))
    }
    return TimePoint(start..<start + 1, resolved: PartialDate(dayNumber: today - back))
  }

  /// The last day before the document, or the next one, that is such a weekday and such a day of the month.
  private func nearest(weekday: Int, day: Int) -> PartialDate? {
    guard let today = anchors.document, today.day != nil else { return nil }
    let first = today.days.lowerBound
    let weekday = weekday > 8 ? weekday - 8 : weekday
    for distance in 0..<366 {
      for number in [first - distance, first + distance] where PartialDate.weekday(of: number) == weekday {
        let date = PartialDate(dayNumber: number)
        if date.day == day { return date }
      }
    }
    return nil
  }

  /// Reads "week 3 of 2027", "the year 1950", "the day before yesterday", "the weekend", "months earlier".
  func unitLedDate(at start: Int) -> TimePoint? {
    guard let unit = text.unit(start) else { return nil }
    if text.isPlural(start) { return pluralUnit(at: start, unit) }
    if unit == .year, let year = year(at: start + 1) { return TimePoint(start..<year.end, year: year.year) }
    if unit == .week, let number = text.value(start + 1), (1...53).contains(number) {
      return numberedWeek(start, number)
    }
    if unit == .night { return partOfDay(at: start, .night) }
    if unit == .weekend { return weekendDate(at: start) }
    if let end = endOfAfterNext(start) {
      return anchors.document?.advanced(by: 2, unit).map { TimePoint(start..<end, resolved: $0) }
    }
    if unit == .week, let point = weekAround(at: start) { return point }
    if unit == .month, let point = monthAround(at: start) { return point }
    if unit == .year, let point = yearEnd(at: start) ?? shortYear(at: start) { return point }
    guard unit == .day else { return unitOfDocument(start, unit) }
    if text.preposition(start + 1) == .before || text.preposition(start + 1) == .after {
      let sign = text.preposition(start + 1) == .before ? -1 : 1
      if let other = text.reference(start + 2), let point = reference(at: start + 2), let date = date(of: point),
        other == .yesterday || other == .tomorrow || other == .today
      {
        return date.advanced(by: sign, .day).map { TimePoint(start..<start + 3, resolved: $0) }
      }
    }
    return unitOfDocument(start, unit)
  }

  /// Reads "week 3 of 2027", "Week 3", not "week 3 of the course".
  private func numberedWeek(_ start: Int, _ number: Int) -> TimePoint? {
    if let year = yearBehind(start + 2) { return TimePoint(start..<year.end, year: year.year, .week(number)) }
    guard text.preposition(start + 2) != .of, !text.isPartOfNumber(start + 1), let base = anchors.document else {
      return nil
    }
    return PartialDate(year: base.year, .week(number)).map { TimePoint(start..<start + 2, resolved: $0) }
  }

  private func pluralUnit(at start: Int, _ unit: TimeUnit) -> TimePoint? {
    if unit == .year, let year = year(at: start + 1) { return TimePoint(start..<year.end, year: year.year) }
    guard unit.letter != nil else { return nil }
    switch text.particle(start + 1) {
    case .later?: return TimePoint(start..<start + 2, .vague("FUTURE_REF"))
    case .earlier?, .ago?: return TimePoint(start..<start + 2, .vague("PAST_REF"))
    default: return nil
    }
  }
}
