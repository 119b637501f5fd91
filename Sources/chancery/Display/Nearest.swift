import Reconciliation

/// Names that somebody may have meant who wrote another one.
enum Nearest {
  /// The known names that are a slip away from a wanted one, or have words that are; the nearest first.
  static func names(_ wanted: String, in known: [String], count: Int = 5) -> [String] {
    let own = words(wanted)
    let letters = Array(own.joined())
    guard !letters.isEmpty else { return [] }
    let scored = known.compactMap { name -> (score: Int, name: String)? in
      guard let score = distance(own, letters, words(name)) else { return nil }
      return (score, name)
    }
    return scored.sorted { ($0.score, $0.name.count, $0.name) < ($1.score, $1.name.count, $1.name) }.prefix(count).map(
      \.name
    )
  }

  /// How far words are from the nearest run of words of a name, twice counted and one more where the name has others
  /// besides; `nil` if they are too far to be meant.
  private static func distance(_ wanted: [[UInt8]], _ letters: [UInt8], _ name: [[UInt8]]) -> Int? {
    // A slip in four letters, and another one in each four more.
    let limit = letters.count / 4
    var best: Int?
    for first in name.indices {
      var run: [UInt8] = []
      for last in first..<min(name.count, first + wanted.count + 1) {
        run += name[last]
        guard let distance = EditDistance.between(letters, run, limit: limit) else { continue }
        best = min(best ?? .max, 2 * distance + (first == 0 && last == name.count - 1 ? 0 : 1))
      }
    }
    if best == nil, let start = name.first, wanted.count == 1, start.count > letters.count, letters.count >= 4 {
      // "xinhau" for "xinhuanet".
      best = EditDistance.between(letters, Array(start.prefix(letters.count)), limit: limit).map { 2 * $0 + 2 }
    }
    // The same words in another order: "Sen Hun".
    return best ?? (wanted.count > 1 && Set(wanted).isSubset(of: Set(name)) ? 2 : nil)
  }

  private static func words(_ text: String) -> [[UInt8]] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
  }
}
