import Testing
import Text

/// Inputs that broke the program once, or that break programs of this kind.
@Suite("Inputs that fuzzing found") struct FuzzFindingTests {
  static let inputs = [
    "", "\u{0}", "\u{FEFF}", "\u{200B}5\u{200B}", "9".repeated(400), "-".repeated(3_000), "9,".repeated(200),
    "1 ".repeated(300) + "million", "one hundred and ".repeated(80), "third of ".repeated(200),
    "from 1 to ".repeated(100), "between 1 and ".repeated(100), "that ".repeated(2_000) + "5 May 2020",
    "the day before ".repeated(800), "the end of ".repeated(800) + "2020", "(".repeated(2_000) + "5",
    "“".repeated(2_000), "[1,".repeated(150), "US$".repeated(900), "$-".repeated(900) + "5", "1/".repeated(300),
    "99999999999999999999 billion trillion", "0.0000000000000000000000000000001 trillion", "1e999999999",
    "½".repeated(300),
    "R5m", "R5m P5bn R5k", "R5m ".repeated(300),
    "31 February -9999999999", "the 99999999999th century BC", "2020-99-99", "99/99/9999", "FY9999/00",
    "5\u{301} km\u{301}",
    "९९९ 千千千億億億 ១០០០០០០០០០០០០០០០០០០០", "\u{1F1F0}\u{1F1ED}5\u{200D}%", "a@".repeated(1_000), "https://".repeated(500),
  ]

  @Test("an input is read to its end", arguments: inputs.indices)
  func isRead(index: Int) throws {
    let reader = try #require(EverydayReader.shared)
    let input = Self.inputs[index]
    for text in [input, "They noted " + input + " in 2020."] {
      for found in reader.readParagraph(text) + reader.read(text, .markdown, date: nil) {
        #expect(!found.words.isEmpty && found.start + found.words.utf8.count <= text.utf8.count + 2)
      }
    }
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
