import Packs
import RecordModel
import Text

/// Finds words that point back at a name of the same block: "he", "the company", "the latter".
///
/// Only where they leave one reading: one person in this and the last sentence, one thing of the sort before.
struct AllusionFinder: Sendable {
  private enum Word: UInt8 { case pronoun = 1, the, latter, former }
  private static let words = WordTable<Word>([
    ("he she him his", .pronoun), ("the this that", .the), ("latter", .latter), ("former", .former),
  ])

  /// The allusions of a block, in the order of the text, where some offices stand for those who hold them.
  func allusions(in analysis: borrowing Analysis, _ offices: [NamedThing]) -> [NamedThing] {
    guard analysis.passage.block.isBody, !analysis.names.isEmpty else { return [] }
    var found: [NamedThing] = []
    let tokens = analysis.passage.tokens
    let words = Self.words
    for index in tokens.indices where tokens[index].isWord {
      guard let word = words[tokens[index]] else { continue }
      switch word {
      case .pronoun:
        if index + 1 < tokens.count, tokens[index + 1].isWord, tokens[index + 1].isCapitalized { continue }
        if let person = person(before: index, offices, analysis) { found.append(placed(person, at: index..<index + 1)) }
      case .the where index + 1 < tokens.count:
        guard let thing = thing(behind: index, analysis),
          !analysis.names.contains(where: { $0.written.contains(index + 1) })
        else { continue }
        found.append(placed(thing, at: index + 1..<index + 2))
      default: continue
      }
    }
    return found
  }

  private func placed(_ thing: NamedThing, at tokens: Range<Int>) -> NamedThing {
    var thing = thing
    thing.tokens = tokens
    thing.whole = nil
    return thing
  }

  /// The one person that the sentence has spoken of so far, or else the one of the sentence before.
  private func person(before index: Int, _ offices: [NamedThing], _ analysis: borrowing Analysis) -> NamedThing? {
    let number = analysis.passage.sentence(ofToken: index)
    let sentence = analysis.passage.sentences[number]
    let start = number > 0 ? analysis.passage.sentences[number - 1].lowerBound : sentence.lowerBound
    let persons = analysis.names.filter { $0.kind == .person } + offices
    guard !isTitleAlone(in: sentence.lowerBound..<index, persons, analysis) else { return nil }
    let named = persons.filter { $0.tokens.lowerBound < index && $0.tokens.lowerBound >= start }
    let own = named.filter { $0.tokens.lowerBound >= sentence.lowerBound }
    return only(own.isEmpty ? named : own)
  }

  /// Whether some words speak of an office whose holder is unknown: "the minister said that he".
  private func isTitleAlone(in range: Range<Int>, _ persons: [NamedThing], _ analysis: borrowing Analysis) -> Bool {
    analysis.matches.contains { match in
      guard match.entry == .title, range.contains(match.tokens.lowerBound) else { return false }
      let sentence = analysis.passage.sentences[analysis.passage.sentence(ofToken: match.tokens.lowerBound)]
      return !persons.contains { $0.tokens.overlaps(sentence.lowerBound..<range.upperBound) }
    }
  }

  /// What "the latter", "the former" or "the" with a noun stands for.
  private func thing(behind article: Int, _ analysis: borrowing Analysis) -> NamedThing? {
    let tokens = analysis.passage.tokens
    let noun = tokens[article + 1]
    if let word = Self.words[noun], word == .latter || word == .former {
      return oneOfTwo(before: article, isLast: word == .latter, analysis)
    }
    guard let head = HeadNoun.table[noun], article + 2 >= tokens.count || !PersonNames.isNameWord(tokens[article + 2]),
      article + 2 >= tokens.count || WordClass.table[tokens[article + 2]] != .genitive
    else { return nil }
    return only(analysis.names.filter { $0.head == head && $0.tokens.lowerBound < article })
  }

  /// The first or the last of the two actors of one kind that the text named just before.
  private func oneOfTwo(before index: Int, isLast: Bool, _ analysis: borrowing Analysis) -> NamedThing? {
    let number = analysis.passage.sentence(ofToken: index)
    for first in [number, number - 1] where first >= 0 {
      let start = analysis.passage.sentences[first].lowerBound
      var actors: [NamedThing] = []
      for name in analysis.names where name.isActor && name.tokens.lowerBound >= start && name.tokens.lowerBound < index
      {
        guard !isPart(name, of: analysis.names) else { continue }
        if !actors.contains(where: { $0.party.entity == name.party.entity }) { actors.append(name) }
      }
      guard !actors.isEmpty else { continue }
      let states = actors.filter { $0.kind == .state }
      if actors.count != 2 { actors = states }
      return actors.count == 2 ? (isLast ? actors[1] : actors[0]) : nil
    }
    return nil
  }

  /// Whether a name is only a part of a longer one, as the state in that of its bank.
  private func isPart(_ name: NamedThing, of names: [NamedThing]) -> Bool {
    name.whole == nil && names.contains { $0.whole?.contains(name.tokens.lowerBound) ?? false }
  }

  /// The one entity that all of some names stand for.
  private func only(_ names: [NamedThing]) -> NamedThing? {
    guard let first = names.first, names.allSatisfy({ $0.party.entity == first.party.entity }) else { return nil }
    return names.last
  }
}
