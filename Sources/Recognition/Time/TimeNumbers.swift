import Text

/// A whole or half number that counts units of time, in digits or words.
struct TimeCount {
  var end: Int
  /// The number times ten to the power of ``places``.
  var digits: Int64
  var places = 0
  /// Whether it is "several", "a few": a number that is not said.
  var isVague = false

  /// The number where it is whole.
  var whole: Int? { places == 0 && !isVague ? Int(digits) : nil }
}

extension TimeGrammar {
  /// Reads "17", "22.8", "1,460", "three", "twenty-four", "a couple of", "several", "half a", "one and a half".
  func count(at start: Int) -> TimeCount? {
    guard let count = plainCount(at: start) else { return nil }
    // "One-and-a-half-year".
    if let whole = count.whole, text.isDash(count.end), text.preposition(count.end + 1) == .and,
      text.particle(count.end + 3) == .a, text.part(count.end + 5) == .half
    {
      return TimeCount(end: count.end + 6, digits: Int64(whole * 10 + 5), places: 1)
    }
    guard let whole = count.whole, text.preposition(count.end) == .and, text.particle(count.end + 1) == .a else {
      return count
    }
    if text.unit(count.end + 2) == .quarter, !text.isPlural(count.end + 2) {
      return TimeCount(end: count.end + 3, digits: Int64(whole * 100 + 25), places: 2)
    }
    guard text.part(count.end + 2) == .half else { return count }
    return TimeCount(end: count.end + 3, digits: Int64(whole * 10 + 5), places: 1)
  }

  private func plainCount(at start: Int) -> TimeCount? {
    if text.isNumber(start) { return digits(at: start) }
    switch text.particle(start) {
    case .several?, .few?, .many?, .some?: return TimeCount(end: start + 1, digits: 0, isVague: true)
    case .a?: return articleCount(at: start)
    case .couple?: return couple(at: start)
    default: break
    }
    if text.part(start) == .half {
      if text.particle(start + 1) == .a { return TimeCount(end: start + 2, digits: 5, places: 1) }
      return TimeCount(end: text.isDash(start + 1) ? start + 2 : start + 1, digits: 5, places: 1)
    }
    guard let cardinal = cardinal(at: start) else { return nil }
    // "Twenty and four hours".
    if cardinal.value >= 20, cardinal.value % 10 == 0, text.preposition(cardinal.end) == .and,
      let ones = text.number(cardinal.end + 1, in: .cardinal), (1...9).contains(ones),
      text.unit(cardinal.end + 2) != nil
    {
      return TimeCount(end: cardinal.end + 2, digits: Int64(cardinal.value + ones))
    }
    return TimeCount(end: cardinal.end, digits: Int64(cardinal.value))
  }

  private func articleCount(at start: Int) -> TimeCount? {
    switch text.particle(start + 1) {
    case .few?: return TimeCount(end: start + 2, digits: 0, isVague: true)
    case .couple?: return couple(at: start + 1)
    default: break
    }
    if text.part(start + 1) == .half { return TimeCount(end: start + 2, digits: 5, places: 1) }
    if let large = cardinal(at: start + 1), large.value >= 100 {
      return TimeCount(end: large.end, digits: Int64(large.value))
    }
    return TimeCount(end: start + 1, digits: 1)
  }

  private func couple(at start: Int) -> TimeCount {
    TimeCount(end: text.preposition(start + 1) == .of ? start + 2 : start + 1, digits: 2)
  }

  private func digits(at start: Int) -> TimeCount? {
    guard !text.isBoundInFront(start), let value = text.value(start) else { return nil }
    let isJoined = text.isGlued(start + 1) && text.isNumber(start + 2) && text.isGlued(start + 2)
    guard isJoined, let more = text.value(start + 2) else {
      return text.isPartOfNumber(start) ? nil : TimeCount(end: start + 1, digits: Int64(value))
    }
    if text.isComma(start + 1), text.length(start + 2) == 3, !text.isComma(start + 3) || !text.isGlued(start + 4) {
      return TimeCount(end: start + 3, digits: Int64(value * 1000 + more))
    }
    if text.isStop(start + 1), text.length(start + 2) <= 2, !text.isStop(start + 3) || !text.isGlued(start + 4) {
      let places = text.length(start + 2)
      return TimeCount(end: start + 3, digits: Int64(value * (places == 1 ? 10 : 100) + more), places: places)
    }
    return nil
  }

  /// Reads a number in words: "three", "twenty-four", "two hundred and fifty".
  func cardinal(at start: Int) -> (value: Int, end: Int)? {
    guard var (value, end) = smallCardinal(at: start) else { return nil }
    if text.number(end, in: .largeCardinal) == 12 {
      value *= 100
      end += 1
      let next = text.preposition(end) == .and ? end + 1 : end
      if let rest = smallCardinal(at: next), rest.value < 100 { (value, end) = (value + rest.value, rest.end) }
    }
    return (value, end)
  }

  /// Reads a number in words below a hundred, or "hundred" itself.
  private func smallCardinal(at start: Int) -> (value: Int, end: Int)? {
    if let number = text.number(start, in: .cardinal) { return (number, start + 1) }
    guard let number = text.number(start, in: .largeCardinal) else { return nil }
    switch number {
    case 0...3: return (16 + number, start + 1)
    case 4...11:
      let tens = 10 * (number - 2)
      let next = text.isDash(start + 1) && text.isGlued(start + 1) ? start + 2 : start + 1
      if let one = text.number(next, in: .cardinal), (1...9).contains(one) { return (tens + one, next + 1) }
      return (tens, start + 1)
    case 12: return (100, start + 1)
    default: return nil
    }
  }

  /// Reads "5th", "21st", "third", "twenty-first".
  func ordinal(at start: Int) -> (value: Int, end: Int)? {
    if let value = text.value(start) {
      let isSuffix = text.isGlued(start + 1) && text.particle(start + 1) == .suffix
      return isSuffix ? (value, start + 2) : nil
    }
    if let number = text.number(start, in: .ordinal) { return (number, start + 1) }
    if let number = text.number(start, in: .largeOrdinal) {
      return (number < 4 ? 16 + number : 10 * (number - 2), start + 1)
    }
    guard let tens = text.number(start, in: .largeCardinal), (4...11).contains(tens) else { return nil }
    let next = text.isDash(start + 1) ? start + 2 : start + 1
    guard let one = text.number(next, in: .ordinal), one <= 9 else { return nil }
    return (10 * (tens - 2) + one, next + 1)
  }
}
