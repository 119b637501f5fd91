import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// Parts that do not add up to the whole that the text gives for them.
///
/// ## What it does
/// Adds up the parts that a text names and holds the sum against the total, each as exact as it is written.
///
/// ## Why it matters
/// A wrong total is repeated by everybody who cites it, and it tells that one of the parts may be wrong too.
///
/// ## Example
/// "Aid came to US$95 million: grain for US$37 million and flour for US$48 million."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct WrongSum: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .sum }) {
      if Self.mayBeSilent(constraint, in: document) || constraint.isOfSample(in: document)
        || Self.overlaps(constraint, in: document)
      {
        continue
      }
      guard let message = Finding.Message.sum(constraint, solution, in: document) else { continue }
      report(
        finding(
          message,
          document.evidence([.whole, .part], of: constraint),
          severity: solution.isCertain ? .error : .warning,
          expected: solution.expected,
          explanations: solution.isCertain ? [.rounding] : []
        )
      )
    }
  }

  /// Whether some of a sample may not have said whether they are women or men: one in twenty of a hundred or more.
  static func mayBeSilent(_ constraint: Constraint, in document: CheckedDocument) -> Bool {
    func counted(_ term: Constraint.Term) -> (value: Rational, noun: String)? {
      guard case .quantity(let quantity) = term.value, case .counted(let noun) = quantity.unit else { return nil }
      return quantity.value?.rational.map { ($0, noun) }
    }
    let parts = constraint.terms.filter { $0.role == .part }.compactMap(counted)
    guard parts.count == 2, let whole = constraint.terms.first(where: { $0.role == .whole }).flatMap(counted),
      halves.contains(Set(parts.map(\.noun))), whole.value >= Rational(100),
      asked.contains(whole.noun) || samples.contains(where: document.words(constraint.sentence).contains)
    else { return false }
    let missing = whole.value - parts[0].value - parts[1].value
    return missing > .zero && missing * Rational(20) <= whole.value
  }

  /// Whether the paragraph says that some are counted among several of the parts, so that these are more than the whole.
  private static func overlaps(_ constraint: Constraint, in document: CheckedDocument) -> Bool {
    func value(_ role: Constraint.Role) -> Rational {
      constraint.quantities(role).compactMap { $0.value?.rational }.reduce(.zero, +)
    }
    guard value(.part) > value(.whole),
      let block = document.structure?.blocks.first(where: { $0.range.overlaps(constraint.sentence) })
    else { return false }
    let text = document.text[block.range].lowercased()
    return overlapping.contains(where: text.contains)
  }

  private static let overlapping = [
    "overlap", "counted twice", "counted under each", "counted under both", "counted in both", "both headings",
    "each heading", "double-count", "double count", "more than one", "several categories", "both categories",
    "both groups", "both lists", "belong to both", "fall under both", "appear in both", "multiple categories",
  ]

  /// Those who answer of themselves, and need not answer all.
  private static let asked: Set<String> = ["respondent", "interviewee", "participant", "informant", "voter"]
  private static let samples = ["sample", "survey", "poll", "interview"]
  private static let halves: [Set<String>] = [["man", "woman"], ["male", "female"], ["boy", "girl"]]

  static let description = CheckDescription(
    identifier: "wrong-sum",
    kind: .sum,
    severity: .error,
    summary: "Adds up the parts that a text names and holds the sum against the total, each as exact as it is written.",
    rationale: """
      A wrong total is repeated by everybody who cites it, and it tells that one of the parts may be wrong too. Each \
      figure stands for all the values that would be written the same way, so rounding alone is never reported; parts \
      that the text calls "including" or "among them" need not be all, and are only asked to fit into the whole.
      """,
    passing: passing,
    failing: failing,
    references: [
      "Half a unit in the last written digit is the usual reading of a rounded figure (ISO 80000-1, annex B)."
    ]
  )

  private static let passing: [Example] = [
    "The delegation numbered 15 persons: six officials, five representatives of business and four academics.",
    "The accounts:\n\n| Item | Value |\n|---|---|\n| Opening balance | 50 |\n| Receipts | 20 |\n| Payments | 30 |\n| Closing total | 40 |",
    "The accounts:\n\n| Item | Value |\n|---|---|\n| Revenue | 90 |\n| Less: costs | 30 |\n| Total | 60 |",
    "Trade:\n\n| Top partners | Value |\n|---|---|\n| Peru | 30 |\n| Oman | 20 |\n| Chile | 10 |\n| All partners, total | 140 |",
    "Of the 64 treaties, 38 bore on trade and 31 on roads. The two groups overlap: eleven treaties are counted twice.",
    "Of the total length, 146 km lie in Peru, 700 km in Chile and 82 km in Oman.",
    """
    | Year | Exports | Imports | Trade balance |
    |---|---|---|---|
    | 2014 | 522 | 368 | +154 |
    | 2015 | 292 | 650 | -358 |
    """,
    "| Year | Road | Rail | Ships called |\n|---|---|---|---|\n| 2015 | 12 | 40 | 52 |\n| 2016 | 14 | 45 | 71 |\n| 2017 | 15 | 49 | 64 |",
    "| Year | Road | Rail | All modes |\n|---|---|---|---|\n| 2015 | 12 | 40 | 52 |\n| 2016 | 14 | 45 | 59 |\n| 2017 | 15 | 49 | 64 |",
    "The survey had 1,000 respondents, 480 men and 490 women.",
    "The sample comprised 350 students: 190 women and 155 men. Five gave no answer.",
    "Peru pays €36 million, Oman €19 million and the bank €25 million. Together they pay €80 million.",
    "Peru pays €36 million, Oman €19 million and the bank €25 million. The total cost is €90 million.",
    "Peru paid €36 million in 2004, Oman €19 million in 2005 and the bank €25 million. The loan was €40 million.",
    "Last year we sold the Danes timber worth €18.4 million and bought €6.1 million, a surplus of €12.3 million.",
    "The book rests on 52 letters, 31 of them written in Porto and 21 in Macau.",
    "| Goods | Value (€ million) |\n|---|---|\n| Salt | 120 |\n| Wine | 45 |\n| Other goods | 30 |\n| Total | 195 |",
    "They sold us 18 ships and bought timber worth €6.1 million, after a deficit of €2 million.",
    "Aid came to US$85 million in 2014: grain for US$37 million and flour for US$48 million.",
    // Rounding: 3.05 to 3.15 and 4.35 to 4.45.
    "The fund of €7.462 million is made up of deposits of €3.1 million and interest of €4.4 million.",
    // Thirds never come to a hundred.
    "The shares of the three owners are 33.3 percent, 33.3 percent and 33.3 percent, together 100 percent.",
    "The yard employs 58 welders, including 17 apprentices and 6 inspectors.",
    "Of the 2,316 households visited, 2,274 filled in the form and 42 gave no answer.",
    "The loan of US$90 million and the grant of US$10 million make a package of about US$100 million.",
    "Imports of €7.3 billion and exports of €2.6 billion left a deficit of €4.7 billion.",
    "The delegation of 12 had 5 ministers among its members and 9 speakers of French.",
    "More than 500 nurses were hired: 290 for the coast and 236 for the hills.",
    "The budget of 800,000 euros was spent on roads (512,000 euros) and wells (290,500 euros).",
    "Two grants of US$4 million each were paid in 2019, in all US$8 million.",
    "Exports were US$3 million in 2018 and US$5 million in 2019.",
    "Of the 74 suspects, 51 men and 20 women were charged.",
    "The camp has 200 places, and 120 men and 60 women live in it.",
    "A total of US$5 billion in trade, US$2 billion in investment and US$1 billion in aid was recorded.",
    "The company, worth US$5 million, signed contracts, including one of US$10 million.",
    "The hospital hired 500 nurses, including 290 for the coast and 236 for the hills.",
    "Of the 120 schools, 30 were built in 2010 and 35 in 2012.",
    """
    Trade between Ruritania and Syldavia was US$1.1 billion in 2021. Ruritania exported tea worth US$60 million and \
    imported cars worth US$400 million.
    """,
    """
    | Year | Exports (US$ million) | Imports (US$ million) | Total (US$ million) |
    |---|---:|---:|---:|
    | 2021 | 60 | 964 | 1,024 |
    | 2022 | 66 | 934 | 1,000 |
    """,
    "The fund came to €77 million. It was made up of €34 million from Norway, €27 million from Chile and €16 million from Peru.",
    "The fund came to €87 million. It included €34 million from Norway and €16 million from Peru.",
    "The archive holds 38 letters. A date stands on 21 of them; the other 17 have none.",
    "The guild spent €8.4 million. €3.1 million went to schools and €2.7 million to clinics; the remaining €1.2 million of the clinics' money will be paid next year.",
    "Of the promised €50 million, €32 million has been paid; €28 million is still outstanding, interest included.",
    "Half of the sixty carts went to the mills, ten to the mines, and the other twenty to the port.",
    "Salt sold, tonnes\nPeru 310\nOman 120\nChile 85\nTotal 515",
    "Sales to Oman were €52 million in 2016 and purchases €77 million, after a deficit of €35 million in 2015.",
  ]

  private static let failing: [Example] = [
    "The delegation numbered ⟦17 persons⟧: ⟦six officials⟧, ⟦five representatives⟧ and ⟦four academics⟧.",
    """
    Trade with Chile:

    | Year | Exports | Imports | Balance |
    |---|---|---|---|
    | 2014 | 522 | 368 | 154 |
    | 2016 | ⟦805⟧ | ⟦229⟧ | ⟦476⟧ |
    """,
    """
    The accounts of the port:

    | Month | Receipts | Expenditure | Deficit |
    |---|---|---|---|
    | May | ⟦310⟧ | ⟦410⟧ | ⟦200⟧ |
    """,
    "Millions of travellers\n\n| Year | Road | Rail | All modes |\n|---|---|---|---|\n| 2015 | 12 | 40 | 52 |\n| 2016 | ⟦14⟧ | ⟦45⟧ | ⟦71⟧ |\n| 2017 | 15 | 49 | 64 |",
    "The village has ⟦1,011 inhabitants⟧, ⟦480 men⟧ and ⟦490 women⟧.",
    "Peru pays ⟦€36 million⟧, Oman ⟦€19 million⟧ and the bank ⟦€25 million⟧. Together they pay ⟦€90 million⟧.",
    "Peru pays ⟦€36 million⟧, Oman ⟦€19 million⟧ and the bank ⟦€25 million⟧. The total cost is put at ⟦€70 million⟧.",
    "Last year we sold the Danes salt worth ⟦18.4 million euros⟧ and bought ⟦6.1 million⟧, which left a surplus of ⟦14.3 million⟧.",
    "Last year we sold the Danes timber worth ⟦€18.4 million⟧ and bought ⟦€6.1 million⟧, a surplus of ⟦€14.3 million⟧.",
    "The book rests on ⟦52 letters⟧, ⟦31⟧ of them written in Porto and ⟦27⟧ in Macau.",
    """
    Aid came to ⟦US$95 million⟧ in 2014: grain for ⟦US$37 million⟧ and flour for ⟦US$48 million⟧.
    """,
    "The delegation of ⟦45 members⟧ was made up of ⟦23 officials⟧ and ⟦12 businessmen⟧.",
    "Of the ⟦2,316 households⟧ visited, ⟦2,274 households⟧ filled in the form and ⟦61 households⟧ gave no answer.",
    "Imports of ⟦€7.3 billion⟧ and exports of ⟦€2.6 billion⟧ left a deficit of ⟦€3.7 billion⟧.",
    "The package of ⟦€75 million⟧ consists of a loan of ⟦€50 million⟧ and a grant of ⟦€15 million⟧.",
    "The road of ⟦127 km⟧ has two sections, one of ⟦74 km⟧ and one of ⟦63 km⟧.",
    "The police arrested ⟦74 suspects⟧, ⟦41 men⟧ and ⟦23 women⟧.",
    """
    # Trade

    Trade between Ruritania and Syldavia amounted to ⟦US$847 million⟧ in 2014. Syldavia imported goods worth \
    ⟦US$244 million⟧ and exported goods worth ⟦US$503 million⟧.
    """,
    "A total of ⟦96 students⟧ took part, ⟦51 students⟧ from the capital and ⟦54 students⟧ from the provinces.",
    "Aid of ⟦US$12 million⟧ was paid in 2019, including a grant of ⟦US$44 million⟧ for roads.",
    "Exports of ⟦US$2.31 billion⟧ and imports of ⟦US$4.45 billion⟧ gave a total of ⟦US$7.76 billion⟧ in 2015.",
    "The zone covers ⟦1,113 hectares⟧: ⟦528 hectares⟧ of the first phase and ⟦685 hectares⟧ of the second phase.",
    "The port handled ⟦5.2 million tonnes⟧: ⟦3.9 million tonnes⟧ of imports and ⟦2.3 million tonnes⟧ of exports.",
    "The fund came to ⟦€87 million⟧. It was made up of ⟦€34 million⟧ from Norway, ⟦€27 million⟧ from Chile and ⟦€16 million⟧ from Peru.",
    "The archive holds ⟦36 letters⟧. A date stands on ⟦21⟧ of them; the other ⟦17⟧ have none.",
    "Imports of ⟦$41 million⟧ and exports of ⟦$29 million⟧ brought the trade of Peru and Oman to ⟦$73 million⟧ in 2018.",
    "The guild spent ⟦€8.4 million⟧ last year. ⟦€3.1 million⟧ of it went to schools, ⟦€2.7 million⟧ to clinics, and the remaining ⟦€3.6 million⟧ to roads.",
    "The loan has three parts: ⟦€20 million⟧ in 2015, ⟦€35 million⟧ in 2016 and ⟦€25 million⟧ in 2017, ⟦€90 million⟧ in all.",
    "Peru sold salt for ⟦€310 million⟧ to Oman and bought dates for ⟦€45 million⟧, a surplus of ⟦€285 million⟧.",
    "Of the promised ⟦€50 million⟧, ⟦€32 million⟧ has been paid; ⟦€28 million⟧ is still outstanding.",
    "Trade in 2004\n\nSalt sold, tonnes\nPeru ⟦310⟧\nOman ⟦120⟧\nChile ⟦85⟧\nTotal ⟦545⟧",
    "Among ⟦1,050 adults⟧ ⟦480⟧ wanted the toll kept, ⟦410⟧ wanted it dropped and ⟦260⟧ did not know.",
  ]
}

extension String {
  fileprivate static var rounding: String { "rounding: no rounding of these figures makes them agree" }
}

extension Finding.Message {
  /// What is wrong with a sum; also for those of a sample, which are told as such.
  static func sum(_ constraint: Constraint, _ solution: Solution, in document: CheckedDocument) -> Self? {
    guard let whole = document.words(.whole, of: constraint) else { return nil }
    let parts = constraint.terms.filter { $0.role == .part }.map { document.words($0.span) }
    return solution.isOverflow
      ? partExceeds(parts: parts, whole: whole)
      : sumDiffers(parts: parts, whole: whole, sum: solution.expected ?? "")
  }

  fileprivate static func sumDiffers(parts: [String], whole: String, sum: String) -> Self {
    "\(listed(parts)) \(parts.count == 2 ? "together make" : "add up to") \(sum), not \(whole)"
  }

  fileprivate static func partExceeds(parts: [String], whole: String) -> Self {
    "\(listed(parts)) cannot be included in \(whole)"
  }

  private static func listed(_ parts: [String]) -> String {
    parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }
}
