import Quantities
import RecordModel
import Text

/// Names figures by what they are a rate of, whatever their words: money for a unit of energy is its price, money for
/// money is a rate of exchange, a percentage at which something was lent is its interest.
enum RateLabels {
  private enum Word: UInt8 { case energy = 1, credit, at, buys, currency, to, per }
  private static let words = WordTable<Word>([
    ("kwh mwh gwh kilowatt megawatt kilowatthour", .energy),
    ("borrowed borrow lent loan loans credit bond bonds debt mortgage facility", .credit), ("at", .at),
    ("buys bought fetched fetches", .buys), ("dollar euro pound yen", .currency), ("to", .to), ("per", .per),
  ])

  /// The name of the rate, or `nil` where a figure is none.
  static func label(
    of figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if quantity.unit.isMoney {
      let behind = end..<min(end + 3, sentence.tokens.upperBound)
      let isPer = quantity.per != nil || behind.first.map { words[tokens[$0]] == .per } ?? false
      if isPer, (figure.tokens.lowerBound..<behind.upperBound).contains(where: { words[tokens[$0]] == .energy }) {
        return "electricity price"
      }
      return isExchange(behind, tokens) ? "exchange rate" : nil
    }
    guard quantity.unit == .percent, start - 1 > sentence.tokens.lowerBound, words[tokens[start - 1]] == .at,
      (max(sentence.tokens.lowerBound, start - 10)..<min(end + 6, sentence.tokens.upperBound)).contains(where: {
        words[tokens[$0]] == .credit
      })
    else { return nil }
    return "interest rate"
  }

  /// "LAK 8,900 bought a dollar", "SBD 8.3 to the euro", "KES 150 per dollar".
  private static func isExchange(_ behind: Range<Int>, _ tokens: [Token]) -> Bool {
    guard let first = behind.first, [.buys, .to, .per].contains(words[tokens[first]]) else { return false }
    return behind.dropFirst().contains { words[tokens[$0]] == .currency }
  }
}
