import TestSupport
import Testing
import Text

/// What holds for the structure of any text.
@Suite struct StructurePropertyTests {
  static let pieces = [
    "# Title", "## ", "PART I", "Chapter 2", "II. Trade", "1. Item", "- ", "* ", "(a) ", "• ", "> ", "| a | b |",
    "|---|---|", "¹ note",
    "[1] ", "[^1]: ", "References", "Notes", "Table of Contents", "Preface..... 3", "Figure 1: x", "Source: y",
    "**Bold**", "---",
    "===", "Some words", " of a sentence. ", "Year    Trade    Aid", "2020\t10\t3", "https://example.org/a", "é", "同意。",
    "\n", "\n\n",
    "\r\n", "\t", "    ", "\u{C}", "“", "1.2 Title", "Ibid.", "ALL CAPITALS", "\u{FEFF}", "```",
    "Smith, J. (2020). Title.",
  ]

  @Test(
    "blocks follow each other, do not overlap, and hold every letter and digit",
    arguments: 0..<300 as Range<UInt64>
  )
  func coverage(seed: UInt64) {
    var random = SeededGenerator(seed)
    let text = random.text(of: Self.pieces)
    for dialect in Dialect.allCases {
      let source = SourceText(name: "test", text)
      let structure = StructureReader.read(source, dialect: dialect)
      var isHeld = [Bool](repeating: false, count: source.bytes.count)
      var last = 0
      for block in structure.blocks {
        let pieces = [block.marker, block.range].filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        for piece in pieces {
          #expect(piece.lowerBound >= last, "seed \(seed)")
          last = piece.upperBound
          for offset in piece { isHeld[offset] = true }
        }
        #expect(structure.sections.indices.contains(block.section))
        #expect(
          block.cells.allSatisfy { $0.lowerBound >= block.range.lowerBound && $0.upperBound <= block.range.upperBound }
        )
      }
      let lost = isHeld.indices.first { isAlphanumeric(source.bytes[$0]) && !isHeld[$0] }
      #expect(lost == nil, "seed \(seed), \(dialect), \(text.debugDescription)")
    }
  }

  @Test("blocks begin and end at character boundaries", arguments: 0..<100 as Range<UInt64>)
  func boundaries(seed: UInt64) {
    var random = SeededGenerator(seed)
    let source = SourceText(name: "test", random.text(of: Self.pieces))
    for block in StructureReader.read(source, dialect: .plainText).blocks {
      for offset in [block.range.lowerBound, block.range.upperBound] where offset < source.bytes.count {
        #expect(source.bytes[offset] & 0xC0 != 0x80, "seed \(seed)")
      }
    }
  }

  @Test("concatenating paragraphs concatenates blocks")
  func concatenation() {
    let one = "The first country agreed to the plan of the second.\n\n"
    let two = "The second country paid for the road.\n\n"
    func ranges(_ text: String) -> [Range<Int>] {
      StructureReader.read(SourceText(name: "test", text), dialect: .plainText).blocks.map(\.range)
    }
    let shift = one.utf8.count
    #expect(ranges(one + two) == ranges(one) + ranges(two).map { $0.lowerBound + shift..<$0.upperBound + shift })
  }

  @Test("line ends of any kind give the same blocks")
  func lineEnds() {
    let text = "# Title\n\nSome text here.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    func words(_ text: String) -> [String] {
      let source = SourceText(name: "test", text)
      return StructureReader.read(source, dialect: .markdown).blocks.map { "\($0.kind) \(source[$0.range])" }
    }
    #expect(words(text) == words(text.replacing("\n", with: "\r\n")))
    #expect(words(text) == words(text.replacing("\n", with: "\r")))
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}
