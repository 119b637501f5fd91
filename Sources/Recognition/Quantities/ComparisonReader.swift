import Packs
import Quantities
import Text

/// Multiples, ratios, and two bounds that make a range.
extension QuantityWalk {
  /// "threefold", "doubled", "halved", "five-fold", "twice the", "three times as much".
  func multiple(at start: Int) -> (value: WrittenNumber, end: Int)? {
    switch numberWord(start) {
    case .fold(let number)?: return (WrittenNumber(Int64(number)), start + 1)
    case .multiplied(let number)?: return isJoint(start + 1) ? nil : (WrittenNumber(Int64(number)), start + 1)
    case .multiply(let number)? where isVerb(start) && !isJoint(start + 1):
      return (WrittenNumber(Int64(number)), start + 1)
    case .halved?: return isJoint(start + 1) ? nil : (WrittenNumber(5, exponent: -1), start + 1)
    case .twice?:
      let next = word(start + 1)
      return next == .same || next == .determiner || next == .comparison ? (WrittenNumber(2), start + 1) : nil
    default: return nil
    }
  }

  /// Whether "double" is a verb or a multiple, and no adjective: "to double", "more than double", "double the".
  private func isVerb(_ place: Int) -> Bool {
    if word(place + 1) == .determiner || word(place + 1) == .same { return true }
    guard let before = token(place - 1), before.kind == .word else { return false }
    return Self.verbOpeners.contains(before.hash)
  }

  private static let verbOpeners = Set(
    ["to", "will", "would", "could", "should", "than", "nearly", "almost", "can", "may", "more", "not"].map {
      WordHash.of($0)
    }
  )

  /// "five-fold", "three times as much" and "by a factor of 3", where the number was read.
  func multipleEnd(of amount: WrittenAmount) -> Int? {
    let end = amount.tokens.upperBound
    let start = amount.tokens.lowerBound
    if word(start - 1) == .of, token(start - 2)?.hash == Self.factorHash, !isJoint(end) { return end }
    if isJoint(end), token(end + 1)?.hash == Self.foldHash { return end + 2 }
    if token(end)?.hash == Self.foldHash { return end + 1 }
    guard word(end) == .times else { return nil }
    return switch word(end + 1) {
    case .same?, .comparison?, .determiner?: end + 1
    default: nil
    }
  }

  private static let factorHash = WordHash.of("factor")
  private static let foldHash = WordHash.of("fold")

  /// A ratio in whole numbers: "one in five", "nine out of ten".
  func ratio(_ amount: WrittenAmount) -> (fraction: Quantity.Fraction, end: Int)? {
    let end = amount.tokens.upperBound
    guard let numerator = amount.integer, numerator > 0, numerator <= 10, amount.scale == 0, amount.fraction == nil
    else { return nil }
    let isOut = word(end) == .out && word(end + 1) == .of
    let isJoined = isJoint(end) && word(end + 1) == .inside && isJoint(end + 2)
    var place = end + (isJoined ? 3 : isOut ? 2 : 1)
    let isEvery = token(place)?.hash == Self.everyHash
    if isEvery { place += 1 }
    guard isOut || isJoined || word(end) == .inside, let second = wholeWithPluralScale(at: place),
      let denominator = second.integer,
      numerator < denominator, second.fraction == nil, second.isDigits == amount.isDigits || numerator == 1,
      !second.isOrdinal
    else { return nil }
    guard !isOut && denominator <= 1000 || denominator <= 10 || second.scale > 0 || isEvery else { return nil }
    guard percentage(at: second.tokens.upperBound) == nil, unitMatch(at: second.tokens.upperBound) == nil else {
      return nil
    }
    if !isOut, !isEvery, numerator > 1, let noun = countedNoun(after: second.tokens.upperBound, count: nil),
      noun.noun != "person"
    {
      return nil
    }
    return (Quantity.Fraction(numerator, denominator), second.tokens.upperBound)
  }

  private static let everyHash = WordHash.of("every")

  /// A number of a ratio, also with a plural scale: "two out of five hundreds".
  private func wholeWithPluralScale(at place: Int) -> WrittenAmount? {
    guard var amount = number(at: place), case .scales(let power)? = numberWord(amount.tokens.upperBound),
      !amount.isLoose, amount.scale == 0, power <= 3, amount.fraction == nil
    else { return number(at: place) }
    amount.value = amount.value.scaled(by: power)
    amount.scale = power
    amount.tokens = amount.tokens.lowerBound..<amount.tokens.upperBound + 1
    return amount
  }

  /// "one over three", "2000 over 3", where nothing is counted after it.
  func quotient(_ figure: Figure) -> (fraction: Quantity.Fraction, end: Int)? {
    let end = figure.number.tokens.upperBound
    guard figure.isBare, token(end)?.hash == Self.overHash, let numerator = figure.number.integer,
      figure.number.fraction == nil,
      !figure.number.isOrdinal, let second = number(at: end + 1), let denominator = second.integer, denominator != 0,
      !second.isOrdinal, second.unreadReason == nil, figure.number.unreadReason == nil,
      token(second.tokens.upperBound)?.kind != .word,
      percentage(at: second.tokens.upperBound) == nil,
      unitMatch(at: second.tokens.upperBound) == nil
    else { return nil }
    return (Quantity.Fraction(numerator, denominator), second.tokens.upperBound)
  }

  private static let overHash = WordHash.of("over")

  /// How far a figure may be off: "5 ± 1", "45 +/- 3 percent".
  func margin(after figure: Figure) -> Figure? {
    var place = figure.tokens.upperBound
    guard let mark = token(place), mark.kind == .punctuation else { return nil }
    if mark.hash == Self.plusMinus {
      place += 1
    } else if isMark(place, .plus), isMark(place + 1, .slash), isMark(place + 2, .hyphen) {
      place += 3
    } else {
      return nil
    }
    guard token(place)?.kind == .number, var margin = self.figure(at: place), !margin.number.isOrdinal,
      !figure.number.isOrdinal, figure.isBare || margin.isBare || figure.unit == margin.unit
    else { return nil }
    if let rational = margin.number.value.rational, rational < .zero { margin.number.value = -margin.number.value }
    return margin
  }

  private static let plusMinus = WordHash.of("±")

  /// The second bound after a first one: "larger than 20 and less than 30".
  func secondBound(after first: Figure, _ approximation: Quantity.Approximation) -> Figure? {
    let end = first.tokens.upperBound
    guard word(end) == .and || token(end)?.hash == Self.butHash, Self.side(approximation) != 0 else { return nil }
    for start in end + 2..<end + 8 {
      guard let next = token(start), next.kind != .punctuation || next.length == 1 else { return nil }
      guard next.kind == .number || numberWord(start) != nil else { continue }
      guard let second = figure(at: start), let bound = self.approximation(before: second.tokens.lowerBound),
        bound.start == end + 1,
        Self.side(bound.approximation) == -Self.side(approximation),
        first.unit == second.unit || second.isBare || first.isBare
      else { return nil }
      let (low, high) = Self.side(approximation) > 0 ? (first, second) : (second, first)
      guard let a = low.number.value.rational, let b = high.number.value.rational, a < b else { return nil }
      return second
    }
    return nil
  }

  private static let butHash = WordHash.of("but")

  /// 1 for a lower bound, -1 for an upper one.
  static func side(_ approximation: Quantity.Approximation) -> Int {
    switch approximation {
    case .over, .atLeast: 1
    case .under, .upTo: -1
    default: 0
    }
  }
}
