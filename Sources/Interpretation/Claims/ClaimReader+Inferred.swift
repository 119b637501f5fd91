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
    guard
      let counted = ElidedFigures.counted(figure, index, after: drafts, last: context.lastCount, sentence, analysis)
    else { return nil }
    quantity.unit = counted.unit
    (figure.kind, figure.value) = (.measure, .quantity(quantity))
    guard var draft = draft(figure, quantity, sentence, analysis, context, after: drafts) else { return nil }
    (draft.claim.measure, draft.claim.measureID) = (counted.measure, counted.measureID)
    draft.measureTokens = counted.tokens
    return Self.inferred(draft)
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
    if told == .actual, isCapacity(claim, quantity) { return .capacity }
    if told == .actual, let previous = drafts.last, isJoined(figure, quantity, to: previous, analysis) {
      return previous.claim.modality
    }
    return told
  }

  /// A share of a capacity or of a quota is itself none, and no length of time is a capacity.
  private static func may(_ figure: Mention, _ quantity: Quantity, be modality: Claim.Modality) -> Bool {
    if quantity.unit == .percent, modality == .capacity || modality == .quota { return false }
    return modality != .capacity || figure.time == nil
  }

  /// What lengths of time are as they are told, whatever is to come.
  private static let settled: Set<String> = ["delay"]

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
    return between.contains(.and) && Self.isAlike(previous.claim.quantity.unit, quantity.unit)
  }

  /// Whether a period lies wholly behind the year of the document.
  private func isToCome(_ period: TimeValue?, _ context: DocumentContext) -> Bool {
    guard let now = context.now?.date else { return false }
    switch period {
    case .date(let date)?: return date.year > now.year
    case .period(let start?, _)?: return start.year > now.year
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
