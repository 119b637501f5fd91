import ArgumentParser
import RecordStore

/// `chancery visits`: who visited whom, where and when.
struct VisitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visits",
    abstract: "List visits: who, whom, when, where and what for.",
    usage: "chancery visits [<options>]",
    discussion: """
      Behind a person stands the office that the packs know for the date of the visit. With --office, only visits in \
      which somebody takes part who then held an office of that title; it may be repeated. Where only the year is \
      known, the office may have been held in a part of it. A visit that several documents tell stands once.

      EXAMPLES
        chancery visits --from 2020 --to 2023
        chancery visits --office "Prime Minister" --office Premier
        chancery visits --actor "Foreign Ministry" --format csv > visits.csv
      """
  )

  @Option(help: ArgumentHelp("Words of the name of somebody who takes part.", valueName: "name"))
  var actor: String?
  @Option(help: ArgumentHelp("A title that somebody who takes part held at the time.", valueName: "title"))
  var office: [String] = []
  @Option(help: ArgumentHelp("Words of the name of the place.", valueName: "name"))
  var place: String?
  @OptionGroup var time: TimeOptions
  @OptionGroup var placement: PlacementOptions
  @OptionGroup var options: AnswerOptions

  /// Titles that somebody may have meant who wrote one that nobody bears.
  private static func hint(_ titles: [String], _ record: Record) throws -> String {
    let known = try record.names(of: .titles)
    let near = titles.filter { !known.contains($0) }.flatMap { Nearest.names($0, in: known) }
    return near.isEmpty ? "" : " (the nearest titles are " + near.joined(separator: "; ") + ")"
  }

  func run() throws {
    let record = try options.record.open()
    let filter = TimelineFilter(AnswerFilter(time, actor: actor, placement), kind: "visit", place: place)
    let all = try record.timeline(filter).map { (event: $0, parties: try record.parties(of: $0)) }
    let found = all.filter { office.isEmpty || $0.parties.contains { $0.holds(office) } }
    let title = ["Visits", time.words, actor.map { "of “\($0)”" } ?? "", placement.words].filter { !$0.isEmpty }
    var answer = Answer(
      title.joined(separator: " "),
      heads: ["Date", "Who", "Whom", "Place and purpose"],
      fields: [
        "date", "status", "who", "whom", "place", "object", "tellings", "document", "line", "words", "other_dates",
        "event",
      ]
    )
    answer.items = found.map { EventRow($0.event, $0.parties).item }
    try answer.print(options, ProvenanceLine(record)) {
      try EmptyAnswer(record).reason(
        "visits",
        time,
        actor: actor,
        place: place,
        placement,
        others: all.count,
        "in which somebody held the office " + office.map { "“\($0)”" }.joined(separator: " or ")
          + Self.hint(office, record)
      )
    }
  }
}

extension EventParty {
  /// Whether the party then held an office of one of the titles: exactly, or followed by more words.
  fileprivate func holds(_ titles: [String]) -> Bool {
    offices.contains { office in
      let own = office.title.lowercased()
      return titles.contains { own == $0.lowercased() || own.hasPrefix($0.lowercased() + " of ") }
    }
  }
}
