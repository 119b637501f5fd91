import Packs
import Quantities
import RecordModel
import Text

/// Makes claims of the figures of a sentence.
struct ClaimReader: Sendable {
  let lexicon: Lexicon
  private let measures: MeasureFinder
  private let times = TimeFinder()
  private let cues = CueFinder()
  private let modalities = ModalityFinder()
  private let parties: PartyFinder
  private let scopes: ScopeFinder
  private let subjects: SubjectFinder
  private let byIdentifier: [String: MeasureDefinition]

  init(_ lexicon: Lexicon, _ parties: PartyFinder) {
    self.lexicon = lexicon
    self.parties = parties
    measures = MeasureFinder(lexicon: lexicon)
    scopes = ScopeFinder()
    subjects = SubjectFinder(parties)
    byIdentifier = Dictionary(lexicon.measures.map { ($0.id, $0) }) { first, _ in first }
  }

  /// A claim, the tokens of its figure, and whether it says enough to be held against others.
  struct Draft {
    var claim: Claim
    var tokens: Range<Int>
    var isComparable: Bool
    var measureTokens: Range<Int>?
    /// Whether the sentence itself names the period.
    var isDated: Bool
  }

  /// The claims of a sentence, in the order of their figures.
  func claims(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext) -> [Draft] {
    let figures = sentence.mentions.filter { isFigure(analysis.mentions[$0], sentence, analysis) }
    guard !figures.isEmpty else { return [] }
    let brackets = CitationBrackets.all(in: sentence, analysis)
    let attribution =
      cues.attribution(in: sentence, analysis) ?? brackets.first.flatMap { CitationBrackets.source($0, analysis) }
      ?? context.listSource
    let actors = parties.actors(in: sentence, analysis).filter { actor in
      !brackets.contains { $0.overlaps(actor.tokens) }
    }
    let shares = RespectiveReader.shares(figures, in: sentence, analysis)
    var drafts: [Draft] = []
    for index in figures {
      let figure = analysis.mentions[index]
      guard let quantity = Self.quantity(of: figure) ?? ElapsedTime.quantity(of: figure, analysis),
        var draft = draft(figure, quantity, sentence, analysis, context, after: drafts.last)
      else { continue }
      draft.claim.attribution = attribution
      if let shares { share(&draft, index, shares, analysis) }
      setParties(&draft, actors, sentence, analysis, context)
      if case .symbol = quantity.unit, let end = HolderFinder.end(ofDistance: figure.tokens, sentence, analysis),
        end != draft.claim.subject
      {
        draft.claim.counterpart = end
      }
      if let doer = Self.countedSubject(of: figure, after: drafts, sentence, analysis) {
        if draft.claim.counterpart?.state == doer.state { draft.claim.counterpart = draft.claim.subject }
        draft.claim.subject = doer
      }
      if let lead = context.listLead { Self.fill(&draft, from: lead, sentence, analysis) }
      if let previous = drafts.last, Self.isLength(figure, of: previous, analysis) {
        (draft.claim.subject, draft.claim.counterpart) = (previous.claim.subject, previous.claim.counterpart)
        if previous.claim.modality == .pledge { draft.claim.measure = "duration of funding pledge" }
      }
      drafts.append(draft)
    }
    return drafts
  }

  /// Gives a figure what "respectively" shares out to it.
  private func share(
    _ draft: inout Draft,
    _ figure: Int,
    _ shares: RespectiveReader.Shares,
    _ analysis: borrowing Analysis
  ) {
    guard let place = shares.figures.firstIndex(of: figure) else { return }
    if shares.measures.indices.contains(place), case .measure(let index) = analysis.matches[shares.measures[place]].entry {
      draft.claim.measure = lexicon.measures[index].label
      draft.claim.measureID = lexicon.measures[index].id
      draft.measureTokens = analysis.matches[shares.measures[place]].tokens
    }
    if shares.times.indices.contains(place), let time = analysis.mentions[shares.times[place]].time {
      draft.claim.period = PeriodFinder.meant(time)
    }
  }

  /// What a heading or the words before a list say of the figures under it, or `nil`.
  func listLead(_ block: Block, _ analysis: borrowing Analysis, _ context: DocumentContext) -> ListLead? {
    guard ListLead.isLead(block, analysis), let sentence = analysis.sentences().last,
      !sentence.mentions.contains(where: { analysis.mentions[$0].isQuantity })
    else { return nil }
    let found = analysis.matches[sentence.matches].lazy.compactMap { match -> (MeasureDefinition, Range<Int>)? in
      guard case .measure(let index) = match.entry else { return nil }
      return (lexicon.measures[index], match.tokens)
    }
    guard let (measure, tokens) = found.first else { return nil }
    let end = sentence.tokens.upperBound
    let sides = subjects.sides(
      of: end..<end,
      tokens,
      measure.direction,
      isRelation: measure.direction != .none,
      parties.actors(in: sentence, analysis),
      in: sentence,
      analysis,
      context
    )
    return ListLead(label: measure.label, id: measure.id, subject: sides.subject, counterpart: sides.counterpart)
  }

  /// On whose word a list is told whose items follow, or `nil`.
  func listSource(_ block: Block, _ analysis: borrowing Analysis) -> String? {
    guard block.kind == .paragraph, ListLead.isLead(block, analysis), let sentence = analysis.sentences().last else {
      return nil
    }
    return cues.attribution(in: sentence, analysis) ?? cues.speaker(atHeadOf: sentence, analysis)
  }

  /// Gives the figure of an item what the list says of all of them.
  private static func fill(
    _ draft: inout Draft,
    from lead: ListLead,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) {
    guard draft.claim.measureID == nil, let label = ListLead.label(before: draft.tokens, sentence, analysis) else {
      return
    }
    draft.claim.measure = lead.label
    draft.claim.measureID = lead.id
    draft.isComparable = false
    let named = sentence.names.first { analysis.names[$0].isActor }.map { analysis.names[$0].party }
    guard let named else {
      draft.claim.scope = label
      (draft.claim.subject, draft.claim.counterpart) = (lead.subject, lead.counterpart)
      return
    }
    draft.claim.subject = lead.subject ?? named
    draft.claim.counterpart = lead.subject == nil ? lead.counterpart : named
  }

  /// What a sentence is about.
  func topic(of sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> NamedThing? {
    subjects.topic(of: sentence, analysis)
  }

  /// "Three Kenyan banks opened 14 branches": the banks are those that the second figure is about.
  private static func countedSubject(
    of figure: Mention,
    after drafts: [Draft],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Party? {
    guard figure.kind == .measure, let first = drafts.first, case .counted = first.claim.quantity.unit,
      first.claim.quantity.unit != .counted("person"), first.tokens.upperBound < figure.tokens.lowerBound
    else { return nil }
    let next = analysis.passage.tokens[first.tokens.upperBound]
    let name = sentence.names.first { analysis.names[$0].kind == .state && first.tokens.contains(analysis.names[$0].tokens.lowerBound) }
    guard let name, next.isWord, !next.isCapitalized, let party = Optional(analysis.names[name]),
      WordClass.table[next] == nil || WordClass.table[next] == .adverb || WordClass.table[next] == .auxiliary,
      party.tokens.upperBound < first.tokens.upperBound,
      !(first.tokens.upperBound..<figure.tokens.lowerBound).contains(where: {
        WordClass.table[analysis.passage.tokens[$0]] == .semicolon
      })
    else { return nil }
    let words = party.tokens.lowerBound..<first.tokens.upperBound
    return Party(analysis.passage.words(of: words), state: party.party.state)
  }

  /// "$3 million for the next five years": a length that belongs to the figure right before it.
  private static func isLength(_ figure: Mention, of previous: Draft, _ analysis: borrowing Analysis) -> Bool {
    figure.time != nil && figure.tokens.lowerBound >= previous.tokens.upperBound
      && analysis.distance(previous.tokens, figure.tokens) <= 6
      && ElapsedTime.relation(of: figure.tokens, analysis) == .coming
  }

  /// Whether a mention is a figure that means something by itself.
  private func isFigure(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard mention.unreadReason == nil else { return false }
    switch mention.kind {
    case .money, .percentage: return true
    case .measure: return !FigureFilter.isCourtesy(mention, analysis)
    case .duration where FigureFilter.isInName(mention, analysis): return false
    case .duration:
      return mention.time.map { if case .duration = $0.value { true } else { false } } ?? false
    case .date, .period: return ElapsedTime.quantity(of: mention, analysis) != nil
    case .ordinal: return FigureFilter.isAnniversaryOrRank(mention, sentence, analysis)
    case .number: return FigureFilter.isBareFigure(mention, sentence, analysis)
    default: return false
    }
  }

  /// The quantity of a figure; a duration counts its unit, a decade ten years.
  private static func quantity(of figure: Mention) -> Quantity? {
    if let quantity = figure.quantity {
      guard figure.kind == .ordinal else { return quantity }
      var rank = quantity
      rank.unit = .rank
      return rank
    }
    guard case .duration(let duration)? = figure.time?.value else { return nil }
    let unit =
      switch duration.unit {
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .workingDay: "working day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    return Quantity(duration.value, .counted(unit))
  }

  private func draft(
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext,
    after previous: Draft?
  ) -> Draft? {
    var quantity = quantity
    if FigureFilter.isRank(figure, sentence, analysis) { quantity.unit = .rank }
    let (measure, isOwn) = measure(of: figure, &quantity, sentence, analysis, after: previous)
    if figure.kind == .number, measure?.id == nil { return nil }
    var claim = Claim(
      span: figure.span,
      sentence: sentence.span,
      quantity: quantity,
      measure: measure?.label ?? MeasureLabel.generic(quantity.unit)
    )
    claim.measureID = measure?.id
    let time = times.time(of: figure, quantity, in: sentence, analysis, context)
    (claim.period, claim.asOf, claim.timeBasis) = (time.period, time.asOf, time.basis)
    claim.modality = modalities.modality(of: figure, definition(measure?.id), in: sentence, analysis)
    claim.definition = cues.definitions(of: figure.tokens, in: sentence, analysis)
    claim.scope = scopes.scope(
      of: figure,
      measure?.tokens,
      of: definition(measure?.id)?.label ?? claim.measure,
      in: sentence,
      analysis
    )
    return Draft(
      claim: claim,
      tokens: figure.tokens,
      isComparable: isOwn && measure?.id != nil && !Self.isCountedBySign(quantity.unit),
      measureTokens: measure?.tokens,
      isDated: time.isStated
    )
  }

  /// Doses and the like, of which a sentence tells now those that were given and now those that were bought.
  private static func isCountedBySign(_ unit: Unit) -> Bool {
    if case .symbol(let code, nil) = unit { code.utf8.count > 3 } else { false }
  }

  /// What a figure measures, and whether its own words say so; else it is what the figure before it measures.
  private func measure(
    of figure: Mention,
    _ quantity: inout Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    after previous: Draft?
  ) -> (measure: MeasureFinder.Result?, isOwn: Bool) {
    if figure.time != nil || figure.kind == .ordinal {
      return (FigureFilter.timeMeasure(of: figure, &quantity, sentence, analysis), true)
    }
    let isShareInList = quantity.unit == .percent && previous != nil && Self.isInBrackets(figure, analysis)
    if !isShareInList, let measure = measures.measure(of: figure, quantity, in: sentence, analysis) {
      return (measure, true)
    }
    guard let previous, isShareInList || previous.claim.quantity.unit == quantity.unit else { return (nil, true) }
    let measure = MeasureFinder.Result(
      label: previous.claim.measure,
      id: previous.claim.measureID,
      tokens: previous.measureTokens
    )
    return (measure, false)
  }

  /// "Services (10.9%)": the share of what stands before it in a list.
  private static func isInBrackets(_ figure: Mention, _ analysis: borrowing Analysis) -> Bool {
    let before = figure.tokens.lowerBound - 1
    return before >= 0 && WordClass.table[analysis.passage.tokens[before]] == .bracket
  }

  private func definition(_ id: String?) -> MeasureDefinition? { id.flatMap { byIdentifier[$0] } }

  /// Gives a claim the parties that it is about.
  private func setParties(
    _ draft: inout Draft,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) {
    let direction =
      definition(draft.claim.measureID)?.direction ?? (TradedGoods.isBought(draft.claim.measure) ? .inward : .none)
    let isRelation = direction != .none || MeasureLabel.isOfRelations(draft.claim.measure)
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
    let isSource =
      !isRelation
      && named.contains {
        $0.kind == .organisation && $0.party == sides.counterpart
          && (draft.claim.measureID != nil || draft.measureTokens == nil || analysis.passage.words(of: $0.written) == draft.claim.attribution)
      }
    draft.claim.counterpart = isSource ? nil : sides.counterpart
    if !sides.isNamed { draft.isComparable = false }
    if isRelation, named.count < 2 { draft.isComparable = draft.isComparable && sides.isNamed }
  }
}
