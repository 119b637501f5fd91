/// Reads the one-line string literals of Swift code, and passes over comments, lists of examples and longer texts.
struct LiteralReader {
  private let code: [Character]
  private var index = 0
  private var found: [String] = []
  /// The number of brackets that are open inside a list of examples; `nil` outside of one.
  private var exampleDepth: Int?
  private var lastWord = ""
  private var word = ""

  init(_ code: String) { self.code = Array(code) }

  mutating func literals() -> [String] {
    while index < code.count {
      let character = code[index]
      switch character {
      case "/" where follows("//"): skip(to: "\n")
      case "\"" where follows("\"\"\""):
        index += 3
        skip(to: "\"\"\"")
      case "\"": readLiteral()
      default: read(character)
      }
    }
    return found
  }

  private mutating func readLiteral() {
    index += 1
    var literal = ""
    while index < code.count, code[index] != "\"", code[index] != "\n" {
      if code[index] == "\\", index + 1 < code.count {
        literal.append(code[index])
        index += 1
      }
      literal.append(code[index])
      index += 1
    }
    index += 1
    if exampleDepth == nil { found.append(literal) }
  }

  private mutating func read(_ character: Character) {
    index += 1
    if character.isLetter {
      word.append(character)
      return
    }
    if !word.isEmpty {
      lastWord = word
      word = ""
      if Self.exampleKeys.contains(lastWord), exampleDepth == nil, character == ":" || character == " " {
        exampleDepth = 0
      }
    }
    guard let depth = exampleDepth else { return }
    switch character {
    case "[", "(", "{": exampleDepth = depth + 1
    // The list ends with its own bracket; `examples: [Reading] = [` goes on after the type.
    case "]", ")", "}": exampleDepth = depth <= 1 && !goesOn ? nil : depth - 1
    default: break
    }
  }

  /// Whether the next sign is an equals sign: what was closed was the type of the list.
  private var goesOn: Bool { code[index...].first { $0 != " " } == "=" }

  private func follows(_ text: String) -> Bool { code[index...].starts(with: text) }

  private mutating func skip(to end: String) {
    while index < code.count, !follows(end) { index += 1 }
    index += end.count
  }

  private static let exampleKeys: Set<String> = ["examples", "nonexamples", "passing", "failing"]
}
