import Quantities
import RecordModel
import Testing

/// What a figure measures, when, how it is meant and about whom, where its own words do not say so.
@Suite struct ClaimSlotTests {
  @Test(
    "a figure measures what its verb, its rate or its place says",
    arguments: [
      ("Kenya will contribute €5 million.", "contribution"),
      ("Kenya acquired 212 GWh from France.", "electricity purchases"),
      ("Kenya buys power at $148 per MWh.", "electricity price"),
      ("KES 150 bought a dollar in Kenya.", "exchange rate"),
      ("Kenya borrowed the rest at 6.85% from a bank.", "interest rate"),
      ("Six Kenyan banks provided $640 million.", "loan"),
      ("Of the fields in Kenya, only 38% was sown.", "share of fields"),
      ("In Kenya 70 per cent are women.", "share of women"),
      ("Asked in Kenya, 44 per cent said no.", "share of respondents"),
      ("The turbine in Kenya was started eleven months late.", "delay"),
      ("The villagers of Kenya were detained for four months.", "duration of detention"),
      ("Kenya lent $3 million over 18 years.", "loan term"),
      ("Three dams of Kenya, with 710 MW between them, are planned.", "capacity"),
    ]
  )
  func measures(text: String, measure: String) throws {
    let labels = try Reader(text).claims.map(\.measure)
    #expect(labels.contains { $0.contains(measure) }, "\(labels)")
  }

  @Test(
    "how a figure is meant",
    arguments: [
      ("The dam of Kenya (480 MW) was built in 2019.", Claim.Modality.capacity),
      ("Kenya undertook to abolish the surcharge of $500.", .actual),
      ("The revenue of Kenya may come to $2 million.", .forecast),
      ("The accord is forecast by Kenya to raise trade to $1.5 billion.", .forecast),
      ("Both agreed to pursue a volume of trade of $1.4 billion with Kenya.", .target),
      ("By the reckoning of the bank the fault cost Kenya $15 million.", .estimate),
      ("Interpreters are few in Kenya; seven interpreters would be needed.", .estimate),
      ("Kenya was to receive $5 million.", .pledge),
      ("These two agreements will change the trade of Kenya.", .actual),
    ]
  )
  func modality(text: String, modality: Claim.Modality) throws {
    let meant = try Reader(text).claims.map(\.modality)
    #expect(meant.contains(modality), "\(meant)")
  }

  @Test(
    "when a figure was",
    arguments: [
      ("Since 2015 Kenya has trained 300 officers.", "2015.."),
      ("Trade of Kenya, next to nothing in 1990, came to $13 million (about €9 million) in 1992.", "1992"),
      ("In 2023 trade of Kenya was $49 million, down 11% from $55 million.", "2022"),
    ]
  )
  func periods(text: String, period: String) throws {
    let periods = try Reader(text).claims.compactMap { $0.period?.description }
    #expect(periods.contains(period), "\(periods)")
  }

  @Test func anEntryOfAChronicleHasItsDay() throws {
    let text = """
      MARCH
      18 - Kenya and France open a bridge. It cost $5 million.
      20-21 - Peru visits Chile. They exchange three documents.
      """
    let claims = try Reader(text, date: PartialDate(year: 2023, month: 12, day: 30)).claims
    #expect(claims.map { $0.period?.description } == ["2023-03-18", "2023-03-20/2023-03-21"])
    #expect(claims.first?.subject?.name == "Kenya")
  }

  @Test func aParagraphWithoutADateIsOfTheOneBefore() throws {
    let text = "In 2022 Kenya asked 418 persons about France.\n\nOn average they had paid $300 for the ticket."
    #expect(try Reader(text).claims.last?.period?.description == "2022")
  }
}
