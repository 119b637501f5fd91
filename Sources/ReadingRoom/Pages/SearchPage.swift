import Exchange
import Quantities
import RecordStore

/// What answers a search: entities, figures and passages, or claims and events one by one; or where each of a list of
/// terms stands.
struct SearchPage: Page {
  let words: String?
  let area: String
  /// Why the words were not read as a question with operators.
  let fault: String?
  let hits: [SearchHit]
  let items: [SearchItem]
  let figures: [FigureEntry]
  /// Whether there is more than was looked for.
  let isCut: Bool
  let terms: [TermCount]
  let termText: String?
  let paging: Paging

  var title: String { words.map { "“\($0)”" } ?? "Search" }
  var place: Link? { nil }
  var link: Link {
    Link.search.asking("q", words).asking("in", area == "all" ? nil : area).asking("terms", termText)
  }

  /// Where a search can look.
  static let areas = ["all", "passages", "claims", "events", "entities"]

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let words = try question.word("q")
    let area = try question.word("in", of: areas) ?? "all"
    let termText = try question.text("terms")
    let paging = try Paging(question, size: 20)
    var search = Search(words, area, paging, desk.record)
    if let words { try search.look(for: words) }
    return SearchPage(
      words: words,
      area: area,
      fault: search.fault,
      hits: search.hits,
      items: search.items,
      figures: search.figures,
      isCut: search.isCut,
      terms: try termText.map { try TermCount.all($0, desk.record) } ?? [],
      termText: termText,
      paging: search.paging
    )
  }

  var content: HTML {
    tag("h1") { "Search" }
    form
    if let words {
      if let fault { tag("p", .class("notice")) { "Read as plain words: \(fault)." } }
      Facets(
        name: "In",
        key: "in",
        facets: Self.areas.dropFirst().map { Facet(value: $0, count: -1) },
        chosen: area == "all" ? nil : area,
        base: Link.search.asking("q", words)
      ) { Words.capitalized($0) }.html
      tag("p", .class("quiet"), Attribute("role", "status")) { status(words) }
      itemSection
      if !figures.isEmpty { figureSection(words) }
      if !hits.isEmpty { passageSection }
      paging.links(link)
    }
    if !terms.isEmpty { TermCount.table(terms) }
    termForm
  }

  private var form: HTML {
    tag("form", .class("filter"), Attribute("action", "/search")) {
      Field.text("q", "Words, “phrases”, OR, NOT, ( ), beginning*, measure: actor: kind: place: year:", words)
      if area != "all" { Field.hidden("in", area) }
      Field.submit
    }
  }

  private var termForm: HTML {
    tag("form", .class("filter terms"), Attribute("action", "/search")) {
      tag("label") {
        tag("span") { "Or a list of terms, one a line, to see where each stands" }
        tag("textarea", Attribute("name", "terms"), Attribute("rows", "4"), Attribute("maxlength", "2000")) { termText }
      }
      tag("button") { "Count" }
    }
  }

  private func status(_ words: String) -> String {
    let noun = area == "all" ? "passages" : area
    if paging.total == 0 { return "No \(noun) answer “\(words)”." }
    let found = "\(Words.grouped(paging.total)) \(noun) for “\(words)”"
    return isCut ? "The first \(found); more words find less" : found
  }

  @Markup private var itemSection: HTML {
    if !items.isEmpty {
      tag("section", .label("Found")) {
        tag("h2") { area == "all" ? "Entities" : Words.capitalized(area) }
        tag("ol", .class("hits")) {
          for item in items { self.item(item) }
        }
      }
    }
  }

  private func item(_ item: SearchItem) -> HTML {
    tag("li") {
      tag("p") {
        if item.kind == .entities, let id = item.id {
          tag("a", .href(.entity(id))) { item.title }
        } else {
          tag("b") { item.title }
        }
      }
      if let place = item.place {
        tag("p", .class("telling")) {
          place.quote(reach: 120)
          " "
          place.source()
        }
      }
    }
  }

  private func figureSection(_ words: String) -> HTML {
    tag("section", .label("Figures")) {
      tag("h2") { "Figures" }
      FigureTable(figures: Array(figures.prefix(Search.fewFigures))).html
      if figures.count > Search.fewFigures {
        tag("p", .class("more")) {
          tag("a", .href(.figures.asking("q", words))) { "All figures with these words →" }
        }
      }
    }
  }

  private var passageSection: HTML {
    tag("section", .label("Passages")) {
      tag("h2") { "Passages" }
      tag("ol", .class("hits")) {
        for hit in hits { passage(hit) }
      }
    }
  }

  private func passage(_ hit: SearchHit) -> HTML {
    tag("li") {
      tag("p", .class("about")) {
        tag("a", .class("source"), .href(.passage(hit.document, line: hit.line))) {
          Words.fileName(hit.document)
          tag("span", .class("line")) { ", line \(hit.line)" }
        }
        if !hit.heading.isEmpty { tag("span", .class("quiet")) { " " + hit.heading } }
      }
      tag("p", .class("excerpt")) {
        for piece in hit.pieces {
          if piece.isHit { tag("mark") { piece.text } } else { piece.text }
        }
      }
    }
  }
}

extension SearchPage {
  var csv: CSV {
    guard terms.isEmpty else { return TermCount.csv(terms) }
    var csv = CSV(["in", "id", "what", "document", "line", "words"])
    for item in items {
      csv.add([
        item.kind.rawValue, item.id, item.title, item.place?.document, item.place.map { "\($0.line)" },
        item.place?.words,
      ])
    }
    for hit in hits {
      csv.add(["passages", nil, hit.heading, hit.document, "\(hit.line)", hit.pieces.map(\.text).joined()])
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("query", words)
      paging.write(to: &json)
      json.member("passages", hits) { json, hit in
        json.object {
          $0.member("document", hit.document)
          $0.member("line", hit.line)
          $0.member("heading", hit.heading)
          $0.member("text", hit.pieces.map(\.text).joined())
          $0.member("hits", hit.pieces.filter(\.isHit).map(\.text))
          $0.member("href", Link.passage(hit.document, line: hit.line).text)
        }
      }
      json.member("items", items) { json, item in
        json.object {
          $0.member("in", item.kind.rawValue)
          $0.member("id", item.id)
          $0.member("title", item.title)
          $0.key("place")
          if let place = item.place { place.write(to: &$0) } else { $0.null() }
        }
      }
      json.member("figures", Array(figures.prefix(Search.fewFigures))) { $1.write(to: &$0) }
      json.member("terms", terms) { json, term in
        json.object {
          $0.member("term", term.term)
          $0.member("passages", term.passages)
          $0.member("entities", term.entities)
        }
      }
    }
  }
}
