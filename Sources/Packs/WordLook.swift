import Text

/// What words look like, a bit for each of at most 32.
struct WordLook: Sendable, Equatable {
  var capitalized: UInt32 = 0
  var allCapitals: UInt32 = 0
  /// Single letters that are small.
  var small: UInt32 = 0
  /// A wording of two letters, "Mt", that is not the same in capitals, "MT".
  var mixed: UInt32 = 0

  mutating func add(_ token: Token, at index: Int) {
    let bit = UInt32(1) << UInt32(index)
    guard token.kind == .word else { return }
    if token.isCapitalized {
      capitalized |= bit
      if token.isAllCapitals { allCapitals |= bit } else { mixed |= bit }
    } else if token.length == 1 {
      small |= bit
    }
  }

  /// Adds a word of a wording: what it asks of the words of a text.
  ///
  /// A single capital, as in "A$", asks for a capital and no more; two letters alone, as in "Mt", are
  /// not the same in capitals.
  mutating func demand(_ token: Token, at index: Int) {
    add(token, at: index)
    if token.length == 1 { allCapitals &= ~(UInt32(1) << UInt32(index)) }
    if index > 0 || token.length != 2 { mixed = 0 }
  }

  /// Whether words of this look can be a wording of that one.
  func fits(_ wording: WordLook) -> Bool {
    wording.capitalized & ~capitalized | wording.allCapitals & ~allCapitals | wording.small & ~small | wording.mixed
      & ~mixed
      == 0
  }
}
