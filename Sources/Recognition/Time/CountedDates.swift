import Quantities
import Text

/// One step of "2 years, 1 month and 21 days".
struct TimeStep {
  var count: Int
  var unit: TimeUnit
}

extension TimeGrammar {
  /// Reads "two years ago", "a month later", "1 month 21 days ago", "two weeks from tomorrow".
  func countedDate(at start: Int) -> TimePoint? {
    var steps: [TimeStep] = []
    var next = start
    var isVague = false
    while steps.count < 3, let count = count(at: next), let unit = text.unit(count.end) {
      isVague = isVague || count.whole == nil
      steps.append(TimeStep(count: count.whole ?? 0, unit: unit))
      next = count.end + 1
      let joint = text.preposition(next) == .and || text.isComma(next) ? next + 1 : next
      guard self.count(at: joint) != nil, text.particle(joint) != .later else { break }
      guard text.unit(self.count(at: joint)?.end ?? joint) != nil else { break }
      next = joint
    }
    if steps.isEmpty { return count(at: start).flatMap { countedDays(start, $0) } }
    if steps.count == 1, let period = lengthFrom(start, steps[0], next) ?? within(start, steps[0], next) {
      return period
    }
    guard let (direction, base, end) = direction(at: next) else { return nil }
    if steps.contains(where: { $0.unit == .minute || $0.unit == .hour }), text.relation(end) != nil { return nil }
    let vague = TimePoint(start..<end, .vague(direction < 0 ? "PAST_REF" : "FUTURE_REF"))
    if isVague { return vague }
    let isOfStory = text.particle(end - 1) == .later || text.particle(end - 1) == .earlier
    if isOfStory, steps.contains(where: { $0.unit == .decade || $0.unit == .century }) { return vague }
    let point = shifted(start..<end, base, steps, direction)
    guard isOfStory, let point, let date = date(of: point), isDoubtful(date, direction, before: end) else {
      return point
    }
    return TimePoint(start..<end, .vague("PAST_REF"))
  }

  /// Reads "3 days starting from Monday", and behind "for" "two weeks from 5 May 2019".
  private func lengthFrom(_ start: Int, _ step: TimeStep, _ end: Int) -> TimePoint? {
    var next = text.isComma(end) ? end + 1 : end
    if text.isWord(next), CountedWords.beginnings[text.tokens[next]] != nil {
      next += 1
      if text.preposition(next) == .from || text.preposition(next) == .on { next += 1 }
    } else {
      guard text.preposition(next) == .from, text.preposition(start - 1) == .in,
        text.first(start - 1) == UInt8(ascii: "f")
      else { return nil }
      next += 1
    }
    guard step.count > 0, let point = innerPoint(at: next), !point.isAmbiguous, let first = date(of: point),
      first.day != nil, connector(point.end, false) == nil,
      let behind = move(first, step.count, step.unit, keepsDay: true), behind.day != nil
    else { return nil }
    var period = TimePoint(start..<point.end, .resolved(first, PartialDate(dayNumber: behind.days.lowerBound - 1)))
    period.isResolved = point.isResolved
    return period
  }

  /// Reads "within 10 months" where nothing but the date of the document can be meant.
  private func within(_ start: Int, _ step: TimeStep, _ end: Int) -> TimePoint? {
    guard anchors.last == nil, isToCome(start), let today = anchors.document, today.day != nil, step.count > 0,
      text.preposition(start - 1) == .in, text.first(start - 1) == UInt8(ascii: "w"), text.length(start - 1) == 6,
      !text.isDash(end), text.preposition(end) == nil || text.preposition(end) == .and,
      let last = move(today, step.count, step.unit, keepsDay: true), last.day != nil
    else { return nil }
    var point = TimePoint(start - 1..<end, .resolved(today, last))
    point.isResolved = true
    return point
  }

  /// Whether the words before a length of time speak of what is to come: "will be back within 10 months".
  func isToCome(_ start: Int) -> Bool {
    var index = start - 1
    while index >= max(0, start - 15), !text.isStop(index) {
      if text.isWord(index), CountedWords.coming[text.tokens[index]] != nil { return true }
      index -= 1
    }
    return false
  }

  /// Whether a date counted from the story lies after the document, or its sentence goes on to name another year.
  private func isDoubtful(_ date: PartialDate, _ direction: Int, before end: Int) -> Bool {
    if direction > 0, anchors.last != nil, let document = anchors.document,
      date.days.lowerBound > document.days.upperBound
    {
      return true
    }
    var index = end
    while index < min(end + 40, text.count), !text.isStop(index) || text.isGlued(index + 1) {
      if let year = bareYear(at: index), let named = year.writtenYear { return named != date.year }
      index += 1
    }
    return false
  }

  /// The direction and base of "ago", "later", "earlier", "from now", "before 13 May 1999".
  func direction(at start: Int) -> (Int, PartialDate?, Int)? {
    switch text.particle(start) {
    case .ago?: return (-1, anchors.document ?? anchors.last, start + 1)
    case .hence?: return (1, anchors.document ?? anchors.last, start + 1)
    case .later?: return (1, anchors.narrative, start + 1)
    case .earlier?: return (-1, anchors.narrative, start + 1)
    default: break
    }
    guard let preposition = text.preposition(start) else { return nil }
    let sign = preposition == .before ? -1 : preposition == .after || preposition == .from ? 1 : 0
    guard sign != 0 else { return nil }
    if preposition == .from, text.reference(start + 1) == .now {
      return (1, anchors.document ?? anchors.last, start + 2)
    }
    guard let point = innerPoint(at: start + 1), !point.isBareYear,
      preposition != .from || text.preposition(point.end) != .to, let date = date(of: point), date.day != nil
    else {
      let isLast = text.isStop(start + 1) || text.isComma(start + 1) || start + 1 >= text.count
      return preposition == .before && isLast ? (-1, anchors.narrative, start + 1) : nil
    }
    return (sign, date, point.end)
  }

  private func shifted(_ tokens: Range<Int>, _ base: PartialDate?, _ steps: [TimeStep], _ sign: Int) -> TimePoint? {
    guard let base else { return TimePoint(tokens, .vague(sign < 0 ? "PAST_REF" : "FUTURE_REF")) }
    var date: PartialDate? = base
    let isExact = steps.contains { $0.unit.days != nil }
    for step in steps {
      date = date.flatMap { move($0, sign * step.count, step.unit, keepsDay: isExact && steps.count > 1) }
    }
    guard let date else { return TimePoint(tokens, .vague(unknown(steps[0].unit))) }
    return TimePoint(tokens, resolved: date)
  }

  private func unknown(_ unit: TimeUnit) -> String {
    switch unit {
    case .day, .night: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .month, .quarter: "XXXX-XX"
    default: "XXXX"
    }
  }

  /// The date so many units on; weeks and days keep the day, longer units only where days are counted too.
  func move(_ date: PartialDate, _ count: Int, _ unit: TimeUnit, keepsDay: Bool) -> PartialDate? {
    if let days = unit.days { return date.advanced(by: count * days, .day) }
    if unit == .decade || unit == .century {
      let year = PartialDate(year: date.year + count * (unit == .decade ? 10 : 100))
      return abs(count) == 1 ? year : year?.coarsened(to: unit)
    }
    guard let moved = date.advanced(by: count, unit), keepsDay, let day = date.day else {
      return date.advanced(by: count, unit)
    }
    let month = moved.month ?? date.month ?? 1
    return PartialDate(year: moved.year, month: month, day: min(day, PartialDate.days(inMonth: month, of: moved.year)))
  }

  /// Reads "the 10 previous weeks", "the four following years".
  func relativeAfterCount(at start: Int) -> TimePoint? {
    guard let count = count(at: start), let number = count.whole, let relation = text.relation(count.end),
      relation == .previous || relation == .last || relation == .past || relation == .next || relation == .following
        || relation == .coming,
      let unit = text.unit(count.end + 1)
    else { return nil }
    guard text.isPlural(count.end + 1) || number == 1 else { return nil }
    let tokens = start..<count.end + 2
    if text.particle(start - 1) == .the, anchors.last != nil || anchors.document?.day == nil {
      return length(WrittenNumber(Int64(number)), unit).map { TimePoint(tokens, .length($0)) }
    }
    return span(tokens, relation, number, unit)
  }
}

/// Lengths of time that begin on a day, and days that are counted from another.
enum CountedDates {
  static let examples = [
    Reading("period 2022-05-15/2022-05-17", from: "for 3 days, from today", "3 days starting today"),
    Reading("period 2022-05-16/2022-05-18", from: "3 days starting from next Monday"),
    Reading("period 2019-05-05/2019-05-18", from: "for two weeks from 5 May 2019", "two weeks beginning on 5 May 2019"),
    Reading("period 2019-05-05/2019-08-04", from: "for three months from 5 May 2019"),
    Reading("period 2022-05-15/2023-03-15", from: "it will open within 10 months"),
    Reading("duration P10M", from: "it was built within 10 months"),
    Reading("date 2022-05-29", from: "two weeks from today"),
  ]
}

private enum CountedWords {
  static let coming = WordTable<TimeWord>([("will shall must should ll please scheduled", TimeWord(.unit, 0))])
  static let beginnings = WordTable<TimeWord>([("beginning commencing starting", TimeWord(.unit, 0))])
}
