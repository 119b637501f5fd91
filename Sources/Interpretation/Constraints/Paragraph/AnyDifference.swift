import Quantities
import RecordModel
import Text

/// "Cut by 60,000 tonnes, from 120,000 tonnes to 90,000", "exports (12 million) exceeded imports (8 million) by 9 million",
/// "the surplus, 9 million, resulted from exports of 12 million and imports of 8 million": two values and their difference,
/// which are all the figures of a sentence.
struct AnyDifference: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let loose: WordSet = [
    "each", "per", "average", "respectively", "another", "other", "also", "target", "planned", "would", "will", "if",
    "not", "about", "around", "nearly", "almost", "further", "additional", "again", "then", "first", "second", "total",
    "up", "least", "including", "services", "both", "times", "only", "twice", "estimated", "expected",
  ]
  private static let differing: WordSet = ["exceeded", "exceeds", "exceed", "surpassed", "outstripped", "outweighed"]
  private static let balances: WordSet = ["surplus", "deficit", "gap", "difference", "balance"]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    var figures = sentence.figures.filter { !$0.quantity.isTimeSpan }
    guard figures.count == 3, !sentence.says(Self.loose) else { return }
    let unit = figures.map(\.quantity.unit).first { $0.isMoney || $0.sign != nil || $0 != .none } ?? .none
    for index in figures.indices where figures[index].quantity.unit == .none { figures[index].quantity.unit = unit }
    guard figures.allSatisfy({ isPlain($0) && $0.quantity.unit == unit }),
      let difference = difference(figures, sentence) ?? trade(figures, sentence)
    else { return }
    let isTrade = trade(figures, sentence)?.span == difference.span
    let values = figures.filter { $0.span != difference.span }
    guard let a = values[0].quantity.exactValue, let b = values[1].quantity.exactValue, a != b else { return }
    let (large, small) = a > b ? (values[0], values[1]) : (values[1], values[0])
    let terms =
      isTrade
      ? [difference.term(.whole), large.term(.part), small.term(.part)]
      : [large.term(.whole), small.term(.part), difference.term(.part)]
    found.add(Constraint(.sum, terms: terms, sentence: sentence.span))
  }

  private func isPlain(_ figure: Figure) -> Bool {
    figure.quantity.isPlain && figure.quantity.approximation == .exact && figure.quantity.per == nil
      && !figure.quantity.unit.isPercentage && figure.quantity.unit != .multiple && figure.quantity.unit != .rank
  }

  /// "Trade came to W, with exports of A and imports of B".
  private func trade(_ figures: [Figure], _ sentence: StorySentence) -> Figure? {
    let start = sentence.tokens.lowerBound
    guard sentence.word(figures[1].tokens.lowerBound - 1) == "of" || sentence.link(at: figures[1].tokens.lowerBound - 1) == .open,
      places(start, figures[0].tokens.lowerBound).contains(where: { Self.turnover.contains(sentence.word($0)) }),
      Set([figures[1], figures[2]].map { sentence.wording.side(of: $0) }) == [.exports, .imports],
      sentence.wording.side(of: figures[0]) == nil, sentence.statedTimes.count <= 1
    else { return nil }
    return figures[0]
  }

  private static let turnover: WordSet = ["trade", "turnover", "commerce"]

  /// "By 60,000 tonnes … from A to B", "exceeded … by D", "the surplus, D, … exports of A and imports of B".
  private func difference(_ figures: [Figure], _ sentence: StorySentence) -> Figure? {
    let by = figures.filter { sentence.word($0.tokens.lowerBound - 1) == "by" }
    let words = sentence.wording
    if by.count == 1, let difference = by.first {
      let others = figures.filter { $0.span != difference.span }
      let leads = others.map { words.before($0.tokens, 2).trimmed.last ?? nil }
      let isStep = leads.contains(.from) && leads.contains(.to) && (words.says(.rise) != words.says(.fall))
      return isStep || sentence.says(Self.differing) ? difference : nil
    }
    let balance = figures.filter { figure in
      places(figure.tokens.lowerBound - 3, figure.tokens.lowerBound).contains { Self.balances.contains(sentence.word($0)) }
    }
    guard balance.count == 1, let difference = balance.first, words.says(.exports), words.says(.imports) else {
      return nil
    }
    let sides = figures.filter { $0.span != difference.span }.map { words.side(of: $0) }
    return Set(sides) == [.exports, .imports] ? difference : nil
  }
}
