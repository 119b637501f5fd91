import GRDB
import Quantities
public import RecordModel

extension LinkSession {
  /// Writes every entity that the documents name, or in whose areas their statements stand; `lookup` gives what the packs know of one.
  ///
  /// Of an entity that no changed document names, all is taken from the old record; of the others the counts are moved
  /// by what came and went.
  public func writeEntities(_ lookup: (String) -> Entity?) throws {
    if let changes { try writeEntityChanges(changes) }
    let rows = try Row.fetchCursor(database, sql: changes == nil ? Self.namedEntities : Self.movedEntities)
    while let row = try rows.next() {
      let id: String = row["id"]
      let known = lookup(id)
      let own = try known == nil ? kept(row) ?? words(of: id) : nil
      try database.cachedStatement(sql: Self.insertEntity).execute(arguments: [
        id, known?.kind.rawValue ?? own?.kind ?? "other", known?.canonical ?? own?.name ?? id, known?.state,
        row["mentions"] as Int, row["documents"] as Int, known?.latitude, known?.longitude,
      ])
      if let known { try writeDetails(of: known) }
    }
    try writeProjects()
  }

  /// The name and kind that the old record has, where no changed document names the entity.
  private func kept(_ row: Row) -> (name: String?, kind: String?)? {
    guard row.hasColumn("is_touched"), row["is_touched"] as Int == 0 else { return nil }
    return (row["canonical"], row["kind"])
  }

  /// Every entity with the number of its mentions and of the documents that name it; indexes alone are read.
  private static let namedEntities = """
    SELECT e.id, count(*) AS documents, coalesce(m.mentions, 0) AS mentions FROM (\(naming("main", "true"))) e
    LEFT JOIN (SELECT entity, count(*) AS mentions FROM mentions WHERE entity IS NOT NULL GROUP BY entity) m
      ON m.entity = e.id
    GROUP BY e.id ORDER BY e.id
    """

  /// The entities of the old record with what came and went.
  private static let movedEntities = """
    SELECT id, sum(documents) AS documents, sum(mentions) AS mentions, max(is_touched) AS is_touched,
      max(kind) AS kind, max(canonical) AS canonical
    FROM (SELECT id, documents, mentions, 0 AS is_touched, kind, canonical FROM previous.entities
      UNION ALL SELECT id, documents, mentions, 1, NULL, NULL FROM entity_changes)
    GROUP BY id HAVING sum(documents) > 0 ORDER BY id
    """

  /// Each entity with each document that names it.
  private static func naming(_ schema: String, _ documents: String) -> String {
    [
      ("entity", "mentions"), ("subject_entity", "claims"), ("counterpart_entity", "claims"),
      ("name_entity", "telling_parties"), ("name_entity", "commitment_parties"), ("framework", "placements"),
    ].map { column, table in
      "SELECT \(column) AS id, document FROM \(schema).\(table) WHERE \(column) IS NOT NULL AND \(documents)"
    }.joined(separator: "\n  UNION ")
  }

  /// Counts how often changed documents name entities, those that went below zero, in a table for the time of the build.
  private func writeEntityChanges(_ changes: DocumentChanges) throws {
    try database.execute(sql: "CREATE TEMP TABLE entity_changes (id TEXT, documents INTEGER, mentions INTEGER)")
    for (schema, sign, runs) in [("main", 1, changes.compiled), ("previous", -1, changes.gone)] {
      let documents = "document >= :first AND document < :end"
      for run in runs where !run.isEmpty {
        try database.execute(
          sql: """
            INSERT INTO entity_changes
            SELECT id, :sign * count(*), 0 FROM (\(Self.naming(schema, documents))) GROUP BY id
            UNION ALL SELECT entity, 0, :sign * count(*) FROM \(schema).mentions
            WHERE entity IS NOT NULL AND \(documents) GROUP BY entity
            """,
          arguments: ["sign": sign, "first": run.lowerBound, "end": run.upperBound]
        )
      }
    }
  }

  /// What the documents call an entity that no pack has: the first of its names and the last of its kinds.
  private func words(of id: String) throws -> (name: String?, kind: String?)? {
    try writeClaimNames()
    return try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT min(name), max(kind) FROM (
            SELECT canonical AS name, entity_kind AS kind FROM mentions WHERE entity = :id
            UNION ALL SELECT name, NULL FROM claim_names WHERE entity = :id
            UNION ALL SELECT name, NULL FROM telling_parties WHERE name_entity = :id
            UNION ALL SELECT name, NULL FROM commitment_parties WHERE name_entity = :id
            UNION ALL SELECT framework, 'framework' FROM placements WHERE framework = :id)
          """
      ),
      arguments: ["id": id]
    ).map { ($0[0], $0[1]) }
  }

  /// The names that claims give the parties of which they are told, in a table for the time of the build.
  private func writeClaimNames() throws {
    guard try !database.tableExists("claim_names") else { return }
    try database.execute(
      sql: """
        CREATE TEMP TABLE claim_names AS
          SELECT subject_entity AS entity, subject AS name FROM claims WHERE subject_entity IS NOT NULL
          UNION SELECT counterpart_entity, counterpart FROM claims WHERE counterpart_entity IS NOT NULL;
        CREATE INDEX temp.claim_names_by_entity ON claim_names (entity);
        """
    )
  }

  private static let insertEntity =
    """
    INSERT INTO entities (id, kind, canonical, state, mentions, documents, latitude, longitude)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """

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
