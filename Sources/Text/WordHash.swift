/// The hash by which tokens are compared: FNV-1a over folded bytes.
///
/// Folding makes ASCII letters lower case, every hyphen and the en dash "-", typographic quotation
/// marks and apostrophes their ASCII forms, so that "Cambodia’s" and "CAMBODIA'S" are the same words.
@frozen
public enum WordHash {
  @inlinable public static var seed: UInt32 { 2_166_136_261 }
  @inlinable public static var prime: UInt32 { 16_777_619 }

  /// Adds one byte; ASCII letters are folded to lower case.
  @inlinable
  public static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return (hash ^ UInt32(folded)) &* prime
  }

  /// The hash of a string that is one token.
  ///
  /// A string of several words has a hash too, but no token has it: use ``Tokenizer`` for names.
  public static func of(_ string: String) -> UInt32 {
    var tokens: [Token] = []
    let bytes = Array(string.utf8)
    return of(bytes.span, 0..<bytes.count, &tokens)
  }

  /// The hashes of words with spaces between them.
  public static func set(_ words: String) -> Set<UInt32> {
    var set: Set<UInt32> = []
    forEach(words) { hash, _ in set.insert(hash) }
    return set
  }

  /// Gives the hash and the length in bytes of each word between spaces, in their order.
  static func forEach(_ words: String, _ body: (_ hash: UInt32, _ length: Int) -> Void) {
    var tokens: [Token] = []
    let bytes = Array(words.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
      if end > start { body(of(bytes.span, start..<end, &tokens), end - start) }
      start = end + 1
    }
  }

  /// The hash of a range of bytes; the list is only room to work in.
  private static func of(_ bytes: Span<UInt8>, _ range: Range<Int>, _ tokens: inout [Token]) -> UInt32 {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(bytes, range, into: &tokens)
    guard tokens.count != 1 else { return tokens[0].hash }
    return range.reduce(seed) { adding(bytes[$1], to: $0) }
  }
}
