import Packs
import RecordModel
import Text

/// Finds names that no pack has by a word that tells what they name: "Ministry of …", "… University".
struct TypedNames: Sendable {
  static let longest = 9
  /// How many words an agreement's name may have, with those that it is between.
  static let longestAgreement = 24

  /// The name that a type word is part of, or `nil` where no capitalised words stand with it.
  func name(
    _ kind: EntityKind,
    isOpening: Bool,
    at word: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> NamedThing? {
    let sentence = passage.sentences[passage.sentence(ofToken: word.lowerBound)]
    let start =
      isOpening && kind != .organisation && kind != .instrument
      ? word.lowerBound : first(before: word.lowerBound, sentence, passage, known)
    let opening = isOpening ? word.upperBound : openingEnd(kind, word, sentence, passage, known)
    let isOpening = opening != nil
    let end = opening.map { last(after: $0, sentence, passage, known) } ?? word.upperBound
    let word = word.lowerBound..<(opening ?? word.upperBound)
    let before = known.first { $0.tokens.upperBound == start && $0.kind != .person }
    var whole = wholeStart(start, before, sentence, passage, known)..<end
    whole = whole.lowerBound..<extended(whole, kind, isOpening: isOpening, word, sentence, passage, known)
    let isLong = isOpening ? end > word.upperBound : end - start > word.count + (kind == .framework ? 1 : 0)
    guard isLong || isCompleted(kind, isOpening, before, whole, end), !isOverlapped(start..<end, kind, known) else {
      return nil
    }
    return thing(kind, start..<end, whole, before, passage, known)
  }

  /// Where the words end that open a name, for a word that mostly ends one: "Reef Research Centre for …".
  func openingEnd(
    _ kind: EntityKind,
    _ word: Range<Int>,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int? {
    guard kind == .organisation, word.upperBound + 1 < sentence.upperBound,
      Self.openers[passage.tokens[word.upperBound]] != nil,
      HeadNoun.table[passage.tokens[word.upperBound - 1]] != nil
    else { return nil }
    let next = word.upperBound + 1
    let isNamed = isNameWord(passage.tokens[next]) && !known.contains { $0.kind == .person && $0.tokens.contains(next) }
    let article = WordClass.table[passage.tokens[next]] == .article ? next + 1 : next
    return isNamed || known.contains { $0.tokens.lowerBound == article && $0.kind != .person } ? next : nil
  }

  /// Where a name begins with the states before it, two joined by a hyphen, "Peru-Chile", or behind another word of
  /// the name, "Royal Danish".
  func wholeStart(
    _ start: Int,
    _ before: NamedThing?,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int {
    let tokens = passage.tokens
    var start = before?.tokens.lowerBound ?? start
    if start > 1, tokens[start - 1].hash == Self.hyphen, !tokens[start].hasSpaceBefore,
      let other = known.first(where: { $0.tokens.upperBound == start - 1 && $0.kind != .person })
    {
      start = other.tokens.lowerBound
    }
    guard before?.kind == .state else { return start }
    while start > sentence.lowerBound + 1, isNameWord(tokens[start - 1]),
      !known.contains(where: { $0.tokens.contains(start - 1) })
    { start -= 1 }
    return start
  }

  func thing(
    _ kind: EntityKind,
    _ tokens: Range<Int>,
    _ whole: Range<Int>,
    _ before: NamedThing?,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> NamedThing {
    var party = Party(passage.words(of: whole), entity: NameLetters.identifier(kind, whole, passage))
    party.state = state(around: tokens, passage, known)
    var name = NamedThing(tokens: tokens, kind: kind, party: party, isLocal: true)
    if whole != tokens { name.whole = whole }
    name.head = HeadNoun.of(passage.tokens[whole])
    return name
  }

  /// Whether a type word alone is a name, since a state stands with it, "Kenya Railways", "Embassy of Chile", or two
  /// do, "Peru-Chile Treaty".
  func isCompleted(
    _ kind: EntityKind,
    _ isOpening: Bool,
    _ before: NamedThing?,
    _ whole: Range<Int>,
    _ end: Int
  ) -> Bool {
    if isOpening { return whole.upperBound > end }
    guard let before, before.kind == .state, kind != .place else { return false }
    return kind == .organisation || whole.lowerBound < before.tokens.lowerBound
  }

  /// Whether a known name stands in the way; a place may go up in the name of a bridge, the state not in that of its bank.
  func isOverlapped(_ range: Range<Int>, _ kind: EntityKind, _ known: [NamedThing]) -> Bool {
    known.contains { $0.tokens.overlaps(range) && !isPart($0, of: range, kind) }
  }

  /// Whether a known name may go up in a longer one: a place in that of a bridge, but not the state in that of its bank.
  func isPart(_ name: NamedThing, of range: Range<Int>, _ kind: EntityKind) -> Bool {
    (name.kind == .place || name.kind == .person) && kind != .place && range.lowerBound <= name.tokens.lowerBound
      && range.upperBound >= name.tokens.upperBound
      && range.count > name.tokens.count
  }

  func first(
    before word: Int,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int {
    var start = word
    while start > sentence.lowerBound, word - start < Self.longest {
      let token = passage.tokens[start - 1]
      if let name = known.indices.first(where: { known[$0].kind != .place && known[$0].tokens.contains(start - 1) }) {
        // An airport or a university may bear the name of a person.
        if known[name].kind == .person, known[name].tokens.upperBound == start { start = known[name].tokens.lowerBound }
        break
      }
      guard
        isNameWord(token) || isHyphen(start - 1, passage) || isJoined(start - 1, sentence, passage, known)
          || isPossessive(start - 1, sentence, passage)
      else { break }
      start -= 1
    }
    while start < word, !passage.tokens[start].isCapitalized { start += 1 }
    return start
  }

  /// Whether a token is of the ending of "Children's" or "Workers'".
  func isPossessive(_ index: Int, _ sentence: Range<Int>, _ passage: borrowing Passage) -> Bool {
    let tokens = passage.tokens
    let apostrophe = tokens[index].hash == Self.genitive ? index - 1 : index
    guard apostrophe > sentence.lowerBound, WordClass.table[tokens[apostrophe]] == .apostrophe else { return false }
    return Self.owners[tokens[apostrophe - 1]] != nil
  }

  /// Whether an "and" joins two words of one name: "Belt and Road Initiative".
  func isJoined(_ index: Int, _ sentence: Range<Int>, _ passage: borrowing Passage, _ known: [NamedThing])
    -> Bool
  {
    guard index > sentence.lowerBound, WordClass.table[passage.tokens[index]] == .and,
      !Self.ends(HeadNoun.table[passage.tokens[index - 1]])
    else { return false }
    return isNameWord(passage.tokens[index - 1]) && !known.contains { $0.tokens.contains(index - 1) }
  }

  /// Whether a word before an "and" ends a name of its own: "Airport and", but not "Strategy and Action Plan".
  static func ends(_ head: HeadNoun?) -> Bool {
    switch head {
    case nil, .strategy, .plan, .agreement, .treaty: false
    default: true
    }
  }

  func last(
    after word: Int,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage,
    _ known: [NamedThing]
  ) -> Int {
    var end = word
    var position = word
    while position < sentence.upperBound, position - word < Self.longest {
      let token = passage.tokens[position]
      if known.indices.contains(where: { known[$0].kind != .place && known[$0].tokens.contains(position) }) { break }
      if isNameWord(token) {
        end = position + 1
      } else if !isLink(token) || isNext(position, sentence, passage),
        position > word || WordClass.table[token] != .article
      {
        break
      }
      position += 1
    }
    return end
  }

  func isNameWord(_ token: Token) -> Bool { PersonNames.isNameWord(token) }

  func isHyphen(_ index: Int, _ passage: borrowing Passage) -> Bool {
    let token = passage.tokens[index]
    return !token.isWord && !token.hasSpaceBefore && passage.text.bytes[token.lowerBound] == 0x2D
  }

  /// Whether another name begins behind an "and": "Ministry of Trade and Ministry of Water".
  func isNext(_ index: Int, _ sentence: Range<Int>, _ passage: borrowing Passage) -> Bool {
    index + 2 < sentence.upperBound && WordClass.table[passage.tokens[index]] == .and
      && HeadNoun.table[passage.tokens[index + 1]] != nil && WordClass.table[passage.tokens[index + 2]] == .genitive
  }

  /// "of", "and": words between the parts of a name.
  func isLink(_ token: Token) -> Bool {
    switch WordClass.table[token] {
    case .genitive, .and: true
    default: false
    }
  }

  /// The state that stands right before a name, or behind it with "of".
  func state(around range: Range<Int>, _ passage: borrowing Passage, _ known: [NamedThing]) -> String? {
    known.first { name in
      guard name.kind == .state else { return false }
      if name.tokens.upperBound == range.lowerBound { return true }
      return PersonFinder.isOf(name.tokens.lowerBound, behind: range.upperBound, passage)
        || name.tokens.lowerBound == range.upperBound
          && WordClass.table[passage.tokens[range.upperBound - 1]] == .genitive
    }?.party.state
  }

  enum Word: UInt8 { case word = 1 }
  static let openers = WordTable<Word>([("of for", .word)])
  /// Words whose possessive is part of a name.
  static let owners = WordTable<Word>([
    (
      "children people peoples women men workers farmers peasants veterans teachers lawyers journalists students employers investors traders manufacturers exporters importers youth mothers",
      .word
    )
  ])
  /// Words before the host of an embassy.
  static let seats = WordTable<Word>([("in to", .word)])
  enum Link: UInt8 { case link = 1, and, place }
  /// Small words between the parts of an agreement's name.
  static let links = WordTable<Link>([
    ("of on for between with regarding concerning", .link), ("and &", .and), ("in", .place),
  ])
  static let hyphen = WordHash.of("-")
  static let genitive = WordHash.of("s")
}

extension Passage {
  /// The words of some tokens on one line, with single spaces between them and without the marks of emphasis of Markdown.
  func words(of range: Range<Int>) -> String {
    var words = string(of: range)
    if words.utf8.contains(UInt8(ascii: "*")) { words = words.replacing("**", with: "") }
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
