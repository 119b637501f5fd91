import RecordModel
import Text

/// Names what was bought or sold for a sum: "bought fertiliser worth $3 million" is about imports of fertiliser.
enum TradedGoods {
  private enum Word: UInt8 { case sold = 1, bought, worth, stake }
  private static let words = WordTable<Word>([
    ("sold sells sell selling shipped ships exported exports", .sold),
    ("bought buys buy buying purchased purchases imported imports", .bought),
    ("worth valued for", .worth),
    ("stake stakes share shares company firm bonds debt land percent", .stake),
  ])
  private static let reach = 8

  /// "Imports of …" or "exports of …", or `nil` where no verb of trade leads to the sum.
  static func label(before figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    guard figure.kind == .money else { return nil }
    var goods = worth(behind: figure, sentence, analysis)
    var isPriced = !goods.isEmpty
    for index in stride(
      from: figure.tokens.lowerBound - 1,
      through: max(sentence.tokens.lowerBound, figure.tokens.lowerBound - reach),
      by: -1
    ) {
      switch words[tokens[index]] {
      case .stake?: return nil
      case .worth?: isPriced = true
      case .sold? where isPriced: return label("exports", goods)
      case .bought? where isPriced: return label("imports", goods)
      default:
        guard tokens[index].isWord else { return nil }
        if WordClass.table[tokens[index]] == nil, !tokens[index].isCapitalized {
          goods.insert(analysis.passage.string(of: index..<index + 1).lowercased(), at: 0)
        }
      }
    }
    return nil
  }

  /// The goods in "$3 million worth of copper".
  private static func worth(behind figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> [String]
  {
    let tokens = analysis.passage.tokens
    let end = figure.tokens.upperBound
    guard end + 2 < sentence.tokens.upperBound, words[tokens[end]] == .worth,
      WordClass.table[tokens[end + 1]] == .genitive, tokens[end + 2].isWord
    else { return [] }
    return [analysis.passage.string(of: end + 2..<end + 3).lowercased()]
  }

  /// Whether a measure that was named here is about what was bought.
  static func isBought(_ label: String) -> Bool { label.utf8.starts(with: "imports of ".utf8) }

  private static func label(_ trade: String, _ goods: [String]) -> String {
    goods.isEmpty ? trade : trade + " of " + goods.joined(separator: " ")
  }
}
