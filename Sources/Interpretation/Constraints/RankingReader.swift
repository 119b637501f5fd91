import Quantities
import RecordModel
import Text

/// "Malta led with 3 million, followed by Cyprus with 5 million": an order in words of two figures that stand
/// beside it.
struct RankingReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  private enum Word: UInt8 {
    /// "Largest", "most".
    case top = 1
    /// "Smallest", "least".
    case bottom
    case more, less
    /// "Exceeded": more than what follows.
    case above
    case ahead, behind
    /// "While", "against": sets another one beside it.
    case beside
    /// What makes the order one of something else.
    case loose
    case than
  }
  private static let words = WordTable<Word>([
    ("largest biggest highest greatest most leading longest heaviest main top first led leads leader", .top),
    ("smallest lowest least fewest shortest lightest", .bottom),
    ("more larger bigger greater higher longer heavier", .more), ("less fewer smaller lower shorter lighter", .less),
    ("exceeded surpassed outstripped outweighed exceeds surpasses overtook", .above), ("ahead followed", .ahead),
    ("behind", .behind), ("while whereas against but", .beside), ("than", .than),
    (
      """
      second third fourth fifth last next one-of except besides outside excluding apart other total altogether times \
      twice half double doubled tripled trebled quadrupled not no never nor target goal plan planned expected will would should until of-which including \
      per capita growth rate rates share ratio average price prices cheapest fastest fast quickest rank ranks ranked each \
      respectively then later formerly previously before-last debt deficit after remaining rest by-far
      """, .loose
    ),
  ])

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard figures.count >= 2, figures.count <= 5, isPlainOrder(wording) else { return }
    for (a, b) in zip(figures, figures.dropFirst()) where isPair(a, b) {
      guard let isLarger = order(a, b, wording) else { continue }
      let (larger, smaller) = isLarger ? (a, b) : (b, a)
      var constraint = Constraint(
        .inclusion,
        terms: [larger.term(.whole), smaller.term(.part)],
        sentence: wording.sentence.span
      )
      constraint.qualifiers = ["ranking"]
      found.add(constraint)
      return
    }
  }

  /// Whether one cue of order stands in the sentence and nothing that makes it hold for something else.
  private func isPlainOrder(_ wording: Wording) -> Bool {
    var hasOrder = false
    for place in wording.sentence.tokens {
      switch word(place, wording) {
      case .loose: return false
      case .top, .bottom, .more, .less, .above, .ahead, .behind: hasOrder = true
      default: continue
      }
    }
    let times = wording.times.filter(\.isCalendarTime).compactMap { $0.time?.value }
    return hasOrder && times.allSatisfy { $0 == times.first }
  }

  private func isPair(_ a: Figure, _ b: Figure) -> Bool { a.quantity.isRanked(with: b.quantity) }

  /// Whether the first figure is said to be the larger one; `nil` where the words give no order.
  private func order(_ a: Figure, _ b: Figure, _ wording: Wording) -> Bool? {
    let gap = a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
    guard gap.count <= 14,
      !gap.contains(where: { wording.word(at: $0) == "from" && LinkWord.table[wording.tokens[$0 + 1]] == .article })
    else { return nil }
    let lead = wording.sentence.tokens.lowerBound..<a.tokens.lowerBound
    if let aside = gap.first(where: { word($0, wording) == .ahead || word($0, wording) == .behind }) {
      return follows(aside, lead, b, wording)
    }
    return compared(gap, lead, b, wording) ?? superlative(gap, lead, wording)
  }

  /// "… with A, ahead of X with B", "… with A, followed by X with B", "… with A, behind X with B".
  private func follows(_ place: Int, _ lead: Range<Int>, _ b: Figure, _ wording: Wording) -> Bool? {
    guard has(.bottom, lead, wording) == false, has(.less, lead, wording) == false, b.tokens.lowerBound - place <= 6
    else {
      return nil
    }
    switch wording.word(at: place) {
    case "ahead": return wording.word(at: place + 1) == "of" ? true : nil
    case "followed": return wording.word(at: place + 1) == "by" && has(.top, lead, wording) ? true : nil
    default: return false
    }
  }

  /// "Imports of A exceeded exports of B", "A is larger than B", "paid less than X: A against B", "more to X (A) than
  /// it imported (B)".
  private func compared(_ gap: Range<Int>, _ lead: Range<Int>, _ b: Figure, _ wording: Wording) -> Bool? {
    if has(.above, gap, wording) {
      return gap.count <= 6 && !gap.contains { ["and", "by", ",", ";"].contains(wording.word(at: $0)) } ? true : nil
    }
    let than = (lead.lowerBound..<gap.upperBound).filter { word($0, wording) == .than }
    guard than.count == 1, let than = than.first else { return nil }
    let range = lead.lowerBound..<than
    guard let cue = range.last(where: { [.more, .less].contains(word($0, wording)) }), than - cue <= 9 else {
      return nil
    }
    let isMore = word(cue, wording) == .more
    if gap.contains(than) {
      guard b.tokens.lowerBound - than <= 6, cue != gap.lowerBound,
        !gap.contains(where: { wording.word(at: $0) == ";" })
      else {
        return nil
      }
      // "A, more than the B of X": what lies right before "than" is the order of the two.
      return isMore
    }
    let isAgainst = gap.contains { ["against", "to", "versus"].contains(wording.word(at: $0)) }
    return isAgainst && gap.count <= 3 && lead.upperBound - than <= 6
      && (than..<lead.upperBound).contains { [":", ",", "("].contains(wording.word(at: $0)) } ? isMore : nil
  }

  /// "Peru sent the most nurses, A, while Bolivia sent B".
  private func superlative(_ gap: Range<Int>, _ lead: Range<Int>, _ wording: Wording) -> Bool? {
    guard let cue = lead.last(where: { [.top, .bottom].contains(word($0, wording)) }), lead.upperBound - cue <= 6,
      wording.word(at: cue - 1) != "at", !["of", "important"].contains(wording.word(at: cue + 1)),
      wording.word(at: cue) != "first", wording.word(at: cue) != "main"
    else { return nil }
    let isOneOf = lead.contains { wording.word(at: $0) == "one" && wording.word(at: $0 + 1) == "of" }
    let isBeside =
      has(.beside, gap, wording) || gap.contains { wording.word(at: $0) == ";" }
      || gap.contains { wording.word(at: $0) == "before" }
    let hasName =
      wording.names.contains { gap.contains($0.tokens.lowerBound) }
      || gap.contains { wording.token($0).map { $0.isWord && $0.isCapitalized } ?? false }
      || ["from", "in", "by"].contains(wording.word(at: gap.upperBound + 2))
    guard !isOneOf, isBeside, hasName || gap.count <= 2 else { return nil }
    return word(cue, wording) == .top
  }

  private func word(_ place: Int, _ wording: Wording) -> Word? { wording.token(place).flatMap { Self.words[$0] } }

  private func has(_ wanted: Word, _ range: Range<Int>, _ wording: Wording) -> Bool {
    range.contains { word($0, wording) == wanted }
  }
}

extension Quantity {
  /// Whether an order in words can hold of two figures: both plain, of one sort and of one size.
  func isRanked(with other: Quantity) -> Bool {
    guard isOfSort(other) || isCount && other.unit == .none, isPlain, other.isPlain,
      !["day", "h", "min", "s", "night", "month"].contains(unit.code ?? "")
    else { return false }
    if case .index = unit { return false }
    return isOfSize(of: other)
  }
}
