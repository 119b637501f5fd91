import GRDB
import Quantities

/// What is known of the source of a statement beyond its words.
public struct SourceBackground: Sendable, Equatable {
  /// The title of the document that tells it.
  public var title: String?
  /// The titles of the works that its sentence cites, and their addresses.
  public var cited: [String]
  public var addresses: [String]
  /// The days on which the cited works, else the document, may have been published.
  public var published: ClosedRange<Int>?
}

extension Record {
  /// The background of each source of a figure, in their order.
  ///
  /// A work is cited where the document says so, or where its mark stands in the sentence or directly behind it.
  public func backgrounds(of figure: FigureEntry) throws(RecordFileError) -> [SourceBackground] {
    try read { database in
      try figure.sources.map { source in
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT c.document, c.sentence_start, c.sentence_end, c.citation_ids, d.title, d.date FROM claims c
              JOIN documents d ON d.key = c.document WHERE c.id = ? AND d.name = ?
              """
          ),
          arguments: [source.claim, source.place.document]
        )
        return try row.map { try SourceBackground($0, database) } ?? SourceBackground(cited: [], addresses: [])
      }
    }
  }
}

extension SourceBackground {
  fileprivate init(_ row: Row, _ database: Database) throws {
    let works = try Row.fetchAll(
      database.cachedStatement(sql: Self.works),
      arguments: [
        "document": row["document"] as Int, "first": row["sentence_start"] as Int, "last": row["sentence_end"] as Int,
        "ids": row["citation_ids"] as String,
      ]
    )
    let dates = works.compactMap { work in
      (work["date"] as String?).flatMap(PartialDate.init(recorded:))
        ?? (work["year"] as Int?).flatMap { PartialDate(year: $0) }
    }
    let own = (row["date"] as String?).flatMap(PartialDate.init(recorded:))
    self.init(
      title: row["title"],
      cited: works.compactMap { $0["title"] },
      addresses: works.compactMap { $0["url"] },
      published: (dates.max { $0.days.lowerBound < $1.days.lowerBound } ?? own)?.days
    )
  }

  private static let works = """
    SELECT w.* FROM citations w WHERE w.document = :document AND w.id IN (
      SELECT coalesce(c.refers_to, c.id) FROM citations c WHERE c.document = :document
        AND (c.id IN (SELECT value FROM json_each(:ids)) OR EXISTS (
          SELECT 1 FROM json_each(c.cited_at) m
          WHERE json_extract(m.value, '$[0]') BETWEEN :first AND :last + 2)))
    ORDER BY w.key
    """
}
