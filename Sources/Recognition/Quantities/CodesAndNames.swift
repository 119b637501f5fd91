import Packs
import Quantities
import Text

/// Numbers that are codes or parts of names, and digits that make no number.
extension QuantityWalk {
  /// "three-nought-four": figures spoken one by one.
  func endOfSpokenDigits(_ start: Int) -> Int? {
    var (end, count) = (start, 0)
    while case .cardinal(let digit)? = numberWord(end), digit < 10 {
      count += 1
      end += 1
      guard isJoint(end) else { break }
      end += 1
    }
    if count > 2 { return end }
    // "fifty-fifty"
    return isJoint(start + 1) && token(start + 2)?.hash == tokens[start].hash ? start + 3 : nil
  }

  /// "22/7", "70/1": a code, a season or a ratio of two counts, and no share that people write so.
  func endOfQuotient(at start: Int) -> Int? {
    guard isMark(start + 1, .slash), isGlued(start + 1), isGlued(start + 2), token(start + 2)?.kind == .number,
      let number = number(at: start, joins: false), number.tokens.upperBound == start + 1
    else { return nil }
    return unitEnd(after: start + 3) == nil ? endOfAlphanumeric(start + 2) : nil
  }

  /// "1O0", "2l5": digits that a scanner read as letters.
  func damagedNumber(at start: Int) -> Range<Int>? {
    guard tokens[start].kind == .number, !isGlued(start) else { return nil }
    var end = start + 1
    while let next = token(end), isGlued(end), next.kind == .number || next.kind == .word && looksLikeDigits(next) {
      end += 1
    }
    guard end > start + 1, end == tokens.count || !isGlued(end) || tokens[end].kind == .punctuation else { return nil }
    guard end > start + 2 || bytes[tokens[end - 1].lowerBound] == UInt8(ascii: "O") else { return nil }
    while case .scale? = numberWord(end) { end += 1 }
    return start..<end
  }

  private func looksLikeDigits(_ word: Token) -> Bool {
    bytes[word.range].allSatisfy { $0 == UInt8(ascii: "O") || $0 == UInt8(ascii: "l") || $0 == UInt8(ascii: "I") }
  }

  /// "the Big Four", "the Group of Seven": a number word that is part of a name.
  func isNameInWords(_ figure: Figure) -> Bool {
    let start = figure.tokens.lowerBound
    guard figure.isBare, figure.tokens.count == 1, !figure.number.isOrdinal, figure.number.scale == 0,
      passage.block.kind != .heading, let first = token(start), first.kind == .word, first.isCapitalized,
      !first.isAllCapitals
    else { return false }
    let place = word(start - 1) == .of ? start - 2 : start - 1
    guard place > 0, let name = token(place), name.kind == .word, name.isCapitalized else { return false }
    return words[name] == nil && vocabulary[name] == nil
  }

  /// The end of a dotted chain that a currency, a scale word or a percent sign shows to be meant as one number.
  func endOfUnreadable(at start: Int) -> Int? {
    guard isMark(start + 1, .point), isGlued(start + 1), digits(at: start) == nil else { return nil }
    let end = endOfDotted(start)
    if case .scale? = numberWord(end) { return end + 1 }
    if let percent = percentage(at: end) { return percent.end }
    if let match = unitMatch(at: end) { return match.tokens.upperBound }
    return currency(endingAt: start).map(isCautious) == false ? end : nil
  }
}
