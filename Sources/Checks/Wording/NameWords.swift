import Packs
import RecordModel
import Text

/// The capitalised words of a document with the capitalised words beside them.
struct NameWords {
  /// A word by its hash, with its first place.
  struct Word {
    var hash: UInt32
    var span: Range<Int>
    var count = 0
    /// Whether it stands somewhere in small letters too.
    var isCommon = false
  }

  /// Two words that may be one.
  struct Pair {
    var first: Word
    var second: Word
    var reason: String
    /// Whether the one is the other with a space in it.
    var isJoined = false
    var isAcronym = false

    var isFirstRarer: Bool {
      first.count == second.count ? first.span.lowerBound > second.span.lowerBound : first.count < second.count
    }
  }

  /// Beside one word stand at most so many others that are compared.
  private static let mostBeside = 48
  private static let mostAcronyms = 400

  private let document: CheckedDocument
  private var words: [UInt32: Word] = [:]
  /// The words beside each word, before it and behind it.
  private var beside: [UInt64: [UInt32]] = [:]
  private var order: [UInt64] = []
  /// Two words as they would be in one, and their place.
  private var joined: [UInt32: Range<Int>] = [:]
  private var acronyms: [UInt32] = []
  /// The surnames behind titles, whether they stand alone there, and where.
  private var titled: [UInt32: (isAlone: Bool, place: Int)] = [:]
  private var small: Set<UInt32> = []
  /// Words with a capital first and small letters behind it.
  private var mixed: Set<UInt32> = []

  init(_ document: CheckedDocument) { self.document = document }

  /// Every word of a name in the packs, by its hash.
  static func known(_ lexicon: Lexicon) -> Set<UInt32> {
    var known: Set<UInt32> = []
    for entity in lexicon.entities {
      for name in [entity.canonical] + entity.aliases {
        for token in Tokenizer.tokens(of: name) where token.isWord { known.insert(token.hash) }
      }
    }
    return known
  }

  /// Reads all blocks of the document.
  mutating func collect() {
    guard let structure = document.structure else { return }
    var passage = Passage(of: document.text)
    for block in structure.blocks where block.kind != .contentsEntry {
      passage.read(block)
      let isEntry = block.kind == .bibliographyEntry || block.kind == .footnote
      collect(passage.tokens, isEntry: isEntry)
    }
  }

  private mutating func collect(_ tokens: [Token], isEntry: Bool) {
    var last: Int?
    for index in tokens.indices where tokens[index].isWord {
      let token = tokens[index]
      noteSurname(index, tokens)
      guard token.isCapitalized, token.length > 1 else {
        if token.length > 3 { small.insert(token.hash) }
        if let before = last, before + 1 == index, Self.places.contains(token.hash) {
          note(tokens[before].hash, beside: token.hash, isBehind: false)
        }
        if token.hash != Self.of { last = nil }
        continue
      }
      defer { last = index }
      add(token)
      if index > 1, tokens[index - 1].hash == Self.of, Self.places.contains(tokens[index - 2].hash) {
        note(token.hash, beside: tokens[index - 2].hash, isBehind: true)
      }
      guard let before = last, isBeside(before, index, tokens, isEntry: isEntry) else { continue }
      note(token.hash, beside: tokens[before].hash, isBehind: true)
      note(tokens[before].hash, beside: token.hash, isBehind: false)
      if index == before + 1 { join(tokens[before], token) }
    }
  }

  private mutating func add(_ token: Token) {
    guard token.length > 3 else { return }
    if !token.isAllCapitals { mixed.insert(token.hash) }
    if words[token.hash] == nil {
      words[token.hash] = Word(hash: token.hash, span: token.range)
      if token.isAllCapitals, token.length < 9, acronyms.count < Self.mostAcronyms { acronyms.append(token.hash) }
    }
    words[token.hash]?.count += 1
  }

  /// Whether only a space or a hyphen stands between two words, or in an entry a comma.
  private func isBeside(_ a: Int, _ b: Int, _ tokens: [Token], isEntry: Bool) -> Bool {
    if b == a + 1 { return true }
    guard b == a + 2 else { return false }
    return tokens[a + 1].hash == Self.hyphen || tokens[a + 1].hash == Self.of
      || isEntry && tokens[a + 1].hash == Self.comma
  }

  /// Words in small letters that say what bears a name.
  private static let places = wordSet(
    "dam bridge river lake port harbour valley village town railway canal mine island tunnel airport pass glacier peninsula "
      + "refinery pipeline reservoir hospital district province oilfield"
  )
  private static let of = WordHash.of("of")
  private static let hyphen = WordHash.of("-")
  private static let quarters = wordSet("north south east west mid")
  private static let comma = WordHash.of(",")

  private mutating func note(_ word: UInt32, beside other: UInt32, isBehind: Bool) {
    guard words[word] != nil else { return }
    let key = UInt64(other) << 1 | (isBehind ? 1 : 0)
    if beside[key] == nil { order.append(key) }
    guard !beside[key, default: []].contains(word), beside[key, default: []].count < Self.mostBeside else { return }
    beside[key, default: []].append(word)
  }

  private mutating func join(_ a: Token, _ b: Token) {
    guard a.length > 2, b.length > 2, !a.traits.contains(.nonASCII), !Self.quarters.contains(a.hash) else { return }
    var hash = a.hash
    for byte in document.text.bytes[b.range] { hash = WordHash.adding(byte, to: hash) }
    if joined[hash] == nil { joined[hash] = a.lowerBound..<b.upperBound }
  }

  /// The pairs of words that stand beside the same word, in the order of the text; acronyms; words with and without a
  /// space in them.
  var pairs: [Pair] {
    var pairs: [Pair] = []
    for key in order {
      let others = (beside[key] ?? []).compactMap { word($0) }
      for (index, a) in others.enumerated() {
        for b in others[(index + 1)...] where abs(a.span.count - b.span.count) <= 2 {
          pairs.append(Pair(first: a, second: b, reason: "place: both stand beside the same word"))
        }
      }
    }
    pairs += exchanged + surnames
    let short = acronyms.filter { !mixed.contains($0) }.compactMap { word($0) }
    for (index, a) in short.enumerated() {
      for b in short[(index + 1)...] where a.span.count == b.span.count {
        pairs.append(Pair(first: a, second: b, reason: "letters: the same, in another order", isAcronym: true))
      }
    }
    for (hash, span) in joined.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
      guard let whole = word(hash), whole.span.count > 7, !whole.isCommon else { continue }
      let parts = Word(hash: hash ^ 1, span: span, count: 1)
      pairs.append(Pair(first: parts, second: whole, reason: "letters: the same but for the space", isJoined: true))
    }
    return pairs
  }

  /// "Mr Nurbek Abdrashitov … Minister Abdrashidov": long surnames behind titles that begin alike, one of them alone.
  private var surnames: [Pair] {
    let long = titled.sorted { $0.value.place < $1.value.place }.compactMap { entry in
      word(entry.key).map { ($0, entry.value.isAlone) }
    }
    var pairs: [Pair] = []
    for (index, a) in long.enumerated() {
      for b in long[(index + 1)...] where a.1 || b.1 {
        let (x, y) = (document.text[a.0.span], document.text[b.0.span])
        guard min(x.utf8.count, y.utf8.count) >= Self.longSurname, x.prefix(4) == y.prefix(4),
          abs(x.utf8.count - y.utf8.count) <= 1
        else { continue }
        pairs.append(Pair(first: a.0, second: b.0, reason: "title: both are surnames, and one of them stands alone"))
      }
    }
    return pairs
  }

  private static let longSurname = 8
  private static let titles = wordSet(
    "mr mrs ms dr professor prof minister president ambassador secretary general colonel judge senator chancellor sir"
  )

  /// Notes a surname behind a title, with or without given names between.
  private mutating func noteSurname(_ title: Int, _ tokens: [Token]) {
    guard Self.titles.contains(tokens[title].hash), titled.count < Self.mostBeside else { return }
    var index = title + 1
    if index < tokens.count, tokens[index].hash == Self.point { index += 1 }
    let start = index
    while index < tokens.count, index - start < 3, tokens[index].isWord, tokens[index].isCapitalized { index += 1 }
    guard index > start, !tokens[index - 1].isAllCapitals, !Self.titles.contains(tokens[index - 1].hash) else { return }
    let isAlone = index - start == 1
    if titled[tokens[index - 1].hash] == nil {
      titled[tokens[index - 1].hash] = (isAlone, tokens[index - 1].lowerBound)
    } else if isAlone {
      titled[tokens[index - 1].hash]?.isAlone = true
    }
  }

  private static let point = WordHash.of(".")

  /// Long words of the same letters with the same ends: two names of which that is true by chance are rare.
  private var exchanged: [Pair] {
    var byLetters: [[UInt8]: [Word]] = [:]
    for word in words.values where word.span.count >= Self.longWord && mixed.contains(word.hash) {
      guard let word = self.word(word.hash), !word.isCommon else { continue }
      let letters = Array(document.text[word.span].lowercased().utf8)
      byLetters[[letters[0], letters[letters.count - 1]] + letters.sorted(), default: []].append(word)
    }
    return byLetters.values.filter { $0.count == 2 }.map { pair in
      let pair = pair.sorted { $0.span.lowerBound < $1.span.lowerBound }
      return Pair(first: pair[0], second: pair[1], reason: "letters: the same, two of them have changed places")
    }
    .sorted { $0.first.span.lowerBound < $1.first.span.lowerBound }
  }

  private static let longWord = 7

  private func word(_ hash: UInt32) -> Word? {
    guard var word = words[hash] else { return nil }
    word.isCommon = small.contains(hash)
    return word
  }
}
