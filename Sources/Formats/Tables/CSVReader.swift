/// Reads files of separated values, as RFC 4180 has them and as spreadsheets write them.
///
/// Only the name tells such a file: prose is full of commas.
struct CSVReader: FormatReader {
  let name = "csv"
  let extensions = ["csv", "tsv"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool { extensions.contains(name.fileExtension) }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let decoded = try TextDecoding.decode(bytes)
    var text = CSVText(decoded.bytes)
    let delimiter = text.statedDelimiter() ?? text.likeliestDelimiter(prefersTab: name.fileExtension == "tsv")
    var grid = Grid()
    while let row = text.next(delimiter) { grid.rows.append(row) }
    guard grid.rows.contains(where: { !$0.isBlank }) else { throw FormatError(.empty, "the file holds no values") }
    var writer = ConversionWriter()
    for repair in decoded.repairs { writer.remark(repair.note) }
    if text.hasOpenQuote { writer.remark("a quotation mark that is never closed is read as a character") }
    grid.write(to: &writer)
    return writer.conversion
  }
}

/// Cuts text into the records and fields of separated values.
struct CSVText {
  private let bytes: [UInt8]
  private var offset: Int
  /// Whether a field begins with a quotation mark that never closes.
  private(set) var hasOpenQuote = false
  /// The last quotation mark of the file; behind it no field can be closed.
  private let lastQuote: Int

  private static let quote = UInt8(ascii: "\"")
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
  /// The records by which the delimiter is told.
  private static let sample = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lastQuote = bytes.lastIndex(of: Self.quote) ?? -1
  }

  /// The delimiter of a first line "sep=;", which is read over.
  mutating func statedDelimiter() -> UInt8? {
    let mark = Array("sep=".utf8)
    guard bytes.count > offset + 5, bytes[offset..<offset + 4].elementsEqual(mark),
      bytes[offset + 5] == 0x0A || bytes[offset + 5] == 0x0D
    else { return nil }
    let delimiter = bytes[offset + 4]
    offset += 6
    if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
    return delimiter
  }

  /// The delimiter that cuts the first records into the same number of fields most often.
  func likeliestDelimiter(prefersTab: Bool) -> UInt8 {
    var best: (delimiter: UInt8, score: Int) = (prefersTab ? 0x09 : UInt8(ascii: ","), 0)
    for delimiter in Self.candidates {
      var copy = self
      var counts: [Int: Int] = [:]
      for _ in 0..<Self.sample {
        guard let row = copy.next(delimiter) else { break }
        if row.cells.count > 1 { counts[row.cells.count, default: 0] += 1 }
      }
      // Of two that agree in as many records, the one that makes more fields.
      var score = counts.map { $0.value * 1000 + min($0.key, 999) }.max() ?? 0
      if prefersTab, delimiter == 0x09 { score *= 4 }
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }

  /// The next record; `nil` at the end.
  mutating func next(_ delimiter: UInt8) -> Grid.Row? {
    guard offset < bytes.count else { return nil }
    let bytes = self.bytes
    var row = Grid.Row(cells: [], source: offset)
    while true {
      row.cells.append(field(delimiter, bytes.span))
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
      if offset == bytes.count { row.cells.append("") }
    }
    if offset < bytes.count, bytes[offset] == 0x0D { offset += 1 }
    if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
    return row
  }

  private mutating func field(_ delimiter: UInt8, _ span: borrowing Span<UInt8>) -> String {
    var start = offset
    while start < span.count, span[start] == 0x20 { start += 1 }
    if start < span.count, span[start] == Self.quote {
      if let quoted = quotedField(from: start + 1, delimiter, span) { return quoted }
      hasOpenQuote = true
    }
    let first = offset
    while offset < span.count, span[offset] != delimiter, span[offset] != 0x0A, span[offset] != 0x0D { offset += 1 }
    return String(decoding: bytes[first..<offset], as: UTF8.self)
  }

  /// A field between quotation marks, and what stands between it and the next delimiter; `nil` where it is not closed.
  private mutating func quotedField(from start: Int, _ delimiter: UInt8, _ span: borrowing Span<UInt8>) -> String? {
    guard start <= lastQuote else { return nil }
    var text: [UInt8] = []
    var end = start
    while end < span.count {
      guard span[end] == Self.quote else {
        text.append(span[end])
        end += 1
        continue
      }
      guard end + 1 < span.count, span[end + 1] == Self.quote else {
        end += 1
        while end < span.count, span[end] != delimiter, span[end] != 0x0A, span[end] != 0x0D {
          text.append(span[end])
          end += 1
        }
        offset = end
        return String(decoding: text, as: UTF8.self)
      }
      text.append(Self.quote)
      end += 2
    }
    return nil
  }
}
