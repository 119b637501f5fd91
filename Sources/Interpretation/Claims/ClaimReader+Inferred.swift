import Quantities
import RecordModel
import Text

/// Claims of figures whose unit other words give: shares in words, and bare numbers that count what was counted before.
extension ClaimReader {
  /// The claim of such a figure, or `nil` where it is none.
  func inferred(
    _ index: Int,
    after drafts: [Draft],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Draft? {
    var figure = analysis.mentions[index]
    guard figure.kind == .number, var quantity = figure.quantity else { return nil }
    if let share = ShareWords.share(figure, sentence, analysis) {
      (figure.kind, figure.value) = (.percentage, .quantity(share))
      return draft(figure, share, sentence, analysis, context, after: drafts).map(Self.inferred)
    }
    if let previous = drafts.last, Multiples.isOfFigure(figure, sentence, analysis) {
      figure.kind = .measure
      guard var draft = draft(figure, quantity, sentence, analysis, context, after: drafts) else { return nil }
      (draft.claim.measure, draft.claim.measureID) = ("ratio of " + previous.claim.measure, previous.claim.measureID)
      return Self.inferred(draft)
    }
    guard let (counted, scale) = again(figure, index, after: drafts, sentence, analysis, context) else { return nil }
    quantity.unit = counted.unit
    quantity.value = quantity.value?.scaled(by: scale)
    quantity.low = quantity.low?.scaled(by: scale)
    quantity.high = quantity.high?.scaled(by: scale)
    let kind: Mention.Kind = counted.unit.isMoney ? .money : counted.unit == .percent ? .percentage : .measure
    (figure.kind, figure.value) = (kind, .quantity(quantity))
    guard var draft = draft(figure, quantity, sentence, analysis, context, after: drafts) else { return nil }
    (draft.claim.measure, draft.claim.measureID) = (counted.measure, counted.measureID)
    draft.measureTokens = counted.tokens
    return Self.inferred(draft)
  }

  /// What a bare number counts that goes on with others, and the power of ten that they have in common.
  private func again(
    _ figure: Mention,
    _ index: Int,
    after drafts: [Draft],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> (ElidedFigures.Counted, scale: Int)? {
    if ListedAmounts.isEntry(figure, sentence, analysis),
      let listed = ListedAmounts(before: figure.tokens.lowerBound, analysis) ?? context.listedAmounts
    {
      return (ElidedFigures.Counted(unit: listed.unit, measure: listed.measure), listed.scale)
    }
    if drafts.last?.claim.quantity.unit.isMoney ?? false,
      let amount = ParallelFigures.reading(figure, after: drafts, sentence, analysis)
    {
      return (amount.counted, amount.scale)
    }
    if let counted = ElidedFigures.counted(
      figure,
      index,
      after: drafts,
      last: context.lastCount,
      sentence,
      analysis
    ) {
      return (counted, 0)
    }
    return ParallelFigures.reading(figure, after: drafts, sentence, analysis).map { ($0.counted, $0.scale) }
  }

  private static func inferred(_ draft: Draft) -> Draft {
    var draft = draft
    draft.isInferred = true
    draft.isComparable = false
    return draft
  }
}

extension ClaimReader {
  /// How a figure is meant: like the sum before it in other money, else as its own words say; what is reckoned for a
  /// time to come is foreseen.
  func modality(
    of figure: Mention,
    _ quantity: Quantity,
    _ claim: Claim,
    isDated: Bool,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext,
    after drafts: [Draft]
  ) -> Claim.Modality {
    if let previous = drafts.last, isEquivalent(figure, quantity, of: previous, analysis) {
      return previous.claim.modality
    }
    if isHeldAgainst(figure, sentence, analysis) || isOfPast(figure, context, sentence, analysis) { return .actual }
    if figure.time != nil, Self.settled.contains(claim.measure) { return .actual }
    let told = modalities.modality(of: figure, definition(claim.measureID), in: sentence, analysis)
    guard told == .actual || told == .estimate else { return told }
    if told == .estimate, isToCome(claim.period, context) { return .forecast }
    if let noun = ModalNouns.of(figure, sentence, analysis), Self.may(figure, quantity, be: noun) { return noun }
    if told == .actual, let near = NearModality.of(figure, sentence, analysis), Self.may(figure, quantity, be: near) {
      return near
    }
    if told == .actual, isCapacity(claim, quantity) { return .capacity }
    if told == .actual, let previous = drafts.last, isJoined(figure, quantity, to: previous, analysis) {
      return previous.claim.modality
    }
    return foreseen(figure, told, claim, isDated: isDated, sentence, analysis, context, after: drafts)
  }

  /// What is told without a word of how it is meant, but of a time to come, or in a list of what is to be.
  private func foreseen(
    _ figure: Mention,
    _ told: Claim.Modality,
    _ claim: Claim,
    isDated: Bool,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext,
    after drafts: [Draft]
  ) -> Claim.Modality {
    guard told == .actual, figure.time == nil, figure.kind != .ordinal,
      !ListModality.tellsPast(before: figure.tokens.lowerBound, sentence, analysis)
    else { return told }
    if isDated, isToCome(claim.period, context), !Self.isInBrackets(figure, analysis),
      !modalities.isSettled(figure, sentence, analysis)
    {
      if let last = drafts.last(where: { Self.foreseen.contains($0.claim.modality) }) { return last.claim.modality }
      if Self.isEffect(figure, analysis) { return .forecast }
      return claim.measureID?.hasPrefix("aid") ?? false ? .pledge : .target
    }
    guard let listed = context.listModality, !SentenceTense.isPresent(at: figure.tokens, in: sentence, analysis) else {
      return told
    }
    return listed
  }

  /// A share of a capacity or of a quota is itself none, and no length of time is a capacity.
  private static func may(_ figure: Mention, _ quantity: Quantity, be modality: Claim.Modality) -> Bool {
    if quantity.unit == .percent, modality == .capacity || modality == .quota { return false }
    return modality != .capacity || figure.time == nil
  }

  /// What lengths of time are as they are told, whatever is to come.
  private static let settled: Set<String> = ["delay"]

  /// "Saving about 1,900 tonnes": what follows from what is planned.
  private static func isEffect(_ figure: Mention, _ analysis: borrowing Analysis) -> Bool {
    let start = figure.tokens.lowerBound
    return (max(0, start - 3)..<start).contains { effects[analysis.passage.tokens[$0]] != nil }
  }

  private enum Effect: UInt8 { case effect = 1 }
  private static let effects = WordTable<Effect>([
    ("saving creating bringing generating giving yielding employing serving adding earning carrying", .effect)
  ])

  /// What a figure of a time to come can be.
  private static let foreseen: Set<Claim.Modality> = [.pledge, .target, .forecast]

  /// Whether a figure is what a plant, a line or a hall can do: power that nobody buys or sells, or what is called so.
  private func isCapacity(_ claim: Claim, _ quantity: Quantity) -> Bool {
    guard case .symbol(let code, _) = quantity.unit else {
      return quantity.unit != .percent && claim.measure.holds("capacity")
    }
    guard Self.powers.contains(code) else { return false }
    return !claim.measure.hasPrefix("electricity ") && !claim.measure.holds("suppl") && !claim.measure.holds("sale")
      && !claim.measure.holds("demand")
  }

  private static let powers: Set<String> = ["MW", "kW", "GW"]

  /// "(39 in 2022)", "USD 468 million (2022)": a figure with a year of its own in brackets that is gone.
  private func isOfPast(
    _ figure: Mention,
    _ context: DocumentContext,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    guard let now = context.now?.date, Self.isInBrackets(figure, analysis) else { return false }
    return analysis.mentions[sentence.mentions].contains {
      guard case .date(let date)? = $0.time?.value, date.year < now.year else { return false }
      return $0.tokens.lowerBound >= figure.tokens.upperBound && $0.tokens.lowerBound - figure.tokens.upperBound <= 2
    }
  }

  /// "97 per cent of the lines and 85 per cent from the first day", "78 per cent within 15 years": a figure that goes on
  /// with what the one before it told.
  private func isJoined(
    _ figure: Mention,
    _ quantity: Quantity,
    to previous: Draft,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let (start, end) = (previous.tokens.upperBound, figure.tokens.lowerBound)
    guard start < end, end - start <= 14 else { return false }
    let between = analysis.passage.tokens[start..<end].compactMap { WordClass.table[$0] }
    guard !between.contains(where: { [.semicolon, .contrast, .auxiliary, .linkingVerb, .pronoun].contains($0) }) else {
      return false
    }
    if figure.time != nil { return end - start <= 3 }
    if Self.isOfThem(figure, analysis) { return true }
    return between.contains(.and) && Self.isAlike(previous.claim.quantity.unit, quantity.unit)
  }

  /// "Half of them": a part of what was told, unless something else is said of it.
  private static func isOfThem(_ figure: Mention, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let end = figure.tokens.upperBound
    guard end + 1 < tokens.count, WordClass.table[tokens[end]] == .genitive,
      WordClass.table[tokens[end + 1]] == .pronoun || tokens[end + 1].hash == it
    else { return false }
    return end + 2 == tokens.count || WordClass.table[tokens[end + 2]] != .auxiliary
  }

  private static let it = WordHash.of("it")

  /// Whether a period lies wholly behind the date of the document.
  private func isToCome(_ period: TimeValue?, _ context: DocumentContext) -> Bool {
    guard let now = context.now?.date else { return false }
    switch period {
    case .date(let date)?: return date.days.lowerBound > now.days.upperBound
    case .period(let start?, _?)?: return start.days.lowerBound > now.days.upperBound
    default: return false
    }
  }
}

extension ElidedFigures.Counted {
  /// What the last count of a sentence counts, or `nil`.
  init?(_ drafts: [ClaimReader.Draft]) {
    guard let last = drafts.last(where: { ElidedFigures.isCount($0.claim.quantity.unit) }) else { return nil }
    self.init(last)
  }

  init(_ draft: ClaimReader.Draft) {
    let claim = draft.claim
    self.init(unit: claim.quantity.unit, measure: claim.measure, measureID: claim.measureID)
  }
}
