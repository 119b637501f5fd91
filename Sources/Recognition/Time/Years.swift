import Quantities
import Text

/// Years, alone and behind other words.
enum Years {
  static let examples = [
    Reading("date 2022", from: "in 2022", "(2022)", "the year 2022", "calendar year 2022"),
    Reading("date 1296", from: "in 1296", "in the year 1296"),
    Reading("date -0479", from: "480 BC", "480 BCE"),
    Reading("date 0045", from: "AD 45", "45 AD", "45 CE", "A.D. 45", "45 A.D.", "45 C.E."),
    Reading("period -0299/0200", from: "300 B.C. – 200 A.D.", "300 BC to AD 200", "300 B.C.E. to 200 C.E."),
    Reading("period 1181/1218", from: "(1181–1218)", "r. 1181–1218"),
    Reading("period 1906/1907", from: "1906-7", "the years 1906–07", "the years 1906-7"),
    Reading("period 2021/2022 fiscal", from: "AY 2021-22", "SY 2021/22"),
    Reading("date 2021 fiscal", from: "FY2021", "FY 2021", "fiscal year 2021", "the 2021 fiscal year"),
    Reading(
      "period 2021/2022 fiscal",
      from: "FY2021/22",
      "the 2021/22 academic year",
      "fiscal year 2021-2022",
      "2021/22"
    ),
  ]
  static let nonexamples = [
    "2,019", "2000 people", "a total of 1500 soldiers", "2019 km", "$2019", "2019.5", "12019", "A2019", "2010 %",
  ]
}

extension TimeGrammar {
  /// A year of four digits that is not part of a longer number, or a year before Christ.
  func year(at start: Int) -> (year: Int, end: Int)? {
    guard let value = text.value(start), !text.isPartOfNumber(start), !text.isCurrencySign(start - 1) else {
      return nil
    }
    if let era = era(at: start + 1) {
      guard value > 0, value < 4000 else { return nil }
      return (era.isBefore ? 1 - value : value, era.end)
    }
    guard text.length(start) == 4, (1000..<2200).contains(value) else { return nil }
    if text.isGlued(start + 1), text.isWord(start + 1) || text.isMark(start + 1, UInt8(ascii: "_")) { return nil }
    return text.isMark(start + 1, UInt8(ascii: "%")) ? nil : (value, start + 1)
  }

  /// Reads "BC", "B.C.", "BCE", "AD", "CE" behind a year.
  func era(at start: Int) -> (isBefore: Bool, end: Int)? {
    if text.isCapitalized(start), let era = text.era(start), text.tokens[start].isAllCapitals {
      if era == .bc { return (true, start + 1) }
      if era == .ad || era == .common { return (false, start + 1) }
    }
    return dottedEra(at: start)
  }

  /// Reads "B.C.", "A.D.", "C.E.", "B.C.E.".
  private func dottedEra(at start: Int) -> (isBefore: Bool, end: Int)? {
    func isLetter(_ index: Int, _ letter: UInt8) -> Bool {
      text.length(index) == 1 && text.first(index) == letter && text.isStop(index + 1) && text.isGlued(index + 1)
    }
    let b = UInt8(ascii: "b"), c = UInt8(ascii: "c"), e = UInt8(ascii: "e")
    let a = UInt8(ascii: "a"), d = UInt8(ascii: "d")
    if isLetter(start, b), isLetter(start + 2, c), text.isGlued(start + 2) {
      return (true, isLetter(start + 4, e) && text.isGlued(start + 4) ? start + 6 : start + 4)
    }
    let isAfter = isLetter(start, a) && isLetter(start + 2, d) || isLetter(start, c) && isLetter(start + 2, e)
    return isAfter && text.isGlued(start + 2) && text.isCapitalized(start) ? (false, start + 4) : nil
  }

  /// Reads a year behind an era with points.
  func dottedEraLed(at start: Int) -> TimePoint? {
    guard text.isCapitalized(start), text.isStop(start + 1), text.first(start + 2) == UInt8(ascii: "d"),
      let era = dottedEra(at: start), !era.isBefore, let value = text.value(era.end), text.length(era.end) <= 4,
      value > 0
    else { return nil }
    return TimePoint(start..<era.end + 1, year: value)
  }

  /// Reads the year behind a day or month: "2020", ", 2020", "of 2020", "of the same year", "'07".
  func yearBehind(_ start: Int) -> (year: Int, end: Int, isResolved: Bool)? {
    var next = start
    if text.isComma(next) || text.isDash(next) || text.isSlash(next) || (text.isStop(next) && text.isGlued(next)) {
      next += 1
    }
    if let year = year(at: next), next == start || text.isComma(start) || text.isGlued(start) && text.isGlued(next) {
      // "12 May, 1500 people" counts people.
      if next > start, isCounting(next) { return nil }
      return (year.year, year.end, false)
    }
    if text.isComma(start), let words = wordYear(at: next) { return (words.year, words.end, false) }
    if let words = wordYear(at: start) ?? roundYear(at: start) { return (words.year, words.end, false) }
    if text.isMark(next, UInt8(ascii: "'")), text.isGlued(next + 1), text.length(next + 1) == 2,
      let value = text.value(next + 1)
    {
      return fullYear(value).map { ($0, next + 2, false) }
    }
    return relativeYear(at: start)
  }

  /// The token after "'07" behind a day or month, where no date of the document tells the century.
  func endOfUnknownYear(_ start: Int) -> Int? {
    let next = text.isComma(start) ? start + 1 : start
    guard anchors.document == nil, text.isMark(next, UInt8(ascii: "'")), text.isGlued(next + 1),
      text.isNumber(next + 1), text.length(next + 1) == 2
    else { return nil }
    return next + 2
  }

  /// Reads "of 2020", "of that year", "of the same year", "last year", "in the year 2020".
  private func relativeYear(at start: Int) -> (year: Int, end: Int, isResolved: Bool)? {
    var next = start
    if text.preposition(next) == .of || text.preposition(next) == .in { next += 1 }
    if text.particle(next) == .the { next += 1 }
    if next > start, text.preposition(start) == .in, text.first(start) == UInt8(ascii: "i"),
      month(at: start - 1) != nil, let year = year(at: next), !isCounting(next)
    {
      return (year.year, year.end, false)
    }
    if next > start, text.preposition(start) == .of, let year = year(at: next) ?? wordYear(at: next) {
      return (year.year, year.end, false)
    }
    if next > start, text.unit(next) == .year, let year = year(at: next + 1) { return (year.year, year.end, false) }
    guard text.relation(next) != nil, text.unit(next + 1) == .year, !text.isPlural(next + 1),
      let point = relativeDate(at: next), let year = date(of: point)
    else { return nil }
    return (year.year, point.end, true)
  }

  /// "2000 over 3" at the end of a clause is a quotient.
  private func isDivided(_ start: Int) -> Bool {
    guard text.length(start + 1) == 4, text.isNumber(start + 2), text.tokens[start + 1].hash == Self.overHash else {
      return false
    }
    return !text.holds(start + 3) || text.tokens[start + 3].kind == .punctuation && !text.isDash(start + 3)
  }

  private static let overHash = WordHash.of("over")

  /// The year that two digits stand for, in the century that is nearer to the document; `nil` without its date.
  func fullYear(_ twoDigits: Int) -> Int? {
    guard let present = anchors.document?.year else { return nil }
    let year = present / 100 * 100 + twoDigits
    return year > present + 15 ? year - 100 : year
  }

  /// Reads a year that stands by itself: needs words around it that do not count something.
  func bareYear(at start: Int) -> TimePoint? {
    guard !text.isBoundInFront(start), let year = year(at: start) else { return nil }
    var point = TimePoint(start..<year.end, year: year.year)
    guard year.end == start + 1 else { return point }
    let isRecent = year.year >= 1700 && year.year < 2101
    let cue = yearCue(start)
    guard cue != .none || isRecent && !isDivided(start) else { return nil }
    // "012 1998 2001" is a telephone number.
    if cue == .none, text.isNumber(start - 1), text.isNumber(start + 1), text.length(start - 1) != 4 { return nil }
    if isCounting(start), cue != .strong || !isRecent { return nil }
    if cue == .weak, !isRecent { return nil }
    point.isBareYear = true
    return point
  }

  /// How surely the word before a number of four digits speaks of time.
  private enum Cue { case none, weak, strong }

  private func yearCue(_ start: Int) -> Cue {
    if text.unit(start - 1) == .year || text.part(start - 1) != nil || month(at: start - 1) != nil { return .strong }
    if isLifeSpan(start) || isLifeMark(text.isStop(start - 1) ? start - 2 : start - 1) { return .strong }
    switch text.preposition(start - 1) {
    case .in?: return text.first(start - 1) == UInt8(ascii: "i") ? .strong : .none
    case .since?, .until?, .during?, .before?, .after?, .throughout?: return .strong
    case .from? where isBeforeSubject(start), .by? where isBeforeSubject(start), .of? where isBeforeSubject(start),
      .and? where isLastBeforeSubject(start):
      return .strong
    case .from?, .between?, .to?, .and?: return isCounting(start) ? .weak : .strong
    case .by?, .of?, .through?, .on?: return .weak
    default: return .none
    }
  }

  private func isLifeMark(_ index: Int) -> Bool {
    text.isWord(index) && !text.isCapitalized(index) && YearWords.lives[text.tokens[index]] != nil
  }

  /// Whether a number begins "(1181–1218)".
  private func isLifeSpan(_ start: Int) -> Bool {
    text.isMark(start - 1, UInt8(ascii: "(")) && text.isDash(start + 1) && text.length(start + 2) == 4
      && text.isMark(start + 3, UInt8(ascii: ")"))
  }

  /// Whether a number of four digits counts what follows: a unit, a noun in the plural, a joined word.
  func isCounting(_ start: Int) -> Bool {
    let next = start + 1
    if text.isMark(next, UInt8(ascii: "%")) || text.unit(next) != nil && !text.isDash(next) { return true }
    if text.isDash(next), text.isGlued(next), text.isGlued(next + 1), text.isWord(next + 1) {
      return text.reference(next + 1) == nil && month(at: next + 1) == nil
    }
    return countsNoun(next, behindArticle: text.particle(start - 1) == .the)
  }

  /// Whether a number in front of a token counts it: a noun in the plural, a symbol.
  func countsNoun(_ next: Int, behindArticle: Bool) -> Bool {
    guard text.isWord(next), text.word(next) == nil, !text.isCapitalized(next) else { return false }
    if text.length(next) <= 2 { return isSymbol(next) }
    if countsPeople(next) { return true }
    return !behindArticle && isPluralNoun(next)
  }

  /// Whether a word is one of those that four digits count more often than they are a year before it.
  func countsPeople(_ index: Int) -> Bool { text.isWord(index) && YearWords.people[text.tokens[index]] != nil }

  private func isSymbol(_ index: Int) -> Bool {
    let first = text.first(index), last = text.last(index)
    return first == UInt8(ascii: "k")
      || last == UInt8(ascii: "m") && text.length(index) <= 2 && first != UInt8(ascii: "a")
      || first == UInt8(ascii: "h") && last == UInt8(ascii: "a")
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    guard text.last(index) == UInt8(ascii: "s"), text.length(index) > 3 else { return false }
    let before = text.bytes[text.tokens[index].upperBound - 2]
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && YearWords.notPlural[text.tokens[index]] == nil
  }
}

/// Words behind a number of four digits that tell whether it counts.
private enum YearWords {
  static let people = WordTable<TimeWord>([
    (
      """
      people men women children personnel troops soldiers tonnes tons metres meters feet dollars \
      square million billion percent per
      """,
      TimeWord(.unit, 0)
    )
  ])
  /// The words for about, and the marks of reigns and lives.
  static let lives = WordTable<TimeWord>([("c ca circa fl r", TimeWord(.unit, 0))])
  static let notPlural = WordTable<TimeWord>([
    (
      """
      this was his has its does always perhaps towards versus across sees makes marks remains its as \
      thus marks news series onwards afterwards
      """,
      TimeWord(.unit, 0)
    )
  ])
}
