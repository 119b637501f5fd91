import Quantities
import RecordModel
import Text

/// "24,000 in 2016 and 36,000 in 2018 – up 80 per cent": the only two values of a sort in sight, in their order, and
/// the change that is told of them.
struct GrowthParagraph: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let loose: WordSet = [
    "real", "nominal", "inflation", "volume", "respectively", "each", "average", "annually", "yearly", "annual",
    "target", "planned", "capita", "constant", "adjusted", "share", "expected", "forecast", "whereas", "while",
    "currency", "prices", "measured", "terms", "unchanged", "local", "after", "rate",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard !sentence.says(Self.loose), !sentence.has(.grossProduct), let change = change(in: sentence),
      let (from, to) = step(paragraph, change.figure)
    else { return }
    let terms = [from.term(.from), to.term(.to), change.figure.term(.change)]
    var constraint = Constraint(.change, terms: terms, sentence: sentence.span)
    constraint.qualifiers = [change.qualifier]
    found.add(constraint)
  }

  // MARK: The change

  /// The only percentage, fraction or multiple of the sentence, where a word of rising or falling stands at it.
  private func change(in sentence: StorySentence) -> (figure: Figure, qualifier: String)? {
    let all =
      sentence.statedShares.filter { $0.quantity.fraction != nil }
      + sentence.figures.filter {
        $0.quantity.unit.isPercentage || $0.quantity.unit == .multiple
      }
    guard let figure = all.first, all.count == 1, figure.quantity.per == nil, figure.quantity.value != nil else {
      return nil
    }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if figure.quantity.unit == .multiple {
      let word = sentence.wording.string(at: end - 1)
      let isVerb = word.hasSuffix("ed") || word.hasSuffix("fold")
      return isVerb ? (figure, "times") : nil
    }
    guard figure.quantity.unit == .percent || figure.quantity.fraction != nil else { return nil }
    let (near, behind) = (
      sentence.wording.words(places(start - 5, start)), sentence.wording.words(places(end, end + 2))
    )
    let (rises, falls) = (
      near.has([.rise]) || behind.has([.rise, .more]) || sentence.word(start - 1) == "+"
        || sentence.place(of: ["raised"], in: start - 5..<start) != nil,
      near.has([.fall]) || behind.has([.fall, .less]) || sentence.place(of: ["lowered"], in: start - 5..<start) != nil
    )
    guard rises != falls, sentence.role(at: end) != .genitive, !sentence.wording.isMeasuredOtherwise(figure),
      near.has([.rise, .fall, .by]) || !behind.isEmpty || rises
    else {
      return nil
    }
    guard let fraction = figure.quantity.fraction else { return (figure, rises ? "rise" : "fall") }
    return near.has([.by]) ? (stretched(figure, fraction), rises ? "rise" : "fall") : nil
  }

  /// A change told as a fraction, "by a third", as the percentages that it may mean.
  private func stretched(_ figure: Figure, _ fraction: Quantity.Fraction) -> Figure {
    var stretch = figure
    let hundredths = Int64(100 * fraction.numerator / max(1, fraction.denominator))
    stretch.quantity = Quantity(
      from: WrittenNumber(hundredths * 9 / 10),
      to: WrittenNumber(hundredths * 11 / 10 + 1),
      .percent
    )
    return stretch
  }

  // MARK: The two values

  private func step(_ paragraph: Paragraph, _ change: Figure) -> (Figure, Figure)? {
    let sentence = paragraph.sentence
    var values = sentence.figures.filter { $0.span != change.span && isValue($0) }
    guard isOneClause(values, change, sentence) else { return nil }
    let end = change.tokens.upperBound
    let own = sentence.wording.times.first { $0.isCalendarTime && (end...end + 2).contains($0.tokens.lowerBound) }
    if let year = own?.time?.value.statedYear, !values.contains(where: { sentence.year(of: $0, reach: 4) == year }) {
      return nil
    }
    if values.count == 2, let thing = sentence.thing(of: values[1]), thing != sentence.thing(of: values[0]) {
      return nil
    }
    if values.count == 2, values[0].quantity.isAlike(values[1].quantity) {
      return order(values[0], values[1], sentence)
    }
    guard values.count == 1, let previous = paragraph.before.first else { return nil }
    let old = previous.figures.filter(isValue)
    if values[0].quantity.unit == .none, let unit = old.first?.quantity.unit { values[0].quantity.unit = unit }
    guard old.count == 1, old[0].quantity.isAlike(values[0].quantity), goesOn(sentence, previous),
      let first = previous.year(of: old[0], reach: 8),
      let last = sentence.year(of: values[0], reach: 6) ?? sentence.wording.times.first?.time?.value.statedYear,
      first < last
    else { return nil }
    return (old[0], values[0])
  }

  private func isValue(_ figure: Figure) -> Bool {
    figure.quantity.isPlain && !figure.quantity.isTimeSpan && !figure.quantity.unit.isPercentage
      && figure.quantity.unit != .multiple && figure.quantity.unit != .rank && figure.quantity.per == nil
  }

  /// Whether the change is told of the values: no new verb with its subject, no name and no semicolon lies between.
  private func isOneClause(_ values: [Figure], _ change: Figure, _ sentence: StorySentence) -> Bool {
    guard let first = values.first, let last = values.last else { return false }
    let all = places(
      min(first.tokens.lowerBound, change.tokens.lowerBound),
      max(last.tokens.upperBound, change.tokens.upperBound)
    )
    let isSplit = all.contains { place in
      sentence.link(at: place) == .semicolon && values.count < 2
        || ["but", "those", "its", "their"].contains(sentence.word(place))
    }
    let names = sentence.wording.names.filter { name in
      all.contains(name.tokens.lowerBound) && !values.contains { $0.tokens.contains(name.tokens.lowerBound) }
    }
    // "…, when tourism grew by 8 per cent", "…, and the number of staff doubled": told of something else.
    let behind = places(last.tokens.upperBound, change.tokens.upperBound)
    let isOther = behind.contains { place in
      ["when", "as", "while", "where"].contains(sentence.word(place)) && !sentence.isInFigure(place)
        || sentence.link(at: place) == .and
        || (sentence.link(at: place) == .rise || sentence.link(at: place) == .fall) && sentence.isContent(place - 1)
          && !sentence.isInTime(place - 1) && !sentence.isInFigure(place - 1)
    }
    return !isOther && !isSplit && names.isEmpty && all.count <= 40
  }

  /// Which of two values is the older one, by "from … to", by their years, or by "than".
  private func order(_ a: Figure, _ b: Figure, _ sentence: StorySentence) -> (Figure, Figure)? {
    guard a.quantity.isOfSize(of: b.quantity) else { return nil }
    let before = { (figure: Figure) in sentence.wording.before(figure.tokens, 2).trimmed.last ?? nil }
    let gap = sentence.wording.gap(a, b)
    if before(a) == .from, before(b) == .to { return (a, b) }
    if before(a) == .to, before(b) == .from { return (b, a) }
    guard gap.count <= 16, let first = sentence.year(of: a, reach: 4) else { return nil }
    let last = sentence.year(of: b, reach: 4)
    if let last, first != last { return first < last ? (a, b) : (b, a) }
    let isNow = places(b.tokens.upperBound, b.tokens.upperBound + 3).contains {
      ["today", "now", "nowadays"].contains(sentence.word($0))
    }
    if last == nil, isNow { return (a, b) }
    let isBefore = places(b.tokens.upperBound, b.tokens.upperBound + 6).contains {
      sentence.word($0) == "year" && sentence.word($0 + 1) == "before"
    }
    return isBefore && gap.has([.than]) ? (b, a) : nil
  }

  private static let nouns: WordSet = [
    "number", "figure", "total", "tonnage", "amount", "value", "sum", "volume", "trade",
  ]

  /// Whether the sentence goes on about what was counted: by a pronoun, "the number", or the words of the first.
  private func goesOn(_ sentence: StorySentence, _ previous: StorySentence) -> Bool {
    let isTaken = sentence.tokens.contains { place in
      ["it", "they", "this"].contains(sentence.word(place))
        || sentence.word(place - 1) == "the" && Self.nouns.contains(sentence.word(place))
    }
    let names = sentence.nameWords(places(sentence.tokens.lowerBound + 1, sentence.tokens.upperBound))
    return isTaken && names.isSubset(of: previous.nameWords(previous.tokens))
  }
}
