import Quantities
import RecordModel
import Text

/// "A four-day fair from 9 to 12 April", "the ten-year plan 2011–2015": a length of time and its first and last day.
struct DurationReader: ConstraintReading {
  private enum Word: UInt8 {
    case nights = 1, working
    /// What has a length of its own beside the dates: a loan of twenty years, signed in a period.
    case other
    /// What places a thing of some length into a period.
    case within
    /// "Held", "running": may belong to the noun right before it alone.
    case held
  }
  private static let words = WordTable<Word>([
    ("nights night", .nights), ("working business", .working),
    (
      """
      old ago later earlier before after since within during between until till previous past last every each first second \
      third part phase stage round those who whose that when where while if
      """, .other
    ),
    ("in on at", .within), ("held running organised organized scheduled planned", .held),
  ])

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let periods = wording.times.filter {
      if case .period(let start?, let end?)? = $0.time?.value, $0.time?.otherReading == nil {
        start.isStated && end.isStated
      } else {
        false
      }
    }
    let lengths = lengths(wording)
    guard lengths.count == 1, periods.count == 1, let length = lengths.first, let period = periods.first,
      let time = period.time,
      time.modifier == nil, isLinked(length, period, wording)
    else { return }
    var constraint = Constraint(
      .duration,
      terms: [
        Constraint.Term(.length, span: length.span, claim: wording.claim(at: length.span)?.id, length.value),
        Constraint.Term(.period, span: period.span, .time(time.value)),
      ],
      sentence: wording.sentence.span
    )
    for index in wording.sentence.tokens {
      switch wording.token(index).flatMap({ Self.words[$0] }) {
      case .nights: constraint.qualifiers.append("nights")
      // "A three-day working visit" is no visit of three working days.
      case .working where wording.string(at: index + 1).hasPrefix("day"): constraint.qualifiers.append("working")
      case .working, .other, .within, .held, nil: continue
      }
    }
    found.add(constraint)
  }

  private struct Length {
    var tokens: Range<Int>
    var span: Range<Int>
    var unit: TimeValue.Duration.Unit
    var value: Constraint.Term.Value
  }

  /// The lengths of time of the sentence, as durations or as counted days and nights.
  private func lengths(_ wording: Wording) -> [Length] {
    var lengths: [Length] = []
    for mention in wording.times {
      guard let time = mention.time, case .duration(let duration) = time.value, duration.unit != .hour,
        duration.unit != .minute
      else { continue }
      guard time.modifier == nil, duration.rest.isEmpty else { return [] }
      lengths.append(Length(tokens: mention.tokens, span: mention.span, unit: duration.unit, value: .time(time.value)))
    }
    for figure in wording.figures where ["day", "night"].contains(figure.quantity.unit.code) {
      lengths.append(Length(tokens: figure.tokens, span: figure.span, unit: .day, value: .quantity(figure.quantity)))
    }
    return lengths
  }

  /// Whether the words leave no doubt that the length is that of the period: days may stand a few words apart, longer
  /// times must stand side by side.
  private func isLinked(_ length: Length, _ period: Mention, _ wording: Wording) -> Bool {
    let (a, b) =
      length.tokens.lowerBound < period.tokens.lowerBound
      ? (length.tokens, period.tokens) : (period.tokens, length.tokens)
    guard a.upperBound <= b.lowerBound else { return false }
    if isEntry(length, period, wording) || isPaid(length, period, wording) { return true }
    let between = a.upperBound..<b.lowerBound
    let gap = wording.gap(a, b)
    let isFreed = (between.lowerBound - 3..<between.upperBound + 1).contains { index in
      wording.token(index).flatMap { Self.words[$0] } == .other
    }
    guard !isFreed, !gap.has([.semicolon, .colon, .and, .or, .including]), !gap.has([.which]) || Self.isRelative(gap),
      !wording.hasTime(in: between, withoutNames: true),
      !wording.figures.contains(where: { between.contains($0.tokens.lowerBound) })
    else { return false }
    let isShort = length.unit == .day || length.unit == .week
    guard gap.count <= (isShort ? 8 : 4), gap.filter({ $0 == .comma }).count <= 1 else { return false }
    if isShort { return a == length.tokens ? isOneClause(gap, before: period, wording) : isApposition(gap, a, wording) }
    let lead = wording.token(period.tokens.lowerBound - 1).flatMap { Self.words[$0] }
    guard lead != .within, !gap.has([.being]) else { return false }
    return a == length.tokens || gap.isOnly([.comma, .article, .dash, .open])
  }

  /// "14–25 March 2019: A 12-day exercise was held": the entry of a list, of what was held on those days.
  private func isEntry(_ length: Length, _ period: Mention, _ wording: Wording) -> Bool {
    let gap = wording.gap(period.tokens, length.tokens)
    guard length.unit == .day || length.unit == .week, opens(period, wording), gap.count == 2,
      [.colon, .dash].contains(gap[0]), gap[1] == .article
    else { return false }
    let end = length.tokens.upperBound
    return (end + 1...end + 4).contains { ["held", "place"].contains(wording.word(at: $0)) }
      && !(end...end + 4).contains { wording.token($0).flatMap { Self.words[$0] } == .other }
  }

  /// "From 3 to 10 May 2016 the minister paid an eight-day visit".
  private func isPaid(_ length: Length, _ period: Mention, _ wording: Wording) -> Bool {
    let gap = wording.gap(period.tokens, length.tokens)
    guard length.unit == .day || length.unit == .week, opens(period, wording), gap.count <= 7, gap.last == .article,
      !gap.has([.comma, .and, .or, .colon, .semicolon, .which, .of])
    else { return false }
    let verb = wording.word(at: length.tokens.lowerBound - 2)
    return ["paid", "made"].contains(verb)
      && Self.stays.contains { near in
        (length.tokens.upperBound...length.tokens.upperBound + 2).contains { wording.word(at: $0) == near }
      }
  }

  private static let stays: [WordKey] = ["visit", "trip", "tour", "stay"]

  /// Whether a period stands at the head of a sentence, behind its mark and "from" at most.
  private func opens(_ period: Mention, _ wording: Wording) -> Bool {
    (wording.sentence.tokens.lowerBound..<period.tokens.lowerBound).allSatisfy { place in
      wording.token(place)?.isWord == false || wording.word(at: place) == "from"
    }
  }

  /// "…, which was held": a clause of its own, about the noun that has the length and no other.
  private static func isRelative(_ gap: [LinkWord?]) -> Bool {
    guard let comma = gap.firstIndex(of: .comma), comma + 1 < gap.count, gap[comma + 1] == .which else { return false }
    return gap.count - comma <= 5 && !gap[..<comma].has([.of, .place, .to, .base])
  }

  /// Whether the period is said of the noun that has the length, and not of another noun behind it: "the two-day visit
  /// to the fair held from 3 to 9 June" does not tell when the visit was.
  private func isOneClause(_ gap: [LinkWord?], before period: Mention, _ wording: Wording) -> Bool {
    if let comma = gap.firstIndex(of: .comma) {
      let rest = gap[(comma + 1)...]
      return Self.isRelative(gap) || (rest.count <= 2 && !rest.has([.of, .article, .place, .to]))
    }
    if let verb = gap.firstIndex(of: .being) {
      let rest = gap[(verb + 1)...]
      return rest.count <= 4 && !rest.has([.article, .of, .being])
    }
    let isHeld = wording.token(period.tokens.lowerBound - 1).flatMap { Self.words[$0] } == .held
    return !isHeld || !gap.has([.of, .place, .to, .base])
  }

  /// "…, from 14 to 16 October 2015 (two nights)": the length explains a period that does not open the sentence.
  private func isApposition(_ gap: [LinkWord?], _ period: Range<Int>, _ wording: Wording) -> Bool {
    gap.has([.comma, .dash, .open]) && gap.isOnly([.comma, .dash, .open, .article, .place])
      && period.lowerBound - wording.sentence.tokens.lowerBound >= 2
  }
}

extension PartialDate {
  /// Whether the year is known.
  fileprivate var isStated: Bool { precision != .century && precision != .decade }
}
