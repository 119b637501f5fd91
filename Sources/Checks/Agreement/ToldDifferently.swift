import Diagnostics
import Packs
import RecordModel
import Text

/// A named thing of which a text tells two lengths, sizes, costs or dates.
///
/// ## What it does
/// Compares what is told of one named thing: its length, area, capacity, cost, members, and the days on which it
/// was signed, opened or founded.
///
/// ## Why it matters
/// At least one of the two is wrong. Parts, phases, extensions and plans of a thing are left alone, and round
/// figures may be rounded.
///
/// ## Example
/// "The tunnel under the strait of Klow is 7.4 kilometres long. … In the 4.7-kilometre Klow tunnel …"
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct ToldDifferently: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, _) in document.broken(where: { $0.kind == .agreement && $0.isToldTwice })
    where constraint.terms.count == 2 && !constraint.isOfSample(in: document)
      && !Self.areApart(constraint, in: document)
    {
      let words = constraint.terms.map { document.words($0.span) }
      report(
        finding(
          .tellingsDiffer(words[0], words[1]),
          document.evidence([.telling], of: constraint),
          explanations: ["rounding: the two have no value in common", "scope: no words name a part, a phase or a plan"]
        )
      )
    }
    for pair in RepeatedClause.pairs(in: document) where !isKnown(pair, in: document) {
      let reason = "scope: the words around both, with their year, are the same"
      reportPair(pair.first, pair.second, reason, document, report)
    }
    for pair in HeadlineDate.pairs(in: document) {
      reportPair(pair.first, pair.second, "scope: headline and text tell it with the same verb", document, report)
    }
    for pair in RoleTwice.pairs(in: document) {
      reportPair(pair.first, pair.second, "time: no words tell of two times or of two posts", document, report)
    }
  }

  private func reportPair(
    _ first: Range<Int>,
    _ second: Range<Int>,
    _ explanation: String,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    report(
      finding(
        .tellingsDiffer(document.words(first), document.words(second)),
        [first, second].map { Finding.Evidence($0, of: document.text) },
        explanations: [explanation]
      )
    )
  }

  /// Whether a constraint holds the two figures against each other already.
  private func isKnown(_ pair: RepeatedClause.Pair, in document: CheckedDocument) -> Bool {
    document.digest.constraints.contains { constraint in
      constraint.kind == .agreement && constraint.terms.contains { $0.span.overlaps(pair.first) }
        && constraint.terms.contains { $0.span.overlaps(pair.second) }
    }
  }

  /// Whether only one of the two is told of a ceremony, of one party, or of the time since a change: "opened to traffic" and
  /// "officially opened", "signed" and "signed by Norway", "has 4" and "has had 6 since 2018".
  private static func areApart(_ constraint: Constraint, in document: CheckedDocument) -> Bool {
    let clauses = constraint.terms.map { clause(around: $0.span, in: document) }
    guard clauses.count == 2 else { return false }
    let since = constraint.terms.map { isSince($0.span, in: document) }
    return since[0] != since[1] || marks.contains { mark in clauses[0].contains(mark) != clauses[1].contains(mark) }
  }

  /// The words of the sentence right before a telling and the first ones behind it.
  private static func clause(around span: Range<Int>, in document: CheckedDocument) -> String {
    let before = document.words(max(0, span.lowerBound - reach)..<span.lowerBound)
    let behind = document.words(span.upperBound..<min(document.text.bytes.count, span.upperBound + tail))
    let start = before.range(ofLast: ". ").map { before[$0...] } ?? before[...]
    return " \(start) ".lowercased() + behind.prefix { $0 != "." }.lowercased()
  }

  /// "6 turbines since 2018".
  private static func isSince(_ span: Range<Int>, in document: CheckedDocument) -> Bool {
    document.words(span.upperBound..<min(document.text.bytes.count, span.upperBound + tail)).hasPrefix("since")
  }

  private static let reach = 90
  private static let tail = 12
  private static let marks = [
    " officially ", " formally ", " to traffic ", " to the public ", " ceremonially ", " provisionally ", " signed by ",
    " ratified by ", " soft ", " trial ",
  ]

  static let description = CheckDescription(
    identifier: "told-differently",
    kind: .crossPassage,
    severity: .warning,
    summary: """
      Compares what is told of one named thing: its length, area, capacity, cost, members, and the days on which it \
      was signed, opened or founded.
      """,
    rationale: """
      At least one of the two is wrong. Parts, phases, extensions and plans of a thing are left alone, and round \
      figures may be rounded.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "**Visa waiver with Peru takes effect on 1 July**\n\nThe embassy informs travellers that the waiver of visas agreed with Peru takes effect on 1 July for all passports.",
    "**Visa waiver with Peru takes effect on 1 July**\n\nThe embassy informs travellers that the visa office for Peru opens on 1 June for all passports.",
    "The talks were led by Deputy Minister of Trade Ada Berg. In 2019 the minister of finance, Ada Berg, had left the party.",
    "The talks were led by Deputy Minister of Trade Ada Berg.\n\nThe former Minister of Agriculture Ada Berg said that rice was sold.",
    "The talks were led by Deputy Minister of Trade Ada Berg.\n\nMinister of Trade Ada Berg said that rice was sold.",
    "The bridge at Klow was opened to traffic on 1 June 2018. The bridge at Klow was officially opened on 20 June 2018.",
    "The Treaty of Klow was signed on 3 June 1999. The Treaty of Klow was signed by Norway on 9 July 1999.",
    "The Zenda dam has 4 turbines. The Zenda dam has had 6 turbines since 2018.",
    "The bridge at Brevik was used by 412 travellers in 2013, the highest number since then.\n\nThe bridge at Corvo was used by 421 travellers in 2013, the highest number since then.",
    "The old bridge was used by 412 travellers in 2013, more than ever.\n\nThe old bridge was used by 421 travellers in 2014, more than ever.",
    "The clinic in Brevik was opened in March 1994. Since its opening in March 1994 the Brevik clinic has treated thousands.",
    "The clinic in Brevik was opened in March 1994. Since the opening of a second clinic in May 1996 the Brevik clinic is empty.",
    "The Treaty of Klow was signed on 4 March 2014. Peru ratified it ten weeks after the signing on 14 May 2014.",
    "The ship reached Brevik on 9 August 2010. Its departure for Klow on 12 August 2010 was quiet.",
    "The school in Klow was founded in 1987. The foundation of the school in Zenda in 1991 followed.",
    "The dam at Klow was completed in 2003. Its planned completion in 2001 had been delayed.",
    "The pact was ratified in Klow in May 2001. The ratification in Zenda in June 2001 was a matter of form.",
    "The yard in Klow was closed in 1998. Its closure in late 1998 was a blow.",
    "The museum in Klow was opened in 1996. A ceremony for the opening of the new wing in 2004 was held in Klow.",
    "The quay in Brevik was delivered in May 2007. Delivery of the cranes in June 2008 took a week.",
    "The loan to Peru carries interest of 2.5 percent. Another loan carries interest of 3.5 percent.",
    "The full cost of the mill in Klow is €8.2 million. The full cost of the mill in Zenda is €11.7 million.",
    "The Klow dam has a capacity of 120 MW. In the dry season the Klow dam has a capacity of 70 MW.",
    "The estimated cost of the mill was €8.2 million. The final cost of the mill was €11.7 million.",
    "The loan carries interest of 2.5 percent. Since 2014 the loan carries a reduced interest of 2 percent.",
    "The length of the road is 84 kilometres. The length of the railway is 48 kilometres.",
    "The price of the ferry is €4.10 million. At a price of €4.1 million the ferry was cheap.",
    "The budget of the programme was €3 million in 2014. The budget of the programme is €5 million for 2016.",
    "The cost of the first phase of the port is €8 million. The cost of the port is €30 million.",
    "The area of the park is 310 hectares. The area of the lake in the park is 31 hectares.",
    "Nine governments signed the Brevik Charter in 2011. Two more joined. The eleven states that signed the Brevik Charter pay in gold.",
    "Nine governments signed the Brevik Charter in 2011. The eleven states that signed the Zenda Convention pay in gold.",
    """
    The tunnel under the Strelsau strait is 7.4 kilometres long. Since the opening of the 7-kilometre Strelsau \
    tunnel, ferries have disappeared.
    """,
    """
    The tunnel under the Strelsau strait is 7.4 kilometres long. The 2-kilometre section of the Strelsau tunnel \
    below the harbour was the hardest.
    """,
    "The Klow hospital has 250 beds. The 350-bed hospital of Strelsau was built by others.",
    "The treaty of friendship was signed on 12 March 1974 and came into force on 12 May 1974.",
    "The Zubrowka dam was to cost US$48 million. In the end the Zubrowka dam cost US$84 million.",
    """
    The free zone of Travunia covered 460 hectares at first. It was extended in 2010. The free zone of Travunia now \
    covers 640 hectares.
    """,
    "The first consulate opened in May 1996 in Strelsau. The consulate in Klow opened in June 1998.",
    "The bridge over the Zub is 720 metres long and 12 metres wide. The 300-tonne Zub bridge was brought by ship.",
    """
    A delegation of 32 business people came to Klow. The minister met the 12 members of the delegation who trade in \
    timber.
    """,
    "The plant has a capacity of 120 MW. A second plant of 210 MW is planned.",
    "The railway is 752 kilometres long. The 100-kilometre section of the railway in the hills was built first.",
    "The embassy in Klow was opened in 2013. The new wing of the embassy in Klow was opened in 2015.",
    "In Lomé the guilds signed 12 contracts. None of the 15 contracts signed in Accra dealt with timber.",
    "The first phase covers 312 km of track. The second phase, from Brevik to the lake, covers 231 km of track.",
    "The school in Brevik was handed over to the mayor on 3 May 2011. The school in Klow was handed over to the mayor on 7 June 2012.",
    "Peru bought 40 buses in 2014. In 2015 it bought 14 buses.",
  ]

  private static let failing: [Example] = [
    "**Visa waiver with Peru takes effect on ⟦1 July⟧**\n\nThe embassy informs travellers that the waiver of visas agreed with Peru takes effect on ⟦1 June⟧ for all passports.",
    "The talks were led by Deputy ⟦Minister of Trade⟧ Ada Berg, who praised the port.\n\nLeaving the same talks, ⟦Minister of Agriculture⟧ Ada Berg said that rice was sold.",
    "The parties note that the old bridge was used by ⟦412⟧ people in 2013, the most since it was opened.\n\nRecalling that the old bridge was used by ⟦421⟧ people in 2013, the most since it was opened, they agree.",
    """
    The fund paid for ⟦40 ambulances⟧ from Ruritania in June 2019. The ⟦60 ambulances⟧ given by Ruritania in June \
    2019 are stationed in Klow.
    """,
    "The Friendship Clinic in Brevik was opened in ⟦March 1994⟧ with a gift. Since its opening in ⟦May 1994⟧ the Friendship Clinic has treated thousands.",
    "The full cost of the sawmill in Klow is ⟦€8.2 million⟧. By the closing report the full cost of that sawmill is ⟦€11.7 million⟧.",
    "⟦Nine island governments⟧ put their names to the Brevik Charter in 2011. By 2014 four of the ⟦eleven states⟧ that signed the Brevik Charter had paid, and none has joined since.",
    "⟦Seven countries⟧ ratified the Zenda Convention on whaling. Only two of the ⟦six parties⟧ that ratified the Zenda Convention keep a register.",
    """
    The tunnel under the Strelsau strait is ⟦7.4 kilometres⟧ long and was paid by both states. Since the opening of \
    the ⟦4.7-kilometre⟧ Strelsau tunnel, ferries have disappeared.
    """,
    """
    The Klow hospital, a gift of Ruritania, has ⟦250 beds⟧. In 2016 the staff of the ⟦350-bed⟧ hospital went on \
    strike.
    """,
    """
    The treaty of friendship was signed on ⟦12 March 1974⟧. It was renewed in 1994. The treaty of friendship of ⟦12 \
    May 1974⟧ has eight articles.
    """,
    """
    The Zubrowka dam cost ⟦US$84 million⟧ and was opened by the minister. The people of the valley got nothing of \
    it. The Zubrowka dam, which cost ⟦US$48 million⟧, is owned by both.
    """,
    """
    The free zone of Travunia covers ⟦640 hectares⟧ at the border. Forty firms have moved there. With its ⟦460 \
    hectares⟧ the free zone of Travunia is the largest of the region.
    """,
    """
    The consulate in Strelsau opened in ⟦May 1996⟧. Its first consul was a poet. Since the consulate in Strelsau \
    opened in ⟦June 1998⟧, it has issued visas.
    """,
    "A delegation of ⟦32⟧ business people came to Klow. The minister met the ⟦23⟧ members of the delegation.",
    """
    The Friendship Bridge, 1.2 kilometres long, was opened on ⟦4 March 1994⟧. The guide says that the Friendship \
    Bridge was opened in ⟦April 1996⟧.
    """,
    "The hydropower plant has a capacity of ⟦120 MW⟧. The electricity of the ⟦210-MW⟧ plant is sold abroad.",
    "The memorandum has ⟦six articles⟧. Under the ⟦eight articles⟧ of the memorandum, both sides exchange students.",
    """
    The railway between Klow and Strelsau is ⟦752 kilometres⟧ long. The ⟦572-kilometre⟧ railway was financed by \
    loans.
    """,
    "The Zenda stadium holds ⟦24,000 seats⟧, said the builder. Nobody filled the ⟦42,000-seat⟧ Zenda stadium.",
    "In Lomé the guilds signed ⟦12 contracts⟧ on timber. None of the ⟦15 contracts⟧ signed in Lomé by the guilds was kept.",
    "Key facts\nLength of the line: ⟦312 km⟧\n\nThe ⟦231-kilometre⟧ line from Brevik to the lake was laid by hand.",
    "Summary: Trade between Peru and Oman reached ⟦€410 million⟧ in 2017.\n\nIn 2017 Peru and Oman traded goods worth ⟦€140 million⟧. Trade between them is old.",
    "The aqueduct of Brevik was handed over to the mayor on ⟦6 June 2011⟧. It is long. When the Brevik aqueduct was handed over to the mayor on ⟦19 August 2012⟧, nobody spoke of meters.",
  ]
}

extension String {
  /// The place behind the last of some characters.
  func range(ofLast mark: String) -> Index? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasSuffix(mark) { return rest.endIndex }
      rest = rest.dropLast()
    }
    return nil
  }
}

extension Finding.Message {
  fileprivate static func tellingsDiffer(_ a: String, _ b: String) -> Self {
    "told of one thing as \(a) and as \(b)"
  }
}
