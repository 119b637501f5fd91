import Quantities
import Text

/// Numbers in digits with marks between them.
extension QuantityWalk {
  /// More groups of digits than this are a list, and no number has so many.
  private static let mostGroups = 8

  /// Reads digits with any thousands mark and decimal point that they use consistently.
  ///
  /// "1,234.5", "1 234,5" and "1.234.567" are read so.
  ///
  /// Returns `nil` where the digits are no figure at all, such as 1.2.3.
  func digits(at start: Int) -> WrittenAmount? {
    if isLeadingPoint(start - 1) {
      var result = amount(start, start + 1, fractionFrom: start)
      result.tokens = start - 1..<start + 1
      return result
    }
    var end = start + 1
    var marks: [UInt32] = []
    while marks.count < Self.mostGroups, let mark = token(end), mark.kind == .punctuation, isGlued(end),
      isGlued(end + 1),
      token(end + 1)?.kind == .number,
      isGroupMark(mark)
    {
      marks.append(mark.hash)
      end += 2
    }
    if marks.isEmpty, let end = spacedDecimal(from: start) { return amount(start, end, fractionFrom: end - 1) }
    if marks.isEmpty { end = spacedGroups(from: start) ?? end }
    if marks.isEmpty, end > start + 1 { return amount(start, end, fractionFrom: decimalEnd(after: end)) }
    guard let split = split(start, end, marks) else { return nil }
    if split.end < end, isBroken(start, end, marks) {
      var broken = amount(start, end, fractionFrom: nil)
      broken.tokens = start..<end
      broken.unreadReason = "marks that part the digits unevenly"
      return broken
    }
    return amount(start, split.end, fractionFrom: split.fraction)
  }

  /// Reads a decimal number in a text that was cut into words, with spaces around the point.
  ///
  /// "6 . 2 %" is 6.2 percent.
  func spacedDecimal(from start: Int) -> Int? {
    guard isMark(start + 1, .point), !isGlued(start + 1), !isGlued(start + 2), length(start) <= 3,
      let decimals = token(start + 2), decimals.kind == .number, length(start + 2) <= 2, !isGlued(start + 3)
    else { return nil }
    if isMark(start + 3, .percent) || word(start + 3) == .percent || currency(endingAt: start) != nil {
      return start + 3
    }
    if case .scale(let power)? = numberWord(start + 3), power > 3 { return start + 3 }
    if let match = unitMatch(at: start + 3), self.currency(of: match) != nil { return start + 3 }
    return nil
  }

  /// "2,000,00": some groups have three digits, and others do not; "22,24,26" is a list.
  private func isBroken(_ start: Int, _ end: Int, _ marks: [UInt32]) -> Bool {
    guard marks.count > 1, marks.allSatisfy({ $0 == Mark.comma.hash }), length(start) <= 3 else { return false }
    return stride(from: start + 2, to: end, by: 2).contains { length($0) == 3 }
  }

  /// Whether a point stands before digits without a whole number before it: ".64", "$.50".
  func isLeadingPoint(_ place: Int) -> Bool {
    guard isMark(place, .point), isGlued(place + 1) else { return false }
    guard isGlued(place) else { return true }
    let isOpening = tokens[place - 1].kind == .punctuation && (place == 1 || tokens[place - 1].hasSpaceBefore)
    return isOpening || currency(endingAt: place) != nil
  }

  private func isGroupMark(_ mark: Token) -> Bool {
    mark.hash == Mark.comma.hash || mark.hash == Mark.point.hash
      || mark.hash == Mark.apostrophe.hash || mark.hash == Mark.middleDot.hash
  }

  /// How many digits a number token has.
  func length(_ index: Int) -> Int { NumberDigits.count(of: tokens[index], in: bytes) }

  private func beginsWithZero(_ index: Int) -> Bool { NumberDigits.beginsWithZero(tokens[index], in: bytes) }

  /// The end of groups of three digits with a space between them: "1 234 567".
  ///
  /// Three digits and three more are as likely two columns of a table, unless a word follows or they end in zeros.
  private func spacedGroups(from start: Int) -> Int? {
    guard isSpacedGroup(start + 1), length(start) <= 3, !beginsWithZero(start), passage.block.kind != .tableRow
    else {
      return nil
    }
    var end = start + 1
    while end < start + Self.mostGroups, isSpacedGroup(end) { end += 1 }
    if end == start + 1 || token(end)?.kind == .number && tokens[end].hasSpaceBefore { return nil }
    let isAmbiguous =
      length(start) == 3 && token(end)?.kind != .word && !NumberDigits.endsWithZero(tokens[end - 1], in: bytes)
      && !hasNarrowSpace(start + 1)
    return isAmbiguous ? nil : end
  }

  private func isSpacedGroup(_ index: Int) -> Bool {
    guard let group = token(index), group.kind == .number, group.hasSpaceBefore, length(index) == 3 else {
      return false
    }
    return !group.traits.contains(.gapBefore) && !group.traits.contains(.lineBefore)
  }

  /// Whether a space that does not break a line stands before a token: U+00A0, U+2009, U+202F.
  private func hasNarrowSpace(_ index: Int) -> Bool {
    let (end, start) = (tokens[index].lowerBound, tokens[index - 1].upperBound)
    if end - start == 2 { return bytes[start] == 0xC2 && bytes[start + 1] == 0xA0 }
    return end - start == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x89 || bytes[start + 2] == 0xAF)
  }

  /// The place of a decimal part after spaced groups, if there is one.
  private func decimalEnd(after end: Int) -> Int? {
    let isDecimal =
      (isMark(end, .point) || isMark(end, .comma)) && isGlued(end) && isGlued(end + 1)
      && token(end + 1)?.kind == .number
    return isDecimal ? end + 1 : nil
  }

  /// Where the number ends, and the token of its decimal part.
  private func split(_ start: Int, _ end: Int, _ marks: [UInt32]) -> (end: Int, fraction: Int?)? {
    guard let first = marks.first, let last = marks.last else { return (end, nil) }
    let isUniform = marks.allSatisfy { $0 == first }
    if isUniform {
      if marks.count == 1 {
        let isThousands =
          first != (hasDecimalComma ? Mark.comma : Mark.point).hash && first != Mark.middleDot.hash
          && length(end - 1) == 3 && length(start) <= 3
          && !beginsWithZero(start)
        if isThousands { return (end, nil) }
        let isInList = isMark(start - 1, .comma) && isGlued(start)
        if first == Mark.apostrophe.hash || first == Mark.comma.hash && isInList { return (start + 1, nil) }
        return first == Mark.comma.hash && length(start) > 3 && length(end - 1) > 2 ? (start + 1, nil) : (end, end - 1)
      }
      if areGroups(start, end) { return (end, nil) }
      return first == Mark.comma.hash ? (start + 1, nil) : nil
    }
    let isDecimal =
      marks.dropLast().allSatisfy { $0 == first } && last != Mark.apostrophe.hash && areGroups(start, end - 2)
    if isDecimal { return (end, end - 1) }
    // "45.2,12": a decimal number and the next of a list, or a mark of a note.
    if first == Mark.point.hash, marks.dropFirst().allSatisfy({ $0 == Mark.comma.hash }) {
      return (start + 3, start + 2)
    }
    return nil
  }

  /// Whether digits stand in groups of three, or in twos before the last three.
  private func areGroups(_ start: Int, _ end: Int) -> Bool {
    guard end > start + 1, length(start) <= 3, length(end - 1) == 3 else {
      return end == start + 1 && length(start) <= 3
    }
    let inner = stride(from: start + 2, to: end - 1, by: 2)
    return inner.allSatisfy { length($0) == 3 } || inner.allSatisfy { length($0) == 2 }
  }

  /// The number whose digits stand in some tokens.
  private func amount(_ start: Int, _ end: Int, fractionFrom fraction: Int?) -> WrittenAmount {
    let stop = fraction.map { $0 + 1 } ?? end
    var value: Int64 = 0
    var count = 0
    for index in start..<stop where tokens[index].kind == .number {
      let digits = NumberDigits(tokens[index], in: bytes)
      count += count == 0 ? NumberDigits.width(of: digits.value) + max(0, digits.count - 18) : digits.count
      guard count <= WrittenNumber.mostDigits else { continue }
      for _ in 0..<min(digits.count, WrittenNumber.mostDigits) where value != 0 { value *= 10 }
      value += digits.value
    }
    let exponent = fraction.map { -length($0) } ?? 0
    var result = WrittenAmount(value: WrittenNumber(value, exponent: exponent), tokens: start..<stop, isDigits: true)
    if count > WrittenNumber.mostDigits || exponent < -15 { result.unreadReason = "more digits than are kept" }
    return result
  }
}
