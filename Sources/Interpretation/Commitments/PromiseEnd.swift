import Text

/// Finds where the words end that tell what is promised.
enum PromiseEnd {
  /// A longer phrase is cut before a small word, so that no thing is cut apart.
  private static let longest = 24
  private static let shortest = 8
  /// The most words of one thing in a list.
  private static let longestItem = 7

  private enum Word: UInt8 { case clause = 1, noun, infinitive }
  private static let words = WordTable<Word>([
    ("which who whom where when because", .clause), ("to", .infinitive),
    ("commitment commitments willingness readiness proposal proposals", .noun),
  ])

  /// The end of the words that begin at a token, where the sentence or the next promise ends at `last`.
  ///
  /// Behind a noun the verb of the sentence may follow: "the commitment to peace ⟦is⟧ firm".
  static func find(
    from start: Int,
    _ last: Int,
    behind cue: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Int {
    let tokens = analysis.passage.tokens
    let isNoun = cue.contains { words[tokens[$0]] == .noun }
    var isSeries = false
    for index in start..<min(last, start + longest) {
      if words[tokens[index]] == .clause, index > start { return trimmed(start..<index, analysis) }
      switch WordClass.table[tokens[index]] {
      case .semicolon, .contrast: return trimmed(start..<index, analysis)
      case .comma where index + 1 < last && tokens[index + 1].hasSpaceBefore:
        isSeries = leadsOn(index, last, inSeries: isSeries, sentence, analysis)
        if !isSeries, index - start >= 2 { return trimmed(start..<index, analysis) }
      case .mark
      where tokens[index].hasSpaceBefore && !QuotationMarks.opens(at: index, before: last, tokens)
        || isBeforeNote(index, last, tokens):
        return trimmed(start..<index, analysis)
      case .auxiliary where isNoun && index > start: return trimmed(start..<index, analysis)
      default: continue
      }
    }
    guard last > start + longest else { return trimmed(start..<last, analysis) }
    let cut = (start + shortest..<start + longest).last { isBoundary(tokens[$0]) }
    return trimmed(start..<(cut ?? start + longest), analysis)
  }

  /// Whether a word opens a clause that tells more of what stands before it: "which".
  static func opensClause(_ token: Token) -> Bool { words[token] == .clause }

  /// The end of a phrase without small words that lead on: "the port and".
  static func trimmed(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Int {
    var end = range.upperBound
    while end > range.lowerBound,
      !QuotationMarks.closes(range.lowerBound..<end, analysis.passage.tokens)
    {
      switch WordClass.table[analysis.passage.tokens[end - 1]] {
      case .and, .article, .preposition, .genitive, .comma, .conjunction, .auxiliary, .apostrophe, .mark: end -= 1
      default: return end
      }
    }
    return end
  }

  private static func isBoundary(_ token: Token) -> Bool {
    switch WordClass.table[token] {
    case .and, .preposition, .comma, .conjunction: true
    default: false
    }
  }

  /// Whether a point ends the sentence before the mark of a note: "the port⟦.⟧[4]".
  private static func isBeforeNote(_ index: Int, _ last: Int, _ tokens: [Token]) -> Bool {
    index + 1 < last && WordClass.table[tokens[index + 1]] == .bracket && !tokens[index + 1].hasSpaceBefore
  }

  /// Whether a comma leads to the next thing of a list: "roads⟦,⟧ bridges and ports", and not to another clause.
  private static func leadsOn(
    _ comma: Int,
    _ last: Int,
    inSeries: Bool,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let tokens = analysis.passage.tokens
    let isLast = inSeries && comma + 1 < last && WordClass.table[tokens[comma + 1]] == .and
    let start = isLast ? comma + 2 : comma + 1
    guard start < last, !beginsClause(start, sentence, analysis) else { return false }
    for index in start..<min(last, start + longestItem) {
      switch WordClass.table[tokens[index]] {
      case .and, .comma: return index > start
      case .auxiliary, .pronoun, .contrast, .semicolon: return false
      default: if words[tokens[index]] == .clause { return false }
      }
    }
    return isLast
  }

  /// Whether a word behind a comma begins no thing: one who acts, or a word that leads to when, where and how.
  private static func beginsClause(_ start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let token = analysis.passage.tokens[start]
    if analysis.names[sentence.names].contains(where: { $0.isActor && $0.written.lowerBound == start }) { return true }
    switch WordClass.table[token] {
    case .preposition: return words[token] != .infinitive
    case .pronoun, .auxiliary, .contrast, .including, .bracket: return true
    default: return PromisePronoun.table[token] != nil || words[token] == .clause
    }
  }
}
