import Quantities

extension PartialDate {
  /// Reads `2010`, `2010-12` or `2010-12-13`; `nil` for anything else.
  init?(iso text: String) {
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
}

extension TimeValue {
  /// Reads a date, or a period as two dates with a slash between them.
  init?(iso text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { PartialDate(iso: String($0)) }
    switch (ends.count, ends.first, ends.last) {
    case (1, let date??, _): self = .date(date)
    case (2, let start??, let end??): self = .period(start, end)
    default: return nil
    }
  }
}

extension WrittenNumber {
  /// Reads an ASCII decimal such as `-3.1` or `0.45359237`; `nil` for anything else or more than 18 significant digits.
  init?(decimal text: String) {
    var digits: Int64 = 0
    var exponent = 0
    var count = 0
    var hasDigit = false
    var isFraction = false
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !isFraction, hasDigit {
        isFraction = true
      } else if byte &- 0x30 < 10, count < 18 {
        digits = digits * 10 + Int64(byte &- 0x30)
        count += digits == 0 ? 0 : 1
        hasDigit = true
        if isFraction { exponent -= 1 }
      } else {
        return nil
      }
    }
    guard hasDigit, !isFraction || exponent < 0 else { return nil }
    self.init(isNegative ? -digits : digits, exponent: exponent)
  }
}
