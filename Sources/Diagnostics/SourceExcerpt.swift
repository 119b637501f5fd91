import Text

/// One line of a text with marks under some of its words.
struct SourceExcerpt {
  /// The line, or the part of it around the words, with … where it was cut.
  let line: String
  /// Spaces, then a caret for every column of the words.
  let marks: String

  /// Shows some bytes of a line; words that go on in the next line are marked up to the line's end.
  init(_ span: Range<Int>, inLine line: Range<Int>, of text: SourceText, width limit: Int) {
    let start = min(max(span.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(span.upperBound, start), line.upperBound)
    let marked = Self.cells(text.bytes[start..<end], limit: 4 * limit)
    let room = max(limit - marked.columns, limit / 2)
    // Bytes far beyond the room need not be looked at: a line may be as long as the document.
    let before = Self.cells(
      text.bytes[Self.clipped(line.lowerBound..<start, text.bytes, fromEnd: 8 * limit)],
      limit: .max
    )
    let after = Self.cells(text.bytes[end..<min(line.upperBound, end + 8 * limit)], limit: .max)
    let wantedAfter = min(after.columns, room / 2)
    let head = Self.suffix(before.cells, columns: room - wantedAfter, isWhole: before.columns <= room - wantedAfter)
    let tail = Self.prefix(
      after.cells,
      columns: room - min(head.columns, room),
      isWhole: after.columns <= room - head.columns
    )
    let cutsBefore = head.isCut || start - line.lowerBound > 8 * limit
    let cutsAfter = tail.isCut || line.upperBound - end > 8 * limit
    self.line =
      (cutsBefore ? "…" : "") + head.text + marked.text + (marked.isCut ? "…" : tail.text + (cutsAfter ? "…" : ""))
    marks =
      String(repeating: " ", count: head.columns + (cutsBefore ? 1 : 0))
      + String(repeating: "^", count: max(1, marked.columns))
  }

  /// A character and the number of columns that it takes; its text is made only where it is shown.
  private typealias Cell = (scalar: Unicode.Scalar, width: Int)

  /// The last bytes of a range, from the beginning of a character.
  private static func clipped(_ range: Range<Int>, _ bytes: [UInt8], fromEnd count: Int) -> Range<Int> {
    var start = max(range.lowerBound, range.upperBound - count)
    while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start..<range.upperBound
  }

  private static func cells(
    _ bytes: ArraySlice<UInt8>,
    limit: Int
  ) -> (cells: [Cell], text: String, columns: Int, isCut: Bool) {
    var cells: [Cell] = []
    var columns = 0
    var isCut = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let width = DisplayText.columns(of: scalar)
      if columns + width > limit {
        isCut = true
        break
      }
      cells.append((scalar, width))
      columns += width
    }
    return (cells, text(cells[...]), columns, isCut)
  }

  private static func text(_ cells: ArraySlice<Cell>) -> String {
    var text = ""
    text.reserveCapacity(cells.count)
    for cell in cells { DisplayText.append(cell.scalar, to: &text) }
    return text
  }

  private static func suffix(
    _ cells: [Cell],
    columns limit: Int,
    isWhole: Bool
  ) -> (text: String, columns: Int, isCut: Bool) {
    var columns = 0
    var first = cells.count
    while first > 0, isWhole || columns + cells[first - 1].width < limit {
      first -= 1
      columns += cells[first].width
    }
    // A mark that has lost its letter would sit on the sign of the cut.
    while first > 0, first < cells.count, cells[first].width == 0 { first += 1 }
    return (text(cells[first...]), columns, first > 0)
  }

  private static func prefix(
    _ cells: [Cell],
    columns limit: Int,
    isWhole: Bool
  ) -> (text: String, columns: Int, isCut: Bool) {
    var columns = 0
    var end = 0
    while end < cells.count, isWhole || columns + cells[end].width < limit {
      columns += cells[end].width
      end += 1
    }
    return (text(cells[..<end]), columns, end < cells.count)
  }
}
