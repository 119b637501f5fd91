import Quantities
import RecordModel
import Text

/// The balance of the two figures of the sentence before: "This left a deficit of 47 million".
struct BalanceStory: StoryReading {
  private var sides: (exports: Wording.Figure, imports: Wording.Figure, number: Int)?

  mutating func endBlock(into found: inout [Constraint]) { sides = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard sides != nil || sentence.figures.count >= 2 else { return }
    let figures = sentence.figures.filter { $0.quantity.unit.isMoney && $0.quantity.value != nil }
    if let sides, sentence.number - sides.number == 1, figures.count == 1, let balance = figures.first,
      sentence.wording.side(of: balance) == .balance, sentence.statedTimes.isEmpty,
      balance.quantity.isOfSort(sides.exports.quantity)
    {
      add(sides, balance, sentence, into: &found)
    }
    sides = nil
    guard figures.count == 2, let exports = figures.first(where: { isOf(.exports, $0, sentence) }),
      let imports = figures.first(where: { isOf(.imports, $0, sentence) }), exports.span != imports.span,
      exports.quantity.isOfSort(imports.quantity)
    else { return }
    sides = (exports, imports, sentence.number)
  }

  /// Whether the nearest word of trade before a figure, after the figure before it, is that of its side.
  private func isOf(_ side: LinkWord, _ figure: Wording.Figure, _ sentence: StorySentence) -> Bool {
    let start = figure.tokens.lowerBound
    let others = sentence.figures.map(\.tokens.upperBound).filter { $0 <= start }
    let links = sentence.wording.words(places(max(others.max() ?? 0, start - 10), start))
    return links.last { $0 == .exports || $0 == .imports || $0 == .balance } == side
  }

  private func add(
    _ sides: (exports: Wording.Figure, imports: Wording.Figure, number: Int),
    _ balance: Wording.Figure,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    guard let out = sides.exports.quantity.value?.rational, let into = sides.imports.quantity.value?.rational,
      out != into
    else { return }
    let (larger, smaller) = out > into ? (sides.exports, sides.imports) : (sides.imports, sides.exports)
    let terms = [larger.term(.whole), smaller.term(.part), balance.term(.part)]
    found.add(Constraint(.sum, terms: terms, sentence: sentence.span))
  }
}
