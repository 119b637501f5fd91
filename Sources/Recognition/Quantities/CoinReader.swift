import Packs
import Quantities
import Text

/// Coins after whole units, and codes with a scale in front: "13 dollars 45 cents", "30 MUSD".
extension QuantityWalk {
  /// Takes "and forty-five cents", "five mao" after an amount in whole units.
  func addCoins(to figure: inout Figure) {
    guard figure.number.value.exponent >= 0, figure.number.fraction == nil, !figure.number.isLoose else { return }
    var least = 0
    while let coin = coin(after: figure, beyond: least) {
      guard let sum = WrittenNumber.sum(figure.number.value, coin.value) else { return }
      figure.number.value = sum
      figure.number.scale = 0
      figure.tokens = figure.tokens.lowerBound..<coin.end
      least = -coin.value.exponent
    }
  }

  /// The amount in coins after a figure, smaller ones than were read already.
  private func coin(after figure: Figure, beyond least: Int) -> (value: WrittenNumber, end: Int)? {
    let end = figure.tokens.upperBound
    let hasAnd = word(end) == .and
    let place = hasAnd ? end + 1 : end
    guard least < 2, let first = token(place), first.kind == .number || numberWord(place) != nil,
      let part = first.kind == .number ? digits(at: place) : cardinal(at: place, joins: false),
      let count = part.integer, count > 0, count < 100, !part.isOrdinal
    else { return nil }
    let next = part.tokens.upperBound
    if let match = unitMatch(at: next), let places = currency(of: match)?.part, places > least,
      least > 0 || mayStand(match, behind: figure), places > 1 || count < 10
    {
      return (WrittenNumber(Int64(count), exponent: -places), match.tokens.upperBound)
    }
    if least == 1 { return count < 10 && isClauseEnd(next) ? (WrittenNumber(Int64(count), exponent: -2), next) : nil }
    guard least == 0, count > 9, isBareCoin(part, after: figure) else { return nil }
    return (WrittenNumber(Int64(count), exponent: -2), next)
  }

  /// "thirteen dollars forty-five", "15 dollars and 50.": cents without the word, where nothing else is counted.
  private func isBareCoin(_ part: WrittenAmount, after figure: Figure) -> Bool {
    let next = part.tokens.upperBound
    guard part.isDigits == figure.number.isDigits, !figure.hasPrefix, !isJoint(figure.number.tokens.upperBound),
      word(figure.tokens.lowerBound - 1) != .between, word(figure.tokens.lowerBound - 1) != .from
    else { return false }
    if part.isDigits {
      return figure.number.scale == 0 && part.tokens.count == 1 && length(part.tokens.lowerBound) == 2
        && isClauseEnd(next) && passage.block.kind == .paragraph && token(next + 1)?.kind != .number
    }
    return token(next)?.kind != .word && isClauseEnd(next) || word(next) == .stop
  }

  /// Whether a clause ends at a place: nothing follows, or a mark that joins no number.
  func isClauseEnd(_ place: Int) -> Bool {
    guard place < tokens.count else { return true }
    guard let mark = token(place), mark.kind == .punctuation, !isJoint(place) else { return false }
    if isMark(place, .comma) || isMark(place, .colon) { return !isGlued(place + 1) }
    return isSentenceEnd(place) || mark.hash == Self.semicolonHash
  }

  /// Whether a sentence ends at a place.
  func isSentenceEnd(_ place: Int) -> Bool {
    guard place < tokens.count else { return true }
    guard
      isMark(place, .point) || isMark(place, .question) || isMark(place, .exclamation) || isMark(place, .close)
        || isMark(place, .quotation)
    else { return false }
    return place + 1 == tokens.count || !isGlued(place + 1) || tokens[place + 1].kind == .punctuation
  }

  private static let semicolonHash = WordHash.of(";")

  // MARK: Codes with a scale

  /// Takes "MAUD" before a number.
  func addScaledPrefix(to figure: inout Figure) {
    let start = figure.tokens.lowerBound
    guard figure.number.scale == 0, !isGlued(start), let code = scaledCode(at: start - 1) else { return }
    figure.unit = code.unit
    figure.hasPrefix = true
    scale(&figure, by: code.power, start - 1..<figure.tokens.upperBound)
  }

  /// Takes "MUSD" after a number, and tells whether it stood there.
  func addScaledSuffix(at place: Int, to figure: inout Figure) -> Bool {
    guard figure.number.scale == 0, figure.number.fraction == nil, let code = scaledCode(at: place), !figure.hasPrefix
    else { return false }
    figure.unit = code.unit
    scale(&figure, by: code.power, figure.tokens.lowerBound..<place + 1)
    return true
  }

  private func scale(_ figure: inout Figure, by power: Int, _ range: Range<Int>) {
    figure.number.value = figure.number.value.scaled(by: power)
    figure.number.scale = power
    figure.tokens = range
  }

  /// A code behind a letter for thousand, million or thousand million: "kEUR", "MUSD".
  func scaledCode(at place: Int) -> (unit: Quantities.Unit, power: Int)? {
    guard let token = token(place), token.kind == .word, token.length == 4 else { return nil }
    let letters = bytes[token.range]
    guard let first = letters.first, letters.dropFirst().allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
    let power: Int
    switch first {
    case UInt8(ascii: "M"), UInt8(ascii: "m"): power = 6
    case UInt8(ascii: "k"), UInt8(ascii: "K"), UInt8(ascii: "T"): power = 3
    case UInt8(ascii: "B"): power = 9
    default: return nil
    }
    let hash = letters.dropFirst().reduce(WordHash.seed) { WordHash.adding($1, to: $0) }
    return codes[hash].map { (lexicon.currencies[$0].unit, power) }
  }
}
