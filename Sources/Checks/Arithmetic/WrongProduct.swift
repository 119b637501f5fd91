import Diagnostics
import Packs
import RecordModel

/// A total that its own rate and number do not give.
///
/// ## What it does
/// Multiplies a sum by its years or its number, and a mean by those it is of, and holds the product against the
/// stated total.
///
/// ## Why it matters
/// Yearly sums and totals are often mixed up. Sums that rise, bounds and first instalments are left alone, and
/// round figures may be rounded.
///
/// ## Example
/// "12 million a year for five years, 72 million in total."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct WrongProduct: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .product })
    where !constraint.isOfSample(in: document) {
      guard let message = Finding.Message.product(constraint, solution, in: document) else { continue }
      report(
        finding(
          message,
          Self.spans(constraint).map { Finding.Evidence($0, of: document.text) },
          severity: solution.isCertain ? .error : .warning,
          expected: solution.expected
        )
      )
    }
  }

  /// The places of the total and of its factors, each once.
  private static func spans(_ constraint: Constraint) -> [Range<Int>] {
    let totals = constraint.terms.filter { $0.role == .whole }.map(\.span)
    return totals + constraint.factorSpans
  }

  static let description = CheckDescription(
    identifier: "wrong-product",
    kind: .sum,
    severity: .error,
    summary: """
      Multiplies a sum by its years or its number, and a mean by those it is of, and holds the product against the \
      stated total.
      """,
    rationale: """
      Yearly sums and totals are often mixed up. Sums that rise, bounds and first instalments are left alone, and \
      round figures may be rounded.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Oslo pays five equal annual instalments of 45 million kroner, in all 225 million kroner.",
    "There is a ceiling of €1.2 billion on the cost.\n\nThe treasury would carry the whole amount, in six equal annual instalments of €200 million.",
    "The bank lent €1.2 billion at 3 per cent. The whole amount is to be repaid in ten equal annual instalments of €140 million.",
    "Peru was fined €12 million. It paid the full sum, with costs, in three payments of €5 million.",
    "Norway gives 450 million crowns, which will be paid in full in five equal instalments of 90 million crowns.",
    "The loan of US$60 million is repaid in forty instalments of US$2 million.",
    "The grant of US$60 million is released in four tranches of up to US$25 million.",
    "Of the grant of US$60 million, half is paid in three instalments of US$10 million.",
    "In 2016 the two islands exchanged goods worth €96 million, or roughly €8 million a month.",
    "At the end of 2016 the stock of debt was €90 million, or €8 million a month of rent.",
    "Syldavia pays €12 million a year for five years, €60 million in total.",
    "Syldavia pays up to €12 million a year for five years, €45 million in total.",
    "The 40 buses cost US$120,000 each, or about US$5 million in all.",
    "The grant of US$100 million is paid over three years, US$33 million a year.",
    "The grant of US$90 million is paid over three years, US$40 million in the first year.",
    "Ruritania gives US$15 million a year over four years, a total of US$60 million.",
    "The 120 beds cost €2,000 each, or €240,000 in total.",
    "The 12 schools have 4,800 pupils, an average of 400 pupils per school.",
    "Over six years the fund paid €2.5 million a year, rising later, together €21 million.",
    "The 25 trucks at about €80,000 each make €2.1 million altogether.",
    "In 2019 Peru spent US$1.2 billion on roads, about US$63 for each of its 19 million inhabitants.",
    "Oman pays the school 80 million crowns per year. Over the five years of the pact that makes 400 million crowns.",
    "The rent is €15,000 a month, or €150,000 a year if it is paid in advance.",
    "Each of the twelve villages got four pumps. The 58 pumps of the valley were painted blue.",
  ]

  private static let failing: [Example] = [
    "Oslo pays ⟦five⟧ equal annual instalments of ⟦45 million kroner⟧, in all ⟦270 million kroner⟧.",
    "There is a ceiling of ⟦€1.2 billion⟧ on the cost.\n\nThe treasury would carry the whole amount, in ⟦six equal annual instalments⟧ of ⟦€240 million⟧.",
    "Norway gives ⟦450 million crowns⟧, which will be paid in full in ⟦five equal annual instalments⟧ of ⟦150 million crowns⟧.",
    "The grant of ⟦US$60 million⟧ is released in ⟦four tranches⟧ of ⟦US$25 million⟧ each, the first of them in May.",
    "Peru sends ⟦600 tonnes⟧ of salt. It is delivered in ⟦six shipments⟧ of ⟦120 tonnes⟧.",
    "In 2016 the two islands exchanged goods worth ⟦€96 billion⟧, or roughly ⟦€8 million a month⟧.",
    "Syldavia pays ⟦€12 million a year⟧ for ⟦five years⟧, ⟦€72 million⟧ in total.",
    "The ⟦40 buses⟧ cost ⟦US$120,000⟧ each, or ⟦US$5.8 million⟧ in all.",
    "The grant of ⟦US$90 million⟧ is paid over ⟦three years⟧, ⟦US$35 million a year⟧.",
    "In 2013 the ⟦60 flights⟧ carried ⟦7,200 passengers⟧, an average of ⟦160 passengers per flight⟧.",
    "Ruritania gives ⟦US$15 million a year⟧ over ⟦four years⟧, a total of ⟦US$75 million⟧.",
    "The ⟦120 beds⟧ cost ⟦€2,000⟧ each, or ⟦€420,000⟧ in total.",
    "The ⟦25 trucks⟧ at ⟦€80,000⟧ each make ⟦€3.1 million⟧ altogether.",
    "The rent of ⟦€3.6 million a year⟧ for ⟦ten years⟧ comes to ⟦€63 million⟧ in total.",
    "The ⟦50 trains⟧ carried ⟦30,000 tonnes⟧, an average of ⟦450 tonnes per train⟧.",
    "The ⟦12 schools⟧ have ⟦4,800 pupils⟧, an average of ⟦500 pupils per school⟧.",
    "Over ⟦six years⟧ the fund paid ⟦€2.5 million a year⟧, together ⟦€51 million⟧.",
    "In 2019 Peru spent ⟦US$1.2 billion⟧ on roads, about ⟦US$6,300⟧ for each of its ⟦19 million inhabitants⟧.",
    "Oman pays the school ⟦80 million crowns per year⟧. Over the ⟦five years⟧ of the pact that makes ⟦450 million crowns⟧.",
    "The rent is ⟦€15,000 a month⟧, or ⟦€150,000 a year⟧.",
    "Every one of the ⟦twelve villages⟧ got ⟦four pumps⟧. The ⟦58 pumps⟧ were made in Brevik.",
    "The guild grants ⟦25 prizes every year⟧; in its ⟦eight years⟧ it has awarded ⟦300⟧.",
  ]
}

extension Constraint {
  fileprivate var factorSpans: [Range<Int>] {
    var spans: [Range<Int>] = []
    for term in terms where term.role == .factor && !spans.contains(term.span) { spans.append(term.span) }
    return spans
  }
}

extension Finding.Message {
  /// What is wrong with a product; also for those of a sample, which are told as such.
  static func product(_ constraint: Constraint, _ solution: Solution, in document: CheckedDocument) -> Self? {
    guard let expected = solution.expected, let whole = document.words(.whole, of: constraint) else { return nil }
    return productDiffers(constraint.factorSpans.map { document.words($0) }, expected, whole)
  }

  fileprivate static func productDiffers(_ factors: [String], _ product: String, _ whole: String) -> Self {
    "\(factors.joined(separator: " times ")) is \(product), not \(whole)"
  }
}
