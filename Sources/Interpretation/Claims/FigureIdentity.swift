import Quantities
import RecordModel
import Text

/// What makes two claims claims about the same thing.
enum FigureIdentity {
  /// The identifier of a figure: measure, unit, parties in either order, scope, definition and period.
  static func identifier(of claim: Claim) -> String? {
    guard let measure = claim.measureID, let subject = claim.subject, let period = claim.period else { return nil }
    var hash = StableHash()
    hash.combine(measure)
    hash.combine(claim.quantity.unit.code ?? "")
    hash.combine(claim.quantity.per ?? "")
    let parties = [subject, claim.counterpart].compactMap { $0.map { $0.entity ?? $0.name.lowercased() } }
    for party in parties.sorted() { hash.combine(party) }
    hash.combine(claim.scope?.lowercased() ?? "")
    for word in claim.definition { hash.combine(word) }
    hash.combine(period.description)
    return "f-" + hash.text
  }
}
