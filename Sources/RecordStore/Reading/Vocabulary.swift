import GRDB

extension Record {
  /// The identifiers of the entities that bear a name, whatever its case; ten at most.
  public func entities(named name: String) throws(RecordFileError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT entity FROM entity_names WHERE name = ? COLLATE NOCASE ORDER BY entity LIMIT 10",
        arguments: [name]
      )
    }
  }

  /// The kinds and subtypes of the events in the record, in the order of their names.
  public func eventKinds() throws(RecordFileError) -> [String] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT kind FROM events UNION SELECT subtype FROM events ORDER BY 1")
    }
  }
}
