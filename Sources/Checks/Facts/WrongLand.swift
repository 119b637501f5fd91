import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A land that is told to have what it has not: a coast, another state's capital.
struct WrongLand: Check {
  private let lexicon: Lexicon
  /// The codes of states without a coast on a sea, by identifier.
  private let landlocked: Set<String>
  /// The states with a coast.
  let coastal: Set<String>
  /// The states of which a place is the capital, by the identifiers of place and state.
  private let capitals: [String: Set<String>]
  /// When a place ceased to be the capital of a state, by the identifiers of both.
  private let formerSeats: [String: (to: PartialDate, state: String)]
  /// The capitals of states that have but one, by identifier, and the cities that are none.
  private let seats: [String: String]
  private let cities: Set<String>

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    guard lexicon.holdsFacts else {
      (landlocked, coastal, capitals, formerSeats, seats, cities) = ([], [], [:], [:], [:], [])
      return
    }
    var landlocked: Set<String> = []
    var capitals: [String: Set<String>] = [:]
    var places: [String: [String]] = [:]
    for entity in lexicon.entities where entity.kind == .place {
      places[entity.canonical, default: []].append(entity.id)
    }
    for state in lexicon.states.values {
      let id = lexicon.entities[state.entity].id
      if state.isLandlocked == true { landlocked.insert(id) }
      for name in [state.capital].compactMap(\.self) + state.formerCapitals.compactMap(\.name) {
        for place in places[name] ?? [] { capitals[place, default: []].insert(id) }
      }
    }
    (self.landlocked, self.capitals) = (landlocked, capitals)
    coastal = Set(lexicon.states.values.filter { $0.isLandlocked == false }.map { lexicon.entities[$0.entity].id })
    (formerSeats, seats, cities) = Self.seats(lexicon, places)
  }

  /// The former capitals with their last day, the only capitals, and the cities.
  private static func seats(_ lexicon: Lexicon, _ places: [String: [String]]) -> (
    [String: (to: PartialDate, state: String)], [String: String], Set<String>
  ) {
    var former: [String: (to: PartialDate, state: String)] = [:]
    var seats: [String: String] = [:]
    for state in lexicon.states.values {
      let id = lexicon.entities[state.entity].id
      for phase in state.formerCapitals {
        guard let name = phase.name, let to = phase.to else { continue }
        for place in places[name] ?? [] { former[place + " " + id] = (to, id) }
      }
      // A seat without an end is a second capital.
      if !state.formerCapitals.contains(where: { $0.to == nil }) { seats[id] = state.capital }
    }
    let cities = lexicon.entities.filter { $0.kind == .place && $0.type == "city" }.map(\.id)
    return (former, seats, Set(cities))
  }

  /// Whether the one date of a sentence lies behind another, and no word near a place tells of former times.
  private func isLater(than end: PartialDate, near words: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    guard sentence.times.count == 1, let time = sentence.times.first, !time.place.isResolved, !time.place.isLoose,
      !sentence.has(Self.times, in: words.lowerBound - 3..<words.upperBound + 2), let days = time.place.value.wholeDays
    else { return false }
    return days.lowerBound > end.days.upperBound
  }

  /// Words that bound the time in which a place was the capital.
  private static let limits = wordSet("until till from between before since during to")
  private static let times = wordSet("once then until former formerly old since was had before historic first")

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !landlocked.isEmpty else { return }
    document.forEachSentence { sentence in
      guard !sentence.names.isEmpty else { return }
      reportCoast(sentence, document, report)
      reportCapital(sentence, document, report)
      reportLandlocked(sentence, document, report)
    }
  }

  /// Reports a coast or a seaport of a state that has none.
  private func reportCoast(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    let states = sentence.names.filter { $0.place.kind == .state }
    guard states.contains(where: { landlocked.contains($0.place.entity) }), !sentence.has(Self.doubts) else { return }
    for index in sentence.range where sentence.isWord(index, of: Self.shores) {
      guard let (owner, start) = owner(of: index, states, sentence), landlocked.contains(owner.place.entity) else {
        continue
      }
      let span = sentence.passage.bytes(of: start..<index + 1)
      report(
        finding(
          .noCoast(document.words(owner.place.span)),
          [Finding.Evidence(span, of: document.text)],
          explanations: ["wording: no lake, river, lease or former time is named"]
        )
      )
      return
    }
  }

  /// Whose coast or port a word names, and where the words begin that say so.
  private func owner(
    of shore: Int,
    _ states: [CheckedSentence.Name],
    _ sentence: CheckedSentence
  ) -> (CheckedSentence.Name, Int)? {
    let isPort = sentence.isWord(shore, of: Self.ports)
    var start = shore
    var hasSea = !isPort
    while start > sentence.range.lowerBound, shore - start < 4, sentence.isWord(start - 1, of: Self.describing) {
      start -= 1
      hasSea = hasSea || sentence.isWord(start, of: Self.seas)
    }
    guard hasSea else { return nil }
    if let state = states.first(where: { $0.tokens.upperBound == start }) { return (state, state.tokens.lowerBound) }
    if sentence.isWord(start - 1, of: Self.genitive),
      let state = states.first(where: { $0.tokens.upperBound == start - 1 || $0.tokens.upperBound == start - 2 })
    {
      return (state, state.tokens.lowerBound)
    }
    if sentence.isWord(shore + 1, of: Self.of), let state = states.first(where: { $0.tokens.lowerBound == shore + 2 }) {
      return (state, start)
    }
    guard sentence.isWord(start - 1, of: Self.its), let first = states.first,
      first.tokens.lowerBound - sentence.start <= 3,
      states.count == 1 || sentence.isWord(start, of: Self.own) || areAsked(states.dropFirst(), before: shore, sentence)
    else { return nil }
    return (first, start - 1)
  }

  /// Whether other states are only those that something is asked of or comes from: "asked X for boats", "bought from X".
  private func areAsked(_ others: ArraySlice<CheckedSentence.Name>, before shore: Int, _ sentence: CheckedSentence)
    -> Bool
  {
    others.filter { $0.tokens.upperBound <= shore }.allSatisfy {
      sentence.isWord($0.tokens.upperBound, of: Self.forWord)
        || sentence.isWord($0.tokens.lowerBound - 1, of: Self.from)
    }
  }

  private static let forWord = wordSet("for")
  private static let from = wordSet("from")

  /// Reports the capital of one state that is called that of another.
  private func reportCapital(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    for index in sentence.range where sentence.tokens[index].hash == Self.capital {
      guard let (city, state) = pair(at: index, sentence),
        !sentence.isWord(state.tokens.upperBound, of: Self.limits), !sentence.isWord(index + 1, of: Self.limits)
      else { continue }
      let owners = capitals[city.place.entity] ?? []
      let old = formerSeats[city.place.entity + " " + state.place.entity]
      let tokens =
        min(city.tokens.lowerBound, state.tokens.lowerBound)..<max(city.tokens.upperBound, state.tokens.upperBound)
      let message: Finding.Message
      if let old, isLater(than: old.to, near: tokens, sentence) {
        message = .formerCapital(document.words(city.place.span), old.to.plain)
      } else if !owners.contains(state.place.entity), let owner = owners.sorted().first,
        let name = lexicon.entity(owner)?.canonical
      {
        message = .otherCapital(document.words(city.place.span), name, document.words(state.place.span))
      } else if owners.isEmpty, cities.contains(city.place.entity), let seat = seats[state.place.entity] {
        message = .noCapital(document.words(city.place.span), seat)
      } else {
        continue
      }
      report(finding(message, [Finding.Evidence(sentence.passage.bytes(of: tokens), of: document.text)]))
    }
  }

  /// "Nairobi, the capital of Kenya" and "the Kenyan capital(,) Nairobi".
  private func pair(at index: Int, _ sentence: CheckedSentence) -> (
    city: CheckedSentence.Name, state: CheckedSentence.Name
  )? {
    func name(endingAt end: Int, _ kind: EntityKind) -> CheckedSentence.Name? {
      sentence.names.first { $0.tokens.upperBound == end && $0.place.kind == kind }
    }
    func name(at start: Int, _ kind: EntityKind) -> CheckedSentence.Name? {
      sentence.names.first { $0.tokens.lowerBound == start && $0.place.kind == kind }
    }
    if sentence.isWord(index + 1, of: Self.of) {
      let hasArticle = sentence.isWord(index + 2, of: Self.articles)
      guard let state = name(at: index + (hasArticle ? 3 : 2), .state) else { return nil }
      var before = index - 1
      while sentence.isWord(before, of: Self.articles) { before -= 1 }
      if sentence.isWord(before, of: Self.comma), let city = name(endingAt: before, .place) { return (city, state) }
      let behind = state.tokens.upperBound
      return sentence.isWord(behind, of: Self.comma) ? name(at: behind + 1, .place).map { ($0, state) } : nil
    }
    let gap =
      sentence.isWord(index - 1, of: Self.genitive) ? (sentence.isWord(index - 2, of: Self.genitive) ? 2 : 1) : 0
    guard let state = name(endingAt: index - gap, .state) else { return nil }
    let behind = sentence.isWord(index + 1, of: Self.comma) ? index + 2 : index + 1
    if let city = name(at: behind, .place) { return (city, state) }
    // "Nairobi, the Kenyan capital", "Nairobi, Kenya's capital".
    var before = state.tokens.lowerBound - 1
    while sentence.isWord(before, of: Self.articles) { before -= 1 }
    guard sentence.isWord(before, of: Self.comma) else { return nil }
    return name(endingAt: before, .place).map { ($0, state) }
  }

  private static let shores = wordSet(
    "coast coastline seaport seaports port ports harbour harbours harbor harbors beaches"
  )
  private static let ports = wordSet("port ports harbour harbours harbor harbors beaches")
  private static let seas = wordSet(
    "pacific atlantic indian ocean mediterranean baltic red black sea north arctic adriatic"
  )
  private static let describing = wordSet(
    "pacific atlantic indian ocean mediterranean baltic red black sea north arctic adriatic own long short southern deep - "
      + "northern western eastern main two three"
  )
  private static let its = wordSet("its")
  private static let own = wordSet("own")
  private static let of = wordSet("of")
  private static let genitive = wordSet("' s")
  private static let articles = wordSet("the")
  private static let comma = wordSet(",")
  private static let capital = WordHash.of("capital")
  /// Words that speak of a lake, a lease, a wish or former times.
  private static let doubts = wordSet(
    "no not without lost loses lack lacks lacking claim claims claimed former formerly once until access landlocked dry "
      + "river lake caspian inland rent rented lease leased free-port wants wanted seeks sought would if dream dreams "
      + "never nor neither ceded regain shipping flag had imagined via neighbour neighbouring"
  )

  static let description = CheckDescription(
    identifier: "wrong-land",
    kind: .fact,
    severity: .error,
    summary: "Reports a coast of a state that has none, and the capital of one state that is called that of another.",
    rationale: """
      The sentence is about another state, or cannot be true. Lakes and rivers, leases, claims and former times are left \
      alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Bolivia lost its Pacific coast in 1884.",
    "Paraguay ships its soy through its own river ports.",
    "Kazakhstan’s Caspian ports handle grain.",
    "Nepal uses the Indian Ocean ports of India.",
    "Peru ships its tin through its own Pacific ports.",
    "Ethiopia sought its own Red Sea port for years.",
    "Mongolia rents its own Pacific port from a neighbour.",
    "Nairobi, the capital of Kenya, hosted the talks.",
    "In the Zambian capital, Lusaka, the ministers met.",
    "Kampala is nearer than the capital of Rwanda.",
    "Almaty, once the capital of Kazakhstan, hosted the fair.",
    "Lagos, the commercial capital of Nigeria, hosted the fair.",
    "In 1985 the ministers met in Lagos, the capital of Nigeria.",
    "Mali asked Senegal to open its Atlantic ports.",
    "The talks in La Paz, the capital of Bolivia, ended early.",
    "Switzerland has a navy of merchant ships under its own flag.",
  ]

  private static let failing: [Example] = [
    "Zambia sends its copper to Korea from ⟦its own Indian Ocean ports⟧.",
    "The ⟦coast of Mongolia⟧ is patrolled by two cutters.",
    "⟦Niger’s coastline⟧ was surveyed in 2014.",
    "Mali exports its cotton through ⟦its Atlantic ports⟧.",
    "Tankers unload at ⟦Hungary’s Adriatic seaports⟧ every week.",
    "Laos opened ⟦its own Pacific port⟧ to Chilean ships.",
    "The ministers met in ⟦Nairobi, the capital of Tanzania⟧.",
    "In the ⟦Zambian capital, Harare⟧, the two presidents embraced.",
    "Mali bought radar sets for ⟦its Atlantic coast⟧.",
    "In 2012 the ministers met in ⟦Lagos, the capital of Nigeria⟧.",
    "The fair in ⟦Toronto, the capital of Canada⟧, was small.",
    "⟦Uganda’s capital, Kigali⟧, has a new market.",
    "The talks in ⟦Bratislava, the capital of Slovenia⟧, ended early.",
  ]
}

extension Finding.Message {
  fileprivate static func formerCapital(_ city: String, _ to: String) -> Self {
    "\(city) was the capital only until \(to)"
  }

  fileprivate static func noCapital(_ city: String, _ seat: String) -> Self {
    "\(city) is not the capital: that is \(seat)"
  }

  fileprivate static func noCoast(_ state: String) -> Self { "\(state) has no coast on a sea" }

  fileprivate static func otherCapital(_ city: String, _ owner: String, _ state: String) -> Self {
    "\(city) is the capital of \(owner), not of \(state)"
  }
}
