import Hummingbird
import Testing

@testable import ReadingRoom

@Suite("Pages that have been made")
struct PageCacheTests {
  private static let state = PageCache.State(edition: 1, decisions: 0, day: 0)
  private struct Failure: Error {}

  private actor Calls {
    private(set) var count = 0
    func add() { count += 1 }
  }

  private static func response(_ text: String) -> Response {
    Response(status: .ok, body: .init(byteBuffer: .init(string: text)))
  }

  @Test("who asks while a page is made waits for the same")
  func together() async throws {
    let cache = PageCache(bytes: 1 << 16)
    let calls = Calls()
    try await withThrowingTaskGroup(of: Response.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await cache.answer("a", Self.state) {
            await calls.add()
            try await Task.sleep(for: .milliseconds(50))
            return (Self.response("page"), true)
          }
        }
      }
      for try await answer in group { #expect(answer.body.contentLength == 4) }
    }
    #expect(await calls.count == 1)
  }

  @Test("another state, an error, or a page that is not kept is made again")
  func again() async throws {
    let cache = PageCache(bytes: 1 << 16)
    let calls = Calls()
    func ask(_ state: PageCache.State, isKept: Bool, fails: Bool = false) async throws {
      _ = try await cache.answer("a", state) {
        await calls.add()
        if fails { throw Failure() }
        return (Self.response("page"), isKept)
      }
    }
    await #expect(throws: Failure.self) { try await ask(Self.state, isKept: true, fails: true) }
    try await ask(Self.state, isKept: false)
    try await ask(Self.state, isKept: true)
    #expect(await calls.count == 3)
    try await ask(Self.state, isKept: true)
    #expect(await calls.count == 3)
    try await ask(PageCache.State(edition: 2, decisions: 0, day: 0), isKept: true)
    #expect(await calls.count == 4)
  }
}
