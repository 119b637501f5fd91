import RecordModel
import Text

/// Reads the words behind those of an event that tell what it was about.
enum EventObject {
  private static let longest = 12

  /// The words up to the next mark or date, at most twelve; a point in a number and a hyphen in a word are no marks.
  ///
  /// Of a visit or a meeting who and where stand in fields of their own: what is left is its purpose.
  static func words(
    after trigger: Range<Int>,
    _ clause: Range<Int>,
    _ kind: Event.Kind,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    let dated = firstDate(behind: trigger.upperBound, clause, analysis) ?? clause.upperBound
    let clause = clause.lowerBound..<max(dated, trigger.upperBound)
    var start = trigger.upperBound
    while start < clause.upperBound, WordClass.table[tokens[start]] == .article { start += 1 }
    if kind == .visit || kind == .meeting { start = purpose(from: start, clause, analysis) ?? clause.upperBound }
    var end = extent(from: start, clause, tokens)
    while end > start, isSmall(tokens[end - 1]) { end -= 1 }
    guard end > start else { return nil }
    return analysis.passage.words(of: start..<end)
  }

  /// Where the words from a token end.
  private static func extent(from start: Int, _ clause: Range<Int>, _ tokens: [Token]) -> Int {
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
    return quotation ?? end
  }

  /// Where the first date behind a token begins, with what leads to it.
  private static func firstDate(behind start: Int, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> Int? {
    analysis.mentions.first { mention in
      mention.isCalendarTime && mention.tokens.lowerBound >= start && mention.tokens.lowerBound < clause.upperBound
    }?.tokens.lowerBound
  }

  /// Where the words begin that tell why somebody came: behind names and the small words between them, "for talks",
  /// "to mark the anniversary".
  private static func purpose(from start: Int, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> Int? {
    let tokens = analysis.passage.tokens
    var index = start
    while index < clause.upperBound {
      if let name = analysis.names.first(where: { $0.written.contains(index) }) {
        index = name.written.upperBound
      } else if purposes[tokens[index]] != nil, index + 1 < clause.upperBound,
        !analysis.names.contains(where: { $0.written.contains(index + 1) && $0.kind != .eventSeries })
      {
        return index
      } else if isSmall(tokens[index]) || WordClass.table[tokens[index]] == .apostrophe {
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private enum Word: UInt8 { case purpose = 1 }
  private static let purposes = WordTable<Word>([("for to during as amid after before", .purpose)])

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
