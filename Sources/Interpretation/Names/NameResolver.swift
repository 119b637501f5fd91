import Packs
import Recognition
import RecordModel
import Text

/// Turns what the packs know of the words into mentions of names, and finds persons by their titles.
struct NameResolver: Sendable {
  let lexicon: Lexicon

  /// The mentions of names in a passage, in the order of the text.
  func names(in passage: borrowing Passage, _ matches: [Lexicon.Match]) -> [Mention] {
    var names: [Mention] = []
    var index = 0
    while index < matches.count {
      let match = matches[index]
      index += 1
      switch match.entry {
      case .entity(let entity), .demonym(let entity):
        guard names.last.map({ $0.tokens.upperBound <= match.tokens.lowerBound }) ?? true else { continue }
        names.append(mention(lexicon.entities[entity], match.tokens, passage))
      case .title:
        if let person = unknownPerson(after: match.tokens, in: passage, matches) { names.append(person) }
      default: break
      }
    }
    return names
  }

  private func mention(_ entity: Entity, _ tokens: Range<Int>, _ passage: borrowing Passage) -> Mention {
    let name = Mention.Name(entity: entity.id, canonical: entity.canonical, kind: entity.kind)
    return Mention(.name, span: passage.bytes(of: tokens), tokens: tokens, .name(name))
  }

  /// A person that no pack has: two to four capitalised words after a title.
  private func unknownPerson(after title: Range<Int>, in passage: borrowing Passage, _ matches: [Lexicon.Match]) -> Mention? {
    var end = title.upperBound
    let known = matches.first { $0.tokens.lowerBound >= title.upperBound && $0.entry.layer == .name }?.tokens.lowerBound ?? .max
    if end < passage.tokens.count, passage.string(of: end..<end + 1) == ".", !passage.tokens[end].hasSpaceBefore { end += 1 }
    let start = end
    while end < min(passage.tokens.count, start + 4), end < known {
      let token = passage.tokens[end]
      guard token.isWord, token.isCapitalized, token.length > 1, WordClass.table[token] == nil else { break }
      end += 1
    }
    guard end - start >= 2 else { return nil }
    let words = passage.string(of: start..<end)
    var hash = StableHash()
    hash.combine(passage.tokens[start..<end])
    let name = Mention.Name(entity: "x-person-" + hash.text, canonical: Self.canonical(words), kind: .person)
    return Mention(.name, span: passage.bytes(of: start..<end), tokens: start..<end, .name(name))
  }

  /// A name with words in capitals put into ordinary case: "SOK Siphana" is "Sok Siphana".
  private static func canonical(_ words: String) -> String {
    words.split(separator: " ").map { word in
      word.count > 1 && word.allSatisfy(\.isUppercase) ? word.prefix(1) + word.dropFirst().lowercased() : word[...]
    }.joined(separator: " ")
  }
}
