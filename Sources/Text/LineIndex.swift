/// The places at which the lines of a text begin: turns byte offsets into lines and columns.
public struct LineIndex: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]
  /// How many bytes before each multiple of ``stride`` begin no scalar: a line may be as long as the document.
  private let continuations: [Int]

  private static let stride = 4096

  /// Finds the line starts of a text; `\n`, `\r\n` and a lone `\r` end a line.
  public init(_ text: SourceText) {
    bytes = text.bytes
    var (starts, continuations, inner) = ([0], [0], 0)
    let span = text.bytes.span
    for offset in span.indices {
      let isLineEnd =
        span[offset] == UInt8(ascii: "\n")
        || span[offset] == UInt8(ascii: "\r") && (offset + 1 == span.count || span[offset + 1] != UInt8(ascii: "\n"))
      if isLineEnd { starts.append(offset + 1) }
      if span[offset] & 0xC0 == 0x80 { inner += 1 }
      if (offset + 1).isMultiple(of: Self.stride) { continuations.append(inner) }
    }
    (self.starts, self.continuations) = (starts, continuations)
  }

  /// The number of lines.
  public var count: Int { starts.count }

  /// The 1-based line and the 1-based column, in Unicode scalars, of a byte offset.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineNumber(of: offset)
    let start = starts[line - 1]
    let end = min(max(offset, start), bytes.count)
    let column = end - start - (inner(before: end) - inner(before: start)) + 1
    return (line, column)
  }

  /// How many bytes before an offset begin no scalar.
  private func inner(before offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    return bytes[checkpoint * Self.stride..<offset].reduce(continuations[checkpoint]) {
      $1 & 0xC0 == 0x80 ? $0 + 1 : $0
    }
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
