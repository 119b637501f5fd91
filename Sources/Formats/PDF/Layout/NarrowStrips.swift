/// Words of rows, and the strips between columns that stand as close to each other as words do.
///
/// Words of running text stand one space apart wherever they begin. Between columns a strip stays free through all rows,
/// and the cells behind it, or before it, have an edge in common; most are further from each other than words.
struct NarrowStrips {
  /// A word of a row.
  struct Cell {
    var box: PageBox
    var pieces: [Piece]
    var isFigure = false
    var text: String { pieces.map(\.text).joined() }
  }

  var rows: [[Cell]]
  /// The size of the letters, and the space between words in it.
  var size: Float
  var space: Float

  /// The words of some pieces.
  static func words(of pieces: [Piece]) -> [Cell] {
    var cells: [Cell] = []
    for piece in pieces {
      if piece.hasSpaceBefore || cells.isEmpty {
        cells.append(Cell(box: piece.box, pieces: [piece]))
      } else {
        cells[cells.count - 1].pieces.append(piece)
        cells[cells.count - 1].box = cells[cells.count - 1].box.union(piece.box)
      }
    }
    for index in cells.indices { cells[index].isFigure = FigureText.isFigure(cells[index].text) }
    return cells
  }

  /// The space that most words keep, in the size of their letters: a low one, since lines may be stretched.
  static func space(_ rows: [(words: [Cell], size: Float)]) -> Float {
    var gaps: [Float] = []
    for row in rows where row.words.count > 4 {
      for (last, next) in zip(row.words, row.words.dropFirst()) {
        let gap = (next.box.left - last.box.right) / row.size
        if gap > 0.1, gap < 1 { gaps.append(gap) }
      }
    }
    guard gaps.count >= 8 else { return 0.26 }
    gaps.sort()
    return min(max(gaps[gaps.count / 6], 0.2), 0.62)
  }

  /// The middles of the strips between columns.
  func separators(_ range: Range<Int>) -> [Float] {
    guard let coverage = Coverage(rows[range].map { $0.map(\.box) }) else { return [] }
    var middles = coverage.strips(allowed: 0, narrowest: 0.5).map { ($0.lowerBound + $0.upperBound) / 2 }
    // A strip that fails lies within a cell of several words: its neighbours are looked at anew without it. From the
    // right, so that those within a cell go before the one that begins it.
    while let wrong = middles.indices.last(where: { !isEdge($0, of: middles, range) }) { middles.remove(at: wrong) }
    return middles
  }

  /// Whether a strip lies between columns.
  private func isEdge(_ place: Int, of middles: [Float], _ range: Range<Int>) -> Bool {
    let left = place > 0 ? middles[place - 1] : -Float.infinity
    let right = place + 1 < middles.count ? middles[place + 1] : Float.infinity
    var behind: [PageBox] = []
    var before: [PageBox] = []
    var gaps: [Float] = []
    for index in range {
      let first = Self.box(rows[index], left, middles[place])
      let second = Self.box(rows[index], middles[place], right)
      if let first { before.append(first) }
      if let second { behind.append(second) }
      if let first, let second { gaps.append((second.left - first.right) / size) }
    }
    guard let least = gaps.min(), behind.count > 1, behind.count * 3 >= range.count * 2 else { return false }
    let isWide = least > 1.12 * space
    let isUneven = least > 0.7 * space && gaps.count { $0 > 1.6 * space } * 2 >= gaps.count
    guard isWide || isUneven || least > 0.7 * space && areFigures(left, middles[place], right, range) else {
      return false
    }
    return isInLine(behind) || gaps.count > 1 && endsInLine(before)
  }

  /// Whether boxes begin, end or have their middles one below the other; the first, a head, may stand otherwise.
  private func isInLine(_ boxes: [PageBox]) -> Bool {
    let rest = boxes.count > 2 ? Array(boxes.dropFirst()) : boxes
    return spread(rest.map(\.left)) < 0.08 * size || spread(rest.map(\.right)) < 0.08 * size
      || boxes.count > 2 && spread(rest.map { ($0.left + $0.right) / 2 }) < 0.08 * size
  }

  /// Whether boxes of different widths end one below the other.
  private func endsInLine(_ boxes: [PageBox]) -> Bool {
    boxes.count > 2 && spread(boxes.map(\.right)) < 0.08 * size && spread(boxes.map(\.left)) > 0.3 * size
  }

  private func spread(_ values: [Float]) -> Float {
    guard let least = values.min(), let most = values.max() else { return 0 }
    return most - least
  }

  private static func box(_ words: [Cell], _ left: Float, _ right: Float) -> PageBox? {
    var box: PageBox?
    for word in words where word.box.left >= left && word.box.left < right {
      box = box.map { $0.union(word.box) } ?? word.box
    }
    return box
  }

  /// Whether all rows have a figure on either side of a strip, and these cannot be groups of digits of one.
  private func areFigures(_ left: Float, _ middle: Float, _ right: Float, _ range: Range<Int>) -> Bool {
    var full = 0
    var areGroups = true
    for index in range {
      let first = rows[index].filter { $0.box.left >= left && $0.box.left < middle }
      let second = rows[index].filter { $0.box.left >= middle && $0.box.left < right }
      guard !first.isEmpty, !second.isEmpty else { continue }
      guard first.count == 1, second.count == 1, first[0].isFigure, second[0].isFigure else {
        // A head may stand over them.
        if index == range.lowerBound, range.count > 2 { continue }
        return false
      }
      full += 1
      let (head, tail) = (first[0].text, second[0].text)
      if head.hasPrefix("+") { return false }
      areGroups = areGroups && tail.prefix { $0.isNumber }.count == 3 && head.count <= 3
    }
    return full > 1 && !areGroups
  }
}

/// Words that are figures.
enum FigureText {
  static func isFigure(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case ".", ",", "%", "-", "–", "+", "(", ")", "$", "€", "£", "¥", "−", "/": continue
      default: return text == "n/a" || text == "—" || text == "…" || text == "..."
      }
    }
    return digits > 0 || text == "-" || text == "–"
  }
}
