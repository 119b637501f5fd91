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

  @Test("a page of an earlier edition that is ready late does not hide one that is being made")
  func lateEdition() async throws {
    let cache = PageCache(bytes: 1 << 16)
    let calls = Calls()
    let gates = (0..<3).map { _ in AsyncStream<Void>.makeStream() }
    let started = AsyncStream<Int>.makeStream()
    func ask(_ edition: Int, _ number: Int) -> Task<Response, any Error> {
      Task {
        try await cache.answer("a", PageCache.State(edition: edition, decisions: 0, day: 0)) {
          await calls.add()
          started.continuation.yield(number)
          for await _ in gates[number].stream { break }
          return (Self.response("page"), false)
        }
      }
    }
    var starts = started.stream.makeAsyncIterator()
    // The record goes from the first edition to the second and back while the first page is still being made.
    let first = ask(1, 0)
    #expect(await starts.next() == 0)
    let second = ask(2, 1)
    #expect(await starts.next() == 1)
    let third = ask(1, 2)
    #expect(await starts.next() == 2)
    gates[0].continuation.finish()
    _ = try await first.value
    let fourth = ask(1, 0)
    try await Task.sleep(for: .milliseconds(50))
    #expect(await calls.count == 3)
    for gate in gates { gate.continuation.finish() }
    for task in [second, third, fourth] { _ = try await task.value }
    #expect(await calls.count == 3)
  }

  @Test("a page that was made between the look at the shelves and the making is not made twice")
  func between() async throws {
    for round in 0..<300 {
      let cache = PageCache(bytes: 1 << 16)
      let calls = Calls()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            _ = try await cache.answer("a", Self.state) {
              await calls.add()
              return (Self.response("page"), true)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(await calls.count == 1, "round \(round)")
    }
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
