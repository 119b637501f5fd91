import Quantities

/// Reads back the ISO 8601 texts that the record holds.
enum TimeText {
  static func time(_ text: String) -> TimeValue? {
    if text == ".." { return .period(nil, nil) }
    if text.hasPrefix("..") { return PartialDate(recorded: text.dropFirst(2)).map { .period(nil, $0) } }
    if text.hasSuffix("..") { return PartialDate(recorded: text.dropLast(2)).map { .period($0, nil) } }
    let ends = text.split(separator: "/")
    if ends.count == 2, let first = PartialDate(recorded: ends[0]), let last = PartialDate(recorded: ends[1]) {
      return .period(first, last)
    }
    if let date = PartialDate(recorded: text) { return .date(date) }
    return duration(text).map { .duration($0) } ?? .vague(text)
  }

  private static func duration(_ text: String) -> TimeValue.Duration? {
    guard text.first == "P", let last = text.last else { return nil }
    if text.hasSuffix("BD") {
      return WrittenNumber(decimal: text.dropFirst().dropLast(2)).map { TimeValue.Duration($0, .workingDay) }
    }
    let isTime = text.hasPrefix("PT")
    guard let number = WrittenNumber(decimal: text.dropFirst(isTime ? 2 : 1).dropLast()) else { return nil }
    switch (isTime, last) {
    case (true, "H"): return TimeValue.Duration(number, .hour)
    case (true, "M"): return TimeValue.Duration(number, .minute)
    case (false, "D"): return TimeValue.Duration(number, .day)
    case (false, "W"): return TimeValue.Duration(number, .week)
    case (false, "M"): return TimeValue.Duration(number, .month)
    case (false, "Y"): return TimeValue.Duration(number, .year)
    default: return nil
    }
  }
}
