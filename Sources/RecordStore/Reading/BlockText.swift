import GRDB

/// A block of a document as the record keeps it: enough to show a place without the document's file.
struct BlockText {
  struct Place: Equatable {
    var line: Int
    var column: Int
  }

  var start: Int
  var line: Int
  var column: Int
  var bytes: [UInt8]

  /// The block that holds an offset, or the last one before it.
  static func fetch(_ database: Database, document: Int, offset: Int) throws -> BlockText? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT start, line, "column", text FROM blocks WHERE document = ? AND start <= ? ORDER BY start DESC LIMIT 1
          """
      ),
      arguments: [document, offset]
    ).map { row in
      let text: String = row[3]
      return BlockText(start: row[0], line: row[1], column: row[2], bytes: Array(text.utf8))
    }
  }

  /// The line and column of an offset inside the block.
  func place(of offset: Int) -> Place {
    var place = Place(line: line, column: column)
    for (index, byte) in bytes.prefix(max(0, offset - start)).enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n") {
        place = Place(line: place.line + 1, column: 1)
      } else if next & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }

  /// The words at some bytes of the document.
  subscript(range: Range<Int>) -> String {
    let low = min(max(range.lowerBound - start, 0), bytes.count)
    let high = min(max(range.upperBound - start, low), bytes.count)
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}
