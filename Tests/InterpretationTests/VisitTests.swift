import RecordModel
import Testing

/// Who came and who received them, in the wordings of news.
@Suite struct VisitTests {
  /// A sentence on a visit, who came, and who received them.
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String
    var from: Set<String>
    var to: Set<String>
    var status = Event.Status.occurred

    init(_ text: String, _ from: Set<String>, _ to: Set<String>, _ status: Event.Status = .occurred) {
      (self.text, self.from, self.to, self.status) = (text, from, to, status)
    }

    var testDescription: String { text }
  }

  static let hosts = [
    Sample("In May 2011 Peru received a visit from Finland.", ["Finland"], ["Peru"]),
    Sample("Peru has received three visits from Finland since 2011.", ["Finland"], ["Peru"]),
    Sample(
      "Peru has received visits from Finnish President Aino Salo in 2011.",
      ["Aino Salo", "Finland"],
      ["Peru"]
    ),
    Sample(
      "On 3 May 2011 Peru hosted Finnish President Aino Salo for a three-day state visit.",
      ["Aino Salo", "Finland"],
      ["Peru"]
    ),
    Sample(
      "On 3 May 2011 the government of Peru hosted a state visit by Finnish President Aino Salo.",
      ["Aino Salo", "Finland"],
      ["Peru"]
    ),
    Sample("Peru played host to Finnish President Aino Salo on 3 May 2011.", ["Aino Salo", "Finland"], ["Peru"]),
    Sample(
      "On 3 May 2011 President Ana Ruiz of Peru welcomed Finnish President Aino Salo, who was on a state visit.",
      ["Aino Salo", "Finland"],
      ["Ana Ruiz", "Peru"]
    ),
    Sample(
      "A state visit was paid to Peru by Finnish President Aino Salo on 3 May 2011.",
      ["Aino Salo", "Finland"],
      ["Peru"]
    ),
    Sample("In May 2011 President Ana Ruiz thanked Finland for its visit.", ["Finland"], ["Ana Ruiz"]),
  ]

  static let journeys = [
    Sample("The visit to Peru of the Finnish minister took place on 3 May 2011.", ["Finland"], ["Peru"]),
    Sample("The president of Chile's state visit to Kenya in May 2011 helped Peru.", ["Chile"], ["Kenya"]),
    Sample(
      "The president of Chile's state visit to Kenya in May 2011 strengthened ties with Peru.",
      ["Chile"],
      ["Kenya"]
    ),
    Sample(
      "During a visit to Peru in May 2011, the Finnish foreign minister praised the port.",
      ["Finland"],
      ["Peru"]
    ),
    Sample(
      "After visiting Chile, Finnish President Aino Salo sang on 3 May 2011.",
      ["Aino Salo", "Finland"],
      ["Chile"]
    ),
    Sample(
      "Finnish Foreign Minister Aino Salo touched down in Lima on 3 May 2011.",
      ["Aino Salo", "Finland"],
      ["Peru"]
    ),
    Sample(
      "On her way back from Chile, Finnish President Aino Salo stopped over in Lima on 3 May 2011.",
      ["Aino Salo", "Finland"],
      ["Peru"]
    ),
    Sample(
      "President Ana Ruiz of Peru paid a return visit to Finland in June 2012.",
      ["Ana Ruiz", "Peru"],
      ["Finland"]
    ),
    Sample("Kenya's minister visited Finland in May 2011, the Chilean newspaper wrote.", ["Kenya"], ["Finland"]),
    Sample("Kenya's minister visited Finland and Chile in May 2011.", ["Kenya"], ["Finland", "Chile"]),
    Sample("The Finnish ambassador to Peru visited Kenya on 3 May 2011.", ["Finland"], ["Kenya"]),
  ]

  static let talk = [
    Sample(
      "In May 2011 Peru discussed the visit to Chile of the Finnish foreign minister.",
      ["Finland"],
      ["Chile"],
      .hypothetical
    ),
    Sample("In May 2011 Peru and Chile discussed the visit of the Finnish minister.", ["Finland"], [], .hypothetical),
    Sample("In May 2011 Peru prepared for the visit of the Finnish minister.", ["Finland"], ["Peru"], .planned),
    Sample("In May 2011 the visit of the Finnish minister to Peru was cancelled.", ["Finland"], ["Peru"], .cancelled),
    Sample("The visit by the Finnish minister to Peru was postponed in May 2011.", ["Finland"], ["Peru"], .planned),
    Sample("The visit of the Finnish minister to Peru in May 2011 did not take place.", ["Finland"], ["Peru"], .denied),
    Sample("The visit of the Finnish minister to Peru in May 2011 did not end the dispute.", ["Finland"], ["Peru"]),
  ]

  @Test("who came and who received them", arguments: hosts + journeys + talk)
  func sides(sample: Sample) throws {
    let visit = try #require(try Recording.of(sample.text).events.first { $0.kind == .visit })
    #expect(Set(visit.source.map(\.name)) == sample.from)
    #expect(Set(visit.target.map(\.name)) == sample.to)
    #expect(visit.status == sample.status)
  }

  @Test("a visit to a place has that place, also where the sentence begins with it")
  func place() throws {
    let visit = try #require(try Recording.of("Lima was visited by Aino Salo of Finland on 3 May 2011.").events.first)
    #expect(visit.place == "Lima")
  }

  @Test("the time since when there was no other is not that of the visit")
  func firstSince() throws {
    let text = "It was the first visit to Peru by a Finnish president since 1964."
    let visit = try #require(try Recording.of(text).events.first { $0.kind == .visit })
    #expect(visit.date == nil)
    #expect(visit.source.map(\.name) == ["Finland"])
  }

  @Test("who is visited first does not act in what is joined to it by and")
  func joined() throws {
    let text = "President Ana Ruiz of Peru visited Kenya in May 2011 and met Finnish Prime Minister Aino Salo."
    let events = try Recording.of(text).events
    let meeting = try #require(events.first { $0.kind == .meeting })
    #expect(meeting.source.map(\.name) == ["Ana Ruiz", "Peru"])
    #expect(meeting.target.map(\.name) == ["Finland", "Aino Salo"])
  }

  @Test(
    "a state before a comma is the scene of what others do behind it",
    arguments: [
      ("In Peru, Kenya signed an agreement with Chile in May 2011.", ["Kenya"], ["Peru", "Chile"]),
      ("Amid the war in Peru, Kenya signed an agreement with Chile in May 2011.", ["Kenya"], ["Chile"]),
    ]
  )
  func scene(text: String, source: [String], target: [String]) throws {
    let event = try #require(try Recording.of(text).events.first { $0.kind == .agreement })
    #expect(event.source.map(\.name) == source)
    #expect(event.target.map(\.name) == target)
  }
}
