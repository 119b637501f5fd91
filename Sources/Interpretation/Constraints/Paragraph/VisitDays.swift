import Quantities
import RecordModel
import Text

/// "From 3 to 10 May 2016 the minister paid a four-day visit", "built between 2009 and 2012, the railway was six years in the
/// making", "closed after two weeks, on 29 June": a length that is said of the only period or the only two days of a sentence.
struct VisitDays: ParagraphReading {
  private static let visits: WordSet = ["visit", "tour", "stay", "trip"]
  private static let making: WordSet = ["paid", "made", "pays", "makes", "paying", "making"]
  private static let loose: WordSet = [
    "during", "within", "which", "first", "second", "another", "other", "before", "earlier", "each", "every", "about",
    "nearly", "almost", "than", "over", "some", "later", "working", "least", "ago", "planned", "of",
  ]
  private static let openings: WordSet = ["opened", "began", "begun", "started", "arrived", "launched"]
  private static let endings: WordSet = ["concluded", "ended", "closed", "finished", "left", "over", "stopped", "departed"]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let calendar = sentence.wording.times.filter(\.isCalendarTime)
    guard let length = length(sentence), sentence.tokens.count <= 40 else { return }
    if calendar.count == 1, let period = calendar.first, case .period(_?, _?)? = period.time?.value,
      period.time?.modifier == nil, period.time?.otherReading == nil, let term = period.term(.period),
      isVisit(length, period, sentence) || isMaking(length, period, sentence), let size = length.term(.length)
    {
      found.add(Constraint(.duration, terms: [size, term], sentence: sentence.span))
    } else if calendar.count == 2, isClosed(length, calendar, sentence), let from = calendar[0].term(.from),
      let to = calendar[1].term(.to), let size = length.term(.length)
    {
      found.add(Constraint(.duration, terms: [size, from, to], sentence: sentence.span))
    }
  }

  /// The only length of a sentence.
  private func length(_ sentence: StorySentence) -> Mention? {
    let lengths = sentence.wording.times.filter { mention in
      if case .duration? = mention.time?.value { true } else { false }
    }
    guard lengths.count == 1, let length = lengths.first, length.time?.modifier == nil,
      case .duration(let value)? = length.time?.value, value.rest.isEmpty
    else { return nil }
    return length
  }

  /// "From 3 to 10 May the minister paid a four-day visit": the period opens the sentence, and nobody else comes in.
  private func isVisit(_ length: Mention, _ period: Mention, _ sentence: StorySentence) -> Bool {
    let end = length.tokens.upperBound
    guard case .duration(let value)? = length.time?.value, [.day, .week].contains(value.unit),
      period.tokens.upperBound <= length.tokens.lowerBound, period.tokens.lowerBound - sentence.tokens.lowerBound <= 2,
      let verb = places(period.tokens.upperBound, length.tokens.lowerBound).last(where: { Self.making.contains(sentence.word($0)) }),
      length.tokens.lowerBound - verb <= 2,
      places(end, end + 3).contains(where: { Self.visits.contains(sentence.word($0)) })
    else { return false }
    return !places(verb, end + 3).contains { Self.loose.contains(sentence.word($0)) }
  }

  /// "Built between 2009 and 2012, … was six years in the making", "took six years".
  private func isMaking(_ length: Mention, _ period: Mention, _ sentence: StorySentence) -> Bool {
    let (start, end) = (length.tokens.lowerBound, length.tokens.upperBound)
    guard ["built", "made", "dug", "constructed"].contains(sentence.word(sentence.tokens.lowerBound)),
      period.tokens.lowerBound - sentence.tokens.lowerBound <= 2
    else { return false }
    return sentence.word(end) == "in" && sentence.word(end + 2) == "making" || sentence.word(start - 1) == "took"
  }

  /// "Opened on 3 May 2016 and were concluded after two weeks, on 29 June 2016".
  private func isClosed(_ length: Mention, _ dates: [Mention], _ sentence: StorySentence) -> Bool {
    let (first, last) = (dates[0], dates[1])
    let (start, end) = (length.tokens.lowerBound, length.tokens.upperBound)
    guard case .date(let from)? = first.time?.value, case .date(let to)? = last.time?.value, from.day != nil,
      to.day != nil, first.tokens.upperBound <= start, end <= last.tokens.lowerBound,
      last.tokens.lowerBound - end <= 3,
      places(first.tokens.lowerBound - 4, first.tokens.lowerBound).contains(where: { Self.openings.contains(sentence.word($0)) }),
      places(first.tokens.upperBound, start).contains(where: { Self.endings.contains(sentence.word($0)) })
    else { return false }
    return sentence.word(start - 1) == "after" || sentence.word(end - 1) == "later" || sentence.word(end) == "later"
  }
}
