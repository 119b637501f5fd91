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
