import Quantities
import RecordModel
import Testing

/// Events that nouns, lists and the day of the text tell of.
@Suite struct InferredEventTests {
  @Test(
    "agreements that are only named with their date",
    arguments: [
      ("The treaty of 18 April 2017 between Kenya and France covers fish.", "2017-04-18"),
      ("Kenya and France apply the 2019 labour agreement.", "2019"),
      ("The accord dated 3 May 2020 binds Kenya and France.", "2020-05-03"),
    ]
  )
  func named(text: String, date: String) throws {
    let events = try Recording.of(text).events.filter { $0.kind == .agreement }
    #expect(events.map { $0.date?.description } == [date])
  }

  @Test(
    "no agreement was signed on that date",
    arguments: ["Kenya and France want a new agreement of 2030.", "The Treaty of Rome binds Kenya and France."]
  )
  func unnamed(text: String) throws {
    #expect(try Recording.of(text).events.filter { $0.kind == .agreement && $0.status == .occurred }.isEmpty)
  }

  @Test func whatIsListedUnderASigningWasSigned() throws {
    let text = """
      Kenya and France met. The following instruments were signed on 15 May 2024:

      - Agreement on Cooperation in the Field of Energy;
      - Memorandum of Understanding on Tourism.

      Kenya is large.
      """
    let events = try Recording.of(text).events.filter { $0.kind == .agreement }
    #expect(events.map { $0.date?.description } == ["2024-05-15", "2024-05-15", "2024-05-15"])
  }

  @Test(
    "talks, restrictions, works to come",
    arguments: [
      ("Talks between Kenya and France were launched in July 2022.", Event.Kind.meeting),
      ("Kenya will lift a 10% surcharge on French wine on 1 January 2025.", .regulation),
      ("The bridge between Kenya and France is due to be finished by the end of 2025.", .inauguration),
      ("The opening of a Kenyan consulate in Lyon in 2022 helped France.", .inauguration),
      ("France released $3 million for housing in Kenya in 2024.", .aid),
    ]
  )
  func kinds(text: String, kind: Event.Kind) throws {
    let kinds = try Recording.of(text).events.map(\.kind)
    #expect(kinds.contains(kind), "\(kinds)")
  }

  @Test(
    "words of events",
    arguments: [
      ("On 3 May 2020 the cable between Kenya and France came on stream.", Event.Kind.inauguration),
      ("Kenya expressed its grave concern to France on 3 May 2020.", .statement),
      ("In May 2020 Kenya recognised the young republic.", .partnership),
      ("A treaty of commerce between Kenya and France followed in October 2021.", .agreement),
      ("On 3 May 2020 Kenya ordered all undocumented migrants to leave.", .expulsion),
      ("On 3 May 2020 police in Kenya broke up a protest.", .lawEnforcement),
      ("President Mutai of Kenya received Minister Dupont of France on 3 May 2020.", .meeting),
      ("On 3 May 2020 Kenya won the run-off.", .election),
      ("Kenya imposed a duty on French wine on 3 May 2020.", .regulation),
    ]
  )
  func families(text: String, kind: Event.Kind) throws {
    let kinds = try Recording.of(text).events.map(\.kind)
    #expect(kinds.contains(kind), "\(kinds)")
  }

  @Test func anEntryIsDatedByItsHead() throws {
    let text = "MARCH\n18 - Kenya and France open a bridge. Peru pledges $5 million to Chile.\n"
    let events = try Reader(text, date: PartialDate(year: 2023, month: 12, day: 30)).events
    #expect(events.map { $0.date?.description } == ["2023-03-18", "2023-03-18"])
  }
}
