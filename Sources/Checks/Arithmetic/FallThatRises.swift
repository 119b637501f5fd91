import Diagnostics
import Packs
import RecordModel

/// A verb of rising with figures that fall, or of falling with figures that rise.
///
/// ## What it does
/// Holds the direction of the verb against the two values that it connects.
///
/// ## Why it matters
/// Either the verb is wrong, or the two figures have changed places: the reader cannot know which.
///
/// ## Example
/// "The harvest decreased from 33,900 tonnes in 2004 to 38,400 tonnes in 2005."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct FallThatRises: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .change }) {
      guard solution.isReversed, let direction = solution.expected,
        let from = document.words(.from, of: constraint), let to = document.words(.to, of: constraint)
      else { continue }
      report(
        finding(
          .directionDiffers(from: from, to: to, direction: direction),
          document.evidence([.from, .to], of: constraint),
          expected: direction,
          explanations: ["rounding: the two figures stay apart however they were rounded"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "fall-that-rises",
    kind: .other,
    severity: .error,
    summary: "Holds the direction of a verb of rising or falling against the two values that it connects.",
    rationale: """
      Either the verb is wrong, or the two figures have changed places: the reader cannot know which. Ranks and \
      indices are left alone, where a smaller number may be the better one.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "On a scale from 1 to 10, trust rose by 12 per cent to 6.7.",
    "The deficit narrowed from US$425 million in 2012 to US$310 million in 2013.",
    "The road was widened from two to four lanes.",
    "The harvest decreased from 38,400 tonnes in 2004 to 33,900 tonnes in 2005.",
    "Aid rose from US$64 million in 2002 to US$77 million in 2003.",
    "Sales fell to €71 million in 2004; they had risen to €86 million in 2003.",
    "The country rose from rank 120 to rank 98.",
    "Tariffs were cut from 25 percent to 15 percent.",
    "Growth slowed from 7 percent in 2018 to 5 percent in 2019.",
    "Enrolment stayed at 3,100 from 2012 to 2013.",
    "Debt fell from about US$500 million to US$490 million.",
    "The rise in prices from 2016 to 2020 was small.",
    "Exports increased from 12 to 36 containers a week.",
    "The project cost rose from US$1.2 to US$900 million after the crisis.",
    "The rate of decline increased from 3 percent to 5 percent.",
    "The decrease in the failure rate from 52.6 percent in 2001 to 18.2 percent in 2009 was steep.",
    "The journey was shortened from 5 hours to 2 hours.",
  ]

  private static let failing: [Example] = [
    "The deficit narrowed from ⟦US$310 million⟧ in 2012 to ⟦US$425 million⟧ in 2013.",
    "The harvest decreased from ⟦33,900 tonnes⟧ in 2004 to ⟦38,400 tonnes⟧ in 2005.",
    "Aid rose from ⟦US$77 million⟧ in 2002 to ⟦US$64 million⟧ in 2003.",
    "Tariffs fell from ⟦15 percent⟧ to ⟦25 percent⟧.",
    "Enrolment declined from ⟦3,100⟧ in 2012 to ⟦6,400⟧ in 2014.",
    "Exports increased from ⟦36 containers⟧ to ⟦12 containers⟧ a week.",
    "Debt decreased from ⟦€43.2 million⟧ to ⟦€64.5 million⟧.",
    "Membership grew from ⟦1,050 members⟧ to ⟦875 members⟧.",
    "The forest shrank from ⟦511 hectares⟧ to ⟦730 hectares⟧.",
    "Investment surged from ⟦US$2.4 billion⟧ in 2014 to ⟦US$1.1 billion⟧ in 2015.",
    "The staff was reduced from ⟦250 people⟧ to ⟦300 people⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func directionDiffers(from: String, to: String, direction: String) -> Self {
    "from \(from) to \(to) is \(direction), against the words of the sentence"
  }
}
