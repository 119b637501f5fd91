import Quantities
import RecordModel
import Text

/// "Of the 640 asked, 410 had bought … these 460 buyers": how many they are, told twice, or more than those they
/// are of.
struct SetReader: StoryReading {
  private typealias Figure = Wording.Figure

  /// A number of persons or things that later words may take up.
  private struct Counted {
    var figure: Figure
    var number: Int
    var sentence: StorySentence
    /// Where the words that follow it stand.
    var reach: Range<Int>
    var isAsked: Bool

    /// The words of weight that follow it.
    var contents: Set<UInt32> { sentence.contents(reach) }
  }

  private var counted: [Counted] = []
  /// Shares and multiples that may have made a new number of an old one.
  private struct Share {
    var value: Rational
    var number: Int
  }

  private var shares: [Share] = []
  /// The last sentence in which some joined or were left over.
  private var looseUntil = 0

  mutating func endBlock(into found: inout [Constraint]) { (counted, shares) = ([], []) }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    counted.removeAll { sentence.number - $0.number > 3 }
    guard !sentence.figures.isEmpty || !counted.isEmpty else { return }
    shares.removeAll { sentence.number - $0.number > 3 }
    for figure in sentence.figures {
      if let share = figure.quantity.share { shares.append(Share(value: share, number: sentence.number)) }
    }
    for figure in sentence.figures where figure.quantity.isSet {
      readOverflow(figure, sentence, into: &found)
      readSample(figure, sentence, into: &found)
      if let other = takenUp(by: figure, sentence) {
        var constraint = Constraint(
          .agreement,
          terms: [other.term(.telling), figure.term(.telling)],
          sentence: sentence.span
        )
        constraint.qualifiers = ["set"]
        found.add(constraint)
      }
      counted.append(entry(figure, sentence))
    }
    if sentence.hasShareWord(before: sentence.tokens.upperBound) { looseUntil = sentence.number }
  }

  private func entry(_ figure: Figure, _ sentence: StorySentence) -> Counted {
    let next = sentence.figures.first { $0.tokens.lowerBound > figure.tokens.lowerBound }
    let end = min(next?.tokens.lowerBound ?? sentence.tokens.upperBound, figure.tokens.upperBound + 14)
    let near = places(figure.tokens.lowerBound - 4, figure.tokens.upperBound + 4)
    return Counted(
      figure: figure,
      number: sentence.number,
      sentence: sentence,
      reach: places(figure.tokens.lowerBound, end),
      isAsked: sentence.has(.asked, .sample, in: near)
        || sentence.has(.answered, in: near) && sentence.has(.sample)
    )
  }

  // MARK: More than those they are of

  /// "Of the 350 students polled, 410", "410 of the 350 students".
  private func readOverflow(_ part: Figure, _ sentence: StorySentence, into found: inout [Constraint]) {
    guard let index = sentence.figures.firstIndex(where: { $0.span == part.span }) else { return }
    if index > 0, sentence.wording.isOpened(byOf: sentence.figures[index - 1]) {
      let whole = sentence.figures[index - 1]
      let gap = sentence.wording.gap(whole, part)
      if gap.last == .comma, gap.count <= 6, whole.quantity.isSet, isOneSort(whole, part) {
        return add(whole, part, sentence, into: &found)
      }
    }
    if index == 0, part.quantity.isSet, sentence.wording.word(at: sentence.tokens.lowerBound) == "of",
      ["these", "them", "those", "whom", "which"].contains(sentence.wording.word(at: sentence.tokens.lowerBound + 1)),
      part.tokens.lowerBound - sentence.tokens.lowerBound == 3,
      sentence.link(at: sentence.tokens.lowerBound + 2) == .comma,
      let whole = counted.filter({ sentence.number - $0.number == 1 }).only?.figure, isOneSort(whole, part)
    {
      return add(whole, part, sentence, into: &found)
    }
    guard index + 1 < sentence.figures.count else { return }
    let whole = sentence.figures[index + 1]
    let gap = places(part.tokens.upperBound, whole.tokens.lowerBound)
    guard whole.quantity.isSet, (2...3).contains(gap.count), sentence.role(at: gap.lowerBound) == .genitive,
      sentence.role(at: gap.lowerBound + 1) == .article, isOneSort(whole, part), part.quantity.unit == .none
    else { return }
    add(whole, part, sentence, into: &found)
  }

  private func isOneSort(_ a: Figure, _ b: Figure) -> Bool {
    a.quantity.noun == b.quantity.noun || b.quantity.noun == nil || a.quantity.noun == nil
  }

  private func add(_ whole: Figure, _ part: Figure, _ sentence: StorySentence, into found: inout [Constraint]) {
    var constraint = Constraint(.inclusion, terms: [whole.term(.whole), part.term(.part)], sentence: sentence.span)
    constraint.qualifiers = ["set"]
    found.add(constraint)
  }

  // MARK: "(n = 280)"

  private func readSample(_ figure: Figure, _ sentence: StorySentence, into found: inout [Constraint]) {
    let start = figure.tokens.lowerBound
    guard sentence.wording.word(at: start - 1) == "=", sentence.wording.word(at: start - 2) == "n",
      [.open, .comma].contains(sentence.link(at: start - 3))
    else { return }
    if let whole = counted.filter({ $0.isAsked }).only?.figure, sentence.figures.count == 1,
      (figure.quantity.wholeNumber ?? 0) > (whole.quantity.wholeNumber ?? .max)
    {
      return add(whole, figure, sentence, into: &found)
    }
    let earlier = sentence.figures.filter { $0.tokens.upperBound < start }
    guard earlier.count == 1, let whole = earlier.first, whole.quantity.noun != nil, whole.quantity.isSet,
      start - whole.tokens.upperBound <= 10, !sentence.has(.answered)
    else { return }
    var constraint = Constraint(
      .agreement,
      terms: [whole.term(.telling), figure.term(.telling)],
      sentence: sentence.span
    )
    constraint.qualifiers = ["set"]
    found.add(constraint)
  }

  // MARK: Told again

  /// The number that a figure takes up with another value: "these 460 buyers".
  private func takenUp(by figure: Figure, _ sentence: StorySentence) -> Figure? {
    let start = figure.tokens.lowerBound
    let isThese = sentence.cue(at: start - 1) == .these
    let isThe = ["the", "all"].contains(sentence.wording.word(at: start - 1))
    // "412 of the 590 surveyed": a part and its whole.
    let isWhole =
      sentence.role(at: start - 2) == .genitive
      && counted.contains { $0.figure.tokens.upperBound == start - 2 && $0.number == sentence.number }
    guard isThese || isThe, !isWhole, let value = figure.quantity.wholeNumber, value >= 10 else { return nil }
    let earlier = counted.filter { sentence.number - $0.number <= (isThese ? 2 : 3) }
    guard let first = earlier.first?.number, looseUntil < first, !sentence.hasShareWord(before: start) else {
      return nil
    }
    let values = earlier.compactMap(\.figure.quantity.wholeNumber)
    guard !Self.canMake(value, of: values), !isShare(value, of: values) else { return nil }
    let isRespondents = sentence.cue(at: figure.tokens.upperBound - 1) == .respondent
    let fitting = earlier.filter {
      Self.isNear(value, $0.figure.quantity.wholeNumber ?? 0) && (isOneSort($0.figure, figure) || isRespondents)
    }
    if sentence.wording.word(at: start - 1) == "all", let noun = figure.quantity.noun {
      let same = earlier.filter { $0.figure.quantity.noun == noun }
      if same.count == 1, fitting.contains(where: { $0.figure.span == same[0].figure.span }) { return same[0].figure }
    }
    if isThese {
      let close = fitting.filter { $0.figure.quantity.noun == figure.quantity.noun }
      return (close.last ?? fitting.last)?.figure
    }
    return fitting.last { isEcho(figure, of: $0, earlier, sentence) }?.figure
  }

  /// Whether the words behind "the 460 households" say which ones, as the earlier words did.
  private func isEcho(_ figure: Figure, of other: Counted, _ all: [Counted], _ sentence: StorySentence) -> Bool {
    let end = figure.tokens.upperBound
    let isNoun = sentence.cue(at: end - 1) == .respondent
    if isNoun || sentence.cue(at: end) == .asked {
      let asked = all.filter(\.isAsked)
      let isUnqualified = sentence.role(at: isNoun ? end : end + 1) != .preposition
      return asked.count == 1 && other.isAsked && isUnqualified && !sentence.has(.answered)
        && (figure.quantity.noun == other.figure.quantity.noun
          || (figure.quantity.wholeNumber ?? 0) > (other.figure.quantity.wholeNumber ?? 0)
          || sentence.wording.word(at: end - 1) == "interviewees")
    }
    guard let noun = figure.quantity.noun, noun == other.figure.quantity.noun || other.figure.quantity.noun == nil
    else { return false }
    // "85 interviews … the 58 interviews": the digits have changed places.
    if noun == other.figure.quantity.noun, !sentence.isContent(end), sentence.role(at: end) != .preposition,
      sentence.role(at: end) != .pronoun
    {
      return Self.hasDigits(of: figure.quantity.wholeNumber ?? 0, other.figure.quantity.wholeNumber ?? 0)
        && all.count { $0.figure.quantity.noun == noun } == 1
    }
    let participle = sentence.wording.string(at: end)
    guard
      sentence.role(at: end) == .preposition || sentence.role(at: end) == .pronoun || participle.hasSuffix("ed")
        || participle.hasSuffix("en")
        || participle == "sent"
    else { return false }
    let narrowing = sentence.contents(places(end, min(end + 6, sentence.tokens.upperBound)))
    let shared = narrowing.intersection(other.contents)
    return shared.count >= 2 && narrowing.subtracting(other.contents).count <= 1
  }

  /// Whether a number comes of others: is one of them, or their sum, difference or product.
  static func canMake(_ value: Int, of values: [Int]) -> Bool {
    if values.contains(value) { return true }
    let recent = Array(values.suffix(8))
    for (index, a) in recent.enumerated() {
      var sum = a
      for b in recent[(index + 1)...] {
        if a + b == value || abs(a - b) == value || a.multipliedReportingOverflow(by: b).partialValue == value {
          return true
        }
        sum += b
        if sum == value { return true }
      }
    }
    guard let largest = recent.max() else { return false }
    return largest - (recent.reduce(0, +) - largest) == value
  }

  /// Whether a number is a stated share, or a half, third, quarter or multiple, of another.
  private func isShare(_ value: Int, of values: [Int]) -> Bool {
    let simple = [
      Rational(1, 2), Rational(1, 3), Rational(2, 3), Rational(1, 4), Rational(3, 4), Rational(2), Rational(3),
    ]
    return (simple + shares.map(\.value)).contains { share in
      values.contains { other in
        let part = share * Rational(Int128(other))
        let margin = Rational(1) + part / Rational(50)
        return Interval(lower: part - margin, upper: part + margin).contains(Rational(Int128(value)))
      }
    }
  }

  /// Whether two numbers are close enough to be meant for one.
  private static func isNear(_ a: Int, _ b: Int) -> Bool {
    a != b && a * 2 <= b * 3 && b * 2 <= a * 3 || hasDigits(of: a, b)
  }

  /// Whether two numbers have the same digits in another order: 280 and 820.
  private static func hasDigits(of a: Int, _ b: Int) -> Bool { a != b && String(a).sorted() == String(b).sorted() }
}

extension Array {
  /// The element of an array of one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}

extension Quantity {
  /// Whether it counts a set of more than a few.
  fileprivate var isSet: Bool {
    isCount && per == nil && fraction == nil && approximation == .exact && (wholeNumber ?? 0) >= 5
  }
}

extension Quantity {
  /// The part of one that a percentage or fraction is, or the multiple.
  fileprivate var share: Rational? {
    if let fraction { return Rational(Int128(fraction.numerator), Int128(fraction.denominator)) }
    switch unit {
    case .percent: return value?.rational.map { $0 / Rational(100) }
    case .multiple: return value?.rational
    default: return nil
    }
  }
}

extension StorySentence {
  private static let changes = WordTable<LinkWord>([
    (
      "majority joined left remaining further more additional another fewer except without second last latter earlier",
      .rest
    )
  ])

  /// Whether the sentence says before a place that some came or went.
  fileprivate func hasShareWord(before end: Int) -> Bool {
    places(tokens.lowerBound, end).contains { wording.token($0).flatMap { Self.changes[$0] } != nil }
  }
}
