/// Letters that a scanner read for digits: O for 0, l and I for 1.
///
/// "1O0", "2O19", "l5 percent" and "I,000" are read; "O2", "5l" and "I95" are left as they are.
extension TokenMender {
  /// Mends a number with letters behind it: "1O0", "20O", "3,5OO"; returns the token to go on with.
  mutating func mendLetters(from index: Int, to next: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    guard isLookAlike(tokens[next], bytes) else { return next }
    let end = endOfRun(from: index, bytes)
    guard isApart(index, bytes), mayFollow(end) else { return end }
    let range = index..<end
    let letters = tokens[range].reduce(0) { $1.isWord ? $0 + Int($1.length) : $0 }
    let digits = tokens[range].reduce(0) { $1.isNumber ? $0 + Int($1.length) : $0 }
    if tokens[end - 1].isNumber {
      let isMolecule = digits == 2 && letters == 1 && [0x32, 0x33].contains(bytes[tokens[end - 1].lowerBound])
      if isMolecule, !isSurelyNumber(range, bytes) { doubt(range) } else { restore(range, bytes) }
    } else if isSurelyNumber(range, bytes) || isYear(range, bytes) || word(end) == .month
      || isZeros(tokens[end - 1], bytes) && (letters > 1 || digits > 1)
    {
      restore(range, bytes)
    }
    return end
  }

  /// Mends "l5 percent", "I997", "l,000"; returns the token to go on with if there was something to mend.
  mutating func mendLeadingLetter(before index: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
    if tokens[index - 1].isWord { return mendLeadingLetters(before: index, bytes) }
    guard index > 1, isGlued(index - 1), isLookAlike(tokens[index - 2], bytes), tokens[index - 2].length == 1,
      isApart(index - 2, bytes)
    else { return nil }
    let letter = index - 2..<index - 1
    if tokens[index - 1].hash == Self.comma, tokens[index].length == 3, !isGlued(index + 1) || !isWord(index + 1) {
      restore(letter, bytes)
    } else if tokens[index - 1].hash == Self.point,
      isUnit(index + 1) || isCurrency(index - 3, bytes) && isGlued(index - 2)
    {
      restore(letter, bytes)
    }
    return nil
  }

  private mutating func mendLeadingLetters(before index: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
    let start = index - 1
    guard isLookAlike(tokens[start], bytes), tokens[start].length == 1, isApart(start, bytes) else { return nil }
    let end = endOfRun(from: start, bytes)
    guard mayFollow(end) else { return end }
    let range = start..<end
    if isSurelyNumber(range, bytes) || isYear(range, bytes) || word(end) == .month {
      restore(range, bytes)
    } else if bytes[tokens[start].lowerBound] == UInt8(ascii: "l"), tokens[start].hasSpaceBefore {
      doubt(range)
    }
    return end
  }

  /// Mends the last group of "1 OOO".
  mutating func mendSpacedLetters(at index: Int, _ bytes: borrowing Span<UInt8>) {
    guard tokens[index].length == 3, isZeros(tokens[index], bytes), tokens[index - 1].length <= 3 else { return }
    restore(index..<index + 1, bytes)
  }

  /// Mends a group of letters behind the mark of a number: "1,OOO", "2.O million".
  mutating func mendGroupOfLetters(after mark: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    let group = mark + 1
    guard isGlued(mark), isGlued(group), tokens[group].isWord, isLookAlike(tokens[group], bytes),
      !isGlued(group + 1) || !isWord(group + 1) && !isNumber(group + 1)
    else { return mark }
    let isGroup = tokens[mark].hash == Self.comma && tokens[group].length == 3
    let isDecimal = tokens[mark].hash == Self.point && isUnit(group + 1)
    if isGroup || isDecimal { restore(group..<group + 1, bytes) }
    return mark
  }

  // MARK: What may be mended

  private mutating func restore(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    var hash = WordHash.seed
    for index in range {
      for offset in tokens[index].range { hash = WordHash.adding(Self.digit(bytes[offset]), to: hash) }
    }
    join(range, .number, hash: hash)
  }

  private static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0x30
    case UInt8(ascii: "l"), UInt8(ascii: "I"): 0x31
    default: byte
    }
  }

  private func isWord(_ index: Int) -> Bool { index < tokens.count && tokens[index].isWord }

  private func isLookAlike(_ token: Token, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard token.isWord, token.length <= 3 else { return false }
    for offset in token.range where Self.digit(bytes[offset]) == bytes[offset] { return false }
    return true
  }

  private func isZeros(_ token: Token, _ bytes: borrowing Span<UInt8>) -> Bool {
    for offset in token.range where bytes[offset] != UInt8(ascii: "O") { return false }
    return true
  }

  /// The end of digits and look-alikes without anything between them.
  private func endOfRun(from start: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    var end = start + 1
    while isGlued(end), tokens[end].isNumber || isLookAlike(tokens[end], bytes) { end += 1 }
    return end
  }

  /// Whether nothing is glued to the front of a token but a bracket, a currency or the mark of a number.
  private func isApart(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard isGlued(index) else { return true }
    let before = tokens[index - 1]
    guard before.kind == .punctuation else { return word(index - 1) == .currency }
    if isCurrency(index - 1, bytes) { return true }
    switch bytes[before.lowerBound] {
    case UInt8(ascii: ","), UInt8(ascii: "."): return isNumber(index - 2) && isGlued(index - 1)
    case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ":"):
      return false
    default: return before.hash != Self.hyphen || isNumber(index - 2)
    }
  }

  /// Whether what follows a run of digits and look-alikes lets it be a number.
  private func mayFollow(_ end: Int) -> Bool { !isGlued(end) || !isWord(end) || isUnit(end) }

  /// Whether a currency, a unit or a group of three digits shows that a run is a number.
  private func isSurelyNumber(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    let end = range.upperBound
    if isUnit(end) || isCurrency(range.lowerBound - 1, bytes) { return true }
    // "1O–15 percent"
    if isGlued(end), tokens[end].hash == Self.hyphen, isNumber(end + 1), isUnit(end + 2) { return true }
    return end + 1 < tokens.count && tokens[end].hash == Self.comma && isGlued(end) && isGlued(end + 1)
      && tokens[end + 1].isNumber && tokens[end + 1].length == 3
  }

  /// Whether a run of four behind a preposition or month is a year: "in I997", "May 201l".
  private func isYear(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    let start = tokens[range.lowerBound].lowerBound
    guard tokens[range.upperBound - 1].upperBound - start == 4, range.lowerBound > 0 else { return false }
    let (first, second) = (Self.digit(bytes[start]), Self.digit(bytes[start + 1]))
    guard first == 0x31 && (second == 0x38 || second == 0x39) || first == 0x32 && second == 0x30 else { return false }
    let before = word(range.lowerBound - 1)
    return before == .month || opensAmount(range.lowerBound - 1) || tokens[range.lowerBound - 1].isNumber
  }
}
