import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// Letters and digits that a scanner, a converter or a slip of the pen made unreadable.
struct GarbledText: Check {
  /// What is garbled throughout is reported once for so many places.
  private static let most = 20

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var count = 0
    for place in Garbling.find(in: document.text) {
      count += 1
      guard count <= Self.most else { return }
      var result = finding(
        .garbled(document.words(place.span), place.kind),
        [Finding.Evidence(place.span, of: document.text)],
        expected: place.expected
      )
      if place.kind == .ordinal { result.kind = .ordinal }
      report(result)
    }
  }

  static let description = CheckDescription(
    identifier: "garbled-text",
    kind: .other,
    severity: .warning,
    summary:
      "Reports ordinals with a wrong ending, letters in numbers, and characters lost or wrongly decoded.",
    rationale: """
      What stands there is not what was written: a figure or a name may be wrong, and nobody will find it by searching. \
      Codes that mix letters and digits are left alone. At most twenty places of a text are reported.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The guild reports that 1,24,567 tonnes of bananas were sold.",
    "Version 2.4.1 of the tariff names 1.250.300 people and 3.4 million sheep.",
    "The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd, 101st, 111th and 112th sessions.",
    "The 3d session of the assembly and the 2d of its council.",
    "CO2 and H2O were measured on Boeing 737s and A320s in the 1990s.",
    "Resolution S/2012/101 and permit B20I4X were filed.",
    "São Paulo’s façade – naïve, “quoted” – cost €5.",
    "The 5th and 6th rounds met in Room 1O1B.",
    "Ârpád and Éva went to Ōsaka.",
    "The l000-strong choir sang.",
    "The ID 0O7I was used.",
    "The 5S method, the 3I group and line 1S were named.",
    "In 2014 it had 100 members.",
    "Notes 3.,4 and 18., 4 of the tariff.",
    "In November 20,014 people came, and in June 12,345.6 tonnes of salt.",
    "Tables S10,S11 and S12, rooms 10S,11S and oxides SO2,SO3 were named in March 20145 and May.",
    "Parcels go by a air, b sea or c rail.",
    "Types l,OOO and S,100 were filed; the con man and the bene of the house met.",
  ]

  private static let failing: [Example] = [
    "The guild reports that ⟦12,4567,00⟧ tonnes of bananas were sold.",
    "Wool worth CHF ⟦3.4.1⟧ million was sold.",
    "The ⟦21th⟧ session of the board met in May.",
    "It was the ⟦2rd⟧ meeting of the council.",
    "The ⟦3nd⟧ round of talks failed.",
    "The ⟦112nd⟧ anniversary of the port was kept.",
    "The fair opened in ⟦2O14⟧ and closed at once.",
    "Trade came to 1⟦,5OO⟧ tonnes of rye.",
    "Oil imports came to ⟦18.,4⟧ thousand tonnes.",
    "The port took in ⟦2,,5⟧ million tonnes.",
    "The bridge was built in ⟦l987⟧ by the army.",
    "The ministerâ⟦€™⟧s letter was lost.",
    "The ferry ⟦(cid:12)⟧oats again.",
    "The caf⟦\u{FFFD}⟧ on the pier is closed.",
    "The ⟦1th⟧ of May is a feast.",
    "The Ã⟦©⟧lys room was full.",
    "Grain worth US$⟦2l5⟧ million was sold.",
    "The loan came to EUR ⟦3O⟧.5 million.",
    "The ferry carried ⟦l2O⟧ thousand sheep.",
    "Duties fell by ⟦1S⟧ per cent.",
    "In May ⟦l,4O6⟧ tonnes of salmon were shipped.",
    "The port took in 3 ships and ⟦1O,2OO⟧ crates.",
    "The two ministers ⟦con rmed⟧ the timetable.",
    "The common ⟦e orts⟧ went on.",
    "The accord is of no ⟦bene t⟧ to fishermen.",
  ]
}

extension Finding.Message {
  fileprivate static func garbled(_ words: String, _ kind: Garbling.Kind) -> Self {
    switch kind {
    case .ordinal: "the ordinal \(words) has the ending of another number"
    case .number: "the number \(words) has a letter in it"
    case .ligature: "letters were lost between the halves of a word: \(words)"
    case .points: "the number \(words) has two decimal marks"
    case .decoding: "the characters \(words) are one that was wrongly decoded"
    case .lost: "a character was lost: \(words) stands in its place"
    }
  }
}
