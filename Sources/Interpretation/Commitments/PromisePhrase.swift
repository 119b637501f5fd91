import RecordModel
import Text

/// Cuts out of a sentence the words that tell what is promised.
enum PromisePhrase {
  private static let longest = 12
  private enum Word: UInt8 { case aim = 1, agent, clause }
  private static let words = WordTable<Word>([
    ("to on for that", .aim), ("by in at during between with from", .agent),
    ("which who whom where when because", .clause),
  ])

  /// The words behind a verb of promising, or those before it where they are its subject: "the treaty was signed".
  static func what(
    _ cue: Range<Int>,
    _ extent: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    var start = PromiseFinder.signedThing(in: cue, analysis) ?? cue.upperBound
    while start < extent.upperBound, isLead(tokens[start]) { start += 1 }
    if start < extent.upperBound, words[tokens[start]] != .agent {
      let range = start..<end(from: start, extent.upperBound, analysis)
      if contentCount(range, sentence, analysis) >= 2 { return analysis.passage.words(of: range) }
    }
    let subject = subject(before: cue, sentence, analysis)
    return contentCount(subject, sentence, analysis) >= 1 && isPassive(cue, analysis)
      ? analysis.passage.words(of: subject) : nil
  }

  /// Whether a word only leads to what is promised: "(was signed) also to …".
  private static func isLead(_ token: Token) -> Bool {
    if words[token] == .aim { return true }
    switch WordClass.table[token] {
    case .comma, .auxiliary, .adverb, .mark, .bracket, .and, .apostrophe, .genitive: return true
    default: return false
    }
  }

  /// Where the clause ends, or twelve words are full.
  private static func end(from start: Int, _ last: Int, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    for index in start..<min(last, start + longest) {
      if words[tokens[index]] == .clause, index > start { return trimmed(start..<index, analysis) }
      switch WordClass.table[tokens[index]] {
      case .semicolon, .contrast: return trimmed(start..<index, analysis)
      case .comma where index - start >= 3: return trimmed(start..<index, analysis)
      case .mark where tokens[index].hasSpaceBefore: return trimmed(start..<index, analysis)
      default: continue
      }
    }
    return trimmed(start..<min(last, start + longest), analysis)
  }

  /// The end of a phrase without small words that lead on: "the port and".
  private static func trimmed(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      switch WordClass.table[analysis.passage.tokens[end - 1]] {
      case .and, .article, .preposition, .genitive, .comma, .conjunction, .auxiliary, .apostrophe, .mark: end -= 1
      default: return end
      }
    }
    return end
  }

  private static func subject(before cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Range<Int>
  {
    let tokens = analysis.passage.tokens
    var end = cue.lowerBound
    while end > sentence.tokens.lowerBound, isLead(tokens[end - 1]) { end -= 1 }
    var start = end
    while start > sentence.tokens.lowerBound, end - start < longest {
      switch WordClass.table[tokens[start - 1]] {
      case .comma, .semicolon, .contrast: return start..<end
      default: start -= 1
      }
    }
    return start..<end
  }

  /// Whether the words say what is done with the thing before them: "was signed", "entered into force".
  private static func isPassive(_ cue: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    let start = max(0, cue.lowerBound - 2)
    return forces[analysis.passage.tokens[cue.upperBound - 1]] != nil
      || (start..<cue.upperBound).contains { beings[analysis.passage.tokens[$0]] != nil }
  }

  private static let beings = WordTable<Word>([("is are was were be been being under on", .agent)])
  private static let forces = WordTable<Word>([("force effect", .agent)])

  /// How many words and figures say something, and are no date.
  private static func contentCount(
    _ range: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Int {
    let dates = sentence.mentions.filter { analysis.mentions[$0].isTime }
    return range.count { index in
      let token = analysis.passage.tokens[index]
      guard token.isNumber || token.isWord && WordClass.table[token] == nil else { return false }
      return !dates.contains { analysis.mentions[$0].tokens.contains(index) }
    }
  }
}
