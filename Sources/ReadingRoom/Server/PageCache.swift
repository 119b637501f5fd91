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

  private let limit: Int
  private let shelves = Mutex(Shelves())

  /// A cache for so many bytes of pages.
  init(bytes: Int) { limit = bytes / 2 }

  func answer(_ key: String, _ state: State) -> Response? {
    shelves.withLock { shelves in
      guard shelves.state == state else { return nil }
      return shelves.young[key] ?? shelves.old[key]
    }
  }

  func keep(_ response: Response, _ key: String, _ state: State) {
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
