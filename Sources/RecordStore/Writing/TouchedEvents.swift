import GRDB

/// The tellings that a build has to group again: those of documents that came or went, and all that they can have to
/// do with.
///
/// Tellings are held against each other only where they share a group. So what cannot be reached from a changed document
/// over shared groups is one event with what it was one event with before.
struct TouchedEvents {
  private let database: Database
  private let changes: DocumentChanges

  init(_ database: Database, _ changes: DocumentChanges) {
    self.database = database
    self.changes = changes
  }

  /// Writes them, as they are told, to the temporary table `touched_tellings`, and takes them out of their events.
  func write() throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE told_changes (told_as TEXT, group_key INTEGER);
        CREATE TEMP TABLE touched_tellings (told_as TEXT PRIMARY KEY) WITHOUT ROWID;
        """
    )
    for (schema, runs) in [("main", changes.compiled), ("previous", changes.gone)] {
      for run in runs where !run.isEmpty { try note(run, in: schema) }
    }
    try database.execute(sql: Self.reach)
    try database.execute(
      sql:
        "UPDATE tellings SET event = told_as WHERE told_as IN (SELECT told_as FROM touched_tellings) AND event <> told_as"
    )
  }

  /// Notes what some documents tell, and the groups to which it belongs.
  private func note(_ documents: Range<Int>, in schema: String) throws {
    try database.execute(
      sql: """
        INSERT INTO told_changes
        SELECT t.told_as, g.group_key FROM \(schema).tellings t LEFT JOIN \(schema).telling_groups g ON g.telling = t.key
        WHERE t.document >= ? AND t.document < ?
        """,
      arguments: [documents.lowerBound, documents.upperBound]
    )
  }

  /// From tellings to their groups, and from groups to their tellings, until nothing is added.
  private static let reach = """
    WITH RECURSIVE reached (told_as, group_key) AS (
      SELECT told_as, NULL FROM told_changes
      UNION SELECT NULL, group_key FROM told_changes WHERE group_key IS NOT NULL
      UNION SELECT NULL, g.group_key FROM reached r
        CROSS JOIN tellings t ON t.told_as = r.told_as CROSS JOIN telling_groups g ON g.telling = t.key
      UNION SELECT t.told_as, NULL FROM reached r
        CROSS JOIN telling_groups g ON g.group_key = r.group_key CROSS JOIN tellings t ON t.key = g.telling)
    INSERT OR IGNORE INTO touched_tellings SELECT told_as FROM reached WHERE told_as IS NOT NULL
    """
}
