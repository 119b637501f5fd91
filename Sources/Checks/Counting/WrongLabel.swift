import Diagnostics
import Packs
import Quantities
import RecordModel

/// A score with a word that its own scale gives to other scores.
///
/// ## What it does
/// Holds the word for a score (“high”, “very good”) against the scale by which the text gives such words.
///
/// ## Why it matters
/// Readers remember the word, not the number; one of the two is wrong.
///
/// ## Example
/// "3.0 to 4.0 means “high” … the score was 3.4, or “medium”."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct WrongLabel: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .scale && $0.qualifiers.first == "label" }) {
      guard let expected = point(constraint) ?? solution.expected,
        let score = document.words(.score, of: constraint), let label = document.words(.whole, of: constraint)
      else { continue }
      report(
        finding(
          .labelDiffers(score, label, expected),
          document.evidence([.score, .whole], of: constraint),
          expected: expected,
          explanations: ["scale: it is the one that the text prints"]
        )
      )
    }
  }

  /// The one point of the scale that the word stands for; `nil` where it stands for a stretch.
  private func point(_ constraint: Constraint) -> String? {
    guard let whole = constraint.quantities(.whole).first, let low = whole.interval.lower,
      let high = whole.interval.upper, high - low == Constraint.halfPoint + Constraint.halfPoint
    else { return nil }
    return FigureText.number(low + Constraint.halfPoint)
  }

  static let description = CheckDescription(
    identifier: "wrong-label",
    kind: .labelScale,
    severity: .warning,
    summary: "Holds the word for a score (“high”, “very good”) against the scale by which the text gives such words.",
    rationale: """
      Readers remember the word, not the number; one of the two is wrong. A score between two stretches, and one that \
      only its neighbourhood names, is left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The printed scale: 1 = never, 2 = rarely, 3 = sometimes, 4 = often, 5 = always.\n\nThe commonest answer was 2 (“rarely”), then 4 (of 5).",
    "The scale was: 1 = weak, 2 = fair, 3 = good, 4 = strong. They rated the signs, with a mean of 1.3, as weak.",
    "The scale was: 1 = weak, 2 = fair, 3 = good, 4 = strong. They rated the signs, with a mean of 1.6, as fair.",
    "On a scale where 1 = never, 2 = seldom, 3 = often and 4 = always, pilots had a median of 3 (often), and cooks a median of 2 (seldom late).",
    """
    On the scale used here 1.0 to 1.9 means “low”, 2.0 to 2.9 “medium” and 3.0 to 4.0 “high”. The score of the harbour \
    was 3.4, or “high”.
    """,
    """
    On a scale where 1 means “very good” and 5 means “very bad”, the trains got an average of 1.3, that is “very good”.
    """,
    """
    Scores below 2.5 count as “weak”, from 2.5 to 3.5 as “fair” and above 3.5 as “strong”. With 3.1, cooperation on \
    water is rated “fair”.
    """,
    "Scores below 2.5 count as “weak” and above 3.5 as “strong”. The score rose to 3.9; it had been weak before.",
    """
    Values from 0 to 3.3 mean “low”, from 3.4 to 6.6 “middling” and from 6.7 to 10 “high”. Trust in the courts is \
    2.9, thus “low”.
    """,
    "Here 1 means “useless” and 4 means “indispensable”. The fair was given 3.8, that is “indispensable”.",
    "Here 1 means “useless” and 4 means “indispensable”. The fair was given 2.4.",
    "The index calls states with 0 to 40 “closed” and with 41 to 100 “open”. Ruritania has 72 and is “open”.",
    """
    Scores below 30 count as “weak”, from 30 to 60 as “stable” and above 60 as “strong”. With 65, the alliance is \
    “strong”.
    """,
    """
    A value of 1.0 to 1.7 means “never”, 1.8 to 2.5 “seldom” and 2.6 to 4.0 “often”. Meetings got 1.75, between \
    “never” and “seldom”.
    """,
    "On a scale where 1 means “hostile” and 7 means “friendly”, the neighbours were given 4, in the middle.",
    "In the form 1 stood for “very bad” and 5 for “very good”. With an average of 3.4, nobody called the harbour very bad.",
    "Key: green = 75 to 100 points, amber = 50 to 74 points, red = below 50 points. Peru 81 (green), Oman 62 (amber), Chile 54 (amber).",
  ]

  private static let failing: [Example] = [
    "The printed scale: 1 = never, 2 = rarely, 3 = sometimes, 4 = often, 5 = always.\n\nThe commonest answer was ⟦2⟧ (“⟦often⟧”), then 3 (“sometimes”).",
    "The scale was: 1 = weak, 2 = fair, 3 = good, 4 = strong. They rated the signs, with a mean of ⟦1.3⟧, as ⟦strong⟧.",
    "On a scale where 1 = never, 2 = seldom, 3 = often and 4 = always, pilots had a median of ⟦3⟧ (⟦seldom⟧).",
    "The scale had 1 = never, 2 = seldom, 3 = often and 5 = always. Pilots gave a median of 5 (always late), cooks a median of ⟦2⟧ (⟦often⟧ late).",
    """
    On the scale used here 1.0 to 1.9 means “low”, 2.0 to 2.9 “medium” and 3.0 to 4.0 “high”. The score of the harbour \
    was ⟦3.4⟧, or “⟦medium⟧”.
    """,
    """
    Scores below 2.5 count as “weak”, from 2.5 to 3.5 as “fair” and above 3.5 as “strong”. With ⟦3.9⟧, cooperation on \
    water is rated “⟦fair⟧”.
    """,
    """
    On a scale where 1 means “very bad” and 5 means “very good”, the trains got an average of ⟦1.3⟧, that is “very \
    ⟦good⟧”.
    """,
    """
    Values from 0 to 3.3 mean “low”, from 3.4 to 6.6 “middling” and from 6.7 to 10 “high”. Trust in the courts is \
    ⟦2.9⟧, thus “⟦high⟧”.
    """,
    "Here 1 means “useless” and 4 means “indispensable”. The fair was given ⟦3.8⟧, that is “⟦useless⟧”.",
    """
    A mean of 1.0 to 2.4 counts as “poor”, one of 2.5 to 3.4 as “fair”, one of 3.5 to 5.0 as “good”. The ferries \
    reached ⟦4.1⟧, which is “⟦fair⟧”.
    """,
    "The index calls states with 0 to 40 “closed” and with 41 to 100 “open”. Ruritania has ⟦72⟧ and is “⟦closed⟧”.",
    """
    Scores below 30 count as “weak”, from 30 to 60 as “stable” and above 60 as “strong”. With ⟦25⟧, the alliance is \
    “⟦strong⟧”.
    """,
    """
    A value of 1.0 to 1.7 means “never”, 1.8 to 2.5 “seldom” and 2.6 to 4.0 “often”. Meetings got ⟦3.2⟧, that is \
    “⟦seldom⟧”.
    """,
    "On a scale where 1 means “hostile” and 7 means “friendly”, the neighbours were given ⟦6.2⟧, that is “⟦hostile⟧”.",
    """
    Scores below 2.0 count as “bad”, from 2.0 to 3.0 as “mixed” and above 3.0 as “fine”. The port with ⟦2.6⟧ is \
    rated “⟦fine⟧”.
    """,
    "Key: green = 75 to 100 points, amber = 50 to 74 points, red = below 50 points. Peru 81 (green), Oman ⟦62⟧ (⟦green⟧), Chile 54 (amber).",
    "Scores below 40 count as weak, 40 to 70 as fair, above 70 as strong. Peru, with ⟦66⟧, is rated ⟦strong⟧; Oman, with 35, weak.",
    "In the form 1 stood for “very bad” and 5 for “very good”. With an average of ⟦1.4⟧, the pilots thus called the harbour very ⟦good⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func labelDiffers(_ score: String, _ label: String, _ stretch: String) -> Self {
    "\(score) is called \u{201C}\(label)\u{201D}, which the scale gives to \(stretch)"
  }
}
