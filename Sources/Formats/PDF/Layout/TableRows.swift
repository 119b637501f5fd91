/// Joins the lines of cells that run over several.
enum TableRows {
  static func merged(_ rows: [[[Piece]]], _ boxes: [PageBox]) -> [[[Piece]]] {
    let close = closeGap(boxes)
    let edge = close == nil ? wrappingEdge(rows) : nil
    var merged: [[[Piece]]] = []
    for (index, row) in rows.enumerated() {
      let goesOn =
        if index == 0 {
          false
        } else if let close {
          boxes[index].top - boxes[index - 1].bottom <= close
        } else {
          continues(row, isSecond: index == 1) || edge.map { isWrapped(row, rows[index - 1], $0) } ?? false
        }
      guard goesOn, !merged.isEmpty else {
        merged.append(row)
        continue
      }
      for column in row.indices where !row[column].isEmpty {
        var pieces = row[column]
        pieces[0].hasSpaceBefore = !merged[merged.count - 1][column].isEmpty
        merged[merged.count - 1][column] += pieces
      }
    }
    return merged
  }

  /// The space between lines of one row, where it is clearly smaller than that between rows.
  private static func closeGap(_ boxes: [PageBox]) -> Float? {
    guard boxes.count > 2 else { return nil }
    let gaps = zip(boxes, boxes.dropFirst()).map { $1.top - $0.bottom }.sorted()
    guard let least = gaps.first, let most = gaps.last else { return nil }
    let height = boxes[0].height
    guard most - least > 0.25 * height else { return nil }
    return least + 0.12 * height
  }

  /// Whether a line of a table whose rows are equally far apart goes on with the one above: it has no first cell, and no
  /// figures but those of a unit in brackets below the head.
  private static func continues(_ row: [[Piece]], isSecond: Bool) -> Bool {
    guard row[0].isEmpty else { return false }
    if !row.contains(where: { $0.contains { $0.text.utf8.contains { $0 &- 0x30 < 10 } } }) { return true }
    return isSecond && row.allSatisfy { $0.isEmpty || isUnit($0) }
  }

  /// Whether a cell is a note in brackets, with letters: `(n=99)`, and no sum that is below zero.
  private static func isUnit(_ cell: [Piece]) -> Bool {
    let text = cell.map(\.text).joined()
    return text.hasPrefix("(") && text.hasSuffix(")") && text.contains(where: \.isLetter)
  }

  // MARK: First cells that run over lines

  /// Where the longest first cell ends, if first cells run over lines: a line that has only a first cell begins small.
  private static func wrappingEdge(_ rows: [[[Piece]]]) -> Float? {
    guard zip(rows, rows.dropFirst()).contains(where: { hasFirstOnly($1) && !$0[0].isEmpty && startsLower($1[0]) })
    else {
      return nil
    }
    return rows.compactMap { $0[0].last?.box.right }.max()
  }

  private static func hasFirstOnly(_ row: [[Piece]]) -> Bool {
    !row[0].isEmpty && row.dropFirst().allSatisfy(\.isEmpty)
  }

  private static func startsLower(_ cell: [Piece]) -> Bool { cell.first?.text.first?.isLowercase ?? false }

  /// Whether a line goes on with the first cell above it, which begins small or had no room for its first word.
  private static func isWrapped(_ row: [[Piece]], _ last: [[Piece]], _ edge: Float) -> Bool {
    guard hasFirstOnly(row), let end = last[0].last, let start = row[0].first else { return false }
    if startsLower(row[0]) { return true }
    let word = row[0].dropFirst().prefix { !$0.hasSpaceBefore }
    let width = (word.last ?? start).box.right - start.box.left
    return edge - end.box.right < width + LineFilling.space * start.size
  }
}
