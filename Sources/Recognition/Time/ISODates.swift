import Quantities

/// Forms of ISO 8601 beyond the plain date: weeks, and a time of day behind a date.
enum ISODates {
  static let examples = [
    Reading(
      "date 2019-05-12",
      from: "2019-05-12T10:00Z",
      "2019-05-12T10:00:00+07:00",
      "20190512T100000Z",
      "2019-W19-7"
    ),
    Reading("date 2019-W19", from: "2019-W19", "2019W19"),
  ]
  static let nonexamples = ["W19", "2019-W99", "12T10"]
}

extension TimeGrammar {
  /// The token behind a time of day that is glued to a date: "T10:00:00+07:00".
  func endOfClock(_ start: Int) -> Int? {
    guard text.isGlued(start), text.length(start) == 1, text.first(start) == UInt8(ascii: "t"), text.isGlued(start + 1),
      text.isNumber(start + 1)
    else { return nil }
    var end = start + 2
    while end < start + 14, text.isGlued(end) {
      let isMark =
        text.isMark(end, UInt8(ascii: ":")) || text.isStop(end) || text.isMark(end, UInt8(ascii: "+"))
        || text.isDash(end)
      if isMark, text.isGlued(end + 1), text.isNumber(end + 1) {
        end += 2
      } else if text.length(end) == 1, text.first(end) == UInt8(ascii: "z") {
        return end + 1
      } else {
        break
      }
    }
    return end
  }

  /// Reads the week behind a year: "W19", "W19-7".
  func weekLetter(_ start: Int, _ year: Int, _ letter: Int) -> TimePoint? {
    guard text.era(letter) == .week, text.isGlued(letter), text.isGlued(letter + 1), text.length(letter + 1) == 2,
      let week = text.value(letter + 1), let date = PartialDate(year: year, .week(week))
    else { return nil }
    let end = letter + 2
    guard text.isDash(end), text.isGlued(end), text.isGlued(end + 1), text.length(end + 1) == 1,
      let day = text.value(end + 1), (1...7).contains(day)
    else { return TimePoint(start..<end, year: year, .week(week)) }
    let whole = PartialDate(dayNumber: date.days.lowerBound + day - 1)
    return TimePoint(start..<end + 2, year: whole.year, whole.precision)
  }
}
