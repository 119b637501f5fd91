import GRDB

/// How many decisions bear on what a record answers, and how many found nothing to bear on.
public struct AppliedDecisions: Sendable, Equatable {
  public var dismissed = 0
  public var rejectedClaims = 0
  public var rejectedEvents = 0
  public var corrected = 0
  public var chosen = 0
  public var same = 0
  /// Those whose place the record no longer has.
  public var lost = 0

  public init() {}

  /// "2 findings dismissed, 1 claim rejected", or `nil` where nothing was decided.
  public var summary: String? {
    let counts = [
      (dismissed, "finding", "dismissed"), (rejectedClaims, "claim", "rejected"), (rejectedEvents, "event", "rejected"),
      (corrected, "correction", "marked"), (chosen, "reading", "chosen"),
      (same, "pair of entities", "taken for one"), (lost, "decision", "without a place in the record"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { count, noun, verb in
      "\(count) \(count == 1 ? noun : noun.hasPrefix("pair") ? "pairs of entities" : noun + "s") \(verb)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// The decisions that hold, by what they do to the answers of a record.
struct DecidedRecord {
  private let database: Database
  private var applied = AppliedDecisions()

  init(_ database: Database) { self.database = database }

  /// Lays views over the tables of a record in which what was decided is done; the file stays as it is.
  ///
  /// The views are the connection's own and bear the names of the tables, so that every question sees them.
  static func lay(_ decisions: Decisions, over database: Database) throws -> AppliedDecisions {
    var decided = DecidedRecord(database)
    try database.execute(sql: "PRAGMA temp_store = MEMORY")
    try database.execute(sql: tables)
    for decision in decisions.current.sorted(by: { $0.number < $1.number }) { try decided.note(decision) }
    try decided.mergeEntities()
    try database.execute(sql: consequences)
    for view in DecidedViews.needed(decided.applied) { try database.execute(sql: view) }
    return decided.applied
  }

  private mutating func note(_ decision: Decision) throws {
    let id = decision.target.id
    let isThere: Bool
    switch (decision.target.subject, decision.verdict) {
    case (.finding, .dismiss):
      isThere = try insert("dismissed SELECT DISTINCT fingerprint FROM main.findings WHERE fingerprint = ?", [id])
      if isThere { applied.dismissed += 1 }
    case (.claim, .reject):
      isThere = try insert("rejected_claims SELECT key FROM main.claims WHERE id = ?", [id])
      if isThere { applied.rejectedClaims += 1 }
    case (.claim, .correct):
      isThere = try insert("claim_notes SELECT key, ? FROM main.claims WHERE id = ?", [Self.correction(decision), id])
      if isThere { applied.corrected += 1 }
    case (.event, .reject):
      isThere = try insert("rejected_events SELECT id FROM main.events WHERE id = ?", [id])
      if isThere { applied.rejectedEvents += 1 }
    case (.event, .correct):
      isThere = try insert("event_notes SELECT id, ? FROM main.events WHERE id = ?", [Self.correction(decision), id])
      if isThere { applied.corrected += 1 }
    case (.figure, .choose): isThere = try choose(decision)
    case (.entities, .same): isThere = try join(id)
    default: return
    }
    if !isThere { applied.lost += 1 }
  }

  /// Adds the rows of a query to a table of decisions; whether there were any.
  private func insert(_ rows: String, _ arguments: StatementArguments) throws -> Bool {
    try database.execute(sql: "INSERT OR REPLACE INTO temp.\(rows)", arguments: arguments)
    return database.changesCount > 0
  }

  /// Sets the other readings of a figure aside.
  private mutating func choose(_ decision: Decision) throws -> Bool {
    let arguments: StatementArguments = ["figure": decision.target.id, "claim": decision.value]
    let isThere = try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM main.claims WHERE figure = :figure AND id = :claim)",
      arguments: arguments
    )
    guard isThere == true else { return false }
    try database.execute(
      sql: "INSERT OR REPLACE INTO temp.set_aside SELECT key FROM main.claims WHERE figure = :figure AND id <> :claim",
      arguments: arguments
    )
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO temp.claim_notes SELECT key, :note FROM main.claims WHERE figure = :figure AND id = :claim
        """,
      arguments: arguments &+ ["note": "reading chosen by \(decision.author)" + Self.reason(decision)]
    )
    try database.execute(sql: "INSERT OR REPLACE INTO temp.settled VALUES (?)", arguments: [decision.target.id])
    applied.chosen += 1
    return true
  }

  private mutating func join(_ pair: String) throws -> Bool {
    let ids = pair.split(separator: " ").map(String.init)
    guard ids.count == 2 else { return false }
    let count = try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM main.entities WHERE id IN (?, ?)",
      arguments: [ids[0], ids[1]]
    )
    guard count == 2 else { return false }
    try database.execute(sql: "INSERT INTO temp.pairs VALUES (?, ?)", arguments: [ids[0], ids[1]])
    applied.same += 1
    return true
  }

  private static func correction(_ decision: Decision) -> String {
    "corrected by \(decision.author): \(decision.value ?? "")" + reason(decision)
  }

  private static func reason(_ decision: Decision) -> String { decision.reason.map { " (\($0))" } ?? "" }

  /// Finds who is one with whom, over any number of pairs.
  ///
  /// Of those that are one the entity of a pack stands for all, else the one that is named most often.
  private func mergeEntities() throws {
    guard applied.same > 0 else { return }
    try database.execute(
      sql: """
        INSERT INTO temp.same_entities
        WITH RECURSIVE both(a, b) AS (SELECT one, other FROM temp.pairs UNION SELECT other, one FROM temp.pairs),
        reached(id, member) AS (SELECT a, a FROM both UNION SELECT r.id, b.b FROM reached r JOIN both b ON b.a = r.member)
        SELECT id, (SELECT e.id FROM reached o JOIN main.entities e ON e.id = o.member WHERE o.id = r.id
          ORDER BY e.id LIKE 'x-%', e.mentions DESC, e.id LIMIT 1)
        FROM reached r GROUP BY id
        """
    )
  }

  private static let tables = """
    CREATE TEMP TABLE dismissed (fingerprint TEXT PRIMARY KEY);
    CREATE TEMP TABLE rejected_claims (key INTEGER PRIMARY KEY);
    CREATE TEMP TABLE set_aside (key INTEGER PRIMARY KEY);
    CREATE TEMP TABLE claim_notes (key INTEGER PRIMARY KEY, note TEXT NOT NULL);
    CREATE TEMP TABLE rejected_events (id TEXT PRIMARY KEY);
    CREATE TEMP TABLE event_notes (id TEXT PRIMARY KEY, note TEXT NOT NULL);
    CREATE TEMP TABLE settled (figure TEXT PRIMARY KEY);
    CREATE TEMP TABLE pairs (one TEXT NOT NULL, other TEXT NOT NULL);
    CREATE TEMP TABLE same_entities (other TEXT PRIMARY KEY, one TEXT NOT NULL);
    CREATE TEMP TABLE unasked_claims (key INTEGER PRIMARY KEY);
    CREATE TEMP TABLE rejected_tellings (key INTEGER PRIMARY KEY);
    CREATE TEMP TABLE settled_findings (key INTEGER PRIMARY KEY);
    CREATE TEMP TABLE changed_figures (id TEXT PRIMARY KEY, claims INTEGER NOT NULL, documents INTEGER NOT NULL);
    """

  /// What follows from what was decided: a finding that rests on a rejected claim or on a settled figure falls with it.
  private static let consequences = """
    INSERT INTO temp.unasked_claims SELECT key FROM temp.rejected_claims UNION SELECT key FROM temp.set_aside;
    INSERT INTO temp.rejected_tellings SELECT key FROM main.tellings WHERE event IN temp.rejected_events;
    INSERT INTO temp.settled_findings
      SELECT key FROM main.findings WHERE fingerprint IN temp.dismissed
      UNION SELECT key FROM main.findings WHERE document IS NULL AND figure IN temp.settled
      UNION SELECT e.finding FROM temp.rejected_claims r JOIN main.claims c ON c.key = r.key
        JOIN main.finding_evidence e ON e.document = c.document AND e.start = c.start;
    INSERT INTO temp.changed_figures
      SELECT c.figure, count(*) FILTER (WHERE c.key NOT IN temp.unasked_claims),
        count(DISTINCT CASE WHEN c.key NOT IN temp.unasked_claims THEN c.document END)
      FROM main.claims c WHERE c.figure IN (
        SELECT figure FROM main.claims WHERE key IN temp.unasked_claims AND figure IS NOT NULL)
      GROUP BY c.figure;
    """
}
