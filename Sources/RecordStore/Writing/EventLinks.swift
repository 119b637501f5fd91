import GRDB

extension LinkSession {
  /// Gives every distinct event as it was told, ordered by kind, parties and first day.
  ///
  /// Where only some documents have changed, those are given that share a group with what changed, itself or by way of
  /// others, and stand apart from each other again; all others keep the event that they belong to.
  public func tellings(_ body: (EventTelling) throws -> Void) throws {
    if let changes { try TouchedEvents(database, changes).write() }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT t.*, (
          SELECT group_concat(party, '|') FROM (
            SELECT DISTINCT coalesce(name_state, name_entity, name) AS party FROM telling_parties
            WHERE telling = t.key ORDER BY party)) AS parties, (
          SELECT group_concat(name_entity, '|') FROM (
            SELECT DISTINCT name_entity FROM telling_parties
            WHERE telling = t.key AND (name_entity LIKE 'person.%' OR name_entity LIKE 'x-person-%')
            ORDER BY name_entity)) AS people
        FROM (SELECT key, document, sentence_start, sentence_end, told_as, kind, subtype, date_first_day, date_last_day,
            object, place, status, min(key)
          FROM tellings WHERE date_first_day IS NOT NULL AND date_last_day IS NOT NULL\(within) GROUP BY told_as) AS t
        WHERE parties IS NOT NULL
        ORDER BY kind, parties, date_first_day, date_last_day, told_as
        """
    )
    while let row = try rows.next() { try body(try telling(row)) }
  }

  private var within: String { isIncremental ? " AND told_as IN (SELECT told_as FROM touched_tellings)" : "" }

  private func telling(_ row: Row) throws -> EventTelling {
    var telling = EventTelling(
      id: row["told_as"],
      kind: row["kind"],
      subtype: row["subtype"],
      parties: row["parties"],
      people: row["people"],
      firstDay: row["date_first_day"],
      lastDay: row["date_last_day"],
      object: row["object"],
      place: row["place"],
      status: row["status"]
    )
    if telling.mayHaveThing { telling.names = try names(row) }
    return telling
  }

  private func names(_ row: Row) throws -> [EventTelling.Name] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT entity, words FROM mentions WHERE document = ? AND start >= ? AND "end" <= ?
            AND entity_kind IN ('instrument', 'project', 'facility') AND entity IS NOT NULL ORDER BY start, key
          """
      ),
      arguments: [row["document"] as Int, row["sentence_start"] as Int, row["sentence_end"] as Int]
    ).map { EventTelling.Name(entity: $0["entity"], words: $0["words"]) }
  }

  /// Notes that an event was told under another identifier.
  public func merge(_ told: String, into event: String) throws {
    try database.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS merged (told_as TEXT PRIMARY KEY, event TEXT NOT NULL)")
    try database.cachedStatement(sql: "INSERT INTO merged (told_as, event) VALUES (?, ?)").execute(arguments: [
      told, event,
    ])
  }

  /// Writes the events, each with the words of its fullest telling.
  public func writeEvents() throws {
    if try database.tableExists("merged") {
      try database.execute(
        sql: """
          UPDATE tellings SET event = (SELECT m.event FROM merged m WHERE m.told_as = tellings.told_as)
          WHERE told_as IN (SELECT told_as FROM merged)
          """
      )
      try database.execute(sql: "DROP TABLE merged")
    }
    for creation in UnitTables.tellings.linkedIndexCreations { try database.execute(sql: creation) }
    try database.execute(
      sql: """
        INSERT INTO events (id, kind, subtype, status, date, date_first_day, date_last_day, source, target, place, object,
          tellings, documents)
        SELECT event, kind, subtype, status, date, date_first_day, date_last_day, \(Self.names("source")),
          \(Self.names("target")), place, object, tellings, documents
        FROM (SELECT *, count(*) AS tellings, count(DISTINCT document) AS documents,
            min(\(Self.fullness) * 1000000000000 + key) AS fullest
          FROM tellings GROUP BY event) AS t
        ORDER BY date_first_day IS NULL, date_first_day, date_last_day, fullest % 1000000000000
        """
    )
  }

  /// What a telling leaves out, the more the higher: no date weighs most, then how coarse it is, the place, the object.
  private static let fullness = """
    (CASE WHEN date_first_day IS NULL OR date_last_day IS NULL THEN 4 WHEN date_last_day - date_first_day < 7 THEN 0
        WHEN date_last_day - date_first_day < 31 THEN 1 WHEN date_last_day - date_first_day < 366 THEN 2 ELSE 3 END * 4
      + (place IS NULL) * 2 + (object IS NULL))
    """

  private static func names(_ side: String) -> String {
    """
    (SELECT group_concat(name, '; ') FROM (
      SELECT name FROM telling_parties WHERE telling = t.key AND side = '\(side)' ORDER BY key))
    """
  }
}
