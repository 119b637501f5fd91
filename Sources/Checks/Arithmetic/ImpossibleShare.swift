import Diagnostics
import Packs
import RecordModel

/// A percentage that no whole number of those counted can give.
///
/// ## What it does
/// Looks for a whole number of persons or things that is the stated share of those that the text counts.
///
/// ## Why it matters
/// The number of those asked, or the percentage, is wrong, or the answers of fewer persons were counted.
///
/// ## Example
/// "Of these 40 respondents, 31.7 per cent had been abroad."
///
/// ## References
/// The GRIM test: granularity-related inconsistency of means.
struct ImpossibleShare: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .share && $0.quantity(.part) == nil }) {
      guard let expected = solution.expected,
        let whole = document.words(.whole, of: constraint),
        let share = document.words(.share, of: constraint)
      else { continue }
      report(
        finding(
          .noSuchShare(whole: whole, share: share, nearest: expected),
          document.evidence([.share, .whole], of: constraint),
          expected: expected,
          explanations: ["rounding: the percentage may be rounded or cut off in its last digit"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "impossible-share",
    kind: .percentage,
    severity: .warning,
    summary: "Looks for a whole number of persons or things that is the stated share of those that the text counts.",
    rationale: """
      The number of those asked, or the percentage, is wrong, or the answers of fewer persons were counted. Percentages \
      may be rounded or cut off in their last digit; answers that are weighted are not looked at if the text says so.
      """,
    passing: passing,
    failing: failing,
    references: ["N. Brown and J. Heathers, The GRIM Test, 2017."]
  )

  private static let passing: [Example] = [
    "All 24 firms replied to every question. Asked for details, 46 per cent said they had lost goods.",
    "The author met twenty envoys. Asked about culture, 35 per cent of the twenty called it weak.",
    "In 2012, 37 per cent of the 20 million visitors came by air.",
    "Of these 40 respondents, 32.5 per cent had been abroad.",
    "Of the 3 members, 66.6 percent agreed.",
    "Of the 3 members, 66.7 percent agreed.",
    "Of the 1,208 residents, 31.7 percent agreed.",
    "Of about 40 respondents, 31.7 percent had been abroad.",
    "Of the 40 respondents, about 32 percent had been abroad.",
    "Of the 12 ships, 50 percent are new.",
    "Of the 7 firms, 14 percent export.",
    "Of the 40 tonnes, 31.7 percent were lost.",
    "Of the 40 million visitors, 31.7 percent came by air.",
    "Of the 24 schools, 12.5 percent were closed.",
    "We spoke with 8 pilots. 50 percent of them had sailed to Peru.",
    "The league has six members. 75 percent of the trade of the members is in salt.",
    "We spoke with 8 pilots and 14 cooks. 40 percent of them had sailed to Peru.",
  ]

  private static let failing: [Example] = [
    "All ⟦24 firms⟧ replied to every question. Asked for details, ⟦44 per cent⟧ said they had lost goods.",
    "The author met twenty envoys. Asked about culture, ⟦37 per cent⟧ of the ⟦twenty⟧ called it weak.",
    "Of these ⟦40 respondents⟧, ⟦31.7 per cent⟧ had been abroad.",
    "Of the ⟦3 members⟧, ⟦60 percent⟧ agreed.",
    "Of the ⟦12 ships⟧, ⟦45 percent⟧ are new.",
    "Of the ⟦7 firms⟧, ⟦20 percent⟧ export.",
    "Of the ⟦24 schools⟧, ⟦12.1 percent⟧ were closed.",
    "Of the ⟦200 students⟧, ⟦44.3 percent⟧ agreed.",
    "Of these ⟦50 teachers⟧, ⟦33.3 percent⟧ had studied abroad.",
    "Of the ⟦16 projects⟧, ⟦70 percent⟧ were finished.",
    "Of the ⟦80 farmers⟧, ⟦18.2 percent⟧ owned land.",
    "Of the ⟦9 bridges⟧, ⟦40 percent⟧ were repaired.",
    "We spoke with ⟦8 pilots⟧. ⟦40 percent⟧ of them had sailed to Peru.",
    "All ⟦seven judges⟧ answered our letter; ⟦35 percent⟧ were in favour.",
    "The league has ⟦six members⟧, ⟦75 percent⟧ of whom have a port.",
    "Among the ⟦15 millers⟧ in our sample, ⟦37 percent⟧ had a second mill.",
  ]
}

extension Finding.Message {
  fileprivate static func noSuchShare(whole: String, share: String, nearest: String) -> Self {
    "no whole number out of \(whole) is \(share); the nearest are \(nearest)"
  }
}
