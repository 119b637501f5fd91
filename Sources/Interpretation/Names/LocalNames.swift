import RecordModel
import Text

/// The names that a document itself has made known: acronyms in brackets and short names of its people.
struct LocalNames: Sendable {
  /// What a word stands for, and whether it must stand all in capitals.
  private struct Acronym: Sendable {
    var thing: NamedThing
    var isAllCapitals: Bool
    /// Whether its letters are the first ones of the words that it stands for, so that it beats what a pack says.
    var isSure: Bool
    /// Where it stands in brackets.
    var place: Int
  }

  private var acronyms: [UInt32: Acronym] = [:]
  /// Family names and the like; `nil` where two persons share one.
  private var shortNames: [UInt32: NamedThing?] = [:]
  /// People by the words of their names in any order, and whether a comma stands behind the family name.
  private var people: [UInt64: (thing: NamedThing, isInverted: Bool)] = [:]
  /// Whole names of people by their first word.
  private var wholeNames: [UInt32: [(words: [UInt32], thing: NamedThing)]] = [:]
  /// A bit for the hash of each word that an acronym, a part of a name or a whole name begins with.
  private var beginnings: [UInt64] = []
  var isEmpty: Bool { acronyms.isEmpty && shortNames.isEmpty }

  /// Whether a word may stand for a name or begin one: nearly all that do neither are told by one look.
  func mayKnow(_ token: Token) -> Bool {
    beginnings[Int(token.hash >> 6) & (beginnings.count - 1)] & 1 << UInt64(token.hash & 63) != 0
  }

  private mutating func mark(_ hash: UInt32) {
    if beginnings.isEmpty { beginnings = [UInt64](repeating: 0, count: 1 << 10) }
    beginnings[Int(hash >> 6) & (beginnings.count - 1)] |= 1 << UInt64(hash & 63)
  }

  /// What an acronym stands for by what the document said before.
  func meaning(of token: Token) -> (thing: NamedThing, isSure: Bool)? {
    guard let acronym = acronyms[token.hash], token.isAllCapitals || !acronym.isAllCapitals else { return nil }
    return (acronym.thing, acronym.isSure)
  }

  /// Who is meant by a part of a name.
  func person(_ token: Token) -> NamedThing? { shortNames[token.hash] ?? nil }

  /// The person whose name has the same words in an order that a comma accounts for: "Vega, Luis" after "Luis Vega".
  func person(named words: Range<Int>, _ passage: borrowing Passage) -> NamedThing? {
    let (key, isInverted) = Self.key(words, passage)
    guard let known = people[key], known.isInverted != isInverted else { return nil }
    return known.thing
  }

  /// Notes the words of a person's name.
  mutating func add(person: NamedThing, _ passage: borrowing Passage) {
    let (key, isInverted) = Self.key(person.tokens, passage)
    guard people[key] == nil else { return }
    people[key] = (person, isInverted)
    let words = passage.tokens[person.tokens].map(\.hash)
    guard person.isLocal, let first = words.first else { return }
    mark(first)
    wholeNames[first, default: []].append((words, person))
  }

  /// The person whose whole name begins at a token, without a title or anything else to tell it.
  func person(from index: Int, _ tokens: [Token]) -> (thing: NamedThing, tokens: Range<Int>)? {
    guard let names = wholeNames[tokens[index].hash] else { return nil }
    for name in names where index + name.words.count <= tokens.count {
      let range = index..<index + name.words.count
      if tokens[range].elementsEqual(name.words, by: { $0.hash == $1 }) { return (name.thing, range) }
    }
    return nil
  }

  private static func key(_ words: Range<Int>, _ passage: borrowing Passage) -> (key: UInt64, isInverted: Bool) {
    var sum: UInt64 = 0
    var isInverted = false
    for token in passage.tokens[words] {
      if token.isWord {
        sum &+= UInt64(token.hash) &* 0x9E37_79B9_7F4A_7C15
      } else if WordClass.table[token] == .comma {
        isInverted = true
      }
    }
    return (sum, isInverted)
  }

  /// Lets a part of a name stand for a person from now on, unless it stands for another.
  mutating func add(_ token: Token, for thing: NamedThing) {
    mark(token.hash)
    if let known = shortNames[token.hash] {
      if known?.party.entity != thing.party.entity { shortNames[token.hash] = .some(nil) }
    } else {
      shortNames[token.hash] = thing
    }
  }

  /// Notes the acronym that follows a name in brackets: "Coral Reef Alliance (CRA)", (“the CRA”).
  mutating func noteAcronym(of thing: NamedThing, in passage: borrowing Passage) {
    let tokens = passage.tokens
    var index = thing.written.upperBound
    guard index + 2 < tokens.count, WordClass.table[tokens[index]] == .bracket else { return }
    index += 1
    while index < min(tokens.count, thing.written.upperBound + 4), Self.isOpening(tokens[index]) { index += 1 }
    guard index + 1 < tokens.count else { return }
    let acronym = tokens[index]
    guard acronym.isWord, (2...10).contains(acronym.length), acronym.isCapitalized,
      Self.closes(tokens[index + 1])
    else { return }
    let letters = passage.text.bytes[acronym.range].filter { (0x41...0x5A).contains($0) }
    guard acronym.isAllCapitals || letters.count >= 2 else { return }
    let isSure = Self.isMadeOf(letters, tokens[thing.written], passage)
    if let known = acronyms[acronym.hash] {
      // Of names that end together, "Board of the Reef Alliance (RA)", the innermost is meant.
      guard isSure, known.place == acronym.lowerBound else { return }
    }
    mark(acronym.hash)
    let isAllCapitals = acronym.isAllCapitals
    acronyms[acronym.hash] = Acronym(
      thing: thing,
      isAllCapitals: isAllCapitals,
      isSure: isSure,
      place: acronym.lowerBound
    )
  }

  /// "the", "hereinafter", a quotation mark: what may stand before the acronym.
  private static func isOpening(_ token: Token) -> Bool {
    openings[token] != nil || token.kind == .punctuation
  }

  private static func closes(_ token: Token) -> Bool {
    token.kind == .punctuation && token.hash != hyphen
  }

  /// Whether letters are the first ones of words of a name, in their order.
  private static func isMadeOf(_ letters: [UInt8], _ words: ArraySlice<Token>, _ passage: borrowing Passage) -> Bool {
    var next = letters.startIndex
    for word in words where word.isWord && next < letters.endIndex {
      if passage.text.bytes[word.lowerBound] & 0xDF == letters[next] { next += 1 }
    }
    return next == letters.endIndex
  }

  private enum Word: UInt8 { case word = 1 }
  private static let openings = WordTable<Word>([("the hereinafter hereafter or known as called abbreviated", .word)])
  private static let hyphen = WordHash.of("-")
}
