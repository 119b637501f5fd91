/// How far the lines of a document reach, and whether each is filled with words as far as it goes.
///
/// Where paragraphs are neither set in nor apart, a line that leaves room for the next word is all that tells their end.
/// One page does not show well how much room there was: all pages together do.
struct LineFilling: Sendable {
  /// The right edges of columns by their rounded left edges.
  private var edges: [Int: [Float]] = [:]
  /// Whether no line within a sentence leaves room for the word with which the next begins.
  private(set) var isDense = false

  /// Columns reach as far as others of the document that are wider by so much of their width.
  private static let nearness: Float = 0.15
  /// So many lines within sentences tell whether lines are filled; so many of them may be exceptions.
  private static let fewest = 40
  private static let exceptions = 40
  /// So many lines within sentences tell whether a column is justified.
  private static let fewestStretched = 4
  /// The space before a word that a line has no room for, in the size of its letters; programs that set text measure it
  /// with letters that are a little wider than those of the file.
  static let space: Float = 0.4

  init() {}

  init(_ columns: some Sequence<[Line]>) {
    for lines in columns where !lines.isEmpty {
      edges[Self.left(lines), default: []].append(Self.right(lines))
    }
    for key in Array(edges.keys) { edges[key]?.sort() }
    var (pairs, exceptions) = (0, 0)
    for lines in columns {
      let right = right(of: lines)
      for (line, next) in zip(lines, lines.dropFirst()) {
        guard next.startsLower, !line.endsSentence, !line.endsInHyphen, abs(line.size - next.size) < 0.3 else {
          continue
        }
        pairs += 1
        if Self.hasRoom(behind: line, right: right, for: next.firstWidth) { exceptions += 1 }
      }
    }
    isDense = pairs >= Self.fewest && exceptions * Self.exceptions <= pairs
  }

  /// Where the lines of a column may end: as far as those of the widest column like it.
  func right(of lines: [Line]) -> Float {
    let (left, own) = (Float(Self.left(lines)), Self.right(lines))
    let furthest = own + Self.nearness * (own - left)
    return edges[Self.left(lines)]?.last { $0 <= furthest } ?? own
  }

  /// Whether a word would have found room behind a line.
  static func hasRoom(behind line: Line, right: Float, for width: Float) -> Bool {
    right - line.box.right > width + space * line.size
  }

  /// Whether lines within sentences end just where the column does, but for the odd one.
  static func isStretched(_ lines: [Line], right: Float) -> Bool {
    var (pairs, flush) = (0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) where next.startsLower && !line.endsSentence {
      pairs += 1
      if abs(right - line.box.right) < 0.6 { flush += 1 }
    }
    return pairs >= fewestStretched && flush * 10 >= pairs * 9
  }

  private static func left(_ lines: [Line]) -> Int {
    let left = lines.reduce(Float.infinity) { min($0, $1.box.left) }
    return left.isFinite ? Int(left.rounded()) : 0
  }

  /// The right edge of the lines of more than one word: a long address may run over it.
  private static func right(_ lines: [Line]) -> Float {
    let several = lines.filter { $0.words.count > 1 }
    return (several.isEmpty ? lines : several).reduce(-Float.infinity) { max($0, $1.box.right) }
  }
}
