import Diagnostics
import Packs
import RecordModel

/// A figure that is called the larger of two and is the smaller one.
///
/// ## What it does
/// Holds words of order (“ahead of”, “the most”, “exceeded”, “less than”) against the two figures beside them.
///
/// ## Why it matters
/// Either the order is wrong or the two figures have changed places: the reader cannot know which.
///
/// ## Example
/// "Peru came first with €14 million, ahead of Chile with €19 million."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct WrongRanking: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, _) in document.broken(where: { $0.kind == .inclusion && $0.qualifiers.first == "ranking" }) {
      guard let larger = document.words(.whole, of: constraint), let smaller = document.words(.part, of: constraint)
      else { continue }
      report(
        finding(
          constraint.qualifiers.contains("target") ? .targetDiffers(larger, smaller) : .orderDiffers(larger, smaller),
          document.evidence([.whole, .part], of: constraint),
          explanations: ["rounding: the two figures stay apart however they were rounded"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "wrong-ranking",
    kind: .other,
    severity: .warning,
    summary: "Holds words of order (“ahead of”, “the most”, “exceeded”, “less than”) against the figures beside them.",
    rationale: """
      Either the order is wrong or the two figures have changed places: the reader cannot know which. Only two figures \
      of one unit and one time are compared; ranks, rates, times run in a race and targets are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Peru came first in 2016 with €19 million, ahead of Chile with €14 million.",
    "Peru sent the most nurses, 145, while Chile sent 120.",
    "Malta exported more to Oman (€44 million) than it imported (€31 million).",
    "Malta paid less than Oman: US$11 million against US$14 million.",
    "Imports of €90 million exceeded exports of €70 million in 2013.",
    "The largest donor in 2012, Peru, gave €5 million; in 2013 Chile gave €8 million.",
    "One of the largest loans, US$30 million, came from Oman, while Malta lent US$50 million.",
    "Exports rose from €31 million to more than €44 million.",
    "The second largest buyer was Peru with 40 tonnes, while Chile bought 60 tonnes.",
    "At most 40 firms came, while 55 had been invited.",
    "Peru sent most of the 40 nurses, while 60 came from Chile.",
    "Sales were €52 million in 2011, €88 million in 2013 and €71 million in 2016, the highest since 2014.",
    "Exports were €88 million in 2013, €52 million in 2014 and €71 million in 2016, the highest since 2013.",
    "Sales were €88 million in 2008, €52 million in 2011 and €71 million in 2016, the highest since 2009.",
    "The course beat its target of 50 with 61 graduates.",
    "The course missed its target of 50 with 45 graduates.",
    "Oman (€6.2 billion) came second, overtaking Malta (€5.1 billion).",
    "The runner of Malta was first in 41 minutes, ahead of one from Oman in 43 minutes.",
  ]

  private static let failing: [Example] = [
    "Peru came first in 2016 with ⟦€14 million⟧, ahead of Chile with ⟦€19 million⟧.",
    "Peru sent the most nurses, ⟦120⟧, while Chile sent ⟦145⟧.",
    "Malta exported more to Oman (⟦€31 million⟧) than it imported (⟦€44 million⟧).",
    "Malta paid less than Oman: ⟦US$14 million⟧ against ⟦US$11 million⟧.",
    "Imports of ⟦€70 million⟧ exceeded exports of ⟦€90 million⟧ in 2013.",
    "Among the buyers of cork Malta led with ⟦41 tonnes⟧, followed by Oman with ⟦52 tonnes⟧.",
    "With ⟦310 students⟧ Oman stands behind Malta with ⟦270 students⟧.",
    "The Danish grant of ⟦US$6 million⟧ is larger than the Swedish one of ⟦US$9 million⟧.",
    "The largest loan, ⟦US$50 million⟧, came from Peru, against ⟦US$70 million⟧ from Chile.",
    "Sales were €52 million in 2011, ⟦€88 million⟧ in 2013 and ⟦€71 million⟧ in 2016, the highest since 2009.",
    "The course trained judges, exceeding the target of ⟦50⟧ with ⟦45 graduates⟧.",
    "The course missed its target of ⟦50⟧ with ⟦61 graduates⟧.",
    "Sales of ⟦€45 million⟧ exceeded the target of ⟦€50 million⟧.",
    "Oman (⟦€5.1 billion⟧) came second, overtaking Malta (⟦€6.2 billion⟧).",
    "Oman lent least, ⟦€9 million⟧, while Malta lent ⟦€4 million⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func orderDiffers(_ larger: String, _ smaller: String) -> Self {
    "\(larger) is called the larger figure, but it is less than \(smaller)"
  }

  fileprivate static func targetDiffers(_ larger: String, _ smaller: String) -> Self {
    "of a target and what came of it, \(larger) is told as the higher, but it is less than \(smaller)"
  }
}
