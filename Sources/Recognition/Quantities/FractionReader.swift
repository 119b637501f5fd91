import Quantities
import Text

/// What may follow a whole number: an ordinal ending, a denominator, decimals, a remainder.
extension QuantityWalk {
  /// An ordinal whose end is one: "twenty-fifth", "one hundred twenty fifth", "three trillionth".
  func ordinal(after amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    var place = isMark(end, .hyphen) ? end + 1 : end
    if amount.scale > 0 || amount.value.digits >= 100, word(place) == .and { place += 1 }
    if case .ordinal(let unit)? = numberWord(place), let number = amount.integer, number >= 20, number % 10 == 0,
      unit < 10,
      word(amount.tokens.lowerBound - 1) == .article, isShareEnd(place + 1)
    {
      return fraction(Quantity.Fraction(1, number + unit), amount.tokens.lowerBound..<place + 1)
    }
    var result = amount
    result.tokens = amount.tokens.lowerBound..<place + 1
    result.isOrdinal = true
    switch numberWord(place) {
    case .ordinal(let number)?:
      let last = amount.value.exponent == 0 ? amount.value.digits % 100 : 0
      let fits = number < 10 ? last >= 20 && last % 10 == 0 || last == 0 : last == 0
      guard fits, amount.value.digits > 0, let sum = WrittenNumber.sum(amount.value, WrittenNumber(Int64(number)))
      else { return nil }
      result.value = sum
      return result
    case .scaleOrdinal(let power)?:
      guard place == end, amount.scale < power || amount.scale == 0 else { return nil }
      result.value = amount.value.scaled(by: power)
      return result
    default: return nil
    }
  }

  /// A fraction by its denominator: "two-thirds", "three quarters", "one fifth", "five - eighths".
  func denominator(after amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    let place = isMark(end, .hyphen) ? end + 1 : end
    guard let numerator = amount.integer, numerator > 0 else { return nil }
    var below: Int?
    switch numberWord(place) {
    case .denominator(let number)?: below = number
    case .ordinal(let number)? where numerator == 1 && number > 2: below = number
    case .cardinal(let tens)? where tens >= 10: return smallFraction(of: amount, numerator, place)
    case .half? where numerator == 1: below = 2
    case .quarter? where numerator == 1: below = 4
    default: break
    }
    guard let below, below > 1, var result = fraction(Quantity.Fraction(numerator, below), amount.tokens) else {
      return nil
    }
    result.tokens = amount.tokens.lowerBound..<place + 1
    // Millionths are so many places behind the point, and no share of a whole.
    if below >= 1_000_000 { result.fraction = nil }
    return result
  }

  /// "three twenty-fifths", "one twenty-first", "six ten thousandths".
  private func smallFraction(of amount: WrittenAmount, _ numerator: Int, _ place: Int) -> WrittenAmount? {
    guard case .cardinal(let tens)? = numberWord(place) else { return nil }
    let unitPlace = isJoint(place + 1) ? place + 2 : place + 1
    let below: Int
    switch numberWord(unitPlace) {
    case .denominator(let unit)? where unit < 10 && tens >= 20: below = tens + unit
    case .denominator(let power)? where power >= 1000: below = tens * power
    case .ordinal(let unit)? where unit < 10 && tens >= 20 && numerator == 1: below = tens + unit
    default: return nil
    }
    var result = fraction(Quantity.Fraction(numerator, below), amount.tokens.lowerBound..<unitPlace + 1)
    if below >= 10_000 { result?.fraction = nil }
    return result
  }

  /// "two hundred thirty-fifths", "two hundred thirty fifths": the tens at the end belong to the denominator.
  func compoundDenominator(of amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    let place = isJoint(end) ? end + 1 : end
    guard amount.tokens.count > 1, !isJoint(end - 2), word(end - 2) != .and || place > end,
      case .cardinal(let tens)? = numberWord(end - 1), tens >= 20,
      let unit = unitDenominator(place), let numerator = amount.integer, numerator > tens
    else { return nil }
    return fraction(Quantity.Fraction(numerator - tens, tens + unit), amount.tokens.lowerBound..<place + 1)
  }

  private func unitDenominator(_ place: Int) -> Int? {
    if case .denominator(let unit)? = numberWord(place), unit < 10 { unit } else { nil }
  }

  /// Decimals in words: "two hundred point zero three".
  func pointDigits(after amount: WrittenAmount) -> WrittenAmount? {
    guard word(amount.tokens.upperBound) == .point else { return nil }
    var end = amount.tokens.upperBound + 1
    var value = amount.value
    while case .cardinal(let digit)? = numberWord(end), digit < 10 || end == amount.tokens.upperBound + 1 {
      let part = belowHundred(at: end) ?? (digit, end + 1)
      guard let grown = WrittenNumber.product(value, WrittenNumber(part.value < 10 ? 10 : 100)),
        grown.exponent == 0 || value.exponent <= 0
      else {
        return nil
      }
      let places = part.value < 10 ? 1 : 2
      value = WrittenNumber(grown.digits + Int64(part.value), exponent: value.exponent - places)
      end = part.end
    }
    guard end > amount.tokens.upperBound + 1 else { return nil }
    return WrittenAmount(value: value, tokens: amount.tokens.lowerBound..<end)
  }

  /// "3 hundred and 21": a remainder in digits or words after a hundred in digits.
  func addedWords(_ amount: WrittenAmount) -> WrittenAmount {
    let end = amount.tokens.upperBound
    if amount.scale > 2, numberWord(end) != nil, isRest(at: end, below: amount.scale),
      let rest = cardinal(at: end, joins: true), let sum = WrittenNumber.sum(amount.value, rest.value)
    {
      // "40 thousand five hundred"
      return WrittenAmount(value: sum, tokens: amount.tokens.lowerBound..<rest.tokens.upperBound, isDigits: true)
    }
    guard amount.scale == 2, word(end) == .and, let rest = token(end + 1)?.kind == .number ? digits(at: end + 1) : nil,
      let number = rest.integer, number < 100, rest.value.exponent == 0, amount.value.exponent >= 0,
      let sum = WrittenNumber.sum(amount.value, rest.value), numberWord(rest.tokens.upperBound) == nil
    else { return amount }
    var result = amount
    result.value = sum
    result.scale = 0
    result.tokens = amount.tokens.lowerBound..<rest.tokens.upperBound
    return result
  }

  /// "a hundred and 5 dozens": dozens in digits behind hundreds in words.
  func addedDozens(_ amount: WrittenAmount) -> WrittenAmount {
    let end = amount.tokens.upperBound
    guard word(end) == .and, token(end + 1)?.kind == .number, amount.fraction == nil, !amount.isLoose,
      let number = amount.integer, number >= 100, number % 100 == 0, let rest = digits(at: end + 1),
      let count = rest.integer, let dozens = numberWord(rest.tokens.upperBound), dozens == .dozen || dozens == .dozens,
      let sum = WrittenNumber.sum(amount.value, WrittenNumber(Int64(count * 12)))
    else { return amount }
    var result = amount
    result.value = sum
    result.tokens = amount.tokens.lowerBound..<rest.tokens.upperBound + 1
    return result
  }

  /// A fraction added to a whole: "two and a half (thousand)", "three million and a quarter", "five and two thirds".
  func addedFraction(_ amount: WrittenAmount) -> WrittenAmount {
    var place = amount.tokens.upperBound
    guard amount.fraction == nil, !amount.isDigits || amount.scale > 0 || (amount.integer ?? 1000) < 1000,
      word(place) == .and
    else {
      return amount
    }
    place += 1
    if let old = unitsAndFraction(amount, place) { return old }
    guard let part = addedPart(at: place, isDigits: amount.isDigits), let share = part.fraction else { return amount }
    if case .scale(let power)? = numberWord(part.tokens.upperBound), power < amount.scale,
      let sum = WrittenNumber.sum(amount.value, part.value.scaled(by: power))
    {
      // "one billion and a quarter million"
      return WrittenAmount(value: sum, tokens: amount.tokens.lowerBound..<part.tokens.upperBound + 1, scale: power)
    }
    // "Half" after a scale word is half of it; "two and a half thousand" is scaled afterwards.
    var mantissa = amount
    mantissa.value = amount.mantissa
    guard let whole = mantissa.integer, let top = checkedSum(whole, share),
      let value = WrittenNumber(numerator: top, denominator: share.denominator)
    else { return amount }
    var result = amount
    result.value = value.scaled(by: amount.scale)
    result.tokens = amount.tokens.lowerBound..<part.tokens.upperBound
    return amount.scale == 0 ? scaled(result) : result
  }

  /// The fraction behind "and": "a half", "a quarter", "a third", "two thirds", and "3/4" behind digits.
  private func addedPart(at place: Int, isDigits: Bool) -> WrittenAmount? {
    if word(place) == .article {
      return switch numberWord(place + 1) {
      case .half?: fraction(Quantity.Fraction(1, 2), place..<place + 2)
      case .quarter?: fraction(Quantity.Fraction(1, 4), place..<place + 2)
      case .ordinal(let number)? where number > 2: fraction(Quantity.Fraction(1, number), place..<place + 2)
      default: nil
      }
    }
    if case .cardinal? = numberWord(place), let numerator = cardinal(at: place, joins: false) {
      return denominator(after: numerator)
    }
    return token(place)?.kind == .number && isDigits ? digits(at: place).flatMap(slashed) : nil
  }

  /// "forty and two and two fifths": units and their fraction behind tens.
  private func unitsAndFraction(_ amount: WrittenAmount, _ place: Int) -> WrittenAmount? {
    guard !amount.isDigits, let tens = amount.integer, tens >= 20, tens < 100, tens % 10 == 0,
      let units = belowHundred(at: place), units.value < 10, word(units.end) == .and
    else { return nil }
    let whole = WrittenAmount(
      value: WrittenNumber(Int64(tens + units.value)),
      tokens: amount.tokens.lowerBound..<units.end
    )
    let result = addedFraction(whole)
    return result.tokens.upperBound > units.end ? result : nil
  }

  private func checkedSum(_ whole: Int, _ share: Quantity.Fraction) -> Int? {
    let (product, overflow) = whole.multipliedReportingOverflow(by: share.denominator)
    return overflow ? nil : product + share.numerator
  }
}
