import Diagnostics
import Packs
import RecordModel

/// A score or mean that lies outside of its scale.
///
/// ## What it does
/// Holds a score, mark or mean against the scale that the text names before it.
///
/// ## Why it matters
/// A mean of 4.3 on a scale that ends at 4 cannot be; the scale or the mean is wrong. Of several scales in one
/// paragraph the widest counts.
///
/// ## Example
/// "On a scale from 1 to 7 the mean was 7.8."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct ScoreOffScale: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .scale && $0.qualifiers.isEmpty }) {
      guard let expected = solution.expected,
        let score = document.words(.score, of: constraint)
      else { continue }
      report(
        finding(
          .scoreIsOutside(score, expected),
          document.evidence([.from, .to, .score], of: constraint),
          expected: expected,
          explanations: ["rounding: the score stays outside however it was rounded"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "score-off-scale",
    kind: .labelScale,
    severity: .error,
    summary: "Holds a score, mark or mean against the scale that the text names before it.",
    rationale: """
      A mean of 4.3 on a scale that ends at 4 cannot be; the scale or the mean is wrong. Of several scales in one \
      paragraph the widest counts.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The highest possible score was 40 in 2010. Since 2015 it has been 60, and Chile scored 43.",
    "Marks run from 0 to 20. Peru was given 18. Oman was ranked 23.",
    "Scores run from 1 to 7. Oman scored 5. Its index of exports was 12.",
    "Scores run from 0 to 10. The lowest score was 3 and the number of states was 14.",
    "Marks run from 0 to 20. The port of Klow was given 18 marks.",
    "Each office can earn up to 50 points. The consulate earned 47 points.",
    "The highest possible score is 40. Chile scored 38.",
    "The index, which ranges from 0 to 1, stood at 0.4 for Oman in 2014.",
    "On a scale of 1 to 10, Danes rate the pact 8.2.",
    "Marks run from 0 to 20. The port has 23 berths.",
    "The rating goes from 1 (poor) to 5 (excellent). Peru got 3.1, Oman 4.2 and Chile 4.4.",
    "Each office can earn up to 50 points. Some 57 offices took part.",
    "The highest possible score is 40. With the bonus, Chile scored 43.",
    "On a scale of 1 to 10, Danes rate the pact higher than in 2011.",
    "Offices were graded from 1 (very poor) to 5 (excellent). The port received 3.4, border police 2.9 and the clinic 4.6.",
    "Offices were graded from 1 (very poor) to 5 (excellent). The port received 3.4, traffic rose by 5.6 tonnes.",
    "Visitors gave marks from 1 to 5. The mean mark of the Ruritanian pavilion was 4.6, that of the garden 5.",
    "Respondents used a four-point scale. The average age was 43.",
    "On a scale from 0 to 10 the average trust was 6.2, 1.3 points more than in 2010; 212 persons answered.",
    "Respondents used a five-point scale. The average was 3.4, and 64 percent gave 4 or more.",
    """
    On the scale used here 1.0 to 1.9 means “low”, 2.0 to 2.9 “medium” and 3.0 to 4.0 “high”. The score of the \
    harbour was 3.4, or “high”.
    """,
    "The index runs from 0 to 100. In 2014 Syldavia ranked 117th with a score of 41.",
    "The first survey used a four-point scale, the second a seven-point scale with an average of 5.1.",
    "Students rated the course on a five-point scale. The sum of the six items was 24.5 on average.",
    "On a scale of 1 to 10, the Syldavians gave the cooperation 8 points; 11 percent gave 10.",
    "The exam is marked out of 20; 24 candidates passed.",
    "On a seven-point scale the median was 6.5.",
    "The rating rose from 3 to 5 points within 12 months.",
    "The index runs from 0 to 100. Under the old index Peru had scored 164.",
  ]

  private static let failing: [Example] = [
    "Marks run from 0 to ⟦20⟧. The port of Klow was given ⟦23 marks⟧.",
    "Each office can earn up to ⟦50 points⟧. The consulate in Klow earned ⟦57 points⟧.",
    "The highest possible score is ⟦40⟧. Chile scored ⟦43⟧.",
    "Offices were graded from ⟦1⟧ (very poor) to ⟦5⟧ (excellent). The port received 3.4, border police 2.9 and the clinic ⟦5.6⟧.",
    "Visitors gave marks from ⟦1⟧ to ⟦5⟧. The mean mark of the Ruritanian pavilion was ⟦5.6⟧.",
    "Trust in the neighbour was measured on a scale from ⟦0 to 10⟧; the average was ⟦11.2⟧ in the capital.",
    "The index runs from ⟦0 to 100⟧. In 2014 Syldavia scored ⟦117⟧.",
    "The items were rated on a ⟦five-point scale⟧. Satisfaction with the interpreters reached a mean of ⟦5.3⟧.",
    """
    Respondents graded the service from ⟦1 (very poor) to 5 (excellent)⟧. The visa office received an average of \
    ⟦0.4⟧.
    """,
    "The index of openness (⟦0 to 1⟧) gives Ruritania a value of ⟦1.7⟧.",
    "On a scale of ⟦1⟧ to ⟦10⟧, the Syldavians gave the cooperation ⟦11 points⟧.",
    "Satisfaction was rated on a scale of ⟦one to five⟧; the mean for the port authority was ⟦6.1⟧.",
    "The exam is marked out of ⟦20⟧; the best candidate got ⟦24⟧.",
    "The questionnaire used a ⟦five-point scale⟧. Ruritanian farmers gave the canal ⟦5.8⟧ on average.",
    "On a ⟦seven-point scale⟧ the median was ⟦7.5⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func scoreIsOutside(_ score: String, _ scale: String) -> Self {
    "\(score) lies outside of the scale, \(scale)"
  }
}
