/// Reads the compact form in which packs are built into the program: JSON of texts, lists and maps.
///
/// `Scripts/embed-packs` writes it from the YAML files; a test holds the two equal. Nothing else is
/// read: no numbers, no `null`, no escapes but `\"`, `\\` and `\n`.
struct CompactReader {
  /// What is wrong, and at which byte.
  struct Failure: Error, Equatable {
    var message: String
    var offset: Int
  }

  let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads the whole text as one value.
  mutating func read() throws(Failure) -> PackNode {
    let node = try value(depth: 0)
    skipSpace()
    guard offset == bytes.count else { throw Failure(message: "text after the end", offset: offset) }
    return node
  }

  private mutating func value(depth: Int) throws(Failure) -> PackNode {
    skipSpace()
    guard offset < bytes.count, depth < PackLimits.deepestNesting else {
      throw Failure(message: "no value", offset: offset)
    }
    let place = place
    switch bytes[offset] {
    case UInt8(ascii: "\""): return PackNode(.text(try string()), at: place)
    case UInt8(ascii: "["): return PackNode(.list(try list(depth: depth)), at: place)
    case UInt8(ascii: "{"): return PackNode(.map(try map(depth: depth)), at: place)
    default: throw Failure(message: "no value begins like this", offset: offset)
    }
  }

  private mutating func list(depth: Int) throws(Failure) -> [PackNode] {
    var items: [PackNode] = []
    offset += 1
    if take("]") { return items }
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw Failure(message: "a list does not end", offset: offset) }
    return items
  }

  private mutating func map(depth: Int) throws(Failure) -> [PackNode.Field] {
    var fields: [PackNode.Field] = []
    offset += 1
    if take("}") { return fields }
    repeat {
      skipSpace()
      let place = place
      let key = try string()
      guard take(":") else { throw Failure(message: "a key without a value", offset: offset) }
      fields.append(PackNode.Field(key: key, place: place, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw Failure(message: "a map does not end", offset: offset) }
    return fields
  }

  private mutating func string() throws(Failure) -> String {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw Failure(message: "no text begins here", offset: offset)
    }
    let start = offset + 1
    var end = start
    var hasEscape = false
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == UInt8(ascii: "\\") {
        hasEscape = true
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { throw Failure(message: "a text does not end", offset: offset) }
    offset = end + 1
    return hasEscape ? unescaped(start..<end) : String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func unescaped(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound
      if isEscape { index += 1 }
      result.append(isEscape && bytes[index] == UInt8(ascii: "n") ? 0x0A : bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 {
      if bytes[offset] == 0x0A {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

  private var place: PackNode.Place { PackNode.Place(line: line, column: offset - lineStart + 1) }
}
