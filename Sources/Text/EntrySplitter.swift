/// Tells apart the entries of a bibliography that stand in one block.
enum EntrySplitter {
  /// The bytes before a line in which the year of the entry before it is looked for.
  private static let longestEntry = 600

  /// The entries of a block: by marks `[1]`, or by lines of which each has a year of its own.
  static func pieces(of block: Block, _ bytes: borrowing Span<UInt8>) -> [Block] {
    if block.marker.isEmpty {
      let marked = markedEntries(in: block.range, bytes)
      if !marked.isEmpty {
        return marked.map { Block(.bibliographyEntry, $0.range, marker: $0.marker, section: block.section) }
      }
    }
    var pieces: [Block] = []
    var start = block.range.lowerBound
    for line in lineStarts(in: block.range, bytes)
    where line > start && beginsEntry(at: line, from: start, block.range, bytes) {
      pieces.append(Block(.bibliographyEntry, trimmed(start..<line, bytes), section: block.section))
      start = line
    }
    var last = block
    last.range = start..<block.range.upperBound
    if !pieces.isEmpty {
      pieces[0].marker = block.marker
      last.marker = start..<start
    }
    return pieces + [last]
  }

  /// The entries of a paragraph that begins "Sources: [1] …".
  static func labelledSources(
    _ range: Range<Int>,
    _ bytes: borrowing Span<UInt8>
  ) -> [(marker: Range<Int>, range: Range<Int>)]? {
    guard range.count > 20 else { return nil }
    var colon = range.lowerBound
    while colon < min(range.lowerBound + 24, range.upperBound), bytes[colon] != UInt8(ascii: ":") { colon += 1 }
    guard colon + 4 < range.upperBound, bytes[colon] == UInt8(ascii: ":"),
      Words.role(of: range.lowerBound..<colon, bytes) != .text
    else { return nil }
    let entries = markedEntries(in: trimmed(colon + 1..<range.upperBound, bytes), bytes)
    return entries.isEmpty ? nil : entries
  }

  /// The entries of a text that begins with a mark and has further marks: `[1] … [2] …`.
  private static func markedEntries(
    in range: Range<Int>,
    _ bytes: borrowing Span<UInt8>
  ) -> [(marker: Range<Int>, range: Range<Int>)] {
    guard mark(at: range.lowerBound, range.upperBound, bytes) != nil else { return [] }
    var marks: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "["), let end = mark(at: offset, range.upperBound, bytes) {
        marks.append(offset..<end)
        offset = end
      } else {
        offset += 1
      }
    }
    return marks.indices.map { index in
      let end = index + 1 < marks.count ? marks[index + 1].lowerBound : range.upperBound
      return (marks[index], trimmed(marks[index].upperBound..<end, bytes))
    }
  }

  /// The end of a mark `[12]` or `[^general^]`.
  private static func mark(at start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
    guard start + 2 < end, bytes[start] == UInt8(ascii: "[") else { return nil }
    let isNamed = bytes[start + 1] == UInt8(ascii: "^")
    var offset = start + (isNamed ? 2 : 1)
    while offset < end, offset < start + (isNamed ? 24 : 5),
      isNamed ? bytes[offset] > 0x20 && bytes[offset] != 0x5D : LineMark.isDigit(bytes[offset])
    {
      offset += 1
    }
    guard offset > start + 1, offset < end, bytes[offset] == UInt8(ascii: "]") else { return nil }
    return offset + 1
  }

  private static func lineStarts(in range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    for offset in range where bytes[offset] == 0x0A && offset + 1 < range.upperBound { starts.append(offset + 1) }
    return starts
  }

  private static func beginsEntry(at line: Int, from start: Int, _ range: Range<Int>, _ bytes: borrowing Span<UInt8>)
    -> Bool
  {
    guard bytes[line] > 0x20 else { return false }
    var end = line
    while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
    let text = trimmed(line..<end, bytes)
    guard !text.isEmpty, !LineShape.isAddress(text, bytes) else { return false }
    guard LineTraits.startsUpper(text, bytes) || LineMark.isDigit(bytes[line]) else { return false }
    let before = trimmed(max(start, line - longestEntry)..<line, bytes)
    guard let last = before.last.map({ bytes[$0] }),
      [0x2E, 0x3E, 0x29, 0x2F].contains(last) || hasAddressAtEnd(before, bytes)
    else {
      return false
    }
    return hasYear(text, bytes) && (hasYear(before, bytes) || hasAddress(before, bytes)) || text.count < 12
  }

  private static func hasAddressAtEnd(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
    return LineShape.isAddress(start..<range.upperBound, bytes)
  }

  /// Whether a text has a year, an address or a mark of missing date, as entries do.
  static func looksLikeEntry(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    hasAddress(range, bytes) || mark(at: range.lowerBound, range.upperBound, bytes) != nil
      || range.count < 900 && hasYear(range, bytes)
  }

  static func hasAddress(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard range.count > 7 else { return false }
    for offset in range.lowerBound..<range.upperBound - 2
    where bytes[offset] == UInt8(ascii: ":") && bytes[offset + 1] == UInt8(ascii: "/")
      && bytes[offset + 2] == UInt8(ascii: "/")
    {
      return true
    }
    return false
  }

  static func hasYear(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var digits = 0
    for offset in range {
      if LineMark.isDigit(bytes[offset]) {
        digits += 1
      } else {
        if digits == 4, bytes[offset - 4] == UInt8(ascii: "1") || bytes[offset - 4] == UInt8(ascii: "2") { return true }
        digits = 0
      }
    }
    return digits == 4
  }

  /// The number at the beginning of a note: `12 See …`.
  static func plainNumber(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> (range: Range<Int>, number: Int)? {
    var offset = range.lowerBound
    var number = 0
    while offset < range.upperBound, offset < range.lowerBound + 3, LineMark.isDigit(bytes[offset]) {
      number = number * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset > range.lowerBound, offset + 1 < range.upperBound, LineMark.isSpace(bytes[offset]) else { return nil }
    return (range.lowerBound..<offset, number)
  }

  /// The places in a block at which a further note begins: lines with the next number.
  static func noteStarts(in range: Range<Int>, after number: Int, _ bytes: borrowing Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    var number = number
    for line in lineStarts(in: range, bytes) {
      guard let mark = plainNumber(line..<range.upperBound, bytes), mark.number == number + 1 else { continue }
      starts.append(line)
      number += 1
    }
    return starts
  }

  /// Whether a paragraph is a note by its looks: a number, and then an address or the words of a citation.
  static func isNumberedNote(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard range.count < 1500, let mark = plainNumber(range, bytes) else { return false }
    var tokens: [Token] = []
    let end = LineShape.boundary(min(range.upperBound, mark.range.upperBound + 24), bytes)
    Tokenizer.tokenize(bytes, mark.range.upperBound..<end, into: &tokens)
    guard let first = tokens.first, first.isCapitalized || first.kind == .punctuation else { return false }
    return CitationWord.table[first] != nil || hasAddress(range, bytes)
  }

  static func trimmed(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

/// The words with which notes begin that cite.
private enum CitationWord: UInt8 {
  case citation

  static let table = WordTable<CitationWord>([("ibid ibidem idem see cf supra op", .citation)])
}
