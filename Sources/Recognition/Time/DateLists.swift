import Quantities

/// Days and dates that share a month or year.
enum DateLists {
  /// Each holds two dates; the summaries are those of the dates in their order.
  static let examples: [(summaries: [String], wording: String)] = [
    (["date 2019-05-04", "date 2019-05-05"], "4 and 5 May 2019"),
    (["date 2001-08-20", "date 2001-08-21"], "20 & 21 August 2001"),
    (["date 2019-06-03", "date 2019-06-04", "date 2019-06-05"], "3, 4 and 5 June 2019"),
    (["date 1865-05-04", "date 1865-05-05"], "May 4 and 5, 1865"),
    (["date 2005-05", "date 2005-06"], "May and June 2005"),
    (["date 2022-11", "date 2023-01"], "November 2022 and January 2023"),
    (["date 1954-05-06", "date 1954-05-07"], "May 6 and 7th, 1954"),
  ]
}

extension TimeGrammar {
  /// Reads the first day of "4 and 5 May 2019", "3, 4 and 5 June".
  func listedDay(at start: Int) -> TimePoint? {
    // The 22 of "2023/22, 28 March 2023" is an issue.
    guard text.isNumber(start), let day = day(at: start), !text.isBoundInFront(start),
      !text.isGlued(start) || !text.isSlash(start - 1),
      let (year, month, last) = dateBehind(day.end, depth: 0), day.day < last
    else { return nil }
    return TimePoint(start..<day.end, year: year, .day(month, day.day))
  }

  /// The date at the end of a list of days.
  private func dateBehind(_ end: Int, depth: Int) -> (year: Int?, month: Int, day: Int)? {
    guard depth < 6,
      text.isComma(end) || text.preposition(end) == .and || text.preposition(end) == .or
        || text.isMark(end, UInt8(ascii: "&"))
    else { return nil }
    let next = text.isComma(end) && text.preposition(end + 1) == .and ? end + 2 : end + 1
    guard text.isNumber(next), let day = day(at: next) else { return nil }
    if let point = dayLedDate(at: next), case .calendar(let year, .day(let month, let number)) = point.content {
      return (year, month, number)
    }
    return dateBehind(day.end, depth: depth + 1)
  }

  /// Reads the second day of "May 4 and 5, 1865".
  func dayListedBehind(at start: Int) -> TimePoint? {
    guard text.isNumber(start), text.isComma(start - 1) || text.preposition(start - 1) == .and, let day = day(at: start)
    else { return nil }
    let before = text.particle(start - 2) == .suffix ? start - 3 : start - 2
    guard text.isNumber(before), text.isCapitalized(before - 1), let month = month(at: before - 1),
      let first = self.day(at: before),
      first.day < day.day, text.length(start) <= 2
    else { return nil }
    let year = yearBehind(day.end)
    guard year != nil || ordinal(at: start) != nil || isListEnd(day.end) else { return nil }
    guard PartialDate(year: year?.year ?? 2000, month: month.month, day: day.day) != nil else { return nil }
    return TimePoint(start..<(year?.end ?? day.end), year: year?.year, .day(month.month, day.day))
  }

  /// Whether a number is counted up to here, and nothing follows that it could count.
  private func isListEnd(_ end: Int) -> Bool {
    !text.isWord(end) && !text.isMark(end, UInt8(ascii: "%")) || text.preposition(end) == .in && text.unit(end) == nil
  }

  /// The year behind the last day of "May 4 and 5, 1865".
  func yearOfList(behind point: TimePoint) -> Int? {
    guard case .calendar(nil, .day) = point.content, text.isComma(point.end) || text.preposition(point.end) == .and,
      text.isNumber(point.end + 1), let day = day(at: point.end + 1), month(at: day.end) == nil
    else { return nil }
    return yearBehind(day.end)?.year
  }

  /// The token behind "late", "early", "mid-".
  private func behindPart(_ index: Int) -> Int {
    guard let part = text.part(index), part == .early || part == .middle || part == .late else { return index }
    return text.isDash(index + 1) ? index + 2 : index + 1
  }

  /// Reads "9th-15th centuries", "the ninth and fifteenth centuries" behind "between".
  func centuryRange(at start: Int) -> (first: TimePoint, second: TimePoint)? {
    let opening = behindPart(text.particle(start) == .the ? start + 1 : start)
    guard !text.isBoundInFront(opening), let first = ordinal(at: opening), (1...21).contains(first.value) else {
      return nil
    }
    let isBetween = text.preposition(start - 1) == .between
    let isJoined =
      text.isDash(first.end) || text.preposition(first.end) == .to || isBetween && text.preposition(first.end) == .and
    guard isJoined else { return nil }
    let next = behindPart(text.particle(first.end + 1) == .the ? first.end + 2 : first.end + 1)
    guard let second = ordinal(at: next), second.value > first.value, text.unit(second.end) == .century,
      let last = ordinalLedDate(at: next), case .calendar(let year?, .century) = last.content, year >= 0
    else { return nil }
    return (TimePoint(start..<first.end, year: (first.value - 1) * 100, .century), last)
  }
}
