/// A web address in an entry.
struct Address {
  /// The bytes of the address with what surrounds it: `<…>`, `[…](…)`.
  var range: Range<Int>
  var text: String
}

/// Finds web addresses: bare, in angle brackets, and as the target of a Markdown link.
enum AddressReader {
  /// The first address of a text.
  static func first(in range: Range<Int>, _ bytes: [UInt8]) -> Address? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte | 0x20 == UInt8(ascii: "d"), let found = identifier(at: offset, range, bytes) { return found }
      if byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w"), beginsAddress(offset, range.upperBound, bytes),
        offset == range.lowerBound || !isWordByte(bytes[offset - 1])
      {
        return read(at: offset, range, bytes)
      }
      offset += 1
    }
    return nil
  }

  /// "doi:10.5555/port.2017": the address to which the identifier leads.
  private static func identifier(at start: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Address? {
    guard start == range.lowerBound || !isWordByte(bytes[start - 1]), range.upperBound - start > 9,
      bytes[start..<start + 4].elementsEqual("doi:".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    var digits = start + 4
    while digits < range.upperBound, bytes[digits] == 0x20 { digits += 1 }
    guard digits + 3 < range.upperBound, bytes[digits..<digits + 3].elementsEqual("10.".utf8) else { return nil }
    var end = digits
    while end < range.upperBound, bytes[end] > 0x20 { end += 1 }
    end = trimmed(digits, end, bytes)
    return Address(range: start..<end, text: "https://doi.org/" + String(decoding: bytes[digits..<end], as: UTF8.self))
  }

  private static func read(at start: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Address {
    let before = start > range.lowerBound ? bytes[start - 1] : 0
    if before == UInt8(ascii: "["), let link = markdownLink(from: start - 1, range, bytes) { return link }
    if before == UInt8(ascii: "("), start > range.lowerBound + 1, bytes[start - 2] == UInt8(ascii: "]") {
      return target(from: start, outer: labelStart(start - 2, range, bytes), range, bytes)
    }
    var end = start
    while end < range.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "\"")
    {
      end += 1
    }
    let isAngled = before == UInt8(ascii: "<") && end < range.upperBound && bytes[end] == UInt8(ascii: ">")
    let address = start..<trimmed(start, end, bytes)
    let outer = isAngled ? start - 1..<end + 1 : start..<address.upperBound
    return Address(range: outer, text: unescaped(address, bytes))
  }

  /// Reads `[https://…](https://…)` from its bracket on.
  private static func markdownLink(from bracket: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Address? {
    var offset = bracket + 1
    while offset + 1 < range.upperBound, bytes[offset] > 0x20 || bytes[offset] == 0x20 {
      if bytes[offset] == UInt8(ascii: "]"), bytes[offset + 1] == UInt8(ascii: "(") {
        return target(from: offset + 2, outer: bracket, range, bytes)
      }
      offset += 1
    }
    return nil
  }

  /// Reads the target of a link up to the bracket that closes it.
  private static func target(from start: Int, outer: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Address {
    var depth = 1
    var end = start
    while end < range.upperBound, bytes[end] > 0x20 {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    let close = end < range.upperBound && depth == 0 ? end + 1 : end
    return Address(range: outer..<close, text: unescaped(start..<trimmed(start, end, bytes), bytes))
  }

  private static func labelStart(_ bracket: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var offset = bracket
    while offset > range.lowerBound, bytes[offset] != UInt8(ascii: "[") { offset -= 1 }
    return bytes[offset] == UInt8(ascii: "[") ? offset : bracket + 1
  }

  /// The end of an address without closing punctuation; a bracket that closes one inside stays.
  private static func trimmed(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    var end = end
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "'"),
        UInt8(ascii: "*"),
        UInt8(ascii: "!"), UInt8(ascii: "]"):
        end -= 1
      case UInt8(ascii: ")"):
        let opened = bytes[start..<end].count { $0 == UInt8(ascii: "(") }
        let closed = bytes[start..<end].count { $0 == UInt8(ascii: ")") }
        guard closed > opened else { return end }
        end -= 1
      case 0x99...0x9D where end - start > 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: end -= 3
      default: return end
      }
    }
    return end
  }

  private static func unescaped(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
    let escape = UInt8(ascii: "\\")
    let kept = range.filter { bytes[$0] != escape || $0 + 1 == range.upperBound || isWordByte(bytes[$0 + 1]) }
    return String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
  }

  private static func beginsAddress(_ offset: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    let rest = bytes[offset..<end]
    return rest.starts(with: http) || rest.starts(with: https) || rest.starts(with: www)
  }

  private static let http = Array("http://".utf8)
  private static let https = Array("https://".utf8)
  private static let www = Array("www.".utf8)

  private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
