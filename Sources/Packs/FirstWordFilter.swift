import Text

/// Which words may begin a wording, and which two.
///
/// Nearly every token of running text passes with one look at the first words, and most of the others with one at the
/// first two, before the tree of words is asked, whose nodes lie far apart in memory.
struct FirstWordFilter: Sendable {
  private static let words = 1 << 11
  private static let pairWords = 1 << 13
  /// First words of all wordings, after them first words that may be small, and then words that are a wording alone.
  private var firstWords = [UInt64](repeating: 0, count: 3 * words)
  private var pairs = [UInt64](repeating: 0, count: pairWords)

  /// Notes the first word of a wording, and the second unless the first is all of it.
  mutating func add(_ hash: UInt32, next: UInt32?, isSmall: Bool) {
    mark(hash, part: 0)
    if isSmall { mark(hash, part: 1) }
    if let next {
      let pair = Self.pair(hash, next)
      pairs[Int(pair >> 6) & (Self.pairWords - 1)] |= 1 << UInt64(pair & 63)
    } else {
      mark(hash, part: 2)
    }
  }

  /// Whether a wording may begin with a token.
  func mayBegin(_ token: Token) -> Bool { isMarked(token.hash, part: token.isCapitalized ? 0 : 1) }

  /// Whether a wording may be the token at a place alone, or begin with it and the one behind it.
  func mayGoOn(_ tokens: [Token], at start: Int) -> Bool {
    if isMarked(tokens[start].hash, part: 2) { return true }
    guard start + 1 < tokens.count else { return false }
    let pair = Self.pair(tokens[start].hash, tokens[start + 1].hash)
    return pairs[Int(pair >> 6) & (Self.pairWords - 1)] & 1 << UInt64(pair & 63) != 0
  }

  private mutating func mark(_ hash: UInt32, part: Int) {
    firstWords[part * Self.words + Int(hash >> 6) & (Self.words - 1)] |= 1 << UInt64(hash & 63)
  }

  private func isMarked(_ hash: UInt32, part: Int) -> Bool {
    firstWords[part * Self.words + Int(hash >> 6) & (Self.words - 1)] & 1 << UInt64(hash & 63) != 0
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = (first &* 0x9E37_79B9 ^ second) &* 0x85EB_CA6B
    return mixed ^ mixed >> 15
  }
}
