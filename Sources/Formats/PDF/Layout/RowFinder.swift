/// Segments of one column that stand at one height, from left to right.
struct Row: Sendable {
  var segments: [Segment]

  var box: PageBox { segments.reduce(segments[0].box) { $0.union($1.box) } }
  var baseline: Float { main.baseline }
  var size: Float { main.size }

  /// The segment with the most letters.
  private var main: Segment { segments.max { $0.letters < $1.letters } ?? segments[0] }

  /// All segments as one.
  var joined: Segment {
    guard segments.count > 1 else { return segments[0] }
    var pieces: [Piece] = []
    for segment in segments {
      let start = pieces.count
      pieces += segment.pieces
      guard start > 0 else { continue }
      // A raised mark stands close to its word even where poppler made it a line of its own.
      let gap = pieces[start].box.left - pieces[start - 1].box.right
      pieces[start].hasSpaceBefore = gap > 0.12 * max(pieces[start].size, pieces[start - 1].size)
    }
    return Segment(pieces)
  }

  /// The rows of a column.
  static func rows(_ segments: [Segment]) -> [Row] {
    var rows: [Row] = []
    for segment in segments.sorted(by: { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) }) {
      if let last = rows.last, stands(segment, in: last) {
        rows[rows.count - 1].segments.append(segment)
      } else {
        rows.append(Row(segments: [segment]))
      }
    }
    for index in rows.indices { rows[index].settle() }
    return rows
  }

  private static func stands(_ segment: Segment, in row: Row) -> Bool {
    let size = max(segment.size, row.size)
    let isSameSize = min(segment.size, row.size) > 0.85 * size
    guard abs(segment.baseline - row.baseline) < (isSameSize ? 0.3 : 0.5) * size else { return false }
    // What lies above or below another cannot stand beside it.
    return !row.segments.contains {
      min($0.box.right, segment.box.right) - max($0.box.left, segment.box.left) > 0.5 * size
    }
  }

  /// Sorts the segments, and joins those that no gap sets apart and the marks of lists with their text.
  private mutating func settle() {
    guard segments.count > 1 else { return }
    segments.sort { $0.box.left < $1.box.left }
    var joined = [segments[0]]
    for segment in segments.dropFirst() {
      let last = joined[joined.count - 1]
      let size = max(last.size, segment.size)
      let isMark = joined.count == 1 && ListSign.isAlone(last.text) && segment.box.left - last.box.right < 5 * size
      if isMark || segment.box.left - last.box.right < Segment.gap * size {
        var pair = Row(segments: [last, segment]).joined
        if isMark { pair.pieces[last.pieces.count].hasSpaceBefore = true }
        joined[joined.count - 1] = pair
      } else {
        joined.append(segment)
      }
    }
    segments = joined
  }
}

extension Row {
  /// Joins the segments of lines of running text that are stretched to the width of the column.
  static func joinStretched(_ rows: inout [Row]) {
    let left = rows.reduce(Float.infinity) { min($0, $1.box.left) }
    let right = rows.reduce(-Float.infinity) { max($0, $1.box.right) }
    for index in rows.indices where rows[index].segments.count > 1 {
      let row = rows[index]
      guard row.box.left - left < 3 * row.size, right - row.box.right < row.size, row.isStretched else { continue }
      let neighbours = [index - 1, index + 1].filter(rows.indices.contains).map { rows[$0] }
      guard neighbours.contains(where: { $0.segments.count == 1 && $0.joined.isProse || $0.isStretched }) else {
        continue
      }
      rows[index].segments = [row.joined]
    }
  }

  /// Whether all words stand about equally far apart, and most are no figures.
  var isStretched: Bool {
    let pieces = segments.flatMap(\.pieces)
    var gaps: [Float] = []
    var figures = 0
    for (last, piece) in zip(pieces, pieces.dropFirst()) where piece.hasSpaceBefore {
      gaps.append(piece.box.left - last.box.right)
    }
    for piece in pieces where piece.text.utf8.allSatisfy({ $0 < 0x41 }) { figures += 1 }
    guard let least = gaps.min(), let most = gaps.max() else { return true }
    // Beside an address that is too long for the line there may be room for one word only.
    if gaps.count == 1 { return pieces.contains { AddressText.isStart($0.text) } }
    return most < 3 * least && most < 5 * size && figures * 2 < pieces.count
  }
}

/// How addresses of the web show in print.
enum AddressText {
  /// Whether a word is an address or the beginning of one.
  static func isStart(_ word: String) -> Bool { word.contains("://") || word.contains("www.") }

  /// Whether a word begins with a byte as addresses write it, which no other word does: `%20and`.
  static func startsEscaped(_ word: String) -> Bool {
    word.first == "%" && word.count > 3 && word.dropFirst().prefix(2).allSatisfy(\.isHexDigit)
  }

  /// Whether some words end in an address that is whole: a bracket closes it, or it ends as the name of a file or folder.
  static func isWhole(_ words: [Word]) -> Bool {
    // Some typesetters break a line right behind "https://".
    guard let last = words.last?.text, !last.hasSuffix("://"), ends(words) || isRemainder(words) else { return false }
    return last.hasSuffix(">") || last.hasSuffix("/") || FileEnd.ends(last)
  }

  /// Whether the only word is the end of an address that began in a line above.
  private static func isRemainder(_ words: [Word]) -> Bool {
    words.count == 1 && words[0].text.contains { "/_=&?%".contains($0) }
  }

  /// Whether some words end in an address, which lines may have broken.
  static func ends(_ words: [Word]) -> Bool {
    for (index, word) in words.enumerated().suffix(4).reversed() {
      if isStart(word.text) { return true }
      guard index > 0, !word.hasSpaceBefore || words[index - 1].endsLine else { return false }
    }
    return false
  }
}

/// The marks with which items of lists begin.
enum ListSign {
  private static let bullets: Set<Unicode.Scalar> = [
    "•", "●", "○", "◦", "▪", "▫", "■", "□", "‣", "⁃", "·", "➢", "❖", "✓", "◆", "►", "▶", "\u{F0B7}", "\u{F0A7}",
    "\u{F0D8}", "\u{F0FC}",
  ]

  /// Whether a text is nothing but the mark of an item.
  static func isAlone(_ text: String) -> Bool {
    guard let sign = split(text + " x") else { return false }
    return sign.rest == "x"
  }

  /// The mark that a text begins with, as it is written in the output, and what follows.
  static func split(_ text: String) -> (mark: String, rest: Substring)? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    let head = text[..<space]
    let rest = text[text.index(after: space)...]
    guard !rest.isEmpty, head.utf8.count <= 6 else { return nil }
    if head.unicodeScalars.count == 1, let sign = head.unicodeScalars.first {
      if bullets.contains(sign) { return ("-", rest) }
      if sign == "-" || sign == "–" || sign == "—" || sign == "*" || sign == "o" { return dash(sign, rest) }
    }
    return isNumber(head) ? (String(head), rest) : nil
  }

  /// A dash before a digit is more likely a sign; an "o" is the round bullet of some fonts.
  private static func dash(_ sign: Unicode.Scalar, _ rest: Substring) -> (mark: String, rest: Substring)? {
    guard let first = rest.first, first.isLetter || first == "“" || first == "\"" else { return nil }
    return sign == "o" && !first.isUppercase ? nil : ("-", rest)
  }

  /// Whether a text is `1.`, `12)`, `(a)`, `b.`, `iv)` or `1.2.`.
  private static func isNumber(_ text: Substring) -> Bool {
    var body = text
    let isOpened = body.first == "("
    if isOpened { body = body.dropFirst() }
    guard let last = body.last, last == ")" || last == "." && !isOpened else { return false }
    body = body.dropLast()
    guard !body.isEmpty else { return false }
    if body.allSatisfy({ $0.isASCII && $0.isNumber }) { return body.count <= 3 }
    if body.count == 1 { return body.allSatisfy { $0.isASCII && $0.isLowercase } }
    return last == ")" && body.allSatisfy { "ivx".contains($0) }
  }
}
