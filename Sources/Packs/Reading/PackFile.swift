import Foundation

/// Reads a file of a pack as text: what is no text, or too much, is told with its place.
enum PackFile {
  /// The first character of a file, where the whole file is meant.
  static let start = PackNode.Place(line: 1, column: 1)

  /// Reads a file; `room` is the number of bytes that the pack may still have.
  static func read(_ path: String, room: Int) -> Result<[UInt8], PackError> {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: real),
      attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int
    else {
      return failure("this is no file that can be read", "write an ordinary file, or take it out", path)
    }
    guard size <= PackLimits.largestFile else {
      let message = "the file has \(size) bytes, more than \(PackLimits.largestFile)"
      return failure(message, "shorten it, or divide it into two packs", path)
    }
    guard size <= room else {
      let message = "the files of the pack have more than \(PackLimits.largestPack) bytes"
      return failure(message, "divide it into two packs", path)
    }
    guard let data = FileManager.default.contents(atPath: real) else {
      return failure("the file cannot be read", "look at its permissions", path)
    }
    return .success(Array(data))
  }

  /// The text of some bytes.
  static func text(of bytes: [UInt8], file: String) -> Result<String, PackError> {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return failure("the file is UTF-16", "save it as UTF-8", file)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = firstInvalid(in: bytes)
      let message = "the file is not UTF-8: there is a byte \(String(bytes[offset], radix: 16, uppercase: true))"
      return failure(message, "save it as UTF-8", file, at: place(of: offset, in: bytes))
    }
    let control = bytes.firstIndex { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 || $0 == 0x7F }
    if let control {
      let message = "a control character (\(String(bytes[control], radix: 16, uppercase: true))) stands here"
      return failure(message, "take it out", file, at: place(of: control, in: bytes))
    }
    return .success(text)
  }

  /// The line and column of a byte.
  static func place(of offset: Int, in bytes: [UInt8]) -> PackNode.Place {
    var place = start
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return min(offset, bytes.count - 1)
  }

  private static func failure<Value>(
    _ message: String,
    _ remedy: String,
    _ file: String,
    at place: PackNode.Place = start
  ) -> Result<Value, PackError> {
    .failure(PackError([PackDiagnostic(message, remedy: remedy, in: file, at: place)]))
  }
}
