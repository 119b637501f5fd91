import Quantities
import Text

/// Dates in figures with spaces, or with the month as a Roman numeral.
enum WrittenMonths {
  static let examples = [
    Reading("date 2019-04-05", from: "5.IV.2019", "5. IV. 2019", "5 IV 2019", "5/IV/2019", "5-IV-2019"),
    Reading("date 1935-12-12", from: "12 XII 1935", "12.xii.1935"),
    Reading("date 2019-05-12", from: "2019. 5. 12", "2019. 05. 12", "on 2019 05 12"),
  ]
  static let nonexamples = ["5 X 950", "5 IIII 20", "section 5.IV"]
}

extension TimeGrammar {
  /// The month that a Roman numeral of at most four letters stands for.
  func romanMonth(_ index: Int) -> Int? {
    guard text.isWord(index), text.length(index) <= 4 else { return nil }
    var value = 0, last = 0
    for offset in text.tokens[index].range.reversed() {
      let letter: Int
      switch text.bytes[offset] | 0x20 {
      case UInt8(ascii: "i"): letter = 1
      case UInt8(ascii: "v"): letter = 5
      case UInt8(ascii: "x"): letter = 10
      default: return nil
      }
      value += letter < last ? -letter : letter
      last = max(last, letter)
    }
    return (1...12).contains(value) && text.length(index) == Self.romanLength[value - 1] ? value : nil
  }

  /// How many letters the numerals one to twelve have.
  private static let romanLength = [1, 2, 3, 2, 1, 2, 3, 4, 2, 1, 2, 3]

  /// Reads a day with a Roman month and spaces: "5 IV 2019".
  func romanDate(at start: Int) -> TimePoint? {
    let middle = text.isStop(start + 1) && text.isGlued(start + 1) ? start + 2 : start + 1
    guard text.isWord(middle), text.length(start) <= 2, let day = text.value(start), !text.isBoundInFront(start),
      text.tokens[middle].isAllCapitals, let month = romanMonth(middle)
    else { return nil }
    let isPointed = text.isStop(middle + 1) && text.isGlued(middle + 1) && middle == start + 2
    // A single X between numbers multiplies them.
    guard isPointed || middle == start + 1 && month != 10 else { return nil }
    let last = isPointed ? middle + 2 : middle + 1
    guard let year = year(at: last), year.year > 0, !isCounting(last),
      PartialDate(year: year.year, month: month, day: day) != nil
    else { return nil }
    return TimePoint(start..<year.end, year: year.year, .day(month, day))
  }

  /// Reads a date that begins with its year and has spaces; without points it needs a preposition in front.
  func spacedDate(at start: Int) -> TimePoint? {
    guard text.length(start) == 4, let year = text.value(start), (1900..<2100).contains(year) else { return nil }
    let hasStops = text.isStop(start + 1)
    let middle = hasStops ? start + 2 : start + 1
    let last = hasStops ? start + 4 : start + 2
    guard let month = text.value(middle), text.length(middle) <= 2, let day = text.value(last), text.length(last) <= 2,
      !text.isGlued(middle), !text.isGlued(last), !text.isNumber(last + 1), !text.isWord(last + 1),
      PartialDate(year: year, month: month, day: day) != nil
    else { return nil }
    if hasStops {
      guard text.isStop(last - 1), text.isGlued(last - 1) else { return nil }
    } else {
      guard text.length(middle) == 2, text.length(last) == 2, text.preposition(start - 1) != nil else { return nil }
    }
    return TimePoint(start..<last + 1, year: year, .day(month, day))
  }
}
