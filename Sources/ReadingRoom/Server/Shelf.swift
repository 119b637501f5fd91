import Foundation
import Hummingbird
import RecordStore
import Synchronization

/// The record that is read, opened again when a build has replaced its file.
///
/// Several readers have a copy each, so that a long question holds up nobody but who asked it; a question that takes
/// longer than the limit is broken off.
final class Shelf: Sendable {
  private struct State: Sendable {
    var free: [Record]
    var stamp: FileStamp?
    /// Grows when the file was replaced.
    var edition = 1
  }

  let path: String
  private let limit: Duration
  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "chancery.room", attributes: .concurrent)
  private let places = DispatchSemaphore(value: 4)

  init(_ record: Record, limit: Duration = .seconds(5)) {
    path = record.path
    self.limit = limit
    state = Mutex(State(free: [record], stamp: FileStamp(record.path)))
  }

  /// Which edition of the record is read; while a file is missing, the one that was read last.
  func edition() throws -> Int {
    try state.withLock { state in
      guard let stamp = FileStamp(path), stamp != state.stamp else { return state.edition }
      state = State(free: [try Record(path)], stamp: stamp, edition: state.edition + 1)
      return state.edition
    }
  }

  /// Asks the record something, away from the threads that serve requests.
  func ask<Answer: Sendable>(_ question: @escaping @Sendable (Record) throws -> Answer) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { [self] in
        places.wait()
        let answer = Result { try askNow(question) }
        places.signal()
        continuation.resume(with: answer)
      }
    }
  }

  private func askNow<Answer>(_ question: (Record) throws -> Answer) throws -> Answer {
    let edition = try edition()
    let record = try state.withLock { try $0.free.popLast() ?? Record(path) }
    let alarm = LateCall(record)
    alarm.start(after: limit)
    defer {
      alarm.cancel()
      state.withLock { if $0.edition == edition { $0.free.append(record) } }
    }
    do {
      return try question(record)
    } catch let error as RecordFileError {
      guard alarm.wasMade else { throw error }
      throw HTTPError(
        .serviceUnavailable,
        message: "This took longer than \(limit.components.seconds) seconds and was broken off: ask for less at once."
      )
    }
  }
}

/// Breaks off what a record is asked when time is over.
private final class LateCall: Sendable {
  private let record: Record
  private let state = Mutex((isOver: false, wasMade: false))

  init(_ record: Record) { self.record = record }

  var wasMade: Bool { state.withLock(\.wasMade) }

  func start(after limit: Duration) {
    let milliseconds = Int(limit.components.seconds) * 1000 + Int(limit.components.attoseconds / 1_000_000_000_000_000)
    ring(in: milliseconds)
  }

  /// Rings until the question is over: what comes while no statement runs is lost.
  private func ring(in milliseconds: Int) {
    Self.clock.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [self] in
      let isOver = state.withLock { state in
        guard !state.isOver else { return true }
        state.wasMade = true
        record.interrupt()
        return false
      }
      if !isOver { ring(in: 100) }
    }
  }

  /// A queue of its own, so that requests that wait cannot hold it up.
  private static let clock = DispatchQueue(label: "chancery.clock")

  func cancel() { state.withLock { $0.isOver = true } }
}
