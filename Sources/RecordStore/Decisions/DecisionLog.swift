import Foundation
import Synchronization

/// The file of decisions beside a record: text, one JSON object a line, to which lines are only ever added.
///
/// The log of `relations.chancery` is `relations.decisions.jsonl`.
public final class DecisionLog: Sendable {
  public let path: String
  private let state: Mutex<State>

  private struct State: Sendable {
    var decisions = Decisions()
    var stamp: FileStamp?
  }

  /// The log beside a record; a log that is not there yet has no decisions.
  public init(beside record: String) throws {
    path = Self.path(beside: record)
    state = Mutex(State())
    _ = try decisions()
  }

  public static func path(beside record: String) -> String {
    (record.hasSuffix(".chancery") ? String(record.dropLast(9)) : record) + ".decisions.jsonl"
  }

  /// The decisions as the file has them now: another program may have added to it.
  public func decisions() throws -> Decisions {
    try state.withLock { state in
      try refresh(&state)
      return state.decisions
    }
  }

  /// Writes a decision.
  @discardableResult
  public func add(_ draft: DecisionDraft, by author: String) throws -> Decision {
    try locked { file, state in
      let decision = Decision(
        number: state.decisions.next,
        time: Self.now(),
        author: author,
        target: draft.target,
        verdict: draft.verdict,
        value: draft.value,
        reason: draft.reason,
        title: draft.title
      )
      try append(DecisionLine(decision), to: file, &state)
      return decision
    }
  }

  /// Takes a decision back; it stays in the log.
  public func undo(_ number: Int, by author: String) throws {
    try locked { file, state in
      guard state.decisions.canUndo(number) else {
        throw UnknownDecision(number: number)
      }
      let line = DecisionLine(undoing: number, number: state.decisions.next, Self.now(), author)
      try append(line, to: file, &state)
    }
  }

  private func refresh(_ state: inout State) throws {
    let stamp = FileStamp(path)
    guard stamp != state.stamp else { return }
    let edition = state.decisions.edition + 1
    state.decisions = stamp == nil ? Decisions() : try Self.read(path)
    state.decisions.edition = edition
    state.stamp = stamp
  }

  /// Does something with the file and what it holds while no other room may write to it.
  private func locked<Result: Sendable>(_ body: (FileHandle, inout State) throws -> Result) throws -> Result {
    try state.withLock { state in
      let descriptor = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw DecisionLogError("\(path): cannot be written") }
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      defer { try? file.close() }
      guard flock(descriptor, LOCK_EX) == 0 else { throw DecisionLogError("\(path): cannot be locked") }
      try refresh(&state)
      return try body(file, &state)
    }
  }

  /// Adds a line at the end of the file as it is now; what a killed program left half written is taken out first.
  private func append(_ line: DecisionLine, to file: FileHandle, _ state: inout State) throws {
    var bytes = try line.encoded()
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      let open = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? Data()
      if !open.isEmpty {
        if (try? JSONDecoder().decode(DecisionLine.self, from: Data(open))) == nil {
          try file.truncate(atOffset: UInt64(data.count - open.count))
        } else {
          bytes.insert(UInt8(ascii: "\n"), at: 0)
        }
      }
      try file.write(contentsOf: bytes)
      try file.synchronize()
    } catch {
      throw DecisionLogError("\(path): cannot be written")
    }
    // Another program may have added to it meanwhile: it is read again.
    state.stamp = nil
    try refresh(&state)
  }

  private static func read(_ path: String) throws -> Decisions {
    let data = try Data(contentsOf: URL(filePath: path))
    var decisions = Decisions()
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      do {
        decisions.add(try JSONDecoder().decode(DecisionLine.self, from: Data(line)).entry())
      } catch {
        // A last line without its end is being written, or whoever wrote it was killed.
        if index == lines.count - 1 { break }
        throw DecisionLogError("\(path): line \(index + 1) is no decision")
      }
    }
    return decisions
  }

  private static func now() -> String { Date().formatted(.iso8601) }
}

/// A decision that is not in the log, or is undone already.
public struct UnknownDecision: Error, CustomStringConvertible {
  public let number: Int
  public var description: String { "there is no decision \(number) that could be undone" }
}

/// What is wrong with a log of decisions.
public struct DecisionLogError: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}

/// A line of the log as it is written.
private struct DecisionLine: Codable {
  var number: Int
  var time: String
  var author: String
  var undoes: Int?
  var subject: Decision.Subject?
  var id: String?
  var verdict: Decision.Verdict?
  var value: String?
  var reason: String?
  var title: String?

  init(_ decision: Decision) {
    number = decision.number
    time = decision.time
    author = decision.author
    subject = decision.target.subject
    id = decision.target.id
    verdict = decision.verdict
    value = decision.value
    reason = decision.reason
    title = decision.title
  }

  init(undoing undone: Int, number: Int, _ time: String, _ author: String) {
    self.number = number
    self.time = time
    self.author = author
    undoes = undone
  }

  func entry() throws -> Decisions.Entry {
    guard (1...Decisions.highestNumber).contains(number) else { throw DecisionLogError("no decision") }
    if let undoes { return .undo(number: number, time: time, author: author, undoes: undoes) }
    guard let subject, let id, let verdict, subject.verdicts.contains(verdict) else {
      throw DecisionLogError("no decision")
    }
    return .decision(
      Decision(
        number: number,
        time: time,
        author: author,
        target: Decision.Target(subject, id),
        verdict: verdict,
        value: value,
        reason: reason,
        title: title ?? ""
      )
    )
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data([UInt8(ascii: "\n")])
  }
}
