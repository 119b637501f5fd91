import Quantities
import RecordModel
import Text

/// Decades and centuries.
enum Decades {
  static let examples = [
    Reading("date 199X", from: "the 1990s", "the 1990's", "the ’90s", "1990s", "the 1990 s"),
    Reading("date 195X MID", from: "the mid-1950s", "mid-1950s", "the middle of the 1950s"),
    Reading("date 198X END", from: "the late 1980s", "the end of the 1980s"),
    Reading("date -00XX", from: "the 1st century BC", "the first century BCE"),
    Reading("date -03XX", from: "the 4th century BC"),
    Reading("date PAST_REF", from: "the 190s BC"),
    Reading("date 12XX", from: "the 13th century", "the thirteenth century", "13th-century"),
    Reading("date 20XX START", from: "the early 21st century"),
  ]
  static let nonexamples = ["the 90 s", "A320s", "in the tens", "the over-60s", "in his late 40s"]
}

extension TimeGrammar {
  /// Reads "1990s", "1990's", "90s" behind an article or apostrophe, each perhaps before Christ.
  func decade(at start: Int) -> TimePoint? {
    guard let value = text.value(start), value % 10 == 0, !text.isPartOfNumber(start) else { return nil }
    let isShort = text.length(start) == 2
    let hasApostrophe = text.isMark(start - 1, UInt8(ascii: "'")) && text.isGlued(start)
    guard !text.isBoundInFront(start) || hasApostrophe else { return nil }
    var end = start + 1
    if text.isMark(end, UInt8(ascii: "'")), text.isGlued(end), text.isGlued(end + 1) { end += 1 }
    guard text.length(end) == 1, text.first(end) == UInt8(ascii: "s"), text.isGlued(end) || isLooseDecade(start)
    else { return nil }
    end += 1
    if let era = era(at: end), era.isBefore {
      // The years 199 to 190 before Christ are no decade of the astronomical count.
      return TimePoint(start..<era.end, .vague("PAST_REF"))
    }
    let isPlaced =
      hasApostrophe || text.particle(start - 1) == .the || text.part(start - 1) != nil || text.isDash(start - 1)
    // "In his late 40s" is an age.
    if isShort, text.isWord(start - 2), DecadeWords.owners[text.tokens[start - 2]] != nil { return nil }
    if isShort { return isPlaced && !isAgeGroup(start) ? TimePoint(start..<end, year: 1900 + value, .decade) : nil }
    guard text.length(start) == 4, (1000..<2200).contains(value) else { return nil }
    return TimePoint(start..<end, year: value, .decade)
  }

  /// "The over-60s": people of an age, and no decade.
  private func isAgeGroup(_ start: Int) -> Bool {
    text.isDash(start - 1) && text.isWord(start - 2) && Self.ageBounds.contains(text.tokens[start - 2].hash)
  }

  private static let ageBounds = Set(["over", "under"].map { WordHash.of($0) })

  /// Whether damage has parted a decade from its ending: "the 1990 s".
  private func isLooseDecade(_ start: Int) -> Bool {
    text.length(start) == 4 && !text.isCapitalized(start + 1) && text.preposition(start - 1) != nil
      || text.length(start) == 4 && text.particle(start - 1) == .the
  }

  /// Reads "13th century", "twentieth-century", "4th century BC".
  func ordinalLedDate(at start: Int) -> TimePoint? {
    guard !text.isBoundInFront(start), let ordinal = ordinal(at: start) else { return nil }
    let next = text.isDash(ordinal.end) && text.isGlued(ordinal.end) ? ordinal.end + 1 : ordinal.end
    if text.unit(next) == .century, (1...22).contains(ordinal.value), !isTitle(next) {
      return century(start, ordinal.value, next + 1)
    }
    if let weekday = text.number(ordinal.end, in: .weekday) {
      return weekdayOfMonth(start, ordinal.value, weekday, ordinal.end + 1)
    }
    return partOfYear(start, ordinal.value, ordinal.end) ?? dayOfThisMonth(start, ordinal.value, ordinal.end)
      ?? appointedDay(at: start)
  }

  /// Whether a capitalised word stands in a name: "21st Century Road".
  private func isTitle(_ index: Int) -> Bool {
    text.isCapitalized(index) && text.isWord(index + 1) && text.isCapitalized(index + 1) && era(at: index + 1) == nil
  }

  /// Reads "first Friday of next month".
  private func weekdayOfMonth(_ start: Int, _ number: Int, _ weekday: Int, _ end: Int) -> TimePoint? {
    guard number <= 5 else { return nil }
    guard text.preposition(end) == .of || text.preposition(end) == .in else {
      return weekdayOfThisMonth(start, number, weekday, end)
    }
    let next = text.particle(end + 1) == .the ? end + 2 : end + 1
    guard let point = innerPoint(at: next), let month = date(of: point), case .month = month.precision else {
      return nil
    }
    return nth(number, weekday, in: month).map { TimePoint(start..<point.end, resolved: $0) }
  }

  /// Reads "on the 22nd", a day of the month last spoken of.
  private func dayOfThisMonth(_ start: Int, _ day: Int, _ end: Int) -> TimePoint? {
    guard text.isNumber(start), text.particle(start - 1) == .the, text.preposition(start - 2) == .on,
      !text.isWord(end) || text.word(end) != nil,
      !text.isDash(end), let base = anchors.narrative, let month = base.month,
      let date = PartialDate(year: base.year, month: month, day: day)
    else { return nil }
    return TimePoint(start..<end, resolved: date)
  }

  private func century(_ start: Int, _ number: Int, _ end: Int) -> TimePoint {
    guard let era = era(at: end) else { return TimePoint(start..<end, year: (number - 1) * 100, .century) }
    // The first century before Christ is the years -99 to 0.
    let year = era.isBefore ? 1 - 100 * number : (number - 1) * 100
    return TimePoint(start..<era.end, year: year, .century)
  }

  /// Reads "the seventies", "the nineteen-seventies".
  func decadeInWords(at start: Int) -> TimePoint? {
    let isWhole = text.number(start, in: .largeCardinal) == 3
    let word = isWhole ? (text.isDash(start + 1) ? start + 2 : start + 1) : start
    guard let number = text.number(word, in: .season), (6...13).contains(number),
      isWhole || text.particle(start - 1) == .the || text.part(start - 1) != nil
    else { return nil }
    return TimePoint(start..<word + 1, year: 1900 + 10 * (number - 4), .decade)
  }

  /// Reads an ordinal in two words that begins a date.
  func centuries(at start: Int) -> TimePoint? { ordinalLedDate(at: start) ?? dayLedDate(at: start) }
}

private enum DecadeWords {
  static let owners = WordTable<TimeWord>([("my our his her their your its", TimeWord(.unit, 0))])
}
