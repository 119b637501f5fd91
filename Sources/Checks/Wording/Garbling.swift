import Quantities
import Text

/// Finds what is garbled.
enum Garbling {
  enum Kind { case ordinal, number, points, decoding, lost, ligature }

  struct Place {
    var span: Range<Int>
    var kind: Kind
    var expected: String?
  }

  static func find(in text: SourceText) -> [Place] {
    let bytes = text.bytes
    var found: [Place] = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let start = offset
      offset += 1
      if byte >= 0x80 {
        guard let place = decoded(at: start, bytes) else { continue }
        found.append(place)
        offset = place.span.upperBound
      } else if byte == UInt8(ascii: "("), begins(at: start, cid, bytes), let place = lost(at: start, bytes) {
        found.append(place)
        offset = place.span.upperBound
      } else if isWordByte(byte), start == 0 || !isWordByte(bytes[start - 1]) && bytes[start - 1] < 0x80 {
        var end = start
        while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
        offset = end
        if let place = amount(at: start, bytes) ?? LostLigature.find(start..<end, bytes) {
          found.append(place)
          offset = place.span.upperBound
        } else if end - start < 8, end == bytes.count || bytes[end] < 0x80, let place = word(start..<end, bytes) {
          found.append(place)
        }
      }
    }
    return found
  }

  /// A number that its marks or the letters between its commas make unreadable.
  private static func amount(at start: Int, _ bytes: [UInt8]) -> Place? {
    if let span = GarbledAmount.withTwoPoints(at: start, bytes) ?? GarbledAmount.withTwoMarks(at: start, bytes)
      ?? GarbledAmount.withOddCommas(at: start, bytes)
    {
      return Place(span: span, kind: .points)
    }
    return GarbledAmount.withLetters(at: start, bytes).map { Place(span: $0, kind: .number) }
  }

  private static let cid = Array("(cid:".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || isDigit(byte) }

  private static func begins(at offset: Int, _ words: [UInt8], _ bytes: [UInt8]) -> Bool {
    offset + words.count <= bytes.count && bytes[offset..<offset + words.count].elementsEqual(words)
  }

  /// "(cid:12)": a glyph that a font did not name.
  private static func lost(at start: Int, _ bytes: [UInt8]) -> Place? {
    var end = start + cid.count
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    guard end > start + cid.count, end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return nil }
    return Place(span: start..<end + 1, kind: .lost)
  }

  /// The replacement character, or two characters that were one before UTF-8 was read as Latin-1.
  private static func decoded(at start: Int, _ bytes: [UInt8]) -> Place? {
    if begins(at: start, [0xEF, 0xBF, 0xBD], bytes) {
      var end = start + 3
      while begins(at: end, [0xEF, 0xBF, 0xBD], bytes) { end += 3 }
      return Place(span: start..<end, kind: .lost)
    }
    for garbled in mojibake where begins(at: start, garbled, bytes) {
      return Place(span: start..<start + garbled.count, kind: .decoding)
    }
    return nil
  }

  /// What quotation marks, dashes and accented letters become: "â€™", "Ã©", "Â ".
  private static let mojibake: [[UInt8]] =
    ["â€™", "â€œ", "â€\u{9D}", "â€“", "â€”", "â€˜", "â€¦", "Â°", "Â£", "Â§", "Â»", "Â«", "Â\u{A0}"].map {
      Array($0.utf8)
    }
    + [
      "©", "¨", "¡", "³", "±", "¼", "¶", "¤", "¢", "§", "«", "¯", "®", "£", "ª", "º", "´", "¸", "²", "¹", "½", "¾", "¿",
      "¬", "µ", "¥", "‰", "Ÿ", "œ", "–", "‡",
    ].map { Array("Ã\($0)".utf8) }
    + ["Å¡", "Å¾", "Å‚", "ÅŸ", "Å„", "Å™", "Å±", "Ä‡", "Ä±", "Ä™", "ÄŸ", "Ä›", "È™", "È›"].map { Array($0.utf8) }

  /// A word of letters and digits: an ordinal, or a number with a letter in it.
  private static func word(_ range: Range<Int>, _ bytes: [UInt8]) -> Place? {
    let word = bytes[range]
    let digits = word.prefix(while: isDigit)
    if digits.count > 0, digits.count <= 4, word.count == digits.count + 2 {
      let ending = String(decoding: word.suffix(2), as: UTF8.self)
      let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
      guard ["st", "nd", "rd", "th"].contains(ending) else { return number(range, bytes) }
      guard ending != EnglishOrdinal.ending(of: value) else { return nil }
      return Place(span: range, kind: .ordinal, expected: EnglishOrdinal.of(value))
    }
    return number(range, bytes)
  }

  /// A year, the digits behind a comma or before a point, or an amount, with a letter for a digit that looks like it.
  private static func number(_ range: Range<Int>, _ bytes: [UInt8]) -> Place? {
    let word = bytes[range]
    let letters = word.filter { !isDigit($0) }
    guard (1...2).contains(letters.count), word.count > letters.count, letters.allSatisfy({ lookAlikes[$0] != nil })
    else { return nil }
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    let isGroup =
      word.count == 3 && before == UInt8(ascii: ",") && range.lowerBound > 1 && isDigit(bytes[range.lowerBound - 2])
    let digits = word.map { lookAlikes[$0] ?? $0 }
    let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    let isEnd = [0x20, 0x0A, 0x0D, UInt8(ascii: "."), UInt8(ascii: ",")].contains(after)
    // "S10,S11" are labels: no group of a number begins with that letter.
    if isGroup, isEnd, word.first != UInt8(ascii: "S") {
      return Place(span: range.lowerBound - 1..<range.upperBound, kind: .number)
    }
    guard before == 0x20 || range.lowerBound == 0 || GarbledAmount.isSign(before) else { return nil }
    if word.count == 4, isEnd, (1500...2100).contains(value) {
      return Place(span: range, kind: .number, expected: String(value))
    }
    guard word.count <= 4, GarbledAmount.stands(at: range, bytes) else { return nil }
    return Place(span: range, kind: .number, expected: String(value))
  }

  static let lookAlikes: [UInt8: UInt8] = [
    UInt8(ascii: "O"): 0x30, UInt8(ascii: "o"): 0x30, UInt8(ascii: "l"): 0x31, UInt8(ascii: "I"): 0x31,
    UInt8(ascii: "S"): 0x35,
  ]
}
