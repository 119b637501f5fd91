import Quantities
import RecordModel
import Text

/// Parts that the words put together to a whole: "a total of", "consists of", "W: A and B", "including".
struct SumReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard figures.count >= 2 else { return }
    for index in figures.indices {
      readParts(of: index, wording, into: &found)
      readTotal(at: index, wording, into: &found)
      readIncluded(index, wording, into: &found)
      readAnswers(index, wording, into: &found)
      readAllotted(index, wording, into: &found)
    }
  }

  // MARK: A whole and the list of its parts

  /// "W: A and B", "W was made up of A and B", "a total of W, A from … and B from …".
  private func readParts(of index: Int, _ wording: Wording, into found: inout [Constraint]) {
    let whole = wording.figures[index]
    let parts = list(after: index, wording)
    // "Of which 443 lie in one, 249 in another": what is a part itself is the whole of nothing.
    guard parts.count >= 2, let first = parts.first, !wording.before(whole.tokens, 4).has([.which]),
      !isPartOfNamed(whole, wording)
    else { return }
    let gap = wording.gap(whole, first)
    let isTotal = wording.before(whole.tokens, 3).trimmed.has([.total, .together]) && gap.last == .comma
    guard
      isComposed(gap) || isTotalOf(gap) || hasSections(parts, wording) || isInParts(whole, first, wording)
        || (isTotal || gap.last == .comma) && isDivided(whole, parts, wording)
    else { return }
    let isFree = gap.has([.composed]) || !gap.has([.rise, .fall, .from])
    guard isFree, !gap.has([.than, .excluding, .including, .semicolon]), gap.count <= 14 else { return }
    found.add(sum(whole, parts, wording))
  }

  /// "Of the total length, 146 km lie in one, 700 km in another": the whole was told before.
  private func isPartOfNamed(_ figure: Figure, _ wording: Wording) -> Bool {
    let start = figure.tokens.lowerBound
    let lead = places(wording.sentence.tokens.lowerBound, start).filter { wording.token($0)?.isWord == true }
    return (2...8).contains(lead.count) && lead.first.map { wording.word(at: $0) == "of" } == true
      && wording.word(at: start - 1) == ","
  }

  /// The figures of one sort behind a figure, as long as a list goes on; empty if it breaks off.
  private func list(after index: Int, _ wording: Wording) -> [Figure] {
    let whole = wording.figures[index]
    var parts: [Figure] = []
    for figure in wording.figures[(index + 1)...] {
      guard canBePart(figure, of: whole) else {
        if isCount(figure) { continue }
        return []
      }
      if let last = parts.last {
        let gap = wording.gap(last, figure)
        let isBroken =
          Self.withoutOfThem(gap).has([
            .semicolon, .colon, .than, .rise, .fall, .or, .including, .which, .excluding, .rest,
          ])
          || gap.suffix(2).has([.from, .to])
        guard gap.has([.comma, .and]), gap.count <= 12, !isBroken,
          !wording.hasTime(in: last.tokens.upperBound..<figure.tokens.lowerBound)
        else { return [] }
      }
      parts.append(figure)
    }
    guard let last = parts.last, parts.count >= 2 else { return [] }
    guard !wording.hasTime(in: last.tokens.upperBound..<wording.sentence.tokens.upperBound) else { return [] }
    return wording.gap(parts[parts.count - 2], last).has([.and]) ? parts : []
  }

  private func canBePart(_ part: Figure, of whole: Figure) -> Bool {
    if part.quantity.isOfSort(whole.quantity) { return !part.quantity.unit.isPercentage }
    guard case .counted = part.quantity.unit, case .counted = whole.quantity.unit else { return false }
    return part.quantity.value != nil && whole.quantity.value != nil && !isCount(part)
  }

  /// "Two sections": a number of things, not a part.
  private func isCount(_ figure: Figure) -> Bool {
    guard case .counted = figure.quantity.unit, let value = figure.quantity.value else { return false }
    return value.exponent == 0 && value.digits < 10
  }

  /// "In three tranches of A, B and C": the number of parts stands before them.
  private func isInParts(_ whole: Figure, _ first: Figure, _ wording: Wording) -> Bool {
    let nouns = ["tranch", "tranche", "instalment", "installment", "part", "payment", "package", "portion"]
    let gap = whole.tokens.upperBound..<max(whole.tokens.upperBound, first.tokens.lowerBound)
    let count = wording.figures.contains {
      gap.contains($0.tokens.lowerBound) && isCount($0) && nouns.contains($0.quantity.noun ?? "")
    }
    return count && wording.before(first.tokens, 1) == [.of]
  }

  private func isComposed(_ gap: [LinkWord?]) -> Bool {
    if let colon = gap.firstIndex(of: .colon) { return gap.count - colon <= 4 }
    guard let verb = gap.firstIndex(of: .composed) else { return false }
    return gap.count - verb <= 5
  }

  /// "W, the total of A and B".
  private func isTotalOf(_ gap: [LinkWord?]) -> Bool {
    guard let total = gap.lastIndex(of: .total), total >= 2, total + 1 < gap.count else { return false }
    return gap[total + 1] == .of && gap[total - 1] == .article && gap[total - 2] == .comma && gap.count - total <= 5
  }

  /// "One of A and one of B".
  private func hasSections(_ parts: [Figure], _ wording: Wording) -> Bool {
    parts.allSatisfy { wording.before($0.tokens, 2) == [.one, .of] }
  }

  /// "96 students, 51 from the capital and 54 from the provinces": the same preposition behind every part and not
  /// the whole.
  private func isDivided(_ whole: Figure, _ parts: [Figure], _ wording: Wording) -> Bool {
    func next(_ figure: Figure) -> WordKey { wording.word(at: preposition(behind: figure, wording)) }
    let words = Set(parts.map(next))
    let isPreposition = parts.allSatisfy {
      let place = preposition(behind: $0, wording)
      return wording.words(place..<place + 1).has([.from, .place, .of, .by])
    }
    return isPreposition && words.count == 1 && !words.contains(next(whole))
      && parts.allSatisfy { $0.quantity.isOfSort(whole.quantity) }
  }

  /// The place of the preposition behind a part, over "of them" and a participle: "21 of them held in Lomé".
  private func preposition(behind part: Figure, _ wording: Wording) -> Int {
    var place = part.tokens.upperBound
    guard Self.isOfThem(place, wording) else { return place }
    place += 2
    if wording.string(at: place).hasSuffix("ed") || Self.participles.contains(wording.word(at: place)) { place += 1 }
    return place
  }

  private static func isOfThem(_ place: Int, _ wording: Wording) -> Bool {
    wording.word(at: place) == "of"
      && ["them", "these", "those", "whom", "which"].contains(wording.word(at: place + 1))
  }

  private static let participles: WordSet = [
    "held", "born", "made", "done", "taken", "spent", "sent", "built", "given", "living", "working", "written",
  ]

  /// The words behind a part without "of them" at their beginning.
  private static func withoutOfThem(_ gap: [LinkWord?]) -> [LinkWord?] {
    Array(gap.prefix(2)) == [.of, .which] ? Array(gap.dropFirst(2)) : gap
  }

  // MARK: Parts and then their total

  /// "A and B, a total of W", "A and B together make W".
  private func readTotal(at index: Int, _ wording: Wording, into found: inout [Constraint]) {
    let whole = wording.figures[index]
    let lead = wording.before(whole.tokens, 3).trimmed
    let isAdded =
      wording.word(at: whole.tokens.lowerBound - 1) == "to" && wording.word(at: whole.tokens.lowerBound - 2) == "up"
      && ["adding", "adds", "added", "add"].contains(wording.word(at: whole.tokens.lowerBound - 3))
    let isBrought = brings(parts: index, to: whole, wording)
    let isInAll =
      Array(wording.after(whole.tokens, 2)) == [.place, .all] || wording.after(whole.tokens, 1) == [.together]
    guard index >= 2,
      Array(lead.suffix(2)) == [.total, .of] || lead.last == .together || Array(lead.suffix(2)) == [.place, .all]
        || isAdded || isBrought
        || isInAll && lead.last == .comma
    else { return }
    let parts = wording.figures[..<index].filter { !isAdded || !isCount($0) }
    guard parts.allSatisfy({ $0.quantity.isOfSort(whole.quantity) }), parts.count >= 2 else { return }
    for (a, b) in zip(parts, parts.dropFirst()) {
      let gap = wording.gap(a, b)
      guard gap.has([.and, .comma]), !gap.has([.from]) || isInAll && !gap.has([.to]),
        !gap.has([.to, .than, .rise, .fall, .semicolon, .including, .which, .or])
      else { return }
    }
    let gap = wording.gap(parts[parts.count - 1], whole)
    guard
      wording.gap(parts[parts.count - 2], parts[parts.count - 1]).has([.and]) || parts[0].quantity.unit.isPercentage,
      gap.count <= 10, isAdded || !gap.has([.rise]), !gap.has([.semicolon, .fall, .than, .including, .excluding])
    else { return }
    guard !wording.before(parts[0].tokens, 2).has([.from, .range]) else { return }
    found.add(sum(whole, parts, wording))
  }

  /// "Imports of A and exports of B brought trade to W".
  private func brings(parts count: Int, to whole: Figure, _ wording: Wording) -> Bool {
    guard count == 2, wording.word(at: whole.tokens.lowerBound - 1) == "to" else { return false }
    let gap = wording.figures[1].tokens.upperBound..<max(wording.figures[1].tokens.upperBound, whole.tokens.lowerBound)
    let before = wording.words(wording.sentence.tokens.lowerBound..<wording.figures[1].tokens.lowerBound)
    return before.has([.exports]) && before.has([.imports])
      && gap.contains { ["brought", "bring", "brings", "bringing", "took", "taking"].contains(wording.word(at: $0)) }
  }

  // MARK: Parts that must only fit

  /// "Aid of W was paid, including a grant of P", "W, of which P".
  private func readIncluded(_ index: Int, _ wording: Wording, into found: inout [Constraint]) {
    guard index + 1 < wording.figures.count else { return }
    let (whole, part) = (wording.figures[index], wording.figures[index + 1])
    guard part.quantity.unit == whole.quantity.unit, part.quantity.isOfSort(whole.quantity),
      !whole.quantity.unit.isPercentage
    else { return }
    let gap = wording.gap(whole, part)
    let isIncluded = gap.firstIndex(of: .including).map { gap.count - $0 <= 4 } ?? false
    let isOfWhich = gap.count <= 6 && zip(gap, gap.dropFirst()).contains { $0 == .of && $1 == .which }
    // "Two, both of them among the six": the second is the whole.
    guard !["among", "amongst"].contains(wording.word(at: part.tokens.lowerBound - 2)) else { return }
    guard isIncluded || isOfWhich, gap.filter({ $0 == .comma }).count == 1, gap.count <= 8,
      !gap.has([.and, .or, .semicolon, .colon, .from, .to, .than, .excluding, .rise, .fall])
    else { return }
    var constraint = Constraint(.sum, terms: [whole.term(.whole), part.term(.part)], sentence: wording.sentence.span)
    constraint.qualifiers = ["including"]
    found.add(constraint)
  }

  // MARK: Those who did and those who did not

  /// "Of the W asked, A answered and B gave no answer", "… and the remaining B …".
  private func readAnswers(_ index: Int, _ wording: Wording, into found: inout [Constraint]) {
    guard index + 2 < wording.figures.count else { return }
    let (whole, a, b) = (wording.figures[index], wording.figures[index + 1], wording.figures[index + 2])
    guard wording.isOpened(byOf: whole),
      a.quantity.isOfSort(whole.quantity), b.quantity.isOfSort(whole.quantity), !whole.quantity.unit.isPercentage,
      index + 3 == wording.figures.count
    else { return }
    let (first, second) = (wording.gap(whole, a), wording.gap(a, b))
    let after = wording.after(b.tokens, 5)
    let isRest = second.trimmed.last == .rest || (after.has([.no]) && after.has([.answer]))
    guard first.last == .comma, second.has([.and]), isRest, !second.has([.semicolon, .or, .which]) else { return }
    found.add(sum(whole, [a, b], wording))
  }

  // MARK: Parts that each went elsewhere

  /// "Of the W, A went to …, B to … and C to …": nothing can go to two, so that the parts are not more than the whole.
  private func readAllotted(_ index: Int, _ wording: Wording, into found: inout [Constraint]) {
    let (whole, parts) = (wording.figures[index], Array(wording.figures[(index + 1)...]))
    guard index == 0, parts.count >= 2, wording.isOpened(byOf: whole), wording.says(.allotted),
      parts.allSatisfy({ $0.quantity.isOfSort(whole.quantity) && $0.quantity.approximation == .exact }),
      wording.gap(parts[parts.count - 2], parts[parts.count - 1]).has([.and]),
      zip(parts, parts.dropFirst()).allSatisfy({ wording.gap($0, $1).has([.comma, .and]) })
    else { return }
    var constraint = sum(whole, parts, wording)
    let total = parts.reduce(Rational.zero) { $0 + ($1.quantity.value?.rational ?? .zero) }
    guard let all = whole.quantity.value?.rational, total > all else { return }
    constraint.qualifiers = ["respectively"]
    found.add(constraint)
  }

  private func sum(_ whole: Figure, _ parts: [Figure], _ wording: Wording) -> Constraint {
    Constraint(.sum, terms: [whole.term(.whole)] + parts.map { $0.term(.part) }, sentence: wording.sentence.span)
  }
}
