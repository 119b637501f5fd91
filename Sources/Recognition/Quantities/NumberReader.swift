import Packs
import Quantities
import Text

/// Whole numbers: digits or words with their scale words.
extension QuantityWalk {
  /// Reads the number that begins at a token, with its scale: "3.6 million", "two and a half thousand", "two-thirds".
  ///
  /// With `joins` false no "and" is crossed: "between one hundred and fifty".
  func number(at start: Int, joins: Bool = true) -> WrittenAmount? {
    guard let amount = plainNumber(at: start, joins: joins) else { return nil }
    let end = amount.tokens.upperBound
    if isMark(end, .close), isMark(start - 1, .open), let loss = accountant(amount) { return loss }
    return isMark(end, .open) && isGlued(end + 1) ? toldAgain(amount) : amount
  }

  /// "thirty (30) days", "2,500 (two thousand five hundred) copies": the same number told again in brackets.
  private func toldAgain(_ amount: WrittenAmount) -> WrittenAmount {
    let open = amount.tokens.upperBound
    guard let again = plainNumber(at: open + 1, joins: true), again.isDigits != amount.isDigits, !amount.isOrdinal,
      isMark(again.tokens.upperBound, .close), again.value.rational == amount.value.rational
    else { return amount }
    var result = amount
    result.tokens = amount.tokens.lowerBound..<again.tokens.upperBound + 1
    return result.scale == 0 ? scaled(result) : result
  }

  /// "$(3.2) million": an amount in brackets behind its sign is below zero.
  private func accountant(_ amount: WrittenAmount) -> WrittenAmount? {
    let open = amount.tokens.lowerBound - 1
    guard amount.isDigits, isGlued(open), isGlued(open + 1), currency(endingAt: open) != nil else { return nil }
    var result = amount
    result.value = -amount.value
    result.tokens = open..<amount.tokens.upperBound + 1
    return scaled(result)
  }

  private func plainNumber(at start: Int, joins: Bool) -> WrittenAmount? {
    guard let first = token(start) else { return nil }
    switch first.kind {
    case .number:
      guard var amount = digits(at: start) else { return nil }
      if let ordinal = ordinalSuffix(of: amount) ?? otherOrdinal(amount) { return ordinal }
      if let whole = mixedFraction(amount) ?? slashed(amount) { amount = whole }
      if let power = exponentPart(of: amount) ?? raised(amount) ?? powerOfTen(amount) { return power }
      amount = scaled(amount)
      return joins ? addedFraction(addedWords(amount)) : amount
    case .punctuation:
      guard let sign = NumberVocabulary.fraction(first) else { return nil }
      return fraction(sign, start..<start + 1).map(scaled)
    case .word:
      return spelled(at: start, joins: joins).map { joins ? addedDozens($0) : $0 }
    }
  }

  /// A fraction that is a number by itself.
  func fraction(_ fraction: Quantity.Fraction, _ tokens: Range<Int>, isDigits: Bool = false) -> WrittenAmount? {
    guard let value = WrittenNumber(numerator: fraction.numerator, denominator: fraction.denominator) else {
      return nil
    }
    return WrittenAmount(value: value, tokens: tokens, fraction: fraction, isDigits: isDigits)
  }

  // MARK: Digits and what is glued to them

  /// An ordinal in digits: "65th", "3rd".
  private func ordinalSuffix(of amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    guard let suffix = token(end), suffix.kind == .word, isGlued(end), suffix.length == 2, amount.value.exponent == 0
    else {
      return nil
    }
    let letters = (letter(end), bytes[suffix.lowerBound + 1] | 0x20)
    let known: [(Unicode.Scalar, Unicode.Scalar)] = [("s", "t"), ("n", "d"), ("r", "d"), ("t", "h")]
    guard known.contains(where: { UInt8(ascii: $0.0) == letters.0 && UInt8(ascii: $0.1) == letters.1 }) else {
      return nil
    }
    var result = amount
    result.tokens = amount.tokens.lowerBound..<end + 1
    result.isOrdinal = true
    return result
  }

  /// A whole and a fraction in digits: "1½", "1 4/5".
  private func mixedFraction(_ amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    guard amount.value.exponent == 0, let next = token(end) else { return nil }
    var part: WrittenAmount?
    if next.kind == .punctuation, let sign = NumberVocabulary.fraction(next) {
      part = fraction(sign, end..<end + 1)
    } else if next.kind == .number, next.hasSpaceBefore, amount.value.digits < 1000 {
      part = digits(at: end).flatMap { slashed($0) }
    } else if isJoint(end), amount.value.digits < 100, token(end + 1)?.kind == .number {
      // "3-3/4"
      part = digits(at: end + 1).flatMap { slashed($0) }
    }
    guard let part else { return nil }
    return mixed(amount, part)
  }

  /// A whole number and a fraction after it.
  private func mixed(_ amount: WrittenAmount, _ part: WrittenAmount) -> WrittenAmount? {
    guard let fraction = part.fraction, let whole = amount.integer, fraction.denominator != 0 else { return nil }
    let (product, overflow) = whole.multipliedReportingOverflow(by: fraction.denominator)
    guard !overflow,
      let value = WrittenNumber(numerator: product + fraction.numerator, denominator: fraction.denominator)
    else { return nil }
    var result = amount
    result.value = value
    result.tokens = amount.tokens.lowerBound..<part.tokens.upperBound
    return result
  }

  /// "1/2" in digits, for the denominators that people write so.
  func slashed(_ amount: WrittenAmount) -> WrittenAmount? {
    let slash = amount.tokens.upperBound
    guard amount.value.exponent == 0, isMark(slash, .slash), isGlued(slash), isGlued(slash + 1),
      !isMark(slash + 2, .slash),
      token(slash + 1)?.kind == .number, let below = digits(at: slash + 1), let denominator = below.integer,
      let numerator = amount.integer, numerator > 0, numerator < 100,
      [2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100].contains(denominator), numerator < denominator
    else { return nil }
    return fraction(
      Quantity.Fraction(numerator, denominator),
      amount.tokens.lowerBound..<below.tokens.upperBound,
      isDigits: true
    )
  }

  /// A power of ten after digits: "1.3e6", "6.2x10^4".
  private func exponentPart(of amount: WrittenAmount) -> WrittenAmount? {
    let sign = amount.tokens.upperBound
    guard let mark = token(sign), mark.length <= 2 else { return nil }
    var place = sign + 1
    if mark.hash == Self.times || mark.hash == Self.cross {
      guard token(sign + 1)?.kind == .number, isMark(sign + 2, .caret), digits(at: sign + 1)?.integer == 10 else {
        return nil
      }
      place = sign + 3
    } else {
      guard mark.hash == Self.exponent, isGlued(sign) else { return nil }
    }
    let isNegative = isMark(place, .hyphen)
    if (isNegative || isMark(place, .plus)) && isGlued(place) { place += 1 }
    guard isGlued(place), token(place)?.kind == .number, let power = digits(at: place), let exponent = power.integer
    else { return nil }
    var result = amount
    if exponent > 15 {
      result.unreadReason = "a power beyond what is reckoned"
    } else {
      result.value = amount.value.scaled(by: isNegative ? -exponent : exponent)
    }
    result.tokens = amount.tokens.lowerBound..<power.tokens.upperBound
    return result
  }

  /// "2.5^-1": a power, exact or to fifteen digits; a greater one is not read.
  private func raised(_ base: WrittenAmount) -> WrittenAmount? {
    let caret = base.tokens.upperBound
    guard isMark(caret, .caret), isGlued(caret), isGlued(caret + 1) else { return nil }
    var place = caret + 1
    while isMark(place, .hyphen) || isMark(place, .plus) { place += 1 }
    guard token(place)?.kind == .number, isGlued(place), let power = digits(at: place),
      let written = power.value.rational,
      var factor = base.value.rational
    else { return nil }
    let exponent = written.denominator == 1 ? Int(clamping: written.numerator) : Int.max
    if (place - caret) % 2 == 0, isMark(place - 1, .hyphen) { factor = .one / factor }
    var product = Rational.one
    for _ in 0..<min(exponent, Self.greatestPower) { product = product * factor }
    var result = base
    result.tokens = base.tokens.lowerBound..<power.tokens.upperBound
    if exponent <= Self.greatestPower, let value = WrittenNumber(rounding: product) {
      result.value = value
    } else {
      result.unreadReason = "a power beyond what is reckoned"
    }
    return result
  }

  /// Whether a number is the second end of a range in money: "$3-5m".
  private func isEndOfAmounts(_ start: Int) -> Bool {
    guard isMark(start - 1, .hyphen) || word(start - 1) == .to else { return false }
    var place = start - 2
    while place > 0, token(place)?.kind == .number || isMark(place, .comma) || isMark(place, .point) { place -= 1 }
    return place < start - 2 && currency(endingAt: place + 1) != nil
  }

  private static let greatestPower = 60
  private static let times = WordHash.of("x")
  private static let cross = WordHash.of("×")
  private static let exponent = WordHash.of("e")

  /// Adds scale words and abbreviations: "3.6 million", "10k", "13 lakh", "half a million".
  func scaled(_ amount: WrittenAmount) -> WrittenAmount {
    var result = amount
    while true {
      var end = result.tokens.upperBound
      if isJoint(end) { end += 1 }
      // "three quarters of a billion"
      if result.fraction != nil, word(end) == .of, word(end + 1) == .article { end += 2 }
      guard let power = scalePower(end), result.scale + power <= 15 else {
        markBeyond(end, in: &result)
        break
      }
      if power == 2, !result.isDigits { break }
      result.value = result.value.scaled(by: power)
      result.scale += power
      result.fraction = nil
      result.tokens = amount.tokens.lowerBound..<end + 1
    }
    if result.scale == 0, let dozens = dozens(result) { return dozens }
    return result.scale == 0 ? abbreviated(result) : result
  }

  /// The power of ten of a scale word in English or another writing system, also of "5 millions".
  private func scalePower(_ place: Int) -> Int? {
    switch numberWord(place) {
    case .scale(let power)?: return power
    case .scales(let power)? where power > 1 && !(power == 3 && numberWord(place - 1) == .cardinal(2)): return power
    default: break
    }
    guard let word = token(place), word.kind == .word, word.traits.contains(.nonASCII) else { return nil }
    return ScaleWords.power(of: word)
  }

  /// Marks a number unread whose scale word is beyond what is reckoned with: "3 octillion", "2 million quadrillion".
  private func markBeyond(_ end: Int, in amount: inout WrittenAmount) {
    switch numberWord(end) {
    case .beyond?: break
    case .scale(let power)? where power > 2: break
    default: return
    }
    amount.unreadReason = "a scale beyond what is reckoned"
    amount.tokens = amount.tokens.lowerBound..<end + 1
  }

  /// "two dozen"; "five hundred and three dozens" are 500 and three dozens.
  private func dozens(_ amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    guard let word = numberWord(end), word == .dozen || word == .dozens else { return nil }
    var (whole, counted) = (WrittenNumber(0), amount.value)
    if let split = amount.tokens.dropFirst().last(where: { self.word($0) == .and }),
      let rest = belowHundred(at: split + 1), rest.end == end
    {
      guard let value = WrittenNumber.sum(amount.value, WrittenNumber(Int64(-rest.value))) else { return nil }
      (whole, counted) = (value, WrittenNumber(Int64(rest.value)))
    }
    guard let product = WrittenNumber.product(counted, WrittenNumber(12)),
      let value = WrittenNumber.sum(whole, product)
    else { return nil }
    var result = amount
    result.value = value
    result.fraction = nil
    result.tokens = amount.tokens.lowerBound..<end + 1
    return result
  }

  /// Letters that stand for a scale, glued or after a space: "3.2bn", "$5 m", "10M".
  private func abbreviated(_ amount: WrittenAmount) -> WrittenAmount {
    let end = amount.tokens.upperBound
    guard amount.isDigits, amount.fraction == nil, let mark = token(end), mark.kind == .word,
      let abbreviation = NumberVocabulary.abbreviations[mark], !(isGlued(end + 1) && token(end + 1)?.kind == .number)
    else { return amount }
    if abbreviation.isShort || abbreviation == .thousand {
      guard isShortScale(abbreviation, at: end, after: amount) else { return amount }
    }
    var result = amount
    result.scale = abbreviation.power
    result.value = amount.value.scaled(by: abbreviation.power)
    result.tokens = amount.tokens.lowerBound..<end + 1
    // "3.4 bn. euros": the point belongs to the abbreviation.
    if isMark(end + 1, .point), isGlued(end + 1), let match = unitMatch(at: end + 2), case .currency = match.entry {
      result.tokens = amount.tokens.lowerBound..<end + 2
    }
    return result
  }

  /// Whether a single letter is a scale and no unit: after a currency, as a capital, or before a counted noun.
  private func isShortScale(_ abbreviation: NumberVocabulary.Abbreviation, at end: Int, after amount: WrittenAmount)
    -> Bool
  {
    let start = amount.tokens.lowerBound
    if currency(endingAt: start) != nil || isEndOfAmounts(start) { return true }
    if let match = unitMatch(at: end + 1), case .currency = match.entry { return true }
    guard isGlued(end) else { return false }
    switch abbreviation {
    case .thousand: return true
    case .shortBillion: return true
    case .shortMillion:
      return tokens[end].isCapitalized || unitMatch(at: end + 1) != nil || countedNoun(after: end + 1, count: 2) != nil
    default: return tokens[end].isCapitalized && unitMatch(at: end) == nil
    }
  }
}
