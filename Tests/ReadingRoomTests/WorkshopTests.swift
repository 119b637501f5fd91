import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import ReadingRoom

/// Builds that are watched, and documents that are sent, over the routes of the room.
struct WorkshopTests {
  private let small: SmallRecord
  private let feed: BuildFeed
  private static let tokens = ["reader-token-0001", "reviewer-token-01", "editor-token-0001"]

  init() throws {
    small = try SmallRecord()
    feed = BuildFeed(folder: try small.folder("documents"), listeners: 4)
  }

  private var workshop: Workshop { Workshop(feed, types: ["txt", "pdf"]) }

  private func members() throws -> Access {
    let roles: [Role] = [.reader, .reviewer, .editor]
    return try Access(
      address: "127.0.0.1",
      proxy: nil,
      members: zip(roles, Self.tokens).map { .init(name: $0.rawValue, role: $0, token: $1) }
    )
  }

  private func send(
    _ room: Room,
    _ uri: String,
    _ method: HTTPRequest.Method = .get,
    headers: HTTPFields = [:],
    body: String = ""
  ) async throws -> (status: Int, headers: HTTPFields, body: String) {
    try await Application(router: room.router).test(.router) { client in
      try await client.execute(uri: uri, method: method, headers: headers, body: ByteBuffer(string: body)) {
        ($0.status.code, $0.headers, String(buffer: $0.body))
      }
    }
  }

  private func upload(_ token: String?, name: String = "a.txt", _ content: String = "one") -> String {
    let field = token.map { "--XX\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n\($0)\r\n" } ?? ""
    return field
      + "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n--XX--\r\n"
  }

  private static let multipart: HTTPFields = [.contentType: "multipart/form-data; boundary=XX"]

  private func token(of room: Room) async throws -> String {
    let page = try await send(room, "/uploads").body
    return String(page.components(separatedBy: "name=\"form\" value=\"").dropFirst().first?.prefix { $0 != "\"" } ?? "")
  }

  @Test("without a folder that is watched there is nothing to send to and nothing to listen to")
  func closed() async throws {
    for uri in ["/build", "/build.json", "/build/events", "/uploads", "/uploads.json"] {
      #expect(try await send(small.room, uri).status == 404)
    }
    #expect(try await send(small.room, "/uploads", .post).status == 404)
  }

  @Test("an editor sends a file, sees it wait, and puts it among the documents; nothing is built before")
  func sending() async throws {
    let room = try Room(small.record, workshop: workshop)
    let token = try await token(of: room)
    let name = "<b>x</b> &.txt"
    let sent = try await send(room, "/uploads", .post, headers: Self.multipart, body: upload(token, name: name))
    #expect(sent.status == 303 && sent.headers[.location] == "/uploads")
    #expect(!feed.isAsked())
    #expect(try FileManager.default.contentsOfDirectory(atPath: feed.folder).isEmpty)
    let page = try await send(room, "/uploads")
    #expect(page.body.contains("1 file waits.") && !page.body.contains("<b>x"))
    #expect(page.headers[.cacheControl] == "no-store")
    let kept = "b_ _.txt"
    #expect(try await send(room, "/uploads.json").body.contains("\"name\":\"\(kept)\",\"bytes\":3"))
    let form = "form=\(token)&name=b_%20_.txt"
    #expect(try await send(room, "/uploads/take", .post, body: form).status == 303)
    #expect(FileManager.default.contents(atPath: feed.folder + "/" + kept) == Data("one".utf8))
    #expect(feed.isAsked() && !feed.isAsked())
    #expect(try await send(room, "/uploads/take", .post, body: form).status == 400)
  }

  @Test("a form that was not made for the visitor is refused", arguments: [nil, "", "wrong"])
  func tokens(token: String?) async throws {
    let room = try Room(small.record, workshop: workshop)
    let sent = try await send(room, "/uploads", .post, headers: Self.multipart, body: upload(token))
    #expect(sent.status == 403)
    #expect(try await send(room, "/uploads.json").body == "{\"files\":[]}\n")
    for uri in ["/uploads/take", "/uploads/remove", "/build/start"] {
      #expect(try await send(room, uri, .post, body: "form=\(token ?? "")&name=a.txt").status == 403)
    }
  }

  @Test("readers and reviewers neither see what waits nor send anything, whatever they send")
  func roles() async throws {
    let room = try Room(small.record, access: members(), workshop: workshop)
    for (index, token) in Self.tokens.enumerated() {
      let bearer: HTTPFields = [.authorization: "Bearer " + token]
      var headers = Self.multipart
      headers[.authorization] = "Bearer " + token
      let isEditor = index == 2
      #expect(try await send(room, "/uploads", headers: bearer).status == (isEditor ? 200 : 403))
      #expect(try await send(room, "/uploads.json", headers: bearer).status == (isEditor ? 200 : 403))
      #expect(
        try await send(room, "/uploads", .post, headers: headers, body: upload(nil)).status == (isEditor ? 303 : 403)
      )
      #expect(
        try await send(room, "/uploads/remove", .post, headers: bearer, body: "name=a.txt").status
          == (isEditor ? 303 : 403)
      )
      #expect(try await send(room, "/build/start", .post, headers: bearer).status == (isEditor ? 303 : 403))
      #expect(try await send(room, "/build", headers: bearer).status == 200)
    }
    #expect(try await send(room, "/uploads", .post).status == 401)
    #expect(try await send(room, "/build/events").status == 303)
  }

  @Test("too large is refused by what is told and by what comes")
  func oversized() async throws {
    var workshop = workshop
    workshop.limits = Quarantine.Limits(largest: 100, files: 5, bytes: 1000)
    let room = try Room(small.record, workshop: workshop)
    let token = try await token(of: room)
    for size in [101, 20_000, 200_000] {
      let body = upload(token, String(repeating: "a", count: size))
      let status = try await send(room, "/uploads", .post, headers: Self.multipart, body: body).status
      #expect(status == 413 || status == 400)
    }
    #expect(try await send(room, "/uploads.json").body == "{\"files\":[]}\n")
  }

  @Test("the page tells how a build goes, and looks again by itself only while one runs")
  func page() async throws {
    let room = try Room(small.record, workshop: workshop)
    #expect(try await send(room, "/build").body.contains("Nothing was built since"))
    feed.tell { ($0.number, $0.phase, $0.done, $0.total, $0.document) = (1, .building, 3, 17, "<i>.txt") }
    let running = try await send(room, "/build").body
    #expect(running.contains("http-equiv=\"refresh\"") && running.contains("3 of 17 documents"))
    #expect(running.contains("&lt;i&gt;.txt") && !running.contains("<i>"))
    feed.tell { ($0.phase, $0.message) = (.failed, "a.txt: gone") }
    let failed = try await send(room, "/build").body
    #expect(failed.contains("a.txt: gone") && !failed.contains("http-equiv=\"refresh\""))
    #expect(try await send(room, "/build.json").body.contains("\"phase\":\"failed\""))
  }

  @Test("listeners get each state once, and the stream ends when the room closes")
  func stream() async throws {
    let room = try Room(small.record, workshop: workshop)
    let feed = feed
    let teller = Task {
      try await Task.sleep(for: .milliseconds(300))
      feed.tell { ($0.number, $0.phase, $0.done, $0.total, $0.document) = (1, .building, 1, 2, "a\nevent: x\n\n.txt") }
      try await Task.sleep(for: .milliseconds(500))
      feed.tell { ($0.phase, $0.done) = (.done, 2) }
      try await Task.sleep(for: .milliseconds(500))
      feed.close()
    }
    let answer = try await send(room, "/build/events")
    try await teller.value
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "text/event-stream; charset=utf-8")
    let events = answer.body.components(separatedBy: "\n\n").filter { $0.hasPrefix("event: build\n") }
    #expect(events.count == 3)
    #expect(events.map { $0.split(separator: "\n").count } == [3, 3, 3])
    #expect(events[1].contains("\"phase\":\"building\",\"done\":1,\"total\":2"))
    #expect(events[2].contains("\"phase\":\"done\""))
    #expect(feed.listeners == 0)
  }

  @Test("only so many listen at a time, and one visitor not for all")
  func listeners() async throws {
    let room = try Room(small.record, workshop: workshop)
    #expect(feed.enter("Ann") && !feed.enter("Ann") && feed.enter("Bo"))
    feed.leave("Ann")
    #expect(feed.enter("Ann") && feed.enter("Cy") && feed.enter("Di") && !feed.enter("Ed"))
    #expect(try await send(room, "/build/events").status == 503)
    for name in ["Ann", "Bo", "Cy", "Di"] { feed.leave(name) }
    #expect(feed.listeners == 0)
  }
}
