import ArgumentParser
import Compilation
import RecordStore

/// `chancery compare`: what one record has and another has not.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what differs between two records.",
    usage: "chancery compare <first> <second> [<options>]",
    discussion: """
      Documents are the same by their names; figures, events and commitments by their identifiers, which are made of \
      content; findings by their fingerprints. A document that was edited keeps what the edit did not touch.

      EXAMPLES
        chancery compare 2023.chancery 2024.chancery
        chancery compare old.chancery new.chancery --in figures
        chancery compare old.chancery new.chancery --format csv
      """
  )

  enum Place: String, ExpressibleByArgument, CaseIterable { case documents, figures, events, commitments, findings }

  @Argument(help: "The first record.", completion: .file(extensions: ["chancery"]))
  var first: String
  @Argument(help: "The second record.", completion: .file(extensions: ["chancery"]))
  var second: String
  @Option(name: .customLong("in"), help: "What to compare; may be repeated. Everything if left out.")
  var kinds: [Place] = []
  @Option(help: ArgumentHelp("How many differences to show.", valueName: "number"))
  var limit: Int?
  @Option(help: "How to print.")
  var format = ListFormat.text
  @OptionGroup var color: ColorOption

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
  }

  func run() throws {
    let one = try Record(first)
    let other = try Record(second)
    var answer = Answer(
      "From \(first) to \(second)",
      heads: ["Change", "What"],
      fields: ["change", "in", "id", "what", "before", "after", "document", "line"]
    )
    let named = Set(kinds.map(\.rawValue))
    for kind in ComparedItem.Kind.allCases where named.isEmpty || named.contains(kind.rawValue) {
      let changes = Self.changes(try one.compared(kind), try other.compared(kind))
      let counts = ["new", "gone", "changed"].map { word in "\(changes.count { $0.word == word }) \(word)" }
      answer.remarks.append("\(kind.rawValue): \(counts.joined(separator: ", "))")
      answer.items += changes.map(\.item)
    }
    let lines = try [one, other].map { try ProvenanceLine($0).text }
    try answer.print(format, limit: limit, color.style, ProvenanceLine(lines.joined(separator: "\n"))) {
      "the records do not differ"
    }
  }

  /// What was added, taken away or changed, in the order of the keys.
  private struct Change {
    var word: String
    var before: ComparedItem?
    var after: ComparedItem?

    /// Where it stands: document, line and column.
    var place: (String, Int, Int) {
      let place = (after ?? before)?.place
      return (place?.document ?? "", place?.line ?? 0, place?.column ?? 0)
    }

    var item: Answer.Item {
      let shown = after ?? before
      let isSilent = before?.value == after?.value
      let change = isSilent ? "\(after?.value ?? ""), other content" : "\(before?.value ?? "") → \(after?.value ?? "")"
      let values = word == "changed" ? [change] : []
      return Answer.Item(
        cells: ["\(word) \(shown.map { "\($0.kind.rawValue.dropLast())" } ?? "")", shown?.title ?? ""],
        values: [
          .text(word), .init(shown?.kind.rawValue), .init(shown?.key), .init(shown?.title), .init(before?.value),
          .init(after?.value), .init(shown?.place?.document), shown?.place.map { .init($0.line) } ?? .empty,
        ],
        id: shown?.kind == .documents ? nil : shown?.key,
        evidence: shown?.place.map { [$0] } ?? [],
        notes: values
      )
    }
  }

  private static func changes(_ before: [ComparedItem], _ after: [ComparedItem]) -> [Change] {
    let old = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.key, $0) }) { first, _ in first }
    let changes = Set(old.keys).union(new.keys).sorted().compactMap { key -> Change? in
      switch (old[key], new[key]) {
      case (nil, let item?): Change(word: "new", after: item)
      case (let item?, nil): Change(word: "gone", before: item)
      case (let one?, let other?) where one.value != other.value || one.digest != other.digest:
        Change(word: "changed", before: one, after: other)
      default: nil
      }
    }
    // What stands at one place, gone from the one and new in the other record, stands together.
    return changes.enumerated().sorted { one, other in
      one.element.place == other.element.place ? one.offset < other.offset : one.element.place < other.element.place
    }.map(\.element)
  }
}
