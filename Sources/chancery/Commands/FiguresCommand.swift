import ArgumentParser
import Quantities
import RecordStore

/// `chancery figures`: figures with all their sources side by side.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Show figures with all that the documents say of them.",
    usage: "chancery figures [<measure>] [<options>]",
    discussion: """
      Each figure stands once, with its sources under it: the value, what the wording allows, the place, whether it \
      is actual or a target, on whose word, and the words around it. Then which of them only repeats another, which \
      disagree and the likely reason, and a best reading where the quality of the sources decides it, with the rule.

      EXAMPLES
        chancery figures "bilateral trade"
        chancery figures "bilateral trade" --series
        chancery figures "bilateral trade" --year 2022 --format svg > trade.svg
        chancery figures trade.bilateral --format csv > trade.csv
        chancery figures --record relations.chancery --format json
      """
  )

  @Argument(help: "Words of a measure, or its identifier; all measures if left out.")
  var measure: String?
  @Flag(help: "Show each measure of the same parties over time; what sources disagree on is marked.")
  var series = false
  @Option(help: ArgumentHelp("Words of the name of a party.", valueName: "name"))
  var actor: String?
  @OptionGroup var time: TimeOptions
  @OptionGroup var placement: PlacementOptions
  @OptionGroup var record: RecordOption
  @Option(help: "How to print; svg draws each source with its interval, or with --series a band over time.")
  var format = DrawnFormat.text
  @Option(help: ArgumentHelp("How many figures or series to show.", valueName: "number"))
  var limit: Int?
  @OptionGroup var color: ColorOption

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
  }

  func run() throws {
    let record = try record.open()
    let line = try ProvenanceLine(record)
    let provenance = line.text
    var output = StandardOutput()
    let isEmpty: Bool
    if series {
      let figures = try record.figures(measure, filter)
      try output.write(try seriesText(figures, record, provenance))
      isEmpty = figures.isEmpty
    } else if format == .svg {
      let figures = try record.figures(measure, filter, first: limit ?? Self.drawn)
      try output.write(drawing(figures, provenance))
      isEmpty = figures.total == 0
    } else {
      isEmpty = try list(record, provenance, &output)
    }
    try output.flush()
    if isEmpty { Messages.say(try reason(record)) }
    line.sayBeside(isForPrograms: format.isForPrograms, isEmpty: isEmpty)
  }

  /// Why there is no figure.
  private func reason(_ record: Record) throws -> String {
    if let measure, try record.figures(measure, AnswerFilter(), first: 1).items.isEmpty {
      try EmptyAnswer(record).require(measure, "no measure", .measures)
    }
    let named = try EmptyAnswer(record).reason("figures", time, actor: actor, placement)
    return named + (measure.map { " whose measure has “\($0)”" } ?? "")
  }

  private var filter: AnswerFilter { AnswerFilter(time, actor: actor, placement) }

  /// Prints the figures one after the other; returns whether there is none.
  private func list(_ record: Record, _ provenance: String, _ output: inout StandardOutput) throws -> Bool {
    // While figures are read, their sources are looked up by another reader.
    let sources = try Record(record.path)
    var list = FigureList(format, color.style)
    if let limit {
      let figures = try record.figures(measure, filter, first: limit)
      for figure in figures.items { try list.add(figure, FigureJudgement(figure, sources), to: &output) }
      try list.end(omitted: figures.total - figures.items.count, provenance, &output)
    } else {
      try record.figures(measure, filter) { try list.add($0, FigureJudgement($0, sources), to: &output) }
      try list.end(omitted: 0, provenance, &output)
    }
    return list.count == 0
  }

  private func drawing(_ figures: Listed<FigureEntry>, _ provenance: String) -> String {
    let rest = figures.total - figures.items.count
    let note = rest > 0 ? "\(rest) more figures are not drawn (--limit). " : ""
    var plot = FigurePlot(figures.items, title: title, source: note + provenance)
    return plot.document()
  }

  private func seriesText(_ figures: [FigureEntry], _ record: Record, _ provenance: String) throws -> String {
    // The longest series first; those of one length as the record has them.
    let all = FigureSeries.all(figures, mutual: try record.mutualMeasures()).filter { !$0.points.isEmpty }.enumerated()
      .sorted { (-$0.element.points.count, $0.offset) < (-$1.element.points.count, $1.offset) }.map(\.element)
    let shown = Array(all.prefix(limit ?? all.count))
    switch format {
    case .text:
      let lines = shown.flatMap { $0.lines(width: StandardOutput.width, color.style) + [""] }
      return (lines + (shown.isEmpty ? [] : [color.style.dim(provenance)])).map { $0 + "\n" }.joined()
    case .markdown:
      let tables = shown.map { $0.markdown + "\n" }.joined()
      return "# \(Markdown.escaped(title)) over time\n\n" + tables + "*\(Markdown.escaped(provenance))*\n"
    case .csv, .json:
      var sheet = Sheet(FigureSeries.columns)
      sheet.rows = shown.flatMap(\.rows)
      return format == .csv ? sheet.csv : sheet.json
    case .svg:
      // A single point is no series, unless there is nothing else.
      let lasting = shown.filter { $0.points.count > 1 }
      let drawn = Array((lasting.isEmpty ? shown : lasting).prefix(limit ?? Self.drawnSeries))
      let left = all.count - drawn.count
      let note = left > 0 ? "\(left) more series are not drawn: see --format text. " : ""
      var plot = SeriesPlot(drawn, title: title + " over time", source: note + provenance)
      return plot.document()
    }
  }

  /// How many figures and series one drawing holds unless told otherwise.
  private static let drawn = 12
  private static let drawnSeries = 3

  private var title: String {
    let words = [measure ?? "Figures", actor.map { "of \($0)" } ?? "", time.words].filter { !$0.isEmpty }
    let title = words.joined(separator: " ")
    return title.prefix(1).uppercased() + title.dropFirst()
  }
}
