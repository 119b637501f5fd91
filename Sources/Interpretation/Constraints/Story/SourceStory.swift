import Quantities
import RecordModel
import Text

/// "The guild gives the salt sold in 2004 as 900 tonnes; by the port's ledger the salt of 2004 comes to 300":
/// one figure by two bodies that are named, whatever the verb.
struct SourceStory: StoryReading {
  private struct Clause {
    var figure: Wording.Figure
    var times: [TimeValue]
    /// The noun of the body, and the words that name it.
    var source: UInt32
    var contents: Set<UInt32>
    var names: Set<String>
    var isSame: Bool
    var number: Int
  }

  private static let bodies: WordSet = [
    "ministry", "agency", "office", "bureau", "statistics", "customs", "bank", "institute", "chamber", "embassy",
    "register", "registry", "yearbook", "report", "tables", "table", "list", "lists", "records", "database", "census",
    "survey", "authority", "company", "operator", "contractor", "union", "association", "federation", "council",
    "department", "newspaper", "figures", "data", "accounts", "books", "archive", "brochure", "consulate", "county",
    "government", "board", "commission", "fund", "committee", "secretariat", "official", "officials",
  ]
  private static let loose: WordSet = [
    "without", "with", "excluding", "including", "plus", "besides", "only", "alone", "target", "estimate", "estimates",
    "estimated", "about", "provisional", "preliminary", "revised", "forecast", "expected", "planned", "fiscal", "net",
    "gross", "first", "half", "quarter", "since", "until", "cumulative", "services", "registered", "approved", "claims",
    "claim", "least", "most", "than", "re-exports", "transit", "also", "other", "each", "per", "corrected", "earlier",
    "average", "total", "of-which", "further", "additional", "more", "less", "rose", "fell", "grew", "part", "parts",
    "section", "phase", "whereas", "leaves", "omits", "too",
  ]

  private var last: Clause?

  mutating func endBlock(into found: inout [Constraint]) { last = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty else { return }
    var start = sentence.tokens.lowerBound
    for index in sentence.tokens where sentence.link(at: index) == .semicolon {
      hold(places(start, index), sentence, into: &found)
      start = index + 1
    }
    hold(places(start, sentence.tokens.upperBound), sentence, into: &found)
  }

  private mutating func hold(_ range: Range<Int>, _ sentence: StorySentence, into found: inout [Constraint]) {
    guard let clause = clause(range, sentence) else {
      last = nil
      return
    }
    if let last, clause.number - last.number <= 1, Self.areOne(last, clause) {
      let terms = [last.figure.term(.telling), clause.figure.term(.telling)]
      var constraint = Constraint(.agreement, terms: terms, sentence: sentence.span)
      constraint.qualifiers = ["sources"]
      found.append(constraint)
    }
    last = clause
  }

  /// A clause with one figure of weight, a body that gives it, and nothing that makes it another figure.
  private func clause(_ range: Range<Int>, _ sentence: StorySentence) -> Clause? {
    let figures = sentence.figures.filter { range.contains($0.tokens.lowerBound) && $0.quantity.unit.code != "day" }
    guard figures.count == 1, let figure = figures.first, figure.quantity.isPlain, figure.quantity.per == nil,
      figure.quantity.approximation == .exact, !figure.quantity.unit.isPercentage,
      !figure.quantity.isCount || (figure.quantity.wholeNumber ?? 0) >= 10,
      let body = range.first(where: { Self.bodies.contains(sentence.wording.word(at: $0)) }),
      let source = sentence.hash(at: body)
    else { return nil }
    let isLoose = range.contains { place in
      let word = sentence.wording.word(at: place)
      guard Self.loose.contains(word) else { return false }
      return !(word == "with" && figure.tokens.contains(place + 1))
    }
    guard !isLoose else { return nil }
    let times = sentence.wording.times.filter { $0.isCalendarTime && range.contains($0.tokens.lowerBound) }
    return Clause(
      figure: figure,
      times: times.compactMap { $0.time?.value },
      source: source,
      contents: Set(
        range.filter {
          sentence.isContent($0) && !sentence.isName($0) && (figure.quantity.isCount || !figure.tokens.contains($0))
        }.compactMap { sentence.hash(at: $0) }
      ),
      names: Set(range.filter(sentence.isName).map { String(sentence.wording.string(at: $0).prefix(4)) }),
      isSame: range.contains { sentence.cue(at: $0) == .same },
      number: sentence.number
    )
  }

  /// Whether two clauses of two bodies tell one figure: of one unit and time, with one thing and one name in common.
  private static func areOne(_ a: Clause, _ b: Clause) -> Bool {
    let hasCommon = a.contents.contains {
      b.contents.contains($0) && !bodies.contains(hash: $0) && !times.contains(hash: $0)
    }
    let isOneThing = hasCommon && (a.figure.quantity.isOfSort(b.figure.quantity))
    let isOneTime =
      !a.times.isEmpty && b.times.count <= 1 && (b.times.isEmpty ? b.isSame : a.times.contains(b.times[0]))
    return a.source != b.source && isOneThing && isOneTime && !a.names.isDisjoint(with: b.names)
  }

  private static let times: WordSet = ["year", "same", "day", "date"]
}
