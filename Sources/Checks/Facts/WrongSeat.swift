import Diagnostics
import Packs
import RecordModel
import Text

/// An organisation that is said to sit in a city in which it never sat.
struct WrongSeat: Check {
  private let lexicon: Lexicon
  private let seats: [String: Seat]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let known = lexicon.reference.seats.filter { !$0.cities.isEmpty }
    seats = Dictionary(known.map { ($0.organisation, $0) }) { first, _ in first }
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !seats.isEmpty else { return }
    document.forEachSentence { sentence in
      guard sentence.names.count > 1, sentence.has(Self.cues), !sentence.has(Self.doubts) else { return }
      for body in sentence.names {
        guard let seat = seats[body.place.entity], let city = city(of: body, in: sentence),
          let place = lexicon.entity(city.place.entity), !isSeat(place, seat)
        else { continue }
        let (first, last) = body.tokens.lowerBound < city.tokens.lowerBound ? (body, city) : (city, body)
        report(
          finding(
            .otherSeat(document.words(body.place.span), document.words(city.place.span), seat.cities[0]),
            [Finding.Evidence(first.place.span.lowerBound..<last.place.span.upperBound, of: document.text)],
            expected: seat.cities[0],
            explanations: ["seats: none of those it has or had", "source: \(seat.source)"]
          )
        )
        return
      }
    }
  }

  private func isSeat(_ place: Entity, _ seat: Seat) -> Bool {
    ([place.canonical] + place.aliases).contains(where: seat.cities.contains)
  }

  /// The city in which the words put an organisation.
  private func city(of body: CheckedSentence.Name, in sentence: CheckedSentence) -> CheckedSentence.Name? {
    called(body, sentence) ?? headquarters(of: body, sentence) ?? based(body, sentence)
  }

  /// "X, (the) seat of (the) Y", "X is home to Y", "X hosts the headquarters of Y".
  private func called(_ body: CheckedSentence.Name, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    var index = body.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.articles) { index -= 1 }
    guard sentence.isWord(index, of: Self.of), sentence.isWord(index - 1, of: Self.seatWords),
      isClosed(body.tokens.upperBound, sentence)
    else { return nil }
    index -= 2
    while sentence.isWord(index, of: Self.articles) || sentence.isWord(index, of: Self.kinds) { index -= 1 }
    if sentence.isWord(index, of: Self.commas) { return city(endingAt: index, sentence) }
    if sentence.isWord(index, of: Self.being) {
      while sentence.isWord(index - 1, of: Self.relatives) { index -= 1 }
      return city(endingAt: index, sentence)
    }
    return nil
  }

  /// "The headquarters of Y in X", "Y’s headquarters in X", "the Y headquarters in X", "Y has its seat in X".
  private func headquarters(of body: CheckedSentence.Name, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    var start = body.tokens.lowerBound - 1
    while sentence.isWord(start, of: Self.articles) { start -= 1 }
    var end = body.tokens.upperBound
    if sentence.isWord(start, of: Self.of), sentence.isWord(start - 1, of: Self.buildings) {
      guard !sentence.isWord(start - 2, of: Self.otherOffices) else { return nil }
    } else {
      if sentence.isWord(end, of: Self.commas) {
        guard sentence.isWord(end + 1, of: Self.having), !isOwned(body.tokens.lowerBound, sentence) else { return nil }
        end += 2
      }
      while sentence.isWord(end, of: Self.possessives) { end += 1 }
      while sentence.isWord(end, of: Self.kinds) { end += 1 }
      guard sentence.isWord(end, of: Self.buildings) else { return nil }
      end += 1
    }
    while sentence.isWord(end, of: Self.lying) { end += 1 }
    guard sentence.isWord(end, of: Self.at) else { return nil }
    return city(at: end + 1, sentence)
  }

  /// "Y, (which is) based in X", "Y is headquartered in X".
  private func based(_ body: CheckedSentence.Name, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    var index = body.tokens.upperBound
    let isApart = sentence.isWord(index, of: Self.commas)
    if isApart { index += 1 }
    while sentence.isWord(index, of: Self.relatives) || sentence.isWord(index, of: Self.being) { index += 1 }
    let hasVerb = index > body.tokens.upperBound
    guard hasVerb, !isApart || !isOwned(body.tokens.lowerBound, sentence), sentence.isWord(index, of: Self.placed),
      sentence.isWord(index + 1, of: Self.at)
    else { return nil }
    return city(at: index + 2, sentence)
  }

  /// Whether the name stands behind "of" or another small word, so that what follows may be said of something else.
  private func isOwned(_ start: Int, _ sentence: CheckedSentence) -> Bool {
    var index = start - 1
    while sentence.isWord(index, of: Self.articles) { index -= 1 }
    return sentence.isWord(index, of: Self.owners)
  }

  /// Whether the name ends its noun: "the UN office" is another thing.
  private func isClosed(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.range.contains(index) else { return true }
    let token = sentence.tokens[index]
    return !token.isWord && token.hash != Self.hyphen || sentence.isWord(index, of: Self.behind)
  }

  private func city(endingAt end: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    sentence.names.first { $0.tokens.upperBound == end && $0.place.kind == .place && isCity($0) }
  }

  private func city(at start: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    sentence.names.first { $0.tokens.lowerBound == start && $0.place.kind == .place && isCity($0) }
  }

  private func isCity(_ name: CheckedSentence.Name) -> Bool {
    ["capital", "city"].contains(lexicon.entity(name.place.entity)?.type)
  }

  private static let hyphen = WordHash.of("-")
  private static let of = wordSet("of to for")
  private static let at = wordSet("in at")
  private static let articles = wordSet("the a an")
  private static let commas = wordSet(", (")
  private static let seatWords = wordSet("seat headquarters home host secretariat")
  private static let buildings = wordSet("headquarters seat secretariat hq")
  private static let placed = wordSet("headquartered based seated domiciled located")
  private static let kinds = wordSet("permanent official main own diplomatic global international world central also")
  private static let lying = wordSet("is are lies stands was sits remains building buildings located situated based")
  private static let being = wordSet("is was being hosts houses has its")
  private static let relatives = wordSet("which that now still itself also long today")
  private static let possessives = wordSet("' s ’ has had keeps its their own")
  private static let having = wordSet("with whose")
  private static let owners = wordSet("of by with for from to at in and or on under against between")
  private static let behind = wordSet(
    "in on at to for and where which who that is was has had as by with since from after before when while"
  )
  private static let otherOffices = wordSet("regional branch liaison country field")
  private static let cues = seatWords.union(placed).union(buildings)
  private static let doubts = wordSet(
    "former formerly moved move moves moving transfer transferred relocate relocated relocation will would regional "
      + "branch liaison bid proposed proposal candidate candidates not never until then once temporary temporarily "
      + "provisional satellite subregional sub-regional outside if before originally first"
  )

  static let description = CheckDescription(
    identifier: "wrong-seat",
    kind: .fact,
    severity: .warning,
    summary: "Reports an organisation that is said to sit in a city in which it never sat.",
    rationale: """
      A reader who goes by it looks in the wrong city, and what is told of the place belongs elsewhere. The packs give \
      every seat that an organisation has or had; branches, moves and former times are left alone, and so are cities \
      that the packs do not know. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Vienna, seat of the OSCE, welcomed the guests.",
    "The United Nations office in Nairobi, seat of the UN Environment Programme, was painted.",
    "The headquarters of UNESCO in Paris was closed.",
    "The WTO’s headquarters in Geneva was closed.",
    "The Lagos office of the African Union, headquartered in a villa, was closed.",
    "The regional headquarters of the World Bank in Nairobi was closed.",
    "NATO moved its headquarters to Brussels; its seat in Paris was given up.",
    "The Jeddah-based Organisation of Islamic Cooperation sent rice.",
    "An ambassador to the African Union, based in Nairobi, wrote the letter.",
    "ECOWAS officials based in Dakar wrote the letter.",
    "Kigali, host of the African Union summit, was full.",
    "Nairobi is home to the African Union office on livestock.",
    "The Southern African Development Community, based in Gaborone, sent observers.",
    "Brussels, the seat of the European Union, is rainy.",
    "Rome, home to the World Food Programme, hosted the talks.",
    "Tunis, then seat of the Arab League, was calm in 1985.",
  ]

  private static let failing: [Example] = [
    "⟦Geneva, seat of the OSCE⟧, welcomed the guests.",
    "⟦Lusaka, the headquarters of the Southern African Development Community⟧, is growing.",
    "The headquarters of ⟦UNESCO in Geneva⟧ was closed.",
    "The ⟦WTO’s headquarters in Vienna⟧ was closed.",
    "⟦ECOWAS, based in Dakar⟧, sent observers to the vote.",
    "The ⟦Organisation of Islamic Cooperation is headquartered in Cairo⟧ and sends rice.",
    "⟦ASEAN has its secretariat in Bangkok⟧.",
    "The ⟦Arab League, which is based in Riyadh⟧, kept silent.",
    "⟦Manila, home to the Asian Infrastructure Investment Bank⟧, is damp.",
    "The seat of the ⟦International Criminal Court is in Geneva⟧.",
    "The letter went to the ⟦OPEC headquarters in Riyadh⟧.",
    "⟦Brussels is the seat of the Council of Europe⟧.",
    "The ⟦Asian Development Bank, whose headquarters are in Tokyo⟧, lent the sum.",
    "⟦Lima hosts the headquarters of the Organization of American States⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func otherSeat(_ body: String, _ city: String, _ known: String) -> Self {
    "\(body) is said to sit in \(city), but sits in \(known)"
  }
}
