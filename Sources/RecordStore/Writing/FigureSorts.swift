import GRDB

/// Writes how many figures there are of each measure, parties, scope and unit: a few rows for many figures.
enum FigureSorts {
  static func write(to database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO figure_sorts (measure, measure_id, subject, counterpart, scope, unit, figures)
        SELECT measure, measure_id, subject, counterpart, scope, unit, count(*) FROM figures
        GROUP BY measure, measure_id, subject, counterpart, scope, unit
        """
    )
  }
}
