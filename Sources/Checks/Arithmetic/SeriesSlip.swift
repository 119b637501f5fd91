import Diagnostics
import Packs
import RecordModel

/// One value of a series that is many times larger or smaller than all others.
struct SeriesSlip: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, _) in document.broken(where: { $0.kind == .inclusion && $0.qualifiers.first == "slip" }) {
      guard let small = document.words(.whole, of: constraint), let large = document.words(.part, of: constraint) else {
        continue
      }
      report(
        finding(
          .slips(large, small),
          document.evidence([.part, .whole], of: constraint),
          explanations: ["scale: all other values of the series are of one size"]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "series-slip",
    kind: .magnitude,
    severity: .warning,
    summary: "Reports one value of a series that is many times larger or smaller than all others.",
    rationale: """
      Mostly a slip of “million” and “billion”, or a comma for a point. At least three values, each with a year of its \
      own, must stand in one sentence, and all but one must be of one size.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Arrivals were 1.2 million in 2018, 1.4 million in 2019 and 9,000 in 2021.",
    "The fund held $2 million in 2001, $3 million in 2002 and $400 million in 2019.",
    "Investment was $4 million in 2010, $5 million in 2011 and, after the mine was sold, $2.1 billion in 2012.",
    "Debt relief was $6 million in 2004, $1.1 billion in 2005 and $7 million in 2006.",
    "Peru exported $3 million in 2019, Oman $5 million in 2020 and Chile $4 billion in 2021.",
    "Aid was $30 million in 2003, $25 million in 2004 and $0.2 million in 2005.",
    "Sales were worth €38 million in 2016, €41 million in 2017 and €40 million in 2018.",
    "Sales were worth €38 million in 2016, €41 million in 2017 and €400 million in 2018.",
    "Sales were worth €38 million in 2016 and €41 billion in 2017.",
    "Sales came to 120 tonnes in 2003, 90 tonnes in 2004 and 2 tonnes in 2005.",
    "Aid was US$2 million in 1990, US$300 million in 2000 and US$40 billion in 2010.",
    "The fund had €2 million, the bank €3 million and the treasury €4 billion.",
    "Oman had 3 ships in 1970, 12 ships in 1980 and 14 ships in 1990.",
    "Trade was worth $3.7 billion in 2015, $3.8 billion in 2016 and $3.9 billion in 2017.",
    "The port moved 30 tonnes in 1950, 45 tonnes in 1960 and 4,000 tonnes in 1970.",
    "Prices rose from €3 in 2001 to €4 in 2002 and €5 in 2003.",
  ]

  private static let failing: [Example] = [
    "Sales were worth €38 million in 2016, ⟦€41 million⟧ in 2017 and ⟦€40 billion⟧ in 2018.",
    "Trade was worth ⟦$3.7 billion⟧ in 2015, ⟦$38 million⟧ in 2016 and $3.9 billion in 2017.",
    "The mine dug 410,000 tonnes in 2001, ⟦395,000 tonnes⟧ in 2002 and ⟦402 tonnes⟧ in 2003.",
    "Peru lent ⟦€12 billion⟧ in 2004, ⟦€14 million⟧ in 2005, €15 million in 2006 and €13 million in 2007.",
    "The port counted 5,100 ships in 1998, ⟦5,300 ships⟧ in 1999 and ⟦5.2 million ships⟧ in 2000.",
    "Exports of wool reached £7 million in 1960, ⟦£8 million⟧ in 1961 and ⟦£7.5 billion⟧ in 1962.",
    "Grants came to ⟦€900,000⟧ in 2005, ⟦€950 million⟧ in 2006 and €870,000 in 2007.",
    "Timber worth $61 million was sold in 2013, ⟦$64 million⟧ in 2014 and ⟦$66 billion⟧ in 2015.",
    "A tonne of rice cost US$310 in 2004, ⟦US$325⟧ in 2005 and ⟦US$330,000⟧ in 2006.",
    "The dam gave 820 gigawatt-hours in 2009, ⟦840 gigawatt-hours⟧ in 2010 and ⟦830,000 gigawatt-hours⟧ in 2011.",
  ]
}

extension Finding.Message {
  fileprivate static func slips(_ large: String, _ small: String) -> Self {
    "\(large) is many times as much as \(small), beside it in the series"
  }
}
