import Exchange
import RecordStore

/// The figures that can be held against others.
struct FigureListPage: Page {
  let words: String?
  let isShared: Bool
  let figures: [FigureEntry]
  let paging: Paging

  let title = "Figures"
  var place: Link? { .figures }
  var link: Link { .figures.asking("q", words).asking("sources", isShared ? "several" : nil) }

  static func find(_ question: Question, in record: Record) throws -> Self? {
    let filter = FigureFilter(
      words: try question.word("q"),
      isShared: try question.word("sources", of: ["all", "several"]) == "several"
    )
    var paging = try Paging(question)
    let figures = try record.figures(filter, paging.part)
    paging.total = figures.total
    return FigureListPage(words: filter.words, isShared: filter.isShared, figures: figures.items, paging: paging)
  }

  var content: HTML {
    tag("h1") { "Figures" }
    tag("form", .class("filter"), Attribute("action", "/figures")) {
      Field.text("q", "Measure or party", words)
      Field.choice(
        "sources",
        "Told by",
        [("all", "any document"), ("several", "several documents")],
        isShared ? "several" : "all"
      )
      Field.submit
    }
    tag("p", .class("quiet"), Attribute("role", "status")) { Words.counted(paging.total, "figure") }
    if !figures.isEmpty { FigureTable(figures: figures).html }
    paging.links(link)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("figures", figures) { $1.write(to: &$0) }
    }
  }
}
