import RecordStore

/// Looks for words in the record.
struct Search {
  private let area: String
  private let record: Record
  var paging: Paging
  private(set) var fault: String?
  private(set) var hits: [SearchHit] = []
  private(set) var items: [SearchItem] = []
  private(set) var figures: [FigureEntry] = []
  /// Whether there is more than was looked for.
  private(set) var isCut = false

  /// The most claims, events and passages that are looked for one by one.
  static let most = 500

  init(_ words: String?, _ area: String, _ paging: Paging, _ record: Record) {
    self.area = area
    self.record = record
    self.paging = paging
  }

  mutating func look(for words: String) throws {
    let query = question(words)
    switch area {
    case "claims": try take(record.search(query, in: .claims, most: Self.most + 1))
    case "events": try take(record.search(query, in: .events, most: Self.most + 1))
    case "entities": try take(record.search(query, in: .entities))
    case "passages": try lookInText(words, query)
    default:
      try lookInText(words, query)
      guard paging.number == 1 else { return }
      items = Array(try record.search(query, in: .entities).prefix(6))
      figures = try record.figures(first: Self.fewFigures + 1, FigureFilter(words: words))
    }
  }

  /// The words with their operators; where these make no sense, the words alone.
  private mutating func question(_ words: String) -> SearchQuery {
    do {
      return try SearchQuery(words)
    } catch {
      fault = error.description
      return SearchQuery(phrase: words)
    }
  }

  /// The figures that stand beside passages.
  static let fewFigures = 5

  private mutating func take(_ found: [SearchItem]) {
    isCut = found.count > Self.most
    paging.total = min(found.count, Self.most)
    items = Array(found.prefix(Self.most).dropFirst(paging.part.offset).prefix(paging.part.limit))
  }

  /// Words with or without operators are looked up in the index, the best first; fields need every passage.
  private mutating func lookInText(_ words: String, _ query: SearchQuery) throws {
    guard fault == nil, Self.hasOperators(words) else {
      let found = try record.search(words, paging.part)
      paging.total = found.total
      hits = found.items
      return
    }
    if let found = try record.passages(query, paging.part) {
      paging.total = found.total
      hits = found.items
      return
    }
    let found = try record.search(query, in: .text, most: Self.most + 1)
    isCut = found.count > Self.most
    paging.total = min(found.count, Self.most)
    hits = found.prefix(Self.most).dropFirst(paging.part.offset).prefix(paging.part.limit).compactMap { item in
      item.place.map { place in
        SearchHit(
          document: place.document,
          line: place.line,
          heading: item.title,
          pieces: [
            .init(text: Words.end(EvidencePlace.plain(place.before), 120), isHit: false),
            .init(text: place.words, isHit: true),
            .init(text: Words.start(EvidencePlace.plain(place.after), 160), isHit: false),
          ]
        )
      }
    }
  }

  private static func hasOperators(_ words: String) -> Bool {
    let pieces = words.split(whereSeparator: \.isWhitespace)
    return words.contains { "()*".contains($0) }
      || pieces.contains { ["OR", "NOT", "AND"].contains($0) || $0.hasPrefix("-") }
      || SearchQuery.fields.contains { words.contains($0 + ":") }
  }
}

/// A term of a pasted list, and where it stands.
struct TermCount: Sendable {
  let term: String
  let passages: Int
  let entities: Int

  /// The most terms that are counted at once.
  private static let most = 200

  static func all(_ text: String, _ record: Record) throws -> [TermCount] {
    var seen: Set<String> = []
    return try text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
    .prefix(most).map { term in
      let phrase = "\"" + term.replacing("\"", with: " ") + "\""
      return TermCount(
        term: term,
        passages: try record.search(phrase, ListPart(limit: 0)).total,
        entities: try record.entities(EntityFilter(name: term), ListPart(limit: 0)).total
      )
    }
  }

  static func table(_ terms: [TermCount]) -> HTML {
    tag("section", .label("Terms")) {
      tag("h2") { "Where each term stands" }
      tag("table", .class("stacked")) {
        tag("thead") {
          tag("tr") {
            tag("th", Attribute("scope", "col")) { "Term" }
            tag("th", Attribute("scope", "col"), .class("number")) { "Passages" }
            tag("th", Attribute("scope", "col"), .class("number")) { "Entities" }
          }
        }
        tag("tbody") {
          for term in terms {
            tag("tr") {
              tag("td", .class("main")) {
                tag("a", .href(Link.search.asking("q", "\"" + term.term.replacing("\"", with: " ") + "\""))) {
                  term.term
                }
              }
              tag("td", .class("number"), Attribute("data-name", "Passages")) { Words.grouped(term.passages) }
              tag("td", .class("number"), Attribute("data-name", "Entities")) { Words.grouped(term.entities) }
            }
          }
        }
      }
    }
  }

  static func csv(_ terms: [TermCount]) -> CSV {
    var csv = CSV(["term", "passages", "entities"])
    for term in terms { csv.add([term.term, "\(term.passages)", "\(term.entities)"]) }
    return csv
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
