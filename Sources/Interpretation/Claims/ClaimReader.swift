import Packs
import Quantities
import RecordModel
import Text

/// Makes claims of the figures of a sentence.
struct ClaimReader: Sendable {
  let lexicon: Lexicon
  let measures: MeasureFinder
  let times = TimeFinder()
  let cues = CueFinder()
  let modalities = ModalityFinder()
  let parties: PartyFinder
  let scopes: ScopeFinder
  let subjects: SubjectFinder
  let byIdentifier: [String: MeasureDefinition]

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
    /// Whether the unit comes from other words than those of the figure; such a figure proves nothing about others.
    var isInferred = false
  }

  /// The claims of a sentence, in the order of their figures.
  func claims(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext) -> [Draft] {
    let figures = sentence.mentions.filter { isFigure(analysis.mentions[$0], sentence, analysis) }
    guard !figures.isEmpty || sentence.mentions.contains(where: { analysis.mentions[$0].kind == .number }) else {
      return []
    }
    let brackets = CitationBrackets.all(in: sentence, analysis)
    let attribution =
      cues.attribution(in: sentence, analysis) ?? brackets.first.flatMap { CitationBrackets.source($0, analysis) }
      ?? context.listSource
    let actors = parties.actors(in: sentence, analysis).filter { actor in
      !brackets.contains { $0.overlaps(actor.tokens) } && !isInTitle(actor, sentence, analysis)
    }
    let shares = RespectiveReader.shares(figures, in: sentence, analysis)
    var drafts: [Draft] = []
    for index in sentence.mentions {
      let figure = analysis.mentions[index]
      if LengthQuantity.beginsRange(index, sentence, analysis) { continue }
      guard
        var draft = inferred(index, after: drafts, sentence, analysis, context)
          ?? stated(index, figures, after: drafts, sentence, analysis, context)
      else { continue }
      draft.claim.attribution = attribution
      if let shares { share(&draft, index, shares, analysis) }
      setParties(&draft, actors, sentence, analysis, context)
      settle(&draft, figure, after: drafts, sentence, analysis)
      if let lead = context.listLead { fill(&draft, from: lead, sentence, analysis) }
      drafts.append(draft)
    }
    return drafts
  }

  /// The claim of a figure that says by itself what it counts.
  private func stated(
    _ index: Int,
    _ figures: [Int],
    after drafts: [Draft],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Draft? {
    guard figures.contains(index),
      drafts.last.map({ $0.tokens.upperBound <= analysis.mentions[index].tokens.lowerBound }) ?? true
    else { return nil }
    let figure = analysis.mentions[index]
    guard let quantity = Self.quantity(of: figure, analysis) ?? ElapsedTime.quantity(of: figure, analysis) else {
      return nil
    }
    return draft(figure, quantity, sentence, analysis, context, after: drafts)
  }

  /// Whether a name is part of somebody's title: the council of "Premier of the State Council".
  private func isInTitle(_ name: NamedThing, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    name.kind == .organisation
      && analysis.matches[sentence.matches].contains {
        guard case .title = $0.entry else { return false }
        return $0.tokens.lowerBound < name.tokens.lowerBound && name.tokens.upperBound <= $0.tokens.upperBound
      }
  }

  /// What a sentence is about.
  func topic(of sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> NamedThing? {
    subjects.topic(of: sentence, analysis)
  }

  /// Whether a mention is a figure that means something by itself.
  private func isFigure(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard mention.unreadReason == nil else { return false }
    switch mention.kind {
    case .money: return FigureFilter.isAmount(mention, analysis)
    case .percentage: return true
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
  private static func quantity(of figure: Mention, _ analysis: borrowing Analysis) -> Quantity? {
    if let quantity = figure.quantity {
      guard figure.kind == .ordinal else { return quantity }
      var rank = quantity
      rank.unit = .rank
      return rank
    }
    return LengthQuantity.of(figure, analysis)
  }

  func draft(
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext,
    after drafts: [Draft]
  ) -> Draft? {
    var quantity = quantity
    if FigureFilter.isRank(figure, sentence, analysis) { quantity.unit = .rank }
    let (measure, isOwn) = measure(of: figure, &quantity, sentence, analysis, context, after: drafts)
    if figure.kind == .number, measure?.id == nil { return nil }
    var claim = Claim(
      span: figure.span,
      sentence: sentence.span,
      quantity: quantity,
      measure: measure?.label ?? MeasureLabel.generic(quantity.unit)
    )
    claim.measureID = measure?.id
    let isDated = tell(&claim, figure, quantity, sentence, analysis, context, after: drafts)
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
      isDated: isDated
    )
  }

  /// Says of a claim when it holds and how it is meant; returns whether the sentence itself names the time.
  private func tell(
    _ claim: inout Claim,
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext,
    after drafts: [Draft]
  ) -> Bool {
    var time = times.time(of: figure, quantity, in: sentence, analysis, context)
    if let before = YearWords.yearBefore(figure, after: drafts.last, sentence, analysis) { time.period = before }
    (claim.period, claim.asOf, claim.timeBasis) = (time.period, time.asOf, time.basis)
    claim.modality = modality(
      of: figure,
      quantity,
      claim,
      isDated: time.isStated,
      sentence,
      analysis,
      context,
      after: drafts
    )
    return time.isStated
  }

  /// Doses and the like, of which a sentence tells now those that were given and now those that were bought.
  private static func isCountedBySign(_ unit: Unit) -> Bool {
    if case .symbol(let code, nil) = unit { code.utf8.count > 3 } else { false }
  }

  /// "Services (10.9%)": the share of what stands before it in a list.
  static func isInBrackets(_ figure: Mention, _ analysis: borrowing Analysis) -> Bool {
    let before = figure.tokens.lowerBound - 1
    return before >= 0 && WordClass.table[analysis.passage.tokens[before]] == .bracket
  }

  func definition(_ id: String?) -> MeasureDefinition? { id.flatMap { byIdentifier[$0] } }
}
