import ArgumentParser
import Quantities
import RecordModel
import RecordStore

/// `chancery timeline`: events in their order.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show events in the order of their dates.",
    usage: "chancery timeline [<options>]",
    discussion: """
      An event that several documents tell stands once. Events whose date is known only roughly stand where they may begin.

      EXAMPLES
        chancery timeline --from 1950 --to 2025 --actor "World Bank"
        chancery timeline --kind agreement --format csv > agreements.csv
        chancery timeline --from 2020-02 --to 2020-02-29
        chancery timeline --kind visit --format svg > visits.svg
      """
  )

  @OptionGroup var time: TimeOptions
  @Option(help: ArgumentHelp("Words of the name of somebody who takes part.", valueName: "name"))
  var actor: String?
  @Option(help: "A kind or subtype of event: visit, agreement, visit.state.")
  var kind: String?
  @Option(help: ArgumentHelp("Words of the name of the place.", valueName: "name"))
  var place: String?
  @OptionGroup var placement: PlacementOptions
  @OptionGroup var record: RecordOption
  @Option(help: "How to print; svg draws each event as a bar over its days.")
  var format = DrawnFormat.text
  @Option(help: ArgumentHelp("How many events to show.", valueName: "number"))
  var limit: Int?
  @OptionGroup var color: ColorOption

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
  }

  func run() throws {
    let record = try record.open()
    if let kind { try Self.check(kind, of: record) }
    let filter = AnswerFilter(time, actor: actor, placement)
    let wanted = TimelineFilter(filter, kind: kind, place: place)
    let found = try record.timeline(wanted, limit.map { ListPart(limit: $0) } ?? .all)
    let events = found.items
    let provenance = try ProvenanceLine(record)
    var output = StandardOutput()
    switch format {
    case .text:
      for line in Self.lines(of: events, width: StandardOutput.width, color.style) { try output.line(line) }
      let rest = found.total - events.count
      if rest > 0 { try output.line("\(rest) more are not shown (--limit)") }
      if !events.isEmpty { try output.line(color.style.dim(provenance.text)) }
    case .markdown: try output.write(Self.sheet(events).markdown + "\n*\(Markdown.escaped(provenance.text))*\n")
    case .csv: try output.write(Self.sheet(events).csv)
    case .json: try output.write(Self.sheet(events).json)
    case .svg:
      var plot = TimelinePlot(events, title: title, source: provenance.text)
      try output.write(plot.document())
    }
    try output.flush()
    if events.isEmpty {
      let what = kind.map { "events of kind \($0)" } ?? "events"
      Messages.say(try EmptyAnswer(record).reason(what, time, actor: actor, place: place, placement))
    }
    provenance.sayBeside(isForPrograms: format.isForPrograms, isEmpty: events.isEmpty)
  }

  private var title: String {
    let words = [
      "Events", kind.map { "of kind \($0)" } ?? "", time.words, actor.map { "of \($0)" } ?? "",
      place.map { "in \($0)" } ?? "",
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Sees to it that a kind is one of the program, or a kind or subtype of the record.
  private static func check(_ kind: String, of record: Record) throws {
    let kinds = Event.Kind.allCases.map(\.rawValue)
    guard !kinds.contains(kind) else { return }
    let recorded = try record.eventKinds()
    guard !recorded.contains(kind) else { return }
    let known = Set(kinds + recorded).sorted().joined(separator: ", ")
    throw CommandFailure("the record knows no kind of event \"\(kind)\"; there are: \(known)")
  }

  /// For each event its date, kind, parties and object, and under it the first telling.
  static func lines(of events: [TimelineEntry], width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.widest = 60
    for event in events {
      let parties = [event.source, event.target].compactMap { $0 }.joined(separator: " → ")
      let kind = event.status == "occurred" ? event.kind : "\(event.kind) (\(event.status))"
      table.add([
        event.date ?? "no date", kind, parties, [event.place, event.object].compactMap { $0 }.joined(separator: ": "),
      ])
    }
    return zip(table.lines(width: width), events).flatMap { line, event -> [String] in
      let others = event.tellings.count + event.omitted - 1
      let more = others > 0 ? " and in \(others) more" : ""
      var lines = [line + "  " + style.dim(event.id)]
      for other in event.otherDates {
        lines.append("      " + DisplayWidth.cut(DisplayWidth.plain(other.note), to: width - 6))
      }
      if let first = event.tellings.first { lines.append(first.evidenceLine(width: width, style) + more) }
      return lines
    }
  }

  static func sheet(_ events: [TimelineEntry]) -> Sheet {
    var sheet = Sheet([
      "event", "date", "kind", "subtype", "status", "source", "target", "place", "object", "tellings", "document",
      "line",
      "words", "decision",
    ])
    for event in events {
      let first = event.tellings.first
      sheet.rows.append([
        .text(event.id), .init(event.date), .text(event.kind), .text(event.subtype), .text(event.status),
        .init(event.source), .init(event.target), .init(event.place), .init(event.object),
        .init(event.tellings.count + event.omitted),
        .init(first?.document), first.map { .init($0.line) } ?? .empty, .init(first?.words), .init(first?.decision),
      ])
    }
    return sheet
  }
}
