import Quantities
import RecordModel
import Testing

/// How a figure is meant by the words at it, by the list it stands in and by a date that is still to come.
@Suite struct NearModalityTests {
  @Test(
    "words next to a figure",
    arguments: [
      ("Progress of Kenya was 68%, compared with a planned 95%.", Claim.Modality.target),
      ("Kenya has received a third of a hoped-for $3 billion.", .target),
      ("Of the $180 million promised to Kenya in 2022 little came.", .pledge),
      ("Kenya spent less than the $116 million it had budgeted.", .target),
      ("Kenya set a ceiling for soft loans of $500 million.", .quota),
      ("Kenya limits the number of workers who may go to France to 6,000 people.", .quota),
      ("Kenya pays the studies of up to 150 students each year.", .quota),
      ("Work in Kenya should begin in June and take 18 months.", .forecast),
      ("The plant of Kenya was meant to turn out 200,000 cars.", .target),
      ("Kenya obliges France to remove 300 duties.", .pledge),
    ]
  )
  func near(text: String, expected: Claim.Modality) throws {
    let meant = try Reader(text).claims.map(\.modality)
    #expect(meant.contains(expected), "\(meant)")
  }

  @Test(
    "what was or is stays so",
    arguments: [
      "Kenya posted advisers to France for the next two years.",
      "France delivered 12 boats to Kenya.",
      "It should be noted that Kenya has 300 schools.",
      "The journey in Kenya takes up to nine hours.",
      "Kenya offered more than 40 scholarships from 2006 to 2019.",
    ]
  )
  func actual(text: String) throws {
    let meant = try Reader(text).claims.map(\.modality)
    #expect(meant.allSatisfy { $0 == .actual }, "\(meant)")
  }

  @Test func aDateToComeMakesATarget() throws {
    let date = PartialDate(year: 2024, month: 5, day: 12)
    let text = "Delivery to Kenya of 12 locomotives in 2026. In 2023 there were 7 locomotives."
    #expect(try Reader(text, date: date).claims.map(\.modality) == [.target, .actual])
  }

  @Test func theWordsBeforeAListSayHowItsFiguresAreMeant() throws {
    let text = """
      The project will:

      - train 250 midwives in Kenya;
      - pave 90 km of road.

      In Kenya there are:

      - 14 schools
      """
    #expect(try Reader(text).claims.map(\.modality) == [.target, .target, .actual])
  }

  @Test(
    "counts by what is done and changes by what is changed",
    arguments: [
      ("Police of Kenya arrested 12 smugglers.", "smugglers detained"),
      ("Some forty hostages died in Kenya.", "deaths"),
      ("France sent 500 soldiers to Kenya.", "soldiers deployed"),
      ("The abduction of seven employees shook Kenya.", "employees abducted"),
      ("Kenya cut the wait at the border from six hours to two.", "wait"),
      ("The line of Kenya is 170 km long.", "length"),
      ("Maturity: 25 years. Kenya pays.", "maturity"),
    ]
  )
  func measures(text: String, measure: String) throws {
    let labels = try Reader(text).claims.map(\.measure)
    #expect(labels.contains(measure), "\(labels)")
  }

  @Test func aShortHeadingSaysThatItsItemsAreVisits() throws {
    let text = """
      # Peru and Chile

      ## State visits

      - President Ana Ruiz to Santiago (2011, 2014)
      - Ana Ruiz wrote a book on Chile (2015)
      """
    let visits = try Reader(text).events.filter { $0.kind == .visit }
    #expect(visits.map { $0.date?.description } == ["2011", "2014"])
  }
}
