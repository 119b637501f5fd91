import RecordModel
import Text

/// Finds what part of a measure a figure is about: "rice", "in the zone".
struct ScopeFinder: Sendable {
  /// The named thing or the words that narrow a figure, or `nil`.
  func scope(
    of figure: Mention, _ measure: Range<Int>?, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> String? {
    if let measure, let word = modifier(before: measure, sentence, analysis) { return word }
    var best: (cost: Int, name: String)?
    for index in sentence.names where !analysis.names[index].isActor {
      let name = analysis.names[index]
      guard !name.tokens.overlaps(figure.tokens) else { continue }
      let cost = analysis.distance(name.tokens, figure.tokens)
      if cost < best?.cost ?? 14 { best = (cost, name.party.name) }
    }
    return best?.name
  }

  /// The content words right before a measure: "milled rice" in "milled rice exports".
  private func modifier(before measure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    var start = measure.lowerBound
    while start > sentence.tokens.lowerBound, measure.lowerBound - start < 3 {
      let token = analysis.passage.tokens[start - 1]
      guard token.isWord, WordClass.table[token] == nil, !token.isCapitalized, token.length > 2 else { break }
      start -= 1
    }
    guard start < measure.lowerBound else { return nil }
    let words = start..<measure.lowerBound
    guard !sentence.names.contains(where: { analysis.names[$0].tokens.overlaps(words) }),
      !sentence.mentions.contains(where: { analysis.mentions[$0].kind != .quotation && analysis.mentions[$0].tokens.overlaps(words) })
    else { return nil }
    return analysis.passage.string(of: start..<measure.lowerBound).lowercased()
  }
}
