import Quantities
import RecordModel
import Text

/// "Leased the plot for 25 years from 1 July 2011 … the lease runs until 30 June 2046": a term with its beginning, and the end
/// that the next sentence gives it.
struct TermEnd: ParagraphReading {
  private static let ends: WordSet = [
    "until", "till", "expires", "expire", "expired", "ends", "ended", "end", "lapses", "lapsed", "terminates", "expiry",
  ]
  private static let terms: WordSet = [
    "lease", "licence", "license", "concession", "contract", "agreement", "treaty", "loan", "it", "permit", "charter",
    "mandate", "term", "accord", "pact", "deal", "leases", "memorandum",
  ]
  private static let loose: WordSet = [
    "extended", "extension", "prolonged", "shortened", "renewed", "second", "another", "new", "option", "further",
    "automatically", "grace", "early", "after", "years'", "ratification", "force", "cancelled", "terminated",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let previous = paragraph.before.first, previous.number + 1 == sentence.number, !previous.says(Self.loose),
      !sentence.says(Self.loose), let end = end(sentence), let (length, start) = beginning(previous),
      let from = start.term(.from), let to = end.term(.to), let value = length.time?.value
    else { return }
    let term = Constraint.Term(.length, span: length.span, .time(value))
    found.add(Constraint(.duration, terms: [term, from, to], sentence: sentence.span))
  }

  /// The one date of a sentence, behind "until" or "expires", where the term is its subject.
  private func end(_ sentence: StorySentence) -> Mention? {
    let dates = sentence.wording.times.filter(\.isCalendarTime)
    let start = sentence.tokens.lowerBound
    guard dates.count == 1, let date = dates.first, isPlain(date, allowingUntil: true),
      places(start, start + 3).contains(where: { Self.terms.contains(sentence.word($0)) }),
      places(start, date.tokens.lowerBound + 1).contains(where: { Self.ends.contains(sentence.word($0)) })
    else { return nil }
    return date.asDate
  }

  /// "For 25 years from 1 July 2011", "on 1 July 2011 for 25 years": the only length and the only date of a sentence.
  private func beginning(_ sentence: StorySentence) -> (length: Mention, start: Mention)? {
    let dates = sentence.wording.times.filter(\.isCalendarTime)
    let lengths = sentence.wording.times.filter { mention in
      guard case .duration(let duration)? = mention.time?.value, mention.time?.modifier == nil else { return false }
      return duration.unit == .year && duration.rest.isEmpty && sentence.word(mention.tokens.lowerBound - 1) == "for"
    }
    guard dates.count == 1, lengths.count == 1, let date = dates[0].asStart, sentence.wording.times.count == 2 else {
      return nil
    }
    return (lengths[0], date)
  }

  private func isPlain(_ mention: Mention, allowingUntil: Bool) -> Bool {
    guard let time = mention.time, !time.isResolved, !time.isImpossible else { return false }
    return time.modifier == nil || allowingUntil
  }
}

extension Mention {
  /// The date, or the last day of what is open before it: "until 30 June 2046".
  fileprivate var asDate: Mention? {
    guard let time else { return nil }
    var plain = self
    switch time.value {
    case .date: return self
    case .period(nil, let end?): plain.value = .time(Time(.date(end)))
    default: return nil
    }
    return plain
  }

  /// The date, or the first day of what is open behind it: "from 1 July 2011".
  fileprivate var asStart: Mention? {
    guard let time, !time.isResolved, !time.isImpossible else { return nil }
    var plain = self
    switch time.value {
    case .date: return time.modifier == nil ? self : nil
    case .period(let start?, nil): plain.value = .time(Time(.date(start)))
    default: return nil
    }
    return plain
  }
}
