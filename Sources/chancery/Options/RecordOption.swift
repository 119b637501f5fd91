import ArgumentParser
import Compilation
import Foundation
import RecordStore

/// `--record`, which may be left out where it is clear which record is meant.
struct RecordOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The record to ask; not needed where chancery.yml names one or a single *.chancery lies in the folder.",
      valueName: "file"
    ),
    completion: .file(extensions: ["chancery"])
  )
  var record: String?

  @Flag(help: "Leave out what was decided under Review: answer as the documents were read.")
  var noDecisions = false

  /// Opens the record that is meant, as was decided on it.
  func open() throws -> Record { try Self.open(try path(), noDecisions: noDecisions) }

  /// The record that is meant.
  func path() throws -> String { try record ?? Configuration.load().record ?? Self.onlyRecord() }

  /// Opens a record with the decisions beside it, and tells how many bear on it.
  static func open(_ path: String, noDecisions: Bool) throws -> Record {
    let decisions = try noDecisions ? Decisions() : DecisionLog(beside: path).decisions()
    guard !decisions.current.isEmpty else { return try Record(path) }
    let record = try Record(path, decisions: decisions)
    if let summary = record.applied?.summary {
      Messages.say("decided under Review: \(summary) (--no-decisions leaves it out)")
    }
    return record
  }

  private static func onlyRecord() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: ".")
      .filter { $0.hasSuffix(".chancery") && !$0.hasPrefix(".") }.sorted()
    guard let first = names.first else {
      throw ValidationError("there is no *.chancery here: name a record with --record, or make one with chancery build")
    }
    guard names.count == 1 else {
      throw ValidationError("several records lie here (\(names.joined(separator: ", "))): choose one with --record")
    }
    return first
  }
}
