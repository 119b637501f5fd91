import RecordModel
import Testing

/// Both sides where one word stands for two, and nobody's where the words name no holder.
@Suite struct BothSidesTests {
  @Test(
    "they and both leaders are the two of whom the text spoke last",
    arguments: [
      "Kenya trained soldiers of Peru. Together, they held five drills. In early 2020, they signed 10 agreements.",
      "Kenya met Peru in May 2019. On 4 May 2020 the two sides signed a treaty.",
      "President Ana Ruiz of Kenya met President Luis Vega of Peru. Both leaders signed a treaty on 3 May 2020.",
      "Kenya helps Peru and trades with it. They have also signed a treaty in May 2020.",
    ]
  )
  func both(text: String) throws {
    let signing = try #require(try Recording.of(text).events.first { $0.kind == .agreement })
    #expect(Set((signing.source + signing.target).compactMap(\.state)) == ["KEN", "PER"])
  }

  @Test(
    "they are not two where another acts, or where one was named",
    arguments: [
      ("Kenya helps Peru. In May 2020, they heard, Chile signed a treaty with Ghana.", ["CHL", "GHA"]),
      ("Kenya's engineers came. They signed a treaty in May 2020.", ["KEN"]),
    ] as [(String, Set<String>)]
  )
  func others(text: String, states: Set<String>) throws {
    let signing = try #require(try Recording.of(text).events.first { $0.kind == .agreement })
    #expect(Set((signing.source + signing.target).compactMap(\.state)) == states)
  }

  @Test(
    "what is counted beside the things of two belongs to neither",
    arguments: [
      "About 583 soldiers of Kenya and 257 soldiers of Peru took part along with more than 2,000 support personnel.",
      "The aid went to states such as Kenya, Peru, Chile and some other 23 African countries.",
    ]
  )
  func nobodys(text: String) throws {
    let claim = try #require(try Recording.of(text).claims.last)
    #expect(claim.subject == nil)
    #expect(claim.counterpart == nil)
  }

  @Test("what is counted with a holder of its own belongs to that one")
  func held() throws {
    let text = "In 2019, 80 soldiers of Kenya and 30 of Chile took part along with 400 Peruvian nurses."
    #expect(try Recording.of(text).claims.last?.subject?.state == "PER")
  }

  @Test(
    "an area is cultivated only where its words say so",
    arguments: [
      ("The airport of Kenya, covering an area of 700 hectares, opened in 2011.", "project.area"),
      ("The zone in Kenya covers 1,114 hectares.", "project.area"),
      ("In 2011 Kenya planted 700 hectares of farmland.", "agriculture.area"),
      ("In 2011 Kenya had 700 hectares of arable land.", "agriculture.area"),
    ]
  )
  func area(text: String, measure: String) throws {
    let claim = try #require(try Recording.of(text).claims.first { $0.measureID != nil })
    #expect(claim.measureID == measure)
  }
}
