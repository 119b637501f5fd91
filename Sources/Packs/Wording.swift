/// The small language of packs: words, optional words `(…)`, alternatives `a|b`.
///
/// "(total) trade volume|value" stands for four plain wordings. Parentheses may hold several words; a bar
/// joins single words.
struct Wording {
  /// The most plain wordings that one wording may stand for.
  static let mostExpansions = 256
  /// The most tokens that a wording may have.
  static let mostTokens = 32

  /// A piece of a wording; words are ranges of ``bytes``.
  enum Part {
    /// One of some words.
    case word([Range<Int>])
    /// What may be left out.
    case optional([Part])
  }

  let bytes: [UInt8]
  let parts: [Part]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var offset = 0
    parts = Self.parts(of: bytes, from: &offset, closing: false)
  }

  /// Whether a wording is nothing but its words.
  static func isPlain(_ text: String) -> Bool {
    !text.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "|") }
  }

  private static func parts(of bytes: [UInt8], from offset: inout Int, closing: Bool) -> [Part] {
    var parts: [Part] = []
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "): offset += 1
      case UInt8(ascii: ")") where closing:
        offset += 1
        return parts
      case UInt8(ascii: "("):
        offset += 1
        parts.append(.optional(Self.parts(of: bytes, from: &offset, closing: true)))
      default: parts.append(.word(choices(of: bytes, from: &offset, closing: closing)))
      }
    }
    return parts
  }

  private static func choices(of bytes: [UInt8], from offset: inout Int, closing: Bool) -> [Range<Int>] {
    var choices: [Range<Int>] = []
    var start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: " "), !(closing && bytes[offset] == UInt8(ascii: ")")) {
      if bytes[offset] == UInt8(ascii: "|") {
        if start < offset { choices.append(start..<offset) }
        start = offset + 1
      }
      offset += 1
    }
    if start < offset { choices.append(start..<offset) }
    return choices
  }
}

extension Wording {
  /// How many plain wordings it stands for, the empty one too.
  var count: Int { Self.count(parts) }

  private static func count(_ parts: [Part]) -> Int {
    var count = 1
    for part in parts {
      switch part {
      case .word(let choices): count *= choices.count
      case .optional(let inner): count *= 1 + Self.count(inner)
      }
      if count > mostExpansions { return mostExpansions + 1 }
    }
    return count
  }

  /// All plain wordings that a wording stands for.
  static func expanded(_ text: String) -> [String] {
    guard !isPlain(text) else { return text.isEmpty ? [] : [text] }
    let wording = Wording(text)
    return wording.expanded(wording.parts, after: [""]).filter { !$0.isEmpty }
  }

  private func expanded(_ parts: [Part], after starts: [String]) -> [String] {
    var results = starts
    for part in parts {
      switch part {
      case .word(let choices):
        results = results.flatMap { start in
          choices.map { (start.isEmpty ? "" : start + " ") + String(decoding: bytes[$0], as: UTF8.self) }
        }
      case .optional(let inner): results += expanded(inner, after: results)
      }
      if results.count > Self.mostExpansions { results.removeLast(results.count - Self.mostExpansions) }
    }
    return results
  }

  /// What is wrong with a wording and what to do about it, or `nil`.
  static func problem(in text: String) -> (message: String, remedy: String)? {
    var isOpen = false
    var previous = UInt8(ascii: " ")
    var words = 1
    var isPlain = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("):
        guard !isOpen, previous == UInt8(ascii: " ") else { return attached }
        isOpen = true
        isPlain = false
      case UInt8(ascii: ")"):
        guard isOpen else { return attached }
        isOpen = false
      case UInt8(ascii: "|"): isPlain = false
      case UInt8(ascii: " "): words += 1
      default: guard previous != UInt8(ascii: ")") else { return attached }
      }
      previous = byte
    }
    guard !isOpen else { return attached }
    guard words <= mostTokens else { return ("a wording of more than \(mostTokens) words", "shorten it") }
    return isPlain ? nil : Wording(text).problem
  }

  private var problem: (message: String, remedy: String)? {
    if count > Self.mostExpansions {
      return ("a wording that stands for more than \(Self.mostExpansions)", "write several simpler ones")
    }
    let hasWord = parts.contains { part in
      if case .word(let choices) = part { !choices.isEmpty } else { false }
    }
    return hasWord ? nil : ("a wording with nothing but optional words", "write words outside the parentheses")
  }

  private static let attached = (
    message: "parentheses do not close, nest, or touch a word",
    remedy: "write the optional words as \"(words) more words\""
  )
}
