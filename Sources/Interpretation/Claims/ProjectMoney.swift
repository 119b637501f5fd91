import RecordModel
import Text

/// Tells what the sum before the word "project" is: what the project costs, or what a donor gives for it.
enum ProjectMoney {
  private enum Word: UInt8 { case project = 1, giving, built, talk }
  private static let words = WordTable<Word>([
    ("project projects programme programmes program programs initiative effort activity award awards", .project),
    (
      """
      aid assist assists assistance support supports supporting grant grants fund funds funded funding donor launched \
      launches awarded announced provides provided providing
      """, .giving
    ),
    ("built constructed rebuilt erected completed finished renovated", .built),
    ("negotiations negotiation talks agreement agreements deal deals contract contracts sale purchase", .talk),
  ])
  private static let reach = 5
  /// How far behind "built" the sum may stand: "built by X of Y for".
  private static let farthest = 8
  private static let price = WordHash.of("for")

  /// "Project aid" or "project cost", or `nil` where no project follows the sum.
  static func label(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    if isPrice(figure.tokens.lowerBound, sentence, analysis) { return "project cost" }
    let end = figure.tokens.upperBound
    var index = end
    while index < min(sentence.tokens.upperBound, end + reach), words[tokens[index]] != .project {
      guard tokens[index].isWord, WordClass.table[tokens[index]] == nil else { return nil }
      index += 1
    }
    guard index < min(sentence.tokens.upperBound, end + reach) else { return nil }
    let isOfDonor = sentence.names.contains {
      let name = analysis.names[$0]
      return name.kind == .organisation && name.tokens.lowerBound >= end && name.tokens.upperBound <= index
    }
    let isGiven =
      sentence.names.contains { analysis.names[$0].isActor && analysis.names[$0].tokens.upperBound <= end }
      && (sentence.tokens.lowerBound..<figure.tokens.lowerBound).contains { words[tokens[$0]] == .giving }
    return isOfDonor || isGiven ? "project aid" : "project cost"
  }

  /// Whether something was built for a sum: "the dam, built by X for US$4 million".
  private static func isPrice(_ figure: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let near = max(sentence.tokens.lowerBound, figure - farthest)..<figure
    guard let price = near.last(where: { tokens[$0].hash == self.price }), figure - price <= 2 else { return false }
    return (near.lowerBound..<price).contains { index in
      words[tokens[index]] == .built && !(index..<price).contains { words[tokens[$0]] == .talk }
        && !(index..<price).contains {
          WordClass.table[tokens[$0]] == .comma || WordClass.table[tokens[$0]] == .semicolon
        }
    }
  }
}
