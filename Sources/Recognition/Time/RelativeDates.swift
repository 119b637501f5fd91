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
    Reading("date 2021-08-21", from: "last August 21"),
    Reading("date 2022-05-01", from: "said that May 1"),
    Reading("date 2022-06-27", from: "the last Monday of June", "last Monday of June"),
    Reading("date 19XX", from: "the last century"),
    Reading("date PAST_REF", from: "the previous century"),
    Reading("date 2023-02", from: "last February 2023"),
  ]
  static let nonexamples = [
    "the last of them", "this is", "that the", "the same house", "at the last minute", "the same hour",
  ]
}

extension TimeGrammar {
  /// Reads what follows "last", "next", "that", "the same", "the following".
  func relativeDate(at start: Int) -> TimePoint? {
    guard let relation = text.relation(start) else {
      return text.number(start, in: .relation) == TimeRelation.own ? ownUnit(at: start) : nil
    }
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
    case .current where text.isWord(next) && !isPartOfName(start) && !text.isGlued(start):
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
  func base(_ start: Int, _ relation: TimeRelation, _ unit: TimeUnit? = nil) -> PartialDate? {
    if unit == .decade || unit == .century { return isOfStory(relation) ? nil : anchors.document }
    switch relation {
    case .this, .current, .coming, .past, .recent: return anchors.document ?? anchors.last
    case .last: return anchors.document ?? anchors.last
    case .next: return text.particle(start - 1) == .the ? anchors.narrative : anchors.document ?? anchors.last
    case .that, .same, .following, .previous, .subsequent: return anchors.narrative
    }
  }

  func isOfStory(_ relation: TimeRelation) -> Bool {
    switch relation {
    case .that, .same, .following, .previous, .subsequent: true
    case .this, .current, .coming, .past, .recent, .last, .next: false
    }
  }

  /// What a relation says where the date it counts from is not known.
  func vague(_ tokens: Range<Int>, _ relation: TimeRelation) -> TimePoint {
    let step = step(relation)
    return TimePoint(tokens, .vague(step < 0 ? "PAST_REF" : step > 0 ? "FUTURE_REF" : "PRESENT_REF"))
  }

  func step(_ relation: TimeRelation) -> Int {
    switch relation {
    case .last, .previous, .past: -1
    case .next, .following, .coming, .subsequent: 1
    case .this, .that, .same, .current, .recent: 0
    }
  }

  private func single(_ start: Int, _ relation: TimeRelation, _ unit: TimeUnit, _ end: Int) -> TimePoint? {
    if relation == .last, unit == .week, let week = lastWeek(start, end) { return week }
    if relation == .last, let part = partOfPeriod(start, nil, end - 1) { return part }
    if text.preposition(end) == .of, relation == .last || relation == .next { return nil }
    if text.isDash(end), text.isGlued(end) { return nil }
    guard relation != .recent, relation != .subsequent, unit != .minute, unit != .hour else { return nil }
    guard let base = base(start, relation, unit) else {
      return unit == .decade || unit == .century ? vague(start..<end, relation) : nil
    }
    if unit == .fortnight, step(relation) != 0 {
      return step(relation) < 0 ? past(start..<end, base, 1, unit) : coming(start..<end, base, 1, unit)
    }
    if unit == .weekend { return weekend(start..<end, of: base, step(relation)) }
    if relation == .past { return past(start..<end, base, 1, unit) }
    if let date = base.advanced(by: step(relation), unit) {
      let next = unit == .week && text.preposition(end) == .on ? end + 1 : end
      if unit == .week || unit == .day, let weekday = text.number(next, in: .weekday) {
        return day(start..<next + 1, weekday, inWeekOf: date)
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
    if relation == .last, text.number(next, in: .weekday) != nil, text.preposition(next + 1) == .of {
      return lastWeekday(start, next)
    }
    if let point = weekday(start, relation, next, base) { return point }
    if let dated = monthLedDate(at: next), case .calendar(nil, .day(let month, let day)) = dated.content {
      // In "they said that May 1 was near" the day stands by itself.
      return relation == .that ? nil : nearest(start..<dated.end, .day(month, day), base, step(relation))
    }
    if let month = month(at: next), isNamedMonth(next) {
      return nearest(start..<next + 1, .month(month.month), base, step(relation))
    }
    guard text.number(next, in: .season) != nil, let season = seasonDate(at: next),
      case .calendar(nil, let precision) = season.content
    else { return nil }
    return nearest(start..<season.end, precision, base, step(relation))
  }

  /// Reads "last Friday", "this Friday 5/27".
  private func weekday(_ start: Int, _ relation: TimeRelation, _ next: Int, _ base: PartialDate) -> TimePoint? {
    // "This Friday 5/27" says its day.
    if text.number(next, in: .weekday) != nil, text.isNumber(next + 1), text.isSlash(next + 2),
      let dated = numericDate(at: next + 1), case .calendar(_, .day) = dated.content
    {
      return dated.starting(at: start)
    }
    if let weekday = text.number(next, in: .weekday), base.day != nil {
      if relation == .past { return lastDay(start..<next + 1, weekday, before: base) }
      let week = PartialDate(dayNumber: base.days.lowerBound + 7 * step(relation))
      return day(start..<next + 1, weekday, inWeekOf: week)
    }
    return nil
  }

  /// Reads "last Monday of June".
  private func lastWeekday(_ start: Int, _ next: Int) -> TimePoint? {
    guard let weekday = text.number(next, in: .weekday), let point = innerPoint(at: next + 2),
      let month = date(of: point),
      case .month = month.precision, let day = nth(5, weekday, in: month) ?? nth(4, weekday, in: month)
    else { return nil }
    return TimePoint(start..<point.end, resolved: day)
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
