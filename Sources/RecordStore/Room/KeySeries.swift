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
      let keys = try Int.fetchAll(database, sql: "SELECT key FROM series ORDER BY key LIMIT ?", arguments: [limit])
      return try keys.compactMap { key -> MeasureSeries? in
        let figures = try Array(
          Row.fetchCursor(
            database.cachedStatement(sql: Self.seriesFigures),
            arguments: ["key": key, "most": Self.mostPeriods]
          ).map { try FigureEntry($0, database, sources: Self.fewSources) }
        )
        return figures.isEmpty ? nil : MeasureSeries(figures: figures.reversed())
      }
    }
  }

  private static let mostPeriods = 24
  private static let fewSources = 4

  /// The last figures of a series, the newest first; those of a mutual measure with the sides in either order.
  private static let seriesFigures = """
    SELECT f.* FROM series s CROSS JOIN figures f ON f.measure_id = s.measure_id AND f.subject IS s.subject
      AND f.counterpart IS s.counterpart AND f.scope IS s.scope AND f.definition IS s.definition AND f.unit IS s.unit
    WHERE s.key = :key AND f.period_first_day IS NOT NULL
    UNION SELECT f.* FROM series s CROSS JOIN figures f ON f.measure_id = s.measure_id AND f.subject IS s.counterpart
      AND f.counterpart IS s.subject AND f.scope IS s.scope AND f.definition IS s.definition AND f.unit IS s.unit
    WHERE s.key = :key AND s.is_mutual AND f.period_first_day IS NOT NULL
    ORDER BY period_first_day DESC, period_last_day DESC, key DESC LIMIT :most
    """

  /// Figures of the same measure, parties and time that mean something else: another scope, definition or unit.
  public func neighbours(of id: String) throws(RecordFileError) -> [FigureEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT o.* FROM figures f JOIN figures o ON o.id <> f.id AND o.key IN (\(Self.sameSides))
            AND o.period_first_day <= f.period_last_day AND o.period_last_day >= f.period_first_day
          WHERE f.id = ? ORDER BY o.documents DESC, o.key LIMIT 12
          """,
        arguments: [id]
      ).map { try FigureEntry($0, database, sources: 4) }
    }
  }

  /// The figures of the measure of `f`, of its parties in either order: each way by its own index.
  private static let sameSides = ["measure", "measure_id"].flatMap { measure in
    [("subject", "counterpart"), ("counterpart", "subject")].map { one, other in
      """
      SELECT s.key FROM figures s WHERE s.\(measure) = f.\(measure) AND s.subject IS f.\(one) AND s.counterpart IS f.\(other)
      """
    }
  }.joined(separator: " UNION ")
}
