import Quantities
import Text

/// Weeks, weekends and days that the words around them place.
enum Weeks {
  static let examples = [
    Reading(
      "date 2016-W37",
      from: "the week of 16 September 2016",
      "week of September.16th, 2016",
      "w/c 12 September 2016",
      "week commencing 12 September 2016",
      "the week beginning on Monday, 12 September 2016"
    ),
    Reading("period 2018-10-01/2018-10-07", from: "the week ending 7 October 2018", "week ended October 7, 2018"),
    Reading("period 2022-05-28/2022-05-29", from: "the weekend after next", "the weekend after the next"),
    Reading("period 2022-05-14/2022-05-15", from: "on the weekend", "at the weekend", "my weekend", "on weekend"),
    Reading("period 2019-05-04/2019-05-05", from: "the weekend of 4 May 2019"),
    Reading("date 2022-W19", from: "my week", "in the week"),
    Reading("date 2022-W21", from: "the week after next"),
    Reading("date 2020-05-01", from: "Friday 1 May 2020", "Fri, 1 May 2020"),
    Reading("date 2022-05-13", from: "Fri 13th", "Friday 13"),
    Reading("date 2016-09", from: "the month of 16 September 2016", "month of September 2016"),
    Reading("date 2022-05-17", from: "next week on Tuesday"),
    Reading("date 2022-05-08", from: "on the second Sunday"),
    Reading("date 2019-05-05", from: "the first Sunday of May 2019", "the first Sunday in May 2019"),
    Reading(
      "date 2022-05-27",
      from: "postponed to the 27",
      "put off, due on the 27",
      "back on the 27th",
      "went back the 27th"
    ),
    Reading("period ..2022-05-27", from: "finished by the 27th"),
  ]
  static let nonexamples = [
    "in my day", "my day job", "Good Friday", "Black Monday", "W/C", "the week before", "two weekends a year",
    "Wed 5 people", "for the 27 members",
    "on behalf of the 27", "every second Sunday", "each Friday", "the problem of the day", "each day of the week",
    "my week long cruise", "my spring broke",
  ]

  fileprivate static let beginnings = WordTable<TimeWord>([("beginning commencing starting", TimeWord(.unit, 0))])
  fileprivate static let jobs = WordTable<TimeWord>([("job jobs trip care", TimeWord(.unit, 0))])
  fileprivate static let feasts = WordTable<TimeWord>([
    (
      "black good bloody holy palm easter shrove ash maundy super cyber whit red",
      TimeWord(.unit, 0)
    )
  ])
  fileprivate static let endings = WordTable<TimeWord>([("ending ended", TimeWord(.unit, 0))])
  /// Verbs and adverbs that a day of the month is named with.
  fileprivate static let appointments = WordTable<TimeWord>([
    (
      """
      back due scheduled set fixed planned postponed moved brought arrive arrived arrives leave left leaves meet \
      return returned returns arranged booked called convened deferred
      """,
      TimeWord(.unit, 0)
    )
  ])
}

extension TimeGrammar {
  /// A date in figures whose order of day and month the day of the week decides.
  func ordered(_ point: TimePoint, by weekday: Int) -> TimePoint {
    guard point.isAmbiguous, let first = date(of: point), let second = date(of: point.swapped()) else { return point }
    let number = weekday > 8 ? weekday - 8 : weekday
    let fits = PartialDate.weekday(of: first.days.lowerBound) == number
    guard fits != (PartialDate.weekday(of: second.days.lowerBound) == number) else { return point }
    var result = fits ? point : point.swapped()
    result.isAmbiguous = false
    return result
  }

  /// Whether the number behind a day of the week is that of the day: "Fri 13th", "Friday 13".
  func isNumbered(weekday start: Int, at day: Int) -> Bool {
    guard text.isNumber(day), day == start + 1, let number = self.day(at: day), text.isCapitalized(start) else {
      return false
    }
    return !text.isWord(number.end) && !text.isMark(number.end, UInt8(ascii: ":"))
      && (text.number(start, in: .weekday).map { $0 < 8 } ?? false || text.ordinalSuffix(day))
  }

  /// Reads "my week", "my weekend": the one that the document is written in.
  func ownUnit(at start: Int) -> TimePoint? {
    guard let unit = text.unit(start + 1), !text.isPlural(start + 1), let today = anchors.document, today.day != nil,
      !text.isDash(start + 2), text.particle(start + 2) != .long
    else { return nil }
    switch unit {
    case .weekend: return weekend(start..<start + 2, of: today, 0)
    case .week: return today.coarsened(to: .week).map { TimePoint(start..<start + 2, resolved: $0) }
    case .day where text.preposition(start - 1) == nil && !isJob(start + 2):
      return TimePoint(start..<start + 2, resolved: today)
    case .month, .year:
      // "The rest of my year".
      guard text.preposition(start - 1) == .of else { return nil }
      return today.coarsened(to: unit).map { TimePoint(start..<start + 2, resolved: $0) }
    default: return nil
    }
  }

  /// "My day job" is a trade.
  private func isJob(_ index: Int) -> Bool { text.isWord(index) && Weeks.jobs[text.tokens[index]] != nil }

  /// Whether a weekday is the name of a feast or an event: "Good Friday", "Black Monday".
  func isNamedWeekday(_ start: Int) -> Bool {
    text.isCapitalized(start - 1) && text.isWord(start - 1) && Weeks.feasts[text.tokens[start - 1]] != nil
  }

  /// Reads "the weekend after next", "the weekend of 4 May 2019", "on the weekend".
  func weekendDate(at start: Int) -> TimePoint? {
    let hasArticle = text.particle(start - 1) == .the
    if text.preposition(start + 1) == .of, let point = monthLedDate(at: start + 2) ?? dayLedDate(at: start + 2),
      let date = date(of: point), date.day != nil
    {
      return weekend(start..<point.end, of: date, 0)
    }
    guard let today = anchors.document, today.day != nil else { return nil }
    if let next = endOfAfterNext(start) { return weekend(start..<next, of: today, 2) }
    let isPlaced = hasArticle || text.preposition(start - 1) == .on && !text.isWord(start + 1)
    return isPlaced ? weekend(start..<start + 1, of: today, 0) : nil
  }

  /// The token behind "week after next", "weekend after the next".
  func endOfAfterNext(_ start: Int) -> Int? {
    guard text.preposition(start + 1) == .after else { return nil }
    let next = text.particle(start + 2) == .the ? start + 3 : start + 2
    return text.relation(next) == .next && text.unit(next + 1) == nil ? next + 1 : nil
  }

  /// Reads "week of 16 September", "week beginning 4 February", "week ending 7 October", "w/c 4 February".
  func weekAround(at start: Int) -> TimePoint? {
    guard text.isWord(start + 1) else { return nil }
    var next = start + 2
    let isLast = Weeks.endings[text.tokens[start + 1]] != nil
    guard isLast || text.preposition(start + 1) == .of || Weeks.beginnings[text.tokens[start + 1]] != nil else {
      return nil
    }
    if text.preposition(next) == .on { next += 1 }
    return week(start, around: next, isLast)
  }

  /// Reads "w/c 4 February", "w/e 7 October".
  func weekMark(at start: Int) -> TimePoint? {
    guard text.isSlash(start + 1), text.isGlued(start + 1), text.isGlued(start + 2), text.length(start + 2) == 1,
      text.isWord(start + 2)
    else { return nil }
    switch text.first(start + 2) {
    case UInt8(ascii: "c"), UInt8(ascii: "b"): return week(start, around: start + 3, false)
    case UInt8(ascii: "e"): return week(start, around: start + 3, true)
    default: return nil
    }
  }

  private func week(_ start: Int, around next: Int, _ isLast: Bool) -> TimePoint? {
    guard let point = monthLedDate(at: next) ?? dayLedDate(at: next) ?? numericDate(at: next) ?? datedWeekday(at: next),
      let date = date(of: point), date.day != nil
    else { return nil }
    let day = date.days.lowerBound
    guard isLast else { return TimePoint(start..<point.end, resolved: PartialDate(weekOf: day)) }
    return TimePoint(start..<point.end, .resolved(PartialDate(dayNumber: day - 6), date))
  }

  /// Reads "the month of 16 September".
  func monthAround(at start: Int) -> TimePoint? {
    guard text.preposition(start + 1) == .of, let point = monthLedDate(at: start + 2) ?? dayLedDate(at: start + 2),
      let date = date(of: point), let month = date.coarsened(to: .month)
    else { return nil }
    return TimePoint(start..<point.end, resolved: month)
  }

  private func datedWeekday(at start: Int) -> TimePoint? {
    text.number(start, in: .weekday) == nil ? nil : weekdayDate(at: start)
  }

  /// Reads "in the week", "of the month" where no other date has been named: that of the document.
  func unitOfDocument(_ start: Int, _ unit: TimeUnit) -> TimePoint? {
    guard text.particle(start - 1) == .the, anchors.last == nil, let today = anchors.document, today.day != nil,
      !text.isWord(start + 1), !text.isNumber(start + 1), !text.isDash(start + 1)
    else { return nil }
    let first = text.first(start - 2)
    guard
      start == 1 || text.preposition(start - 2) == .in && (first == UInt8(ascii: "i") || first == UInt8(ascii: "f"))
        || text.preposition(start - 2) == .of && unit != .day && text.unit(start - 3) == nil
    else { return nil }
    switch unit {
    case .day, .week, .month: return today.coarsened(to: unit).map { TimePoint(start..<start + 1, resolved: $0) }
    default: return nil
    }
  }

  /// Reads "on the second Sunday", of the month last spoken of.
  func weekdayOfThisMonth(_ start: Int, _ number: Int, _ weekday: Int, _ end: Int) -> TimePoint? {
    guard !text.isWord(end), !text.isDash(end), text.particle(start - 1) != .each, let base = anchors.narrative,
      let month = base.month, let whole = PartialDate(year: base.year, .month(month))
    else { return nil }
    return nth(number, weekday, in: whole).map { TimePoint(start..<end, resolved: $0) }
  }

  /// The first, second … Sunday of a month.
  func nth(_ number: Int, _ weekday: Int, in month: PartialDate) -> PartialDate? {
    let first = month.days.lowerBound
    let distance = ((weekday > 8 ? weekday - 8 : weekday) - PartialDate.weekday(of: first) + 7) % 7
    let day = first + distance + 7 * (number - 1)
    return month.days.contains(day) ? PartialDate(dayNumber: day) : nil
  }

  /// Reads "postponed to the 27", "back on 15": the day of the month that an appointment names, at the end of a clause.
  func appointedDay(at start: Int) -> TimePoint? {
    let hasArticle = text.particle(start - 1) == .the
    let place = hasArticle ? start - 2 : start - 1
    guard let day = day(at: start), isEndOfClause(day.end), isAppointment(start, place, hasArticle),
      let base = anchors.narrative, let month = base.month,
      let date = PartialDate(year: base.year, month: month, day: day.day)
    else { return nil }
    return TimePoint(start..<day.end, resolved: date)
  }

  /// Whether the words in front of a day of the month name an appointment: "postponed to the", "back the", "by the".
  private func isAppointment(_ start: Int, _ place: Int, _ hasArticle: Bool) -> Bool {
    guard let preposition = text.preposition(place) else {
      return hasArticle && text.ordinalSuffix(start) && isAppointmentWord(place)
    }
    guard isAppointmentWord(place - 1) else {
      return hasArticle && text.ordinalSuffix(start) && (preposition == .by || preposition == .until)
    }
    switch preposition {
    case .on: return true
    case .by, .until, .to, .from: return hasArticle
    case .in: return hasArticle && text.first(place) == UInt8(ascii: "f")
    default: return false
    }
  }

  private func isAppointmentWord(_ index: Int) -> Bool {
    text.isWord(index) && Weeks.appointments[text.tokens[index]] != nil
  }

  private func isEndOfClause(_ end: Int) -> Bool {
    !text.holds(end)
      || !text.isWord(end) && !text.isNumber(end) && !text.isDash(end)
        && !text.isMark(end, UInt8(ascii: "%")) && !text.isMark(end, UInt8(ascii: ":"))
        && !(text.isGlued(end + 1) && (text.isNumber(end + 1) || text.isWord(end + 1)))
  }
}
