/// Names that somebody may have meant who wrote another one.
enum Nearest {
  /// The known names that share most letters with a wanted one, the nearest first.
  static func names(_ wanted: String, in known: [String], count: Int = 5) -> [String] {
    let wanted = pairs(wanted)
    guard !wanted.isEmpty else { return [] }
    let scored = known.compactMap { name -> (score: Int, name: String)? in
      let own = pairs(name)
      let shared = own.intersection(wanted).count
      // In thousandths: how much of both names is shared.
      let score = own.isEmpty ? 0 : 2000 * shared / (own.count + wanted.count)
      return score >= 300 ? (score, name) : nil
    }
    return scored.sorted { ($1.score, $0.name) < ($0.score, $1.name) }.prefix(count).map(\.name)
  }

  /// The pairs of letters of a name, with the ends of its words.
  private static func pairs(_ text: String) -> Set<String> {
    let letters = Array(" " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " ")
    return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) }.filter { $0 != "  " })
  }
}
