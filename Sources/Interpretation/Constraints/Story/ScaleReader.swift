import Quantities
import RecordModel
import Text

/// "On a scale from 1 to 7 … the mean was 7.8": a score and the scale on which it must lie.
struct ScaleReader: StoryReading {
  private typealias Figure = Wording.Figure

  private struct Scale {
    var low: Figure?
    var high: Figure
    var number: Int
  }

  private var scales: [Scale] = []

  mutating func endBlock(into found: inout [Constraint]) { scales.removeAll() }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !scales.isEmpty || sentence.has(.scale, .score, .runs) else { return }
    let own = Self.scales(in: sentence)
    if !own.isEmpty {
      if own[0].number != scales.first?.number { scales.removeAll { sentence.number - $0.number > 0 } }
      scales += own
    }
    guard let widest = scales.max(by: { Self.top($0) < Self.top($1) }), sentence.number - widest.number <= 4 else {
      return
    }
    for score in scores(in: sentence)
    where !isOnOtherScale(score, sentence, widest)
      && !scales.contains(where: { $0.high.span == score.span || $0.low?.span == score.span })
    {
      let low = scales.count == 1 ? widest.low.map { [$0.term(.from)] } ?? [] : []
      let terms = low + [widest.high.term(.to), score.term(.score)]
      found.append(Constraint(.scale, terms: terms, sentence: sentence.span))
    }
  }

  /// "On the Corruption Perceptions Index", "under the old index", "in the test": a score that belongs elsewhere.
  private func isOnOtherScale(_ score: Figure, _ sentence: StorySentence, _ scale: Scale) -> Bool {
    places(sentence.tokens.lowerBound, min(score.tokens.upperBound + 6, sentence.tokens.upperBound)).contains {
      guard Self.others.contains(sentence.wording.word(at: $0)),
        $0 > scale.high.tokens.upperBound || sentence.number > scale.number
      else { return false }
      let before = (sentence.wording.word(at: $0 - 1), sentence.wording.word(at: $0 - 2))
      return sentence.wording.token($0)?.isCapitalized == true
        || ["old", "new", "newer", "older", "other", "former"].contains(before.0)
        || sentence.wording.word(at: $0) == "index" && sentence.wording.word(at: $0 + 1) == "of"
        || before.0 == "the" && ["in", "on"].contains(before.1) && abs($0 - score.tokens.lowerBound) < 8
    }
  }

  private static let others: WordSet = ["index", "scale", "test", "ranking", "exam"]

  private static func top(_ scale: Scale) -> Rational { scale.high.quantity.value?.rational ?? .zero }

  // MARK: Scales

  private static func scales(in sentence: StorySentence) -> [Scale] {
    var scales: [Scale] = []
    for (index, figure) in sentence.figures.enumerated() {
      if isPoints(figure, sentence) {
        scales.append(Scale(low: nil, high: figure, number: sentence.number))
      } else if let scale = written(figure, sentence) {
        scales.append(scale)
      } else if index + 1 < sentence.figures.count,
        let scale = range(figure, sentence.figures[index + 1], sentence)
      {
        scales.append(scale)
      }
    }
    return scales
  }

  /// "A four-point scale", "a 5-point Likert scale".
  private static func isPoints(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    guard let value = figure.quantity.wholeNumber, (3...100).contains(value) else { return false }
    let (end, last) = (figure.tokens.upperBound, sentence.wording.string(at: figure.tokens.upperBound - 1))
    return last.hasPrefix("point") && sentence.has(.scale, in: end..<end + 3)
  }

  /// "A scale of one to five", "marked out of 20": one figure that is the whole scale.
  private static func written(_ figure: Figure, _ sentence: StorySentence) -> Scale? {
    let start = figure.tokens.lowerBound
    if figure.quantity.value == nil, let low = figure.quantity.low, let high = figure.quantity.high,
      figure.quantity.unit == .none,
      sentence.has(.scale, .runs, in: start - 4..<start)
        || sentence.link(at: start - 1) == .open && sentence.has(.score, in: start - 5..<start),
      let first = low.interval.upper, first <= Rational(3, 2), !sentence.hasBands
    {
      var top = figure
      top.quantity = Quantity(
        WrittenNumber(high.interval.upper.flatMap { Int64(exactly: $0.numerator / $0.denominator) } ?? 0)
      )
      guard let limit = top.quantity.value?.digits, limit >= 3 || limit >= 1 && low.digits == 0 else { return nil }
      return Scale(low: nil, high: top, number: sentence.number)
    }
    guard figure.quantity.isMark, let value = figure.quantity.wholeNumber, value >= 3,
      sentence.wording.word(at: start - 1) == "of",
      sentence.wording.word(at: start - 2) == "out", sentence.has(.score, in: start - 5..<start),
      !sentence.figures.contains(where: { places(start - 4, start).contains($0.tokens.lowerBound) })
    else { return nil }
    return Scale(low: nil, high: figure, number: sentence.number)
  }

  /// "On a scale from 0 to 10", "marks from 1 (very poor) to 5 (excellent)", "the index runs from 0 to 100".
  private static func range(_ a: Figure, _ b: Figure, _ sentence: StorySentence) -> Scale? {
    guard a.quantity.isMark, b.quantity.isMark, let low = a.quantity.value?.rational,
      let high = b.quantity.value?.rational,
      low < high, low <= .one, high >= Rational(3) || low == .zero && high == .one,
      b.quantity.value?.exponent ?? -1 >= 0
    else { return nil }
    let start = a.tokens.lowerBound
    guard sentence.has(.scale, .score, .runs, in: start - 5..<start) else { return nil }
    let lead = sentence.wording.word(at: start - 1)
    let isFrom = ["from", "of", "between", ":", "("].contains(lead)
    let gap = places(a.tokens.upperBound, b.tokens.lowerBound)
    let closing = ["to", "and", "-"].contains(sentence.wording.word(at: b.tokens.lowerBound - 1))
    let isMove =
      sentence.wording.before(a.tokens, 6).has([.rise, .fall]) || sentence.wording.words(gap).has([.rise, .fall])
    let isPlain =
      gap.count == 1 || sentence.link(at: gap.lowerBound) == .open || sentence.role(at: gap.lowerBound) == .mark
    guard isFrom, closing, gap.count <= 8, !isMove, isPlain,
      sentence.has(.scale, .runs) || isUsual(high) || gap.count > 1
    else { return nil }
    return Scale(low: a, high: b, number: sentence.number)
  }

  private static func isUsual(_ high: Rational) -> Bool {
    [1, 3, 4, 5, 6, 7, 9, 10, 20, 100].contains { high == Rational($0) }
  }

  // MARK: Scores

  private func scores(in sentence: StorySentence) -> [Figure] {
    var last: Figure?
    let bare = sentence.bareNumbers { sentence.isName($0 - 1) }
    let all =
      bare.isEmpty ? sentence.figures : (sentence.figures + bare).sorted { $0.span.lowerBound < $1.span.lowerBound }
    return all.filter { figure in
      let isScore = isScore(figure, sentence) || last.map { isListed(figure, after: $0, sentence) } ?? false
      last = isScore ? figure : nil
      return isScore
    }
  }

  /// "Got 55 points, Malta 61 and Benin 140": names and marks behind a score.
  private func isListed(_ figure: Figure, after score: Figure, _ sentence: StorySentence) -> Bool {
    let gap = places(score.tokens.upperBound, figure.tokens.lowerBound)
    guard figure.quantity.isMark, figure.quantity.value != nil, (2...6).contains(gap.count) else { return false }
    if isOfNouns(gap, sentence), figure.quantity.hasDecimals, score.quantity.hasDecimals {
      let end = figure.tokens.upperBound
      return sentence.wording.token(end)?.isWord != true || sentence.link(at: end) == .and
    }
    return gap.allSatisfy { place in
      sentence.isName(place) || sentence.link(at: place) == .comma || sentence.link(at: place) == .and
        || sentence.link(at: place) == .article
    } && gap.contains(where: sentence.isName)
      && (sentence.wording.token(figure.tokens.upperBound)?.isWord != true
        || sentence.link(at: figure.tokens.upperBound) == .and)
  }

  /// ", border police" and "and the port": the next thing that is marked.
  private func isOfNouns(_ gap: Range<Int>, _ sentence: StorySentence) -> Bool {
    guard let first = gap.first, [.comma, .and].contains(sentence.link(at: first)) else { return false }
    return gap.contains(where: sentence.isContent)
      && gap.allSatisfy {
        sentence.isContent($0) || [.comma, .and, .article].contains(sentence.link(at: $0)) && !sentence.isInTime($0)
      }
  }

  private func isScore(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    guard figure.quantity.isMark, figure.quantity.value != nil else { return false }
    let start = figure.tokens.lowerBound
    if isGiven(figure, sentence) || isAverage(figure, sentence) { return true }
    let others = sentence.figures.filter { $0.tokens.upperBound <= start }.map(\.tokens.upperBound)
    let reach = places(max(others.max() ?? 0, start - 12), start)
    guard let cue = sentence.cues(.mean, .score).last(where: { reach.contains($0.place) }) else { return false }
    let near = places(cue.place - 3, figure.tokens.upperBound + 3)
    guard !sentence.has(.otherMean, .aged, .respondent, .answered, .meeting, in: near) else { return false }
    guard
      !sentence.wording.words(figure.tokens.upperBound..<figure.tokens.upperBound + 2).has([
        .more, .less, .rise, .fall, .of,
      ]),
      !sentence.wording.words(places(cue.place, start)).has([.rise, .fall, .by, .from, .than, .range])
    else { return false }
    return cue.word == .mean || isSaid(figure, after: cue.place, sentence)
  }

  /// "Received 3.9 and Apia 5.8": the next one is a bare mark behind a name.
  private func isFirstOfTwo(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let end = figure.tokens.upperBound
    guard sentence.link(at: end) == .and, sentence.isName(end + 1),
      let next = sentence.figures.first(where: { $0.tokens.lowerBound > end })
    else { return false }
    return next.tokens.lowerBound - end <= 3 && next.quantity.isMark
      && sentence.wording.token(next.tokens.upperBound)?.isWord != true
  }

  private static let verbs: WordSet = ["gave", "got", "received", "given", "reached", "rated", "marked", "graded"]

  /// "0.6 on average", behind a verb of giving; "had 71 points".
  private func isAverage(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let lead = places(max(sentence.tokens.lowerBound, start - 14), start)
    if sentence.wording.word(at: end) == "on", sentence.cue(at: end + 1) == .mean {
      return lead.contains { Self.verbs.contains(sentence.wording.word(at: $0)) }
        && !["by", "in", "for", "to", "from"].contains(sentence.wording.word(at: start - 1))
    }
    return (figure.quantity.noun == "point" || figure.quantity.unit == .index)
      && ["has", "had", "scored"].contains(sentence.wording.word(at: start - 1))
  }

  private static let isGivenVerbs: WordSet = [
    "gave", "give", "gives", "got", "received", "awarded", "reached", "earned", "given",
  ]

  /// "The Danes gave the cooperation 11 points", "the best one got 24".
  private func isGiven(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let others = sentence.figures.filter { $0.tokens.upperBound <= start }.map(\.tokens.upperBound)
    let isSaid = places(max(others.max() ?? 0, start - 5), start).contains {
      Self.isGivenVerbs.contains(sentence.wording.word(at: $0))
    }
    let isAverage = sentence.wording.word(at: end) == "on" && sentence.cue(at: end + 1) == .mean
    let isClosed =
      sentence.wording.token(end)?.isWord != true || figure.quantity.noun == "point" || isFirstOfTwo(figure, sentence)
    return isSaid && (isClosed || isAverage) && !sentence.wording.words(end..<end + 2).has([.more, .less])
      && !["by", "in", "for"].contains(sentence.wording.word(at: start - 1))
  }

  /// "Scored 117", "a score of 4.6", "the rating was 6".
  private func isSaid(_ figure: Figure, after cue: Int, _ sentence: StorySentence) -> Bool {
    let start = figure.tokens.lowerBound
    if start - cue <= 2 {
      return !["in", "by", "for", "from", "with", "on"].contains(sentence.wording.word(at: start - 1))
    }
    let lead = sentence.wording.word(at: start - 1)
    return ["was", "is", "of", "at", "reached", "received", "got"].contains(lead)
  }
}

extension Quantity {
  fileprivate var hasDecimals: Bool { (value?.exponent ?? 0) < 0 }

  /// Whether it can be a mark: a bare number or points.
  fileprivate var isMark: Bool {
    guard per == nil, fraction == nil, approximation == .exact, let value, value.digits >= 0 else { return false }
    return unit == .none || unit == .index || noun == "point"
  }
}
