import Quantities

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
