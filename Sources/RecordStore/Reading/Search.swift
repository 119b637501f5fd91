import GRDB

/// A passage that has all the words of a search.
public struct SearchHit: Sendable, Equatable {
  /// Some words of the passage, and whether they were searched for.
  public struct Piece: Sendable, Equatable {
    public var text: String
    public var isHit: Bool

    public init(text: String, isHit: Bool) {
      self.text = text
      self.isHit = isHit
    }
  }

  public var document: String
  public var line: Int
  /// The headings above.
  public var heading: String
  public var pieces: [Piece]

  public init(document: String, line: Int, heading: String, pieces: [Piece]) {
    self.document = document
    self.line = line
    self.heading = heading
    self.pieces = pieces
  }
}

extension Record {
  /// A part of the passages that have all words of a text, the best first; words in quotation marks stand together.
  public func search(_ text: String, _ part: ListPart) throws(RecordFileError) -> Listed<SearchHit> {
    try passages(Self.searchQuery(text), part)
  }

  /// A part of the passages that a query of the index finds, the best first.
  func passages(_ query: String, _ part: ListPart) throws(RecordFileError) -> Listed<SearchHit> {
    guard !query.isEmpty else { return Listed(items: [], total: 0) }
    return try read { database in
      // The index alone counts; blocks are read for those passages only that are shown.
      let total = try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM search WHERE search MATCH ?",
        arguments: [query]
      )
      let hits = try Row.fetchAll(
        database,
        sql: """
          SELECT d.name, b.line, b.heading, (
            SELECT snippet(search, 0, char(1), char(2), '…', 40) FROM search
            WHERE search MATCH :query AND rowid = h.key) AS snippet
          FROM (SELECT rowid AS key, rank AS place FROM search WHERE search MATCH :query
            ORDER BY rank, rowid LIMIT :limit OFFSET :offset) h
          JOIN blocks b ON b.key = h.key JOIN documents d ON d.key = b.document ORDER BY h.place, h.key
          """,
        arguments: ["query": query, "limit": part.limit, "offset": part.offset]
      )
      return Listed(
        items: hits.map {
          SearchHit(document: $0["name"], line: $0["line"], heading: $0["heading"], pieces: Self.pieces($0["snippet"]))
        },
        total: total ?? 0
      )
    }
  }

  /// The words as strings of the query language, so that none of its operators is read from them.
  static func searchQuery(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      // Every second part stood between quotation marks.
      index.isMultiple(of: 2) ? part.split(whereSeparator: \.isWhitespace) : [part]
    }
    .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
    .map { SearchIndex.phrase(String($0)) }
    .joined(separator: " AND ")
  }

  private static func pieces(_ snippet: String) -> [SearchHit.Piece] {
    snippet.split(separator: "\u{1}", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      let ends = part.split(separator: "\u{2}", maxSplits: 1, omittingEmptySubsequences: false)
      let isHit = index > 0
      return ends.enumerated().map { SearchHit.Piece(text: UnspacedText.joined($1), isHit: isHit && $0 == 0) }
    }.filter { !$0.text.isEmpty }
  }
}
