import Quantities
import RecordModel
import Text

/// "A$38 million in 2016, A$41 million in 2017 and A$40 billion in 2018": one value of a series that would fit among its
/// neighbours with another word of scale.
///
/// A value that is merely large or small is none: debts are forgiven, mines are sold, and other states export more.
struct SeriesSlip: ParagraphReading {
  /// The others lie within a factor of so much; the slip lies so many times beyond its neighbour.
  private static let spread = Rational(4)
  private static let slip: Int64 = 90
  /// What a wrong word of scale makes of a value: a thousandfold or a millionfold, and tenfold less with a lost point.
  private static let factors = [Rational(1000), Rational(1_000_000), Rational(100)]
  /// How far from its neighbours, in hundredths, the value lies with the right word.
  private static let margin: Int128 = 40
  /// Series have no more values in a sentence, and no years so far apart.
  private static let mostValues = 12
  private static let longestGap = 5
  /// By these words a value is of another thing, or the jump is explained.
  private static let loose: WordSet = [
    "after", "when", "because", "since", "following", "followed", "owing", "thanks", "due", "closed", "opened",
    "crisis", "war", "relief", "forgiven", "cancelled", "while", "whereas", "but", "bond", "loan", "loans", "only",
    "exceptionally", "unlike", "collapse", "collapsed", "boom", "soared", "plunged", "peaked", "peak", "record",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let values = sentence.figures.filter { figure in
      figure.quantity.isPlain && figure.quantity.per == nil && figure.quantity.fraction == nil
        && !figure.quantity.unit.isPercentage && figure.quantity.unit != .multiple && !figure.quantity.isTimeSpan
    }
    guard (3...Self.mostValues).contains(values.count), let first = values.first, !sentence.says(Self.loose),
      values.allSatisfy({ $0.quantity.unit == first.quantity.unit && ($0.quantity.exactValue ?? .zero) > .zero }),
      first.quantity.unit != .none || values.contains(where: { $0.tokens.count > 1 }), isSeries(values, sentence)
    else { return }
    let odd = values.indices.filter { isOdd($0, values, sentence) }
    guard odd.count == 1, let place = odd.first else { return }
    let neighbour = values[place > 0 ? place - 1 : place + 1]
    let (large, small) =
      (values[place].quantity.exactValue ?? .zero) > (neighbour.quantity.exactValue ?? .zero)
      ? (values[place], neighbour) : (neighbour, values[place])
    guard var limit = small.quantity.value, limit.digits < Int64.max / Self.slip else { return }
    limit = WrittenNumber(limit.digits * Self.slip, exponent: limit.exponent)
    var whole = small.term(.whole)
    var quantity = Quantity(limit)
    quantity.unit = small.quantity.unit
    whole.value = .quantity(quantity)
    var constraint = Constraint(.inclusion, terms: [whole, large.term(.part)], sentence: sentence.span)
    constraint.qualifiers = ["slip"]
    found.append(constraint)
  }

  /// Whether each value has a year of its own, as those of a series have.
  private func isSeries(_ values: [Wording.Figure], _ sentence: StorySentence) -> Bool {
    let years = values.compactMap { sentence.year(of: $0) }
    guard years.count == values.count, Set(years).count == values.count else { return false }
    let inOrder = years.sorted()
    let areNear = zip(inOrder, inOrder.dropFirst()).allSatisfy { $1 - $0 <= Self.longestGap }
    // "Fiji $5 million in 2020 and Japan $700 billion": names between are other things.
    let areOfOne = zip(values, values.dropFirst()).allSatisfy { a, b in
      !places(a.tokens.upperBound, b.tokens.lowerBound).contains { sentence.isName($0) && !sentence.isInTime($0) }
    }
    return areNear && areOfOne
  }

  /// Whether a figure ends in another word than its neighbour: in "million" and not in "billion".
  private func hasOtherScale(_ place: Int, _ values: [Wording.Figure], _ sentence: StorySentence) -> Bool {
    let (own, other) = (values[place], values[place > 0 ? place - 1 : 1])
    func last(_ figure: Wording.Figure) -> Token? { sentence.wording.token(figure.tokens.upperBound - 1) }
    guard let a = last(own), let b = last(other), a.isWord, b.isWord else { return false }
    return a.hash != b.hash
  }

  /// Whether a value is hundreds of times as large or as small as all others, which are of one size.
  private func isOdd(_ place: Int, _ values: [Wording.Figure], _ sentence: StorySentence) -> Bool {
    let others = values.indices.filter { $0 != place }.compactMap { values[$0].quantity.exactValue }
    guard let own = values[place].quantity.exactValue,
      others.allSatisfy({ one in others.allSatisfy { one <= $0 * Self.spread } })
    else { return false }
    let factor = Rational(Int128(Self.slip))
    guard others.allSatisfy({ own > $0 * factor }) || others.allSatisfy({ own * factor < $0 }) else { return false }
    let low = others.reduce(own) { $1 < $0 || $0 == own ? $1 : $0 }
    let high = others.reduce(low) { $0 < $1 ? $1 : $0 }
    return Self.factors.contains { scale in
      // With other digits as well only where a word of scale stands there: "$38 million" for "$3.8 billion".
      guard scale.numerator != 100 || hasOtherScale(place, values, sentence) else { return false }
      let meant = own > high ? own * Rational(1, scale.numerator) : own * scale
      return meant.isWithin(Self.margin, of: low) || meant.isWithin(Self.margin, of: high)
        || low <= meant && meant <= high
    }
  }
}
