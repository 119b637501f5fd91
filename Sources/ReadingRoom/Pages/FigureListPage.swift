import Exchange
import Quantities
import RecordStore

/// The figures that can be held against others.
struct FigureListPage: Page {
  let filter: FigureFilter
  let facets: FigureFacets
  let measures: [Facet]
  let parties: [Facet]
  let units: [Facet]
  let figures: [FigureEntry]
  let paging: Paging

  let title = "Figures"
  var place: Link? { .figures }
  var link: Link { base() }

  /// The list with all that was asked but one thing.
  private func base(without key: String = "") -> Link {
    let asked: [(String, String?)] = [
      ("q", filter.words), ("sources", filter.isShared ? "several" : nil),
      ("disputed", facets.isDisputed ? "yes" : nil), ("measure", facets.measure), ("party", facets.party),
      ("unit", facets.unit), ("year", facets.year.map { "\($0)" }),
    ]
    return asked.filter { $0.0 != key }.reduce(.figures) { $0.asking($1.0, $1.1) }
  }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let filter = FigureFilter(
      words: try question.word("q"),
      isShared: try question.word("sources", of: ["all", "several"]) == "several"
    )
    var facets = FigureFacets()
    facets.measure = try question.word("measure")
    facets.party = try question.word("party")
    facets.unit = try question.word("unit")
    facets.year = try question.year("year")
    facets.isDisputed = try question.word("disputed", of: ["no", "yes"]) == "yes"
    var paging = try Paging(question)
    let figures = try desk.record.figures(filter, facets, paging.part)
    paging.total = figures.total
    let counts = try desk.record.figureFacets(filter, facets)
    return FigureListPage(
      filter: filter,
      facets: facets,
      measures: counts.measures,
      parties: counts.parties,
      units: counts.units,
      figures: figures.items,
      paging: paging
    )
  }

  var content: HTML {
    tag("h1") { "Figures" }
    tag("form", .class("filter"), Attribute("action", "/figures")) {
      Field.text("q", "Measure or party", filter.words)
      Field.text("year", "Year", facets.year.map { "\($0)" }, hint: "2022")
      Field.choice(
        "sources",
        "Told by",
        [("all", "any document"), ("several", "several documents")],
        filter.isShared ? "several" : "all"
      )
      Field.choice(
        "disputed",
        "Sources",
        [("no", "agree or not"), ("yes", "in dispute")],
        facets.isDisputed ? "yes" : "no"
      )
      Field.hidden("measure", facets.measure)
      Field.hidden("party", facets.party)
      Field.hidden("unit", facets.unit)
      Field.submit
    }
    Facets(name: "Measure", key: "measure", facets: measures, chosen: facets.measure, base: base(without: "measure"))
      .html
    Facets(name: "Party", key: "party", facets: parties, chosen: facets.party, base: base(without: "party")).html
    Facets(name: "Unit", key: "unit", facets: units, chosen: facets.unit, base: base(without: "unit")).html
    ListCount.line(Words.counted(paging.total, "figure"), isEmpty: paging.total == 0, link, all: .figures)
    if !figures.isEmpty { FigureTable(figures: figures).html }
    paging.links(link)
  }

  var csv: CSV { FigureTable.csv(figures) }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("measures", measures) { $1.write(to: &$0) }
      json.member("parties", parties) { $1.write(to: &$0) }
      json.member("units", units) { $1.write(to: &$0) }
      json.member("figures", figures) { $1.write(to: &$0) }
    }
  }
}

extension Question {
  /// A year of our era.
  func year(_ name: String) throws(QuestionError) -> Int? {
    guard let word = try word(name) else { return nil }
    guard let year = Int(word), (1...9999).contains(year) else { throw QuestionError("“\(name)” is a year: 2022") }
    return year
  }
}
