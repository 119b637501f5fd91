import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// One source that two lists or notes give two dates.
struct SourceDateDiffers: Check {
  /// More entries of the same numbers are no works.
  private static let mostOfOneKey = 200
  private static let fewestWords = 6
  private static let mostExtra = 4

  init(_ lexicon: Lexicon) {}

  private struct Entry {
    var reference: Reference
    var date: PartialDate
    var words: EntryWords
    /// The list of references that it stands in; all notes are one.
    var list: Int
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let entries = Self.entries(document)
    var places: [Set<String>: [Entry]] = [:]
    for entry in entries {
      let known = places[entry.words.numbers, default: []]
      if let other = known.last(where: { Self.isOne($0, entry) }), Self.isSlip(other.date, entry.date) {
        report(finding(other, entry, document))
      }
      if known.count < Self.mostOfOneKey { places[entry.words.numbers, default: []].append(entry) }
    }
    for pair in DatedCitations.pairs(in: document) {
      report(
        finding(
          .otherDate(pair.first.date.plain, pair.second.date.plain),
          [pair.first.span, pair.second.span].map { Finding.Evidence($0, of: document.text) },
          explanations: ["name: both cite the same paper, of the same day of two years"]
        )
      )
    }
  }

  private func finding(_ a: Entry, _ b: Entry, _ document: CheckedDocument) -> Finding {
    finding(
      .otherDate(a.date.plain, b.date.plain),
      [a, b].map { Finding.Evidence(document.trimmed($0.reference.span), of: document.text) },
      explanations: [
        "words: one entry has all words of the other", "address: nothing tells that they are two pages",
      ]
    )
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "sept",
  ]

  /// The entries with a day, with their words; the parts of their dates are not among the numbers.
  private static func entries(_ document: CheckedDocument) -> [Entry] {
    var lists: [Int: Int] = [:]
    for (number, list) in document.bibliographies.enumerated() {
      for reference in list { lists[reference.span.lowerBound] = number }
    }
    return document.digest.references.compactMap { reference in
      guard !reference.isBackReference, let date = reference.date, let month = date.month, let day = date.day else {
        return nil
      }
      var words = EntryWords(document.text[reference.span])
      words.words.subtract(months)
      words.numbers.subtract([String(date.year), EnglishOrdinal.of(day)])
      for number in [day, month] {
        words.numbers.subtract([String(number), number < 10 ? "0\(number)" : String(number)])
      }
      if let marker = reference.marker { words.numbers.remove(marker) }
      guard words.words.count >= fewestWords else { return nil }
      return Entry(reference: reference, date: date, words: words, list: lists[reference.span.lowerBound] ?? -1)
    }
  }

  /// Whether two entries, not of one list, name one source by their words, and no two addresses part them.
  private static func isOne(_ a: Entry, _ b: Entry) -> Bool {
    guard a.list != b.list, a.words.words.isDisjoint(with: serial), a.words.isNear(b.words, within: mostExtra) else {
      return false
    }
    guard let first = a.reference.addressKey, let second = b.reference.addressKey else { return true }
    return first == second
  }

  /// What comes out, or is written, again and again in the same words.
  private static let serial: Set<String> = [
    "telegram", "telegrams", "memorandum", "letter", "letters", "interview", "conversation", "diary", "minutes",
    "debates", "record", "records", "briefing", "bulletin", "newsletter", "weekly", "daily", "monthly", "week",
    "editorial", "cable", "despatch", "dispatch", "note", "verbatim", "digest", "roundup", "rates",
  ]

  /// Whether one part of a date is another: what appears each month has other months and days.
  private static func isSlip(_ a: PartialDate, _ b: PartialDate) -> Bool {
    [a.year != b.year, a.month != b.month, a.day != b.day].count { $0 } == 1
  }

  static let description = CheckDescription(
    identifier: "source-date-differs",
    kind: .crossPassage,
    severity: .warning,
    summary: "Reports a source that two lists or notes of a text give two dates.",
    rationale: """
      One of the two was copied wrongly, and the reader looks for the source under the wrong day. An entry of one list is compared with the \
      notes and other lists where one has all words of the other and no other address; dates must differ in one \
      part alone, the day, the month or the year.
      """,
    passing: passing,
    failing: failing
  )

  private static func notes(_ a: String, _ b: String) -> Example {
    """
    A ferry was restored.[1]

    # Notes

    [1] \(a)

    # References

    - Jensen, P. (2012). Ferries of the North. Aarhus: Havn.
    - \(b)
    """
  }

  private static let passing: [Example] = [
    "The fair was held (Lake Herald, 23 December 2022). It was held again (Lake Herald, 4 December 2023).",
    "The fair was held (Lake Herald, 23 December 2022). It was held again (Delta Gazette, 23 December 2023).",
    notes(
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019.",
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019."
    ),
    notes(
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019.",
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 9 July 2021."
    ),
    notes(
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019, https://herald.example/ferry-1.",
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 4 May 2019, https://herald.example/ferry-2."
    ),
    notes(
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019.",
      "Okello, T. “The ferry leaves Kisumu.” Lake Herald, 4 May 2019."
    ),
    notes(
      "Ministry of Ports, Minutes of the 2nd Meeting of the Harbour Board, 3 May 2019.",
      "Ministry of Ports, Minutes of the 3rd Meeting of the Harbour Board, 4 May 2019."
    ),
    notes("Lake Herald. “Grain.” 3 May 2019.", "Lake Herald. “Grain.” 4 May 2019."),
    notes(
      "Daily briefing of the spokesperson on lakes and ports, Oslo, 3 May 2019.",
      "Daily briefing of the spokesperson on lakes and ports, Oslo, 4 May 2019."
    ),
    """
    A ferry was restored.[1] It sank.[2]

    # Notes

    [1] Statement of the Embassy in Suva to the Department of Ports, Suva, 3 May 1963.
    [2] Statement of the Embassy in Suva to the Department of Ports, Suva, 4 May 1963.
    """,
    notes(
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, May 2019.",
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019."
    ),
    notes(
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019.",
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 2019."
    ),
    """
    A ferry was restored.

    # References

    - Ministry of Ports. Harbour bulletin for captains and pilots. 3 May 2019.
    - Ministry of Ports. Harbour bulletin for captains and pilots. 4 May 2019.
    """,
    notes(
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019, p. 4.",
      "Okello, T. “The ferry returns to Kisumu.” Lake Herald, May 3, 2019."
    ),
    notes(
      "Remarks of the minister at the opening of the harbour of Kisumu, 3 May 2019.",
      "Remarks of the minister at the opening of the harbour of Mwanza, 4 May 2019."
    ),
  ]

  private static let failing: [Example] = [
    "The fair was held (Lake Herald, ⟦23 December 2022⟧). It cost much (Delta Gazette, 2 May 2021; Lake Herald, ⟦23 December 2023⟧).",
    notes(
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019.⟧",
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 4 May 2019.⟧"
    ),
    notes(
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019.⟧",
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2018.⟧"
    ),
    notes(
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019.⟧",
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 June 2019.⟧"
    ),
    notes(
      "⟦T. Okello, Remarks, Harbour and Lake Trade Forum of Kisumu, 23 July 2021.⟧",
      "⟦T. Okello, Remarks at the Harbour and Lake Trade Forum of Kisumu, 24th July 2021, on screen.⟧"
    ),
    notes(
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 3 May 2019, https://herald.example/ferry-1.⟧",
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, 5 May 2019, https://herald.example/ferry-1.⟧"
    ),
    notes(
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, May 13, 2019, https://herald.example/ferry-1.⟧",
      "⟦Okello, T. “The ferry returns to Kisumu.” Lake Herald, May 31, 2019.⟧"
    ),
    notes(
      "⟦“Lake states agree on nets and seasons.” Wire Agency, 12 March 2018.⟧",
      "⟦“Lake states agree on nets and seasons.” Wire Agency, 21 March 2018.⟧"
    ),
    notes(
      "⟦Embassy of Chad, Statement on the fishing season and the ports, 1 February 2020.⟧",
      "⟦Embassy of Chad, Statement on the fishing season and the ports, 1 January 2020.⟧"
    ),
    notes(
      "⟦Wanjiru, A. “Who pays for the quay of Mwanza?” Lake Herald, 7 August 2016.⟧",
      "⟦Wanjiru, A. “Who pays for the quay of Mwanza?” Lake Herald, 17 August 2016.⟧"
    ),
    notes(
      "⟦Haddad, R. “Salt, boats and two borders.” Delta Gazette, 30 October 2014.⟧",
      "⟦Haddad, R. “Salt, boats and two borders.” Delta Gazette, 30 October 2004.⟧"
    ),
  ]
}

extension Finding.Message {
  fileprivate static func otherDate(_ first: String, _ second: String) -> Self {
    "the same source is dated \(first) in one place and \(second) in the other"
  }
}
