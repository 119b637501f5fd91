import ArgumentParser
import Quantities
import RecordModel
import RecordStore

/// `chancery figures`: figures with all their sources side by side.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Show figures with all that the documents say of them.",
    discussion: """
      Each figure stands once, with its sources under it: the value, what the wording allows, the place, whether it is
      actual or a target, on whose word, and the words around it.

      EXAMPLES
        chancery figures "bilateral trade"
        chancery figures trade.bilateral --format csv > trade.csv
        chancery figures --record relations.chancery --format json
      """
  )

  @Argument(help: "Words of a measure, or its identifier; all measures if left out.")
  var measure: String?
  @OptionGroup var record: RecordOption
  @Option(help: "How to print.")
  var format = ListFormat.table
  @OptionGroup var color: ColorOption

  func run() throws {
    let figures = try record.open().figures(measure)
    var output = StandardOutput()
    switch format {
    case .table:
      for line in FigureTable(figures).lines(width: StandardOutput.width, color.style) { try output.line(line) }
    case .csv: try output.write(FigureSheet.sheet(figures).csv)
    case .json: try output.write(FigureSheet.sheet(figures).json)
    }
    try output.flush()
    if figures.isEmpty { Messages.say("no figures" + (measure.map { " whose measure has “\($0)”" } ?? "")) }
  }
}

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

extension FigureEntry {
  /// What the figure is: "bilateral trade, Cambodia – China, rice, 2022".
  fileprivate var heading: String {
    let parties = [subject, counterpart].compactMap { $0 }.joined(separator: " – ")
    return ([measure, parties, scope ?? ""] + definition + [period ?? ""]).filter { !$0.isEmpty }.joined(
      separator: ", "
    )
  }
}

/// Figures for programs.
private enum FigureSheet {
  static func sheet(_ figures: [FigureEntry]) -> Sheet {
    var sheet = Sheet([
      "figure", "measure", "subject", "counterpart", "scope", "definition", "period", "value", "low", "high", "unit",
      "per",
      "approximation", "modality", "attribution", "document", "line", "column", "words", "claim",
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
      number(quantity.value), number(quantity.low), number(quantity.high), .init(quantity.unit.code),
      .init(quantity.per),
      .text(quantity.approximation.rawValue), .text(source.modality.rawValue), .init(source.attribution),
    ]
    let place = source.place
    return about + value
      + [.text(place.document), .init(place.line), .init(place.column), .text(place.words), .text(source.claim)]
  }

  private static func number(_ number: WrittenNumber?) -> Sheet.Cell {
    number.map { .number($0.description) } ?? .empty
  }
}
