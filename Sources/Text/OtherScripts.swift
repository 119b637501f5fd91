/// What the tokenizer does where a text leaves ASCII: digits of other scripts, Chinese numerals, soft hyphens.
extension Tokenizer {
  /// Reads digits of which some are not ASCII, or hold an invisible character; `offset` is the first such place.
  static func otherDigits(
    _ bytes: borrowing Span<UInt8>,
    at offset: Int,
    from start: Int,
    end: Int,
    _ hash: UInt32,
    traits: inout Token.Traits,
    into tokens: inout [Token]
  ) -> Int {
    var (next, hash, last) = (offset, hash, offset)
    let limit = min(end, start + longestToken)
    while next < limit {
      let (scalar, length) = decode(bytes, at: next)
      guard next + length <= limit else { break }
      if scalar &- 0x30 < 10 {
        hash = WordHash.adding(UInt8(scalar), to: hash)
      } else if let digit = CharacterClass.digit(scalar) {
        hash = WordHash.adding(digit + 0x30, to: hash)
      } else {
        guard scalar == 0xAD || (0x200B...0x200D).contains(scalar) || scalar == 0x2060 else { break }
        next += length
        continue
      }
      next += length
      last = next
    }
    // The range ends within the first digit.
    guard last > start else { return end }
    if last > offset { traits.formUnion([.restored, .nonASCII]) }
    if endsSpaceless(bytes, before: start, tokens) { traits.insert(.spaceBefore) }
    append(.number, start, last - start, hash, &traits, &tokens)
    return last
  }

  /// Reads a Chinese character: a numeral with those that belong to it, or a word by itself.
  static func ideograph(
    _ bytes: borrowing Span<UInt8>,
    at start: Int,
    end: Int,
    traits: inout Token.Traits,
    into tokens: inout [Token]
  ) -> Int {
    let before = HanNumeral.character(before: start, bytes)
    if before != HanNumeral.point || tokens.last?.kind != .punctuation { traits.insert(.spaceBefore) }
    if let numeral = HanNumeral.read(bytes, at: start, end: end) {
      traits.formUnion([.restored, .nonASCII])
      append(.number, start, numeral.end - start, NumberDigits.hash(of: numeral.value), &traits, &tokens)
      return numeral.end
    }
    let length = decode(bytes, at: start).length
    var hash = WordHash.seed
    for index in start..<min(end, start + length) { hash = WordHash.adding(bytes[index], to: hash) }
    traits.insert(.nonASCII)
    let (scalar, next) = (decode(bytes, at: start).scalar, start + length)
    if scalar == HanNumeral.point, let last = tokens.last, last.isNumber, last.isRestored, last.upperBound == start,
      HanNumeral.begins(bytes, at: next, end: end)
    {
      // 七点五: a decimal point.
      traits.remove(.spaceBefore)
      append(.punctuation, start, length, WordHash.adding(UInt8(ascii: "."), to: WordHash.seed), &traits, &tokens)
      return next
    }
    append(.word, start, min(end - start, length), hash, &traits, &tokens)
    return next
  }

  /// Whether a word of a script that writes no spaces ends just before an offset, so that nothing is glued to it.
  static func endsSpaceless(_ bytes: borrowing Span<UInt8>, before offset: Int, _ tokens: [Token]) -> Bool {
    guard let last = tokens.last, last.isWord, last.upperBound == offset, offset >= 3 else { return false }
    return isSpaceless(bytes, at: offset - 3)
  }

  /// Whether a character of three bytes is of a script that writes no spaces: Chinese, Thai, Lao, Burmese, Khmer.
  static func isSpaceless(_ bytes: borrowing Span<UInt8>, at offset: Int) -> Bool {
    let (lead, second) = (bytes[offset], bytes[offset + 1])
    switch lead {
    case 0xE0: return second >= 0xB8 && second <= 0xBB
    case 0xE1: return second >= 0x80 && second <= 0x82 || second >= 0x9E && second <= 0x9F
    case 0xE3...0xE9: return lead > 0xE3 || second >= 0x81
    default: return false
    }
  }

  /// Where the first word of a run of letters ends, behind a number of a script that writes no spaces.
  ///
  /// "លានដុល្លារ" behind digits is "លាន" and "ដុល្លារ". Other runs stay whole, for no list of words would cut them.
  static func endOfMeasure(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ tokens: [Token]) -> Int? {
    guard range.count > 6, isSpaceless(bytes, at: range.lowerBound), let last = tokens.last,
      last.isNumber || last.isWord && tokens.count > 1 && tokens[tokens.count - 2].isNumber
    else { return nil }
    return MeasureWords.end(bytes, range)
  }

  /// Where a word goes on behind an invisible character: behind a soft hyphen also on the next line.
  static func afterInvisible(_ scalar: UInt32, _ bytes: borrowing Span<UInt8>, at offset: Int, _ limit: Int) -> Int {
    guard scalar == 0xAD else { return offset }
    var next = offset
    while next < limit, bytes[next] == 0x20 || bytes[next] == 0x0D { next += 1 }
    guard next < limit, bytes[next] == 0x0A else { return offset }
    next += 1
    while next < limit, bytes[next] == 0x20 { next += 1 }
    return next < limit && bytes[next] &- 0x61 < 26 ? next : offset
  }
}

/// Full-width signs of currencies, which are the same as the narrow ones.
enum CurrencySign {
  /// The hash of the narrow form of a sign, or the seed where the character is no such sign.
  static func hash(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFFE0: hash(0xC2, 0xA2)
    case 0xFFE1: hash(0xC2, 0xA3)
    case 0xFFE5: hash(0xC2, 0xA5)
    case 0xFFE6: WordHash.adding(0xA9, to: hash(0xE2, 0x82))
    default: WordHash.seed
    }
  }

  private static func hash(_ first: UInt8, _ second: UInt8) -> UInt32 {
    WordHash.adding(second, to: WordHash.adding(first, to: WordHash.seed))
  }
}
