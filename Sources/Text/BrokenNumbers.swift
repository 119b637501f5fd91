/// Numbers with white space or the end of a line inside.
///
/// "US$1.⏎2 billion", "by 7. 5 percent", "1,2⏎34,567", "1 ,200" and "3.5 mil-⏎lion" are read.
extension TokenMender {
  /// Mends a point with white space before or behind it.
  ///
  /// These are "7. 5 percent", "12 . 5", "US$1.⏎2 billion" and "1. 000. 000".
  mutating func mendPoint(after index: Int, _ bytes: borrowing Span<UInt8>) {
    let (mark, part) = (index + 1, index + 2)
    guard isNumber(part), isSpaced(mark) || isSpaced(part), count(index, bytes) <= 3 else { return }
    if isZeros(part, bytes) {
      glue(mark..<part + 1)
      // "3. 000" alone may be three or three thousand.
      let isGrouped = isDecimal(index) || isPoint(part + 1) && isNumber(part + 2) && isZeros(part + 2, bytes)
      return isGrouped ? () : doubt(index..<part + 1)
    }
    guard count(part, bytes) <= 2, !isDecimal(index),
      !isGlued(part + 1) || part + 1 == tokens.count || tokens[part + 1].kind != .punctuation || isUnit(part + 1)
    else { return }
    let isBetween = isSpaced(mark) && isSpaced(part)
    let isNamed = index == 0 || tokens[index - 1].isCapitalized && !isCurrency(index - 1, bytes)
    guard isUnit(part + 1) else {
      // "$3. 50"
      let isCents = isCurrency(index - 1, bytes) && count(part, bytes) == 2
      guard isBetween || isCents, index > 0, !hasLine(mark), !hasLine(part), !hasGap(mark), !hasGap(part) else {
        return
      }
      // "Section 2 . 5"
      if isNamed, !isCents { glue(mark..<part + 1) } else { doubt(index..<part + 1) }
      return
    }
    if isCurrency(index - 1, bytes) || opensAmount(index - 1) || isBetween && index > 0 {
      glue(mark..<part + 1)
    } else if !isNamed, !hasLine(index), word(index - 1) != .month {
      glue(mark..<part + 1)
      doubt(index..<part + 2)
    }
  }

  /// Mends a comma with white space before it, or the end of a line behind it: "1 ,200", "US$1,⏎200".
  mutating func mendComma(after index: Int, _ bytes: borrowing Span<UInt8>) {
    let (mark, part) = (index + 1, index + 2)
    guard isNumber(part), count(index, bytes) <= 3, isGlued(index) || !beginsWithZero(index, bytes) else {
      return
    }
    guard count(part, bytes) == 3 else {
      // "2 ,5 percent"
      if isSpaced(mark), isGlued(part), count(part, bytes) <= 2, isUnit(part + 1) { glue(mark..<mark + 1) }
      return
    }
    if isSpaced(mark), isGlued(part) {
      glue(mark..<mark + 1)
    } else if isGlued(mark), hasLine(part) {
      let isSure = word(index - 1) == .approximation || isCurrency(index - 1, bytes) && isUnit(part + 1)
      if isSure || beginsWithZero(part, bytes) {
        glue(part..<part + 1)
      } else if isCurrency(index - 1, bytes) {
        doubt(index..<part + 1)
      }
    }
  }

  /// Mends a group of three digits that a line end parts: "1,2⏎34,567".
  mutating func mendBrokenGroup(at index: Int, _ bytes: borrowing Span<UInt8>) {
    let next = index + 1
    if tokens[next].length == 3, tokens[index].length <= 3, bytes[tokens[next].lowerBound] == UInt8(ascii: "0") {
      // "20⏎000": no number begins with three digits of which the first is a zero.
      tokens[next].traits.subtract([.lineBefore, .gapBefore])
    }
    guard index > 1, isGlued(index), isGlued(index - 1), tokens[index - 1].hash == Self.comma, isNumber(index - 2),
      tokens[index - 2].length <= 3, tokens[index].length + tokens[next].length == 3,
      !tokens[index].isRestored, !tokens[next].isRestored
    else { return }
    var hash = WordHash.seed
    for part in [index, next] {
      for offset in tokens[part].range { hash = WordHash.adding(bytes[offset], to: hash) }
    }
    join(index..<next + 1, .number, hash: hash)
  }

  /// Mends a word of numbers or time that a hyphen parts: "mil-⏎lion", "Septem-⏎ber".
  mutating func mendWord(around hyphen: Int, _ bytes: borrowing Span<UInt8>) {
    let next = hyphen + 1
    guard isGlued(hyphen), isSpaced(next), tokens[next].isWord, tokens[hyphen - 1].isWord,
      !tokens[next].isCapitalized
    else { return }
    var whole = tokens[hyphen - 1]
    for offset in tokens[next].range { whole.hash = WordHash.adding(bytes[offset], to: whole.hash) }
    whole.length += tokens[next].length
    guard BreakableWord.table[whole] != nil else { return }
    let isCapitalized = tokens[hyphen - 1].isCapitalized
    join(hyphen - 1..<next + 1, .word, hash: whole.hash, isCapitalized: isCapitalized)
  }

  /// How many digits a number token has.
  private func count(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    tokens[index].isRestored ? NumberDigits.restored(tokens[index], bytes).count : Int(tokens[index].length)
  }

  private func beginsWithZero(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard tokens[index].isRestored else { return bytes[tokens[index].lowerBound] == UInt8(ascii: "0") }
    let digits = NumberDigits.restored(tokens[index], bytes)
    return NumberDigits.width(of: digits.value) < digits.count
  }

  private func isSpaced(_ index: Int) -> Bool { index < tokens.count && tokens[index].hasSpaceBefore }
  private func hasLine(_ index: Int) -> Bool { tokens[index].traits.contains(.lineBefore) }
  private func isPoint(_ index: Int) -> Bool { index < tokens.count && tokens[index].hash == Self.point }
  private func hasGap(_ index: Int) -> Bool { tokens[index].traits.contains(.gapBefore) }

  /// Whether a number is three zeros, which are a group of a longer one.
  private func isZeros(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard tokens[index].length == 3 else { return false }
    for offset in tokens[index].range where bytes[offset] != UInt8(ascii: "0") { return false }
    return true
  }

  /// Whether a number is the decimal part of another, as the 5 of 3.5.
  private func isDecimal(_ index: Int) -> Bool {
    index > 1 && isGlued(index) && tokens[index - 1].kind == .punctuation && isNumber(index - 2)
  }
}

/// Words around numbers that a line may part; any other word is left as it stands.
private enum BreakableWord: UInt8, Sendable {
  case word

  static let table = WordTable<BreakableWord>([
    (
      """
      hundred thousand million billion trillion hundreds thousands millions billions percent percentage percentages dollars \
      dollar renminbi hectares hectare kilometres kilometers kilometre kilometer metres meters tonnes megawatts \
      january february april august september october november december twenty thirty forty fifty sixty seventy \
      eighty ninety eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen seven
      """,
      .word
    )
  ])
}
