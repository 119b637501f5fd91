/// A word of a line, or a mark of a note behind one.
struct Word: Sendable {
  var text: String
  var box: PageBox
  /// The index of the page.
  var page: Int
  var hasSpaceBefore: Bool
  /// Whether the line ends behind it.
  var endsLine = false
  /// Whether it is a raised number, letter or sign that may point to a note.
  var isMark = false
  /// How many of its hyphens are the typographic one, U+2010, and whether the last character is such a one.
  var signHyphens = 0
  var endsInSignHyphen = false
}

extension Word {
  /// Adds the typographic hyphens of a piece of the word.
  fileprivate mutating func note(_ piece: Piece) {
    signHyphens += piece.signHyphens
    endsInSignHyphen = piece.endsInSignHyphen
  }
}

/// A line of running text.
struct Line: Sendable {
  var words: [Word]
  var box: PageBox
  var size: Float
  var baseline: Float
  var isBold: Bool
  /// Whether its first and its last letters are heavy.
  var startsBold: Bool
  var endsBold: Bool
  var letters: Int

  init(_ segment: Segment, page: Int) {
    words = WordCutter.words(of: segment.pieces, size: segment.size, baseline: segment.baseline, page: page)
    if !words.isEmpty { words[words.count - 1].endsLine = true }
    box = segment.box
    size = segment.size
    baseline = segment.baseline
    isBold = segment.isBold
    startsBold = segment.pieces.first?.isBold ?? false
    endsBold = segment.pieces.last?.isBold ?? false
    letters = segment.letters
  }

  /// The words as written; enough of them to see how a line begins.
  func text(prefix: Int = .max) -> String {
    var text = ""
    for word in words.prefix(prefix) {
      if word.hasSpaceBefore, !text.isEmpty { text.append(" ") }
      text += word.text
    }
    return text
  }

  /// The mark of a note with which the line begins.
  var leadingMark: String? {
    guard let first = words.first, first.isMark, words.count > 1 else { return nil }
    return first.text
  }

  /// Whether the last word ends a sentence or announces what follows.
  var endsSentence: Bool { words.last(where: { !$0.isMark }).map { TextEnd.isTerminal($0.text) } ?? false }

  /// Whether the last word goes on in the next line.
  var endsInHyphen: Bool { words.last.map { $0.text.count > 1 && $0.text.hasSuffix("-") } ?? false }

  /// Whether the line begins with a small letter.
  var startsLower: Bool { words.first?.text.first?.isLowercase ?? false }

  /// Whether the first word is an address.
  var startsAddress: Bool { words.first.map { AddressText.isStart($0.text) } ?? false }

  /// The width of the first word.
  var firstWidth: Float {
    var width: Float = 0
    for (index, word) in words.enumerated() {
      if index > 0, word.hasSpaceBefore { break }
      width += word.box.width
    }
    return width
  }
}

/// How a text ends.
enum TextEnd {
  /// Whether a word ends a sentence; closing quotation marks and brackets may stand behind the point.
  static func isTerminal(_ word: String) -> Bool {
    for scalar in word.unicodeScalars.reversed() {
      switch scalar {
      case "\"", "'", "”", "’", "»", ")", "]", "」", "』", "）": continue
      case ".", "!", "?", ":", "…", "。", "！", "？", "：", "។", "៕": return true
      default: return false
      }
    }
    return false
  }
}

/// Puts the pieces of a line together to words, and finds the raised marks among them.
enum WordCutter {
  static func words(of pieces: [Piece], size: Float, baseline: Float, page: Int) -> [Word] {
    var words: [Word] = []
    for piece in pieces {
      let isRaised = piece.size < 0.88 * size && piece.baseline < baseline - 0.12 * size
      if isRaised, let labels = labels(of: piece.text), !(piece.hasSpaceBefore && words.isEmpty && pieces.count == 1) {
        for label in labels {
          words.append(Word(text: label, box: piece.box, page: page, hasSpaceBefore: words.isEmpty, isMark: true))
        }
      } else if let last = words.last, !piece.hasSpaceBefore, !last.isMark {
        words[words.count - 1].text += piece.text
        words[words.count - 1].box = last.box.union(piece.box)
        words[words.count - 1].note(piece)
      } else {
        let hasSpace = piece.hasSpaceBefore || words.count == 1 && words[0].isMark
        words.append(Word(text: piece.text, box: piece.box, page: page, hasSpaceBefore: hasSpace))
        words[words.count - 1].note(piece)
      }
    }
    return words
  }

  /// The marks of notes that a raised text is made of: `12`, `1,3`, `*`, `a`.
  private static func labels(of text: String) -> [String]? {
    let signs: Set<Character> = ["*", "†", "‡", "§", "¶"]
    let parts = text.split(separator: ",")
    guard !parts.isEmpty, parts.count < 12 else { return nil }
    for part in parts {
      let isNumber = part.count <= 3 && part.allSatisfy { $0.isASCII && $0.isNumber }
      let isSign = part.count <= 3 && part.allSatisfy { signs.contains($0) }
      let isLetter = part.count == 1 && part.allSatisfy { $0.isASCII && $0.isLowercase }
      guard isNumber || isSign || isLetter else { return nil }
    }
    return parts.map(String.init)
  }
}
