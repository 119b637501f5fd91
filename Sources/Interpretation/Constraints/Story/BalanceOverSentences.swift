import Quantities
import RecordModel
import Text

/// "Exports to the islands came to 486 million … Imports from that country were worth 731 million … the bilateral deficit of
/// 345 million": two sides and their balance, each in a sentence of its own.
///
/// Exports of one good, of services or of other years have no part in the balance: only a side that is told of all trade,
/// in a sentence with no other sum, is taken, and only where there is one of each.
struct BalanceOverSentences: StoryReading {
  private typealias Figure = Wording.Figure

  private struct Side {
    var figure: Figure
    var years: Set<Int>
    var number: Int
  }

  private var exports: [Side] = []
  private var imports: [Side] = []
  private static let reach = 6
  private static let outward: WordSet = ["exports", "sales", "shipments", "exported", "sold"]
  private static let inward: WordSet = ["imports", "purchases", "imported", "bought"]
  private static let balances: WordSet = ["deficit", "surplus", "gap", "balance"]
  private static let loose: WordSet = [
    "services", "agricultural", "manufactured", "oil", "excluding", "including", "re-exports", "target", "expected",
    "forecast", "monthly", "quarterly", "rose", "fell", "per", "cumulative", "since", "world", "total",
    "overall", "all", "global", "provisional", "revised", "each", "other", "whose", "if", "would", "could",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty else { return }
    let money = sentence.figures.filter { $0.quantity.unit.isMoney }
    guard money.count == 1, let figure = money.first, figure.quantity.isPlain, figure.quantity.per == nil else {
      return forget(after: money.count)
    }
    let years = Set(sentence.wording.times.compactMap { $0.time?.value.statedYear })
    if isBalance(figure, sentence) {
      add(Side(figure: figure, years: years, number: sentence.number), sentence, into: &found)
    } else if isSide(Self.outward, figure, sentence) {
      exports.append(Side(figure: figure, years: years, number: sentence.number))
    } else if isSide(Self.inward, figure, sentence) {
      imports.append(Side(figure: figure, years: years, number: sentence.number))
    }
  }

  /// Several sums in a sentence begin another story.
  private mutating func forget(after sums: Int) {
    if sums > 1 { (exports, imports) = ([], []) }
  }

  private mutating func add(_ balance: Side, _ sentence: StorySentence, into found: inout [Constraint]) {
    defer { (exports, imports) = ([], []) }
    let out = exports.filter { balance.number - $0.number <= Self.reach }
    let into = imports.filter { balance.number - $0.number <= Self.reach }
    guard out.count == 1, into.count == 1, let out = out.first, let into = into.first,
      out.years.union(into.years).union(balance.years).count <= 1,
      out.figure.quantity.isOfSort(into.figure.quantity), out.figure.quantity.isOfSort(balance.figure.quantity),
      let a = out.figure.quantity.exactValue, let b = into.figure.quantity.exactValue, a != b
    else { return }
    let (larger, smaller) = a > b ? (out.figure, into.figure) : (into.figure, out.figure)
    let terms = [larger.term(.whole), smaller.term(.part), balance.figure.term(.part)]
    found.add(Constraint(.sum, terms: terms, sentence: sentence.span))
  }

  /// "The bilateral deficit of 345 million for the period".
  private func isBalance(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let start = figure.tokens.lowerBound
    return ["of", "was", "is", "at"].contains(sentence.word(start - 1))
      && places(start - 6, start).contains { Self.balances.contains(sentence.word($0)) } && !sentence.says(Self.loose)
  }

  /// "Exports to X came to 486 million", "imports from that country worth 731 million", and no good between.
  private func isSide(_ side: WordSet, _ figure: Figure, _ sentence: StorySentence) -> Bool {
    guard let word = sentence.wording.places(of: side).first, word < figure.tokens.lowerBound,
      figure.tokens.lowerBound - word <= 9, !sentence.says(Self.loose),
      ["to", "from", "were", "was", "came", "stood", "amounted", "reached", "totalled", "worth"].contains(
        sentence.word(word + 1)
      )
    else { return false }
    return sentence.role(at: word - 1) == .article || sentence.wording.names.contains { $0.written.upperBound <= word }
      || word - sentence.tokens.lowerBound <= 3 || sentence.word(word - 1) == "recorded"
  }
}
