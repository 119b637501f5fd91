import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import RecordStore
import Testing

@testable import ReadingRoom

struct SecurityTests {
  private let small: SmallRecord
  private static let reader = "reader-token-0001"
  private static let reviewer = "reviewer-token-01"
  private static let editor = "editor-token-0001"

  init() throws { small = try SmallRecord() }

  private typealias Answer = (status: Int, headers: HTTPFields, body: String)

  private func members() throws -> Access {
    try Access(
      address: "127.0.0.1",
      proxy: nil,
      members: [
        .init(name: "Ann", role: .reader, token: Self.reader),
        .init(name: "Bo", role: .reviewer, token: Self.reviewer),
        .init(name: "Cy", role: .editor, token: Self.editor),
      ]
    )
  }

  private func send(
    _ room: Room,
    _ uri: String,
    _ method: HTTPRequest.Method = .get,
    headers: HTTPFields = [:],
    body: String = ""
  ) async throws -> Answer {
    try await Application(router: room.router).test(.router) { client in
      try await client.execute(uri: uri, method: method, headers: headers, body: ByteBuffer(string: body)) {
        ($0.status.code, $0.headers, String(buffer: $0.body))
      }
    }
  }

  private func bearer(_ token: String) -> HTTPFields { [.authorization: "Bearer " + token] }

  @Test("other addresses than this machine need members and a proxy with TLS")
  func addresses() throws {
    let member = Access.Member(name: "Ann", role: .reader, token: Self.reader)
    #expect(throws: AccessError.self) { try Access(address: "0.0.0.0", proxy: nil, members: []) }
    #expect(throws: AccessError.self) { try Access(address: "0.0.0.0", proxy: nil, members: [member]) }
    #expect(throws: AccessError.self) { try Access(address: "10.0.0.5", proxy: "a.example", members: []) }
    let access = try Access(address: "10.0.0.5", proxy: "a.example", members: [member])
    #expect(access.isOwnName("a.example") && access.isOwnName("10.0.0.5:80") && !access.isOwnName("b.example"))
  }

  @Test("a file of users is read only if it is well formed and nobody else can read it")
  func users() throws {
    let text = "# who\nAnn reader \(Self.reader)\nCy editor \(Self.editor)\n"
    #expect(try Access.members(of: small.file("good", text, mode: 0o600)).map(\.role) == [.reader, .editor])
    for (name, text, mode) in [
      ("open", text, 0o644), ("short", "Ann reader abc\n", 0o600), ("role", "Ann king \(Self.reader)\n", 0o600),
      ("twice", "Ann reader \(Self.reader)\nAnn editor \(Self.editor)\n", 0o600), ("empty", "# nobody\n", 0o600),
    ] {
      let path = try small.file(name, text, mode: mode)
      #expect(throws: AccessError.self, "\(name)") { try Access.members(of: path) }
    }
  }

  @Test("strangers are sent to the door, programs are told, and nothing of the record is shown")
  func strangers() async throws {
    let room = try Room(small.record, access: members())
    let page = try await send(room, "/figures?q=a")
    #expect(page.status == 303 && page.headers[.location] == "/login?back=/figures%3Fq%3Da")
    for uri in ["/figures.json", "/index.csv"] { #expect(try await send(room, uri).status == 401) }
    #expect(try await send(room, "/figures.json", headers: bearer("reader-token-0002")).status == 401)
    #expect(try await send(room, "/review/decide", .post).status == 401)
    #expect(try await send(room, "/figures.json", headers: bearer(Self.reader)).status == 200)
    let door = try await send(room, "/login")
    #expect(door.status == 200 && !door.body.contains("Aland"))
  }

  @Test("a session is a cookie that scripts and other sites do not get, and ends")
  func sessions() async throws {
    let room = try Room(small.record, access: members())
    let refused = try await send(room, "/login", .post, body: "token=wrong&back=/figures")
    #expect(refused.status == 403 && refused.headers[.setCookie] == nil)
    let welcome = try await send(room, "/login", .post, body: "token=\(Self.editor)&back=//evil.example")
    let cookie = try #require(welcome.headers[.setCookie])
    #expect(welcome.headers[.location] == "/review")
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    let session: HTTPFields = [.cookie: String(cookie.prefix { $0 != ";" })]
    let page = try await send(room, "/", headers: session)
    #expect(page.status == 200 && page.body.contains("Cy, editor"))
    let token = page.body.components(separatedBy: "name=\"form\" value=\"").last?.prefix { $0 != "\"" } ?? ""
    #expect(try await send(room, "/logout", .post, headers: session, body: "form=nothing").status == 403)
    #expect(try await send(room, "/logout", .post, headers: session, body: "form=\(token)").status == 303)
    #expect(try await send(room, "/", headers: session).status == 303)
  }

  @Test("nobody tries tokens without end")
  func guessing() async throws {
    let room = try Room(small.record, access: members())
    for _ in 0..<10 { _ = try await send(room, "/login", .post, body: "token=wrong") }
    #expect(try await send(room, "/login", .post, body: "token=\(Self.editor)").status == 429)
  }

  @Test("programs that guess tokens are not let in either")
  func guessingPrograms() async throws {
    let room = try Room(small.record, access: members())
    #expect(try await send(room, "/figures", .get, headers: bearer(Self.reader)).status == 200)
    for _ in 0..<10 { _ = try await send(room, "/figures", .get, headers: bearer("wrong")) }
    #expect(try await send(room, "/figures", .get, headers: bearer(Self.reader)).status != 200)
  }

  @Test("a line that was left half written is taken out by the next decision")
  func halfLine() async throws {
    let room = try Room(small.record, access: members())
    let decision = "subject=claim&id=c0&verdict=accept"
    func decide() async throws -> Int {
      try await send(room, "/review/decide", .post, headers: bearer(Self.editor), body: decision).status
    }
    #expect(try await decide() == 303)
    let log = try DecisionLog(beside: small.target)
    let whole = try Data(contentsOf: URL(filePath: log.path))
    try (whole + Data(#"{"number":2,"ti"#.utf8)).write(to: URL(filePath: log.path))
    #expect(try log.decisions().entries.count == 1)
    #expect(try await decide() == 303)
    #expect(try log.decisions().entries.map { $0.number } == [1, 2])
  }

  @Test("readers read, reviewers decide, editors take back what others decided")
  func roles() async throws {
    let room = try Room(small.record, access: members())
    let decision = "subject=claim&id=c0&verdict=accept"
    func decide(_ token: String) async throws -> Int {
      try await send(room, "/review/decide", .post, headers: bearer(token), body: decision).status
    }
    func undo(_ token: String, _ number: Int) async throws -> Int {
      try await send(room, "/review/undo", .post, headers: bearer(token), body: "number=\(number)").status
    }
    #expect(try await decide(Self.reader) == 403)
    #expect(try await decide(Self.editor) == 303)
    #expect(try await undo(Self.reviewer, 1) == 403)
    #expect(try await undo(Self.editor, 1) == 303)
    #expect(try await decide(Self.reviewer) == 303)
    #expect(try await undo(Self.reviewer, 3) == 303)
  }

  @Test("a form that another site sends decides nothing")
  func foreignForms() async throws {
    let room = try small.room
    let page = try await send(room, "/figures/\(small.figure)").body
    let token = page.components(separatedBy: "name=\"form\" value=\"").last?.prefix { $0 != "\"" } ?? ""
    let decision = "subject=claim&id=c0&verdict=accept"
    func decide(_ form: String, _ headers: HTTPFields = [:]) async throws -> Int {
      try await send(room, "/review/decide", .post, headers: headers, body: decision + "&form=" + form).status
    }
    #expect(try await decide("") == 403)
    #expect(try await decide("guess") == 403)
    #expect(try await decide(String(token), [.origin: "https://evil.example"]) == 403)
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    #expect(try await decide(String(token), [site: "cross-site"]) == 403)
    #expect(try small.log.isEmpty)
    #expect(try await decide(String(token), [site: "same-origin"]) == 303)
  }

  @Test(
    "no path leads out of the record",
    arguments: [
      "/document?name=..%2F..%2Fetc%2Fpasswd", "/document?name=%2Fetc%2Fpasswd", "/..%2F..%2Fetc%2Fpasswd",
      "/figures/..%2F..%2Fetc%2Fpasswd", "/entities/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/style.css%2F..%2Fx",
    ]
  )
  func traversal(uri: String) async throws {
    let answer = try await send(small.room, uri)
    #expect(answer.status == 404 && !answer.body.contains("root:"))
  }

  @Test(
    "what is asked is never read as SQL",
    arguments: [
      "/search?q=%27%3B%20DROP%20TABLE%20claims%3B--", "/search?q=%22)%20UNION%20SELECT%201%20--",
      "/figures?q=%25%27%20OR%20%271%27=%271", "/figures?measure=%27%20OR%201=1--", "/entities?q=_%25%5C",
      "/timeline?actor=%27)%20OR%20(%271%27=%271", "/search?q=measure:%27;DELETE&in=claims",
    ]
  )
  func injection(uri: String) async throws {
    let answer = try await send(small.room, uri)
    #expect(answer.status == 200)
    #expect(try small.record.overview().claims == 2)
    let nothing = [">0 ", ">No ", "Nothing answers this"]
    #expect(nothing.contains { answer.body.contains($0) }, "nothing is found")
  }

  @Test("what is too long is refused")
  func oversized() async throws {
    let room = try small.room
    let long = String(repeating: "a", count: 9000)
    #expect(try await send(room, "/figures?q=" + long).status == 414)
    #expect(try await send(room, "/figures?q=" + long.prefix(6000)).status == 400)
    let body = "subject=claim&id=c0&verdict=accept&reason=" + String(repeating: "b", count: 70_000)
    #expect(try await send(room, "/review/decide", .post, body: body).status == 413)
  }

  @Test("a question that takes too long is broken off")
  func slowQuestions() async throws {
    let room = try Room(small.record, limit: .milliseconds(50))
    let shelf = Shelf(small.record, limit: .milliseconds(50))
    await #expect(throws: HTTPError.self) { try await shelf.ask { try $0.countForever() } }
    #expect(try await send(room, "/").status == 200)
  }

  @Test("a connection on which nothing more comes is closed")
  func slowRequests() async throws {
    let room = try small.room
    let address = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await room.serve(port: 0, patience: .milliseconds(300)) { text in
        let port = text.split(separator: ":").last?.dropLast()
        address.continuation.yield(port.flatMap { Int($0) } ?? 0)
      }
    }
    defer { server.cancel() }
    var ports = address.stream.makeAsyncIterator()
    let port = try #require(await ports.next())
    let closed = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port).get()
    // On a busy machine it may be closed before the first words.
    try? await closed.writeAndFlush(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: localhost\r\n"))
    try await closed.closeFuture.get()
  }
}
