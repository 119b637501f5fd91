import Diagnostics
import Packs
import RecordModel
import Text

/// One name spelt in two ways.
struct SpellingVariant: Check {
  private let lexicon: Lexicon
  /// Every word of a name in the packs, by its hash.
  private let known: Set<UInt32>

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    known = NameWords.known(lexicon)
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var words = NameWords(document)
    words.collect()
    var reported: Set<UInt32> = []
    for pair in words.pairs where isOneName(pair, in: document) {
      let (a, b) = pair.isFirstRarer ? (pair.first, pair.second) : (pair.second, pair.first)
      guard reported.insert(a.hash).inserted else { continue }
      report(
        finding(
          .twoSpellings(document.words(a.span), document.words(b.span)),
          [a.span, b.span].map { Finding.Evidence($0, of: document.text) },
          explanations: [pair.reason]
        )
      )
    }
  }

  /// Whether two words that stand beside the same word cannot both be right.
  private func isOneName(_ pair: NameWords.Pair, in document: CheckedDocument) -> Bool {
    let (a, b) = (pair.first, pair.second)
    if pair.isJoined { return true }
    guard !(known.contains(a.hash) && known.contains(b.hash)), !(a.isCommon && b.isCommon) else { return false }
    let (x, y) = (document.text[a.span].lowercased(), document.text[b.span].lowercased())
    guard let slip = SpellingSlip(Array(x.utf8), Array(y.utf8)), !slip.isUsage else { return false }
    if slip.kind == .exchange { return true }
    return !pair.isAcronym && min(x.utf8.count, y.utf8.count) >= (slip.kind == .change ? 6 : 5)
  }

  static let description = CheckDescription(
    identifier: "spelling-variant",
    kind: .spellingVariant,
    severity: .note,
    summary: "Reports names that are spelt in two ways, beside the same other word.",
    rationale: """
      Somebody who looks for the name finds only half of the places, and one of the spellings is wrong. Two words count \
      as one name if they differ by one letter or by two letters that changed places and stand beside the same \
      capitalised word; words that the packs know both, plural and adjective forms, and British and American usage are \
      left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Mr Karel Abdrashitov arrived. Later Ms Olga Abdrashidov left.",
    "Minister Lindqvister arrived. Ambassador Lindgrenson left.",
    "The Tarqua Corridor has four lanes. Lorries on the Tarqua Corridor pay a toll.",
    "The Malawian Mission opened in May. A Malawi Mission to the fair left in June.",
    "The Harbour Centre was rebuilt. The Harbor Center is closed.",
    "The Northern Railway carries grain. The Southern Railway carries ore.",
    "Gambia Airways flies twice a week. Zambia Airways flies daily.",
    "The Ministry of Labour replied. The Ministry of Labor in the other capital did not.",
    "The Port Agreement of 1994 and the Port Agreements of 2001 are in force.",
    "The Lindqvist Fund pays the fees. The Lindgren Fund pays the travel.",
    "The Trade Organisation met. The Trade Organization adjourned.",
    "Karin Hansen spoke first. Peter Hanson spoke last.",
    "The Joint Commission met in May; Joint Commissions are rare.",
    "The Fund for Inland Ports (FIP) lent more. The FIP met twice.",
    "Phase One ended in 2011. Phase Two began in 2012.",
    "Consul Bartolini left. The painter Bortalini stayed.",
  ]

  private static let failing: [Example] = [
    "Mr Nurbek ⟦Abdrashitov⟧ arrived this morning. In the afternoon Minister ⟦Abdrashidov⟧ saw the port.",
    "The port of ⟦Kavelta⟧ was dredged. Lorries come through ⟦Kavetla⟧, and Kavelta is growing.",
    "The ⟦Tarqua⟧ Corridor has four lanes. Lorries on the ⟦Taruqa⟧ Corridor pay a toll.",
    "Minister Oluwole ⟦Adeyemi⟧ opened the fair. Oluwole ⟦Adeyeni⟧ left on Friday.",
    "The ⟦Kivalo⟧ Basin Treaty binds three states. Article 4 of the ⟦Kilavo⟧ Basin Treaty names the bank.",
    "The Inland Fisheries Pact (⟦INFIP⟧) was renewed. Members of ⟦INIFP⟧ pay a fee.",
    "The Lusanga ⟦Expressway⟧ was paved. Tolls on the Lusanga ⟦Express Way⟧ rose.",
    "Governor ⟦Bartholdsen⟧ met the union. The union thanked Governor ⟦Bartoldsen⟧.",
    "⟦Marienvik⟧ Harbour froze in January. In March ⟦Mareinvik⟧ Harbour was free of ice.",
    "The ⟦Ostrakov⟧ Declaration has nine points. Point three of the ⟦Ostrokov⟧ Declaration is on visas.",
    "The ⟦Senhora⟧ Line runs weekly. Since May the ⟦Senohra⟧ Line runs daily.",
    "# The ⟦Dalvesta⟧ Accord\n\nUnder the ⟦Davlesta⟧ Accord, two ferries were bought.",
    "Minister ⟦Nabolumuno⟧ met the guests. In the evening Minister ⟦Nabolumumuno⟧ gave a dinner.",
    "The consul, Jan ⟦Hornbecker⟧, opened the fair. Mr ⟦Horbnecker⟧ then left for the coast.",
    "A yard owned by ⟦Szczepanik⟧ won. Rivals of ⟦Szczepnaik⟧ went to court.",
    "All are parties to the Treaty of ⟦Kalotelco⟧. Under the Treaty of ⟦Kaloteclo⟧ inspections are free.",
  ]
}

extension Finding.Message {
  fileprivate static func twoSpellings(_ a: String, _ b: String) -> Self { "one name is spelt \(a) and \(b)" }
}
