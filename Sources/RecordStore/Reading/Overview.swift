import GRDB

/// What a record holds, at a glance.
public struct RecordOverview: Sendable, Equatable {
  /// A party, and how much is said of it.
  public struct Party: Sendable, Equatable {
    public var id: String
    public var name: String
    public var kind: String
    public var mentions: Int
    public var documents: Int
  }

  public var documents: Int
  public var claims: Int
  public var figures: Int
  public var events: Int
  public var commitments: Int
  public var errors: Int
  public var warnings: Int
  public var notes: Int
  /// The years of the first and the last dated event.
  public var firstYear: Int?
  public var lastYear: Int?
  /// Those of whom most documents speak.
  public var parties: [Party]
  /// The program that built the record.
  public var program: String?
}

extension Record {
  /// Counts, span and parties of the record.
  public func overview(parties limit: Int = 12) throws(RecordFileError) -> RecordOverview {
    try read { database in
      let counts = try Row.fetchOne(database, sql: Self.counts)
      let parties = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM entities WHERE kind IN ('state', 'person', 'organisation', 'party') AND mentions > 0
          ORDER BY documents DESC, mentions DESC, key LIMIT ?
          """,
        arguments: [limit]
      )
      return RecordOverview(
        documents: counts?["documents"] ?? 0,
        claims: counts?["claims"] ?? 0,
        figures: counts?["figures"] ?? 0,
        events: counts?["events"] ?? 0,
        commitments: counts?["commitments"] ?? 0,
        errors: counts?["errors"] ?? 0,
        warnings: counts?["warnings"] ?? 0,
        notes: counts?["notes"] ?? 0,
        firstYear: counts?["first_year"],
        lastYear: counts?["last_year"],
        parties: parties.map {
          .init(
            id: $0["id"],
            name: $0["canonical"],
            kind: $0["kind"],
            mentions: $0["mentions"],
            documents: $0["documents"]
          )
        },
        program: try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'program'")
      )
    }
  }

  private static let counts = """
    SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM claims) AS claims,
      (SELECT count(*) FROM figures) AS figures, (SELECT count(*) FROM events) AS events,
      (SELECT count(*) FROM commitments) AS commitments,
      (SELECT count(*) FROM findings WHERE severity = 'error') AS errors,
      (SELECT count(*) FROM findings WHERE severity = 'warning') AS warnings,
      (SELECT count(*) FROM findings WHERE severity = 'note') AS notes,
      (SELECT CAST(strftime('%Y', min(date_first_day) * 86400, 'unixepoch') AS INTEGER) FROM events) AS first_year,
      (SELECT CAST(strftime('%Y', max(date_first_day) * 86400, 'unixepoch') AS INTEGER) FROM events
        WHERE status = 'occurred') AS last_year
    """
}
