import Quantities
import RecordModel
import RecordStore

/// The measures of which most is told: the newest value as an interval, and a small series.
struct KeyFigures {
  let series: [MeasureSeries]

  var html: HTML {
    tag("table", .class("figures digest key")) {
      tag("thead", .class("unseen")) {
        tag("tr") {
          for name in ["Measure", "Newest value", "Over time"] { tag("th", Attribute("scope", "col")) { name } }
        }
      }
      tag("tbody") {
        for one in series {
          if let latest = one.latest { row(one, latest) }
        }
      }
    }
  }

  private func row(_ series: MeasureSeries, _ figure: FigureEntry) -> HTML {
    tag("tr") {
      tag("td") {
        if let link = figure.link {
          tag("a", .class("name"), .href(link)) { Words.capitalized(figure.measure) }
        }
        tag("span", .class("path")) {
          [figure.parties, figure.narrowing].filter { !$0.isEmpty }.joined(separator: ", ")
        }
      }
      tag("td", .class("number")) {
        for (index, value) in figure.values.prefix(2).enumerated() {
          tag("span", .class("value")) { (index > 0 ? "or " : "") + value }
        }
        tag("span", .class("path")) { figure.when + (isTold(figure) ? "" : ", target") }
        if let finding = figure.findings.first {
          tag("a", .class("dispute \(finding.severity)"), .href(.finding(finding.id)), .label(finding.message)) {
            finding.severity
          }
        }
      }
      tag("td", .class("plot")) { plot(series, figure) }
    }
  }

  private func isTold(_ figure: FigureEntry) -> Bool {
    figure.sources.contains { $0.modality == .actual || $0.modality == .estimate }
  }

  private func plot(_ series: MeasureSeries, _ figure: FigureEntry) -> HTML {
    let label =
      "\(figure.measure): "
      + series.figures.map { "\($0.when) \($0.values.joined(separator: " or "))" }
      .joined(separator: "; ")
    guard let chart = SeriesChart(series.figures, label: label) else {
      return IntervalPlot(figure.sources.map(\.quantity)).bars(figure.sources.map(\.quantity))
    }
    return chart.sparkline() + ends(series, chart.years)
  }

  /// The first and last year of the scale below its ends, or the times themselves where all lie in one year.
  private func ends(_ series: MeasureSeries, _ years: ClosedRange<Int>) -> HTML {
    let isOneYear = years.count == 1
    return tag("span", .class("ends")) {
      tag("span") { isOneYear ? series.figures.first?.when ?? "" : "\(years.lowerBound)" }
      tag("span") { isOneYear ? series.figures.last?.when ?? "" : "\(years.upperBound)" }
    }
  }
}
