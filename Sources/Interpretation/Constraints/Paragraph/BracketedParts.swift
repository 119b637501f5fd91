import Quantities
import RecordModel
import Text

/// "The brigade of 640 men (410 from the coast, 150 from the hills and 90 islanders)": a number, and its parts in the
/// brackets behind it.
struct BracketedParts: ParagraphReading {
  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    for whole in sentence.figures {
      let end = whole.tokens.upperBound
      guard let open = places(end, end + 5).first(where: { sentence.link(at: $0) == .open }),
        let close = places(open, sentence.tokens.upperBound).first(where: { sentence.link(at: $0) == .close })
      else { continue }
      let parts = sentence.figures.filter { places(open, close).contains($0.tokens.lowerBound) }
      guard (2...8).contains(parts.count), parts.first?.tokens.lowerBound == open + 1,
        !sentence.figures.contains(where: { places(end, open).contains($0.tokens.lowerBound) }),
        isList(parts, before: close, sentence), parts.allSatisfy({ fits($0, whole) }), isNear(parts, whole)
      else { continue }
      let terms = [whole.term(.whole)] + parts.map { $0.term(.part) }
      var constraint = Constraint(.sum, terms: terms, sentence: sentence.span)
      constraint.qualifiers = ["together"]
      found.add(constraint)
    }
  }

  /// Whether commas and "and" stand between the parts, and a few words behind each.
  private func isList(_ parts: [Wording.Figure], before close: Int, _ sentence: StorySentence) -> Bool {
    let ends = parts.dropFirst().map(\.tokens.lowerBound) + [close]
    return zip(parts, ends).allSatisfy { part, end in
      let gap = places(part.tokens.upperBound, end)
      return gap.count <= 6 && !gap.contains { ["than", "of", "including"].contains(sentence.word($0)) }
        && (end == close || gap.contains { [.comma, .and].contains(sentence.link(at: $0) ?? .total) })
    }
  }

  private func fits(_ part: Wording.Figure, _ whole: Wording.Figure) -> Bool {
    part.quantity.isAlike(whole.quantity) && part.quantity.approximation == .exact && part.quantity.per == nil
      && whole.quantity.per == nil && whole.quantity.approximation == .exact && !whole.quantity.unit.isPercentage
  }

  /// Whether the parts come so near to the whole that they are meant to be all of it.
  private func isNear(_ parts: [Wording.Figure], _ whole: Wording.Figure) -> Bool {
    let sum = parts.reduce(Rational.zero) { $0 + ($1.quantity.exactValue ?? .zero) }
    return whole.quantity.exactValue.map { sum.isWithin(20, of: $0) } ?? false
  }
}
