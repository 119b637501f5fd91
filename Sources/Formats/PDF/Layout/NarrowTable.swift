/// Finds tables whose columns stand as close as words do, by ``NarrowStrips``.
struct NarrowTable {
  private let rows: [Row]
  private let strips: NarrowStrips
  /// Where the lines of the column begin and end.
  private let edges: (left: Float, right: Float)
  private var words: [[NarrowStrips.Cell]] { strips.rows }
  /// Whether each row can belong to a table.
  private let candidates: [Bool]

  /// So many rows are held together at most, and as many are tried before the first of them make a table.
  private static let longest = 200
  private static let patience = 12

  init(_ rows: [Row]) {
    self.rows = rows
    edges = rows.reduce((Float.infinity, -Float.infinity)) { (min($0.0, $1.box.left), max($0.1, $1.box.right)) }
    let words = rows.map { NarrowStrips.words(of: $0.joined.pieces) }
    let space = NarrowStrips.space(zip(words, rows).map { ($0, $1.size) })
    let (left, right) = edges
    candidates = zip(rows, words).map { Self.isCandidate($0, $1, left, right) }
    strips = NarrowStrips(rows: words, size: rows.first?.size ?? 1, space: space)
  }

  /// The table that begins at a row, and where it ends.
  func read(from start: Int) -> (table: PageTable, end: Int)? {
    guard candidates[start], start + 1 < rows.count, candidates[start + 1], isNear(start + 1) else { return nil }
    var best: (separators: [Float], end: Int)?
    var end = start + 2
    while end - (best?.end ?? start) <= Self.patience, end <= min(rows.count, start + Self.longest) {
      let separators = self.separators(start..<end)
      // A third row may show what two of them hide; no more.
      if separators.isEmpty, end - start > 3 { break }
      if let best, separators.count < best.separators.count { break }
      // A row with one cell goes on with that above it, which this does not look at.
      if !separators.isEmpty, (start..<end).contains(where: { isSingle($0, separators) }) { break }
      if !separators.isEmpty, isTable(start..<end, separators) { best = (separators, end) }
      guard end < rows.count, candidates[end], isNear(end) else { break }
      end += 1
    }
    guard let best, !endsParagraph(start, best.separators, best.end) else { return nil }
    let cells = (start..<best.end).map { self.cells(of: $0, best.separators) }
    let box = (start..<best.end).reduce(rows[start].box) { $0.union(rows[$1].box) }
    return (PageTable(rows: cells, box: box), best.end)
  }

  /// The strips of a table, and those within its columns that part figures from what stands before them.
  func refined(_ separators: [Float], _ range: Range<Int>) -> [Float] {
    guard range.count > 1 else { return separators }
    let edges = [-Float.infinity] + separators + [Float.infinity]
    var found = separators
    for (left, right) in zip(edges, edges.dropFirst()) {
      let column = words[range].map { $0.filter { $0.box.left >= left && $0.box.left < right } }.filter { !$0.isEmpty }
      guard column.count > 1, column.count(where: { $0.count > 1 }) > 1 else { continue }
      let strips = NarrowStrips(rows: column, size: rows[range.lowerBound].size, space: strips.space)
      found += strips.separators(0..<column.count).filter { middle in
        // The first row may be a head.
        column.dropFirst().allSatisfy { words in
          words.first { $0.box.left >= middle }.map(\.isFigure) ?? true
        }
      }
    }
    return found.sorted()
  }

  /// Whether the first row is the last line of a paragraph, not the head of the table below it.
  private func endsParagraph(_ start: Int, _ separators: [Float], _ end: Int) -> Bool {
    if end - start > 2, self.separators(start + 1..<end).count > separators.count { return true }
    guard start > 0, !candidates[start - 1], isNear(start), rows[start - 1].joined.isProse else { return false }
    guard rows[start].box.top - rows[start - 1].box.bottom < 0.6 * rows[start].size else { return false }
    // Its words stand a space apart where the columns part.
    return !separators.allSatisfy { middle in
      let place = words[start].firstIndex { $0.box.left >= middle } ?? 0
      guard place > 0 else { return true }
      return words[start][place].box.left - words[start][place - 1].box.right > 1.6 * strips.space * rows[start].size
    }
  }

  private func separators(_ range: Range<Int>) -> [Float] {
    var strips = strips
    strips.size = rows[range.lowerBound].size
    return strips.separators(range)
  }

  /// Whether a row can belong to a table: some words, but not those of a line of running text.
  private static func isCandidate(_ row: Row, _ cells: [NarrowStrips.Cell], _ left: Float, _ right: Float) -> Bool {
    guard cells.count > 1, cells.count <= 40, ListSign.split(row.joined.text) == nil else { return false }
    // A line that is stretched to the width of the column, as those of justified text are.
    if row.box.left - left < 2 * row.size, right - row.box.right < 1, row.isStretched { return false }
    let figures = cells.count(where: \.isFigure)
    let endsInFigure = cells.last?.isFigure ?? false
    return cells.count < (endsInFigure ? 20 : 9) || figures * 3 >= cells.count || row.segments.count > 2
  }

  private func isNear(_ index: Int) -> Bool {
    let (row, last) = (rows[index], rows[index - 1])
    return row.box.top - last.box.bottom < 2 * row.size && abs(row.size - last.size) < 0.1 * row.size
  }

  /// Whether a row has all its words in one column.
  private func isSingle(_ index: Int, _ separators: [Float]) -> Bool {
    guard let first = words[index].first, let last = words[index].last else { return true }
    return !separators.contains { $0 > first.box.left && $0 <= last.box.left }
  }

  /// Whether the columns are those of a table: figures below each other, or spaces that only columns leave.
  private func isTable(_ range: Range<Int>, _ separators: [Float]) -> Bool {
    let cells = range.map { self.cells(of: $0, separators) }
    let full = cells.count { row in row.allSatisfy { !$0.isEmpty } }
    guard full * 2 >= cells.count, full > 0, !isNumbered(cells) else { return false }
    let figures = (1...separators.count).contains { column in
      let filled = cells.dropFirst(cells.count > 2 ? 1 : 0).filter { !$0[column].isEmpty }
      return filled.count > 1 && filled.allSatisfy { FigureText.isFigure($0[column].map(\.text).joined()) }
    }
    guard !figures, cells.count > 2 else { return figures }
    let size = rows[range.lowerBound].size
    let wide = range.count { index in
      zip(words[index], words[index].dropFirst()).contains { $1.box.left - $0.box.right > Segment.gap * size }
    }
    return wide * 2 >= cells.count
  }

  /// Whether the first column counts the rows: a list, not a table.
  private func isNumbered(_ cells: [[[Piece]]]) -> Bool {
    let numbers = cells.map { row in Int(row[0].map(\.text).joined().filter(\.isNumber)) ?? -1 }
    guard cells[0].count == 2, let first = numbers.first, first >= 0, first < 100 else { return false }
    return numbers.enumerated().allSatisfy { $1 == first + $0 }
  }

  /// The pieces of a row by the strips that they stand between.
  private func cells(of index: Int, _ separators: [Float]) -> [[Piece]] {
    var cells = [[Piece]](repeating: [], count: separators.count + 1)
    for word in words[index] {
      let column = separators.count { $0 <= word.box.left }
      for piece in word.pieces {
        var placed = piece
        if cells[column].isEmpty { placed.hasSpaceBefore = false }
        cells[column].append(placed)
      }
    }
    return cells
  }
}
