import Diagnostics
import Packs
import RecordModel

/// A figure in two units that are not the same, or two rates of exchange in one paragraph.
///
/// ## What it does
/// Converts units of measure at their factor, and money at the rate of another pair in the same paragraph.
///
/// ## Why it matters
/// A slip of a digit or a scale word is easiest to see where a figure stands in two units. Rates of exchange move,
/// and up to twice is granted.
///
/// ## Example
/// "The road is 86 kilometres (534 miles) long."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct WrongConversion: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .conversion }) {
      guard let expected = solution.expected else { continue }
      let words = constraint.terms.map { document.words($0.span) }
      report(
        finding(
          .conversionDiffers(words[words.count - 2], words[words.count - 1], expected),
          document.evidence([.from, .to], of: constraint),
          severity: solution.isCertain ? .error : .warning,
          expected: expected,
          explanations: ["rounding: the figures differ by more than their digits allow"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "wrong-conversion",
    kind: .magnitude,
    severity: .warning,
    summary: "Converts units of measure at their factor, and money at the rate of another pair in the same paragraph.",
    rationale: """
      A slip of a digit or a scale word is easiest to see where a figure stands in two units. Rates of exchange \
      move, and up to twice is granted.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The loan of CHF 45 million (about US$48 million) was repaid.",
    "The grant of 45 billion won (about US$38 million) was paid.",
    "The loan of 12 million Kuwaiti dinars (about US$40 million) was repaid.",
    """
    The credit of 300 million crowns (about US$43 million) was granted in May. In June followed another of 150 \
    million crowns (about US$22 million).
    """,
    "The new road is 86 kilometres (53 miles) long.",
    "The park covers 120 hectares (297 acres).",
    "The summit lies at 2,400 metres (7,900 feet).",
    "The cable is 310 miles (500 km) long.",
    "The loan of €40 million (US$44 million) was followed by one of €90 million (US$101 million).",
    "The cargo weighed 12 tonnes (12,000 kg).",
    "The runway measures 3.4 kilometres (about 2 miles).",
    "The grant of €5 million (US$5.5 million) of 1999 and the loan of €20 million (US$28 million) of 2008 were repaid.",
    "The lake has 75 square kilometres (7,500 hectares).",
    "The road of 12 kilometres (two lanes) cost €4 million.",
    "The pier cost 20 million dollars (18 million euros) and the road 30 million dollars (27 million euros).",
    "The pier of 2004 cost 20 million dollars (18 million euros), the road of 2016 30 million dollars (36 million euros).",
  ]

  private static let failing: [Example] = [
    "The loan of ⟦CHF 45 million⟧ (about ⟦US$48 billion⟧) was repaid.",
    "The grant of ⟦45 million yen⟧ (⟦€380 million⟧) was paid.",
    """
    The credit of ⟦300 million crowns⟧ (about ⟦US$43 million⟧) was granted in May. In June followed another of ⟦150 \
    million crowns⟧ (about ⟦US$215 million⟧).
    """,
    "The new road is ⟦86 kilometres⟧ (⟦534 miles⟧) long.",
    "The park covers ⟦120 hectares⟧ (⟦29.7 acres⟧).",
    "The summit lies at ⟦2,400 metres⟧ (⟦787 feet⟧).",
    "The cable is ⟦310 miles⟧ (⟦1,500 km⟧) long.",
    "The loan of ⟦€40 million⟧ (⟦US$44 million⟧) was followed by one of ⟦€90 million⟧ (⟦US$9.9 million⟧).",
    "The cargo weighed ⟦12 tonnes⟧ (⟦26,500 kg⟧).",
    "The runway measures ⟦3.4 kilometres⟧ (⟦340 metres⟧).",
    """
    The grant of ⟦€5 million⟧ (⟦US$5.5 million⟧) and the loan of ⟦€20 million⟧ (⟦US$220 million⟧) were signed \
    together.
    """,
    "The lake has ⟦75 square kilometres⟧ (⟦750 hectares⟧).",
    "The river island has an area of ⟦21 square kilometres⟧, or ⟦2.1 million hectares⟧.",
    "The pier cost ⟦20 million dollars⟧ (⟦18 million euros⟧) and the road ⟦30 million dollars⟧ (⟦36 million euros⟧).",
    "Sales of gas were ⟦€3.2 billion⟧, i.e. ⟦€320 million⟧, in 2005.",
  ]
}

extension Finding.Message {
  fileprivate static func conversionDiffers(_ from: String, _ to: String, _ expected: String) -> Self {
    "\(from) is \(expected), not \(to)"
  }
}
