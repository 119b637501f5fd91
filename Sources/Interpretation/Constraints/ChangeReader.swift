import Quantities
import RecordModel
import Text

/// "Grew from 64 to 96 million, a rise of 40 percent": two values of a measure, the verb and the change between them.
struct ChangeReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  /// What may stand between a value and the change that is said of it.
  private static let bridge: LinkWords = [
    .comma, .open, .dash, .article, .rise, .fall, .growth, .of, .by, .or, .about, .accounting, .which, .being, .annual,
    .more, .span,
  ]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    for index in figures.indices.dropLast() {
      guard let step = step(figures[index], figures[index + 1], wording) else { continue }
      let before = index > 0 ? change(figures[index - 1], leadsTo: figures[index], step, wording) : nil
      let after =
        index + 2 < figures.count ? change(figures[index + 2], follows: figures[index + 1], step, wording) : nil
      add(step, before ?? after, wording, into: &found)
    }
    for (a, b) in zip(figures, figures.dropFirst()) { readExcess(a, b, wording, into: &found) }
    for index in figures.indices.dropLast(2) {
      readTimes(figures[index], figures[index + 1], figures[index + 2], wording, into: &found)
      readFall(figures[index], figures[index + 1], figures[index + 2], wording, into: &found)
      readComparison(figures[index], figures[index + 1], figures[index + 2], wording, into: &found)
    }
  }

  /// Two values of a figure, and the direction that the words give to the way from one to the other.
  private struct Step {
    var from: Wording.Figure
    var to: Wording.Figure
    var trend: LinkWord?
  }

  /// "From A to B" or "to B from A", with nothing but nouns and dates between.
  private func step(_ a: Figure, _ b: Figure, _ wording: Wording) -> Step? {
    var a = a
    if a.quantity.unit == .none, a.quantity.per == nil { a.quantity.per = b.quantity.per }
    guard a.quantity.isOfSort(b.quantity), a.quantity.isOfSize(of: b.quantity) else { return nil }
    let gap = wording.gap(a, b).trimmed
    let isBack = gap == [.comma, .from] && wording.before(a.tokens, 4).trimmed.last == .to
    guard gap.count <= 8, isBack || !gap.has([.comma, .semicolon, .and, .or, .rise, .fall, .which, .range]) else {
      return nil
    }
    let lead = wording.before(a.tokens, 4).trimmed.last ?? nil
    switch (lead, gap.last ?? nil) {
    case (.from, .to): return Step(from: a, to: b, trend: trend(before: a, wording))
    case (.to, .from): return Step(from: b, to: a, trend: trend(before: a, wording))
    default: return nil
    }
  }

  /// The nearest word of rising or falling in the clause before a value.
  private func trend(before figure: Figure, _ wording: Wording) -> LinkWord? {
    // A currency falls to more units for a dollar, and a state to a higher place in a ranking: small bare numbers may.
    guard figure.quantity.noun != "point", !wording.isExchange else { return nil }
    guard figure.quantity.unit != .none || figure.quantity.value.map({ $0.rational ?? .zero >= Rational(1000) }) ?? true
    else { return nil }
    for word in wording.before(figure.tokens, 9).reversed() {
      switch word {
      case .rise, .fall: return word
      case .semicolon, .colon, .range, .no, .growth: return nil
      default: continue
      }
    }
    return nil
  }

  /// "Rose by 22 percent, from A", "tripled, from A".
  private func change(_ change: Figure, leadsTo value: Figure, _ step: Step, _ wording: Wording) -> Figure? {
    let change = percentage(change, wording)
    guard isChange(change, of: step) else { return nil }
    guard wording.gap(change, value).isOnly([.comma, .from, .about, .article, .to, .open]) else { return nil }
    if change.quantity.unit == .multiple { return isVerb(change, wording) ? change : nil }
    let isFar = change.quantity.fraction == nil ? step.trend == nil : false
    return wording.before(change.tokens, isFar ? 3 : 14).has([.rise, .fall]) ? change : nil
  }

  /// "…, a rise of 32 percent", "…, up 40 percent", "…, a threefold increase".
  private func change(_ change: Figure, follows value: Figure, _ step: Step, _ wording: Wording) -> Figure? {
    var gap = wording.gap(value, change)
    // "A more than fivefold increase": the bound belongs to the change.
    if [[.more, .than], [.less, .than]].contains(Array(gap.suffix(2))) { gap.removeLast(2) }
    let after = wording.isOverTime(change) ? [] : wording.after(change.tokens, 5)
    guard isChange(change, of: step), gap.count <= 7, gap.isOnly(Self.bridge), !after.prefix(1).has([.of]) else {
      return nil
    }
    let isOver = isOverOwnSpan(change, step, wording)
    guard isOver || !after.has([.base]), !after.has([.compared, .from, .than, .sense]),
      !wording.isMeasuredOtherwise(change), !hasOwnTime(change, step, wording)
    else { return nil }
    guard gap.has([.rise]) != gap.has([.fall]) || after.prefix(1).has([.rise, .fall]) else { return nil }
    if let trend = step.trend, [.rise, .fall].contains(trend), gap.has([trend == .rise ? .fall : .rise]) { return nil }
    return gap.has([.rise, .fall]) || after.prefix(1).has([.rise, .fall]) ? change : nil
  }

  /// "…, an increase of 45 percent over the two years", "over the period": the time from the one value to the other.
  private func isOverOwnSpan(_ change: Figure, _ step: Step, _ wording: Wording) -> Bool {
    let end = change.tokens.upperBound
    guard wording.word(at: end) == "over" else { return false }
    let near = end...end + 2
    if near.contains(where: { wording.word(at: $0) == "period" }) { return true }
    guard let length = wording.times.first(where: { near.contains($0.tokens.lowerBound) })?.time?.value,
      case .duration(let years) = length, years.unit == .year, years.rest.isEmpty, years.value.exponent == 0
    else { return false }
    let stated = [step.from, step.to].map { value in
      wording.times.first { (value.tokens.upperBound...value.tokens.upperBound + 2).contains($0.tokens.lowerBound) }
    }
    guard let first = stated[0]?.time?.value.statedYear, let last = stated[1]?.time?.value.statedYear else {
      return false
    }
    return Int64(abs(last - first)) == years.value.digits
  }

  /// Whether a time of its own follows a change, so that it is another change: "…, and rose 5 percent in 2021".
  private func hasOwnTime(_ change: Figure, _ step: Step, _ wording: Wording) -> Bool {
    let end = change.tokens.upperBound
    guard let own = wording.times.first(where: { $0.isCalendarTime && (end...end + 1).contains($0.tokens.lowerBound) })
    else { return false }
    let start = min(step.from.tokens.lowerBound, step.to.tokens.lowerBound)
    return !wording.times.contains {
      $0.isCalendarTime && (start..<end).contains($0.tokens.lowerBound) && $0.time?.value == own.time?.value
    }
  }

  /// "By half", "by a quarter": a fraction as the percentages that it may stand for.
  private func percentage(_ change: Figure, _ wording: Wording) -> Figure {
    guard let fraction = change.quantity.fraction, fraction.denominator > 0, change.quantity.unit == .none,
      wording.before(change.tokens, 2).trimmed.last == .by
    else { return change }
    var change = change
    let hundredths = Int64(100 * fraction.numerator / fraction.denominator)
    change.quantity = Quantity(
      from: WrittenNumber(hundredths * 9 / 10),
      to: WrittenNumber(hundredths * 11 / 10 + 1),
      .percent
    )
    return change
  }

  private func isChange(_ change: Figure, of step: Step) -> Bool {
    switch change.quantity.unit {
    case .percent, .multiple: change.quantity.value != nil || change.quantity.interval != .all
    case .percentagePoint: step.from.quantity.unit == .percent
    default: change.quantity.isOfSort(step.from.quantity)
    }
  }

  /// Whether a multiple is a verb by itself: "doubled", not "twice".
  private func isVerb(_ figure: Figure, _ wording: Wording) -> Bool {
    figure.tokens.count == 1 && wording.token(figure.tokens.lowerBound).map { $0.isWord && $0.length > 5 } == true
  }

  /// "B, up 12 percent from A", "B, 12 percent more than A".
  private func readComparison(
    _ b: Figure,
    _ change: Figure,
    _ a: Figure,
    _ wording: Wording,
    into found: inout [Constraint]
  ) {
    let isDifference = change.quantity.isOfSort(b.quantity) && !change.quantity.unit.isPercentage
    guard change.quantity.unit == .percent || isDifference, change.quantity.value != nil,
      b.quantity.isOfSort(a.quantity), a.quantity.isOfSize(of: b.quantity), !a.quantity.unit.isPercentage
    else { return }
    let (first, second) = (wording.gap(b, change), wording.gap(change, a).trimmed)
    let isApposed = first.has([.comma, .open, .dash, .which]) && first.isOnly(Self.bridge)
    let isSaid = first.isOnly([.being, .about]) && second.has([.more, .less])
    guard isApposed || isSaid, first.count <= 6, second.has([.from, .than]) else { return }
    let isBare = second.count <= 3 && second.isOnly([.from, .than, .more, .less, .article])
    // "Higher than imports of A", "higher than the year before (A)".
    let isNamed =
      second.first.map { [.more, .less].contains($0) } == true && second.count <= 6
      && (second.last == .open || second.last == .of && second.has([.exports, .imports]))
      && !second.has([.and, .comma])
    guard isBare || isNamed else { return }
    let rises = first.has([.rise]) || second.has([.more])
    let falls = first.has([.fall]) || second.has([.less])
    guard rises != falls else { return }
    add(Step(from: a, to: b, trend: rises ? .rise : .fall), change, wording, into: &found)
  }

  /// "Sales, 50 million in 2006, fell by 40 percent to 30 million".
  private func readFall(
    _ a: Figure,
    _ change: Figure,
    _ b: Figure,
    _ wording: Wording,
    into found: inout [Constraint]
  ) {
    guard change.quantity.unit == .percent && change.quantity.value != nil || change.quantity.fraction != nil,
      a.quantity.isOfSort(b.quantity), a.quantity.isOfSize(of: b.quantity), !a.quantity.unit.isPercentage,
      !wording.says(Self.scales)
    else { return }
    let (first, second) = (wording.gap(a, change), wording.gap(change, b))
    let isPlain = first.count <= 6 && first.isOnly([.comma, .rise, .fall, .by, .about, .close, .being])
    // "Worth A when the treaty took effect, had grown by half".
    let isSaid = first.count <= 12 && first.last == .by && !first.has([.and, .or, .semicolon, .from, .to])
    guard second.trimmed.isOnly([.to, .comma, .by]), second.trimmed.last == .to,
      isPlain || isSaid || isNoun(from: a, to: change, wording),
      first.has([.rise]) != first.has([.fall])
    else { return }
    let change = percentage(change, wording)
    add(Step(from: a, to: b, trend: first.has([.rise]) ? .rise : .fall), change, wording, into: &found)
  }

  /// "27 million in 2019, with a small decrease of 3 percent": a year at most, and the noun of the change.
  private func isNoun(from value: Figure, to change: Figure, _ wording: Wording) -> Bool {
    var start = value.tokens.upperBound
    if let time = wording.times.first(where: { $0.isCalendarTime && $0.tokens.lowerBound == start + 1 }),
      wording.word(at: start) == "in"
    {
      start = time.tokens.upperBound
    }
    let gap = wording.gap(start..<start, change.tokens)
    return gap.count <= 6 && gap.first == .comma && wording.word(at: start + 1) == "with" && gap.last == .of
  }

  /// "On a scale from 1 to 10": the end of a scale is no earlier value.
  private static let scales: WordSet = ["scale"]

  private func add(_ step: Step, _ change: Figure?, _ wording: Wording, into found: inout [Constraint]) {
    guard change != nil || step.trend != nil else { return }
    let terms = [step.from.term(.from), step.to.term(.to)] + (change.map { [$0.term(.change)] } ?? [])
    var constraint = Constraint(.change, terms: terms, sentence: wording.sentence.span)
    switch step.trend {
    case .rise: constraint.qualifiers.append("rise")
    case .fall: constraint.qualifiers.append("fall")
    default: break
    }
    if let change, change.quantity.unit == .multiple, isVerb(change, wording) { constraint.qualifiers.append("times") }
    if change != nil, wording.isYearly { constraint.qualifiers.append("annual") }
    found.add(constraint)
  }
}

extension Wording {
  /// "Over the two years", "over that period": the time of a change, and no other base.
  func isOverTime(_ change: Figure) -> Bool {
    let end = change.tokens.upperBound
    guard ["over", "in", "within", "during"].contains(word(at: end)),
      ["the", "those", "these", "that", "this"].contains(word(at: end + 1))
    else { return false }
    return (end + 2...end + 4).contains { ["years", "period", "decade", "months", "interval"].contains(word(at: $0)) }
  }

  /// "After inflation", "in rupees": a change of another measure than the two values before it.
  func isMeasuredOtherwise(_ change: Figure) -> Bool {
    let end = change.tokens.upperBound
    guard ["after", "in", "before", "allowing"].contains(word(at: end)) else { return false }
    let behind = end + 1...end + 3
    return behind.contains { Self.measures.contains(word(at: $0)) } || currencies.contains { behind.contains($0) }
  }

  private static let measures: WordSet = [
    "inflation", "deflation", "tax", "taxes", "tonnage", "weight", "quantity", "currency", "currencies",
  ]
}
