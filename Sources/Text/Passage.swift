/// One block with its tokens and sentences: the window over which recognisers and interpreters work.
///
/// The arrays are kept and filled anew for each block, so that a document of any length needs the
/// memory of its longest block.
public struct Passage: Sendable {
  /// The text of the document; offsets of tokens count from its beginning.
  public let text: SourceText
  public private(set) var block: Block
  public private(set) var tokens: [Token] = []
  /// The sentences, as ranges of ``tokens``.
  public private(set) var sentences: [Range<Int>] = []

  /// Creates an empty passage of a document.
  public init(of text: SourceText) {
    self.text = text
    block = Block(.paragraph, 0..<0)
    tokens.reserveCapacity(4096)
  }

  /// Reads another block of the document.
  public mutating func read(_ block: Block) {
    self.block = block
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    let bytes = text.bytes
    Tokenizer.tokenize(bytes.span, block.range, into: &tokens)
    if block.kind == .quotation { dropQuoteMarks() }
    TokenMender.mend(&tokens, bytes.span)
    SentenceSplitter.split(tokens, bytes.span, into: &sentences)
  }

  /// Leaves out the marks at the beginning of quoted lines: they belong to no sentence.
  private mutating func dropQuoteMarks() {
    guard !block.marker.isEmpty, text.bytes[block.marker.lowerBound] == UInt8(ascii: ">") else { return }
    var line: Token.Traits = []
    tokens = tokens.compactMap { token in
      let isMark = text.bytes[token.lowerBound] == UInt8(ascii: ">")
      if isMark, token.traits.contains(.lineBefore) || !line.isEmpty {
        line = [.lineBefore, .spaceBefore]
        return nil
      }
      var token = token
      token.traits.formUnion(line)
      line = []
      return token
    }
  }

  /// The bytes from the first to the last of some tokens.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    range.isEmpty
      ? block.range.lowerBound..<block.range.lowerBound
      : tokens[range.lowerBound].lowerBound..<tokens[range.upperBound - 1].upperBound
  }

  /// The words from the first to the last of some tokens, as written.
  public func string(of range: Range<Int>) -> String { text[bytes(of: range)] }

  /// The sentence that a token stands in, as an index into ``sentences``.
  public func sentence(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }
}
