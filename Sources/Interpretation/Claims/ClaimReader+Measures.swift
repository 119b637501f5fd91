import Packs
import Quantities
import RecordModel
import Text

/// What a figure measures, where its own words do not say so: what the figure before it measures, what the clause is about.
extension ClaimReader {
  typealias Told = (measure: MeasureFinder.Result?, isOwn: Bool)

  /// What a figure measures, and whether its own words say so.
  func measure(
    of figure: Mention,
    _ quantity: inout Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext,
    after drafts: [Draft]
  ) -> Told {
    if figure.time != nil || figure.kind == .ordinal {
      return (FigureFilter.timeMeasure(of: figure, &quantity, sentence, analysis), true)
    }
    if let previous = drafts.last, isEquivalent(figure, quantity, of: previous, analysis) {
      return (Self.result(previous), false)
    }
    if isHeldAgainst(figure, sentence, analysis),
      let earlier = drafts.last(where: { $0.claim.quantity.unit == quantity.unit })
    {
      return (Self.result(earlier), false)
    }
    // Of a measure that is known each share is one; else each is that of its own words: "firms (12%), schools (9%)".
    let isShareInList =
      quantity.unit == .percent && drafts.last?.claim.measureID != nil && Self.isInBrackets(figure, analysis)
    if let rate = RateLabels.label(of: figure, quantity, sentence, analysis) {
      return (MeasureFinder.Result(label: rate, id: nil, tokens: nil), true)
    }
    if !isShareInList, var measure = measures.measure(of: figure, quantity, in: sentence, analysis) {
      measure = named(measure, figure, quantity, sentence, analysis, after: drafts)
      return (measure, true)
    }
    if !isShareInList, let said = Self.said(figure, quantity, nil, sentence, analysis, after: drafts) {
      return (MeasureFinder.Result(label: said, id: nil, tokens: nil), false)
    }
    let isComparison = quantity.unit == .percent && FigureFilter.isComparison(figure, sentence, analysis)
    if let previous = drafts.last, isShareInList || previous.claim.quantity.unit == quantity.unit || isComparison {
      return (Self.result(previous), false)
    }
    return (elsewhere(figure, quantity, sentence, analysis, context, after: drafts), false)
  }

  /// A measure of the packs as it is, or as what a bank gives; words of the text with what a verb says of them.
  private func named(
    _ found: MeasureFinder.Result,
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    after drafts: [Draft]
  ) -> MeasureFinder.Result {
    var measure = found
    if measure.id == Self.aid, let loan = definition(Self.loan), isFromBank(figure, sentence, analysis) {
      (measure.label, measure.id) = (loan.label, loan.id)
    }
    if measure.id == nil || definition(measure.id)?.label != measure.label,
      let done = ThingsDoneTo.label(figure, quantity.unit, sentence, analysis)
        ?? ChangedThing.label(of: figure, sentence, analysis)
    {
      measure.label = done
    } else if measure.id == nil {
      measure.label =
        Self.said(figure, quantity, measure, sentence, analysis, after: drafts)
        ?? MeasureLabel.sized(measure.label, quantity.unit)
    }
    return measure
  }

  private static let aid = "aid.total"
  private static let loan = "aid.loans"

  /// "Six banks provided 22 billion": what a bank gives it lends.
  private func isFromBank(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    (sentence.tokens.lowerBound..<figure.tokens.lowerBound).contains {
      Self.banks[analysis.passage.tokens[$0]] != nil
    }
  }

  private enum Bank: UInt8 { case bank = 1 }
  private static let banks = WordTable<Bank>([("bank banks lender lenders creditor creditors syndicate", .bank)])

  /// What a verb or the place of a share says of a figure that no noun of the packs names.
  private static func said(
    _ figure: Mention,
    _ quantity: Quantity,
    _ measure: MeasureFinder.Result?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    after drafts: [Draft]
  ) -> String? {
    if quantity.unit == .percent {
      guard measure?.label.hasPrefix("share of ") != true else { return nil }
      return ShareLabels.label(of: figure, after: drafts.last, sentence, analysis)
    }
    // What names a project or goods of trade says more than the verb.
    if let measure, measure.tokens == nil { return nil }
    guard let deed = DeedNouns.label(of: figure, quantity, behind: measure?.tokens, sentence, analysis) else {
      return nil
    }
    guard let told = measure?.label, let place = measure?.tokens, place.lowerBound >= figure.tokens.upperBound,
      quantity.unit.isMoney
    else { return deed }
    return deed + " for " + told
  }

  /// "NZ$31.2 million (around SBD 158 million)": the same sum in other money.
  func isEquivalent(
    _ figure: Mention,
    _ quantity: Quantity,
    of previous: Draft,
    _ analysis: borrowing Analysis
  ) -> Bool {
    quantity.unit.isMoney && previous.claim.quantity.unit.isMoney && previous.claim.quantity.unit != quantity.unit
      && (0...2).contains(figure.tokens.lowerBound - previous.tokens.upperBound)
      && (previous.tokens.upperBound..<figure.tokens.lowerBound).contains {
        WordClass.table[analysis.passage.tokens[$0]] == .bracket
      }
  }

  /// An earlier figure of the sentence in the same unit, what the clause is about, or what the paragraph measured last.
  private func elsewhere(
    _ figure: Mention,
    _ quantity: Quantity,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext,
    after drafts: [Draft]
  ) -> MeasureFinder.Result? {
    let earlier = drafts.last { Self.isAlike($0.claim.quantity.unit, quantity.unit) }
    if let earlier, quantity.unit != .percent { return Self.result(earlier) }
    if quantity.unit == .percent, let change = change(figure, sentence, analysis, after: drafts) { return change }
    if let earlier { return Self.result(earlier) }
    if quantity.unit == .percent, let base = drafts.last, isOf(figure, sentence, analysis) {
      return MeasureFinder.Result(label: "share of " + base.claim.measure, id: base.claim.measureID, tokens: nil)
    }
    if let phrase = SubjectPhrase.phrase(before: figure.tokens.lowerBound, sentence, analysis) {
      let label = phrase.words.suffix(Self.longestLabel).joined(separator: " ")
      let told = quantity.unit == .percent ? "share of " + label : MeasureLabel.sized(label, quantity.unit)
      return MeasureFinder.Result(label: told, id: nil, tokens: nil)
    }
    guard let last = context.lastMeasures.last(where: { Self.isAlike($0.unit, quantity.unit) }) else { return nil }
    return MeasureFinder.Result(label: last.measure, id: last.measureID, tokens: nil)
  }

  /// "Less than one per cent of the total": a share whose whole the words before it tell.
  private func isOf(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let next = figure.tokens.upperBound
    return next < sentence.tokens.upperBound && WordClass.table[analysis.passage.tokens[next]] == .genitive
  }

  /// "Up from 3.9%", "against 14,900 tonnes": a figure that another is compared with.
  func isHeldAgainst(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    guard start - 2 > sentence.tokens.lowerBound else { return false }
    switch Self.links[tokens[start - 1]] {
    case .against: return true
    case .from: return Self.links[tokens[start - 2]] == .up
    case .with: return Self.links[tokens[start - 2]] == .compared
    default: return false
    }
  }

  private enum Link: UInt8 { case against = 1, from, up, with, compared }
  private static let links = WordTable<Link>([
    ("against versus", .against), ("from", .from), ("up down", .up), ("with to", .with), ("compared", .compared),
  ])
  private static let longestLabel = 5

  /// "Narrowed by 13.3%", "an increase of more than 20 %": how much something grew.
  private func change(
    _ figure: Mention,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    after drafts: [Draft]
  ) -> MeasureFinder.Result? {
    guard FigureFilter.isChange(figure, sentence, analysis) else { return nil }
    if let phrase = SubjectPhrase.phrase(before: figure.tokens.lowerBound, sentence, analysis) {
      let label = phrase.words.suffix(Self.longestLabel).joined(separator: " ") + " growth rate"
      return MeasureFinder.Result(label: label, id: nil, tokens: nil)
    }
    guard let base = drafts.last else { return nil }
    return MeasureFinder.Result(label: base.claim.measure + " growth rate", id: base.claim.measureID, tokens: nil)
  }

  static func isAlike(_ a: Unit, _ b: Unit) -> Bool { a == b || a.isMoney && b.isMoney }

  private static func result(_ draft: Draft) -> MeasureFinder.Result {
    MeasureFinder.Result(label: draft.claim.measure, id: draft.claim.measureID, tokens: draft.measureTokens)
  }
}
