import Quantities
import RecordModel
import Text

/// "According to A exports were worth 31 million in 2022; B gives the same exports as 20 million": one figure by
/// two sources.
struct SameTellingReader: StoryReading {
  /// A sentence, or a part of it between semicolons and words such as "whereas".
  private struct Clause {
    var range: Range<Int>
    var figures: [Wording.Figure]
    var times: [TimeValue]
    var sentence: Range<Int>
    /// The place of the word that makes somebody say it, and the words for who says it.
    var verb: Int?
    var source: Set<UInt32> = []
    var contents: Set<UInt32> = []
    /// The words for states, and the states: "Estonian" and "Estonia" are one.
    var stateWords: Set<UInt32> = []
    var states: Set<String> = []
    /// Whether it counts the dead or the injured.
    var harm: Harm?
    var isLoose = false
  }

  /// "With the police the council counted 407": others are counted too.
  private static let added: WordSet = ["with", "together", "counting", "adding"]

  private enum Harm: UInt8 { case dead = 1, injured }
  private static let harms = WordTable<Harm>([
    ("died dead killed deaths drowned fatalities perished", .dead), ("injured wounded hurt injuries", .injured),
  ])

  /// How a clause says that its figure is the one told before.
  private enum Sameness {
    /// "The same loan", "it", "the figure".
    case thing
    /// "For the same year", or the same words again.
    case time
  }

  private static let pronouns = WordTable<LinkWord>([("it figure number toll them", .which)])
  private static let timeNouns = WordTable<LinkWord>([
    ("year years period month day days months time quarter decade week", .span)
  ])
  /// The last sentences of the block with figures; they are looked at only where a later one tells on whose word.
  private var waiting: [StorySentence] = []

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty else { return }
    if sentence.has(.according, .source, .paper) { hold(sentence, into: &found) }
    if waiting.count == 2 { waiting.removeFirst() }
    waiting.append(sentence)
  }

  /// Holds the clauses of a sentence against the two before each.
  private func hold(_ sentence: StorySentence, into found: inout [Constraint]) {
    var previous = waiting.flatMap(Self.clauses).filter { !$0.figures.isEmpty }.suffix(2)
    for clause in Self.clauses(sentence) where !clause.figures.isEmpty {
      if let sameness = Self.sameness(clause, sentence) {
        let match = previous.lazy.reversed().compactMap { Self.conflict($0, clause, sameness, sentence) }.first
        if let match { found.append(match) }
      }
      previous.append(clause)
      if previous.count > 2 { previous.removeFirst() }
    }
  }

  mutating func endBlock(into found: inout [Constraint]) { waiting.removeAll(keepingCapacity: true) }

  // MARK: Clauses

  private static func clauses(_ sentence: StorySentence) -> [Clause] {
    var clauses: [Clause] = []
    var start = sentence.tokens.lowerBound
    for index in sentence.tokens
    where sentence.link(at: index) == .semicolon || sentence.role(at: index) == .contrast {
      if index > start { clauses.append(clause(places(start, index), sentence)) }
      start = index + 1
    }
    if start < sentence.tokens.upperBound {
      clauses.append(clause(places(start, sentence.tokens.upperBound), sentence))
    }
    return clauses
  }

  private static func clause(_ range: Range<Int>, _ sentence: StorySentence) -> Clause {
    var clause = Clause(
      range: range,
      figures: sentence.figures.filter { range.contains($0.tokens.lowerBound) },
      times: sentence.wording.times.compactMap {
        $0.isCalendarTime && range.contains($0.tokens.lowerBound) ? $0.time?.value : nil
      },
      sentence: sentence.span
    )
    guard !clause.figures.isEmpty else { return clause }
    clause.isLoose =
      sentence.has(.loose, .planned, .will, in: range) || added.contains(sentence.word(range.lowerBound))
      || sentence.wording.times.contains { $0.time?.isFiscal == true && range.contains($0.tokens.lowerBound) }
    clause.contents = sentence.contents(range)
    for name in sentence.wording.names where name.kind == .state && range.contains(name.tokens.lowerBound) {
      clause.states.insert(name.party.state ?? name.party.name)
      clause.stateWords.formUnion(sentence.contents(name.tokens))
    }
    let harms = Set(range.compactMap { sentence.wording.token($0).flatMap { Self.harms[$0] } })
    clause.harm = harms.count == 1 ? harms.first : nil
    (clause.verb, clause.source) = source(in: range, sentence)
    return clause
  }

  /// The verb of telling in a clause, and the words for who tells it.
  private static func source(in range: Range<Int>, _ sentence: StorySentence) -> (verb: Int?, words: Set<UInt32>) {
    if let paper = paper(opening: range, sentence) {
      return (paper, sentence.contents(places(range.lowerBound, paper + 1)))
    }
    for cue in sentence.cues where range.contains(cue.place) {
      if cue.word == .according {
        let end = places(cue.place + 1, min(cue.place + 8, range.upperBound)).first { sentence.link(at: $0) == .comma }
        return (cue.place, sentence.contents(cue.place + 1..<(end ?? min(cue.place + 6, range.upperBound))))
      }
      if cue.word == .source, cue.place > range.lowerBound {
        return (cue.place, sentence.contents(places(range.lowerBound, cue.place)))
      }
    }
    return (nil, [])
  }

  /// "In the contractor's brochure": the paper in which a clause is told, where it opens with it.
  private static func paper(opening range: Range<Int>, _ sentence: StorySentence) -> Int? {
    guard sentence.wording.word(at: range.lowerBound) == "in" else { return nil }
    return places(range.lowerBound + 1, range.lowerBound + 7).first {
      sentence.cue(at: $0) == .paper && (sentence.role(at: $0 + 1) == .article || sentence.link(at: $0 + 1) == .comma)
    }
  }

  /// Whether the words say that the figure is that of an earlier clause.
  private static func sameness(_ clause: Clause, _ sentence: StorySentence) -> Sameness? {
    guard let verb = clause.verb, !clause.isLoose else { return nil }
    for cue in sentence.cues(.same) where clause.range.contains(cue.place) {
      if let next = sentence.wording.token(cue.place + 1), timeNouns[next] != nil { return .time }
      let isObject =
        (verb + 1...verb + 8).contains(cue.place) || [.according, .paper].contains(sentence.cue(at: verb))
      let isSubject = cue.place < verb && sentence.role(at: cue.place - 2) == .preposition
      return isObject || isSubject ? .thing : nil
    }
    let isPronoun = (verb + 1...verb + 2).contains { sentence.wording.token($0).flatMap { pronouns[$0] } != nil }
    if isPronoun, let figure = clause.figures.first {
      let isDirect = figure.tokens.lowerBound - verb <= 5
      let link = sentence.wording.word(at: figure.tokens.lowerBound - 1)
      if isDirect, link == "at" || link == "as" { return .thing }
    }
    return .time
  }

  // MARK: Two tellings

  private static func conflict(
    _ first: Clause,
    _ second: Clause,
    _ sameness: Sameness,
    _ sentence: StorySentence
  ) -> Constraint? {
    guard !first.isLoose, first.verb == nil || first.source != second.source, first.verb != nil || sameness == .thing
    else { return nil }
    if let (a, b) = tolls(first, second, sentence) {
      var constraint = Constraint(.agreement, terms: [a.term(.telling), b.term(.telling)], sentence: second.sentence)
      constraint.qualifiers = ["sources"]
      return constraint
    }
    guard let (a, b) = pair(first, second) else { return nil }
    if sameness == .time, !repeats(second, first, sentence) { return nil }
    let times = first.times.filter { time in !second.times.contains(time) }
    guard second.times.isEmpty || times.isEmpty || areCompatible(first.times, second.times) else { return nil }
    var constraint = Constraint(.agreement, terms: [a.term(.telling), b.term(.telling)], sentence: second.sentence)
    constraint.qualifiers = ["sources"]
    return constraint
  }

  /// How many died, or were hurt, on one day, by two sources.
  private static func tolls(_ first: Clause, _ second: Clause, _ sentence: StorySentence)
    -> (Wording.Figure, Wording.Figure)?
  {
    guard first.verb != nil, second.verb != nil, first.source != second.source, first.figures.count == 1,
      second.figures.count == 1, let (a, b) = Optional((first.figures[0], second.figures[0])),
      a.quantity.isPlain, b.quantity.isPlain, a.quantity.isCount, b.quantity.isCount, b.quantity.isWeighty,
      let harm = first.harm, harm == second.harm
    else { return nil }
    let days = first.times.filter { if case .date(let date) = $0 { date.day != nil } else { false } }
    return days.contains { second.times.contains($0) } ? (a, b) : nil
  }

  /// Whether a clause says nothing that the first one did not, but for who says it; both must be told by somebody.
  private static func repeats(_ second: Clause, _ first: Clause, _ sentence: StorySentence) -> Bool {
    guard let verb = second.verb, first.verb != nil else { return false }
    let own = second.source.union(sentence.cues(.same).compactMap { sentence.hash(at: $0.place) }).union(timeHashes)
    var new = sentence.contents(places(verb + 1, second.range.upperBound)).subtracting(own)
    if second.states.isSubset(of: first.states) { new.subtract(second.stateWords) }
    guard new.isSubset(of: first.contents) else { return false }
    let isTimed = !second.times.isEmpty && !first.times.isEmpty
    return isTimed && (second.times.count <= first.times.count)
      || new.subtracting(first.source).count >= 1 && first.times == second.times
  }

  private static let timeHashes = Set(
    ["year", "years", "period", "month", "day", "time", "quarter", "decade", "country", "state", "region"].map(
      WordHash.of
    )
  )

  /// The only figures of one sort that both clauses have.
  private static func pair(_ first: Clause, _ second: Clause) -> (Wording.Figure, Wording.Figure)? {
    var pairs: [(Wording.Figure, Wording.Figure)] = []
    for a in first.figures where a.quantity.isPlain {
      for b in second.figures where b.quantity.isPlain && a.quantity.isOfSort(b.quantity) && a.quantity.isWeighty {
        pairs.append((a, b))
      }
    }
    guard pairs.count == 1, let pair = pairs.first, pair.1.quantity.isWeighty else { return nil }
    return pair
  }

  private static func areCompatible(_ a: [TimeValue], _ b: [TimeValue]) -> Bool {
    b.allSatisfy { time in
      a.contains { other in
        guard let x = time.days, let y = other.days, let first = x.first, let last = x.last, let start = y.first,
          let end = y.last
        else { return false }
        return first <= last && start <= end && first <= end && start <= last
          && (first...last).count * 2 > (start...end).count
          && (start...end).count * 2 > (first...last).count
      }
    }
  }
}

extension Quantity {
  /// Whether the figure is more than a handful: small numbers are seldom what two sources disagree on.
  fileprivate var isWeighty: Bool {
    guard isCount else { return true }
    return (value?.rational ?? .zero) >= Rational(10)
  }
}
