import ArgumentParser
import Quantities
import RecordStore

/// `chancery brief`: two pages on the relations of two parties.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write a sourced brief on the relations of two parties.",
    usage: "chancery brief <one> <other> [<options>]",
    discussion: """
      The level of relations, the newest key figures with their ranges, the latest visits and agreements, promises \
      open or overdue, and disputed points; every sentence links to its evidence. A person or body of a state counts \
      for it.

      EXAMPLES
        chancery brief Kenya Japan --as-of 2024-01-01 --format markdown > brief.md
        chancery brief "New Zealand" France --format html > brief.html
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }

  @Argument(help: "The name or identifier of a party.")
  var one: String
  @Argument(help: "The name or identifier of the other party.")
  var other: String
  @Option(
    help: ArgumentHelp("The day of the brief, 2024-01-31, or a month or year; today if left out.", valueName: "date")
  )
  var asOf: DateArgument?
  @Option(help: ArgumentHelp("How many sentences a section has.", valueName: "number"))
  var limit = 6
  @OptionGroup var record: RecordOption
  @Option(help: "How to print.")
  var format = Format.text
  @OptionGroup var color: ColorOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
  }

  func run() throws {
    let record = try record.open()
    let day = asOf?.date ?? DateArgument.today
    let parties = try [one, other].map { try Self.party($0, record) }
    let brief = try Brief(parties[0], parties[1], asOf: day, limit: limit, record)
    let provenance = try ProvenanceLine(record, asOf: day).text
    var output = StandardOutput()
    switch format {
    case .text:
      for line in brief.lines(width: StandardOutput.width, color.style) { try output.line(line) }
      try output.line()
      try output.line(color.style.dim(provenance))
    case .markdown: try output.write(brief.markdown(provenance))
    case .html: try output.write(brief.html(provenance))
    }
    try output.flush()
  }

  /// The entity of a name: the one that bears it exactly, else the only one whose name has the words.
  private static func party(_ name: String, _ record: Record) throws -> EntityEntry {
    let found = try record.entities(EntityFilter(name: name)).filter { $0.kind != "place" }
    let exact = found.filter { entity in
      ([entity.id, entity.name] + entity.aliases).contains { $0.lowercased() == name.lowercased() }
    }
    if let entity = exact.first ?? (found.count == 1 ? found.first : nil) { return entity }
    if found.isEmpty {
      let near = Nearest.names(name, in: try record.names(of: .actors))
      throw CommandFailure.unknown("the record names nobody called \"\(name)\"", near: near)
    }
    let names = found.prefix(6).map(\.name).joined(separator: "; ")
    throw CommandFailure("\"\(name)\" may be \(names): give the whole name")
  }
}
