import Compilation
import Quantities
import RecordStore
import TestSupport
import Testing

/// What a record answers, on documents of the tiny language of ``FakeCompiler``.
struct AnswersTests {
  private let folder: TemporaryFolder
  private let record: Record

  init() throws {
    folder = try TemporaryFolder()
    let files = [
      try folder.source("a.txt", "claim goods 562 2021\nevent visit 2016-10-13 Ano BEL\npromise roads\n"),
      try folder.source("b.txt", "claim goods 570 2021\nevent statement 2018-01-02 Ano BEL fishery\nពាណិជ្ជកម្ម trade\n"),
      try folder.source("c.txt", "cite Atlas\nevent agreement 2018-01-02 Ano BEL fishery\n"),
    ]
    try Build(.fake(FakeCompiler()), target: folder.path("r")).run(files)
    record = try Record(folder.path("r"))
  }

  private static func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) throws -> PartialDate {
    try #require(PartialDate(year: year, month: month, day: day))
  }

  @Test(
    "a promise is what documents call it; else it is open until its last due day has passed",
    arguments: [
      (["pledge"], 100, 100, CommitmentStatus.open), (["pledge"], 100, 101, .overdue), (["pledge"], nil, 101, .open),
      (["pledge", "completed"], 100, 500, .delivered), (["suspended"], 100, 500, .suspended),
      (["cancelled", "suspended"], nil, 500, .cancelled), (["implementation"], 100, 500, .overdue),
      (["commitment", "term"], 100, 500, .open), (["commitment", "completed", "term"], 100, 500, .delivered),
    ] as [([String], Int?, Int, CommitmentStatus)]
  )
  func status(states: [String], due: Int?, day: Int, status: CommitmentStatus) {
    #expect(CommitmentStatus(states: states, dueLastDay: due, asOf: day) == status)
  }

  @Test("promises have a status on a day, and are found by time and by who promises")
  func commitments() throws {
    let early = try record.commitments(AnswerFilter(), asOf: Self.date(2025, 12, 31))
    #expect(early.map(\.status) == [.open])
    #expect(early.map(\.by) == [["Aland"]])
    #expect(early.first?.tellings.map(\.place.document) == ["a.txt"])
    #expect(try record.commitments(AnswerFilter(), asOf: Self.date(2026, 1, 1)).map(\.status) == [.overdue])
    let day = try Self.date(2030)
    #expect(try record.commitments(AnswerFilter(from: Self.date(2026)), asOf: day).isEmpty)
    #expect(try record.commitments(AnswerFilter(actor: "Ano"), asOf: day).isEmpty)
    #expect(try record.commitments(AnswerFilter(actor: "ALAND"), asOf: day).count == 1)
  }

  @Test("promises without their words are those with them, whatever was asked before")
  func promiseKeys() throws {
    let filters = try [
      AnswerFilter(), AnswerFilter(from: Self.date(2026)), AnswerFilter(to: Self.date(2025)),
      AnswerFilter(actor: "Ano"),
      AnswerFilter(actor: "ALAND"), AnswerFilter(framework: "none"),
    ]
    for day in [try Self.date(2025, 12, 31), try Self.date(2030), try Self.date(1900), try Self.date(2025, 12, 31)] {
      for filter in filters {
        let answers = try record.commitments(filter, asOf: day)
        let keys = try record.promises(filter, asOf: day)
        #expect(keys.map(\.status) == answers.map(\.status))
        #expect(try record.commitments(keys) == answers)
      }
    }
  }

  @Test("who takes part has the office of the day")
  func parties() throws {
    let visit = try #require(try record.timeline(TimelineFilter(kind: "visit")).first)
    let parties = try record.parties(of: visit)
    #expect(parties.map(\.side) == [.source, .target])
    #expect(parties.first?.offices.map(\.title) == ["Minister"])
    #expect(visit.days == PartialDate.dayNumber(2016, 10, 13)...PartialDate.dayNumber(2016, 10, 13))
  }

  @Test(
    "an office is held for certain, perhaps, or not at all",
    arguments: [
      ("2001", nil, 2000, .none), ("2001", nil, 2001, .possible), ("2001", nil, 2002, .certain),
      ("2001", "2005-03", 2005, .possible), ("2001", "2005-03", 2006, .none), (nil, "2005", 2004, .none),
    ] as [(String?, String?, Int, EntityEntry.Office.Fit)]
  )
  func offices(from: String?, to: String?, year: Int, fit: EntityEntry.Office.Fit) throws {
    let office = EntityEntry.Office(title: "Minister", from: from, to: to)
    #expect(office.fit(try Self.date(year).days) == fit)
  }

  @Test("figures, events and promises of a framework and area are found")
  func placements() throws {
    #expect(try record.figures(nil, AnswerFilter(area: "water")).count == 1)
    #expect(try record.figures(nil, AnswerFilter(framework: "framework.six")).first?.sources.count == 2)
    #expect(try record.figures(nil, AnswerFilter(area: "fire")).isEmpty)
    #expect(try record.figures("goods", AnswerFilter(from: Self.date(2022))).isEmpty)
    #expect(try record.timeline(TimelineFilter(AnswerFilter(area: "water"))).isEmpty)
  }

  @Test("a search finds passages, events by field, and entities by alias")
  func search() throws {
    func found(_ query: String, _ kind: SearchItem.Kind) throws -> [String] {
      try record.search(SearchQuery(query), in: kind).map { "\($0.place?.document ?? $0.title)" }
    }
    #expect(try found("ពាណិជ្ជកម្ម", .text) == ["b.txt"])
    #expect(try found("fishery NOT agreement", .text) == ["b.txt"])
    #expect(try found("fishery OR promise", .text).sorted() == ["a.txt", "b.txt", "c.txt"])
    #expect(try found("kind:agreement", .events) == ["c.txt"])
    #expect(try found("fish* kind:statement", .events) == ["b.txt"])
    #expect(try found("Ray", .entities).first?.hasPrefix("Ano Ray, person") == true)
    #expect(try record.search(SearchQuery(phrase: "NOT"), in: .text).isEmpty)
  }

  @Test("two records differ in what was added and taken away")
  func comparison() throws {
    let figures = try record.compared(.figures)
    #expect(figures.map(\.value) == ["USD 562 million / USD 570 million"])
    #expect(try record.compared(.documents).map(\.key) == ["a.txt", "b.txt", "c.txt"])
    #expect(try record.compared(.commitments).map(\.title) == ["roads"])
  }

  @Test("an answer knows what it rests on")
  func provenance() throws {
    let provenance = try record.provenance()
    #expect(provenance.documents == ["a.txt", "b.txt", "c.txt"])
    #expect(provenance.undated == 3)
    #expect(try record.citedSources().map(\.title) == ["Atlas"])
  }
}
