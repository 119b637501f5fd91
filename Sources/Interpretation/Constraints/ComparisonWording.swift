import Quantities
import RecordModel
import Text

extension ChangeReader {
  private enum Word: UInt8 {
    case exceed = 1
    case asWord, than, loose
    /// "Other": of what is not said.
    case other
  }
  private static let words = WordTable<Word>([
    ("exceeded exceed exceeds surpassed surpass outweighed", .exceed), ("as", .asWord), ("than", .than),
    ("target goal plan limit expectations forecast quota", .loose), ("not never nearly", .other),
  ])

  /// "Exports of 40 million exceeded imports of 55 million": what is more must be more.
  func readExcess(_ a: Wording.Figure, _ b: Wording.Figure, _ wording: Wording, into found: inout [Constraint]) {
    guard a.quantity.isOfSort(b.quantity), a.quantity.isOfSize(of: b.quantity), a.quantity.approximation == .exact,
      b.quantity.approximation == .exact, !a.quantity.unit.isPercentage
    else { return }
    let gap = a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
    let between = gap.compactMap { wording.token($0).flatMap { Self.words[$0] } }
    guard gap.count <= 8, between == [.exceed], !wording.gap(a, b).has([.and, .by, .semicolon]),
      wording.gap(a, b).has([.exports, .imports])
    else { return }
    let terms = [b.term(.from), a.term(.to)]
    var constraint = Constraint(.change, terms: terms, sentence: wording.sentence.span)
    constraint.qualifiers = ["rise"]
    found.append(constraint)
  }

  /// "2.4 billion in 2016, twice as much as in 2015 (1.2 billion)", "…, three times the 0.8 billion of 2015".
  func readTimes(
    _ b: Wording.Figure,
    _ change: Wording.Figure,
    _ a: Wording.Figure,
    _ wording: Wording,
    into found: inout [Constraint]
  ) {
    guard change.quantity.unit == .multiple, change.quantity.value != nil, b.quantity.isOfSort(a.quantity),
      b.quantity.isOfSize(of: a.quantity),
      wording.gap(b, change).isOnly([.comma, .dash, .open, .being, .about, .which, .article, .or])
    else { return }
    let gap = change.tokens.upperBound..<max(change.tokens.upperBound, a.tokens.lowerBound)
    let words = gap.compactMap { wording.token($0).flatMap { Self.words[$0] } }
    let links = wording.gap(change, a)
    let isAs = words == [.asWord, .asWord] && gap.count <= 9 && [.open, .article].contains(links.last ?? nil)
    let isOf = links.isOnly([.article]) && links.count <= 1 || gap.count <= 2 && links.last == .article
    guard isAs || isOf, !wording.after(a.tokens, 2).has([.rise, .fall]) else { return }
    let terms = [a.term(.from), b.term(.to), change.term(.change)]
    found.append(Constraint(.change, terms: terms, sentence: wording.sentence.span))
  }
}

extension Wording {
  /// Whether a rate is one of each year: "a year", "annually", "on average"; "the year before" says nothing of it.
  var isYearly: Bool {
    sentence.tokens.contains { place in
      guard let token = token(place), LinkWord.table[token] == .annual else { return false }
      guard word(at: place) == "year" else { return true }
      guard !["earlier", "ago", "before", "later", "previously"].contains(word(at: place + 1)) else { return false }
      return ["a", "per", "each", "every"].contains(word(at: place - 1))
    }
  }
}
