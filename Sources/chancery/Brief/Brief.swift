import Quantities
import RecordModel
import RecordStore

/// A short account of the relations of two parties, every sentence with its evidence.
struct Brief {
  /// A sentence and where it comes from.
  struct Statement {
    var text: String
    var places: [EvidencePlace]
  }

  struct Section {
    var title: String
    var statements: [Statement]
    /// What is said where there is nothing.
    var empty: String
    /// How many more the record has.
    var omitted = 0
  }

  let title: String
  let sections: [Section]

  /// The account of two parties on a day, with so many sentences a section.
  init(_ one: EntityEntry, _ other: EntityEntry, asOf: PartialDate, limit: Int, _ record: Record) throws {
    title = "\(one.name) and \(other.name), as of \(asOf)"
    let shared = try record.shared(one, other)
    let events = try record.timeline(TimelineFilter(to: asOf)).filter { shared.events.contains($0.id) }
    let until = asOf.days.upperBound
    let past = events.filter { event in event.days.map { $0.lowerBound <= until } ?? false }
    let series = try Self.series(shared, asOf, record)
    let promises = try record.commitments(AnswerFilter(), asOf: asOf).filter { promise in
      promise.tellings.contains { shared.commitments.contains($0.id) }
    }
    let findings = try record.findings(FindingFilter(), .all).items.filter {
      shared.findings.contains($0.id) && $0.severity != "note" && $0.decision == nil
    }
    sections = [
      Self.section("Level of relations", "no telling of a level", Self.level(past), limit, latest: true),
      Self.section("Key figures", "no figure of both", Self.figures(series), limit),
      Self.section(
        "Latest visits",
        "no visit with a date",
        past.filter { $0.kind == "visit" }.map(Self.event),
        limit,
        latest: true
      ),
      Self.section(
        "Latest agreements",
        "no agreement with a date",
        past.filter { $0.kind == "agreement" }.map(Self.event),
        limit,
        latest: true
      ),
      Self.section(
        "Commitments, open or overdue",
        "no open promise of both",
        promises.filter { $0.status == .open || $0.status == .overdue }.map(Self.promise),
        limit
      ),
      Self.section("Disputed points", "nothing found", Self.disputes(series) + findings.map(Self.finding), limit),
    ]
  }

  private static func section(
    _ title: String,
    _ empty: String,
    _ all: [Statement],
    _ limit: Int,
    latest: Bool = false
  ) -> Section {
    let shown = latest ? Array(all.suffix(limit).reversed()) : Array(all.prefix(limit))
    return Section(title: title, statements: shown, empty: empty, omitted: all.count - shown.count)
  }

  /// The figures of both parties until a day, those with most tellings first.
  private static func series(_ shared: SharedStatements, _ asOf: PartialDate, _ record: Record) throws -> [FigureSeries]
  {
    let figures = try record.figures(nil, AnswerFilter(to: asOf)).compactMap { figure -> FigureEntry? in
      var own = figure
      own.sources = figure.sources.filter { shared.claims.contains($0.claim) }
      // What says too little to be held against others is no key figure.
      return own.sources.isEmpty || figure.id == nil ? nil : own
    }
    let all = FigureSeries.all(figures, mutual: try record.mutualMeasures()).filter { !$0.points.isEmpty }
    func tellings(_ series: FigureSeries) -> Int { series.points.reduce(0) { $0 + $1.sources.count } }
    return all.enumerated().sorted { (-tellings($0.element), $0.offset) < (-tellings($1.element), $1.offset) }
      .map(\.element)
  }

  /// The newest point of each series.
  private static func figures(_ series: [FigureSeries]) -> [Statement] {
    series.compactMap { series in
      guard let point = series.points.last(where: { !$0.actual.isEmpty }) else { return nil }
      var seen: Set<String> = []
      let values = point.actual.map { source in
        let text = QuantityText(source.quantity)
        return text.value + (text.range.isEmpty ? "" : " (\(text.range))")
      }.filter { seen.insert($0).inserted }
      let doubt = point.isDisputed ? "; no value fits all of these" : ""
      return Statement(
        text: "\(series.heading), \(point.period): \(values.joined(separator: " or "))\(doubt).",
        places: point.actual.map(\.place)
      )
    }
  }

  private static func disputes(_ series: [FigureSeries]) -> [Statement] {
    series.flatMap { series in
      series.points.filter(\.isDisputed).map { point in
        let values = point.actual.map { QuantityText($0.quantity).value }.joined(separator: " or ")
        return Statement(
          text: "\(series.heading), \(point.period): \(values).",
          places: point.actual.map(\.place)
        )
      }
    }
  }

  /// What is told of the level of relations.
  private static func level(_ events: [TimelineEntry]) -> [Statement] {
    events.filter { $0.kind == "partnership" && $0.status == "occurred" }.map(event)
  }

  private static func event(_ event: TimelineEntry) -> Statement {
    let parties = [event.source, event.target].compactMap { $0 }.joined(separator: " → ")
    let what = [event.object, event.place.map { "in \($0)" }].compactMap { $0 }.joined(separator: ", ")
    let status = event.status == "occurred" ? "" : " (\(event.status))"
    let kind = event.subtype.replacing(".", with: ", ").replacing("-", with: " ")
    let text = "\(event.date ?? "No date"), \(kind)\(status): \(parties)" + (what.isEmpty ? "" : "; \(what)") + "."
    return Statement(text: text, places: event.tellings)
  }

  private static func promise(_ promise: CommitmentAnswer) -> Statement {
    let due = promise.due.map { "Due \($0)" } ?? "No due date"
    let value = promise.quantity.map { "\(QuantityText($0).value): " } ?? ""
    let now = promise.progress.first.map { "; actual in \($0.period): \(QuantityText($0.quantity).value)" } ?? ""
    return Statement(
      text:
        "\(due), \(promise.status.rawValue), by \(promise.by.joined(separator: ", ")): \(value)\(promise.what)\(now).",
      places: promise.tellings.map(\.place) + promise.progress.prefix(1).map(\.place)
    )
  }

  private static func finding(_ finding: FindingEntry) -> Statement {
    Statement(text: finding.message + " [\(finding.rule)].", places: finding.evidence)
  }
}
