import Packs
import RecordModel
import Text

/// Turns what the packs know of the words into names, and finds persons by their titles.
struct NameResolver: Sendable {
  /// Each entity of the lexicon as a name without a place.
  private let known: [NamedThing]

  init(_ lexicon: Lexicon) {
    known = lexicon.entities.map { entity in
      NamedThing(tokens: 0..<0, kind: entity.kind, party: Party(entity.canonical, entity: entity.id, state: entity.state))
    }
  }

  /// Appends the names in a passage, in the order of the text; the "US" of an amount of money is none.
  func resolve(
    _ passage: borrowing Passage, _ matches: [Lexicon.Match], _ mentions: [Mention], into names: inout [NamedThing]
  ) {
    var mention = 0
    for index in matches.indices {
      let tokens = matches[index].tokens
      while mention < mentions.count, mentions[mention].tokens.upperBound <= tokens.lowerBound { mention += 1 }
      if mention < mentions.count, mentions[mention].kind == .money, mentions[mention].tokens.overlaps(tokens) { continue }
      switch matches[index].entry {
      case .entity(let entity), .demonym(let entity):
        guard names.last.map({ $0.tokens.upperBound <= tokens.lowerBound }) ?? true else { continue }
        names.append(known[entity])
        names[names.count - 1].tokens = tokens
      case .title:
        if let person = unknownPerson(after: index, in: passage, matches) { names.append(person) }
      default: break
      }
    }
  }

  /// A person that no pack has: two to four capitalised words after a title.
  private func unknownPerson(after title: Int, in passage: borrowing Passage, _ matches: [Lexicon.Match]) -> NamedThing? {
    var start = matches[title].tokens.upperBound
    if start < passage.tokens.count, passage.tokens[start].hash == Self.point, !passage.tokens[start].hasSpaceBefore { start += 1 }
    let next = matches[(title + 1)...].first { $0.tokens.lowerBound >= start && $0.entry.layer == .name }
    var end = start
    while end < min(passage.tokens.count, start + 4, next?.tokens.lowerBound ?? .max) {
      let token = passage.tokens[end]
      guard token.isWord, token.isCapitalized, token.length > 1, WordClass.table[token] == nil else { break }
      end += 1
    }
    guard end - start >= 2 else { return nil }
    var hash = StableHash()
    hash.combine(passage.tokens[start..<end])
    let name = Self.canonical(passage.string(of: start..<end))
    return NamedThing(tokens: start..<end, kind: .person, party: Party(name, entity: "x-person-" + hash.text))
  }

  private static let point = WordHash.of(".")

  /// A name with words in capitals put into ordinary case: "SOK Siphana" is "Sok Siphana".
  private static func canonical(_ words: String) -> String {
    words.split(separator: " ").map { word in
      word.count > 1 && word.allSatisfy(\.isUppercase) ? word.prefix(1) + word.dropFirst().lowercased() : word[...]
    }.joined(separator: " ")
  }
}
