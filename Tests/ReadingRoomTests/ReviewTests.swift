import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import RecordStore
import Testing

@testable import ReadingRoom

struct ReviewTests {
  private let small: SmallRecord
  private let room: Room

  init() throws {
    small = try SmallRecord()
    room = try small.room
  }

  private func ask(_ uri: String) async throws -> (status: Int, body: String) {
    try await Application(router: room.router).test(.router) { client in
      try await client.execute(uri: uri, method: .get) { ($0.status.code, String(buffer: $0.body)) }
    }
  }

  /// Sends a form as a browser does, with the token that the pages have.
  private func send(_ uri: String, _ fields: String) async throws -> (status: Int, location: String?) {
    let page = try await ask("/figures/\(small.figure)").body
    let mark = "name=\"form\" value=\""
    let token = page.components(separatedBy: mark).dropFirst().first?.prefix { $0 != "\"" } ?? ""
    return try await Application(router: room.router).test(.router) { client in
      try await client.execute(
        uri: uri,
        method: .post,
        headers: [.contentType: "application/x-www-form-urlencoded"],
        body: ByteBuffer(string: "form=\(token)&" + fields)
      ) { ($0.status.code, $0.headers[.location]) }
    }
  }

  private func decide(_ subject: String, _ id: String, _ verdict: String, _ rest: String = "") async throws -> Int {
    try await send("/review/decide", "subject=\(subject)&id=\(id)&verdict=\(verdict)&back=/review" + rest).status
  }

  @Test("the queue has what is in doubt, and nothing that was decided")
  func queue() async throws {
    let before = try await ask("/review").body
    #expect(before.contains("It does not add up") && before.contains("Ano Bergan") && before.contains("Trade"))
    #expect(try await decide("finding", small.finding, "dismiss", "&reason=a+misprint") == 303)
    #expect(try await decide("figure", small.figure, "choose", "&value=c0") == 303)
    #expect(try await decide("entities", "person.ano%20x-person-1", "same") == 303)
    #expect(try await ask("/review").body.contains("Nothing is in doubt."))
    #expect(try await ask("/entities/person.ano").body.contains("Said to be the same as"))
    #expect(try await ask("/figures/\(small.figure)").body.contains("the reading that was chosen"))
    let finding = try await ask("/findings/\(small.finding)").body
    #expect(finding.contains("Dismissed") && finding.contains("<q>a misprint</q>"))
  }

  @Test("the twins of the queue have what the page has, with what a decision needs to name")
  func twins() async throws {
    let (finding, figure) = try (small.finding, small.figure)
    let json = try await ask("/review.json")
    #expect(json.status == 200)
    let queue = try #require(try JSONSerialization.jsonObject(with: Data(json.body.utf8)) as? [String: Any])
    #expect(["openFindings", "openFigures", "openPairs", "decisions"].map { queue[$0] as? Int } == [1, 1, 1, 0])
    #expect((queue["findings"] as? [[String: Any]])?.first?["fingerprint"] as? String == finding)
    #expect((queue["figures"] as? [[String: Any]])?.first?["id"] as? String == figure)
    #expect((queue["pairs"] as? [[String: Any]])?.first?["id"] as? String == "person.ano x-person-1")
    let rows = try await ask("/review.csv").body.components(separatedBy: "\r\n")
    #expect(rows.first == "subject,id,what")
    #expect(
      rows.dropFirst().prefix(3).map { $0.split(separator: ",").prefix(2).joined(separator: " ") }.sorted() == [
        "entities person.ano x-person-1", "figure \(figure)", "finding \(finding)",
      ]
    )
    #expect(try await decide("finding", finding, "dismiss", "&reason=a+misprint") == 303)
    #expect(try await ask("/review.json").body.contains("\"openFindings\":0"))
    let after = try await ask("/review.csv").body
    #expect(!after.contains(finding))
  }

  @Test("a decision is a line of the log, and one that is undone stays in it")
  func log() async throws {
    let event = try small.event
    #expect(try await decide("event", event, "correct", "&value=14+October&reason=%3Cb%3E") == 303)
    #expect(try small.log.count == 1)
    #expect(try small.log[0].contains("\"id\":\"\(event)\",\"number\":1,\"reason\":\"<b>\",\"subject\":\"event\""))
    let page = try await ask("/events/\(event)").body
    #expect(page.contains("Corrected") && page.contains("&lt;b&gt;") && !page.contains("<b>\n"))
    #expect(try await send("/review/undo", "number=1&back=/decisions").location == "/decisions")
    #expect(try small.log.count == 2)
    #expect(try !(await ask("/events/\(event)")).body.contains("Corrected"))
    #expect(try await ask("/decisions").body.contains("Decision 1 undone by"))
    #expect(try await send("/review/undo", "number=1").status == 400)
  }

  @Test(
    "what cannot be decided is refused",
    arguments: [
      ("subject=claim&id=c0&verdict=choose", 400), ("subject=claim&id=none&verdict=accept", 404),
      ("subject=finding&id=none&verdict=dismiss", 400), ("subject=claim&id=c0&verdict=correct", 400),
      ("subject=entities&id=person.ano&verdict=same", 404), ("verdict=accept", 400), ("subject=claim", 400),
    ]
  )
  func refusals(fields: String, status: Int) async throws {
    #expect(try await send("/review/decide", fields).status == status)
    #expect(try small.log.isEmpty)
  }

  @Test("decisions survive a build, and those whose place is gone are listed")
  func rebuilding() async throws {
    #expect(try await decide("event", small.event, "accept") == 303)
    #expect(try await decide("finding", small.finding, "dismiss", "&reason=known") == 303)
    try small.rebuild(second: "plain words\n" + SmallRecord.second.replacing("mistake wrong-total 570\n", with: ""))
    let page = try await ask("/decisions").body
    #expect(page.contains("id=\"lost\"") && page.contains("it does not add up"))
    #expect(try await ask("/events/\(small.event)").body.contains("Accepted"))
    #expect(try await ask("/decisions.json").body.contains("\"lost\":[{\"number\":2"))
  }

  @Test("a log that another program has added to is read again; a broken one is named")
  func foreignLines() async throws {
    #expect(try await decide("claim", "c0", "reject") == 303)
    let path = DecisionLog.path(beside: small.record.path)
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seekToEnd()
    try file.write(
      contentsOf: Data("{\"number\":2,\"time\":\"2026-01-01T00:00:00Z\",\"author\":\"Bo\",\"undoes\":1}".utf8)
    )
    #expect(try await ask("/decisions").body.contains("Decision 1 undone by Bo"))
    #expect(try await decide("claim", "c0", "accept") == 303)
    #expect(try small.log.count == 3)
    try file.seekToEnd()
    try file.write(contentsOf: Data("nonsense\n".utf8))
    let broken = try await ask("/review")
    #expect(broken.status == 500 && broken.body.contains("line 4 is no decision"))
  }
}
