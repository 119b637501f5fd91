public import Foundation
import Synchronization

/// How far a build of the record has come.
public struct BuildState: Sendable, Equatable {
  public enum Phase: String, Sendable {
    /// Nothing was built since the room was opened.
    case waiting
    case building, done, failed
  }

  /// Counts the builds since the room was opened, from 1.
  public var number = 0
  public var phase = Phase.waiting
  public var done = 0
  public var total = 0
  /// The document that is read.
  public var document: String?
  /// What was done, or why it failed.
  public var message: String?
  public var time = Date()

  public init() {}
}

/// Where the one who builds the record tells how it goes, and the pages read it.
public final class BuildFeed: Sendable {
  private struct Shared: Sendable {
    var state = BuildState()
    /// Grows with every change, so that a listener knows what is new.
    var edition = 0
    var isWanted = false
    /// How many listen, by the name of the visitor.
    var listeners: [String: Int] = [:]
    var isClosed = false
  }

  private let shared = Mutex(Shared())
  let mostListeners: Int
  /// The folder whose documents are built.
  public let folder: String

  public init(folder: String, listeners: Int = 32) {
    self.folder = folder
    mostListeners = listeners
  }

  /// Tells a new state.
  public func tell(_ change: (inout BuildState) -> Void) {
    shared.withLock { shared in
      change(&shared.state)
      shared.state.time = Date()
      shared.edition += 1
    }
  }

  var state: (state: BuildState, edition: Int) { shared.withLock { ($0.state, $0.edition) } }

  /// Asks for a build now, whether or not anything has changed.
  func ask() { shared.withLock { $0.isWanted = true } }

  /// Whether somebody has asked for a build since the last time.
  public func isAsked() -> Bool {
    shared.withLock { shared in
      defer { shared.isWanted = false }
      return shared.isWanted
    }
  }

  /// Whether one more may listen.
  func hasRoom(for name: String) -> Bool { shared.withLock { Self.hasRoom($0, name, mostListeners) } }

  private static func hasRoom(_ shared: Shared, _ name: String, _ most: Int) -> Bool {
    shared.listeners.values.reduce(0, +) < most && shared.listeners[name, default: 0] < max(1, most / 4)
  }

  /// Counts a listener in; `false` where there are too many, or too many of one visitor.
  func enter(_ name: String) -> Bool {
    shared.withLock { shared in
      guard Self.hasRoom(shared, name, mostListeners) else { return false }
      shared.listeners[name, default: 0] += 1
      return true
    }
  }

  func leave(_ name: String) {
    shared.withLock { shared in
      shared.listeners[name, default: 1] -= 1
      if shared.listeners[name] == 0 { shared.listeners[name] = nil }
    }
  }

  var listeners: Int { shared.withLock { $0.listeners.values.reduce(0, +) } }

  /// Sends all listeners away: the room closes.
  func close() { shared.withLock { $0.isClosed = true } }
  var isClosed: Bool { shared.withLock(\.isClosed) }
}
