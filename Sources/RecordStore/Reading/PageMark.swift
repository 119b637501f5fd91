import GRDB

/// The page on which something stands.
public struct PageMark: Sendable, Hashable {
  /// The number of the page in the file, from 1.
  public var number: Int
  /// What is printed on the page as its number: "iv", "217".
  public var label: String?

  public init(number: Int, label: String? = nil) {
    self.number = number
    self.label = label
  }

  /// The page as people cite it: by what is printed on it, else by its number.
  public var text: String { "p. \(label ?? String(number))" }
}

extension PageMark {
  /// The page of an offset in a document's text; `nil` where the document has no pages.
  static func fetch(_ database: Database, document: Int, offset: Int) throws -> PageMark? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT p.number, p.label FROM page_spans s JOIN pages p ON p.key = s.page
          WHERE s.document = ? AND s.start <= ? ORDER BY s.start DESC LIMIT 1
          """
      ),
      arguments: [document, offset]
    ).map { PageMark(number: $0[0], label: $0[1]) }
  }
}

extension Record {
  /// The page of an offset in a document's text; `nil` where the document has no pages.
  public func page(at offset: Int, of document: String) throws(RecordFileError) -> PageMark? {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT key FROM documents WHERE name = ?"),
        arguments: [document]
      ).flatMap { try PageMark.fetch(database, document: $0, offset: offset) }
    }
  }
}
