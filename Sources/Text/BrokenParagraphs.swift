/// Joins paragraphs that were cut in the middle of a sentence, as at the end of a page or by lines that are all set
/// apart.
///
/// Only what no paragraph does counts: the first ends in a word, a figure or a comma and is long enough to be prose, and
/// the second begins in lower case. A line that looks like neither ("exports to China" in a list without marks, an
/// address) stays what it is.
enum BrokenParagraphs {
  /// The bytes of a paragraph that a sentence can run over the end of.
  private static let shortest = 80
  /// The white space between two pieces, at most: a page may end in some empty lines.
  private static let widestGap = 64

  /// The blocks, pieces of one paragraph as one.
  static func joined(_ blocks: [Block], _ bytes: borrowing Span<UInt8>) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if let last = result.last, goesOn(last, in: block, bytes) {
        result[result.count - 1].range = last.range.lowerBound..<block.range.upperBound
      } else {
        result.append(block)
      }
    }
    return result
  }

  private static func goesOn(_ first: Block, in second: Block, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard second.kind == .paragraph, first.kind == .paragraph || first.kind == .listItem || first.kind == .quotation,
      second.marker.isEmpty, first.range.count >= shortest, second.range.count >= 2,
      first.range.count + second.range.count <= BlockReader.longestBlock,
      second.range.lowerBound - first.range.upperBound <= widestGap,
      beginsInLowerCase(second.range, bytes)
    else { return false }
    let last = bytes[first.range.upperBound - 1]
    return (isLower(last) || LineMark.isDigit(last) || last == UInt8(ascii: ","))
      && !endsInAddress(first.range, bytes) && !LineShape.isAddress(second.range, bytes)
  }

  /// Whether a word in lower case comes first, and no mark of a list as in "a)".
  private static func beginsInLowerCase(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    let second = bytes[range.lowerBound + 1]
    return isLower(bytes[range.lowerBound]) && (isLower(second) || LineMark.isSpace(second))
  }

  private static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private static func endsInAddress(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
    return EntrySplitter.hasAddress(start..<range.upperBound, bytes)
  }
}
