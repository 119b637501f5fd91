import Documents
import Foundation

/// Reads a stream line by line, whatever their length.
struct LineReader {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  private(set) var number = 0

  /// Opens a file, or standard input for `-`.
  init(_ path: String) throws {
    if path == "-" {
      handle = .standardInput
    } else {
      guard FileManager.default.fileExists(atPath: path) else {
        throw DocumentError(.missing, in: path, "there is no such file")
      }
      handle = try FileHandle(forReadingFrom: URL(filePath: path))
    }
  }

  /// The bytes of the next line without its end, or `nil` after the last.
  mutating func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return take(to: end, next: end + 1) }
      if isAtEnd { return start < buffer.count ? take(to: buffer.count, next: buffer.count) : nil }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      if let more = try handle.read(upToCount: 1 << 16), !more.isEmpty { buffer += more } else { isAtEnd = true }
    }
  }

  private mutating func take(to end: Int, next: Int) -> [UInt8] {
    let line = Array(buffer[start..<end])
    start = next
    number += 1
    return line
  }
}
