import Text

/// The entries of the lists of references, found by year and name.
///
/// An entry is looked at only where it holds the year that is asked for, so that a long list costs little.
struct ListedWorks {
  private struct Entry {
    let range: Range<Int>
    /// The bytes in lower case.
    let words: [UInt8]
  }

  private let text: SourceText
  private var entries: [Entry] = []
  /// Which entries hold four digits in a row, by their number.
  private var places: [Int: [Int]] = [:]

  /// Creates an index over the entries of lists and over the lines between the first and the last of each list.
  init(_ lists: [[Range<Int>]], in text: SourceText) {
    self.text = text
    for list in lists {
      guard let first = list.first, let last = list.last else { continue }
      for entry in list { add(entry) }
      for line in lines(first.lowerBound..<last.upperBound) where !list.contains(line) { add(line) }
    }
  }

  private func lines(_ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.bytes[index] == UInt8(ascii: "\n") {
      if index > start { lines.append(start..<index) }
      start = index + 1
    }
    return start < range.upperBound ? lines + [start..<range.upperBound] : lines
  }

  private mutating func add(_ range: Range<Int>) {
    let years = years(range)
    guard !years.isEmpty else { return }
    for year in years { places[year, default: []].append(entries.count) }
    entries.append(Entry(range: range, words: lowercased(range)))
  }

  private func lowercased(_ range: Range<Int>) -> [UInt8] {
    let bytes = text.bytes[range]
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return Array(text[range].lowercased().utf8) }
    return bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// Whether some entry has the year, and the name or what it abbreviates.
  func hold(_ name: String, year: Int, isAbbreviation: Bool) -> Bool {
    guard let candidates = places[year] else { return false }
    let family = Array(name.lowercased().utf8)
    if candidates.contains(where: { Self.hold(family, in: entries[$0].words) }) { return true }
    let letters = Array(name.utf8)
    return isAbbreviation && candidates.contains { Self.hold(letters, in: Self.initials(of: text[entries[$0].range])) }
  }

  private static func hold(_ words: [UInt8], in bytes: [UInt8]) -> Bool {
    ByteSearch.first(words, in: bytes, bytes.indices) != nil
  }

  /// The numbers that four digits in a row make.
  private func years(_ range: Range<Int>) -> Set<Int> {
    var years: Set<Int> = []
    var digits = 0
    var value = 0
    for byte in text.bytes[range] {
      guard byte &- 0x30 < 10 else {
        digits = 0
        continue
      }
      value = (value * 10 + Int(byte &- 0x30)) % 10_000
      digits += 1
      if digits >= 4 { years.insert(value) }
    }
    return years
  }

  /// The first letters of all words that begin with a capital.
  private static func initials(of entry: String) -> [UInt8] {
    let words = entry.split { !$0.isLetter }
    return words.flatMap { word in word.first.flatMap { $0.isUppercase ? Array($0.utf8) : nil } ?? [] }
  }
}
