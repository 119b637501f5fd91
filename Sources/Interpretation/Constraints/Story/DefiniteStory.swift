import Quantities
import RecordModel
import Text

/// "The ferry school has 31 boats … all 13 boats of the ferry school", "the salt works opened in 1998 … when the salt
/// works opened, in 1989": what is told twice of a thing, known by two words that stand together.
struct DefiniteStory: StoryReading {
  private struct Pair: Hashable {
    var first: UInt32
    var second: UInt32
  }

  /// A figure, or the date of a step, told of the thing that some pairs of words name.
  private struct Telling {
    var term: Constraint.Term
    var quantity: Quantity?
    var step: UInt32 = 0
    var pairs: Set<Pair>
    var names: Set<UInt32>
    var number: Int
  }

  private var told: [Telling] = []
  private static let farthest = 5
  private static let loose: WordSet = [
    "new", "another", "second", "other", "first", "remaining", "additional", "next", "later", "former", "old", "again",
    "reopened", "rebuilt", "extended", "enlarged", "planned", "will", "target", "annual", "each", "every", "without",
    "only", "both", "among", "including", "further", "originally", "initially", "now", "then", "meanwhile", "third",
    "renewed", "last", "early", "late", "amended", "draft", "half", "already", "about", "had", "present", "today",
  ]

  mutating func endBlock(into found: inout [Constraint]) { told.removeAll(keepingCapacity: true) }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty || !sentence.statedTimes.isEmpty, !opensWithCircumstance(sentence) else { return }
    told.removeAll { sentence.number - $0.number > Self.farthest }
    for telling in figures(sentence) + steps(sentence) {
      if let other = told.last(where: { Self.areOne($0, telling) && $0.number < telling.number }) {
        var constraint = Constraint(.agreement, terms: [other.term, telling.term], sentence: sentence.span)
        constraint.qualifiers = ["thing", "definite"]
        found.append(constraint)
      }
      told.append(telling)
    }
  }

  /// Whether a sentence begins with where, how or in which season: "across the border the park covers …".
  private func opensWithCircumstance(_ sentence: StorySentence) -> Bool {
    let start = sentence.tokens.lowerBound
    guard sentence.role(at: start) == .preposition else { return false }
    return sentence.time(in: places(start + 1, start + 4)) == nil
  }

  private static func areOne(_ a: Telling, _ b: Telling) -> Bool {
    guard a.step == b.step, !a.pairs.isDisjoint(with: b.pairs),
      a.names.isSubset(of: b.names) || b.names.isSubset(of: a.names)
    else { return false }
    guard let x = a.quantity, let y = b.quantity else { return a.quantity == nil && b.quantity == nil }
    guard x.unit == y.unit, let i = x.wholeNumber, let j = y.wholeNumber, i != j else { return false }
    return String(i).sorted() == String(j).sorted() || i * 2 <= j * 3 && j * 2 <= i * 3
  }

  // MARK: Figures

  /// "The X Y has 24 teachers", "all 42 teachers of the X Y".
  private func figures(_ sentence: StorySentence) -> [Telling] {
    sentence.figures.compactMap { figure in
      guard figure.quantity.isPlain, figure.quantity.approximation == .exact, figure.quantity.per == nil,
        (figure.quantity.wholeNumber ?? 0) >= 10, isLasting(figure.quantity.unit)
      else { return nil }
      let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
      let isDefinite = ["all", "the"].contains(sentence.wording.word(at: start - 1))
      let isBehind = isDefinite && sentence.role(at: end) == .genitive
      let isHad = places(start - 2, start).contains { Self.having.contains(sentence.wording.word(at: $0)) }
      guard isBehind || isHad else { return nil }
      let range = isBehind ? places(end + 1, end + 6) : places(sentence.tokens.lowerBound, start)
      let pairs = Self.pairs(range, sentence)
      guard !pairs.isEmpty, !isBehind || isEnd(of: end, sentence), !isLoose(sentence.tokens, sentence) else {
        return nil
      }
      return Telling(
        term: figure.term(.telling),
        quantity: figure.quantity,
        pairs: pairs,
        names: sentence.nameWords(range),
        number: sentence.number
      )
    }
  }

  /// Whether no preposition behind "of the X Y" makes it a part of them.
  private func isEnd(of start: Int, _ sentence: StorySentence) -> Bool {
    let last = places(start + 1, start + 6).first { place in
      place > start + 2 && !(sentence.isContent(place) || sentence.isName(place))
    }
    guard let last else { return false }
    return ![.preposition, .genitive, .pronoun].contains(sentence.role(at: last))
  }

  private func isLoose(_ range: Range<Int>, _ sentence: StorySentence) -> Bool {
    range.contains { Self.loose.contains(sentence.wording.word(at: $0)) }
  }

  private static let having: WordSet = [
    "has", "have", "had", "with", "is", "are", "carries", "holds", "seats", "employs", "teaches", "covers", "counts",
    "comprises", "runs", "owns", "carry", "hold",
  ]

  private func isLasting(_ unit: Unit) -> Bool {
    switch unit {
    case .counted: true
    case .symbol(let code, _): !["d", "h", "min", "s", "day", "night", "month", "week", "year"].contains(code)
    default: false
    }
  }

  // MARK: Steps

  /// "Was founded in 2012", "set up in 1998".
  private func steps(_ sentence: StorySentence) -> [Telling] {
    guard !sentence.statedTimes.isEmpty else { return [] }
    return sentence.wording.places(of: Self.parts).compactMap { place in
      guard isStep(place, sentence), let step = sentence.hash(at: place),
        let time = sentence.time(in: places(place + 1, place + 6)), case .date? = time.time?.value,
        time.time?.modifier == nil, let term = time.term(.telling),
        !places(place + 1, time.tokens.lowerBound).contains(where: {
          sentence.role(at: $0) == .auxiliary || sentence.role(at: $0) == .and || sentence.isInFigure($0)
        })
      else { return nil }
      let range = places(max(sentence.tokens.lowerBound, place - 10), place)
      let pairs = Self.pairs(range, sentence)
      guard !pairs.isEmpty, !isLoose(places(range.lowerBound, time.tokens.upperBound + 1), sentence) else { return nil }
      return Telling(
        term: term,
        step: step,
        pairs: pairs,
        names: sentence.nameWords(range.dropFirst().startIndex..<range.upperBound),
        number: sentence.number
      )
    }
  }

  private static let parts: WordSet = [
    "built", "set", "founded", "laid", "begun", "bought", "born", "opened", "established",
    "inaugurated", "launched", "completed", "created", "closed", "signed", "commissioned", "finished", "erected",
    "dissolved",
    "installed", "leased", "ratified",
  ]

  /// A participle behind "was" or a comma.
  private func isStep(_ place: Int, _ sentence: StorySentence) -> Bool {
    ["was", "were", "been", ","].contains(sentence.wording.word(at: place - 1))
  }

  // MARK: Pairs of words

  /// Two words of weight that stand together, behind "the".
  private static func pairs(_ range: Range<Int>, _ sentence: StorySentence) -> Set<Pair> {
    var pairs = Set<Pair>()
    for place in range where sentence.isContent(place) && sentence.isContent(place + 1) && range.contains(place + 1) {
      let isKnown = (1...3).contains { ["the", "this"].contains(sentence.wording.word(at: place - $0)) }
      guard isKnown, let first = sentence.hash(at: place), let second = sentence.hash(at: place + 1),
        !sentence.isName(place + 1)
      else { continue }
      pairs.insert(Pair(first: first, second: second))
    }
    return pairs
  }
}
