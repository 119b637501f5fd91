import Quantities
import RecordModel
import Text

/// Reads the days before the lines of a chronicle, whose month stands on a line above them.
///
/// "MARCH", and then "18 – The minister …", "20-21 – The president …": a number at the head of a line is the day.
struct Chronicle {
  private let year: Int
  private let month: Int

  /// The month of a passage, or `nil` where it is no part of a chronicle.
  init?(_ grammar: TimeGrammar) {
    guard let found = grammar.month(at: 0), grammar.text.count > found.end + 2 else { return nil }
    let written = grammar.year(at: found.end)
    guard Self.beginsLine(written?.end ?? found.end, grammar.text) else { return nil }
    month = found.month
    if let written {
      year = written.year
    } else if let document = grammar.anchors.document {
      // What a chronicle tells lies behind it: a month that is later in the year was that of the year before.
      year = document.month.map { $0 < found.month } ?? false ? document.year - 1 : document.year
    } else if let last = grammar.anchors.last {
      year = last.year
    } else {
      return nil
    }
  }

  /// The day or days at the head of a line, with the month before the first.
  func entry(at index: Int, _ grammar: TimeGrammar) -> TimePhrase? {
    let text = grammar.text
    let start = index == 0 ? (grammar.month(at: 0)?.end ?? 0) : index
    let first = index == 0 ? (grammar.year(at: start)?.end ?? start) : index
    guard Self.beginsLine(first, text), let day = day(first, text) else { return nil }
    if isDash(first + 1, text) {
      return PartialDate(year: year, month: month, day: day).map { phrase(index..<first + 1, .date($0), .date) }
    }
    guard text.isDash(first + 1), text.isGlued(first + 1), let last = self.day(first + 2, text), last > day,
      isDash(first + 3, text), let from = PartialDate(year: year, month: month, day: day),
      let to = PartialDate(year: year, month: month, day: last)
    else { return nil }
    return phrase(index..<first + 3, .period(from, to), .period)
  }

  private func phrase(_ tokens: Range<Int>, _ value: TimeValue, _ kind: Mention.Kind) -> TimePhrase {
    TimePhrase(tokens: tokens, kind: kind, time: Mention.Time(value))
  }

  private func day(_ index: Int, _ text: TimeText) -> Int? {
    guard text.isNumber(index), text.length(index) <= 2, let value = text.value(index), (1...31).contains(value) else {
      return nil
    }
    return value
  }

  /// A dash with a space on both sides.
  private func isDash(_ index: Int, _ text: TimeText) -> Bool {
    text.isDash(index) && !text.isGlued(index) && !text.isGlued(index + 1)
  }

  private static func beginsLine(_ index: Int, _ text: TimeText) -> Bool {
    guard index > 0, index < text.count else { return index == 0 }
    return text.bytes[text.tokens[index - 1].upperBound..<text.tokens[index].lowerBound].contains(UInt8(ascii: "\n"))
  }
}
