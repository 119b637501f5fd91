import Exchange
import Quantities
import RecordStore

/// One figure with all that the documents say of it, and the same measure at other times.
struct FigurePage: Page {
  let figure: FigureEntry
  let series: [FigureEntry]
  let id: String

  private static let mostSources = 200

  var title: String { Words.capitalized(figure.measure) }
  var place: Link? { .figures }
  var link: Link { .figure(id) }

  static func find(_ question: Question, in record: Record) throws -> Self? {
    guard let figure = try record.figure(question.id, sources: mostSources) else { return nil }
    return FigurePage(figure: figure, series: try record.series(of: question.id), id: question.id)
  }

  var content: HTML {
    tag("p", .class("crumb")) { tag("a", .href(.figures)) { "Figures" } }
    tag("h1") { title }
    tag("p", .class("subtitle")) {
      [figure.parties, figure.narrowing, figure.when].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    verdict
    findings
    sources
    if series.count > 1 { otherTimes }
  }

  private var verdict: HTML {
    switch figure.agreement {
    case .single:
      tag("p", .class("verdict")) {
        figure.sources.count == 1
          ? "One passage tells this figure; nothing stands against it."
          : "The passages tell it as targets, pledges or in other units, which are not held against each other."
      }
    case .agree: tag("p", .class("verdict agree")) { "The sources agree: one value fits the wording of all of them." }
    case .differ:
      tag("p", .class("verdict")) {
        "No one value fits the wording of all sources; they err, or they speak of different things."
      }
    }
  }

  private var findings: HTML {
    HTML.joined(
      figure.findings.map { finding in
        tag("p", .class("finding \(finding.severity)")) {
          tag("span", .class("badge \(finding.severity)")) { Words.capitalized(finding.severity) }
          " "
          tag("a", .href(.finding(finding.id))) { Words.capitalized(finding.message) }
        }
      }
    )
  }

  private var sources: HTML {
    let plot = IntervalPlot(figure.sources.map(\.quantity))
    return tag("section", .label("Sources")) {
      tag("h2") { "Sources side by side" }
      tag("p", .class("quiet")) { "A bar is what the wording allows, the stroke the value as written." }
      tag("ol", .class("sources")) {
        for source in figure.sources { item(source, plot) }
      }
      if figure.omitted > 0 { tag("p", .class("quiet")) { "And \(Words.grouped(figure.omitted)) more." } }
    }
  }

  private func item(_ source: FigureEntry.Source, _ plot: IntervalPlot) -> HTML {
    let text = QuantityText(source.quantity)
    return tag("li") {
      tag("div", .class("amount")) {
        tag("b") { text.value }
        if !text.range.isEmpty { tag("span", .class("quiet")) { text.range } }
        if !source.word.isEmpty { tag("span", .class("word")) { source.word } }
      }
      plot.bar(source.quantity)
      tag("div", .class("telling")) {
        source.place.quote()
        " "
        source.place.source()
      }
    }
  }

  private var otherTimes: HTML {
    let plot = IntervalPlot(series.compactMap(\.sources.first?.quantity))
    return tag("section", .label("Other times")) {
      tag("h2") { "The same at other times" }
      tag("table", .class("series")) {
        tag("thead", .class("unseen")) {
          tag("tr") {
            tag("th", Attribute("scope", "col")) { "Period" }
            tag("th", Attribute("scope", "col")) { "Value" }
            tag("th", Attribute("scope", "col")) { "Drawn" }
          }
        }
        tag("tbody") {
          for other in series { row(other, plot) }
        }
      }
    }
  }

  private func row(_ other: FigureEntry, _ plot: IntervalPlot) -> HTML {
    tag("tr", .class(other.id == figure.id ? "current" : nil)) {
      tag("th", Attribute("scope", "row")) {
        if let link = other.link, other.id != figure.id { tag("a", .href(link)) { other.when } } else { other.when }
      }
      tag("td", .class("number")) { other.values.first }
      tag("td", .class("plot")) {
        if let quantity = other.sources.first?.quantity { plot.bar(quantity) }
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("figure")
      figure.write(to: &json)
      json.member("series", series) { $1.write(to: &$0) }
    }
  }
}
