import Quantities
import Text

/// Dates in figures only.
enum NumericDates {
  static let examples = [
    Reading("date 2020-02-05", from: "2020-02-05", "2020/02/05", "5.2.2020", "05.02.2020", "2020-Feb-05", "20200205"),
    Reading("date 2020-02-05 or 2020-05-02", from: "02/05/2020", "2-5-2020", "2/5/20"),
    Reading("date 2020-05-02", from: "Saturday, 02/05/2020", "Saturday 2/5/2020"),
    Reading("date 2020-02-25", from: "25/02/2020", "02/25/2020", "25-02-2020", "25/2/20"),
    Reading("date 2022-05-27", from: "Friday 5/27", "this Friday 5/27", "on 5/27", "Fri 27/5"),
    Reading("date 2015-08-12", from: "08/12,2015", "08/12,15"),
    Reading("date 2019-03-14", from: "on 14.3.19"),
    Reading("date 2022-11", from: "2022-11", "11/2022", "11 / 2022"),
    Reading("date 2021-02-30 impossible", from: "2021-02-30", "30.02.2021", "2/30/2021"),
    Reading("date 2021 impossible", from: "2021-13-04", "2021-00-17"),
  ]
  static let nonexamples = ["1.2.3", "24/7", "3/4", "192.168.0.1", "12-5", "3-2, then 2-1"]
}

extension TimeGrammar {
  /// Reads "2020-02-05", "25/02/2020", "5.2.2020", "20200205", "2022-11".
  func numericDate(at start: Int) -> TimePoint? {
    guard !text.isBoundInFront(start), let first = text.value(start) else { return nil }
    if text.length(start) == 8 { return compactDate(start, first) }
    if let spaced = spacedMonth(start, first) ?? spacedDate(at: start) ?? romanDate(at: start) { return spaced }
    guard isJoint(start + 1), !isJoint(start - 1) || !text.isGlued(start) || !text.isNumber(start - 2) else {
      return nil
    }
    let mark = text.first(start + 1)
    let isTriple =
      isJoint(start + 3) && (text.first(start + 3) == mark || text.isDash(start + 1) && text.isDash(start + 3))
    if isTriple, text.isNumber(start + 4), !isJoint(start + 5) || !text.isNumber(start + 6) {
      return triple(start, first, mark)
    }
    if isJoint(start + 3), text.isNumber(start + 4) { return nil }
    return yearAndMonth(start, first, mark)
  }

  /// Whether a token joins two figures of a date without any space.
  private func isJoint(_ index: Int) -> Bool {
    (text.isDash(index) || text.isSlash(index) || text.isStop(index)) && text.isGlued(index) && text.isGlued(index + 1)
  }

  /// Reads "11 / 2016" and "2016 - 11" where nothing follows that the second number could count.
  private func spacedMonth(_ start: Int, _ first: Int) -> TimePoint? {
    let end = start + 3
    guard !isJoint(start + 1), text.isDash(start + 1) || text.isSlash(start + 1), text.tokens[start + 1].length == 1,
      !text.isDash(start - 1), !text.isPartOfNumber(start), !text.isPartOfNumber(start + 2),
      let second = text.value(start + 2),
      !text.isWord(end), !text.isNumber(end), !text.isDash(end), !text.isMark(end, UInt8(ascii: "%"))
    else { return nil }
    let isYearFirst = text.length(start) == 4 && text.length(start + 2) == 2
    guard isYearFirst || text.length(start) <= 2 && text.length(start + 2) == 4 else { return nil }
    let (year, month) = isYearFirst ? (first, second) : (second, first)
    guard (1900..<2100).contains(year), (1...12).contains(month), !isYearFirst || month <= year % 100 else {
      return nil
    }
    return TimePoint(start..<end, year: year, .month(month))
  }

  private func compactDate(_ start: Int, _ value: Int) -> TimePoint? {
    guard (1900...2099).contains(value / 10_000), !text.isPartOfNumber(start),
      PartialDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
    else { return nil }
    let end = endOfClock(start + 1) ?? start + 1
    return TimePoint(start..<end, year: value / 10_000, .day(value / 100 % 100, value % 100))
  }

  private func triple(_ start: Int, _ first: Int, _ mark: UInt8) -> TimePoint? {
    guard let third = text.value(start + 4) else { return nil }
    let end = endOfClock(start + 5) ?? start + 5
    if end == start + 5, text.isGlued(end), text.isWord(end) { return nil }
    if let month = month(at: start + 2) ?? romanMonth(start + 2).map({ ($0, start + 3) }) {
      return named(start..<end, first, month.month, third)
    }
    guard let second = text.value(start + 2), text.length(start + 2) <= 2 else { return nil }
    if text.length(start) == 4, text.length(start + 4) <= 2 {
      return ordered(start..<end, first, second, third) ?? monthless(start..<end, first, second, third, mark)
    }
    guard text.length(start) <= 2 else { return nil }
    let isLong = text.length(start + 4) == 4
    let isPlaced = mark != UInt8(ascii: ".") || isDayPreposition(start - 1)
    guard isLong || text.length(start + 4) == 2 && isPlaced else { return nil }
    guard let year = isLong ? third : fullYear(third) else { return unknown(start..<end) }
    let isDayFirst = first > 12 || second <= 12 && (anchors.dayComesFirst ?? (mark == UInt8(ascii: ".")))
    var point = isDayFirst ? ordered(start..<end, year, second, first) : ordered(start..<end, year, first, second)
    point?.isAmbiguous = mark != UInt8(ascii: ".") && isOpenOrder(first, second)
    return point
  }

  /// Whether a word says that a day follows, as before "14.3.19".
  private func isDayPreposition(_ index: Int) -> Bool {
    switch text.preposition(index) {
    case .on?, .since?, .until?, .by?, .before?, .after?: true
    default: false
    }
  }

  /// Whether two numbers may be day and month in either order, and no other date of the document tells.
  private func isOpenOrder(_ first: Int, _ second: Int) -> Bool {
    anchors.dayComesFirst == nil && first <= 12 && second <= 12 && first != second
  }

  private func named(_ tokens: Range<Int>, _ first: Int, _ month: Int, _ third: Int) -> TimePoint? {
    if first > 31 { return ordered(tokens, first, month, third) }
    guard let year = third < 100 ? fullYear(third) : third else { return unknown(tokens) }
    return ordered(tokens, year, month, first)
  }

  /// A day whose century nothing tells.
  private func unknown(_ tokens: Range<Int>) -> TimePoint { TimePoint(tokens, .vague("XXXX-XX-XX")) }

  /// A date in the form of ISO 8601 with a month that no year has: "2021-13-04".
  private func monthless(_ tokens: Range<Int>, _ year: Int, _ month: Int, _ day: Int, _ mark: UInt8) -> TimePoint? {
    let start = tokens.lowerBound
    guard mark == UInt8(ascii: "-"), text.length(start + 2) == 2, text.length(start + 4) == 2,
      (1900..<2100).contains(year), month == 0 || (13...19).contains(month), (1...31).contains(day)
    else { return nil }
    var point = TimePoint(tokens, year: year)
    point.isImpossible = true
    return point
  }

  private func ordered(_ tokens: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> TimePoint? {
    guard (1000..<2200).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    guard PartialDate(year: year, month: month, day: day) != nil else {
      var point = TimePoint(tokens, year: year, .month(month))
      point.isImpossible = true
      point.impossibleDay = day
      return point
    }
    return TimePoint(tokens, year: year, .day(month, day))
  }

  /// Reads "2022-11", "2022/3", "11/2022"; "2021-22" and "2004-05" are years side by side.
  private func yearAndMonth(_ start: Int, _ first: Int, _ mark: UInt8) -> TimePoint? {
    guard let second = text.value(start + 2) else { return nil }
    let end = start + 3
    if text.isGlued(end), text.isWord(end) || text.isMark(end, UInt8(ascii: "%")) { return nil }
    guard mark != UInt8(ascii: ".") else { return nil }
    if text.length(start) == 4, text.length(start + 2) <= 2, (1000..<2200).contains(first), (1...12).contains(second) {
      let isYears = text.length(start + 2) == 2 && second > first % 100 || text.tokens[start + 1].length > 1
      if text.length(start + 2) == 1, first < 2000, second > first % 10, text.isDash(start + 1) {
        return yearPair(start, first, second)
      }
      return isYears ? nil : TimePoint(start..<end, year: first, .month(second))
    }
    guard text.length(start) <= 2, text.length(start + 2) == 4, (1...12).contains(first), (1900..<2100).contains(second)
    else { return dayAndMonth(start, first, second, mark) }
    return TimePoint(start..<end, year: second, .month(first))
  }

  /// Reads "1906-7", the years 1906 and 1907.
  private func yearPair(_ start: Int, _ first: Int, _ digit: Int) -> TimePoint? {
    guard let from = PartialDate(year: first), let to = PartialDate(year: first / 10 * 10 + digit) else { return nil }
    return TimePoint(start..<start + 3, .resolved(from, to))
  }

  /// Reads "22/04" where a preposition says that it is a date.
  private func dayAndMonth(_ start: Int, _ first: Int, _ second: Int, _ mark: UInt8) -> TimePoint? {
    guard mark != UInt8(ascii: "."), text.length(start) <= 2, text.length(start + 2) <= 2,
      isDateSlash(start, first, second, mark)
    else { return nil }
    let isDayFirst = first > 12 || second <= 12 && (anchors.dayComesFirst ?? false)
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    guard (1...12).contains(month), PartialDate(year: 2000, month: month, day: day) != nil else { return nil }
    if text.isComma(start + 3), text.isGlued(start + 3), let value = text.value(start + 4),
      let year = text.length(start + 4) == 4 ? value : shortYear(behindComma: start + 4, value)
    {
      return TimePoint(start..<start + 5, year: year, .day(month, day))
    }
    return TimePoint(start..<start + 3, year: nil, .day(month, day))
  }

  /// The year of "08/12,15": two digits glued to a date of two digits each.
  private func shortYear(behindComma index: Int, _ value: Int) -> Int? {
    guard text.length(index) == 2, text.isGlued(index), text.length(index - 2) == 2, text.length(index - 4) == 2,
      !text.isGlued(index + 1) || !text.isWord(index + 1), !text.isComma(index + 1) || !text.isGlued(index + 2)
    else { return nil }
    return fullYear(value)
  }

  /// Whether a preposition, the year or the numbers themselves say that "4/22" is a date and no fraction.
  private func isDateSlash(_ start: Int, _ first: Int, _ second: Int, _ mark: UInt8) -> Bool {
    if text.preposition(start - 1) == .on || text.number(start - 1, in: .weekday) != nil
      || text.isComma(start + 3) && text.isGlued(start + 3)
        && (text.isNumber(start + 4) && text.length(start + 4) == 4
          || text.value(start + 4).flatMap { shortYear(behindComma: start + 4, $0) } != nil)
    {
      return true
    }
    guard mark == UInt8(ascii: "/") else { return false }
    let isSecond =
      text.isSlash(start - 3)
      && (text.isDash(start - 1) || text.preposition(start - 1) == .to || text.preposition(start - 1) == .and)
    if isSecond, text.preposition(start - 5) == .from || text.preposition(start - 5) == .between { return true }
    if text.preposition(start - 1) == .from || text.preposition(start - 1) == .between { return true }
    return (first > 12) != (second > 12) && max(first, second) <= 31 && !text.isWord(start + 3)
      && text.length(start + 2) == 2
  }
}
