import Quantities
import RecordModel
import Text

/// "In three ways: First, … Second, … Third, … Fourth, …": things that are announced by their number and told in
/// paragraphs of their own, each opened by its ordinal.
struct OrdinalChain: StoryReading {
  private static let ordinals: [WordKey: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "firstly": 1, "secondly": 2,
    "thirdly": 3, "fourthly": 4, "fifthly": 5,
  ]
  private static let open: WordSet = ["least", "more", "than", "other", "about", "some", "main", "over", "last"]
  /// Between two steps, and from the number to the first one, lie so many sentences at most.
  private static let farthestStep = 14
  private static let farthestStart = 1
  /// What stands nearer is ``OrdinalList``’s.
  private static let nearest = 6

  private struct Chain {
    var figure: Wording.Figure
    var count: Int
    /// The sentence of the number, and of the last step.
    var start: Int
    var number: Int
    var last = 1
    /// The step of a list around this one that was told before.
    var outer: Int
  }

  /// The last figure that counts things, and its sentence.
  private var announced: (figure: Wording.Figure, count: Int, number: Int)?
  private var chain: Chain?
  /// The last step of any list that was told.
  private var step = 0

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    if let known = chain, sentence.number - known.number > Self.farthestStep { chain = nil }
    for figure in sentence.figures {
      if let count = Self.count(figure, sentence) { announced = (figure, count, sentence.number) }
    }
    for place in sentence.tokens {
      guard let value = Self.ordinals[sentence.word(place)], isOpening(place, sentence) else { continue }
      read(value, place, sentence, into: &found)
    }
  }

  private mutating func read(
    _ value: Int,
    _ place: Int,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    defer { step = value }
    if value == 1 {
      chain = announced.flatMap { known in
        guard sentence.number - known.number <= Self.farthestStart,
          known.figure.tokens.upperBound <= place || known.number < sentence.number
        else { return nil }
        return Chain(
          figure: known.figure,
          count: known.count,
          start: known.number,
          number: sentence.number,
          outer: step
        )
      }
      announced = nil
      return
    }
    guard var known = chain, value == known.last + 1 else { return chain = nil }
    (known.last, known.number) = (value, sentence.number)
    chain = known
    guard value == known.count + 1 else { return }
    chain = nil
    guard known.outer != value - 1, sentence.number - known.start > Self.nearest else { return }
    var listed = Quantity(WrittenNumber(Int64(value)))
    listed.unit = known.figure.quantity.unit
    let part = Constraint.Term(.part, span: sentence.bytes(place..<place + 1), .quantity(listed))
    found.append(Constraint(.list, terms: [known.figure.term(.whole), part], sentence: sentence.span))
  }

  /// Whether an ordinal opens a sentence, or what stands behind a colon: "First, …", "three ways: First, …".
  private func isOpening(_ place: Int, _ sentence: StorySentence) -> Bool {
    guard sentence.link(at: place + 1) == .comma, !sentence.isInFigure(place), !sentence.isInTime(place) else {
      return false
    }
    return place == sentence.tokens.lowerBound || sentence.link(at: place - 1) == .colon
  }

  /// "Through three approaches": a small number of things that can be told one by one.
  private static func count(_ figure: Wording.Figure, _ sentence: StorySentence) -> Int? {
    guard let count = figure.quantity.wholeNumber, (2...5).contains(count), figure.quantity.isPlain,
      figure.quantity.approximation == .exact, figure.quantity.per == nil, figure.quantity.noun != nil,
      !figure.quantity.isTimeSpan, !open.contains(sentence.word(figure.tokens.lowerBound - 1)),
      sentence.role(at: figure.tokens.upperBound) != .genitive
    else { return nil }
    return count
  }
}
