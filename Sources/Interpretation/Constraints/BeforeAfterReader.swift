import Quantities
import RecordModel
import Text

/// "Sold in 1994, six months before it was built in 1992": an order in words of two dates that stand beside it.
struct BeforeAfterReader: ConstraintReading {
  private static let longestLead = 6
  private static let farthest = 14
  private static let loose: WordSet = ["not", "never", "until", "even", "long", "but", "or", "because", "would"]

  /// What makes the second date one of something else.
  private static let breaks: WordSet = [";", ":", "(", "and", "when", "while", "anniversary", "jubilee"]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let dates = wording.times.filter(\.isCalendarTime)
    if dates.count == 2, dates.allSatisfy(Self.isYear) { readOpening(dates, wording, into: &found) }
    guard dates.count == 2, dates.allSatisfy(Self.isYear), let first = dates[0].term(.from),
      let second = dates[1].term(.to), let cue = cue(between: dates[0], dates[1], wording)
    else { return }
    let isBefore = wording.word(at: cue) == "before"
    var (from, to) = isBefore ? (first, second) : (second, first)
    (from.role, to.role) = (.from, .to)
    var order = Constraint(.order, terms: [from, to], sentence: wording.sentence.span)
    order.qualifiers = ["steps", "words"]
    found.add(order)
    let lengths = wording.times.filter {
      guard case .duration(let length)? = $0.time?.value, length.unit == .year, length.rest.isEmpty else {
        return false
      }
      return $0.time?.modifier == nil && places(dates[0].tokens.upperBound, cue).contains($0.tokens.lowerBound)
    }
    guard lengths.count == 1, let length = lengths[0].term(.length) else { return }
    found.add(Constraint(.duration, terms: [length, from, to], sentence: wording.sentence.span))
  }

  /// "Sixty years after the treaty of 1951, in 2001": the length opens the sentence, and commas stand around the second
  /// date.
  private func readOpening(_ dates: [Mention], _ wording: Wording, into found: inout [Constraint]) {
    let lengths = wording.times.filter {
      guard case .duration(let length)? = $0.time?.value, length.unit == .year, length.rest.isEmpty else {
        return false
      }
      return $0.time?.modifier == nil
    }
    guard lengths.count == 1, let length = lengths.first, let term = length.term(.length),
      let first = dates[0].term(.from), let second = dates[1].term(.to),
      length.tokens.lowerBound - wording.sentence.tokens.lowerBound <= 1,
      wording.word(at: length.tokens.upperBound) == "after"
    else { return }
    let lead = places(length.tokens.upperBound, dates[0].tokens.lowerBound)
    let gap = places(dates[0].tokens.upperBound, dates[1].tokens.lowerBound)
    guard lead.count <= Self.farthest, wording.word(at: gap.lowerBound) == ",",
      ["in", "on"].contains(wording.word(at: gap.upperBound - 1)),
      gap.count == 2 && wording.word(at: dates[1].tokens.upperBound) == "," || Self.isMainClause(gap, wording),
      !lead.contains(where: { Self.loose.contains(wording.word(at: $0)) || Self.breaks.contains(wording.word(at: $0)) })
    else { return }
    found.add(Constraint(.duration, terms: [term, first, second], sentence: wording.sentence.span))
  }

  /// ", the ministers met again, in 2012": the verb of the clause stands right before the date.
  private static func isMainClause(_ gap: Range<Int>, _ wording: Wording) -> Bool {
    let verbs = gap.filter { acts.contains(wording.word(at: $0)) }
    return gap.count <= 12 && verbs.count == 1 && gap.upperBound - verbs[0] <= 4
      && !gap.contains { loose.contains(wording.word(at: $0)) || others.contains(wording.word(at: $0)) }
  }

  private static let acts: WordSet = [
    "met", "renewed", "resumed", "returned", "reopened", "visited", "celebrated", "signed", "agreed", "concluded",
  ]
  private static let others: WordSet = [
    "who", "which", "that", "had", "of", "by", "when", "where", "since", ";", "first",
  ]

  /// "Before" or "after" behind a length of time, close to the first date and in one clause with the second.
  private func cue(between first: Mention, _ second: Mention, _ wording: Wording) -> Int? {
    let gap = places(first.tokens.upperBound, second.tokens.lowerBound)
    guard let cue = gap.first(where: { ["before", "after"].contains(wording.word(at: $0)) }),
      cue - gap.lowerBound <= Self.longestLead, gap.upperBound - cue <= Self.farthest
    else { return nil }
    let lead = places(gap.lowerBound, cue)
    let hasLength = lead.contains {
      ["years", "year", "months", "month", "days", "weeks"].contains(wording.word(at: $0))
    }
    guard !lead.contains(where: { [";", ":", "("].contains(wording.word(at: $0)) }) else { return nil }
    let clause = places(cue, gap.upperBound)
    let isBroken =
      clause.contains { place in
        if wording.word(at: place) == "," { return !["which", "who"].contains(wording.word(at: place + 1)) }
        return false
      } || clause.contains { Self.breaks.contains(wording.word(at: $0)) }
    return hasLength && !isBroken && !lead.contains { Self.loose.contains(wording.word(at: $0)) } ? cue : nil
  }

  private static func isYear(_ mention: Mention) -> Bool {
    guard let time = mention.time, case .date(let date) = time.value else { return false }
    return time.modifier == nil && !time.isResolved && !time.isImpossible && date.precision != .century
      && date.precision != .decade
  }
}
