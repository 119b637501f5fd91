import Packs
import Quantities
import RecordModel
import Text

/// Makes commitments of promises, plans, targets and quotas.
struct CommitmentReader: Sendable {
  private let parties: PartyFinder
  private let promisers = PromiserFinder()

  init(_ parties: PartyFinder) { self.parties = parties }

  /// The commitments of a sentence: one for each verb of promising, one for each promised figure without one.
  func commitments(
    in sentence: Analysis.Sentence,
    _ claims: [Claim],
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> [Commitment] {
    var found: [Commitment] = []
    guard sentence.matches.contains(where: { Self.isPromise(analysis.matches[$0].entry) }) else {
      addFigures(claims, to: &found, sentence, analysis)
      return found
    }
    let named = parties.actors(in: sentence, analysis)
    for match in analysis.matches[sentence.matches] {
      guard case .cue(.commitment(let written)) = match.entry else { continue }
      let range = extent(of: match.tokens, sentence, analysis)
      let span = analysis.passage.bytes(of: range)
      guard range.count - match.tokens.count > 1 || PromiseFinder.isSigning(match.tokens, analysis),
        !found.contains(where: { $0.span.overlaps(span) }),
        let state = PromiseFinder.state(written, match.tokens, range, sentence, analysis),
        let what = PromisePhrase.what(match.tokens, range, sentence, analysis)
      else { continue }
      var commitment = Commitment(span: span, sentence: sentence.span, what: what)
      commitment.state = state
      let isMutual = PromiseFinder.isMutual(written, match.tokens, analysis)
      (commitment.by, commitment.to) =
        promisers.sides(match.tokens, range, isMutual: isMutual, named, sentence, analysis, context)
      commitment.project = Self.project(in: range, sentence, analysis)
      let inside = claims.filter { span.contains($0.span.lowerBound) }
      commitment.claim = inside.first?.id
      if let target = inside.first, TargetReached.isTold(target.span, sentence, analysis) {
        commitment.state = .completed
      }
      guard date(&commitment, match.tokens, range, written, inside, sentence, analysis) else { continue }
      commitment.made = PromiseTime.told(before: match.tokens, due: commitment.due, sentence, analysis)
      found.append(commitment)
    }
    addFigures(claims, to: &found, sentence, analysis)
    return found
  }

  /// The one project or facility that the promise names.
  private static func project(
    in range: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let named = analysis.names[sentence.names].filter {
      ($0.kind == .project || $0.kind == .facility) && range.overlaps($0.tokens)
    }.compactMap(\.party.entity)
    return Set(named).count == 1 ? named[0] : nil
  }

  private static func isPromise(_ entry: Lexicon.Entry) -> Bool {
    if case .cue(.commitment) = entry { true } else { false }
  }

  /// Sets the day on which a promise falls due; a project that is only to be ready some day is no commitment.
  private func date(
    _ commitment: inout Commitment,
    _ cue: Range<Int>,
    _ range: Range<Int>,
    _ written: Commitment.State,
    _ inside: [Claim],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    if written == .implementation, PromiseFinder.isDeadline(cue, analysis) {
      commitment.by = []
      commitment.due = firstDate(cue.upperBound..<range.upperBound, sentence, analysis)
      return commitment.due != nil
    }
    if commitment.state == .pledge || commitment.state == .commitment {
      commitment.due = due(cue, range, written == .commitment, sentence, analysis) ?? Self.windowEnd(inside)
    }
    return true
  }

  /// Adds the targets, pledges and quotas that no verb of promising in the sentence covers.
  private func addFigures(
    _ claims: [Claim],
    to found: inout [Commitment],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) {
    for claim in claims where [.target, .pledge, .quota].contains(claim.modality) && !Self.isTime(claim.quantity.unit) {
      guard !found.contains(where: { $0.span.overlaps(claim.span) || $0.what == claim.measure }),
        !Self.isCeiling(claim, sentence, analysis)
      else { continue }
      var commitment = Commitment(span: claim.span, sentence: sentence.span, what: claim.measure)
      commitment.by = [claim.subject].compactMap(\.self)
      commitment.claim = claim.id
      if TargetReached.isTold(claim.span, sentence, analysis) { commitment.state = .completed }
      if case .period(_, let end?) = claim.period {
        commitment.due = end
      } else {
        commitment.due = due(
          sentence.tokens.lowerBound..<sentence.tokens.lowerBound,
          sentence.tokens,
          false,
          sentence,
          analysis
        )
      }
      found.append(commitment)
    }
  }

  /// Whether a figure only says how much somebody may do: "up to 5 million may be used for …" promises nothing.
  private static func isCeiling(_ claim: Claim, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard claim.quantity.approximation == .upTo || claim.quantity.approximation == .under else { return false }
    return sentence.tokens.contains {
      let token = analysis.passage.tokens[$0]
      return token.hash == may && !token.isCapitalized
    }
  }

  private static let may = WordHash.of("may")

  private func firstDate(_ range: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> PartialDate?
  {
    for index in sentence.mentions where range.overlaps(analysis.mentions[index].tokens) {
      switch analysis.mentions[index].time?.value {
      case .date(let date): return date
      case .period(_, let end?): return end
      default: continue
      }
    }
    return nil
  }

  /// The end of "for the next three years".
  private static func windowEnd(_ claims: [Claim]) -> PartialDate? {
    for claim in claims where isTime(claim.quantity.unit) && claim.modality != .actual {
      if case .period(_?, let end?) = claim.period { return end }
    }
    return nil
  }

  /// Whether a figure is a length of time, which goes with a promise and is none.
  private static func isTime(_ unit: Unit) -> Bool {
    guard case .counted(let noun) = unit else { return false }
    return ["year", "month", "week", "day", "hour"].contains(noun)
  }

  /// The verb of promising and what follows in its clause.
  private func extent(of cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Range<Int> {
    var end = cue.upperBound
    while end < min(sentence.tokens.upperBound, cue.upperBound + 60) {
      let kind = WordClass.table[analysis.passage.tokens[end]]
      if kind == .semicolon || kind == .contrast || end > cue.upperBound + 3 && beginsNext(end, sentence, analysis) {
        break
      }
      end += 1
    }
    while end > cue.upperBound, !analysis.passage.tokens[end - 1].isWord, !analysis.passage.tokens[end - 1].isNumber {
      end -= 1
    }
    return cue.lowerBound..<end
  }

  /// Whether "and" or a comma leads to another verb of promising.
  private func beginsNext(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    switch WordClass.table[analysis.passage.tokens[index]] {
    case .and, .comma: break
    default: return false
    }
    return analysis.matches[sentence.matches].contains {
      guard case .cue(.commitment) = $0.entry else { return false }
      return $0.tokens.lowerBound == index + 1
    }
  }

  private enum Word: UInt8 { case by = 1, plan, set }
  private static let purpose = WordHash.of("for")
  private static let words = WordTable<Word>([
    ("by until till before", .by), ("set planned scheduled fixed foreseen envisaged slated due", .set),
    ("plan strategy programme program agenda action", .plan),
  ])

  /// The last day that the promise sets: "by 2025", the end of the period of a plan that is signed or adopted.
  private func due(
    _ cue: Range<Int>,
    _ range: Range<Int>,
    _ isSigned: Bool,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> PartialDate? {
    let tokens = analysis.passage.tokens
    for index in sentence.mentions.reversed() {
      let mention = analysis.mentions[index]
      switch mention.time?.value {
      case .period(_?, let end?) where PeriodFinder.isPartOfTitle(mention, analysis):
        let start = max(sentence.tokens.lowerBound, mention.tokens.lowerBound - 12)
        if isSigned, (start..<mention.tokens.lowerBound).contains(where: { Self.words[tokens[$0]] == .plan }) {
          return end
        }
      case .period(let start, let end?) where range.overlaps(mention.tokens):
        if start == nil || mention.time?.isResolved == false { return end }
      case .date(let date) where range.overlaps(mention.tokens):
        let before = mention.tokens.lowerBound - 1
        if before >= range.lowerBound, Self.words[tokens[before]] == .by { return date }
        let isSet = before > range.lowerBound && tokens[before].hash == Self.purpose
        if isSet, Self.words[tokens[before - 1]] == .set { return date }
      default: continue
      }
    }
    return nil
  }
}
