import Packs
import RecordModel
import Text

/// How far a name goes on behind its type word: "of the Republic of …", "between … and …".
extension TypedNames {
  /// Where the whole name ends, with the state behind "of" or an embassy's host, and with those an agreement is between.
  func extended(
    _ name: Range<Int>,
    _ kind: EntityKind,
    isOpening: Bool,
    _ word: Range<Int>,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int {
    if kind == .instrument, isOpening { return lastOfAgreement(from: name.upperBound, sentence, passage, known) }
    guard kind == .organisation, name.upperBound < sentence.upperBound else { return name.upperBound }
    let tokens = passage.tokens
    var end = name.upperBound
    for _ in 0..<2 where end < sentence.upperBound {
      let isBehindOf = end > word.lowerBound && WordClass.table[tokens[end - 1]] == .genitive
      let isLinked =
        WordClass.table[tokens[end]] == .genitive || Self.seats[tokens[end]] != nil && isMission(name, tokens)
      guard isBehindOf || isLinked else { break }
      var next = isBehindOf ? end : end + 1
      if next < sentence.upperBound, WordClass.table[tokens[next]] == .article { next += 1 }
      guard let state = known.first(where: { $0.tokens.lowerBound == next && $0.kind != .person }),
        isBehindOf || state.kind == .state || state.kind == .place
      else { break }
      let isCut = state.tokens.upperBound < sentence.upperBound && isNameWord(tokens[state.tokens.upperBound])
      guard !isCut else { break }
      end = state.tokens.upperBound
    }
    return end
  }

  /// Whether a name is that of an embassy or the like, which has a host.
  func isMission(_ name: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens[name].contains { HeadNoun.table[$0] == .embassy }
  }

  /// The last word of an agreement's name: names and capitalised words, with small words between them.
  func lastOfAgreement(
    from start: Int,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int {
    var end = start
    var position = start
    while position < min(sentence.upperBound, start + Self.longestAgreement) {
      if let name = known.first(where: { $0.tokens.lowerBound == position }), name.kind != .person {
        position = name.tokens.upperBound
        end = position
        continue
      }
      let token = passage.tokens[position]
      if isNameWord(token) {
        end = position + 1
      } else if !isInside(position, sentence, passage, known) {
        break
      }
      position += 1
    }
    return end
  }

  /// Whether a token may stand between the parts of an agreement's name: "of", "between", a hyphen, "'s", but not
  /// "in" before a place or "and" before another agreement.
  func isInside(_ index: Int, _ sentence: Range<Int>, _ passage: borrowing Passage, _ known: [NamedThing])
    -> Bool
  {
    let token = passage.tokens[index]
    if WordClass.table[token] == .article || isHyphen(index, passage) { return true }
    if !token.hasSpaceBefore, WordClass.table[token] == .apostrophe || token.length == 1 && token.hash == Self.genitive
    {
      return true
    }
    guard let link = Self.links[token], index + 1 < sentence.upperBound else { return false }
    switch link {
    case .and:
      return WordClass.table[passage.tokens[index + 1]] != .article
        || known.contains { $0.tokens.lowerBound == index + 2 && $0.isActor }
    case .place: return !known.contains { $0.tokens.lowerBound == index + 1 }
    case .link: return true
    }
  }
}
