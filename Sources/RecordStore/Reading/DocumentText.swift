import GRDB
public import Quantities
import RecordModel

/// A block of a document's text.
public struct DocumentBlock: Sendable, Equatable {
  /// "heading", "paragraph", "list-item", "table-row" and so on.
  public var kind: String
  public var level: Int
  /// The first of its bytes in the document's text.
  public var start: Int
  public var line: Int
  /// What stands before its words: "1.", "[^12]:"; `nil` where nothing does.
  public var marker: String?
  public var text: String
}

/// A place in a document where something was found.
public struct DocumentMark: Sendable, Equatable {
  /// What was found.
  public enum Kind: Sendable, Equatable {
    /// A figure, and what its claim is held against.
    case claim(quantity: Quantity, measure: String, period: String?, figure: String?)
    case event(kind: String, date: String?)
    case commitment(what: String, state: String)
    /// The evidence of a finding; `ordinal` counts the evidence of one finding from 1.
    case finding(severity: String, message: String, ordinal: Int)
  }

  public var id: String
  public var range: Range<Int>
  public var kind: Kind
}

extension Record {
  /// A part of the blocks of a document, in their order.
  public func blocks(of document: String, _ part: ListPart) throws(RecordFileError) -> Listed<DocumentBlock> {
    try read { database in
      try Listed(
        database,
        select: "b.*",
        from: "blocks b JOIN documents d ON d.key = b.document WHERE d.name = :name",
        order: "b.start",
        arguments: ["name": document],
        part
      ) {
        DocumentBlock(
          kind: $0["kind"],
          level: $0["level"],
          start: $0["start"],
          line: $0["line"],
          marker: $0["marker"],
          text: $0["text"]
        )
      }
    }
  }

  /// How many blocks of a document begin before a line.
  public func blockCount(of document: String, before line: Int) throws(RecordFileError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM blocks b JOIN documents d ON d.key = b.document WHERE d.name = ? AND b.line < ?",
        arguments: [document, line]
      ) ?? 0
    }
  }

  /// How many blocks of a document begin before an offset of its text.
  public func blockCount(of document: String, beforeOffset offset: Int) throws(RecordFileError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM blocks b JOIN documents d ON d.key = b.document WHERE d.name = ? AND b.start < ?",
        arguments: [document, offset]
      ) ?? 0
    }
  }

  /// What was found in some bytes of a document, in the order of the places.
  public func marks(of document: String, in range: Range<Int>) throws(RecordFileError) -> [DocumentMark] {
    try read { database in
      guard
        let key = try Int.fetchOne(database, sql: "SELECT key FROM documents WHERE name = ?", arguments: [document])
      else { return [] }
      let arguments: StatementArguments = ["document": key, "low": range.lowerBound, "high": range.upperBound]
      return try MarkSource.all.flatMap { source in
        try Row.fetchAll(database, sql: source.query, arguments: arguments).compactMap(source.mark)
      }.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    }
  }
}

/// A table whose rows are marked in the text.
private struct MarkSource: Sendable {
  var query: String
  var mark: @Sendable (Row) -> DocumentMark?

  static let all = [claims, tellings, commitments, findings]

  private static let part = #"document = :document AND start >= :low AND start < :high ORDER BY start, "end", key"#

  static let claims = MarkSource(query: "SELECT * FROM claims WHERE \(part)") { row in
    row.claim.map { claim in
      DocumentMark(
        id: claim.id,
        range: claim.span,
        kind: .claim(
          quantity: claim.quantity,
          measure: claim.measure,
          period: (claim.period ?? claim.asOf)?.description,
          figure: claim.figureID
        )
      )
    }
  }

  static let tellings = MarkSource(query: "SELECT * FROM tellings WHERE \(part)") { row in
    DocumentMark(id: row["id"], range: row.range(), kind: .event(kind: row["subtype"], date: row["date"]))
  }

  static let commitments = MarkSource(query: "SELECT * FROM commitments WHERE \(part)") { row in
    DocumentMark(id: row["id"], range: row.range(), kind: .commitment(what: row["what"], state: row["state"]))
  }

  static let findings = MarkSource(
    query: """
      SELECT e.start, e."end", f.id, f.severity, f.message,
        (SELECT count(*) FROM finding_evidence o WHERE o.finding = e.finding AND o.key <= e.key) AS ordinal
      FROM finding_evidence e JOIN findings f ON f.key = e.finding
      WHERE e.document = :document AND e.start >= :low AND e.start < :high ORDER BY e.start, e.key
      """
  ) { row in
    DocumentMark(
      id: row["id"],
      range: row.range(),
      kind: .finding(severity: row["severity"], message: row["message"], ordinal: row["ordinal"])
    )
  }
}
