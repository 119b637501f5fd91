import Documents
import Quantities
import Text

/// When an entry was published, as it says.
struct EntryDate {
  var year: Int
  /// The date where more than the year is given.
  var date: PartialDate?
  /// The tokens that say so.
  var tokens: Range<Int>

  /// Finds the date outside the title: a full one, else a year with a month and day elsewhere, else a year.
  static func read(_ entry: EntryText, _ body: Range<Int>, _ layout: EntryLayout) -> EntryDate? {
    let outside = body.filter { index in !(layout.title?.contains(index) ?? false) }
    var best: EntryDate?
    var index = 0
    while index < outside.count {
      let place = outside[index]
      if let found = entry.date(place), found.date.month != nil,
        place + found.count <= (nextTitle(place, layout) ?? body.upperBound)
      {
        let candidate = EntryDate(year: found.date.year, date: found.date, tokens: place..<place + found.count)
        if best?.date == nil || best?.date?.day == nil && found.date.day != nil { best = candidate }
        index += found.count
      } else {
        if best == nil, let year = entry.year(place), isPublicationYear(entry, place, layout) {
          best = EntryDate(year: year, date: nil, tokens: place..<place + 1)
        }
        index += 1
      }
    }
    guard let best else { return lastYear(entry, outside) }
    return best.date == nil ? completed(best, entry, outside) : best
  }

  private static func nextTitle(_ place: Int, _ layout: EntryLayout) -> Int? {
    layout.title.flatMap { place < $0.lowerBound ? $0.lowerBound : nil }
  }

  /// Whether a year stands where years of publication do: in brackets, or between marks.
  private static func isPublicationYear(_ entry: EntryText, _ index: Int, _ layout: EntryLayout) -> Bool {
    let isClosed =
      [")", ".", ",", ";", ":"].contains { entry.isMark(index + 1, $0) } || index + 1 >= entry.count
      || entry.isQuote(index + 1)
      || index + 1 < entry.count && entry.isWord(index + 1, letter(after: entry, index))
    let isOpened =
      index == 0 || ["(", ".", ",", ")", ";"].contains { entry.isMark(index - 1, $0) }
      || entry.tokens[index - 1].isCapitalized
      || entry.isQuote(index - 1)
    return isClosed && isOpened
  }

  /// The hash of the letter of "2020a", if one follows.
  private static func letter(after entry: EntryText, _ index: Int) -> UInt32 {
    let next = entry.tokens[index + 1]
    return !next.hasSpaceBefore && next.isWord && next.length == 1 ? next.hash : 0
  }

  /// Adds month and day where they stand apart from the year: `2023. "Title." July 25`.
  private static func completed(_ date: EntryDate, _ entry: EntryText, _ outside: [Int]) -> EntryDate {
    var result = date
    for place in outside where place > date.tokens.upperBound {
      guard let found = entry.monthAndDay(place) else { continue }
      result.date = PartialDate(year: date.year, month: found.month, day: found.day)
      return result
    }
    return result
  }

  /// The last year of the entry, where none stands as years of publication do.
  private static func lastYear(_ entry: EntryText, _ outside: [Int]) -> EntryDate? {
    for place in outside.reversed() {
      if let year = entry.year(place), !entry.isMark(place - 1, "-"), !entry.isMark(place + 1, "-") {
        return EntryDate(year: year, date: nil, tokens: place..<place + 1)
      }
    }
    return nil
  }
}
