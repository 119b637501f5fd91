import RecordModel
import Text

/// Finds words that point at two states or two people at once: "the two sides", "both countries", "both presidents".
///
/// Each of the two gets a mention of its own at the same words, and only where the text leaves one reading.
struct PairFinder: Sendable {
  private enum Word: UInt8 { case both = 1, the, two, states, people }
  private static let words = WordTable<Word>([
    ("both", .both), ("the these our", .the), ("two", .two),
    ("countries sides nations states governments neighbours neighbors capitals kingdoms republics peoples", .states),
    (
      "leaders presidents premiers ministers monarchs kings statesmen ambassadors envoys diplomats chancellors", .people
    ),
  ])
  /// How many small words may stand before the noun: "the two neighbouring countries".
  private static let mostBetween = 1

  /// The allusions of a block in the order of the text, where some offices stand for those who hold them.
  func allusions(in analysis: borrowing Analysis, _ offices: [NamedThing]) -> [NamedThing] {
    guard analysis.passage.block.isBody, !analysis.names.isEmpty else { return [] }
    let tokens = analysis.passage.tokens
    var found: [NamedThing] = []
    let words = Self.words
    for index in tokens.indices where tokens[index].isWord {
      guard let start = words[tokens[index]], start == .both || start == .the,
        let (noun, kind) = noun(behind: index, start, tokens)
      else { continue }
      let names = kind == .people ? analysis.names.filter { $0.kind == .person } + offices : analysis.names
      for thing in pair(before: index, kind, names, analysis) {
        var thing = thing
        (thing.tokens, thing.whole) = (index..<noun + 1, nil)
        found.append(thing)
      }
    }
    return found
  }

  /// The plural noun behind "both" or "the two".
  private func noun(behind start: Int, _ word: Word, _ tokens: [Token]) -> (index: Int, kind: Word)? {
    var index = start + 1
    if word == .the {
      guard index < tokens.count, Self.words[tokens[index]] == .two else { return nil }
      index += 1
    }
    for place in index...index + Self.mostBetween where place < tokens.count && tokens[place].isWord {
      switch Self.words[tokens[place]] {
      case .states: return (place, .states)
      case .people: return (place, .people)
      default: continue
      }
    }
    return nil
  }

  /// The only two that the sentence has named so far, else those of the sentence before, else those of the block.
  private func pair(before index: Int, _ kind: Word, _ names: [NamedThing], _ analysis: borrowing Analysis)
    -> [NamedThing]
  {
    let number = analysis.passage.sentence(ofToken: index)
    let last = analysis.passage.sentences[max(0, number - 1)].lowerBound
    for start in [analysis.passage.sentences[number].lowerBound, last, 0] {
      var named: [NamedThing] = []
      for name in names where name.kind == (kind == .people ? .person : .state) {
        guard name.tokens.lowerBound >= start, name.tokens.lowerBound < index,
          !named.contains(where: { $0.party.entity == name.party.entity })
        else { continue }
        named.append(name)
      }
      if named.count == 2 { return named }
      if named.count > 2 { return [] }
    }
    return []
  }
}
