import Packs
import Quantities
import RecordModel
import Text

/// Whom a claim is about, as its own words and those of the figures before it tell.
extension ClaimReader {
  /// Gives a claim the parties that it is about.
  func setParties(
    _ draft: inout Draft,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) {
    let direction =
      definition(draft.claim.measureID)?.direction ?? (TradedGoods.isBought(draft.claim.measure) ? .inward : .none)
    let isRelation =
      direction != .none || MeasureLabel.isOfRelations(draft.claim.measure)
      || named.isEmpty && draft.claim.measure == MeasureLabel.elapsed
    let sides = subjects.sides(
      of: draft.tokens,
      draft.measureTokens,
      direction,
      isRelation: isRelation,
      named,
      in: sentence,
      analysis,
      context
    )
    draft.claim.subject = sides.subject
    let isSource = named.contains { name in
      guard !isRelation, name.kind == .organisation, name.party == sides.counterpart else { return false }
      return draft.claim.measureID != nil || draft.measureTokens == nil
        || analysis.passage.words(of: name.written) == draft.claim.attribution
    }
    draft.claim.counterpart = isSource ? nil : sides.counterpart
    if !sides.isNamed { draft.isComparable = false }
    if isRelation, named.count < 2 { draft.isComparable = draft.isComparable && sides.isNamed }
    complete(&draft, named, sentence, analysis, context)
  }

  /// Gives a figure the sides that its own words tell and no verb does.
  func settle(
    _ draft: inout Draft,
    _ figure: Mention,
    after drafts: [Draft],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) {
    if case .symbol = draft.claim.quantity.unit,
      let end = HolderFinder.end(ofDistance: figure.tokens, sentence, analysis), end != draft.claim.subject
    {
      draft.claim.counterpart = end
    }
    if case .counted = draft.claim.quantity.unit,
      let ranking = HolderFinder.ranking(of: figure.tokens, sentence, analysis)
    {
      (draft.claim.subject, draft.claim.counterpart) = (ranking, nil)
    }
    if let doer = countedSubject(of: figure, after: drafts, sentence, analysis) {
      if draft.claim.counterpart?.state == doer.state { draft.claim.counterpart = draft.claim.subject }
      draft.claim.subject = doer
    }
    if let home = home(of: figure, sentence, analysis), draft.claim.subject?.state != home.state {
      let others = analysis.names[sentence.names].filter { $0.kind == .state && $0.party != home }
      (draft.claim.subject, draft.claim.counterpart) = (home, others.first?.party)
    }
    guard let previous = drafts.last else { return }
    let isLength = isLength(figure, of: previous, analysis)
    guard isLength || isAdded(figure, to: previous, sentence, analysis) else { return }
    (draft.claim.subject, draft.claim.counterpart) = (previous.claim.subject, previous.claim.counterpart)
    if isLength, previous.claim.modality == .pledge { draft.claim.measure = "duration of funding pledge" }
  }

  /// "Three Kenyan banks opened 14 branches": the banks are those that the second figure is about.
  private func countedSubject(
    of figure: Mention,
    after drafts: [Draft],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Party? {
    guard figure.kind == .measure, let first = drafts.first, case .counted = first.claim.quantity.unit,
      first.claim.quantity.unit != .counted("person"), first.tokens.upperBound < figure.tokens.lowerBound
    else { return nil }
    let next = analysis.passage.tokens[first.tokens.upperBound]
    let name = analysis.names[sentence.names].first {
      $0.kind == .state && first.tokens.contains($0.tokens.lowerBound)
    }
    guard let party = name, next.isWord, !next.isCapitalized,
      WordClass.table[next] == nil || WordClass.table[next] == .adverb || WordClass.table[next] == .auxiliary,
      party.tokens.upperBound < first.tokens.upperBound,
      !(first.tokens.upperBound..<figure.tokens.lowerBound).contains(where: {
        WordClass.table[analysis.passage.tokens[$0]] == .semicolon
      })
    else { return nil }
    let words = party.tokens.lowerBound..<first.tokens.upperBound
    return Party(analysis.passage.words(of: words), state: party.party.state)
  }

  /// "(210 Kenyan personnel and 80 Peruvian personnel)": in brackets, the state whose people a figure counts.
  private func home(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Party? {
    let tokens = analysis.passage.tokens
    guard case .counted = figure.quantity?.unit,
      let open = (sentence.tokens.lowerBound..<figure.tokens.lowerBound).last(where: {
        WordClass.table[tokens[$0]] == .bracket
      }), figure.tokens.lowerBound - open <= Self.longestBracket, tokens[open].hash == Self.bracket
    else { return nil }
    let name = analysis.names[sentence.names].first {
      $0.kind == .state && figure.tokens.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound < figure.tokens.upperBound
    }
    return name?.party
  }

  private static let longestBracket = 12
  private static let bracket = WordHash.of("(")

  /// "$3 million for the next five years": a length that belongs to the figure right before it.
  private func isLength(_ figure: Mention, of previous: Draft, _ analysis: borrowing Analysis) -> Bool {
    figure.time != nil && figure.tokens.lowerBound >= previous.tokens.upperBound
      && analysis.distance(previous.tokens, figure.tokens) <= 6
      && ElapsedTime.relation(of: figure.tokens, analysis) == .coming
  }

  /// "23 branches nationwide with around 9,000 students": a figure that goes on with the last one.
  private func isAdded(
    _ figure: Mention,
    to previous: Draft,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let start = figure.tokens.lowerBound
    guard figure.kind == .measure, previous.tokens.upperBound < start else { return false }
    let between = previous.tokens.upperBound..<start
    let lead = analysis.passage.tokens[between].suffix(2)
    guard between.count <= 8, lead.contains(where: { $0.hash == Self.with }) else { return false }
    return !analysis.names[sentence.names].contains {
      $0.tokens.lowerBound >= start || between.suffix(2).contains($0.tokens.lowerBound)
    }
  }

  private static let with = WordHash.of("with")

  /// Gives a figure what "respectively" shares out to it.
  func share(
    _ draft: inout Draft,
    _ figure: Int,
    _ shares: RespectiveReader.Shares,
    _ analysis: borrowing Analysis
  ) {
    guard let place = shares.figures.firstIndex(of: figure) else { return }
    if shares.measures.indices.contains(place),
      case .measure(let index) = analysis.matches[shares.measures[place]].entry
    {
      draft.claim.measure = lexicon.measures[index].label
      draft.claim.measureID = lexicon.measures[index].id
      draft.measureTokens = analysis.matches[shares.measures[place]].tokens
    }
    if shares.times.indices.contains(place), let time = analysis.mentions[shares.times[place]].time {
      draft.claim.period = PeriodFinder.meant(time)
    }
  }
}
