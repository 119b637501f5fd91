import GRDB
public import Quantities
import RecordModel

/// A framework of cooperation, and how much stands in it.
public struct FrameworkEntry: Sendable, Equatable {
  public var id: String
  public var name: String
  /// The areas in their order.
  public var areas: [String]
  public var claims: Int
  public var events: Int
  public var commitments: Int
}

/// A statement that stands in a framework.
public struct FrameworkItem: Sendable, Equatable {
  /// "claim", "event", "commitment".
  public var type: String
  public var id: String
  public var area: String?
  /// Why it stands there.
  public var reason: String
  /// The measure of a claim, the kind of an event, what was promised.
  public var what: String
  public var date: String?
  /// The year in which its time begins.
  public var year: Int? { days.map { PartialDate(dayNumber: $0.lowerBound).year } }
  /// The days that its time can mean.
  public var days: ClosedRange<Int>?
  /// The figure of a claim.
  public var quantity: Quantity?
  public var place: EvidencePlace

  /// Whether it is an amount of money.
  public var isMoney: Bool { if case .currency = quantity?.unit { true } else { false } }
}

extension Record {
  /// The frameworks that the documents name or that their statements stand in, the fullest first.
  public func frameworks() throws(RecordFileError) -> [FrameworkEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.id, e.canonical, count(p.claim) AS claims, count(p.telling) AS events, count(p.commitment) AS commitments
          FROM entities e LEFT JOIN placements p ON p.framework = e.id
          WHERE e.kind = 'framework' GROUP BY e.id ORDER BY count(p.key) DESC, e.canonical, e.id
          """
      ).map { row in
        FrameworkEntry(
          id: row["id"],
          name: row["canonical"],
          areas: try String.fetchAll(
            database.cachedStatement(sql: "SELECT name FROM areas WHERE framework = ? ORDER BY position"),
            arguments: [row["id"] as String]
          ),
          claims: row["claims"],
          events: row["events"],
          commitments: row["commitments"]
        )
      }
    }
  }

  /// The frameworks that have some words in their names or aliases, or an identifier.
  public func frameworks(named words: String) throws(RecordFileError) -> [FrameworkEntry] {
    let ids = Set(try entities(EntityFilter(kind: "framework", name: words)).map(\.id))
    return try frameworks().filter { ids.contains($0.id) }
  }

  /// What stands in a framework, perhaps only that in which somebody takes part: claims, events and commitments in the
  /// order of their time, those without one last.
  public func items(ofFramework id: String, actor: String? = nil) throws(RecordFileError) -> [FrameworkItem] {
    try read { database in
      let words = actor.map { "%\(Self.escaped($0))%" }
      return try FrameworkItemSource.all.flatMap { source in
        try Row.fetchAll(database, sql: source.query, arguments: ["framework": id, "actor": words]).map { row in
          FrameworkItem(
            type: source.type,
            id: row["id"],
            area: row["area"],
            reason: row["reason"],
            what: row["what"],
            date: row["time"],
            days: (row["first_day"] as Int?).map { $0...max($0, row["last_day"] ?? $0) },
            quantity: source.type == "claim" ? row.quantity : nil,
            place: try EvidencePlace(row, in: database)
          )
        }
      }.sorted { ($0.year ?? .max, $0.date ?? "") < ($1.year ?? .max, $1.date ?? "") }
    }
  }
}

/// A table whose rows stand in frameworks.
private struct FrameworkItemSource: Sendable {
  var type: String
  var query: String

  static let all = [
    FrameworkItemSource(
      "claim",
      """
      c.measure AS what, coalesce(c.period, c.as_of) AS time, coalesce(c.period_first_day, c.as_of_first_day) AS first_day,
      coalesce(c.period_last_day, c.as_of_last_day) AS last_day
      """,
      "claims c ON c.key = p.claim",
      "(\(AnswerFilter.actor("c.subject", "c.subject_entity")) OR \(AnswerFilter.actor("c.counterpart", "c.counterpart_entity")))"
    ),
    FrameworkItemSource(
      "event",
      "c.subtype AS what, c.date AS time, c.date_first_day AS first_day, c.date_last_day AS last_day",
      "tellings c ON c.key = p.telling",
      "c.key IN (SELECT telling FROM telling_parties a WHERE \(AnswerFilter.actor("a.name", "a.name_entity")))"
    ),
    FrameworkItemSource(
      "commitment",
      """
      c.what AS what, coalesce(c.due, c.made) AS time, coalesce(c.due_first_day, c.made_first_day) AS first_day,
      coalesce(c.due_last_day, c.made_last_day) AS last_day
      """,
      "commitments c ON c.key = p.commitment",
      "c.key IN (SELECT commitment FROM commitment_parties a WHERE \(AnswerFilter.actor("a.name", "a.name_entity")))"
    ),
  ]

  private init(_ type: String, _ columns: String, _ table: String, _ hasActor: String) {
    self.type = type
    query = """
      SELECT c.*, p.area, p.reason, \(columns) FROM placements p JOIN \(table)
      WHERE p.framework = :framework AND (:actor IS NULL OR \(hasActor)) ORDER BY c.key
      """
  }
}
