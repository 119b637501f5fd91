/// Reads the one-line string literals of Swift code, and passes over comments, lists of examples and longer texts.
struct LiteralReader {
  private let code: [UInt8]
  private var index = 0
  private var found: [String] = []
  /// The number of brackets that are open inside a list of examples; `nil` outside of one.
  private var exampleDepth: Int?
  private var word: [UInt8] = []

  init(_ code: String) { self.code = Array(code.utf8) }

  mutating func literals() -> [String] {
    while index < code.count {
      switch code[index] {
      case UInt8(ascii: "/") where follows("//"): skip(to: "\n")
      case Self.quote where follows("\"\"\""):
        index += 3
        skip(to: "\"\"\"")
      case Self.quote: readLiteral()
      default: read(code[index])
      }
    }
    return found
  }

  private mutating func readLiteral() {
    index += 1
    let start = index
    while index < code.count, code[index] != Self.quote, code[index] != UInt8(ascii: "\n") {
      index += code[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let literal = code[start..<min(index, code.count)]
    index += 1
    if exampleDepth == nil { found.append(String(decoding: literal, as: UTF8.self)) }
  }

  private mutating func read(_ byte: UInt8) {
    index += 1
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) {
      word.append(byte)
      return
    }
    if !word.isEmpty {
      let isKey = Self.exampleKeys.contains(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
      if isKey, exampleDepth == nil, byte == UInt8(ascii: ":") || byte == UInt8(ascii: " ") { exampleDepth = 0 }
    }
    guard let depth = exampleDepth else { return }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): exampleDepth = depth + 1
    // The list ends with its own bracket; `examples: [Reading] = [` goes on after the type.
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"):
      exampleDepth = depth <= 1 && !goesOn ? nil : depth - 1
    default: break
    }
  }

  /// Whether the next sign is an equals sign: what was closed was the type of the list.
  private var goesOn: Bool { code[index...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "=") }

  private func follows(_ text: String) -> Bool { code[index...].starts(with: text.utf8) }

  private mutating func skip(to end: String) {
    while index < code.count, !follows(end) { index += 1 }
    index += end.utf8.count
  }

  private static let quote = UInt8(ascii: "\"")
  private static let exampleKeys: Set<String> = ["examples", "nonexamples", "passing", "failing"]
}
