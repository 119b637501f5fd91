/// Finds where sentences end.
public enum SentenceSplitter {
  /// Appends the sentences of a block, as ranges of its tokens.
  public static func split(_ tokens: [Token], _ bytes: borrowing Span<UInt8>, into sentences: inout [Range<Int>]) {
    if !tokens.isEmpty { sentences.append(0..<tokens.count) }
  }
}
