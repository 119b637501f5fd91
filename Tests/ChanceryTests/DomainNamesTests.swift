import Testing

/// Holds the code of the pipeline free of what belongs into packs.
///
/// String literals are read, but not those of examples: comments, lists that begin at `examples`, `nonexamples`,
/// `passing` or `failing`, and texts of several lines.
struct DomainNamesTests {
  @Test("no literal of the pipeline names a state")
  func literalsNameNoState() throws {
    let names = try stateNames()
    try #require(names.count > 100, "Packs/world/states.yml lists \(names.count) states")
    for folder in Self.pipeline {
      for source in try Repository.swiftSources(below: "Sources/\(folder)") where !source.path.contains("/BuiltIn/") {
        for literal in Self.literals(of: source.text) {
          for name in Self.names(in: literal, from: names) {
            Issue.record("\(source.path) names \(name): \"\(literal)\"")
          }
        }
      }
    }
  }

  @Test("literals outside examples are found, and those inside are not")
  func readerOfLiterals() {
    let code = """
      /// "Peru" in a comment
      static let examples = [Reading("money 1", from: "Chile [1]", "Cuba")]
      let word = "Fiji", other = "a \\"Mali\\" b"
        passing: ["Togo"], kind: "Niger"
      """
    #expect(Self.literals(of: code) == ["Fiji", "a \\\"Mali\\\" b", "Niger"])
    #expect(Self.names(in: "trade with Mali, Malian", from: ["Mali", "Ma"]) == ["Mali"])
  }

  /// How many words the longest name of a state has.
  private static let longestName = 8

  private static let pipeline = [
    "Text", "Diagnostics", "Quantities", "Documents", "RecordModel", "Packs", "Recognition", "Interpretation",
    "RecordStore", "Reconciliation", "Checks", "Exchange", "Compilation",
  ]

  private func stateNames() throws -> Set<String> {
    let lines = try Repository.text("Packs/world/states.yml").split(separator: "\n")
    return Set(
      lines.compactMap { line in
        guard let key = line.firstRange(of: "name:") else { return nil }
        let before = line[..<key.lowerBound]
        guard before.allSatisfy({ " -{".contains($0) }) || before.hasSuffix(", ") else { return nil }
        let value = line[key.upperBound...].prefix { !",}#".contains($0) }
        let name = value.split(separator: " ").joined(separator: " ").filter { $0 != "\"" && $0 != "'" }
        return name.count > 3 ? name : nil
      }
    )
  }

  /// The names that stand in a literal as whole words.
  private static func names(in literal: String, from names: Set<String>) -> [String] {
    // Names begin with a capital; most literals have none.
    guard literal.utf8.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else { return [] }
    let words = literal.split { !$0.isLetter }.map(String.init)
    var found: Set<String> = []
    for start in words.indices {
      for end in start..<min(words.count, start + longestName) {
        let name = words[start...end].joined(separator: " ")
        if names.contains(name) { found.insert(name) }
      }
    }
    return found.sorted()
  }

  /// The one-line string literals of some code that are no examples.
  private static func literals(of code: String) -> [String] {
    var reader = LiteralReader(code)
    return reader.literals()
  }
}
