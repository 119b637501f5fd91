import ArgumentParser
import Quantities
import RecordStore

/// `chancery commitments`: what was promised, and what had become of it by a day.
struct CommitmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitments",
    abstract: "List promises, pledges and targets with their status on a day.",
    usage: "chancery commitments [<options>]",
    discussion: """
      A promise is delivered, cancelled or suspended where a document says so, and delivered where another passage \
      tells what keeps it: the agreement was signed, the project opened, the target reached in time, the amount \
      given. All others are open until the last day that their due date can mean, and overdue from the day after. \
      Under each stands why. Tellings of one promise are one row; figures of the same measure and parties that do \
      not reach a target stand beside it. What was made after the day is left out.

      EXAMPLES
        chancery commitments --as-of 2024-01-01 --status open
        chancery commitments --year 2025
        chancery commitments --actor "Foreign Ministry" --format csv > promises.csv
      """
  )

  @Option(
    help: ArgumentHelp("The day to judge by, 2024-01-31, or a month or year; today if left out.", valueName: "date")
  )
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
    let states = status.map(\.rawValue).joined(separator: " or ")
    let title = ["Commitments", states, time.words, actor.map { "of “\($0)”" } ?? "", placement.words, "as of \(day)"]
    var answer = Answer(
      title.filter { !$0.isEmpty }.joined(separator: " "),
      heads: ["When", "Status", "Told as", "By", "What"],
      fields: [
        "status", "reason", "due", "made", "told_as", "by", "to", "what", "value", "low", "high", "unit", "project",
        "progress", "kept_by", "kept_on", "kept_at", "tellings", "document", "line", "words", "commitment",
      ]
    )
    answer.places = 3
    answer.widest = 30
    answer.items = found.map(Self.item)
    try answer.print(options, ProvenanceLine(record, asOf: day)) {
      try EmptyAnswer(record).reason(
        "commitments",
        time,
        actor: actor,
        placement,
        others: all.count,
        "that are \(states) on \(day)"
      )
    }
  }

  private static func item(_ promise: CommitmentAnswer) -> Answer.Item {
    let first = promise.tellings.first
    let progress = promise.progress.map { "\($0.period) \(QuantityText($0.quantity).value)" }
    let kept = promise.fulfilment
    return Answer.Item(
      cells: [
        promise.due.map { "due \($0)" } ?? promise.made.map { "made \($0)" } ?? "no date", promise.status.rawValue,
        promise.furthestState, parties(promise), promise.wordsWithAmount,
      ],
      values: [
        .text(promise.status.rawValue), .text(promise.reason), .init(promise.due), .init(promise.made),
        .text(promise.furthestState), .list(promise.by), .list(promise.to), .text(promise.what),
        .init(promise.quantity?.value), .init(promise.quantity?.low), .init(promise.quantity?.high),
        .init(promise.quantity?.unit.code), .init(promise.project), .list(progress), .init(kept?.id), .init(kept?.date),
        .init(kept.map { at($0.place) }), .init(promise.tellings.count), .init(first?.place.document),
        first.map { .init($0.place.line) } ?? .empty, .init(first?.place.words), .init(first?.id),
      ],
      id: first?.id,
      evidence: promise.tellings.map(\.place),
      notes: notes(promise)
    )
  }

  private static func parties(_ promise: CommitmentAnswer) -> String {
    let to = promise.to.isEmpty ? nil : "to " + promise.to.joined(separator: ", ")
    let by = promise.by.isEmpty ? nil : promise.by.joined(separator: ", ")
    return [by, to].compactMap(\.self).joined(separator: " ")
  }

  /// Why it has its status, with the passage that keeps it, and what was reached on the way.
  private static func notes(_ promise: CommitmentAnswer) -> [String] {
    let reason = promise.fulfilment.map { "delivered: \(promise.reason)  \(at($0.place))" }
    let isPlain = promise.status == .open && promise.due == nil
    return [reason ?? (isPlain ? nil : "\(promise.status.rawValue): \(promise.reason)")].compactMap(\.self)
      + promise.progress.filter { $0.claim != promise.fulfilment?.id }.map { progress in
        "actual \(progress.period): \(QuantityText(progress.quantity).value)  \(at(progress.place))"
      }
  }

  private static func at(_ place: EvidencePlace) -> String { "\(place.document):\(place.line):\(place.column)" }
}

extension CommitmentAnswer {
  /// What is promised, with the amount before it where the words do not have it.
  var wordsWithAmount: String {
    let value = quantity.map { QuantityText($0).value }
    let isSaid = value?.split(separator: " ").first { $0.contains(where: \.isNumber) }.map(what.contains) == true
    let project = project.flatMap { what.contains($0) ? nil : " (\($0))" } ?? ""
    return (isSaid ? "" : value.map { "\($0): " } ?? "") + what + project
  }

  /// How far the documents say that it has come.
  var furthestState: String {
    let order = ["cancelled", "suspended", "completed", "implementation", "commitment", "pledge"]
    return order.first { state in tellings.contains { $0.state == state } } ?? "pledge"
  }
}
