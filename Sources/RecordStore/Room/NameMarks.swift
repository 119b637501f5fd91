import GRDB

/// A name in the text of a document, and who or what it stands for.
public struct NameMark: Sendable, Equatable {
  public var entity: String
  public var canonical: String
  public var kind: String
  public var range: Range<Int>
}

extension Record {
  /// The names of known entities in some bytes of a document, in the order of the places.
  public func names(in document: String, _ range: Range<Int>) throws(RecordFileError) -> [NameMark] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT m.* FROM mentions m WHERE m.document = (SELECT key FROM documents WHERE name = :name)
            AND m.start >= :low AND m.start < :high AND m.kind = 'name' AND m.entity IS NOT NULL
          ORDER BY m.start, m."end" DESC, m.key
          """,
        arguments: ["name": document, "low": range.lowerBound, "high": range.upperBound]
      ).map { row in
        NameMark(
          entity: row["entity"],
          canonical: row["canonical"] ?? "",
          kind: row["entity_kind"] ?? "",
          range: row.range()
        )
      }
    }
  }
}
