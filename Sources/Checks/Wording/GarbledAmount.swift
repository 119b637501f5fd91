/// Whether a word of digits and letters is an amount: a currency stands before it, or a scale word or unit behind it.
enum GarbledAmount {
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

  private static let letters = Set("OolI".utf8)

  /// "l,4O6": groups of three behind commas, letters that look like digits in two of them, or digits around one.
  static func withLetters(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var (end, groups) = (start, [[UInt8]()])
    while end < bytes.count, end - start < 14 {
      if bytes[end] &- 0x30 < 10 || letters.contains(bytes[end]) {
        groups[groups.count - 1].append(bytes[end])
      } else if bytes[end] == UInt8(ascii: ","), end + 1 < bytes.count, bytes[end + 1] != 0x20 {
        groups.append([])
      } else {
        break
      }
      end += 1
    }
    let isMixed = groups.map { group in group.contains { $0 &- 0x30 < 10 } && group.contains { $0 &- 0x30 >= 10 } }
    guard groups.count > 1, (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      isMixed.contains(true), end < bytes.count, bytes[end] == 0x20, start == 0 || bytes[start - 1] == 0x20
    else { return nil }
    return start..<end
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
