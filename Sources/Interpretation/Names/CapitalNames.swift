import Packs
import RecordModel
import Text

/// Takes a capital for its government where it does what only a government does: "Oslo signed", "Quito and Lima agreed".
struct CapitalNames: Sendable {
  /// The states by the identifiers of their capitals.
  private var states: [String: NamedThing] = [:]

  init(_ lexicon: Lexicon, _ known: [NamedThing]) {
    for entity in lexicon.entities where entity.kind == .place && entity.type == "capital" {
      guard let code = entity.state, let state = lexicon.states[code] else { continue }
      states[entity.id] = known[state.entity]
    }
  }

  /// Puts the states in the place of the capitals that stand for them.
  func replace(_ names: inout [NamedThing], _ tokens: [Token]) {
    for index in names.indices where names[index].kind == .place {
      let end = names[index].tokens.upperBound
      guard end < tokens.count, Self.words[tokens[end]] == .act, !isPlaced(names[index].tokens.lowerBound, tokens),
        let state = names[index].party.entity.flatMap({ states[$0] })
      else { continue }
      put(state, at: index, in: &names)
      guard index > 0, names[index - 1].tokens.upperBound + 1 == names[index].tokens.lowerBound,
        WordClass.table[tokens[names[index].tokens.lowerBound - 1]] == .and,
        let other = names[index - 1].party.entity.flatMap({ states[$0] })
      else { continue }
      put(other, at: index - 1, in: &names)
    }
  }

  private func put(_ state: NamedThing, at index: Int, in names: inout [NamedThing]) {
    var state = state
    state.tokens = names[index].tokens
    names[index] = state
  }

  /// Whether a preposition makes a mere place of the capital: "the ministers in Oslo signed".
  private func isPlaced(_ start: Int, _ tokens: [Token]) -> Bool {
    guard start > 0 else { return false }
    switch WordClass.table[tokens[start - 1]] {
    case .preposition, .genitive, .article: return true
    default: return false
    }
  }

  private enum Word: UInt8 { case act = 1 }
  private static let words = WordTable<Word>([
    (
      "said says agreed agrees pledged pledges promised promises wants wanted signed welcomed welcomes rejected rejects accused accuses denied denies announced urged urges condemned condemns hopes hoped expects expected insists insisted refused refuses offered ratified recognised recognized recalled expelled warned vowed sought seeks backed supports opposes opposed",
      .act
    )
  ])
}
