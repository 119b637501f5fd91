import RecordModel
import Testing

@Suite struct NameResolverTests {
  /// A passage about states that only the world pack covers, and names that it yields by kind.
  struct Sample: Sendable {
    var text: String
    var names: [String]
    var kind: EntityKind
  }

  static let samples = [
    Sample(text: "He studied at the University of Tartu.", names: ["University of Tartu"], kind: .organisation),
    Sample(text: "Loans came from the Lagoa Development Bank.", names: ["Lagoa Development Bank"], kind: .organisation),
    Sample(
      text: "The Ministry of Water and Forests replied.",
      names: ["Ministry of Water and Forests"],
      kind: .organisation
    ),
    Sample(text: "Foreign Minister Luis Vega of Peru spoke.", names: ["Luis Vega"], kind: .person),
    Sample(text: "Ambassador Ingrid Dahl met Dr. Kwame Owusu.", names: ["Ingrid Dahl", "Kwame Owusu"], kind: .person),
    Sample(text: "Lorries use the Tema-Aflao Expressway.", names: ["Tema-Aflao Expressway"], kind: .project),
    Sample(text: "They fly from Sandoval Airport.", names: ["Sandoval Airport"], kind: .facility),
    Sample(text: "Both ratified the Ohrid Lake Treaty.", names: ["Ohrid Lake Treaty"], kind: .instrument),
    Sample(text: "Farmers of Marazul Province left.", names: ["Marazul Province"], kind: .place),
    Sample(text: "The Sun and Wind Initiative began.", names: ["Sun and Wind Initiative"], kind: .framework),
  ]

  @Test("names that no pack has are known by a title or a word of theirs", arguments: samples)
  func finds(sample: Sample) throws {
    let names = try Recording.of(sample.text).names.filter { $0.kind == sample.kind }
    for name in sample.names {
      let found = try #require(names.first { $0.canonical == name }, "\(names.map(\.canonical))")
      #expect(found.entity.hasPrefix("x-"))
    }
  }

  @Test("an acronym and a last name stand for the same as the whole name before")
  func shortNames() throws {
    let text = """
      The Coral Reef Alliance (CRA) met Minister Ingrid Dahl.

      Later the CRA thanked Dahl.
      """
    let names = try Recording.of(text).names
    #expect(Set(names.filter { $0.canonical == "Coral Reef Alliance" }.map(\.entity)).count == 1)
    #expect(names.count { $0.canonical == "Coral Reef Alliance" } == 3)
    #expect(names.count { $0.canonical == "Ingrid Dahl" } == 2)
  }

  @Test("the body of one state is not the one of all states that it is called like")
  func branches() throws {
    let names = try Recording.of("Peru Red Cross helped Chile, and so did the Red Cross.").names
    let bodies = names.filter { $0.kind == .organisation }
    #expect(bodies.map { $0.entity.hasPrefix("x-") } == [true, false])
    #expect(bodies.first?.canonical == "Peru Red Cross")
  }

  @Test("names that differ in spaces, capitals and the order that a comma tells are of one thing")
  func spellings() throws {
    let text = """
      Minister Ingrid Dahl opened the Arusha Coffee Express Way. INGRID DAHL, PhD, spoke of the Arusha Coffee
      Expressway.

      ## References

      - Dahl, Ingrid. "Roads." 2019.
      """
    let names = try Recording.of(text).names
    #expect(Set(names.filter { $0.kind == .person }.map(\.entity)).count == 1, "\(names)")
    #expect(Set(names.filter { $0.kind == .project }.map(\.entity)).count == 1, "\(names)")
  }

  @Test("two letters more make another name")
  func otherSpellings() throws {
    let names = try Recording.of("They went to Dong Commune. Later Daung Commune was flooded.").names
    #expect(Set(names.filter { $0.kind == .place }.map(\.entity)).count == 2)
  }

  @Test("the two sides are the only two that were named")
  func pairs() throws {
    let text = "Peru and Chile met. The two countries signed. Norway came later, and both sides left."
    let pairs = try Reader(text).names.filter { ["The two countries", "both sides"].contains($0.words) }
    #expect(pairs.map(\.name.canonical) == ["Peru", "Chile"])
  }

  @Test("a body takes in the name of its state in full")
  func bodies() throws {
    let names = try Reader("The Water Council The People's Republic of China replied.").names
    #expect(names.contains { $0.words == "Water Council The People's Republic of China" }, "\(names)")
  }

  @Test("an addition in brackets makes another word of a name")
  func additions() throws {
    let names = try Recording.of("Peru sent Security Council[or] Ruiz to Chile.").names
    #expect(!names.contains { $0.kind == .organisation })
  }

  @Test("words in small letters and single type words are no names")
  func isSilent() throws {
    let text = "The bank and the ministry of a province signed a treaty at the University."
    #expect(try Recording.of(text).names.isEmpty)
  }
}
