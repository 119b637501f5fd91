import Diagnostics
import Packs
import RecordModel

/// Shares of one whole that do not come to 100 per cent.
///
/// ## What it does
/// Adds up the shares of one whole: with “the remaining” they make 100 per cent, and those of owners or of yes and no never more.
///
/// ## Why it matters
/// One of the shares is wrong. Answers of which several may be given are left alone, and each share may be rounded.
///
/// ## Example
/// "Owned with 45, 40 and 25 percent."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct SharesOfWhole: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let solver = ConstraintSolver()
    for constraint in document.digest.constraints where constraint.kind == .shares {
      let solution = solver.solve(constraint)
      guard solution.holds == false, let sum = solution.residual else { continue }
      report(
        finding(
          .sharesDiffer(sum),
          document.evidence([.part], of: constraint),
          expected: solution.expected,
          explanations: ["rounding: each share may be rounded or cut off in its last digit"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "shares-of-whole",
    kind: .percentage,
    severity: .error,
    summary:
      "Adds up the shares of one whole: with “the remaining” they make 100 per cent, and those of owners or of yes and no never more.",
    rationale: """
      One of the shares is wrong. Answers of which several may be given are left alone, and each share may be rounded.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Of the timber, 48 percent came from the north, 37 percent from the south and the remaining 15 percent from abroad.",
    "Asked what they buy, 62 percent named tea, 48 percent salt and 37 percent cloth.",
    "62 percent of the men and 48 percent of the women voted for the treaty.",
  ]

  private static let failing: [Example] = [
    "Of the timber, ⟦48 percent⟧ came from the north, ⟦37 percent⟧ from the south and the remaining ⟦25 percent⟧ from abroad.",
    "The port is owned by Ruritania with ⟦45 percent⟧, Syldavia with ⟦40 percent⟧ and a bank with ⟦25 percent⟧.",
    "⟦62 percent⟧ voted for the treaty, ⟦48 percent⟧ against it.",
  ]
}

extension Finding.Message {
  fileprivate static func sharesDiffer(_ sum: String) -> Self { "the shares come to \(sum), not to 100" }
}
