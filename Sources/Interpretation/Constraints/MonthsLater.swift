import Quantities
import RecordModel
import Text

/// "Opened in March 2011 and were concluded in March 2013, eighteen months later": two months and the time between.
struct MonthsLater: ConstraintReading {
  private static let later: WordSet = ["later", "afterwards"]
  private static let vague: WordSet = [
    "about", "around", "nearly", "almost", "some", "roughly", "over", "than", "under", "least", "only", "another",
  ]
  private static let breaks: WordSet = [";", "but", "while", "whereas", "which", "next", "second", "another"]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    guard let later = wording.places(of: Self.later).first else { return }
    let tokens = places(later - 2, later)
    let dates = wording.times.filter { $0.isCalendarTime && $0.time?.isResolved == false }
    guard dates.count == 2, let from = Self.month(dates[0]), let to = Self.month(dates[1]), from < to,
      let length = wording.length(in: tokens), length.unit == .month,
      !Self.vague.contains(wording.word(at: tokens.lowerBound - 1)), isBehind(tokens, dates[1], wording),
      !places(dates[0].tokens.upperBound, later).contains(where: { Self.breaks.contains(wording.word(at: $0)) }),
      let number = wording.token(tokens.lowerBound), let unit = wording.token(tokens.upperBound - 1),
      let first = dates[0].term(.from), let last = dates[1].term(.to)
    else { return }
    let span = number.lowerBound..<unit.upperBound
    let term = Constraint.Term(.length, span: span, .time(.duration(length)))
    found.add(Constraint(.duration, terms: [term, first, last], sentence: wording.sentence.span))
  }

  /// The number of a month since the year 0, where the month is written out.
  private static func month(_ mention: Mention) -> Int? {
    guard let time = mention.time, case .date(let date) = time.value, time.modifier == nil, !time.isImpossible,
      let month = date.month
    else { return nil }
    return date.year * 12 + month
  }

  /// Whether the length stands right behind the later date.
  private func isBehind(_ length: Range<Int>, _ date: Mention, _ wording: Wording) -> Bool {
    let gap = places(date.tokens.upperBound, length.lowerBound)
    return date.tokens.upperBound <= length.lowerBound && gap.count <= 2
      && gap.allSatisfy { [",", "-", "–", "—", "(", "exactly", "just"].contains(wording.word(at: $0)) }
  }
}
