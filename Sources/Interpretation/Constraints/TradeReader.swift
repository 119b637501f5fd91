import Packs
import Quantities
import RecordModel

/// Parts that add up to a whole by what the measures are: "trade", "exports" and "imports", in one sentence or two.
struct TradeReader: Sendable {
  private let parts: [String: Set<String>]

  init(_ lexicon: Lexicon) {
    var parts: [String: Set<String>] = [:]
    for measure in lexicon.measures where measure.direction == .outward || measure.direction == .inward {
      if let whole = measure.partOf { parts[whole, default: []].insert(measure.id) }
    }
    self.parts = parts.filter { $0.value.count > 1 }
  }

  func read(
    _ drafts: [ClaimReader.Draft],
    after previous: [ClaimReader.Draft],
    _ sentence: Analysis.Sentence,
    into found: inout [Constraint]
  ) {
    let all = previous + drafts
    for whole in all {
      guard let id = whole.claim.measureID, let wanted = parts[id] else { continue }
      for group in [drafts, previous] where !group.isEmpty {
        let candidates = group.filter { fits($0.claim, whole.claim) && wanted.contains($0.claim.measureID ?? "") }
        let isOld = candidates.first?.claim.sentence == whole.claim.sentence && whole.claim.sentence != sentence.span
        guard Set(candidates.compactMap(\.claim.measureID)) == wanted, candidates.count == wanted.count, !isOld else {
          continue
        }
        guard all.filter({ $0.claim.measureID == id }).count == 1 else { continue }
        found.add(
          Constraint(.sum, terms: [whole.term(.whole)] + candidates.map { $0.term(.part) }, sentence: sentence.span)
        )
      }
    }
  }

  /// Whether a claim may be a part: same unit, period and modality, the same two parties or none.
  private func fits(_ part: Claim, _ whole: Claim) -> Bool {
    part.span != whole.span && part.quantity.isOfSort(whole.quantity) && part.period == whole.period
      && part.modality == whole.modality
      && part.scope == whole.scope && part.definition == whole.definition && whole.period != nil
      && Set([part.subject, part.counterpart].compactMap(\.self)).isSubset(
        of: [whole.subject, whole.counterpart].compactMap(\.self)
      )
  }
}

extension ClaimReader.Draft {
  /// The claim as a term of a constraint.
  func term(_ role: Constraint.Role) -> Constraint.Term {
    Constraint.Term(role, span: claim.span, claim: claim.id, .quantity(claim.quantity))
  }
}
