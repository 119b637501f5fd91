/// Finds the word that somebody meant to write.
enum Spelling {
  /// What to do about a word that is not in a list.
  static func remedy(for word: String, among known: [String]) -> String {
    let list = "known here: " + known.joined(separator: ", ")
    guard word.utf8.count <= 64 else { return list }
    let nearest = known.min { (distance(word, $0), $0) < (distance(word, $1), $1) }
    guard let nearest, distance(word, nearest) <= max(1, word.count / 2) else { return list }
    return "did you mean \"\(nearest)\"? " + list
  }

  /// How many letters must be changed, added or left out to make one word the other.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
