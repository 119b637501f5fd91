import GRDB

/// What the search page asks: as much as it shows.
extension Record {
  /// A part of the passages that answer a question, the best first; `nil` where it asks for more than words.
  public func passages(_ query: SearchQuery, _ part: ListPart) throws(RecordFileError) -> Listed<SearchHit>? {
    guard let words = query.fullText else { return nil }
    return try passages(words, part)
  }

  /// The first figures of a list, which is not counted.
  public func figures(first limit: Int, _ filter: FigureFilter) throws(RecordFileError) -> [FigureEntry] {
    try read { database in
      let wanted = try WantedFigures(filter, FigureFacets(), database)
      return try Array(
        Row.fetchCursor(
          database,
          sql: """
            SELECT f.* FROM figures f\(wanted.sql)
            ORDER BY f.measure, f.subject, f.counterpart, f.scope, f.unit, f.period_first_day, f.key LIMIT \(limit)
            """,
          arguments: wanted.arguments
        ).map { try FigureEntry($0, database, sources: 6) }
      )
    }
  }
}
