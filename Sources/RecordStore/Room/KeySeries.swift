import GRDB
import RecordModel

/// A measure of the same parties over time: one figure for each period.
public struct MeasureSeries: Sendable, Equatable {
  public var figures: [FigureEntry]

  /// The newest of its figures that tells what was, else the newest.
  public var latest: FigureEntry? {
    figures.last { $0.sources.contains { $0.modality == .actual || $0.modality == .estimate } } ?? figures.last
  }
}

extension Record {
  /// The measures of the packs of which most is told, each with its figures over time.
  ///
  /// Parties of a mutual measure are the same in either order.
  public func keySeries(_ limit: Int) throws(RecordFileError) -> [MeasureSeries] {
    try read { database in
      let series = try Row.fetchAll(database, sql: Self.seriesQuery, arguments: [limit])
      return try series.map { row in
        let ids = Set((row["figures"] as String).split(separator: " ").map(String.init)).sorted()
        let rows = try ids.compactMap { id in
          try Row.fetchOne(database.cachedStatement(sql: "SELECT * FROM figures WHERE id = ?"), arguments: [id])
        }.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
        return MeasureSeries(
          figures: try rows.suffix(Self.mostPeriods).map { try FigureEntry($0, database, sources: 6) }
        )
      }
    }
  }

  private static func order(_ row: Row) -> [Int] { [row["period_first_day"], row["period_last_day"] ?? 0, row["key"]] }

  private static let mostPeriods = 40

  private static let seriesQuery = """
    WITH told AS (
      SELECT f.*, CASE WHEN m.direction IN ('both', 'none') THEN min(f.subject, f.counterpart) ELSE f.subject END AS one,
        CASE WHEN m.direction IN ('both', 'none') THEN max(f.subject, f.counterpart) ELSE f.counterpart END AS other
      FROM figures f JOIN measures m ON m.id = f.measure_id WHERE f.period_first_day IS NOT NULL)
    SELECT group_concat(id, ' ') AS figures FROM told
    GROUP BY measure_id, coalesce(one, subject, ''), coalesce(other, counterpart, ''), coalesce(scope, ''), definition, unit
    ORDER BY count(DISTINCT period_first_day) > 1 DESC, sum(documents) DESC, sum(claims) DESC, count(*) DESC, min(key)
    LIMIT ?
    """

  /// Figures of the same measure, parties and time that mean something else: another scope, definition or unit.
  public func neighbours(of id: String) throws(RecordFileError) -> [FigureEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT o.* FROM figures f JOIN figures o ON o.id <> f.id AND (o.measure_id = f.measure_id OR o.measure = f.measure)
            AND ((o.subject IS f.subject AND o.counterpart IS f.counterpart)
              OR (o.subject IS f.counterpart AND o.counterpart IS f.subject))
            AND o.period_first_day <= f.period_last_day AND o.period_last_day >= f.period_first_day
          WHERE f.id = ? ORDER BY o.documents DESC, o.key LIMIT 12
          """,
        arguments: [id]
      ).map { try FigureEntry($0, database, sources: 4) }
    }
  }
}
