import ArgumentParser
import Quantities
import RecordStore

/// `chancery references`: which sources carry which claims.
struct ReferencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: "List the sources that the documents cite, with the claims and events that stand on them.",
    usage: "chancery references [<options>]",
    discussion: """
      A source carries a statement if a mark of its note stands in the statement's sentence or directly behind it; \
      notes that only point back count for their entry. Those that carry most come first. A bibliography without \
      marks in the text tells nothing of what its entries carry. Entries with one title, author and year are one \
      source. --year, --from and --to are those of publication. With --by, counts by publisher (the host of the \
      address, else the journal or house) or by year.

      EXAMPLES
        chancery references
        chancery references --by publisher
        chancery references --publisher reuters --statements
      """
  )

  enum Grouping: String, ExpressibleByArgument, CaseIterable { case publisher, year }

  @Option(help: "Count the sources by publisher or year.")
  var by: Grouping?
  @Option(help: ArgumentHelp("Words of the publisher.", valueName: "words"))
  var publisher: String?
  @OptionGroup var time: TimeOptions
  @Flag(help: "Show the statements under each source.")
  var statements = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let record = try options.record.open()
    let all = try record.citedSources()
    let found = all.filter { source in
      (publisher.map { source.publisher.lowercased().contains($0.lowercased()) } ?? true)
        && (time.first.map { first in source.year.map { $0 >= first.year } ?? false } ?? true)
        && (time.last.map { last in source.year.map { $0 <= last.year } ?? false } ?? true)
    }
    let answer = by.map { Self.counts(found, by: $0) } ?? list(found)
    try answer.print(options, ProvenanceLine(record)) {
      let publishers = Set(all.map(\.publisher)).sorted()
      if let publisher, !publishers.contains(where: { $0.lowercased().contains(publisher.lowercased()) }) {
        let near = Nearest.names(publisher, in: publishers)
        throw CommandFailure.unknown("no cited source has a publisher whose name has “\(publisher)”", near: near)
      }
      let conditions = [time.words, publisher.map { "of “\($0)”" } ?? ""].filter { !$0.isEmpty }
      let none = (["none of the \(EnglishPlural.counted(all.count, "entry")) is"] + conditions).joined(separator: " ")
      let years = all.compactMap(\.year)
      let span = years.min().flatMap { first in years.max().map { "; those with a year are from \(first) to \($0)" } }
      return all.isEmpty ? "the documents cite no sources" : none + (span ?? "; none has a year")
    }
  }

  private func list(_ sources: [CitedSource]) -> Answer {
    var answer = Answer(
      ["Sources", publisher.map { "of “\($0)”" } ?? "", time.words].filter { !$0.isEmpty }.joined(separator: " "),
      heads: ["Carries", "Year", "Who", "Title"],
      fields: [
        "reference", "authors", "year", "title", "container", "publisher", "url", "place", "citations", "claims",
        "events",
        "statements", "document", "line", "entries",
      ]
    )
    answer.places = 1
    let works = CitedWork.works(of: sources)
    let ordered = works.enumerated().sorted {
      (-$0.element.statements.count, -$0.element.citations, $0.offset)
        < (-$1.element.statements.count, -$1.element.citations, $1.offset)
    }
    answer.items = ordered.map { item($0.element) }
    let silent = works.count { $0.statements.isEmpty }
    if works.count < sources.count {
      answer.remarks.append("\(sources.count) entries; those of one title, author and year are one source")
    }
    if silent > 0 {
      answer.remarks.append("\(silent) of \(works.count) sources carry no statement that was recognised")
    }
    return answer
  }

  private func item(_ work: CitedWork) -> Answer.Item {
    let source = work.entries[0]
    let claims = work.statements.count { $0.type == "claim" }
    let events = work.statements.count - claims
    let who = source.authors.isEmpty ? source.publisher : source.authors.joined(separator: "; ")
    let lines = work.statements.map { "\($0.type) \($0.what)  \($0.place.document):\($0.place.line)  \($0.id)" }
    return Answer.Item(
      cells: [
        work.statements.isEmpty
          ? "–" : EnglishPlural.counted(claims, "claim") + ", " + EnglishPlural.counted(events, "event"),
        source.year.map { "\($0)" } ?? "no year",
        who, source.title ?? source.place.words,
      ],
      values: [
        .text(source.id), .list(source.authors), source.year.map { .init($0) } ?? .empty, .init(source.title),
        .init(source.container), .text(source.publisher), .init(source.url), .text(source.kind),
        .init(work.citations),
        .init(claims), .init(events), .list(work.statements.map(\.id)), .text(source.place.document),
        .init(source.place.line), .init(work.entries.count),
      ],
      id: source.id,
      evidence: statements ? [] : work.entries.map(\.place),
      notes: statements ? lines : []
    )
  }

  private static func counts(_ sources: [CitedSource], by grouping: Grouping) -> Answer {
    var answer = Answer(
      "Sources by \(grouping.rawValue)",
      heads: [grouping == .year ? "Year" : "Publisher", "Sources", "Citations", "Claims", "Events"],
      fields: [grouping.rawValue, "sources", "citations", "claims", "events"]
    )
    answer.rightAligned = [1, 2, 3, 4]
    var groups: [String: [CitedSource]] = [:]
    for source in sources {
      let name = grouping == .publisher ? source.publisher : source.year.map { "\($0)" } ?? "no year"
      groups[name, default: []].append(source)
    }
    let ordered = groups.sorted { one, other in
      grouping == .publisher && one.value.count != other.value.count
        ? one.value.count > other.value.count : one.key < other.key
    }
    answer.items = ordered.map { name, group in
      // One statement may stand on several sources of a group.
      func count(_ type: String) -> Int {
        Set(group.flatMap(\.statements).filter { $0.type == type }.map { "\($0.place.document) \($0.id)" }).count
      }
      let counts = [group.count, group.reduce(0) { $0 + $1.citations }, count("claim"), count("event")]
      return Answer.Item(cells: [name] + counts.map { "\($0)" }, values: [.text(name)] + counts.map { .init($0) })
    }
    return answer
  }
}
