/// The small language of packs: words, optional words `(…)`, alternatives `a|b`.
enum Wording {
  /// The most expansions that one wording may have.
  static let mostExpansions = 256
  /// The most tokens that a wording may have.
  static let mostTokens = 32

  /// All plain wordings that a wording stands for.
  ///
  /// "(total) trade volume|value" stands for four. Parentheses may hold several words; a bar joins single words.
  static func expanded(_ wording: String) -> [String] {
    guard wording.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "|") }) else {
      return wording.isEmpty ? [] : [wording]
    }
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
      if results.count > mostExpansions { break }
    }
    return results.filter { !$0.isEmpty }
  }

  /// What is wrong with a wording and what to do about it, or `nil`.
  static func problem(in wording: String) -> (message: String, remedy: String)? {
    var depth = 0
    var previous: UInt8 = 0x20
    var bars = 0
    var words = 1
    for byte in wording.utf8 {
      switch byte {
      case UInt8(ascii: "("):
        guard depth == 0, previous == 0x20 else { return attached }
        depth = 1
        bars += 1
      case UInt8(ascii: ")"):
        guard depth == 1 else { return attached }
        depth = 0
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: " "): words += 1
      default:
        guard previous != UInt8(ascii: ")") else { return attached }
      }
      previous = byte
    }
    guard depth == 0 else { return attached }
    guard words <= mostTokens else { return ("a wording of more than \(mostTokens) words", "shorten it") }
    guard bars > 0 else { return nil }
    let count = expanded(wording).count
    guard count <= mostExpansions else {
      return ("a wording that stands for more than \(mostExpansions)", "write several simpler ones")
    }
    return count == 0 ? ("a wording that stands for nothing", "write words outside the parentheses") : nil
  }

  private static let attached = (
    message: "parentheses do not close, nest, or touch a word", remedy: "write the optional words as \"(words) more words\""
  )

  private static func joined(_ a: String, _ b: String) -> String { a.isEmpty ? b : a + " " + b }
}
