import TestSupport
import Testing
import Text

@Suite struct TokenMenderTests {
  private func tokens(_ text: String) -> [String] {
    let source = SourceText(name: "", text)
    var passage = Passage(of: source)
    passage.read(Block(.paragraph, 0..<source.bytes.count))
    return passage.tokens.map { token in
      let mark = token.isDoubtful ? "?" : ""
      guard token.isNumber else { return mark + source[token.range] }
      let digits = NumberDigits(token, in: source.bytes)
      return mark + (token.hasSpaceBefore ? "" : "~") + "\(digits.value)"
    }
  }

  @Test(
    "letters that look like digits are read as digits where nothing else is meant",
    arguments: [
      ("in 2O19", ["in", "2019"]), ("1O0 ships", ["100", "ships"]), ("l5 percent", ["15", "percent"]),
      ("I,250", ["1", ",", "~250"]), ("3,5OO", ["3", ",", "~500"]), ("in I997", ["in", "1997"]),
      ("1 OOO tons", ["1", "0", "tons"]), ("1O May", ["10", "May"]),
    ]
  )
  func lookAlikes(text: String, expected: [String]) { #expect(tokens(text) == expected) }

  @Test(
    "letters that may be letters stay",
    arguments: ["O2", "H2O", "N2O", "5l", "I95", "B2l3", "lO", "Al2O3", "the I-5 road", "O157", "IO groups"]
  )
  func letters(text: String) {
    let corrected: Set = ["100", "20", "10", "51", "195", "15", "213", "203"]
    #expect(corrected.isDisjoint(with: tokens(text)))
  }

  @Test(
    "a break within a number is closed",
    arguments: [
      ("US$1.\n2 billion", ["US", "$", "~1", ".", "~2", "billion"]), ("1,2\n34,567", ["1", ",", "~234", ",", "~567"]),
      ("by 7. 5 percent", ["by", "7", ".", "~5", "percent"]), ("1 ,200", ["1", ",", "~200"]),
      ("5,\n000 shares", ["5", ",", "~0", "shares"]), ("1. 000. 000", ["1", ".", "~0", ".", "~0"]),
      ("3 mil-\nlion", ["3", "mil-\nlion"]), ("2 bil\u{AD}\nlion", ["2", "bil\u{AD}\nlion"]),
    ]
  )
  func breaks(text: String, expected: [String]) { #expect(tokens(text) == expected) }

  @Test(
    "a break between two numbers stays",
    arguments: [
      "It was 12.\nThe next", "In 2019. 5 percent left", "Chapter 3. 5 percent", "12, 345 and 678", "in May. 5 percent",
      "in 2012,\n300 of them", "a long-\nterm plan", "2,000\n345", "members.\n3 of them",
    ]
  )
  func apart(text: String) {
    let source = SourceText(name: "", text)
    var plain: [Token] = []
    Tokenizer.tokenize(source.bytes.span, 0..<source.bytes.count, into: &plain)
    var passage = Passage(of: source)
    passage.read(Block(.paragraph, 0..<source.bytes.count))
    #expect(passage.tokens.map(\.start) == plain.map(\.start))
    #expect(passage.tokens.map(\.traits) == plain.map(\.traits))
  }

  @Test(
    "what cannot be decided is doubtful",
    arguments: ["a share of 12 . 5 there", "There were l5 boats", "found 5O2 in it"]
  )
  func doubt(text: String) {
    let doubtful = tokens(text).filter { $0.hasPrefix("?") }
    #expect(!doubtful.isEmpty)
  }

  @Test("mended tokens follow each other", arguments: 0..<200 as Range<UInt64>)
  func order(seed: UInt64) {
    let pieces = [
      "1", "23", "456", "000", "O", "l", "I", "OOO", ".", ",", "-", " ", "\n", "mil", "lion", "percent", "$", "of",
    ]
    var random = SeededGenerator(seed)
    let source = SourceText(name: "", random.text(of: pieces))
    var passage = Passage(of: source)
    passage.read(Block(.paragraph, 0..<source.bytes.count))
    var last = 0
    for token in passage.tokens {
      #expect(token.lowerBound >= last && token.length > 0)
      last = token.upperBound
    }
    #expect(last <= source.bytes.count)
  }
}
