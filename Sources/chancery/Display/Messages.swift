import Diagnostics
import Foundation

/// What is said to the person and not to the next program: it goes to standard error.
enum Messages {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Says some lines; what a terminal would obey, in the name of a file for instance, is shown and not sent.
  static func say(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayText.safe(String($0)) }
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  static func error(_ text: String) { say("chancery: error: " + text) }

  /// Shows progress on the last line of a terminal; elsewhere nothing.
  static func progress(_ text: String) {
    guard isTerminal, !Terminal.isDumb else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(DisplayText.safe(text))".utf8))
  }

  /// Takes the line of progress away.
  static func endProgress() { progress("") }
}

/// What the environment tells of the terminal.
enum Terminal {
  /// Whether it obeys no control sequences: TERM is "dumb".
  static var isDumb: Bool { ProcessInfo.processInfo.environment["TERM"] == "dumb" }
}
