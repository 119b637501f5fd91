import Packs
import RecordModel
import Text

/// Finds persons that no pack has by the title before or behind their name, or as the author of an entry.
struct PersonFinder: Sendable {
  /// Each entity of the lexicon as a name without a place.
  private let known: [NamedThing]

  init(_ known: [NamedThing]) { self.known = known }

  /// A person whose name stands right behind a title.
  func person(after title: Int, in passage: borrowing Passage, _ matches: [Lexicon.Match]) -> NamedThing? {
    var start = Self.end(of: matches[title].tokens, passage)
    if start < passage.tokens.count, Self.naming[passage.tokens[start]] != nil { start += 1 }
    let next = matches[(title + 1)...].first { $0.tokens.lowerBound >= start && $0.entry.layer == .name }
    let limit = next?.tokens.lowerBound ?? passage.tokens.count
    let found = PersonNames.name(from: start, to: limit, passage.tokens)
    guard let name = found ?? apposed(behind: start, title, passage, matches) else { return nil }
    return person(name, state: state(of: matches[title].tokens, name, passage, matches), passage)
  }

  /// A name between commas behind a title and perhaps the state that it belongs to: "the Minister of Trade, Luis Vega,".
  private func apposed(
    behind start: Int,
    _ title: Int,
    _ passage: borrowing Passage,
    _ matches: [Lexicon.Match]
  ) -> Range<Int>? {
    let tokens = passage.tokens
    var comma = start
    if let of = matches[(title + 1)...].first(where: { $0.tokens.lowerBound > start && $0.entry.layer == .name }),
      Self.isOf(of.tokens.lowerBound, behind: start, passage)
    {
      comma = of.tokens.upperBound
    }
    guard comma + 2 < tokens.count, WordClass.table[tokens[comma]] == .comma else { return nil }
    let next = matches[(title + 1)...].first { $0.tokens.upperBound > comma && $0.entry.layer == .name }
    let limit = min(next?.tokens.lowerBound ?? .max, passage.sentences[passage.sentence(ofToken: comma)].upperBound)
    guard let name = PersonNames.name(from: comma + 1, to: limit, tokens), name.upperBound < tokens.count,
      WordClass.table[tokens[name.upperBound]] == .comma,
      !matches.contains(where: { $0.tokens.overlaps(name) && $0.entry.layer == .nameType })
    else { return nil }
    return name
  }

  /// A person whose name stands before a title, parted from it by a comma: "Ingrid Dahl, Norwegian Minister of Trade".
  func person(
    before title: Int,
    in passage: borrowing Passage,
    _ matches: [Lexicon.Match],
    _ names: [NamedThing]
  ) -> NamedThing? {
    let tokens = passage.tokens
    guard isClosed(title, passage, matches) else { return nil }
    let sentence = passage.sentences[passage.sentence(ofToken: matches[title].tokens.lowerBound)]
    var comma = matches[title].tokens.lowerBound - 1
    var steps = 0
    while comma > sentence.lowerBound, steps < 6, isBetween(comma, tokens, names) {
      comma -= 1
      steps += 1
    }
    guard comma > sentence.lowerBound, WordClass.table[tokens[comma]] == .comma,
      let name = PersonNames.name(endingAt: comma, from: sentence.lowerBound, tokens),
      !names.contains(where: { $0.tokens.overlaps(name) }), !isPlace(name, from: sentence.lowerBound, tokens),
      !matches.contains(where: { $0.tokens.overlaps(name) && $0.entry.layer == .nameType })
    else { return nil }
    return person(name, state: state(of: matches[title].tokens, comma + 1..<comma + 1, passage, matches), passage)
  }

  /// The authors of an entry or a note that begin it, family name first.
  func author(in passage: borrowing Passage, _ names: [NamedThing], _ lexicon: Lexicon) -> NamedThing? {
    let tokens = passage.tokens
    var start = 0
    while start < min(tokens.count, 4), !tokens[start].isWord { start += 1 }
    guard start < tokens.count, let (family, given) = PersonNames.author(from: start, tokens) else { return nil }
    let whole = family.lowerBound..<given.upperBound
    let first = passage.string(of: family)
    let second = passage.string(of: given)
    for words in ["\(first) \(second)", "\(second) \(first)"] {
      for case .entity(let entity) in lexicon.entries(for: words) where known[entity].kind == .person {
        var thing = known[entity]
        thing.tokens = whole
        return thing
      }
    }
    guard !names.contains(where: { $0.tokens.overlaps(whole) }) else { return nil }
    return person(whole, state: nil, passage)
  }

  /// Where a title ends, with the point of its abbreviation.
  static func end(of title: Range<Int>, _ passage: borrowing Passage) -> Int {
    let end = title.upperBound
    guard end < passage.tokens.count, passage.tokens[end].hash == point, !passage.tokens[end].hasSpaceBefore else {
      return end
    }
    return end + 1
  }

  private func person(_ name: Range<Int>, state: String?, _ passage: borrowing Passage) -> NamedThing {
    let entity = NameLetters.identifier(.person, name, passage)
    let party = Party(Self.canonical(passage.string(of: name)), entity: entity, state: state)
    return NamedThing(tokens: name, kind: .person, party: party, isLocal: true)
  }

  /// Whether nothing behind a title but "of" and what it belongs to, or "for" and its field, goes on with it: a
  /// title before another name, or one that does something, belongs to no name before it.
  private func isClosed(_ title: Int, _ passage: borrowing Passage, _ matches: [Lexicon.Match]) -> Bool {
    let end = matches[title].tokens.upperBound
    guard end < passage.tokens.count else { return true }
    switch WordClass.table[passage.tokens[end]] {
    case .comma, .semicolon, .mark, .bracket, .genitive, .and: return true
    case .preposition: return true
    default: return false
    }
  }

  /// Whether a token may stand between a comma and a title: an article, a state, "then", "former".
  private func isBetween(_ index: Int, _ tokens: [Token], _ names: [NamedThing]) -> Bool {
    if WordClass.table[tokens[index]] == .article || Self.adjectives[tokens[index]] != nil { return true }
    if WordClass.table[tokens[index]] == .apostrophe { return true }
    if tokens[index].length == 1, tokens[index].hash == Self.genitive { return true }
    return names.contains { $0.tokens.contains(index) && $0.kind != .person }
  }

  /// Whether the words stand where a place stands: "in", "at", "near".
  private func isPlace(_ name: Range<Int>, from start: Int, _ tokens: [Token]) -> Bool {
    name.lowerBound > start && Self.places[tokens[name.lowerBound - 1]] != nil
  }

  /// The state of a person by the word before the title, or by "of" and a state behind the title or the name.
  private func state(
    of title: Range<Int>,
    _ name: Range<Int>,
    _ passage: borrowing Passage,
    _ matches: [Lexicon.Match]
  ) -> String? {
    for match in matches {
      switch match.entry {
      case .demonym(let entity), .entity(let entity):
        guard known[entity].kind == .state else { continue }
        let gap = title.lowerBound - match.tokens.upperBound
        if gap == 0 || gap == 2 && WordClass.table[passage.tokens[match.tokens.upperBound]] == .apostrophe {
          return known[entity].party.state
        }
        if Self.isOf(match.tokens.lowerBound, behind: title.upperBound, passage)
          || Self.isOf(match.tokens.lowerBound, behind: name.upperBound, passage)
        {
          return known[entity].party.state
        }
      default: continue
      }
    }
    return nil
  }

  /// Whether only "of" or "of the" stands between the end of some words and a token.
  static func isOf(_ start: Int, behind end: Int, _ passage: borrowing Passage) -> Bool {
    guard start - end == 1 || start - end == 2, WordClass.table[passage.tokens[end]] == .genitive else { return false }
    return start - end == 1 || WordClass.table[passage.tokens[end + 1]] == .article
  }

  private enum Word: UInt8 { case word = 1 }
  private static let adjectives = WordTable<Word>([("then former late current new outgoing deputy acting", .word)])
  private static let places = WordTable<Word>([("in at on near under outside", .word)])
  private static let naming = WordTable<Word>([("named called", .word)])
  private static let point = WordHash.of(".")
  private static let genitive = WordHash.of("s")

  /// A name with words in capitals put into ordinary case: "SOK Siphana" is "Sok Siphana".
  private static func canonical(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).map { word in
      word.count > 1 && word.allSatisfy(\.isUppercase) ? word.prefix(1) + word.dropFirst().lowercased() : word[...]
    }.joined(separator: " ")
  }
}
