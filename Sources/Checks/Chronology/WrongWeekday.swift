import Diagnostics
import Packs
import RecordModel

/// A day of the week that is not that of its date.
///
/// ## What it does
/// Computes the day of the week of a date and holds it against the one that the text names.
///
/// ## Why it matters
/// The day, the month or the year is wrong; which of them, the text does not tell.
///
/// ## Example
/// "Monday, 5 March 2023."
///
/// ## References
/// The Gregorian calendar.
struct WrongWeekday: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .weekday }) {
      guard let weekday = solution.expected, let date = document.words(.period, of: constraint)
      else { continue }
      report(
        finding(
          .weekdayDiffers(date, weekday),
          document.evidence([.period], of: constraint),
          expected: weekday,
          explanations: ["calendar: the date is after the reform of the calendar everywhere"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "wrong-weekday",
    kind: .impossibleDate,
    severity: .error,
    summary: "Computes the day of the week of a date and holds it against the one that the text names.",
    rationale: """
      The day, the month or the year is wrong; which of them, the text does not tell. Dates before 1926 are left alone, \
      because some states still counted by another calendar.
      """,
    passing: passing,
    failing: failing,
    references: ["The Gregorian calendar; ISO 8601 counts the days of the week from Monday."]
  )

  private static let passing: [Example] = [
    "11 October 2022 (Tue.): The envoy left.",
    "The ministers met on Sunday, 5 March 2023.",
    "On Friday, June 29, 2018, the agreement was signed.",
    "The embassy opened on Monday (3 October 2016).",
    "The bridge was inaugurated on 12 May 2010, a Wednesday.",
    "Every Monday of March 2023 a flight was cancelled.",
    "From Monday, 6 March 2023, to Friday, 10 March 2023, talks were held.",
    "The note of Thursday, 7 November 1917 was written in the old calendar or the new.",
    "He arrived on Tuesday; on 9 March 2023 he left.",
    "The Friday Agreement of 9 April 1998 was amended.",
    "In March 2023, on a Monday, the market was closed.",
  ]

  private static let failing: [Example] = [
    "⟦11 October 2022 (Sat.)⟧: The envoy left.",
    "The ministers met on ⟦Monday, 5 March 2023⟧.",
    "On ⟦Thursday, June 29, 2018⟧, the agreement was signed.",
    "The embassy opened on ⟦Tuesday 3 October 2016⟧.",
    "The bridge was inaugurated on ⟦Sunday, 12 May 2010⟧.",
    "The delegation left on ⟦Saturday, 31 December 1999⟧, and returned in the new year.",
    "The fund was set up on ⟦Friday, 29 February 2024⟧.",
    "The talks began on ⟦Thursday, January 1, 2020⟧ and failed.",
    "On ⟦Monday, 4 July 1976⟧ the consulate was closed.",
    "The president spoke on ⟦Sunday, 21 April 2022⟧ by video.",
    "The loan was repaid on ⟦Tuesday, 15 September 2008⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func weekdayDiffers(_ date: String, _ weekday: String) -> Self {
    "the day of \u{201C}\(date)\u{201D} was a \(weekday)"
  }
}
