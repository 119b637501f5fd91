import Foundation
import GRDB

/// The record that a build is about to replace, as far as its documents can be used again.
public final class PreviousRecord {
  private let queue: DatabaseQueue
  /// Whether an older program wrote it: only what people decided is taken over, and every document compiled again.
  private let isOlder: Bool

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
      let (queue, schema) = try SQLiteFile.openAny(path)
      self.queue = queue
      isOlder = schema < Schema.version
    } catch {
      guard error.code == .notARecord else { throw error }
      throw RecordFileError(.notARecord, path, "exists and is not a record of Chancery; it is not overwritten")
    }
  }

  /// A document of the record.
  public struct Unit: Sendable, Equatable {
    public var key: Int
    /// What it was compiled from and with; `nil` for a document that could not be read.
    public var unitKey: String?
    /// Why it could not be read.
    public var problem: String?
  }

  /// The documents by name, as far as they can be used again.
  public func units() throws(RecordFileError) -> [String: Unit] {
    guard !isOlder else { return [:] }
    return try read { database in
      var units: [String: Unit] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT name, key, unit_key, CASE WHEN unit_key IS NULL THEN
            (SELECT message FROM findings f WHERE f.document = d.key ORDER BY f.key LIMIT 1) END
          FROM documents d
          """
      )
      while let row = try rows.next() { units[row[0]] = Unit(key: row[1], unitKey: row[2], problem: row[3]) }
      return units
    }
  }

  /// What the record says of its making.
  public func meta() throws(RecordFileError) -> [RecordMeta] {
    guard !isOlder else { return [] }
    return try read { database in
      try Row.fetchAll(database, sql: "SELECT name, value FROM meta ORDER BY key").map {
        RecordMeta($0[0], $0[1])
      }
    }
  }

  /// How much the record holds.
  public func counts() throws(RecordFileError) -> RecordCounts { try read { try RecordCounts($0) } }

  private func read<Result>(_ body: (Database) throws -> Result) throws(RecordFileError) -> Result {
    try SQLiteFile.guarded(queue.path) { try queue.read(body) }
  }

  public func close() throws(RecordFileError) { try SQLiteFile.guarded(queue.path) { try queue.close() } }
}
