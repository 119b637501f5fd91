import Quantities
import RecordModel
import Text

/// "Twelve ambulances at 40,000 each cost 560,000", "in all 48 million" for "three instalments of 12 million", "each of the
/// twelve provinces got four ambulances, 56 in all": a number of things, what each of them is, and the whole.
struct AnyProduct: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let loose: WordSet = [
    "average", "about", "around", "nearly", "almost", "least", "first", "second", "up", "plus", "including", "interest",
    "discount", "than", "over", "some", "other", "others", "remaining", "rest", "also", "another", "half",
    "additional", "further", "between", "from", "spare", "more", "except", "initially", "extra", "not", "only",
  ]
  private static let apiece: WordSet = ["each", "apiece"]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let figures = sentence.figures.filter { !$0.quantity.isTimeSpan }
    guard figures.count == 3, !isLoose(sentence),
      figures.allSatisfy({ $0.quantity.value != nil && $0.quantity.approximation == .exact && $0.quantity.fraction == nil }),
      let (count, size, whole) = priced(figures, sentence) ?? instalments(figures, sentence) ?? shared(figures, sentence)
    else { return }
    let terms = [whole.term(.whole), size.term(.factor), count.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: sentence.span))
  }

  private func isLoose(_ sentence: StorySentence) -> Bool {
    sentence.wording.places(of: Self.loose).contains { !sentence.isInFigure($0) && !sentence.isInTime($0) }
  }

  /// "Twelve ambulances at 40,000 each cost 560,000", "cost 560,000, or 40,000 each".
  private func priced(_ figures: [Figure], _ sentence: StorySentence) -> (Figure, Figure, Figure)? {
    let money = figures.filter { $0.quantity.unit.isMoney }
    guard money.count == 2, let count = figures.first(where: { $0.quantity.noun != nil }),
      (2...5000).contains(count.quantity.wholeNumber ?? 0),
      let size = money.first(where: { isApiece($0, sentence) }),
      let whole = money.first(where: { $0.span != size.span }), whole.quantity.per == nil,
      whole.quantity.unit == size.quantity.unit, !isApiece(whole, sentence)
    else { return nil }
    var part = size
    part.quantity.per = nil
    return (count, part, whole)
  }

  private func isApiece(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    if ["each", "piece", "unit"].contains(figure.quantity.per ?? "") { return true }
    return places(figure.tokens.upperBound, figure.tokens.upperBound + 1).contains {
      Self.apiece.contains(sentence.word($0))
    }
  }

  /// "Paid three instalments of 12 million, in all 48 million".
  private func instalments(_ figures: [Figure], _ sentence: StorySentence) -> (Figure, Figure, Figure)? {
    let (count, size, whole) = (figures[0], figures[1], figures[2])
    guard count.quantity.isCount, (2...60).contains(count.quantity.wholeNumber ?? 0), size.quantity.unit.isMoney,
      size.quantity.unit == whole.quantity.unit, size.quantity.per == nil || size.quantity.per == "each",
      whole.quantity.per == nil, sentence.word(size.tokens.lowerBound - 1) == "of",
      size.tokens.lowerBound - count.tokens.upperBound <= 3, isInAll(whole, sentence)
    else { return nil }
    return (count, size, whole)
  }

  /// "Each of the twelve provinces got four ambulances, 56 in all".
  private func shared(_ figures: [Figure], _ sentence: StorySentence) -> (Figure, Figure, Figure)? {
    let (groups, size, whole) = (figures[0], figures[1], figures[2])
    let start = sentence.tokens.lowerBound
    guard ["each", "every"].contains(sentence.word(start)), groups.tokens.lowerBound - start <= 4,
      figures.allSatisfy({ $0.quantity.isCount }), groups.quantity.noun != nil, size.quantity.noun != nil,
      whole.quantity.noun == nil || whole.quantity.noun == size.quantity.noun, isInAll(whole, sentence)
    else { return nil }
    return (groups, size, whole)
  }

  /// "56 in all", "a total of 56", "in all 48 million", "altogether 48 million".
  private func isInAll(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let behind = (sentence.word(end), sentence.word(end + 1))
    if behind == ("in", "all") || behind == ("in", "total") || behind.0 == "altogether" { return true }
    let lead = (sentence.word(start - 2), sentence.word(start - 1))
    return lead == ("in", "all") || lead == ("in", "total") || lead == ("total", "of") || lead.1 == "altogether"
      || lead.1 == "totalling" || lead.1 == "totaling"
  }
}
