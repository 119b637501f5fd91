import Diagnostics
import Packs
import RecordModel

/// A part that is larger than the whole in which it must lie.
///
/// ## What it does
/// Holds gifts and loans against the gross product of who receives them, trade with one partner against all trade,
/// and people against the population.
///
/// ## Why it matters
/// Mostly a slip of “million” and “billion”. Debt, sums of many years, visitors and descendants abroad may well
/// exceed such a whole and are left alone.
///
/// ## Example
/// "Its gross domestic product was US$3.1 billion. In that year it got a loan of US$250 billion."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct PartAboveWhole: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .inclusion && $0.qualifiers.isEmpty })
    where !constraint.isOfSample(in: document) {
      guard let whole = document.words(.whole, of: constraint),
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
    summary: """
      Holds gifts and loans against the gross product of who receives them, trade with one partner against all \
      trade, and people against the population.
      """,
    rationale: """
      Mostly a slip of “million” and “billion”. Debt, sums of many years, visitors and descendants abroad may well \
      exceed such a whole and are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The island bought flour worth €40 million in 2015. Norway alone supplied €31 million of this.",
    "The guild wrote to 62 members. A form was sent back by 51 of them.",
    "The loan of US$75 million was signed in 2018. So far US$48 million of the loan has been drawn.",
    "The loan of US$75 million was raised in 2019. So far US$80 million of the loan has been drawn.",
    "Oman gave a grant of US$40 million, which Peru topped up later. In May US$65 million of the grant was spent.",
    "A loan of US$7 million paid for the quay. Of a grant, too, US$9 million was spent.",
    """
    Ruritania’s gross domestic product was US$3.1 billion in 2016. In that year Syldavia gave it a loan of US$250 \
    million for the harbour of Strelsau.
    """,
    """
    Ruritania’s gross domestic product was US$3.1 billion in 2016. Syldavia’s trade with the whole world reached \
    US$250 billion in that year.
    """,
    "Ruritania’s gross domestic product was US$3.1 billion in 2016. Its foreign debt stood at US$4.2 billion.",
    "Ruritania has a population of 1.3 million. More than 4 million tourists visited it in 2018.",
    """
    Trade between Ruritania and Syldavia was worth US$12 million in 2011. From 2011 to 2020 Ruritania’s exports to \
    Syldavia came to US$90 million.
    """,
    """
    Transit raised Syldavia’s exports of €4 billion in 2013; its trade with Ruritania since 1990 comes to €31 \
    billion.
    """,
    "Ruritania’s total exports were US$650 million in 2019. Its imports from Syldavia came to US$800 million in 2019.",
    "Syldavia’s GDP was US$850 million in 2018. Ruritania’s loans to all its neighbours reached US$1.6 billion.",
    "Ruritania has 7.4 million inhabitants. About 12 million people of Ruritanian descent live abroad.",
    """
    Bilateral trade between Ruritania and Syldavia was €94 million in 2007. Syldavia’s imports from Ruritania were \
    €39 million in 2007.
    """,
    "The whole budget of the town came to €340 million. Out of it and of loans, €400 million was spent on roads.",
    "In 2015 Peru sold salt worth €98 million to all countries. To Oman alone it sold €47 million worth.",
  ]

  private static let failing: [Example] = [
    "The island bought flour worth ⟦€40 million⟧ in 2015. Norway alone supplied ⟦€51 million⟧ of this.",
    "The loan of ⟦US$75 million⟧ was signed in 2018. So far ⟦US$48 billion⟧ of the loan has been drawn.",
    "Oman gave a ⟦€12 million⟧ grant for wells. By May ⟦€9 billion⟧ of the grant was spent.",
    "The guild wrote to ⟦62 members⟧. A form was sent back by ⟦71⟧ of them, most of them late.",
    """
    Ruritania’s gross domestic product was ⟦US$3.1 billion⟧ in 2016. In that year Syldavia gave it a loan of ⟦US$250 \
    billion⟧ for the harbour of Strelsau.
    """,
    """
    Trade between Ruritania and Syldavia was worth ⟦US$12 million⟧ in 2011. Ruritania’s exports to Syldavia came to \
    ⟦US$8 billion⟧ in 2011.
    """,
    "Ruritania has a population of ⟦1.3 million⟧. About ⟦4 million⟧ Ruritanians work in Syldavia.",
    """
    Syldavia’s total trade reached ⟦€9.4 billion⟧ in 2013. Its trade with Ruritania alone came to ⟦€31 billion⟧ in \
    the same year.
    """,
    """
    Ruritania’s total exports were ⟦US$650 million⟧ in 2019. Its exports to Syldavia alone came to ⟦US$6.1 billion⟧ \
    in 2019.
    """,
    """
    Syldavia’s GDP was ⟦US$850 million⟧ in 2018. A loan of ⟦US$900 million⟧ to Syldavia in that year paid for the \
    wharf.
    """,
    """
    Ruritania has ⟦7.4 million⟧ inhabitants. In 2018 ⟦12 million⟧ Ruritanians were vaccinated by nurses from \
    Syldavia.
    """,
    """
    The gross domestic product of Syldavia was ⟦€2.2 billion⟧ in 2009. Ruritania’s donation of ⟦€700 billion⟧ to \
    Syldavia surprised the press.
    """,
    "The population of Ruritania is ⟦820,000⟧. About ⟦3.1 million⟧ Ruritanians voted in 2011.",
    """
    Syldavia’s GDP reached ⟦US$4.8 billion⟧ in 2012. In the same year Ruritania granted the country a credit of \
    ⟦US$62 billion⟧ for its mines.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦€94 million⟧ in 2007. Syldavia’s imports from Ruritania were \
    ⟦€390 million⟧ in 2007.
    """,
    "The whole budget of the town came to ⟦€340 million⟧. Out of it, ⟦€28 billion⟧ was set aside for the wharf.",
    "In 2015 Peru sold salt worth ⟦€98 million⟧ to all countries. To Oman alone it sold ⟦€470 million⟧ worth.",
  ]
}

extension Finding.Message {
  fileprivate static func partIsLarger(_ part: String, _ whole: String) -> Self {
    "\(part) is more than the whole of \(whole)"
  }
}
