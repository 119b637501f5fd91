import Quantities
import RecordModel
import Text

/// Finds what part of a measure a figure is about: "rice", "in the zone".
struct ScopeFinder: Sendable {
  /// The words or the named thing that narrow a figure, or `nil`.
  func scope(
    of figure: Mention,
    _ measure: Range<Int>?,
    of label: String,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    if case .counted = figure.quantity?.unit, figure.quantity?.per == nil, figure.quantity?.value != nil,
      let words = modifiers(in: figure, sentence, analysis), !label.holds(words)
    {
      return words
    }
    if case .symbol = figure.quantity?.unit, let words = matter(of: figure, sentence, analysis) { return words }
    if let measure, let words = goods(behind: measure, figure, sentence, analysis) { return words }
    if let measure, let words = modifier(before: measure, figure, sentence, analysis) { return words }
    if let measure, measure.upperBound <= figure.tokens.lowerBound,
      let words = phrase(at: measure.upperBound, nil, sentence, analysis)
    {
      return words
    }
    if let words = phrase(at: figure.tokens.upperBound, measure, sentence, analysis) { return words }
    if let measure, measure.lowerBound >= figure.tokens.upperBound,
      let words = phrase(at: measure.upperBound, nil, sentence, analysis)
    {
      return words
    }
    var best: (cost: Int, name: String)?
    for index in sentence.names where !analysis.names[index].isActor {
      let name = analysis.names[index]
      guard !name.tokens.overlaps(figure.tokens), !isDone(name, before: figure, analysis) else { continue }
      let cost = analysis.distance(name.tokens, figure.tokens)
      if cost < best?.cost ?? 14 { best = (cost, name.party.name) }
    }
    if let best { return best.name }
    if let per = figure.quantity?.per { return "per " + per }
    return sentence.tokens.contains { Self.words[analysis.passage.tokens[$0]] == .annual } ? "per year" : nil
  }

  /// Whether an agreement before a figure is only what something is done with: "use the treaty ⟦to⟧ raise trade to 5 million".
  private func isDone(_ name: NamedThing, before figure: Mention, _ analysis: borrowing Analysis) -> Bool {
    guard name.kind == .instrument, name.written.upperBound <= figure.tokens.lowerBound else { return false }
    let tokens = analysis.passage.tokens
    return (name.written.upperBound..<figure.tokens.lowerBound).contains {
      tokens[$0].hash == Self.to && Self.words[tokens[$0 + 1]] == .number
    }
  }

  private static let to = WordHash.of("to")

  /// The words before a counted noun: "official" in "seven official visits".
  private func modifiers(in figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    var words = figure.tokens.dropLast()
    words = words.drop { !tokens[$0].isWord || Self.words[tokens[$0]] == .number || WordClass.table[tokens[$0]] != nil }
    guard let first = words.first, tokens[first].length > 2,
      !sentence.names.contains(where: {
        analysis.names[$0].isActor && analysis.names[$0].tokens.overlaps(first..<words.endIndex)
      })
    else { return nil }
    return analysis.passage.words(of: first..<words.endIndex).lowercased()
  }

  /// What a size is that of: "rice" of "400 tons of rice", "solar power station" behind "60-megawatt".
  private func matter(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    var start = figure.tokens.upperBound
    guard start < sentence.tokens.upperBound else { return nil }
    let isJoined = figure.tokens.contains { tokens[$0].hash == Self.hyphen }
    if WordClass.table[tokens[start]] == .genitive { start += 1 } else if !isJoined { return nil }
    var end = start
    while end < min(sentence.tokens.upperBound, start + 6),
      tokens[end].isWord && WordClass.table[tokens[end]] == nil || tokens[end].hash == Self.hyphen && end > start
    {
      end += 1
    }
    return end > start ? analysis.passage.words(of: start..<end).lowercased() : nil
  }

  private static let hyphen = WordHash.of("-")

  /// What is traded, where the measure is a verb: "milled rice" in "exported milled rice to".
  private func goods(
    behind measure: Range<Int>,
    _ figure: Mention,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    guard measure.count == 1, Self.words[tokens[measure.lowerBound]] == .trading else { return nil }
    var end = measure.upperBound
    while end < min(sentence.tokens.upperBound, measure.upperBound + 4), tokens[end].isWord,
      !tokens[end].isCapitalized, WordClass.table[tokens[end]] == nil, !figure.tokens.contains(end)
    {
      end += 1
    }
    return end > measure.upperBound ? analysis.passage.words(of: measure.upperBound..<end).lowercased() : nil
  }

  private enum Word: UInt8 { case narrowing = 1, number, annual, trading }
  private static let words = WordTable<Word>([
    ("of for in on covering", .narrowing), ("annually yearly", .annual),
    ("exported imported exporting importing exports imports shipped bought sold purchased", .trading),
    (
      "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty hundred thousand million billion dozen another additional boosting increasing raising expanding reducing enhancing promoting strengthening boost increase enhance promote strengthen bring grow raise expand reduce lift lifting double doubling triple tripling",
      .number
    ),
  ])

  private func isInTheWay(_ mention: Mention, _ figure: Mention) -> Bool {
    mention.kind != .quotation && mention.tokens != figure.tokens
  }

  /// The noun phrase behind "of", "for", "in", that is no measure, time, figure or state.
  private func phrase(
    at start: Int,
    _ measure: Range<Int>?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    guard start < sentence.tokens.upperBound, Self.words[tokens[start]] == .narrowing else { return nil }
    var first = start + 1
    while first < sentence.tokens.upperBound, WordClass.table[tokens[first]] == .article { first += 1 }
    var end = first
    var last = first
    while end < min(sentence.tokens.upperBound, first + 6) {
      if measure?.contains(end) ?? false { return nil }
      if sentence.mentions.contains(where: {
        analysis.mentions[$0].kind != .quotation && analysis.mentions[$0].tokens.contains(end)
      }) {
        break
      }
      let kind = WordClass.table[tokens[end]]
      guard tokens[end].isWord, kind == nil || kind == .genitive || kind == .article || kind == .and else { break }
      end += 1
      if kind == nil { last = end }
    }
    // "Of annual U.S. aid", "of the Kenyan People's Army": no part of a name is a scope.
    if let name = sentence.names.first(where: {
      analysis.names[$0].written.contains(last - 1) && analysis.names[$0].written.upperBound > last
    }) {
      last = min(last, analysis.names[name].written.lowerBound)
    }
    guard last > first else { return nil }
    let isState = sentence.names.contains {
      analysis.names[$0].kind == .state && analysis.names[$0].tokens == first..<last
    }
    return isState ? nil : analysis.passage.words(of: first..<last)
  }

  /// The content words right before a measure: "milled rice" in "milled rice exports".
  private func modifier(
    before measure: Range<Int>,
    _ figure: Mention,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    var start = measure.lowerBound
    guard !TransferReader.isVerb(analysis.passage.tokens[start]) else { return nil }
    while start > sentence.tokens.lowerBound, measure.lowerBound - start < 3 {
      let token = analysis.passage.tokens[start - 1]
      guard token.isWord, WordClass.table[token] == nil, !token.isCapitalized, token.length > 2,
        Self.words[token] != .number, !figure.tokens.contains(start - 1)
      else { break }
      start -= 1
    }
    guard start < measure.lowerBound else { return nil }
    let words = start..<measure.lowerBound
    guard !sentence.names.contains(where: { analysis.names[$0].tokens.overlaps(words) }),
      !sentence.mentions.contains(where: {
        isInTheWay(analysis.mentions[$0], figure) && analysis.mentions[$0].tokens.overlaps(words)
      })
    else { return nil }
    return analysis.passage.words(of: start..<measure.lowerBound).lowercased()
  }
}
