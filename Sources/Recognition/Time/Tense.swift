import Text

/// Whether what is told beside a date was or is to come.
extension TimeGrammar {
  /// Whether a date without a year may lie well ahead of the document: nothing beside it is told in the past alone.
  ///
  /// "The floods of February lasted until March", "will be held in March".
  func mayCome(_ start: Int) -> Bool {
    var isPast = false
    for index in max(0, start - Self.reach)..<min(text.count, start + Self.reach) where text.isWord(index) {
      switch Tense.words[text.tokens[index]] {
      case .future?: return true
      case .past?: isPast = true
      case nil: isPast = isPast || endsAsPast(index)
      }
    }
    return !isPast
  }

  /// Whether the words behind a date tell of what will be: "On Friday the minister will".
  func tellsOfFuture(behind start: Int) -> Bool {
    for index in start + 1..<max(start + 1, min(text.count, start + Self.reach)) where text.isWord(index) {
      if text.tokens[index].hash == Self.will { return true }
      if Tense.words[text.tokens[index]] == .past || endsAsPast(index) { return false }
    }
    return false
  }

  private static let will = WordHash.of("will")

  private func endsAsPast(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.length > 4, !token.isCapitalized else { return false }
    return text.bytes[token.upperBound - 2] == UInt8(ascii: "e")
      && text.bytes[token.upperBound - 1] == UInt8(ascii: "d")
  }

  /// How many tokens around a date are looked at.
  private static let reach = 12
}

/// What a word says of the time that a sentence speaks of.
private enum Tense: UInt8 {
  case past, future

  static let words = WordTable<Tense>([
    (
      "was were had came went won met took gave became began fell rose held sent paid built lost made led left saw",
      .past
    ),
    (
      """
      will shall would upcoming forthcoming scheduled planned plans plan planning due expected expects expect intends \
      agreed next soon tomorrow may ll going deadline
      """,
      .future
    ),
  ])
}
