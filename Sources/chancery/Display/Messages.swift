import Foundation

/// What is said to the person and not to the next program: it goes to standard error.
enum Messages {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static func error(_ text: String) { say("chancery: error: " + text) }

  /// Shows progress on the last line of a terminal; elsewhere nothing.
  static func progress(_ text: String) {
    guard isTerminal else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Takes the line of progress away.
  static func endProgress() { progress("") }
}
