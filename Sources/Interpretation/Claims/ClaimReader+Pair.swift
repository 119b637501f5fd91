import Quantities
import RecordModel
import Text

/// Whom a figure is about in a text about two states, where its sentence names one of them or nobody.
extension ClaimReader {
  /// Gives the sides that a text about two states leaves unsaid, but to no figure that is held against others.
  func complete(
    _ draft: inout Draft,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) {
    if let subject = draft.claim.subject, let state = parties.state(of: subject), stands(draft, named, subject) {
      draft.claim.subject = state
      if draft.claim.counterpart == state { draft.claim.counterpart = nil }
    }
    guard !draft.isComparable, context.isOfTwo, draft.claim.counterpart == nil,
      !isDomestic(draft, sentence, analysis),
      !named.contains(where: { $0.kind == .state && !context.pair.contains($0.party) })
    else { return }
    guard let subject = draft.claim.subject else {
      if named.isEmpty, context.isOnlyOfTwo {
        (draft.claim.subject, draft.claim.counterpart) = (context.pair[0], context.pair[1])
      }
      return
    }
    guard context.pair.contains(subject), !isOfOne(draft) else { return }
    draft.claim.counterpart = context.pair.first { $0 != subject }
  }

  /// Whether a person stands for a state: in what is paid, and in who comes along.
  private func stands(_ draft: Draft, _ named: [NamedThing], _ subject: Party) -> Bool {
    guard named.contains(where: { $0.kind == .person && $0.party == subject }) else { return false }
    switch draft.claim.quantity.unit {
    case .currency: return true
    case .counted(let noun): return Self.company.contains(noun)
    default: return false
    }
  }

  private static let company: Set<String> = [
    "person", "minister", "official", "member", "delegate", "businessman", "company", "firm", "agreement", "student",
    "soldier", "expert", "scholarship",
  ]

  /// Whether a figure tells of one state alone: its people, its economy, "Zambia's 116 districts".
  private func isDomestic(_ draft: Draft, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    if let id = draft.claim.measureID {
      if Self.domestic.contains(where: { id.utf8.starts(with: $0.utf8) }) { return true }
    }
    let before = draft.tokens.lowerBound - 1
    guard before > sentence.tokens.lowerBound else { return false }
    let tokens = analysis.passage.tokens
    return WordClass.table[tokens[before]] == .apostrophe
      || tokens[before].hash == Self.genitive && WordClass.table[tokens[before - 1]] == .apostrophe
  }

  /// Whether a figure has no second side by what it is: a length, a number of villages.
  private func isOfOne(_ draft: Draft) -> Bool {
    switch draft.claim.quantity.unit {
    case .symbol(let code, _): Self.sizes.contains(code)
    case .counted(let noun): Self.homely.contains(noun)
    default: false
    }
  }

  private static let sizes: Set<String> = ["m", "km", "mi", "ft", "ha", "km2", "m2", "MW", "kW", "GW"]
  private static let homely: Set<String> = [
    "household", "community", "district", "settlement", "province", "village", "resident", "producer", "farmer",
    "point",
    "town", "inhabitant", "voter", "constituency",
  ]
  private static let genitive = WordHash.of("s")
  private static let domestic = [
    "growth.", "population.", "index.", "survey.", "employment.", "environment.", "health.", "membership.",
    "transport.", "agriculture.", "digital.", "energy.", "education.enrolment", "project.progress", "framework.",
  ]
}
