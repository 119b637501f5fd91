import GRDB
import Quantities
public import RecordModel

extension LinkSession {
  /// Writes every entity that the documents name, or in whose areas their statements stand; `lookup` gives what the packs know of one.
  public func writeEntities(_ lookup: (String) -> Entity?) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE named AS
        SELECT entity AS id, canonical AS name, entity_kind AS kind, document, 1 AS mentions FROM mentions
          WHERE entity IS NOT NULL
        UNION ALL SELECT subject_entity, subject, NULL, document, 0 FROM claims WHERE subject_entity IS NOT NULL
        UNION ALL SELECT counterpart_entity, counterpart, NULL, document, 0 FROM claims WHERE counterpart_entity IS NOT NULL
        UNION ALL SELECT name_entity, name, NULL, document, 0 FROM telling_parties WHERE name_entity IS NOT NULL
        UNION ALL SELECT name_entity, name, NULL, document, 0 FROM commitment_parties WHERE name_entity IS NOT NULL
        UNION ALL SELECT framework, framework, 'framework', document, 0 FROM placements
        """
    )
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, min(name) AS name, max(kind) AS kind, sum(mentions) AS mentions, count(DISTINCT document) AS documents
        FROM named GROUP BY id ORDER BY id
        """
    )
    while let row = try rows.next() {
      let id: String = row["id"]
      try database.cachedStatement(sql: Self.insertEntity).execute(arguments: [
        id, lookup(id)?.kind.rawValue ?? row["kind"] ?? "other", lookup(id)?.canonical ?? row["name"] ?? id,
        lookup(id)?.state, row["mentions"] as Int, row["documents"] as Int,
      ])
      if let entity = lookup(id) { try writeDetails(of: entity) }
    }
    try database.execute(sql: "DROP TABLE named")
    try writeProjects()
  }

  private static let insertEntity =
    "INSERT INTO entities (id, kind, canonical, state, mentions, documents) VALUES (?, ?, ?, ?, ?, ?)"

  private func writeDetails(of entity: Entity) throws {
    for name in [entity.canonical] + entity.aliases {
      try database.cachedStatement(sql: "INSERT INTO entity_names (entity, name) VALUES (?, ?)")
        .execute(arguments: [entity.id, name])
    }
    for office in entity.offices {
      try database.cachedStatement(
        sql: "INSERT INTO entity_offices (entity, title, of, from_date, to_date, source) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        entity.id, office.title, office.of, office.from?.description, office.to?.description, office.source,
      ])
    }
    for (position, area) in entity.areas.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO areas (framework, position, name) VALUES (?, ?, ?)")
        .execute(arguments: [entity.id, position + 1, area])
    }
  }

  private func writeProjects() throws {
    try database.execute(
      sql: """
        INSERT INTO projects (entity, name, state, commitments)
        SELECT id, canonical, state, (SELECT count(*) FROM commitments c WHERE c.project = e.id)
        FROM entities e WHERE kind = 'project' ORDER BY key
        """
    )
  }
}
