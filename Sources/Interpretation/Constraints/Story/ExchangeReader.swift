import Quantities
import RecordModel
import Text

/// "300 million crowns (about US$43 million)": a figure in two units, and the rate between them in one paragraph.
struct ExchangeReader: StoryReading {
  private struct Pair {
    var from: Constraint.Term
    var to: Constraint.Term
    var units: [Unit]
    /// The sentence that it stands in, and the years named there.
    var number = 0
    var years: Set<Int> = []

    /// Whether the second figure, in money of which no other is worth five, is more than five times the first.
    var isTooMuch: Bool {
      guard case .currency(let code, _) = units[1], ["USD", "EUR", "GBP"].contains(code),
        years.allSatisfy({ $0 > 1980 }),
        case .quantity(let from) = from.value, case .quantity(let to) = to.value,
        let a = from.value?.rational, let b = to.value?.rational
      else { return false }
      return b > a * Rational(5)
    }
  }

  private var pairs: [Pair] = []
  private static let mostPairs = 16

  mutating func endBlock(into found: inout [Constraint]) { pairs.removeAll() }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    for (a, b) in zip(sentence.figures, sentence.figures.dropFirst()) {
      guard a.quantity.isPlain, b.quantity.isPlain, a.quantity.unit != b.quantity.unit, a.quantity.per == nil,
        b.quantity.per == nil, Self.isSame(a, b, sentence)
      else { continue }
      if let unit = a.quantity.commonUnit, unit == b.quantity.commonUnit {
        let terms = [a.term(.from), b.term(.to)]
        found.append(Constraint(.conversion, terms: terms, sentence: sentence.span))
      } else if a.quantity.unit.isMoney, b.quantity.unit.isMoney {
        var pair = Pair(from: a.term(.from), to: b.term(.to), units: [a.quantity.unit, b.quantity.unit])
        pair.number = sentence.number
        pair.years = Set(sentence.wording.times.compactMap { $0.time?.value.statedYear })
        note(pair, sentence, &found)
      }
    }
  }

  private mutating func note(_ pair: Pair, _ sentence: StorySentence, _ found: inout [Constraint]) {
    if let other = pairs.first(where: { $0.units == pair.units }) {
      let terms = [other.from, other.to, pair.from, pair.to]
      var constraint = Constraint(.conversion, terms: terms, sentence: sentence.span)
      // Sums of one time, told side by side, have one rate.
      if pair.number - other.number <= 1, pair.years.union(other.years).count <= 1 {
        constraint.qualifiers = ["together"]
      }
      found.append(constraint)
    } else if pair.isTooMuch {
      var constraint = Constraint(.conversion, terms: [pair.from, pair.to], sentence: sentence.span)
      constraint.qualifiers = ["rate"]
      found.append(constraint)
    }
    if pairs.count < Self.mostPairs { pairs.append(pair) }
  }

  /// "A (about B)" with nothing else in the brackets, "A, or B" at the end of a clause.
  private static func isSame(_ a: Wording.Figure, _ b: Wording.Figure, _ sentence: StorySentence) -> Bool {
    let gap = sentence.wording.gap(a, b)
    if gap == [.comma, .or], a.quantity.commonUnit != nil {
      return sentence.wording.token(b.tokens.upperBound)?.isWord != true
    }
    guard gap.first == .open, gap.count <= 3, gap.isOnly([.open, .about, .or, .article]) else { return false }
    return sentence.link(at: b.tokens.upperBound) == .close
  }
}

extension Quantity {
  /// The unit of measure that the figure can be converted to, or its own.
  fileprivate var commonUnit: String? {
    if let base { return base.unit }
    if case .symbol(let code, _) = unit { return code }
    return nil
  }
}
