/// Pieces that stand on one line with no wide gap between them: a line of a column, or a cell of a table.
struct Segment: Sendable {
  var pieces: [Piece]
  /// The box of the letters of the usual size, without raised marks.
  var box: PageBox
  /// The size of most letters.
  var size: Float
  var baseline: Float
  var letters: Int
  /// Whether most letters are heavy.
  var isBold: Bool

  /// From this gap on, in the size of the letters, a segment ends.
  static let gap: Float = 0.85

  init(_ pieces: [Piece]) {
    self.pieces = pieces
    var sizes: [(size: Float, letters: Int)] = []
    var heavy = 0
    letters = 0
    for piece in pieces {
      letters += piece.letters
      if piece.isBold { heavy += piece.letters }
      if let index = sizes.firstIndex(where: { abs($0.size - piece.size) < 0.2 }) {
        sizes[index].letters += piece.letters
      } else {
        sizes.append((piece.size, piece.letters))
      }
    }
    let main = sizes.max { $0.letters < $1.letters }?.size ?? 1
    size = main
    isBold = heavy * 2 > letters
    let usual = pieces.filter { abs($0.size - main) < 0.2 }
    let first = usual.first ?? pieces[0]
    box = usual.reduce(first.box) { $0.union($1.box) }
    for piece in pieces {
      box.left = min(box.left, piece.box.left)
      box.right = max(box.right, piece.box.right)
    }
    baseline = first.baseline
  }

  /// The words, with a space where one stands on the page.
  var text: String {
    var text = ""
    for piece in pieces {
      if piece.hasSpaceBefore, !text.isEmpty { text.append(" ") }
      text += piece.text
    }
    return text
  }

  /// The number of words.
  var words: Int { pieces.reduce(0) { $0 + ($1.hasSpaceBefore || $0 == 0 ? 1 : 0) } }

  /// Whether the segment is long enough to be a line of running text; an address is one long word.
  var isProse: Bool {
    letters >= 24 || letters >= 16 && (words >= 3 || pieces.contains(where: \.isWide))
  }

  /// The segments of the pieces of a page.
  static func segments(of pieces: [Piece]) -> [Segment] {
    var segments: [Segment] = []
    var open: [Piece] = []
    for piece in pieces {
      if let last = open.last, !continues(piece, after: last, open) {
        segments.append(Segment(open))
        open.removeAll(keepingCapacity: true)
      }
      open.append(piece)
    }
    if !open.isEmpty { segments.append(Segment(open)) }
    return segments
  }

  private static func continues(_ piece: Piece, after last: Piece, _ open: [Piece]) -> Bool {
    guard !piece.beginsLine else { return false }
    let size = max(piece.size, last.size)
    let gap = piece.box.left - last.box.right
    return gap < Self.gap * size && gap > -size && abs(piece.baseline - last.baseline) < 0.6 * size
  }
}
