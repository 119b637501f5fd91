import Text

extension Wording {
  private static let saying: WordSet = [
    "said", "says", "told", "reported", "announced", "according", "stated", "noted", "showed", "shows", "confirmed",
    "added",
  ]
  private static let longestAside = 16

  /// What a value and its change hang together over as if it were not there: clauses between two commas that tell who says
  /// so, with both commas, and "last year".
  ///
  /// None holds a figure, a semicolon or a word that opens another clause behind the verb.
  static func asides(in tokens: ArraySlice<Token>, _ figures: [Figure], _ marks: WordMarks) -> [Range<Int>] {
    let times = pointing.mayHave(oneOf: marks) ? looseTimes(in: tokens) : []
    guard saying.mayHave(oneOf: marks) else { return times }
    let commas = tokens.indices.filter { LinkWord.table[tokens[$0]] == .comma }
    return zip(commas, commas.dropFirst()).compactMap { start, end in
      let inside = start + 1..<end
      guard (2...longestAside).contains(inside.count),
        inside.contains(where: { saying.contains(WordKey(tokens[$0])) }),
        !figures.contains(where: { inside.contains($0.tokens.lowerBound) }),
        !inside.contains(where: { ["that", "which", "while", ";", "and"].contains(WordKey(tokens[$0])) })
      else { return nil }
      return start..<end + 1
    } + times
  }

  /// "Last year", "this month": times that only the date of the document would place, and that are no mentions without it.
  private static func looseTimes(in tokens: ArraySlice<Token>) -> [Range<Int>] {
    tokens.indices.dropLast().compactMap { index in
      guard pointing.contains(WordKey(tokens[index])), spans.contains(WordKey(tokens[index + 1])) else { return nil }
      return index..<index + 2
    }
  }

  private static let pointing: WordSet = ["last", "this", "previous"]
  private static let spans: WordSet = ["year", "month", "quarter", "week", "season"]
}
