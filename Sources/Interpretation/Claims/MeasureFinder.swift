import Packs
import Quantities
import RecordModel
import Text

/// Finds what a figure measures.
struct MeasureFinder: Sendable {
  let lexicon: Lexicon

  /// What a figure measures: a measure of the packs, or words of the text.
  struct Result {
    var label: String
    var id: String?
    var tokens: Range<Int>?
  }

  /// The measure of a figure, or `nil` if the sentence names none.
  func measure(of figure: Mention, _ quantity: Quantity, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Result? {
    if let known = known(figure, quantity, sentence, analysis) { return known }
    if case .counted = quantity.unit { return counted(figure, quantity, analysis) }
    return phrase(after: figure, sentence, analysis) ?? phrase(before: figure, sentence, analysis)
  }

  // MARK: Measures of the packs

  private func known(
    _ figure: Mention, _ quantity: Quantity, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> Result? {
    var best: (cost: Int, result: Result)?
    for match in analysis.matches[sentence.matches] {
      guard case .measure(let index) = match.entry, Self.fits(lexicon.measures[index].unitKind, quantity.unit) else { continue }
      let cost = cost(match.tokens, figure, sentence, analysis)
      if cost < best?.cost ?? 22 {
        let definition = lexicon.measures[index]
        best = (cost, Result(label: definition.label, id: definition.id, tokens: match.tokens))
      }
    }
    if case .counted = quantity.unit, best?.cost ?? 9 >= 3 { return nil }
    return best?.result
  }

  /// How unlikely it is that a figure belongs to a measure: their distance, more where other figures
  /// stand between or the measure follows without a preposition.
  private func cost(
    _ tokens: Range<Int>, _ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> Int {
    if tokens.overlaps(figure.tokens) { return -1 }
    var cost = analysis.distance(tokens, figure.tokens)
    let between = min(tokens.upperBound, figure.tokens.upperBound)..<max(tokens.lowerBound, figure.tokens.lowerBound)
    for index in sentence.mentions where analysis.mentions[index].isQuantity && !FigureFilter.isCourtesy(analysis.mentions[index], analysis) {
      let other = analysis.mentions[index].tokens
      if other != figure.tokens, other.lowerBound >= between.lowerBound, other.upperBound <= between.upperBound { cost += 5 }
    }
    if tokens.lowerBound >= figure.tokens.upperBound {
      let next = figure.tokens.upperBound
      switch WordClass.table[analysis.passage.tokens[next]] {
      case .genitive, .preposition: cost -= 2
      default: cost += next == tokens.lowerBound ? 0 : 3
      }
    }
    return cost
  }

  private static func fits(_ kind: MeasureDefinition.UnitKind, _ unit: Unit) -> Bool {
    switch (kind, unit) {
    case (.any, _), (.money, .currency), (.percent, .percent), (.percent, .percentagePoint), (.index, .index), (.index, .none): true
    case (.count, .counted), (.count, .none), (.count, .rank): true
    case (.money, .percent), (.count, .percent), (.money, .multiple), (.count, .multiple), (.mass, .percent): true
    case (.area, .symbol), (.length, .symbol), (.power, .symbol), (.energy, .symbol), (.mass, .symbol), (.duration, .symbol): true
    default: false
    }
  }

  // MARK: Words of the text

  /// The counted noun itself with its modifiers: "joint research projects".
  private func counted(_ figure: Mention, _ quantity: Quantity, _ analysis: borrowing Analysis) -> Result? {
    let words = figure.tokens.filter { analysis.passage.tokens[$0].isWord && WordClass.table[analysis.passage.tokens[$0]] == nil }
    guard let code = quantity.unit.code else { return nil }
    let tail = words.suffix(5).map { analysis.passage.string(of: $0..<$0 + 1).lowercased() }
    var label = tail.drop { Self.scaleWords.contains($0) }.joined(separator: " ")
    if label.isEmpty { label = code }
    return Result(label: label, id: nil, tokens: nil)
  }

  private static let scaleWords: Set<String> = ["million", "billion", "thousand", "hundred", "trillion", "dozen"]

  /// The noun phrase behind "of", "in", "for", "worth of".
  private func phrase(after figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Result? {
    var start = figure.tokens.upperBound
    guard start < sentence.tokens.upperBound else { return nil }
    switch WordClass.table[analysis.passage.tokens[start]] {
    case .genitive, .preposition: start += 1
    case nil where analysis.passage.tokens[start].isWord: break
    default: return nil
    }
    return phrase(from: start, forward: true, sentence, analysis)
  }

  /// The noun phrase before the verb that leads to the figure.
  private func phrase(before figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Result? {
    var end = figure.tokens.lowerBound
    while end > sentence.tokens.lowerBound {
      guard let kind = WordClass.table[analysis.passage.tokens[end - 1]] else { break }
      if kind == .semicolon || kind == .mark { return nil }
      end -= 1
    }
    return phrase(from: end, forward: false, sentence, analysis)
  }

  /// Up to five content words that stand together.
  private func phrase(
    from start: Int, forward: Bool, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> Result? {
    var words: [String] = []
    var index = forward ? start : start - 1
    var range = start..<start
    while sentence.tokens.contains(index), words.count < 5 {
      let token = analysis.passage.tokens[index]
      let kind = WordClass.table[token]
      if token.isWord, kind == nil {
        words.append(analysis.passage.string(of: index..<index + 1).lowercased())
        range = min(range.lowerBound, index)..<max(range.upperBound, index + 1)
      } else if !(words.isEmpty ? kind == .article : kind == .genitive) {
        break
      }
      index += forward ? 1 : -1
    }
    guard !words.isEmpty else { return nil }
    return Result(label: (forward ? words : words.reversed()).joined(separator: " "), id: nil, tokens: range)
  }
}
