import Quantities
import RecordModel
import Text

/// "Monday, 5 March 2023": a day of the week and a date.
struct WeekdayReader: ConstraintReading {
  private enum Word: UInt8 { case weekday = 1 }
  private static let words = WordTable<Word>([
    ("monday tuesday wednesday thursday friday saturday sunday", .weekday)
  ])

  func read(_ wording: Wording, into found: inout [Constraint]) {
    for mention in wording.times {
      guard let time = mention.time, case .date(let date) = time.value, date.day != nil, !time.isResolved,
        !time.isImpossible, time.otherReading == nil
      else { continue }
      let start = mention.tokens.lowerBound
      let place = (start - 2..<start + 1).last { wording.token($0).flatMap { Self.words[$0] } != nil }
      guard let place, let word = wording.token(place),
        (place..<start).dropFirst().allSatisfy({ wording.token($0).flatMap { LinkWord.table[$0] } == .comma })
      else { continue }
      var constraint = Constraint(
        .weekday,
        terms: [
          Constraint.Term(
            .period,
            span: min(word.lowerBound, mention.span.lowerBound)..<mention.span.upperBound,
            .time(time.value)
          )
        ],
        sentence: wording.sentence.span
      )
      constraint.qualifiers = [wording.string(of: word)]
      found.append(constraint)
    }
  }
}
