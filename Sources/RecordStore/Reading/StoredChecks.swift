public import Diagnostics
import GRDB
public import RecordModel
public import Text

/// What checks read of a record, so that no document has to be read again.
extension Record {
  /// The names of the documents, in their order.
  public func documentNames() throws(RecordFileError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM documents ORDER BY key") }
  }

  /// The documents in whose text comments to the program stand.
  public func documentsWithComments() throws(RecordFileError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM documents WHERE key IN (
            SELECT document FROM blocks WHERE instr(text, '<!--') > 0 AND instr(text, 'chancery:') > 0) ORDER BY key
          """
      )
    }
  }

  /// Gives the findings inside single documents that were made when the record was built, with the name of the document.
  public func storedFindings(_ body: (String, Finding) throws -> Void) throws {
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT f.*, d.name AS document_name FROM main.findings f JOIN documents d ON d.key = f.document ORDER BY f.key
          """
      )
      while let row = try rows.next() {
        try body(row["document_name"], try StoredFinding.read(row, database, path: path))
      }
    }
  }

  /// Gives each figure that several documents tell of, with its claims in the order of the documents.
  public func comparableFigures(_ body: (String, [DocumentDigest]) throws -> Void) throws {
    try queue.read { try FigureComparisons.read($0, within: nil, body) }
  }

  /// The text of a document as its blocks have it; all else is blank, and every place is where it was.
  public func text(of name: String) throws(RecordFileError) -> SourceText? {
    try read { database in
      guard let key = try Int.fetchOne(database, sql: "SELECT key FROM documents WHERE name = ?", arguments: [name])
      else { return nil }
      var text = BlankedText()
      let blocks = try Row.fetchCursor(
        database.cachedStatement(
          sql: "SELECT start, line, \"column\", text FROM blocks WHERE document = ? ORDER BY start"
        ),
        arguments: [key]
      )
      while let row = try blocks.next() {
        text.add(row[3], at: row[0], line: row[1], column: row[2])
      }
      return SourceText(name: name, validated: text.bytes)
    }
  }
}

/// A text of which some pieces are known with their places.
private struct BlankedText {
  private(set) var bytes: [UInt8] = []
  /// The line in which the bytes end.
  private var line = 1

  /// Adds a piece behind the others; what lies between is filled with as many line ends and spaces as there were.
  mutating func add(_ piece: String, at start: Int, line: Int, column: Int) {
    var piece = Array(piece.utf8)[...]
    if start < bytes.count {
      piece = piece.dropFirst(bytes.count - start)
    } else {
      let gap = start - bytes.count
      let lineEnds = min(gap, max(0, line - self.line))
      let indentation = lineEnds > 0 ? min(gap - lineEnds, max(0, column - 1)) : 0
      bytes += repeatElement(UInt8(ascii: " "), count: gap - lineEnds - indentation)
      bytes += repeatElement(UInt8(ascii: "\n"), count: lineEnds)
      bytes += repeatElement(UInt8(ascii: " "), count: indentation)
      self.line += lineEnds
    }
    for index in piece.indices {
      let isCR = piece[index] == UInt8(ascii: "\r")
      let next = index + 1 < piece.endIndex ? piece[index + 1] : 0
      if piece[index] == UInt8(ascii: "\n") || isCR && next != UInt8(ascii: "\n") { self.line += 1 }
    }
    bytes += piece
  }
}
