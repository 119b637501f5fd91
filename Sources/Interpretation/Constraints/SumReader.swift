import Packs
import Quantities
import RecordModel
import Text

/// Parts that add up to a whole: by what the measures are ("trade", "exports" and "imports"), or by the words
/// ("a total of", "respectively").
struct SumReader: ConstraintReading {
  private let parts: [String: Set<String>]

  init(_ lexicon: Lexicon) {
    var parts: [String: Set<String>] = [:]
    for measure in lexicon.measures {
      if let whole = measure.partOf { parts[whole, default: []].insert(measure.id) }
    }
    self.parts = parts
  }

  func read(
    _ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis, into found: inout [Constraint]
  ) {
    guard drafts.count >= 3 else { return }
    for whole in drafts {
      guard let id = whole.claim.measureID, let wanted = parts[id] else { continue }
      let candidates = drafts.filter { fits($0, whole) && wanted.contains($0.claim.measureID ?? "") }
      guard Set(candidates.compactMap(\.claim.measureID)) == wanted, candidates.count == wanted.count else { continue }
      found.append(Constraint(.sum, terms: [whole.term(.whole)] + candidates.map { $0.term(.part) }, sentence: sentence.span))
    }
    if found.isEmpty { readTotal(sentence, drafts, analysis, into: &found) }
  }

  /// Whether a claim may be a part: same unit, same period, same modality, no bound on either side.
  private func fits(_ part: ClaimReader.Draft, _ whole: ClaimReader.Draft) -> Bool {
    part.claim.span != whole.claim.span && part.claim.quantity.unit == whole.claim.quantity.unit
      && part.claim.period == whole.claim.period && part.claim.modality == whole.claim.modality
      && part.claim.quantity.per == whole.claim.quantity.per
  }

  /// "A, B and C, a total of D", "a total of D: A, B and C".
  private func readTotal(
    _ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis, into found: inout [Constraint]
  ) {
    guard let whole = drafts.firstIndex(where: { saysTotal(before: $0.tokens, sentence, analysis) }) else { return }
    let rest = drafts.indices.filter { $0 != whole }.map { drafts[$0] }
    let unit = drafts[whole].claim.quantity.unit
    guard whole == 0 || whole == drafts.count - 1, rest.allSatisfy({ sameSort($0.claim.quantity.unit, unit) }) else { return }
    var constraint = Constraint(.sum, terms: [drafts[whole].term(.whole)] + rest.map { $0.term(.part) }, sentence: sentence.span)
    for token in analysis.passage.tokens[sentence.tokens] where WordClass.table[token] == .including {
      constraint.qualifiers.append("including")
    }
    found.append(constraint)
  }

  /// Whether two figures count the same thing, so that they may be added.
  private func sameSort(_ a: Unit, _ b: Unit) -> Bool { a == b && !a.isPercentage }

  private func saysTotal(before tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    (max(sentence.tokens.lowerBound, tokens.lowerBound - 3)..<tokens.lowerBound).contains {
      WordClass.table[analysis.passage.tokens[$0]] == .total
    }
  }
}
