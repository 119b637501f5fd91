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
}
