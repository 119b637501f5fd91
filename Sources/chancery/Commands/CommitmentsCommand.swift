import ArgumentParser
import Quantities
import RecordStore

/// `chancery commitments`: what was promised, and what had become of it by a day.
struct CommitmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitments",
    abstract: "List promises, pledges and targets with their status on a day.",
    discussion: """
      A promise is delivered, cancelled or suspended where a document says so. All others are open until the last day
      that their due date can mean, and overdue from the day after. Those without a due date stay open. Promises that
      state one figure (measure, parties, time) stand as one with all its tellings. Actual figures of the same measure
      and parties stand beside it; whether they fulfil it is for you to say. What was made after the day is left out.

      EXAMPLES
        chancery commitments --as-of 2024-01-01 --status open
        chancery commitments --year 2025
        chancery commitments --actor "Hun Sen" --format csv > promises.csv
      """
  )

  @Option(help: ArgumentHelp("The day to judge by; today if left out.", valueName: "date"))
  var asOf: DateArgument?
  @Option(help: "Only promises of a status; may be repeated.")
  var status: [Status] = []
  @Option(
    help: ArgumentHelp("Words of the name of somebody who promises or to whom it is promised.", valueName: "name")
  )
  var actor: String?
  @OptionGroup var time: TimeOptions
  @OptionGroup var placement: PlacementOptions
  @OptionGroup var options: AnswerOptions

  enum Status: String, ExpressibleByArgument, CaseIterable {
    case open, overdue, delivered, suspended, cancelled
  }

  func run() throws {
    let record = try options.record.open()
    let day = asOf?.date ?? DateArgument.today
    let all = try record.commitments(AnswerFilter(time, actor: actor, placement), asOf: day)
    let wanted = Set(status.map(\.rawValue))
    let found = all.filter { wanted.isEmpty || wanted.contains($0.status.rawValue) }
    let title = ["Commitments", time.words, actor.map { "of “\($0)”" } ?? "", "as of \(day)"]
    var answer = Answer(
      title.filter { !$0.isEmpty }.joined(separator: " "),
      heads: ["Due", "Status", "By", "What"],
      fields: [
        "status", "due", "made", "by", "to", "what", "value", "low", "high", "unit", "project", "progress", "tellings",
        "document", "line", "words", "commitment",
      ]
    )
    answer.places = 3
    answer.items = found.map(Self.item)
    try answer.print(options, ProvenanceLine(record, asOf: day)) {
      try EmptyAnswer(record).reason("commitments", time, actor: actor, placement, others: all.count, "status")
    }
  }

  private static func item(_ promise: CommitmentAnswer) -> Answer.Item {
    let value = promise.quantity.map { QuantityText($0).value }
    let parties = promise.by + (promise.to.isEmpty ? [] : ["to"] + promise.to)
    let words = [value.map { "\($0): " } ?? "", promise.what, promise.project.map { " (\($0))" } ?? ""].joined()
    let first = promise.tellings.first
    let progress = promise.progress.map { "\($0.period) \(QuantityText($0.quantity).value)" }
    return Answer.Item(
      cells: [
        promise.due ?? "no date", promise.status.rawValue,
        parties.joined(separator: ", ").replacing(", to, ", with: " to "), words,
      ],
      values: [
        .text(promise.status.rawValue), .init(promise.due), .init(promise.made), .list(promise.by), .list(promise.to),
        .text(promise.what), .init(promise.quantity?.value), .init(promise.quantity?.low),
        .init(promise.quantity?.high), .init(promise.quantity?.unit.code), .init(promise.project), .list(progress),
        .init(promise.tellings.count), .init(first?.place.document), first.map { .init($0.place.line) } ?? .empty,
        .init(first?.place.words), .init(first?.id),
      ],
      id: first?.id,
      evidence: promise.tellings.map(\.place),
      notes: promise.progress.map { progress in
        let place = progress.place
        return "actual \(progress.period): \(QuantityText(progress.quantity).value)"
          + "  \(place.document):\(place.line):\(place.column)"
      }
    )
  }
}
