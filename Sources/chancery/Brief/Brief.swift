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
    func told(_ kind: String) throws -> [Statement] {
      try past.filter { $0.kind == kind && $0.status == "occurred" }.map { event in
        Statement(text: EventSentence(event, try record.parties(of: event)).text, places: event.tellings)
      }
    }
    let disputes = Self.disputes(series)
    let pending = Self.pending(promises).map(Self.promise)
    let findings = try Self.findings(shared, beside: disputes, record).map(Self.finding)
    sections = [
      Self.section("Level of relations", "no telling of a level", try told("partnership"), limit, latest: true),
      Self.section("Key figures", "no figure of both", Self.figures(series), limit),
      Self.section("Latest visits", "no visit with a date", try told("visit"), limit, latest: true),
      Self.section("Latest agreements", "no agreement with a date", try told("agreement"), limit, latest: true),
      Self.section("Commitments, open or overdue", "no open promise of both", pending, limit),
      Self.section("Disputed points", "nothing found", disputes + findings, limit),
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

  /// The figures of both parties until a day: those with most tellings first, then money, then the newest.
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
    func rank(_ series: FigureSeries) -> (Int, Int, Int) {
      let isMoney = if case .currency? = series.unit { true } else { false }
      return (-tellings(series), isMoney ? 0 : 1, -(series.points.last?.days.upperBound ?? 0))
    }
    return all.enumerated().sorted { one, other in
      let (first, second) = (rank(one.element), rank(other.element))
      return first == second ? one.offset < other.offset : first < second
    }.map(\.element)
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

  /// The promises that are not kept yet: those overdue, those with a due date, then the latest made.
  private static func pending(_ promises: [CommitmentAnswer]) -> [CommitmentAnswer] {
    let due = promises.filter { $0.due != nil && [.open, .overdue].contains($0.status) }
    let undated = promises.filter { $0.due == nil && $0.status == .open }
    let made = undated.filter { $0.made != nil }.reversed()
    return due.filter { $0.status == .overdue } + due.filter { $0.status == .open } + made
      + undated.filter { $0.made == nil }
  }

  private static func promise(_ promise: CommitmentAnswer) -> Statement {
    let who = promise.by.isEmpty ? "Nobody is named" : promise.by.joined(separator: " and ")
    let verb =
      switch promise.furthestState {
      case "commitment": "signed"
      case "implementation": "under way"
      default: "promised"
      }
    let made = promise.made.map { " " + TimePhrase.words($0) } ?? ""
    let due = promise.due.map { ", due \(TimePhrase.date($0)), \(promise.status.rawValue)" } ?? ""
    let now = promise.progress.first.map { "; \(QuantityText($0.quantity).value) is told for \($0.period)" } ?? ""
    return Statement(
      text: "\(who), \(verb)\(made)\(due): \(promise.wordsWithAmount)\(now).",
      places: promise.tellings.map(\.place) + promise.progress.prefix(1).map(\.place)
    )
  }

  /// What of the two does not add up: figures, times and offices, and not how the document cites or spells.
  private static func findings(
    _ shared: SharedStatements,
    beside disputes: [Statement],
    _ record: Record
  ) throws -> [FindingEntry] {
    let told = Set(disputes.flatMap(\.places).map(Self.key))
    return try record.findings(FindingFilter(), .all).items.filter { finding in
      shared.findings.contains(finding.id) && finding.severity != "note" && finding.decision == nil
        && !formal.contains(finding.kind) && !finding.evidence.allSatisfy { told.contains(key($0)) }
    }
  }

  private static func key(_ place: EvidencePlace) -> String { "\(place.document):\(place.line):\(place.column)" }

  private static let formal: Set<String> = [
    "citation-url-date", "citation-duplicate", "citation-future", "ibid", "missing-reference", "spelling-variant",
    "quote-variant", "stale-future", "other",
  ]

  private static func finding(_ finding: FindingEntry) -> Statement {
    Statement(text: finding.message + " [\(finding.rule)].", places: finding.evidence)
  }
}
