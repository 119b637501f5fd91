import Quantities
import RecordModel
import RecordStore

/// A figure for people.
struct FigureTable {
  private let figure: FigureEntry
  private let judgement: FigureJudgement

  init(_ figure: FigureEntry, _ judgement: FigureJudgement) {
    self.figure = figure
    self.judgement = judgement
  }

  /// The figure under its heading: a line of values for each telling, and under it the place and the words; then who
  /// repeats whom, what disagrees, and the best reading.
  func lines(width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.indent = 2
    for source in figure.sources {
      let text = QuantityText(source.quantity)
      let word = [source.modality == .actual ? nil : source.modality.rawValue, source.attribution.map { "says \($0)" }]
      table.add([text.value, text.range, word.compactMap { $0 }.joined(separator: ", ")])
    }
    let tellings = zip(table.lines(width: width), figure.sources).flatMap {
      [$0, $1.place.evidenceLine(width: width, style)]
    }
    let head = style.bold(figure.heading) + "  " + style.dim(figure.id ?? figure.sources.first?.claim ?? "")
    return [head] + tellings + judgement.lines.map { "  " + DisplayWidth.cut(DisplayWidth.plain($0), to: width - 2) }
  }
}

extension FigureTable {
  /// The figure under its heading as a table of Markdown.
  var markdown: String {
    let head = ["", "| Value | What the wording allows | Kind | Says | Evidence |", "|---:|---|---|---|---|"]
    let rows = figure.sources.map { source in
      let text = QuantityText(source.quantity)
      let cells = [text.value, text.range, source.modality.rawValue, source.attribution ?? ""].map(Markdown.escaped)
      return "| " + (cells + [Markdown.evidence(source.place)]).joined(separator: " | ") + " |"
    }
    let notes = judgement.lines.flatMap { ["", Markdown.escaped($0)] }
    return (["## " + Markdown.escaped(figure.heading)] + head + rows + notes).joined(separator: "\n") + "\n"
  }
}

extension FigureEntry {
  /// What the figure is: "bilateral trade, Cambodia – China, rice, 2022".
  var heading: String {
    let parties = [subject, counterpart].compactMap { $0 }
    return ([measure, parties.joined(separator: " – ")] + particulars(beside: parties) + [period ?? ""])
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The scope and the words of the definition, each once, and none that already names a party.
  func particulars(beside parties: [String]) -> [String] {
    var seen = Set(parties)
    return ([scope ?? ""] + definition).filter { seen.insert($0).inserted }
  }
}

/// Figures for programs: a row for each source.
enum FigureSheet {
  static let columns = [
    "figure", "measure", "subject", "counterpart", "scope", "definition", "period", "value", "low", "high", "unit",
    "per", "approximation", "modality", "attribution", "document", "line", "column", "words", "claim", "decision",
    "repeats", "disagrees_with", "best_reading",
  ]

  static func rows(_ figure: FigureEntry, _ judgement: FigureJudgement) -> [[Sheet.Cell]] {
    figure.sources.enumerated().map { row(figure, $1) + judgement.cells(of: $0) }
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
