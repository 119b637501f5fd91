import GRDB

/// What the record says of two parties together, by identifier.
public struct SharedStatements: Sendable, Equatable {
  public var events: Set<String>
  public var claims: Set<String>
  public var commitments: Set<String>
  /// Findings whose evidence stands in a sentence with such a claim or event.
  public var findings: Set<String>
}

extension Record {
  /// The events, claims, commitments and findings in which two entities, or persons and bodies of theirs, both take part.
  public func shared(_ one: EntityEntry, _ other: EntityEntry) throws(RecordFileError) -> SharedStatements {
    try read { database in
      let arguments: StatementArguments = [
        "one": one.id, "one_state": one.code, "other": other.id, "other_state": other.code,
      ]
      func ids(_ sql: String) throws -> Set<String> {
        try String.fetchSet(database, sql: sql, arguments: arguments)
      }
      return SharedStatements(
        events: try ids("SELECT DISTINCT s.event FROM tellings s WHERE \(Self.both("telling_parties", "telling"))"),
        claims: try ids("SELECT DISTINCT s.id FROM claims s WHERE \(Self.bothOfClaim)"),
        commitments: try ids(
          "SELECT DISTINCT s.id FROM commitments s WHERE \(Self.both("commitment_parties", "commitment"))"
        ),
        findings: try ids(
          """
          SELECT DISTINCT f.id FROM findings f JOIN finding_evidence e ON e.finding = f.key
          WHERE EXISTS (SELECT 1 FROM claims s WHERE s.document = e.document AND s.sentence_start <= e.start
              AND s.sentence_end >= e.start AND \(Self.bothOfClaim))
            OR EXISTS (SELECT 1 FROM tellings s WHERE s.document = e.document AND s.sentence_start <= e.start
              AND s.sentence_end >= e.start AND \(Self.both("telling_parties", "telling")))
          """
        )
      )
    }
  }

  private static func both(_ table: String, _ key: String) -> String {
    ["one", "other"].map { side in
      """
      EXISTS (SELECT 1 FROM \(table) p WHERE p.\(key) = s.key
        AND (p.name_entity = :\(side) OR p.name_state = :\(side)_state))
      """
    }.joined(separator: " AND ")
  }

  private static let bothOfClaim = ["one", "other"].map { side in
    """
    (s.subject_entity = :\(side) OR s.subject_state = :\(side)_state
      OR s.counterpart_entity = :\(side) OR s.counterpart_state = :\(side)_state)
    """
  }.joined(separator: " AND ")
}

extension EntityEntry {
  /// The code of a state, by its identifier; `nil` for all else.
  fileprivate var code: String? {
    kind == "state" ? state ?? id.split(separator: ".").last.map { $0.uppercased() } : nil
  }
}
