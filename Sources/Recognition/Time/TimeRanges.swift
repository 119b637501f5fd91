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
    Reading("period 2010/2023-08", from: "from 2010 to August 2023"),
    Reading("period 1994..", from: "since 1994", "from 1994 onwards"),
    Reading("period ..2022-12", from: "until December 2022", "by December 2022"),
    Reading(
      "period 08XX/14XX",
      from: "between the ninth and fifteenth centuries",
      "9th-15th centuries",
      "from the 9th to the 15th century"
    ),
    Reading("period ..2030", from: "no later than 2030"),
    Reading("period 2018/2022-05-15", from: "2018–present", "between 2018 and now"),
    Reading("period 2018..", from: "2018 or later"),
    Reading("period 2021-09/2021-12", from: "the last four months of 2021"),
    Reading("period ..2018 BEFORE", from: "before 2018"),
    Reading("period 2018.. AFTER", from: "after 2018"),
    Reading("period 2006-04-07/2006-04-08", from: "April 7-April 8, 2006"),
    Reading("period -0491/-0489", from: "492-490 BC"),
  ]
  static let nonexamples = ["from 5 to 10 people", "10-15 percent", "before the war", "by bus", "from here to there"]
}

/// A whole expression of time, ready to become a mention.
struct TimePhrase {
  var tokens: Range<Int>
  var kind: Mention.Kind
  var time: Mention.Time
}

extension TimeGrammar {
  /// Reads the longest expression that begins at a token.
  func phrase(at start: Int) -> TimePhrase? {
    if let preposition = text.preposition(start) { return openedPhrase(start, preposition) }
    if let limited = limited(at: start) { return limited }
    if let listed = listedDay(at: start) ?? dayListedBehind(at: start) { return phrase(listed) }
    if let range = centuryRange(at: start) { return phrase(range.first, to: range.second, in: start) }
    if text.isNumber(start), let range = dayRange(at: start) ?? yearsBeforeChrist(at: start) {
      return phrase(range.first, to: range.second, in: range.first.tokens.lowerBound)
    }
    if let point = point(at: start) {
      if let second = secondPoint(behind: point) { return phrase(second.first, to: second.second, in: start) }
      if let open = openedBehind(point) { return open }
      return phrase(completed(point))
    }
    return durationPhrase(at: start)
  }

  private func durationPhrase(at start: Int) -> TimePhrase? {
    let first = text.particle(start) == .the ? start + 1 : start
    guard first == start, let duration = duration(at: first) else { return nil }
    return TimePhrase(tokens: duration.tokens, kind: .duration, time: Mention.Time(duration.value))
  }

  /// Reads "from 2010 to August 2023", "between …  and …", "since 1994", "until", "by", "before", "after".
  private func openedPhrase(_ start: Int, _ preposition: TimePreposition) -> TimePhrase? {
    switch preposition {
    case .from, .between, .since, .until, .by, .before, .after: break
    default: return nil
    }
    if preposition == .from || preposition == .between,
      let range = centuryRange(at: start + 1) ?? dayRange(at: start + 1) ?? yearsBeforeChrist(at: start + 1)
    {
      return phrase(range.first, to: range.second, in: start)
    }
    guard var point = point(at: start + 1) else { return nil }
    if point.isReference { return nil }
    if preposition == .from || preposition == .between {
      if let second = secondPoint(behind: point, isBetween: preposition == .between) {
        return phrase(second.first, to: second.second, in: start)
      }
      guard preposition == .from, let end = onwards(point.end) else { return nil }
      return open(completed(point), start..<end, .since)
    }
    if let second = secondPoint(behind: point), !point.isBareYear || text.isDash(point.end) {
      return phrase(second.first, to: second.second, in: start + 1)
    }
    point = completed(point)
    return open(point, start..<point.end, preposition)
  }

  private func onwards(_ end: Int) -> Int? {
    if text.preposition(end) == .on { return end + 1 }
    return text.isWord(end) && TimeRangeWords.onwards[text.tokens[end]] != nil ? end + 1 : nil
  }

  private func open(_ point: TimePoint, _ tokens: Range<Int>, _ preposition: TimePreposition) -> TimePhrase? {
    guard !point.isImpossible, let (from, to) = ends(of: point) else { return phrase(point) }
    let span = span(of: point.tokens)
    var time: Mention.Time
    switch preposition {
    case .since: time = Mention.Time(.period(from, nil), parts: [(span, from)])
    case .after: time = Mention.Time(.period(to, nil), modifier: .after, parts: [(span, to)])
    case .before: time = Mention.Time(.period(nil, from), modifier: .before, parts: [(span, from)])
    default: time = Mention.Time(.period(nil, to), parts: [(span, to)])
    }
    if from != to { time.parts = [] }
    time.modifier = time.modifier ?? point.modifier
    time.isFiscal = point.isFiscal
    time.isResolved = point.isResolved || point.needsYear
    return TimePhrase(tokens: tokens, kind: .period, time: time)
  }

  /// The first and last date of a reading.
  private func ends(of point: TimePoint) -> (PartialDate, PartialDate)? {
    if case .resolved(let start, let end) = point.content { return (start, end) }
    return date(of: point).map { ($0, $0) }
  }

  private func span(of tokens: Range<Int>) -> Range<Int> {
    text.tokens[tokens.lowerBound].lowerBound..<text.tokens[tokens.upperBound - 1].upperBound
  }

  /// The phrase of one date.
  private func phrase(_ point: TimePoint) -> TimePhrase? {
    let value: TimeValue
    switch point.content {
    case .vague(let timex): value = .vague(timex)
    case .length(let length): value = .duration(length)
    case .resolved(let start, let end): value = start == end ? .date(start) : .period(start, end)
    case .calendar:
      guard let date = date(of: point) else { return nil }
      value = .date(date)
    }
    var time = Mention.Time(value, modifier: point.modifier, isFiscal: point.isFiscal)
    time.isResolved = point.isResolved || point.needsYear
    time.isImpossible = point.isImpossible
    let kind: Mention.Kind =
      switch value {
      case .period: .period
      case .duration: .duration
      case .vague(let timex):
        timex.utf8.first == UInt8(ascii: "P") && timex.utf8.dropFirst().first == UInt8(ascii: "X") ? .duration : .date
      default: .date
      }
    return TimePhrase(tokens: point.tokens, kind: kind, time: time)
  }

  /// The phrase of a period between two dates.
  private func phrase(_ first: TimePoint, to second: TimePoint, in start: Int) -> TimePhrase? {
    guard let (from, _) = ends(of: first), let (_, to) = ends(of: second) else { return nil }
    var time = Mention.Time(.period(from, to), isFiscal: first.isFiscal || second.isFiscal)
    time.parts = [(span(of: first.tokens), from), (span(of: second.tokens), to)]
    time.isResolved = first.isResolved || second.isResolved || second.needsYear
    time.isImpossible = first.isImpossible || second.isImpossible
    return TimePhrase(tokens: start..<second.end, kind: .period, time: time)
  }

  /// The second end of a range behind its first, with what each lacks taken from the other.
  private func secondPoint(behind first: TimePoint, isBetween: Bool = false) -> (first: TimePoint, second: TimePoint)? {
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
  private func today(at index: Int) -> TimePoint? {
    let next = text.particle(index) == .the ? index + 1 : index
    guard let reference = text.reference(next), reference == .now || reference == .present || reference == .today,
      let document = anchors.document
    else { return nil }
    return TimePoint(index..<next + 1, resolved: document)
  }

  /// Reads "2018 or later", "1 January 2016 and after".
  private func openedBehind(_ point: TimePoint) -> TimePhrase? {
    guard !point.isReference, text.preposition(point.end) == .or || text.preposition(point.end) == .and else {
      return nil
    }
    let end = point.end + 1
    let isLast = !text.isWord(end + 1) && !text.isNumber(end + 1)
    if text.particle(end) == .later || text.preposition(end) == .after && isLast {
      return open(point, point.tokens.lowerBound..<end + 1, .since)
    }
    if text.particle(end) == .earlier || text.preposition(end) == .before && isLast {
      return open(point, point.tokens.lowerBound..<end + 1, .until)
    }
    return nil
  }

  /// Reads "no later than 2030", "later than 2020".
  private func limited(at start: Int) -> TimePhrase? {
    guard let particle = text.particle(start), particle == .later || particle == .earlier, text.isWord(start + 1),
      TimeRangeWords.than[text.tokens[start + 1]] != nil, let point = point(at: start + 2), !point.isReference
    else { return nil }
    let isDenied = text.isWord(start - 1) && TimeRangeWords.no[text.tokens[start - 1]] != nil
    let preposition: TimePreposition = particle == .later ? (isDenied ? .until : .after) : (isDenied ? .since : .before)
    return open(completed(point), (isDenied ? start - 1 : start)..<point.end, preposition)
  }

  /// The token behind "-", "to", "until", "through", and "and" behind "between".
  private func connector(_ end: Int, _ isBetween: Bool) -> Int? {
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
      guard let year, text.isDash(next - 1), text.length(next) == 2, let second = secondYear(of: year, at: next),
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
  private func dayRange(at start: Int) -> (first: TimePoint, second: TimePoint)? {
    guard let day = day(at: start), !text.isBoundInFront(start) else { return nil }
    let isJoined = text.preposition(day.end) == .and || text.isSlash(day.end)
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
  private func yearsBeforeChrist(at start: Int) -> (first: TimePoint, second: TimePoint)? {
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

private enum TimeRangeWords {
  static let than = WordTable<TimeWord>([("than", TimeWord(.unit, 0))])
  static let no = WordTable<TimeWord>([("no not", TimeWord(.unit, 0))])
  static let onwards = WordTable<TimeWord>([("onwards onward", TimeWord(.unit, 0))])
}
