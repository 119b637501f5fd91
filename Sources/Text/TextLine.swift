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
    var last = offset
    hasGap = false
    hasBar = false
    hasLeader = false
    while offset < count {
      let byte = bytes[offset]
      if byte > 0x20 {
        if byte == 0x7C { hasBar = true }
        if byte == 0x2E, offset > first + 2, bytes[offset - 1] == 0x2E, bytes[offset - 2] == 0x2E { hasLeader = true }
        offset += 1
        last = offset
      } else {
        if byte == 0x0A || byte == 0x0D || byte == 0x0C { break }
        if byte == 0x09 || offset > last, last > first { hasGap = true }
        offset += 1
      }
    }
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
}
