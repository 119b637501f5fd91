import ArgumentParser
import Reconciliation
import RecordStore

/// `chancery entities`: who and what the documents name.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "List the states, people, organisations, places and agreements that the documents name.",
    usage: "chancery entities [<options>]",
    discussion: """
      Those named most often come first. With --variants, pairs of names that may be of one thing: written by two \
      systems of transliteration, in another order, or with a slip. They are never merged; that is for you to \
      decide.

      EXAMPLES
        chancery entities --kind person
        chancery entities --name "World Bank" --format json
        chancery entities --variants
      """
  )

  @Option(help: "A kind: state, person, organisation, place, project, instrument, framework.")
  var kind: String?
  @Option(help: "Words of a name, or an identifier.")
  var name: String?
  @Option(help: ArgumentHelp("What belongs to a state, by its ISO 3166 code.", valueName: "code"))
  var state: String?
  @Flag(help: "Show pairs of names that may be of one thing, with a score and the reason.")
  var variants = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let record = try options.record.open()
    if let kind { try Self.check(kind, of: record) }
    let state = state?.uppercased()
    if let state, try record.entities(EntityFilter(state: state)).isEmpty { throw CommandFailure.unknownState(state) }
    let entities = try record.entities(EntityFilter(kind: kind, name: variants ? nil : name, state: state))
    if variants {
      try print(pairs(of: entities).map(VariantRow.init), record) { "no names that may be of one thing" }
    } else {
      try print(entities.map(EntityRow.init), record) {
        if let name { try EmptyAnswer(record).require(name, "nothing", .names) }
        let conditions = [
          kind.map { "of kind \($0)" }, state.map { "of the state \($0)" }, name.map { "whose name has “\($0)”" },
        ]
        return (["no entities"] + conditions.compactMap(\.self)).joined(separator: " ")
      }
    }
  }

  /// The pairs of which one has the wanted name, where one is wanted.
  private func pairs(of entities: [EntityEntry]) -> [NameVariant] {
    let candidates = entities.map {
      NameVariants.Candidate(id: $0.id, kind: $0.kind, name: $0.name, mentions: $0.mentions)
    }
    return NameVariants(candidates).pairs().filter { pair in
      guard let name else { return true }
      return [pair.entity, pair.other].contains(name)
        || [pair.name, pair.otherName].contains { $0.lowercased().contains(name.lowercased()) }
    }
  }

  private static func check(_ kind: String, of record: Record) throws {
    let known = try record.entityKinds()
    guard !known.contains(kind), !known.isEmpty else { return }
    throw CommandFailure("the record names nothing of kind \"\(kind)\"; there are: \(known.joined(separator: ", "))")
  }

  private func print<Row: EntityListRow>(_ all: [Row], _ record: Record, empty: () throws -> String) throws {
    let rows = Array(all.prefix(options.limit ?? all.count))
    let style = options.color.style
    let provenance = try ProvenanceLine(record)
    var output = StandardOutput()
    switch options.format {
    case .text:
      for line in Row.lines(rows, width: StandardOutput.width, style) { try output.line(line) }
      if rows.count < all.count { try output.line("\(all.count - rows.count) more are not shown (--limit)") }
      if !rows.isEmpty { try output.line(style.dim(provenance.text)) }
    case .markdown: try output.write(sheet(rows).markdown + "\n*\(Markdown.escaped(provenance.text))*\n")
    case .csv: try output.write(sheet(rows).csv)
    case .json: try output.write(sheet(rows).json)
    }
    try output.flush()
    if rows.isEmpty { Messages.say(try empty()) }
    provenance.sayBeside(isForPrograms: options.format.isForPrograms, isEmpty: rows.isEmpty)
  }

  private func sheet<Row: EntityListRow>(_ rows: [Row]) -> Sheet {
    var sheet = Sheet(Row.columns)
    sheet.rows = rows.map(\.cells)
    return sheet
  }
}

/// A row of the lists of `chancery entities`.
private protocol EntityListRow {
  static var columns: [String] { get }
  var cells: [Sheet.Cell] { get }
  static func lines(_ rows: [Self], width: Int, _ style: Style) -> [String]
}

private struct EntityRow: EntityListRow {
  let entity: EntityEntry

  static let columns = ["entity", "kind", "name", "state", "aliases", "offices", "mentions", "documents"]

  var cells: [Sheet.Cell] {
    let offices = entity.offices.map { office in
      let time = [office.from ?? "", office.to ?? ""].joined(separator: "..")
      return ([office.title, office.of.map { "of \($0)" }].compactMap { $0 } + [time]).joined(separator: " ")
    }
    return [
      .text(entity.id), .text(entity.kind), .text(entity.name), .init(entity.state), .list(entity.aliases),
      .list(offices), .init(entity.mentions), .init(entity.documents),
    ]
  }

  static func lines(_ rows: [EntityRow], width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.rightAligned = [0]
    table.widest = 60
    for row in rows {
      let entity = row.entity
      let kind = [entity.kind, entity.kind == "state" ? nil : entity.state].compactMap { $0 }.joined(separator: ", ")
      table.add(["\(entity.mentions)×", entity.name, kind, entity.id])
    }
    return table.lines(width: width)
  }
}

private struct VariantRow: EntityListRow {
  let variant: NameVariant

  static let columns = ["score", "reason", "kind", "name", "other name", "entity", "other entity"]

  var cells: [Sheet.Cell] {
    [
      .init(variant.score), .text(variant.reason.rawValue), .text(variant.kind), .text(variant.name),
      .text(variant.otherName), .text(variant.entity), .text(variant.other),
    ]
  }

  static func lines(_ rows: [VariantRow], width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.rightAligned = [0]
    table.widest = 60
    for row in rows { table.add(["\(row.variant.score)", row.variant.name, row.variant.otherName, row.variant.kind]) }
    return zip(table.lines(width: width), rows).flatMap { line, row in
      [line, style.dim("     \(row.variant.reason.text): \(row.variant.entity), \(row.variant.other)")]
    }
  }
}
