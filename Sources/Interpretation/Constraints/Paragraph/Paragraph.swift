import Quantities
import RecordModel
import Text

/// A sentence with the one or two before it in its block: what figures say over several of them.
struct Paragraph {
  typealias Figure = Wording.Figure

  let sentence: StorySentence
  /// The sentences before it, the nearest first.
  let before: [StorySentence]

  /// The plain figures of the sentences before, the nearest sentence first.
  var earlier: [Figure] { before.flatMap(\.figures).filter(\.quantity.isPlain) }

  /// The plain figures of one sort with another: in the sentence, and in so many sentences before it.
  func figures(like other: Figure, back count: Int) -> [Figure] {
    let all = before.prefix(count).reversed().flatMap(\.figures) + sentence.figures
    return all.filter { $0.quantity.isAlike(other.quantity) && $0.span != other.span }
  }

  /// The years that the sentence, and so many before it, name.
  func years(back count: Int) -> Set<Int> {
    let times = before.prefix(count).flatMap(\.wording.times) + sentence.wording.times
    return Set(times.compactMap { $0.time?.value.statedYear })
  }
}

/// Reads what the figures of a paragraph say together; it keeps nothing.
protocol ParagraphReading: Sendable {
  func read(_ paragraph: Paragraph, into found: inout [Constraint])
}

/// Hands the sentences of each block to the readers of paragraphs.
struct ParagraphReaders: StoryReading {
  /// The last sentences of the block, the nearest first.
  private var before: [StorySentence] = []

  mutating func endBlock(into found: inout [Constraint]) { before.removeAll(keepingCapacity: true) }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard
      !sentence.figures.isEmpty || !sentence.wording.times.isEmpty || NamedList.hasGroup(sentence)
    else { return keep(sentence) }
    let paragraph = Paragraph(sentence: sentence, before: before)
    var new: [Constraint] = []
    readAll(paragraph, into: &new)
    for constraint in new where !found.contains(where: { $0.isNearly(constraint) }) { found.add(constraint) }
    keep(sentence)
  }

  private func readAll(_ paragraph: Paragraph, into found: inout [Constraint]) {
    ShareParagraph().read(paragraph, into: &found)
    WholeNumberParagraph().read(paragraph, into: &found)
    GrowthParagraph().read(paragraph, into: &found)
    AnnualGrowth().read(paragraph, into: &found)
    MultipleParagraph().read(paragraph, into: &found)
    DifferenceParagraph().read(paragraph, into: &found)
    RemainderParagraph().read(paragraph, into: &found)
    ClosingTotal().read(paragraph, into: &found)
    YearlyRate().read(paragraph, into: &found)
    Instalments().read(paragraph, into: &found)
    GroupsOfMany().read(paragraph, into: &found)
    BracketedParts().read(paragraph, into: &found)
    AnswerShares().read(paragraph, into: &found)
    FractionList().read(paragraph, into: &found)
    NamedList().read(paragraph, into: &found)
    TakenOut().read(paragraph, into: &found)
    StatedRate().read(paragraph, into: &found)
    VersionsDiffer().read(paragraph, into: &found)
    SharedTotal().read(paragraph, into: &found)
    LooseShare().read(paragraph, into: &found)
    SharePairs().read(paragraph, into: &found)
    LooseGrowth().read(paragraph, into: &found)
    SpanOfDates().read(paragraph, into: &found)
    FractionsAndRest().read(paragraph, into: &found)
    SeriesSlip().read(paragraph, into: &found)
  }

  private mutating func keep(_ sentence: StorySentence) {
    before.insert(sentence, at: 0)
    if before.count > 2 { before.removeLast() }
  }
}

extension Constraint {
  /// Whether another constraint of the kind says the same of most of the figures.
  func isNearly(_ other: Constraint) -> Bool {
    guard kind == other.kind else { return false }
    let spans = Set(terms.map(\.span))
    let shared = other.terms.count { spans.contains($0.span) }
    return shared >= max(2, min(terms.count, other.terms.count) - 1)
  }
}

extension Quantity {
  /// Whether two plain figures may be added or compared: of one unit, or both counted and of one size.
  func isAlike(_ other: Quantity) -> Bool {
    guard isPlain, other.isPlain, !isTimeSpan, !other.isTimeSpan else { return false }
    if isOfSort(other) { return unit != .multiple && unit != .rank }
    return isCount && other.isCount && per == other.per && fraction == nil && other.fraction == nil
  }

  /// The quantity in the unit of another where it has none: "14 billion francs … and 3 billion".
  func lent(_ unit: Unit) -> Quantity {
    var quantity = self
    if self.unit == .none, unit.isMoney || unit.sign != nil { quantity.unit = unit }
    return quantity
  }

  /// Whether it counts days or years.
  var isTimeSpan: Bool { Self.timeSpans.contains(unit.code ?? "") }

  private static let timeSpans: Set<String> = [
    "d", "day", "night", "h", "hour", "min", "minute", "month", "week", "year", "decade", "century", "s", "second",
  ]

  /// The written value as a fraction.
  var exactValue: Rational? { value?.rational }
}

extension Rational {
  /// Whether two numbers differ by no more than so many hundredths of the second.
  func isWithin(_ hundredths: Int128, of other: Rational) -> Bool {
    let margin = other * Rational(hundredths, 100)
    return other - margin <= self && self <= other + margin
  }

  /// The number without its sign.
  var distance: Rational { self < .zero ? .zero - self : self }
}

extension TimeValue {
  /// The year of a date that is at least as exact as that, or before which something was.
  var statedYear: Int? {
    switch self {
    case .date(let date) where date.precision != .century && date.precision != .decade: date.year
    case .period(nil, let end?): end.year
    default: nil
    }
  }
}

extension StorySentence {
  func word(_ place: Int) -> WordKey { wording.word(at: place) }

  /// The first place in a range that has one of some words.
  func place(of words: WordSet, in range: Range<Int>) -> Int? {
    wording.mayHave(words) ? range.clamped(to: tokens).first { words.contains(word($0)) } : nil
  }

  /// Whether the sentence has one of some words anywhere.
  func says(_ words: WordSet) -> Bool { wording.says(words) }

  private static let half: WordSet = ["half"]

  /// The percentages and fractions, a bare "half" among them.
  var statedShares: [Wording.Figure] {
    let stated = figures.filter { $0.quantity.isShare && $0.quantity.value != nil && $0.quantity.per == nil }
    let halves = wording.places(of: Self.half).filter { !isInFigure($0) && !isInTime($0) }.map { place in
      var quantity = Quantity(WrittenNumber(5, exponent: -1))
      quantity.fraction = Quantity.Fraction(1, 2)
      return Wording.Figure(tokens: place..<place + 1, span: bytes(place..<place + 1), quantity: quantity, claim: nil)
    }
    return halves.isEmpty && wording.ordinals.isEmpty
      ? stated : (stated + halves + thirds).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "A third from Turku", "by a third": an ordinal in form, and a part by the words around it.
  private var thirds: [Wording.Figure] {
    wording.ordinals.compactMap { ordinal in
      let (start, end) = (ordinal.tokens.lowerBound, ordinal.tokens.upperBound)
      guard word(start - 1) == "a", !isContent(end), let number = ordinal.quantity.wholeNumber,
        (3...10).contains(number),
        word(start - 2) == "by" || ["from", "to", "by"].contains(word(end))
      else { return nil }
      var part = ordinal
      part.quantity = Quantity(WrittenNumber(Int64(10_000 / number), exponent: -4))
      part.quantity.fraction = Quantity.Fraction(1, number)
      return part
    }
  }

  /// The numbers in some places that count nothing, such as "81" in "Klow 81".
  func bareNumbers(where isWanted: (Int) -> Bool) -> [Wording.Figure] {
    tokens.compactMap { place in
      guard let token = wording.token(place), token.isNumber, token.length <= 4, isWanted(place), !isInFigure(place),
        !isInTime(place), let value = Int64(wording.string(at: place))
      else { return nil }
      let quantity = Quantity(WrittenNumber(value))
      return Wording.Figure(tokens: place..<place + 1, span: token.range, quantity: quantity, claim: nil)
    }
  }

  /// Whether a dash with spaces around it stands at a place.
  func isDash(_ place: Int) -> Bool {
    guard let token = wording.token(place), !token.isWord, token.hasSpaceBefore else { return false }
    return ["–", "—", "-"].contains(word(place))
  }

  /// Whether a mark, or the end of the sentence, stands at a place.
  func isStop(_ place: Int) -> Bool {
    guard tokens.contains(place), let token = wording.token(place) else { return true }
    return !token.isWord && token.kind == .punctuation
  }

  /// The year that is told of a figure: behind it or before it within so many words.
  func year(of figure: Wording.Figure, reach: Int = 3) -> Int? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let times = wording.times.filter { $0.time?.value.statedYear != nil && $0.time?.isFiscal != true }
    let behind = times.first { (end...end + reach).contains($0.tokens.lowerBound) }
    let ahead = times.last { (start - reach...start).contains($0.tokens.upperBound) }
    return (behind ?? ahead)?.time?.value.statedYear
  }

  /// What a figure is a sum or number of: "60 million of coffee".
  func thing(of figure: Wording.Figure) -> UInt32? {
    let end = figure.tokens.upperBound
    return word(end) == "of" && isContent(end + 1) && !isInTime(end + 1) ? hash(at: end + 1) : nil
  }
}
