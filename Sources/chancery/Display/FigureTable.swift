import Quantities
import RecordModel
import RecordStore

/// Figures for people.
struct FigureTable {
  private let figures: [FigureEntry]

  init(_ figures: [FigureEntry]) { self.figures = figures }

  /// Each figure under its heading: a line of values for each telling, and under it the place and the words.
  func lines(width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.indent = 2
    for source in figures.flatMap(\.sources) {
      let text = QuantityText(source.quantity)
      let word = [source.modality == .actual ? nil : source.modality.rawValue, source.attribution.map { "says \($0)" }]
      table.add([text.value, text.range, word.compactMap { $0 }.joined(separator: ", ")])
    }
    var rest = table.lines(width: width)[...]
    return figures.enumerated().flatMap { index, figure in
      defer { rest = rest.dropFirst(figure.sources.count) }
      let tellings = zip(rest, figure.sources).flatMap { [$0, $1.place.evidenceLine(width: width, style)] }
      return (index == 0 ? [] : [""]) + [
        style.bold(figure.heading) + "  " + style.dim(figure.id ?? figure.sources.first?.claim ?? "")
      ] + tellings
    }
  }
}

extension FigureTable {
  /// Each figure under its heading as a table of Markdown.
  var markdown: String {
    figures.map { figure in
      let head = ["", "| Value | What the wording allows | Kind | Says | Evidence |", "|---:|---|---|---|---|"]
      let rows = figure.sources.map { source in
        let text = QuantityText(source.quantity)
        let cells = [text.value, text.range, source.modality.rawValue, source.attribution ?? ""].map(Markdown.escaped)
        return "| " + (cells + [Markdown.evidence(source.place)]).joined(separator: " | ") + " |"
      }
      return (["## " + Markdown.escaped(figure.heading)] + head + rows).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}

extension FigureEntry {
  /// What the figure is: "bilateral trade, Cambodia – China, rice, 2022".
  var heading: String {
    let parties = [subject, counterpart].compactMap { $0 }.joined(separator: " – ")
    return ([measure, parties, scope ?? ""] + definition + [period ?? ""]).filter { !$0.isEmpty }.joined(
      separator: ", "
    )
  }
}

/// Figures for programs.
enum FigureSheet {
  static func sheet(_ figures: [FigureEntry]) -> Sheet {
    var sheet = Sheet([
      "figure", "measure", "subject", "counterpart", "scope", "definition", "period", "value", "low", "high", "unit",
      "per",
      "approximation", "modality", "attribution", "document", "line", "column", "words", "claim",
      "decision",
    ])
    for figure in figures {
      for source in figure.sources { sheet.rows.append(row(figure, source)) }
    }
    return sheet
  }

  private static func row(_ figure: FigureEntry, _ source: FigureEntry.Source) -> [Sheet.Cell] {
    let quantity = source.quantity
    let about: [Sheet.Cell] = [
      .init(figure.id), .text(figure.measure), .init(figure.subject), .init(figure.counterpart), .init(figure.scope),
      .list(figure.definition), .init(figure.period),
    ]
    let value: [Sheet.Cell] = [
      .init(quantity.value), .init(quantity.low), .init(quantity.high), .init(quantity.unit.code),
      .init(quantity.per),
      .text(quantity.approximation.rawValue), .text(source.modality.rawValue), .init(source.attribution),
    ]
    let place = source.place
    let origin: [Sheet.Cell] = [
      .text(place.document), .init(place.line), .init(place.column), .text(place.words), .text(source.claim),
      .init(place.decision),
    ]
    return about + value + origin
  }
}
