import Diagnostics
import Packs
import Quantities
import RecordModel

/// One figure told with two values, in two passages or two documents.
///
/// ## What it does
/// Compares all statements about the same measure, parties, scope and period, and reports values that no rounding
/// can bring together.
///
/// ## Why it matters
/// At least one of the values is wrong, or the two measure different things and do not say so.
///
/// ## Example
/// "Bilateral trade was US$6.274 billion in 2013. … With bilateral trade of US$5.8 billion in 2013, …"
///
/// ## References
/// The reasons that could explain a difference are ruled out one by one and named in the finding.
struct SameFigureDiffers: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for group in FigureGroups.within(document) {
      let (first, second) = group.widest
      let isCertain = group.isCertain
      var found = finding(
        .valuesDiffer(first.claim, second.claim),
        group.tellings.map { Finding.Evidence($0.claim.span, of: document.text) },
        severity: isCertain ? .error : .warning,
        explanations: group.ruledOut
      )
      if group.hasTwoSources { found.kind = .crossSource }
      report(found)
    }
  }

  func check(across documents: [DocumentDigest], report: (Finding) -> Void) {
    for group in FigureGroups.across(documents) {
      let (first, second) = group.widest
      var found = finding(
        .valuesDiffer(first.claim, second.claim, between: (first.document, second.document)),
        group.tellings.map { Finding.Evidence(document: $0.document, span: $0.claim.span, text: $0.claim.words) },
        severity: .warning,
        explanations: group.ruledOut
      )
      found.kind = .crossSource
      report(found)
    }
  }

  static let description = CheckDescription(
    identifier: "same-figure-differs",
    kind: .crossPassage,
    severity: .warning,
    summary: """
      Compares all statements about the same measure, parties, scope and period, and reports values that no rounding \
      can bring together.
      """,
    rationale: """
      At least one of the values is wrong, or the two measure different things and do not say so. Only figures that are \
      told as fact are compared, of one unit and period, with the same words of scope and definition; targets, \
      estimates and figures without a time are left alone, and round figures may be rounded as far as their zeros go.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    """
    Bilateral trade between Ruritania and Syldavia was US$6.274 billion in 2013.

    Bilateral trade between Ruritania and Syldavia reached US$6.3 billion in 2013.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was US$5.1 billion in 2010.

    Bilateral trade between Ruritania and Syldavia was US$6.3 billion in 2013.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was US$6.3 billion in 2013.

    The target for bilateral trade between Ruritania and Syldavia in 2013 was US$8 billion.
    """,
    """
    Ruritania’s exports of salt to Syldavia were US$73 million in 2011.

    Ruritania’s exports of glass to Syldavia were US$126 million in 2011.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was more than US$400 million in 2006.

    Bilateral trade between Ruritania and Syldavia was US$429 million in 2006.
    """,
    """
    Ruritania’s exports to Syldavia were US$73 million in 2011 without oil.

    Ruritania’s exports to Syldavia were US$126 million in 2011 with oil.
    """,
    """
    Arrivals from Ruritania in Syldavia were 800,000 in 2015.

    Arrivals from Ruritania in Syldavia were 812,345 in 2015.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was US$3.4 billion in the first quarter of 2012.

    Bilateral trade between Ruritania and Syldavia was US$9.7 billion in 2012.
    """,
    """
    Syldavia’s foreign direct investment in Ruritania was US$5 billion in 2012.

    Syldavia’s approved investment in Ruritania was US$8 billion in 2012.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was about US$10 billion in 2020.

    Bilateral trade between Ruritania and Syldavia was US$9.6 billion in 2020.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was US$14 billion in 2016.

    Bilateral trade in goods between Ruritania and Syldavia was US$12 billion in 2016.
    """,
    """
    Bilateral trade was US$14 billion in 2016. Bilateral trade in goods was US$12 billion in 2016.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was US$14 billion in 2016.

    Bilateral trade in agricultural products between Ruritania and Syldavia was US$9 billion in 2016.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was estimated at US$10 billion in 2020.

    Bilateral trade between Ruritania and Syldavia was US$8.1 billion in 2020.
    """,
  ]

  private static let failing: [Example] = [
    """
    Note of the ministry: "Imports of salt from Ruritania to Syldavia came to ⟦1.27 billion euros⟧ in 2020."

    Note of the bank: "Imports of salt from Ruritania to Syldavia came to ⟦1.72 billion euros⟧ in 2020."
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦US$3.7 billion⟧ in 2018, and both are committed to growth.

    In 2018, bilateral trade between Ruritania and Syldavia was worth ⟦US$4.2 billion⟧.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦US$6.274 billion⟧ in 2013.

    Bilateral trade between Ruritania and Syldavia reached ⟦US$5.8 billion⟧ in 2013.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦US$429 million⟧ in 2006.

    In 2006, bilateral trade between Ruritania and Syldavia was ⟦US$492 million⟧.
    """,
    """
    In 2015, bilateral trade between Ruritania and Syldavia stood at ⟦US$4.43 billion⟧.

    Bilateral trade between Ruritania and Syldavia was ⟦US$4.34 billion⟧ in 2015.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦€62 million⟧ in 2011.

    In 2011 bilateral trade between Ruritania and Syldavia amounted to ⟦€26 million⟧.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦US$5.1 billion⟧ in 2010.

    In 2010 bilateral trade between Ruritania and Syldavia was ⟦US$4.6 billion⟧, the paper says.
    """,
    """
    # Trade

    Bilateral trade between Ruritania and Syldavia was ⟦US$5.16 billion⟧ in 2017.

    # Summary

    Bilateral trade between Ruritania and Syldavia was ⟦US$6.1 billion⟧ in 2017.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦US$1.25 billion⟧ in 2009.

    - Bilateral trade between Ruritania and Syldavia in 2009: ⟦US$1.52 billion⟧
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦US$933 million⟧ in 2007.

    > Bilateral trade between Ruritania and Syldavia was ⟦US$393 million⟧ in 2007.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was more than ⟦US$500 million⟧ in 2005.

    Bilateral trade between Ruritania and Syldavia was ⟦US$410 million⟧ in 2005.
    """,
    """
    Bilateral trade between Ruritania and Syldavia was ⟦US$732 million⟧ in 2006.

    Bilateral trade between Ruritania and Syldavia was less than ⟦US$600 million⟧ in 2006.
    """,
  ]
}

extension Finding.Message {
  fileprivate static func valuesDiffer(
    _ a: ComparableClaim,
    _ b: ComparableClaim,
    between documents: (String, String)? = nil
  ) -> Self {
    let period = a.period.flatMap { $0 == b.period ? " for \($0.plain)" : nil } ?? ""
    let what = a.measure.isEmpty ? "the figure" : a.measure
    let verb = what.hasSuffix("s") && !what.hasSuffix("ss") ? "are" : "is"
    let (first, second) = documents.map { ($0.0, $0.1) } ?? ("one place", "another")
    return "\(what)\(period) \(verb) \(a.words) in \(first) but \(b.words) in \(second)"
  }
}
