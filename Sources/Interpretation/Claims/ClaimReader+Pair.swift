import Quantities
import RecordModel
import Text

/// Whom a figure is about in a text about two states, where its sentence names one of them or nobody.
extension ClaimReader {
  /// Gives the sides that a text about two states leaves unsaid, but to no figure that is held against others.
  ///
  /// In a text about many, the two are those of whom the paragraph spoke before.
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
    guard !draft.isComparable, draft.claim.counterpart == nil, !isDomestic(draft, sentence, analysis) else { return }
    locate(&draft, sentence, analysis)
    let pair = context.isOfTwo ? context.pair : context.lastPair
    guard pair.count == 2, draft.claim.counterpart == nil,
      !named.contains(where: { $0.kind == .state && !pair.contains($0.party) })
    else { return }
    guard let subject = draft.claim.subject else {
      if named.isEmpty, context.isOnlyOfTwo || !context.isOfTwo {
        (draft.claim.subject, draft.claim.counterpart) = (pair[0], pair[1])
      }
      return
    }
    guard pair.contains(subject), !isOfOne(draft) else { return }
    draft.claim.counterpart = pair.first { $0 != subject }
  }

  /// "A truck from Lima to Santiago", "released to Colombo": the states of the places that the sentence names.
  private func locate(_ draft: inout Draft, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) {
    var states: [Party] = []
    for name in analysis.names[sentence.names] where name.kind == .place {
      guard let state = parties.state(of: name.party), !states.contains(state) else { continue }
      if state.state != draft.claim.subject?.state { states.append(state) }
    }
    if draft.claim.subject == nil, !states.isEmpty { draft.claim.subject = states.removeFirst() }
    if states.count == 1, !isOfOne(draft) { draft.claim.counterpart = states.first }
  }

  /// Whether a person stands for a state: in what is paid, and in who comes along.
  private func stands(_ draft: Draft, _ named: [NamedThing], _ subject: Party) -> Bool {
    guard named.contains(where: { $0.kind == .person && $0.party == subject }) else { return false }
    switch draft.claim.quantity.unit {
    case .currency, .symbol: return true
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
