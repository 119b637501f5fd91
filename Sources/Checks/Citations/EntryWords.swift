/// The words of an entry of a list by which it is known again, in whatever order they stand.
struct EntryWords {
  /// The longer words in small letters; addresses count for nothing.
  var words: Set<String> = []
  /// Its numbers, with those in Roman letters.
  var numbers: Set<String> = []

  init(_ entry: String) {
    for piece in entry.split(whereSeparator: \.isWhitespace) where !piece.contains("://") {
      for word in piece.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        if word.contains(where: \.isNumber) || word.allSatisfy("IVX".contains) {
          numbers.insert(String(word))
        } else if word.utf8.count > 3 {
          words.insert(word.lowercased())
        }
      }
    }
  }

  /// Whether one entry has all words of the other, and few more.
  func isNear(_ other: EntryWords, within most: Int) -> Bool {
    (words.isSubset(of: other.words) || other.words.isSubset(of: words))
      && abs(words.count - other.words.count) <= most
  }
}
