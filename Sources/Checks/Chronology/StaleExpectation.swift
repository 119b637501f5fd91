import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// An expectation that was past when the document was made.
///
/// ## What it does
/// Holds what a text still expects, plans or announces against the date of the document.
///
/// ## Why it matters
/// The text was taken from an older one: whether the thing came about, the reader is not told. What others said at
/// an earlier time, and plans told in the past tense, are left alone.
///
/// ## Example
/// "Issued in June 2019. … is due to open in May 2016."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct StaleExpectation: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var known: [Range<Int>] = []
    for (constraint, _) in document.broken(where: { $0.kind == .order && $0.qualifiers.first == "expected" }) {
      guard let due = document.words(.to, of: constraint),
        case .time(let own)? = constraint.terms.first?.value
      else { continue }
      report(
        finding(
          .isPast(due, own.plain),
          Self.evidence(of: constraint, document),
          expected: "the past tense, or a date after \(own.plain)",
          explanations: ["quotation: the words are the document’s own"]
        )
      )
      known.append(contentsOf: constraint.terms.map(\.span))
    }
    reportStated(document, known, report)
  }

  /// Reports expectations of sentences that no reader of stories has taken, by the first date of the document itself.
  private func reportStated(_ document: CheckedDocument, _ known: [Range<Int>], _ report: (Finding) -> Void) {
    let dateline = Dateline(of: document)
    let first = OwnDate.all(in: document).min { $0.lastDay < $1.lastDay }
    document.forEachSentence(withTimes: true) { sentence in
      let head = dateline.flatMap { $0.holds(for: sentence) ? $0 : nil }
      guard let stated = StatedExpectation(sentence, dateline: head), !known.contains(where: stated.due.span.overlaps),
        let due = stated.due.value.wholeDays
      else { return }
      var own = head.map { (date: $0.date, span: $0.place.span) }
      if let first, let span = first.span { own = (first.date, span) }
      if let place = stated.own, case .date(let date) = place.value { own = (date, place.span) }
      guard let own, due.upperBound < own.date.days.lowerBound else { return }
      report(
        finding(
          .isPast(document.words(stated.due.span), own.date.plain),
          [own.span, stated.due.span].map { Finding.Evidence($0, of: document.text) },
          expected: "the past tense, or a date after \(own.date.plain)",
          explanations: ["quotation: the words are the document’s own"]
        )
      )
    }
  }

  /// The due date, and the document's own where that stands elsewhere in the text.
  private static func evidence(of constraint: Constraint, _ document: CheckedDocument) -> [Finding.Evidence] {
    let due = document.evidence([.to], of: constraint)
    let own = document.evidence([.from], of: constraint)
    return own.filter { first in !due.contains { $0.span.overlaps(first.span) } } + due
  }

  static let description = CheckDescription(
    identifier: "stale-expectation",
    kind: .staleFuture,
    severity: .warning,
    summary: "Holds what a text still expects, plans or announces against the date of the document.",
    rationale: """
      The text was taken from an older one: whether the thing came about, the reader is not told. What others said \
      at an earlier time, and plans told in the past tense, are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "This brochure was published in June 2019. The second bridge will be opened in May 2021.",
    "This brochure was published in June 2019. The second bridge was expected to be opened in May 2016.",
    "As of December 2022, the line is expected to open in 2023; works began in 2020.",
    "This report was printed in July 2014. In 2009 the minister said: “The treaty will be signed in March 2011.”",
    "The report of 2008, reprinted in June 2019, says that the bridge will be opened in 2012.",
    "Yearbook for 2018, issued in June 2019. Studies are planned for 2018 to 2021.",
    "Newsletter of March 2021. The visa agreement will enter into force in June 2021.",
    "Last updated: 4 May 2018. The new terminal was due to be finished by the end of 2016.",
    "This guide went to press in August 2015. The elections of May 2014 delayed the project.",
    "Report, issued on 3 July 2014. If the loan comes, the third turbine will run from March 2015.",
    "The third turbine will run from March 2012.",
    "In her letter of May 2019 the envoy recalls that the fair was to be held in June 2016.",
    "Almanac, printed in December 2018. The line will be ready in the summer of 2021.",
    "OTTAWA, 9 May 2016 – The envoy met traders. A second fair will be held in Lima in June 2017.",
    "QUITO, 9 May 2016 – In June 2014 the mayor said that the bridge will be opened in 2015.",
    "Oslo, 3 April 2018. The ferry would sail from May 2016, the old plan said.",
    "QUITO, 9 May 2016 – Talks ended.\n\nLIMA, 4 June 2011 – The fair will be held in July 2011.",
    "The letter of March 2015 said that the hall will be ready in June 2014.",
    "Country profile, last updated on 30 June 2021. The embassy will open its doors in October 2022.",
  ]

  private static let failing: [Example] = [
    "This brochure was published in ⟦June 2019⟧. The second bridge will be opened in ⟦May 2016⟧.",
    "Almanac 2018, ⟦printed in December 2018⟧. The line to the coast will be ready in ⟦the summer of 2014⟧.",
    "As of ⟦December 2022⟧, the line is expected to open in ⟦2021⟧.",
    "Fact sheet, updated ⟦12 January 2021⟧. The embassy in Klow is scheduled to open in the ⟦autumn of 2019⟧.",
    "The treaty is to be signed in ⟦March 2011⟧, says this report of ⟦July 2014⟧.",
    "Newsletter of ⟦March 2021⟧. The visa agreement will enter into force in ⟦June 2020⟧.",
    "Last updated: ⟦4 May 2018⟧. The new terminal is due to be finished by ⟦the end of 2016⟧.",
    "This guide went to press in ⟦August 2015⟧. The upcoming elections of ⟦May 2014⟧ may delay the project.",
    "(Status: ⟦October 2022⟧) The pipeline is expected to be completed in ⟦spring 2021⟧.",
    "Handbook ⟦2019⟧. The free trade agreement will be signed in ⟦2017⟧.",
    "Brochure, printed in ⟦May 2008⟧. The two states plan a fair: the hall is scheduled for ⟦2006⟧.",
    "OTTAWA, ⟦9 May 2016⟧ – The envoy met traders. A second fair will be held in Lima in ⟦June 2014⟧.",
    "Press release\nOslo, ⟦3 April 2018⟧\n\nThe ferry will sail from ⟦May 2016⟧.",
    "QUITO, ⟦9 May 2016⟧ (AP) — The bridge will be opened in ⟦June 2015⟧, the ministry said.",
    "Report, issued on ⟦3 July 2014⟧. The third turbine is to run from ⟦March 2012⟧.",
    "Country profile, last updated on ⟦30 June 2021⟧. The embassy will open its doors in ⟦October 2018⟧.",
    "State of play in ⟦January 2016⟧: Panama and Oman are going to sign the treaty in ⟦spring 2014⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func isPast(_ due: String, _ own: String) -> Self {
    "still to come in \(due), in a document of \(own)"
  }
}
