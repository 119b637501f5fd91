import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A state called a permanent member of a council on which it has no seat of its own.
struct WrongPermanentMember: Check {
  /// The states with a permanent seat, and those of which an organisation keeps such a list.
  private let members: Set<String>
  private let councils: Set<String>

  init(_ lexicon: Lexicon) {
    var members: Set<String> = []
    var councils: Set<String> = []
    for list in lexicon.reference.membershipLists where list.role == "permanent member" {
      councils.insert(list.organisation)
      for member in list.members {
        if let state = lexicon.states[member.member] { members.insert(lexicon.entities[state.entity].id) }
      }
    }
    (self.members, self.councils) = (members, councils)
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !members.isEmpty else { return }
    document.forEachSentence { sentence in
      guard sentence.has(Self.cues), !sentence.has(Self.doubts),
        sentence.names.contains(where: { councils.contains($0.place.entity) })
      else { return }
      for index in sentence.range where isCue(index, sentence) && !isNegated(index, sentence) {
        let found = named(at: index, sentence).first { !members.contains($0.place.entity) }
        guard let state = found else { continue }
        let tokens = min(index, state.tokens.lowerBound)..<max(index + 1, state.tokens.upperBound)
        report(
          finding(
            .noSeat(document.words(state.place.span)),
            [Finding.Evidence(sentence.passage.bytes(of: tokens), of: document.text)]
          )
        )
        return
      }
    }
  }

  /// Whether a word is the seat, or a veto with the council in its clause.
  private func isCue(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.isWord(index, of: Self.cues) else { return false }
    guard sentence.isWord(index, of: Self.veto) else { return sentence.isWord(index + 1, of: Self.seats) }
    return sentence.names.contains { name in
      guard councils.contains(name.place.entity) else { return false }
      let gap = name.tokens.lowerBound > index ? index + 1..<name.tokens.lowerBound : name.tokens.lowerBound..<index
      return !sentence.has(Self.clauses, in: gap)
    }
  }

  private func isNegated(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    sentence.isWord(index - 1, of: NumberWords.hyphen) || sentence.isWord(index - 1, of: Self.non)
  }

  /// The states to which a word gives the seat or the veto.
  private func named(at index: Int, _ sentence: CheckedSentence) -> [CheckedSentence.Name] {
    let states = sentence.names.filter { $0.place.kind == .state }
    func state(at place: Int) -> [CheckedSentence.Name] {
      states.filter { (place...place + 1).contains($0.tokens.lowerBound) }
    }
    if sentence.isWord(index, of: Self.veto) {
      if sentence.isWord(index + 1, of: Self.of) { return state(at: index + 2) }
      var start = index
      while sentence.isWord(start - 1, of: Self.fillers) { start -= 1 }
      return states.filter { (start - 1...start).contains($0.tokens.upperBound) }
    }
    let council = sentence.names.first { councils.contains($0.place.entity) && $0.tokens.lowerBound > index }
    if sentence.isWord(index + 1, of: Self.membersWord), let council {
      let end = council.tokens.upperBound
      // "The five permanent members – A, B and C –".
      if sentence.isWord(end, of: Self.lists) || sentence.isWord(end, of: Self.comma) {
        let run = self.run(from: end + 1, states, sentence)
        if !run.isEmpty,
          sentence.isWord(end, of: Self.lists) || run.count > 1 || isRole(index, sentence) || isOne(index, sentence)
        {
          return run
        }
      }
    }
    let end = council?.tokens.upperBound ?? index + 2
    if isRole(index, sentence), sentence.isWord(end, of: Self.comma) { return state(at: end + 1) }
    return subject(of: index, states, sentence).map { [$0] } ?? (isOne(index, sentence) ? state(at: end + 1) : [])
  }

  /// "X, a permanent member", "X is one of the five permanent members", "X holds a permanent seat".
  private func subject(of index: Int, _ states: [CheckedSentence.Name], _ sentence: CheckedSentence)
    -> CheckedSentence.Name?
  {
    var start = index
    while sentence.isWord(start - 1, of: Self.fillers) || sentence.isWord(start - 1, of: Self.holding) { start -= 1 }
    guard start < index, !sentence.has(Self.several, in: start..<index) || sentence.has(Self.one, in: start..<index)
    else { return nil }
    return states.first { $0.tokens.upperBound == start }
  }

  /// "As a permanent member".
  private func isRole(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    var start = index - 1
    while sentence.isWord(start, of: Self.fillers) { start -= 1 }
    return sentence.isWord(start + 1, of: Self.role) || sentence.isWord(start, of: Self.role)
  }

  private func isOne(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    sentence.has(Self.one, in: index - 5..<index)
  }

  /// The states of a list that begins at a token.
  private func run(from start: Int, _ states: [CheckedSentence.Name], _ sentence: CheckedSentence)
    -> [CheckedSentence.Name]
  {
    var found: [CheckedSentence.Name] = []
    var index = start
    while index < sentence.range.upperBound {
      if let state = states.first(where: { $0.tokens.lowerBound == index }) {
        found.append(state)
        index = state.tokens.upperBound
      } else if sentence.isWord(index, of: Self.joints) {
        index += 1
      } else {
        break
      }
    }
    return found
  }

  private static let veto = wordSet("veto vetoed vetoes")
  private static let seats = wordSet("member members seat seats membership")
  private static let clauses = wordSet("; : and but while when after before which who although though")
  private static let several = wordSet("five two other with")
  private static let cues = wordSet("permanent veto vetoed vetoes")
  private static let non = wordSet("non nonpermanent")
  private static let of = wordSet("of")
  private static let membersWord = wordSet("members")
  private static let lists = wordSet("– — : (")
  private static let comma = wordSet(",")
  private static let joints = wordSet(", and the including namely")
  private static let one = wordSet("one")
  private static let role = wordSet("as")
  private static let fillers = wordSet(
    "a an the one of five its itself , which is was being as also two had has used cast ' s ’ with other right threatened"
  )
  private static let holding = wordSet("holds held has occupies keeps")
  private static let doubts = wordSet(
    "wants want wanted seeks seek sought aspires aspired aspiration candidate candidacy bid reform reforms would should "
      + "become becoming claim claims new additional future temporary rotating demand demands demanded hopes hoped "
      + "without former g4 support supports supported not never no nor neither elected proposal proposed propose enlarged "
      + "enlargement expansion expand observer ambition ambitions deserves deserve resolution presidential parliament "
      + "missions representative except unlike if"
  )

  static let description = CheckDescription(
    identifier: "wrong-permanent-member",
    kind: .fact,
    severity: .error,
    summary: "Reports a state called a permanent member of a council on which it has no seat of its own.",
    rationale: """
      What follows from the seat, a veto above all, follows wrongly. Non-permanent members, candidates and plans for a \
      reform are left alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: [
      "As a permanent member of the Security Council, France could have vetoed the draft.",
      "As a non-permanent member of the Security Council, Ghana abstained.",
      "Japan wants a permanent seat on the UN Security Council.",
      """
      The five permanent members of the Security Council – China, France, Russia, the United Kingdom and the \
      United States – abstained.
      """,
      "Russia vetoed the draft in the Security Council, to which Ghana had sent a letter.",
      "The permanent members of the Security Council asked Ghana for troops.",
      "Brazil’s permanent representative addressed the Security Council.",
      "Germany, a non-permanent member of the Security Council in 2011, abstained.",
      "India deserves a permanent seat on the Security Council, its minister said.",
      "China holds a permanent seat on the Security Council.",
      "No veto of Brazil exists in the Security Council.",
      "Iran, the five permanent members of the Security Council and Germany met in Vienna.",
      "Poland vetoed the statement of the union, and the Security Council met.",
      "Ghana keeps a permanent mission near the Security Council.",
    ],
    failing: [
      "As a ⟦permanent member of the Security Council, Germany⟧ vetoed the draft.",
      "⟦India, one of the five permanent⟧ members of the Security Council, kept silent.",
      "⟦Japan holds a permanent⟧ seat on the UN Security Council and used it well.",
      "The ⟦veto of Brazil⟧ in the Security Council ended the matter.",
      """
      The five ⟦permanent members of the Security Council – China, France, Germany⟧, the United Kingdom and the \
      United States – abstained.
      """,
      "⟦Ghana vetoed⟧ the draft in the Security Council.",
      "As one of the five ⟦permanent members of the Security Council, Chile⟧ could have stopped the draft.",
      "⟦Germany is a permanent⟧ member of the Security Council.",
      "The ⟦vetoes of India⟧ in the Security Council were many.",
      "⟦Egypt’s veto⟧ in the Security Council came late.",
      "Table 3: ⟦Permanent members of the Security Council: China, France, Brazil⟧, Russia",
      "In the Security Council, ⟦Ghana vetoed⟧ the draft.",
      "⟦Peru holds one of the five permanent⟧ seats on the Security Council.",
      "“⟦Peru, a permanent⟧ member of the Security Council, will abstain,” he said.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func noSeat(_ state: String) -> Self {
    "\(state) has no permanent seat on the council, and no veto"
  }
}
