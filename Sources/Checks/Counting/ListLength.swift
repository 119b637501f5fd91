import Diagnostics
import Packs
import RecordModel
import Text

/// A list that is longer or shorter than announced.
///
/// ## What it does
/// Counts the items of a list and holds their number against the one announced right before it.
///
/// ## Why it matters
/// An item was lost or added when the text was edited. Open lists (“among them”, “such as”) and lists whose items
/// cannot be told apart are left alone.
///
/// ## Example
/// "Four cities: Klow, Strelsau and Zenda."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct ListLength: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .list }) {
      guard let listed = solution.expected,
        let announced = document.words(.whole, of: constraint)
      else { continue }
      report(
        finding(
          .lengthDiffers(announced, listed),
          document.evidence([.whole, .part], of: constraint),
          expected: listed,
          explanations: ["wording: the list is not said to be open"]
        )
      )
    }
    let (runs, tables) = (
      document.listRuns.filter { [.paragraph, .listItem].contains($0.lead?.kind) && $0.items.count >= 2 },
      document.tableRuns
    )
    let leads = runs.compactMap(\.lead?.range.lowerBound) + tables.map(\.lead.range.lowerBound)
    let announced = document.announcedNumbers(in: Set(leads))
    for run in runs {
      if let lead = run.lead, let number = announced[lead.range.lowerBound] { check(run, number, document, report) }
    }
    for table in tables {
      if let number = announced[table.lead.range.lowerBound] { check(table, number, document, report) }
    }
  }

  /// Holds the rows of a table against the number in the paragraph before it.
  private func check(
    _ table: TableRun,
    _ announced: AnnouncedNumber,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    guard let last = table.rows.last, announced.count != table.rows.count,
      announced.isPointing || document.isAnnounced(document.text[announced.noun], by: table)
    else { return }
    let listed = String(table.rows.count)
    report(
      finding(
        .lengthDiffers(document.words(announced.span), listed),
        [announced.span, document.trimmed(last.range)].map { Finding.Evidence($0, of: document.text) },
        expected: listed,
        explanations: ["wording: nothing but the rows of the table can be meant"]
      )
    )
  }

  /// Holds the items of a list against the number in the last sentence before it.
  private func check(
    _ run: ListRun,
    _ announced: AnnouncedNumber,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    guard let last = run.items.last, announced.count != run.items.count, announced.count != run.total,
      announced.count != run.items.reduce(0, { $0 + document.things(in: $1) }),
      !document.text[last.range].contains("…"), !document.text[last.range].hasSuffix("etc.")
    else { return }
    let listed = String(run.items.count)
    report(
      finding(
        .lengthDiffers(document.words(announced.span), listed),
        [announced.span, document.trimmed(last.range)].map { Finding.Evidence($0, of: document.text) },
        expected: listed,
        explanations: ["wording: nothing but the list can be meant, and it is not said to be open"]
      )
    )
  }

  static let description = CheckDescription(
    identifier: "list-length",
    kind: .other,
    severity: .warning,
    summary: "Counts the items of a list and holds their number against the one announced right before it.",
    rationale: """
      An item was lost or added when the text was edited. Open lists (“among them”, “such as”) and lists whose items \
      cannot be told apart are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Chile helped Peru through three approaches: First, it built roads. Second, it taught farmers. Third, it gave loans.",
    """
    Chile helped in many ways. First, it built roads. Second, it gave loans for three reasons. First, they are cheap. \
    Loans matter. Banks are few. Second, they are quick. Third, they are small. They come by post. It is easy. \
    Third, it built schools.
    """,
    "The delegation had 12 members: four officials, three experts and five students.",
    "Five papers were signed in Brevik:\n\n- a loan for the port;\n- two protocols, on cattle and on seeds;\n- a note on visas;\n- a letter on pay.",
    "The two Ministers signed three papers, in the presence of their delegations:\n\n(a) a treaty on tolls;\n(b) a treaty on pilots;\n(c) a note on grain.",
    "The five states trade as follows:\n\n| Product | Value |\n|---|---|\n| Salt | 12 |\n| Rice | 10 |\n| Tea | 12 |",
    "The fund pays for three projects:\n\n| Project | Cost |\n|---|---|\n| Bridge at Aldra | 12 |\n| Dam at Brevik | 10 |\n| Port | 9 |\n| Total | 31 |",
    "Trade of the three neighbours below:\n\n| Year | Value |\n|---|---|\n| 2014 | 12 |\n| 2015 | 10 |\n| 2016 | 12 |\n| 2017 | 13 |",
    "In the following three years, talks went on.\n\n- on tolls\n- on pilots",
    "The three consulates listed below are open.\n\n| Seat | State |\n|---|---|\n| Accra | Ghana |\n| Lomé | Togo |\n| Abidjan | Côte d'Ivoire |",
    "The two states listed below have consulates.\n\n| Seat | State |\n|---|---|\n| Accra | Ghana |\n| Kumasi | Ghana |\n| Lomé | Togo |",
    "Three promises were made. First, tolls are to fall. Second, a patrol is formed. Finally, a school is built.",
    "Three promises were made. First, tolls are to fall. Second, a patrol is formed. A school will be built later.",
    "The envoy visited three cities: Brno, the old town of Ostrava, and Olomouc.",
    "The envoy visited three countries: Chile, Peru, and Trinidad and Tobago.",
    "The plan has three aims: Peace, Trade, Visits and Exchanges.",
    "The bishop came four times as a guest, in 1901, 1903, 1904 and 1911.",
    "The minister visited three cities: Klow, Strelsau and Zenda.",
    "The minister visited four cities, among them Klow, Strelsau and Zenda.",
    "The navies held five exercises (2011 to 2015, without 2013 and 2014 in winter).",
    "The plan has three aims: trade, visits and exchanges, and cleaner water.",
    "The talks covered four sectors: energy, water, health and education.",
    "The visit covered two countries: Ruritania and Syldavia.",
    "The ships called at five ports, for example Klow, Strelsau, Zenda and Hentzau.",
    "The orchestra gave five concerts (2011, 2012, 2014, 2015 and 2016).",
    "The pact has three goals: (a) peace, (b) trade and (c) clean air.",
    "There were nine divisions in three corps: the First, the Second and the Third.",
    "Two areas were named: security, trade and investment.",
    "All three coastal towns signed the fisheries charter: Tumbes, Piura and Lima.",
    "They could choose one of four answers: “good”, “fair”, “bad” or “none”.",
    "The plan has three aims:\n\n- more trade\n- more visits\n- cleaner water",
    "The plan has four aims, among them:\n\n- more trade\n- more visits\n- cleaner water",
    "The envoy saw four towns and signed these papers:\n\n- a treaty\n- a loan\n- a note",
    "At least four schools closed:\n\n- Aldra\n- Brevik\n- Corvo",
    "The plan has four aims:\n\n- trade\n  - by sea\n  - by rail\n- water",
    "Two of the six ferries were sold:\n\n- Aldra\n- Brevik\n- Corvo",
    "In the five years the board took up:\n\n- tolls\n- pilots\n- cranes",
    "Two hurdles remain. First, the price. Second, the port. The third round of talks will deal with both.",
    "The trio of Peru, Chile and Oman was joined by Kenya.",
    "There were three reasons for the delay. First, money was short. Second, it rained. Third, the crew fell ill.",
    "Peru, Oman, Chile and Kenya – the four states that signed – meet in May.",
  ]

  private static let failing: [Example] = [
    """
    Chile helped Peru through ⟦three approaches⟧: First, it built roads. The roads are long. They cross the hills.

    Second, it taught farmers. The farmers are many. They learn fast.

    Third, it gave loans. The loans are cheap.

    ⟦Fourth⟧, it built schools. They are full.
    """,
    "The two Ministers signed ⟦three papers⟧, in the presence of their delegations:\n\n(a) a treaty on tolls;\n(b) a treaty on pilots;\n(c) a note on grain;\n(d) ⟦a letter on ports.⟧",
    "The following ⟦three agreements⟧ were signed in Lima.\n\n- a treaty on tolls\n- a treaty on pilots\n- a note on grain\n- ⟦a letter on ports⟧",
    "⟦Six persons⟧ attended, and none was absent:\n\n| Name | Side |\n|---|---|\n| Ms Ora | Peru |\n| Mr Beck | Peru |\n| ⟦Mr Cole | Oman⟧ |",
    "The ⟦five consulates⟧ listed below are open. The list is complete.\n\n| Seat | Opened |\n|---|---|\n| Aldra | 1996 |\n| Brevik | 2007 |\n| ⟦Corvo | 2009⟧ |",
    "The fund pays for ⟦four projects⟧:\n\n| Project | Cost |\n|---|---|\n| Bridge at Aldra | 12 |\n| Dam at Brevik | 10 |\n| Port | 9 |\n| Road | 8 |\n| ⟦Mill | 7⟧ |",
    "The ⟦four consulates⟧ listed below are open.\n\n| Seat | Opened |\n|---|---|\n| Accra | 1996 |\n| Kumasi | 2007 |\n⟦| Lomé | 2004 |⟧",
    "⟦Six persons⟧ attended, and none was absent:\n\n| Name | Side |\n|---|---|\n| Ms Lund | Peru |\n| Mr Ba | Peru |\n| Ms Ode | Peru |\n| Mr Iri | Peru |\n| Ms Ulv | Oman |\n| Mr Tau | Oman |\n⟦| Ms Sol | Oman |⟧",
    "⟦Three promises⟧ were made in Klow. First, tolls are to fall. ⟦Second⟧, a joint patrol is to be formed.",
    "The envoy visited ⟦three cities⟧: ⟦Brno, Ostrava, Plzeň and Olomouc⟧.",
    "The minister visited ⟦four cities⟧: ⟦Klow, Strelsau and Zenda⟧.",
    "On her ⟦six-city⟧ tour she saw ⟦Klow, Strelsau, Zenda, Hentzau and Tarlenheim⟧.",
    "The navies held ⟦five exercises⟧ (⟦2011, 2013, 2014 and 2016⟧).",
    "The plan has ⟦three aims⟧: ⟦(a) more trade, (b) more visits, (c) cleaner water and (d) a joint school⟧.",
    "The talks covered ⟦three sectors⟧: ⟦energy, water, health, fisheries and education⟧.",
    "The visit covered ⟦three countries⟧: ⟦Ruritania and Syldavia⟧.",
    "The ships called at ⟦five ports⟧: ⟦Klow, Strelsau, Zenda and Hentzau⟧.",
    "The orchestra gave ⟦six concerts⟧ (⟦2011, 2012, 2014, 2015 and 2016⟧).",
    "The pact has ⟦four goals⟧: ⟦(a) peace, (b) trade and (c) clean air⟧.",
    "The board has ⟦two tasks⟧: ⟦(i) advice, (ii) control and (iii) help⟧.",
    "On a ⟦four-nation⟧ trip the envoy saw ⟦Ruritania, Syldavia and Borduria⟧.",
    "All ⟦four coastal towns⟧ signed the fisheries charter: ⟦Tumbes, Piura and Lima⟧.",
    "They could choose one of ⟦five answers⟧: ⟦“good”, “fair”, “bad” or “none”⟧.",
    "The plan has ⟦four aims⟧:\n\n- more trade\n- more visits\n- ⟦cleaner water⟧",
    "The two sides signed ⟦five agreements⟧ in Brevik:\n\n1. on tolls\n2. on pilots\n3. on grain\n4. ⟦on schools⟧",
    "The fund covers the following ⟦three areas⟧:\n\n- health\n- schools\n- roads\n- ⟦ports⟧",
    "⟦Six towns⟧ were chosen for it:\n\n- Aldra\n- Brevik\n- Corvo\n- Dalen\n- ⟦Evora⟧",
    "The ⟦trio⟧ of guards (⟦Peru, Oman, Chile and Kenya⟧) met in May.",
    "⟦Three ministers⟧ flew to Brevik – those of ⟦defence, energy, health and sport⟧.",
    "⟦Peru, Oman, Chile and Kenya⟧ – the ⟦five states⟧ that signed – meet in May.",
    "⟦Six towns⟧ on the river will have a market: ⟦Klow, Zenda, Brevik, Corvo and Dalen⟧.",
    "⟦Two hurdles⟧ remain. One is the price, another is the port, and a ⟦third⟧ is the debt.",
    "There were ⟦two reasons⟧ for the delay. First, money was short. Second, it rained. ⟦Third⟧, the crew fell ill.",
    "The parties will work in ⟦four fields⟧: ⟦(a) salt; (b) wool; (c) the care of buoys.⟧",
  ]
}

extension CheckedDocument {
  /// How many things an item tells of: two where it begins "two protocols, on …".
  fileprivate func things(in item: Block) -> Int {
    let word = text[item.range].prefix { $0.isLetter || $0.isNumber }.lowercased()
    return AnnouncedNumber.value(of: word) ?? 1
  }

  /// The numbers that the last sentences of some blocks announce, by the first byte of the block.
  fileprivate func announcedNumbers(in leads: Set<Int>) -> [Int: AnnouncedNumber] {
    guard !leads.isEmpty else { return [:] }
    var found: [Int: AnnouncedNumber] = [:]
    forEachSentence(in: { leads.contains($0.range.lowerBound) }) { sentence in
      let block = sentence.passage.block.range.lowerBound
      let number = AnnouncedNumber(sentence, self)
      // Only what points at the list may stand before another sentence: "The seven ports below are open. All are dredged."
      if number != nil || found[block]?.isPointing == false { found[block] = number }
    }
    return found
  }
}

extension Finding.Message {
  fileprivate static func lengthDiffers(_ announced: String, _ listed: String) -> Self {
    "\(announced) announced, \(listed) listed"
  }
}
