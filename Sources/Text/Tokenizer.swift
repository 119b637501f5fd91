/// Cuts bytes into tokens.
///
/// White space and the backslash of a Markdown escape (`US\$`) make no token. Invisible characters
/// (soft hyphen, zero-width space, byte order mark) are skipped without counting as white space. A Chinese
/// character is a word by itself. About 350 MB/s on one core.
public enum Tokenizer {
  /// The longest token, in bytes; a longer run of letters or digits is cut.
  public static let longestToken = 0x7FFF

  /// The tokens of a short text that stands by itself, such as a name of a pack.
  public static func tokens(of words: String) -> [Token] {
    let bytes = Array(words.utf8)
    var tokens: [Token] = []
    tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    return tokens
  }

  /// Appends the tokens of a byte range that begins and ends at character boundaries.
  public static func tokenize(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, into tokens: inout [Token]) {
    var offset = range.lowerBound
    let end = range.upperBound
    var traits: Token.Traits = [.spaceBefore]
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x20 {
        if traits.contains(.spaceBefore) { traits.insert(.gapBefore) }
        traits.insert(.spaceBefore)
        offset += 1
      } else if byte < 0x20 || byte == 0x7F {
        traits.formUnion(byte == 0x0A || byte == 0x0D ? [.spaceBefore, .lineBefore] : [.spaceBefore, .gapBefore])
        offset += 1
      } else {
        let isEscape = byte == 0x5C && offset + 1 < end && isASCIIPunctuation(bytes[offset + 1])
        guard !isEscape else {
          offset += 1
          continue
        }
        offset = token(bytes, at: offset, end: end, traits: &traits, into: &tokens)
      }
    }
  }

  /// Reads one token, or skips one invisible or white character, and returns the offset after it.
  private static func token(
    _ bytes: borrowing Span<UInt8>,
    at start: Int,
    end: Int,
    traits: inout Token.Traits,
    into tokens: inout [Token]
  ) -> Int {
    let byte = bytes[start]
    if byte < 0x80 {
      if byte &- 0x30 < 10 { return digits(bytes, at: start, end: end, traits: &traits, into: &tokens) }
      if (byte | 0x20) &- 0x61 < 26 { return word(bytes, at: start, end: end, traits: &traits, into: &tokens) }
      append(.punctuation, start, 1, WordHash.adding(byte, to: WordHash.seed), &traits, &tokens)
      return start + 1
    }
    let (scalar, length) = decode(bytes, at: start)
    switch CharacterClass(scalar) {
    case .space:
      traits.formUnion([.spaceBefore])
      return start + length
    case .invisible:
      return start + length
    case .letter, .folded:
      return word(bytes, at: start, end: end, traits: &traits, into: &tokens)
    case .digit:
      return otherDigits(bytes, at: start, from: start, end: end, WordHash.seed, traits: &traits, into: &tokens)
    case .ideograph:
      return ideograph(bytes, at: start, end: end, traits: &traits, into: &tokens)
    case .mark(let folded):
      var hash = folded == 0 ? CurrencySign.hash(scalar) : WordHash.adding(folded, to: WordHash.seed)
      if hash == WordHash.seed {
        for index in start..<start + length { hash = WordHash.adding(bytes[index], to: hash) }
      }
      traits.insert(.nonASCII)
      append(.punctuation, start, length, hash, &traits, &tokens)
      return start + length
    }
  }

  static func append(
    _ kind: Token.Kind,
    _ start: Int,
    _ length: Int,
    _ hash: UInt32,
    _ traits: inout Token.Traits,
    _ tokens: inout [Token]
  ) {
    tokens.append(
      Token(start: UInt32(start), hash: hash, length: UInt16(length), kind: kind, traits: traits)
    )
    traits = []
  }

  private static func digits(
    _ bytes: borrowing Span<UInt8>,
    at start: Int,
    end: Int,
    traits: inout Token.Traits,
    into tokens: inout [Token]
  ) -> Int {
    var offset = start
    var hash = WordHash.seed
    let limit = min(end, start + longestToken)
    while offset < limit, bytes[offset] &- 0x30 < 10 {
      hash = WordHash.adding(bytes[offset], to: hash)
      offset += 1
    }
    if start > 0, bytes[start - 1] >= 0x80, endsSpaceless(bytes, before: start, tokens) { traits.insert(.spaceBefore) }
    if offset < limit, bytes[offset] >= 0x80 {
      return otherDigits(bytes, at: offset, from: start, end: limit, hash, traits: &traits, into: &tokens)
    }
    append(.number, start, offset - start, hash, &traits, &tokens)
    return offset
  }

  private static func word(
    _ bytes: borrowing Span<UInt8>,
    at start: Int,
    end: Int,
    traits: inout Token.Traits,
    into tokens: inout [Token]
  ) -> Int {
    var offset = start
    var hash = WordHash.seed
    var found = traits
    let limit = min(end, start + longestToken)
    if bytes[start] &- 0x41 < 26 {
      found.insert(.capitalized)
      hash = WordHash.adding(bytes[start], to: hash)
      offset += 1
    }
    var hasLower = addSmallLetters(bytes, at: &offset, limit, to: &hash)
    while offset < limit {
      let byte = bytes[offset]
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 else { break }
        if byte >= 0x61 { hasLower = true }
        hash = WordHash.adding(byte, to: hash)
        offset += 1
      } else {
        let isFirst = offset == start
        guard let letter = addWide(bytes, at: &offset, limit, to: &hash) else { break }
        found.insert(.nonASCII)
        if letter == .upper, isFirst { found.insert(.capitalized) }
        if letter == .lower { hasLower = true }
      }
    }
    return finish(start, offset, hash, hasLower, found, bytes, &traits, &tokens)
  }

  /// What a character outside ASCII is to the word that it belongs to.
  private enum WideLetter { case upper, lower, invisible }

  /// Takes a character outside ASCII into a word and its hash; `nil` where the word ends before it.
  private static func addWide(
    _ bytes: borrowing Span<UInt8>,
    at offset: inout Int,
    _ limit: Int,
    to hash: inout UInt32
  ) -> WideLetter? {
    let (scalar, length) = decode(bytes, at: offset)
    guard offset + length <= limit else { return nil }
    let kind = CharacterClass(scalar)
    if case .invisible = kind {
      offset = afterInvisible(scalar, bytes, at: offset + length, limit)
      return .invisible
    }
    guard let longer = adding(kind, bytes, offset..<offset + length, to: hash) else { return nil }
    hash = longer
    offset += length
    return CharacterClass.isUpperCase(scalar) ? .upper : .lower
  }

  /// Takes small ASCII letters, which nearly all letters of running text are, into a hash: nothing is to be folded.
  ///
  /// - Returns: Whether there are any.
  @inline(__always)
  private static func addSmallLetters(
    _ bytes: borrowing Span<UInt8>,
    at offset: inout Int,
    _ limit: Int,
    to hash: inout UInt32
  ) -> Bool {
    let start = offset
    while offset < limit, bytes[offset] &- 0x61 < 26 {
      hash = (hash ^ UInt32(bytes[offset])) &* WordHash.prime
      offset += 1
    }
    return offset > start
  }

  /// The hash of a word with one more character outside ASCII, or `nil` where the word ends before it.
  private static func adding(
    _ kind: CharacterClass,
    _ bytes: borrowing Span<UInt8>,
    _ range: Range<Int>,
    to hash: UInt32
  ) -> UInt32? {
    var hash = hash
    switch kind {
    case .letter:
      for index in range { hash = WordHash.adding(bytes[index], to: hash) }
    case .folded(let first, let second, let third):
      hash = WordHash.adding(first, to: hash)
      if second != 0 { hash = WordHash.adding(second, to: hash) }
      if third != 0 { hash = WordHash.adding(third, to: hash) }
    case .space, .mark, .digit, .ideograph, .invisible:
      return nil
    }
    return hash
  }

  /// Appends a word and returns the offset after it.
  private static func finish(
    _ start: Int,
    _ end: Int,
    _ hash: UInt32,
    _ hasLower: Bool,
    _ found: Token.Traits,
    _ bytes: borrowing Span<UInt8>,
    _ traits: inout Token.Traits,
    _ tokens: inout [Token]
  ) -> Int {
    traits = hasLower ? found : found.union(.allCapitals)
    if bytes[start] >= 0xE0, end - start >= 3, isSpaceless(bytes, at: start) {
      traits.insert(.spaceBefore)
      if let part = endOfMeasure(bytes, start..<end, tokens) {
        var hash = WordHash.seed
        for index in start..<part { hash = WordHash.adding(bytes[index], to: hash) }
        append(.word, start, part - start, hash, &traits, &tokens)
        return part
      }
    }
    append(.word, start, end - start, hash, &traits, &tokens)
    return max(end, start + 1)
  }

  /// Whether a byte is one of the ASCII punctuation characters, which Markdown lets one escape.
  static func isASCIIPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !(byte &- 0x30 < 10) && !((byte | 0x20) &- 0x61 < 26)
  }

  /// Decodes the character at an offset of valid UTF-8.
  static func decode(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return (0xFFFD, bytes.count - offset) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (scalar, length)
  }
}
