import Quantities
import RecordModel
import Text

/// "Half of the money comes from Oslo, a third from Turku and a quarter from Riga": fractions of one whole.
struct FractionList: ParagraphReading {
  private static let loose: WordSet = [
    "respectively", "than", "also", "among", "up", "rose", "fell", "both", "named", "women", "men", "times", "while",
  ]
  /// The numerator of a fraction that is told in words.
  private static let mostParts = 1_000_000
  private static let shared: WordSet = [
    "comes", "came", "goes", "went", "paid", "pays", "bears", "belongs", "owned", "owns", "holds", "from", "to",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let parts = sentence.statedShares
    guard (3...6).contains(parts.count), parts.allSatisfy({ $0.quantity.fraction != nil && !$0.quantity.unit.isMoney }),
      parts.allSatisfy({ $0.quantity.approximation == .exact }), !sentence.says(Self.loose), sentence.says(Self.shared),
      parts.dropFirst().allSatisfy({ sentence.word($0.tokens.upperBound) != "of" }),
      zip(parts, parts.dropFirst()).allSatisfy({ a, b in
        let gap = sentence.wording.gap(a, b)
        return gap.count <= 8 && gap.has([.comma, .and])
      })
    else { return }
    let terms = parts.compactMap { part -> Constraint.Term? in
      guard let fraction = part.quantity.fraction, fraction.denominator > 0,
        (0..<Self.mostParts).contains(fraction.numerator)
      else { return nil }
      let hundredths = WrittenNumber(Int64(10_000 * fraction.numerator / fraction.denominator), exponent: -2)
      return Constraint.Term(.part, span: part.span, .quantity(Quantity(hundredths, .percent)))
    }
    guard terms.count == parts.count else { return }
    found.add(Constraint(.shares, terms: terms, sentence: sentence.span))
  }
}
