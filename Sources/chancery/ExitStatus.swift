import ArgumentParser

/// What the number means with which the program ends; no other number stands anywhere else.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case found = 1
  case failed = 2
  case wrongUsage = 64
  case interrupted = 130
  case terminated = 143

  var code: ExitCode { ExitCode(rawValue) }

  /// What the help, README and Documentation/checking.md say of it.
  var meaning: String {
    switch self {
    case .done: "done, even if the answer has no rows"
    case .found: "done, and there are mistakes: findings at or above --fail-on"
    case .failed: "could not be done: a file, a name or a setting is not right"
    case .wrongUsage: "wrong command line"
    case .interrupted: "interrupted by Control-C"
    case .terminated: "ended by the system"
    }
  }

  /// All of them as the help shows them.
  static var help: String {
    allCases.map { "  \($0.rawValue)\(String(repeating: " ", count: 5 - "\($0.rawValue)".count))\($0.meaning)" }
      .joined(separator: "\n")
  }
}

/// Why a command cannot do what it is asked; the program ends with ``ExitStatus/failed``.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// A name that stands for nothing, with those that may have been meant.
  static func unknown(_ problem: String, near names: [String] = []) -> CommandFailure {
    CommandFailure(problem + (names.isEmpty ? "" : "; the nearest names are " + names.joined(separator: "; ")))
  }

  /// A code of a state of which nothing is named.
  static func unknownState(_ code: String) -> CommandFailure {
    CommandFailure("nothing named here is of a state with the code \(code); write that of ISO 3166, such as NZL")
  }
}
