import Text

/// Tells the authors of an entry apart.
enum EntryAuthors {
  static func names(_ entry: EntryText, _ range: Range<Int>) -> [String] {
    guard !range.isEmpty, range.count <= 80 else { return [] }
    var names: [String] = []
    var start = range.lowerBound
    for index in range where index >= start && isBreak(entry, index, start, range) {
      if let name = entry.string(start..<index) { names.append(name) }
      start = entry.isWord(index + 1, and) ? index + 2 : index + 1
    }
    guard start < range.upperBound else { return names }
    if let name = entry.string(start..<range.upperBound) { names.append(name) }
    return names.filter { !$0.isEmpty }
  }

  /// Whether a semicolon, "&" or "and" stands between two persons, and not inside the name of an institution.
  private static func isBreak(_ entry: EntryText, _ index: Int, _ start: Int, _ range: Range<Int>) -> Bool {
    guard index >= start else { return false }
    if entry.isMark(index, ";") { return true }
    guard entry.isMark(index, "&") || entry.isWord(index, and) else { return false }
    return isPerson(entry, start..<index) && isPerson(entry, index + 1..<range.upperBound)
  }

  private static func isPerson(_ entry: EntryText, _ range: Range<Int>) -> Bool {
    let words = range.filter { entry.tokens[$0].isWord }
    let hasComma = range.dropLast().contains { entry.isMark($0, ",") }
    return (hasComma ? 1...40 : 2...4).contains(words.count)
      && words.allSatisfy {
        entry.tokens[$0].isCapitalized
          || entry.tokens[$0].length <= 3 && entry.tokens[$0].hash != of && entry.tokens[$0].hash != the
      }
  }

  private static let and = WordHash.of("and")
  private static let of = WordHash.of("of")
  private static let the = WordHash.of("the")
}
