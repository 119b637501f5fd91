import Quantities
import RecordModel
import Text

/// "The loan carries interest of 2.5 percent … with its interest rate of 3.5 percent the loan": a quality that a thing has
/// once, told twice.
struct AttributeStory: StoryReading {
  private struct Telling {
    var attribute: UInt32
    var thing: UInt32
    var figure: Wording.Figure
    var names: Set<UInt32>
    var times: [TimeValue]
    var number: Int
    var block: Int
    var isDefinite: Bool
  }

  private var told: [Telling] = []
  private static let longestMemory = 24
  private static let farthest = 5

  /// Qualities of which a thing has one; "interest rate" is told by "interest".
  private static let attributes: WordSet = [
    "interest", "cost", "price", "length", "area", "depth", "height", "capacity", "span", "displacement", "tonnage",
    "budget", "maturity", "width",
  ]
  private static let things: WordSet = [
    "loan", "credit", "bond", "bridge", "tunnel", "road", "railway", "line", "canal", "pipeline", "dam", "hospital",
    "school", "clinic", "sawmill", "mill", "plant", "factory", "refinery", "port", "airport", "terminal", "stadium",
    "museum", "station", "reservoir", "lake", "ferry", "ship", "vessel", "cable", "highway", "runway", "tower",
    "mine", "quay", "pier", "library", "embassy", "park", "zone", "project", "programme", "fund", "warehouse", "canal",
    "brewery", "laboratory", "well", "aqueduct", "viaduct", "palace", "market", "university", "stretch", "farm",
  ]
  private static let loose: WordSet = [
    "planned", "estimated", "estimate", "estimates", "expected", "originally", "original", "revised", "will", "would",
    "should", "second", "another", "other", "new", "first", "third", "phase", "average", "annual", "yearly", "per",
    "each", "extended", "extension", "initially", "initial", "later", "now", "rose", "fell", "reduced", "increased",
    "raised", "lowered", "then", "year", "both", "total", "overall", "maximum", "minimum", "grace", "additional",
    "former", "half", "share", "part", "section", "net", "gross", "without", "excluding", "including", "market",
    "budgeted", "target", "doubled", "grew", "if", "instead", "again", "contribution", "operating", "running",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty, sentence.says(Self.attributes) else { return }
    told.removeAll { sentence.number - $0.number > Self.farthest }
    for telling in Self.tellings(sentence) {
      if let other = told.last(where: { Self.areOne($0, telling) }) {
        let terms = [other.figure.term(.telling), telling.figure.term(.telling)]
        var constraint = Constraint(.agreement, terms: terms, sentence: sentence.span)
        constraint.qualifiers = ["thing", "recount"]
        found.add(constraint)
      }
      told.append(telling)
    }
    if told.count > Self.longestMemory { told.removeFirst(told.count - Self.longestMemory) }
  }

  private static func areOne(_ a: Telling, _ b: Telling) -> Bool {
    guard a.attribute == b.attribute, a.thing == b.thing, b.isDefinite, a.number < b.number,
      a.figure.quantity.unit == b.figure.quantity.unit, a.figure.quantity.isApart(from: b.figure.quantity)
    else { return false }
    let isOneName = b.names.isSubset(of: a.names) || !a.names.isEmpty && a.names.isSubset(of: b.names)
    let isOneTime = a.times.isEmpty || b.times.isEmpty || a.times.contains { b.times.contains($0) }
    return isOneName && isOneTime && (!b.names.isEmpty || !b.times.isEmpty || b.number - a.number <= 2)
  }

  private static func tellings(_ sentence: StorySentence) -> [Telling] {
    guard !sentence.says(loose), !opensWithCircumstance(sentence) else { return [] }
    let heads = sentence.tokens.filter { things.contains(sentence.word($0)) && !things.contains(sentence.word($0 + 1)) }
    // With two things in the sentence nobody knows whose quality it is.
    guard let head = heads.first, Set(heads.compactMap { sentence.hash(at: $0) }).count == 1,
      let thing = sentence.hash(at: head)
    else { return [] }
    let marks = sentence.wording.places(of: attributes)
    guard marks.count == 1, let mark = marks.first, mark != head, let attribute = sentence.hash(at: mark),
      let figure = figure(of: mark, sentence)
    else { return [] }
    return [
      Telling(
        attribute: attribute,
        thing: thing,
        figure: figure,
        names: sentence.nameWords(near(head, sentence)),
        times: sentence.statedTimes.compactMap { $0.time?.value },
        number: sentence.number,
        block: sentence.block,
        isDefinite: isDefinite(head, sentence)
      )
    ]
  }

  /// "In the dry season the dam has …": unless it is a paper that tells it.
  private static func opensWithCircumstance(_ sentence: StorySentence) -> Bool {
    let start = sentence.tokens.lowerBound
    guard sentence.role(at: start) == .preposition, !["with", "at", "as"].contains(sentence.word(start)) else {
      return false
    }
    return !sentence.has(.paper, in: places(start, start + 6))
  }

  /// "Interest of 2.5 percent", "the full cost of the mill as 8 million", "the cost of the mill is 12 million".
  private static func figure(of mark: Int, _ sentence: StorySentence) -> Wording.Figure? {
    let behind = sentence.figures.filter { $0.tokens.lowerBound > mark && $0.quantity.isPlain }
    guard let figure = behind.first, sentence.figures.count == 1, figure.quantity.per == nil,
      figure.quantity.approximation == .exact
    else { return nil }
    let gap = places(mark + 1, figure.tokens.lowerBound)
    let isJoined = ["of", "as", "is", "was", "at", ":", "to"].contains(sentence.word(figure.tokens.lowerBound - 1))
    return isJoined && gap.count <= 10 ? figure : nil
  }

  /// The words around the thing that may name it.
  private static func near(_ head: Int, _ sentence: StorySentence) -> Range<Int> {
    places(max(sentence.tokens.lowerBound, head - 5), min(head + 6, sentence.tokens.upperBound))
  }

  private static func isDefinite(_ head: Int, _ sentence: StorySentence) -> Bool {
    places(max(sentence.tokens.lowerBound, head - 5), head).contains {
      ["the", "that", "this", "its", "same"].contains(sentence.word($0))
    }
  }
}

extension Quantity {
  /// Whether two plain figures differ by more than rounding can.
  fileprivate func isApart(from other: Quantity) -> Bool {
    guard let a = value?.rational, let b = other.value?.rational, a > .zero, b > .zero else { return false }
    return !a.isWithin(5, of: b)
  }
}
