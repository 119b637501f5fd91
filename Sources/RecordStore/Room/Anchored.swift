import GRDB

/// What a decision of a person may rest on, named in words.
extension Record {
  /// The event of an identifier with its tellings, or `nil`.
  public func event(_ id: String, tellings limit: Int) throws(RecordFileError) -> TimelineEntry? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM events WHERE id = ?", arguments: [id])
        .map { try TimelineEntry($0, database, tellings: limit) }
    }
  }

  /// The identifiers of those who take part in an event, by the name that the documents give them.
  public func parties(ofEvent id: String) throws(RecordFileError) -> [(name: String, entity: String, side: String)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT e.canonical AS name, p.name_entity AS entity, p.side FROM tellings t
          JOIN telling_parties p ON p.telling = t.key JOIN entities e ON e.id = p.name_entity
          WHERE t.event = ? ORDER BY p.side, e.canonical
          """,
        arguments: [id]
      ).map { ($0["name"], $0["entity"], $0["side"]) }
    }
  }

  /// The first claim of an identifier: its measure, its words and its figure.
  public func claim(_ id: String) throws(RecordFileError) -> (measure: String, words: String, figure: String?)? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM claims WHERE id = ? ORDER BY key LIMIT 1", arguments: [id])
        .map { ($0["measure"], $0["words"], $0["figure"]) }
    }
  }

  /// The documents that share an event's tellings with findings: what stands against it.
  public func findings(ofEvent id: String) throws(RecordFileError) -> [FigureFinding] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT f.key, f.id, f.severity, f.message FROM tellings t
          JOIN finding_evidence e ON e.document = t.document AND e.start >= t.sentence_start AND e."end" <= t.sentence_end
          JOIN findings f ON f.key = e.finding WHERE t.event = ? ORDER BY f.key LIMIT 20
          """,
        arguments: [id]
      ).map { FigureFinding(id: $0["id"], severity: $0["severity"], message: $0["message"]) }
    }
  }
}
