import RecordModel
import Text

/// Tells figures of things that are there already, whatever is promised or planned to be done to them: "undertook to
/// abolish the surcharge of 18,500".
enum ExistingThings {
  private enum Word: UInt8 { case end = 1, article }
  private static let words = WordTable<Word>([
    (
      """
      eliminate eliminates abolish abolishes scrap scraps waive waives lift lifts remove removes cancel cancels suspend \
      suspends end ends drop drops repeal repeals dismantle withdraw withdraws revoke revokes phase replace replaces \
      eliminating abolishing scrapping waiving lifting removing cancelling suspending ending dropping repealing \
      dismantling withdrawing revoking replacing
      """, .end
    ),
    ("the a an its their his her this these those all any", .article),
  ])
  private static let reach = 18

  /// Whether a figure tells of what is to be ended.
  static func isEnded(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    for index in stride(from: start - 1, through: max(sentence.tokens.lowerBound, start - reach), by: -1) {
      switch WordClass.table[tokens[index]] {
      case .semicolon, .contrast, .and, .comma: return false
      default: break
      }
      guard words[tokens[index]] == .end else { continue }
      return (index + 1..<start).contains { words[tokens[$0]] == .article }
        && !(index + 1..<start).contains { tokens[$0].hash == by || tokens[$0].hash == to }
    }
    return false
  }

  private static let by = WordHash.of("by")
  private static let to = WordHash.of("to")
}
