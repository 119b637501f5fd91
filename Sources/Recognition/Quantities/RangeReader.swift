import Packs
import Quantities
import RecordModel
import Text

/// Two figures that belong together: the ends of a range, or the two sides of a change.
extension QuantityWalk {
  struct Pair {
    var first: Figure
    var second: Figure
    /// "2 to 3 billion" is one quantity; "from 2 to 3 billion" is two.
    var isRange: Bool
  }

  /// The pair that a figure begins: "$2 to 3 billion", "7–8 percent", "between 800,000 and one million".
  func pair(beginningWith first: Figure) -> Pair? {
    let end = first.tokens.upperBound
    let opening = opening(before: first.tokens.lowerBound)
    guard !first.number.isOrdinal, !first.number.isLoose, let joint = joint(at: end, opening: opening) else {
      return nil
    }
    guard let second = secondFigure(at: joint.end) else { return nil }
    guard !isYear(first) || second.isBare, !second.number.isOrdinal, !second.number.isLoose,
      var pair = united(first, second)
    else { return nil }
    // "a quarter to five" is an hour.
    if first.number.fraction != nil, !first.number.isDigits, second.number.fraction == nil { return nil }
    let isAscending = isLess(pair.first, pair.second)
    switch joint.kind {
    case .and: guard isAscending else { return nil }
    case .hyphen: guard isAscending, isGlued(end) == isGlued(end + 1) else { return nil }
    case .or:
      guard let low = pair.first.number.integer, let high = pair.second.number.integer, high - low == 1, low > 0 else {
        return nil
      }
    case .to:
      pair.isRange =
        isAscending && opening != .from && (first.isBare || !isChange(before: first.tokens.lowerBound))
        && !isStep(pair)
      guard isAscending || opening == .from else { return nil }
    }
    return pair
  }

  /// Whether a bare number is written like a year.
  func isYear(_ figure: Figure) -> Bool {
    guard figure.isBare, figure.number.isDigits, figure.tokens.count == 1, length(figure.tokens.lowerBound) == 4,
      let year = figure.number.integer
    else { return false }
    return (1500..<2100).contains(year)
  }

  /// "from seven to four hours": the unit of the duration that an earlier recogniser read after "to".
  func durationUnit(after first: Figure) -> TimeValue.Duration.Unit? {
    let end = first.tokens.upperBound
    guard first.isBare, first.number.unreadReason == nil, word(first.tokens.lowerBound - 1) == .from, word(end) == .to,
      end + 1 < tokens.count,
      mentions.isTaken(end + 1),
      let mention = mentions.mentions.first(where: { $0.tokens.lowerBound == end + 1 }),
      case .duration(let duration)? = mention.time?.value
    else { return nil }
    return duration.unit
  }

  // MARK: Words between and before

  private enum Opening { case none, between, from, ranging }
  private enum JointKind { case hyphen, to, and, or }

  private func opening(before start: Int) -> Opening {
    var place = start - 1
    if let match = approximation(before: start) { place = match.start - 1 }
    if word(place) == .article || word(place) == .determiner { place -= 1 }
    // "from an average of 5 to 7"
    if word(place) == .of, let kind = token(place - 1), Self.levels.contains(kind.hash) {
      place -= word(place - 2) == .article || word(place - 2) == .determiner ? 3 : 2
    }
    if word(place) == .between { return .between }
    guard word(place) == .from else { return .none }
    return isRangeWord(place - 1) ? .ranging : .from
  }

  private func isRangeWord(_ place: Int) -> Bool {
    guard let word = token(place), word.kind == .word else { return false }
    return word.hash == Self.copulaHash || Self.rangeWords.contains(word.hash)
  }

  /// "rose 3 percent to 12 percent", "fell $2 to $45": by how much and to where, and no range.
  private func isChange(before start: Int) -> Bool {
    guard let verb = token(start - 1), verb.kind == .word else { return false }
    return Self.changes.contains(verb.hash)
  }

  /// "was raised by 1,250 to 20,750": a step and where it leads; the ends of a range lie nearer to each other.
  private func isStep(_ pair: Pair) -> Bool {
    guard token(pair.first.tokens.lowerBound - 1)?.hash == Self.byHash, let a = pair.first.number.value.rational,
      let b = pair.second.number.value.rational
    else { return false }
    return a * Rational(5) < b
  }

  private static let byHash = WordHash.of("by")
  private static let changes = Set(
    [
      "rose", "rises", "rise", "rising", "risen", "fell", "falls", "fall", "fallen", "falling", "up", "down", "gained",
      "gains", "gain", "lost", "loses", "lose", "added", "adds", "increased", "increases", "increase", "decreased",
      "decreases", "decrease", "climbed", "climbs", "dropped", "drops", "drop", "slipped", "slid", "jumped", "jumps",
      "soared", "surged", "plunged", "declined", "declines", "decline", "grew", "grows", "grow", "advanced", "tumbled",
      "shed", "expanded", "shrank", "contracted", "another",
    ].map { WordHash.of($0) }
  )
  private static let levels = Set(
    ["average", "total", "level", "median"].map { WordHash.of($0) }
  )
  private static let copulaHash = WordHash.of("is")
  private static let rangeWords = Set(
    [
      "ranging", "range", "ranges", "ranged", "vary", "varies", "varied", "varying", "are", "was", "were", "anywhere",
      "between",
    ].map {
      WordHash.of($0)
    }
  )

  private func joint(at end: Int, opening: Opening) -> (kind: JointKind, end: Int)? {
    if isMark(end, .hyphen) { return suspended(at: end) ?? (.hyphen, end + 1) }
    if isTilde(end) { return (.hyphen, end + 1) }
    switch word(end) {
    case .to?: return (.to, end + 1)
    case .and? where opening == .between: return (.and, end + 1)
    case .or? where opening == .none: return (.or, end + 1)
    default: return nil
    }
  }

  /// "six- to eight-foot", "five-to-ten-mile": the hyphen of the first number stands for the unit of the second.
  private func suspended(at hyphen: Int) -> (kind: JointKind, end: Int)? {
    guard isGlued(hyphen), word(hyphen + 1) == .to else { return nil }
    return (.to, isJoint(hyphen + 2) ? hyphen + 3 : hyphen + 2)
  }

  /// "5~10", as East Asian texts write a range.
  private func isTilde(_ place: Int) -> Bool {
    guard let mark = token(place), mark.kind == .punctuation else { return false }
    return mark.hash == Self.tilde && isGlued(place) || mark.hash == Self.waveDash || mark.hash == Self.wideTilde
  }

  private static let tilde = WordHash.of("~")
  private static let waveDash = WordHash.of("〜")
  private static let wideTilde = WordHash.of("～")

  /// The figure at a token, behind its currency and words such as "about".
  private func secondFigure(at place: Int) -> Figure? {
    var start = place
    for _ in 0..<6 {
      guard let next = token(start) else { return nil }
      if next.kind == .number || numberWord(start) != nil { break }
      if let match = unitMatch(at: start), case .currency = match.entry {
        start = match.tokens.upperBound
      } else {
        start += 1
      }
    }
    if word(start) == .article, numberWord(start + 1) != nil { start += 1 }
    guard token(start) != nil, let figure = figure(at: start, joins: true) else { return nil }
    let begin = figure.tokens.lowerBound
    if begin == place { return figure }
    if isMark(place - 1, .hyphen), begin == place - 1 {
      // "7-8": the hyphen is no minus.
      var positive = figure
      positive.number.value = WrittenNumber(
        Int64(positive.number.value.digits.magnitude),
        exponent: positive.number.value.exponent
      )
      return positive
    }
    guard let match = approximation(before: begin), match.start <= place, match.start >= place - 1 else { return nil }
    return figure
  }

  // MARK: One unit and scale for both

  /// The two figures with the unit and the scale that the wording means for both, or `nil` if they are of two kinds.
  private func united(_ first: Figure, _ second: Figure) -> Pair? {
    var (first, second) = (first, second)
    if first.unit != second.unit {
      if first.isBare {
        first.unit = second.unit
      } else if second.isBare, first.hasPrefix {
        second.unit = first.unit
      } else if first.unit.isMoney, second.unit.isMoney, first.hasPrefix,
        first.unit.code == "XXX" || second.unit.code == "XXX"
      {
        if first.unit.code == "XXX" { first.unit = second.unit } else { second.unit = first.unit }
      } else {
        return nil
      }
    }
    let scale = second.number.scale
    if first.number.scale == 0, scale > 0, first.number.fraction == nil,
      isSmaller(first.number.value, second.number.mantissa)
    {
      first.number.value = first.number.value.scaled(by: scale)
      first.number.scale = scale
    }
    if first.per == nil { first.per = second.per }
    if first.base == nil, second.base != nil { first.base = base(of: first) }
    return Pair(first: first, second: second, isRange: true)
  }

  /// Whether the first number can be meant in the scale of the second: "2 to 3 billion", not "500 to 1 million".
  private func isSmaller(_ number: WrittenNumber, _ mantissa: WrittenNumber) -> Bool {
    guard let a = number.rational, let b = mantissa.rational, a < Rational(1000) else { return false }
    return a < b * Rational(10)
  }

  private func isLess(_ first: Figure, _ second: Figure) -> Bool {
    guard let a = first.number.value.rational, let b = second.number.value.rational else { return false }
    return a < b
  }

  /// The conversion of a figure whose unit came from another.
  func base(of figure: Figure) -> Quantity.Base? {
    guard case .symbol(let code, _) = figure.unit, let base = lexicon.unit(code)?.base,
      let value = WrittenNumber.product(figure.number.value, base.factor)
    else { return nil }
    return Quantity.Base(value, base.code)
  }
}
