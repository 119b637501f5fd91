import Quantities
import RecordModel
import Text

/// "Jumped by a quarter to 90 million, against 60 million in 2015", "60,000 in 2015; 90,000 in 2016 (+25%)": two values
/// of one thing, one change with its direction, and nothing else, in any order.
///
/// The order of the values follows the direction, so that only the size of the change can be wrong; and it is wrong only
/// where no reading fits: a rise over the one or the other, a share, a difference in points.
struct AnyGrowth: ParagraphReading {
  private typealias Figure = Wording.Figure

  /// By these words the change is one of another time, thing or way of measuring.
  private static let loose: WordSet = [
    "each", "every", "annually", "yearly", "average", "while", "whereas", "respectively", "share", "inflation", "real",
    "tonnage", "another", "other", "target", "planned", "would", "will", "should", "if", "rate", "first", "interest",
    "again", "not", "monthly", "then", "price", "prices", "duty", "tariff", "tax", "instead", "goal", "half-year",
    "estimated", "capita", "annual", "respective", "without", "including", "excluding", "nominal", "adjusted", "value",
    "terms", "per", "only", "also", "but", "both", "except", "second", "third", "forecast", "expected", "could", "twice",
    "seasonally", "currency", "discount", "women", "men", "those", "constant",
  ]
  private static let marks: WordSet = [
    "from", "against", "after", "compared", "versus", "stood", "than", "over", "on", "when", "up", "down",
  ]
  private static let measures: WordSet = ["volume", "weight", "quantity", "value", "number", "dollars", "euros"]
  private static let plus: WordSet = ["+", "plus"]
  private static let minus: WordSet = ["-", "−", "–", "minus"]
  private static let longest = 44

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.tokens.count <= Self.longest, !isLoose(sentence), !hasTwoSides(sentence) else { return }
    let changes = changes(sentence)
    guard changes.count == 1, let change = changes.first else { return }
    let own = sentence.figures.filter { isValue($0) && !$0.span.overlaps(change.figure.span) }
    let rest = sentence.figures.filter { figure in
      !own.contains { $0.span == figure.span } && !figure.quantity.isTimeSpan && figure.quantity.noun != "way"
        && !figure.span.overlaps(change.figure.span)
    }
    guard rest.isEmpty else { return }
    if own.count == 2 {
      add(own, change, sentence, home: sentence, into: &found)
    } else if let previous = paragraph.before.first, !isLoose(previous), !hasTwoSides(previous),
      let values = values(own, sentence, after: previous)
    {
      add(values, change, sentence, home: own.isEmpty ? previous : nil, into: &found)
    }
  }

  /// The two values where one or both stand in the sentence before: "A year later it came to 90 million, 25 per cent more",
  /// "That is a decline of 10 per cent".
  private func values(_ own: [Figure], _ sentence: StorySentence, after previous: StorySentence) -> [Figure]? {
    let before = previous.figures.filter { !$0.quantity.isTimeSpan }
    guard before.count + own.count == 2, before.allSatisfy(isValue), previous.tokens.count <= Self.longest else {
      return nil
    }
    let start = sentence.tokens.lowerBound
    if own.isEmpty {
      let isThat = ["that", "this", "it"].contains(sentence.word(start))
      return isThat && ["is", "was", "means", "meant", "represents", "makes"].contains(sentence.word(start + 1)) ? before : nil
    }
    let isLater = places(start, start + 5).contains { ["later", "after"].contains(sentence.word($0)) }
    guard isLater, previous.year(of: before[0], reach: 12) != nil || !previous.statedTimes.isEmpty else { return nil }
    return before + own
  }

  private func add(
    _ figures: [Figure],
    _ change: (figure: Figure, isRise: Bool),
    _ sentence: StorySentence,
    home: StorySentence?,
    into found: inout [Constraint]
  ) {
    var values = figures
    for index in [0, 1] where values[index].quantity.unit == .none {
      values[index].quantity = values[index].quantity.lent(values[1 - index].quantity.unit)
    }
    guard values[0].quantity.isAlike(values[1].quantity), values[0].quantity.isOfSize(of: values[1].quantity),
      let a = values[0].quantity.exactValue, let b = values[1].quantity.exactValue, a > .zero, b > .zero, a != b,
      home.map({ isOneThing(values, $0.number == sentence.number ? change.figure : nil, $0) }) ?? true,
      !fits(a, b, change.figure.quantity)
    else { return }
    let (low, high) = a < b ? (values[0], values[1]) : (values[1], values[0])
    let (from, to) = change.isRise ? (low, high) : (high, low)
    let terms = [from.term(.from), to.term(.to), change.figure.term(.change)]
    var constraint = Constraint(.change, terms: terms, sentence: sentence.span)
    constraint.qualifiers = [change.isRise ? "rise" : "fall"]
    found.add(constraint)
  }

  private func isLoose(_ sentence: StorySentence) -> Bool {
    sentence.wording.places(of: Self.loose).contains { place in
      !sentence.isInFigure(place) && !sentence.wording.isPerCent(place) && !sentence.isInTime(place)
        && !(sentence.word(place) == "only" || sentence.word(place) == "but" && sentence.word(place + 1) == "only")
    }
  }

  /// Exports here and imports there: two things, not two times.
  private func hasTwoSides(_ sentence: StorySentence) -> Bool {
    sentence.wording.says(.exports) && sentence.wording.says(.imports)
  }

  private func isValue(_ figure: Figure) -> Bool {
    figure.quantity.isPlain && !figure.quantity.isShare && !figure.quantity.isTimeSpan && figure.quantity.per == nil
      && figure.quantity.unit != .multiple && !figure.quantity.unit.isPercentage && figure.quantity.unit != .rank
  }

  // MARK: The change

  /// The percentages and fractions that words or signs of rising and falling make a change.
  private func changes(_ sentence: StorySentence) -> [(figure: Figure, isRise: Bool)] {
    sentence.statedShares.compactMap { share in
      let (start, end) = (share.tokens.lowerBound, share.tokens.upperBound)
      let near = sentence.wording.words(places(start - 5, start))
      let behind = sentence.wording.words(places(end, end + 3))
      let rises =
        near.has([.rise]) || behind.prefix(2).has([.rise, .more]) || isSigned(share, Self.plus, sentence)
        || says("growth", before: start, sentence) || says("raised", before: start, sentence)
      let falls =
        near.has([.fall]) || behind.prefix(2).has([.fall, .less]) || isSigned(share, Self.minus, sentence)
        || says("lowered", before: start, sentence)
      guard rises != falls, share.quantity.approximation == .exact,
        sentence.role(at: end) != .genitive || behind.has([.growth]), !sentence.wording.isMeasuredOtherwise(share),
        !(["by", "in"].contains(sentence.word(end)) && Self.measures.contains(sentence.word(end + 1)))
      else { return nil }
      guard let fraction = share.quantity.fraction else {
        return share.quantity.unit == .percent ? (share, rises) : nil
      }
      guard fraction.denominator > 0, near.has([.by, .of]) || behind.has([.more, .less]) else { return nil }
      var change = share
      let hundredths = Int64(100 * fraction.numerator / fraction.denominator)
      change.quantity = Quantity(
        from: WrittenNumber(hundredths * 9 / 10),
        to: WrittenNumber(hundredths * 11 / 10 + 1),
        .percent
      )
      return (change, rises)
    }
  }

  /// "(+25%)", "(−20 per cent)", "a minus of 10 per cent".
  private func isSigned(_ share: Figure, _ signs: WordSet, _ sentence: StorySentence) -> Bool {
    let start = share.tokens.lowerBound
    let isBracketed = sentence.link(at: start - 1) == .open || sentence.link(at: start - 2) == .open
    if isBracketed, signs.contains(sentence.word(start)) || signs.contains(sentence.word(start - 1)) { return true }
    return sentence.word(start - 1) == "of" && signs.contains(sentence.word(start - 2))
  }

  private func says(_ word: WordKey, before place: Int, _ sentence: StorySentence) -> Bool {
    places(place - 4, place).contains { sentence.word($0) == word }
  }

  // MARK: Whether the three belong together

  /// Whether a word sets one value against the other, or each has a year of its own, and no name is of one of them alone.
  private func isOneThing(_ values: [Figure], _ change: Figure?, _ sentence: StorySentence) -> Bool {
    let years = values.map { sentence.year(of: $0, reach: 4) }
    let isDated = years[0] != nil && years[1] != nil && years[0] != years[1]
    let isMarked = values.contains { value in
      places(value.tokens.lowerBound - 4, value.tokens.lowerBound).contains { Self.marks.contains(sentence.word($0)) }
    }
    guard isDated || isMarked, isDated || Set(years.compactMap(\.self)).count <= 2 else { return false }
    let stated = Set(sentence.statedTimes.compactMap { $0.time?.value.statedYear })
    guard stated.count <= 2, !isOfOtherYears(change, years, sentence) else { return false }
    let last = max(values[1].tokens.upperBound, change?.tokens.upperBound ?? 0)
    let first = min(values[0].tokens.upperBound, change?.tokens.lowerBound ?? .max)
    let names = sentence.wording.names.filter { places(first, last + 4).contains($0.tokens.lowerBound) }
    // "…, when tourism grew by 8 per cent": told of something else.
    let isElsewhere = places(first, last).contains { place in
      ["when", "as", "where", "because", "since", "though", "although", "despite"].contains(sentence.word(place))
        && !["it", "they", "sales", "trade"].contains(sentence.word(place + 1)) && !sentence.isInTime(place + 1)
    }
    let isSplit = isElsewhere || places(first, last).contains { place in
      ["for", "those", "his", "her"].contains(sentence.word(place)) && sentence.isContent(place + 1)
        && !sentence.isInTime(place + 1)
    }
    return names.isEmpty && !isSplit && !isOfThing(behind: values[1], sentence)
  }

  /// "Against 60 million for imports", "60 million of them in tea": a value of something else.
  private func isOfThing(behind value: Figure, _ sentence: StorySentence) -> Bool {
    let end = value.tokens.upperBound
    let start = value.quantity.noun == nil && sentence.isContent(end) && !sentence.isInTime(end) ? end + 1 : end
    guard ["for", "by", "among", "of"].contains(sentence.word(start)) else { return false }
    return !sentence.isInTime(start + 1)
  }

  /// "… and rose 25 per cent in 2017": a change with a year that is that of neither value.
  private func isOfOtherYears(_ change: Figure?, _ years: [Int?], _ sentence: StorySentence) -> Bool {
    guard let end = change?.tokens.upperBound, let own = sentence.time(in: places(end, end + 3))?.time?.value.statedYear else { return false }
    return !years.contains(own)
  }

  /// Whether the three figures fit by any reading: a rise over either value, the one as a share of the other.
  private func fits(_ a: Rational, _ b: Rational, _ change: Quantity) -> Bool {
    let (low, high) = a < b ? (a, b) : (b, a)
    let stated = change.interval
    let hundred = Rational(100)
    let readings = [(high - low) / low * hundred, (high - low) / high * hundred, low / high * hundred, high / low * hundred]
    return readings.contains { reading in
      let margin = Self.larger(reading.distance / Rational(20), Rational(1))
      return stated.intersects(Interval(lower: reading - margin, upper: reading + margin))
    }
  }

  private static func larger(_ a: Rational, _ b: Rational) -> Rational { a < b ? b : a }
}
