import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A state that is said to have become independent in another year than it did.
struct WrongIndependence: Check {
  /// Between a proclamation, a vote and a recognition so many years may lie.
  private static let grace = 3

  private let known: [String: [StateDefinition.Phase]]

  init(_ lexicon: Lexicon) {
    var known: [String: [StateDefinition.Phase]] = [:]
    for state in lexicon.states.values where lexicon.holdsFacts && !state.independence.isEmpty {
      known[lexicon.entities[state.entity].id] = state.independence
    }
    self.known = known
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !known.isEmpty else { return }
    var before: (name: CheckedSentence.Name, block: Range<Int>)?
    document.forEachSentence { sentence in
      let last = before
      before = Self.opening(sentence).map { ($0, sentence.passage.block.range) }
      guard !sentence.times.isEmpty, sentence.has(Self.cues), !sentence.has(Self.doubts) else { return }
      for index in sentence.range where sentence.isWord(index, of: Self.cues) && isNoun(index, sentence) {
        guard let time = time(of: index, sentence),
          let state = state(of: index, time, sentence)
            ?? (last?.block == sentence.passage.block.range && isBare(index, sentence) ? last?.name : nil)
        else { continue }
        let followers = sentence.isWord(index, of: Self.adjective) ? followers(behind: time, sentence) : []
        if judge(state, time, document, report) || followers.contains(where: { judge($0, $1, document, report) }) {
          return
        }
      }
    }
  }

  /// Reports a state whose year is another; whether it did.
  private func judge(
    _ state: CheckedSentence.Name,
    _ time: CheckedSentence.Time,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) -> Bool {
    guard let phases = known[state.place.entity], let told = time.place.date?.year,
      !phases.contains(where: { isNear($0, told) }), let from = phases.last?.from
    else { return false }
    report(
      finding(
        .otherYear(document.words(state.place.span), time.place.value.placed, from.placed),
        [state.place.span, time.place.span].map { Finding.Evidence($0, of: document.text) },
        expected: from.plain
      )
    )
    return true
  }

  /// "Ghana became independent in 1957, Kenya in 1963 and Malta in 1964": the states without a verb, each with its date.
  private func followers(behind time: CheckedSentence.Time, _ sentence: CheckedSentence)
    -> [(CheckedSentence.Name, CheckedSentence.Time)]
  {
    var found: [(CheckedSentence.Name, CheckedSentence.Time)] = []
    var index = time.tokens.upperBound
    while sentence.isWord(index, of: Self.joints) {
      while sentence.isWord(index, of: Self.joints) { index += 1 }
      guard
        let state = sentence.names.first(where: { $0.place.kind == .state && $0.tokens.lowerBound == index }),
        sentence.isWord(state.tokens.upperBound, of: Self.at),
        let next = sentence.writtenDates.first(where: {
          (state.tokens.upperBound + 1...state.tokens.upperBound + 2).contains($0.tokens.lowerBound)
        })
      else { break }
      index = next.tokens.upperBound
      guard !sentence.range.contains(index) || !sentence.tokens[index].isWord || sentence.isWord(index, of: Self.joints)
      else { break }
      found.append((state, next))
    }
    // The chain ends the sentence: "Algeria in 1954, after a rising, was at war" is no part of one.
    return (index..<sentence.range.upperBound).contains { sentence.tokens[$0].isWord } ? [] : found
  }

  private static let adjective = wordSet("independent")

  private static let joints = wordSet("; , and")

  /// The only state of a sentence, where it opens with its name: "Ghana’s first missions …".
  private static func opening(_ sentence: CheckedSentence) -> CheckedSentence.Name? {
    let states = sentence.names.filter { $0.place.kind == .state }
    guard Set(states.map(\.place.entity)).count == 1, let state = states.first,
      state.tokens.lowerBound - sentence.start <= 1
    else { return nil }
    return state
  }

  /// "Independence had come on 6 March 1957": the sentence opens with it and names nobody before its date.
  private func isBare(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    index == sentence.start && (index + 1...index + 3).contains { sentence.isWord($0, of: Self.came) }
      && !sentence.names.contains { $0.place.kind == .state }
  }

  private static let came = wordSet("came come achieved won gained proclaimed declared")

  private func isNear(_ phase: StateDefinition.Phase, _ year: Int) -> Bool {
    [phase.from, phase.to].contains { $0.map { abs($0.year - year) < Self.grace } ?? false }
  }

  /// Whether the word stands for the event: "an independent inquiry" and "the independence hero" do not.
  private func isNoun(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.range.contains(index + 1), sentence.tokens[index + 1].isWord else { return true }
    return sentence.isWord(index + 1, of: Self.following)
  }

  /// The one date in the clause: behind the word, or before the whole.
  private func time(of index: Int, _ sentence: CheckedSentence) -> CheckedSentence.Time? {
    let dates = sentence.writtenDates
    if let behind = dates.first(where: { $0.tokens.lowerBound > index }), behind.tokens.lowerBound - index <= 9,
      !(index..<behind.tokens.lowerBound).contains(where: { sentence.isWord($0, of: Self.breaks) }),
      (index + 1..<behind.tokens.lowerBound).allSatisfy({ isPlain($0, sentence) }), isAt(behind, sentence)
    {
      return behind
    }
    guard dates.count == 1, sentence.times.count == 1, let first = dates.first,
      first.tokens.lowerBound - sentence.start <= 2, sentence.isWord(sentence.start, of: Self.at),
      !(first.tokens.upperBound..<max(index, first.tokens.upperBound)).contains(where: {
        sentence.isWord($0, of: Self.clauses)
      })
    else { return nil }
    return first
  }

  /// Whether a word behind the independence tells only from whom, how and when it came.
  private func isPlain(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let token = sentence.tokens[index]
    return !token.isWord || token.isCapitalized || sentence.isWord(index, of: Self.plain)
  }

  private func isAt(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    var index = time.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.articles) { index -= 1 }
    return sentence.isWord(index, of: Self.at)
  }

  /// The state that became independent: the subject before the verb, the owner, or the one named behind a comma.
  private func state(of index: Int, _ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> CheckedSentence.Name?
  {
    let states = sentence.names.filter { $0.place.kind == .state }
    if sentence.isWord(index + 1, of: Self.of) {
      return states.first {
        (index + 2...index + 3).contains($0.tokens.lowerBound)
          && !sentence.isWord($0.tokens.upperBound, of: Self.genitive)
      }
    }
    if sentence.isWord(index + 1, of: Self.to) {
      return states.first { (index + 2...index + 3).contains($0.tokens.lowerBound) }
    }
    var start = index
    while sentence.isWord(start - 1, of: Self.kinds) { start -= 1 }
    // "Ghana became independent", "Kenya won its independence", "Ghana’s independence", "Ghanaian independence".
    if let owner = states.first(where: { (start - 2...start).contains($0.tokens.upperBound) }),
      (owner.tokens.upperBound..<start).allSatisfy({ sentence.isWord($0, of: Self.genitive) })
    {
      return owner
    }
    let verb = (start - 4..<start).last { sentence.isWord($0, of: Self.verbs) }
    if let verb {
      let subject = states.last { $0.tokens.upperBound <= verb }
      if let subject,
        !(subject.tokens.upperBound..<verb).contains(where: {
          !sentence.isWord($0, of: Self.fillers)
        })
      {
        return subject
      }
      if sentence.isWord(verb, of: Self.gaining) { return lead(behind: time, states, sentence) }
      return nil
    }
    // "Since independence in 1975, Angola".
    let isLead = start - sentence.start <= 2
    return isLead ? lead(behind: time, states, sentence) : nil
  }

  private func lead(behind time: CheckedSentence.Time, _ states: [CheckedSentence.Name], _ sentence: CheckedSentence)
    -> CheckedSentence.Name?
  {
    guard sentence.isWord(time.tokens.upperBound, of: Self.comma) else { return nil }
    return states.first { (time.tokens.upperBound + 1...time.tokens.upperBound + 2).contains($0.tokens.lowerBound) }
  }

  private static let cues = wordSet("independent independence")
  private static let following = wordSet("in on from of to at since only again had after under and came was with by as")
  private static let plain = wordSet(
    "in on from of to at since only again the its their late early mid as a an last former colonial rule ruler power by "
      + "had come has peacefully finally under treaty agreement came was republic kingdom state monarchy without bloodshed"
  )
  private static let at = wordSet("in on since at")
  private static let of = wordSet("of")
  private static let to = wordSet("to")
  private static let comma = wordSet(",")
  private static let articles = wordSet("the early late mid")
  private static let kinds = wordSet("its full national political formal formally fully")
  private static let genitive = wordSet("' s ’")
  private static let verbs = wordSet(
    "became become won gained achieved obtained attained declared proclaimed regained got received secured granted gaining "
      + "winning achieving attaining obtaining"
  )
  private static let gaining = wordSet("gaining winning achieving attaining obtaining")
  private static let fillers = wordSet("had has have been formally finally officially itself also , was which")
  private static let breaks = wordSet(
    "; : ( and but which that who when where while before until war day celebrations anniversary"
  )
  private static let clauses = wordSet("; : ( which that who when where while but , and")
  private static let doubts = wordSet(
    "anniversary anniversaries movement referendum struggle recognised recognized would will before until commission bank "
      + "judiciary celebrate celebrated financial economic energy not never party council if soviet state-owned"
  )

  static let description = CheckDescription(
    identifier: "wrong-independence",
    kind: .fact,
    severity: .error,
    summary: "Reports a state that is said to have become independent in another year than it did.",
    rationale: """
      The year is wrong. The packs give the years on which sources agree; proclamations, votes and recognitions within \
      three years are granted. Without facts (`--no-facts`) the check is silent.
      """,
    passing: [
      "Sweden has been a partner of Mozambique, which became independent from Portugal in 1975.",
      "Ghana’s first missions were small. Independence had come on 6 March 1957, and by then there were four.",
      "Ghana’s first missions were small. Independence for Kenya came on 12 December 1963.",
      "Ghana became independent in 1957.",
      "Ghana became independent in 1957, Kenya in 1963 and Malta in 1964.",
      "Ghana became independent in 1957; Kenya in 1973 got a school, and Malta in 1984 a port.",
      "In 1991 Estonia regained its independence.",
      "Kenya won its independence from Britain in December 1963.",
      "After the independence of Angola in 1975, the port was closed.",
      "Zambia celebrated the anniversary of its independence in 1974.",
      "In 1967 an independent commission visited Ghana.",
      "Since independence in 1968, Mauritius has kept the school.",
      "Indonesia declared its independence in 1945.",
      "Ghana, independent since 1957, trades with all its neighbours.",
      "Kenya gained internal self-government in June 1963 and independence in December of that year.",
      "Algeria declared an independent inquiry in 1999.",
      "Mali’s independence day was kept in Bamako in 1994.",
      "Ghana’s independence hero died in 1999.",
      "The independence of Kenya’s judges in 1999 was praised.",
    ],
    failing: [
      "Sweden has been a partner of ⟦Mozambique⟧, which became independent from Portugal in ⟦1985⟧.",
      "⟦Ghana⟧’s first missions were small. Independence had come on ⟦6 March 1963⟧, and by then there were four.",
      "⟦Ghana⟧ became independent in ⟦1967⟧.",
      "Ghana became independent in 1957, ⟦Kenya⟧ in ⟦1973⟧ and Malta in 1964.",
      "⟦Kenya⟧ won its independence from Britain in ⟦December 1953⟧.",
      "After the independence of ⟦Angola⟧ in ⟦1985⟧, the port was closed.",
      "In ⟦1974⟧ ⟦Zambia⟧ achieved full independence.",
      "Since independence in ⟦1958⟧, ⟦Mauritius⟧ has kept the school.",
      "Since gaining independence from Portugal in ⟦1985⟧, ⟦Mozambique⟧ has had four envoys in Rome.",
      "⟦Malta⟧’s independence in ⟦1974⟧ changed little.",
      "⟦Chad⟧ gained its independence in ⟦1970⟧ and joined the union.",
      "When ⟦Jamaica⟧ became independent, in ⟦1972⟧, the mill was closed.",
      "- ⟦Zambia⟧ became independent in ⟦1974⟧.",
      "⟦Senegal⟧ obtained independence from France on ⟦20 June 1970⟧.",
      "The independence of ⟦Tunisia⟧ in ⟦1966⟧ was long prepared.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func otherYear(_ state: String, _ told: String, _ known: String) -> Self {
    "\(state) is said to have become independent \(told), but did so \(known)"
  }
}
