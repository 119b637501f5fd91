import Quantities
import RecordModel
import Text

/// "The mill ground 300 tonnes in 2003; two years on it ground 450, twice as many": two values of one
/// figure, wherever they stand in two sentences, and the change that is said of them.
struct GrowthStory: StoryReading {
  private typealias Figure = Wording.Figure

  /// A change, and what the words make of it.
  private struct Change {
    var figure: Figure
    var qualifiers: [String]
    /// Whether only a word says how much: "slightly".
    var isVague = false
  }

  /// The sentence before in the same block, where it has figures.
  private var previous: StorySentence?

  mutating func endBlock(into found: inout [Constraint]) { previous = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    defer { previous = sentence }
    guard !sentence.figures.isEmpty else { return }
    guard let change = change(in: sentence), !sentence.wording.isMeasuredOtherwise(change.figure),
      let (from, to) = step(sentence, change)
    else { return }
    let terms = [from.term(.from), to.term(.to), change.figure.term(.change)]
    var constraint = Constraint(.change, terms: terms, sentence: sentence.span)
    constraint.qualifiers = change.qualifiers
    found.add(constraint)
  }

  // MARK: The change

  /// The only change that the sentence tells.
  private func change(in sentence: StorySentence) -> Change? {
    var changes = sentence.figures.compactMap { change($0, sentence) } + bare(sentence)
    if changes.isEmpty { changes = small(sentence) }
    let others = sentence.figures.count { $0.quantity.unit.isPercentage || $0.quantity.unit == .multiple }
    guard changes.count == 1, others <= 1, !sentence.wording.words(sentence.tokens).has([.sense, .range]),
      !isYearly(sentence), !sentence.has(.planned, .will, .mean, .against, .grossProduct)
    else { return nil }
    return changes.first
  }

  private func isYearly(_ sentence: StorySentence) -> Bool {
    sentence.tokens.contains {
      ["annually", "yearly", "average", "each", "every", "per"].contains(sentence.wording.word(at: $0))
        && !sentence.wording.isPerCent($0)
    }
      || sentence.figures.contains { $0.quantity.per != nil }
  }

  private func change(_ figure: Figure, _ sentence: StorySentence) -> Change? {
    let wording = sentence.wording
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let after = wording.word(at: end)
    switch figure.quantity.unit {
    case .multiple:
      let word = wording.string(at: end - 1)
      if word.hasSuffix("ed") { return Change(figure: figure, qualifiers: ["times"]) }
      guard figure.quantity.value != nil, ["as", "that", "the"].contains(after) || word.hasSuffix("fold") else {
        return nil
      }
      return Change(figure: figure, qualifiers: word.hasSuffix("fold") ? [] : ["times"])
    case .percent:
      guard figure.quantity.value != nil else { return nil }
      let before = wording.words(places(start - 4, start))
      let behind = wording.words(places(end, end + 2))
      let (rises, falls) = (
        before.has([.rise]) || behind.has([.rise, .more]), before.has([.fall]) || behind.has([.fall, .less])
      )
      guard rises != falls, before.has([.by, .of, .rise, .fall]) || behind.has([.rise, .fall, .more, .less]) else {
        return nil
      }
      return Change(figure: figure, qualifiers: [rises ? "rise" : "fall"])
    default:
      guard let fraction = figure.quantity.fraction, figure.quantity.unit == .none else { return nil }
      return part(fraction, figure.tokens, figure.span, sentence)
    }
  }

  /// "By half", "half as much again": what no figure stands for.
  private func bare(_ sentence: StorySentence) -> [Change] {
    sentence.wording.places(of: Self.half).compactMap { place in
      guard !sentence.isInFigure(place) else { return nil }
      return part(Quantity.Fraction(1, 2), place..<place + 1, sentence.bytes(place..<place + 1), sentence)
    }
  }

  /// "By a third", "a third more", "half as much again".
  private func part(
    _ fraction: Quantity.Fraction,
    _ tokens: Range<Int>,
    _ span: Range<Int>,
    _ sentence: StorySentence
  ) -> Change? {
    let wording = sentence.wording
    let behind = wording.word(at: tokens.upperBound)
    let before = wording.words(places(tokens.lowerBound - 6, tokens.lowerBound))
    let isAgain = behind == "as" && wording.word(at: tokens.upperBound + 2) == "again"
    let isBy =
      wording.words(places(tokens.lowerBound - 2, tokens.lowerBound)).has([.by])
      && wording.role(behind: tokens.upperBound) != .genitive
    guard fraction.denominator > 0, isAgain || isBy && before.has([.rise]) != before.has([.fall]) else { return nil }
    let hundredths = Int64(100 * fraction.numerator / fraction.denominator)
    let (low, high) = (WrittenNumber(hundredths * 9 / 10), WrittenNumber(hundredths * 11 / 10 + 1))
    let figure = Figure(tokens: tokens, span: span, quantity: Quantity(from: low, to: high, .percent), claim: nil)
    return Change(figure: figure, qualifiers: [isAgain || before.has([.rise]) ? "rise" : "fall"])
  }

  /// "Edged up", "rose slightly": less than half as much again, and less than a half lost.
  private func small(_ sentence: StorySentence) -> [Change] {
    sentence.wording.places(of: Self.little).compactMap { place in
      let isVerb = !Self.slightly.contains(sentence.wording.word(at: place))
      let near = isVerb ? place + 1..<place + 3 : place - 2..<place + 2
      let trends = near.compactMap { sentence.link(at: $0) }.filter {
        $0 == .rise || $0 == .fall || $0 == .more || $0 == .less
      }
      guard let trend = trends.first, trends.count == 1 else { return nil }
      let quantity = Quantity(from: WrittenNumber(0), to: WrittenNumber(50), .percent)
      let tokens = near.clamped(to: min(place, near.lowerBound)..<sentence.tokens.upperBound)
      let figure = Figure(tokens: tokens, span: sentence.bytes(place..<place + 1), quantity: quantity, claim: nil)
      return Change(figure: figure, qualifiers: [trend == .rise || trend == .more ? "rise" : "fall"], isVague: true)
    }
  }

  private static let little: WordSet = [
    "edged", "inched", "crept", "nudged", "ticked", "edging", "inching", "creeping",
    "slightly", "marginally", "modestly", "barely", "slight", "marginal",
  ]
  private static let half: WordSet = ["half"]
  private static let slightly: WordSet = ["slightly", "marginally", "modestly", "barely", "slight", "marginal"]

  // MARK: The two values

  private func step(_ sentence: StorySentence, _ change: Change) -> (Figure, Figure)? {
    let values = Self.values(sentence)
    if change.isVague { return smallStep(values, sentence) }
    if values.count == 2 {
      guard isSaid(change, of: values, sentence), !hasOwnTime(change, values, sentence) else { return nil }
      return inOrder(values[0], values[1], sentence)
    }
    guard values.count == 1, let previous, sentence.number - previous.number == 1,
      !previous.wording.words(previous.tokens).has([.sense]), !previous.has(.planned, .will)
    else { return nil }
    let old = Self.values(previous)
    guard old.count == 1, Self.fits(old[0], values[0]), previous.figures.count == 1, isOfSame(sentence, as: previous),
      let first = time(of: old[0], previous), let last = time(of: values[0], sentence), first < last,
      values[0].tokens.lowerBound - change.figure.tokens.upperBound <= 6
    else { return nil }
    return (old[0], values[0])
  }

  /// The values between which a figure is said to have moved a little: "from A to B", or "they edged up to B" and A before.
  private func smallStep(_ values: [Figure], _ sentence: StorySentence) -> (Figure, Figure)? {
    guard let last = values.last, values.allSatisfy({ $0.quantity.isOfSort(values[0].quantity) }),
      sentence.figures.allSatisfy({ figure in
        values.contains { $0.span == figure.span }
          || figure.tokens.lowerBound > last.tokens.upperBound && sentence.wording.gap(last, figure).has([.comma])
      })
    else { return nil }
    if values.count == 2 {
      let lead = sentence.wording.before(values[0].tokens, 2).trimmed.last ?? nil
      return lead == .from && sentence.wording.gap(values[0], values[1]).trimmed == [.to] ? (values[0], values[1]) : nil
    }
    guard values.count == 1, let previous, sentence.number - previous.number == 1, previous.figures.count == 1,
      (sentence.wording.before(values[0].tokens, 2).trimmed.last ?? nil) == .to,
      let old = Self.values(previous).first, old.quantity.isOfSort(values[0].quantity),
      isOfSame(sentence, as: previous),
      !previous.has(.planned, .will)
    else { return nil }
    return (old, values[0])
  }

  /// Whether nothing but words of change stands between the values, and between them and a change behind them.
  private func isSaid(_ change: Change, of values: [Figure], _ sentence: StorySentence) -> Bool {
    let between = places(values[0].tokens.upperBound, values[1].tokens.lowerBound)
    let behind = places(values[1].tokens.upperBound, change.figure.tokens.lowerBound)
    let isOneClause = !between.contains { sentence.isContent($0) && !isPlainWord($0, sentence) }
    let end = change.figure.tokens.upperBound
    let isCounted =
      sentence.wording.word(at: end) == "as" && sentence.isContent(end + 2)
      && sentence.wording.word(at: end + 3) == "as"
    return isOneClause && !isCounted && behind.allSatisfy { isPlainWord($0, sentence) }
  }

  /// "Fell from A in 2009 to B in 2010 and rose 5 per cent in 2011": a change of another year.
  private func hasOwnTime(_ change: Change, _ values: [Figure], _ sentence: StorySentence) -> Bool {
    let end = change.figure.tokens.upperBound
    let own = sentence.wording.times.first { $0.isCalendarTime && (end...end + 2).contains($0.tokens.lowerBound) }
    guard let year = own?.time?.value.statedYear else { return false }
    return !values.contains { sentence.year(of: $0) == year }
  }

  private func isPlainWord(_ place: Int, _ sentence: StorySentence) -> Bool {
    sentence.isInTime(place) || sentence.wording.token(place)?.isWord != true
      || Self.plain.contains(sentence.wording.word(at: place))
      || sentence.link(at: place).map(Self.moving.contains) == true
  }

  private static let moving: LinkWords = [
    .rise, .fall, .growth, .article, .of, .by, .or, .about, .being, .accounting, .place, .to, .from, .and,
  ]
  private static let plain: WordSet = [
    "that", "which", "number", "has", "have", "more", "had", "years", "year", "later", "only", "almost", "it", "this",
    "figure", "as", "means", "nearly",
  ]

  /// The plain figures that can have changed.
  private static func values(_ sentence: StorySentence) -> [Figure] {
    sentence.figures.filter {
      $0.quantity.isPlain && !$0.quantity.unit.isPercentage && $0.quantity.unit != .multiple
        && $0.quantity.unit != .rank
        && !["day", "night", "h", "min", "month", "week", "year"].contains($0.quantity.unit.code ?? "")
    }
  }

  private static func fits(_ a: Figure, _ b: Figure) -> Bool {
    guard a.quantity.isOfSize(of: b.quantity) else { return false }
    return a.quantity.isOfSort(b.quantity)
  }

  /// "From A to B", "A in 2010 and B in 2015": which of two values is the older one.
  private func inOrder(_ a: Figure, _ b: Figure, _ sentence: StorySentence) -> (Figure, Figure)? {
    let gap = sentence.wording.gap(a, b)
    guard Self.fits(a, b), !gap.has([.semicolon, .than, .which, .including, .or]) else { return nil }
    let lead = sentence.wording.before(a.tokens, 2).trimmed.last ?? nil
    if lead == .from, gap.has([.to]) { return (a, b) }
    guard let first = time(of: a, sentence), let last = time(of: b, sentence), first != last,
      sentence.wording.names.allSatisfy({
        !places(a.tokens.upperBound, b.tokens.lowerBound).contains($0.tokens.lowerBound)
      })
    else { return nil }
    return first < last ? (a, b) : (b, a)
  }

  /// The year of a figure: the time next to it, or that which opens its sentence.
  private func time(of figure: Figure, _ sentence: StorySentence) -> Int? {
    let times = sentence.wording.times.filter(\.isCalendarTime)
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let behind = times.first { (end...end + 3).contains($0.tokens.lowerBound) }
    let ahead = times.last { (start - 3...start).contains($0.tokens.upperBound) }
    guard let time = behind ?? ahead ?? (times.count == 1 ? times.first : nil), time.time?.isFiscal == false else {
      return nil
    }
    switch time.time?.value {
    case .date(let date) where date.precision != .century && date.precision != .decade: return date.year
    default: return nil
    }
  }

  /// Whether a sentence goes on about what the one before told: by a pronoun, and without new names.
  private func isOfSame(_ sentence: StorySentence, as previous: StorySentence) -> Bool {
    let isTaken = sentence.tokens.contains { place in
      let word = sentence.wording.word(at: place)
      return ["it", "they", "their", "its"].contains(word)
        || ["number", "figure", "total"].contains(word) && sentence.wording.word(at: place - 1) == "the"
    }
    let names = sentence.nameWords(sentence.tokens.dropFirst().startIndex..<sentence.tokens.upperBound)
    return isTaken && names.isSubset(of: previous.nameWords(previous.tokens))
  }
}

extension Wording {
  /// What the word at a place does.
  fileprivate func role(behind place: Int) -> WordClass? { token(place).flatMap { WordClass.table[$0] } }
}
