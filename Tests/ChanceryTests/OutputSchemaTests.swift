import Diagnostics
import Foundation
import Quantities
import RecordModel
import TestSupport
import Testing

/// Holds the published schema of the JSON Lines against what the program writes.
struct OutputSchemaTests {
  private let schema: OutputSchema

  init() throws { schema = try OutputSchema.read() }

  @Test("every key is described")
  func described() {
    for definition in schema.definitions {
      #expect(!definition.description.isEmpty, "\(definition.name)")
      for member in definition.members {
        #expect(member.description?.isEmpty == false, "\(definition.name).\(member.name)")
      }
    }
  }

  @Test("every key that the writers of lines know stands in the schema")
  func keysOfTheCode() throws {
    let known = Set(schema.definitions.flatMap(\.members).flatMap { $0.name.split(separator: ".").map(String.init) })
    let writers = try Repository.swiftSources(below: "Sources/Exchange").filter { source in
      let name = source.path.split(separator: "/").last ?? ""
      return name.hasPrefix("JSONLinesWriter") || name.hasPrefix("JSONWriter+") || name == "PlaceMapWriter.swift"
    }
    let keys = writers.flatMap { source in
      source.text.components(separatedBy: "key(\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    #expect(keys.count > 80)
    #expect(Set(keys).subtracting(known).sorted() == [])
  }

  /// What the code can write under a key that holds one of some words.
  private static let choices: [(definition: String, member: String, words: [String])] = [
    ("mention", "kind", Mention.Kind.allCases.map(\.rawValue)),
    ("mention", "entityKind", EntityKind.allCases.map(\.rawValue)),
    ("claim", "approximation", Quantity.Approximation.allCases.map(\.rawValue)),
    ("claim", "modality", Claim.Modality.allCases.map(\.rawValue)),
    ("event", "kind", Event.Kind.allCases.map(\.rawValue)),
    ("event", "status", Event.Status.allCases.map(\.rawValue)),
    ("commitment", "state", Commitment.State.allCases.map(\.rawValue)),
    ("constraint", "kind", Constraint.Kind.allCases.map(\.rawValue)),
    ("constraint", "terms.role", Constraint.Role.allCases.map(\.rawValue)),
    ("finding", "kind", Finding.Kind.allCases.map(\.rawValue)),
    ("finding", "severity", Finding.Severity.allCases.map(\.rawValue)),
  ]

  @Test("the words that a key may hold are those of the code", arguments: choices.indices)
  func words(index: Int) throws {
    let (name, key, words) = Self.choices[index]
    let definition = try #require(schema.definitions.first { $0.name == name })
    let member = try #require(definition.members.first { $0.name == key })
    #expect(Set(member.choices) == Set(words), "\(name).\(key)")
  }

  @Test(
    "lines of the example corpus have no other keys than those of their kind, and all that are required",
    arguments: [["extract"], ["check", "--format", "jsonl", "--coverage", "--fail-on", "never"]]
  )
  func lines(command: [String]) throws {
    let folder = try TemporaryFolder()
    let corpus = Repository.root.appending(path: "Examples/corpus").path
    let line = (["chancery"] + command + ["--pack", "china-cambodia", "'\(corpus)'"]).joined(separator: " ")
    let output = try Program.shell(line, in: folder).output
    var kinds: Set<String> = []
    for text in output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let kind = try #require(object["type"] as? String)
      let definition = try #require(schema.definitions.first { $0.name == kind }, "\(kind)")
      kinds.insert(kind)
      let names = Set(definition.members.map(\.name))
      let required = definition.members.filter { $0.isRequired && !$0.name.contains(".") }.map(\.name)
      #expect(Self.keys(of: object, above: "").subtracting(names).filter { !Self.isOpen($0) } == [], "\(text)")
      #expect(Set(required).subtracting(object.keys) == [], "\(text)")
      for member in definition.members where !member.choices.isEmpty {
        let words = Self.words(in: object, below: member.name.split(separator: ".").map(String.init)[...])
        #expect(Set(words).subtracting(member.choices) == [], "\(text)")
      }
    }
    #expect(kinds.count > 1)
  }

  /// The words at a path of keys, through lists.
  private static func words(in value: Any?, below path: ArraySlice<String>) -> [String] {
    if let list = value as? [Any] { return list.flatMap { words(in: $0, below: path) } }
    guard let key = path.first else { return (value as? String).map { [$0] } ?? [] }
    return words(in: (value as? [String: Any])?[key], below: path.dropFirst())
  }

  /// Keys below which any others may stand: counts by kind; those of shares, which the schema names once.
  private static func isOpen(_ key: String) -> Bool {
    ["coverage.found.", "coverage.figures.", "coverage.dates.", "coverage.citations."].contains { key.hasPrefix($0) }
  }

  private static func keys(of object: [String: Any], above: String) -> Set<String> {
    var keys: Set<String> = []
    for (name, value) in object {
      keys.insert(above + name)
      let inner = (value as? [[String: Any]] ?? []) + ((value as? [String: Any]).map { [$0] } ?? [])
      for object in inner { keys.formUnion(Self.keys(of: object, above: "\(above)\(name).")) }
    }
    return keys
  }

  @Test("the page for people is that of the schema")
  func page() throws {
    let path = Repository.root.appending(path: "Documentation/output.md")
    if ProcessInfo.processInfo.environment["UPDATE_SCHEMAS"] != nil {
      try Data(schema.page.utf8).write(to: path)
    }
    #expect(try Repository.text("Documentation/output.md") == schema.page, "run with UPDATE_SCHEMAS=1")
  }
}
