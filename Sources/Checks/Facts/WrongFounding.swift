import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// An organisation that is said to have been founded in another year or city than it was.
struct WrongFounding: Check {
  /// The words between the verb and its date or place, at most.
  private static let farthest = 6

  private let lexicon: Lexicon
  private let known: [String: Seat]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let seats = lexicon.reference.seats.filter { !$0.founded.isEmpty }
    known = Dictionary(seats.map { ($0.organisation, $0) }) { first, _ in first }
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !known.isEmpty else { return }
    document.forEachSentence { sentence in
      guard !sentence.names.isEmpty, sentence.has(Self.cues) else { return }
      for body in sentence.names {
        guard let seat = known[body.place.entity], let verb = verb(of: body, in: sentence),
          !sentence.has(Self.doubts, in: verb.lowerBound - 8..<verb.upperBound + 8)
        else { continue }
        judge(body, seat, verb, sentence, document, report)
      }
    }
  }

  // MARK: The year and the city

  private func judge(
    _ body: CheckedSentence.Name,
    _ seat: Seat,
    _ verb: Range<Int>,
    _ sentence: CheckedSentence,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    let end = verb.upperBound
    let name = document.words(body.place.span)
    if let time = time(of: verb, end, sentence), let days = time.place.value.wholeDays,
      !seat.founded.contains(where: { $0.days.overlaps(days) }), let year = seat.founded.first
    {
      let places = [body.place.span, time.place.span].map { Finding.Evidence($0, of: document.text) }
      let years = seat.founded.map(\.plain).joined(separator: ", ")
      let told = time.place.value.plain
      report(
        finding(.otherYear(name, told, year.plain), places, expected: years, explanations: ["source: \(seat.source)"])
      )
      return
    }
    guard !seat.foundedIn.isEmpty, sentence.isWord(end, of: Self.at),
      let city = sentence.names.first(where: { $0.tokens.lowerBound == end + 1 && $0.place.kind == .place }),
      let place = lexicon.entity(city.place.entity), ["capital", "city"].contains(place.type),
      !([place.canonical] + place.aliases).contains(where: seat.foundedIn.contains)
    else { return }
    let places = [body.place.span, city.place.span].map { Finding.Evidence($0, of: document.text) }
    report(
      finding(
        .otherCity(name, document.words(city.place.span), seat.foundedIn[0]),
        places,
        expected: seat.foundedIn.joined(separator: ", "),
        explanations: ["source: \(seat.source)"]
      )
    )
  }

  /// "… in 1976", "… in Bangkok in 1976", "… by five states in 1976"; or "In 1976 …" before the whole.
  private func time(of verb: Range<Int>, _ end: Int, _ sentence: CheckedSentence) -> CheckedSentence.Time? {
    let behind = sentence.times.first { $0.tokens.lowerBound >= end }
    if let behind, behind.tokens.lowerBound - end <= Self.farthest, isDate(behind),
      isAt(behind.tokens.lowerBound, sentence),
      (end..<behind.tokens.lowerBound).allSatisfy({ !isBreak($0, sentence) })
    {
      return behind
    }
    guard sentence.times.count == 1, let first = sentence.times.first, isDate(first),
      first.tokens.upperBound <= verb.lowerBound, first.tokens.lowerBound - sentence.start <= 2,
      sentence.isWord(sentence.start, of: Self.at),
      (first.tokens.upperBound..<verb.lowerBound).allSatisfy({ !sentence.isWord($0, of: Self.clauses) })
    else { return nil }
    return first
  }

  private func isDate(_ time: CheckedSentence.Time) -> Bool {
    guard case .date = time.place.value else { return false }
    return !time.place.isLoose && !time.place.isResolved
  }

  private func isAt(_ start: Int, _ sentence: CheckedSentence) -> Bool {
    var index = start - 1
    while sentence.isWord(index, of: Self.parts) { index -= 1 }
    return sentence.isWord(index, of: Self.at)
  }

  private func isBreak(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let token = sentence.tokens[index]
    return sentence.isWord(index, of: Self.clauses) || !token.isWord && !token.isNumber
  }

  // MARK: What was founded

  /// The words of founding that are said of an organisation: "X was founded", "which five states founded", "founded X",
  /// "Founded in 1976, X", "the founding of X".
  private func verb(of body: CheckedSentence.Name, in sentence: CheckedSentence) -> Range<Int>? {
    var start = body.tokens.lowerBound
    while sentence.isWord(start - 1, of: Self.articles) { start -= 1 }
    return noun(before: start, body, sentence) ?? active(before: start, body, sentence) ?? lead(before: start, sentence)
      ?? passive(behind: body, start, sentence)
  }

  /// "The founding of X".
  private func noun(before start: Int, _ body: CheckedSentence.Name, _ sentence: CheckedSentence) -> Range<Int>? {
    guard sentence.isWord(start - 1, of: Self.of), sentence.isWord(start - 2, of: Self.nouns) else { return nil }
    return start - 2..<body.tokens.upperBound
  }

  /// "Five states founded X in 1976": the name ends its noun, and the verb is no participle.
  private func active(before start: Int, _ body: CheckedSentence.Name, _ sentence: CheckedSentence) -> Range<Int>? {
    let end = body.tokens.upperBound
    let isTwo = sentence.isWord(start - 1, of: Self.up) && sentence.isWord(start - 2, of: Self.set)
    let verb = isTwo ? start - 2 : start - 1
    guard isTwo || sentence.isWord(verb, of: Self.verbs), !sentence.isWord(verb - 1, of: Self.negations),
      verb > sentence.start, sentence.isWord(end, of: Self.behind)
    else { return nil }
    return verb..<end
  }

  /// "Founded in 1976 (by five states), X": the words open the sentence.
  private func lead(before start: Int, _ sentence: CheckedSentence) -> Range<Int>? {
    guard sentence.isWord(start - 1, of: Self.commas), let verb = participle(at: sentence.start, sentence),
      start - verb.upperBound <= 12,
      !(verb.upperBound..<start - 1).contains(where: { sentence.isWord($0, of: Self.breaks) }),
      sentence.times.filter({ $0.tokens.lowerBound < start }).count == 1
    else { return nil }
    return verb
  }

  /// "X was founded", "X, (which was) founded", "X, which five states founded".
  private func passive(behind body: CheckedSentence.Name, _ start: Int, _ sentence: CheckedSentence) -> Range<Int>? {
    var index = body.tokens.upperBound
    if sentence.isWord(index, of: Self.brackets) { index += 3 }
    let isApart = sentence.isWord(index, of: Self.commas)
    if isApart { index += 1 }
    let isOwned = sentence.isWord(start - 1, of: Self.owners)
    if isApart, isOwned { return nil }
    let isRelative = sentence.isWord(index, of: Self.relatives)
    if isRelative { index += 1 }
    var hasVerb = false
    while sentence.isWord(index, of: Self.being) || hasVerb && sentence.isWord(index, of: Self.adverbs) {
      hasVerb = true
      index += 1
    }
    if hasVerb { return isOwned && !isRelative ? nil : participle(at: index, sentence) }
    if !isApart, !isOwned, sentence.isWord(index, of: Self.came) { return participle(at: index, sentence) }
    if isApart, !isRelative { return participle(at: skipAdverbs(index, sentence), sentence) }
    guard isApart, isRelative else { return nil }
    // "Which five states founded": the subject of the relative clause stands before the verb.
    let clause = index..<min(index + 8, sentence.range.upperBound)
    guard let verb = clause.first(where: { sentence.isWord($0, of: Self.verbs) || sentence.isWord($0, of: Self.set) }),
      verb > index, let found = participle(at: verb, sentence),
      !(index..<verb).contains(where: { isBreak($0, sentence) || sentence.isWord($0, of: Self.being) }),
      sentence.isWord(found.upperBound, of: Self.at)
    else { return nil }
    return found
  }

  private func skipAdverbs(_ index: Int, _ sentence: CheckedSentence) -> Int {
    sentence.isWord(index, of: Self.adverbs) ? index + 1 : index
  }

  /// "Founded", "set up", "born", "came into being".
  private func participle(at index: Int, _ sentence: CheckedSentence) -> Range<Int>? {
    if sentence.isWord(index, of: Self.verbs) { return index..<index + 1 }
    if sentence.isWord(index, of: Self.set) { return sentence.isWord(index + 1, of: Self.up) ? index..<index + 2 : nil }
    let isBeing =
      sentence.isWord(index, of: Self.came) && sentence.isWord(index + 1, of: Self.into)
      && sentence.isWord(index + 2, of: Self.existence)
    return isBeing ? index..<index + 3 : nil
  }

  private static let verbs = wordSet("founded established created launched formed born inaugurated")
  private static let set = wordSet("set")
  private static let up = wordSet("up")
  private static let nouns = wordSet("founding foundation establishment creation birth")
  private static let came = wordSet("came")
  private static let into = wordSet("into")
  private static let existence = wordSet("being existence life")
  private static let cues = verbs.union(set).union(nouns).union(came)
  private static let of = wordSet("of")
  private static let articles = wordSet("the")
  private static let commas = wordSet(", (")
  private static let brackets = wordSet("(")
  private static let relatives = wordSet("which")
  private static let being = wordSet("was were is had been being")
  private static let adverbs = wordSet("officially formally originally first itself also only already actually finally")
  private static let at = wordSet("in on at")
  private static let parts = wordSet("early late mid the autumn spring summer winter")
  private static let owners = wordSet("of by with for from to at in and or on under against between through within")
  private static let negations = wordSet("by not newly was were been is had has as")
  private static let behind = wordSet("in on at , . ; with when after to")
  private static let breaks = wordSet("; : ( which who that whose while")
  private static let clauses = wordSet(
    "; : ( ) , and but which who that when where while after before since until as to for under within with"
  )
  private static let doubts = wordSet(
    "anniversary anniversaries predecessor forerunner precursor forerunners successor re refounded would will not never "
      + "proposed plan planned planning programme program initiative office mission delegation negotiations talks if "
      + "should could might celebrate celebrated marked commemorated as"
  )

  static let description = CheckDescription(
    identifier: "wrong-founding",
    kind: .fact,
    severity: .error,
    summary: "Reports an organisation that is said to have been founded in another year or city than it was.",
    rationale: """
      The year is wrong, or another body is meant. The packs give every year that a careful writer may name, that of the \
      treaty, of its entry into force and of a forerunner; only words that tell of the founding of the body itself \
      count. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "NATO was founded in April 1949.",
    "The United Nations was founded in 1945.",
    "The World Bank, created in 1944 at Bretton Woods, lent the money.",
    "The WTO was established in Marrakesh in 1994.",
    "The academy was founded by NATO in 1951.",
    "ASEAN launched a fund in 2005 for the delta.",
    "The secretariat of ASEAN, founded in 1976, is small.",
    "A committee of the African Union, set up in 2011, met.",
    "ECOWAS, which adopted the protocol that five states signed in 1979, met in Lomé.",
    "In 2013 the UNESCO chair was established in Suva.",
    "The Arab League established in 1964 a command of its own.",
    "The European Union was founded as a community of coal in 1951.",
    "The OAU, founded in Addis Ababa in 1963, had no army.",
    "In 2005, when the agency was founded in Lagos, ECOWAS had fifteen members.",
    "Founded in 1949, the university works with NATO.",
    "A bank was set up in 2014 by BRICS; OPEC was founded in Baghdad.",
    "OPEC’s fund was established in 1976.",
    "Caricom was founded by four states in 1973.",
    "The fiftieth anniversary of the founding of ASEAN in 2017 was kept in Manila.",
    "Established in 1991, the trust is a partner of the Commonwealth, which was founded in London.",
  ]

  private static let failing: [Example] = [
    "In ⟦1959⟧ ⟦NATO⟧ was founded in the capital.",
    "⟦NATO⟧ was founded in ⟦April 1951⟧.",
    "In ⟦1947⟧ the ⟦United Nations⟧ was founded.",
    "The ⟦WTO⟧ was established in ⟦1999⟧ to settle such disputes.",
    "⟦OPEC⟧, founded in Baghdad in ⟦1973⟧, sets quotas.",
    "The ⟦Arab League⟧, which six states set up in Cairo in ⟦1954⟧, was slow.",
    "Founded in ⟦1965⟧ by fifteen states, ⟦ECOWAS⟧ has a court.",
    "Four states launched ⟦Mercosur⟧ in ⟦2001⟧ and opened their markets.",
    "The creation of the ⟦European Bank for Reconstruction and Development⟧ in ⟦1981⟧ brought money.",
    "The ⟦Council of Europe⟧ was created in ⟦1959⟧ by ten states.",
    "The ⟦International Atomic Energy Agency⟧ was set up in ⟦1975⟧.",
    "⟦OPEC⟧ was founded in ⟦Riyadh⟧ by five states.",
    "The ⟦OAU⟧, established in ⟦Lagos⟧ in 1963, had no army.",
    "⟦SAARC⟧ was officially established in Dhaka in ⟦1995⟧.",
    "⟦Amnesty International⟧ was born in ⟦1971⟧.",
    "⟦ECOWAS⟧ came into being in ⟦1957⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func otherYear(_ body: String, _ told: String, _ known: String) -> Self {
    "\(body) is said to have been founded in \(told), but was in \(known)"
  }

  fileprivate static func otherCity(_ body: String, _ told: String, _ known: String) -> Self {
    "\(body) is said to have been founded in \(told), but was in \(known)"
  }
}
