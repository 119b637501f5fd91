import RecordModel
import Text

/// Items of a list that follow each other, and the block right before them.
struct ListRun {
  /// The items of the outermost level.
  var items: [Block]
  /// How many items of all levels there are.
  var total: Int
  var lead: Block?
}

extension CheckedDocument {
  /// The lists of the document, without those of notes and sources.
  var listRuns: [ListRun] {
    guard let blocks = structure?.blocks else { return [] }
    var runs: [ListRun] = []
    var start = 0
    while start < blocks.count {
      guard blocks[start].kind == .listItem else {
        start += 1
        continue
      }
      var end = start
      while end < blocks.count, blocks[end].kind == .listItem { end += 1 }
      let level = blocks[start..<end].map(\.level).min() ?? 0
      let items = blocks[start..<end].filter { $0.level == level }
      if blocks[start].level == level {
        let parts = items.count == end - start ? inner(items) : []
        runs += parts
        if parts.isEmpty {
          runs.append(ListRun(items: items, total: end - start, lead: start > 0 ? blocks[start - 1] : nil))
        }
      }
      start = end
    }
    return runs
  }

  /// The lists below numbered paragraphs, by the look of their marks; none where all marks look the same.
  ///
  /// "12. They signed three papers: (a) … (b) … (c) … 13. The minister …".
  private func inner(_ items: [Block]) -> [ListRun] {
    let shapes = items.map { item in
      String(text[item.marker].map { $0.isNumber ? "1" : $0.isLetter ? "a" : $0 }).replacing("11", with: "1")
        .replacing("aa", with: "a")
    }
    guard Set(shapes).count > 1 else { return [] }
    var runs: [ListRun] = []
    var start = 1
    while start < items.count {
      var end = start + 1
      while end < items.count, shapes[end] == shapes[start] { end += 1 }
      if end - start >= 2, shapes[start] != shapes[start - 1] {
        runs.append(ListRun(items: Array(items[start..<end]), total: end - start, lead: items[start - 1]))
      }
      start = end
    }
    return runs
  }
}

/// What the mark of a list item counts: "3.", "(c)", "iv)".
struct ItemMark {
  enum Style: CaseIterable { case number, letter, roman }

  /// The place in the list that some characters stand for in a style; `nil` where they are not of it.
  static func value(_ characters: some StringProtocol, as style: Style) -> Int? {
    let label = String(characters.filter { $0.isLetter || $0.isNumber }).lowercased()
    switch style {
    case .number: return label.count <= 2 ? Int(label) : nil
    case .letter:
      guard label.utf8.count == 1, let letter = label.utf8.first, (0x61...0x7A).contains(letter) else { return nil }
      return Int(letter) - 0x60
    case .roman: return romans.firstIndex(of: label).map { $0 + 1 }
    }
  }

  /// The place right behind which one mark is left out, in marks that go from the first one upwards and skip no other.
  static func skip(in values: [Int]) -> Int? {
    guard values.count >= 3, values[0] == 1 else { return nil }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    guard steps.allSatisfy({ $0 == 1 || $0 == 2 }), steps.count(where: { $0 == 2 }) == 1 else { return nil }
    return steps.firstIndex(of: 2)
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"]
}

/// The number of things that a sentence announces before a list: "The plan rests on five pillars:".
struct AnnouncedNumber {
  let count: Int
  /// The bytes of the number and its noun.
  let span: Range<Int>
  /// The bytes of the noun.
  let noun: Range<Int>
  /// Whether "following" or "below" points at the list.
  let isPointing: Bool

  /// The number that the last sentence before a list announces, if it can mean nothing but the items of the list.
  init?(_ sentence: CheckedSentence, _ document: CheckedDocument) {
    let isPointing = sentence.has(Self.pointing)
    guard let colon = Self.end(of: sentence, isPointing), !sentence.has(Self.open) else { return nil }
    let times = sentence.times.map(\.tokens)
    let numbers = sentence.range.filter { index in
      !times.contains { $0.contains(index) } && Self.value(index, sentence, document) != nil
        && !(sentence.isWord(index, of: Self.two) && sentence.isWord(index + 1, of: Self.parties))
    }
    guard numbers.count == 1, let place = numbers.first, let count = Self.value(place, sentence, document),
      (2...20).contains(count), !sentence.isWord(place - 1, of: Self.loose),
      let noun = (place + 1..<min(place + 5, colon)).first(where: { Self.isPlural($0, sentence) })
    else { return nil }
    let between = place + 1..<noun
    let tail = noun + 1..<max(noun + 1, Self.end(ofTail: noun + 1..<colon, sentence))
    // ", in the presence of their delegations": where and before whom, and no other thing.
    let isAside =
      sentence.isWord(tail.lowerBound, of: Self.comma) && sentence.has(Self.aside, in: tail.prefix(4))
      && !tail.dropFirst().contains { sentence.isWord($0, of: Self.comma) || sentence.isWord($0, of: Self.verbs) }
    guard !sentence.has(Self.breaks, in: between), tail.count <= 12,
      isAside && !tail.contains(where: { sentence.isWord($0, of: Self.pointers) })
        || !tail.contains(where: {
          Self.isPlural($0, sentence)
            || sentence.isWord($0, of: Self.others) && !(isPointing && sentence.isWord($0, of: Self.pointing))
        })
    else { return nil }
    (self.count, self.isPointing) = (count, isPointing)
    self.noun = sentence.passage.bytes(of: noun..<noun + 1)
    span = sentence.passage.bytes(of: place..<noun + 1)
  }

  /// Where the announcement ends: at the colon that ends the sentence, or with the sentence that points at the list.
  private static func end(of sentence: CheckedSentence, _ isPointing: Bool) -> Int? {
    if let colon = sentence.range.last(where: { sentence.isWord($0, of: colon) }),
      colon + 1 >= sentence.range.upperBound
    {
      return colon
    }
    return isPointing && !sentence.has(colon) ? sentence.range.upperBound : nil
  }

  /// "Six persons attended, and none was absent": what says that all are told is no further thing.
  private static func end(ofTail tail: Range<Int>, _ sentence: CheckedSentence) -> Int {
    tail.first { sentence.isWord($0, of: and) && sentence.isWord($0 + 1, of: none) }
      .map { sentence.isWord($0 - 1, of: comma) ? $0 - 1 : $0 } ?? tail.upperBound
  }

  /// The number that a word says, from two to twenty.
  static func value(of word: String) -> Int? {
    words[WordHash.of(word)].flatMap { (2...20).contains($0) ? $0 : nil }
  }

  private static func value(_ index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Int? {
    let token = sentence.tokens[index]
    if token.isNumber { return token.length <= 2 ? Int(document.text[token.range]) : 99 }
    return words[token.hash]
  }

  /// Whether a word looks like several things, other than the two sides themselves.
  private static func isPlural(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let token = sentence.tokens[index]
    if sentence.isWord(index, of: irregular) { return true }
    guard token.isWord, token.length > 3, !sentence.isWord(index, of: singular) else { return false }
    let bytes = sentence.passage.text.bytes
    return bytes[token.upperBound - 1] == UInt8(ascii: "s") && bytes[token.upperBound - 2] != UInt8(ascii: "s")
  }

  private static let aside = wordSet("presence")
  private static let verbs = wordSet("signed agreed and adopted issued noted are is was were which")
  private static let pointers = wordSet("following these those below with")
  private static let colon = wordSet(":")
  private static let comma = wordSet(",")
  private static let and = wordSet("and")
  private static let none = wordSet("none nobody no all")
  /// What points at a list behind the sentence.
  private static let pointing = wordSet("following below")
  private static let two = wordSet("two")
  private static let parties = wordSet(
    "sides parties countries governments states nations ministers leaders presidents"
  )
  private static let open = wordSet(
    "including include includes among notably such example other others etc particularly especially mainly partly "
      + "following-up remaining further additional least"
  )
  private static let loose = wordSet(
    "than over nearly almost about some around least most up first last next article no"
  )
  private static let breaks = wordSet("of in at by from to and or ,")
  private static let others = wordSet("following and or , ; with these below")
  private static let irregular = wordSet("people men women children")
  private static let singular = wordSet(
    "this was has as is its his does follows sides parties countries governments states nations years ministers leaders "
      + "towards always focus basis thus series across besides progress partners members"
  )
  private static let words: [UInt32: Int] = {
    let names =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
      + "nineteen twenty"
    var words: [UInt32: Int] = [:]
    for (index, name) in names.split(separator: " ").enumerated() { words[WordHash.of(String(name))] = index + 1 }
    words[WordHash.of("dozen")] = 99
    words[WordHash.of("hundred")] = 99
    return words
  }()
}
