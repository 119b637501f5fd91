import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A state called a member of a body to which it does not belong, or that joined in another year.
struct WrongMembership: Check {
  /// The lists of members that name everybody, by organisation.
  private let lists: [String: MembershipList]
  private let states: [String: String]
  private let alliances: Set<String>
  private let reference: ReferenceBook

  init(_ lexicon: Lexicon) {
    reference = lexicon.reference
    var lists: [String: MembershipList] = [:]
    for list in reference.membershipLists where list.role == "member" && list.completeUntil != nil {
      lists[list.organisation] = list
    }
    self.lists = lists
    alliances = Set(lists.keys.filter { lexicon.entity($0)?.type == "alliance" })
    var states: [String: String] = [:]
    if !lists.isEmpty { for (code, state) in lexicon.states { states[lexicon.entities[state.entity].id] = code } }
    self.states = states
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !lists.isEmpty else { return }
    var last: Set<String> = []
    var before = Before()
    let isBody: (CheckedSentence.Name) -> Bool = { lists[$0.place.entity] != nil }
    document.forEachSentence { sentence in
      for claimed in [
        both(in: sentence, after: before, isBody: isBody), listed(in: sentence, after: before, isBody: isBody),
      ] {
        if let claimed { judge(claimed, document, report) }
      }
      before = self.before(sentence, isBody: isBody)
      let here = Set(sentence.names.map(\.place.entity).filter { lists[$0] != nil })
      if let known = (here.isEmpty ? last : here).onlyElement, let list = lists[known],
        let joined = accession(toNounOf: sentence), let code = states[joined.state.place.entity]
      {
        judge(joined, code, list, sentence, document, report)
      }
      last = here
      for body in sentence.names {
        guard let list = lists[body.place.entity] else { continue }
        if let joined = accession(to: body, in: sentence) ?? nounOrAdmission(of: body, in: sentence),
          let code = states[joined.state.place.entity]
        {
          judge(joined, code, list, sentence, document, report)
        } else {
          for member in members(of: body, in: sentence) {
            if let code = states[member.place.entity] { judge(member, code, list, body, sentence, document, report) }
          }
        }
      }
    }
  }

  struct Accession {
    var state: CheckedSentence.Name
    var time: CheckedSentence.Time
  }

  /// "X joined Y in 2004", "X became a member of Y in 2004", "In 2004 X joined Y".
  private func accession(to body: CheckedSentence.Name, in sentence: CheckedSentence) -> Accession? {
    guard
      let state = sentence.names.last(where: {
        $0.tokens.upperBound <= body.tokens.lowerBound && $0.place.kind == .state
      })
    else { return nil }
    let gap = state.tokens.upperBound..<body.tokens.lowerBound
    let words = gap.filter { !sentence.isWord($0, of: Self.fillers) }
    let isJoining = words.count == 1 && sentence.isWord(words[0], of: Self.joined)
    let isBecoming =
      words.count == 3 && sentence.isWord(words[0], of: Self.became) && sentence.isWord(words[1], of: Self.members)
      && sentence.isWord(words[2], of: Self.of)
    let isAdmitted =
      words.count == 2 && sentence.isWord(words[0], of: Self.admitted) && sentence.isWord(words[1], of: Self.to)
    let isSeated =
      words.count == 3 && sentence.isWord(words[0], of: Self.took) && sentence.isWord(words[1], of: Self.seat)
      && sentence.isWord(words[2], of: Self.seated)
    guard isJoining || isBecoming || isAdmitted || isSeated, !sentence.has(Self.loose) else { return nil }
    let subject = state.tokens
    let behind = sentence.times.first { $0.tokens.lowerBound >= body.tokens.upperBound }
    if let behind, behind.tokens.lowerBound - body.tokens.upperBound <= 2, sentence.times.count == 1,
      sentence.isWord(behind.tokens.lowerBound - 1, of: Self.at), !behind.place.isLoose, !behind.place.isResolved
    {
      return Accession(state: state, time: behind)
    }
    guard sentence.times.count == 1, let time = ActDate.date(of: subject, in: sentence) else { return nil }
    return Accession(state: state, time: time)
  }

  private func judge(
    _ joined: Accession,
    _ code: String,
    _ list: MembershipList,
    _ sentence: CheckedSentence,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    let terms = list.members.filter { $0.member == code }
    guard let days = joined.time.place.value.wholeDays, !terms.isEmpty, terms.allSatisfy({ $0.from != nil }),
      !terms.contains(where: { term in
        guard let from = term.from else { return true }
        // The decision and the ratification may lie in the year before.
        return from.days.lowerBound - 366 <= days.upperBound && from.days.upperBound + 31 >= days.lowerBound
      }), let from = terms.first?.from
    else { return }
    report(
      finding(
        .joinedOtherwise(document.words(joined.state.place.span), from.placed, joined.time.place.value.placed),
        [joined.state.place.span, joined.time.place.span].map { Finding.Evidence($0, of: document.text) },
        expected: from.plain,
        explanations: ["source: \(list.source)"]
      )
    )
  }

  private func judge(
    _ member: CheckedSentence.Name,
    _ code: String,
    _ list: MembershipList,
    _ body: CheckedSentence.Name,
    _ sentence: CheckedSentence,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    let terms = list.members.filter { $0.member == code }
    let span = Self.hull(member.place.span, body.place.span)
    let words = (document.words(member.place.span), document.words(body.place.span))
    guard !terms.isEmpty else {
      let found = finding(
        .neverMember(words.0, words.1),
        [Finding.Evidence(span, of: document.text)],
        explanations: roles(of: code, list)
      )
      return report(found)
    }
    let subject = Self.hull(member.tokens, body.tokens)
    guard sentence.times.count == 1, let time = sentence.times.first, !time.place.isLoose, !time.place.isResolved,
      ActDate.date(of: extended(subject, sentence), in: sentence, isBound: true) != nil
        || LoneDate.date(of: extended(subject, sentence), in: sentence, isBound: true) != nil,
      let days = time.place.value.wholeDays,
      !terms.contains(where: { term in
        (term.from?.days.lowerBound ?? .min) <= days.upperBound && (term.to?.days.upperBound ?? .max) >= days.lowerBound
      })
    else { return }
    var result = finding(
      .notYetMember(words.0, words.1, time.place.value.placed, terms.first?.from?.placed),
      [Finding.Evidence(span, of: document.text), Finding.Evidence(time.place.span, of: document.text)],
      explanations: ["source: \(list.source)"]
    )
    result.kind = .anachronism
    report(result)
  }

  /// Holds states that are called members at a time against the terms of their membership.
  private func judge(_ claimed: Claimed, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard let list = lists[claimed.body.place.entity], let days = claimed.time.place.value.wholeDays else { return }
    for state in claimed.states {
      guard let code = states[state.place.entity] else { continue }
      let terms = list.members.filter { $0.member == code }
      let isMember = terms.contains { term in
        (term.from?.days.lowerBound ?? .min) <= days.upperBound && (term.to?.days.upperBound ?? .max) >= days.lowerBound
      }
      guard !isMember, let from = terms.first?.from else { continue }
      let (name, body) = (document.words(state.place.span), document.words(claimed.body.place.span))
      var result = finding(
        .notYetMember(name, body, claimed.time.place.value.placed, from.placed),
        [state, claimed.body].map { Finding.Evidence($0.place.span, of: document.text) }
          + [Finding.Evidence(claimed.time.place.span, of: document.text)],
        explanations: ["source: \(list.source)"]
      )
      result.kind = .anachronism
      report(result)
    }
  }

  private static func hull(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  /// What else a state is in the body, and where the list is from.
  private func roles(of code: String, _ list: MembershipList) -> [String] {
    let roles = reference.membershipLists(of: list.organisation).filter { $0.members.contains { $0.member == code } }
    return roles.map { "role: it is \($0.role) there" } + ["source: \(list.source)"]
  }

  /// Whether a body is an alliance, so that its allies are its members.
  func isAlliance(_ body: CheckedSentence.Name) -> Bool { alliances.contains(body.place.entity) }

  private static let fillers = wordSet(
    ", which the a an full formally officially finally also its new fully has had was"
  )
  private static let took = wordSet("took")
  private static let seat = wordSet("seat")
  private static let seated = wordSet("in at on among")
  private static let joined = wordSet("joined entered")
  private static let became = wordSet("became")
  private static let admitted = wordSet("admitted acceded")
  private static let to = wordSet("to into")
  static let members = wordSet("member members")
  static let member = wordSet("member")
  static let kinds = wordSet("state states country")
  static let of = wordSet("of")
  private static let at = wordSet("in on")
  static let comma = wordSet(",")
  static let loose = wordSet(
    "observer observers associate candidate provisionally not never re rejoined negotiations talks mission operation "
      + "forum initiative programme program would will"
  )

  static let description = CheckDescription(
    identifier: "wrong-membership",
    kind: .fact,
    severity: .error,
    summary:
      "Reports a state that is called a member of a body to which it does not belong, or that joined in another year.",
    rationale: """
      What follows from membership, a tariff, a vote, a duty of defence, follows wrongly. Only lists of members that the \
      packs hold in full are used; observers, candidates and those who once belonged are left alone, and the year before \
      an accession counts too. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Finland, like its fellow members of the European Union Denmark and Sweden, has few cooks.",
    "In November 2014 Croatia and Slovenia signed the accord. Both states were at that moment members of the European Union.",
    "In July 1993 the ministers of ASEAN met. The text was agreed by all the member states – Brunei, Indonesia, Malaysia and Thailand.",
    "In July 1993 the ministers of ASEAN met. All member states, and as guests Cambodia, Laos and Vietnam, agreed.",
    "Estonia joined NATO in 2004.",
    "NATO and EU members Norway, Poland and Italy took part.",
    "Vietnam, a member of ASEAN, exports rice to Chile.",
    "Norway, not a member of the European Union, pays into the fund.",
    "Serbia, a candidate member of the European Union, opened the talks.",
    "In 2016 EU member Croatia closed the border to lorries.",
    "The United Kingdom, once a member of the European Union, left in 2020.",
    "Iceland and the European Union signed the accord in 1998.",
    "Switzerland joined the European Union mission in 2004.",
    "In 2006 the president of Romania said that Romania would join the European Union.",
    "In the autumn of 2006 Slovenia, by then a member state of the European Union, blocked the talks.",
    "NATO sent ships, and since Croatia joined the alliance in 2009 its ports were open to them.",
    "NATO sent ships to the African Union. Chad joined the alliance in 2003.",
    "NATO sent ships; Bhutan joined the alliance in 2003 that Nepal leads.",
    "The talks on the accession of Poland to NATO in 1993 were secret.",
    "Ukraine’s partner in the European Union, Latvia, joined the group in 1998 of small states.",
    "Finland, a member of NATO, hosted the drill in May 2024.",
    "Norway, an EU ally, pays into the fund.",
    "NATO allies Italy and Croatia, with Austria as a partner, sent ships.",
    "As a member state of the European Union, Austria had a vote on the mandate.",
  ]

  private static let failing: [Example] = [
    "⟦Norway, like its fellow members of the European Union⟧ Denmark and Sweden, has few cooks.",
    "In ⟦November 2009⟧ ⟦Croatia⟧ and Slovenia signed the accord. Both states were at that moment members of the ⟦European Union⟧.",
    "In ⟦July 1993⟧ the ministers of ⟦ASEAN⟧ met. The text was agreed by all the member states – ⟦Cambodia⟧, Indonesia, Malaysia and Thailand.",
    "⟦Estonia joined the European Union in 1999⟧ with nine others.",
    "⟦Switzerland, a member of the European Union⟧, pays a toll.",
    "⟦Estonia joined NATO in 1997⟧ and sent a company to the drill.",
    "⟦Norway, a member of the European Union⟧, pays into the fund.",
    "In ⟦2004⟧ ⟦EU member Croatia⟧ closed the border to lorries.",
    "In ⟦1989⟧ ⟦Palau⟧ took its seat at the United Nations.",
    "⟦Vietnam became a member of ASEAN in 2001⟧.",
    "In ⟦1998⟧ ⟦Cambodia joined the World Trade Organization⟧.",
    "As a member of ⟦NATO, Sweden⟧ sent two frigates in ⟦May 2011⟧.",
    "In the autumn of ⟦2002⟧ ⟦Slovenia, by then a member state of the European Union⟧, blocked the talks.",
    "NATO sent ships, and since ⟦Croatia joined the alliance in 2003⟧ its ports were open to them.",
    "The European Union paid. ⟦Malta acceded to the bloc in 1998⟧.",
    "The accession of ⟦Vietnam to ASEAN in 1991⟧ changed the map.",
    "⟦Poland’s entry into NATO in 1993⟧ was a surprise.",
    "⟦ASEAN admitted Laos in 1992⟧.",
    "⟦Mongolia, an ASEAN⟧ member, sold coal to its neighbour.",
    "⟦Slovenia was admitted to the European Union in 1999⟧ with nine others.",
    "The drill brought together ⟦NATO allies Austria⟧, Italy and Croatia.",
    "It was paid by ⟦EU members Denmark, Norway⟧ and Sweden.",
    "As a ⟦member state of the European Union, Switzerland⟧ had a vote on the mandate.",
  ]
}

extension Finding.Message {
  fileprivate static func joinedOtherwise(_ state: String, _ known: String, _ told: String) -> Self {
    "\(state) is said to have joined \(told), but did so \(known)"
  }

  fileprivate static func neverMember(_ state: String, _ body: String) -> Self {
    "\(state) is called a member of \(body), to which it never belonged"
  }

  fileprivate static func notYetMember(_ state: String, _ body: String, _ time: String, _ from: String?) -> Self {
    let known = from.map { "; it joined \($0)" } ?? ""
    return "\(state) is called a member of \(body) \(time), but was none then\(known)"
  }
}
