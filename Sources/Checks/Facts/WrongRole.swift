import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A state that is said to have become an observer or a partner of a body in another year than the packs have.
struct WrongRole: Check {
  /// Votes, signatures and ceremonies of one accession lie within so many days.
  private static let margin = 366
  /// From the state to the role, at most.
  private static let farthest = 10

  /// A list of those who have a role, with the words of the role.
  private struct Role {
    var words: [UInt32]
    var list: MembershipList
    /// Partners by sector and consultative partners come before the full ones.
    var isGraded: Bool
  }

  private let roles: [Role]
  private let states: [String: String]

  init(_ lexicon: Lexicon) {
    let lists = lexicon.reference.membershipLists.filter { $0.role != "member" && $0.role != "permanent member" }
    roles = lists.map { list in
      let words = Tokenizer.tokens(of: list.role).map(\.hash)
      return Role(words: words, list: list, isGraded: list.role.hasSuffix("partner"))
    }
    .sorted { $0.words.count > $1.words.count }
    var states: [String: String] = [:]
    if !roles.isEmpty { for (code, state) in lexicon.states { states[lexicon.entities[state.entity].id] = code } }
    self.states = states
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !roles.isEmpty else { return }
    document.forEachSentence(withTimes: true) { sentence in
      guard sentence.has(Self.becoming), !sentence.has(Self.doubts) else { return }
      for body in sentence.names {
        for role in roles where role.list.organisation == body.place.entity {
          guard let place = words(of: role, in: sentence), let told = told(role, place, body, sentence) else {
            continue
          }
          judge(told, role, body, document, report)
          return
        }
      }
    }
  }

  private struct Told {
    var state: CheckedSentence.Name
    var code: String
    var time: CheckedSentence.Time
    var words: Range<Int>
  }

  /// Where the words of a role stand.
  private func words(of role: Role, in sentence: CheckedSentence) -> Range<Int>? {
    sentence.range.first { start in
      role.words.indices.allSatisfy {
        sentence.range.contains(start + $0) && sentence.tokens[start + $0].hash == role.words[$0]
      } && !sentence.isWord(start - 1, of: Self.parts)
    }
    .map { $0..<$0 + role.words.count }
  }

  /// "X became Y’s full dialogue partner in 1996", "in May 2013 when X was granted observer status in Y".
  private func told(
    _ role: Role,
    _ place: Range<Int>,
    _ body: CheckedSentence.Name,
    _ sentence: CheckedSentence
  ) -> Told? {
    guard
      let state = sentence.names.last(where: {
        $0.tokens.upperBound <= place.lowerBound && states[$0.place.entity] != nil && $0.tokens != body.tokens
      }), let code = states[state.place.entity]
    else { return nil }
    let gap = (state.tokens.upperBound..<place.lowerBound).filter { !body.tokens.contains($0) }
    guard gap.count <= Self.farthest, gap.allSatisfy({ sentence.isWord($0, of: Self.fillers) }),
      gap.contains(where: { sentence.isWord($0, of: Self.becoming) }),
      !role.isGraded || gap.contains(where: { sentence.isWord($0, of: Self.full) })
    else { return nil }
    var end = place.upperBound
    while end < body.tokens.lowerBound, sentence.isWord(end, of: Self.links) { end += 1 }
    let isBehind = end == body.tokens.lowerBound
    guard isBehind || body.tokens.upperBound <= place.lowerBound else { return nil }
    if isBehind { end = body.tokens.upperBound }
    guard let time = time(around: state, end, sentence) else { return nil }
    return Told(state: state, code: code, time: time, words: state.tokens.lowerBound..<end)
  }

  /// The date right behind, or before "when", or at the head of the sentence.
  private func time(around state: CheckedSentence.Name, _ end: Int, _ sentence: CheckedSentence)
    -> CheckedSentence.Time?
  {
    sentence.times.first { time in
      guard !time.place.isLoose, !time.place.isResolved, sentence.isWord(time.tokens.lowerBound - 1, of: Self.at) else {
        return false
      }
      if time.tokens.lowerBound == end + 1 { return true }
      let gap = time.tokens.upperBound..<max(time.tokens.upperBound, state.tokens.lowerBound)
      guard time.tokens.upperBound <= state.tokens.lowerBound, gap.count <= 3 else { return false }
      return gap.allSatisfy { sentence.isWord($0, of: Self.joints) }
        && (sentence.has(Self.when, in: gap) || time.tokens.lowerBound <= sentence.start + 1)
    }
  }

  private func judge(
    _ told: Told,
    _ role: Role,
    _ body: CheckedSentence.Name,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    let terms = role.list.members.filter { $0.member == told.code }
    let known = terms.compactMap(\.from)
    guard let days = told.time.place.value.wholeDays, let from = known.first, known.count == terms.count,
      !known.contains(where: {
        $0.days.lowerBound - Self.margin <= days.upperBound && $0.days.upperBound + Self.margin >= days.lowerBound
      })
    else { return }
    let state = document.words(told.state.place.span)
    report(
      finding(
        .otherwise(state, role.list.role, document.words(body.place.span), from.placed, told.time.place.value.placed),
        [told.state.place.span, told.time.place.span].map { Finding.Evidence($0, of: document.text) },
        expected: from.plain,
        explanations: ["source: \(role.list.source)"]
      )
    )
  }

  private static let becoming = wordSet(
    "became become becoming granted accorded given gained obtained received won admitted accepted made"
  )
  private static let full = wordSet("full fully")
  private static let fillers = becoming.union(
    wordSet(
      "was were had has been is a an the its full fully fledged - official formal new status as to of ' ’ s ’s 's , also"
    )
  )
  private static let links = wordSet("status in of to with at the")
  private static let parts = wordSet("sectoral consultative development former acting non")
  private static let at = wordSet("in on since to back from")
  private static let when = wordSet("when")
  private static let joints = wordSet("when , the")
  private static let doubts = wordSet("would will if asked applied hoped seeks sought not never proposed wants again")

  static let description = CheckDescription(
    identifier: "wrong-role",
    kind: .fact,
    severity: .warning,
    summary:
      "Reports a state said to have become an observer or partner of a body in another year than the packs have.",
    rationale: """
      The date or the role is wrong. Only roles of which the packs know the day are compared, more than a year apart; \
      a partner must be called a full one, as sectoral and consultative partners come before. Without facts \
      (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "China became a full dialogue partner of ASEAN in July 1996.",
    "China became a dialogue partner of ASEAN in 1991.",
    "China became a consultative partner of ASEAN in 1991.",
    "Norway became a sectoral dialogue partner of ASEAN in 2015.",
    "Singapore became an observer in the Arctic Council in May 2013.",
    "Singapore asked to become an observer in the Arctic Council in 2009.",
    "In 2011 Singapore, which became an observer in the Arctic Council later, sent a ship.",
    "Papua New Guinea sent an observer to ASEAN in 1984.",
    "India became a full dialogue partner of ASEAN in 1992.",
    "Mongolia has been an observer of the SCO since 2004.",
    "In 2016 the observer of the SCO in Mongolia became ill.",
    "Switzerland became an observer in the Arctic Council in 2017.",
  ]

  private static let failing: [Example] = [
    "⟦China⟧ became a full dialogue partner of ASEAN in ⟦July 1991⟧.",
    "Relations go back to ⟦July 1991⟧, when ⟦China⟧ became ASEAN’s full dialogue partner.",
    "⟦Japan⟧ became a full dialogue partner of ASEAN in ⟦1987⟧.",
    "⟦South Korea⟧ was granted the status of a full dialogue partner of ASEAN in ⟦1998⟧.",
    "⟦Singapore⟧ became an observer in the Arctic Council in ⟦May 2009⟧.",
    "In ⟦2010⟧, ⟦Singapore⟧ was granted observer status in the Arctic Council.",
    "⟦Mongolia⟧ became an observer of the SCO in ⟦2001⟧.",
    "⟦Papua New Guinea⟧ was given observer status at ASEAN in ⟦1986⟧.",
    "⟦Peru⟧ became an associate member of Mercosur in ⟦1998⟧.",
    "⟦France⟧ was admitted as an observer to the Arctic Council in ⟦2013⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func otherwise(
    _ state: String,
    _ role: String,
    _ body: String,
    _ known: String,
    _ told: String
  ) -> Self {
    "\(state) is said to have become \(role) of \(body) \(told), but did so \(known)"
  }
}
