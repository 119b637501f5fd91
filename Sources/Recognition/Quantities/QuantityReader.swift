import Quantities
import RecordModel
import Text

/// From a number to its mentions.
extension QuantityWalk {
  /// Reads what begins at a number or number word, and returns the token after it.
  mutating func read(at start: Int) -> Int {
    if isRestOfNumber(start) {
      mentions.block(start..<start + 1)
      return start + 1
    }
    if let damaged = damagedNumber(at: start) { return addUnread(damaged, "a letter among digits") }
    if let multiple = multiple(at: start) {
      return addMultiple(multiple.value, start..<multiple.end, unread: nil)
    }
    if let end = endOfNonFigure(at: start) {
      mentions.block(start..<min(end, tokens.count))
      return end
    }
    guard let figure = wholeFigure(at: start) else { return addUnreadable(at: start) ?? start + 1 }
    if let margin = margin(after: figure) { return addMargin(margin, figure) }
    return readComparison(figure) ?? readSeveral(figure) ?? addSingle(figure)
  }

  /// "# 25 million": a scale word whose number was passed over.
  private func isRestOfNumber(_ start: Int) -> Bool {
    guard start > 0, tokens[start - 1].kind == .number, mentions.isTaken(start - 1), case .scale? = numberWord(start)
    else { return false }
    return true
  }

  /// The figure at a token; behind "between", an "and" that separates two numbers is not crossed.
  private func wholeFigure(at start: Int) -> Figure? {
    if word(start - 1) == .between, let first = figure(at: start, joins: false), pair(beginningWith: first) != nil {
      return first
    }
    return figure(at: start)
  }

  /// Reads a multiple, a ratio or a quotient that the figure begins.
  private mutating func readComparison(_ figure: Figure) -> Int? {
    if let end = multipleEnd(of: figure.number), !figure.unit.isMoney, !figure.number.isOrdinal {
      let tokens = figure.number.tokens.lowerBound..<end
      return addMultiple(figure.number.value, tokens, unread: figure.number.unreadReason)
    }
    if let index = index(figure) {
      add(index.figure)
      mentions.block(index.figure.tokens.upperBound..<index.end)
      return index.end
    }
    if let ratio = ratio(figure.number) { return addRatio(ratio, figure, .ratio) }
    return quotient(figure).map { addRatio($0, figure, .none) }
  }

  /// Reads figures that share a unit: a range, a list, the sides of a change.
  private mutating func readSeveral(_ figure: Figure) -> Int? {
    if word(figure.tokens.upperBound) == .or, let pair = pair(beginningWith: figure) { return addRange(pair) }
    if let list = list(beginningWith: figure), let last = list.last {
      for item in list { add(item) }
      return last.tokens.upperBound
    }
    if let unit = durationUnit(after: figure) {
      let duration = Mention.Time(.duration(TimeValue.Duration(figure.number.value, unit)))
      mentions.add(Mention(.duration, span: passage.bytes(of: figure.tokens), tokens: figure.tokens, .time(duration)))
      return figure.tokens.upperBound
    }
    guard let pair = pair(beginningWith: figure) else { return nil }
    if isNumberOfName(figure), pair.second.isBare {
      mentions.block(figure.tokens.lowerBound..<pair.second.tokens.upperBound)
      return pair.second.tokens.upperBound
    }
    return pair.isRange ? addRange(pair) : add(pair.first)
  }

  // MARK: Adding mentions

  private mutating func addSingle(_ figure: Figure) -> Int {
    guard isWorthTelling(figure) else { return figure.tokens.upperBound }
    if let bound = approximation(before: figure.tokens.lowerBound),
      let second = secondBound(after: figure, bound.approximation)
    {
      let (low, high) = Self.side(bound.approximation) > 0 ? (figure, second) : (second, figure)
      var range = Quantity(from: low.number.value, to: high.number.value, second.isBare ? figure.unit : second.unit)
      range.per = second.per ?? figure.per
      let unread = figure.number.unreadReason ?? second.number.unreadReason
      append(range, figure.tokens.lowerBound..<second.tokens.upperBound, unread: unread)
      return second.tokens.upperBound
    }
    return add(figure)
  }

  /// Adds a figure by itself, and returns the token after it and its closing words ("or more").
  @discardableResult
  private mutating func add(_ figure: Figure) -> Int {
    let end = figure.tokens.upperBound
    guard !isNumberOfName(figure) else {
      mentions.block(figure.tokens)
      return end
    }
    let amount = figure.number
    var quantity: Quantity
    if amount.isLoose {
      quantity = Quantity(from: amount.value, to: nil, figure.unit, approximation: .atLeast)
    } else {
      quantity = Quantity(amount.value, figure.unit)
      quantity.widen(by: amount.fraction)
      if let ends = figure.ends { (quantity.low, quantity.high) = ends }
    }
    quantity.per = figure.per
    quantity.base = figure.base
    if !amount.isOrdinal, let bound = approximation(around: figure) { quantity.bound(bound) }
    if figure.isBare, amount.fraction == nil, quantity.approximation == .exact, !amount.isOrdinal,
      saysExactly(before: figure.tokens.lowerBound)
    {
      (quantity.low, quantity.high) = (amount.value, amount.value)
    }
    append(quantity, figure.tokens, isOrdinal: amount.isOrdinal, unread: amount.unreadReason)
    return end
  }

  private mutating func addRange(_ pair: Pair) -> Int {
    guard isWorthTelling(pair.second) else { return pair.second.tokens.upperBound }
    let bound = approximation(before: pair.first.tokens.lowerBound)?.approximation
    var quantity = Quantity(
      from: pair.first.number.value,
      to: pair.second.number.value,
      pair.second.unit,
      approximation: bound == .about ? .about : .exact
    )
    quantity.per = pair.second.per ?? pair.first.per
    if multipleEnd(of: pair.second.number) != nil { quantity.unit = .multiple }
    let unread = pair.first.number.unreadReason ?? pair.second.number.unreadReason
    append(quantity, pair.first.tokens.lowerBound..<pair.second.tokens.upperBound, unread: unread)
    return pair.second.tokens.upperBound
  }

  private mutating func addMultiple(_ value: WrittenNumber, _ range: Range<Int>, unread: String?) -> Int {
    var quantity = Quantity(value, .multiple)
    if let bound = approximation(before: range.lowerBound) { quantity.bound(bound.approximation) }
    append(quantity, range, unread: unread)
    return range.upperBound
  }

  private mutating func addRatio(
    _ ratio: (fraction: Quantity.Fraction, end: Int),
    _ figure: Figure,
    _ unit: Quantities.Unit
  ) -> Int {
    guard let value = WrittenNumber(numerator: ratio.fraction.numerator, denominator: ratio.fraction.denominator) else {
      return ratio.end
    }
    var quantity = Quantity(value, unit)
    quantity.widen(by: ratio.fraction)
    var whole = figure
    whole.number.tokens = figure.number.tokens.lowerBound..<ratio.end
    whole.tokens = whole.number.tokens
    if let bound = approximation(around: whole) { quantity.bound(bound) }
    append(quantity, figure.tokens.lowerBound..<ratio.end)
    return ratio.end
  }

  private mutating func addUnread(_ range: Range<Int>, _ reason: String) -> Int {
    mentions.add(Mention(.number, span: passage.bytes(of: range), tokens: range, .none, unreadReason: reason))
    return range.upperBound
  }

  /// Tells of digits with marks that make no number, where a unit says that one was meant: "1.2.3 million".
  private mutating func addUnreadable(at start: Int) -> Int? {
    guard tokens[start].kind == .number, let end = endOfUnreadable(at: start) else { return nil }
    return addUnread(start..<end, "marks that part the digits unevenly")
  }

  private mutating func addMargin(_ margin: Figure, _ figure: Figure) -> Int {
    let unit = figure.isBare ? margin.unit : figure.unit
    var quantity = Quantity(figure.number.value, unit)
    quantity.low = WrittenNumber.sum(figure.number.value, -margin.number.value)
    quantity.high = WrittenNumber.sum(figure.number.value, margin.number.value)
    quantity.per = margin.per ?? figure.per
    let unread = figure.number.unreadReason ?? margin.number.unreadReason
    append(quantity, figure.tokens.lowerBound..<margin.tokens.upperBound, unread: unread)
    return margin.tokens.upperBound
  }

  private mutating func append(
    _ quantity: Quantity,
    _ range: Range<Int>,
    isOrdinal: Bool = false,
    unread: String? = nil
  ) {
    let kind: Mention.Kind =
      switch quantity.unit {
      case .currency: .money
      case .percent, .percentagePoint: .percentage
      case .symbol, .counted: .measure
      case .none, .rank, .ratio, .index, .multiple: isOrdinal ? .ordinal : .number
      }
    let value = unread == nil ? Mention.Value.quantity(quantity) : .none
    mentions.add(Mention(kind, span: passage.bytes(of: range), tokens: range, value, unreadReason: unread))
  }

  // MARK: What is said in passing

  /// Whether a bare number is said to be meant exactly: "equals 20", "is equal to 170".
  private func saysExactly(before start: Int) -> Bool {
    guard let before = token(start - 1) else { return false }
    if Self.exactWords.contains(before.hash) { return true }
    return word(start - 1) == .to && token(start - 2)?.hash == Self.equalHash
  }

  private static let exactWords = Set(["equals", "exactly", "precisely"].map { WordHash.of($0) })
  private static let equalHash = WordHash.of("equal")

  /// Whether a number word is a figure at all: "one" as a pronoun and "half" within other words are not.
  private func isWorthTelling(_ figure: Figure) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if figure.isBare, passage.block.kind == .bibliographyEntry, figure.number.scale == 0 { return false }
    if case .scale(let power)? = numberWord(start), power > 2, figure.number.tokens.count == 1,
      start == figure.tokens.lowerBound
    {
      // "(million US$)", "in billion yuan": the unit of a table, and no amount.
      return false
    }
    guard token(start)?.kind == .word, figure.tokens.count == 1 else { return true }
    if isJoint(end), !figure.number.isOrdinal { return false }
    switch numberWord(start) {
    case .cardinal(1)?: return isFigureOne(start, end)
    case .half?:
      return !isPartOfPeriod(start)
        && (word(end) == .of || word(end) == .article || word(end) == .determiner
          || approximation(before: start) != nil)
    case .quarter?: return word(end) == .of && !isPartOfPeriod(start)
    case .ordinal(2)?: return !isJoint(end) || isSuperlative(end + 1)
    case .dozen?, .scale?: return true
    default: return true
    }
  }

  /// "the first half of", "this quarter": a stretch of time or of a game and no share.
  private func isPartOfPeriod(_ start: Int) -> Bool {
    if case .ordinal? = numberWord(start - 1) { return true }
    guard let before = token(start - 1), before.kind == .word else { return false }
    return words[before] == .determiner || Self.periodOpeners.contains(before.hash)
  }

  /// "second-largest", and no "second-hand".
  private func isSuperlative(_ place: Int) -> Bool {
    guard let word = token(place), word.length > 4 else { return false }
    return bytes[word.range].suffix(3).elementsEqual("est".utf8)
  }

  private static let periodOpeners = Set(
    ["last", "latter", "next", "other", "previous", "final", "each", "every"].map { WordHash.of($0) }
  )

  /// "one" before an adjective or noun that is counted, and not "no one", "one of", "one can".
  private func isFigureOne(_ start: Int, _ end: Int) -> Bool {
    guard tokens.count > 1 else { return true }
    guard let next = token(end), next.kind == .word, words[next] == nil else {
      return token(end).map { $0.kind == .punctuation } == true && (start == 0 || tokens[start - 1].kind != .word)
    }
    return false
  }
}

extension Quantity {
  /// Gives a fraction in words the width that people mean by it: a fortieth to each side, at most a tenth of it.
  mutating func widen(by fraction: Fraction?) {
    guard let fraction, fraction.denominator > 0 else { return }
    self.fraction = fraction
    let exact = Rational(Int128(fraction.numerator), Int128(fraction.denominator))
    let tenth = Rational(abs(exact.numerator), exact.denominator * 10)
    let width = tenth < Rational(1, 40) ? tenth : Rational(1, 40)
    let interval = Interval(exact).widened(by: width)
    low = interval.lower.flatMap(WrittenNumber.init(nearest:))
    high = interval.upper.flatMap(WrittenNumber.init(nearest:))
  }
}

extension WrittenNumber {
  /// A fraction rounded to ten places.
  init?(nearest rational: Rational) {
    guard let numerator = Int(exactly: rational.numerator), let denominator = Int(exactly: rational.denominator),
      let value = WrittenNumber(numerator: Int(numerator.magnitude), denominator: denominator)
    else { return nil }
    self = numerator < 0 ? -value : value
  }
}
