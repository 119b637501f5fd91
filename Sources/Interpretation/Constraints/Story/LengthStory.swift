import Quantities
import RecordModel
import Text

/// "Arrived on 9 September and flew home on 12 September; the week-long visit …": two dates of a sentence and the
/// length that the next one gives them.
struct LengthStory: StoryReading {
  /// The first and last day, and the number of the sentence that tells them.
  private struct Stay {
    var from: Mention
    var to: Mention
    var number: Int
    /// What the sentence speaks of, and whether somebody arrives in it.
    var contents: Set<UInt32>
    var isArrival: Bool
  }

  private var stay: Stay?
  /// The years from the first to the last of the sentence before, and its number.
  private var years: (period: Mention, isOfDays: Bool, number: Int)?
  /// "Those 14 days" may stand so many sentences behind the days, if no other time lies between.
  private static let farthest = 3

  private static let beginnings: WordSet = [
    "arrived", "reached", "landed", "came", "began", "started", "opened", "entered", "set", "from", "sailed", "left",
    "departed",
  ]
  private static let ends: WordSet = [
    "left", "departed", "flew", "returned", "sailed", "ended", "closed", "concluded", "finished", "until", "to", "home",
    "arrived", "reached",
  ]
  private static let things: WordSet = [
    "visit", "stay", "trip", "tour", "fair", "meeting", "conference", "talks", "exercise", "exercises", "course",
    "seminar", "voyage", "journey", "festival", "summit", "session", "mission", "strike", "exhibition", "negotiations",
    "training", "workshop", "congress", "games", "siege", "crossing", "event", "show", "forum", "sojourn",
  ]
  private static let arrivals: WordSet = [
    "arrived", "reached", "landed", "came", "entered", "sailed", "left", "departed",
  ]
  private static let stays: WordSet = [
    "visit", "stay", "trip", "tour", "voyage", "journey", "sojourn", "crossing",
  ]
  private static let loose: WordSet = [
    "after", "before", "later", "earlier", "planned", "first", "next", "every", "ends", "within", "last", "fell", "cut",
    "stop", "between",
  ]

  mutating func endBlock(into found: inout [Constraint]) { stay = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.wording.times.isEmpty else { return }
    readYears(sentence, into: &found)
    let calendar = sentence.wording.times.filter(\.isCalendarTime)
    if let stay, sentence.number - stay.number == 1, calendar.isEmpty || isInThese(sentence),
      let length = length(sentence, of: stay), let from = stay.from.term(.from), let to = stay.to.term(.to)
    {
      found.add(Constraint(.duration, terms: [length, from, to], sentence: sentence.span))
    }
    stay = nil
    let dates = calendar.filter { mention in
      if case .date(let date)? = mention.time?.value {
        date.day != nil && mention.time?.isImpossible == false
      } else {
        false
      }
    }
    guard dates.count == 2, calendar.count == 2, dates[0].tokens.upperBound < dates[1].tokens.lowerBound,
      has(Self.beginnings, before: dates[0], after: sentence.tokens.lowerBound, sentence),
      has(Self.ends, before: dates[1], after: dates[0].tokens.upperBound, sentence)
    else { return }
    let isArrival = places(sentence.tokens.lowerBound, dates[0].tokens.lowerBound).contains {
      Self.arrivals.contains(sentence.wording.word(at: $0))
    }
    stay = Stay(
      from: dates[0],
      to: dates[1],
      number: sentence.number,
      contents: sentence.contents(sentence.tokens),
      isArrival: isArrival
    )
  }

  /// "From 2009 to 2013 … In those six years": the only time of a sentence, and how long the next time calls it.
  private mutating func readYears(_ sentence: StorySentence, into found: inout [Constraint]) {
    let times = sentence.wording.times
    if let years, sentence.number - years.number <= Self.farthest, times.count == 1, let time = times[0].time,
      case .duration(let length) = time.value, length.rest.isEmpty, time.modifier == nil,
      length.unit == .year || [.day, .week].contains(length.unit) && years.isOfDays,
      ["these", "those"].contains(sentence.wording.word(at: times[0].tokens.lowerBound - 1)),
      ["in", "during", "over", "throughout", "within", "through", "for"].contains(
        sentence.wording.word(at: times[0].tokens.lowerBound - 2)
      ), sentence.wording.word(at: times[0].tokens.upperBound) != "of",
      !sentence.says(Self.loose),
      let period = years.period.term(.period)
    {
      let term = Constraint.Term(.length, span: times[0].span, .time(time.value))
      found.add(Constraint(.duration, terms: [term, period], sentence: sentence.span))
    }
    years = nil
    guard times.count == 1, let time = times[0].time, case .period(let first?, let last?) = time.value,
      time.modifier == nil, time.otherReading == nil, !time.isImpossible,
      first.precision == .year && last.precision == .year || first.day != nil && last.day != nil
    else { return }
    years = (times[0], first.day != nil, sentence.number)
  }

  private func has(_ words: WordSet, before date: Mention, after start: Int, _ sentence: StorySentence) -> Bool {
    places(start, date.tokens.lowerBound).contains { words.contains(sentence.wording.word(at: $0)) }
  }

  private func isInThese(_ sentence: StorySentence) -> Bool {
    sentence.tokens.contains { sentence.cue(at: $0) == .these }
  }

  /// "The week-long visit", "its ten-day stay", "in these nine days".
  private func length(_ sentence: StorySentence, of stay: Stay) -> Constraint.Term? {
    let lengths = sentence.wording.times.filter { mention in
      if case .duration(let length)? = mention.time?.value {
        [.day, .week, .month].contains(length.unit) && length.rest.isEmpty && mention.time?.modifier == nil
      } else {
        false
      }
    }
    guard lengths.count == 1, let length = lengths.first, let time = length.time,
      !sentence.says(Self.loose)
    else { return nil }
    let (start, end) = (length.tokens.lowerBound, length.tokens.upperBound)
    let before = sentence.wording.word(at: start - 1)
    let isThing =
      ["the", "its", "their", "his", "her", "this"].contains(before)
      && places(end, end + 2).contains { place in
        let word = sentence.wording.word(at: place)
        return Self.things.contains(word) && sentence.hash(at: place).map(stay.contents.contains) == true
          || stay.isArrival && Self.stays.contains(word)
      }
    guard isThing || ["these", "those"].contains(before) else { return nil }
    return Constraint.Term(.length, span: length.span, .time(time.value))
  }
}
