import Quantities
import RecordModel
import Text

/// "Two obstacles: one is the price, another is the port, and a third is the debt": an announced number of
/// things, and one more that is told as the next of them.
struct OrdinalList: StoryReading {
  private static let ordinals: [WordKey: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "firstly": 1, "secondly": 2,
    "thirdly": 3, "fourthly": 4, "fifthly": 5,
  ]
  /// The words that open the telling of a thing.
  private static let steps: WordSet = [
    "one", "another", "first", "second", "third", "fourth", "fifth", "sixth", "firstly", "secondly", "thirdly",
    "fourthly", "fifthly",
  ]
  private static let open: WordSet = ["least", "more", "than", "other", "about", "some", "main", "over", "last"]
  private static let parties: Set<String> = [
    "side", "party", "country", "government", "state", "nation", "minister", "leader", "president", "year", "day",
    "month", "week", "person", "meeting", "round", "session", "time", "place", "decade", "century",
  ]

  private var announced: (figure: Wording.Figure, count: Int, number: Int)?
  /// The highest ordinal that was told of the things, one after the other.
  private var last = 0
  /// The opening word of the last thing, where each was told in a sentence of its own.
  private var opening: (span: Range<Int>, number: Int)?
  private static let closings: WordSet = [
    "finally", "lastly", "last", "moreover", "furthermore", "also", "another", "others", "remaining", "then", "next",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    if let known = announced, sentence.number - known.number > 6 { announced = nil }
    if sentence.tokens.contains(where: { Self.closings.contains(sentence.word($0)) }) { opening = nil }
    let starts = sentence.figures.indices.filter { count(sentence.figures[$0], sentence) != nil }
    guard announced != nil || !starts.isEmpty else { return }
    for place in sentence.tokens {
      if let index = starts.first(where: { sentence.figures[$0].tokens.lowerBound == place }) {
        let figure = sentence.figures[index]
        (announced, last) = ((figure, figure.quantity.wholeNumber ?? 0, sentence.number), 0)
      } else if Self.steps.contains(sentence.word(place)), let known = announced,
        known.figure.tokens.upperBound <= place || known.number < sentence.number
      {
        read(place, sentence, known.figure, known.count, into: &found)
      }
    }
  }

  /// "Three promises: first, …; second, …", and there the text ends.
  mutating func endDocument(after number: Int, into found: inout [Constraint]) {
    guard let known = announced, let opening, last >= 2, last < known.count, number == opening.number else { return }
    var listed = Quantity(WrittenNumber(Int64(last)))
    listed.unit = known.figure.quantity.unit
    let part = Constraint.Term(.part, span: opening.span, .quantity(listed))
    found.append(Constraint(.list, terms: [known.figure.term(.whole), part], sentence: opening.span))
  }

  private mutating func read(
    _ place: Int,
    _ sentence: StorySentence,
    _ figure: Wording.Figure,
    _ count: Int,
    into found: inout [Constraint]
  ) {
    if last == 0, sentence.word(place) == "one", ["is", "was"].contains(sentence.word(place + 1)) { last = 1 }
    if last == 1, sentence.word(place) == "another" { last = 2 }
    guard let value = Self.ordinals[sentence.word(place)], isThing(place, sentence) else { return }
    if value <= count {
      let isNext = value == last + 1 && place == sentence.tokens.lowerBound
      opening = isNext && (value == 1 || opening != nil) ? (sentence.bytes(place..<place + 1), sentence.number) : nil
      last = max(last, value)
    }
    guard value == count + 1, last == count else { return }
    var listed = Quantity(WrittenNumber(Int64(value)))
    listed.unit = figure.quantity.unit
    let part = Constraint.Term(.part, span: sentence.bytes(place..<place + 1), .quantity(listed))
    found.append(Constraint(.list, terms: [figure.term(.whole), part], sentence: sentence.span))
    announced = nil
  }

  /// "There were two reasons": a small number of things that can be told one by one.
  private func count(_ figure: Wording.Figure, _ sentence: StorySentence) -> Int? {
    guard let count = figure.quantity.wholeNumber, (2...5).contains(count), figure.quantity.isPlain,
      figure.quantity.approximation == .exact, figure.quantity.per == nil, let noun = figure.quantity.noun,
      !Self.parties.contains(noun), !figure.quantity.isTimeSpan,
      !Self.open.contains(sentence.word(figure.tokens.lowerBound - 1)),
      !["the", "these", "those", "all"].contains(sentence.word(figure.tokens.lowerBound - 1)),
      sentence.role(at: figure.tokens.upperBound) != .genitive
    else { return nil }
    return count
  }

  /// Whether an ordinal stands for a thing by itself: "the third is", "Third,", "nor was the third".
  private func isThing(_ place: Int, _ sentence: StorySentence) -> Bool {
    guard !sentence.isInFigure(place), !sentence.isInTime(place) else { return false }
    let isOpening = place == sentence.tokens.lowerBound && sentence.link(at: place + 1) == .comma
    let isNamed = sentence.link(at: place - 1) == .article || sentence.word(place - 1) == "the"
    let isAlone =
      sentence.isStop(place + 1) || sentence.role(at: place + 1) == .auxiliary
      || ["concerns", "concerned", "deals", "dealt", "covers", "aim", "one"].contains(sentence.word(place + 1))
    return isOpening || isNamed && isAlone
  }
}
