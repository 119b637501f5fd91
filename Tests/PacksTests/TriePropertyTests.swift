import Testing

@testable import Packs

/// Numbers that look random and are the same in every run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

/// The trie finds what a plain search through all wordings finds.
struct TriePropertyTests {
  private static let words = ["trade", "Trade", "TRADE", "belt", "Belt", "road", "Road", "and", "t", "T"]

  /// Whether a word of a text can be a word of a wording.
  private func fits(_ word: String, _ wording: String) -> Bool {
    guard word.lowercased() == wording.lowercased() else { return false }
    if wording.count == 1 { return word == wording }
    if wording == wording.uppercased() { return word == wording }
    return wording.first?.isUppercase != true || word.first?.isUppercase == true
  }

  /// The longest wording at each place from the left, by trying all.
  private func expected(_ text: [String], _ wordings: [[String]]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let longest = wordings.filter { wording in
        start + wording.count <= text.count && zip(text[start...], wording).allSatisfy { fits($0, $1) }
      }.map(\.count).max()
      if let longest { found.append(start..<start + longest) }
      start += longest ?? 1
    }
    return found
  }

  @Test("the trie agrees with a plain search", arguments: 0..<200 as Range<UInt64>)
  func agrees(seed: UInt64) {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    func phrase(_ most: Int, _ dice: inout Dice) -> [String] {
      (0...dice.roll(most)).map { _ in Self.words[dice.roll(Self.words.count)] }
    }
    let wordings = (0..<12).map { _ in phrase(3, &dice) }
    let text = phrase(40, &dice)
    var lexicon = Lexicon()
    for wording in wordings { lexicon.add(wording.joined(separator: " "), .title) }
    let found = lexicon.found(in: text.joined(separator: " "))
    #expect(found == expected(text, wordings).map { text[$0].joined(separator: " ") }, "\(wordings)")
  }

  @Test(
    "a wording matches each of its plain forms and nothing else",
    arguments: [
      "a|an (very) (short|long) road", "(the) Belt and|& Road (Initiative|Forum)", "x (y z|w) v", "(a) (b) (c) d",
    ]
  )
  func expansions(wording: String) {
    var lexicon = Lexicon()
    lexicon.add(wording, .title)
    let forms = Wording.expanded(wording)
    #expect(forms.count == Wording(wording).count)
    for form in forms {
      #expect(lexicon.entries(for: form) == [.title], "\(form)")
      #expect(lexicon.entries(for: form + " more").isEmpty)
    }
  }

  @Test(
    "a damaged built-in pack is told, not trusted",
    arguments: ["", "{", "{\"a\"}", "[\"a\" \"b\"]", "{\"a\":\"b\"} x", "{\"a\":null}", "\"a"]
  )
  func damaged(text: String) {
    let pack = BuiltInPack(name: "broken", text: { text }, reference: { "{}" }, referenceFingerprint: 0)
    guard case .failure(let error) = PackReader.read(pack) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(error.description.hasPrefix("broken: error: the built-in pack \"broken\" is damaged at byte "))
  }
}
