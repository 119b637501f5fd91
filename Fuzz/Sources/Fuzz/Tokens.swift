import Text

/// Cuts a text into blocks, tokens and sentences, and holds them against what every text must give.
enum Tokens {
  static func run(_ bytes: [UInt8]) {
    let text = SourceText(name: "fuzz", String(decoding: bytes, as: UTF8.self))
    read(Block(.paragraph, 0..<text.bytes.count), of: text)
    for dialect in Dialect.allCases {
      let structure = StructureReader.read(text, dialect: dialect)
      check(structure, of: text)
      for block in structure.blocks { read(block, of: text) }
    }
  }

  private static func read(_ block: Block, of text: SourceText) {
    var passage = Passage(of: text)
    passage.read(block)
    check(passage)
  }

  /// Tokens follow each other inside their block, and sentences hold each of them once.
  static func check(_ passage: Passage) {
    var end = passage.block.range.lowerBound
    for token in passage.tokens {
      require(token.length > 0 && token.lowerBound >= end, "tokens follow each other at \(token.range)")
      require(passage.text.isBoundary(token.lowerBound), "token \(token.range) begins with a character")
      require(passage.text.isBoundary(token.upperBound), "token \(token.range) ends with a character")
      end = token.upperBound
    }
    require(end <= passage.block.range.upperBound, "tokens end inside the block \(passage.block.range)")
    var next = 0
    for sentence in passage.sentences {
      require(sentence.lowerBound == next && !sentence.isEmpty, "sentences follow each other at token \(next)")
      next = sentence.upperBound
    }
    require(next == passage.tokens.count, "every token is in a sentence")
  }

  /// Blocks and their markers follow each other inside the text, and cells lie inside their row.
  static func check(_ structure: DocumentStructure, of text: SourceText) {
    var end = 0
    for block in structure.blocks {
      for piece in [block.marker, block.range].filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        require(piece.lowerBound >= end, "blocks follow each other at \(piece)")
        require(text.isBoundary(piece.lowerBound) && text.isBoundary(piece.upperBound), "\(piece) holds characters")
        end = piece.upperBound
      }
      require(structure.sections.indices.contains(block.section), "block \(block.range) has a section")
      for cell in block.cells {
        require(
          cell.lowerBound >= block.range.lowerBound && cell.upperBound <= block.range.upperBound,
          "cell \(cell) is in its row \(block.range)"
        )
      }
    }
    require(end <= text.bytes.count, "blocks end inside the text")
  }
}

extension SourceText {
  /// Whether an offset lies inside the text and not inside a character.
  func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80
  }
}
