import Quantities
import RecordModel
import Text

/// "Answered by 230 cooks … of all answers (n = 320)", "the 45 guides whom we met": a number of those
/// asked, told again with another value and the words of the first telling.
struct SampleStory: StoryReading {
  private struct Counted {
    var figure: Wording.Figure
    var number: Int
    var contents: Set<UInt32>
    var isSample: Bool
    var isAnswered: Bool
  }

  private var counted: [Counted] = []
  private static let longestMemory = 24
  private static let reach = 8
  private static let narrowing: WordSet = [
    "other", "first", "second", "last", "remaining", "next", "additional", "only", "another", "further", "new",
    "without", "except", "excluding", "both", "joined", "left", "valid", "usable", "dropped", "refused", "again",
    "later", "least", "most", "some", "about", "cleaning", "weighted", "missing",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty else { return }
    counted.removeAll { sentence.number - $0.number > 6 }
    let isNarrowed = sentence.says(Self.narrowing)
    for figure in sentence.figures where Self.isSet(figure.quantity) {
      let isSample = Self.isSample(figure, sentence)
      if !isNarrowed, let other = known(figure, isSample, sentence) {
        let terms = [other.figure.term(.telling), figure.term(.telling)]
        var constraint = Constraint(.agreement, terms: terms, sentence: sentence.span)
        constraint.qualifiers = ["set"]
        found.add(constraint)
      }
      let counting = Counted(
        figure: figure,
        number: sentence.number,
        contents: sentence.contents(sentence.tokens),
        isSample: isSample,
        isAnswered: sentence.has(.answered)
      )
      counted.append(counting)
    }
    if counted.count > Self.longestMemory { counted.removeFirst(counted.count - Self.longestMemory) }
  }

  private static func isSet(_ quantity: Quantity) -> Bool {
    quantity.isPlain && quantity.approximation == .exact && quantity.isCount && quantity.per == nil
      && (quantity.wholeNumber ?? 0) >= 10
  }

  private static let polls: WordSet = ["survey", "poll", "sample"]

  /// "n = 412", "survey of 412 adults".
  private static func isSample(_ figure: Wording.Figure, _ sentence: StorySentence) -> Bool {
    let start = figure.tokens.lowerBound
    if sentence.wording.word(at: start - 1) == "of", polls.contains(sentence.wording.word(at: start - 2)) {
      return true
    }
    return sentence.wording.word(at: start - 1) == "=" && sentence.wording.word(at: start - 2) == "n"
  }

  /// The earlier number that a definite one takes up.
  private func known(_ figure: Wording.Figure, _ isSample: Bool, _ sentence: StorySentence) -> Counted? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard isSample || ["the", "all"].contains(sentence.wording.word(at: start - 1)) else { return nil }
    let value = figure.quantity.wholeNumber
    let earlier = counted.filter { $0.number < sentence.number }
    guard !earlier.isEmpty, !earlier.contains(where: { $0.figure.quantity.wholeNumber == value }),
      !SetReader.canMake(value ?? 0, of: earlier.compactMap(\.figure.quantity.wholeNumber))
    else { return nil }
    let words = sentence.contents(isSample ? sentence.tokens : places(end, end + Self.reach))
      .subtracting(sentence.contents(figure.tokens))
    let fitting = earlier.filter { other in
      let isOneNoun =
        figure.quantity.noun != nil
        && (figure.quantity.noun == other.figure.quantity.noun
          || other.figure.quantity.noun == nil && (sentence.hash(at: end - 1).map(other.contents.contains) ?? false))
      guard isOneNoun || isSample || other.isSample, other.isAnswered == sentence.has(.answered) else { return false }
      let shared = words.intersection(other.contents)
      let isSwapped = Self.hasDigits(of: value ?? 0, other.figure.quantity.wholeNumber ?? 0)
      guard isSwapped || Self.isNear(value ?? 0, other.figure.quantity.wholeNumber ?? 0) else { return false }
      if isSample || other.isSample { return isSwapped && (!shared.isEmpty || earlier.count == 1) }
      return !shared.isEmpty && (isSwapped || words.subtracting(other.contents).isEmpty)
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private static func isNear(_ a: Int, _ b: Int) -> Bool { a * 5 <= b * 6 && b * 5 <= a * 6 }

  /// Whether two numbers have the same digits in another order: 512 and 521.
  private static func hasDigits(of a: Int, _ b: Int) -> Bool { a != b && String(a).sorted() == String(b).sorted() }
}
