import ArgumentParser
import RecordStore

/// `chancery agreements`: what was signed or agreed, by whom and when.
struct AgreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreements",
    abstract: "List agreements: what was signed, agreed or came into force, between whom, when and where.",
    usage: "chancery agreements [<options>]",
    discussion: """
      What documents tell of as signed, agreed or in force, in the order of time. An agreement that several \
      documents tell stands once. A telling that knows only the year is listed for each month of it.

      EXAMPLES
        chancery agreements --from 2023-02 --to 2023-02
        chancery agreements --actor "World Bank"
        chancery agreements --object currency --format markdown
      """
  )

  @Option(help: ArgumentHelp("Words of the name of somebody who takes part.", valueName: "name"))
  var actor: String?
  @Option(help: ArgumentHelp("Words of what was agreed.", valueName: "words"))
  var object: String?
  @Option(help: ArgumentHelp("Words of the name of the place.", valueName: "name"))
  var place: String?
  @OptionGroup var time: TimeOptions
  @OptionGroup var placement: PlacementOptions
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let record = try options.record.open()
    let filter = AnswerFilter(time, actor: actor, placement)
    let kinds = ["agreement", "entry-into-force"]
    let all = try kinds.flatMap { try record.timeline(TimelineFilter(filter, kind: $0, place: place)) }
    let found = all.filter { event in
      guard let object else { return true }
      let text = ([event.object] + event.tellings.map { $0.before + $0.words + $0.after }).compactMap { $0 }
      return text.contains { $0.lowercased().contains(object.lowercased()) }
    }
    let title = ["Agreements", time.words, actor.map { "of “\($0)”" } ?? "", placement.words].filter { !$0.isEmpty }
    var answer = Answer(
      title.joined(separator: " "),
      heads: ["Date", "How", "Parties", "What"],
      fields: [
        "date", "kind", "status", "parties", "place", "object", "tellings", "document", "line", "words", "other_dates",
        "event",
      ]
    )
    answer.items = try Self.inOrder(found).map { try Self.item($0, try record.parties(of: $0)) }
    try answer.print(options, ProvenanceLine(record)) {
      try EmptyAnswer(record).reason(
        "agreements",
        time,
        actor: actor,
        place: place,
        placement,
        others: all.count,
        "whose words have “\(object ?? "")”"
      )
    }
  }

  /// By date, those without one last; equal dates as the record has them.
  private static func inOrder(_ events: [TimelineEntry]) -> [TimelineEntry] {
    events.enumerated().sorted { ($0.element.date ?? "~", $0.offset) < ($1.element.date ?? "~", $1.offset) }
      .map(\.element)
  }

  private static func item(_ event: TimelineEntry, _ parties: [EventParty]) throws -> Answer.Item {
    var seen: Set<String> = []
    let names = parties.map(\.name).filter { seen.insert($0).inserted }
    let how =
      (event.subtype.split(separator: ".").last.map(String.init) ?? event.kind)
      + (event.status == "occurred" ? "" : " (\(event.status))")
    let first = event.tellings.first
    return Answer.Item(
      cells: [
        event.date ?? "no date", how, names.joined(separator: "; "),
        [event.place, event.object].compactMap { $0 }.joined(separator: ": "),
      ],
      values: [
        .init(event.date), .text(event.subtype), .text(event.status), .list(names), .init(event.place),
        .init(event.object), .init(event.tellings.count), .init(first?.document),
        first.map { .init($0.line) } ?? .empty, .init(first?.words), event.otherDatesCell,
        .text(event.id),
      ],
      id: event.id,
      evidence: event.tellings,
      notes: event.otherDates.map(\.note)
    )
  }
}
