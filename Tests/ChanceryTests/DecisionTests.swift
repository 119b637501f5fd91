import Foundation
import TestSupport
import Testing

/// What the commands make of the decisions beside a record.
struct DecisionTests {
  private let folder: TemporaryFolder
  private static let texts = [
    "a.txt": "Bilateral trade between Kenya and Japan reached US$1.2 billion in 2021.\n\n"
      + "On 3 May 2021 the foreign minister of Japan visited Kenya.\n",
    "b.txt": "Bilateral trade between Kenya and Japan reached US$1.9 billion in 2021.\n",
  ]

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.texts { try folder.write(name, text) }
    _ = try Program.run("build", "a.txt", "b.txt", "-o", "r.chancery", "--fail-on", "never", in: folder)
  }

  private func decide(_ subject: String, _ id: String, _ verdict: String, _ value: String? = nil) throws {
    let value = value.map { ",\"value\":\"\($0)\"" } ?? ""
    try folder.write(
      "r.decisions.jsonl",
      "{\"author\":\"ann\",\"id\":\"\(id)\",\"number\":1,\"subject\":\"\(subject)\",\"time\":\"2026-03-01T09:30:00Z\","
        + "\"title\":\"\",\"verdict\":\"\(verdict)\"\(value)}\n"
    )
  }

  private func rows(_ arguments: String) throws -> [[String: Any]] {
    let outcome = try Program.shell("chancery \(arguments) --record r.chancery --format json", in: folder)
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
  }

  private func claim(of document: String) throws -> (claim: String, figure: String) {
    let row = try #require(try rows("figures trade").first { $0["document"] as? String == document })
    return (try #require(row["claim"] as? String), try #require(row["figure"] as? String))
  }

  @Test("a rejected claim is told by no command, and counted; --no-decisions brings it back")
  func rejected() throws {
    let before = try rows("figures trade").count
    try decide("claim", try claim(of: "b.txt").claim, "reject")
    let outcome = try Program.run("figures", "trade", "--record", "r.chancery", in: folder)
    #expect(!outcome.output.contains("b.txt:1"))
    #expect(outcome.messages.contains("1 claim rejected"))
    #expect(try rows("figures trade").count == before - 1)
    #expect(try rows("figures trade --no-decisions").count == before)
  }

  @Test("a correction stands under what was written, and is marked")
  func corrected() throws {
    let claim = try claim(of: "b.txt")
    try decide("claim", claim.claim, "correct", "US$1.2 billion")
    let outcome = try Program.run("figures", "trade", "--record", "r.chancery", in: folder)
    #expect(outcome.output.contains("1.9 billion") && outcome.output.contains("corrected by ann: US$1.2 billion"))
    let row = try #require(try rows("figures trade").first { $0["document"] as? String == "b.txt" })
    #expect(row["decision"] as? String == "corrected by ann: US$1.2 billion")
  }

  @Test("a rejected event is not in the timeline, a dismissed or settled finding fails no check")
  func checked() throws {
    let before = try Program.run("check", "--record", "r.chancery", "--format", "json", in: folder)
    let known = try JSONSerialization.jsonObject(with: Data(before.output.utf8)) as? [String: Any]
    let findings = try #require(known?["findings"] as? [[String: Any]])
    let print = try #require(findings.first?["fingerprint"] as? String)
    try decide("finding", print, "dismiss")
    let after = try Program.run("check", "--record", "r.chancery", in: folder)
    #expect(after.messages.contains("1 decided") || after.output.contains("1 decided"))
    #expect(!after.output.contains(findings.first?["message"] as? String ?? "-"))
    let ignored = try Program.run("check", "--record", "r.chancery", "--no-decisions", in: folder)
    #expect(ignored.output.contains(findings.first?["message"] as? String ?? "-"))
    let event = try #require(try rows("timeline").first?["event"] as? String)
    try decide("event", event, "reject")
    #expect(try rows("timeline").isEmpty)
    let claim = try claim(of: "a.txt")
    try decide("figure", claim.figure, "choose", claim.claim)
    #expect(try rows("figures trade").map { $0["document"] as? String } == ["a.txt"])
    let settled = try Program.run("check", "--record", "r.chancery", in: folder)
    #expect(!settled.output.contains(findings.first?["message"] as? String ?? "-"))
  }

  @Test("a log that cannot be read stops the command; documents have no decisions")
  func wrong() throws {
    try folder.write("r.decisions.jsonl", "nonsense\n{}\n")
    let outcome = try Program.run("figures", "--record", "r.chancery", in: folder)
    #expect(outcome.status == 2 && outcome.messages.contains("line 1 is no decision"))
    #expect(try Program.run("figures", "--record", "r.chancery", "--no-decisions", in: folder).status == 0)
    #expect(try Program.run("check", "a.txt", "--no-decisions", in: folder).status == 64)
    #expect(try Program.run("serve", "r.chancery", "--no-decisions", in: folder).status == 64)
  }
}
