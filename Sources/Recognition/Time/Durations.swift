import Quantities
import RecordModel
import Text

/// Lengths of time.
enum Durations {
  static let examples = [
    Reading("duration P17D", from: "a 17-day exercise", "17 days", "seventeen days"),
    Reading("duration P2M", from: "a two-month mission", "two months", "2 months"),
    Reading("duration P30Y", from: "three decades", "thirty years", "30-year"),
    Reading("duration P1Y", from: "lasted a year", "for one year", "year-long"),
    Reading("duration P10Y", from: "a decade-long effort", "for a decade"),
    Reading("duration P0.5Y", from: "half a year", "for half a year"),
    Reading("duration PT24H", from: "24 hours", "twenty-four hours", "twenty and four hours"),
    Reading("duration PT1.5H", from: "an hour and a half", "one and a half hours", "one hour and half"),
    Reading("duration P1.5Y", from: "one-and-a-half-year", "one and a half years", "a year and a half"),
    Reading("duration P25Y", from: "a quarter of a century", "a quarter-century", "a quarter century"),
    Reading("duration P2.25Y", from: "two and a quarter years", "two years and a quarter"),
    Reading("duration P1Y2M3D", from: "1 year, 2 months and 3 days", "one year two months three days"),
    Reading("duration P1460Y", from: "1,460 years"),
    Reading("duration P2W", from: "two weeks", "a couple of weeks", "a fortnight"),
  ]
  static let nonexamples = [
    "five tonnes a year", "170 flights per week", "the 14th Five-Year Plan", "the Thirty Years' War",
    "the Hundred Years War", "day", "one second", "May Day",
    "a 5 m rope", "on another day", "another day passed", "0900 hrs", "at 1430 hours", "three-quarters of a year",
  ]
}

extension TimeGrammar {
  /// Reads a length of time that begins at a token.
  func duration(at start: Int) -> (tokens: Range<Int>, value: TimeValue)? {
    if let unit = text.unit(start) { return unitDuration(start, unit) ?? wholeUnit(start, unit) }
    if let special = gluedHours(at: start) ?? quarterCentury(at: start) { return special }
    guard let count = count(at: start) ?? anotherCount(at: start) else { return nil }
    let isArticle = text.particle(start) == .a
    var next = count.end
    let isHyphened = text.isDash(next) && text.isGlued(next)
    if isHyphened { next += 1 }
    if !isArticle, let working = workingDuration(start, count) { return working }
    guard let unit = text.unit(next), !isNameOfPlan(start, next), !isClock(start, next),
      text.isPlural(next) || isHyphened || text.length(start) != 4 || !text.isNumber(start)
    else { return nil }
    if isArticle, !count.isVague, !isArticleDuration(start, next + 1) { return nil }
    // "On another day" is some day.
    if text.particle(start) == .another, text.preposition(start - 1) == .on || !isArticleDuration(start, next + 1) {
      return nil
    }
    if unit == .quarter || unit == .weekend { return nil }
    guard !count.isVague else { return vagueDuration(start, next, unit) }
    let (number, end) = number(count, from: next + 1)
    guard number.digits > 0, let length = length(number, unit) else { return nil }
    return composed(start, length, unit, end)
  }

  /// Reads "72h".
  private func gluedHours(at start: Int) -> (tokens: Range<Int>, value: TimeValue)? {
    guard text.isNumber(start), text.isGlued(start + 1), text.length(start + 1) == 1,
      text.first(start + 1) == UInt8(ascii: "h"), !text.isCapitalized(start + 1), let hours = text.value(start),
      !text.isPartOfNumber(start), !text.isGlued(start + 2) || !text.isWord(start + 2)
    else { return nil }
    return (start..<start + 2, .duration(TimeValue.Duration(WrittenNumber(Int64(hours)), .hour)))
  }

  /// The number with the half or quarter that follows its unit: "two years and a half".
  private func number(_ count: TimeCount, from end: Int) -> (WrittenNumber, end: Int) {
    let plain = WrittenNumber(count.digits, exponent: -count.places)
    guard count.places == 0, text.preposition(end) == .and else { return (plain, end) }
    if text.particle(end + 1) == .a {
      if text.part(end + 2) == .half { return (WrittenNumber(count.digits * 10 + 5, exponent: -1), end + 3) }
      if text.unit(end + 2) == .quarter { return (WrittenNumber(count.digits * 100 + 25, exponent: -2), end + 3) }
    } else if text.part(end + 1) == .half, text.preposition(end + 2) != .of, text.particle(end + 2) != .a,
      text.particle(end + 2) != .the
    {
      return (WrittenNumber(count.digits * 10 + 5, exponent: -1), end + 2)
    }
    return (plain, end)
  }

  /// A length with the smaller units that follow it: "1 year, 2 months and 3 days".
  private func composed(_ start: Int, _ first: TimeValue.Duration, _ unit: TimeUnit, _ end: Int)
    -> (tokens: Range<Int>, value: TimeValue)
  {
    var length = first
    guard let rest = rest(of: unit, from: end) else { return (start..<suffixEnd(end), .duration(length)) }
    length.rest = [rest.component]
    guard let smaller = text.unit(rest.end - 1), let last = self.rest(of: smaller, from: rest.end),
      last.component.unit != length.unit
    else { return (start..<rest.end, .duration(length)) }
    length.rest.append(last.component)
    return (start..<last.end, .duration(length))
  }

  /// Reads "a quarter of a century", "a quarter-century".
  private func quarterCentury(at start: Int) -> (tokens: Range<Int>, value: TimeValue)? {
    guard text.particle(start) == .a, text.unit(start + 1) == .quarter, !text.isPlural(start + 1) else { return nil }
    var next = start + 2
    if text.isDash(next) {
      next += 1
    } else if text.preposition(next) == .of, text.particle(next + 1) == .a {
      next += 2
    }
    guard text.unit(next) == .century, !text.isPlural(next) else { return nil }
    return (start..<next + 1, .duration(TimeValue.Duration(WrittenNumber(25), .year)))
  }

  /// Whether a number of four digits is a time of day: "0900 hrs", "at 1430 hours".
  private func isClock(_ start: Int, _ unit: Int) -> Bool {
    guard text.length(start) == 4, text.isNumber(start), unit == start + 1, text.unit(unit) == .hour else {
      return false
    }
    return text.bytes[text.tokens[start].lowerBound] == UInt8(ascii: "0") || text.preposition(start - 1) != nil
  }

  /// Reads the second part of "one week, three days".
  private func rest(of unit: TimeUnit, from end: Int) -> (component: TimeValue.Duration.Component, end: Int)? {
    let next = text.isComma(end) || text.preposition(end) == .and ? end + 1 : end
    guard text.particle(next) != .a, let count = count(at: next), let whole = count.whole,
      let other = text.unit(count.end), other != unit,
      (other.rawValue < unit.rawValue) || next == end, let length = length(WrittenNumber(Int64(whole)), other)
    else { return nil }
    return (TimeValue.Duration.Component(length.value, length.unit), count.end + 1)
  }

  private func vagueDuration(_ start: Int, _ unit: Int, _ kind: TimeUnit) -> (tokens: Range<Int>, value: TimeValue)? {
    guard kind.letter != nil, text.isPlural(unit) else { return nil }
    return (start..<unit + 1, .vague(kind.vagueDuration))
  }

  /// "A 20-year-old", "two years old", "a three-day-long".
  private func suffixEnd(_ end: Int) -> Int {
    let next = text.isDash(end) && text.isGlued(end) ? end + 1 : end
    let isSuffix = text.particle(next) == .old || text.particle(next) == .long
    return isSuffix ? next + 1 : end
  }

  /// Whether the words are part of a name: "Five-Year Plan".
  private func isNameOfPlan(_ start: Int, _ unit: Int) -> Bool {
    // "The Thirty Years' War".
    let next = text.isMark(unit + 1, UInt8(ascii: "'")) ? unit + 2 : unit + 1
    return text.isWord(start) && text.isCapitalized(unit) && text.isWord(next) && text.isCapitalized(next)
  }

  /// "A year" is a duration behind a preposition or a verb that lasts; else it may be the base of a rate.
  private func isArticleDuration(_ start: Int, _ end: Int) -> Bool {
    // "A quarter of a century".
    if text.preposition(start - 1) == .of,
      text.unit(start - 2) == .quarter || text.number(start - 2, in: .ordinal) != nil || text.part(start - 2) == .half
    {
      return false
    }
    if text.preposition(end) == .and && text.particle(end + 1) == .a { return true }
    if text.preposition(start - 1) != nil, text.preposition(start - 1) != .and, text.preposition(start - 1) != .or {
      return true
    }
    return text.isWord(start - 1) && DurationWords.table[text.tokens[start - 1]] != nil
      || start == 0 && text.part(start + 1) == .half || text.part(start) == .half
      || text.unit(start + 1) == .fortnight || text.particle(end) == .long
  }

  /// Reads a unit by itself: "for decades", "year-long", "half-year".
  private func unitDuration(_ start: Int, _ unit: TimeUnit) -> (tokens: Range<Int>, value: TimeValue)? {
    if text.isPlural(start) {
      guard text.preposition(start - 1) == .in, text.first(start - 1) != UInt8(ascii: "a"), unit.letter != nil,
        text.preposition(start + 1) != .of, unit != .minute
      else { return nil }
      return (start..<start + 1, .vague(unit.vagueDuration))
    }
    guard text.isDash(start + 1), text.isGlued(start + 1), text.particle(start + 2) == .long,
      let length = length(WrittenNumber(1, exponent: 0), unit)
    else { return nil }
    return (start..<start + 3, .duration(length))
  }

  /// Reads the unit of "a full year", "all-week".
  private func wholeUnit(_ start: Int, _ unit: TimeUnit) -> (tokens: Range<Int>, value: TimeValue)? {
    let word = text.isDash(start - 1) && text.isGlued(start) ? start - 2 : start - 1
    guard text.isWord(word), DurationWords.whole[text.tokens[word]] != nil, !text.isPlural(start), unit != .quarter,
      unit != .weekend,
      text.preposition(start + 1) != .of, let length = length(WrittenNumber(1), unit)
    else { return nil }
    return (start..<start + 1, .duration(length))
  }

  /// A number of units; decades and centuries as years, fortnights as weeks.
  func length(_ number: WrittenNumber, _ unit: TimeUnit) -> TimeValue.Duration? {
    func times(_ factor: Int64, _ unit: TimeValue.Duration.Unit) -> TimeValue.Duration {
      TimeValue.Duration(WrittenNumber(number.digits * factor, exponent: number.exponent), unit)
    }
    switch unit {
    case .minute: return times(1, .minute)
    case .hour: return times(1, .hour)
    case .day, .night: return times(1, .day)
    case .week: return times(1, .week)
    case .fortnight: return times(2, .week)
    case .month: return times(1, .month)
    case .year: return times(1, .year)
    case .decade: return times(10, .year)
    case .century: return times(100, .year)
    case .quarter, .weekend: return nil
    }
  }
}

/// Verbs and adverbs that "a year" follows as a duration.
private enum DurationWords {
  static let whole = WordTable<TimeWord>([("full whole entire all", TimeWord(.unit, 0))])
  static let table = WordTable<TimeWord>([
    (
      """
      last lasts lasted lasting take takes took taking spend spends spent nearly almost than about \
      roughly only just approximately
      """,
      TimeWord(.unit, 0)
    )
  ])
}
