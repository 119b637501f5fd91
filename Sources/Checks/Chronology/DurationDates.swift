import Diagnostics
import Packs
import RecordModel

/// A length of time that its own first and last day do not give.
///
/// ## What it does
/// Counts the time between two stated dates and holds it against the length that the text states.
///
/// ## Why it matters
/// If a five-day visit is dated from 3 to 5 March, one of the dates is wrong, and so may be all that is dated by them.
///
/// ## Example
/// "A five-day visit from 3 to 5 March 2023."
///
/// ## References
/// Both ways of counting, with and without the last day, are usual and are granted.
struct DurationDates: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let solver = ConstraintSolver()
    for constraint in document.digest.constraints where constraint.kind == .duration {
      let solution = solver.solve(constraint)
      guard solution.holds == false, let computed = solution.expected,
        let length = document.words(.length, of: constraint)
      else { continue }
      let isAnniversary = constraint.qualifiers.contains("anniversary")
      let dates = [.period, .from, .to].compactMap { document.words($0, of: constraint) }
      report(
        finding(
          isAnniversary
            ? .anniversaryDiffers(length, dates: dates, computed: computed)
            : .lengthDiffers(length: length, dates: dates, computed: computed),
          document.evidence([.length, .period, .from, .to], of: constraint),
          severity: solution.isCertain ? .error : .warning,
          expected: computed,
          explanations: [
            isAnniversary
              ? "calendar: a feast may be two months early or late, not a year"
              : "counting: neither with nor without the last day is it \(length)"
          ]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "duration-dates",
    kind: .duration,
    severity: .error,
    summary: "Counts the time between two stated dates and holds it against the length that the text states.",
    rationale: """
      If a five-day visit is dated from 3 to 5 March, one of the dates is wrong, and so may be all that is dated by \
      them. The last day may be counted or not, nights are counted between the days, weeks and longer units may be \
      rounded to half of one, and working days may be fewer than the days.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The prime minister paid a three-day official visit from 3 to 5 March 2023.",
    "Over four nights, from 3 to 7 May 2019, the delegation stayed in the capital.",
    "The two-day talks were held from 3 to 5 March 2023.",
    "A five-year plan for 2023-2028 was adopted.",
    "A six-year plan for 2023-2028 was adopted.",
    "The two-week course was held from 3 to 14 June 2019.",
    "A three-month training ran from March to May 2018.",
    "About two years passed from May 2017 to April 2019.",
    "The five working days from 2 to 8 March 2021 were spent on drafting.",
    "The talks lasted from the evening of 30 January to 1 February 2020, three days.",
    "He stayed for a year, from 1296 to 1297.",
    "In 2020 they marked the 70th anniversary of the league, which was founded in 1950.",
    "In 2018, a year before the 60th anniversary of the treaty signed in 1959, talks began.",
    "The 60th anniversary of relations, established in 1958, was the theme of a show that had opened in 2013.",
    "A 20-year loan was signed in 2005-2007.",
    "Over the past ten years, since 2013, and in 2018 to 2020 above all, trade grew.",
    "The exercise of ten days began on 3 June 2011.",
  ]

  private static let failing: [Example] = [
    "The prime minister paid a ⟦five-day⟧ official visit ⟦from 3 to 5 March 2023⟧.",
    "A ⟦ten-day⟧ course was held ⟦from 3 to 8 June 2011⟧.",
    "The ⟦two-day⟧ talks were held ⟦from 3 to 7 March 2023⟧.",
    "A ⟦ten-year⟧ plan for ⟦2023-2028⟧ was adopted.",
    "The ⟦six-week⟧ course was held ⟦from 3 to 14 June 2019⟧.",
    "A ⟦six-month⟧ training ran ⟦from March to May 2018⟧.",
    "The exhibition was open for ⟦30 days⟧, ⟦from 1 to 15 July 2016⟧.",
    "In ⟦2020⟧ they marked the ⟦65th⟧ anniversary of the league, which was founded in ⟦1950⟧.",
    "The ⟦60th⟧ anniversary in ⟦2019⟧ of the treaty signed in ⟦1953⟧ was kept quietly.",
    "The ⟦ten-year⟧ plan ⟦2011–2015⟧ was adopted.",
    "The delegation stayed for ⟦seven nights⟧, ⟦from 3 to 7 May 2019⟧.",
    "The ⟦three-day⟧ exercise took place ⟦from 28 February to 4 March 2020⟧.",
    "The loan runs for ⟦20 years⟧, ⟦from 2005 to 2015⟧.",
    "For ⟦eight working days⟧, ⟦from 2 to 5 March 2021⟧, the experts drafted the text.",
  ]
}

extension Finding.Message {
  fileprivate static func anniversaryDiffers(_ number: String, dates: [String], computed: String) -> Self {
    "the anniversary is called the \(number), but from \(dates.joined(separator: " to ")) it is \(computed)"
  }

  fileprivate static func lengthDiffers(length: String, dates: [String], computed: String) -> Self {
    "\u{201C}\(length)\u{201D} is dated \(dates.joined(separator: " to ")), which is \(computed)"
  }
}
