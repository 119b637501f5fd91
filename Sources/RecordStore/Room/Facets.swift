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
    try read { database in
      let wanted = try WantedFigures(filter, facets, database)
      return try Listed(
        database,
        select: "f.*",
        from: "figures f\(wanted.sql)",
        order: "f.measure, f.subject, f.counterpart, f.scope, f.unit, f.period_first_day, f.key",
        count: wanted.count,
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
    try read { database in
      let wanted = try WantedFigures(filter, facets, database)
      let facets = try Row.fetchAll(database, sql: Self.facetCounts(wanted), arguments: wanted.arguments)
      func named(_ name: String) -> [Facet] {
        facets.filter { $0["facet"] == name }.map { Facet(value: $0["value"], count: $0["figures"]) }
      }
      return (named("measure"), named("subject"), named("unit"))
    }
  }

  private static func facetCounts(_ wanted: WantedFigures) -> String {
    // All figures are counted along their indexes, some of them by their sorts.
    let (found, rows, number) =
      wanted.isAll
      ? ("", "figures", "count(*)")
      : ("WITH found AS MATERIALIZED (\(wanted.sorts)) ", "found", "sum(figures)")
    let counts = ["measure", "subject", "unit"].map { column in
      """
      SELECT * FROM (SELECT '\(column)' AS facet, \(column) AS value, \(number) AS figures FROM \(rows)
        GROUP BY \(column) HAVING \(column) IS NOT NULL ORDER BY figures DESC, value LIMIT 12)
      """
    }
    return found + counts.joined(separator: " UNION ALL ")
  }

  /// Whether a finding rests on the figure, or two of its sources exclude each other; the build has looked.
  static let disputed = "f.disputed = 1"
}

/// The conditions that a list of figures is asked with, and no others: an index serves a condition that is there.
struct WantedFigures {
  private(set) var sql = ""
  private(set) var arguments = StatementArguments()
  /// Whether each figure has to be looked at, because the conditions are not only about its sort.
  private let isSlow: Bool

  init(_ filter: FigureFilter, _ facets: FigureFacets, _ database: Database) throws {
    isSlow = filter.isShared || facets.year != nil || facets.isDisputed
    if filter.isShared { add("f.documents > 1") }
    if let words = filter.words { try add(words: words, database) }
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

  /// Whether nothing is asked of the figures.
  var isAll: Bool { sql.isEmpty }

  /// The query for how many figures there are.
  var count: String {
    isSlow ? "SELECT count(*) FROM figures f\(sql)" : "SELECT sum(figures) FROM figure_sorts f\(sql)"
  }

  /// The query for measure, subject, unit and number of the figures.
  var sorts: String {
    isSlow
      ? "SELECT measure, subject, unit, 1 AS figures FROM figures f\(sql)"
      : "SELECT measure, subject, unit, figures FROM figure_sorts f\(sql)"
  }

  private mutating func add(_ condition: String, _ values: StatementArguments = StatementArguments()) {
    sql += (sql.isEmpty ? " WHERE " : " AND ") + condition
    arguments = arguments &+ values
  }

  /// Words are looked for in each value that a column has, which are few, and not in each figure.
  private mutating func add(words: String, _ database: Database) throws {
    let columns = try ["measure", "measure_id", "subject", "counterpart", "scope"].compactMap { column in
      let found = try String.fetchAll(
        database,
        sql: Self.values(of: column),
        arguments: ["pattern": "%\(Record.escaped(words))%"]
      )
      return found.isEmpty ? nil : (column, found)
    }
    guard !columns.isEmpty else { return add("FALSE") }
    // Most figures may have the words: the order of the list is the better way through them than five indexes.
    add(
      "(" + columns.map { "+f.\($0.0) IN (SELECT value FROM json_each(:\($0.0)s))" }.joined(separator: " OR ") + ")",
      columns.reduce(StatementArguments()) { $0 &+ ["\($1.0)s": JSONText.array($1.1)] }
    )
  }

  /// The values of a column that have the words in them: from one to the next along its index.
  private static func values(of column: String) -> String {
    """
    WITH RECURSIVE v(x) AS (SELECT min(\(column)) FROM main.figures WHERE \(column) IS NOT NULL
      UNION ALL SELECT (SELECT min(\(column)) FROM main.figures WHERE \(column) > v.x) FROM v WHERE v.x IS NOT NULL)
    SELECT x FROM v WHERE x LIKE :pattern ESCAPE '\\'
    """
  }
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
