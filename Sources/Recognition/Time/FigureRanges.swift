import Quantities
import RecordModel

/// Periods between days in figures, or of one month.
enum FigureRanges {
  static let examples = [
    Reading("period 2022-10-13/2022-11-17", from: "between 10/13-11/17", "from 10/13–11/17"),
    Reading("period 2021-12-28/2022-01-03", from: "from 12/28-1/3"),
    Reading("period 2020-05-13/2020-05-27", from: "from 5/13-5/27, 2020", "5/13-5/27/2020", "13/5–27/5/2020"),
    Reading("period 2019-05-12/2019-05-13", from: "12/13 May 2019"),
    Reading("period 2018-02-02/2018-02-07", from: "Feb between 2-7 2018", "February between 2 and 7, 2018"),
    Reading("period 2019-01/2019-03", from: "Jan.-Mar. 2019", "January–March 2019", "Jan. to Mar. 2019"),
    Reading("period 2015-06/2018-05", from: "between 2015 June and 2018 May"),
  ]
  static let nonexamples = ["1/2-3/4", "between 1/2-3/4 inch", "3/4-5/8 in"]
}

extension TimeGrammar {
  /// Reads "10/13-11/17", "5/13-5/27/2020" where the numbers or the words in front say that they are days.
  func slashRange(at start: Int) -> (first: TimePoint, second: TimePoint)? {
    guard text.isSlash(start + 1), text.isDash(start + 3), text.isSlash(start + 5), text.isGlued(start + 1),
      text.isGlued(start + 2), text.isGlued(start + 5), text.isGlued(start + 6), !text.isBoundInFront(start),
      let a = text.value(start), let b = text.value(start + 2), let c = text.value(start + 4),
      let d = text.value(start + 6), max(a, b, c, d) <= 31
    else { return nil }
    let year = yearOfSlashes(start + 7)
    let isPlaced = year != nil || text.preposition(start - 1) == .from || text.preposition(start - 1) == .between
    let isDayFirst = max(a, c) > 12 || max(b, d) <= 12 && (anchors.dayComesFirst ?? false)
    guard isPlaced || max(a, b) > 12 && max(c, d) > 12, max(a, b, c, d) > 12 || year != nil || !text.isWord(start + 7)
    else { return nil }
    let (from, to) = isDayFirst ? ((b, a), (d, c)) : ((a, b), (c, d))
    guard PartialDate(year: year?.year ?? 2000, month: from.0, day: from.1) != nil,
      PartialDate(year: year?.year ?? 2000, month: to.0, day: to.1) != nil
    else { return nil }
    var first = TimePoint(start..<start + 3, year: year?.year, .day(from.0, from.1))
    var second = TimePoint(start + 4..<(year?.end ?? start + 7), year: year?.year, .day(to.0, to.1))
    if year == nil {
      guard let known = date(of: first)?.year else { return nil }
      // "12/28-1/3" goes over into the next year.
      (first, second) = (first.inYear(known), second.inYear(from < to ? known : known + 1))
    } else if from >= to {
      return nil
    }
    let isOpen = anchors.dayComesFirst == nil && max(a, b, c, d) <= 12
    first.isAmbiguous = isOpen && a != b
    second.isAmbiguous = isOpen && c != d
    return (first, second)
  }

  private func yearOfSlashes(_ end: Int) -> (year: Int, end: Int)? {
    if text.isSlash(end), text.isGlued(end), text.isGlued(end + 1), let year = year(at: end + 1) { return year }
    if text.isComma(end), let year = year(at: end + 1), !isCounting(end + 1) { return year }
    return nil
  }

  /// Reads "Feb between 2-7 2018", "February from 2 to 7, 2018".
  func daysBehindMonth(at start: Int) -> (first: TimePoint, second: TimePoint)? {
    guard let month = month(at: start), text.preposition(month.end) == .between || text.preposition(month.end) == .from,
      text.isCapitalized(start), text.isNumber(month.end + 1), let from = day(at: month.end + 1),
      let next = connector(from.end, true), text.isNumber(next), let to = day(at: next), from.day < to.day
    else { return nil }
    let year = yearBehind(to.end)
    guard year != nil || !text.isWord(to.end) && !text.isMark(to.end, UInt8(ascii: "%")),
      PartialDate(year: year?.year ?? 2000, month: month.month, day: to.day) != nil
    else { return nil }
    return (
      TimePoint(start..<from.end, year: year?.year, .day(month.month, from.day)),
      TimePoint(next..<(year?.end ?? to.end), year: year?.year, .day(month.month, to.day))
    )
  }
}
