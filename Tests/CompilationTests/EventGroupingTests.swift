import Reconciliation
import RecordModel
import Testing

/// Which tellings are brought together by the agreement, the project or the traveller of an event.
struct EventGroupingTests {
  private typealias Candidate = EventMerger.Candidate

  private static func candidate(
    _ id: String,
    _ days: ClosedRange<Int>,
    kind: String = "agreement",
    parties: String = "KEN|PER",
    people: String? = nil,
    object: String? = nil,
    _ change: (inout EventMerger.Candidate) -> Void = { _ in }
  ) -> EventMerger.Candidate {
    var candidate = EventMerger.Candidate(
      id: id,
      kind: kind,
      parties: parties,
      people: people,
      days: days,
      object: object,
      status: "occurred"
    )
    change(&candidate)
    return candidate
  }

  private static func merged(_ candidates: [EventMerger.Candidate]) -> [String: String] {
    var grouping = EventGrouping()
    let sorted = candidates.sorted {
      ($0.kind, $0.parties, $0.days.lowerBound) < ($1.kind, $1.parties, $1.days.lowerBound)
    }
    for candidate in sorted { grouping.add(candidate) }
    return Dictionary(uniqueKeysWithValues: grouping.merged().map { ($0.told, $0.event) })
  }

  @Test("an agreement told by its long name, its short one, and with other parties is one")
  func things() {
    func told(_ id: String, _ days: ClosedRange<Int>, _ parties: String, _ thing: String?) -> EventMerger.Candidate {
      Self.candidate(id, days, parties: parties, object: thing == nil ? "a loan" : "name \(id)") {
        ($0.thing, $0.subtype) = (thing, "agreement.signed")
      }
    }
    let tellings = [
      told("day", 100...100, "PER", "instrument.fta"), told("month", 90...120, "KEN|PER", "instrument.fta"),
      told("year", 1...365, "KEN", "instrument.fta"), told("next", 500...500, "KEN|PER", "instrument.fta"),
      told("other", 100...100, "KEN|PER", "instrument.rail"), told("loan", 100...100, "KEN|PER", nil),
    ]
    let merged = Self.merged(tellings)
    #expect(Set(merged.keys).count == 2)
    #expect(Set(["day", "month", "year"].map { merged[$0] ?? $0 }).count == 1)
    #expect(merged["next"] == nil && merged["other"] == nil && merged["loan"] == nil)
  }

  @Test("two agreements of one day that share only the word agreement are two")
  func commonWords() {
    let rail = Self.candidate("a", 5...5, object: "railway agreement")
    #expect(Self.merged([rail, Self.candidate("b", 5...5, object: "fishery agreement")]).isEmpty)
    #expect(Self.merged([rail, Self.candidate("b", 5...5, object: "agreement on a railway")]) == ["b": "a"])
    #expect(Self.merged([rail, Self.candidate("b", 5...5, object: "an agreement")]) == ["b": "a"])
  }

  @Test("a visit of one person to one place is one, unless other states took part")
  func visits() {
    func visit(_ id: String, _ days: ClosedRange<Int>, _ parties: String, _ people: String) -> EventMerger.Candidate {
      Self.candidate(id, days, kind: "visit", parties: parties, people: people) { $0.place = "Lima" }
    }
    let day = visit("day", 40...40, "KEN", "person.a")
    #expect(Self.merged([day, visit("month", 32...60, "KEN|PER", "person.a|person.b")]) == ["day": "month"])
    #expect(Self.merged([day, visit("year", 1...365, "KEN|PER", "person.a")]).isEmpty)
    #expect(Self.merged([day, visit("month", 32...60, "KEN|PER", "person.b")]).isEmpty)
    #expect(Self.merged([day, visit("month", 32...60, "BRA|PER", "person.a")]).isEmpty)
  }

  @Test(
    "the object of an event is an agreement where its name stands alone, and not within another name",
    arguments: [
      ("RFTA", "RFTA", true), ("the RFTA between both sides", "RFTA", true),
      ("the RFTA upgrade protocol", "RFTA", false),
      ("“Treaty of the Lakes” (TL)", "Treaty of the Lakes", true), ("RFTAX", "RFTA", false),
      ("12 agreements on the RFTA", "RFTA", false), ("", "RFTA", false),
      ("Treaty on the Common Use of the Northern", "Treaty on the Common Use of the Northern Lakes and Rivers", true),
    ]
  )
  func names(object: String, name: String, isNamed: Bool) {
    #expect(EventThing.isNamed(in: object, by: name) == isNamed)
  }
}
