import Testing
import Text

@Suite struct StructureReaderTests {
  /// The blocks of a text as "kind: words".
  private func blocks(_ text: String, _ dialect: Dialect = .plainText) -> [String] {
    let source = SourceText(name: "test", text)
    return StructureReader.read(source, dialect: dialect).blocks.map { block in
      let marker = block.marker.isEmpty ? "" : " \(source[block.marker])"
      return "\(block.kind)\(marker): \(source[block.range].replacing("\n", with: "/"))"
    }
  }

  @Test func joinsHardWrappedLines() {
    #expect(
      blocks("The two countries signed an agreement on trade\nand investment last year.\n\nIt is in force.\n") == [
        "paragraph: The two countries signed an agreement on trade/and investment last year.",
        "paragraph: It is in force.",
      ]
    )
  }

  @Test(
    arguments: [
      ("He held talks with\nKenya", true), ("So said Colonel\nLuis Vega", true), ("His deputy, Gen.\nLuis Vega", true),
      ("We told Vice President\nLuis Vega", true), ("Visit of the Prime Minister\nLuis Vega", false),
      ("So said Colonel\nThe troops", false), ("MINISTER\nLuis Vega", false), ("Minister\nLuis Vega", false),
      ("They met the colonel\nLuis Vega", false), ("Trade and tourism\nKenya", false),
    ]
  )
  func aShortLineThatCannotEndGoesOn(lines: String, isOne: Bool) {
    let long =
      " and the rest of a line that is much longer than the one before it, as in a text with a line a paragraph"
    #expect((blocks("Much is told in a first line.\n" + lines + long).count == 2) == isOne)
  }

  @Test func aLongRowIsCutWithItsCells() {
    let row = "|" + String(repeating: " " + String(repeating: "word ", count: 50) + "|", count: 600) + "\n"
    let source = SourceText(name: "test", row + "|---|---|\n| a | b |\n")
    let rows = StructureReader.read(source, dialect: .markdown).blocks.filter { $0.kind == .tableRow }
    #expect(rows.count > 2)
    #expect(rows.allSatisfy { row in row.cells.allSatisfy { $0.clamped(to: row.range) == $0 } })
    #expect(rows.dropLast().reduce(0) { $0 + $1.cells.count } <= 512 + 2 * rows.count)
    #expect(rows.last.map { $0.cells.map { source[$0] } } == ["a", "b"])
  }

  @Test func aNoteTakesInAddressesOnlyUpToALimit() {
    let text =
      "Notes\n\n1. A. Smith, The Book.\n\n"
      + (0..<400).map { "https://example.org/a/page/of/some/length/\($0)\n\n" }.joined()
    let source = SourceText(name: "test", text)
    let blocks = StructureReader.read(source, dialect: .plainText).blocks
    #expect(blocks.count > 2)
    #expect(blocks.allSatisfy { $0.range.count < 4200 })
  }

  @Test func readsListItems() {
    #expect(
      blocks("Aims:\n\n- first aim\n  goes on\n- second\n\n1. one;\n2. two.\n\n(a) alpha,\n(b) beta.\n• bullet\n") == [
        "paragraph: Aims:", "listItem -: first aim/  goes on", "listItem -: second", "listItem 1.: one;",
        "listItem 2.: two.",
        "listItem (a): alpha,", "listItem (b): beta.", "listItem •: bullet",
      ]
    )
  }

  @Test func readsHeadingsOfPlainText() {
    let text = """
      PART I

      Chapter 4

      RELATIONS IN A NEW ERA

      II. Political Relations

      Text that ends with a full stop.

      1.2 Trade and Investment

      More text.

      About the Author

      The author is a lecturer.
      """
    #expect(
      blocks(text).filter { $0.hasPrefix("heading") } == [
        "heading: PART I", "heading: Chapter 4", "heading: RELATIONS IN A NEW ERA", "heading II.: Political Relations",
        "heading 1.2: Trade and Investment", "heading: About the Author",
      ]
    )
  }

  @Test func nestsSections() {
    let text = "Chapter 1\n\nI. Trade\n\nText one.\n\nII. Aid\n\nText two.\n"
    let source = SourceText(name: "test", text)
    let structure = StructureReader.read(source, dialect: .plainText)
    let paths = structure.blocks.filter { $0.kind == .paragraph }.map { block in
      structure.headingPath(of: block.section).map { source[$0] }
    }
    #expect(paths == [["Chapter 1", "Trade"], ["Chapter 1", "Aid"]])
  }

  @Test func pathHashOutlivesEditsElsewhere() {
    func hash(_ text: String) -> UInt64? {
      StructureReader.read(SourceText(name: "test", text), dialect: .markdown).sections.last?.pathHash
    }
    #expect(hash("# A\n\nx\n\n## The Trade\n\ny\n") == hash("# A\n\nother words\n\n## THE  TRADE\n\nz\n"))
    #expect(hash("# A\n\n## Trade\n\ny\n") != hash("# B\n\n## Trade\n\ny\n"))
  }

  @Test func readsMarkdown() {
    let text = """
      # Title

      Some text[^1] here.

      | Year | Trade |
      |------|------:|
      | 2021 | 11.2  |

      > quoted words

      **Bold Heading**

      Setext
      ------

      [^1]: A note.
      """
    #expect(
      blocks(text, .markdown) == [
        "heading #: Title", "paragraph: Some text[^1] here.", "tableRow: | Year | Trade |",
        "tableRow: | 2021 | 11.2  |",
        "quotation >: quoted words", "heading: Bold Heading", "heading: Setext", "footnote [^1]:: A note.",
      ]
    )
  }

  @Test func readsCellsOfTables() {
    let text = "| Year | Trade |\n|---|---|\n| 2021 | 11.2 |\n"
    let source = SourceText(name: "test", text)
    let rows = StructureReader.read(source, dialect: .markdown).blocks
    #expect(rows.map(\.isTableHead) == [true, false])
    #expect(rows.map { $0.cells.map { source[$0] } } == [["Year", "Trade"], ["2021", "11.2"]])
  }

  @Test func readsColumnsOfPlainText() {
    let text = "Year    Trade   Aid\n2020    10.1    3\n2021    11.2    4\n"
    let source = SourceText(name: "test", text)
    let rows = StructureReader.read(source, dialect: .plainText).blocks
    #expect(
      rows.map { $0.cells.map { source[$0] } } == [
        ["Year", "Trade", "Aid"], ["2020", "10.1", "3"], ["2021", "11.2", "4"],
      ]
    )
    #expect(rows.first?.isTableHead == true)
  }

  @Test func doubleSpacesAfterSentencesAreNoColumns() {
    let text =
      "One thing is said.  Another follows it.\nTwo things are so.  And a third one is.\nThree are enough.  The rest is silence.\n"
    #expect(!blocks(text).contains { $0.hasPrefix("tableRow") })
  }

  @Test func readsContents() {
    let text = """
      Table of Contents

      Preface.....\ti
      PART I INTRODUCTION
      Chapter 1 THE MAKING.....\t2
      I. The Beginning\t3

      PART I

      Chapter 1

      I. The Beginning

      \(String(repeating: "Words of the text go here and on. ", count: 10))
      """
    let kinds = StructureReader.read(SourceText(name: "test", text), dialect: .plainText).blocks.map(\.kind)
    #expect(
      kinds == [
        .heading, .contentsEntry, .contentsEntry, .contentsEntry, .contentsEntry, .heading, .heading, .heading,
        .paragraph,
      ]
    )
  }

  @Test func readsNotesAndBibliography() {
    let text = """
      Trade grew.¹

      ¹ A Newspaper, 3 May 2020.
      ² Ibid.

      References

      - Smith, J. (2020). A Title. https://example.org/a
      - Jones, K. (2021). Another.
      https://example.org/b

      Brown, L. 2019. Third.

      <https://example.org/c>

      About the Author

      The author teaches history at a large university in the capital and has written several books.
      """
    #expect(
      blocks(text).dropFirst() == [
        "footnote ¹: A Newspaper, 3 May 2020.", "footnote ²: Ibid.", "heading: References",
        "bibliographyEntry -: Smith, J. (2020). A Title. https://example.org/a",
        "bibliographyEntry -: Jones, K. (2021). Another./https://example.org/b",
        "bibliographyEntry: Brown, L. 2019. Third.//<https://example.org/c>", "heading: About the Author",
        "paragraph: The author teaches history at a large university in the capital and has written several books.",
      ]
    )
  }

  @Test func tellsApartEntriesOfOneParagraph() {
    #expect(
      blocks("sources:[1] Wong, L. (2023). One. https://a.org/x[2] Li, M. (2024). Two. https://b.org/y\n") == [
        "bibliographyEntry [1]: Wong, L. (2023). One. https://a.org/x",
        "bibliographyEntry [2]: Li, M. (2024). Two. https://b.org/y",
      ]
    )
  }

  @Test func readsNumberedNotes() {
    #expect(
      blocks("Text that is long enough.\n\nNotes\n\n1 Smith, A Title, 2020.\n2 See Jones,\nAnother, 2021.\n\n3 Ibid.\n")
        .dropFirst() == [
          "heading: Notes", "footnote 1: Smith, A Title, 2020.", "footnote 2: See Jones,/Another, 2021.",
          "footnote 3: Ibid.",
        ]
    )
    #expect(
      blocks("The text ends here.\n\n12 See Smith, A Title, 2020.\n13 Ibid.\n\n12 companies came.\n") == [
        "paragraph: The text ends here.", "footnote 12: See Smith, A Title, 2020.", "footnote 13: Ibid.",
        "paragraph: 12 companies came.",
      ]
    )
  }

  @Test func aLongFirstLineIsTheTitle() {
    let title =
      "Fact Sheet: The Vice President Announces a Number of Commitments to Strengthen the Partnership with the Islands"
    let text =
      title
      + "\n\nOn July 12, the Vice President will take part in the meeting of leaders, at the invitation of the host.\n"
    #expect(blocks(text).first == "heading: " + title)
  }

  @Test func noteMarksBeforeParagraphsAreNoNotes() {
    #expect(
      blocks("[1] Facing isolation, he agreed.\n\n[5] In July they met.\n").allSatisfy { $0.hasPrefix("paragraph") }
    )
  }

  @Test func readsCaptions() {
    #expect(
      blocks("Figure 1: Trade by year\n\nSource: A ministry\n\nPhoto: Somebody\n").allSatisfy {
        $0.hasPrefix("caption")
      }
    )
    #expect(
      blocks("Sources say that the plan is dead, and table 2 shows it.\n") == [
        "paragraph: Sources say that the plan is dead, and table 2 shows it."
      ]
    )
  }

  @Test func cutsLongParagraphs() {
    let text = String(repeating: "These are some words of a sentence. ", count: 10_000)
    let structure = StructureReader.read(SourceText(name: "test", text), dialect: .plainText)
    #expect(structure.blocks.count > 5)
    #expect(structure.blocks.allSatisfy { $0.range.count <= 65_536 })
    let source = SourceText(name: "test", text)
    #expect(structure.blocks.dropLast().allSatisfy { source[$0.range].hasSuffix(".") })
  }

  @Test func survivesDeepNesting() {
    let text = String(repeating: ">", count: 100_000) + " deep\n\n" + String(repeating: "[", count: 100_000)
    #expect(StructureReader.read(SourceText(name: "test", text), dialect: .markdown).blocks.count >= 2)
  }
}
