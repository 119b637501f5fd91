import Diagnostics
import Packs
import RecordModel
import Text

/// A work that is cited by author and year, and is not in the list of references.
///
/// ## What it does
/// Looks up every citation such as "(Okello 2010)" in the lists of references of the document.
///
/// ## Why it matters
/// The reader cannot find the source.
///
/// ## Example
/// "(Mbeki-Lund 2013)", in a text whose list has no work by Mbeki-Lund.
///
/// ## References
/// Only texts that cite at least one other listed work in this way are looked at.
struct MissingReference: Check {
  /// Where no cited work is listed, only so few citations and so short a list tell that the list is meant.
  private static let fewestAlone = 2
  private static let longestAlone = 40

  /// Every word of a name in the packs: "Lima (2013)" may be a place and a year.
  private let known: Set<UInt32>

  init(_ lexicon: Lexicon) { known = NameWords.known(lexicon) }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let lists = document.bibliographies.filter { $0.count > 1 }
    guard !lists.isEmpty else { return }
    let works = ListedWorks(lists.map { $0.map(\.span) }, in: document.text)
    let citations = AuthorYear.all(in: document.text).filter { !document.isInReference($0.span) }
    var isListed: [String: Bool] = [:]
    let missing = citations.filter { citation in
      let key = citation.name + " " + citation.year
      let known = isListed[key] ?? citation.isListed(in: works)
      isListed[key] = known
      return !known
    }
    let isAlone = Set(missing.map(\.name)).count <= Self.fewestAlone && lists.count == 1
    let isShort = isAlone && lists[0].count <= Self.longestAlone && lists[0].allSatisfy { $0.year != nil }
    guard missing.count < citations.count || isShort else { return }
    var isPlace: [String: Bool] = [:]
    for citation in missing
    where !known.contains(WordHash.of(citation.name.lowercased())) || missing.count < citations.count {
      let known = isPlace[citation.name] ?? citation.isNamedElsewhere(document.text)
      isPlace[citation.name] = known
      guard !known else { continue }
      report(
        finding(
          .notListed(citation.name, citation.year),
          [Finding.Evidence(citation.span, of: document.text)],
          explanations: [
            "list: no entry has the name and the year, though other works are cited in this way and listed"
          ]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "missing-reference",
    kind: .missingReference,
    severity: .warning,
    summary: "Looks up every citation by author and year in the lists of references of the document.",
    rationale: """
      The reader cannot find the source. Only texts that cite at least one other listed work in this way are looked at, \
      and names that the text also uses otherwise (a place and a year) are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static func text(_ sentence: String) -> Example {
    Example(
      stringLiteral: """
        \(sentence) Ferries pay (Jensen 2012).

        # References

        - Okello, T. (2010). Prices on the Quay. Kampala: Nyota.
        - Jensen, P. (2012). Ferries of the North. Aarhus: Havn.
        - Ortega, L. and Silva, M. (2014a). Ports. Lisbon: Cais.
        """
    )
  }

  private static let passing: [Example] = [
    text("The effect is small (Okello 2010)."),
    text("The effect is small (Okello, 2010; Ortega and Silva, 2014a)."),
    text("The effect is small (see Okello 2010, p. 12)."),
    text("The effect is small (Ortega et al. 2014)."),
    text("The games (Bergen 2010) were held in Bergen."),
    text("The effect is small (March 2013)."),
    text("The effect was small at first (since 2013)."),
    text("The effect is small (by Okello’s reckoning of 2011)."),
    text("The effect is small (2013)."),
    text("As Okello (2010) has shown, the effect is small."),
    text("The effect is small (SILVA & Ortega 2014)."),
    "The effect is small (Okello 2010; Lund 2013).",
    text("The fair went to Bergen (2010) and to Turku (2012)."),
    text("According to Okello (2010, p. 3), the effect is small."),
    text("Ortega and Silva (2014a) call it small."),
  ]

  private static let failing: [Example] = [
    text("The effect is small (Okello 2010, ⟦Lund 2013⟧)."),
    text("The effect is small (⟦Mbeki-Lund 2013⟧)."),
    text("The effect is small (Okello 2010; ⟦Lund 2013⟧)."),
    text("The effect is small (⟦Lund, 2013⟧)."),
    text("The effect is small (⟦Lund and Berg 2013⟧)."),
    text("The effect is small (⟦Lund et al., 2013⟧)."),
    text("The effect is small (⟦Okello 2009⟧)."),
    text("As ⟦Halvorsen (1999)⟧ has shown, the effect is small."),
    text("⟦Lund et al. (2013)⟧ call the effect small."),
    text("⟦Lund and Vik (2013)⟧ see it otherwise."),
    text("According to ⟦Lund (2013, p. 4)⟧, the effect is small."),
    text("The effect is small (see ⟦Lund 2013⟧, p. 4)."),
    text("The effect is small (⟦Lund 2013b⟧)."),
    text("The effect is small (⟦Lund 2013⟧: 44)."),
    text("The effect is small (⟦Lund & Berg, 2013⟧; Jensen 2012)."),
  ]
}

extension Finding.Message {
  fileprivate static func notListed(_ name: String, _ year: String) -> Self {
    "the list of references has no work by \(name) of \(year)"
  }
}
