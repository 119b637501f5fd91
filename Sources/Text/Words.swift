/// Comparing words of a text without making strings of them.
enum Words {
  static let http = Array("http://".utf8)
  static let https = Array("https://".utf8)
  static let www = Array("www.".utf8)
  static let by = Array("By ".utf8)
  static let byInCapitals = Array("BY ".utf8)

  /// Whether the text at an offset begins with some ASCII characters.
  static func begins(at offset: Int, _ end: Int, _ prefix: [UInt8], _ bytes: borrowing Span<UInt8>) -> Bool {
    guard offset + prefix.count <= end else { return false }
    for index in prefix.indices where bytes[offset + index] != prefix[index] { return false }
    return true
  }

  /// The bytes of a heading that says what its section is for, at most.
  static let longestRole = 60
  /// The same with a number before it.
  static let longestNumberedRole = 84

  /// What a section with this heading is for.
  static func role(of heading: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Section.Role {
    guard heading.count >= 5, heading.count <= longestRole else { return .text }
    let letter = (bytes[heading.lowerBound] | 0x20) &- 0x61
    guard letter >= 26 || firstLetters & 1 << UInt32(letter) != 0 else { return .text }
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes, heading, into: &tokens)
    var hash = StableHash()
    hash.combine(tokens[...])
    return roles[hash.value] ?? .text
  }

  private static let titles: [(role: Section.Role, titles: [String])] = [
    (
      .bibliography,
      [
        "References", "Reference", "Reference list", "List of references", "Bibliography", "Selected bibliography",
        "Sources",
        "Works cited", "Works consulted", "Select bibliography", "Short bibliography", "Select references",
        "Literature", "Literature cited", "Further reading", "References and notes", "External links",
        "References cited", "Sources and references", "Sources cited", "Bibliographie", "Citations",
      ]
    ),
    (.notes, ["Notes", "Endnotes", "Footnotes", "Notes and references", "End notes", "Foot notes"]),
    (.contents, ["Contents", "Table of contents", "List of contents"]),
  ]

  /// The letters with which the titles begin, a bit for each: most headings begin with others.
  private static let firstLetters: UInt32 = titles.reduce(0) { bits, entry in
    entry.titles.reduce(bits) { $0 | 1 << UInt32((($1.utf8.first ?? 0x61) | 0x20) &- 0x61) }
  }

  private static let roles: [UInt64: Section.Role] = {
    var roles: [UInt64: Section.Role] = [:]
    for (role, titles) in titles {
      for title in titles {
        var hash = StableHash()
        hash.combine(Tokenizer.tokens(of: title)[...])
        roles[hash.value] = role
      }
    }
    return roles
  }()
}
