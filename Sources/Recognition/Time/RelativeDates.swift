import Quantities

/// Dates that count from the date of the document or from the last one named.
enum RelativeDates {
  static let examples = [
    Reading("date 2021", from: "last year", "the previous year", "the preceding year"),
    Reading("date 2022", from: "this year", "the same year", "that year", "the current year"),
    Reading("date 2022-06", from: "next month", "the following month", "the coming month"),
    Reading("date 2022-05-16", from: "the following day", "the next day", "tomorrow"),
    Reading("date 2022-05-14", from: "yesterday", "the previous day"),
    Reading("date 2022-05-13", from: "the day before yesterday", "two days ago", "2 days earlier"),
    Reading("date 2020", from: "two years earlier", "two years ago"),
    Reading("date 2023", from: "a year later", "one year later"),
    Reading("date 2022-W20", from: "next week"),
    Reading("date 2021-09", from: "last September"),
    Reading("period 2012/2022", from: "the past decade", "the past ten years", "the last 10 years"),
    Reading("period 2022-02/2022-05", from: "the past three months"),
    Reading("date 19XX", from: "the last century"),
    Reading("date PAST_REF", from: "the previous century"),
    Reading("date 2023-02", from: "last February 2023"),
    Reading("duration P65Y", from: "the last 65 years since the war"),
  ]
  static let nonexamples = ["the last of them", "this is", "that the", "the same house"]
}

extension TimeGrammar {
  /// Reads what follows "last", "next", "that", "the same", "the following".
  func relativeDate(at start: Int) -> TimePoint? {
    guard let relation = text.relation(start) else { return nil }
    var next = start + 1
    if relation == .that, isDateOfItsOwn(next) { return nil }
    if relation == .that || relation == .this, text.relation(next) == .same || text.relation(next) == .past {
      next += 1
    }
    if let reference = text.reference(next), reference == .time || reference == .period {
      return step(relation) == 0 && relation != .current ? TimePoint(start..<next + 1, .vague("PRESENT_REF")) : nil
    }
    if let unit = text.unit(next) {
      return text.isPlural(next) ? vagueSpan(start, relation, unit, next + 1) : single(start, relation, unit, next + 1)
    }
    if let point = fiscalYear(start, relation, next) ?? counted(start, relation, next) ?? named(start, relation, next) {
      return point
    }
    switch relation {
    case .current where text.isWord(next) && !isPartOfName(start):
      return TimePoint(start..<start + 1, .vague("PRESENT_REF"))
    case .recent where text.isWord(next): return TimePoint(start..<start + 1, .vague("PAST_REF"))
    case .past where text.particle(start - 1) == .the && (!text.isWord(next) || text.preposition(start - 2) == .in):
      return TimePoint(start..<start + 1, .vague("PAST_REF"))
    default: return nil
    }
  }

  /// Whether a date with its own year begins at a token, as in "they said that February 5, 2020 was early".
  private func isDateOfItsOwn(_ index: Int) -> Bool {
    guard
      text.isNumber(index) || month(at: index) != nil || text.era(index) != nil || text.unit(index) != nil
        || text.number(index, in: .weekday) != nil, let own = point(at: index), case .calendar(_?, _) = own.content
    else { return false }
    return true
  }

  /// Reads "last fiscal year".
  private func fiscalYear(_ start: Int, _ relation: TimeRelation, _ next: Int) -> TimePoint? {
    guard let era = text.era(next), era == .fiscal || era == .academic || era == .calendar,
      text.unit(next + 1) == .year,
      let base = base(start, relation), let year = base.advanced(by: step(relation), .year)
    else { return nil }
    var point = TimePoint(start..<next + 2, resolved: year)
    point.isFiscal = era != .calendar
    return point
  }

  /// The date that a relation counts from: without an article the document's, else the last one named.
  ///
  /// Decades and centuries count only from the document: its own age is the only one that is sure to be meant.
  private func base(_ start: Int, _ relation: TimeRelation, _ unit: TimeUnit? = nil) -> PartialDate? {
    if unit == .decade || unit == .century { return isOfStory(relation) ? nil : anchors.document }
    switch relation {
    case .this, .current, .coming, .past, .recent: return anchors.document ?? anchors.last
    case .last: return anchors.document ?? anchors.last
    case .next: return text.particle(start - 1) == .the ? anchors.narrative : anchors.document ?? anchors.last
    case .that, .same, .following, .previous, .subsequent: return anchors.narrative
    }
  }

  private func isOfStory(_ relation: TimeRelation) -> Bool {
    switch relation {
    case .that, .same, .following, .previous, .subsequent: true
    case .this, .current, .coming, .past, .recent, .last, .next: false
    }
  }

  /// What a relation says where the date it counts from is not known.
  private func vague(_ tokens: Range<Int>, _ relation: TimeRelation) -> TimePoint {
    let step = step(relation)
    return TimePoint(tokens, .vague(step < 0 ? "PAST_REF" : step > 0 ? "FUTURE_REF" : "PRESENT_REF"))
  }

  private func step(_ relation: TimeRelation) -> Int {
    switch relation {
    case .last, .previous, .past: -1
    case .next, .following, .coming, .subsequent: 1
    case .this, .that, .same, .current, .recent: 0
    }
  }

  private func single(_ start: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int) -> TimePoint? {
    if relation == .last, unit == .week, let week = lastWeek(start, end) { return week }
    if text.preposition(end) == .of, relation == .last || relation == .next { return nil }
    if text.isDash(end), text.isGlued(end) { return nil }
    guard relation != .recent, relation != .subsequent else { return nil }
    guard let base = base(start, relation, unit) else {
      return unit == .decade || unit == .century ? vague(start..<end, relation) : nil
    }
    if unit == .weekend { return weekend(start..<end, of: base, step(relation)) }
    if relation == .past { return past(start..<end, base, 1, unit) }
    if let date = base.advanced(by: step(relation), unit) {
      if unit == .week || unit == .day, let weekday = text.number(end, in: .weekday) {
        return day(start..<end + 1, weekday, inWeekOf: date)
      }
      return TimePoint(start..<end, resolved: date)
    }
    return TimePoint(start..<end, .vague(unit == .day ? "XXXX-XX-XX" : unit == .month ? "XXXX-XX" : "XXXX-WXX"))
  }

  /// Reads "last week of July", "last week of 2015".
  private func lastWeek(_ start: Int, _ end: Int) -> TimePoint? {
    guard text.preposition(end) == .of, let point = innerPoint(at: end + 1), let whole = date(of: point),
      whole.day == nil
    else { return nil }
    // The last week has its Thursday in the month.
    let last = whole.days.upperBound
    let thursday = last - (PartialDate.weekday(of: last) + 3) % 7
    return TimePoint(start..<point.end, resolved: PartialDate(weekOf: thursday))
  }

  func weekend(_ tokens: Range<Int>, of base: PartialDate, _ step: Int) -> TimePoint? {
    guard base.day != nil else { return nil }
    let today = base.days.lowerBound
    let saturday = today - PartialDate.weekday(of: today) + 6 + 7 * step
    var point = TimePoint(tokens, .resolved(PartialDate(dayNumber: saturday), PartialDate(dayNumber: saturday + 1)))
    point.isResolved = true
    return point
  }

  func day(_ tokens: Range<Int>, _ weekday: Int, inWeekOf date: PartialDate) -> TimePoint? {
    let number = weekday > 8 ? weekday - 8 : weekday
    let first = date.days.lowerBound
    return TimePoint(tokens, resolved: PartialDate(dayNumber: first - PartialDate.weekday(of: first) + number))
  }

  /// "The following days", "the coming years": no number is said.
  private func vagueSpan(_ start: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int) -> TimePoint? {
    guard relation != .same, relation != .that, relation != .this || unit == .day else { return nil }
    if relation == .this { return TimePoint(start..<end, .vague("PRESENT_REF")) }
    guard unit.letter != nil else { return nil }
    return TimePoint(start..<end, .vague(relation == .recent ? "PAST_REF" : unit.vagueDuration))
  }

  /// Reads "past three months", "next 2 days", "the last ten years".
  private func counted(_ start: Int, _ relation: TimeRelation, _ next: Int) -> TimePoint? {
    guard let count = count(at: next), let unit = text.unit(count.end) else { return nil }
    let tokens = start..<count.end + 1
    guard let number = count.whole else {
      return unit.letter == nil ? nil : TimePoint(tokens, .vague(unit.vagueDuration))
    }
    if text.particle(tokens.upperBound) == .later || text.particle(tokens.upperBound) == .earlier { return nil }
    guard relation != .same, relation != .that, relation != .this else { return nil }
    // "The last 65 years since the war" is how long it has been.
    if text.particle(start - 1) == .the, step(relation) > 0 || text.preposition(tokens.upperBound) == .since {
      return length(WrittenNumber(Int64(number)), unit).map { TimePoint(tokens, .length($0)) }
    }
    guard let base = base(start, relation, unit) else {
      return unit == .decade || unit == .century ? vague(tokens, relation) : nil
    }
    if relation == .last, let end = lastOfYear(tokens, number, unit) { return end }
    return step(relation) < 0 ? past(tokens, base, number, unit) : coming(tokens, base, number, unit)
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
  private func past(_ tokens: Range<Int>, _ base: PartialDate, _ number: Int, _ unit: TimeUnit) -> TimePoint? {
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

  private func coming(_ tokens: Range<Int>, _ base: PartialDate, _ number: Int, _ unit: TimeUnit) -> TimePoint? {
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

  /// Reads "last September", "next spring", "this Friday", "that morning".
  private func named(_ start: Int, _ relation: TimeRelation, _ next: Int) -> TimePoint? {
    // "Last February 2023" says its year.
    if relation == .last || relation == .this || relation == .past || relation == .next,
      let dated = monthLedDate(at: next), case .calendar(_?, _) = dated.content
    {
      return dated.starting(at: start)
    }
    if relation == .this || relation == .that || relation == .next || relation == .following || relation == .same,
      let part = text.reference(next), part.isPartOfDay, let base = anchors.narrative, base.day != nil
    {
      let isNext = step(relation) > 0
      return (isNext ? base.advanced(by: 1, .day) : base).map { TimePoint(start..<next + 1, resolved: $0) }
    }
    guard let base = base(start, relation) else { return nil }
    if let weekday = text.number(next, in: .weekday), base.day != nil {
      if relation == .past { return lastDay(start..<next + 1, weekday, before: base) }
      let week = PartialDate(dayNumber: base.days.lowerBound + 7 * step(relation))
      return day(start..<next + 1, weekday, inWeekOf: week)
    }
    if let month = month(at: next), isNamedMonth(next) {
      return nearest(start..<next + 1, .month(month.month), base, step(relation))
    }
    guard text.number(next, in: .season) != nil, let season = seasonDate(at: next),
      case .calendar(nil, let precision) = season.content
    else { return nil }
    return nearest(start..<season.end, precision, base, step(relation))
  }

  /// The last such day of the week before a date.
  private func lastDay(_ tokens: Range<Int>, _ weekday: Int, before base: PartialDate) -> TimePoint {
    let today = base.days.lowerBound
    let number = weekday > 8 ? weekday - 8 : weekday
    return TimePoint(
      tokens,
      resolved: PartialDate(dayNumber: today - 1 - (PartialDate.weekday(of: today) - number + 6) % 7)
    )
  }

  private func isNamedMonth(_ index: Int) -> Bool {
    text.isCapitalized(index) || text.number(index, in: .month).map { ![3, 5, 8].contains($0) } ?? true
  }

  /// The month or season before, in or after the year of the base.
  private func nearest(_ tokens: Range<Int>, _ precision: PartialDate.Precision, _ base: PartialDate, _ step: Int)
    -> TimePoint?
  {
    guard let same = PartialDate(year: base.year, precision) else { return nil }
    var year = base.year
    if step < 0, same.days.upperBound >= base.days.lowerBound { year -= 1 }
    if step > 0, same.days.lowerBound <= base.days.upperBound { year += 1 }
    return PartialDate(year: year, precision).map { TimePoint(tokens, resolved: $0) }
  }
}
