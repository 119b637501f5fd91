import GRDB

/// The database program that reads and writes records.
public struct RecordEngine: Sendable {
  /// The version of SQLite: `3.40.1`.
  public let version: String
  /// What it was built without and the record needs.
  public let missing: [String]

  /// Asks the library that this program runs with.
  public init() throws {
    let queue = try DatabaseQueue()
    (version, missing) = try queue.read { database in
      let version = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "?"
      let options = Set(try String.fetchAll(database, sql: "PRAGMA compile_options"))
      return (version, options.contains("ENABLE_FTS5") ? [] : ["full-text search (FTS5)"])
    }
  }
}
