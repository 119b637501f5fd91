import Quantities
import Text

/// Numbers in words.
extension QuantityWalk {
  /// Reads a number that begins with a number word.
  func spelled(at start: Int, joins: Bool) -> WrittenAmount? {
    guard let word = numberWord(start) else { return nil }
    switch word {
    case .cardinal, .scale: return cardinalOrFraction(at: start, joins: joins)
    case .ordinal(let number):
      if number > 2, isShareWord(start) { return fraction(Quantity.Fraction(1, number), start..<start + 1) }
      return WrittenAmount(value: WrittenNumber(Int64(number)), tokens: start..<start + 1, isOrdinal: true)
    case .scaleOrdinal(let power):
      if isShareWord(start) { return WrittenAmount(value: WrittenNumber(1, exponent: -power), tokens: start..<start + 1) }
      return WrittenAmount(value: WrittenNumber(1, exponent: power), tokens: start..<start + 1, isOrdinal: true)
    case .dozen: return WrittenAmount(value: WrittenNumber(12), tokens: start..<start + 1)
    case .scales, .dozens: return loose(at: start)
    case .half, .quarter: return share(at: start, joins: joins)
    default: return nil
    }
  }

  /// "a fifth of", and "a fifth" before no noun: a share and no rank.
  private func isShareWord(_ place: Int) -> Bool {
    word(place - 1) == .article && isShareEnd(place + 1)
  }

  private func isShareEnd(_ place: Int) -> Bool {
    guard let next = token(place) else { return true }
    return word(place) == .of || next.kind == .punctuation && !isMark(place, .hyphen)
  }

  private func cardinalOrFraction(at start: Int, joins: Bool) -> WrittenAmount? {
    guard let amount = cardinal(at: start, joins: joins) else { return nil }
    if let share = compoundDenominator(of: amount) { return share }
    if let ordinal = ordinal(after: amount) { return ordinal }
    if let share = denominator(after: amount) { return scaled(share) }
    if let point = pointDigits(after: amount) { return scaled(point) }
    let whole = amount.scale == 0 ? scaled(amount) : amount
    return joins ? addedFraction(whole) : whole
  }

  /// "hundreds of", "tens of thousands", "dozens": only a lower end is known.
  private func loose(at start: Int) -> WrittenAmount? {
    var value = WrittenNumber(1)
    var end = start
    while let scale = numberWord(end) {
      switch scale {
      case .scales(let power): value = value.scaled(by: power)
      case .dozens: value = WrittenNumber(value.digits * 12, exponent: value.exponent)
      default: return nil
      }
      end += 1
      guard word(end) == .of, numberWord(end + 1).map({ if case .scales = $0 { true } else { false } }) == true else { break }
      end += 1
    }
    return WrittenAmount(value: value, tokens: start..<end, isLoose: true)
  }

  /// "half", "a quarter", "half a million", "quarter million".
  private func share(at start: Int, joins: Bool) -> WrittenAmount? {
    guard let word = numberWord(start), !isJoint(start + 1), !(start > 0 && isJoint(start - 1)) else { return nil }
    let denominator = word == .half ? 2 : 4
    guard let part = fraction(Quantity.Fraction(1, denominator), start..<start + 1) else { return nil }
    var scalePlace = start + 1
    if self.word(scalePlace) == .article { scalePlace += 1 }
    if case .scale(let power)? = numberWord(scalePlace) {
      return WrittenAmount(value: part.value.scaled(by: power), tokens: start..<scalePlace + 1, scale: power)
    }
    if numberWord(scalePlace) == .dozen { return WrittenAmount(value: WrittenNumber(denominator == 2 ? 6 : 3), tokens: start..<scalePlace + 1) }
    return part
  }

  /// The whole number in words at a token: "one hundred and twenty-three thousand".
  func cardinal(at start: Int, joins: Bool) -> WrittenAmount? {
    var total: WrittenNumber?
    var end = start
    var lowestScale = 99
    while let group = group(at: end, isFirst: end == start, joins: joins) {
      var (scale, stop) = (0, group.end)
      while true {
        let place = isJoint(stop) ? stop + 1 : stop
        guard case .scale(let power)? = numberWord(place), power > 2, scale + power <= 15 else { break }
        (scale, stop) = (scale + power, place + 1)
      }
      guard scale < lowestScale else { break }
      let part = WrittenNumber(Int64(group.value), exponent: scale)
      guard let sum = total.map({ WrittenNumber.sum($0, part) }) ?? part else { break }
      (total, end, lowestScale) = (sum, stop, scale)
      if scale == 0 { break }
      if joins, word(end) == .and, isJoinedGroup(at: end + 1, below: scale) { end += 1; continue }
      guard isJoinedGroup(at: end, below: scale) else { break }
    }
    guard let total else { return nil }
    return WrittenAmount(value: total, tokens: start..<end, scale: lowestScale == 99 ? 0 : lowestScale)
  }

  /// Whether a smaller group in words, and no number of its own, begins at a token.
  private func isJoinedGroup(at place: Int, below scale: Int) -> Bool {
    guard let group = group(at: place, isFirst: false, joins: true) else { return false }
    switch numberWord(group.end) {
    case .scale(let power)?: return power < scale
    case .half?, .quarter?, .denominator?: if word(place - 1) == .and { return false }
    default: break
    }
    return word(group.end) != .percent && !isMark(group.end, .percent)
  }

  /// A number below a thousand, or one of the form "twelve hundred".
  private func group(at start: Int, isFirst: Bool, joins: Bool) -> (value: Int, end: Int)? {
    var (value, end) = (0, start)
    if let below = belowHundred(at: start) {
      (value, end) = below
    } else if isFirst, case .scale(let power)? = numberWord(start) {
      return power == 2 ? hundreds(1, start + 1, joins: joins) : (1, start)
    } else {
      return nil
    }
    let place = isJoint(end) ? end + 1 : end
    if case .scale(2)? = numberWord(place) { return hundreds(value, place + 1, joins: joins) }
    return (value, end)
  }

  /// The tens and units after "hundred".
  private func hundreds(_ count: Int, _ end: Int, joins: Bool) -> (value: Int, end: Int) {
    var place = end
    if joins, word(place) == .and { place += 1 }
    if isJoint(place) { place += 1 }
    guard let rest = belowHundred(at: place), rest.value > 0 else { return (count * 100, end) }
    if case .scale(2)? = numberWord(rest.end) { return (count * 100, end) }
    // "one hundred and two thousand" is one number, "one hundred and two million" after a bare hundred too.
    return (count * 100 + rest.value, rest.end)
  }

  /// "seven", "twenty-one", "fifty - two"
  private func belowHundred(at start: Int) -> (value: Int, end: Int)? {
    guard case .cardinal(let first)? = numberWord(start) else { return nil }
    guard first >= 20 else { return (first, start + 1) }
    let place = isMark(start + 1, .hyphen) ? start + 2 : start + 1
    if case .cardinal(let second)? = numberWord(place), (1...9).contains(second) { return (first + second, place + 1) }
    return (first, start + 1)
  }

  // MARK: What may follow

  /// "twenty-fifth", "one hundred twenty fifth", "three trillionth"
  private func ordinal(after amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    var place = isMark(end, .hyphen) ? end + 1 : end
    if amount.scale > 0 || amount.value.digits >= 100, word(place) == .and { place += 1 }
    if case .ordinal(let unit)? = numberWord(place), let number = amount.integer, number >= 20, number % 10 == 0, unit < 10,
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
      guard fits, amount.value.digits > 0, let sum = WrittenNumber.sum(amount.value, WrittenNumber(Int64(number))) else { return nil }
      result.value = sum
      return result
    case .scaleOrdinal(let power)?:
      guard place == end, amount.scale < power || amount.scale == 0 else { return nil }
      result.value = amount.value.scaled(by: power)
      return result
    default: return nil
    }
  }

  /// "two-thirds", "three quarters", "one fifth", "five - eighths"
  private func denominator(after amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    let place = isMark(end, .hyphen) ? end + 1 : end
    guard let numerator = amount.integer, numerator > 0 else { return nil }
    var below: Int?
    switch numberWord(place) {
    case .denominator(let number)?: below = number
    case .ordinal(let number)? where numerator == 1 && number > 2: below = number
    case .half? where numerator == 1: below = 2
    case .quarter? where numerator == 1: below = 4
    default: break
    }
    if case .cardinal(let tens)? = numberWord(place), tens >= 20, isJoint(place + 1), let unit = unitDenominator(place + 2) {
      return fraction(Quantity.Fraction(numerator, tens + unit), amount.tokens.lowerBound..<place + 3)
    }
    guard let below, below > 1 else { return nil }
    return fraction(Quantity.Fraction(numerator, below), amount.tokens.lowerBound..<place + 1)
  }

  /// "one hundred thirty-fifths": the tens before the hyphen belong to the denominator.
  private func compoundDenominator(of amount: WrittenAmount) -> WrittenAmount? {
    let end = amount.tokens.upperBound
    guard amount.tokens.count > 1, isJoint(end), !isJoint(end - 2), case .cardinal(let tens)? = numberWord(end - 1), tens >= 20,
      let unit = unitDenominator(end + 1), let numerator = amount.integer, numerator > tens
    else { return nil }
    return fraction(Quantity.Fraction(numerator - tens, tens + unit), amount.tokens.lowerBound..<end + 2)
  }

  private func unitDenominator(_ place: Int) -> Int? {
    if case .denominator(let unit)? = numberWord(place), unit < 10 { unit } else { nil }
  }

  /// "two hundred point zero three"
  private func pointDigits(after amount: WrittenAmount) -> WrittenAmount? {
    guard word(amount.tokens.upperBound) == .point else { return nil }
    var end = amount.tokens.upperBound + 1
    var value = amount.value
    while case .cardinal(let digit)? = numberWord(end), digit < 10 || end == amount.tokens.upperBound + 1 {
      let part = belowHundred(at: end) ?? (digit, end + 1)
      guard let grown = WrittenNumber.product(value, WrittenNumber(part.value < 10 ? 10 : 100)), grown.exponent == 0 || value.exponent <= 0 else {
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

  /// "two and a half (thousand)", "three million and a quarter", "five and two thirds"
  func addedFraction(_ amount: WrittenAmount) -> WrittenAmount {
    var place = amount.tokens.upperBound
    guard amount.fraction == nil, !amount.isDigits || amount.scale > 0 || (amount.integer ?? 1000) < 1000, word(place) == .and else {
      return amount
    }
    place += 1
    var part: WrittenAmount?
    if word(place) == .article {
      switch numberWord(place + 1) {
      case .half?: part = fraction(Quantity.Fraction(1, 2), place..<place + 2)
      case .quarter?: part = fraction(Quantity.Fraction(1, 4), place..<place + 2)
      case .ordinal(let number)? where number > 2: part = fraction(Quantity.Fraction(1, number), place..<place + 2)
      default: break
      }
    } else if case .cardinal? = numberWord(place), let numerator = cardinal(at: place, joins: false) {
      part = denominator(after: numerator)
    }
    guard let part, let share = part.fraction else { return amount }
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

  private func checkedSum(_ whole: Int, _ share: Quantity.Fraction) -> Int? {
    let (product, overflow) = whole.multipliedReportingOverflow(by: share.denominator)
    return overflow ? nil : product + share.numerator
  }
}
