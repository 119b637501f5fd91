/// How two spellings differ by one slip of the pen.
struct SpellingSlip {
  enum Kind: Equatable { case exchange, change, omission }

  let kind: Kind
  /// Whether both are usual: British and American, singular and plural, a state and what is of it.
  let isUsage: Bool

  /// The one slip between two words in small letters; `nil` where there are none or more.
  init?(_ a: [UInt8], _ b: [UInt8]) {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    if long.count - short.count == 2, Self.repeats(long, short) {
      (kind, isUsage) = (.omission, false)
      return
    }
    guard long.count - short.count <= 1, short.count > 3 else { return nil }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if short.count == long.count {
      let different = short.count - start - min(rest, short.count - start)
      if different == 1 {
        kind = .change
        isUsage = Self.isUsualChange(short, long, at: start)
      } else if (2...3).contains(different),
        short[start..<start + different].sorted() == long[start..<start + different].sorted()
      {
        kind = .exchange
        let ending = [short.suffix(2), long.suffix(2)].map { String(decoding: $0, as: UTF8.self) }
        isUsage = different == 2 && start + 2 == short.count && Set(ending) == ["re", "er"]
      } else {
        return nil
      }
    } else {
      guard start + rest >= short.count else { return nil }
      kind = .omission
      isUsage = start == short.count || Self.isUsualOmission(long, at: start)
    }
  }

  /// Whether the one is the other with a syllable written once and not twice: "Nkurunungi", "Nkurungi".
  private static func repeats(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard short.count > 6 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    guard start >= 2, start + 2 <= long.count, Array(long[..<start] + long[(start + 2)...]) == short else {
      return false
    }
    return long[start - 2..<start] == long[start..<start + 2]
  }

  /// Whether a letter of two is only that of the other usage, or of the plural: "s" and "z", "man" and "men".
  private static func isUsualChange(_ a: [UInt8], _ b: [UInt8], at place: Int) -> Bool {
    let letters = Set([a[place], b[place]])
    if letters.contains(where: { $0 &- 0x30 < 10 }) || place == 0 { return true }
    if place + 1 == a.count { return !usualSlips.contains(letters) }
    if letters == Set("ea".utf8) { return a.last == UInt8(ascii: "n") && a.dropLast(2).last == UInt8(ascii: "m") }
    return [Set("sz".utf8), Set("cs".utf8)].contains(letters)
  }

  /// Letters that are taken for one another at the end of a name and tell no number, sex or case.
  private static let usualSlips = ["iy", "mn", "kq", "dt", "ea", "ou", "bp", "ck", "gk", "fv", "rl", "vw"].map {
    Set($0.utf8)
  }

  /// The endings before which one usage doubles the letter.
  private static let endings: Set<String> = [
    "", "s", "ed", "ing", "er", "ers", "or", "ors", "ery", "ist", "ists", "ise", "ize", "ised", "ized", "ment", "ments",
    "ful",
    "ous", "en",
  ]

  /// Whether the letter that one has more belongs to the other usage: "labour", "councillor", "grey".
  private static func isUsualOmission(_ long: [UInt8], at place: Int) -> Bool {
    let letter = long[place]
    if letter == UInt8(ascii: "u"), place > 0, long[place - 1] == UInt8(ascii: "o") { return true }
    if letter == UInt8(ascii: "l"), place > 0, long[place - 1] == letter {
      // "Councillor" and "enrolment", but not "Hallvard".
      return endings.contains(String(decoding: long[(place + 1)...], as: UTF8.self))
    }
    return place + 1 == long.count || place == 0
  }
}
