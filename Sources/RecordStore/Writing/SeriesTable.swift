import GRDB

/// Writes the measures over time of which most is told: the first page shows them, and to find them means to read every
/// figure.
enum SeriesTable {
  private static let most = 100

  /// The figures are put together along their sides, and those of a mutual measure then by sides in either order.
  static func write(to database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO series (measure_id, subject, counterpart, is_mutual, scope, definition, unit, figures, claims,
          documents, first_day, last_day)
        WITH told AS (
          SELECT f.*, m.direction IN ('both', 'none') AS mutual,
            m.direction IN ('both', 'none') AND f.subject > f.counterpart AS turned
          FROM figures f JOIN measures m ON m.id = f.measure_id WHERE f.period_first_day IS NOT NULL)
        SELECT measure_id, CASE WHEN turned THEN counterpart ELSE subject END AS one,
          CASE WHEN turned THEN subject ELSE counterpart END AS other, max(mutual), scope, definition, unit,
          count(*), sum(claims), sum(documents), min(period_first_day), max(period_first_day)
        FROM told GROUP BY measure_id, one, other, scope, definition, unit
        ORDER BY min(period_first_day) < max(period_first_day) DESC, sum(documents) DESC, sum(claims) DESC,
          count(*) DESC, min(key)
        LIMIT \(most)
        """
    )
  }
}
