import RecordModel
import Text

/// Tells whether a sentence says of a target that it was reached: "exports passed the target of 3 million, set for 2020".
enum TargetReached {
  private enum Word: UInt8 { case target = 1, reached, open }
  private static let words = WordTable<Word>([
    ("target targets goal goals aim objective mark quota ceiling", .target),
    (
      "passed exceeded surpassed reached met hit achieved topped beat fulfilled attained overtook outstripped overshot",
      .reached
    ),
    (
      "not never no nearly almost hardly rarely scarcely seldom doubt doubts doubted half will would could should may might "
        + "must if unless until failed missed expected likely",
      .open
    ),
  ])
  /// What is reached, where it is no target.
  private static let others = WordTable<Word>([
    ("on of to for about agreement consensus accord discuss half part most", .open)
  ])
  private static let to = WordHash.of("to")
  private static let which = WordHash.of("which")
  /// How far the verb may stand from the word "target", and the word from its figure.
  private static let reach = 4
  /// How far behind the figure "was reached" may stand: "… in two-way trade with its neighbours for 2020 was reached".
  private static let farthest = 24

  /// Whether the target whose figure has some bytes is told as reached.
  static func isTold(_ figure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    guard let mention = sentence.mentions.first(where: { analysis.mentions[$0].span.overlaps(figure) }) else {
      return false
    }
    let first = analysis.mentions[mention].tokens.lowerBound
    let near = max(sentence.tokens.lowerBound, first - reach)..<first
    guard let target = near.last(where: { words[tokens[$0]] == .target }) else { return false }
    let before = max(sentence.tokens.lowerBound, target - reach)..<target
    if let verb = before.last(where: { words[tokens[$0]] == .reached }) {
      // "Met on the target", "reached agreement on the target", "reached half of the target".
      guard !tokens[verb + 1..<target].contains(where: { WordClass.table[$0] == .preposition || others[$0] != nil })
      else { return false }
      return !isOpen(before: verb, sentence.tokens.lowerBound, tokens)
    }
    // "The target of 3 million, set for 2020, was reached".
    let last = analysis.mentions[mention].tokens.upperBound
    let behind = last..<min(sentence.tokens.upperBound, last + farthest)
    guard let verb = behind.first(where: { words[tokens[$0]] == .reached }), verb > last,
      VerbForm.isAuxiliary(tokens[verb - 1]),
      // Nothing else is told between: "the target of 3 million is high, but it was reached" may be another one.
      !(last..<verb - 1).contains(where: { ends($0, tokens) })
    else { return false }
    return !isOpen(before: verb, sentence.tokens.lowerBound, tokens)
  }

  /// Whether a word ends the clause in which a target is told.
  private static func ends(_ index: Int, _ tokens: [Token]) -> Bool {
    switch WordClass.table[tokens[index]] {
    case .semicolon, .contrast: true
    case .pronoun: tokens[index].hash != which
    case .auxiliary: true
    default: false
    }
  }

  /// Whether words before a verb say that the thing was not done, or not yet.
  private static func isOpen(before verb: Int, _ start: Int, _ tokens: [Token]) -> Bool {
    if verb > start, tokens[verb - 1].hash == to { return true }
    return (max(start, verb - reach)..<verb).contains { words[tokens[$0]] == .open }
  }
}
