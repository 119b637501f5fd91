import GRDB
import Quantities

/// One object of the record as `chancery show` prints it: what it is, what is known of it, where it stands.
public struct RecordEntry: Sendable, Equatable {
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String
  }

  /// "claim", "event", "entity", "finding".
  public var type: String
  public var id: String
  public var title: String
  public var fields: [Field]
  public var evidence: [EvidencePlace]
}

extension Record {
  /// The objects of some identifier: one, or one for each document that says the same under the same heading.
  public func entries(_ id: String) throws(RecordFileError) -> [RecordEntry] {
    try read { database in
      for kind in EntryKind.all {
        let rows = try Row.fetchAll(database, sql: kind.query, arguments: ["id": id])
        if !rows.isEmpty { return try rows.map { try kind.entry($0, database) } }
      }
      return []
    }
  }
}

/// How the rows of one table are shown.
private struct EntryKind: Sendable {
  var type: String
  var query: String
  var title: String
  /// Columns to show, in order.
  var fields: [String]
  /// Where it stands; `nil` for the row's own place.
  var evidence: String?

  static let all = [claim, event, telling, figure, finding, entity, commitment, citation, constraint, mention]

  func entry(_ row: Row, _ database: Database) throws -> RecordEntry {
    let shown = fields.compactMap { name -> RecordEntry.Field? in
      let value: DatabaseValue = row[name]
      guard !value.isNull, let text = String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value).map({ "\($0)" }),
        !text.isEmpty, text != "[]"
      else { return nil }
      return RecordEntry.Field(name: name.replacing("_", with: " "), value: text)
    }
    let title: String? = row[title]
    return RecordEntry(
      type: type,
      id: row["id"],
      title: title ?? "",
      fields: shown,
      evidence: try places(row, database)
    )
  }

  private func places(_ row: Row, _ database: Database) throws -> [EvidencePlace] {
    guard let evidence else { return [try EvidencePlace(row, in: database)] }
    let rows = try Row.fetchAll(
      database,
      sql: evidence,
      arguments: ["id": row["id"] as String, "key": row["key"] as Int]
    )
    return try rows.map { try EvidencePlace($0, in: database) }
  }

  private static let claim = EntryKind(
    type: "claim",
    query: "SELECT * FROM claims WHERE id = :id ORDER BY key",
    title: "measure",
    fields: [
      "words", "value_exact", "low_exact", "high_exact", "approximation", "unit", "per", "measure_id", "subject",
      "counterpart", "scope", "definition", "period", "as_of", "time_basis", "modality", "attribution", "figure",
    ]
  )

  private static let event = EntryKind(
    type: "event",
    query: "SELECT * FROM events WHERE id = :id",
    title: "subtype",
    fields: ["kind", "status", "date", "source", "target", "place", "object", "tellings", "documents"],
    evidence: "SELECT * FROM tellings WHERE event = :id ORDER BY key"
  )

  private static let telling = EntryKind(
    type: "telling",
    query: "SELECT * FROM tellings WHERE id = :id ORDER BY key",
    title: "subtype",
    fields: ["kind", "status", "date", "place", "object", "plover_type", "plover_mode", "cameo", "event"]
  )

  private static let figure = EntryKind(
    type: "figure",
    query: "SELECT * FROM figures WHERE id = :id",
    title: "measure",
    fields: ["subject", "counterpart", "scope", "definition", "period", "unit", "claims", "documents"],
    evidence: "SELECT * FROM claims WHERE figure = :id ORDER BY key"
  )

  private static let finding = EntryKind(
    type: "finding",
    query: "SELECT * FROM findings WHERE id = :id OR fingerprint = :id ORDER BY key",
    title: "message",
    fields: ["severity", "rule", "kind", "expected", "explanations", "fingerprint"],
    evidence: "SELECT * FROM finding_evidence WHERE finding = :key ORDER BY key"
  )

  private static let entity = EntryKind(
    type: "entity",
    query: """
      SELECT *, (SELECT group_concat(name, '; ') FROM entity_names WHERE entity = e.id) AS names,
        (SELECT group_concat(title || coalesce(', ' || "of", '') || coalesce(' ' || from_date, '') || '–'
          || coalesce(to_date, ''), '; ') FROM entity_offices WHERE entity = e.id) AS offices
      FROM entities e WHERE id = :id
      """,
    title: "canonical",
    fields: ["kind", "names", "state", "offices", "mentions", "documents"],
    evidence: "SELECT * FROM mentions WHERE entity = :id ORDER BY key LIMIT 12"
  )

  private static let commitment = EntryKind(
    type: "commitment",
    query: """
      SELECT *, (SELECT group_concat(name, '; ') FROM commitment_parties WHERE commitment = c.key AND side = 'by') AS "by",
        (SELECT group_concat(name, '; ') FROM commitment_parties WHERE commitment = c.key AND side = 'to') AS "to"
      FROM commitments c WHERE id = :id ORDER BY key
      """,
    title: "what",
    fields: ["state", "by", "to", "due", "made", "claim_id", "project"]
  )

  private static let citation = EntryKind(
    type: "reference",
    query: "SELECT * FROM citations WHERE id = :id ORDER BY key",
    title: "title",
    fields: ["marker", "place", "authors", "year", "date", "container", "url", "accessed", "refers_to"]
  )

  private static let constraint = EntryKind(
    type: "constraint",
    query: "SELECT * FROM constraints WHERE id = :id ORDER BY key",
    title: "kind",
    fields: ["qualifiers", "holds", "residual"],
    evidence: "SELECT *, role AS note FROM constraint_terms WHERE constraint_key = :key ORDER BY key"
  )

  private static let mention = EntryKind(
    type: "mention",
    query: "SELECT * FROM mentions WHERE id = :id ORDER BY key",
    title: "words",
    fields: [
      "kind", "value_exact", "low_exact", "high_exact", "approximation", "unit", "date", "canonical", "entity",
      "entity_kind", "marker", "unread_reason",
    ]
  )
}
