import Quantities
import RecordModel
import Text

/// A whole in one sentence and its parts in the next: "It was made up of A and B", "A of them …; the other B".
struct PartsStory: StoryReading {
  private typealias Figure = Wording.Figure

  private var whole: (figure: Figure, number: Int)?
  private static let others: WordSet = ["other", "others", "remaining", "rest"]
  private static let pronouns: WordSet = ["it", "they", "this", "these", "that"]
  private static let those: WordSet = ["them", "these", "those", "which", "whom"]
  /// From the pronoun that begins the sentence to the verb that puts the parts together.
  private static let reach = 6

  mutating func endBlock(into found: inout [Constraint]) { whole = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    if let whole, sentence.number - whole.number == 1 {
      for constraint in shares(sentence, whole.figure) { found.add(constraint) }
      if let constraint = taken(sentence, whole.figure) { found.add(constraint) }
      if let parts = composed(sentence, whole.figure) ?? divided(sentence, whole.figure) {
        let terms = [whole.figure.term(.whole)] + parts.map { $0.term(.part) }
        var constraint = Constraint(.sum, terms: terms, sentence: sentence.span)
        if parts.count == 2 { constraint.qualifiers = ["together"] }
        found.add(constraint)
      }
    }
    let figures = sentence.figures.filter { $0.quantity.isPlain && !$0.quantity.unit.isPercentage }
    whole =
      figures.count == 1 && figures[0].quantity.per == nil && sentence.figures.count == 1
      ? (figures[0], sentence.number) : nil
  }

  /// "It was made up of A from X, B from Y and C from Z", and nothing else is counted.
  private func composed(_ sentence: StorySentence, _ whole: Figure) -> [Figure]? {
    guard let start = sentence.tokens.first, Self.pronouns.contains(sentence.wording.word(at: start)),
      let first = sentence.figures.first,
      let verb = (start..<start + Self.reach).first(where: { sentence.link(at: $0) == .composed }),
      first.tokens.lowerBound - verb <= Self.reach
    else { return nil }
    let parts = sentence.figures
    guard parts.count >= 2, parts.allSatisfy({ $0.quantity.isOfSort(whole.quantity) }), sentence.statedTimes.isEmpty,
      !sentence.wording.words(sentence.tokens).has([.including, .semicolon, .than, .fall, .which]),
      zip(parts, parts.dropFirst()).allSatisfy({ sentence.wording.gap($0, $1).has([.comma, .and]) }),
      sentence.wording.gap(parts[parts.count - 2], parts[parts.count - 1]).has([.and])
    else { return nil }
    return parts
  }

  /// "New Zealand supplied 310 million of this", "97 of them were returned": what is taken from the whole before.
  private func taken(_ sentence: StorySentence, _ whole: Figure) -> Constraint? {
    guard sentence.figures.count == 1, let part = sentence.figures.first, part.quantity.isPlain,
      part.quantity.approximation == .exact, whole.quantity.approximation == .exact,
      whole.quantity.isOfSort(part.quantity), !part.quantity.unit.isPercentage,
      sentence.role(at: part.tokens.upperBound) == .genitive,
      Self.taken.contains(sentence.wording.word(at: part.tokens.upperBound + 1)),
      !sentence.isContent(part.tokens.upperBound + 2)
        || sentence.wording.word(at: part.tokens.upperBound + 1) != "these"
    else { return nil }
    return Constraint(.inclusion, terms: [whole.term(.whole), part.term(.part)], sentence: sentence.span)
  }

  /// "South Korea sent 15 tonnes of it, a quarter of the whole", "Latvia supplies 48 of them (10 per cent), Estonia 72
  /// (15 per cent)": parts of the whole before and what share of it they are said to be.
  private func shares(_ sentence: StorySentence, _ whole: Figure) -> [Constraint] {
    let figures = sentence.figures
    guard let first = figures.first, whole.quantity.isOfSort(first.quantity), figures.count >= 2,
      sentence.role(at: first.tokens.upperBound) == .genitive,
      Self.taken.contains(sentence.wording.word(at: first.tokens.upperBound + 1))
    else { return [] }
    return zip(figures, figures.dropFirst()).compactMap { part, share in
      guard share.quantity.isShare, part.quantity.isOfSort(whole.quantity), part.quantity.value != nil,
        isShare(share, of: part, sentence)
      else { return nil }
      let terms = [whole.term(.whole), part.term(.part), share.term(.share)]
      return Constraint(.share, terms: terms, sentence: sentence.span)
    }
  }

  private static let taken: WordSet = ["it", "them", "these", "those", "this"]

  /// Whether a share stands in brackets behind its part, or is said to be one of the whole.
  private func isShare(_ share: Figure, of part: Figure, _ sentence: StorySentence) -> Bool {
    let gap = sentence.wording.gap(part, share)
    if gap.last == .open, gap.count <= 3 { return sentence.link(at: share.tokens.upperBound) == .close }
    let end = share.tokens.upperBound
    return gap.count <= 4 && gap.has([.comma, .or]) && sentence.role(at: end) == .genitive
      && ["whole", "total"].contains(sentence.wording.word(at: end + 2))
  }

  /// "A clause is found in 21 of them; the other 17 have none".
  private func divided(_ sentence: StorySentence, _ whole: Figure) -> [Figure]? {
    guard sentence.figures.count == 2, whole.quantity.isCount else { return nil }
    let (a, b) = (sentence.figures[0], sentence.figures[1])
    let end = a.tokens.upperBound
    guard a.quantity.isCount, b.quantity.isCount, a.quantity.isPlain, b.quantity.isPlain,
      sentence.role(at: end) == .genitive, Self.those.contains(sentence.wording.word(at: end + 1)),
      Self.others.contains(sentence.wording.word(at: b.tokens.lowerBound - 1)),
      sentence.wording.word(at: b.tokens.lowerBound - 2) == "the"
    else { return nil }
    return [a, b]
  }
}
