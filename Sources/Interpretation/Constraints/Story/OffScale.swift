import Quantities
import RecordModel
import Text

/// "Marks run from 0 to 20 … the port was given 23 marks", "the highest possible score is 40 … Chile scored 43": a score above
/// the end of its scale, however the two are told.
struct OffScale: StoryReading {
  private struct Scale {
    /// The low end, where it is told and is more than nothing.
    var low: Wording.Figure?
    var top: Wording.Figure
    var end: Int
    var number: Int
  }

  private var scale: Scale?
  private static let farthest = 2
  private static let longest = 34

  private static let marks: WordSet = [
    "scale", "score", "scores", "index", "rating", "ratings", "mark", "marks", "points", "stars", "grade", "grades",
    "rated", "graded", "scored",
  ]
  private static let leads: WordSet = [
    "at", "with", "got", "gets", "scored", "scores", "earned", "earns", "received", "receives", "given", "gave",
    "rated",
    "rate", "rates", "reached", "reaches", "averaged", "averages", "averaging", "obtained", "awarded", "graded", "was",
    "is", "of", "has", "had", "won", "attained", "marked", "gives", "ranked", "mean", "median", "average",
  ]
  /// By these words a number is none of the scale.
  private static let loose: WordSet = [
    "respondents", "people", "age", "year", "years", "times", "per", "percent", "rose", "fell", "by", "more", "less",
    "than", "another", "total", "sum", "together", "altogether", "answers", "questions", "items", "rank", "place",
    "adjusted", "bonus", "extra", "exceptionally", "old", "new", "other", "weighted", "income", "inflation", "added",
  ]

  mutating func endBlock(into found: inout [Constraint]) { scale = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty || scale != nil, sentence.tokens.count <= Self.longest else { return }
    if let known = scale, sentence.number - known.number > Self.farthest { scale = nil }
    if let own = Self.scale(sentence) { scale = own }
    guard let scale, let top = scale.top.quantity.exactValue, !sentence.says(Self.loose) else { return }
    let start = scale.number == sentence.number ? scale.end : sentence.tokens.lowerBound
    let bare = sentence.bareNumbers { place in
      sentence.isStop(place + 1) || sentence.role(at: place + 1) == .preposition
    }
    for score in sentence.figures + bare where score.tokens.lowerBound >= start && Self.isScore(score, sentence) {
      guard let value = score.quantity.exactValue, value <= top * Rational(3),
        value > top || scale.low?.quantity.exactValue.map({ value < $0 }) == true
      else { continue }
      let terms = (scale.low.map { [$0.term(.from)] } ?? []) + [scale.top.term(.to), score.term(.score)]
      found.add(Constraint(.scale, terms: terms, sentence: sentence.span))
    }
  }

  // MARK: Scales

  private static func scale(_ sentence: StorySentence) -> Scale? {
    guard sentence.says(marks) else { return nil }
    for (index, figure) in sentence.figures.enumerated() where isMark(figure.quantity) {
      let start = figure.tokens.lowerBound
      let isLimit = places(start - 7, start).contains {
        ["highest", "maximum", "most", "best"].contains(sentence.word($0))
      }
      let isUpTo =
        sentence.word(start - 1) == "to" && sentence.word(start - 2) == "up" || sentence.word(start - 1) == "maximum"
      let isOpen =
        isUpTo && figure.quantity.noun != nil
        || isLimit && ["is", "was", "of", "are"].contains(sentence.word(start - 1))
          && places(start - 7, start).contains {
            ["possible", "score", "mark", "points", "marks"].contains(sentence.word($0))
          }
      if isOpen, let top = limited(figure) {
        return Scale(top: top, end: figure.tokens.upperBound, number: sentence.number)
      }
      if let top = ofRange(figure, sentence) {
        return Scale(top: top, end: figure.tokens.upperBound, number: sentence.number)
      }
      if index > 0, isRange(sentence.figures[index - 1], figure, sentence), let top = limited(figure) {
        return Scale(
          low: limited(sentence.figures[index - 1]),
          top: top,
          end: figure.tokens.upperBound,
          number: sentence.number
        )
      }
    }
    return nil
  }

  /// A figure as the end of a scale: "up to 50 points" is 50.
  private static func limited(_ figure: Wording.Figure) -> Wording.Figure? {
    guard let value = figure.quantity.value, let limit = value.rational, limit >= Rational(1), limit <= Rational(1000)
    else { return nil }
    var top = figure
    top.quantity = Quantity(value)
    return top
  }

  /// "Between one and six stars", read as one figure.
  private static func ofRange(_ figure: Wording.Figure, _ sentence: StorySentence) -> Wording.Figure? {
    guard !sentence.hasBands, figure.quantity.value == nil, let low = figure.quantity.low,
      let high = figure.quantity.high, let first = low.rational, first <= .one, let last = high.rational,
      last >= Rational(3) || first == .zero,
      places(figure.tokens.lowerBound - 8, figure.tokens.upperBound + 2).contains(where: {
        marks.contains(sentence.word($0))
      })
    else { return nil }
    var top = figure
    top.quantity = Quantity(high)
    return top
  }

  /// "From 0 to 20", "between 1 and 6".
  private static func isRange(_ a: Wording.Figure, _ b: Wording.Figure, _ sentence: StorySentence) -> Bool {
    guard isMark(a.quantity), let low = a.quantity.exactValue, low <= .one, let high = b.quantity.exactValue,
      high >= Rational(3) || low == .zero && high == .one, (b.quantity.value?.exponent ?? -1) >= 0
    else { return false }
    let start = a.tokens.lowerBound
    return ["from", "between", "of"].contains(sentence.word(start - 1))
      && ["to", "and"].contains(sentence.word(b.tokens.lowerBound - 1))
      && places(a.tokens.upperBound, b.tokens.lowerBound).count <= 8
      && places(start - 8, b.tokens.upperBound + 2).contains { marks.contains(sentence.word($0)) }
  }

  // MARK: Scores

  private static func isMark(_ quantity: Quantity) -> Bool {
    guard quantity.per == nil, quantity.fraction == nil else { return false }
    return quantity.unit == .none || quantity.unit == .index || ["point", "mark", "star"].contains(quantity.noun ?? "")
  }

  private static func isScore(_ figure: Wording.Figure, _ sentence: StorySentence) -> Bool {
    guard isMark(figure.quantity), figure.quantity.approximation == .exact, figure.quantity.value != nil else {
      return false
    }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let isLed =
      leads.contains(sentence.word(start - 1)) || sentence.isName(start - 1)
      || sentence.isContent(start - 1) && sentence.says(["rate", "rates", "rated", "gave", "given", "give", "gives"])
    let isClosed =
      figure.quantity.noun != nil || sentence.isStop(end) || sentence.link(at: end) == .and
      || ["on", "for", "in"].contains(sentence.word(end))
    return isLed && isClosed
  }
}
