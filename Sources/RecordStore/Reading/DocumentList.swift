import GRDB

/// A document of the record, and how much was found in it.
public struct DocumentEntry: Sendable, Equatable {
  public var name: String
  public var title: String?
  public var author: String?
  public var date: String?
  /// "text", "markdown", or "unreadable".
  public var format: String
  public var bytes: Int
  /// What was converted.
  public var notes: [String]
  public var blocks: Int
  public var claims: Int
  public var events: Int
  public var findings: Int
}

extension Record {
  /// A part of the documents, by name.
  public func documents(_ part: ListPart) throws(RecordFileError) -> Listed<DocumentEntry> {
    try read { database in
      try Listed(
        database,
        select: Self.documentColumns,
        from: "documents d",
        order: "d.name",
        arguments: [],
        part
      ) { DocumentEntry($0) }
    }
  }

  /// The document of a name, or `nil`.
  public func document(_ name: String) throws(RecordFileError) -> DocumentEntry? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT \(Self.documentColumns) FROM documents d WHERE d.name = ?",
        arguments: [name]
      ).map { DocumentEntry($0) }
    }
  }

  private static let documentColumns = """
    d.*, (SELECT count(*) FROM blocks b WHERE b.document = d.key) AS blocks,
      (SELECT count(*) FROM claims c WHERE c.document = d.key) AS claims,
      (SELECT count(*) FROM tellings t WHERE t.document = d.key) AS events,
      (SELECT count(DISTINCT e.finding) FROM finding_evidence e WHERE e.document = d.key) AS findings
    """
}

extension DocumentEntry {
  init(_ row: Row) {
    self.init(
      name: row["name"],
      title: row["title"],
      author: row["author"],
      date: row["date"],
      format: row["format"],
      bytes: row["bytes"],
      notes: JSONText.list(row["notes"]),
      blocks: row["blocks"],
      claims: row["claims"],
      events: row["events"],
      findings: row["findings"]
    )
  }
}
