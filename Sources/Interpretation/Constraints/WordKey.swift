import Text

/// A word as tokens are compared, by the hash of its folded letters: nothing is allocated to ask what stands at a place.
struct WordKey: Hashable, ExpressibleByStringLiteral {
  let hash: UInt32

  /// The word of a token; capitals, hyphens and apostrophes do not count.
  init(_ token: Token) { hash = token.hash }

  /// One token, as it is written in code: letters of ASCII cost a loop over their bytes.
  init(stringLiteral word: StaticString) {
    hash = word.withUTF8Buffer { bytes in
      bytes.allSatisfy { $0 < 0x80 }
        ? bytes.reduce(WordHash.seed) { WordHash.adding($1, to: $0) } : WordHash.of(word.description)
    }
  }
}
