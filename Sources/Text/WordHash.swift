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
    Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    return tokens.count == 1 ? tokens[0].hash : string.utf8.reduce(seed) { adding($1, to: $0) }
  }
}
