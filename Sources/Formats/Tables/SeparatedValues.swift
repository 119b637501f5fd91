/// The records of comma-separated values (RFC 4180) as they are, for files that hold data and are no document.
public struct SeparatedValues: Sendable {
  /// A record with its line in the file, counted from 1, and its values without space around them.
  public struct Row: Sendable, Equatable {
    public var line: Int
    public var cells: [String]
  }

  /// The records that are not blank.
  public private(set) var rows: [Row] = []
  /// The line of the first record with a quotation mark that never closes.
  public private(set) var unclosedLine: Int?

  /// Cuts UTF-8 text into records; the delimiter is a comma, or what a first line "sep=;" says.
  public init(_ bytes: [UInt8]) {
    var text = CSVText(bytes)
    let delimiter = text.statedDelimiter() ?? UInt8(ascii: ",")
    var (line, counted) = (1, 0)
    while let row = text.next(delimiter) {
      let start = row.source ?? counted
      line += bytes[counted..<start].count { $0 == 0x0A }
      counted = start
      if text.hasOpenQuote, unclosedLine == nil { unclosedLine = line }
      if !row.isBlank { rows.append(Row(line: line, cells: row.cells.map(Self.trimmed))) }
    }
  }

  private static func trimmed(_ cell: String) -> String {
    let rest = cell.drop(while: \.isWhitespace)
    return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.isWhitespace).count))
  }
}
