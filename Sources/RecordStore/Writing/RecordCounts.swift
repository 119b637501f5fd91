import GRDB

/// How much a record holds.
public struct RecordCounts: Sendable, Equatable {
  public var claims = 0
  public var events = 0
  public var figures = 0
  public var errors = 0
  public var warnings = 0
  public var notes = 0
  public var findings: Int { errors + warnings + notes }

  public init(claims: Int = 0, events: Int = 0, figures: Int = 0, errors: Int = 0, warnings: Int = 0, notes: Int = 0) {
    self.claims = claims
    self.events = events
    self.figures = figures
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
  }
}

extension RecordCounts {
  init(_ database: Database) throws {
    func count(_ rows: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) FROM \(rows)") ?? 0 }
    self.init(
      claims: try count("claims"),
      events: try count("events"),
      figures: try count("figures"),
      errors: try count("findings WHERE severity = 'error'"),
      warnings: try count("findings WHERE severity = 'warning'"),
      notes: try count("findings WHERE severity = 'note'")
    )
  }
}
