import ArgumentParser
import Compilation
import Foundation

/// Which of the findings are told: `--changed-since`, `--baseline`, `--ignore-file`.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Tell only what concerns files changed since a git revision.", valueName: "revision")
  )
  var changedSince: String?
  @Option(
    help: ArgumentHelp("Tell only findings that this file does not have.", valueName: "file"),
    completion: .file()
  )
  var baseline: String?
  @Option(
    help: ArgumentHelp("Write all findings to a baseline and tell none.", valueName: "file"),
    completion: .file()
  )
  var writeBaseline: String?
  @Option(
    help: ArgumentHelp(
      "Findings not to be told, each with a reason; chancery.ignore.yml if there is one.",
      valueName: "file"
    ),
    completion: .file()
  )
  var ignoreFile: String?

  func validate() throws {
    guard baseline == nil || writeBaseline == nil else {
      throw ValidationError("--baseline reads and --write-baseline writes: use one of them")
    }
    guard writeBaseline == nil || changedSince == nil else {
      throw ValidationError("a baseline is written of all documents: leave --changed-since out")
    }
    if let changedSince, changedSince.isEmpty || changedSince.hasPrefix("-") {
      throw ValidationError("--changed-since needs a revision such as main or HEAD~1, not \"\(changedSince)\"")
    }
  }

  /// The documents whose findings are told, or `nil` for all.
  func asked(_ files: [SourceFile]) throws -> Set<String>? {
    guard let changedSince else { return nil }
    if files.contains(where: { $0.content != nil }) {
      throw ValidationError("standard input is no file of a git work tree: leave --changed-since out")
    }
    let tree = try GitWorkTree()
    return try tree.names(of: files, among: try tree.changed(since: changedSince))
  }
}
