import Quantities
import RecordModel
import Text

/// "Signed 12 agreements in Lomé … none of the 15 agreements signed in Lomé": a figure that is spoken of as known, and
/// was told before with another value.
struct RecountReader: StoryReading {
  private struct Telling {
    var term: Constraint.Term
    var quantity: Quantity
    var names: Set<UInt32>
    var contents: Set<UInt32>
    var times: [TimeValue]
    var isLoose: Bool
  }

  private var told: [Telling] = []
  private static let longestMemory = 48
  /// The words behind a figure that say which one it is.
  private static let reach = 12
  private static let narrowing: Set<String> = ["other", "first", "second", "last", "remaining", "next", "additional"]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    for figure in sentence.figures where figure.quantity.isRecountable {
      if let known = known(figure, sentence) {
        var constraint = Constraint(
          .agreement,
          terms: [known.term, figure.term(.telling)],
          sentence: sentence.span
        )
        constraint.qualifiers = ["thing", "recount"]
        found.append(constraint)
      }
      told.append(telling(figure, sentence))
      if told.count > Self.longestMemory { told.removeFirst() }
    }
  }

  private func telling(_ figure: Wording.Figure, _ sentence: StorySentence) -> Telling {
    Telling(
      term: figure.term(.telling),
      quantity: figure.quantity,
      names: sentence.nameWords(sentence.tokens),
      contents: sentence.contents(sentence.tokens),
      times: sentence.wording.times.compactMap { $0.isCalendarTime ? $0.time?.value : nil },
      isLoose: sentence.has(.planned, .will, .part, .loose, .compared)
    )
  }

  /// The earlier figure that a definite one takes up: of one sort, with its names and its words.
  private func known(_ figure: Wording.Figure, _ sentence: StorySentence) -> Telling? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard sentence.wording.string(at: start - 1) == "the" || sentence.cue(at: start - 1) == .these,
      !Self.narrowing.contains(sentence.wording.string(at: start - 2)), isDescribed(at: end, sentence)
    else { return nil }
    let range = places(end, min(end + Self.reach, sentence.tokens.upperBound))
    let (names, contents) = (sentence.nameWords(range), sentence.contents(range))
    guard !names.isEmpty, contents.count >= 3 else { return nil }
    let fitting = told.filter { other in
      !other.isLoose && other.quantity.isOfSort(figure.quantity) && other.quantity.unit == figure.quantity.unit
        && names.isSubset(of: other.names) && contents.subtracting(other.contents).count <= 1
        && contents.intersection(other.contents).count >= 2 && other.quantity.isNear(figure.quantity)
    }
    let times = sentence.wording.times.filter { $0.isCalendarTime && range.contains($0.tokens.lowerBound) }
    guard !told.contains(where: { $0.quantity.value == figure.quantity.value && names.isSubset(of: $0.names) }),
      !sentence.has(.planned, .loose, .compared),
      let last = fitting.last, times.allSatisfy({ time in last.times.contains { $0 == time.time?.value } })
    else { return nil }
    return last
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
