import Packs
import RecordModel
import Text

/// Reads who a sentence speaks of.
struct PartyFinder: Sendable {
  private let states: [String: Party]
  private static let pairWords = WordTable<PairWord>([
    ("both two", .both),
    (
      """
      countries nations sides parties neighbours neighbors states governments peoples kingdoms leaders presidents heads \
      premiers ministers delegations
      """, .sides
    ),
    ("bilateral mutual", .mutual),
  ])
  private enum PairWord: UInt8 { case both = 1, sides, mutual }

  init(_ lexicon: Lexicon) {
    var states: [String: Party] = [:]
    for entity in lexicon.entities where entity.kind == .state {
      if let code = entity.state { states[code] = Party(entity.canonical, entity: entity.id, state: code) }
    }
    self.states = states
  }

  /// The actors of a sentence, each once, in the order of the text.
  func actors(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [NamedThing] {
    var found: [NamedThing] = []
    for index in sentence.names where analysis.names[index].isActor {
      let isNew = !found.indices.contains { found[$0].party.entity == analysis.names[index].party.entity }
      if isNew { found.append(analysis.names[index]) }
    }
    return found
  }

  /// Keeps the first two actors of a sentence that names at least two, states for their people.
  func notePair(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ pair: inout [Party]) {
    guard sentence.names.count > 1 else { return }
    var found: [Party] = []
    for index in sentence.names where analysis.names[index].isActor && found.count < 2 {
      let name = analysis.names[index]
      let party = name.kind == .person ? state(of: name.party) ?? name.party : name.party
      if !found.contains(party) { found.append(party) }
    }
    if found.count == 2 { pair = found }
  }

  /// Whether some tokens speak of both sides: "the two countries", "bilateral".
  func speaksOfPair(_ tokens: ArraySlice<Token>) -> Bool {
    var sawBoth = false
    let words = Self.pairWords
    for token in tokens {
      switch words[token] {
      case .mutual: return true
      case .both: sawBoth = true
      case .sides: if sawBoth { return true }
      case nil: if sawBoth, WordClass.table[token] != .article { sawBoth = false }
      }
    }
    return false
  }

  /// The state that a party belongs to as a party of its own, or `nil`.
  func state(of party: Party) -> Party? { party.state.flatMap { states[$0] } }
}
