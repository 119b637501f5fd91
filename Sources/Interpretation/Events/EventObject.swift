import Text

/// Reads the words behind those of an event that tell what it was about.
enum EventObject {
  private static let longest = 12

  /// The words up to the next mark, at most twelve; a point in a number and a hyphen in a word are no marks.
  static func words(after trigger: Range<Int>, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    var start = trigger.upperBound
    while start < clause.upperBound, WordClass.table[tokens[start]] == .article { start += 1 }
    var end = start
    var quotation: Int?
    scan: while end < min(clause.upperBound, start + longest) {
      switch WordClass.table[tokens[end]] {
      case .mark where isInside(end, clause, tokens): break
      case .comma where isInside(end, clause, tokens): break
      case .comma, .semicolon, .mark, .bracket, .contrast: break scan
      case .apostrophe where tokens[end].hasSpaceBefore: quotation = end
      case .apostrophe: quotation = nil
      default: break
      }
      end += 1
    }
    if end == start + longest { while end < clause.upperBound, isPart(end, tokens) { end += 1 } }
    if let quotation { end = quotation }
    while end > start, isSmall(tokens[end - 1]) { end -= 1 }
    guard end > start else { return nil }
    return analysis.passage.string(of: start..<end).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a mark stands between two parts of a word or a number without a space.
  private static func isInside(_ index: Int, _ clause: Range<Int>, _ tokens: [Token]) -> Bool {
    index + 1 < clause.upperBound && !tokens[index].hasSpaceBefore && !tokens[index + 1].hasSpaceBefore
      && (tokens[index + 1].isWord || tokens[index + 1].isNumber)
  }

  /// Whether a token goes on with the word or number before it.
  private static func isPart(_ index: Int, _ tokens: [Token]) -> Bool {
    guard !tokens[index].hasSpaceBefore else { return false }
    if tokens[index].isWord || tokens[index].isNumber { return true }
    return index + 1 < tokens.count && !tokens[index + 1].hasSpaceBefore
      && (tokens[index + 1].isWord || tokens[index + 1].isNumber)
  }

  private static func isSmall(_ token: Token) -> Bool {
    switch WordClass.table[token] {
    case .article, .preposition, .genitive, .and, .conjunction, .mark, .comma: true
    default: false
    }
  }
}
