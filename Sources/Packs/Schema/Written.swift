import Quantities

extension PartialDate {
  /// Reads `2010`, `2010-12` or `2010-12-13`; `nil` for anything else.
  init?(iso text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.count == width, part.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 &- 0x30) })
    }
    self.init(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
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
