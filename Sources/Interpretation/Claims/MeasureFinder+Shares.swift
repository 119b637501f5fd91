import Packs
import Quantities
import RecordModel
import Text

/// What a percentage is a share of.
extension MeasureFinder {
  /// What a share is a share of: a measure of the packs in "of the total exports", else the words.
  func share(
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Result? {
    if let named = named(before: figure, sentence, analysis) { return named }
    let of = figure.tokens.upperBound
    guard of < sentence.tokens.upperBound, WordClass.table[analysis.passage.tokens[of]] == .genitive else { return nil }
    var noun = of + 1
    while noun < sentence.tokens.upperBound, isLead(analysis.passage.tokens[noun]) { noun += 1 }
    guard let phrase = phrase(from: noun, forward: true, sentence, analysis), let words = phrase.tokens
    else { return nil }
    // "Of the national total": of what the sentence measured before.
    if words.upperBound < sentence.tokens.upperBound,
      WordClass.table[analysis.passage.tokens[words.upperBound]] == .total
    {
      return nil
    }
    for match in analysis.matches[sentence.matches]
    where match.tokens.overlaps(of..<words.upperBound + 3) || match.tokens.contains(of) {
      guard case .measure(let index) = match.entry, fits(lexicon.measures[index].unitKind, quantity.unit) else {
        continue
      }
      let definition = lexicon.measures[index]
      let label = definition.unitKind == .percent ? definition.label : "share of " + phrase.label
      return Result(label: label, id: definition.id, tokens: match.tokens)
    }
    return Result(label: "share of " + phrase.label, id: nil, tokens: words)
  }

  /// "The", "total": what stands before the noun of which a share is one.
  private func isLead(_ token: Token) -> Bool {
    WordClass.table[token] == .article || WordClass.table[token] == .total
  }

  /// A measure of the packs that ends right before a share: "tariffs were removed on 90 % of the goods".
  private func named(before figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Result? {
    for match in analysis.matches[sentence.matches] {
      guard case .measure(let index) = match.entry, case let definition = lexicon.measures[index],
        definition.unitKind == .percent, match.tokens.upperBound <= figure.tokens.lowerBound,
        figure.tokens.lowerBound - match.tokens.upperBound <= 1
      else { continue }
      return Result(label: definition.label, id: definition.id, tokens: match.tokens)
    }
    return nil
  }
}
