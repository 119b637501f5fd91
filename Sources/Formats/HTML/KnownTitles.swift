/// A list of titles that headings are compared with; most headings are told to be none of them by their first word.
struct KnownTitles: Sendable {
  private let titles: Set<String>
  private let firstWords: NameTable<Bool>

  /// Creates a list of titles in small letters.
  init(_ titles: [String]) {
    self.titles = Set(titles)
    firstWords = NameTable(titles.map { (String($0.prefix { $0.isLetter && $0.isASCII }), true) })
  }

  func contains(_ title: some StringProtocol) -> Bool { titles.contains(String(title)) }

  /// Whether a text may begin with one of the titles, whatever signs stand before it: false where its first word, in
  /// letters of ASCII, begins none.
  func mayBegin(_ bytes: some Sequence<UInt8>) -> Bool {
    var word = MarkupName.empty
    for byte in bytes {
      // A letter outside ASCII, or a reference that may stand for one.
      if byte >= 0x80 || byte == UInt8(ascii: "&") { return true }
      let folded = byte | 0x20
      if folded &- 0x61 < 26 { word.add(folded) } else if word != .empty { break }
    }
    return word == .empty || firstWords[word] != nil
  }
}
