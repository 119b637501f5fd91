import Quantities
import RecordModel
import Text

/// "Shut for eighteen months, from March 2020 until it reopened in September 2020", "for ten days no ship was unloaded … the
/// strike began on 18 August and was over by 21 August": one length and two dates that begin and end it.
struct SpanOfDates: ParagraphReading {
  private static let beginnings: WordSet = [
    "from", "began", "begun", "started", "since", "opened", "closed", "shut", "arrived", "entered", "launched", "took",
    "broke", "imposed", "appointed", "elected", "founded", "landed", "set", "left", "between",
  ]
  private static let ends: WordSet = [
    "to", "until", "till", "ended", "over", "reopened", "returned", "left", "finished", "completed", "lifted",
    "resigned",
    "departed", "concluded", "home", "stopped", "ceased", "and", "reached",
    "arrived", "closed", "back", "called",
  ]
  /// By these words the length is that of something else.
  private static let loose: WordSet = [
    "after", "later", "ago", "before", "earlier", "every", "each", "old", "within", "planned", "about", "almost",
    "nearly",
    "first", "second", "next", "another", "previous", "last", "past", "early", "late", "more", "less", "than", "under",
    "some", "aged", "hour", "hours", "warranty", "sentence", "contract", "grace", "renewed", "extended", "extension",
    "sentenced", "valid", "agreement", "loan", "plan", "programme", "project", "lease", "average", "twice", "again",
    "interrupted", "working", "instead", "originally", "scheduled", "expected", "delayed", "suspended", "per", "half",
  ]
  private static let longest = 45
  private static let leads: WordSet = [
    "for", "his", "her", "their", "its", "lasted", "these", "those", "spent", "took",
  ]
  private static let begun: WordSet = ["began", "started", "opened", "ran", "lasted", "was"]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.tokens.count <= Self.longest else { return }
    readTenure(sentence, into: &found)
    readCourse(sentence, into: &found)
    if let span = span(sentence) {
      let here = lengths(sentence)
      if let length = here.first, here.count == 1 {
        if !isLoose(sentence) { add(length, span, sentence, into: &found) }
      } else if here.isEmpty, let previous = paragraph.before.first, !isLoose(sentence), !isLoose(previous),
        previous.wording.times.allSatisfy({ !$0.isCalendarTime }), previous.number + 1 == sentence.number
      {
        let before = lengths(previous)
        if before.count == 1, let length = before.first, opens(length, previous), isShort(length) {
          add(length, span, sentence, into: &found)
        }
      }
    }
  }

  /// "Having served from 1998 to 2003, he looked back on his twelve years in the post".
  private func readTenure(_ sentence: StorySentence, into found: inout [Constraint]) {
    let periods = sentence.wording.times.filter {
      if case .period(_?, _?)? = $0.time?.value { $0.time?.modifier == nil } else { false }
    }
    let lengths = lengths(sentence)
    guard sentence.wording.times.count(where: \.isCalendarTime) == 1, let period = periods.first,
      let length = lengths.first, lengths.count == 1, isTenure(length, sentence), !isLoose(sentence),
      let value = length.time?.value, let term = period.term(.period)
    else { return }
    let terms = [Constraint.Term(.length, span: length.span, .time(value)), term]
    found.add(Constraint(.duration, terms: terms, sentence: sentence.span))
  }

  /// "So I had eleven years there".
  private func isInferred(_ length: Mention, _ sentence: StorySentence) -> Bool {
    let start = length.tokens.lowerBound
    return places(start - 4, start).contains { ["so", "thus"].contains(sentence.word($0)) }
  }

  /// "In the post", "in office", "as ambassador", "there".
  private func isTenure(_ length: Mention, _ sentence: StorySentence) -> Bool {
    let end = length.tokens.upperBound
    if ["as", "there"].contains(sentence.word(end)) { return true }
    let start = length.tokens.lowerBound
    if sentence.word(start - 1) == "of", Self.stretches.contains(sentence.word(start - 2)),
      sentence.word(start - 3) == "a",
      sentence.link(at: start - 4) == .comma
    {
      return true
    }
    return ["in", "at"].contains(sentence.word(end))
      && places(end + 1, end + 4).contains {
        ["post", "office", "job", "capital", "embassy", "service", "helm", "command"].contains(sentence.word($0))
      }
  }

  /// "A six-month course at the academy, which ran from 10 January to 12 April".
  private func readCourse(_ sentence: StorySentence, into found: inout [Constraint]) {
    let calendar = sentence.wording.times.filter(\.isCalendarTime)
    let lengths = sentence.wording.times.filter { mention in
      guard case .duration(let duration)? = mention.time?.value, mention.time?.modifier == nil, duration.rest.isEmpty,
        [.day, .week, .month].contains(duration.unit)
      else { return false }
      return ["a", "the"].contains(sentence.word(mention.tokens.lowerBound - 1))
        && sentence.isContent(mention.tokens.upperBound)
    }
    guard calendar.count == 1, let period = calendar.first, case .period(_?, _?)? = period.time?.value,
      let length = lengths.first, lengths.count == 1, length.tokens.upperBound < period.tokens.lowerBound,
      !isLoose(sentence), isRelative(period.tokens.lowerBound, sentence), let term = period.term(.period),
      let value = length.time?.value
    else { return }
    let terms = [Constraint.Term(.length, span: length.span, .time(value)), term]
    found.add(Constraint(.duration, terms: terms, sentence: sentence.span))
  }

  /// "…, which ran", "…, which was held": right before the dates.
  private func isRelative(_ start: Int, _ sentence: StorySentence) -> Bool {
    let lead = places(start - 5, start)
    guard let which = lead.first(where: { sentence.word($0) == "which" }), sentence.link(at: which - 1) == .comma else {
      return false
    }
    return places(which + 1, start).allSatisfy {
      ["ran", "lasted", "was", "held", "were", "took", "place", "from"].contains(sentence.word($0))
    }
  }

  private static let stretches: WordSet = ["term", "period", "span", "total", "stay", "stretch", "tenure", "absence"]

  private func add(
    _ length: Mention,
    _ span: (from: Mention, to: Mention),
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    guard let value = length.time?.value, let from = span.from.term(.from), let to = span.to.term(.to) else { return }
    let term = Constraint.Term(.length, span: length.span, .time(value))
    found.add(Constraint(.duration, terms: [term, from, to], sentence: sentence.span))
  }

  private func isLoose(_ sentence: StorySentence) -> Bool {
    sentence.tokens.contains { Self.loose.contains(sentence.word($0)) && !sentence.isInTime($0) }
  }

  /// Whether a sentence opens with a length: "For ten days no ship was unloaded".
  private func opens(_ length: Mention, _ sentence: StorySentence) -> Bool {
    sentence.word(sentence.tokens.lowerBound) == "for" && length.tokens.lowerBound == sentence.tokens.lowerBound + 1
  }

  private func isShort(_ length: Mention) -> Bool {
    if case .duration(let duration)? = length.time?.value { [.day, .week].contains(duration.unit) } else { false }
  }

  /// "For eighteen months", "his twelve years in the post".
  private func lengths(_ sentence: StorySentence) -> [Mention] {
    sentence.wording.times.filter { mention in
      guard case .duration(let duration)? = mention.time?.value, mention.time?.modifier == nil, duration.rest.isEmpty,
        [.day, .week, .month, .year].contains(duration.unit)
      else { return false }
      let lead = sentence.word(mention.tokens.lowerBound - 1)
      if lead == "of", Self.stretches.contains(sentence.word(mention.tokens.lowerBound - 2)) { return true }
      if Self.leads.contains(lead) || lead == "had" && isTenure(mention, sentence) && isInferred(mention, sentence) {
        return true
      }
      // "The two-week exercise began on …".
      let end = mention.tokens.upperBound
      return lead == "the" && sentence.isContent(end) && Self.begun.contains(sentence.word(end + 1))
    }
  }

  /// The two dates of a sentence, or the two ends of its one period, with words that make them a beginning and an end.
  private func span(_ sentence: StorySentence) -> (from: Mention, to: Mention)? {
    let calendar = sentence.wording.times.filter(\.isCalendarTime)
    guard calendar.count == 2, calendar.allSatisfy(isDate), let first = calendar.first, let last = calendar.last,
      let start = first.time?.value.days?.first, let end = last.time?.value.days?.last, start < end,
      has(Self.beginnings, sentence.tokens.lowerBound, first.tokens.lowerBound, sentence),
      has(Self.ends, first.tokens.upperBound, last.tokens.lowerBound, sentence)
    else { return nil }
    return (first, last)
  }

  private func isDate(_ mention: Mention) -> Bool {
    guard let time = mention.time, case .date(let date) = time.value else { return false }
    return date.precision != .century && date.precision != .decade && time.modifier == nil && !time.isImpossible
  }

  private func has(_ words: WordSet, _ start: Int, _ end: Int, _ sentence: StorySentence) -> Bool {
    places(max(start, end - 9), end).contains { words.contains(sentence.word($0)) }
  }
}
