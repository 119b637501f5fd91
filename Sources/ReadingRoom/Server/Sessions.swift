import Foundation
import Synchronization

/// Who asks, and what proves that a form was made for them.
struct Visitor: Sendable, Equatable {
  let name: String
  let role: Role
  /// What stands in the forms of their pages and must come back with them; `nil` for programs, which send no forms.
  let formToken: String?

  var mayDecide: Bool { role >= .reviewer && formToken != nil }
}

/// Who has signed in; forgotten when the program ends.
final class Sessions: Sendable {
  private struct Session: Sendable {
    var visitor: Visitor
    var end: Date
  }

  private struct State: Sendable {
    var sessions: [String: Session] = [:]
    /// When tokens were refused, of late.
    var refusals: [Date] = []
  }

  private static let lifetime: TimeInterval = 12 * 3600
  private static let mostSessions = 1000
  /// The refusals of a minute after which nobody is let in for a while.
  private static let mostRefusals = 10

  let access: Access
  /// Everybody on this machine, where nobody signs in.
  private let local = Visitor(name: NSUserName(), role: .editor, formToken: Access.randomToken())
  private let state = Mutex(State())

  init(_ access: Access) { self.access = access }

  /// Who sends a request with a cookie or a bearer's token; `nil` for strangers.
  func visitor(cookie: String?, bearer: String?) -> Visitor? {
    guard access.needsSigningIn else { return local }
    if let bearer {
      return state.withLock { state in
        let now = Date()
        state.refusals.removeAll { now.timeIntervalSince($0) > 60 }
        guard state.refusals.count < Self.mostRefusals else { return nil }
        guard let member = access.member(token: bearer) else {
          state.refusals.append(now)
          return nil
        }
        return Visitor(name: member.name, role: member.role, formToken: nil)
      }
    }
    guard let cookie else { return nil }
    return state.withLock { state in
      guard let session = state.sessions[cookie], session.end > Date() else { return nil }
      return session.visitor
    }
  }

  /// What became of somebody's try to sign in.
  enum Entry: Equatable {
    case welcome(cookie: String)
    case refused
    case tooManyTries
  }

  func enter(token: String) -> Entry {
    state.withLock { state in
      let now = Date()
      state.refusals.removeAll { now.timeIntervalSince($0) > 60 }
      guard state.refusals.count < Self.mostRefusals else { return .tooManyTries }
      guard let member = access.member(token: token) else {
        state.refusals.append(now)
        return .refused
      }
      state.sessions = state.sessions.filter { $0.value.end > now }
      guard state.sessions.count < Self.mostSessions else { return .tooManyTries }
      let cookie = Access.randomToken()
      let visitor = Visitor(name: member.name, role: member.role, formToken: Access.randomToken())
      state.sessions[cookie] = Session(visitor: visitor, end: now.addingTimeInterval(Self.lifetime))
      return .welcome(cookie: cookie)
    }
  }

  func leave(cookie: String) { state.withLock { $0.sessions[cookie] = nil } }
}
