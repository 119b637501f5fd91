import Text

/// How the numbers of a document are written: with a decimal comma or a decimal point.
public enum NumberStyle {
  /// Whether the numbers that can be read in one way only have a decimal comma; `nil` where they do not agree.
  ///
  /// "1.234,5" and "12,5 %" speak for the comma, "12.5" and "1,234.5" for the point; "1,234" speaks for neither, and
  /// neither does "12,5" alone, which may be two notes, two articles or a score.
  public static func hasDecimalComma(_ text: [UInt8]) -> Bool? {
    var (commas, points) = (0, 0)
    let bytes = text.span
    var offset = 1
    while true {
      offset = ByteSearch.next(comma, or: point, in: bytes, from: offset)
      guard offset < bytes.count - 1 else { break }
      if isDigit(bytes[offset - 1]), isDigit(bytes[offset + 1]) {
        let vote = vote(bytes, &offset)
        if vote > 0 { commas += 1 } else if vote < 0 { points += 1 }
      } else {
        offset += 1
      }
    }
    if commas > 1, points == 0 { return true }
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
    if marks == 1, length < 3 { return last == comma && !isAmount(bytes, offset) ? 0 : sign }
    if marks == 1 { return 0 }
    if isMixed { return sign }
    return length == 3 ? -sign : 0
  }

  /// Whether a percent sign, a currency sign or a word such as "percent" and "million" stands behind a number.
  private static func isAmount(_ bytes: borrowing Span<UInt8>, _ end: Int) -> Bool {
    var offset = end
    while offset < bytes.count, offset < end + 3, bytes[offset] == 0x20 || bytes[offset] >= 0x80 && bytes[offset] < 0xE2
    {
      offset += 1
    }
    guard offset < bytes.count else { return false }
    if bytes[offset] == UInt8(ascii: "%") { return true }
    if offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x82 { return true }
    return words.contains { word in
      offset + word.count <= bytes.count && word.indices.allSatisfy { bytes[offset + $0] | 0x20 == word[$0] }
    }
  }

  private static let words = ["per cent", "percent", "million", "billion", "milliard", "mio", "mrd", "euro"].map {
    Array($0.utf8)
  }
}
