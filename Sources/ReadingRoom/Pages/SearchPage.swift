import Exchange
import RecordStore

/// The passages and figures that have all words of a search.
struct SearchPage: Page {
  let words: String?
  let hits: [SearchHit]
  let figures: Listed<FigureEntry>
  let paging: Paging

  var title: String { words.map { "“\($0)”" } ?? "Search" }
  var place: Link? { nil }
  var link: Link { .search.asking("q", words) }

  static func find(_ question: Question, in record: Record) throws -> Self? {
    let words = try question.word("q")
    var paging = try Paging(question, size: 20)
    guard let words else {
      return SearchPage(words: nil, hits: [], figures: Listed(), paging: paging)
    }
    let hits = try record.search(words, paging.part)
    paging.total = hits.total
    let figures = try record.figures(FigureFilter(words: words), ListPart(limit: 5))
    return SearchPage(words: words, hits: hits.items, figures: figures, paging: paging)
  }

  var content: HTML {
    tag("h1") { "Search" }
    tag("form", .class("filter"), Attribute("action", "/search")) {
      Field.text("q", "All of these words; “in quotation marks” together", words)
      Field.submit
    }
    if let words {
      tag("p", .class("quiet"), Attribute("role", "status")) {
        paging.total == 0
          ? "No passage has all of these words." : "\(Words.counted(paging.total, "passage")) with “\(words)”"
      }
      if !figures.items.isEmpty { figureSection(words) }
      if !hits.isEmpty {
        tag("section", .label("Passages")) {
          tag("h2") { "Passages" }
          tag("ol", .class("hits")) {
            for hit in hits { item(hit) }
          }
        }
      }
      paging.links(link)
    }
  }

  private func figureSection(_ words: String) -> HTML {
    tag("section", .label("Figures")) {
      tag("h2") { "Figures" }
      FigureTable(figures: figures.items).html
      if figures.total > figures.items.count {
        tag("p", .class("more")) {
          tag("a", .href(.figures.asking("q", words))) { "All \(Words.counted(figures.total, "figure")) →" }
        }
      }
    }
  }

  private func item(_ hit: SearchHit) -> HTML {
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
      json.member("figures", figures.items) { $1.write(to: &$0) }
    }
  }
}
