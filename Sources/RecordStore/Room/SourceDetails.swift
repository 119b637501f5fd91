import GRDB

/// What tells the sources of one figure apart, besides their values.
public struct SourceDetail: Sendable, Equatable {
  public var claim: String
  public var document: String
  /// When the document was written.
  public var documentDate: String?
  public var asOf: String?
  /// How the time of the figure is known: from its own words, or from the document.
  public var timeBasis: String?
  public var scope: String?
  public var definition: [String]
  public var heads: [String]
  public var citations: Int
}

extension Record {
  /// The details of the sources of a figure, in their order.
  public func details(ofFigure id: String, _ limit: Int) throws(RecordFileError) -> [SourceDetail] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT c.*, d.name AS document_name, d.date AS document_date FROM claims c JOIN documents d ON d.key = c.document
          WHERE c.figure = ? ORDER BY c.key LIMIT ?
          """,
        arguments: [id, limit]
      ).map { row in
        SourceDetail(
          claim: row["id"],
          document: row["document_name"],
          documentDate: row["document_date"],
          asOf: row["as_of"],
          timeBasis: row["time_basis"],
          scope: row["scope"],
          definition: JSONText.list(row["definition"]),
          heads: JSONText.list(row["heads"]),
          citations: JSONText.list(row["citation_ids"]).count
        )
      }
    }
  }
}
