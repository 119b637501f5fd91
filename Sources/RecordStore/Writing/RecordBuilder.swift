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
  /// What the document was compiled from and with; `nil` if it must be read again next time.
  public var unitKey: String?

  public init(_ origin: Origin, key: Int, unitKey: String?) {
    self.origin = origin
    self.key = key
    self.unitKey = unitKey
  }
}

/// Writes a new record file, always in the same order, so that the same content gives the same bytes.
///
/// Every document's rows are copied by the same statements whether they come from the old record or
/// from staging; then indexes are made, the documents linked, and the text indexed.
public struct RecordBuilder {
  /// The file to write; it must not exist.
  public var path: String
  public var previous: String?
  public var staging: String
  /// What the record says of its making, by name.
  public var meta: [(name: String, value: String)] = []

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
    var copier = UnitCopier(database)
    for unit in units { try copier.copy(unit) }
    if previous != nil { try carryDecisions(database) }
    for entry in meta {
      try database.execute(
        sql: "INSERT INTO meta (name, value) VALUES (?, ?)",
        arguments: [entry.name, entry.value]
      )
    }
    try createIndexes(UnitTables.all, database)
    let result = try link(LinkSession(database, path: path))
    try createIndexes(LinkTables.all, database)
    try database.execute(sql: "INSERT INTO search (search) VALUES ('rebuild')")
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

  private func createIndexes(_ tables: [Table], _ database: Database) throws {
    for creation in tables.flatMap(\.indexCreations) { try database.execute(sql: creation) }
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

/// Copies the rows of documents, table by table, and moves their keys behind the rows already there.
private struct UnitCopier {
  private let database: Database
  private var documentCount = 0
  private var rowCounts: [String: Int] = [:]

  init(_ database: Database) { self.database = database }

  mutating func copy(_ unit: UnitSource) throws {
    let schema = unit.origin == .previous ? "previous" : "staged"
    documentCount += 1
    let columns = LinkTables.documents.columns.map(\.name).filter { $0 != "key" && $0 != "unit_key" }.joined(
      separator: ", "
    )
    try database.cachedStatement(
      sql: """
        INSERT INTO main.documents (key, \(columns), unit_key)
        SELECT ?, \(columns), ? FROM \(schema).documents WHERE key = ?
        """
    ).execute(arguments: [documentCount, unit.unitKey, unit.key])
    var shifts: [String: Int] = [:]
    for table in UnitTables.all { try copy(table, of: unit, from: schema, &shifts) }
  }

  private mutating func copy(
    _ table: Table,
    of unit: UnitSource,
    from schema: String,
    _ shifts: inout [String: Int]
  ) throws {
    let scope = table.scope.replacing("src.", with: schema + ".")
    let first = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT min(key) FROM \(schema).\(table.name) WHERE \(scope)"),
      arguments: ["source": unit.key]
    )
    guard let first else { return }
    shifts[table.name] = rowCounts[table.name, default: 0] + 1 - first
    var arguments: [String: Int] = ["source": unit.key, "document": documentCount]
    for moved in table.movedKeys { arguments["d_" + moved] = shifts[moved, default: 0] }
    let copy = try database.cachedStatement(sql: table.copy.replacing("src.", with: schema + "."))
    try copy.execute(arguments: StatementArguments(arguments))
    rowCounts[table.name, default: 0] += database.changesCount
  }
}
