import Quantities
import RecordModel
import RecordStore

/// One measure of the same parties over time, all sources side by side.
struct FigureSeries {
  /// What is told of one period.
  struct Point {
    var period: String
    var days: ClosedRange<Int>
    var sources: [FigureEntry.Source]
    /// The sources that state one and the same figure, by its identifier.
    var figures: [String: [FigureEntry.Source]] = [:]

    var actual: [FigureEntry.Source] { sources.filter { $0.modality == .actual } }

    /// Whether two sentences tell of one figure, both as actual, and no value fits both.
    ///
    /// Statements that say too little to be held against others, or that stand in one sentence, dispute nothing.
    var isDisputed: Bool {
      figures.values.contains { sources in
        let actual = sources.filter { $0.modality == .actual }
        return actual.indices.contains { index in
          actual[..<index].contains { other in
            !other.quantity.interval.intersects(actual[index].quantity.interval)
              && !other.place.isInSentence(of: actual[index].place)
          }
        }
      }
    }
  }

  var heading: String
  var unit: Unit?
  var points: [Point]
  /// Statements without a time, which stand in no series.
  var undated = 0

  /// The series of some figures in the order of their headings; parties of mutual measures in either order are one.
  static func all(_ figures: [FigureEntry], mutual: Set<String>) -> [FigureSeries] {
    var order: [String] = []
    var found: [String: FigureSeries] = [:]
    for figure in figures {
      var parties = [figure.subject ?? "", figure.counterpart ?? ""]
      if figure.measureID.map(mutual.contains) == true { parties.sort() }
      for source in figure.sources {
        let unit = source.quantity.unit
        let parts = [figure.measureID ?? figure.measure] + parties + [figure.scope ?? ""] + figure.definition
        let key = (parts + [unit.code ?? "", source.quantity.per ?? ""]).joined(separator: "\u{1F}")
        if found[key] == nil {
          order.append(key)
          found[key] = FigureSeries(heading: Self.heading(figure, parties, source), unit: unit, points: [])
        }
        found[key]?.add(source, figure)
      }
    }
    return order.compactMap { found[$0]?.sorted }
  }

  private static func heading(_ figure: FigureEntry, _ parties: [String], _ source: FigureEntry.Source) -> String {
    let who = parties.filter { !$0.isEmpty }.joined(separator: " – ")
    let code = source.quantity.unit.code.map { "in \($0)" + (source.quantity.per.map { " per \($0)" } ?? "") }
    return ([figure.measure, who] + figure.particulars(beside: parties) + [code ?? ""]).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private mutating func add(_ source: FigureEntry.Source, _ figure: FigureEntry) {
    guard let period = figure.period, let days = figure.days else {
      undated += 1
      return
    }
    let index = points.firstIndex { $0.period == period } ?? points.endIndex
    if index == points.endIndex { points.append(Point(period: period, days: days, sources: [])) }
    points[index].sources.append(source)
    if let id = figure.id { points[index].figures[id, default: []].append(source) }
  }

  private var sorted: FigureSeries {
    var series = self
    series.points.sort {
      ($0.days.lowerBound, $0.days.upperBound, $0.period) < ($1.days.lowerBound, $1.days.upperBound, $1.period)
    }
    return series
  }

  /// For each period its figures with their places; what no value satisfies is marked.
  func lines(width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.indent = 2
    for point in points {
      for (index, source) in point.sources.enumerated() {
        let text = QuantityText(source.quantity)
        let mark = index == 0 ? (point.isDisputed ? "≠ " : "") + point.period : ""
        let place = source.place
        table.add([
          mark, text.value, text.range, source.modality == .actual ? "" : source.modality.rawValue,
          source.attribution.map { "says \($0)" } ?? "", "\(place.document):\(place.line):\(place.column)",
        ])
      }
    }
    var lines = [style.bold(heading)] + table.lines(width: max(width, 60))
    if points.contains(where: \.isDisputed) { lines.append("  ≠ no value fits what is told of one figure") }
    if undated > 0 { lines.append("  \(undated) more without a time: see the list without --series") }
    return lines
  }

  static let columns = [
    "series", "period", "value", "low", "high", "unit", "modality", "attribution", "disputed", "document", "line",
    "words", "claim",
  ]

  var rows: [[Sheet.Cell]] {
    points.flatMap { point in
      point.sources.map { source in
        let quantity = source.quantity
        return [
          .text(heading), .text(point.period), .init(quantity.value), .init(quantity.low), .init(quantity.high),
          .init(quantity.unit.code), .text(source.modality.rawValue), .init(source.attribution),
          .text(point.isDisputed ? "yes" : "no"), .text(source.place.document), .init(source.place.line),
          .text(source.place.words), .text(source.claim),
        ]
      }
    }
  }

  /// The series as a table of Markdown.
  var markdown: String {
    let rows = points.flatMap { point in
      point.sources.map { source in
        let text = QuantityText(source.quantity)
        let cells = [
          (point.isDisputed ? "≠ " : "") + point.period, text.value, text.range, source.modality.rawValue,
          source.attribution ?? "",
        ].map(Markdown.escaped)
        return "| " + (cells + [Markdown.evidence(source.place)]).joined(separator: " | ") + " |"
      }
    }
    let head = [
      "", "| Period | Value | What the wording allows | Kind | Says | Evidence |", "|---|---:|---|---|---|---|",
    ]
    return (["## " + Markdown.escaped(heading)] + head + rows).joined(separator: "\n") + "\n"
  }
}

extension EvidencePlace {
  /// Whether two places lie in one sentence.
  fileprivate func isInSentence(of other: EvidencePlace) -> Bool {
    document == other.document && line == other.line
      && before + words + after == other.before + other.words + other.after
  }
}
