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
      if isShareWord(start) {
        return WrittenAmount(value: WrittenNumber(1, exponent: -power), tokens: start..<start + 1)
      }
      return WrittenAmount(value: WrittenNumber(1, exponent: power), tokens: start..<start + 1, isOrdinal: true)
    case .dozen: return WrittenAmount(value: WrittenNumber(12), tokens: start..<start + 1)
    case .scales, .dozens: return loose(at: start)
    case .multiScale(let power):
      return WrittenAmount(value: WrittenNumber(1, exponent: power), tokens: start..<start + 1, isLoose: true)
    case .half, .quarter: return share(at: start, joins: joins)
    case .beyond:
      var amount = WrittenAmount(value: WrittenNumber(1), tokens: start..<start + 1)
      amount.unreadReason = "a scale beyond what is reckoned"
      return amount
    default: return nil
    }
  }

  /// "a fifth of", and "a fifth" before no noun: a share and no rank.
  func isShareWord(_ place: Int) -> Bool {
    word(place - 1) == .article && isShareEnd(place + 1)
  }

  func isShareEnd(_ place: Int) -> Bool {
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
    while value.exponent < 12, let scale = numberWord(end) {
      switch scale {
      case .scales(let power): value = value.scaled(by: power)
      case .dozens: value = WrittenNumber(value.digits * 12, exponent: value.exponent)
      default: return nil
      }
      end += 1
      guard word(end) == .of, numberWord(end + 1).map({ if case .scales = $0 { true } else { false } }) == true else {
        break
      }
      end += 1
    }
    return WrittenAmount(value: value, tokens: start..<end, isLoose: true)
  }

  /// "half", "a quarter", "half a million", "quarter million".
  private func share(at start: Int, joins: Bool) -> WrittenAmount? {
    guard let word = numberWord(start), !(start > 0 && isJoint(start - 1)) else { return nil }
    if isJoint(start + 1), !isUnit(start + 2) { return joinedShare(word, start) }
    let denominator = word == .half ? 2 : 4
    guard let part = fraction(Quantity.Fraction(1, denominator), start..<start + 1) else { return nil }
    var scalePlace = start + 1
    if self.word(scalePlace) == .of, self.word(scalePlace + 1) == .article { scalePlace += 1 }
    if self.word(scalePlace) == .article { scalePlace += 1 }
    if case .scale(let power)? = numberWord(scalePlace) {
      return WrittenAmount(value: part.value.scaled(by: power), tokens: start..<scalePlace + 1, scale: power)
    }
    if numberWord(scalePlace) == .dozen {
      return WrittenAmount(value: WrittenNumber(denominator == 2 ? 6 : 3), tokens: start..<scalePlace + 1)
    }
    return part
  }

  /// "half-million", "quarter-billion", "half-a-million", "half-dozen".
  private func joinedShare(_ word: NumberWord, _ start: Int) -> WrittenAmount? {
    let place = self.word(start + 2) == .article && isJoint(start + 3) ? start + 4 : start + 2
    let share = word == .half ? WrittenNumber(5, exponent: -1) : WrittenNumber(25, exponent: -2)
    switch numberWord(place) {
    case .scale(let power)?:
      return WrittenAmount(value: share.scaled(by: power), tokens: start..<place + 1, scale: power)
    case .dozen?:
      return WrittenAmount(value: WrittenNumber(word == .half ? 6 : 3), tokens: start..<place + 1)
    default: return nil
    }
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
      if joins, scale > 2, isMark(end, .comma), isRest(at: end + 1, below: scale) { end += 1; continue }
      guard isJoinedGroup(at: end, below: scale) else { break }
    }
    guard let total else { return nil }
    return WrittenAmount(value: total, tokens: start..<end, scale: lowestScale == 99 ? 0 : lowestScale)
  }

  /// "sixty-four thousand, two hundred and ten": the rest behind a comma, which begins no list.
  func isRest(at place: Int, below scale: Int) -> Bool {
    guard let group = group(at: place, isFirst: false, joins: true), isJoinedGroup(at: place, below: scale) else {
      return false
    }
    var end = group.end
    var isLarge = group.value >= 100
    if case .scale? = numberWord(end) { (end, isLarge) = (end + 1, true) }
    let next = isMark(end, .comma) || word(end) == .and || word(end) == .or ? end + 1 : end
    return isLarge && (next == end || token(next)?.kind != .number && numberWord(next) == nil)
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
    if isJoint(place) { place += joins && word(place + 1) == .and && isJoint(place + 2) ? 3 : 1 }
    guard let rest = belowHundred(at: place), rest.value > 0 else { return (count * 100, end) }
    if case .scale(2)? = numberWord(rest.end) { return (count * 100, end) }
    // "one hundred and two thousand" is one number, "one hundred and two million" after a bare hundred too.
    return (count * 100 + rest.value, rest.end)
  }

  /// A number below a hundred: "seven", "twenty-one", "fifty - two".
  func belowHundred(at start: Int) -> (value: Int, end: Int)? {
    guard case .cardinal(let first)? = numberWord(start) else { return nil }
    guard first >= 20 else { return (first, start + 1) }
    let place = isMark(start + 1, .hyphen) ? start + 2 : start + 1
    if case .cardinal(let second)? = numberWord(place), (1...9).contains(second) { return (first + second, place + 1) }
    return (first, start + 1)
  }
}
