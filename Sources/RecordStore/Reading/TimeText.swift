import Quantities

/// Reads back the ISO 8601 texts that the record holds.
enum TimeText {
  static func time(_ text: String) -> TimeValue? {
    if text == ".." { return .period(nil, nil) }
    if text.hasPrefix("..") { return date(String(text.dropFirst(2))).map { .period(nil, $0) } }
    if text.hasSuffix("..") { return date(String(text.dropLast(2))).map { .period($0, nil) } }
    let ends = text.split(separator: "/")
    if ends.count == 2, let first = date(String(ends[0])), let last = date(String(ends[1])) {
      return .period(first, last)
    }
    if let date = date(text) { return .date(date) }
    return duration(text).map { .duration($0) } ?? .vague(text)
  }

  static func date(_ text: String) -> PartialDate? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false).map(
      String.init
    )
    guard let head = parts.first, head.utf8.count == 4 else { return nil }
    let sign = isNegative ? -1 : 1
    if parts.count == 1 {
      if head.hasSuffix("XX") { return Int(head.dropLast(2)).flatMap { PartialDate(year: sign * $0 * 100, .century) } }
      if head.hasSuffix("X") { return Int(head.dropLast()).flatMap { PartialDate(year: sign * $0 * 10, .decade) } }
    }
    guard let year = Int(head) else { return nil }
    switch parts.count {
    case 1: return PartialDate(year: sign * year)
    case 2: return precision(parts[1]).flatMap { PartialDate(year: sign * year, $0) }
    case 3:
      guard let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
      return PartialDate(year: sign * year, .day(month, day))
    default: return nil
    }
  }

  private static func precision(_ text: String) -> PartialDate.Precision? {
    if let season = PartialDate.Season(rawValue: text) { return .season(season) }
    if let month = Int(text) { return .month(month) }
    guard let number = Int(text.dropFirst()) else { return nil }
    switch text.first {
    case "H": return .half(number)
    case "Q": return .quarter(number)
    case "W": return .week(number)
    default: return nil
    }
  }

  private static func duration(_ text: String) -> TimeValue.Duration? {
    guard text.first == "P", let last = text.last else { return nil }
    if text.hasSuffix("BD") { return decimal(text.dropFirst().dropLast(2)).map { TimeValue.Duration($0, .workingDay) } }
    let isTime = text.hasPrefix("PT")
    guard let number = decimal(text.dropFirst(isTime ? 2 : 1).dropLast()) else { return nil }
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

  private static func decimal(_ text: Substring) -> WrittenNumber? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let digits = Int64(parts.joined()) else { return nil }
    return WrittenNumber(digits, exponent: parts.count == 2 ? -parts[1].utf8.count : 0)
  }
}
