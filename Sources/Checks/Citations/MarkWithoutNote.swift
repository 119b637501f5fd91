import Diagnostics
import Packs
import RecordModel
import Text

/// The mark of a note that the document does not have.
struct MarkWithoutNote: Check {
  /// So many places are shown where no mark has a note, and the last.
  private static let mostShown = 8
  /// A higher number is no note.
  private static let highest = 2000

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let runs = document.entryRuns.filter { $0[0].number == 1 }
    let raised = Set(
      document.digest.places.marks.filter { document.text.bytes[$0.span.lowerBound] >= 0x80 }.map(\.marker)
    )
    // A lone raised figure may be that of a cubic metre.
    let isNumbered = !document.numberedNotes.isEmpty || !runs.isEmpty && raised.count > 1
    let marks = document.digest.places.marks.filter {
      let first = document.text.bytes[$0.span.lowerBound]
      return (first == UInt8(ascii: "[") || first >= 0x80 && isNumbered)
        && !document.isInReference($0.span)
    }
    guard !marks.isEmpty else { return }
    var notes = Set(document.digest.references.flatMap { Self.numbers($0.marker ?? "") })
    for run in runs { notes.formUnion(run.map(\.number)) }
    for block in document.structure?.blocks ?? [] where block.kind == .footnote || block.kind == .bibliographyEntry {
      notes.formUnion(Self.numbers(document.text[block.marker]))
    }
    if notes.isEmpty { return reportAll(marks, document, report) }
    var reported: Set<Int> = []
    for mark in marks {
      guard let number = Self.numbers(mark.marker).first(where: { !notes.contains($0) }),
        reported.insert(number).inserted
      else { continue }
      report(
        finding(
          .noNote(number, last: notes.max() ?? 0),
          [Finding.Evidence(mark.span, of: document.text)],
          explanations: ["list: other notes of the text have their numbers"]
        )
      )
    }
  }

  /// Reports the marks of a text that has no notes at all.
  private func reportAll(_ marks: [MarkPlace], _ document: CheckedDocument, _ report: (Finding) -> Void) {
    let unlisted = document.digest.references.isEmpty || document.bibliographies.isEmpty
    guard Set(marks.map(\.marker)).count > 1, unlisted else { return }
    report(
      finding(
        .noNotes(Set(marks.map(\.marker)).count),
        (marks.prefix(Self.mostShown) + marks.dropFirst(Self.mostShown).suffix(1)).map {
          Finding.Evidence($0.span, of: document.text)
        },
        explanations: ["list: the text has neither notes nor a list of references"]
      )
    )
  }

  /// The numbers of a mark: 1, 2 and 3 of "1–3".
  private static func numbers(_ marker: String) -> [Int] {
    let parts = marker.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }.filter { $0 <= highest }
    guard parts.count == 2, parts[0] < parts[1], parts[1] - parts[0] < 40, !marker.contains(",") else { return parts }
    return Array(parts[0]...parts[1])
  }

  static let description = CheckDescription(
    identifier: "mark-without-note",
    kind: .missingReference,
    severity: .warning,
    summary: "Reports marks such as [12] where the text has no note or entry of that number.",
    rationale: """
      The reader cannot find the source. Where the text has neither notes nor a list at all, most often because it was \
      cut out of another, one finding names the marks; else each number that is missing is reported once.
      """,
    passing: passing,
    failing: failing
  )

  private static let list =
    "\n\nReferences\n[1] Okello, Prices, 2010.\n[2] Jensen, Ferries, 2012.\n[3] Lund, Wages, 2013."

  private static let passing: [Example] = [
    "Freight fell [2].\(list)",
    "Wages rose.[3] Freight fell.[1]\(list)",
    "The rule [see the annex] was kept, and nobody objected.",
    "Freight fell [1]. Wages rose [3].\(list)",
    "Freight fell [1–3].\(list)",
    "Freight fell [1, 3].\(list)",
    "The clerk wrote that “he [the consul] had left”, and that was in [May].",
    "The ferry pays.[1]\n\n# Notes\n\n[1] Okello, Prices, 2010.",
    "The tug left [sic] in May [2018].",
    "Freight fell.[2] Wages rose.[1]\n\nNotes\n1. Okello, Prices, 2010.\n2. Jensen, Ferries, 2012.",
  ]

  private static let failing: [Example] = [
    "Freight fell [1]. Wages rose ⟦[12]⟧ in spring.\(list)",
    "Freight fell [1–3]. Fares fell ⟦[8]⟧.\(list)",
    "The quay sank.⟦[3]⟧ The crane stood.⟦[4]⟧ No one was hurt.⟦[5]⟧",
    "The ferry pays.[2] The tug pays.⟦[9]⟧\n\n# Notes\n\n[1] Okello, Prices, 2010.\n\n[2] Jensen, Ferries, 2012.",
    "Freight fell [1]. Wages rose ⟦[5]⟧.\(list)",
    "Freight fell [1]. Wages rose ⟦[4]⟧. Fares fell [4] too.\(list)",
    "Freight fell [2, 3]. Fares fell ⟦[6]⟧.\(list)",
    "Freight fell.⟦[1]⟧ Wages rose.⟦[2]⟧ The ferry pays.",
    "The port grew.⟦[7]⟧ The town did not.⟦[12]⟧ Nobody knows why.",
    "The ferry pays.[1] The tug does not.⟦[3]⟧\n\n# Notes\n\n[1] Okello, Prices, 2010.\n\n[2] Jensen, Ferries, 2012.",
  ]
}

extension CheckedDocument {
  /// Whether some bytes lie in a reference; the references stand in the order of the text.
  func isInReference(_ span: Range<Int>) -> Bool {
    let index = digest.references.partition { $0.span.upperBound > span.lowerBound }
    return index < digest.references.count && digest.references[index].span.overlaps(span)
  }
}

extension Finding.Message {
  fileprivate static func noNote(_ number: Int, last: Int) -> Self {
    "the text has no note or entry \(number); the last is \(last)"
  }

  fileprivate static func noNotes(_ count: Int) -> Self {
    "\(count) numbers in brackets mark notes, but the text has no notes and no list of references"
  }
}
