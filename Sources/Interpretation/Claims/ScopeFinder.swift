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
    for mention in analysis.mentions[sentence.mentions] {
      guard let name = mention.name, !mention.tokens.overlaps(figure.tokens) else { continue }
      switch name.kind {
      case .project, .facility, .place, .instrument, .programme, .framework, .mechanism, .eventSeries:
        let cost = analysis.distance(mention.tokens, figure.tokens)
        if cost < best?.cost ?? 14 { best = (cost, name.canonical) }
      default: continue
      }
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
    let names = analysis.mentions[sentence.mentions]
    guard !names.contains(where: { $0.kind != .quotation && $0.tokens.overlaps(start..<measure.lowerBound) }) else { return nil }
    return analysis.passage.string(of: start..<measure.lowerBound).lowercased()
  }
}
