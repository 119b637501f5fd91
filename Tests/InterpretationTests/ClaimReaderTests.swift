import Quantities
import RecordModel
import Testing

@Suite struct ClaimReaderTests {
  @Test(
    "how a figure is meant",
    arguments: [
      ("Trade between France and Japan reached $3 billion in 2020.", Claim.Modality.actual),
      ("France and Japan committed to boosting their trade to $3 billion by 2030.", .target),
      ("They agreed to increase bilateral trade to a record $3 billion by 2030.", .target),
      ("France will provide $3 million to Kenya.", .pledge),
      ("France is to provide $3 million in aid to Kenya.", .pledge),
      ("France announced a new $3 million project in Kenya.", .pledge),
      ("France announced that exports reached $3 million.", .actual),
      ("Not more than $3 million may be made available for assistance to Kenya.", .quota),
      ("The institute estimated that Kenya would need $3 billion.", .estimate),
      ("Trade is expected to reach $3 billion by 2030.", .forecast),
      ("France built a 60-megawatt solar power station in Kenya.", .capacity),
    ]
  )
  func modality(text: String, expected: Claim.Modality) throws {
    #expect(try Reader(text).claims.map(\.modality) == [expected])
  }

  @Test func aCueBehindOneFigureBelongsToTheNext() throws {
    let claims = try Reader("France has invested $2 billion to build a capacity of 300 megawatts in Kenya.").claims
    #expect(claims.map(\.modality) == [.actual, .capacity])
  }

  @Test(
    "lengths inside dates are figures",
    arguments: [
      ("In 2010 a treaty was signed. Two years later, France opened an embassy.", "Two years later", 2),
      ("In 2010 France looked back on the past decade.", "the past decade", 10),
      ("Seven centuries ago, an envoy came.", "Seven centuries ago", 700),
    ]
  )
  func elapsedTime(text: String, words: String, years: Int64) throws {
    let reader = try Reader(text, date: PartialDate(year: 2020))
    let claim = try #require(reader.claims.first)
    #expect(reader.words(claim.span) == words)
    #expect(claim.quantity.value?.rational == Rational(Int128(years), 1))
    #expect(claim.quantity.unit == .counted("year"))
  }

  @Test func datesWithoutANumberAreNoFigures() throws {
    #expect(try Reader("Last year, France opened an embassy.", date: PartialDate(year: 2020)).claims.isEmpty)
  }

  @Test func aWindowCountsFromTheDateBeforeIt() throws {
    let text = "In November 2021, France pledged to provide $3 million for the next 3 years."
    let claim = try #require(try Reader(text).claims.first)
    #expect(claim.period?.description == "2021-11/2024-11")
  }

  @Test func theYearsOfAPlanDateNoFigure() throws {
    let text = "In May 2016 leaders praised the Industrial Policy 2015-2025. They signed 31 documents."
    let claim = try #require(try Reader(text).claims.first { $0.quantity.unit == .counted("document") })
    #expect(claim.period?.description == "2016-05")
  }

  @Test func aDateAtTheHeadOfAnItemDatesAllOfIt() throws {
    let text =
      "3 - 9 May 2014: A 7-day drill was held to mark the 50th anniversary of ties with 210 Kenyan and 80 "
      + "Peruvian troops training in rescue, road repairs, mine clearance, bridge building, disaster relief, first aid, "
      + "and camp building (210 Kenyan personnel and 80 Peruvian personnel)."
    let periods = try Reader(text).claims.map { $0.period?.description }
    #expect(periods.count == 6 && Set(periods) == ["2014-05-03/2014-05-09"])
  }

  @Test func aSourceInBracketsGivesTheAttributionAndNotThePeriod() throws {
    let text = "From 2007 to 2012, the centre carried out 15 projects (Morning Post, 12 February 2018)."
    let claim = try #require(try Reader(text).claims.first)
    #expect(claim.period?.description == "2007/2012")
    #expect(claim.attribution == "Morning Post")
  }

  @Test func comparedYearsAreNotThePeriod() throws {
    let text = "In 2022 trade was $2 billion, an increase of 17% compared to 2021."
    #expect(try Reader(text).claims.map { $0.period?.description } == ["2022", "2022"])
  }

  @Test(
    "the subject of the clause and the other side",
    arguments: [
      ("France has provided $3 million in aid to Kenya.", "France", "Kenya"),
      ("In 2020, exports from Kenya to France reached $3 million.", "France", "Kenya"),
      ("In Kenya, France built a road worth $3 million.", "France", "Kenya"),
    ]
  )
  func parties(text: String, first: String, second: String) throws {
    let claim = try #require(try Reader(text).claims.first)
    #expect(Set([claim.subject?.name, claim.counterpart?.name]) == [first, second])
  }

  @Test(
    "which way trade goes",
    arguments: [
      ("Exports from Japan to Kenya were $10 billion in 2020.", "Japan", "Kenya"),
      ("Exports from Kenya to Japan were $10 billion in 2020.", "Kenya", "Japan"),
      ("Imports from Japan to Kenya were $10 billion in 2020.", "Kenya", "Japan"),
      ("Kenya's imports from Japan were $10 billion in 2020.", "Kenya", "Japan"),
      ("Kenya's exports to Japan reached $10 billion.", "Kenya", "Japan"),
      ("Japan's exports to Kenya reached $10 billion.", "Japan", "Kenya"),
      ("Japanese exports to Kenya reached $10 billion.", "Japan", "Kenya"),
      ("In 2020, Kenya exported goods worth $10 billion to Japan.", "Kenya", "Japan"),
      ("Kenya met Japan in May. Exports to Japan were $10 billion.", "Kenya", "Japan"),
      ("France provided aid of $3 million to Kenya.", "France", "Kenya"),
    ]
  )
  func direction(text: String, subject: String, counterpart: String) throws {
    let claim = try #require(try Reader(text).claims.first)
    #expect(claim.subject?.name == subject)
    #expect(claim.counterpart?.name == counterpart)
  }

  @Test func eachMeasureHasItsOwnOtherSide() throws {
    let text = "Kenya traded more in 2020. Exports to Japan were $3 billion, and exports to France were $2 billion."
    let claims = try Reader(text).claims
    #expect(claims.map { $0.counterpart?.name } == ["Japan", "France"])
    #expect(claims.map { $0.subject?.name } == ["Kenya", "Kenya"])
  }

  @Test func itsExportsAreThoseOfTheOneSpokenOf() throws {
    let text = "In 2021 Kenya imported over $3.9 billion from Japan, while its exports were worth $830 million."
    let claims = try Reader(text).claims
    #expect(claims.map { $0.subject?.name } == ["Kenya", "Kenya"])
    #expect(claims.map { $0.counterpart?.name } == ["Japan", "Japan"])
  }

  @Test func aSubjectStaysTheSubject() throws {
    let text = "Kenya met Japan and France. Exports to Japan were $3 billion. Exports to France were $2 billion."
    let claims = try Reader(text).claims
    #expect(claims.map { $0.subject?.name } == ["Kenya", "Kenya"])
    #expect(claims.map { $0.counterpart?.name } == ["Japan", "France"])
  }

  @Test func aSourceIsNoOtherSide() throws {
    let claim = try #require(try Reader("The GDP of Kenya was $3 billion in 2020 - World Bank.").claims.first)
    #expect(claim.subject?.name == "Kenya")
    #expect(claim.counterpart == nil)
  }

  @Test func aFigureOfNobodyHasNoSubject() throws {
    let text = "France met Kenya in May.\n\nThe new road cost $3 million."
    let claim = try #require(try Reader(text).claims.first)
    #expect(claim.subject == nil)
  }

  @Test(
    "words that measure nothing give way to the kind of the figure",
    arguments: [
      ("It rose steadily by 3% compared with the same period.", "share"),
      ("France and Kenya had 3 million dollars.", "amount"),
    ]
  )
  func generic(text: String, expected: String) throws {
    #expect(try Reader(text).claims.map(\.measure) == [expected])
  }

  @Test func headsOfATableGiveUnitPartyAndPeriod() throws {
    let text = """
      Kenya met France in May.

      | Country | Exports (US$ million), 2020 | Share (%) |
      |---|---|---|
      | Japan | 12.5 | 3 |
      | Others | 7 | 2 |
      """
    let claims = try Recording.of(text).claims
    #expect(claims.map { $0.subject?.name } == ["Japan", "Japan", nil, nil])
    #expect(claims.map { $0.quantity.unit.code } == ["USD", "percent", "USD", "percent"])
    #expect(claims.first?.quantity.value?.rational == Rational(12_500_000, 1))
    #expect(claims.map(\.measure) == ["exports", "share", "others exports", "others share"])
  }

  @Test func figuresInBracketsBelongToTheNamesBeforeThem() throws {
    let text = "Of the investment, France accounted for 43.9%, followed by Japan (11.9%) and Kenya (6.1%)."
    let claims = try Reader(text).claims
    #expect(claims.map { $0.subject?.name } == ["France", "Japan", "Kenya"])
    #expect(Set(claims.map(\.measure)).count == 1)
  }

  @Test(
    "what is measured",
    arguments: [
      ("France provided $3 million to reduce the impact of the floods.", "aid"),
      ("France provided a loan of $3 million.", "loan"),
      ("Loans went to 40% of the young farmers in Kenya.", "share of young farmers"),
      ("France joined 37 countries.", "countries"),
    ]
  )
  func measure(text: String, expected: String) throws {
    #expect(try Reader(text).claims.map(\.measure) == [expected])
  }

  @Test(
    "what counts the parties themselves is no figure",
    arguments: ["The two countries are friends.", "Both sides met.", "One of the ministers spoke."]
  )
  func courtesy(text: String) throws {
    #expect(try Reader(text).claims.isEmpty)
  }
}
