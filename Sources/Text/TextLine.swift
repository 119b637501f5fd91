/// One line of a text with what can be told of it in passing.
struct TextLine {
  /// The bytes without the white space around them.
  var content: Range<Int>
  /// The columns of white space before the content; a tabulator counts as four.
  var indent: Int
  /// Where the next line begins.
  var next: Int
  /// Whether a tabulator or several spaces stand inside the content.
  var hasGap: Bool
  var hasBar: Bool
  /// Whether a run of dots ("....") stands inside.
  var hasLeader: Bool

  var isBlank: Bool { content.isEmpty }
  var count: Int { content.count }

  /// Reads the line that begins at an offset.
  init(at start: Int, _ bytes: borrowing Span<UInt8>) {
    var offset = start
    indent = 0
    let count = bytes.count
    while offset < count {
      let byte = bytes[offset]
      if byte == 0x20 { indent += 1 } else if byte == 0x09 { indent += 4 } else if byte != 0x0C { break }
      offset += 1
    }
    if offset == 0, count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    let first = offset
    let marks = Self.scan(from: first, bytes)
    offset = marks.end
    hasGap = marks.gaps != 0
    hasBar = marks.bars != 0
    hasLeader = marks.leaders != 0
    var last = offset
    while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    while last >= first + 2, bytes[last - 1] == 0xA0, bytes[last - 2] == 0xC2 {
      last -= 2
      while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    }
    content = first..<last
    next = offset
    if offset < count {
      next += bytes[offset] == 0x0D && offset + 1 < count && bytes[offset + 1] == 0x0A ? 2 : 1
    }
  }

  /// Goes to the end of the line without a branch that the text decides, but the one that ends it.
  private static func scan(
    from start: Int,
    _ bytes: borrowing Span<UInt8>
  ) -> (end: Int, gaps: UInt8, bars: UInt8, leaders: UInt8) {
    var offset = start
    var (gaps, bars, leaders): (UInt8, UInt8, UInt8) = (0, 0, 0)
    var wasSpace: UInt8 = 0
    var dots: UInt8 = 0
    var nextWord = start
    let (space, bar, point) = (ByteWord(repeating: 0x20), ByteWord(repeating: 0x7C), ByteWord(repeating: 0x2E))
    while offset < bytes.count {
      if offset >= nextWord, offset + 8 <= bytes.count {
        let word = ByteWord(bytes, at: offset)
        if word.controls == 0 {
          let spaces = (word ^ space).exactZeros
          gaps |= spaces & (spaces << 8 | UInt64(wasSpace) << 7) != 0 ? 1 : 0
          wasSpace = UInt8(spaces >> 63)
          bars |= (word ^ bar).zeros != 0 ? 1 : 0
          let points = (word ^ point).exactZeros
          let (last, second) = (UInt64(dots & 1), UInt64(dots >> 1 & 1))
          leaders |= points & (points << 8 | last << 7) & (points << 16 | last << 15 | second << 7) != 0 ? 1 : 0
          dots = UInt8(points >> 63) | UInt8(points >> 55 & 1) << 1
          offset += 8
          continue
        }
        nextWord = offset + 8
      }
      let byte = bytes[offset]
      if byte &- 0x0A < 4, byte != 0x0B { break }
      let isSpace: UInt8 = byte == 0x20 ? 1 : 0
      gaps |= isSpace & wasSpace | (byte == 0x09 ? 1 : 0)
      wasSpace = isSpace
      bars |= byte == 0x7C ? 1 : 0
      dots = (dots << 1) | (byte == 0x2E ? 1 : 0)
      leaders |= dots & 7 == 7 ? 1 : 0
      offset += 1
    }
    return (offset, gaps, bars, leaders)
  }
}
