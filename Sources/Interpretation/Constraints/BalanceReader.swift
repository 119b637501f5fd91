import Quantities
import RecordModel
import Text

/// "Imports of 7.3 billion and exports of 2.6 billion left a deficit of 4.7 billion": the larger side is the sum of
/// the smaller one and the balance.
struct BalanceReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  func read(_ wording: Wording, into found: inout [Constraint]) {
    guard wording.figures.count == 3 else { return }
    var sides: [LinkWord: Figure] = [:]
    for var figure in wording.figures {
      guard let side = wording.side(of: figure), sides[side] == nil else { return }
      // "Worth 74 million dollars … bought 19 million": the currency is named once.
      if figure.quantity.unit == .none { figure.quantity.unit = wording.figures[0].quantity.unit }
      sides[side] = figure
    }
    guard let exports = sides[.exports], let imports = sides[.imports], let balance = sides[.balance],
      exports.quantity.isOfSort(imports.quantity), exports.quantity.isOfSort(balance.quantity),
      let out = exports.quantity.value?.rational, let into = imports.quantity.value?.rational, out != into
    else { return }
    let (larger, smaller) = out > into ? (exports, imports) : (imports, exports)
    let terms = [larger.term(.whole), smaller.term(.part), balance.term(.part)]
    found.add(Constraint(.sum, terms: terms, sentence: wording.sentence.span))
  }
}

extension Wording {
  /// Whether a figure is said of exports, imports or the balance: by the words right before it.
  func side(of figure: Figure) -> LinkWord? {
    var words = before(figure.tokens, 6).trimmed
    while let last = words.last, [.of, .worth, .being, .place, .goods, .about, .article].contains(last) {
      words.removeLast()
    }
    if let noun = words.last ?? nil, [.exports, .imports, .balance].contains(noun) { return noun }
    return says(.balance) ? dealing(before: figure) : nil
  }

  /// "Sold the Finns goods worth 8 million and bought 3 million": the verb before a figure, over what is sold and to whom.
  private func dealing(before figure: Figure) -> LinkWord? {
    let isWorth = before(figure.tokens, 1).has([.worth])
    for place in (figure.tokens.lowerBound - 8..<figure.tokens.lowerBound).reversed() {
      guard let token = token(place), !figures.contains(where: { $0.tokens.contains(place) }) else { return nil }
      if Self.sold.contains(WordKey(token)) { return .exports }
      if Self.bought.contains(WordKey(token)) { return .imports }
      let isFiller = LinkWord.table[token].map(Self.fillers.contains) ?? (token.isCapitalized || isWorth)
      guard isFiller || Self.persons.contains(WordKey(token)) else { return nil }
    }
    return nil
  }

  private static let sold: WordSet = ["sold", "sells", "sell", "selling", "shipped", "supplied"]
  private static let bought: WordSet = ["bought", "buys", "buy", "buying", "purchased"]
  private static let persons: WordSet = ["us", "it", "country", "back", "there"]
  private static let fillers: LinkWords = [.of, .worth, .goods, .about, .article, .which]
}
