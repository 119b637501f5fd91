import Quantities
import RecordModel
import Text

/// "Up 15 per cent at 276 million, against 210 million the year before": a change whose older value stands behind a
/// word of comparing.
struct GrowthAgainst: ConstraintReading {
  private typealias Figure = Wording.Figure

  /// What may stand between the newer value and the older one.
  private static let comparing: LinkWords = [.comma, .open, .compared, .place, .article, .about]
  private static let bridge: LinkWords = [
    .comma, .open, .close, .dash, .article, .rise, .fall, .of, .by, .about, .accounting, .being, .which, .growth,
  ]
  /// By these words the second value is no older one.
  private static let loose: WordSet = [
    "target", "targets", "forecast", "forecasts", "forecasted", "planned", "plan", "expected", "expectations",
    "budget", "budgeted", "quota", "goal", "capacity", "elsewhere", "average", "inflation", "respectively", "world",
    "worldwide", "globally", "earlier-than", "volume", "real", "half", "quarter", "month", "monthly", "dollar",
  ]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    guard wording.figures.count >= 3, wording.says(.compared), wording.places(of: Self.loose).isEmpty else { return }
    let figures = wording.figures
    for index in figures.indices.dropLast(2) {
      let (a, b, c) = (figures[index], figures[index + 1], figures[index + 2])
      let step = a.quantity.unit == .percent ? leading(a, b, c, wording) : trailing(a, b, c, wording)
      guard let step else { continue }
      let terms = [step.from.term(.from), step.to.term(.to), step.change.term(.change)]
      var constraint = Constraint(.change, terms: terms, sentence: wording.sentence.span)
      constraint.qualifiers = [step.isRise ? "rise" : "fall"]
      if wording.isYearly { constraint.qualifiers.append("annual") }
      found.add(constraint)
    }
  }

  private struct Step {
    var from: Figure
    var to: Figure
    var change: Figure
    var isRise: Bool
  }

  /// "Up 15 per cent at B, against A".
  private func leading(_ change: Figure, _ to: Figure, _ from: Figure, _ wording: Wording) -> Step? {
    let (lead, gap) = (wording.before(change.tokens, 3), wording.gap(change, to).trimmed)
    guard lead.has([.rise]) != lead.has([.fall]), gap.count <= 6, [.to, .place].contains(gap.last ?? nil),
      !gap.has([.and, .semicolon, .which, .than, .sense, .from, .by, .of, .compared]),
      areCompared(to, from, wording), change.quantity.isPlain
    else { return nil }
    return Step(from: from, to: to, change: change, isRise: lead.has([.rise]))
  }

  /// "B in 2021 against A in 2020, a rise of 15 per cent".
  private func trailing(_ to: Figure, _ from: Figure, _ change: Figure, _ wording: Wording) -> Step? {
    let (gap, behind) = (wording.gap(from, change), wording.after(change.tokens, 4))
    guard change.quantity.unit == .percent, change.quantity.isPlain, gap.count <= 6, gap.isOnly(Self.bridge),
      gap.has([.comma, .dash, .open, .which]), !behind.prefix(1).has([.of]), !behind.has([.from, .than, .sense, .base])
    else { return nil }
    let rises = gap.has([.rise]) || behind.prefix(1).has([.rise, .more])
    let falls = gap.has([.fall]) || behind.prefix(1).has([.fall, .less])
    guard rises != falls, areCompared(to, from, wording) else { return nil }
    return Step(from: from, to: to, change: change, isRise: rises)
  }

  /// Whether the second of two values is said to be the one to compare with, and is the older one where years stand.
  private func areCompared(_ to: Figure, _ from: Figure, _ wording: Wording) -> Bool {
    let gap = wording.gap(to, from)
    guard to.quantity.isOfSort(from.quantity), to.quantity.isOfSize(of: from.quantity), to.quantity.isPlain,
      from.quantity.isPlain, !to.quantity.unit.isPercentage, gap.filter({ $0 == .compared }).count == 1,
      gap.isOnly(Self.comparing), !wording.after(from.tokens, 3).has([.exports, .imports, .goods])
    else { return false }
    guard let newer = year(of: to, wording), let older = year(of: from, wording) else { return true }
    return older < newer
  }

  /// The year right behind a value.
  private func year(of figure: Figure, _ wording: Wording) -> Int? {
    let end = figure.tokens.upperBound
    return wording.times.first { $0.isCalendarTime && (end...end + 2).contains($0.tokens.lowerBound) }?
      .time?.value.statedYear
  }
}
