import GRDB

/// A step in the level of relations between two parties.
public struct RelationStep: Sendable, Equatable {
  public var event: String
  public var date: String
  public var day: Int
  public var subtype: String
  /// What the relations became.
  public var object: String?
  public var place: EvidencePlace?
}

/// How much stands in an area of a framework.
public struct AreaCount: Sendable, Equatable {
  public var area: String
  public var claims: Int
  public var events: Int
  public var commitments: Int
  public var total: Int { claims + events + commitments }

  public init(area: String, claims: Int, events: Int, commitments: Int) {
    self.area = area
    self.claims = claims
    self.events = events
    self.commitments = commitments
  }
}

extension Record {
  /// What is told of the level of relations between two states, in the order of time: once for each day and step.
  public func relationSteps(_ one: EntityEntry, _ other: EntityEntry) throws(RecordFileError) -> [RelationStep] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT e.* FROM events e WHERE e.kind = 'partnership' AND e.status = 'occurred' AND e.date_first_day IS NOT NULL
            AND EXISTS (SELECT 1 FROM tellings t WHERE t.event = e.id
              AND EXISTS (SELECT 1 FROM telling_parties p WHERE p.telling = t.key AND p.name_entity = :one)
              AND EXISTS (SELECT 1 FROM telling_parties p WHERE p.telling = t.key AND p.name_entity = :other))
          ORDER BY e.date_first_day, e.subtype, e.object IS NULL, length(e.object) DESC, e.key
          """,
        arguments: ["one": one.id, "other": other.id]
      )
      var steps: [RelationStep] = []
      for row in rows {
        let (day, subtype): (Int, String) = (row["date_first_day"], row["subtype"])
        guard steps.last?.day != day || steps.last?.subtype != subtype else { continue }
        let event = try TimelineEntry(row, database, tellings: 1)
        steps.append(
          RelationStep(
            event: event.id,
            date: event.date ?? "",
            day: day,
            subtype: subtype,
            object: event.object,
            place: event.tellings.first
          )
        )
      }
      return steps
    }
  }

  /// The areas of a framework in their order, and how much stands in each.
  public func areaCounts(ofFramework id: String) throws(RecordFileError) -> [AreaCount] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT a.name, count(p.claim) AS claims, count(p.telling) AS events, count(p.commitment) AS commitments
          FROM areas a LEFT JOIN placements p ON p.framework = a.framework AND p.area = a.name
          WHERE a.framework = ? GROUP BY a.key ORDER BY a.position
          """,
        arguments: [id]
      ).map {
        AreaCount(area: $0["name"], claims: $0["claims"], events: $0["events"], commitments: $0["commitments"])
      }
    }
  }

  /// The framework with areas in which most stands; `nil` where no framework has areas.
  public func mainFramework() throws(RecordFileError) -> EntityEntry? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT e.* FROM entities e JOIN placements p ON p.framework = e.id AND p.area IS NOT NULL
          GROUP BY e.id ORDER BY count(*) DESC, e.id LIMIT 1
          """
      ).map { try EntityEntry($0, in: database) }
    }
  }
}
