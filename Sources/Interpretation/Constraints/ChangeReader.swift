import Quantities
import RecordModel
import Text

/// "Rose from 420 to 525 million, an increase of 35 percent": two values of a measure and the change between them.
struct ChangeReader: ConstraintReading {
  func read(
    _ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis, into found: inout [Constraint]
  ) {
    for index in drafts.indices.dropLast(2) {
      let three = Array(drafts[index..<index + 3])
      if let constraint = constraint(three, sentence, analysis) { found.append(constraint) }
    }
  }

  /// Reads "from A to B, up P" and "P up from A to B" in three figures that follow each other.
  private func constraint(
    _ three: [ClaimReader.Draft], _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> Constraint? {
    guard let changeIndex = three.firstIndex(where: { $0.claim.quantity.unit == .percent }), changeIndex != 1 else { return nil }
    let values = three.indices.filter { $0 != changeIndex }.map { three[$0] }
    let (a, b, change) = (values[0], values[1], three[changeIndex])
    guard a.claim.quantity.unit == b.claim.quantity.unit, !a.claim.quantity.unit.isPercentage,
      a.claim.quantity.value != nil, b.claim.quantity.value != nil
    else { return nil }
    guard word(before: a, "from", analysis), word(before: b, "to", analysis) else { return nil }
    guard let direction = direction(near: change, analysis, sentence) else { return nil }
    var term = change.term(.change)
    if direction == .fall, case .quantity(let quantity) = term.value { term.value = .quantity(quantity.negated) }
    return Constraint(.change, terms: [a.term(.from), b.term(.to), term], sentence: sentence.span)
  }

  /// Whether a word leads to a figure, with nothing but approximations between.
  private func word(before draft: ClaimReader.Draft, _ word: String, _ analysis: borrowing Analysis) -> Bool {
    let start = draft.tokens.lowerBound
    let hash = WordHash.of(word)
    return (max(0, start - 3)..<start).contains { analysis.passage.tokens[$0].hash == hash }
  }

  private enum Direction { case rise, fall }

  /// Whether the words around a percentage tell of a rise or a fall; `nil` where they tell neither or both.
  private func direction(
    near change: ClaimReader.Draft, _ analysis: borrowing Analysis, _ sentence: Analysis.Sentence
  ) -> Direction? {
    let start = max(sentence.tokens.lowerBound, change.tokens.lowerBound - 5)
    let end = min(sentence.tokens.upperBound, change.tokens.upperBound + 3)
    let classes = analysis.passage.tokens[start..<end].compactMap { WordClass.table[$0] }
    switch (classes.contains(.rise), classes.contains(.fall)) {
    case (true, false): return .rise
    case (false, true): return .fall
    default: return nil
    }
  }
}

extension Quantity {
  /// The quantity with the other sign.
  var negated: Quantity {
    var copy = self
    copy.value = value.map { -$0 }
    (copy.low, copy.high) = (high.map { -$0 }, low.map { -$0 })
    return copy
  }
}
