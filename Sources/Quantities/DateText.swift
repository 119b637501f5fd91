extension PartialDate {
  /// Reads `2010`, `2010-12` or `2010-12-13`: years 0 to 9999, each part with all its digits; `nil` for anything else.
  public init?(iso text: String) {
    // Year, month, day, as far as they are written; a hyphen stands after four and after seven characters.
    var numbers = (year: 0, month: 0, day: 0)
    var count = 0
    for byte in text.utf8 {
      switch (count, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (0...3, 0x30...0x39): numbers.year = numbers.year * 10 + Int(byte - 0x30)
      case (5...6, 0x30...0x39): numbers.month = numbers.month * 10 + Int(byte - 0x30)
      case (8...9, 0x30...0x39): numbers.day = numbers.day * 10 + Int(byte - 0x30)
      default: return nil
      }
      count += 1
    }
    guard count == 4 || count == 7 || count == 10 else { return nil }
    self.init(year: numbers.year, month: count > 4 ? numbers.month : nil, day: count > 7 ? numbers.day : nil)
  }

  /// Reads back a ``description``: "2020-02-05", "2022-Q1", "202X", "1941-SU", "-0043"; `nil` for anything else.
  public init?(recorded text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, head.utf8.count == 4 else { return nil }
    let wide: (digits: Int, years: Int, precision: Precision)? =
      head.hasSuffix("XX") ? (2, 100, .century) : head.hasSuffix("X") ? (3, 10, .decade) : nil
    if let wide {
      guard parts.count == 1, let number = Self.number(head.prefix(wide.digits), wide.digits...wide.digits) else {
        return nil
      }
      // Before Christ the year 0 is the last of its decade and century.
      let first = isNegative ? -(number + 1) * wide.years + 1 : number * wide.years
      self.init(year: first, wide.precision)
      return
    }
    guard let number = Self.number(head, 4...4) else { return nil }
    let year = isNegative ? -number : number
    switch parts.count {
    case 1: self.init(year: year)
    case 2:
      guard let precision = Self.precision(parts[1]) else { return nil }
      self.init(year: year, precision)
    case 3:
      guard let month = Self.number(parts[1], 2...2), let day = Self.number(parts[2], 2...2) else { return nil }
      self.init(year: year, .day(month, day))
    default: return nil
    }
  }

  private static func precision(_ text: some StringProtocol) -> Precision? {
    if let season = Season(rawValue: String(text)) { return .season(season) }
    if let month = number(text, 2...2) { return .month(month) }
    guard let number = number(text.dropFirst(), 1...2) else { return nil }
    switch text.first {
    case "H": return .half(number)
    case "Q": return .quarter(number)
    case "W": return .week(number)
    default: return nil
    }
  }

  /// The number of some ASCII digits; `nil` where anything else or another count of them stands there.
  private static func number(_ text: some StringProtocol, _ digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension TimeValue {
  /// Reads a date, or a period as two dates with a slash between them.
  public init?(iso text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { PartialDate(iso: String($0)) }
    switch (ends.count, ends.first, ends.last) {
    case (1, let date??, _): self = .date(date)
    case (2, let start??, let end??): self = .period(start, end)
    default: return nil
    }
  }
}
