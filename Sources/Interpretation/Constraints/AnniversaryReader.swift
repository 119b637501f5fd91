import Quantities
import RecordModel
import Text

/// "In 2018 they marked the 60th anniversary of relations, established in 1958": the number of an anniversary, the year
/// of what is remembered and the year of the feast.
struct AnniversaryReader: ConstraintReading {
  private enum Word: UInt8 {
    case anniversary = 1
    /// What is done to an anniversary.
    case mark
    /// What begins the count.
    case begin
  }
  private static let words = WordTable<Word>([
    ("anniversary jubilee birthday", .anniversary),
    (
      "mark marks marked marking celebrate celebrates celebrated celebrating celebrates commemorate commemorated saw was is",
      .mark
    ),
    (
      "founded founding established establishment established signed signing opened began born visit set created since",
      .begin
    ),
  ])

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let dates = wording.times.filter { if case .date(let date)? = $0.time?.value { date.year > 1000 } else { false } }
    guard dates.count == 2, wording.times.count(where: { $0.isCalendarTime }) == 2, let ordinal = ordinal(wording)
    else {
      return
    }
    guard case .date(let x)? = dates[0].time?.value, case .date(let y)? = dates[1].time?.value, x.year != y.year,
      dates.allSatisfy({ $0.time?.modifier == nil })
    else { return }
    let (begin, feast) = x.year < y.year ? (dates[0], dates[1]) : (dates[1], dates[0])
    guard isBegin(begin, wording), isFeast(feast, ordinal, wording), let from = begin.time, let to = feast.time else {
      return
    }
    var constraint = Constraint(
      .duration,
      terms: [
        Constraint.Term(.length, span: ordinal.span, .quantity(ordinal.quantity)),
        Constraint.Term(.from, span: begin.span, .time(from.value)),
        Constraint.Term(.to, span: feast.span, .time(to.value)),
      ],
      sentence: wording.sentence.span
    )
    constraint.qualifiers = ["anniversary"]
    found.add(constraint)
  }

  /// "60th anniversary", as a number of years.
  private func ordinal(_ wording: Wording) -> Wording.Figure? {
    let ordinals = wording.ordinals.filter { ordinal in
      (ordinal.tokens.upperBound..<ordinal.tokens.upperBound + 2).contains {
        wording.token($0).flatMap { Self.words[$0] } == .anniversary
      }
    }
    guard ordinals.count == 1, var ordinal = ordinals.first, ordinal.quantity.value?.exponent == 0 else { return nil }
    ordinal.quantity.unit = .counted("year")
    return ordinal
  }

  /// Whether the words before a date say that something began then.
  private func isBegin(_ date: Mention, _ wording: Wording) -> Bool {
    (date.tokens.lowerBound - 6..<date.tokens.lowerBound).contains {
      wording.token($0).flatMap { Self.words[$0] } == .begin
    }
  }

  /// "The 60th anniversary in 2018", "in 2018 they marked the 60th anniversary", "2018 was the 60th anniversary".
  private func isFeast(_ date: Mention, _ ordinal: Wording.Figure, _ wording: Wording) -> Bool {
    if ordinal.tokens.lowerBound < date.tokens.lowerBound {
      return date.tokens.lowerBound - ordinal.tokens.upperBound <= 3 || isMarked(ordinal, wording)
    }
    return ordinal.tokens.lowerBound - date.tokens.upperBound <= 18 && isMarked(ordinal, wording)
  }

  private func isMarked(_ ordinal: Wording.Figure, _ wording: Wording) -> Bool {
    (ordinal.tokens.lowerBound - 3..<ordinal.tokens.lowerBound).contains {
      wording.token($0).flatMap { Self.words[$0] } == .mark
    }
  }
}
