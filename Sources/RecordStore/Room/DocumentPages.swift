public import Formats
import Foundation
import GRDB

/// A page of a document, and what of the text stands on it.
public struct DocumentPage: Sendable, Equatable {
  public var mark: PageMark
  /// Where its text comes from: the file, a picture that letters were recognised in, or nowhere.
  public var source: PlaceMap.Sheet.Source
  /// How far its letters can be relied upon, in per cent.
  public var quality: Int?
  /// In points; `nil` where the format has no sheets of a size.
  public var size: Size?
  /// The pieces of the text that stand on it, in their order.
  public var spans: [Range<Int>]
  private var words: [PlaceMap.WordBox]

  public struct Size: Sendable, Equatable {
    public var width: Double
    public var height: Double
  }

  /// Where a passage of the text stands on this page: a box for each line.
  public func boxes(of passage: Range<Int>) -> [PageBox] {
    guard spans.contains(where: { $0.overlaps(passage) }) else { return [] }
    var places = PlaceMap()
    places.words = words
    return places.boxes(of: passage).map(\.box)
  }
}

extension DocumentPage {
  fileprivate init(_ row: Row, _ database: Database) throws {
    let number: Int = row["number"]
    mark = PageMark(number: number, label: row["label"])
    source = PlaceMap.Sheet.Source(rawValue: row["text_from"]) ?? .none
    quality = row["quality"]
    let (width, height): (Double?, Double?) = (row["width"], row["height"])
    if let width, let height, width > 0, height > 0 { size = Size(width: width, height: height) }
    let packed: Data? = row["word_boxes"]
    words = packed.map { WordBoxes.words(in: Array($0), page: number) } ?? []
    let pieces = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT start, \"end\" FROM page_spans WHERE document = ? AND page = ? ORDER BY start"
      ),
      arguments: [row["document"] as Int, row["key"] as Int]
    )
    spans = pieces.map { $0.range() }
  }
}

extension Record {
  /// The pages of which text stands in some bytes of a document, and those without text before, between and behind them.
  public func pages(of document: String, in range: Range<Int>) throws(RecordFileError) -> [DocumentPage] {
    try read { database in
      guard
        let key = try Int.fetchOne(database, sql: "SELECT key FROM documents WHERE name = ?", arguments: [document]),
        let numbers = try Self.numbers(of: key, in: range, database)
      else { return [] }
      let row = try database.cachedStatement(sql: "SELECT * FROM pages WHERE key = ?")
      return try Self.shown(of: key, numbers, database).compactMap { page in
        try Row.fetchOne(row, arguments: [page]).map { try DocumentPage($0, database) }
      }
    }
  }

  /// The pages that are shown at once, and those of them without text that follow each other.
  private static let mostPages = 500
  private static let mostEmpty = 20

  /// The keys of pages, without most of those that have no text where a file has them by the thousand.
  private static func shown(of document: Int, _ numbers: ClosedRange<Int>, _ database: Database) throws -> [Int] {
    let keys = try Int.fetchAll(
      database,
      sql: "SELECT key FROM pages WHERE document = ? AND number >= ? AND number <= ? ORDER BY number",
      arguments: [document, numbers.lowerBound, numbers.upperBound]
    )
    let written = try Int.fetchSet(
      database,
      sql: "SELECT page FROM page_spans WHERE document = ?",
      arguments: [document]
    )
    var empty = 0
    return Array(
      keys.filter { key in
        empty = written.contains(key) ? 0 : empty + 1
        return empty <= mostEmpty
      }.prefix(mostPages)
    )
  }

  /// The numbers of the pages of some bytes, from behind the page before them to before the page behind them.
  private static func numbers(of document: Int, in range: Range<Int>, _ database: Database) throws -> ClosedRange<Int>?
  {
    let arguments: StatementArguments = ["document": document, "low": range.lowerBound, "high": range.upperBound]
    let found = try Row.fetchOne(
      database,
      sql: """
        SELECT min(p.number), max(p.number) FROM page_spans s JOIN pages p ON p.key = s.page
        WHERE s.document = :document AND s.start < :high AND s."end" > :low
        """,
      arguments: arguments
    )
    guard let found, let first: Int = found[0], let last: Int = found[1] else { return nil }
    let written = "SELECT p.number FROM page_spans s JOIN pages p ON p.key = s.page WHERE s.document = ?"
    let next = try Int.fetchOne(
      database,
      sql: "SELECT min(number) FROM (\(written)) WHERE number > ?",
      arguments: [document, last]
    )
    let isFirst =
      try Int.fetchOne(
        database,
        sql: "SELECT min(number) FROM (\(written))",
        arguments: [document]
      ) == first
    return (isFirst ? 0 : first)...max(last, next.map { $0 - 1 } ?? Int(Int32.max))
  }

  /// A page of a document by its number.
  public func page(_ number: Int, of document: String) throws(RecordFileError) -> DocumentPage? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT p.* FROM pages p JOIN documents d ON d.key = p.document WHERE d.name = ? AND p.number = ?
          """,
        arguments: [document, number]
      ).map { try DocumentPage($0, database) }
    }
  }

  /// How many pages a document has; 0 where its format has none.
  public func pageCount(of document: String) throws(RecordFileError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM pages p JOIN documents d ON d.key = p.document WHERE d.name = ?",
        arguments: [document]
      ) ?? 0
    }
  }

  /// The PDF that a document was read from, as it was then; `nil` for other documents.
  public func originalPDF(of document: String) throws(RecordFileError) -> FileDigest? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT file_bytes, file_digest FROM documents WHERE name = ? AND format = 'pdf'",
        arguments: [document]
      ).flatMap { row in
        guard let size: Int = row[0], let text: String = row[1] else { return nil }
        return FileDigest(size: size, text: text)
      }
    }
  }
}
