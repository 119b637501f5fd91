import Diagnostics
import Packs
import RecordModel

/// Shares of one whole that do not come to 100 per cent.
///
/// ## What it does
/// Adds up the shares of one whole: with “the remaining” they make 100 per cent, and those of owners or of yes and
/// no never more.
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
    for (constraint, solution) in document.broken(where: { $0.kind == .shares }) {
      guard let sum = solution.residual else { continue }
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
    summary: """
      Adds up the shares of one whole: with “the remaining” they make 100 per cent, and those of owners or of yes \
      and no never more.
      """,
    rationale: """
      One of the shares is wrong. Answers of which several may be given are left alone, and each share may be rounded.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Composition of exports by value, in per cent:\n\n- beef, 61\n- soya, 14\n- all other goods, 25",
    "Exports by product in 2018:\n\n- salt: 41 per cent\n- cement: 34 per cent\n- wool: 9 per cent\n- other goods: 16 per cent",
    "Growth of exports by product in 2018:\n\n- salt: 41 per cent\n- cement: 34 per cent\n- wool: 9 per cent\n- other goods: 26 per cent",
    "The new duties by product:\n\n- salt: 41 per cent\n- cement: 34 per cent\n- wool: 9 per cent\n- other goods: 26 per cent",
    "The consortium comprises a Danish firm (40 per cent), two Omani firms (20 per cent each) and a bank (20 per cent).",
    "How are relations? Very good 22%, good 41%, fair 20%, bad 12%, very bad 5%.",
    "Rated good in 2010: ports 22%, roads 41%, schools 20%, clinics 47%.",
    "Norway was named by 41 percent, Chile by 33 percent and Ghana by 29 percent.",
    "Only one answer was allowed. Norway was named by 41 percent, Chile by 33 percent and Ghana by 19 percent.",
    "Only one answer was allowed. Norway was named by 41 percent of the women, Chile by 33 percent and Ghana by 29 percent of the men.",
    """
    Of the timber, 48 percent came from the north, 37 percent from the south and the remaining 15 percent from \
    abroad.
    """,
    "Asked what they buy, 62 percent named tea, 48 percent salt and 37 percent cloth.",
    "62 percent of the men and 48 percent of the women voted for the treaty.",
    "Oil makes up 55 percent of the exports, gas 30 percent and all other goods 15 percent.",
    "The bank is owned by the state with 51 percent, the city with 34 percent and the staff with 15 percent.",
    "Rail carries 40 percent of the freight, ships 25 percent and the remaining 35 percent go by road.",
    "The owners are the state with 33.3 percent, the city with 33.3 percent and the staff with 33.3 percent.",
    "In the referendum 58 percent were for the union and 38 percent against it.",
    "Maize took 35 percent of the land, rice 25 percent and clover 20 percent.",
    "The loans grew by 70 percent in euros, 20 percent in dollars and 15 percent in crowns.",
    "In Flanders 58 per cent were for the union and in Wallonia 52 per cent against it.",
    "The mine is owned by Peru with 60 per cent, the port by Peru with 40 per cent and the railway by Peru with 25 per cent.",
    "Peru owns 62 percent of the cable; the remaining 38 percent belong to Chile.",
    "Peru holds 55 percent of the mine and Oman another 35 percent.",
    "In the north 46 per cent said yes, in the south 38 per cent and in the capital 26 per cent had no opinion.",
    "Half of the money comes from Brevik, a quarter from Klow and a quarter from Zenda.",
  ]

  private static let failing: [Example] = [
    "Composition of exports by value, in per cent:\n\n- beef, ⟦61⟧\n- soya, ⟦14⟧\n- all other goods, ⟦32⟧",
    "Exports by product in 2018:\n\n- salt: ⟦41 per cent⟧\n- cement: ⟦34 per cent⟧\n- wool: ⟦9 per cent⟧\n- other goods: ⟦26 per cent⟧",
    "Exports consisted of salt (⟦41 per cent⟧), cement (⟦34 per cent⟧), wool (⟦9 per cent⟧) and other goods (⟦26 per cent⟧).",
    "The consortium comprises a Danish firm (⟦40 per cent⟧), two Omani firms (⟦25 per cent⟧ each) and a bank (⟦20 per cent⟧).",
    "How are relations? Very good ⟦22%⟧, good ⟦41%⟧, neither good nor bad ⟦20%⟧, bad ⟦12%⟧, very bad ⟦15%⟧.",
    "They agree ⟦35 percent⟧, partly agree ⟦30 percent⟧, disagree ⟦25 percent⟧ and do not know ⟦22 percent⟧.",
    "Only one answer was allowed. Norway was named by ⟦41 percent⟧, Chile by ⟦33 percent⟧ and Ghana by ⟦37 percent⟧.",
    "They were asked for the one neighbour that they trust most. The north was chosen by ⟦50 percent⟧, the south by ⟦35 percent⟧, and ⟦24 percent⟧ named another.",
    """
    Of the timber, ⟦48 percent⟧ came from the north, ⟦37 percent⟧ from the south and the remaining ⟦25 percent⟧ from \
    abroad.
    """,
    "The port is owned by Ruritania with ⟦45 percent⟧, Syldavia with ⟦40 percent⟧ and a bank with ⟦25 percent⟧.",
    "⟦62 percent⟧ voted for the treaty, ⟦48 percent⟧ against it.",
    "Oil makes up ⟦55 percent⟧ of the exports, gas ⟦30 percent⟧ and all other goods ⟦25 percent⟧.",
    "The bank is owned by the state with ⟦51 percent⟧, the city with ⟦34 percent⟧ and the staff with ⟦25 percent⟧.",
    "Rail carries ⟦40 percent⟧ of the freight, ships ⟦25 percent⟧ and the remaining ⟦45 percent⟧ go by road.",
    "The seats were split: ⟦60 percent⟧ for the north, ⟦30 percent⟧ for the south and ⟦20 percent⟧ for the islands.",
    "In the referendum ⟦58 percent⟧ were for the union and ⟦52 percent⟧ against it.",
    "Maize took ⟦35 percent⟧ of the land, rice ⟦25 percent⟧ and the remaining ⟦20 percent⟧ lay fallow.",
    "Of the loans, ⟦70 percent⟧ are in euros, ⟦20 percent⟧ in dollars and the remaining ⟦15 percent⟧ in crowns.",
    """
    The shares of the dam are held by Ruritania with ⟦48 percent⟧, Syldavia with ⟦48 percent⟧ and a fund with ⟦8 \
    percent⟧.
    """,
    "The smelter has three owners: Peru holds ⟦40 percent⟧ of the shares, a Chilean group ⟦45 percent⟧ and a bank ⟦25 percent⟧.",
    "Peru owns ⟦62 percent⟧ of the cable; the remaining ⟦48 percent⟧ belong to Chile.",
    "Asked about the toll, ⟦46 per cent⟧ said yes, ⟦38 per cent⟧ said no and ⟦26 per cent⟧ had no opinion.",
    "Peru holds ⟦55 percent⟧ of the mine and Oman the other ⟦35 percent⟧.",
    "⟦Half⟧ of the money comes from Brevik, a ⟦third⟧ from Klow and ⟦a quarter⟧ from Zenda.",
    "Who owns the mine? Peru ⟦31 percent⟧, Oman ⟦44 percent⟧, private firms ⟦35 percent⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func sharesDiffer(_ sum: String) -> Self { "the shares come to \(sum), not to 100" }
}
