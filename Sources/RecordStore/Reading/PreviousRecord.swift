import Foundation
import GRDB

/// The record that a build is about to replace, as far as its documents can be used again.
public final class PreviousRecord {
  private let queue: DatabaseQueue

  /// Opens the record, or returns `nil` if there is none; throws for anything else of that name.
  public init?(_ path: String) throws(RecordFileError) {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    )
    guard let attributes else { return nil }
    guard attributes[.type] as? FileAttributeType != .typeDirectory else {
      throw RecordFileError(.notARecord, path, "is a folder, not a record")
    }
    do {
      queue = try SQLiteFile.open(path)
    } catch {
      guard error.code == .notARecord else { throw error }
      throw RecordFileError(.notARecord, path, "exists and is not a record of Chancery; it is not overwritten")
    }
  }

  /// The key of a document, and what it was compiled from and with.
  public func unit(named name: String) throws(RecordFileError) -> (key: Int, unitKey: String?)? {
    try SQLiteFile.guarded(queue.path) {
      try queue.read { database in
        try Row.fetchOne(
          database.cachedStatement(sql: "SELECT key, unit_key FROM documents WHERE name = ?"),
          arguments: [name]
        ).map { ($0["key"], $0["unit_key"]) }
      }
    }
  }

  public func documentCount() throws(RecordFileError) -> Int {
    try SQLiteFile.guarded(queue.path) {
      try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM documents") ?? 0 }
    }
  }

  public func close() throws(RecordFileError) { try SQLiteFile.guarded(queue.path) { try queue.close() } }
}
