import Foundation
import GRDB

/// Opens database files, and turns what SQLite says into errors a person can act on.
enum SQLiteFile {
  /// Creates a database that is written once and thrown away if anything fails: no journal, no waiting for the disk.
  static func create(_ path: String) throws(RecordFileError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA page_size = 4096")
      try database.execute(sql: "PRAGMA journal_mode = OFF")
      try database.execute(sql: "PRAGMA synchronous = OFF")
      try database.execute(sql: "PRAGMA cache_size = -16000")
      try database.execute(sql: "PRAGMA temp_store = FILE")
    }
    return try guarded(path) { try DatabaseQueue(path: path, configuration: configuration) }
  }

  /// Opens a record to read it.
  static func open(_ path: String) throws(RecordFileError) -> DatabaseQueue {
    let (queue, schema) = try openAny(path)
    if schema < Schema.version {
      throw RecordFileError(.olderSchema, path, "written by an older Chancery (schema \(schema)); build it again")
    }
    return queue
  }

  /// Opens a record of this program or an older one; tells the number of its schema.
  static func openAny(_ path: String) throws(RecordFileError) -> (queue: DatabaseQueue, schema: Int) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RecordFileError(.missing, path, "no such record")
    }
    guard !isFolder.boolValue else {
      throw RecordFileError(.notARecord, path, "this is a folder; name the file of a record in it")
    }
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try guarded(path) { try DatabaseQueue(path: path, configuration: configuration) }
    let version = try guarded(path) {
      try queue.read { database in
        try (
          application: Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
          schema: Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        )
      }
    }
    guard version.application == Schema.applicationID else {
      throw RecordFileError(.notARecord, path, "not a record of Chancery")
    }
    if version.schema > Schema.version {
      throw RecordFileError(
        .newerSchema,
        path,
        "written by a newer Chancery (schema \(version.schema), this program reads \(Schema.version)); update the program"
      )
    }
    return (queue, version.schema)
  }

  /// Runs something on a database file and names its failures.
  static func guarded<Result>(_ path: String, _ body: () throws -> Result) throws(RecordFileError) -> Result {
    do {
      return try body()
    } catch {
      throw named(error, path)
    }
  }

  static func named(_ error: any Error, _ path: String) -> RecordFileError { .named(error, path) }
}

extension RecordFileError {
  /// What any error means for a record's file.
  public static func named(_ error: any Error, _ path: String) -> RecordFileError {
    if let error = error as? RecordFileError { return error }
    guard let error = error as? DatabaseError else { return RecordFileError(.cannotWrite, path, "\(error)") }
    switch error.resultCode {
    case .SQLITE_FULL: return RecordFileError(.diskFull, path, "no space left on the disk")
    case .SQLITE_IOERR: return RecordFileError(.diskFull, path, "cannot be read or written: the disk is full or fails")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      return RecordFileError(.notARecord, path, "not a record of Chancery, or a damaged one")
    case .SQLITE_CANTOPEN, .SQLITE_PERM: return RecordFileError(.cannotRead, path, "cannot be opened")
    case .SQLITE_READONLY: return RecordFileError(.cannotWrite, path, "cannot be written")
    case .SQLITE_BUSY, .SQLITE_LOCKED: return RecordFileError(.inUse, path, "in use by another program")
    default: return RecordFileError(.cannotWrite, path, error.message ?? "\(error.resultCode)")
    }
  }
}
