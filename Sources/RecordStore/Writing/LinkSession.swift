public import Diagnostics
import GRDB
import RecordModel

/// The record while it is put together: what linking reads from it and writes to it.
public final class LinkSession {
  let database: Database
  /// Whether only the figures of changed documents must be compared again.
  let isIncremental: Bool
  let path: String

  init(_ database: Database, path: String, isIncremental: Bool) {
    self.database = database
    self.path = path
    self.isIncremental = isIncremental
  }

  // MARK: Events

  /// Gives every distinct event as it was told, ordered by kind, parties and first day.
  public func tellings(_ body: (EventTelling) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT told_as, kind, date_first_day, date_last_day, object, status, place, (
          SELECT group_concat(party, '|') FROM (
            SELECT DISTINCT coalesce(name_state, name_entity, name) AS party FROM telling_parties
            WHERE telling = t.key ORDER BY party)) AS parties, (
          SELECT group_concat(name_entity, '|') FROM (
            SELECT DISTINCT name_entity FROM telling_parties
            WHERE telling = t.key AND (name_entity LIKE 'person.%' OR name_entity LIKE 'x-person-%')
            ORDER BY name_entity)) AS people
        FROM (SELECT *, min(key) FROM tellings WHERE date_first_day IS NOT NULL AND date_last_day IS NOT NULL
          GROUP BY told_as) AS t
        WHERE parties IS NOT NULL
        ORDER BY kind, parties, date_first_day, date_last_day, told_as
        """
    )
    while let row = try rows.next() {
      try body(
        EventTelling(
          id: row["told_as"],
          kind: row["kind"],
          parties: row["parties"],
          people: row["people"],
          firstDay: row["date_first_day"],
          lastDay: row["date_last_day"],
          object: row["object"],
          status: row["status"]
        )
      )
    }
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
            min(((date IS NULL) * 4 + (place IS NULL) * 2 + (object IS NULL)) * 1000000000000 + key) AS fullest
          FROM tellings GROUP BY event) AS t
        ORDER BY date_first_day IS NULL, date_first_day, date_last_day, fullest % 1000000000000
        """
    )
  }

  private static func names(_ side: String) -> String {
    """
    (SELECT group_concat(name, '; ') FROM (
      SELECT name FROM telling_parties WHERE telling = t.key AND side = '\(side)' ORDER BY key))
    """
  }

  // MARK: Figures

  /// Writes the figures, each from the first claim that gives it.
  ///
  /// They are grouped over the sorted keys of their index alone; of the claims only the first are read, in their order.
  public func writeFigures() throws {
    try database.execute(
      sql: """
        INSERT INTO figures (id, measure, measure_id, subject, counterpart, scope, definition, period, period_first_day,
          period_last_day, as_of, as_of_first_day, as_of_last_day, unit, claims, documents, disputed)
        SELECT c.figure, c.measure, c.measure_id, c.subject, c.counterpart, c.scope, c.definition, c.period,
          c.period_first_day, c.period_last_day, c.as_of, c.as_of_first_day, c.as_of_last_day, c.unit, g.claims, g.documents, 0
        FROM (SELECT min(key) AS first, count(*) AS claims, count(DISTINCT document) AS documents
          FROM claims WHERE figure IS NOT NULL GROUP BY figure ORDER BY first) g CROSS JOIN claims c
        WHERE c.key = g.first ORDER BY g.first
        """
    )
  }

  /// Writes what the packs know of a measure, if claims are about it.
  public func writeMeasure(_ id: String, label: String, direction: String) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO measures (id, label, direction)
        SELECT :id, :label, :direction WHERE EXISTS (SELECT 1 FROM claims WHERE measure_id = :id)
        """
    ).execute(arguments: ["id": id, "label": label, "direction": direction])
  }

  // MARK: Findings

  /// Adds a finding that concerns several documents.
  public func add(_ finding: Finding) throws {
    let key = try database.insert(FindingRow.values(finding, document: nil), into: UnitTables.findings)
    for evidence in finding.evidence {
      guard let document = try document(named: evidence.document) else {
        throw RecordFileError(
          .inconsistent,
          path,
          "the check \(finding.rule) names a missing document, \(evidence.document)"
        )
      }
      let place = try place(of: evidence.span.lowerBound, in: document)
      var row = RowValues()
      row.add(nil as Int?)
      for number in [document, key, evidence.span.lowerBound, evidence.span.upperBound, place.line, place.column] {
        row.add(number)
      }
      row.add(evidence.text)
      row.add(evidence.note)
      try database.insert(row, into: UnitTables.findingEvidence)
    }
  }

  private func document(named name: String) throws -> Int? {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT key FROM documents WHERE name = ?"), arguments: [name])
  }

  private func place(of offset: Int, in document: Int) throws -> BlockText.Place {
    try BlockText.fetch(database, document: document, offset: offset)?.place(of: offset)
      ?? BlockText.Place(line: 1, column: 1)
  }

  /// How much the record holds.
  public func counts() throws -> RecordCounts { try RecordCounts(database) }
}

/// What linking must know of an event as one or more documents tell it.
public struct EventTelling: Sendable, Equatable {
  public var id: String
  public var kind: String
  /// The states, else the entities or names, of all who take part: sorted, joined by bars.
  public var parties: String
  /// The persons who take part, or `nil`.
  public var people: String?
  public var firstDay: Int
  public var lastDay: Int
  public var object: String?
  public var status: String

  public init(
    id: String,
    kind: String,
    parties: String,
    people: String? = nil,
    firstDay: Int,
    lastDay: Int,
    object: String? = nil,
    status: String = "occurred"
  ) {
    self.id = id
    self.kind = kind
    self.parties = parties
    self.people = people
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.object = object
    self.status = status
  }
}
