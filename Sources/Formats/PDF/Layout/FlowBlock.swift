/// A paragraph, heading, item, note or table in the order of reading, before it is written.
struct FlowBlock: Sendable {
  enum Kind: Sendable, Equatable {
    case text
    case heading(level: Int)
    /// The text of a note, with the label as printed.
    case note(String)
    case table
  }

  var kind = Kind.text
  var words: [Word] = []
  /// The words of each cell of a table.
  var cells: [[[Word]]] = []
  var size: Float = 0
  var isBold = false
  var lineCount = 0
  var letters = 0
  /// The index of the page on which it begins.
  var page: Int
  /// The number of the column on all pages: blocks of one column follow each other on paper.
  var column = 0
  /// The left edge of its lines, and that of the column.
  var left: Float = 0
  var columnLeft: Float = 0
  /// The height at which it begins.
  var top: Float = 0
  /// The room that the last line leaves, and the width of the first word.
  var room: Float = 0
  var firstWidth: Float = 0
  /// Whether each line of the document holds all words for which it has room.
  var isDense = false
  /// Whether the last line ends just where those of justified text do.
  var isFlush = false
  /// Whether the first line is set in.
  var isIndented = false

  init(page: Int) { self.page = page }

  /// The words as written; enough of them to see how the block begins.
  func text(prefix: Int = .max) -> String {
    var text = ""
    for word in words.prefix(prefix) {
      if word.hasSpaceBefore, !text.isEmpty { text.append(" ") }
      text += word.text
    }
    return text
  }

  /// Whether the last word ends a sentence.
  var endsSentence: Bool { words.last(where: { !$0.isMark }).map { TextEnd.isTerminal($0.text) } ?? false }

  /// The mark of an item with which the block begins.
  var sign: (mark: String, rest: Substring)? { ListSign.split(text(prefix: 2)) }
}
