import GRDB

/// What linking must know of an event as one or more documents tell it.
public struct EventTelling: Sendable, Equatable {
  /// A name that the sentence has, as it stands there, and what it is the name of.
  public struct Name: Sendable, Equatable {
    public var entity: String
    public var words: String

    public init(entity: String, words: String) {
      self.entity = entity
      self.words = words
    }
  }

  public var id: String
  public var kind: String
  public var subtype: String
  /// The states, else the entities or names, of all who take part: sorted, joined by bars.
  public var parties: String
  /// The persons who take part, or `nil`.
  public var people: String?
  public var firstDay: Int
  public var lastDay: Int
  public var object: String?
  public var place: String?
  public var status: String
  /// The agreements and projects that the sentence names, for the kinds of events that have one as their object.
  public var names: [Name] = []
}

extension LinkSession {
  /// Gives every distinct event as it was told, ordered by kind, parties and first day.
  public func tellings(_ body: (EventTelling) throws -> Void) throws {
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
          FROM tellings WHERE date_first_day IS NOT NULL AND date_last_day IS NOT NULL GROUP BY told_as) AS t
        WHERE parties IS NOT NULL
        ORDER BY kind, parties, date_first_day, date_last_day, told_as
        """
    )
    while let row = try rows.next() { try body(try telling(row)) }
  }

  private func telling(_ row: Row) throws -> EventTelling {
    let kind: String = row["kind"]
    return EventTelling(
      id: row["told_as"],
      kind: kind,
      subtype: row["subtype"],
      parties: row["parties"],
      people: row["people"],
      firstDay: row["date_first_day"],
      lastDay: row["date_last_day"],
      object: row["object"],
      place: row["place"],
      status: row["status"],
      names: Self.kindsWithThings.contains(kind) && row["object"] as String? != nil ? try names(row) : []
    )
  }

  /// The kinds of events that happen to an agreement or a project.
  private static let kindsWithThings: Set<String> = ["agreement", "entry-into-force", "inauguration", "groundbreaking"]

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
