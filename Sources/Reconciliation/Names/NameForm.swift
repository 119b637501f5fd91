/// A name without what writers change at will: capitals, accents, spaces, hyphens.
struct NameForm: Sendable, Equatable {
  /// The words in small letters of ASCII where the letter has one.
  let words: [[UInt8]]
  /// The letters and figures of all words, in their order.
  let letters: [UInt8]

  init(_ name: String) {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in name.unicodeScalars {
      if let letter = Self.letter(scalar) {
        word += letter
      } else if !word.isEmpty, !Self.isMark(scalar) {
        words.append(word)
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
    letters = words.flatMap(\.self)
  }

  /// The figures of a name: two names whose figures differ are of two things.
  var figures: [UInt8] { letters.filter { (0x30...0x39).contains($0) } }

  /// The letters without the words that only say what sort of project it is.
  var bare: [UInt8] { words.filter { !Self.sorts.contains($0) }.flatMap(\.self) }

  private static let sorts: Set<[UInt8]> = Set(
    ["project", "projects", "programme", "program", "scheme", "construction", "bot", "boot", "boo", "ppp", "the"].map {
      Array($0.utf8)
    }
  )

  private static func letter(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let properties = scalar.properties
    if scalar.isASCII {
      guard properties.isAlphabetic || ("0"..."9").contains(scalar) else { return nil }
      return Array(properties.lowercaseMapping.utf8)
    }
    guard properties.isAlphabetic, let name = properties.name else { return nil }
    return plain(name) ?? Array(properties.lowercaseMapping.utf8)
  }

  /// The letter of ASCII below the accents, by the name that Unicode gives: "LATIN SMALL LETTER A WITH ACUTE".
  private static func plain(_ name: String) -> [UInt8]? {
    let parts = name.split(separator: " ")
    guard parts.count > 4, parts[0] == "LATIN", parts[2] == "LETTER", parts[4] == "WITH", parts[3].utf8.count == 1
    else { return nil }
    return Array(parts[3].lowercased().utf8)
  }

  /// Whether a sign stands above or beside a letter and parts no words: an accent of its own, an apostrophe.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark || scalar == "'" || scalar == "\u{2019}"
      || scalar == "\u{2018}" || scalar == "\u{02BC}"
  }
}
