import Packs
import RecordModel
import Text

/// Reads who a sentence speaks of.
struct PartyFinder: Sendable {
  let lexicon: Lexicon
  private let states: [String: Party]
  private static let pairWords = WordTable<PairWord>([
    ("both two", .both), ("countries nations sides parties neighbours neighbors states governments peoples kingdoms", .sides),
    ("bilateral mutual", .mutual),
  ])
  private enum PairWord: UInt8 { case both = 1, sides, mutual }

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var states: [String: Party] = [:]
    for entity in lexicon.entities where entity.kind == .state {
      if let code = entity.state { states[code] = Party(entity.canonical, entity: entity.id, state: code) }
    }
    self.states = states
  }

  /// The party that a mention of a name stands for, or `nil` if it is no actor.
  func party(_ mention: Mention) -> Party? {
    guard let name = mention.name else { return nil }
    switch name.kind {
    case .state, .person, .organisation, .party:
      return Party(name.canonical, entity: name.entity, state: lexicon.entity(name.entity)?.state)
    default: return nil
    }
  }

  /// The parties among some mentions, each once, in the order of the text.
  func parties(_ mentions: ArraySlice<Mention>) -> [(party: Party, tokens: Range<Int>)] {
    var found: [(party: Party, tokens: Range<Int>)] = []
    for mention in mentions where mention.kind == .name {
      guard let party = party(mention), !found.contains(where: { $0.party == party }) else { continue }
      found.append((party, mention.tokens))
    }
    return found
  }

  /// Whether some tokens speak of both sides: "the two countries", "bilateral".
  func speaksOfPair(_ tokens: ArraySlice<Token>) -> Bool {
    var sawBoth = false
    for token in tokens {
      switch Self.pairWords[token] {
      case .mutual: return true
      case .both: sawBoth = true
      case .sides: if sawBoth { return true }
      case nil: if WordClass.table[token] != .article { sawBoth = false }
      }
    }
    return false
  }

  /// The state that a party belongs to as a party of its own, or `nil`.
  func state(of party: Party) -> Party? { party.state.flatMap { states[$0] } }
}
