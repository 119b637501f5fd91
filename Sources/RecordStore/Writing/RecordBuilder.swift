import GRDB

/// Where the rows of one document of a new record come from.
public struct UnitSource: Sendable {
  public enum Origin: Sendable {
    /// The record that is being replaced.
    case previous
    /// The documents that were compiled just now.
    case staged
  }
  public var origin: Origin
  /// The key of the document there.
  public var key: Int

  public init(_ origin: Origin, key: Int) {
    self.origin = origin
    self.key = key
  }
}

/// Something that a record says of its making: its program, its packs.
public struct RecordMeta: Sendable, Equatable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Writes a new record file, always in the same order, so that the same content gives the same bytes.
///
/// Rows are copied by the same statements whether they come from the old record or from staging, those of many
/// documents at once; then indexes are made, the documents linked, and the text indexed.
public struct RecordBuilder {
  /// The file to write; it must not exist.
  public var path: String
  public var previous: String?
  public var staging: String
  /// What the record says of its making, by name.
  public var meta: [RecordMeta] = []

  public init(path: String, previous: String?, staging: String) {
    self.path = path
    self.previous = previous
    self.staging = staging
  }

  /// Writes the documents in the order given, and lets `link` put the record together.
  public func build<Result>(_ units: [UnitSource], link: (LinkSession) throws -> Result) throws -> Result {
    let queue = try SQLiteFile.create(path)
    let result = try SQLiteFile.guarded(path) {
      let result = try queue.writeWithoutTransaction { database in
        try database.execute(sql: "ATTACH ? AS staged", arguments: [staging])
        if let previous { try database.execute(sql: "ATTACH ? AS previous", arguments: [previous]) }
        var result: Result?
        try database.inTransaction {
          result = try fill(database, units, link)
          return .commit
        }
        try checkReferences(database)
        return result
      }
      try queue.close()
      return result
    }
    guard let result else { throw RecordFileError(.inconsistent, path, "nothing was built") }
    return result
  }

  private func fill<Result>(
    _ database: Database,
    _ units: [UnitSource],
    _ link: (LinkSession) throws -> Result
  ) throws -> Result {
    try Schema.create(in: database)
    let runs = UnitRun.runs(units)
    let copied = try UnitCopier(database).copy(runs)
    var touched = TouchedFigures(database)
    for (run, rows) in zip(runs, copied) { touched.note(run, rows) }
    if previous != nil { try carryDecisions(database) }
    for entry in meta {
      try database.execute(
        sql: "INSERT INTO meta (name, value) VALUES (?, ?)",
        arguments: [entry.name, entry.value]
      )
    }
    for creation in UnitTables.all.flatMap(\.indexCreations) { try database.execute(sql: creation) }
    try touched.write()
    let result = try link(LinkSession(database, path: path, changes: touched.changes()))
    try DisputedFigures.mark(in: database)
    try SeriesTable.write(to: database)
    try FigureSorts.write(to: database)
    try PromiseTable.write(to: database)
    for creation in LinkTables.all.flatMap(\.indexCreations) { try database.execute(sql: creation) }
    try SearchIndex.fill(database)
    return result
  }

  private func carryDecisions(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO main.decisions (fingerprint, decision, note, author, date)
        SELECT fingerprint, decision, note, author, date FROM previous.decisions ORDER BY fingerprint
        """
    )
  }

  /// Rows that refer to nothing are a fault of the program, and must not reach a user's record.
  private func checkReferences(_ database: Database) throws {
    if let row = try Row.fetchOne(database, sql: "PRAGMA main.foreign_key_check") {
      let table: String = row["table"]
      let parent: String = row["parent"]
      throw RecordFileError(
        .inconsistent,
        path,
        "a row of \(table) refers to a missing row of \(parent); please report this"
      )
    }
  }
}
