import Packs
import Quantities
import RecordModel
import Text

/// Makes commitments of promises, plans, targets and quotas.
struct CommitmentReader: Sendable {
  private let parties: PartyFinder
  private let periods = PeriodFinder()

  init(_ parties: PartyFinder) { self.parties = parties }

  /// The commitments of a sentence: one for each verb of promising, one for each promised figure without one.
  func commitments(
    in sentence: Analysis.Sentence, _ claims: [Claim], _ analysis: borrowing Analysis, _ context: DocumentContext
  ) -> [Commitment] {
    var found: [Commitment] = []
    let named = parties.actors(in: sentence, analysis)
    for match in analysis.matches[sentence.matches] {
      guard case .cue(.commitment(let state)) = match.entry else { continue }
      let range = extent(of: match.tokens, sentence, analysis)
      let span = analysis.passage.bytes(of: range)
      guard range.count - match.tokens.count > 1, !found.contains(where: { $0.span.overlaps(span) }) else { continue }
      var commitment = Commitment(span: span, sentence: sentence.span, what: what(match.tokens.upperBound..<range.upperBound, analysis))
      commitment.state = state
      (commitment.by, commitment.to) = sides(match.tokens, named, sentence, analysis, context)
      let inside = claims.filter { span.contains($0.span.lowerBound) }
      commitment.claim = inside.first?.id
      commitment.due = due(range, sentence, analysis)
      found.append(commitment)
    }
    for claim in claims where [.target, .pledge, .quota].contains(claim.modality) {
      guard !found.contains(where: { $0.span.overlaps(claim.span) }) else { continue }
      var commitment = Commitment(span: claim.span, sentence: sentence.span, what: claim.measure)
      commitment.by = [claim.subject].compactMap(\.self)
      commitment.claim = claim.id
      if case .date(let date)? = claim.period { commitment.due = date }
      found.append(commitment)
    }
    return found
  }

  /// The verb of promising and what follows in its clause.
  private func extent(of cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Range<Int> {
    var end = cue.upperBound
    while end < min(sentence.tokens.upperBound, cue.upperBound + 60) {
      let kind = WordClass.table[analysis.passage.tokens[end]]
      if kind == .semicolon || kind == .contrast { break }
      end += 1
    }
    while end > cue.upperBound, !analysis.passage.tokens[end - 1].isWord, !analysis.passage.tokens[end - 1].isNumber { end -= 1 }
    return cue.lowerBound..<end
  }

  /// The promise in at most twelve words.
  private func what(_ tokens: Range<Int>, _ analysis: borrowing Analysis) -> String {
    analysis.passage.string(of: tokens.prefix(12).startIndex..<min(tokens.upperBound, tokens.lowerBound + 12))
  }

  private func sides(
    _ cue: Range<Int>, _ named: [NamedThing], _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> (by: [Party], to: [Party]) {
    let before = named.filter { $0.tokens.upperBound <= cue.lowerBound && analysis.distance($0.tokens, cue) <= 20 }.map(\.party)
    let behind = named.filter { $0.tokens.lowerBound >= cue.upperBound && analysis.distance($0.tokens, cue) <= 20 }.map(\.party)
    let speaksOfPair = parties.speaksOfPair(analysis.passage.tokens[sentence.tokens.lowerBound..<cue.lowerBound])
    if before.isEmpty, speaksOfPair, context.pair.count == 2 { return (context.pair, []) }
    return (before, behind.filter { !before.contains($0) && $0.entity?.hasPrefix("state.") ?? false })
  }

  /// The last day that the sentence sets: the end of "by 2025", of "2019–2023".
  private func due(_ range: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> PartialDate? {
    for mention in analysis.mentions[sentence.mentions].reversed() where range.overlaps(mention.tokens) {
      switch mention.time?.value {
      case .period(_, let end?): return end
      case .date(let date):
        let before = mention.tokens.lowerBound - 1
        if before >= range.lowerBound, analysis.passage.string(of: before..<before + 1).lowercased() == "by" { return date }
      default: continue
      }
    }
    return nil
  }
}
