import Testing
import Text

@Suite struct BrokenParagraphsTests {
  /// The kinds of the blocks of a text.
  private func blocks(_ text: String) -> [Block.Kind] {
    StructureReader.read(SourceText(name: "test", text), dialect: .plainText).blocks.map(\.kind)
  }

  @Test(
    arguments: [
      ("and investment came to USD 30 million.", true), ("\n\u{0C}and investment came to USD 30 million.", true),
      ("a third of it grants.", true), ("And investment came to USD 30 million.", false), ("a) rice", false),
      ("12 of them are open.", false), ("www.example.org/trade", false), ("- and investment", false),
    ]
  )
  func aSentenceThatIsCutAtAnEmptyLineGoesOn(rest: String, isOne: Bool) {
    let first = "The ministry of commerce said in its report of last March that trade rose by a tenth,"
    for end in ["", " imports by 12"] {
      #expect((blocks(first + end + "\n\n" + rest + "\n").count == 1) == isOne)
    }
    #expect(blocks(first + " it said.\n\n" + rest + "\n").count == 2)
    #expect(blocks("Trade rose\n\n" + rest + "\n").count == 2)
    #expect(blocks("| " + first + " | b |\n|---|---|\n| 1 | 2 |\n\n" + rest).count >= 3)
  }
}
