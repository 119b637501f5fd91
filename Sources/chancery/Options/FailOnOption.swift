import ArgumentParser
import Diagnostics

/// `--fail-on`: which findings make the exit status 1.
struct FailOnOption: ParsableArguments {
  enum Level: String, ExpressibleByArgument, CaseIterable { case error, warning, note, never }

  @Option(help: ArgumentHelp("The least severe finding that makes the exit status 1.", valueName: "severity"))
  var failOn = Level.error

  /// The least severe finding that makes it 1, or `nil` if none does.
  var least: Finding.Severity? { Finding.Severity(rawValue: failOn.rawValue) }

  /// Ends the program with 1 if findings of some severities ask for it.
  func check(errors: Int, warnings: Int, notes: Int) throws {
    let count =
      switch failOn {
      case .never: 0
      case .error: errors
      case .warning: errors + warnings
      case .note: errors + warnings + notes
      }
    if count > 0 { throw ExitStatus.found.code }
  }
}
