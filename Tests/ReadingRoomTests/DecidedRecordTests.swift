import Foundation
import RecordStore
import Testing

@testable import ReadingRoom

/// What other commands make of the decisions beside a record.
struct DecidedRecordTests {
  private let small: SmallRecord

  init() throws { small = try SmallRecord() }

  private func decided(
    _ subject: Decision.Subject,
    _ id: String,
    _ verdict: Decision.Verdict,
    _ value: String? = nil
  ) throws -> Record {
    let decision = Decision(
      number: 1,
      time: "2026-03-01T09:30:00Z",
      author: "ada",
      target: Decision.Target(subject, id),
      verdict: verdict,
      value: value,
      reason: "misread",
      title: ""
    )
    return try Record(small.target, decisions: Decisions([.decision(decision)]))
  }

  @Test("a dismissed finding is not told, and what was decided is counted")
  func dismissal() throws {
    let record = try decided(.finding, try small.finding, .dismiss)
    #expect(record.applied?.dismissed == 1)
    #expect(try record.findings(FindingFilter(), .all).total == small.record.findings(FindingFilter(), .all).total - 1)
    #expect(try record.overview().errors == small.record.overview().errors - 1)
    #expect(record.applied?.summary == "1 finding dismissed")
  }

  @Test("a rejected claim is out of its figure, and a figure without claims is gone")
  func rejection() throws {
    let figure = try #require(try small.record.figure(small.figure, sources: 10))
    let claim = try #require(figure.sources.first?.claim)
    let record = try decided(.claim, claim, .reject)
    #expect(record.applied?.rejectedClaims == 1)
    let left = try record.figure(small.figure, sources: 10)
    #expect(left?.sources.contains { $0.claim == claim } != true)
    #expect((left?.sources.count ?? 0) + (left?.omitted ?? 0) < figure.sources.count)
    #expect(try record.figures(nil).flatMap(\.sources).contains { $0.claim == claim } == false)
    #expect(try record.overview().claims < small.record.overview().claims)
  }

  @Test("a rejected event is not in the timeline; a corrected one says so")
  func events() throws {
    let event = try small.event
    #expect(try decided(.event, event, .reject).timeline(TimelineFilter()).contains { $0.id == event } == false)
    let corrected = try decided(.event, event, .correct, "14 October <b>")
    let entry = try #require(try corrected.timeline(TimelineFilter()).first { $0.id == event })
    #expect(entry.tellings.first?.decision == "corrected by ada: 14 October <b> (misread)")
    #expect(corrected.applied?.corrected == 1)
  }

  @Test("of a figure with a chosen reading only that one is left, and its dispute is settled")
  func choice() throws {
    let figure = try #require(try small.record.figure(small.figure, sources: 10))
    let claim = try #require(figure.sources.last?.claim)
    let record = try decided(.figure, try small.figure, .choose, claim)
    let left = try #require(try record.figure(small.figure, sources: 10))
    #expect(left.sources.allSatisfy { $0.claim == claim })
    #expect(left.sources.first?.place.decision == "reading chosen by ada (misread)")
    var disputed = FigureFacets()
    disputed.isDisputed = true
    let part = ListPart(limit: 10)
    #expect(try record.figures(FigureFilter(), disputed, part).items.contains { $0.id == left.id } == false)
    #expect(try small.record.figures(FigureFilter(), disputed, part).items.contains { $0.id == left.id })
  }

  @Test("two entities that are one have one entry, all names and the mentions of both")
  func same() throws {
    let ids = try small.record.entities(EntityFilter(kind: "person")).map(\.id).sorted()
    try #require(ids == ["person.ano", "x-person-1"])
    let record = try decided(.entities, ids.joined(separator: " "), .same)
    let persons = try record.entities(EntityFilter(kind: "person"))
    #expect(persons.map(\.id) == ["person.ano"])
    #expect(persons.first?.mentions == 2)
    #expect(persons.first?.aliases.contains("Ano Bergan") == true)
    #expect(try record.places(of: "person.ano", .all).total == 2)
  }

  @Test("what is accepted, undone or lost changes nothing")
  func others() throws {
    #expect(
      try decided(.event, try small.event, .accept).timeline(TimelineFilter())
        == small.record.timeline(TimelineFilter())
    )
    let lost = try decided(.claim, "c-gone", .reject)
    #expect(lost.applied?.lost == 1)
    #expect(lost.applied?.summary == "1 decision without a place in the record")
    #expect(try lost.figures(nil) == small.record.figures(nil))
    let decision = Decision(
      number: 1,
      time: "",
      author: "ada",
      target: Decision.Target(.event, try small.event),
      verdict: .reject,
      title: ""
    )
    let undone = try Record(
      small.target,
      decisions: Decisions([.decision(decision), .undo(number: 2, time: "", author: "ada", undoes: 1)])
    )
    #expect(try undone.timeline(TimelineFilter()) == small.record.timeline(TimelineFilter()))
  }

  @Test("nothing that stands in a decision is read as SQL")
  func hostileValues() throws {
    for text in ["'; DROP TABLE claims; --", "%", "\u{0}", "x' OR '1'='1"] {
      let record = try decided(.claim, text, .reject)
      #expect(record.applied?.lost == 1)
      #expect(try record.overview().claims == small.record.overview().claims)
    }
  }
}
