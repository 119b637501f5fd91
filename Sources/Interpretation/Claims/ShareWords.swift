import Quantities
import RecordModel
import Text

/// Reads shares in words as percentages: "a quarter of the programme", "supplied about three-quarters", "four out of
/// five", "seven in ten".
enum ShareWords {
  /// A share, and the tokens of all its words.
  struct Share {
    var quantity: Quantity
    var tokens: Range<Int>
  }

  private enum Word: UInt8 { case within = 1, out, of, whole, article, scale, complete, every }
  private static let words = WordTable<Word>([
    ("in", .within), ("out", .out), ("of", .of), ("a an the", .article),
    ("million billion trillion thousand dozen century year hour day month mile", .scale),
    ("complete completed finished built done ready women female", .complete), ("every", .every),
  ])
  private static let wholes: Set<Int64> = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100]

  /// The share that a number tells, or `nil` where it is none.
  static func share(_ figure: Mention, _ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Share?
  {
    guard figure.kind == .number, let quantity = figure.quantity, quantity.unit == .none, quantity.per == nil else {
      return nil
    }
    if quantity.fraction != nil { return fraction(figure, quantity, sentence, analysis) }
    return outOf(figure, quantity, index, sentence, analysis)
  }

  /// "A third of …", "(about half)", "three-fifths complete".
  private static func fraction(
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Share? {
    let tokens = analysis.passage.tokens
    guard let value = quantity.value?.rational, value < .one, value > .zero else { return nil }
    let next = figure.tokens.upperBound
    if next < sentence.tokens.upperBound {
      switch WordClass.table[tokens[next]] {
      case .genitive:
        var noun = next + 1
        while noun < sentence.tokens.upperBound, words[tokens[noun]] == .article { noun += 1 }
        guard noun < sentence.tokens.upperBound, tokens[noun].isWord, words[tokens[noun]] != .scale else { return nil }
      case .comma, .bracket, .semicolon, .and, .mark: break
      case nil where words[tokens[next]] == .complete: break
      default: return nil
      }
    }
    var percent = quantity
    percent.fraction = nil
    percent.unit = .percent
    percent.value = quantity.value?.scaled(by: 2)
    percent.low = quantity.low?.scaled(by: 2)
    percent.high = quantity.high?.scaled(by: 2)
    return Share(quantity: percent, tokens: figure.tokens)
  }

  /// "Four out of five", "seven in ten", "one in three households".
  private static func outOf(
    _ figure: Mention,
    _ quantity: Quantity,
    _ index: Int,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Share? {
    let tokens = analysis.passage.tokens
    guard index + 1 < sentence.mentions.upperBound, let part = quantity.value, part.exponent == 0, part.digits > 0,
      case let whole = analysis.mentions[index + 1], whole.kind == .number || whole.kind == .measure,
      let value = whole.quantity?.value, value.exponent == 0, wholes.contains(value.digits), part.digits < value.digits,
      whole.quantity?.approximation == .exact
    else { return nil }
    let between = tokens[figure.tokens.upperBound..<max(figure.tokens.upperBound, whole.tokens.lowerBound)]
    let isOut = between.count == 2 && words[between.first ?? tokens[0]] == .out && words[between.last ?? tokens[0]] == .of
    let isWithin = between.count == 1 && words[between.first ?? tokens[0]] == .within
    guard isOut || isWithin && value.digits <= 10 && tokens[figure.tokens.lowerBound].isWord else { return nil }
    let percent =
      WrittenNumber(exactly: Rational(Int128(100 * part.digits), Int128(value.digits)))
      ?? WrittenNumber(part.digits * 10_000_000_000 / value.digits, exponent: -8)
    return Share(
      quantity: Quantity(percent, .percent),
      tokens: figure.tokens.lowerBound..<whole.tokens.lowerBound + 1
    )
  }
}
