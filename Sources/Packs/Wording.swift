/// The small language of packs: words, optional words `(…)`, alternatives `a|b`.
enum Wording {
  /// The most expansions that one wording may have.
  static let mostExpansions = 64

  /// All plain wordings that a wording stands for.
  ///
  /// "(total) trade volume|value" stands for four. Parentheses may hold several words; a bar joins single words.
  static func expanded(_ wording: String) -> [String] {
    var results = [""]
    var rest = wording[...]
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "(", let close = rest.firstIndex(of: ")") {
        let inner = expanded(String(rest[rest.index(after: rest.startIndex)..<close]))
        results = results + results.flatMap { start in inner.map { joined(start, $0) } }
        rest = rest[rest.index(after: close)...]
      } else {
        let end = rest.firstIndex(of: " ") ?? rest.endIndex
        let choices = rest[..<end].split(separator: "|").map(String.init)
        results = results.flatMap { start in choices.map { joined(start, $0) } }
        rest = rest[end...]
      }
      if results.count > mostExpansions { return Array(results.prefix(mostExpansions)) }
    }
    return results.filter { !$0.isEmpty }
  }

  private static func joined(_ a: String, _ b: String) -> String { a.isEmpty ? b : a + " " + b }
}
