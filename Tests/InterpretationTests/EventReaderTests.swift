import Documents
import Interpretation
import Packs
import Quantities
import RecordModel
import Testing
import Text

/// What is read from a small text with the default packs.
struct Recording: RecordSink {
  var events: [Event] = []
  var names: [Mention.Name] = []
  var claims: [Claim] = []

  mutating func add(_ object: RecordObject) {
    switch object {
    case .event(let event): events.append(event)
    case .claim(let claim): claims.append(claim)
    case .mention(let mention): if let name = mention.name { names.append(name) }
    default: break
    }
  }

  /// A paragraph that tells nothing and makes a text long.
  private static let filling = Array(repeating: "It is as it is.", count: 270).joined(separator: " ")

  private static let compiler: DocumentCompiler? = (try? PackLibrary.load()).map(DocumentCompiler.init)

  /// Compiles a text, as a short piece of news or with the length of a report.
  static func of(_ text: String, isNews: Bool = false) throws -> Recording {
    let compiler = try #require(compiler)
    let document = try DocumentReader.read(
      bytes: Array((isNews ? text : text + "\n\n" + filling).utf8),
      name: "test.txt",
      date: isNews ? PartialDate(year: 2001, month: 4, day: 3) : nil
    )
    var recording = Recording()
    compiler.compile(document, into: &recording)
    return recording
  }
}

@Suite struct EventReaderTests {
  /// A sentence, and the events that it tells: kind, date, and some of those who take part.
  struct Sample: Sendable {
    var text: String
    var kind: Event.Kind
    var date: String?
    var parties: [String]
  }

  static let samples = [
    // An entry of a chronicle is told in the present.
    Sample(
      text: "4 May 2011. President Ana Ruiz of Peru visits Chile.",
      kind: .visit,
      date: "2011-05-04",
      parties: ["Ana Ruiz", "Chile"]
    ),
    Sample(
      text: "President Ana Ruiz of Peru visited Chile on 3 May 2011.",
      kind: .visit,
      date: "2011-05-03",
      parties: ["Ana Ruiz", "Chile"]
    ),
    Sample(
      text: "In March 2014, Kenya and Uganda signed a treaty on the shared lake.",
      kind: .agreement,
      date: "2014-03",
      parties: ["Kenya", "Uganda"]
    ),
    Sample(
      text: "Diplomatic relations between Norway and Ghana were established in 1960.",
      kind: .partnership,
      date: "1960",
      parties: ["Norway", "Ghana"]
    ),
    Sample(
      text: "A joint committee was established by Brazil and Angola in 1980.",
      kind: .founding,
      date: "1980",
      parties: ["Brazil", "Angola"]
    ),
    Sample(
      text: "In 2016, Finland and Estonia issued a joint statement.",
      kind: .statement,
      date: "2016",
      parties: ["Finland", "Estonia"]
    ),
    Sample(
      text: "Sweden provided Zambia with a grant of $4 million in 1999.",
      kind: .aid,
      date: "1999",
      parties: ["Sweden", "Zambia"]
    ),
    Sample(
      text: "The treaty between Bolivia and Paraguay entered into force on 1 June 2003.",
      kind: .entryIntoForce,
      date: "2003-06-01",
      parties: ["Bolivia", "Paraguay"]
    ),
    Sample(
      text: "In 2005, Fiji hosted a regional summit with Tonga.",
      kind: .conference,
      date: "2005",
      parties: ["Fiji", "Tonga"]
    ),
    Sample(
      text: "Oman opened a bridge to Yemen in 2018.",
      kind: .inauguration,
      date: "2018",
      parties: ["Oman", "Yemen"]
    ),
    Sample(
      text: "Morocco became a member of ECOWAS in 2017.",
      kind: .other,
      date: "2017",
      parties: ["Morocco"]
    ),
  ]

  @Test("an event has its kind, its date and those who take part", arguments: samples)
  func reads(sample: Sample) throws {
    let events = try Recording.of(sample.text).events
    #expect(events.map(\.kind) == [sample.kind])
    let event = try #require(events.first)
    #expect(event.date?.description == sample.date)
    let parties = (event.source + event.target).map(\.name)
    for party in sample.parties { #expect(parties.contains(party)) }
  }

  @Test(
    "who came and who received them",
    arguments: [
      ("President Ana Ruiz of Peru was received by President Tarja Halonen in Helsinki on 4 June 2008.", "Ana Ruiz"),
      ("On 4 June 2008, after the visit to Chile by President Tarja Halonen, trade grew.", "Tarja Halonen"),
      ("Ana Ruiz met Tarja Halonen during Sauli Niinistö’s trip to Peru in March 2010.", "Sauli Niinistö"),
      (
        "At the invitation of the Government of Finland, President Ana Ruiz of Peru paid a three-day official visit to "
          + "Finland from 9 to 11 May 2013.", "Ana Ruiz"
      ),
      ("When Peru was struck by a flood, Tarja Halonen paid a sudden visit to Lima in early 2010.", "Tarja Halonen"),
      ("On a visit in May 2012 President Tarja Halonen cancelled a debt of Peru.", "Tarja Halonen"),
    ]
  )
  func visitors(text: String, visitor: String) throws {
    let visit = try #require(try Recording.of(text).events.last { $0.kind == .visit })
    #expect(visit.source.contains { $0.name == visitor })
    #expect(Set(visit.source.compactMap(\.state)).count == 1, "\(visit.source)")
    #expect(!visit.target.contains { visit.source.compactMap(\.state).contains($0.state ?? "") })
  }

  @Test("those who come from a place are of its state, and did not come to it")
  func origin() throws {
    let visit = try #require(try Recording.of("Engineers from Helsinki visited the port in May 2011.").events.first)
    #expect(visit.source.map(\.name) == ["Finland"])
    #expect(visit.place == nil)
  }

  @Test("a construction that is inaugurated is begun")
  func construction() throws {
    func subtypes(_ text: String) throws -> [String] { try Recording.of(text).events.map(\.subtype) }
    #expect(
      try subtypes("The construction of the Lahti bridge was inaugurated by Finland in May 2011.")
        == ["project.ground-breaking"]
    )
    #expect(try subtypes("The Lahti bridge was inaugurated by Finland in May 2011.") == ["project.inaugurated"])
  }

  @Test("a conference meets a need, and nobody")
  func need() throws {
    let events = try Recording.of("A conference of Peru was held in 2012 to meet the demands of farmers.").events
    #expect(!events.contains { $0.kind == .meeting })
  }

  @Test(
    "habits, wishes, names and what is only described are no events",
    arguments: [
      "Norway provides aid to Ghana.",
      "Norway should sign the treaty with Ghana in 2031.",
      "The proposed treaty between Norway and Ghana is long.",
      "Kenya-funded schools in Uganda are new.",
      "Visiting Chile is cheap for citizens of Peru.",
      "Peru supports the efforts of Chile.",
      "Peru had two votes in the United Nations in 2011.",
    ]
  )
  func isSilent(text: String) throws {
    #expect(try Recording.of(text).events.isEmpty)
  }

  @Test(
    "what may come is not told as done",
    arguments: [
      "The talks might lead to a state visit of the president of Peru to Chile in 2031.",
      "In 2011, the president of Peru said that he may visit Chile.",
      "Peru will sign a treaty with Chile in 2031.",
    ]
  )
  func status(text: String) throws {
    let events = try Recording.of(text).events
    #expect(!events.isEmpty)
    #expect(events.filter { $0.status == .occurred && $0.kind != .statement }.map(\.subtype) == [])
  }

  @Test("the body in somebody's title takes no part")
  func bodiesInTitles() throws {
    for title in ["Chairman of the National Assembly", "Premier of State Council", "Governor of the Central Bank"] {
      let text = "President Luis Vega of Peru spoke. \(title) Luis Vega visited Chile in March 2011."
      let events = try Recording.of(text).events
      let event = try #require(events.first { $0.kind == .visit })
      #expect((event.source + event.target).map(\.name).sorted() == ["Chile", "Luis Vega", "Peru"], "\(title)")
    }
  }

  @Test("those who visit stand behind of")
  func visitors() throws {
    let text = "Chile prepared the visit of Peruvian President Ana Ruiz in March 2011."
    let event = try #require(try Recording.of(text).events.first)
    #expect(event.source.map(\.name).contains("Ana Ruiz"))
    #expect(event.target.map(\.name) == ["Chile"])
  }

  @Test("what an event is about is not cut inside a word or a number")
  func object() throws {
    let text = "In 1999, Sweden provided Zambia with a long-term\ngrant of 2.5 million dollars."
    let event = try #require(try Recording.of(text).events.first)
    let object = try #require(event.object)
    #expect(object.contains("long-term grant of 2.5 million"))
  }

  @Test("what is refused or threatened is not told as done")
  func opaque() throws {
    let events = try Recording.of("Kenya threatened on Monday to invade Uganda.", isNews: true).events
    #expect(events.map(\.subtype) == ["threaten"])
  }

  @Test("the perfect tells news in a dated text, and a state of things in a report")
  func perfect() throws {
    let text = "Peru has invaded Chile."
    #expect(try Recording.of(text, isNews: true).events.count == 1)
    #expect(try Recording.of(text).events.isEmpty)
  }

  @Test("what is said or agreed stands, whenever it was")
  func lasting() throws {
    #expect(try Recording.of("Peru has condemned Chile.").events.map(\.subtype) == ["accuse.criticise"])
  }

  @Test("the one who acts stands behind a passive")
  func passive() throws {
    let event = try #require(try Recording.of("In 1990, Togo was invaded by Benin.").events.first)
    #expect(event.source.map(\.name) == ["Benin"])
    #expect(event.target.map(\.name) == ["Togo"])
  }

  @Test("a date in a title or of a source is not that of the event")
  func titles() throws {
    let titled = try #require(
      try Recording.of("In May 2014, Mali and Niger signed the Action Plan 2015-2019.").events.first
    )
    #expect(titled.date?.description == "2014-05")
    let cited = try #require(try Recording.of("Mali and Niger signed a treaty in 1991 (Weber, 2004).").events.first)
    #expect(cited.date?.description == "1991")
  }

  @Test("others who did the same follow with dates of their own")
  func continuations() throws {
    let text =
      "Peruvian President Ana Ruiz visited Chile in 2001, followed by Peruvian Foreign Minister Luis Vega in 2003."
    let events = try Recording.of(text).events
    #expect(events.map(\.kind) == [.visit, .visit])
    #expect(events.map { $0.date?.description } == ["2001", "2003"])
    #expect(events.last?.source.first?.name == "Luis Vega")
    #expect(events.map { $0.target.map(\.name) } == [["Chile"], ["Chile"]])
  }

  @Test("items of a list are events of the kind that the heading names")
  func lists() throws {
    let text = """
      ## Visits from Kenya to Peru

      - President Ama Odhiambo (1984)
      - Foreign Minister Joy Wanjiku (2002, 2014)
      """
    let events = try Recording.of(text).events
    #expect(events.map(\.kind) == [.visit, .visit, .visit])
    #expect(events.map { $0.date?.description } == ["1984", "2002", "2014"])
    #expect(
      events.map { $0.source.map(\.name) } == [
        ["Ama Odhiambo", "Kenya"], ["Joy Wanjiku", "Kenya"], ["Joy Wanjiku", "Kenya"],
      ]
    )
  }
}
