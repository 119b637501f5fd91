import Packs
import RecordModel
import Text

/// Turns what the packs know of the words into names, and finds persons by their titles.
struct NameResolver: Sendable {
  /// Each entity of the lexicon as a name without a place.
  private let known: [NamedThing]
  private let typed = TypedNames()

  init(_ lexicon: Lexicon) {
    known = lexicon.entities.map { entity in
      NamedThing(
        tokens: 0..<0,
        kind: entity.kind,
        party: Party(entity.canonical, entity: entity.id, state: entity.state)
      )
    }
  }

  /// Appends the names in a passage, in the order of the text; the "US" of an amount of money is none.
  func resolve(
    _ passage: borrowing Passage,
    _ matches: [Lexicon.Match],
    _ mentions: [Mention],
    _ local: inout LocalNames,
    into names: inout [NamedThing]
  ) {
    var mention = 0
    for index in matches.indices {
      let tokens = matches[index].tokens
      while mention < mentions.count, mentions[mention].tokens.upperBound <= tokens.lowerBound { mention += 1 }
      if mention < mentions.count, mentions[mention].kind == .money, mentions[mention].tokens.overlaps(tokens) {
        continue
      }
      switch matches[index].entry {
      case .entity(let entity), .demonym(let entity):
        guard names.last.map({ $0.tokens.upperBound <= tokens.lowerBound }) ?? true else { continue }
        if Self.isCutOff(tokens, passage) { continue }
        var name = known[entity]
        name.tokens = tokens
        names.append(branch(name, after: names.last, passage) ?? name)
      case .title:
        if let person = unknownPerson(after: index, in: passage, matches) { names.append(person) }
      default: break
      }
    }
    addTyped(passage, matches, to: &names)
    for name in names { note(name, passage, in: &local) }
    addLocal(passage, local, to: &names)
  }

  /// Whether an addition in brackets makes another word of the last one: "Council[or]".
  private static func isCutOff(_ tokens: Range<Int>, _ passage: borrowing Passage) -> Bool {
    guard tokens.upperBound < passage.tokens.count else { return false }
    let next = passage.tokens[tokens.upperBound]
    return next.hash == bracket && !next.hasSpaceBefore
  }

  private static let bracket = WordHash.of("[")

  /// The body of one state that is called like one of all: the name of a state stands right before it.
  private func branch(_ name: NamedThing, after last: NamedThing?, _ passage: borrowing Passage) -> NamedThing? {
    guard name.kind == .organisation, name.party.state == nil, let last, last.kind == .state,
      last.tokens.upperBound == name.tokens.lowerBound, passage.tokens[name.tokens.lowerBound].isCapitalized
    else { return nil }
    let whole = last.tokens.lowerBound..<name.tokens.upperBound
    var hash = StableHash()
    hash.combine(passage.tokens[whole])
    let words = passage.words(of: whole)
    let party = Party(words, entity: "x-organisation-" + hash.text, state: last.party.state)
    return NamedThing(tokens: name.tokens, kind: .organisation, party: party, isLocal: true)
  }

  /// Adds names that a type word makes known; a longer one takes the place of the places in it.
  private func addTyped(_ passage: borrowing Passage, _ matches: [Lexicon.Match], to names: inout [NamedThing]) {
    var found: [NamedThing] = []
    for match in matches {
      guard case .nameType(let kind, let isOpening) = match.entry else { continue }
      guard !Self.isCutOff(match.tokens, passage),
        let name = typed.name(kind, isOpening: isOpening, at: match.tokens, passage, names),
        !found.contains(where: { $0.tokens.overlaps(name.tokens) && $0.tokens.count >= name.tokens.count })
      else { continue }
      found.removeAll { $0.tokens.overlaps(name.tokens) }
      found.append(name)
    }
    guard !found.isEmpty else { return }
    names.removeAll { name in found.contains { $0.tokens.overlaps(name.tokens) } }
    names += found
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Adds the words that the document has made stand for a name.
  private func addLocal(_ passage: borrowing Passage, _ local: LocalNames, to names: inout [NamedThing]) {
    guard !local.isEmpty else { return }
    var found: [NamedThing] = []
    var next = 0
    for index in passage.tokens.indices where passage.tokens[index].isCapitalized {
      while next < names.count, names[next].tokens.upperBound <= index { next += 1 }
      guard var thing = local[passage.tokens[index]] else { continue }
      if next < names.count, names[next].tokens.contains(index) { continue }
      thing.tokens = index..<index + 1
      found.append(thing)
    }
    guard !found.isEmpty else { return }
    names += found
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Keeps what later parts of the document may call a name: its acronym, the last word of a person's name.
  private func note(_ name: NamedThing, _ passage: borrowing Passage, in local: inout LocalNames) {
    if name.tokens.count > 1 { local.noteAcronym(of: name, in: passage) }
    guard name.kind == .person, name.tokens.count > 1, name.isLocal else { return }
    let last = passage.tokens[name.tokens.upperBound - 1]
    if last.length > 3 { local.add(last, for: name) }
  }

  /// A person that no pack has: two to four capitalised words after a title.
  private func unknownPerson(after title: Int, in passage: borrowing Passage, _ matches: [Lexicon.Match]) -> NamedThing?
  {
    var start = matches[title].tokens.upperBound
    if start < passage.tokens.count, passage.tokens[start].hash == Self.point, !passage.tokens[start].hasSpaceBefore {
      start += 1
    }
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
    let state = state(of: title, endingAt: end, passage, matches)
    return NamedThing(
      tokens: start..<end,
      kind: .person,
      party: Party(name, entity: "x-person-" + hash.text, state: state),
      isLocal: true
    )
  }

  /// The state of a person by the word before the title, or by "of" and a state behind the name.
  private func state(of title: Int, endingAt end: Int, _ passage: borrowing Passage, _ matches: [Lexicon.Match])
    -> String?
  {
    for match in matches {
      switch match.entry {
      case .demonym(let entity), .entity(let entity):
        guard known[entity].kind == .state else { continue }
        if match.tokens.upperBound == matches[title].tokens.lowerBound { return known[entity].party.state }
        if match.tokens.lowerBound == end + 1, WordClass.table[passage.tokens[end]] == .genitive {
          return known[entity].party.state
        }
      default: continue
      }
    }
    return nil
  }

  private static let point = WordHash.of(".")

  /// A name with words in capitals put into ordinary case: "SOK Siphana" is "Sok Siphana".
  private static func canonical(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).map { word in
      word.count > 1 && word.allSatisfy(\.isUppercase) ? word.prefix(1) + word.dropFirst().lowercased() : word[...]
    }.joined(separator: " ")
  }
}
