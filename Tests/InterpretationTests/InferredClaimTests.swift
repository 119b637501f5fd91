import Quantities
import RecordModel
import Testing

/// Figures whose unit, measure, period or sides other words than their own give.
@Suite struct InferredClaimTests {
  @Test(
    "shares in words are percentages",
    arguments: [
      ("Roughly a quarter of the programme is budget support.", "25"),
      ("Timber makes up three-quarters of imports.", "75"),
      ("Kenya sold flowers (about half) to France.", "50"),
      ("The road in Kenya is three-fifths complete.", "60"),
      ("Seven in ten of the workers are women.", "70"),
    ]
  )
  func shares(text: String, percent: String) throws {
    let claim = try #require(try Reader(text).claims.first)
    #expect(claim.quantity.unit == .percent)
    #expect(claim.quantity.value?.description == percent)
  }

  @Test(
    "what is no share of a whole",
    arguments: [
      "The talks lasted a quarter of an hour.", "He spent half a million there.", "The third meeting took place.",
    ]
  )
  func noShares(text: String) throws {
    #expect(try !Reader(text).claims.contains { $0.quantity.unit == .percent })
  }

  @Test(
    "bare numbers count what stands before",
    arguments: [
      ("Daily crossings rose from 92 to nearly 240 in 2023.", ["crossing", "crossing"]),
      ("The number of plants cleared for export went up from 19 to 26.", ["plant", "plant"]),
      ("The drought affected 84 of the 116 districts of Kenya.", ["district", "district"]),
      ("Kenya sent 312 doctors to France, of whom 74 are specialists.", ["doctor", "specialist"]),
      ("Kenya sent 312 doctors to France, up from 290 in 2020.", ["doctor", "doctor"]),
      ("Kenya sent 312 doctors to France. Only nine had a visa.", ["doctor", "doctor"]),
      ("Kenya sent 312 doctors to France. A further 40 study there.", ["doctor", "doctor"]),
      ("Kenya sent 312 doctors in FY 2023/24 (FY 2022/23: 290).", ["doctor", "doctor"]),
    ]
  )
  func elided(text: String, units: [String]) throws {
    #expect(try Reader(text).claims.filter { $0.quantity.unit.code != "year" }.map { $0.quantity.unit.code } == units)
  }

  @Test(
    "numbers that count nothing",
    arguments: [
      "Kenya sent doctors from 2019 to 2021.", "See section 3 of the report.", "They flew on to 7 of June Street.",
    ]
  )
  func nothing(text: String) throws {
    #expect(try Reader(text).claims.filter { $0.quantity.unit.code != "year" }.isEmpty)
  }

  @Test func aStepAndWhereItLeadsAreTwoFigures() throws {
    let claims = try Reader("The cap of France was lifted by 1,250 to 20,750 places.").claims
    #expect(claims.compactMap { $0.quantity.value?.description } == ["1250", "20750"])
  }

  @Test(
    "a figure measures what its clause is about",
    arguments: [
      ("The backlog of Kenya narrowed by 13.3% in 2023.", "backlog"),
      ("Bilateral trade, though, came to $495 million in 2023.", "bilateral trade"),
      ("The talks of Kenya and France had never lasted for more than two hours.", "duration of talks"),
      ("A survey of 64 freight forwarders was made in Kenya.", "sample size freight forwarders"),
      ("The 928-kilometre railway of Kenya was opened.", "length of railway"),
    ]
  )
  func measures(text: String, measure: String) throws {
    let labels = try Reader(text).claims.map(\.measure)
    #expect(labels.contains { $0.contains(measure) }, "\(labels)")
  }

  @Test(
    "how a figure is meant by what stands around it",
    arguments: [
      ("Enrolment in Kenya is to rise from 37% to 50% by 2027.", [Claim.Modality.actual, .target]),
      ("France offered Kenya help. France offered 60 scholarships.", [.pledge]),
      ("The study put the needs of Kenya at $3 billion.", [.estimate]),
      ("The target for 2027, written into the plan of Kenya, is 6 million tonnes.", [.target]),
      ("France will provide $3 million (about £2 million) to Kenya.", [.pledge, .pledge]),
      ("Trade of Kenya will reach $5 million, against $3 million in 2020.", [.forecast, .actual]),
      (
        "The pipeline has a design capacity of 55 billion tonnes a year, of which Line C accounts for 25.",
        [.capacity, .capacity]
      ),
    ]
  )
  func modality(text: String, expected: [Claim.Modality]) throws {
    #expect(try Reader(text).claims.map(\.modality) == expected)
  }

  @Test(
    "years told by others",
    arguments: [
      ("Kenya earned $5 million in 2023, as against $4 million the year before.", ["2023", "2022"]),
      ("Kenya earned $5 million in the year ended June 2024.", ["2023-07/2024-06"]),
      (
        "Kenya sold 0.9 tonnes in 2020 and 1.6, 2.1 and 2.9 tonnes in 2021, 2022 and 2023 respectively.",
        ["2020", "2021", "2022", "2023"]
      ),
    ]
  )
  func periods(text: String, expected: [String]) throws {
    #expect(try Reader(text).claims.map { $0.period?.description ?? "" } == expected)
  }

  @Test func theDateOfWhatAFigureIsHeldAgainstIsNotItsOwn() throws {
    let text = "In 2023 Kenya grew. Kenya shipped 213 tonnes of tea, compared to 149 tonnes in 2021. It sold 7 tonnes."
    #expect(try Reader(text).claims.map { $0.period?.description ?? "" } == ["2023", "2021", "2023"])
  }

  @Test func aTextAboutTwoStatesGivesTheOtherSide() throws {
    let text = """
      # Kenya and France: partnership at a glance

      - Inspectors visited 41 schools last year.
      - France deployed 120 experts for the games.
      - Kenya has 47 districts.
      """
    let sides = try Reader(text).claims.map { [$0.subject?.name, $0.counterpart?.name].compactMap(\.self).sorted() }
    #expect(sides == [["France", "Kenya"], ["France", "Kenya"], ["Kenya"]])
  }

  @Test func aHeadOfATableIsNoSum() throws {
    let text = """
      Table 1. French aid to Kenya, $ million

      Sector | 2021/22 | 2022/23 | 2024/25 (budget)
      Health | 9.8 | 11.1 | 13.1
      Schools | 7.4 | 7.9 | 9.2
      Total | 17.2 | 19.0 | 22.3
      """
    let claims = try Reader(text).claims
    #expect(claims.count == 9)
    #expect(claims.first?.period?.description == "2021/2022")
    #expect(claims.filter { $0.modality == .target }.count == 3)
    #expect(claims.first?.quantity.value?.rational == Rational(9_800_000))
  }
}
