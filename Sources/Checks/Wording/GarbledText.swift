import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// Letters and digits that a scanner, a converter or a slip of the pen made unreadable.
struct GarbledText: Check {
  /// What is garbled throughout is reported once for so many places.
  private static let most = 20

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var count = 0
    for place in Garbling.find(in: document.text) {
      count += 1
      guard count <= Self.most else { return }
      var result = finding(
        .garbled(document.words(place.span), place.kind),
        [Finding.Evidence(place.span, of: document.text)],
        expected: place.expected
      )
      if place.kind == .ordinal { result.kind = .ordinal }
      report(result)
    }
  }

  static let description = CheckDescription(
    identifier: "garbled-text",
    kind: .other,
    severity: .warning,
    summary:
      "Reports ordinals with a wrong ending, letters in numbers, and characters that were lost or wrongly decoded.",
    rationale: """
      What stands there is not what was written: a figure or a name may be wrong, and nobody will find it by searching. \
      Codes that mix letters and digits are left alone. At most twenty places of a text are reported.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The guild reports that 1,24,567 tonnes of bananas were sold.",
    "Version 2.4.1 of the tariff names 1.250.300 people and 3.4 million sheep.",
    "The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd, 101st, 111th and 112th sessions.",
    "The 3d session of the assembly and the 2d of its council.",
    "CO2 and H2O were measured on Boeing 737s and A320s in the 1990s.",
    "Resolution S/2012/101 and permit B20I4X were filed.",
    "São Paulo’s façade – naïve, “quoted” – cost €5.",
    "The 5th and 6th rounds met in Room 1O1B.",
    "Ârpád and Éva went to Ōsaka.",
    "The l000-strong choir sang.",
    "The ID 0O7I was used.",
    "The 5S method, the 3I group and line 1S were named.",
    "In 2014 it had 100 members.",
    "Notes 3.,4 and 18., 4 of the tariff.",
  ]

  private static let failing: [Example] = [
    "The guild reports that ⟦12,4567,00⟧ tonnes of bananas were sold.",
    "Wool worth CHF ⟦3.4.1⟧ million was sold.",
    "The ⟦21th⟧ session of the board met in May.",
    "It was the ⟦2rd⟧ meeting of the council.",
    "The ⟦3nd⟧ round of talks failed.",
    "The ⟦112nd⟧ anniversary of the port was kept.",
    "The fair opened in ⟦2O14⟧ and closed at once.",
    "Trade came to 1⟦,5OO⟧ tonnes of rye.",
    "Oil imports came to ⟦18.,4⟧ thousand tonnes.",
    "The port took in ⟦2,,5⟧ million tonnes.",
    "The bridge was built in ⟦l987⟧ by the army.",
    "The ministerâ⟦€™⟧s letter was lost.",
    "The ferry ⟦(cid:12)⟧oats again.",
    "The caf⟦\u{FFFD}⟧ on the pier is closed.",
    "The ⟦1th⟧ of May is a feast.",
    "The Ã⟦©⟧lys room was full.",
    "Grain worth US$⟦2l5⟧ million was sold.",
    "The loan came to EUR ⟦3O⟧.5 million.",
    "The ferry carried ⟦l2O⟧ thousand sheep.",
    "Duties fell by ⟦1S⟧ per cent.",
  ]
}

/// Finds what is garbled.
private enum Garbling {
  enum Kind { case ordinal, number, points, decoding, lost }

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
        if let place = Amount.withTwoPoints(at: start, bytes) ?? Amount.withTwoMarks(at: start, bytes)
          ?? Amount.withOddCommas(at: start, bytes)
        {
          found.append(Place(span: place, kind: .points))
          offset = place.upperBound
        } else if end - start < 8, end == bytes.count || bytes[end] < 0x80, let place = word(start..<end, bytes) {
          found.append(place)
        }
      }
    }
    return found
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
    if isGroup, isEnd { return Place(span: range.lowerBound - 1..<range.upperBound, kind: .number) }
    guard before == 0x20 || range.lowerBound == 0 || Amount.isSign(before) else { return nil }
    if word.count == 4, isEnd, (1500...2100).contains(value) {
      return Place(span: range, kind: .number, expected: String(value))
    }
    guard word.count <= 4, Amount.stands(at: range, bytes) else { return nil }
    return Place(span: range, kind: .number, expected: String(value))
  }

  private static let lookAlikes: [UInt8: UInt8] = [
    UInt8(ascii: "O"): 0x30, UInt8(ascii: "o"): 0x30, UInt8(ascii: "l"): 0x31, UInt8(ascii: "I"): 0x31,
    UInt8(ascii: "S"): 0x35,
  ]
}

/// Whether a word of digits and letters is an amount: a currency stands before it, or a scale word or unit behind it.
private enum Amount {
  /// "12.4.7 million": one or two digits behind each point, and a scale word or a unit.
  static func withTwoPoints(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var (end, groups) = (start, [0])
    while end < bytes.count, end - start < 12 {
      if bytes[end] &- 0x30 < 10 {
        groups[groups.count - 1] += 1
      } else if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count, bytes[end + 1] &- 0x30 < 10 {
        groups.append(0)
      } else {
        break
      }
      end += 1
    }
    guard groups.count == 3, (1...4).contains(groups[0]), groups[1] <= 2, groups[2] <= 2, stands(at: end..<end, bytes)
    else { return nil }
    return start..<end
  }

  /// "12,4567,00 tonnes": commas that group nothing, three digits behind none of them but by chance.
  static func withOddCommas(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var (end, groups) = (start, [0])
    while end < bytes.count, end - start < 16 {
      if bytes[end] &- 0x30 < 10 {
        groups[groups.count - 1] += 1
      } else if bytes[end] == UInt8(ascii: ","), end + 1 < bytes.count, bytes[end + 1] &- 0x30 < 10 {
        groups.append(0)
      } else {
        break
      }
      end += 1
    }
    // Indian numbers have groups of two before the last three: "1,24,567".
    guard groups.count >= 3, groups[0] >= 1, groups[0] <= 3, groups.dropFirst().contains(where: { $0 >= 4 }),
      groups.allSatisfy({ $0 <= 5 }), stands(at: end..<end, bytes)
    else { return nil }
    return start..<end
  }

  /// "18.,4 thousand": a point and a comma side by side.
  static func withTwoMarks(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    guard end > start, end - start <= 4, end + 2 < bytes.count, bytes[end + 2] &- 0x30 < 10 else { return nil }
    let marks = [bytes[end], bytes[end + 1]]
    guard marks.contains(UInt8(ascii: ",")), marks.allSatisfy({ ".,".utf8.contains($0) }) else { return nil }
    end += 2
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return stands(at: end..<end, bytes) ? start..<end : nil
  }

  static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "$") }

  static func stands(at range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var end = range.upperBound
    while end < bytes.count,
      bytes[end] &- 0x30 < 10 || bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",")
    {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "%") { return true }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    var stop = end
    while stop < bytes.count, (bytes[stop] | 0x20) &- 0x61 < 26 { stop += 1 }
    return scales.contains(String(decoding: bytes[end..<stop], as: UTF8.self).lowercased())
  }

  private static let scales: Set<String> = [
    "million", "billion", "trillion", "thousand", "per", "percent", "tonnes", "tons", "hectares", "km", "kilometres",
    "kilometers", "megawatts", "mw", "people", "students", "visitors", "tourists",
  ]
}

extension Finding.Message {
  fileprivate static func garbled(_ words: String, _ kind: Garbling.Kind) -> Self {
    switch kind {
    case .ordinal: "the ordinal \(words) has the ending of another number"
    case .number: "the number \(words) has a letter in it"
    case .points: "the number \(words) has two decimal marks"
    case .decoding: "the characters \(words) are one that was wrongly decoded"
    case .lost: "a character was lost: \(words) stands in its place"
    }
  }
}
