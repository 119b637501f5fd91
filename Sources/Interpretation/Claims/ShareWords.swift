import Quantities
import RecordModel
import Text

/// Reads shares in words as percentages: "a quarter of the programme", "supplied about three-quarters", "four out of
/// five", "seven in ten", "two thirds more", "lost half its value".
enum ShareWords {
  private enum Word: UInt8 { case article = 1, scale, complete, out, compared, its }
  private static let words = WordTable<Word>([
    ("a an the", .article), ("million billion trillion thousand dozen century year hour day month mile", .scale),
    ("complete completed finished built done ready", .complete), ("in out", .out),
    ("more less fewer higher lower larger smaller longer shorter bigger cheaper dearer faster again", .compared),
    ("its their his her our your my", .its),
  ])

  /// The share that a number tells, or `nil` where it is none.
  static func share(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Quantity? {
    guard figure.kind == .number, let quantity = figure.quantity, quantity.per == nil, quantity.base == nil,
      let value = quantity.value?.rational, value < .one, value > .zero
    else { return nil }
    switch quantity.unit {
    case .none where quantity.fraction != nil && isWhole(figure, sentence, analysis): return percent(quantity)
    case .ratio where figure.tokens.contains(where: { words[analysis.passage.tokens[$0]] == .out }):
      return percent(quantity)
    default: return nil
    }
  }

  private static func percent(_ share: Quantity) -> Quantity {
    var percent = share
    percent.fraction = nil
    percent.unit = .percent
    percent.value = share.value?.scaled(by: 2)
    percent.low = share.low?.scaled(by: 2)
    percent.high = share.high?.scaled(by: 2)
    return percent
  }

  /// "A third of …", "(about half)", "three-fifths complete".
  private static func isWhole(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let tokens = analysis.passage.tokens
    let next = figure.tokens.upperBound
    guard next < sentence.tokens.upperBound else { return true }
    if words[tokens[next]] == .compared || words[tokens[next]] == .its { return true }
    switch WordClass.table[tokens[next]] {
    case .genitive:
      var noun = next + 1
      while noun < sentence.tokens.upperBound, words[tokens[noun]] == .article { noun += 1 }
      return noun < sentence.tokens.upperBound && tokens[noun].isWord && words[tokens[noun]] != .scale
    case .comma, .bracket, .semicolon, .and, .mark: return true
    default: return words[tokens[next]] == .complete
    }
  }
}
