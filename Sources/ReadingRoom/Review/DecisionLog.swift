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

  static func path(beside record: String) -> String {
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
  func add(_ draft: DecisionDraft, by author: String) throws -> Decision {
    try state.withLock { state in
      try refresh(&state)
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
      try append(DecisionLine(decision), &state)
      return decision
    }
  }

  /// Takes a decision back; it stays in the log.
  func undo(_ number: Int, by author: String) throws {
    try state.withLock { state in
      try refresh(&state)
      guard state.decisions.canUndo(number) else {
        throw QuestionError("there is no decision \(number) that could be undone")
      }
      try append(DecisionLine(undoing: number, number: state.decisions.next, Self.now(), author), &state)
    }
  }

  private func refresh(_ state: inout State) throws {
    let stamp = FileStamp(path)
    guard stamp != state.stamp else { return }
    state.decisions = stamp == nil ? Decisions() : try Self.read(path)
    state.stamp = stamp
  }

  private func append(_ line: DecisionLine, _ state: inout State) throws {
    if FileStamp(path) == nil {
      let isMade = FileManager.default.createFile(atPath: path, contents: nil)
      guard isMade else { throw DecisionLogError("\(path): cannot be made") }
    }
    guard let file = FileHandle(forUpdatingAtPath: path) else { throw DecisionLogError("\(path): cannot be written") }
    defer { try? file.close() }
    let end = try file.seekToEnd()
    var bytes = try line.encoded()
    if end > 0, try Self.lastByte(file, end) != UInt8(ascii: "\n") { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    try file.seekToEnd()
    try file.write(contentsOf: bytes)
    try file.synchronize()
    state.decisions.add(try line.entry())
    state.stamp = FileStamp(path)
  }

  /// A line that an editor or a killed program left open is ended first.
  private static func lastByte(_ file: FileHandle, _ end: UInt64) throws -> UInt8? {
    try file.seek(toOffset: end - 1)
    return try file.read(upToCount: 1)?.first
  }

  private static func read(_ path: String) throws -> Decisions {
    let data = try Data(contentsOf: URL(filePath: path))
    var decisions = Decisions()
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        decisions.add(try JSONDecoder().decode(DecisionLine.self, from: Data(line)).entry())
      } catch {
        throw DecisionLogError("\(path): line \(index + 1) is no decision")
      }
    }
    return decisions
  }

  private static func now() -> String { Date().formatted(.iso8601) }
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
