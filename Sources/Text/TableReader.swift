/// Finds the rows and cells of tables: with bars, or with columns set off by tabulators or several spaces.
extension BlockReader {
  /// The number of lines from an index on that are a table; 0 where none begins.
  func tableRows(from index: Int) -> Int {
    let rows = barRows(from: index)
    if rows > 0 { return rows }
    return dialect == .plainText || lines[index].hasGap ? columnRows(from: index) : 0
  }

  /// The bytes of a cell, at most, where white space sets off the columns.
  private static var widestCell: Int { 160 }

  /// The cells of a row, at most: what follows is one cell.
  private static var mostCells: Int { 512 }

  private func barRows(from index: Int) -> Int {
    guard lines[index].hasBar else { return 0 }
    let first = lines[index].content
    let isFramed = bytes[first.lowerBound] == UInt8(ascii: "|") && first.count > 1
    let hasRule =
      index + 1 < lines.count && lines[index + 1].hasBar && LineShape.isRule(lines[index + 1].content, bytes.span)
    guard isFramed || hasRule else { return openRows(from: index) }
    var end = index
    while end < lines.count, lines[end].hasBar { end += 1 }
    return end - index > 1 || bytes[first.upperBound - 1] == UInt8(ascii: "|") ? end - index : 0
  }

  /// "Sector | 2021 | 2022": rows without a frame or a rule, three at least, with as many cells each.
  private func openRows(from index: Int) -> Int {
    let columns = barCells(of: lines[index].content).count
    guard columns > 1 else { return 0 }
    var end = index
    while end < lines.count, lines[end].hasBar, barCells(of: lines[end].content).count == columns { end += 1 }
    return end - index >= 3 ? end - index : 0
  }

  private func columnRows(from index: Int) -> Int {
    guard lines[index].hasGap, LineMark(lines[index].content, bytes.span) == nil else { return 0 }
    let columns = columnCells(of: lines[index].content)
    guard columns.count >= 2, columns.allSatisfy({ $0.count <= Self.widestCell }) else { return 0 }
    var end = index + 1
    var agreeing = 1
    while end < lines.count, !lines[end].hasLeader {
      let cells = columnCells(of: lines[end].content)
      guard cells.allSatisfy({ $0.count <= Self.widestCell }), cells.count <= columns.count else { break }
      if cells.count < columns.count {
        let isWithin = end + 1 < lines.count && columnCells(of: lines[end + 1].content).count == columns.count
        guard isWithin, cells[0].count <= 40 else { break }
      } else {
        agreeing += 1
      }
      end += 1
    }
    return agreeing >= 3 ? end - index : 0
  }

  /// Appends the rows of a table; lines that only draw its frame make none.
  mutating func appendTable(_ rows: Range<Int>) {
    let bytes = self.bytes
    let span = bytes.span
    let isBarred = lines[rows.lowerBound].hasBar
    for index in rows {
      let content = lines[index].content
      guard !LineShape.isRule(content, span) else { continue }
      let next = index + 1
      let cells = isBarred ? barCells(of: content) : columnCells(of: content)
      let isRuled = isBarred && next < rows.upperBound && LineShape.isRule(lines[next].content, span)
      let isHead = index == rows.lowerBound && (isRuled || isHead(cells, of: rows))
      append(Block(.tableRow, content, cells: cells, isTableHead: isHead))
    }
  }

  /// The cells that lie in a piece of a row that is cut; a cell on the cut goes to both pieces in part.
  static func cells(_ cells: [Range<Int>], within piece: Range<Int>) -> [Range<Int>] {
    cells.filter { $0.isEmpty ? piece.contains($0.lowerBound) : $0.overlaps(piece) }.map { $0.clamped(to: piece) }
  }

  /// Whether the first row has no digits but those of years, and the second has some.
  private func isHead(_ cells: [Range<Int>], of rows: Range<Int>) -> Bool {
    guard rows.count > 1, LineTraits(lines[rows.lowerBound + 1].content, bytes.span).digits > 0 else { return false }
    return LineTraits(lines[rows.lowerBound].content, bytes.span).digits == 0
      || cells.dropFirst().allSatisfy { isYearOrWords($0) }
  }

  /// "2021", "2021/22", "2024/25 (budget)", "Total".
  private func isYearOrWords(_ cell: Range<Int>) -> Bool {
    guard let first = cell.first(where: { bytes[$0] &- 0x30 < 10 }) else { return true }
    let digits = bytes[first..<cell.upperBound].prefix { $0 &- 0x30 < 10 }
    guard digits.count == 4, digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8) else { return false }
    return first == cell.lowerBound || first >= cell.lowerBound + 2
  }

  private func barCells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var offset = start
    while offset < line.upperBound, cells.count < Self.mostCells - 1 {
      if bytes[offset] == UInt8(ascii: "|"), bytes[offset - 1] != UInt8(ascii: "\\") {
        cells.append(trimmed(start..<offset))
        start = offset + 1
      }
      offset += 1
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound)) }
    return cells
  }

  private func columnCells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var offset = start
    while offset < line.upperBound, cells.count < Self.mostCells - 1 {
      guard LineMark.isSpace(bytes[offset]) else {
        offset += 1
        continue
      }
      let gap = offset
      var isColumn = false
      while offset < line.upperBound, LineMark.isSpace(bytes[offset]) {
        if bytes[offset] == 0x09 || offset > gap { isColumn = true }
        offset += 1
      }
      let isStop = [0x2E, 0x3F, 0x21, 0x3A].contains(bytes[gap - 1]) && offset - gap == 2
      if isColumn, !isStop {
        cells.append(start..<gap)
        start = offset
      }
    }
    cells.append(start..<line.upperBound)
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, LineMark.isSpace(bytes[start]) { start += 1 }
    while end > start, LineMark.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
