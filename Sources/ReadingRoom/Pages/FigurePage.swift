import Exchange
import Quantities
import RecordModel
import RecordStore

/// One figure with all that the documents say of it, why they differ, and the same measure at other times.
struct FigurePage: Page {
  let figure: FigureEntry
  let series: [FigureEntry]
  let neighbours: [FigureEntry]
  let reasons: [String]
  let id: String
  let desk: Desk

  private static let mostSources = 200

  var title: String { Words.capitalized(figure.measure) }
  var place: Link? { .figures }
  var link: Link { .figure(id) }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    guard let figure = try desk.record.figure(question.id, sources: mostSources) else { return nil }
    let details = try desk.record.details(ofFigure: question.id, mostSources)
    return FigurePage(
      figure: figure,
      series: try desk.record.series(of: question.id),
      neighbours: try desk.record.neighbours(of: question.id),
      reasons: Differences(figure: figure, details: details).reasons,
      id: question.id,
      desk: desk
    )
  }

  var content: HTML {
    tag("p", .class("crumb")) { tag("a", .href(.figures)) { "Figures" } }
    tag("h1") { title }
    tag("p", .class("subtitle")) {
      [figure.parties, figure.narrowing, figure.when].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    verdict
    FindingLines(findings: figure.findings).html
    sources
    if !reasons.isEmpty { why }
    if figure.sources.count > 1 {
      desk.form(.figure, id, back: link, choices: figure.sources.map(choice))
    }
    if series.count > 1 { otherTimes }
    if !neighbours.isEmpty { nearby }
  }

  private func choice(_ source: FigureEntry.Source) -> ReviewForm.Choice {
    ReviewForm.Choice(
      value: source.claim,
      name:
        "\(QuantityText(source.quantity).value), \(Words.fileName(source.place.document)), \(source.place.spot)"
    )
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

  private var sources: HTML {
    let plot = IntervalPlot(figure.sources.map(\.quantity))
    let shared = plot.shared(figure.comparable.map(\.quantity))
    return tag("section", .label("Sources")) {
      tag("h2") { "Sources side by side" }
      tag("ol", .class("sources")) {
        tag("li", .class("scalehead")) {
          tag("span") {}
          plot.axis
          tag("span", .class("quiet")) {
            plot.label.isEmpty ? "" : plot.label + ": a bar is what the wording allows, the stroke the value as written"
          }
        }
        for source in figure.sources { item(source, plot, shared) }
      }
      if figure.omitted > 0 { tag("p", .class("quiet")) { "And \(Words.grouped(figure.omitted)) more." } }
    }
  }

  private func item(_ source: FigureEntry.Source, _ plot: IntervalPlot, _ shared: ClosedRange<Double>?) -> HTML {
    let text = QuantityText(source.quantity)
    let isChosen = desk.decision(.figure, id)?.value == source.claim
    return tag("li", .class(isChosen ? "chosen" : nil)) {
      tag("div", .class("amount")) {
        tag("b") { text.value }
        if !text.range.isEmpty { tag("span", .class("quiet")) { text.range } }
        if !source.word.isEmpty { tag("span", .class("word")) { source.word } }
        if isChosen { tag("span", .class("agree")) { "the reading that was chosen" } }
        claimNote(source)
      }
      plot.bar(source.quantity, shared: shared)
      tag("div", .class("telling")) {
        source.place.quote()
        " "
        source.place.source()
        claimForm(source)
      }
    }
  }

  @Markup private func claimNote(_ source: FigureEntry.Source) -> HTML {
    if let decision = desk.decision(.claim, source.claim) {
      DecisionNote(decision: decision, desk: desk, back: link).html
    }
  }

  @Markup private func claimForm(_ source: FigureEntry.Source) -> HTML {
    if desk.visitor.mayDecide, desk.decision(.claim, source.claim) == nil {
      tag("details") {
        tag("summary") { "Is this read rightly?" }
        desk.form(.claim, source.claim, back: link)
      }
    }
  }

  private var why: HTML {
    tag("section", .label("Why they differ")) {
      tag("h2") { figure.agreement == .differ ? "Why they may differ" : "What tells them apart" }
      tag("ul", .class("reasons")) {
        for reason in reasons { tag("li") { reason } }
      }
    }
  }

  private var otherTimes: HTML {
    let plot = IntervalPlot(series.compactMap(\.sources.first?.quantity))
    return tag("section", .label("Other times")) {
      tag("h2") { "The same at other times" }
      SeriesChart(series, label: "\(title) over time")?.chart() ?? .nothing
      tag("table", .class("series")) {
        tag("thead", .class("unseen")) {
          tag("tr") {
            for name in ["Period", "Value", "Drawn"] { tag("th", Attribute("scope", "col")) { name } }
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
        if let quantity = other.sources.first?.quantity { plot.bars([quantity]) }
      }
    }
  }

  private var nearby: HTML {
    tag("section", .label("Told of the same, with another meaning")) {
      tag("h2") { "Told of the same time, with another meaning" }
      FigureTable(figures: neighbours).html
    }
  }

  var csv: CSV { FigureTable.csv([figure]) }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("figure")
      figure.write(to: &json)
      json.member("reasons", reasons)
      json.member("decision", desk.decision(.figure, id))
      json.member("series", series) { $1.write(to: &$0) }
      json.member("neighbours", neighbours) { $1.write(to: &$0) }
    }
  }
}
