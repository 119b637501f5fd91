import Text

/// Tells a sentence about the present of its document from one that tells a story.
enum SentenceTense {
  private enum Word: UInt8 { case present = 1, perfect, past, now }
  private static let words = WordTable<Word>([
    ("is are", .present), ("has have been being be", .perfect),
    ("currently now today presently nowadays already", .now),
    (
      """
      was were had did came went won met took gave became began fell rose held sent paid built lost made led left saw \
      grew sold bought spent stood hit
      """, .past
    ),
    (
      """
      lives live stands remains accounts operates operate hosts employs employ owns own hold holds ranks supplies \
      buys sells provides provide receives receive exports imports contributes works work studies study plans costs \
      covers covering comprises consists spends uses needs owes
      """, .present
    ),
  ])

  /// Whether the sentence that a figure stands in is about the present: a verb says so and none tells what was.
  static func isPresent(at figure: Range<Int>, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    var isPresent = false
    var isPassive = false
    for index in sentence.tokens where tokens[index].isWord {
      switch words[tokens[index]] {
      case .past?: return false
      case .present?, .perfect?: (isPresent, isPassive) = (true, true)
      case .now?: isPresent = true
      case nil:
        let token = tokens[index]
        if WordClass.table[token] == .adverb { continue }
        if endsAsPast(token, analysis), !isPassive, !isParticiple(index, sentence, analysis) { return false }
        isPassive = false
      }
    }
    return isPresent
  }

  private static func endsAsPast(_ token: Token, _ analysis: borrowing Analysis) -> Bool {
    guard token.length > 4, !token.isCapitalized else { return false }
    return analysis.passage.text.bytes[token.range].suffix(2).elementsEqual("ed".utf8)
  }

  /// "Funded by", "the installed capacity", "Chinese-built": a word that describes a thing and tells nothing.
  private static func isParticiple(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let tokens = analysis.passage.tokens
    guard index > sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound else { return true }
    if tokens[index + 1].hash == by { return true }
    switch WordClass.table[tokens[index - 1]] {
    case .article, .genitive, .preposition, .mark, .and: return true
    case .comma: return WordClass.table[tokens[index + 1]] == .preposition
    default: return false
    }
  }

  private static let by = WordHash.of("by")
}
