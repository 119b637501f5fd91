import Quantities
import RecordModel
import Text

/// "Sold goods for 310 million and bought goods for 45 million, a surplus of 285 million", "120 members in 2004 and 90
/// in 2006, forty fewer": two values in sight, and what is said to lie between them.
struct DifferenceParagraph: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let balances: WordSet = ["surplus", "deficit", "gap", "difference", "shortfall"]
  private static let loose: WordSet = [
    "services", "cumulative", "target", "expected", "respectively", "each", "average", "fiscal", "forecast",
    "excluding", "including", "without", "except", "alone",
  ]
  private static let steps: WordSet = [
    "narrowed", "widened", "cut", "raised", "lowered", "reduced", "rose", "fell", "grew", "shrank", "increased",
    "decreased", "dropped", "climbed", "declined", "lengthened", "shortened", "up", "down",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    guard !paragraph.sentence.says(Self.loose) else { return }
    readBalance(paragraph, into: &found)
    readStep(paragraph.sentence, into: &found)
  }

  // MARK: Surplus and deficit

  /// "A deficit of D", "its surplus was D", "the gap of D", with both sides in sight.
  private func readBalance(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let balance = sentence.figures.first(where: { isBalance($0, sentence) }) else { return }
    var sides = paragraph.figures(like: balance, back: 0)
    if sides.isEmpty { sides = paragraph.figures(like: balance, back: 1) }
    guard sides.count == 2, sides.allSatisfy({ $0.quantity.per == nil && !$0.quantity.unit.isPercentage }),
      sides.allSatisfy({ !isBalance($0, sentence) }), paragraph.years(back: 1).count <= 1,
      areOpposed(paragraph), let a = sides[0].quantity.exactValue, let b = sides[1].quantity.exactValue, a != b
    else { return }
    let (larger, smaller) = a > b ? (sides[0], sides[1]) : (sides[1], sides[0])
    let terms = [larger.term(.whole), smaller.term(.part), balance.term(.part)]
    found.add(Constraint(.sum, terms: terms, sentence: sentence.span))
  }

  private static let links: WordSet = [
    "of", "was", "is", "came", "to", "about", "some", "worth", "stood", "at", "nearly", "amounts", "amounted",
    "reached",
  ]

  private func isBalance(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    guard figure.quantity.isPlain, figure.quantity.unit.isMoney || figure.quantity.unit != .none else { return false }
    let start = figure.tokens.lowerBound
    if Self.balances.contains(sentence.word(figure.tokens.upperBound)) { return true }
    guard let noun = places(start - 4, start).last(where: { Self.balances.contains(sentence.word($0)) }) else {
      return false
    }
    return places(noun + 1, start).allSatisfy { Self.links.contains(sentence.word($0)) }
  }

  private static let out: WordSet = [
    "exports", "exported", "export", "sold", "sales", "sells", "sell", "shipped", "delivered",
  ]

  private static let back: WordSet = [
    "imports", "imported", "import", "bought", "purchases", "buys", "buy", "took", "purchased", "return", "received",
  ]

  /// Whether one side is sold or sent and the other bought or got.
  private func areOpposed(_ paragraph: Paragraph) -> Bool {
    let all = [paragraph.sentence] + paragraph.before.prefix(1)
    return all.contains { $0.says(Self.out) } && all.contains { $0.says(Self.back) }
  }

  // MARK: A step and its size

  private static let changes: WordSet = ["reduction", "increase", "rise", "fall", "drop", "decline", "decrease"]

  /// "Narrowed by 40 million, from 210 to 150 million", "cut from 85 to 60 dollars, that is, by 35 dollars".
  private func readStep(_ sentence: StorySentence, into found: inout [Constraint]) {
    let plain = sentence.figures.filter {
      $0.quantity.isPlain && !$0.quantity.isTimeSpan && !$0.quantity.unit.isPercentage && $0.quantity.unit != .multiple
        && $0.quantity.fraction == nil
    }
    guard plain.count == 3, plain.count == sentence.figures.count,
      plain.allSatisfy({ $0.quantity.isAlike(plain[0].quantity) || $0.quantity.unit == .none }),
      let size = plain.first(where: { isSize($0, sentence) })
    else { return }
    let ends = plain.filter { $0.span != size.span }
    guard ends.count == 2, ends[0].quantity.isAlike(ends[1].quantity) || ends[0].quantity.unit == .none,
      let (from, to) = order(ends[0], ends[1], sentence)
    else { return }
    let last = max(from.tokens.upperBound, to.tokens.upperBound)
    let behind = places(last, size.tokens.lowerBound)
    guard behind.count <= 8, !sentence.says(["later", "further", "again", "another"]),
      !behind.contains(where: {
        sentence.link(at: $0) == .semicolon
          || sentence.role(at: $0) == .auxiliary
            && sentence.word($0) != "is"
      })
    else { return }
    let unit = [from, to, size].map(\.quantity.unit).first { $0 != .none } ?? .none
    let terms = zip([from, to, size], [Constraint.Role.from, .to, .change]).map { figure, role in
      var lent = figure
      lent.quantity.unit = unit
      return lent.term(role)
    }
    found.add(Constraint(.change, terms: terms, sentence: sentence.span))
  }

  /// "By D" behind a word of change, or "D fewer" at the end.
  private func isSize(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if ["fewer", "more", "less"].contains(sentence.word(end)), sentence.isStop(end + 1) { return true }
    if sentence.word(start - 1) == "of", Self.changes.contains(sentence.word(start - 2)) { return true }
    return sentence.word(start - 1) == "by" && sentence.says(Self.steps)
  }

  private func order(_ a: Figure, _ b: Figure, _ sentence: StorySentence) -> (Figure, Figure)? {
    let before = { (figure: Figure) in sentence.wording.before(figure.tokens, 2).trimmed.last ?? nil }
    if before(a) == .from, before(b) == .to { return (a, b) }
    if before(a) == .to, before(b) == .from { return (b, a) }
    let names = sentence.wording.names.filter {
      places(a.tokens.upperBound, b.tokens.lowerBound).contains($0.tokens.lowerBound)
    }
    guard names.isEmpty, let first = sentence.year(of: a), let last = sentence.year(of: b), first != last else {
      return nil
    }
    return first < last ? (a, b) : (b, a)
  }
}
