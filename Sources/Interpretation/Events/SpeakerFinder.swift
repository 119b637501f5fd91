import Packs
import Text

/// Finds who only says what a sentence tells.
enum SpeakerFinder {
  /// Whether a name behind a comma is the subject of a verb of saying: "…, the ⟦Chilean⟧ press wrote".
  static func speaksBehind(_ name: NamedThing, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    var comma = name.tokens.lowerBound - 1
    while comma > sentence.tokens.lowerBound, name.tokens.lowerBound - comma <= longest, leads(tokens[comma]) {
      comma -= 1
    }
    guard comma > sentence.tokens.lowerBound, WordClass.table[tokens[comma]] == .comma else { return false }
    return analysis.matches[sentence.matches].contains { match in
      guard case .cue(.attribution(before: false)) = match.entry else { return false }
      let gap = match.tokens.lowerBound - name.tokens.upperBound
      guard (0...longest).contains(gap) else { return false }
      return (name.tokens.upperBound..<match.tokens.lowerBound).allSatisfy { tokens[$0].isWord && leads(tokens[$0]) }
    }
  }

  /// How many words may stand between a speaker's state and the verb.
  private static let longest = 5

  /// Whether a word may stand in the noun phrase of somebody who speaks.
  private static func leads(_ token: Token) -> Bool {
    switch WordClass.table[token] {
    case nil, .article, .genitive: token.isWord
    default: false
    }
  }
}
