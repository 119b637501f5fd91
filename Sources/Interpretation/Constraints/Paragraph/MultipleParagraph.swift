import Quantities
import RecordModel
import Text

/// "90,000 tonnes, three times as much as Norway, which sold 45,000", "twice as many Serbs (3,000) as Croats (2,400)":
/// a comparison by a multiple of the only two values in sight.
struct MultipleParagraph: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let sizes: WordSet = ["much", "many", "large", "big", "long", "high", "often", "great"]
  private static let loose: WordSet = [
    "respectively", "average", "capita", "since", "expected", "target", "nearly", "almost", "over", "least", "without",
    "than", "but",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.says(Self.sizes), !sentence.says(Self.loose),
      let multiple = multiple(in: sentence), let (more, less) = values(paragraph, multiple)
    else { return }
    let terms = [less.term(.from), more.term(.to), multiple.term(.change)]
    var constraint = Constraint(.change, terms: terms, sentence: sentence.span)
    constraint.qualifiers = ["times"]
    found.add(constraint)
  }

  /// "Three times as large", "half as many".
  private func multiple(in sentence: StorySentence) -> Figure? {
    let halves = sentence.statedShares.filter { $0.tokens.count == 1 && $0.quantity.fraction != nil }
    let all = (sentence.figures + halves).filter { isMultiple($0) && isOfSize($0, sentence) }
    guard let figure = all.first, all.count == 1 else { return nil }
    guard figure.quantity.unit != .multiple else { return figure }
    guard let fraction = figure.quantity.fraction, fraction.denominator > 0,
      let value = WrittenNumber(exactly: Rational(Int128(fraction.numerator), Int128(fraction.denominator)))
    else { return nil }
    var part = figure
    part.quantity = Quantity(value, .multiple)
    return part
  }

  private func isMultiple(_ figure: Figure) -> Bool {
    figure.quantity.unit == .multiple && figure.quantity.isPlain
      || figure.quantity.fraction == Quantity.Fraction(1, 2) && figure.quantity.approximation == .exact
  }

  private func isOfSize(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let end = figure.tokens.upperBound
    let place = sentence.word(end) == "as" ? end + 1 : sentence.word(end - 1) == "as" ? end : -1
    return Self.sizes.contains(sentence.word(place)) && sentence.word(place + 1) != "again"
  }

  /// The two values: the larger share of the comparison is told first.
  private func values(_ paragraph: Paragraph, _ multiple: Figure) -> (Figure, Figure)? {
    let sentence = paragraph.sentence
    let own = sentence.figures.filter { $0.span != multiple.span && isValue($0) }
    if own.count == 2, own[0].quantity.isAlike(own[1].quantity), !sentence.says(["and"]) {
      return sentence.says(["instead"]) || isPaired(own, multiple, sentence) ? (own[0], own[1]) : nil
    }
    guard own.count == 1, let previous = paragraph.before.first else { return nil }
    let old = previous.figures.filter(isValue)
    let isEnd = sentence.isStop(sentence.place(of: Self.sizes, in: sentence.tokens).map { $0 + 1 } ?? 0)
    guard old.count == 1, old[0].quantity.isAlike(own[0].quantity), isEnd, paragraph.years(back: 1).isEmpty,
      sentence.figures.count == 2
    else { return nil }
    return (own[0], old[0])
  }

  /// "P, three times as much as X, which sold Q", "twice as many X (P) as Y (Q)".
  private func isPaired(_ values: [Figure], _ multiple: Figure, _ sentence: StorySentence) -> Bool {
    let isBetween =
      values[0].tokens.upperBound <= multiple.tokens.lowerBound
      && multiple.tokens.upperBound <= values[1].tokens.lowerBound
    let areBracketed = values.allSatisfy { sentence.link(at: $0.tokens.lowerBound - 1) == .open }
    // "Twice as much as in 2010": the other value is not in sight.
    let size = sentence.place(of: Self.sizes, in: multiple.tokens.lowerBound..<multiple.tokens.upperBound + 3) ?? 0
    let isAgainstTime = ["in", "before", "ever", "at", "a"].contains(sentence.word(size + 2))
    return isBetween && !isAgainstTime || areBracketed
  }

  private func isValue(_ figure: Figure) -> Bool {
    figure.quantity.isPlain && !figure.quantity.isTimeSpan && !figure.quantity.unit.isPercentage
      && figure.quantity.unit != .multiple && figure.quantity.unit != .rank && figure.quantity.per == nil
  }
}
