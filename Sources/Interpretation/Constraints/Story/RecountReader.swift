import Quantities
import RecordModel
import Text

/// "Signed 12 agreements in Lomé … none of the 15 agreements signed in Lomé": a figure that is spoken of as known, and
/// was told before with another value.
struct RecountReader: StoryReading {
  private struct Telling {
    var term: Constraint.Term
    var quantity: Quantity
    /// Which of the sentences that are kept it stands in.
    var place: Int
  }

  /// The words of a sentence that told a figure.
  private struct Said {
    var names: [UInt32]
    var contents: [UInt32]
    var times: [TimeValue]
    var isLoose: Bool
  }

  private var told: [Telling] = []
  private var said: [Said] = []
  private static let longestMemory = 48
  /// The words behind a figure that say which one it is.
  private static let reach = 12
  private static let narrowing: WordSet = ["other", "first", "second", "last", "remaining", "next", "additional"]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    var isKept = false
    for figure in sentence.figures where figure.quantity.isRecountable {
      if let known = known(figure, sentence, before: isKept ? said.count - 1 : said.count) {
        let terms = [known.term, figure.term(.telling)]
        var constraint = Constraint(.agreement, terms: terms, sentence: sentence.span)
        constraint.qualifiers = ["thing", "recount"]
        found.append(constraint)
      }
      if !isKept { keep(sentence) }
      isKept = true
      told.append(Telling(term: figure.term(.telling), quantity: figure.quantity, place: said.count - 1))
    }
  }

  /// Keeps the words of a sentence; when too many are kept, the older half is forgotten.
  private mutating func keep(_ sentence: StorySentence) {
    if said.count >= Self.longestMemory {
      let half = Self.longestMemory / 2
      said.removeFirst(half)
      told.removeAll { $0.place < half }
      for index in told.indices { told[index].place -= half }
    }
    said.append(
      Said(
        names: sentence.tokens.filter(sentence.isName).compactMap { sentence.hash(at: $0) },
        contents: sentence.tokens.filter(sentence.isContent).compactMap { sentence.hash(at: $0) },
        times: sentence.wording.times.compactMap { $0.isCalendarTime ? $0.time?.value : nil },
        isLoose: sentence.has(.planned, .will, .part, .loose, .compared)
      )
    )
  }

  /// The earlier figure that a definite one takes up: of one sort, with its names and its words.
  private func known(_ figure: Wording.Figure, _ sentence: StorySentence, before limit: Int) -> Telling? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard sentence.wording.word(at: start - 1) == "the" || sentence.cue(at: start - 1) == .these,
      !Self.narrowing.contains(sentence.wording.word(at: start - 2)), isDescribed(at: end, sentence),
      !sentence.has(.planned, .loose, .compared)
    else { return nil }
    let range = places(end, Self.end(of: end, sentence))
    let (names, contents) = (sentence.nameWords(range), sentence.contents(range))
    let isTimed = sentence.wording.times.contains { $0.isCalendarTime && range.contains($0.tokens.lowerBound) }
    guard !names.isEmpty || isTimed, contents.count >= (names.isEmpty ? 2 : 3) else { return nil }
    let here = told.filter { telling in
      (!names.isEmpty || telling.place < limit) && names.allSatisfy { said[telling.place].names.contains($0) }
    }
    guard !here.contains(where: { $0.quantity.value == figure.quantity.value }) else { return nil }
    let last = here.last { telling in
      let shared = contents.count { said[telling.place].contents.contains($0) }
      return !said[telling.place].isLoose && telling.quantity.unit == figure.quantity.unit && shared >= 2
        && contents.count - shared <= (names.isEmpty ? 0 : 1) && telling.quantity.isNear(figure.quantity)
    }
    let times = sentence.wording.times.filter { $0.isCalendarTime && range.contains($0.tokens.lowerBound) }
    guard let last, times.allSatisfy({ time in said[last.place].times.contains { $0 == time.time?.value } }) else {
      return nil
    }
    return last
  }

  /// The end of the words that say which ones are meant: "none" and "no" begin what is said of them.
  private static func end(of start: Int, _ sentence: StorySentence) -> Int {
    let range = places(start, min(start + reach, sentence.tokens.upperBound))
    return range.first { ["none", "no", "nothing", "nobody"].contains(sentence.word($0)) } ?? range.upperBound
  }

  /// Whether the words behind the figure say which ones are meant: "of", "that", "signed".
  private func isDescribed(at end: Int, _ sentence: StorySentence) -> Bool {
    let next = sentence.wording.string(at: end)
    return sentence.role(at: end) == .genitive || sentence.role(at: end) == .pronoun || next == "that"
      || next.hasSuffix("ed") && next.count > 4
  }
}

extension Quantity {
  /// Whether it is a plain figure of things or of a measure, and more than a few.
  fileprivate var isRecountable: Bool {
    guard isPlain, approximation == .exact, per == nil else { return false }
    switch unit {
    case .counted: return (wholeNumber ?? 0) >= 5
    case .symbol, .currency: return true
    default: return false
    }
  }

  /// Whether two values are so near that one may be a slip for the other, and differ by more than rounding.
  fileprivate func isNear(_ other: Quantity) -> Bool {
    guard let a = value?.rational, let b = other.value?.rational, a != b, a > .zero, b > .zero else { return false }
    return a * Rational(2) < b * Rational(3) && b * Rational(2) < a * Rational(3)
  }
}
