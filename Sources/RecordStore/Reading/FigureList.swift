import GRDB
import RecordModel

/// Which figures are wanted.
public struct FigureFilter: Sendable {
  /// Words of the measure, the parties or the scope.
  public var words: String?
  /// Only figures that several documents tell of.
  public var isShared: Bool

  public init(words: String? = nil, isShared: Bool = false) {
    self.words = words
    self.isShared = isShared
  }
}

extension Record {
  /// A part of the figures that can be held against others, each with its sources.
  public func figures(_ filter: FigureFilter, _ part: ListPart) throws(RecordFileError) -> Listed<FigureEntry> {
    try figures(filter, FigureFacets(), part)
  }

  /// The figures of which most documents speak.
  public func keyFigures(_ limit: Int) throws(RecordFileError) -> [FigureEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM figures ORDER BY documents DESC, claims DESC, period_first_day DESC, key LIMIT ?",
        arguments: [limit]
      ).map { try FigureEntry($0, database, sources: Self.fewSources) }
    }
  }

  /// The figure of an identifier with its sources, or `nil`.
  public func figure(_ id: String, sources limit: Int) throws(RecordFileError) -> FigureEntry? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM figures WHERE id = ?", arguments: [id])
        .map { try FigureEntry($0, database, sources: limit) }
    }
  }

  /// The sources of a figure that a list shows.
  private static let fewSources = 6

  /// The same measure of the same parties at other times, in order.
  public func series(of id: String) throws(RecordFileError) -> [FigureEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT o.* FROM figures f JOIN figures o ON o.measure IS f.measure AND o.measure_id IS f.measure_id
            AND o.subject IS f.subject AND o.counterpart IS f.counterpart AND o.scope IS f.scope
            AND o.definition IS f.definition AND o.unit IS f.unit
          WHERE f.id = ? ORDER BY o.period_first_day, o.period_last_day, o.key LIMIT 60
          """,
        arguments: [id]
      ).map { try FigureEntry($0, database, sources: Self.fewSources) }
    }
  }
}

extension FigureEntry {
  init(_ row: Row, _ database: Database, sources limit: Int) throws {
    let id: String = row["id"]
    var read = 0
    let sources = try Array(
      Row.fetchCursor(
        database.cachedStatement(sql: "SELECT * FROM claims WHERE figure = ? ORDER BY key LIMIT ?"),
        arguments: [id, limit]
      ).compactMap { row in
        read += 1
        return try FigureEntry.Source(row, database)
      }
    )
    self.init(
      id: id,
      measure: row["measure"],
      subject: row["subject"],
      counterpart: row["counterpart"],
      scope: row["scope"],
      definition: JSONText.list(row["definition"]),
      period: row["period"],
      sources: sources,
      omitted: max(0, row["claims"] - read),
      findings: try Self.findings(id, database)
    )
  }

  private static func findings(_ figure: String, _ database: Database) throws -> [FigureFinding] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT f.key, f.id, f.severity, f.message FROM claims c
          JOIN finding_evidence e ON e.document = c.document AND e.start = c.start JOIN findings f ON f.key = e.finding
          WHERE c.figure = ? ORDER BY f.key LIMIT 20
          """
      ),
      arguments: [figure]
    ).map { FigureFinding(id: $0["id"], severity: $0["severity"], message: $0["message"]) }
  }
}

extension FigureEntry.Source {
  /// What a row of `claims` says of its figure; `nil` where it has none.
  fileprivate init?(_ row: Row, _ database: Database) throws {
    guard let quantity = row.quantity else { return nil }
    self.init(
      claim: row["id"],
      quantity: quantity,
      modality: Claim.Modality(rawValue: row["modality"]) ?? .actual,
      attribution: row["attribution"],
      place: try EvidencePlace(row, in: database)
    )
  }
}
