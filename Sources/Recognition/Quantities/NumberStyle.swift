/// How the numbers of a document are written: with a decimal comma or a decimal point.
public enum NumberStyle {
  /// Whether the numbers that can be read in one way only have a decimal comma; `nil` where they do not agree.
  ///
  /// "12,5" and "1.234,5" speak for the comma, "12.5" and "1,234.5" for the point; "1,234" speaks for neither.
  public static func hasDecimalComma(_ text: [UInt8]) -> Bool? {
    var (commas, points) = (0, 0)
    let bytes = text.span
    var offset = 1
    while offset < bytes.count - 1 {
      let byte = bytes[offset]
      if byte == comma || byte == point, isDigit(bytes[offset - 1]), isDigit(bytes[offset + 1]) {
        let vote = vote(bytes, &offset)
        if vote > 0 { commas += 1 } else if vote < 0 { points += 1 }
      } else {
        offset += 1
      }
    }
    if commas > 1, commas > 4 * points { return true }
    return points > commas ? false : nil
  }

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// 1 for a number with a decimal comma, -1 for one with a decimal point, 0 for what tells nothing; moves behind it.
  private static func vote(_ bytes: borrowing Span<UInt8>, _ offset: inout Int) -> Int {
    var (last, length, marks) = (bytes[offset], 0, 0)
    var isMixed = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if isDigit(byte) {
        length += 1
      } else if byte == comma || byte == point, offset + 1 < bytes.count, isDigit(bytes[offset + 1]) {
        isMixed = isMixed || marks > 0 && byte != last
        (last, length, marks) = (byte, 0, marks + 1)
      } else {
        break
      }
      offset += 1
    }
    let sign = last == comma ? 1 : -1
    if marks == 1 { return length < 3 ? sign : 0 }
    if isMixed { return sign }
    return length == 3 ? -sign : 0
  }
}
