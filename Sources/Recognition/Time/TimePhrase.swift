import Quantities
import RecordModel
import Text

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
    if text.isNumber(start) || text.isCapitalized(start) && text.preposition(start + 1) != nil,
      let range = rangeOfDays(at: start)
    {
      return phrase(range.first, to: range.second, in: range.first.tokens.lowerBound)
    }
    if let bounded = boundedDate(at: start) { return bounded }
    if let point = point(at: start) {
      if let second = secondPoint(behind: point) { return phrase(second.first, to: second.second, in: start) }
      if let open = openedBehind(point) ?? daysOfWeek(behind: point) { return open }
      return phrase(completed(point))
    }
    return durationPhrase(at: start)
  }

  private func rangeOfDays(at start: Int) -> (first: TimePoint, second: TimePoint)? {
    guard text.isNumber(start) else { return daysBehindMonth(at: start) }
    return slashRange(at: start) ?? dayRange(at: start) ?? yearsBeforeChrist(at: start)
  }

  private func durationPhrase(at start: Int) -> TimePhrase? {
    let first = text.particle(start) == .the ? start + 1 : start
    guard first == start, let duration = duration(at: first) else { return nil }
    return TimePhrase(tokens: duration.tokens, kind: .duration, time: Mention.Time(duration.value))
  }

  /// Reads "from 2006 to October 2017", "between … and …", "since 1994", "until", "by", "before", "after".
  private func openedPhrase(_ start: Int, _ preposition: TimePreposition) -> TimePhrase? {
    switch preposition {
    case .from, .between, .since, .until, .by, .before, .after: break
    default: return nil
    }
    if preposition == .from || preposition == .between,
      let range = centuryRange(at: start + 1) ?? slashRange(at: start + 1) ?? dayRange(at: start + 1)
        ?? yearsBeforeChrist(at: start + 1)
    {
      return phrase(range.first, to: range.second, in: start)
    }
    let isRange = preposition == .from || preposition == .between
    guard var point = (isRange ? today(at: start + 1) ?? roundYearPoint(at: start + 1) : nil) ?? point(at: start + 1)
    else {
      return nil
    }
    if point.isReference { return nil }
    if isRange {
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
    // "Not before 2018" and "not until 2018" are from then on.
    if preposition == .before || preposition == .until, text.isWord(start - 1),
      PhraseWords.no[text.tokens[start - 1]] != nil
    {
      return open(point, start - 1..<point.end, .since)
    }
    return open(point, start..<point.end, preposition)
  }

  private func roundYearPoint(at start: Int) -> TimePoint? {
    roundYear(at: start).map { TimePoint(start..<$0.end, year: $0.year) }
  }

  private func onwards(_ end: Int) -> Int? {
    if text.preposition(end) == .on { return end + 1 }
    return text.isWord(end) && PhraseWords.onwards[text.tokens[end]] != nil ? end + 1 : nil
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
    if point.isAmbiguous, let other = date(of: point.swapped()) {
      time.otherReading = preposition == .since || preposition == .after ? .period(other, nil) : .period(nil, other)
    }
    return TimePhrase(tokens: tokens, kind: .period, time: time)
  }

  /// The first and last date of a reading.
  func ends(of point: TimePoint) -> (PartialDate, PartialDate)? {
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
    time.impossibleDay = point.impossibleDay
    if point.isAmbiguous { time.otherReading = date(of: point.swapped()).map { .date($0) } }
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
    if first.isAmbiguous || second.isAmbiguous { time.otherReading = otherPeriod(first, second) }
    return TimePhrase(tokens: start..<second.end, kind: .period, time: time)
  }

  /// The period with day and month in the other order at each end that allows it.
  private func otherPeriod(_ first: TimePoint, _ second: TimePoint) -> TimeValue? {
    guard let from = ends(of: first.isAmbiguous ? first.swapped() : first)?.0,
      let to = ends(of: second.isAmbiguous ? second.swapped() : second)?.1, from.days.lowerBound <= to.days.upperBound
    else { return nil }
    return .period(from, to)
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

  /// Reads "next week between Wednesday and Friday".
  private func daysOfWeek(behind point: TimePoint) -> TimePhrase? {
    guard case .resolved(let week, _) = point.content, case .week = week.precision,
      text.preposition(point.end) == .between || text.preposition(point.end) == .from,
      let first = text.number(point.end + 1, in: .weekday), let next = connector(point.end + 2, true),
      let last = text.number(next, in: .weekday), let start = day(point.end + 1..<point.end + 2, first, inWeekOf: week),
      let end = day(next..<next + 1, last, inWeekOf: week)
    else { return nil }
    return phrase(start, to: end, in: point.tokens.lowerBound)
  }

  /// Reads "no later than 2030", "later than 2020".
  private func limited(at start: Int) -> TimePhrase? {
    guard let particle = text.particle(start), particle == .later || particle == .earlier, text.isWord(start + 1),
      PhraseWords.than[text.tokens[start + 1]] != nil, let point = point(at: start + 2), !point.isReference
    else { return nil }
    let isDenied = text.isWord(start - 1) && PhraseWords.no[text.tokens[start - 1]] != nil
    let preposition: TimePreposition = particle == .later ? (isDenied ? .until : .after) : (isDenied ? .since : .before)
    return open(completed(point), (isDenied ? start - 1 : start)..<point.end, preposition)
  }
}

private enum PhraseWords {
  static let than = WordTable<TimeWord>([("than", TimeWord(.unit, 0))])
  static let no = WordTable<TimeWord>([("no not", TimeWord(.unit, 0))])
  static let onwards = WordTable<TimeWord>([("onwards onward", TimeWord(.unit, 0))])
}
