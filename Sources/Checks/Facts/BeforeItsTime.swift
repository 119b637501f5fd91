import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A state or an organisation that acts before it began, or after it ended.
struct BeforeItsTime: Check {
  /// Dates of founding are told to the month, and bodies act from the vote that founds them on.
  private static let margin = 60
  /// States that are older acted before under the same name, as dominions and members of unions.
  private static let youngest = 1955

  private let lexicon: Lexicon
  private let lives: [String: Life]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    lives = lexicon.holdsFacts ? Self.lives(lexicon) : [:]
  }

  private static func lives(_ lexicon: Lexicon) -> [String: Life] {
    var lives: [String: Life] = [:]
    for entity in lexicon.entities where [.state, .organisation].contains(entity.kind) {
      guard entity.from != nil || entity.to != nil else { continue }
      var phases = [(from: entity.from, to: entity.to)]
      if entity.kind == .state, let code = entity.state, let state = lexicon.states[code] {
        // A state that was a member of a worldwide body before its independence acted for itself.
        phases += state.independence.map { (from: $0.from, to: $0.to) }
        guard entity.to != nil || entity.from?.year ?? 0 >= youngest else { continue }
        lives[entity.id] = Life(phases: phases, isState: true, isEnded: entity.to != nil)
      } else if entity.kind == .organisation {
        lives[entity.id] = Life(phases: phases, isState: false)
      }
    }
    return lives
  }

  /// Whether a state belonged to an organisation long before it is said to have begun.
  private func actedBefore(_ id: String) -> Bool {
    guard let entity = lexicon.entity(id), entity.kind == .state, let code = entity.state, let from = entity.from else {
      return false
    }
    return lexicon.reference.membershipLists.contains { list in
      list.role == "member"
        && list.members.contains {
          $0.member == code && ($0.from?.days.upperBound ?? .max) < from.days.lowerBound - 366
        }
    }
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !lives.isEmpty else { return }
    document.forEachSentence(withTimes: true) { sentence in
      var reported: Set<String> = []
      for name in sentence.names where !reported.contains(name.place.entity) {
        guard let life = lives[name.place.entity],
          let time = date(of: name, life, in: sentence), let days = time.place.value.wholeDays,
          !life.covers(days, margin: days.count > 40 ? 0 : Self.margin),
          isNamed(name.place.entity, document.words(name.place.span)) || life.isEnded && isOffice(name, sentence),
          !actedBefore(name.place.entity)
        else { continue }
        reported.insert(name.place.entity)
        let places = [name.place.span, time.place.span].map { Finding.Evidence($0, of: document.text) }
        report(
          finding(
            .notThere(document.words(name.place.span), life.limit(days), time.place.value.placed),
            places,
            explanations: [
              "wording: nothing tells that the name is a later or a former one",
              "date: nothing else in the sentence can have it",
            ]
          )
        )
      }
    }
  }

  /// The date of what the one named did, or of what was brought before it: "took the case to the council in 1988".
  private func date(of name: CheckedSentence.Name, _ life: Life, in sentence: CheckedSentence) -> CheckedSentence.Time?
  {
    if life.isState, let mission = mission(of: name, sentence), !sentence.has(Self.building),
      let own = ActDate.date(of: mission, in: sentence)
    {
      return own
    }
    if mayAct(name, life, in: sentence), let own = ActDate.date(of: subject(name, sentence), in: sentence) {
      return own
    }
    if let lone = loneDate(of: name, life, in: sentence) { return lone }
    let start = name.tokens.lowerBound
    guard !life.isState, sentence.isWord(start - 1, of: Self.articles), sentence.isWord(start - 2, of: Self.forums),
      sentence.times.count == 1, let time = sentence.times.first, !time.place.isResolved, !time.place.isLoose,
      time.tokens.lowerBound == name.tokens.upperBound + 1,
      sentence.isWord(name.tokens.upperBound, of: Self.at), sentence.has(Self.appeals)
    else { return nil }
    return time
  }

  /// The one date of the sentence or of the line of a list.
  private func loneDate(of name: CheckedSentence.Name, _ life: Life, in sentence: CheckedSentence)
    -> CheckedSentence.Time?
  {
    let words = subject(name, sentence)
    guard !sentence.has(Self.comparing), sentence.tokens[name.tokens.lowerBound].isCapitalized,
      !sentence.isWord(words.lowerBound - 1, of: life.isState ? Self.grounds.union(Self.sources) : Self.grounds),
      !sentence.isWord(name.tokens.upperBound, of: Self.hyphen)
    else { return nil }
    guard life.isState else {
      return LoneDate.date(of: words, in: sentence, holding: Self.dealings.union(Self.missions))
    }
    if life.isEnded, let mission = mission(of: name, sentence), !sentence.has(Self.building),
      let time = LoneDate.lineDate(of: mission, in: sentence, isBound: true),
      mission.lowerBound - time.tokens.upperBound <= 1
    {
      return time
    }
    let isActing =
      life.isEnded ? isOffice(name, sentence) || mayAct(name, life, in: sentence) : sentence.has(Self.stateActs)
    guard isActing, !sentence.has(Self.building) else { return nil }
    return LoneDate.date(of: words, in: sentence, holding: Self.missions.union(Self.dealings))
  }

  private static let grounds = wordSet("in near across through within around outside under like than")
  private static let sources = wordSet("from at into for")
  private static let comparing = wordSet(
    "today's members countries region regional area growth average imports exports trade"
  )
  private static let dealings = wordSet(
    "loan credit grant observers mission money funds programme summit delegation member meeting council decision resolution "
      + "secretariat representative governor minister president troops envoy support behalf help financing observer"
  )
  private static let forums = wordSet("to at before with")
  private static let at = wordSet("in")
  private static let appeals = wordSet("took brought filed lodged complained raised appealed applied turned spoke")

  /// Whether the name stands for somebody who acts, and not for a country as a place.
  private func mayAct(_ name: CheckedSentence.Name, _ life: Life, in sentence: CheckedSentence) -> Bool {
    let start = name.tokens.lowerBound
    guard sentence.tokens[start].isCapitalized, !sentence.isWord(start - 1, of: Self.places),
      !(sentence.isWord(start - 1, of: Self.articles) && sentence.isWord(start - 2, of: Self.places)),
      !sentence.isWord(name.tokens.upperBound, of: Self.hyphen), !sentence.isWord(start - 1, of: Self.hyphen)
    else { return false }
    guard life.isState, !life.isEnded else { return true }
    return sentence.has(Self.stateActs)
  }

  /// Whether words are a name of an entity, and not what its people or things are called.
  private func isNamed(_ id: String, _ words: String) -> Bool {
    guard let entity = lexicon.entity(id) else { return false }
    return ([entity.canonical] + entity.aliases).contains { $0 == words || words.hasSuffix(" " + $0) }
  }

  /// The name with the article before it, and with the office behind the adjective of a state.
  private func subject(_ name: CheckedSentence.Name, _ sentence: CheckedSentence) -> Range<Int> {
    let hasArticle = sentence.isWord(name.tokens.lowerBound - 1, of: Self.articles)
    let end = isOffice(name, sentence) ? name.tokens.upperBound + 1 : name.tokens.upperBound
    let start = organ(before: name.tokens.lowerBound - (hasArticle ? 1 : 0), sentence)
    return start..<sentence.endOfPartner(behind: end)
  }

  /// "The Peace and Security Council of": where the name of an organ of the organisation begins.
  private func organ(before start: Int, _ sentence: CheckedSentence) -> Int {
    guard sentence.isWord(start - 1, of: Self.of) else { return start }
    var index = start - 1
    while sentence.range.contains(index - 1), sentence.tokens[index - 1].isWord,
      sentence.tokens[index - 1].isCapitalized || index < start - 1 && sentence.isWord(index - 1, of: Self.joints)
    { index -= 1 }
    guard (index..<start - 1).contains(where: { sentence.isWord($0, of: Self.organs) }) else { return start }
    return sentence.isWord(index - 1, of: Self.articles) ? index - 1 : index
  }

  private static let joints = wordSet("and for on of")
  private static let organs = wordSet(
    "council commission assembly parliament secretariat committee court authority executive tribunal board"
  )

  /// Whether the name is an adjective before an office: "the Soviet ambassador".
  private func isOffice(_ name: CheckedSentence.Name, _ sentence: CheckedSentence) -> Bool {
    sentence.isWord(name.tokens.upperBound, of: Self.offices)
  }

  /// "The embassy of (independent) X (in Y)", "the ambassador to X", "independent X".
  private func mission(of name: CheckedSentence.Name, _ sentence: CheckedSentence) -> Range<Int>? {
    var start = name.tokens.lowerBound
    let isIndependent = sentence.isWord(start - 1, of: Self.independent)
    if isIndependent { start -= 1 }
    if sentence.isWord(start - 1, of: Self.articles) { start -= 1 }
    if sentence.isWord(start - 1, of: Self.to), sentence.isWord(start - 2, of: Self.envoys) {
      return start - 2..<name.tokens.upperBound
    }
    guard sentence.isWord(start - 1, of: Self.of), sentence.isWord(start - 2, of: Self.missions) else {
      return isIndependent ? start..<name.tokens.upperBound : nil
    }
    start -= 2
    while sentence.isWord(start - 1, of: Self.adjectives) { start -= 1 }
    if sentence.isWord(start - 1, of: Self.articles) { start -= 1 }
    var end = name.tokens.upperBound
    if sentence.isWord(end, of: Self.at), let place = sentence.names.first(where: { $0.tokens.lowerBound == end + 1 }) {
      end = place.tokens.upperBound
    }
    return start..<end
  }

  private static let adjectives = wordSet("new newly appointed")
  private static let of = wordSet("of")
  private static let independent = wordSet("independent")
  private static let to = wordSet("to")
  private static let envoys = wordSet("ambassador envoy consul commissioner")
  private static let missions = wordSet("embassy ambassador consulate consul")
  private static let building = wordSet("built erected constructed designed house building architect once former today")
  private static let offices = wordSet(
    "ambassador embassy consulate consul delegation government president minister chancellor premier envoy officials "
      + "engineers advisers troops"
  )

  private static let places = wordSet("in at from near across through for into within around outside under of")
  private static let articles = wordSet("the")
  private static let hyphen = wordSet("- /")
  /// Words of what only a state does.
  private static let stateActs = wordSet(
    "ambassador ambassadors exchanged embassy embassies consulate consul treaty treaties agreement agreements accord accords "
      + "protocol convention memorandum diplomatic envoy delegation acceded ratified signed recognised recognized "
      + "joined president minister ministers government parliament sovereign bilateral charter pact visa visas troops "
      + "concluded initialled initialed voted abstained summit council expelled protested embassies consulates "
      + "mission note friendship credentials posted"
  )

  static let description = CheckDescription(
    identifier: "before-its-time",
    kind: .anachronism,
    severity: .warning,
    summary: "Reports a state or an organisation that acts before it began, or after it ended.",
    rationale: """
      Either the date is wrong or another body acted then, whose name the reader needs. When states and organisations \
      were there is what the packs say; the act must be one of states, its date can belong to nothing else in the \
      sentence, and names that are given to a land or with "then", "later" or "former" are left alone, as are states \
      that acted for themselves before. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "In 1998 a Soviet tractor was shown in Cairo.",
    "The embassy of Slovenia in Cairo was built in 1920.",
    "In 1998 the ambassador of Slovenia gave a dinner.",
    "Czechoslovakia delivered twelve buses to Kampala in 1977.",
    "In May 1997 Peru’s first ambassador to Slovenia handed over his letters.",
    "In May 1987 Peru’s later ambassador to Slovenia handed over his thesis.",
    "When the dam burst in May 2003, the African Union at once sent tents.",
    "When asked about the flood of 1993, the African Union sent a brochure.",
    "In 2012 South Sudan sent an ambassador to Lima.",
    "In 1962 floods in South Sudan killed the cattle of three districts.",
    "In 1985 Namibia, then under a mandate, had no embassy of its own.",
    "The Czech Republic signed the convention of 1961.",
    "What is now Eritrea sent an envoy to Cairo in 1887.",
    "Ukraine signed the protocol in 1957.",
    "In July 2002 the African Union held its first summit.",
    "The embassy of Kosovo was opened in a house built in 1911.",
    "The European Union praised the accord of 1984.",
    "In 1989 the Soviet Union signed the treaty in Vienna.",
    "Poland and the Soviet Union opened embassies; in 1995 the archives were opened.",
    "Montenegro joined the council in 2007.",
    "In 1956 Algerians signed the petition at the embassy in Tunis.",
    "The road from Slovakia to Austria was rebuilt in 1974 under a treaty.",
    "For the vote in Nauru in May 2004 the African Union sent observers.",
    "Peru took the dispute over tuna to the World Trade Organization in 1998.",
  ]

  private static let failing: [Example] = [
    "12. Bangkok, ⟦11 June 1996⟧: the newly appointed ambassador of ⟦Czechoslovakia⟧ hands his letters to the King.",
    "In ⟦April 1994⟧ the Council of the ⟦African Union⟧ met in Addis Ababa; the other side undertook to leave by the end of May.",
    "In ⟦1985⟧ ⟦Slovakia⟧ and Indonesia exchanged notes on air transport in Bratislava.",
    "⟦Czechoslovakia⟧ delivered twelve buses to Kampala in ⟦1997⟧.",
    "In ⟦1998⟧ the ⟦Soviet⟧ ambassador handed over the list.",
    "In ⟦1988⟧ the embassy of ⟦Slovenia⟧ in Cairo gave a dinner.",
    "In ⟦2007⟧ ⟦South Sudan⟧ signed a fisheries agreement with Peru.",
    "⟦Eritrea⟧ opened an embassy in Havana in ⟦1986⟧.",
    "In ⟦May 1987⟧ Peru’s first ambassador to ⟦Slovenia⟧ handed over his letters.",
    "When the dam burst in ⟦May 1993⟧, the ⟦African Union⟧ at once sent tents.",
    "In ⟦1985⟧ the ⟦European Union⟧ sent observers to the vote in Nauru.",
    "The ⟦Soviet Union⟧ sent an ambassador to Asunción in ⟦1998⟧.",
    "The ⟦World Trade Organization⟧ settled the dispute over timber in ⟦1988⟧.",
    "In ⟦March 1995⟧ the ⟦African Union⟧ sent observers to Dakar.",
    "A consular treaty was signed by ⟦Kosovo⟧ in ⟦2001⟧.",
    "In ⟦1979⟧, ⟦Croatia⟧ ratified the protocol on ferries.",
    "⟦Czechoslovakia⟧ recognised the new government in ⟦2004⟧.",
    "⟦East Germany⟧ concluded a treaty with Benin in ⟦1996⟧.",
    "For the vote in Nauru in ⟦May 1998⟧ the ⟦African Union⟧ sent observers.",
    "Peru took the dispute over tuna to the ⟦World Trade Organization⟧ in ⟦1988⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func notThere(_ name: String, _ limit: String, _ time: String) -> Self {
    "\(name) is said to have acted \(time), but \(limit)"
  }
}
