import Quantities
import RecordModel
import Text

/// Periods with stated ends.
enum TimeRanges {
  static let examples = [
    Reading(
      "period 2018/2023",
      from: "2018-2023",
      "2018–2023",
      "from 2018 to 2023",
      "between 2018 and 2023",
      "2018-23"
    ),
    Reading(
      "period 2019-03-14/2019-03-25",
      from: "14 – 25 March 2019",
      "14-25 March 2019",
      "March 14–25, 2019",
      "from 14 to 25 March 2019"
    ),
    Reading("period 2020-03-15/2020-04-01", from: "15 March - 1 April 2020", "March 15 to April 1, 2020"),
    Reading("period 2019-12-28/2020-01-03", from: "28 December – 3 January 2020"),
    Reading("period 2006/2017-10", from: "from 2006 to October 2017"),
    Reading("period 1994..", from: "since 1994", "from 1994 onwards"),
    Reading("period ..2022-12", from: "until December 2022", "by December 2022"),
    Reading(
      "period 08XX/14XX",
      from: "between the ninth and fifteenth centuries",
      "9th-15th centuries",
      "from the 9th to the 15th century",
      "from the late 9th to the early 15th century"
    ),
    Reading("period ..2030", from: "no later than 2030"),
    Reading("period 2018/2022-05-15", from: "2018–present", "between 2018 and now"),
    Reading("period 2018..", from: "2018 or later", "not before 2018", "not until 2018", "no earlier than 2018"),
    Reading("period 2021-09/2021-12", from: "the last four months of 2021"),
    Reading("period ..2018 BEFORE", from: "before 2018"),
    Reading("period 2018.. AFTER", from: "after 2018"),
    Reading("period 2011-09-12/2011-09-13", from: "September 12-September 13, 2011"),
    Reading("period -0491/-0489", from: "492-490 BC"),
  ]
  static let nonexamples = ["from 5 to 10 people", "10-15 percent", "before the war", "by bus", "from here to there"]
}

extension TimeGrammar {
  /// The second end of a range behind its first, with what each lacks taken from the other.
  func secondPoint(behind first: TimePoint, isBetween: Bool = false) -> (first: TimePoint, second: TimePoint)? {
    if first.isReference { return nil }
    guard let next = connector(first.end, isBetween) else { return nil }
    let second = today(at: next) ?? point(at: next) ?? abbreviated(first, at: next)
    guard let second, !second.isReference else { return nil }
    let (from, to) = shared(first, second)
    guard let start = ends(of: from)?.0, let end = ends(of: to)?.1, start.days.lowerBound <= end.days.upperBound,
      start != end
    else { return nil }
    return (from, to)
  }

  /// Reads "now" and "present" as the end of a range: the day of the document.
  func today(at index: Int) -> TimePoint? {
    let next = text.particle(index) == .the ? index + 1 : index
    guard let reference = text.reference(next), reference == .now || reference == .present || reference == .today,
      let document = anchors.document
    else { return nil }
    return TimePoint(index..<next + 1, resolved: document)
  }

  /// The token behind "-", "to", "until", "through", and "and" behind "between".
  func connector(_ end: Int, _ isBetween: Bool) -> Int? {
    if text.isDash(end) {
      return text.isDash(end + 1) && text.isGlued(end + 1) ? end + 2 : end + 1
    }
    if text.isMark(end, UInt8(ascii: "~")) { return end + 1 }
    switch text.preposition(end) {
    case .to?, .until?, .through?: return end + 1
    case .and? where isBetween: return end + 1
    default: return nil
    }
  }

  /// The second end where it is only a number: "96" behind "1995-", "20" behind "November 19-".
  private func abbreviated(_ first: TimePoint, at next: Int) -> TimePoint? {
    guard case .calendar(let year, let precision) = first.content else { return nil }
    switch precision {
    case .year:
      // "The years 1906-7".
      if let year, let digit = text.value(next), text.length(next) == 1, text.isDash(next - 1), text.isGlued(next),
        text.isGlued(next - 1), digit > year % 10, !text.isGlued(next + 1) || !text.isWord(next + 1)
      {
        return TimePoint(next..<next + 1, year: year / 10 * 10 + digit)
      }
      guard let year, text.isDash(next - 1), text.length(next) == 2 || text.length(next) == 4 && !isCounting(next),
        let second = secondYear(of: year, at: next),
        !text.isMark(next + 1, UInt8(ascii: "%"))
      else { return nil }
      return TimePoint(next..<next + 1, year: second)
    case .day(let month, _):
      guard let day = day(at: next), year == nil, text.unit(day.end) == nil else { return nil }
      let year = yearBehind(day.end)
      let known = year?.year
      guard PartialDate(year: known ?? 2000, month: month, day: day.day) != nil else { return nil }
      return TimePoint(next..<(year?.end ?? day.end), year: known, .day(month, day.day))
    default: return nil
    }
  }

  /// Gives each end the year that only the other states.
  private func shared(_ first: TimePoint, _ second: TimePoint) -> (TimePoint, TimePoint) {
    guard first.needsYear || second.needsYear else { return (first, second) }
    let known = second.writtenYear ?? first.writtenYear ?? date(of: first)?.year
    guard let known else { return (first, second) }
    if first.needsYear {
      let from = first.inYear(known), to = second.inYear(known)
      let isReversed = (date(of: from)?.days.lowerBound ?? 0) > (ends(of: to)?.1.days.upperBound ?? 0)
      if isReversed, second.writtenYear == nil { return (from, second.inYear(known + 1)) }
      return (isReversed ? first.inYear(known - 1) : from, to)
    }
    let to = second.inYear(known)
    let isReversed = (ends(of: first)?.0.days.lowerBound ?? 0) > (date(of: to)?.days.upperBound ?? 0)
    return (first, isReversed ? second.inYear(known + 1) : to)
  }

  /// A date without a year takes that of the date it is listed with: "May and June 2005".
  func completed(_ point: TimePoint) -> TimePoint {
    guard point.needsYear else { return point }
    if let year = yearOfList(behind: point) { return point.inYear(year) }
    let next = text.isComma(point.end) || text.isSlash(point.end) ? point.end + 1 : point.end
    let joint = text.preposition(next) == .and || text.preposition(next) == .or ? next + 1 : next
    guard joint > point.end, let other = self.point(at: joint), !other.isBareYear,
      case .calendar(let year?, _) = other.content
    else { return point }
    return point.inYear(year)
  }

  /// Reads "14 – 25 March 2019", "4 to 22 January, 1995".
  func dayRange(at start: Int) -> (first: TimePoint, second: TimePoint)? {
    guard let day = day(at: start), !text.isBoundInFront(start) else { return nil }
    if text.isSlash(day.end) { return slashedDays(start, day) }
    let isJoined = text.preposition(day.end) == .and
    guard let next = connector(day.end, true), !isJoined || text.preposition(start - 1) == .between else { return nil }
    let isOpened = text.preposition(start - 1) == .from || text.preposition(start - 1) == .between
    let second = dayLedDate(at: next) ?? dayOfRelativeMonth(at: next) ?? (isOpened ? monthLedDate(at: next) : nil)
    guard let second else { return nil }
    switch second.content {
    case .calendar(let year, .day(let month, let last)) where day.day < last:
      return (TimePoint(start..<day.end, year: year, .day(month, day.day)), second)
    case .resolved(let date, _):
      guard let month = date.month, let last = date.day, day.day < last,
        let first = PartialDate(year: date.year, month: month, day: day.day)
      else { return nil }
      return (TimePoint(start..<day.end, resolved: first), second)
    default: return nil
    }
  }

  /// Reads "12/13 May 2019", a night between two days.
  private func slashedDays(_ start: Int, _ day: (day: Int, end: Int)) -> (first: TimePoint, second: TimePoint)? {
    guard let second = dayLedDate(at: day.end + 1),
      case .calendar(let year, .day(let month, let last)) = second.content,
      last == day.day + 1
    else { return nil }
    return (TimePoint(start..<day.end, year: year, .day(month, day.day)), second)
  }

  /// Reads "22 this month", "23 in next month".
  private func dayOfRelativeMonth(at start: Int) -> TimePoint? {
    guard let day = day(at: start) else { return nil }
    let next = text.preposition(day.end) == .of || text.preposition(day.end) == .in ? day.end + 1 : day.end
    guard text.relation(next) != nil, text.unit(next + 1) == .month, let month = relativeDate(at: next),
      let date = date(of: month),
      let resolved = PartialDate(year: date.year, month: date.month, day: day.day), resolved.day != nil
    else { return nil }
    return TimePoint(start..<month.end, resolved: resolved)
  }

  /// Reads "492-490 BC".
  func yearsBeforeChrist(at start: Int) -> (first: TimePoint, second: TimePoint)? {
    guard let value = text.value(start), text.length(start) <= 4, !text.isBoundInFront(start),
      let next = connector(start + 1, true),
      let second = year(at: next), second.end > next + 1, second.year <= 0, 1 - value < second.year
    else { return nil }
    return (TimePoint(start..<start + 1, year: 1 - value), TimePoint(next..<second.end, year: second.year))
  }
}

extension TimePoint {
  /// Whether the expression says nothing by itself.
  var isReference: Bool {
    switch content {
    case .vague, .length: true
    case .calendar, .resolved: false
    }
  }
}
