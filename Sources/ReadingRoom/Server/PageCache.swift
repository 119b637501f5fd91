import Hummingbird
import Synchronization

/// Answers that have been made, kept until the record or a decision changes.
///
/// The newer half of what was asked stays when there is too much.
final class PageCache: Sendable {
  /// What an answer was made from.
  struct State: Sendable, Equatable {
    var edition: Int
    var decisions: Int
    /// What is overdue depends on the day.
    var day: Int
  }

  private struct Shelves: Sendable {
    var state = State(edition: 0, decisions: 0, day: 0)
    var young: [String: Response] = [:]
    var old: [String: Response] = [:]
    var bytes = 0
  }

  /// An answer, and whether it may be kept.
  typealias Made = (answer: Response, isKept: Bool)

  private struct Making: Sendable {
    /// Which of all makings it is: the same state may come again.
    var number: Int
    var state: State
    var task: Task<Made, any Error>
  }

  private struct Makings: Sendable {
    var latest = 0
    var known: [String: Making] = [:]
  }

  private let limit: Int
  private let shelves = Mutex(Shelves())
  private let making = Mutex(Makings())

  /// A cache for so many bytes of pages.
  init(bytes: Int) { limit = bytes / 2 }

  /// The answer that is kept, or one that is made now; who asks for it meanwhile waits for the same.
  ///
  /// It is made to its end even if the first who asked has gone.
  func answer(
    _ key: String,
    _ state: State,
    make: @escaping @Sendable () async throws -> Made
  ) async throws -> Response {
    if let known = kept(key, state) { return known }
    let task = making.withLock { making in
      if let same = making.known[key], same.state == state { return same.task }
      // It may have been made since the shelves were looked at.
      if let known = kept(key, state) { return Task { (known, true) } }
      making.latest += 1
      let number = making.latest
      let task = Task {
        defer { self.forget(key, number) }
        let made = try await make()
        if made.isKept { self.keep(made.answer, key, state) }
        return made
      }
      making.known[key] = Making(number: number, state: state, task: task)
      return task
    }
    return try await task.value.answer
  }

  private func forget(_ key: String, _ number: Int) {
    making.withLock { if $0.known[key]?.number == number { $0.known[key] = nil } }
  }

  private func kept(_ key: String, _ state: State) -> Response? {
    shelves.withLock { shelves in
      guard shelves.state == state else { return nil }
      return shelves.young[key] ?? shelves.old[key]
    }
  }

  private func keep(_ response: Response, _ key: String, _ state: State) {
    let size = response.body.contentLength ?? limit
    guard size < limit / 8 else { return }
    shelves.withLock { shelves in
      if shelves.state != state { shelves = Shelves(state: state) }
      if shelves.bytes + size > limit {
        shelves.old = shelves.young
        shelves.young = [:]
        shelves.bytes = 0
      }
      shelves.young[key] = response
      shelves.bytes += size + key.utf8.count
    }
  }
}
