import Quantities
import RecordModel
import Text

/// "Leased in 1990 and given back in 2002, after twelve years", "opened in 2004, six years later": two dates of one
/// thing and the time between them.
struct ElapsedReader: ConstraintReading {
  /// The words between the later date and its length, at most.
  private static let farthest = 2
  private static let after = WordHash.of("after")
  private static let later = WordTable<LinkWord>([("later afterwards", .base)])
  private static let than = WordHash.of("than")

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let dates = wording.times.filter { $0.isCalendarTime }
    guard dates.count == 2, let first = day(dates[0]), let last = day(dates[1]), isOneStory(dates, wording) else {
      return
    }
    let years = length(in: .year, "year", wording)
    guard let length = length(in: .day, "day", wording) ?? years else { return }
    let isWhole = first.day != nil && last.day != nil && isFromBeginningToEnd(length, dates, wording)
    if isWhole || first.year < last.year && years != nil && isLinked(length, dates[1], wording) {
      add(length, dates, (first, last), wording, into: &found)
    }
  }

  private func add(
    _ length: Length,
    _ dates: [Mention],
    _ days: (first: PartialDate, last: PartialDate),
    _ wording: Wording,
    into found: inout [Constraint]
  ) {
    found.add(
      Constraint(
        .duration,
        terms: [
          Constraint.Term(.length, span: length.span, claim: wording.claim(at: length.span)?.id, length.value),
          Constraint.Term(.from, span: dates[0].span, .time(.date(days.first))),
          Constraint.Term(.to, span: dates[1].span, .time(.date(days.last))),
        ],
        sentence: wording.sentence.span
      )
    )
  }

  private struct Length {
    var tokens: Range<Int>
    var span: Range<Int>
    var value: Constraint.Term.Value
  }

  /// The date that is written out and known to at least the year.
  private func day(_ mention: Mention) -> PartialDate? {
    guard let time = mention.time, case .date(let date) = time.value, time.modifier == nil, !time.isResolved,
      !time.isImpossible, date.precision != .century, date.precision != .decade
    else { return nil }
    return date
  }

  /// The only length in a unit, and in no other, of the sentence.
  private func length(in unit: TimeValue.Duration.Unit, _ code: String, _ wording: Wording) -> Length? {
    var lengths: [Length] = []
    for mention in wording.times {
      guard let time = mention.time, case .duration(let duration) = time.value else { continue }
      guard duration.unit == unit, duration.rest.isEmpty, time.modifier == nil else { return nil }
      lengths.append(Length(tokens: mention.tokens, span: mention.span, value: .time(time.value)))
    }
    for figure in wording.figures where figure.quantity.unit.code == code && figure.quantity.isPlain {
      lengths.append(Length(tokens: figure.tokens, span: figure.span, value: .quantity(figure.quantity)))
    }
    return lengths.count == 1 ? lengths.first : nil
  }

  /// "The four-day tour began in Klow on 11 November and ended in Zubrowka on 14 November".
  private func isFromBeginningToEnd(_ length: Length, _ dates: [Mention], _ wording: Wording) -> Bool {
    func has(_ verbs: WordSet, _ range: Range<Int>) -> Bool {
      range.contains { verbs.contains(wording.word(at: $0)) }
    }
    let (first, last) = (dates[0].tokens, dates[1].tokens)
    guard length.tokens.upperBound <= first.lowerBound, first.upperBound <= last.lowerBound,
      wording.figures.count <= 1
    else { return false }
    return has(Self.beginnings, length.tokens.upperBound..<first.lowerBound)
      && has(Self.ends, first.upperBound..<last.lowerBound)
  }

  private static let beginnings: WordSet = [
    "began", "begins", "started", "starts", "opened", "opens", "begin", "start", "entered", "force",
  ]
  private static let ends: WordSet = [
    "ended", "ends", "closed", "closes", "concluded", "concludes", "finished", "finishes", "end", "expired", "expires",
    "lapsed",
  ]

  /// "…, after twelve years" behind the later date and at the end of its clause, or "…, twelve years later" beside it.
  private func isLinked(_ length: Length, _ date: Mention, _ wording: Wording) -> Bool {
    let next = wording.token(length.tokens.upperBound)
    let isLater =
      next.map { Self.later[$0] != nil } ?? false && wording.token(length.tokens.upperBound + 1)?.hash != Self.than
    if length.tokens.upperBound <= date.tokens.lowerBound {
      return isLater && date.tokens.lowerBound - length.tokens.upperBound <= Self.farthest + 1
    }
    let gap = date.tokens.upperBound..<max(date.tokens.upperBound, length.tokens.lowerBound)
    guard gap.count <= Self.farthest else { return false }
    if isLater { return true }
    let isEnd = next.map { !$0.isWord || LinkWord.table[$0] == .and } ?? true
    return isEnd && wording.token(length.tokens.lowerBound - 1)?.hash == Self.after
  }

  /// Whether the two dates belong to one story: neither a semicolon nor a word of another count parts them.
  private func isOneStory(_ dates: [Mention], _ wording: Wording) -> Bool {
    let between = dates[0].tokens.upperBound..<dates[1].tokens.lowerBound
    return !between.contains { index in
      guard let token = wording.token(index) else { return true }
      let link = LinkWord.table[token]
      return link == .semicolon || link == .which || WordClass.table[token] == .contrast
    }
  }
}
