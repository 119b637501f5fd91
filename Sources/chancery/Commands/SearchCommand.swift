import ArgumentParser
import Foundation
import Quantities
import RecordStore

/// `chancery search`: words in the documents and in what was found in them.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the text, the claims, the events and the entities of a record.",
    usage: "chancery search [<query>] [<options>]",
    discussion: """
      Words stand next to each other for "and"; OR, NOT (or -), brackets and "phrases in quotation marks" work as \
      expected; a word with * is the beginning of a word. Case and diacritics make no difference. A field asks for a \
      part: document:, heading:, measure:, kind:, actor:, place:, year:. Claims and events are searched by their \
      sentences. With --terms, each line of a file is a phrase, and the answer counts where it stands.

      EXAMPLES
        chancery search '"special economic zone" (loan OR grant) NOT railway'
        chancery search 'measure:trade year:2022' --in claims
        chancery search --terms names.txt --format csv
      """
  )

  @Argument(help: "What to search for.")
  var query: String?
  @Option(
    help: ArgumentHelp("A file with one phrase a line; - is standard input.", valueName: "file"),
    completion: .file()
  )
  var terms: String?
  @Option(name: .customLong("in"), help: "Where to search; may be repeated. Everywhere if left out.")
  var kinds: [Place] = []
  @OptionGroup var options: AnswerOptions

  enum Place: String, ExpressibleByArgument, CaseIterable { case entities, events, claims, text }

  func validate() throws {
    if (query == nil) == (terms == nil) { throw ValidationError("give words to search for, or --terms with a file") }
  }

  func run() throws {
    let record = try options.record.open()
    if let terms { return try count(Self.lines(of: terms), record) }
    let parsed: SearchQuery
    do {
      parsed = try SearchQuery(query ?? "")
    } catch {
      throw ValidationError("\(error)")
    }
    var answer = Answer(
      "Search for \(query ?? "")",
      heads: ["In", "What"],
      fields: ["in", "id", "what", "document", "line", "column", "words"]
    )
    var counts: [String] = []
    for kind in wanted {
      let found = try record.search(parsed, in: kind)
      counts.append(Self.counted(kind, found.count))
      answer.items += found.map(Self.item)
    }
    answer.title += ": " + counts.joined(separator: ", ")
    answer.limit(to: options.limit ?? Self.usual)
    try answer.print(options, ProvenanceLine(record)) { try Self.reason(parsed, query ?? "", record) }
  }

  private static func counted(_ kind: SearchItem.Kind, _ count: Int) -> String {
    switch kind {
    case .entities: EnglishPlural.counted(count, "entity")
    case .events: EnglishPlural.counted(count, "event")
    case .claims: EnglishPlural.counted(count, "claim")
    case .text: EnglishPlural.counted(count, "passage")
    }
  }

  /// How many are shown unless told otherwise.
  private static let usual = 20

  private var wanted: [SearchItem.Kind] {
    let named = Set(kinds.map(\.rawValue))
    return SearchItem.Kind.allCases.filter { named.isEmpty || named.contains($0.rawValue) }
  }

  private static func item(_ found: SearchItem) -> Answer.Item {
    let place = found.place
    return Answer.Item(
      cells: [found.kind.rawValue, found.title],
      values: [
        .text(found.kind.rawValue), .init(found.id), .text(found.title), .init(place?.document),
        place.map { .init($0.line) } ?? .empty, place.map { .init($0.column) } ?? .empty, .init(place?.words),
      ],
      id: found.id,
      evidence: place.map { [$0] } ?? []
    )
  }

  private static func reason(_ query: SearchQuery, _ words: String, _ record: Record) throws -> String {
    let known = try [Vocabulary.actors, .frameworks, .projects, .measures].flatMap { try record.names(of: $0) }
    let near = Nearest.names(words, in: known)
    return "nothing answers \(words)" + (near.isEmpty ? "" : "; the nearest names are " + near.joined(separator: "; "))
  }

  /// The phrases of a file, each once, in its order.
  private static func lines(of path: String) throws -> [String] {
    var reader = try LineReader(path)
    var seen: Set<String> = []
    var lines: [String] = []
    while let bytes = try reader.next() {
      let line = DisplayWidth.plain(String(decoding: bytes, as: UTF8.self))
      if !line.isEmpty, seen.insert(line).inserted { lines.append(line) }
    }
    return lines
  }

  private func count(_ terms: [String], _ record: Record) throws {
    let names = wanted.map { $0 == .text ? "passages" : $0.rawValue }
    var answer = Answer(
      "Where \(EnglishPlural.counted(terms.count, "term")) \(terms.count == 1 ? "stands" : "stand")",
      heads: ["Term"] + names + ["Documents"],
      fields: ["term"] + names + ["documents"]
    )
    answer.rightAligned = Set(1...(names.count + 1))
    for term in terms {
      let query = SearchQuery(phrase: term)
      let found = try wanted.map { try record.search(query, in: $0) }
      let places = found.flatMap { $0.compactMap(\.place) }
      let counts = found.map(\.count) + [Set(places.map(\.document)).count]
      answer.items.append(
        Answer.Item(
          cells: [term] + counts.map { "\($0)" },
          values: [.text(term)] + counts.map { .init($0) },
          evidence: (found.last?.compactMap(\.place) ?? []).prefix(1).map { $0 }
        )
      )
    }
    let absent = answer.items.count { $0.evidence.isEmpty }
    if absent > 0 { answer.remarks.append("\(absent) of \(terms.count) stand nowhere in the text") }
    try answer.print(options, ProvenanceLine(record)) { "the file has no terms" }
  }
}
