import Quantities
import Text

/// Years and decades that are written in words.
enum WordYears {
  static let examples = [
    Reading("date 1978", from: "nineteen seventy-eight"),
    Reading("date 2015", from: "in two thousand and fifteen", "since when? In two thousand fifteen"),
    Reading("date 1642", from: "in one thousand six hundred and forty two", "in sixteen hundred and forty-two"),
    Reading("date 1905", from: "in nineteen hundred and five"),
    Reading("period 2000/2014", from: "from two thousand to two thousand and fourteen"),
    Reading("date 2000-10", from: "in October two thousand"),
    Reading("date 200X", from: "the two thousands", "during the two thousands"),
    Reading("date 201X", from: "the two thousand and tens"),
    Reading("date 18XX", from: "the eighteen hundreds"),
    Reading("date 193X", from: "the nineteen thirties", "the thirties"),
  ]
  static let nonexamples = [
    "in two thousand and fifteen villages", "two thousand people", "from one thousand to two thousand",
    "one thousand six hundred and forty two", "nineteen hundred and five men", "the two thousands of men",
    "of nineteen hundred",
  ]

  fileprivate static let plurals = WordTable<TimeWord>([
    ("hundreds", TimeWord(.season, 1)), ("thousands", TimeWord(.season, 2)), ("tens", TimeWord(.season, 3)),
  ])
}

extension TimeGrammar {
  /// Reads "nineteen seventy-eight", "two thousand and eighteen", "one thousand six hundred and forty-two".
  func wordYear(at start: Int) -> (year: Int, end: Int)? {
    guard let word = text.word(start), word.isIn(.cardinal) || word.isIn(.largeCardinal) else { return nil }
    let year = thousands(at: start) ?? hundreds(at: start)
    guard let year, !countsNoun(year.end, behindArticle: false) else { return nil }
    return year
  }

  private func thousands(at start: Int) -> (year: Int, end: Int)? {
    guard let thousands = text.number(start, in: .cardinal), (1...2).contains(thousands),
      text.number(start + 1, in: .largeCardinal) == 13
    else { return nil }
    let next = text.preposition(start + 2) == .and ? start + 3 : start + 2
    guard let rest = cardinal(at: next), rest.value > 0, rest.value < (thousands == 1 ? 1000 : 100) else { return nil }
    guard thousands == 2 || hasYearCue(start, rest.end) else { return nil }
    return (1000 * thousands + rest.value, rest.end)
  }

  private func hundreds(at start: Int) -> (year: Int, end: Int)? {
    guard let first = cardinal(at: start, below: 21), first.value >= 15, first.end == start + 1 else { return nil }
    if text.number(first.end, in: .largeCardinal) == 12 {
      let next = text.preposition(first.end + 1) == .and ? first.end + 2 : first.end + 1
      guard first.value < 20, let rest = cardinal(at: next), rest.value < 100, hasYearCue(start, rest.end) else {
        return nil
      }
      return (first.value * 100 + rest.value, rest.end)
    }
    guard let rest = cardinal(at: first.end), (10...99).contains(rest.value) else { return nil }
    return (first.value * 100 + rest.value, rest.end)
  }

  private func cardinal(at start: Int, below limit: Int) -> (value: Int, end: Int)? {
    if let small = text.number(start, in: .cardinal) { return small < limit ? (small, start + 1) : nil }
    guard let large = text.number(start, in: .largeCardinal), large <= 4 else { return nil }
    return (16 + large, start + 1)
  }

  /// Whether a preposition stands before words that may be a count, and nothing behind them that they would count.
  private func hasYearCue(_ start: Int, _ end: Int) -> Bool {
    guard text.preposition(start - 1) != nil || text.unit(start - 1) == .year || month(at: start - 1) != nil else {
      return false
    }
    return !text.isWord(end) || text.preposition(end) != nil || text.isCapitalized(end)
  }

  func yearInWords(at start: Int) -> TimePoint? {
    guard let year = wordYear(at: start), text.unit(year.end) == nil, !text.isDash(year.end), !isDenominator(year.end)
    else { return nil }
    return TimePoint(start..<year.end, year: year.year)
  }

  /// "twenty thirty sevenths": what stands before a denominator is a number.
  private func isDenominator(_ index: Int) -> Bool {
    guard text.isWord(index), text.length(index) > 4 else { return false }
    return text.bytes[text.tokens[index].range].suffix(3).elementsEqual("ths".utf8)
  }

  /// Reads "two thousand" behind a month, and as the beginning of "from two thousand to two thousand and fourteen".
  func roundYear(at start: Int) -> (year: Int, end: Int)? {
    let end = start + 2
    guard text.number(start, in: .cardinal) == 2, text.number(start + 1, in: .largeCardinal) == 13,
      !text.isWord(end) || text.preposition(end) != nil
    else { return nil }
    if text.isCapitalized(start - 1), month(at: start - 1) != nil { return (2000, end) }
    guard text.preposition(start - 1) == .from, let next = connector(end, false), let last = wordYear(at: next),
      last.year > 2000
    else { return nil }
    return (2000, end)
  }

  /// Reads "the two thousands", "the two thousand and tens", "the eighteen hundreds" behind the article.
  func decadeOfHundreds(at start: Int) -> TimePoint? {
    guard let first = cardinal(at: start, below: 20), text.isWord(first.end) else { return nil }
    let plural = WordYears.plurals[text.tokens[first.end]]?.number
    let isCounting = text.preposition(first.end + 1) == .of
    if first.value >= 15, plural == 1, !isCounting {
      return TimePoint(start..<first.end + 1, year: first.value * 100, .century)
    }
    guard first.value == 2 else { return nil }
    if plural == 2, !isCounting { return TimePoint(start..<first.end + 1, year: 2000, .decade) }
    guard text.number(first.end, in: .largeCardinal) == 13 else { return nil }
    let next = text.preposition(first.end + 1) == .and ? first.end + 2 : first.end + 1
    guard text.isWord(next) else { return nil }
    if WordYears.plurals[text.tokens[next]]?.number == 3 { return TimePoint(start..<next + 1, year: 2010, .decade) }
    guard let tens = text.number(next, in: .season), (6...13).contains(tens) else { return nil }
    return TimePoint(start..<next + 1, year: 2000 + 10 * (tens - 4), .decade)
  }
}
