import GRDB
import Quantities

/// By what figures are narrowed beyond words and documents.
public struct FigureFacets: Sendable, Equatable {
  /// The identifier of a measure.
  public var measure: String?
  /// The name of a side.
  public var party: String?
  public var unit: String?
  public var year: Int?
  /// Only figures with a finding or with sources that cannot all be right.
  public var isDisputed = false

  public init() {}
}

extension Record {
  /// A part of the figures that can be held against others, narrowed by words and facets.
  public func figures(
    _ filter: FigureFilter,
    _ facets: FigureFacets,
    _ part: ListPart
  ) throws(RecordFileError) -> Listed<FigureEntry> {
    let wanted = WantedFigures(filter, facets)
    return try read { database in
      try Listed(
        database,
        select: "f.*",
        from: "figures f\(wanted.sql)",
        order: "f.measure, f.subject, f.counterpart, f.scope, f.unit, f.period_first_day, f.key",
        arguments: wanted.arguments,
        part
      ) { try FigureEntry($0, database, sources: 6) }
    }
  }

  /// The measures, sides and units of the figures that some words leave, those with most figures first.
  public func figureFacets(
    _ filter: FigureFilter,
    _ facets: FigureFacets
  ) throws(RecordFileError) -> (measures: [Facet], parties: [Facet], units: [Facet]) {
    let wanted = WantedFigures(filter, facets)
    // Words are looked for in each figure once; other conditions follow an index.
    let found = "WITH found AS MATERIALIZED (SELECT measure, subject, unit FROM figures f\(wanted.sql)) "
    let rows = wanted.isSlow ? "found" : "figures f\(wanted.sql)"
    let counts = ["measure", "subject", "unit"].map { column in
      """
      SELECT * FROM (SELECT '\(column)' AS facet, \(column) AS value, count(*) AS figures FROM \(rows)
        GROUP BY \(column) HAVING \(column) IS NOT NULL ORDER BY figures DESC, value LIMIT 12)
      """
    }
    let sql = (wanted.isSlow ? found : "") + counts.joined(separator: " UNION ALL ")
    return try read { database in
      let facets = try Row.fetchAll(database, sql: sql, arguments: wanted.arguments)
      func named(_ name: String) -> [Facet] {
        facets.filter { $0["facet"] == name }.map { Facet(value: $0["value"], count: $0["figures"]) }
      }
      return (named("measure"), named("subject"), named("unit"))
    }
  }

  /// Whether a finding rests on the figure, or two of its sources exclude each other; the build has looked.
  static let disputed = "f.disputed = 1"
}

/// The conditions that a list of figures is asked with, and no others: an index serves a condition that is there.
struct WantedFigures {
  private(set) var sql = ""
  private(set) var arguments = StatementArguments()
  /// Whether each figure has to be looked at.
  let isSlow: Bool

  init(_ filter: FigureFilter, _ facets: FigureFacets) {
    isSlow = filter.words != nil
    if filter.isShared { add("f.documents > 1") }
    if let words = filter.words { add(Self.words, ["pattern": "%\(Record.escaped(words))%"]) }
    if let measure = facets.measure { add("f.measure = :measure", ["measure": measure]) }
    if let party = facets.party { add("(f.subject = :party OR f.counterpart = :party)", ["party": party]) }
    if let unit = facets.unit { add("f.unit = :unit", ["unit": unit]) }
    if let year = facets.year {
      add(
        "f.period_first_day <= :last AND f.period_last_day >= :first",
        ["first": PartialDate.dayNumber(year, 1, 1), "last": PartialDate.dayNumber(year, 12, 31)]
      )
    }
    if facets.isDisputed { add(Record.disputed) }
  }

  private mutating func add(_ condition: String, _ values: StatementArguments = StatementArguments()) {
    sql += (sql.isEmpty ? " WHERE " : " AND ") + condition
    arguments = arguments &+ values
  }

  private static let words = """
    (f.measure LIKE :pattern ESCAPE '\\' OR f.measure_id LIKE :pattern ESCAPE '\\'
      OR f.subject LIKE :pattern ESCAPE '\\' OR f.counterpart LIKE :pattern ESCAPE '\\'
      OR f.scope LIKE :pattern ESCAPE '\\')
    """
}

extension Record {
  /// The events that some words leave, counted by kind.
  public func eventFacets() throws(RecordFileError) -> [Facet] {
    try facets("SELECT kind, count(*) FROM events GROUP BY kind ORDER BY count(*) DESC, kind")
  }
}

extension Record {
  /// The findings of a check and document, counted by severity.
  public func severityFacets(_ filter: FindingFilter) throws(RecordFileError) -> [Facet] {
    try facets(
      """
      SELECT f.severity, count(*) FROM findings f WHERE (:rule IS NULL OR f.rule = :rule)
        AND (:document IS NULL OR EXISTS (SELECT 1 FROM finding_evidence e JOIN documents d ON d.key = e.document
          WHERE e.finding = f.key AND d.name = :document))
      GROUP BY f.severity ORDER BY f.severity = 'error' DESC, f.severity = 'warning' DESC
      """,
      ["rule": filter.rule, "document": filter.document]
    )
  }
}
