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
      try Listed(
        database,
        select: "f.*",
        from: "figures f WHERE \(Self.wantedFigures)",
        order: "f.measure, f.subject, f.counterpart, f.scope, f.unit, f.period_first_day, f.key",
        arguments: Self.arguments(filter, facets),
        part
      ) { try FigureEntry($0, database, sources: 6) }
    }
  }

  /// The measures, sides and units of the figures that some words leave, those with most figures first.
  public func figureFacets(
    _ filter: FigureFilter,
    _ facets: FigureFacets
  ) throws(RecordFileError) -> (measures: [Facet], parties: [Facet], units: [Facet]) {
    let arguments = Self.arguments(filter, facets)
    func count(_ column: String) throws(RecordFileError) -> [Facet] {
      try self.facets(
        """
        SELECT \(column), count(*) FROM figures f WHERE \(Self.wantedFigures) AND \(column) IS NOT NULL
        GROUP BY \(column) ORDER BY count(*) DESC, \(column) LIMIT 12
        """,
        arguments
      )
    }
    return (try count("f.measure"), try count("f.subject"), try count("f.unit"))
  }

  private static func arguments(_ filter: FigureFilter, _ facets: FigureFacets) -> StatementArguments {
    [
      "shared": filter.isShared ? 1 : 0, "pattern": filter.words.map { "%\(escaped($0))%" },
      "measure": facets.measure, "party": facets.party, "unit": facets.unit,
      "first": facets.year.map { Self.days(of: $0).lowerBound },
      "last": facets.year.map { Self.days(of: $0).upperBound },
      "disputed": facets.isDisputed ? 1 : 0,
    ]
  }

  private static let wantedFigures = """
    (:shared = 0 OR f.documents > 1) AND (:pattern IS NULL OR f.measure LIKE :pattern ESCAPE '\\'
      OR f.measure_id LIKE :pattern ESCAPE '\\' OR f.subject LIKE :pattern ESCAPE '\\'
      OR f.counterpart LIKE :pattern ESCAPE '\\' OR f.scope LIKE :pattern ESCAPE '\\')
    AND (:measure IS NULL OR f.measure = :measure)
    AND (:party IS NULL OR f.subject = :party OR f.counterpart = :party) AND (:unit IS NULL OR f.unit = :unit)
    AND (:first IS NULL OR (f.period_first_day <= :last AND f.period_last_day >= :first))
    AND (:disputed = 0 OR \(disputed))
    """

  /// Whether a finding rests on the figure, or two of its sources exclude each other.
  static let disputed = """
    (EXISTS (SELECT 1 FROM claims c JOIN finding_evidence e ON e.document = c.document AND e.start = c.start
        WHERE c.figure = f.id)
      OR (f.claims > 1 AND EXISTS (SELECT 1 FROM claims a JOIN claims b ON b.figure = a.figure
        WHERE a.figure = f.id AND a.high < b.low AND a.unit IS b.unit AND a.per IS b.per
          AND a.modality IN ('actual', 'estimate') AND b.modality IN ('actual', 'estimate'))))
    """

  private static func days(of year: Int) -> ClosedRange<Int> {
    PartialDate.dayNumber(year, 1, 1)...PartialDate.dayNumber(year, 12, 31)
  }

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
