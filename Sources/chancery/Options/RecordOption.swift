import ArgumentParser
import Compilation
import Foundation
import RecordStore

/// `--record`, which may be left out where it is clear which record is meant.
struct RecordOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The record to ask.",
      discussion: "May be left out where chancery.yml names one or a single *.chancery lies in the folder.",
      valueName: "file"
    ),
    completion: .file(extensions: ["chancery"])
  )
  var record: String?

  /// Opens the record that is meant.
  func open() throws -> Record {
    try Record(record ?? Configuration.load().record ?? Self.onlyRecord())
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
