import Packs
import RecordModel
import Text

/// Finds names that no pack has by a word that tells what they name: "Ministry of …", "… University".
struct TypedNames: Sendable {
  private static let longest = 9

  /// The name that a type word is part of, or `nil` where no capitalised words stand with it.
  func name(
    _ kind: EntityKind,
    isOpening: Bool,
    at word: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> NamedThing? {
    let sentence = passage.sentences[passage.sentence(ofToken: word.lowerBound)]
    let start = isOpening ? word.lowerBound : first(before: word.lowerBound, sentence, passage, known)
    let end = isOpening ? last(after: word.upperBound, sentence, passage, known) : word.upperBound
    guard end - start > word.count + (kind == .framework ? 1 : 0),
      !known.contains(where: { $0.tokens.overlaps(start..<end) && !isPart($0, of: start..<end, kind) })
    else { return nil }
    let whole = (known.first { $0.tokens.upperBound == start && $0.kind != .person }?.tokens.lowerBound ?? start)..<end
    var hash = StableHash()
    hash.combine(passage.tokens[whole])
    let words = passage.words(of: whole)
    var party = Party(words, entity: "x-\(kind.rawValue)-" + hash.text)
    party.state = state(around: start..<end, passage, known)
    return NamedThing(tokens: start..<end, kind: kind, party: party, isLocal: true)
  }

  /// Whether a known name may go up in a longer one: a place in that of a bridge, but not the state in that of its bank.
  private func isPart(_ name: NamedThing, of range: Range<Int>, _ kind: EntityKind) -> Bool {
    name.kind == .place && kind != .place && range.lowerBound <= name.tokens.lowerBound
      && range.upperBound >= name.tokens.upperBound
      && range.count > name.tokens.count
  }

  private func first(
    before word: Int,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int {
    var start = word
    while start > sentence.lowerBound, word - start < Self.longest {
      let token = passage.tokens[start - 1]
      if known.contains(where: { $0.kind != .place && $0.tokens.contains(start - 1) }) { break }
      guard isNameWord(token) || isHyphen(start - 1, passage) || isJoined(start - 1, sentence, passage, known) else {
        break
      }
      start -= 1
    }
    while start < word, !passage.tokens[start].isCapitalized { start += 1 }
    return start
  }

  /// Whether an "and" joins two words of one name: "Belt and Road Initiative".
  private func isJoined(_ index: Int, _ sentence: Range<Int>, _ passage: borrowing Passage, _ known: [NamedThing])
    -> Bool
  {
    guard index > sentence.lowerBound, WordClass.table[passage.tokens[index]] == .and else { return false }
    return isNameWord(passage.tokens[index - 1]) && !known.contains { $0.tokens.contains(index - 1) }
  }

  private func last(
    after word: Int,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int {
    var end = word
    var position = word
    while position < sentence.upperBound, position - word < Self.longest {
      let token = passage.tokens[position]
      if known.contains(where: { $0.kind != .place && $0.tokens.contains(position) }) { break }
      if isNameWord(token) {
        end = position + 1
      } else if !isLink(token) {
        break
      }
      position += 1
    }
    return end
  }

  private func isNameWord(_ token: Token) -> Bool {
    token.isWord && token.isCapitalized && WordClass.table[token] == nil
  }

  private func isHyphen(_ index: Int, _ passage: borrowing Passage) -> Bool {
    let token = passage.tokens[index]
    return !token.isWord && !token.hasSpaceBefore && passage.text.bytes[token.lowerBound] == 0x2D
  }

  /// "of", "and": words between the parts of a name.
  private func isLink(_ token: Token) -> Bool {
    switch WordClass.table[token] {
    case .genitive, .and: true
    default: false
    }
  }

  /// The state that stands right before a name, or behind it with "of".
  private func state(around range: Range<Int>, _ passage: borrowing Passage, _ known: [NamedThing]) -> String? {
    known.first { name in
      guard name.kind == .state else { return false }
      if name.tokens.upperBound == range.lowerBound { return true }
      return name.tokens.lowerBound == range.upperBound + 1
        && WordClass.table[passage.tokens[range.upperBound]] == .genitive
    }?.party.state
  }
}

extension Passage {
  /// The words of some tokens on one line, with single spaces between them.
  func words(of range: Range<Int>) -> String {
    let words = string(of: range)
    var length = 0
    for token in tokens[range] {
      if token.hasSpaceBefore, length > 0 { length += 1 }
      if length > 0, !token.traits.isDisjoint(with: [.lineBefore, .gapBefore]) { length = .max / 2 }
      length += Int(token.length)
    }
    // Where the tokens and a space before some of them are all the bytes, there is nothing to put in order.
    return length == words.utf8.count ? words : words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
