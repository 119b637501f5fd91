import Diagnostics
import Packs
import RecordModel
import Text

/// Two sources that give one figure with two values.
///
/// ## What it does
/// Compares what two sources say of one figure where the words tell that it is the same.
///
/// ## Why it matters
/// One of the two is wrong, or they count differently and the text does not say so. Figures of other periods,
/// scopes or definitions are left alone, and so are bounds, estimates, targets and preliminary figures.
///
/// ## Example
/// "The ministry counts 12,450 residents in 2019; the consulate gives 21,450 for the same year."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct SourcesDiffer: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, _) in document.broken(where: { $0.kind == .agreement && $0.qualifiers.first == "sources" })
    where constraint.terms.count == 2 && !Self.areMirrored(constraint, in: document) {
      let words = constraint.terms.map { document.words($0.span) }
      report(
        finding(
          .tellingsDiffer(words[0], words[1]),
          document.evidence([.telling], of: constraint),
          explanations: ["rounding: no rounding makes them one", "period and scope: the words call it the same"]
        )
      )
    }
  }

  /// Whether one records as exports what the other records as imports: they value and attribute goods differently.
  private static func areMirrored(_ constraint: Constraint, in document: CheckedDocument) -> Bool {
    let directions = constraint.terms.map { term in
      let before = document.words(max(0, term.span.lowerBound - reach)..<term.span.lowerBound).lowercased()
      let places = ["export", "import"].map { before.range(ofLast: $0) }
      return places.firstIndex { $0 != nil && $0 == places.compactMap(\.self).max() }
    }
    return directions.count == 2 && directions[0] != nil && directions[1] != nil && directions[0] != directions[1]
  }

  private static let reach = 60

  static let description = CheckDescription(
    identifier: "sources-differ",
    kind: .crossSource,
    severity: .warning,
    summary: "Compares what two sources say of one figure where the words tell that it is the same.",
    rationale: """
      One of the two is wrong, or they count differently and the text does not say so. Figures of other periods, \
      scopes or definitions are left alone, and so are bounds, estimates, targets and preliminary figures.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    """
    By the records of Peru, exports to Oman came to US$1.90 billion in 2018; by those of Oman, imports from Peru came to \
    US$2.31 billion in the same year.
    """,
    """
    According to the port of Syldavia, 48,200 containers were shipped to Ruritania in 2018. The Ruritanian harbour \
    master reports about 48,000 containers for the same year.
    """,
    """
    According to the port of Syldavia, 48,200 containers were shipped to Ruritania in 2018. The Ruritanian harbour \
    master reports 42,800 containers for the fiscal year 2018-19.
    """,
    """
    The ministry puts exports of salt at €31 million in 2015 without re-exports. The bank gives the same exports \
    with re-exports as €44 million.
    """,
    """
    The treaty office counts 14 agreements with Syldavia. The Syldavian foreign ministry lists 17, as it includes \
    memoranda.
    """,
    "The ministry expected 4,000 visitors in 2012; the museum counted 2,900 in the same year.",
    """
    According to the police, 1,200 people marched in the capital. According to the police, 800 people marched in the \
    port on the same day.
    """,
    "The communiqué puts the loan at €250 million; the bank gives the same loan as US$290 million.",
    """
    By its preliminary figures the customs office gives imports of US$88 million in 2016; the revised figures for \
    the same year are US$93 million.
    """,
    """
    According to the World Bank, remittances from Ruritania to Syldavia were US$410 million in 2018; according to \
    the central bank, they were US$280 million in 2016.
    """,
    """
    The agency reported that the line had carried 62,000 passengers in 2019; the operator’s report gives 61,970 for \
    that year.
    """,
    """
    Ruritania’s customs service values sales of salt in 2020 at US$86 million f.o.b. Syldavia’s import statistics, \
    which include freight, put the same sales at US$98 million.
    """,
    """
    The ministry says that 1,340 students held its scholarships in 2021. The embassy says that 310 students of \
    medicine did in the same year.
    """,
    "Seventeen people died when the ferry sank on 4 August 2016, according to the police. The coast guard's report on 4 August 2017 lists 29 dead.",
    "The English text of 2009 says that a request is answered within fifteen days. The English text of 2015 says that a request is answered within fifty days.",
  ]

  private static let failing: [Example] = [
    """
    According to the port of Syldavia, ⟦48,200 containers⟧ were shipped to Ruritania in 2018. The Ruritanian harbour \
    master reports ⟦42,800 containers⟧ for the same year.
    """,
    """
    The Syldavian statistics office counts ⟦12,450 Ruritanians⟧ living in the country in 2019; the register of the \
    Ruritanian consulate gives ⟦21,450⟧ for the same year.
    """,
    """
    The joint communiqué puts the loan at ⟦€250 million⟧. The annual report of the bank gives the same loan as ⟦€520 \
    million⟧.
    """,
    """
    The police of Syldavia speak of ⟦45 dead⟧ in the ferry accident of 3 May 2007; the note of the embassy of \
    Ruritania on the same accident names ⟦54 dead⟧.
    """,
    """
    Ruritania’s ministry of energy states that it bought ⟦1.84 TWh⟧ of electricity from Syldavia in 2014. The \
    Syldavian grid operator records the same sales in 2014 as ⟦1.48 TWh⟧.
    """,
    """
    According to the ministry of fisheries, ⟦3,140 tonnes⟧ of cod were landed in 2011, whereas the harbour office \
    puts the same landings at ⟦4,310 tonnes⟧.
    """,
    """
    The Ruritanian customs service values sales of salt to Syldavia in 2020 at ⟦US$86 million⟧. Syldavia’s import \
    statistics put the same sales at ⟦US$134 million⟧.
    """,
    """
    Ruritania’s ministry says that ⟦1,340⟧ Syldavian students held its scholarships in 2021. For the same year the \
    Syldavian embassy gives ⟦1,830⟧.
    """,
    """
    The news agency reported that the railway had carried ⟦62,000 passengers⟧ in 2019; the operator’s annual report \
    gives ⟦84,500 passengers⟧ for that year.
    """,
    """
    According to the World Bank, remittances from Ruritania to Syldavia were ⟦US$410 million⟧ in 2018; according to \
    the central bank, they were ⟦US$280 million⟧ in 2018.
    """,
    "The embassy’s website says the clinic cost ⟦€4.2 million⟧. The ministry’s report says it cost ⟦€2.4 million⟧.",
    "The shipyard reports ⟦310 hectares⟧ of docks, whereas the land register puts the same docks at ⟦130 hectares⟧.",
    "⟦Seventeen people⟧ died when the ferry sank on 4 August 2016, according to the police. The coast guard's report on the accident of 4 August 2016 lists ⟦29 dead⟧.",
    "The company puts the installed capacity of the Zub dam at ⟦1,870 megawatts⟧. In the brochure the installed capacity of the same dam is ⟦2,160 megawatts⟧.",
    "The English text of the article says that a request is answered within ⟦fifteen days⟧. The French text says that a request is answered within ⟦fifty days⟧.",
    "According to the Peruvian ministry of defence, ⟦63 Peruvian soldiers⟧ were serving in Oman on 1 May 2019. The bulletin says that on 1 May 2019 Peru had ⟦95 soldiers⟧ in Oman.",
  ]
}

extension Finding.Message {
  fileprivate static func tellingsDiffer(_ a: String, _ b: String) -> Self {
    "one source gives \(a), the other \(b) for the same"
  }
}
