import Quantities

/// Dates with the name of a month.
enum CalendarDates {
  static let examples = [
    Reading(
      "date 2020-02-05",
      from: "5 February 2020",
      "February 5, 2020",
      "5th of February 2020",
      "5th Feb. 2020",
      "the 5th of February, 2020",
      "Feb 5th, 2020",
      "February the 5th, 2020",
      "5 February, 2020",
      "Feb. 5 2020"
    ),
    Reading("date 2023-06-26", from: "26th Jun 2023", "26 June 2023", "June 26th 2023", "26-Jun-2023"),
    Reading("date 2022-11", from: "November 2022", "November, 2022", "Nov. 2022", "November of 2022"),
    Reading("date 2018-06-31 impossible", from: "31 June 2018", "June 31, 2018"),
    Reading("date 2022-02-29 impossible", from: "29 February 2022"),
    Reading("date 2015-08", from: "August two thousand and fifteen", "in August two thousand fifteen"),
    Reading(
      "date 2022-05-23",
      from: "May 23",
      "23 May",
      "the 23rd of May",
      "the twenty-third of may",
      "on may the 23rd"
    ),
    Reading("date -0479-08", from: "August 480 BC"),
  ]
  static let nonexamples = [
    "It may be 5", "they march 20 km", "An august body", "Theresa May said", "June Smith and April Jones", "Mrs Summer",
    "the Prague Spring",
    "the May Fourth Movement",
  ]
}

extension TimeGrammar {
  /// The name of a month, with the point behind a short form.
  func month(at start: Int) -> (month: Int, end: Int)? {
    if let month = text.number(start, in: .month) { return (month, start + 1) }
    guard let month = text.number(start, in: .shortMonth) else { return nil }
    return (month, text.isStop(start + 1) && text.isGlued(start + 1) ? start + 2 : start + 1)
  }

  /// The day of a month: "5", "5th", "fifth", "twenty-first".
  func day(at start: Int) -> (day: Int, end: Int)? {
    let day: (value: Int, end: Int)
    if let ordinal = ordinal(at: start) {
      day = ordinal
    } else if let value = text.value(start), text.length(start) <= 2, !isUnderPoint(start) {
      guard !text.isGlued(start + 1) || !text.isWord(start + 1) || month(at: start + 1) != nil else { return nil }
      day = (value, start + 1)
    } else if let cardinal = cardinal(at: start) {
      day = cardinal
    } else {
      return nil
    }
    return (1...31).contains(day.value) ? (day.value, day.end) : nil
  }

  /// Whether a number is a piece of a decimal or grouped one.
  private func isUnderPoint(_ index: Int) -> Bool {
    text.isPartOfNumber(index) || text.isMark(index + 1, UInt8(ascii: "%")) || text.isCurrencySign(index - 1)
  }

  /// Reads a date that begins with its day: "5 February 2020", "the 5th of May", "26-Jun-2023".
  func dayLedDate(at start: Int) -> TimePoint? {
    guard let day = day(at: start), !text.isBoundInFront(start) else { return nil }
    var next = day.end
    if text.isNumber(start), text.isStop(next) || text.isDash(next), text.isGlued(next), month(at: next + 1) != nil,
      !isListNumber(start)
    {
      next += 1
    }
    if text.preposition(next) == .of { next += 1 }
    // "The fourth of may" has no capital in careless writing.
    let isPlain = next > day.end && text.preposition(next - 1) == .of && ordinal(at: start) != nil
    if let month = month(at: next), isNamed(month: next) || isPlain {
      return dated(start, month.month, day.day, yearFrom: month.end)
    }
    guard next > day.end, text.preposition(next - 1) == .of, ordinal(at: start) != nil,
      let month = relativeMonth(at: next), case .resolved(let date, _) = month.content,
      let resolved = PartialDate(year: date.year, month: date.month, day: day.day)
    else { return nil }
    return TimePoint(start..<month.end, resolved: resolved)
  }

  /// Whether a number with a stop counts items and names no day, as before "December 2016: a drill".
  private func isListNumber(_ start: Int) -> Bool {
    text.isStop(start + 1) && text.isLineStart(start) && text.isWord(start + 2) && text.count > start + 5
  }

  private func relativeMonth(at start: Int) -> TimePoint? {
    let next = text.particle(start) == .the ? start + 1 : start
    guard text.relation(next) != nil, text.unit(next + 1) == .month else { return nil }
    return relativeDate(at: next)
  }

  /// Whether a word that may be a month is written as a name, or in small letters cannot be anything else.
  private func isNamed(month index: Int) -> Bool {
    if text.isCapitalized(index) { return true }
    if text.preposition(index - 1) == .on, text.particle(index + 1) == .the, ordinal(at: index + 2) != nil {
      return true
    }
    return text.number(index, in: .month).map { $0 != 3 && $0 != 5 && $0 != 8 } ?? true
  }

  /// Reads "February 5, 2020", "February 2020", "Oct-2", and a month alone where the words around ask for one.
  func monthLedDate(at start: Int) -> TimePoint? {
    guard let month = month(at: start), isNamed(month: start) else { return nil }
    if let dated = dayBehindMonth(start, month) { return dated }
    if let end = endOfUnknownYear(month.end) { return TimePoint(start..<end, .vague("XXXX-XX")) }
    let whole = yearBehind(month.end)
    if let whole {
      var point = TimePoint(start..<whole.end, year: whole.year, .month(month.month))
      point.isResolved = whole.isResolved
      return point
    }
    let end = text.isDash(month.end) || text.preposition(month.end) == .to ? month.end : start + 1
    return isMonthAlone(start, end: month.end) ? TimePoint(start..<end, year: nil, .month(month.month)) : nil
  }

  private func dayBehindMonth(_ start: Int, _ month: (month: Int, end: Int)) -> TimePoint? {
    var next = month.end
    if text.particle(next) == .the { next += 1 }
    if text.isDash(next) || text.isSlash(next), text.isGlued(next), text.isGlued(next + 1), text.length(next + 1) <= 2 {
      next += 1
    }
    if text.isComma(next) || text.isStop(next) && text.isGlued(next + 1), text.ordinalSuffix(next + 1) { next += 1 }
    // "The May Fourth Movement".
    if text.isWord(next), text.isCapitalized(next), text.isCapitalized(next + 1), text.isWord(next + 1) { return nil }
    guard let day = day(at: next), next == month.end || text.isNumber(next) || ordinal(at: next) != nil else {
      return nil
    }
    if !text.isNumber(next), ordinal(at: next) == nil,
      text.unit(day.end) != nil || (text.number(day.end, in: .largeCardinal) ?? 0) >= 12
    {
      return nil
    }
    if text.isNumber(next), text.unit(day.end) != nil || text.isMark(day.end, UInt8(ascii: ":")) { return nil }
    return dated(start, month.month, day.day, yearFrom: day.end)
  }

  private func dated(_ start: Int, _ month: Int, _ day: Int, yearFrom end: Int) -> TimePoint {
    if let end = endOfUnknownYear(end) { return TimePoint(start..<end, .vague("XXXX-XX-XX")) }
    let year = yearBehind(end)
    let known = year?.year
    let leap = known ?? 2000
    guard PartialDate(year: leap, month: month, day: day) != nil else {
      var point = TimePoint(start..<(year?.end ?? end), year: known, .month(month))
      point.isImpossible = true
      point.impossibleDay = day
      return point
    }
    var point = TimePoint(start..<(year?.end ?? end), year: known, .day(month, day))
    point.isResolved = year?.isResolved ?? false
    return point
  }

  /// Whether April or June is somebody's name: "June Smith said".
  private func isPersonName(_ start: Int) -> Bool {
    let month = text.number(start, in: .month)
    return (month == 4 || month == 6) && text.isWord(start + 1) && text.isCapitalized(start + 1)
      && text.word(start + 1) == nil && text.part(start - 1) == nil
      && (text.preposition(start - 1) == nil || text.preposition(start - 1) == .and)
      && text.relation(start - 1) == nil && text.particle(start - 1) != .the && !text.isDash(start - 1)
  }

  /// Whether a month without day and year stands where a date does.
  private func isMonthAlone(_ start: Int, end: Int) -> Bool {
    let isAmbiguous =
      text.number(start, in: .shortMonth) != nil || [3, 5, 8].contains(text.number(start, in: .month) ?? 0)
    guard isAmbiguous else { return !isPersonName(start) }
    if text.relation(start - 1) != nil || text.part(start - 1) != nil { return true }
    if text.isDash(start - 1), text.part(start - 2) != nil { return true }
    if text.isDash(end) || text.isSlash(end) || text.preposition(end) == .to || text.preposition(end) == .and,
      text.isCapitalized(end + 1), month(at: end + 1) != nil
    {
      return true
    }
    if text.particle(start - 1) == .a, text.isCapitalized(start), text.isWord(end) { return true }
    let isJoinedToMonth =
      (text.preposition(start - 1) == .and || text.preposition(start - 1) == .or || text.isComma(start - 1)
        || text.isDash(start - 1)) && month(at: start - 2) != nil
    switch text.preposition(start - 1) {
    case .in?, .since?, .until?, .by?, .from?, .between?, .of?, .during?, .through?, .before?, .after?, .throughout?:
      return true
    case .to?: return text.isCapitalized(start) && !text.isCapitalized(start - 1)
    default: return isJoinedToMonth
    }
  }
}

extension TimeText {
  /// Whether a number with an ordinal's ending begins at a token.
  func ordinalSuffix(_ index: Int) -> Bool { isNumber(index) && isGlued(index + 1) && particle(index + 1) == .suffix }
}
