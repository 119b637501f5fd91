import Quantities
import RecordModel

/// "2.5 billion, of which 650 million, or 36 percent": a whole, a part and the share that the part is said to be.
struct ShareReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard figures.contains(where: { $0.quantity.isShare }) else { return }
    for index in figures.indices.dropLast(2) {
      let (a, b, c) = (figures[index], figures[index + 1], figures[index + 2])
      guard let terms = terms(a, b, c, wording) else { continue }
      found.add(Constraint(.share, terms: terms, sentence: wording.sentence.span))
    }
    for (a, b) in zip(figures, figures.dropFirst()) {
      guard let terms = counted(a, b, wording) else { continue }
      found.add(Constraint(.share, terms: terms, sentence: wording.sentence.span))
    }
  }

  /// "Of these 40 respondents, 31.7 percent": the share of a whole number of persons or things.
  private func counted(_ whole: Figure, _ share: Figure, _ wording: Wording) -> [Constraint.Term]? {
    guard case .counted = whole.quantity.unit, whole.quantity.per == nil, share.quantity.unit == .percent,
      wording.isOpened(byOf: whole),
      wording.gap(whole, share).isOnly([.comma]), !isOfSomethingElse(share, wording)
    else { return nil }
    // "33 per cent on the coast and 50 per cent inland": shares of some of them.
    let isLocal = ["on", "in", "at"].contains(wording.word(at: share.tokens.upperBound))
    guard !isLocal || wording.figures.count(where: { $0.quantity.unit == .percent }) == 1 else { return nil }
    return [whole.term(.whole), share.term(.share)]
  }

  private func terms(_ a: Figure, _ b: Figure, _ c: Figure, _ wording: Wording) -> [Constraint.Term]? {
    let (first, second) = (wording.gap(a, b), wording.gap(b, c))
    let isNear = first.count <= 10 || wording.isOpened(byOf: a) && first.count <= 16
    guard isNear, second.count <= 9, !(first + second).has([.excluding, .base]),
      isOfThat(b, wording) || !(first + second).has([.semicolon])
    else { return nil }
    if c.quantity.isShare, fits(b, a), isOfThat(b, wording), second.has([.open, .or]), second.count <= 8,
      !second.has([.and, .rise, .fall])
    {
      return [a.term(.whole), b.term(.part), c.term(.share)]
    }
    if c.quantity.isShare, fits(b, a), isWholeThenPart(a, first, wording), isOr(second), !isOfSomethingElse(c, wording)
    {
      return [a.term(.whole), b.term(.part), c.term(.share)]
    }
    if a.quantity.isShare, fits(b, c), isPartOfWhole(second), first.count <= 4, first.has([.colon, .or, .open]) {
      return [c.term(.whole), b.term(.part), a.term(.share)]
    }
    if a.quantity.isShare, fits(c, b), isShareOfWhole(first), second.isOnly([.comma, .or, .about, .being]),
      !second.isEmpty
    {
      return [b.term(.whole), c.term(.part), a.term(.share)]
    }
    if b.quantity.isShare, fits(a, c), isShareOfWhole(second), isApposition(first) {
      return [c.term(.whole), a.term(.part), b.term(.share)]
    }
    let isBetweenCommas = second == [.comma] && wording.after(c.tokens, 1) == [.comma]
    if c.quantity.isShare, fits(a, b), isPartOfWhole(first), isOr(second) || isBetweenCommas,
      !isOfSomethingElse(c, wording)
    {
      return [b.term(.whole), a.term(.part), c.term(.share)]
    }
    return nil
  }

  /// Whether one figure can be a part of the other.
  private func fits(_ part: Figure, _ whole: Figure) -> Bool {
    part.quantity.isOfSort(whole.quantity) && !part.quantity.unit.isPercentage
      && part.quantity.isOfSize(of: whole.quantity)
  }

  /// "W, of which P", "of the W, P".
  private func isWholeThenPart(_ whole: Figure, _ gap: [LinkWord?], _ wording: Wording) -> Bool {
    if gap.has([.of]), gap.has([.which]), !gap.has([.and, .or]) { return true }
    return wording.isOpened(byOf: whole) && gap.last == .comma && gap.filter { $0 == .comma }.count == 1
      && !gap.has([.and, .or])
  }

  /// "A; P of this sum": the part names its whole again.
  private func isOfThat(_ part: Figure, _ wording: Wording) -> Bool {
    let end = part.tokens.upperBound
    return wording.after(part.tokens, 1) == [.of] && ["this", "that", "these"].contains(wording.word(at: end + 1))
      && ["sum", "total", "amount", "figure", "money"].contains(wording.word(at: end + 2))
  }

  /// "P, or S", "P (S)", "P, accounting for S".
  private func isOr(_ gap: [LinkWord?]) -> Bool {
    gap.has([.or, .open, .accounting]) && gap.count <= 9 && !gap.has([.and, .rise, .fall, .more, .less, .colon])
  }

  /// "P of the W", "P out of W".
  private func isPartOfWhole(_ gap: [LinkWord?]) -> Bool {
    gap.first(where: { $0 != nil }) == .of && gap.isOnly([.of, .article, .about, .all])
  }

  /// "S of the W", "a quarter of the fund of W".
  private func isShareOfWhole(_ gap: [LinkWord?]) -> Bool {
    gap.first == .of && gap.count <= 5 && !gap.has([.comma, .and, .or, .which, .place, .being])
  }

  /// "P, S": the share is said of the part alone.
  private func isApposition(_ gap: [LinkWord?]) -> Bool {
    gap.isOnly([.comma, .or, .open, .article, .about, .accounting, .place]) && gap.has([.comma, .or, .open])
  }

  /// "44 percent of all imports": a share of what is not said here.
  private func isOfSomethingElse(_ share: Figure, _ wording: Wording) -> Bool {
    wording.after(share.tokens, 1).has([.of, .more, .less, .rise, .fall])
  }
}
