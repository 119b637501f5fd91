import Diagnostics
import Packs
import RecordModel
import Text

/// Two states that are told to share a border by land, and do not.
struct WrongBorder: Check {
  /// The codes of states by identifier.
  private let codes: [String: String]
  private let neighbours: [String: Set<String>]
  /// The states without a coast, by code: their neighbours are neighbours by land.
  private let landlocked: Set<String>

  init(_ lexicon: Lexicon) {
    var codes: [String: String] = [:]
    var neighbours: [String: Set<String>] = [:]
    for (code, state) in lexicon.states where lexicon.holdsFacts && !state.neighbours.isEmpty {
      codes[lexicon.entities[state.entity].id] = code
      neighbours[code] = Set(state.neighbours)
    }
    (self.codes, self.neighbours) = (codes, neighbours)
    landlocked = Set(lexicon.states.filter { $0.value.isLandlocked == true }.keys)
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !codes.isEmpty else { return }
    document.forEachSentence { sentence in
      guard sentence.names.count > 1, sentence.has(Self.borders), !sentence.has(Self.doubts) else { return }
      for index in sentence.range where sentence.isWord(index, of: Self.borders) {
        let bordering = listed(at: index, sentence) ?? pair(at: index, sentence)
        guard let (first, second) = bordering ?? neighbour(at: index, sentence),
          let a = codes[first.place.entity],
          let b = codes[second.place.entity], a != b, neighbours[a]?.contains(b) == false
        else { continue }
        let places = [first.tokens.lowerBound, second.tokens.lowerBound, index]
        let ends = [first.tokens.upperBound, second.tokens.upperBound, index + 1]
        guard let start = places.min(), let end = ends.max() else { continue }
        report(
          finding(
            .noBorder(document.words(first.place.span), document.words(second.place.span)),
            [Finding.Evidence(sentence.passage.bytes(of: start..<end), of: document.text)],
            // States close to each other are called neighbours too.
            severity: bordering == nil ? .warning : .error,
            explanations: ["wording: nothing tells of a sea, of former times or of a land between the two"]
          )
        )
        return
      }
    }
  }

  /// "X sells power to its neighbour Y", where one of the two has no coast and no third state is named.
  private func neighbour(at index: Int, _ sentence: CheckedSentence) -> (CheckedSentence.Name, CheckedSentence.Name)? {
    let states = sentence.names.filter { $0.place.kind == .state }
    guard sentence.isWord(index, of: Self.beside), sentence.isWord(index - 1, of: Self.its), states.count == 2,
      states[0].tokens.lowerBound == sentence.start, states[1].tokens.lowerBound == index + 1,
      states.contains(where: { landlocked.contains(codes[$0.place.entity] ?? "") })
    else { return nil }
    return (states[0], states[1])
  }

  /// "X, which borders A, B and C": X and the first of them that it does not touch.
  private func listed(at index: Int, _ sentence: CheckedSentence) -> (CheckedSentence.Name, CheckedSentence.Name)? {
    let states = sentence.names.filter { $0.place.kind == .state }
    guard sentence.isWord(index, of: Self.verb), let first = subject(before: index, states, sentence),
      let code = codes[first.place.entity]
    else { return nil }
    var place = index + 1
    var isLast = false
    while !isLast {
      if sentence.isWord(place, of: Self.articles) { place += 1 }
      guard let state = states.first(where: { $0.tokens.lowerBound == place }) else { return nil }
      if let other = codes[state.place.entity], neighbours[code]?.contains(other) == false, other != code {
        return (first, state)
      }
      place = state.tokens.upperBound
      guard sentence.isWord(place, of: Self.comma.union(Self.and)) else { return nil }
      isLast = !sentence.range.contains(place + 1)
      while sentence.isWord(place, of: Self.comma.union(Self.and)) { place += 1 }
    }
    return nil
  }

  /// The two states of a wording.
  private func pair(at index: Int, _ sentence: CheckedSentence) -> (CheckedSentence.Name, CheckedSentence.Name)? {
    let states = sentence.names.filter { $0.place.kind == .state }
    func state(at start: Int) -> CheckedSentence.Name? {
      let place = sentence.isWord(start, of: Self.articles) ? start + 1 : start
      return states.first { $0.tokens.lowerBound == place }
    }
    func state(endingAt end: Int) -> CheckedSentence.Name? { states.first { $0.tokens.upperBound == end } }
    // "the land border between X and Y"
    // or "the common border of X and Y"
    let isOfBoth =
      sentence.isWord(index + 1, of: Self.of) && sentence.isWord(index - 1, of: Self.shared) && sentence.times.isEmpty
    if isOfBoth || sentence.isWord(index + 1, of: Self.between), let first = state(at: index + 2),
      sentence.isWord(first.tokens.upperBound, of: Self.and), let second = state(at: first.tokens.upperBound + 1),
      sentence.isWord(index - 1, of: Self.kinds) || sentence.has(Self.crossings, in: index - 3..<index)
    {
      return (first, second)
    }
    var lead = index - 1
    while sentence.isWord(lead, of: Self.kinds) || sentence.isWord(lead, of: Self.articles) { lead -= 1 }
    if sentence.isWord(lead, of: Self.sharing) {
      // "X shares a border with Y", "X and Y share a border"
      if sentence.isWord(index + 1, of: Self.with), let second = state(at: index + 2) {
        return subject(before: lead, states, sentence).map { ($0, second) }
      }
      if let second = state(endingAt: lead), sentence.isWord(second.tokens.lowerBound - 1, of: Self.and),
        let first = state(endingAt: second.tokens.lowerBound - 1)
      {
        return (first, second)
      }
    }
    // "X, which borders Y,", "X borders Y"
    guard sentence.isWord(index, of: Self.verb), let second = state(at: index + 1) else { return nil }
    return subject(before: index, states, sentence).map { ($0, second) }
  }

  /// The state right before a verb, or before a comma and "which".
  private func subject(before verb: Int, _ states: [CheckedSentence.Name], _ sentence: CheckedSentence)
    -> CheckedSentence.Name?
  {
    var end = verb
    if sentence.isWord(end - 1, of: Self.which), sentence.isWord(end - 2, of: Self.comma) { end -= 2 }
    return states.first { $0.tokens.upperBound == end }
  }

  private static let borders = wordSet("border borders frontier neighbour neighbor")
  private static let beside = wordSet("neighbour neighbor")
  private static let its = wordSet("its")
  private static let verb = wordSet("borders")
  private static let of = wordSet("of")
  private static let shared = wordSet("common land")
  private static let between = wordSet("between")
  private static let and = wordSet("and")
  private static let with = wordSet("with")
  private static let which = wordSet("which that")
  private static let comma = wordSet(",")
  private static let articles = wordSet("the a an its")
  private static let kinds = wordSet("land common long short")
  private static let sharing = wordSet("share shares has have")
  private static let crossings = wordSet("cross crosses crossed crossing")
  private static let doubts = wordSet(
    "no not never nor neither maritime sea former formerly once until would if imagined through via historic colonial ocean "
      + "tunnel bridge river claim claims claimed occupied empire crimea lake strait straits channel gulf western"
  )

  static let description = CheckDescription(
    identifier: "wrong-border",
    kind: .fact,
    severity: .error,
    summary: "Reports two states that are told to share a border by land, and do not.",
    rationale: """
      One of the states is another, or the goods took another way. Borders at sea, rivers, tunnels, claims and former \
      times are left alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: [
      "For Uruguay, which borders Argentina and Brazil, the vaccine is as important.",
      "The lorries cross the border between Ghana and Togo at night.",
      "Peru shares a border with Bolivia.",
      "They spoke of the common border of Peru and Bolivia, and of the closed border of Poland.",
      "Chile and Argentina share a long border.",
      "Norway and Denmark share a maritime border.",
      "Uganda, which borders Kenya, closed the road.",
      "The trade between Chile and Ecuador fell.",
      "The border between Poland and the Soviet Union was closed.",
      "Germany and Russia no longer share a border.",
      "Australia sells wheat to its neighbour Indonesia.",
      "Zambia sells power to its neighbour Malawi.",
      "Kenya has a border post with scanners from Japan.",
      "The tunnel under the border between France and Switzerland was dug.",
    ],
    failing: [
      "For ⟦Uruguay, which borders Argentina, Brazil and Paraguay⟧, the vaccine is as important.",
      "⟦Kenya sends power to its neighbour Zambia⟧ over a line of its own.",
      "The lorries cross the ⟦border between Ghana and Benin⟧ at night.",
      "⟦Peru shares a border with Paraguay⟧.",
      "They spoke of the long common ⟦border of Angola and Mozambique⟧, on which there are too few posts.",
      "⟦Chile and Uruguay share a long border⟧.",
      "⟦Uganda, which borders Ethiopia⟧, closed the road.",
      "The land ⟦border between Spain and Italy⟧ was closed.",
      "⟦Malawi borders Zimbabwe⟧ and sells it tea.",
      "⟦Hungary has a common border with Bulgaria⟧.",
      "The land ⟦border between Laos and Malaysia⟧ is busy.",
      "⟦Vietnam shares a land border with Thailand⟧.",
      "Buses crossed the ⟦border between Kenya and Rwanda⟧.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func noBorder(_ a: String, _ b: String) -> Self { "\(a) and \(b) do not touch by land" }
}
