import GRDB

/// The pages of a document, and how far their text can be relied upon.
public struct PageSummary: Sendable, Equatable {
  public var pages: Int
  public var withoutText: Int
  /// Those whose letters were recognised in pictures.
  public var recognized: Int
  /// The quality of the least sure page, in per cent.
  public var leastQuality: Int?
}

extension Record {
  /// What is to be said of the pages of some documents, by their names; nothing of those without pages.
  public func pageSummaries(of documents: [String]) throws(RecordFileError) -> [String: PageSummary] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT d.name, count(*) AS pages, sum(p.text_from = 'none') AS without, sum(p.text_from = 'picture') AS recognized,
            min(p.quality) AS least
          FROM documents d JOIN pages p ON p.document = d.key
          WHERE d.name IN (SELECT value FROM json_each(?)) GROUP BY d.key
          """,
        arguments: [JSONText.array(documents)]
      )
      let summaries = rows.map { row in
        let summary = PageSummary(
          pages: row["pages"],
          withoutText: row["without"],
          recognized: row["recognized"],
          leastQuality: row["least"]
        )
        return (row["name"] as String, summary)
      }
      return Dictionary(summaries) { first, _ in first }
    }
  }
}
