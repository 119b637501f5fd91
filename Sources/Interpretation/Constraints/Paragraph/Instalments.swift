import Quantities
import RecordModel
import Text

/// "A grant of 450 million in five equal instalments of 90 million": the parts of one size that a sum is paid in.
struct Instalments: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let parts: WordSet = [
    "instalments", "installments", "tranches", "payments", "contributions", "transfers", "disbursements", "shipments",
    "consignments", "deliveries", "batches", "portions", "lots",
  ]
  /// The parts need not make up the sum: some are another time's, and a loan is paid back with its interest.
  private static let loose: WordSet = [
    "first", "initial", "remaining", "rest", "remainder", "balance", "plus", "further", "additional", "already",
    "after",
    "costs", "fees", "least", "maximum", "interest", "repaid", "repay", "repayable", "repayment", "last", "final",
    "later", "including",
    "part", "half", "some", "which", "besides", "rising", "other", "another",
  ]
  private static let counted: WordSet = ["in", "into", "over", "by", "through"]
  private static let paid: WordSet = [
    "full", "equal", "paid", "disbursed", "split", "divided", "delivered", "released",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let noun = sentence.wording.places(of: Self.parts).first, let (count, size) = parts(at: noun, sentence) else {
      return
    }
    let earlier = sentence.figures.filter { $0.tokens.lowerBound < count.tokens.lowerBound }
    let home = isAlone(earlier) ? [sentence] : [paragraph.before.first, sentence].compactMap { $0 }
    let totals = home.flatMap(\.figures).filter { $0.span != size.span && $0.span != count.span && isSum($0, of: size) }
    guard totals.count == 1, let total = totals.first, !home.contains(where: { isLoose($0, noun) }) else { return }
    let terms = [total.term(.whole), size.term(.factor), count.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: sentence.span))
  }

  /// "In five equal annual instalments of 90 million": how many, and of what size each.
  private func parts(at noun: Int, _ sentence: StorySentence) -> (Figure, Figure)? {
    guard let count = sentence.figures.last(where: { $0.tokens.lowerBound < noun }),
      let size = sentence.figures.first(where: { $0.tokens.lowerBound > noun }),
      noun - count.tokens.upperBound <= 3, size.tokens.lowerBound - noun <= 3,
      places(noun + 1, size.tokens.lowerBound).contains(where: { sentence.word($0) == "of" }),
      Self.counted.contains(sentence.word(count.tokens.lowerBound - 1)) || isSummedUp(behind: size, sentence),
      let number = count.quantity.wholeNumber, (2...60).contains(number), count.quantity.isCount,
      [count, size].allSatisfy({ $0.quantity.isPlain && $0.quantity.approximation == .exact }),
      size.quantity.per == nil || size.quantity.per == "each", !size.quantity.unit.isPercentage
    else { return nil }
    return (count, size)
  }

  /// "Pays five instalments of 45 million, in all 225 million".
  private func isSummedUp(behind size: Figure, _ sentence: StorySentence) -> Bool {
    guard let total = sentence.figures.first(where: { $0.tokens.lowerBound >= size.tokens.upperBound }) else {
      return false
    }
    let gap = places(size.tokens.upperBound, total.tokens.lowerBound)
    return sentence.link(at: gap.lowerBound) == .comma
      && Self.summing.contains(gap.dropFirst().map { sentence.word($0) })
  }

  private static let summing: Set<[WordKey]> = [
    ["in", "all"], ["altogether"], ["totalling"], ["totaling"], ["a", "total", "of"],
  ]

  private func isAlone(_ figures: [Figure]) -> Bool {
    figures.contains { $0.quantity.unit.isMoney || $0.quantity.unit.code != nil && !$0.quantity.isTimeSpan }
  }

  private func isSum(_ figure: Figure, of part: Figure) -> Bool {
    figure.quantity.isPlain && figure.quantity.per == nil && figure.quantity.unit == part.quantity.unit
  }

  /// Whether words let the parts be less or more than the sum.
  private func isLoose(_ sentence: StorySentence, _ noun: Int) -> Bool {
    sentence.tokens.contains { place in
      guard Self.loose.contains(sentence.word(place)) else { return false }
      // "Which will be paid in full in …", and "…, the first of them on approval", say nothing against it.
      let isOfOne = ["first", "last", "final"].contains(sentence.word(place)) && sentence.word(place + 1) == "of"
      let isPaid =
        sentence.word(place) == "which" && places(place, noun).contains { Self.paid.contains(sentence.word($0)) }
      return !(isOfOne && place > noun || isPaid && sentence.word(place - 1) != "of")
    }
  }
}
