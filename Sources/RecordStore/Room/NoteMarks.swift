import GRDB

/// A mark in the text of a document, and the footnote that it leads to.
public struct NoteMark: Sendable, Equatable {
  /// The bytes of the mark.
  public var range: Range<Int>
  /// What tells the note from others: "12", "p20-1".
  public var label: String
  /// Where the note's own block begins, and its line.
  public var start: Int
  public var line: Int
  public var text: String
}

extension Record {
  /// The marks in some bytes of a document that lead to a footnote, in their order.
  ///
  /// Where numbers begin anew on each page or in each chapter, a mark leads to the next note of its number.
  public func notes(of document: String, in range: Range<Int>) throws(RecordFileError) -> [NoteMark] {
    try read { database in
      guard
        let key = try Int.fetchOne(database, sql: "SELECT key FROM documents WHERE name = ?", arguments: [document])
      else { return [] }
      let marks = try Row.fetchAll(
        database,
        sql: """
          SELECT start, "end", marker FROM mentions WHERE document = ? AND start >= ? AND start < ?
            AND kind = 'citation' AND marker IS NOT NULL ORDER BY start, key
          """,
        arguments: [key, range.lowerBound, range.upperBound]
      )
      return try marks.compactMap { row in
        let label: String = row["marker"]
        return try note(label, row.range(), key, database)
      }
    }
  }

  private func note(_ label: String, _ mark: Range<Int>, _ document: Int, _ database: Database) throws -> NoteMark? {
    let written = ["[^\(label)]:", "[^\(label)]", "[\(label)]", "(\(label))", "\(label).", "\(label))", label]
    let places = databaseQuestionMarks(count: written.count)
    return try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT start, line, text FROM blocks WHERE document = ? AND marker IN (\(places)) AND kind = 'footnote'
            AND NOT (start <= ? AND start + length(CAST(text AS BLOB)) > ?)
          ORDER BY start < ?, abs(start - ?) LIMIT 1
          """
      ),
      arguments: StatementArguments([document] as [Int]) + StatementArguments(written)
        + StatementArguments([mark.lowerBound, mark.lowerBound, mark.lowerBound, mark.lowerBound])
    ).map { NoteMark(range: mark, label: label, start: $0["start"], line: $0["line"], text: $0["text"]) }
  }
}
