import Quantities
import RecordModel
import RecordStore

/// Figures as rows, those of one measure under its name.
struct FigureTable {
  let figures: [FigureEntry]

  /// Figures that follow each other and have the same measure.
  private var groups: [[FigureEntry]] {
    figures.reduce(into: []) { groups, figure in
      if groups.last?.first?.measure == figure.measure {
        groups[groups.count - 1].append(figure)
      } else {
        groups.append([figure])
      }
    }
  }

  var html: HTML {
    tag("table", .class("figures stacked")) {
      tag("thead") {
        tag("tr") {
          tag("th", Attribute("scope", "col")) { "Parties and scope" }
          tag("th", Attribute("scope", "col")) { "Period" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Value" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Sources" }
        }
      }
      for group in groups {
        tag("tbody") {
          tag("tr", .class("group")) {
            tag("th", Attribute("scope", "rowgroup"), Attribute("colspan", "4")) {
              Words.capitalized(group.first?.measure ?? "")
            }
          }
          for figure in group { row(figure) }
        }
      }
    }
  }

  private func row(_ figure: FigureEntry) -> HTML {
    let about = [figure.parties, figure.narrowing].filter { !$0.isEmpty }.joined(separator: ", ")
    return tag("tr") {
      tag("td") {
        if let link = figure.link {
          tag("a", .href(link)) { about.isEmpty ? "not said of whom" : about }
        } else {
          about
        }
      }
      tag("td", .class("period")) { figure.when }
      tag("td", .class("number")) {
        for (index, value) in figure.values.prefix(3).enumerated() {
          tag("span", .class("value")) { (index > 0 ? "or " : "") + value }
        }
        if figure.values.count > 3 { tag("span", .class("value quiet")) { "and others" } }
      }
      tag("td", .class("number")) {
        Words.grouped(figure.sources.count + figure.omitted)
        dispute(figure)
      }
    }
  }

  private func dispute(_ figure: FigureEntry) -> HTML {
    guard let finding = figure.findings.first else { return .nothing }
    return tag("a", .class("dispute \(finding.severity)"), .href(.finding(finding.id)), .label(finding.message)) {
      finding.severity
    }
  }

  /// A short table, each row with its measure and a picture of its sources.
  var digest: HTML {
    tag("table", .class("figures digest")) {
      tag("thead") {
        tag("tr") {
          tag("th", Attribute("scope", "col")) { "Measure" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Value" }
          tag("th", Attribute("scope", "col")) { "Sources" }
        }
      }
      tag("tbody") {
        for figure in figures { digest(figure) }
      }
    }
  }

  private func digest(_ figure: FigureEntry) -> HTML {
    tag("tr") {
      tag("td") {
        if let link = figure.link {
          tag("a", .class("name"), .href(link)) { Words.capitalized(figure.measure) }
        }
        tag("span", .class("path")) { [figure.parties, figure.when].filter { !$0.isEmpty }.joined(separator: ", ") }
      }
      tag("td", .class("number")) {
        for (index, value) in figure.values.prefix(2).enumerated() {
          tag("span", .class("value")) { (index > 0 ? "or " : "") + value }
        }
        dispute(figure)
      }
      tag("td", .class("plot")) { IntervalPlot(figure.sources.map(\.quantity)).bars(figure.sources.map(\.quantity)) }
    }
  }

  /// Each source of the figures as a row.
  static func csv(_ figures: [FigureEntry]) -> CSV {
    var csv = CSV([
      "figure", "measure", "subject", "counterpart", "scope", "definition", "period", "agreement", "claim", "value",
      "low",
      "high", "unit", "per", "approximation", "modality", "attribution", "document", "line", "words", "page",
    ])
    for figure in figures {
      for source in figure.sources {
        let quantity = source.quantity
        csv.add([
          figure.id, figure.measure, figure.subject, figure.counterpart, figure.scope,
          figure.definition.joined(separator: "; "), figure.period, figure.agreement.rawValue, source.claim,
          quantity.value?.description, quantity.low?.description, quantity.high?.description, quantity.unit.code,
          quantity.per, quantity.approximation.rawValue, source.modality.rawValue, source.attribution,
          source.place.document, "\(source.place.line)", source.place.words,
          source.place.page.map { $0.label ?? String($0.number) },
        ])
      }
    }
    return csv
  }
}
