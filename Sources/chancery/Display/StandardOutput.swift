import Foundation

/// Standard output, in large pieces; a failure to write is an error and not silence.
struct StandardOutput {
  private var buffer: [UInt8] = []
  private static let piece = 1 << 16

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The characters of a line: those of the terminal, or 120.
  static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns >= 40 {
      return columns
    }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col >= 40 ? Int(size.ws_col) : 120
  }

  mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

  mutating func write(_ bytes: [UInt8]) throws { try write(bytes[...]) }

  mutating func write(_ bytes: ArraySlice<UInt8>) throws {
    guard buffer.count + bytes.count >= Self.piece else { return buffer += bytes }
    try flush()
    try Self.put(bytes)
  }

  mutating func line(_ text: String = "") throws { try write(text + "\n") }

  mutating func flush() throws {
    try Self.put(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }

  private static func put(_ bytes: ArraySlice<UInt8>) throws {
    guard !bytes.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw OutputError()
    }
  }
}

/// Standard output takes nothing more.
struct OutputError: Error, CustomStringConvertible {
  var description: String { "standard output cannot be written: is the disk full?" }
}
