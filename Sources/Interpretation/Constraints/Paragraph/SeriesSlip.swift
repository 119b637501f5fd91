import Quantities
import RecordModel
import Text

/// "A$38 million in 2016, A$41 million in 2017 and A$40 billion in 2018": one value of a series that is many times
/// larger or smaller than all others.
struct SeriesSlip: ParagraphReading {
  /// The others lie within a factor of so much; the slip lies so many times beyond its neighbour.
  private static let spread = Rational(8)
  private static let slip: Int64 = 90

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let values = sentence.figures.filter { figure in
      figure.quantity.isPlain && figure.quantity.per == nil && figure.quantity.fraction == nil
        && !figure.quantity.unit.isPercentage && figure.quantity.unit != .multiple && !figure.quantity.isTimeSpan
    }
    guard values.count >= 3, let first = values.first,
      values.allSatisfy({ $0.quantity.unit == first.quantity.unit && ($0.quantity.exactValue ?? .zero) > .zero }),
      first.quantity.unit != .none || values.contains(where: { $0.tokens.count > 1 }), isSeries(values, sentence)
    else { return }
    let odd = values.indices.filter { isOdd($0, values) }
    guard odd.count == 1, let place = odd.first else { return }
    let neighbour = values[place > 0 ? place - 1 : place + 1]
    let (large, small) =
      (values[place].quantity.exactValue ?? .zero) > (neighbour.quantity.exactValue ?? .zero)
      ? (values[place], neighbour) : (neighbour, values[place])
    guard var limit = small.quantity.value else { return }
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
    return years.count == values.count && Set(years).count == values.count
  }

  /// Whether a value is hundreds of times as large or as small as all others, which are of one size.
  private func isOdd(_ place: Int, _ values: [Wording.Figure]) -> Bool {
    let others = values.indices.filter { $0 != place }.compactMap { values[$0].quantity.exactValue }
    guard let own = values[place].quantity.exactValue,
      others.allSatisfy({ one in others.allSatisfy { one <= $0 * Self.spread } })
    else { return false }
    let factor = Rational(Int128(Self.slip))
    return others.allSatisfy { own > $0 * factor } || others.allSatisfy { own * factor < $0 }
  }
}
