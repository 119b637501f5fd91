import Foundation
import TestSupport

/// The program as a person runs it.
enum Program {
  struct Outcome {
    var status: Int32
    var output: String
    var messages: String
  }

  /// The program stands beside the tests.
  private static var url: URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "chancery")
    if FileManager.default.isExecutableFile(atPath: beside.path(percentEncoded: false)) { return beside }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: ".build/debug/chancery")
  }

  static var path: String { url.path(percentEncoded: false) }

  /// Runs the program in a folder to its end.
  static func run(
    _ arguments: String...,
    in folder: TemporaryFolder,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs the program with a list of arguments.
  static func run(all arguments: [String], in folder: TemporaryFolder) throws -> Outcome {
    try run(path, arguments, in: folder, input: "", environment: [:])
  }

  /// Runs a line of shell in which `chancery` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Outcome {
    try run("/bin/sh", ["-c", "chancery() { \"\(path)\" \"$@\"; }; " + line], in: folder, input: "", environment: [:])
  }

  private static func run(
    _ executable: String,
    _ arguments: [String],
    in folder: TemporaryFolder,
    input: String,
    environment: [String: String]
  ) throws -> Outcome {
    let process = try started(executable, arguments, in: folder, input: input, environment: environment)
    process.process.waitUntilExit()
    return try Outcome(
      status: process.process.terminationStatus,
      output: process.text(process.output),
      messages: process.text(process.messages)
    )
  }

  /// Starts the program and does not wait.
  static func start(_ arguments: String..., in folder: TemporaryFolder) throws -> Running {
    try started(path, arguments, in: folder, input: "", environment: [:])
  }

  private static func started(
    _ executable: String,
    _ arguments: [String],
    in folder: TemporaryFolder,
    input: String,
    environment: [String: String]
  ) throws -> Running {
    let running = try Running(input)
    running.process.executableURL = URL(filePath: executable)
    running.process.arguments = arguments
    running.process.currentDirectoryURL = URL(filePath: folder.path)
    running.process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    try running.process.run()
    return running
  }
}

/// A process whose streams are files, so that nothing has to be read while it runs.
final class Running {
  let process = Process()
  let output: URL
  let messages: URL
  private let base: TemporaryFolder

  init(_ input: String) throws {
    base = try TemporaryFolder("run")
    output = base.url("output")
    messages = base.url("messages")
    let given = base.url("input")
    try Data(input.utf8).write(to: given)
    for url in [output, messages] { try Data().write(to: url) }
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
  }

  func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
}
