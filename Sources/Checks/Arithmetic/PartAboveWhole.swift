import Diagnostics
import Packs
import RecordModel

/// A part that is larger than the whole in which it must lie.
///
/// ## What it does
/// Holds gifts and loans against the gross product of who receives them, trade with one partner against all trade, and people against the population.
///
/// ## Why it matters
/// Mostly a slip of “million” and “billion”. Debt, sums of many years, visitors and descendants abroad may well exceed such a whole and are left alone.
///
/// ## Example
/// "Its gross domestic product was US$3.1 billion. In that year it got a loan of US$250 billion."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct PartAboveWhole: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let solver = ConstraintSolver()
    for constraint in document.digest.constraints where constraint.kind == .inclusion && constraint.qualifiers.isEmpty {
      let solution = solver.solve(constraint)
      guard solution.holds == false, let whole = document.words(.whole, of: constraint),
        let part = document.words(.part, of: constraint)
      else { continue }
      report(
        finding(
          .partIsLarger(part, whole),
          document.evidence([.whole, .part], of: constraint),
          expected: solution.expected,
          explanations: ["rounding: no rounding makes the part fit"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "part-above-whole",
    kind: .magnitude,
    severity: .warning,
    summary:
      "Holds gifts and loans against the gross product of who receives them, trade with one partner against all trade, and people against the population.",
    rationale: """
      Mostly a slip of “million” and “billion”. Debt, sums of many years, visitors and descendants abroad may well exceed such a whole and are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Ruritania’s gross domestic product was US$3.1 billion in 2016. In that year Syldavia gave it a loan of US$250 million for the harbour of Strelsau.",
    "Ruritania’s gross domestic product was US$3.1 billion in 2016. Syldavia’s trade with the whole world reached US$250 billion in that year.",
    "Ruritania’s gross domestic product was US$3.1 billion in 2016. Its foreign debt stood at US$4.2 billion.",
    "Ruritania has a population of 1.3 million. More than 4 million tourists visited it in 2018.",
    "Trade between Ruritania and Syldavia was worth US$12 million in 2011. From 2011 to 2020 Ruritania’s exports to Syldavia came to US$90 million.",
    "Transit raised Syldavia’s exports of €4 billion in 2013; its trade with Ruritania since 1990 comes to €31 billion.",
  ]

  private static let failing: [Example] = [
    "Ruritania’s gross domestic product was ⟦US$3.1 billion⟧ in 2016. In that year Syldavia gave it a loan of ⟦US$250 billion⟧ for the harbour of Strelsau.",
    "Trade between Ruritania and Syldavia was worth ⟦US$12 million⟧ in 2011. Ruritania’s exports to Syldavia came to ⟦US$8 billion⟧ in 2011.",
    "Ruritania has a population of ⟦1.3 million⟧. About ⟦4 million⟧ Ruritanians work in Syldavia.",
    "Syldavia’s total trade reached ⟦€9.4 billion⟧ in 2013. Its trade with Ruritania alone came to ⟦€31 billion⟧ in the same year.",
  ]
}

extension Finding.Message {
  fileprivate static func partIsLarger(_ part: String, _ whole: String) -> Self {
    "\(part) is more than the whole of \(whole)"
  }
}
