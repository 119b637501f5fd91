import RecordModel
import Text

/// Finds sources that a sentence names in brackets, "(Morning Post, 12 February 2023)": neither their dates nor
/// their names are those of the figures.
enum CitationBrackets {
  private static let open = WordHash.of("(")
  private static let close = WordHash.of(")")

  /// The brackets around a date of a source, or `nil` if the date stands otherwise.
  static func bracket(around time: Range<Int>, _ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    guard time.upperBound < tokens.count, [close, semicolon].contains(tokens[time.upperBound].hash) else { return nil }
    guard time.lowerBound > 1 else { return nil }
    let hasComma = WordClass.table[tokens[time.lowerBound - 1]] == .comma
    for index in stride(from: time.lowerBound - 2, through: max(0, time.lowerBound - 12), by: -1)
    where tokens[index].hash == open {
      let first = tokens[index + 1]
      guard first.isWord, first.isCapitalized else { return nil }
      let isNamed = hasComma || isAuthor(index + 1..<time.lowerBound, analysis)
      return isNamed ? index..<time.upperBound + 1 : nil
    }
    return nil
  }

  /// Whether the words before a bare year are an author and no place: "(The Bank 2023)", not "(Geneva 2023)".
  private static func isAuthor(_ words: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    guard !words.isEmpty,
      words.allSatisfy({ analysis.passage.tokens[$0].isWord && analysis.passage.tokens[$0].isCapitalized })
    else {
      return false
    }
    return analysis.names.contains { $0.kind == .organisation && $0.tokens.overlaps(words) }
  }

  private static let semicolon = WordHash.of(";")

  /// The brackets of a sentence that name a source.
  static func all(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [Range<Int>] {
    sentence.mentions.compactMap { index in
      analysis.mentions[index].isCalendarTime ? bracket(around: analysis.mentions[index].tokens, analysis) : nil
    }
  }

  /// The name of the source in a bracket.
  static func source(_ bracket: Range<Int>, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    var end = bracket.lowerBound + 1
    while end < bracket.upperBound, WordClass.table[tokens[end]] != .comma { end += 1 }
    // Without a comma the name ends at the year: "(The Bank 2023)".
    if end == bracket.upperBound {
      end -= 1
      while end > bracket.lowerBound + 1, tokens[end - 1].isNumber { end -= 1 }
    }
    return end > bracket.lowerBound + 1 ? analysis.passage.string(of: bracket.lowerBound + 1..<end) : nil
  }
}
