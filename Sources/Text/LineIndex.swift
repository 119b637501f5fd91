/// The places at which the lines of a text begin: turns byte offsets into lines and columns.
public struct LineIndex: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]

  /// Finds the line starts of a text; `\n`, `\r\n` and a lone `\r` end a line.
  public init(_ text: SourceText) {
    bytes = text.bytes
    var starts = [0]
    let span = text.bytes.span
    for offset in span.indices {
      let isLineEnd =
        span[offset] == UInt8(ascii: "\n")
        || span[offset] == UInt8(ascii: "\r") && (offset + 1 == span.count || span[offset + 1] != UInt8(ascii: "\n"))
      if isLineEnd { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// The number of lines.
  public var count: Int { starts.count }

  /// The 1-based line and the 1-based column, in Unicode scalars, of a byte offset.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineNumber(of: offset)
    var column = 1
    for byte in bytes[starts[line - 1]..<min(max(offset, starts[line - 1]), bytes.count)] where byte & 0xC0 != 0x80 {
      column += 1
    }
    return (line, column)
  }

  /// The bytes of a 1-based line, without the characters that end it.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
