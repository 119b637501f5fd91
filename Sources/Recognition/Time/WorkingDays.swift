import Quantities
import RecordModel
import Text

/// Lengths and dates in working days, Monday to Friday; feasts are not known.
enum WorkingDays {
  static let examples = [
    Reading("duration P5BD", from: "five working days", "5 business days", "a period of 5 working days"),
    Reading("duration P1BD", from: "another business day", "one working day"),
    Reading("period 2022-05-16/2022-05-19", from: "the next four working days", "next 4 business days"),
    Reading("period 2022-05-12/2022-05-13", from: "the previous two business days"),
    Reading("date 2022-05-18", from: "three working days from now", "it shall close in three business days"),
    Reading("date 2022-05-11", from: "three working days ago"),
    Reading("date 2022-05-23", from: "two Mondays later", "two Mondays from now"),
    Reading("date 2022-05-06", from: "two Fridays ago"),
  ]
  static let nonexamples = ["working days", "on a business day", "on business days", "three Mondays in a row"]

  fileprivate static let kinds = WordTable<TimeWord>([("working business", TimeWord(.unit, 0))])
  fileprivate static let weekdays = WordTable<TimeWord>(
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays".split(separator: " ").enumerated()
      .map { (String($1), TimeWord(.weekday, UInt8($0 + 1))) }
  )
}

extension TimeGrammar {
  /// The token behind "working day" or "business days".
  func workingDays(at start: Int) -> Int? {
    guard text.isWord(start), WorkingDays.kinds[text.tokens[start]] != nil, text.unit(start + 1) == .day else {
      return nil
    }
    return start + 2
  }

  /// Reads what is counted in days of some sort: "three working days ago", "two Mondays later".
  func countedDays(_ start: Int, _ count: TimeCount) -> TimePoint? {
    guard let number = count.whole, (1...60).contains(number) else { return nil }
    if let weekday = weekdayName(count.end) { return countedWeekday(start, number, weekday, count.end + 1) }
    guard let end = workingDays(at: count.end) else { return nil }
    if let (sign, base, end) = direction(at: end), let base, base.day != nil {
      return TimePoint(start..<end, resolved: base.advanced(byWorkingDays: sign * number))
    }
    // "In four business days", where nothing but the date of the document can be meant.
    guard text.preposition(start - 1) == .in, text.first(start - 1) == UInt8(ascii: "i"), anchors.last == nil,
      isToCome(start),
      let base = anchors.document, base.day != nil
    else { return nil }
    return TimePoint(start..<end, resolved: base.advanced(byWorkingDays: number))
  }

  private func weekdayName(_ index: Int) -> Int? {
    guard text.isWord(index) else { return nil }
    let number = text.number(index, in: .weekday) ?? WorkingDays.weekdays[text.tokens[index]]?.number
    return number.flatMap { $0 < 8 ? $0 : nil }
  }

  private func countedWeekday(_ start: Int, _ number: Int, _ weekday: Int, _ next: Int) -> TimePoint? {
    guard let (sign, base, end) = direction(at: next), let base, base.day != nil else { return nil }
    let today = base.days.lowerBound
    let distance = (sign * (weekday - PartialDate.weekday(of: today)) + 6) % 7 + 1
    let first = distance > 7 ? distance - 7 : distance < 1 ? distance + 7 : distance
    return TimePoint(start..<end, resolved: PartialDate(dayNumber: today + sign * (first + 7 * (number - 1))))
  }

  /// Reads "next four working days".
  func relativeWorkingDays(_ start: Int, _ relation: TimeRelation, _ count: TimeCount) -> TimePoint? {
    guard let number = count.whole, (1...60).contains(number), let end = workingDays(at: count.end),
      relation != .this, relation != .that, relation != .same, let base = anchors.narrative, base.day != nil
    else { return nil }
    let isBack = relation == .last || relation == .previous || relation == .past
    let near = base.advanced(byWorkingDays: isBack ? -1 : 1),
      far = base.advanced(byWorkingDays: isBack ? -number : number)
    var point = TimePoint(start..<end, isBack ? .resolved(far, near) : .resolved(near, far))
    point.isResolved = true
    return point
  }

  /// Reads "another week", "another business day": one more.
  func anotherCount(at start: Int) -> TimeCount? {
    guard text.particle(start) == .another, count(at: start + 1) == nil else { return nil }
    return TimeCount(end: start + 1, digits: 1)
  }

  /// Reads "five working days", "another business day".
  func workingDuration(_ start: Int, _ count: TimeCount) -> (tokens: Range<Int>, value: TimeValue)? {
    guard !count.isVague, count.digits > 0, let end = workingDays(at: count.end) else { return nil }
    let number = WrittenNumber(count.digits, exponent: -count.places)
    return (start..<end, .duration(TimeValue.Duration(number, .workingDay)))
  }
}

extension PartialDate {
  /// The day so many working days later, or earlier.
  func advanced(byWorkingDays count: Int) -> PartialDate {
    var day = days.lowerBound
    var left = abs(count)
    while left > 0 {
      day += count < 0 ? -1 : 1
      if Self.weekday(of: day) < 6 { left -= 1 }
    }
    return PartialDate(dayNumber: day)
  }
}
