import Foundation
import GRDB

/// A source that the documents cite, and the statements that stand on it.
public struct CitedSource: Sendable, Equatable {
  /// A statement in whose sentence the source is cited.
  public struct Statement: Sendable, Equatable {
    /// "claim" or "event".
    public var type: String
    public var id: String
    /// The measure with its words, or the kind of event.
    public var what: String
    public var place: EvidencePlace
  }

  public var id: String
  public var authors: [String]
  public var year: Int?
  public var title: String?
  public var container: String?
  public var url: String?
  /// "bibliography" or "footnote".
  public var kind: String
  /// Where the entry itself stands.
  public var place: EvidencePlace
  /// How many marks in the text point to it.
  public var citations: Int
  public var statements: [Statement]
}

extension CitedSource {
  /// Who published it: the host of the address without "www.", else the journal or house, else "unknown".
  public var publisher: String {
    if let host = url.flatMap({ URL(string: $0)?.host() }) {
      return host.lowercased().hasPrefix("www.") ? String(host.lowercased().dropFirst(4)) : host.lowercased()
    }
    return container ?? "unknown"
  }
}

extension Record {
  /// The entries of bibliographies and citing notes, each with the claims and events that it carries.
  ///
  /// A source carries a statement if the document says so, or if a mark of it stands in the statement's sentence or
  /// directly behind it. Notes that only point back count for the entry that they point to.
  public func citedSources() throws(RecordFileError) -> [CitedSource] {
    try read { database in
      let statements = try Self.statements(database)
      return try Row.fetchAll(
        database,
        sql: "SELECT * FROM citations WHERE refers_to IS NULL ORDER BY key"
      ).map { row in
        let key = StatementKey(document: row["document"], id: row["id"])
        return CitedSource(
          id: row["id"],
          authors: JSONText.list(row["authors"]),
          year: row["year"],
          title: row["title"],
          container: row["container"],
          url: row["url"],
          kind: row["place"],
          place: try EvidencePlace(row, in: database),
          citations: try Self.marks(of: key, database),
          statements: statements[key] ?? []
        )
      }
    }
  }

  private struct StatementKey: Hashable {
    var document: Int
    var id: String
  }

  private static func marks(of key: StatementKey, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT count(*) FROM citations c, json_each(c.cited_at) m
          WHERE c.document = ? AND (c.id = ? OR c.refers_to = ?)
          """
      ),
      arguments: [key.document, key.id, key.id]
    ) ?? 0
  }

  /// The claims and tellings that sources carry, by the source.
  private static func statements(_ database: Database) throws -> [StatementKey: [CitedSource.Statement]] {
    var found: [StatementKey: [CitedSource.Statement]] = [:]
    for (type, table, what) in [
      ("claim", "claims", "s.measure || ': ' || s.words"), ("event", "tellings", "s.subtype"),
    ] {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          WITH marks AS MATERIALIZED (
            SELECT c.document, coalesce(c.refers_to, c.id) AS source, json_extract(m.value, '$[0]') AS place
            FROM citations c, json_each(c.cited_at) m),
          carried AS (
            SELECT s.key, k.source FROM \(table) s CROSS JOIN marks k ON k.document = s.document
            WHERE k.place >= s.sentence_start AND k.place <= s.sentence_end + 2
            UNION SELECT s.key, coalesce(c.refers_to, c.id) FROM \(table) s, json_each(s.citation_ids) j
            CROSS JOIN citations c ON c.id = j.value AND c.document = s.document)
          SELECT r.source, \(what) AS what, s.* FROM carried r CROSS JOIN \(table) s ON s.key = r.key ORDER BY s.key
          """
      )
      while let row = try rows.next() {
        let key = StatementKey(document: row["document"], id: row["source"])
        let place = try EvidencePlace(row, in: database)
        found[key, default: []].append(
          CitedSource.Statement(type: type, id: row["id"], what: row["what"], place: place)
        )
      }
    }
    return found
  }
}
