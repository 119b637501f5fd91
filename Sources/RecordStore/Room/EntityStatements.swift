import GRDB

/// Where an entity is found in what the documents state.
extension Record {
  /// The events in which an entity takes part, or whose sentences name it, in the order of time.
  public func events(
    of entity: EntityEntry,
    kind: String? = nil,
    _ part: ListPart
  ) throws(RecordFileError) -> Listed<TimelineEntry> {
    try read { database in
      try Listed(
        database,
        select: "*",
        from: """
          events e WHERE (:kind IS NULL OR e.kind = :kind) AND e.id IN (
            SELECT t.event FROM telling_parties p JOIN tellings t ON t.key = p.telling WHERE p.name_entity = :entity
            \(entity.isActor ? "" : "UNION " + Self.eventsNaming))
          """,
        order: "e.date_first_day IS NULL, e.date_first_day DESC, e.date_last_day DESC, e.key",
        arguments: ["entity": entity.id, "kind": kind],
        part
      ) { try TimelineEntry($0, database, tellings: 1) }
    }
  }

  private static let eventsNaming = """
    SELECT t.event FROM mentions m JOIN tellings t ON t.document = m.document AND t.sentence_start <= m.start
      AND t.sentence_end >= m."end" WHERE m.entity = :entity
    """

  /// The figures of which an entity is one side, those told most often first.
  public func figures(of entity: String, _ part: ListPart) throws(RecordFileError) -> Listed<FigureEntry> {
    try read { database in
      try Listed(
        database,
        select: "f.*",
        from: """
          figures f WHERE f.id IN (
            SELECT c.figure FROM claims c WHERE c.subject_entity = :entity OR c.counterpart_entity = :entity)
          """,
        order: "f.documents DESC, f.claims DESC, f.measure_id IS NULL, f.period_first_day DESC, f.key",
        arguments: ["entity": entity],
        part
      ) { try FigureEntry($0, database, sources: 4) }
    }
  }

  /// The words in quotation marks that an entity said.
  public func quotes(of entity: String, _ limit: Int) throws(RecordFileError) -> [QuoteEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT m.* FROM mentions m WHERE m.kind = 'quotation' AND m.speaker_entity = :entity
            AND m.document IN (SELECT DISTINCT document FROM mentions WHERE entity = :entity)
          ORDER BY length(m.words) DESC, m.key LIMIT :limit
          """,
        arguments: ["entity": entity, "limit": limit]
      ).map { row in
        let place = try EvidencePlace(row, in: database)
        return QuoteEntry(
          id: row["id"],
          speakers: (row["speaker"] as String?).map { [$0] } ?? [],
          date: row["date"],
          occasion: row["occasion"],
          place: place,
          length: place.words.split(whereSeparator: \.isWhitespace).count
        )
      }
    }
  }

  /// Where the documents name an entity, in their order.
  public func places(of entity: String, _ part: ListPart) throws(RecordFileError) -> Listed<EvidencePlace> {
    try read { database in
      try Listed(
        database,
        select: "m.*",
        from: "mentions m WHERE m.entity = :entity",
        order: "m.key",
        arguments: ["entity": entity],
        part
      ) { try EvidencePlace($0, in: database) }
    }
  }

  /// The documents that name an entity, those that do so most often first.
  public func documents(naming entity: String) throws(RecordFileError) -> [Facet] {
    try facets(
      """
      SELECT d.name, count(*) FROM mentions m JOIN documents d ON d.key = m.document WHERE m.entity = ?
      GROUP BY d.key ORDER BY count(*) DESC, d.key
      """,
      [entity]
    )
  }
}

extension EntityEntry {
  /// Whether it is somebody who acts; all else is only named where something happens.
  public var isActor: Bool { ["state", "person", "organisation", "party"].contains(kind) }
}
