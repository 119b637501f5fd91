import Diagnostics
import Packs
import RecordModel

/// A stated change that does not follow from the two values beside it.
///
/// ## What it does
/// Computes the change between two values and holds it against the percentage, points or multiple that the text states.
///
/// ## Why it matters
/// A rate of growth is quoted without its base; when both stand in one sentence, they can be held together.
///
/// ## Example
/// "Trade rose from 100 to 150, an increase of 40 per cent."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct WrongGrowth: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .change }) {
      guard !solution.isReversed, let computed = solution.residual,
        let from = document.words(.from, of: constraint), let to = document.words(.to, of: constraint),
        let change = document.words(.change, of: constraint)
      else { continue }
      report(
        finding(
          .changeDiffers(from: from, to: to, stated: change, computed: computed),
          document.evidence([.change, .from, .to], of: constraint),
          severity: solution.isCertain ? .error : .warning,
          expected: solution.expected,
          explanations: solution.isCertain ? ["rounding: no rounding of these figures gives \(change)"] : []
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "wrong-growth",
    kind: .growth,
    severity: .error,
    summary: """
      Computes the change between two values and holds it against the percentage, points or multiple that the text states.
      """,
    rationale: """
      A rate of growth is quoted without its base; when both stand in one sentence, they can be held together. Small \
      and round figures leave much room, and it is granted: from 3 to 4 may be any rise up to 80 per cent. A change \
      between percentages may be told in points or in per cent, and an annual rate may be compounded or not.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Sales contracted, amounting to €27.09 million in 2019, with a small decrease of 4.5 per cent to €25.87 million in 2020.",
    "Exports rose from 120 to 150 million dollars, an increase of 12 per cent by volume.",
    "Exports rose 25 per cent to €90 million, against €60 million for imports.",
    "Arrivals increased 25 per cent year on year to 90,000 (2015: 72,000).",
    "Two-way trade climbed from US$480 million in 2016 to US$624 million in 2018, an increase of 45 per cent over ten years.",
    "Two-way trade climbed from US$480 million in 2016 to US$624 million in 2018, an increase of 30 per cent over the period.",
    "To save money, the port cut its staff by half between 2015 and 2018, from 90 to 45 people.",
    "Trade, worth €84 million when the pact took effect in 2014, had grown by half by 2019, to €126 million.",
    "Klow counted 118,000 guests in 2018 but only 88,500 in 2019, a decrease of 25 percent.",
    "Exports came to $80 million in 2012 and $100 million in 2013, a growth of 25 per cent.",
    "In 2014 the fleet had 40 ships; by 2018 it had grown by half to 60.",
    "Trade grew by 21 per cent in 2015, to $121 million, after $100 million in 2014.",
    "Exports rose from 120 to 150 million dollars, an increase of 35 per cent in local currency.",
    "In 2014 Peru had 40 ships; Oman grew its fleet by a quarter to 60.",
    "Membership fell from 1,200 to 900, a loss of 33 per cent measured by the new number.",
    "Trade was up 31% at $2.76 billion in 2021, against $2.1 billion the year before.",
    "Trade was up 15% in real terms at $2.76 billion in 2021, against $2.1 billion the year before.",
    "Exports rose 15% to $2.76 billion, against imports of $2.1 billion.",
    "Trade rose 15% to $2.76 billion, compared with a target of $2.1 billion.",
    "Sales of cork stood at €24 million. Two years later they had edged up to €26 million.",
    "Landings went from 300 tonnes in 2009 to 1,200 tonnes in 2014, a more than threefold increase.",
    "Sales of cork stood at €24 million. Prices edged up, to €3 a bale.",
    "Arrivals rose slightly from 40,000 to 45,000.",
    "Visits rose from 3 to 4, an increase of 30 per cent.",
    "Aid grew from US$360 million in 2004 to US$468 million in 2005, a rise of 30 percent.",
    "Bookings doubled, from 3,700 in 2011 to 7,300 in 2013.",
    "The rate rose from 44 percent to 47 percent, an increase of three percentage points.",
    "Sales fell from €96 million in 2003 to €84 million in 2004, a decrease of 12.5 percent.",
    "Output grew from 2 million tonnes to 3 million tonnes, up 60 percent.",
    "Trade grew from US$1.0 billion in 2010 to US$1.61 billion in 2015, 10 percent a year.",
    "The number of flights went from 12 to 36 a week, a threefold increase.",
    "The share rose from 20 percent to 30 percent, an increase of 50 percent.",
    "Investment rose from about US$200 million to US$300 million, an increase of 40 percent.",
    "Staff grew from 250 to 300 people, 50 people more.",
    "Imports were US$7.2 billion, 12.5 percent more than the US$6.4 billion of 2018.",
    "Trade rose from US$5 billion to US$6 billion, and imports by 40 percent.",
    "Exports fell from US$1.2 billion to US$1.1 billion, a decrease of 15 percent compared with the plan.",
    "Sales rose by 12 percent, from 1,500 to 1,679 cars.",
    // The percentage is that of another year.
    "Shipments fell from US$58 million in 2009 to US$47 million in 2010 and rose 5 per cent in 2011.",
    "Shipments grew from US$47 million in 2009 to US$58 million in 2010, and grew by 5 per cent in 2011.",
    "Shipments fell from US$58 million in 2009 to US$47 million in 2010, up 5 per cent in 2011.",
    "Exports of wool rose from 120 million dollars in 2008 to 150 million in 2009, an increase of 25 per cent.",
    "Exports of wool rose from 120 to 150 million dollars, an increase of 35 per cent in local currency.",
    "Sales were €120 million in 2016 and €150 million in 2017, when tourism grew by 8 per cent.",
    "Peru sold €60 million of wool in 2016, twice as much as in 2010, while Oman sold €20 million.",
    "Sales of wine grew by 8 percent a year on average, from €200 million in 2010 to €432 million in 2020.",
    "The school had 120 pupils in 2004 and 90 in 2006; the college had forty fewer.",
    "The subsidy rose from 40 to 60 million, and the number of clerks doubled.",
  ]

  private static let failing: [Example] = [
    "Sales contracted, amounting to ⟦€27.09 million⟧ in 2019, with a small decrease of ⟦3.1 per cent⟧ to ⟦€25.87 million⟧ in 2020.",
    "Trade rose ⟦18 percent⟧ last year to ⟦$1.77 billion⟧, the ministry said on its website, from ⟦$1.61 billion⟧ a year earlier.",
    "Two-way trade climbed ⟦from US$480 million in 2016 to US$624 million⟧ in 2018, an increase of ⟦45 per cent⟧ over the two years.",
    "To save money, the port cut its staff by ⟦two thirds⟧ between 2015 and 2018, from ⟦90⟧ to ⟦45 people⟧.",
    "Trade, worth ⟦€84 million⟧ when the pact took effect in 2014, had grown by ⟦half⟧ by 2019, to ⟦€161 million⟧.",
    "Klow counted ⟦118,000 guests⟧ in 2018 but only ⟦88,500⟧ in 2019, a decrease of ⟦33 percent⟧.",
    "Exports came to ⟦$80 million⟧ in 2012 and ⟦$100 million⟧ in 2013, a growth of ⟦35 per cent⟧.",
    "In 2014 the fleet had ⟦40 ships⟧; by 2018 it had grown by ⟦a quarter⟧ to ⟦60⟧.",
    "Trade grew by ⟦10 per cent⟧ in 2015, to ⟦$121 million⟧, after ⟦$100 million⟧ in 2014.",
    "Trade was up ⟦15%⟧ year-on-year at ⟦$2.76 billion⟧ in 2021, against ⟦$2.1 billion⟧ the year before, the envoy said.",
    "Trade increased ⟦15%⟧ to ⟦$2.76 billion⟧ in 2021, compared with ⟦$2.1 billion⟧ in 2020.",
    "Sales stood at ⟦€90 million⟧ in 2014 as against ⟦€120 million⟧ in 2013, a drop of ⟦40 per cent⟧.",
    "Sales of cork stood at ⟦€24 million⟧. Two years later they had ⟦edged⟧ up to ⟦€26 billion⟧.",
    "Landings went from ⟦300 tonnes⟧ in 2009 to ⟦1,200 tonnes⟧ in 2014, a ⟦more than sixfold⟧ increase.",
    "Arrivals rose ⟦slightly⟧ from ⟦40,000⟧ to ⟦95,000⟧.",
    "Trade rose from ⟦100⟧ to ⟦150⟧, an increase of ⟦40 per cent⟧.",
    "Aid grew from ⟦US$360 million⟧ in 2004 to ⟦US$468 million⟧ in 2005, a rise of ⟦20 percent⟧.",
    "Sales fell from ⟦€96 million⟧ in 2003 to ⟦€84 million⟧ in 2004, a decrease of ⟦22.5 percent⟧.",
    "The rate rose from ⟦44 percent⟧ to ⟦47 percent⟧, an increase of ⟦eight percentage points⟧.",
    "Bookings ⟦tripled⟧, from ⟦3,700⟧ in 2011 to ⟦7,300⟧ in 2013.",
    "Sales rose by ⟦22 percent⟧, from ⟦1,500⟧ to ⟦1,679⟧ cars.",
    "Output grew from ⟦2.04 million tonnes⟧ to ⟦3.11 million tonnes⟧, up ⟦72 percent⟧.",
    "The number of flights rose from ⟦12⟧ to ⟦31⟧ a week, an increase of ⟦258 percent⟧.",
    "Imports were ⟦US$7.2 billion⟧, ⟦32 percent⟧ more than the ⟦US$6.4 billion⟧ of 2018.",
    "Imports reached ⟦US$7.2 billion⟧ in 2019, up ⟦3 percent⟧ from ⟦US$6.4 billion⟧ in 2018.",
    "Debt dropped from ⟦€64.5 million⟧ to ⟦€43.2 million⟧, a fall of ⟦43 percent⟧.",
    "Membership rose from ⟦875 members⟧ to ⟦1,050 members⟧, a rise of ⟦25 percent⟧.",
    "The forest shrank from ⟦730 hectares⟧ to ⟦511 hectares⟧, a loss of ⟦19 percent⟧.",
    "Exports of wool rose from ⟦120 million dollars⟧ in 2008 to ⟦150 million⟧ in 2009, an increase of ⟦35 per cent⟧.",
    "The number of pilgrims ⟦tripled⟧ from ⟦10,000⟧ in 2006 to ⟦40,000⟧ in 2013.",
    "Pilgrims to Brevik numbered ⟦24,000⟧ in 2016 and ⟦36,000⟧ in 2018 – up ⟦80 per cent⟧ in two years.",
    "In 2008 the quay took ⟦1.5 million tonnes⟧ of salt. By 2013 the tonnage had ⟦tripled⟧ to ⟦3 million⟧.",
    "Sales of wine expanded by ⟦7 percent a year⟧ on average, from ⟦€125 million⟧ in 2010 to ⟦€375 million⟧ in 2020.",
    "Peru sold ⟦80,000 tonnes⟧ of salmon, ⟦three times⟧ as much as Oman, which sold ⟦40,000 tonnes⟧.",
    "The school had ⟦130 pupils⟧ in 2004 and ⟦90⟧ in 2006, ⟦thirty⟧ fewer.",
    "The toll was cut from ⟦95⟧ to ⟦60 crowns⟧, that is, by ⟦45 crowns⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func changeDiffers(from: String, to: String, stated: String, computed: String) -> Self {
    "from \(from) to \(to) is \(computed), not \(stated)"
  }
}
