import Diagnostics
import Packs
import RecordModel
import Text

/// A reference back to a work that was not cited before.
///
/// ## What it does
/// Reports references back to a work where the text before them names none.
///
/// ## Why it matters
/// The reader is sent to a source that is not there.
///
/// ## Example
/// "Iwasaki, op. cit., p. 217", in a text that never names Iwasaki before.
///
/// ## References
/// "Ibid." stands for the note before; an alphabetical list has no order to which it could refer.
struct IbidAfterNothing: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var reported: [Range<Int>] = []
    func noting(_ finding: Finding) {
      reported += finding.evidence.map(\.span)
      report(finding)
    }
    var group: [Reference] = []
    for reference in document.digest.references {
      if reference.isBackReference, reference.authors.isEmpty, isInAlphabeticalList(reference) {
        group.append(reference)
        continue
      }
      reportList(&group, document, report)
      if reference.isBackReference, reference.authors.isEmpty, reference.marker == "1", reference.refersTo == nil {
        let evidence = [Finding.Evidence(document.trimmed(reference.span), of: document.text)]
        noting(finding(.firstNote, evidence, explanations: ["order: it is the first note of the text"]))
        continue
      }
      guard reference.isBackReference, let author = reference.authors.first, reference.refersTo == nil,
        !isNamed(author, before: reference.span.lowerBound, document)
      else { continue }
      noting(
        finding(
          .neverCited(author),
          [Finding.Evidence(document.trimmed(reference.span), of: document.text)],
          explanations: ["order: the name does not stand anywhere before this note"]
        )
      )
    }
    reportList(&group, document, report)
    reportNumbers(document, noting)
    for run in document.entryRuns { reportRun(run, document, reported, report) }
  }

  /// Reports pages of a talk, and numbers of notes that are not there.
  private func reportRun(
    _ run: [EntryLine],
    _ document: CheckedDocument,
    _ reported: [Range<Int>],
    _ report: (Finding) -> Void
  ) {
    for (index, entry) in run.enumerated() where !reported.contains(where: entry.range.overlaps) {
      let evidence = [Finding.Evidence(document.trimmed(entry.range), of: document.text)]
      if index > 0, isPagedIbid(entry, document), isTalk(run[index - 1], document) {
        let talk = Finding.Evidence(document.trimmed(run[index - 1].range), of: document.text)
        report(finding(.pageOfTalk, [talk] + evidence, explanations: ["source: a talk has no pages"]))
      } else if let name = unnamed(entry, document) {
        report(
          finding(
            .neverCited(name),
            evidence,
            explanations: ["order: the name does not stand anywhere before this note"]
          )
        )
      } else if let target = NoteNumber(in: entry.range, of: document.text), isMissing(target.number, entry, run) {
        let numbers = "order: the notes shown have the numbers \(run[0].number) to \(run[run.count - 1].number)"
        report(finding(.noNoteBefore(target.number, own: entry.number), evidence, explanations: [numbers]))
      }
    }
  }

  /// The name before "loc" and "cit", where nothing before the note has it.
  private func unnamed(_ entry: EntryLine, _ document: CheckedDocument) -> String? {
    let words = document.text[entry.range]
    guard ["loc. cit", "op. cit", "cited above"].contains(where: words.contains),
      let name = words.split(separator: ",").first?.split(separator: " ").last.map(String.init), name.count > 2,
      name.first?.isUppercase == true, name.allSatisfy({ $0.isLetter || "-’'".contains($0) }),
      !isNamed(name, before: entry.range.lowerBound, document)
    else { return nil }
    return name
  }

  /// Whether a note is not among those from the first on, and does not stand before the one that sends to it.
  private func isMissing(_ number: Int, _ entry: EntryLine, _ run: [EntryLine]) -> Bool {
    number >= entry.number && !run.contains { $0.number == number && number < entry.number }
      && (run[0].number == 1 || number > run[run.count - 1].number)
  }

  private func isPagedIbid(_ entry: EntryLine, _ document: CheckedDocument) -> Bool {
    let words = document.text[entry.range].lowercased()
    guard words.hasPrefix("ibid") else { return false }
    return [" p. ", " pp. ", " p.", " pp.", " page"].contains(where: words.contains)
  }

  /// Whether an entry is a talk and nothing that was printed.
  private func isTalk(_ entry: EntryLine, _ document: CheckedDocument) -> Bool {
    let words = document.text[entry.range].lowercased()
    let isTalk = Self.talks.contains { talk in
      words.hasPrefix(talk)
        || ["author’s ", "author's ", "personal ", "telephone ", "the "].contains { words.hasPrefix($0 + talk) }
    }
    return isTalk && !Self.printed.contains(where: words.contains)
  }

  private static let talks = [
    "interview", "conversation", "talk with", "e-mail", "email", "phone call", "telephone call", "field notes",
    "personal communication", "communication from", "author’s interview", "observation",
  ]
  private static let printed = [
    "p. ", "pp. ", ";", "“", "\"", "transcript", "printed", "published", "http", "quoted", "cited", "see ", "in: ",
  ]

  /// Reports "supra note 9" where that note is not there, or does not stand before.
  private func reportNumbers(_ document: CheckedDocument, _ report: (Finding) -> Void) {
    let notes = document.numberedNotes
    for (before, note) in zip(notes, notes.dropFirst())
    where isIbid(note.block, document) && isRemark(before.block, document) {
      report(
        finding(
          .afterRemark(before.number),
          [Finding.Evidence(document.trimmed(note.block.range), of: document.text)],
          explanations: ["order: note \(before.number) names no work, no year and no address"]
        )
      )
    }
    for note in notes {
      guard let target = NoteNumber(in: note.block.range, of: document.text), target.number >= note.number else {
        continue
      }
      report(
        finding(
          .noNoteBefore(target.number, own: note.number),
          [Finding.Evidence(document.trimmed(note.block.range), of: document.text)],
          explanations: ["order: the notes are numbered from 1 to \(notes.count)"]
        )
      )
    }
  }

  private func isIbid(_ block: Block, _ document: CheckedDocument) -> Bool {
    document.text[block.range].lowercased().hasPrefix("ibid")
  }

  /// Whether a note is a plain sentence that cites nothing: no digit, no quotation, no capital behind the first word,
  /// and a verb such as "have been".
  private func isRemark(_ block: Block, _ document: CheckedDocument) -> Bool {
    let words = document.text[block.range].split { !$0.isLetter && !$0.isNumber }
    let verbs: Set<Substring> = ["is", "are", "was", "were", "has", "have", "been", "thanks", "thank", "wishes"]
    return words.count >= 5 && words.contains(where: verbs.contains)
      && words.dropFirst().allSatisfy { $0.first?.isLowercase == true }
  }

  private func reportList(_ group: inout [Reference], _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard !group.isEmpty else { return }
    let evidence = group.map { Finding.Evidence(document.trimmed($0.span), of: document.text) }
    report(finding(.inAlphabeticalList, evidence, explanations: ["order: the entries of the list have no numbers"]))
    group.removeAll()
  }

  /// Whether the entry stands in a list without numbers.
  private func isInAlphabeticalList(_ reference: Reference) -> Bool {
    reference.place == .bibliography && (reference.marker.map { !$0.contains(where: \.isNumber) } ?? true)
  }

  /// Whether the last word of a name stands anywhere before a place.
  private func isNamed(_ author: String, before place: Int, _ document: CheckedDocument) -> Bool {
    let family = author.split(separator: ",").first.map {
      author.contains(",") ? $0 : author.split(separator: " ").last ?? $0
    }
    guard let family, family.utf8.count > 2 else { return true }
    return document.text.bytes[..<place].firstRange(of: Array(family.utf8)) != nil
  }

  static let description = CheckDescription(
    identifier: "ibid-after-nothing",
    kind: .ibid,
    severity: .warning,
    summary: "Reports references back to a work where the text before them names none.",
    rationale: """
      The reader is sent to a source that is not there: most often footnotes were copied into a list and sorted, or a \
      note was deleted. Notes are followed in their order, and a name that stands anywhere before is taken as cited.
      """,
    passing: passing,
    failing: failing
  )

  private static func notes(_ a: String, _ b: String) -> Example {
    Example(stringLiteral: "A ferry was restored.[1] It pays.[2]\n\n# Notes\n\n[1] \(a)\n\n[2] \(b)")
  }

  private static func list(_ entry: String) -> Example {
    Example(
      stringLiteral: """
        A ferry was restored in 2015.

        # References

        - Hin, P. (2020). Ferries of the North. Aarhus: Havn.
        - \(entry)
        - Ismail, A. (2012). Rails of the South. Oslo: Fram.
        """
    )
  }

  private static let passing: [Example] = [
    notes("L. Marchetti, Harbours of the Lagoon (Trieste: Corso, 2015), p. 9.", "Ibid., p. 12."),
    notes("L. Marchetti, Harbours of the Lagoon (Trieste: Corso, 2015), p. 9.", "Marchetti, op. cit., p. 217."),
    notes("R. Iwasaki, Borders (Kobe: Nami, 2008).", "Iwasaki, op. cit., p. 217."),
    notes("Letter of a harbour master to the writer, Trieste.", "Ibid."),
    "Iwasaki holds that it pays.[1]\n\n# Notes\n\n[1] Iwasaki, op. cit., p. 217.",
    list("Ibidun, O. (2014). Harbours of the West. Lagos: Eko."),
    notes("L. Marchetti, Harbours of the Lagoon (Trieste: Corso, 2015), p. 9.", "Marchetti, supra note 1, at 217."),
    list("Hin, P. (2021). Harbours of the West. Aarhus: Havn."),
    notes("Wire, “Grain”, 3 May 2019, https://wire.example/grain.", "Ibid."),
    "The sentence of Ibid is short; the work, op. cit., is not named here.",
    "# References\n\n1. Hin, P. (2020). Ferries. Aarhus: Havn.\n2. Ibid., p. 9.\n3. Ismail, A. (2012). Rails. Oslo: Fram.",
  ]

  private static let failing: [Example] = [
    notes("Letter of a harbour master to the writer, Trieste.", "⟦Iwasaki, op. cit., p. 217.⟧"),
    notes("L. Marchetti, Harbours of the Lagoon (Trieste: Corso, 2015), p. 9.", "⟦Iwasaki, op. cit., p. 217.⟧"),
    notes("L. Marchetti, Harbours of the Lagoon (Trieste: Corso, 2015), p. 9.", "⟦Okello, op. cit.⟧"),
    notes("Wire, “Grain”, 3 May 2019, https://wire.example/grain.", "⟦Jensen, loc. cit., p. 3.⟧"),
    notes("⟦Ibid., p. 4.⟧", "L. Marchetti, Harbours of the Lagoon (Trieste: Corso, 2015), p. 9."),
    list("⟦Ibid.⟧"),
    list("⟦Ibid.⟧\n- ⟦Ibid.⟧"),
    list("⟦Ibid., p. 12.⟧"),
    list("⟦Ibidem.⟧"),
    list("⟦Iwasaki, R., op. cit.⟧"),
    list("⟦Idem, Harbours.⟧"),
    notes("L. Marchetti, Harbours of the Lagoon (Trieste: Corso, 2015), p. 9.", "⟦Marchetti, supra note 7, at 217.⟧"),
  ]
}

extension Finding.Message {
  fileprivate static var pageOfTalk: Self { "“Ibid.” gives pages of the note before it, which is a talk and has none" }

  fileprivate static func neverCited(_ author: String) -> Self {
    "the note refers back to a work by \(author), whom nothing before it names"
  }
  fileprivate static func afterRemark(_ before: Int) -> Self {
    "\u{201C}Ibid.\u{201D} refers to note \(before), which cites nothing"
  }
  fileprivate static func noNoteBefore(_ target: Int, own: Int) -> Self {
    "note \(own) refers back to note \(target), which does not stand before it"
  }
  fileprivate static var firstNote: Self { "\u{201C}Ibid.\u{201D} is the first note: there is nothing before it" }
  fileprivate static var inAlphabeticalList: Self {
    "\u{201C}Ibid.\u{201D} in an alphabetical list refers to nothing"
  }
}
