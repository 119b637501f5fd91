import Diagnostics
import Packs
import RecordModel

/// A mean that does not lie between the lowest and the highest value told beside it.
struct MeanOutOfRange: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, _) in document.broken(where: { $0.kind == .inclusion && $0.qualifiers.first == "mean" }) {
      guard let larger = document.words(.whole, of: constraint), let smaller = document.words(.part, of: constraint)
      else { continue }
      report(
        finding(
          .outside(larger, smaller),
          document.evidence([.whole, .part], of: constraint),
          explanations: ["scope: the sentence tells of one time and of nothing else that the mean could be of"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "mean-out-of-range",
    kind: .other,
    severity: .error,
    summary: "Reports a mean or median that does not lie between the lowest and the highest value.",
    rationale: """
      A mean lies between the ends of what it is taken of: either it or one of the ends is wrong. Only a range and a mean \
      of one sentence, one time and one unit are compared; means of the region, of the world or of another group are \
      left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Fares ranged between 18 and 52 euros in 2010 and averaged 31 euros.",
    "Fares ranged between 18 and 52 euros in 2010 and averaged 64 euros in 2015.",
    "Yields varied from 2 to 5 tonnes, against a national average of 7 tonnes.",
    "The ferries carry between 300 and 900 passengers; buses carry an average of 40 passengers.",
    "The lowest fee was €12 and the highest €90, with a mean of €45.",
    "The fees lay between €12 and €90, less than the average of €120 in the region.",
    "An average of 64 ships a month called, up from 40 ships.",
    "Wages rose from €400 to €600 on average.",
    "The crew numbers between 30 and 40 sailors, and their average age is 28 years.",
    "Between 2010 and 2015 rainfall averaged 640 millimetres.",
    "Stays of between 3 and 10 days are usual, with a median of 5 days.",
    "Rice yields ranged from 2 to 3 tonnes, and maize averaged 5 tonnes.",
    "Chinese loans ranged between US$3 million and US$8 million, and Indian ones averaged US$11 million.",
    "Tariffs vary between 2 and 15 percent, with an average cut of 40 percent.",
    "Fares ranged between 18 and 52 euros, and the average family spent 64 euros.",
    "Crews ranged between 18 and 34 sailors, with an average of 5 from Peru.",
    "The lowest fee was €12, far below the average of €45 and the highest of €90.",
  ]

  private static let failing: [Example] = [
    "Fares ranged between ⟦18 and 52 euros⟧ in 2010 and averaged ⟦64 euros⟧.",
    "The lowest fee was €12 and the highest ⟦€90⟧, with a mean of ⟦€145⟧.",
    "The lowest toll was ⟦€12⟧ and the highest €90, with a mean of ⟦€4⟧.",
    "Yields ranged from ⟦2 to 5 tonnes⟧, with an average of ⟦7 tonnes⟧.",
    "The loans varied between ⟦US$3 million and US$8 million⟧ and averaged ⟦US$11 million⟧.",
    "Class sizes ranged from ⟦18 to 34 pupils⟧, and the median was ⟦41 pupils⟧.",
    "Depths range between ⟦12 and 19 metres⟧, with a mean of ⟦24 metres⟧.",
    "Wages ranged from ⟦210 to 380 dollars⟧, and their median was ⟦450 dollars⟧.",
    "The cheapest berth cost US$40 and the dearest ⟦US$75⟧, an average of ⟦US$90⟧.",
    "Scores ranging between ⟦35 and 60 percent⟧ averaged ⟦72 percent⟧.",
    "“Rents ranged between ⟦200 and 450 francs⟧ and averaged ⟦520 francs⟧,” the envoy wrote.",
  ]
}

extension Finding.Message {
  fileprivate static func outside(_ larger: String, _ smaller: String) -> Self {
    "the mean does not lie in the range: \(larger) should not be less than \(smaller)"
  }
}
