import Text

/// A word as tokens are compared, by the hash of its folded letters: nothing is allocated to ask what stands at a place.
struct WordKey: Hashable, ExpressibleByStringLiteral {
  let hash: UInt32

  /// The word of a token; capitals, hyphens and apostrophes do not count.
  init(_ token: Token) { hash = token.hash }

  /// One token, as it is written in code: the hash of letters of ASCII is worked out by the compiler.
  @inline(__always)
  init(stringLiteral word: StaticString) {
    hash = word.withUTF8Buffer { bytes in
      var hash = WordHash.seed
      for byte in bytes {
        if byte >= 0x80 { return WordHash.of(word.description) }
        hash = WordHash.adding(byte, to: hash)
      }
      return hash
    }
  }
}
