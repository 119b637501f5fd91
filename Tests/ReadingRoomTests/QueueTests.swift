import Foundation
import Hummingbird
import HummingbirdTesting
import RecordStore
import Testing

@testable import ReadingRoom

/// What stands in the queue, and which decisions lost their place.
struct QueueTests {
  private let small: SmallRecord

  init() throws { small = try SmallRecord() }

  private func review(_ record: Record) async throws -> [String: Any] {
    let room = try Room(record)
    let data = try await Application(router: room.router).test(.router) { client in
      try await client.execute(uri: "/review.json", method: .get) { Data(Array(buffer: $0.body)) }
    }
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func draft(_ target: Decision.Target, _ verdict: Decision.Verdict, _ value: String? = nil) -> DecisionDraft {
    DecisionDraft(target: target, verdict: verdict, value: value, reason: "a reason", title: "a title")
  }

  @Test("what is left comes up however much was decided before it")
  func manyDecided() async throws {
    try small.rebuild(second: (0..<60).map { "mistake rule-\($0) 570\n" }.joined())
    let record = try Record(small.target)
    let log = try DecisionLog(beside: small.target)
    for number in 0..<55 { try log.add(draft(.init(.finding, "print-rule-\(number)"), .dismiss), by: "Ann") }
    let review = try await review(record)
    let findings = try #require(review["findings"] as? [[String: Any]])
    let rules = findings.compactMap { $0["rule"] as? String }
    #expect(rules == (55..<60).map { "rule-\($0)" })
    #expect(review["openFindings"] as? Int == 5 && review["decisions"] as? Int == 55)
  }

  @Test("each doubt stands in the queue once, and only thirty of a sort")
  func once() async throws {
    let mistakes = (0..<40).map { "mistake rule-\($0) 570\n" }.joined()
    try small.rebuild(second: mistakes + "mistake rule-1 570\nclaim trade 570\n")
    let review = try await review(Record(small.target))
    let findings = try #require(review["findings"] as? [[String: Any]])
    #expect(findings.count == 30 && review["openFindings"] as? Int == 40)
    #expect(Set(findings.compactMap { $0["fingerprint"] as? String }).count == 30)
    #expect(review["openFigures"] as? Int == 1)
  }

  @Test("the decisions that lost their place are those whose place cannot be named")
  func lost() throws {
    let log = try DecisionLog(beside: small.target)
    let figure = try small.figure
    let drafts = [
      draft(.init(.claim, "c0"), .accept), draft(.init(.claim, "c999"), .accept),
      draft(.init(.event, try small.event), .accept), draft(.init(.event, "e-none"), .reject),
      draft(.init(.finding, "print-wrong-total"), .dismiss), draft(.init(.finding, "print-none"), .dismiss),
      draft(.init(.figure, figure), .choose, "c0"), draft(.init(.figure, "f-none"), .choose, "c0"),
      draft(.pair("person.ano", "x-person-1"), .same), draft(.pair("person.ano", "x-none"), .same),
      draft(.init(.entities, "person.ano"), .same), draft(.init(.entities, "x-person-1 person.ano"), .same),
      draft(.init(.entities, "'); DROP TABLE claims;-- \"\\"), .same),
    ]
    for draft in drafts { try log.add(draft, by: "Ann") }
    let anchors = Anchors(record: small.record)
    let decisions = try log.decisions()
    let nameless = try decisions.current.filter { decision in
      try anchors.title(of: decision.target, value: decision.verdict == .choose ? decision.value : nil) == nil
    }
    #expect(try anchors.lost(decisions) == nameless)
    #expect(nameless.count == 8)
    try log.add(draft(.init(.figure, figure), .choose, "c-none"), by: "Bo")
    #expect(try anchors.lost(log.decisions()).count == 9)
  }
}
