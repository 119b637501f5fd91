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
    let query = Self.searchQuery(text)
    guard !query.isEmpty else { return Listed(items: [], total: 0) }
    return try read { database in
      try Listed(
        database,
        select: "d.name, b.line, b.heading, snippet(search, 0, char(1), char(2), '…', 40) AS snippet",
        from: """
          search JOIN blocks b ON b.key = search.rowid JOIN documents d ON d.key = b.document WHERE search MATCH :query
          """,
        order: "rank, b.key",
        arguments: ["query": query],
        part
      ) {
        SearchHit(document: $0["name"], line: $0["line"], heading: $0["heading"], pieces: Self.pieces($0["snippet"]))
      }
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
