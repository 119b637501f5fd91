import Quantities
import RecordModel
import Text

/// "1.9 billion, of which 722 million, or 44 percent": a whole, a part and the share that the part is said to be.
struct ShareReader: ConstraintReading {
  private enum Word: UInt8 { case of = 1, or, which, accounting }
  private static let words = WordTable<Word>([
    ("of among", .of), ("or", .or), ("which them these", .which), ("accounting representing equivalent constituting", .accounting),
  ])

  func read(
    _ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis, into found: inout [Constraint]
  ) {
    for index in drafts.indices.dropLast(2) {
      let three = Array(drafts[index..<index + 3])
      if let constraint = constraint(three, sentence, analysis) { found.append(constraint) }
    }
  }

  private func constraint(
    _ three: [ClaimReader.Draft], _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> Constraint? {
    guard let share = three.firstIndex(where: { $0.claim.quantity.unit == .percent }) else { return nil }
    let rest = three.indices.filter { $0 != share }
    let (first, second) = (three[rest[0]], three[rest[1]])
    guard first.claim.quantity.value != nil, second.claim.quantity.value != nil, comparable(first, second) else { return nil }
    let roles: (whole: ClaimReader.Draft, part: ClaimReader.Draft)?
    if share == 2, says([.of, .which], between: first, second, analysis), says([.or, .accounting], between: second, three[2], analysis) {
      roles = (first, second)  // W, of which P, or S
    } else if share == 0, says([.of], between: first, second, analysis), analysis.distance(three[0].tokens, first.tokens) <= 4 {
      roles = (second, first)  // S: P of the W
    } else if share == 1, says([.or, .accounting], between: first, three[1], analysis), says([.of], between: three[1], second, analysis) {
      roles = (second, first)  // P, or S of the W
    } else {
      roles = nil
    }
    guard let roles else { return nil }
    return Constraint(.share, terms: [roles.whole.term(.whole), roles.part.term(.part), three[share].term(.share)], sentence: sentence.span)
  }

  /// Whether two figures count the same sort of thing.
  private func comparable(_ a: ClaimReader.Draft, _ b: ClaimReader.Draft) -> Bool {
    switch (a.claim.quantity.unit, b.claim.quantity.unit) {
    case (.percent, _), (_, .percent), (.percentagePoint, _), (_, .percentagePoint): false
    case (.counted, .counted), (.counted, .none), (.none, .counted): true
    case (let x, let y): x == y
    }
  }

  /// Whether words of all the given sorts stand between two figures, and no more than six tokens.
  private func says(
    _ wanted: [Word], between a: ClaimReader.Draft, _ b: ClaimReader.Draft, _ analysis: borrowing Analysis
  ) -> Bool {
    guard a.tokens.upperBound <= b.tokens.lowerBound, b.tokens.lowerBound - a.tokens.upperBound <= 8 else { return false }
    let found = analysis.passage.tokens[a.tokens.upperBound..<b.tokens.lowerBound].compactMap { Self.words[$0] }
    return wanted == [.or, .accounting] ? found.contains(.or) || found.contains(.accounting) : wanted.allSatisfy(found.contains)
  }
}
