import GRDB

/// A finding with its evidence.
public struct FindingEntry: Sendable, Equatable {
  public var id: String
  public var fingerprint: String
  public var rule: String
  public var kind: String
  /// "error", "warning" or "note".
  public var severity: String
  public var message: String
  public var expected: String?
  /// The innocent reasons that were ruled out.
  public var explanations: [String]
  /// What a person decided on it, if anybody did.
  public var decision: String?
  public var evidence: [EvidencePlace]
}

/// Which findings are wanted.
public struct FindingFilter: Sendable {
  public var severity: String?
  public var rule: String?
  public var document: String?

  public init(severity: String? = nil, rule: String? = nil, document: String? = nil) {
    self.severity = severity
    self.rule = rule
    self.document = document
  }
}

/// A check, and how much it found.
public struct RuleCount: Sendable, Equatable {
  public var rule: String
  public var count: Int
}

extension Record {
  /// A part of the findings, the most severe first.
  public func findings(_ filter: FindingFilter, _ part: ListPart) throws(RecordFileError) -> Listed<FindingEntry> {
    try read { database in
      try Listed(
        database,
        select: Self.findingColumns,
        from: """
          findings f WHERE (:severity IS NULL OR f.severity = :severity) AND (:rule IS NULL OR f.rule = :rule)
            AND (:document IS NULL OR EXISTS (
              SELECT 1 FROM finding_evidence e JOIN documents d ON d.key = e.document
              WHERE e.finding = f.key AND d.name = :document))
          """,
        order: "f.severity = 'error' DESC, f.severity = 'warning' DESC, f.key",
        arguments: ["severity": filter.severity, "rule": filter.rule, "document": filter.document],
        part
      ) { try FindingEntry($0, database) }
    }
  }

  /// The findings of an identifier or fingerprint: two documents that say the same share it.
  public func findings(_ id: String) throws(RecordFileError) -> [FindingEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT \(Self.findingColumns) FROM findings f WHERE f.id = :id OR f.fingerprint = :id ORDER BY f.key",
        arguments: ["id": id]
      ).map { try FindingEntry($0, database) }
    }
  }

  /// The checks that found something, by how much they found.
  public func ruleCounts() throws(RecordFileError) -> [RuleCount] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT rule, count(*) AS count FROM findings GROUP BY rule ORDER BY count DESC, rule"
      ).map { RuleCount(rule: $0["rule"], count: $0["count"]) }
    }
  }

  private static let findingColumns =
    "f.*, (SELECT decision FROM decisions x WHERE x.fingerprint = f.fingerprint) AS decision"
}

extension FindingEntry {
  init(_ row: Row, _ database: Database) throws {
    let evidence = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM finding_evidence WHERE finding = ? ORDER BY key"),
      arguments: [row["key"] as Int]
    )
    self.init(
      id: row["id"],
      fingerprint: row["fingerprint"],
      rule: row["rule"],
      kind: row["kind"],
      severity: row["severity"],
      message: row["message"],
      expected: row["expected"],
      explanations: JSONText.list(row["explanations"]),
      decision: row["decision"],
      evidence: try evidence.map { try EvidencePlace($0, in: database) }
    )
  }
}
