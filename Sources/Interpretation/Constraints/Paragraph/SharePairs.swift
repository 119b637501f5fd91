import Quantities
import RecordModel
import Text

/// "Latvia supplies 48 of them (10 per cent), Estonia 72 (15 per cent) and Lithuania 96 (25 per cent)": numbers with their
/// shares, of which all but one are those of one whole.
struct SharePairs: ParagraphReading {
  private struct Pair {
    var part: Wording.Figure
    var share: Wording.Figure

    /// The wholes of which the part can be the share, by the digits as they are written.
    var wholes: Interval? {
      guard let value = part.quantity.exactValue, let percent = share.quantity.value, let middle = percent.rational,
        let unit = Rational(1, exponent: percent.exponent), middle > unit
      else { return nil }
      return Interval(
        lower: value * Rational(100) / (middle + unit),
        upper: value * Rational(100) / (middle - unit)
      )
    }
  }

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let pairs = Self.pairs(sentence)
    guard pairs.count >= 3, pairs.allSatisfy({ $0.part.quantity.isAlike(pairs[0].part.quantity) }) else { return }
    let ranges = pairs.compactMap(\.wholes)
    guard ranges.count == pairs.count else { return }
    let odd = pairs.indices.filter { index in
      !ranges.indices.contains { $0 != index && ranges[$0].intersects(ranges[index]) }
    }
    guard odd.count == 1, let wrong = odd.first, let whole = Self.whole(of: pairs, ranges, without: wrong, paragraph)
    else { return }
    let terms = [whole.term(.whole), pairs[wrong].part.term(.part), pairs[wrong].share.term(.share)]
    found.add(Constraint(.share, terms: terms, sentence: sentence.span))
  }

  /// The stated number that all other pairs agree on.
  private static func whole(
    of pairs: [Pair],
    _ ranges: [Interval],
    without wrong: Int,
    _ paragraph: Paragraph
  ) -> Wording.Figure? {
    let all = paragraph.figures(like: pairs[0].part, back: 2).filter { figure in
      !pairs.contains { $0.part.span == figure.span }
    }
    return all.last { figure in
      guard let value = figure.quantity.exactValue else { return false }
      return ranges.indices.allSatisfy { $0 == wrong || ranges[$0].intersects(Interval(value)) }
    }
  }

  /// Numbers with a percentage in the brackets right behind them.
  private static func pairs(_ sentence: StorySentence) -> [Pair] {
    sentence.figures.compactMap { share in
      let start = share.tokens.lowerBound
      guard share.quantity.unit == .percent, share.quantity.isPlain, sentence.link(at: start - 1) == .open,
        sentence.link(at: share.tokens.upperBound) == .close,
        let part = sentence.figures.last(where: { $0.tokens.upperBound < start }), part.quantity.isPlain,
        !part.quantity.isShare, start - part.tokens.upperBound <= 4
      else { return nil }
      return Pair(part: part, share: share)
    }
  }
}
