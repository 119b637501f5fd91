import Diagnostics
import Packs
import RecordModel

/// A length or height that no thing of its sort has.
///
/// ## What it does
/// Holds the length or height of a bridge, ship, tower or the like against twice the greatest that any of its sort has.
///
/// ## Why it matters
/// Mostly metres and kilometres were mixed up, or a digit too many was written.
///
/// ## Example
/// "The footbridge is 62 kilometres long."
///
/// ## References
/// Greatest of their sorts: `sizes.yml` of the pack world, each row with its source.
struct ImpossibleSize: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .inclusion && $0.qualifiers.first == "size" }) {
      guard let size = document.words(.part, of: constraint), let thing = document.words(.whole, of: constraint) else {
        continue
      }
      report(
        finding(
          .tooLarge(size, thing),
          document.evidence([.part], of: constraint),
          expected: solution.expected,
          explanations: ["scale: the limit is twice the greatest size of anything of the sort"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "impossible-size",
    kind: .magnitude,
    severity: .warning,
    summary: "Holds the length or height of a bridge, ship, tower or the like against the greatest of its sort.",
    rationale: """
      Mostly metres and kilometres were mixed up, or a digit too many was written. Roads, lines, cables and canals have \
      no limit, and the limits of the others are twice the greatest that was ever built.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The new footbridge is 62 metres long.",
    "The bridge to the island is 54 kilometres long.",
    "The ferry is 120 metres long and sails 300 kilometres.",
    "The tower is 310 metres high.",
    "The dam is 240 metres high and 2 kilometres long.",
    "The road over the bridge is 620 kilometres long.",
    "The runway is 3.2 kilometres long.",
    "The hospital is 62 kilometres from the port.",
    "The school stands at an altitude of 3,600 metres.",
    "The 40-kilometre bridge carries six lanes.",
  ]

  private static let failing: [Example] = [
    "The new footbridge is ⟦62 kilometres⟧ long.",
    "The ferry is ⟦120 kilometres⟧ long and carries 80 cars.",
    "The tower, a gift of Malta, is ⟦31,000 metres⟧ high.",
    "The dam is ⟦2,400 metres⟧ high.",
    "The runway in Apia, paid for by Oman, is ⟦270 kilometres⟧ long.",
    "The ⟦410-kilometre⟧ pier was rebuilt in 2011.",
    "The hospital is ⟦90 kilometres⟧ long.",
    "Oman paid for a ⟦75-kilometre⟧ footbridge.",
    "The bridge over the strait is ⟦4,000 kilometres⟧ long.",
    "The statue is ⟦46 kilometres⟧ high.",
  ]
}

extension Finding.Message {
  fileprivate static func tooLarge(_ size: String, _ thing: String) -> Self {
    "\(size) is more than twice what the greatest \(thing) measures"
  }
}
