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
  func measure(of figure: Mention, _ quantity: Quantity, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Result?
  {
    if quantity.unit == .percent, let share = share(figure, quantity, sentence, analysis) { return share }
    if quantity.unit.isMoney, isBeforeProject(figure, sentence, analysis) {
      return Result(label: "project cost", id: nil, tokens: nil)
    }
    if let known = known(figure, quantity, sentence, analysis) { return known }
    if quantity.unit.isMoney, let project = ProjectMoney.label(of: figure, sentence, analysis) {
      return Result(label: project, id: nil, tokens: nil)
    }
    if isCounted(quantity.unit), let own = counted(figure, quantity, analysis) {
      return Result(label: own.label, id: nil, tokens: nil)
    }
    if quantity.unit.isMoney, let purpose = purpose(of: figure, sentence, analysis) { return purpose }
    if let goods = TradedGoods.label(before: figure, sentence, analysis) {
      return Result(label: goods, id: nil, tokens: nil)
    }
    return phrase(after: figure, sentence, analysis) ?? phrase(before: figure, sentence, analysis)
  }

  // MARK: Measures of the packs

  private func known(
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Result? {
    var best: (cost: Int, result: Result)?
    for match in analysis.matches[sentence.matches] {
      guard case .measure(let index) = match.entry, Self.isNear(match.tokens, figure.tokens),
        fits(lexicon.measures[index].unitKind, quantity.unit)
      else { continue }
      // "Students (19.1%), firms (12.8%)": a share in brackets is that of the words before it, not of what is counted.
      let isOfCount = quantity.unit == .percent && lexicon.measures[index].unitKind == .count
      if isOfCount, isBracketed(figure, analysis) { continue }
      var cost = cost(match.tokens, figure, sentence, analysis)
      if isOfCount { cost += 8 }
      if cost < best?.cost ?? Self.highestCost {
        let definition = lexicon.measures[index]
        best = (cost, Result(label: definition.label, id: definition.id, tokens: match.tokens))
      }
    }
    if isCounted(quantity.unit), best?.cost ?? 9 >= reach(of: quantity.unit) { return nil }
    guard isCounted(quantity.unit), let result = best?.result, let own = counted(figure, quantity, analysis) else {
      return best?.result
    }
    return result.label.holds(own.noun) ? result : Result(label: own.label, id: result.id, tokens: result.tokens)
  }

  private func isBracketed(_ figure: Mention, _ analysis: borrowing Analysis) -> Bool {
    figure.tokens.lowerBound > 0
      && WordClass.table[analysis.passage.tokens[figure.tokens.lowerBound - 1]] == .bracket
  }

  /// How far the words may stand from a counted noun that tell what the count is of: people are counted for what is
  /// done to them, times for what is done.
  private func reach(of unit: Unit) -> Int {
    guard let noun = unit.code else { return 0 }
    return noun == "time" ? 8 : Self.people.contains(noun) ? 4 : 0
  }

  enum Word: UInt8 { case appropriated = 1, sample, group }
  static let words = WordTable<Word>([
    ("survey surveys poll polls sample interviews questionnaire", .sample),
    ("delegation team contingent group staff workforce population crew force fleet party mission network", .group),
    ("appropriated authorized authorised available allocated earmarked budgeted", .appropriated),
  ])

  /// What money is set aside for, however far the law says it behind the sum: "… may be made available for …".
  private func purpose(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Result? {
    guard sentence.tokens.contains(where: { Self.words[analysis.passage.tokens[$0]] != nil }) else { return nil }
    var best: (distance: Int, index: Int, tokens: Range<Int>)?
    for match in analysis.matches[sentence.matches] {
      guard case .measure(let index) = match.entry, fits(lexicon.measures[index].unitKind, .currency("XXX", word: nil))
      else { continue }
      let distance = analysis.distance(match.tokens, figure.tokens)
      if distance < best?.distance ?? .max { best = (distance, index, match.tokens) }
    }
    return best.map {
      let definition = lexicon.measures[$0.index]
      return Result(label: definition.label, id: definition.id, tokens: $0.tokens)
    }
  }

  private static let people: Set<String> = [
    "person", "member", "suspect", "man", "woman", "national", "citizen", "worker", "official", "activist", "militant",
  ]

  private static let highestCost = 22

  /// Whether a measure is not so far from a figure that its cost is too high whatever stands between.
  private static func isNear(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound) <= highestCost + 2
  }

  /// How unlikely it is that a figure belongs to a measure: their distance, more where other figures
  /// stand between or the measure follows without a preposition.
  private func cost(
    _ tokens: Range<Int>,
    _ figure: Mention,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Int {
    if tokens.overlaps(figure.tokens) { return -1 }
    var cost = analysis.distance(tokens, figure.tokens)
    if tokens.count == 1, Self.giving[analysis.passage.tokens[tokens.lowerBound]] != nil { cost += 7 }
    let between = min(tokens.upperBound, figure.tokens.upperBound)..<max(tokens.lowerBound, figure.tokens.lowerBound)
    for index in sentence.mentions
    where analysis.mentions[index].isQuantity && !FigureFilter.isCourtesy(analysis.mentions[index], analysis) {
      let other = analysis.mentions[index].tokens
      if other != figure.tokens, other.lowerBound >= between.lowerBound, other.upperBound <= between.upperBound {
        cost += 5
      }
    }
    if tokens.lowerBound >= figure.tokens.upperBound {
      let next = figure.tokens.upperBound
      switch WordClass.table[analysis.passage.tokens[next]] {
      case .genitive, .preposition: cost -= 2
      case .auxiliary where tokens.lowerBound - next <= 3: cost -= 2
      default: cost += next == tokens.lowerBound ? 0 : 3
      }
    }
    return cost
  }

  /// Whether a unit is what is counted, "company" or "dose", and no size.
  private func isCounted(_ unit: Unit) -> Bool {
    switch unit {
    case .counted: true
    case .symbol(let code, nil): lexicon.unit(code)?.dimension == "count" && code.utf8.count > 3
    default: false
    }
  }

  func fits(_ kind: MeasureDefinition.UnitKind, _ unit: Unit) -> Bool {
    if kind == .count, isCounted(unit) { return true }
    return switch (kind, unit) {
    case (.any, _), (.money, .currency), (.percent, .percent), (.percent, .percentagePoint), (.index, .index),
      (.index, .none), (.index, .rank):
      true
    case (.count, .counted), (.count, .none), (.count, .rank): true
    case (.money, .percent), (.count, .percent), (.money, .multiple), (.count, .multiple), (.mass, .percent): true
    case (.area, .symbol(let code, _)), (.length, .symbol(let code, _)), (.power, .symbol(let code, _)),
      (.energy, .symbol(let code, _)), (.mass, .symbol(let code, _)), (.duration, .symbol(let code, _)):
      isMeasured(kind, in: code)
    default: false
    }
  }

  // MARK: Words of the text

  private static let to = WordHash.of("to")

  /// The counted noun itself with its modifiers: "joint research projects".
  private func counted(_ figure: Mention, _ quantity: Quantity, _ analysis: borrowing Analysis) -> (
    label: String, noun: String
  )? {
    let words = figure.tokens.filter {
      analysis.passage.tokens[$0].isWord && WordClass.table[analysis.passage.tokens[$0]] == nil
        && !isState($0, analysis)
    }
    guard let code = quantity.unit.code else { return nil }
    let tail = words.suffix(5).map { analysis.passage.string(of: $0..<$0 + 1).lowercased() }
    let label = tail.drop { Self.scaleWords.contains($0) }.joined(separator: " ")
    return (group(around: figure, analysis) + (label.isEmpty ? code : label), code)
  }

  /// Whether a word names the state whose the counted things are, which the claim tells by itself: "Peruvian soldiers".
  private func isState(_ token: Int, _ analysis: borrowing Analysis) -> Bool {
    analysis.names.contains { $0.kind == .state && $0.written.contains(token) }
  }

  /// A verb of giving is the weakest sign of what a sum is: a noun nearby says it better.
  private enum Verb: UInt8 { case giving = 1 }
  private static let giving = WordTable<Verb>([
    (
      """
      provide provides provided providing contributed contributes donates donated donating gave given gives give granted promised \
      promises pledged pledges vowed contribution contributions contribute contributing spent spend spends disbursed \
      disburses produced produces generated generates
      """, .giving
    )
  ])

  private static let scaleWords: Set<String> = ["million", "billion", "thousand", "hundred", "trillion", "dozen"]

  private func isAmount(_ mention: Mention, at index: Int) -> Bool {
    mention.kind == .money && mention.tokens.contains(index)
  }

  /// "The $2 billion Northern Expressway": a sum before the name of what it paid for.
  private func isBeforeProject(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    sentence.names.contains {
      let name = analysis.names[$0]
      return name.tokens.lowerBound == figure.tokens.upperBound && (name.kind == .project || name.kind == .facility)
    }
  }

  /// The noun phrase behind "of", "in", "for", "worth of".
  private func phrase(after figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Result? {
    var start = figure.tokens.upperBound
    guard start < sentence.tokens.upperBound else { return nil }
    switch WordClass.table[analysis.passage.tokens[start]] {
    case .preposition where analysis.passage.tokens[start].hash == Self.to: return nil
    case .genitive, .preposition: start += 1
    case nil where analysis.passage.tokens[start].isWord: break
    default: return nil
    }
    return phrase(from: start, forward: true, sentence, analysis)
  }

  /// The noun phrase before the verb that leads to the figure.
  private func phrase(before figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Result?
  {
    var end = figure.tokens.lowerBound
    while end > sentence.tokens.lowerBound {
      guard let kind = WordClass.table[analysis.passage.tokens[end - 1]] else { break }
      if kind == .semicolon || kind == .mark { return nil }
      end -= 1
    }
    return phrase(from: end, forward: false, sentence, analysis)
  }

  /// Up to five content words that stand together.
  func phrase(
    from start: Int,
    forward: Bool,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Result? {
    var words: [String] = []
    var index = forward ? start : start - 1
    var range = start..<start
    while sentence.tokens.contains(index), words.count < 5 {
      let token = analysis.passage.tokens[index]
      let kind = WordClass.table[token]
      if sentence.mentions.contains(where: {
        analysis.mentions[$0].time != nil && analysis.mentions[$0].tokens.contains(index)
      }) {
        if forward { return nil }
        break
      }
      // "43% of the total investment of USD 3 billion".
      if forward, sentence.mentions.contains(where: { isAmount(analysis.mentions[$0], at: index) }) { break }
      if token.isWord, kind == nil, token.length > 1 {
        words.append(analysis.passage.string(of: index..<index + 1).lowercased())
        range = min(range.lowerBound, index)..<max(range.upperBound, index + 1)
      } else if !(words.isEmpty ? kind == .article : kind == .genitive) {
        break
      }
      index += forward ? 1 : -1
    }
    let named = analysis.names[sentence.names].filter {
      $0.kind == .state || $0.kind == .organisation || $0.kind == .person || $0.kind == .place
    }
    let told = range.filter { index in
      !named.contains { $0.tokens.contains(index) } && !TransferReader.isVerb(analysis.passage.tokens[index])
    }
    guard MeasureLabel.isTelling(told.map { analysis.passage.tokens[$0] }, analysis.passage) else { return nil }
    return Result(label: MeasureLabel.trimmed(forward ? words : words.reversed()), id: nil, tokens: range)
  }
}
