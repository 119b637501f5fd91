import Quantities
import RecordModel
import Text

/// "Half of the 96 million that the pipeline cost, a third … and the remaining 26 million": fractions of a sum, and the rest
/// as a sum of its own.
struct FractionsAndRest: ParagraphReading {
  private static let loose: WordSet = [
    "about", "almost", "nearly", "over", "than", "less", "more", "respectively", "each", "rose", "fell", "by",
    "roughly",
    "times", "some", "around", "least",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let place = sentence.place(of: ["remaining", "rest", "remainder"], in: sentence.tokens),
      !sentence.says(Self.loose)
    else { return }
    let shares = fractions(sentence)
    let values = sentence.figures.filter { figure in
      figure.quantity.isPlain && !figure.quantity.isShare && !figure.quantity.isTimeSpan
        && !shares.contains { $0.span.overlaps(figure.span) }
    }
    guard (1...3).contains(shares.count), values.count == 2, let whole = values.first, let rest = values.last,
      whole.tokens.upperBound <= place, place < rest.tokens.lowerBound, rest.tokens.lowerBound - place <= 4,
      shares.allSatisfy({ $0.tokens.upperBound <= place }), whole.quantity.isAlike(rest.quantity),
      let left = left(by: shares)
    else { return }
    let share = Quantity(from: left.low, to: left.high, .percent)
    let terms = [
      whole.term(.whole), rest.term(.part), Constraint.Term(.share, span: shares[0].span, .quantity(share)),
    ]
    found.add(Constraint(.share, terms: terms, sentence: sentence.span))
  }

  /// "Half", "a third", "two fifths": what is paid or taken by somebody.
  private func fractions(_ sentence: StorySentence) -> [Wording.Figure] {
    let stated = sentence.statedShares.filter { $0.quantity.fraction != nil }
    let thirds = sentence.wording.ordinals.compactMap { ordinal -> Wording.Figure? in
      let (start, end) = (ordinal.tokens.lowerBound, ordinal.tokens.upperBound)
      guard sentence.word(start - 1) == "a", sentence.isStop(end) || sentence.word(end) == "and",
        let number = ordinal.quantity.wholeNumber, (3...10).contains(number),
        !stated.contains(where: { $0.span.overlaps(ordinal.span) })
      else { return nil }
      var part = ordinal
      part.quantity = Quantity(WrittenNumber(Int64(10_000 / number), exponent: -4))
      part.quantity.fraction = Quantity.Fraction(1, number)
      return part
    }
    return stated + thirds
  }

  /// What the fractions leave, in per cent, two points more or less.
  private func left(by shares: [Wording.Figure]) -> (low: WrittenNumber, high: WrittenNumber)? {
    let taken = shares.reduce(Rational.zero) { sum, share in
      guard let fraction = share.quantity.fraction, fraction.denominator > 0 else { return sum }
      return sum + Rational(Int128(fraction.numerator), Int128(fraction.denominator))
    }
    let left = (Rational.one - taken) * Rational(100)
    guard left > Rational(3) else { return nil }
    let middle = Int64(left.numerator / left.denominator)
    return (WrittenNumber(middle - 2), WrittenNumber(middle + 3))
  }
}
