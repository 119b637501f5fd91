import Quantities
import RecordModel
import Text

/// "Granted in 2017 for 30 years, expires in 2057": the beginning of a term, its length, and an end that they do not
/// make.
struct TermReader: ConstraintReading {
  private static let ends: WordSet = [
    "expire", "expires", "expired", "expiring", "expiry", "lapse", "lapses", "lapsed", "lapsing", "mature", "matures",
    "matured", "maturing", "until", "till",
  ]
  private static let starts: WordSet = [
    "granted", "signed", "leased", "concluded", "given", "awarded", "began", "begins", "started", "starts", "dated",
    "issued", "taken", "agreed", "rented", "let", "from", "of", "force", "obtained", "won", "acquired", "since",
  ]
  /// By these words the term may begin on another day, or have been made longer.
  private static let loose: WordSet = [
    "renewed", "renewable", "renewal", "extended", "extension", "extendable", "grace", "option", "opening",
    "completion", "originally", "initial", "initially", "after", "again", "prolonged", "automatically", "counted",
    "unless", "another", "further", "additional", "shortened", "early", "plus", "more", "first", "amended", "each",
  ]
  /// From the signature to the entry into force so many years may pass.
  private static let grace = Rational(3)
  private static let reach = 5

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let ends = wording.places(of: Self.ends)
    guard let end = ends.first, ends.count == 1, wording.places(of: Self.loose).isEmpty else { return }
    let dates = wording.times.filter(\.isCalendarTime)
    guard dates.count == 2, let from = Self.date(dates[0]), let to = Self.date(dates[1]),
      dates[0].tokens.upperBound <= end, end < dates[1].tokens.lowerBound,
      dates[1].tokens.lowerBound - end <= Self.reach, isBegun(dates[0], wording),
      let length = length(wording, before: dates[1].tokens.lowerBound),
      !isNear(length, from, to), let first = dates[0].term(.from), let last = dates[1].term(.to)
    else { return }
    let between = places(dates[0].tokens.upperBound, dates[1].tokens.lowerBound)
    guard !between.contains(where: { wording.word(at: $0) == ";" }) else { return }
    let term = Constraint.Term(.length, span: length.span, .time(.duration(length.value)))
    found.add(Constraint(.duration, terms: [term, first, last], sentence: wording.sentence.span))
  }

  private static func date(_ mention: Mention) -> PartialDate? {
    guard let time = mention.time, case .date(let date) = time.value, time.modifier == nil, !time.isResolved,
      !time.isImpossible, date.precision != .century, date.precision != .decade
    else { return nil }
    return date
  }

  /// Whether a verb of granting, or "of" and "from", stands before the first date.
  private func isBegun(_ date: Mention, _ wording: Wording) -> Bool {
    places(date.tokens.lowerBound - Self.reach, date.tokens.lowerBound).contains {
      Self.starts.contains(wording.word(at: $0))
    }
  }

  /// The one length in years of the sentence, "for 30 years" or "a 30-year lease".
  private func length(_ wording: Wording, before end: Int) -> (span: Range<Int>, value: TimeValue.Duration)? {
    var found: [(span: Range<Int>, value: TimeValue.Duration)] = []
    for mention in wording.times {
      guard let time = mention.time, case .duration(let length) = time.value else { continue }
      guard length.unit == .year, length.rest.isEmpty, time.modifier == nil else { return nil }
      let lead = wording.word(at: mention.tokens.lowerBound - 1)
      guard ["for", "a", "the", "of"].contains(lead), mention.tokens.upperBound <= end else { return nil }
      found.append((mention.span, length))
    }
    for figure in wording.figures where figure.quantity.unit.code == "year" {
      guard figure.quantity.isPlain, let value = figure.quantity.value, figure.tokens.upperBound <= end,
        ["for", "a", "the", "of"].contains(wording.word(at: figure.tokens.lowerBound - 1))
      else { return nil }
      found.append((figure.span, TimeValue.Duration(value, .year)))
    }
    return found.count == 1 ? found.first : nil
  }

  private func isNear(_ length: (span: Range<Int>, value: TimeValue.Duration), _ from: PartialDate, _ to: PartialDate)
    -> Bool
  {
    guard let years = length.value.value.rational else { return true }
    return (Rational(Int128(to.year - from.year)) - years).distance <= Self.grace
  }
}
