import TestSupport
import Testing
import Text

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    return tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "cuts words, digits and marks",
    arguments: [
      ("US$1.2 billion", ["US", "$", "1", ".", "2", "billion"]), ("US\\$5", ["US", "$", "5"]),
      ("China’s", ["China", "’", "s"]),
      ("Communiqué", ["Communiqué"]), ("5G", ["5", "G"]), ("a\u{AD}b", ["a\u{AD}b"]), ("", []), ("កម្ពុជា", ["កម្ពុជា"]),
    ]
  )
  func cuts(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func foldsCaseAndMarks() {
    #expect(WordHash.of("CAMBODIA") == WordHash.of("cambodia"))
    #expect(WordHash.of("’") == WordHash.of("'"))
    #expect(WordHash.of("–") == WordHash.of("-"))
    #expect(WordHash.of("trade") != WordHash.of("trades"))
  }

  @Test("tokens follow each other", arguments: 0..<100 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SeededGenerator(seed)
    let bytes = Array(random.text(of: StructurePropertyTests.pieces).utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    var last = 0
    for token in tokens {
      #expect(token.lowerBound >= last && token.length > 0)
      last = token.upperBound
    }
    #expect(last <= bytes.count)
  }
}
