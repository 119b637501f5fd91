import Foundation

/// The published schema of the JSON Lines, as tables for people.
struct OutputSchema {
  /// A kind of line, or something that several have.
  struct Definition {
    var name: String
    var description: String
    var members: [Member]
  }

  /// A key of an object, with the keys above it where it stands within another: `evidence.note`.
  struct Member {
    var name: String
    var description: String?
    var values: String
    /// The words of which it holds one; empty where it may hold others.
    var choices: [String] = []
    /// Whether every such object has it.
    var isRequired: Bool
  }

  var definitions: [Definition]

  static func read() throws -> OutputSchema {
    let text = try Repository.text("Documentation/schema/chancery-1.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let parts = schema?["$defs"] as? [String: [String: Any]] ?? [:]
    // In the order of the file, which a dictionary forgets.
    let order = parts.keys.sorted { first, second in
      (text.range(of: "\n    \"\(first)\": {")?.lowerBound ?? text.endIndex)
        < (text.range(of: "\n    \"\(second)\": {")?.lowerBound ?? text.endIndex)
    }
    return OutputSchema(
      definitions: order.filter { $0 != "span" }.map { name in
        Definition(
          name: name,
          description: parts[name]?["description"] as? String ?? "",
          members: members(of: parts[name] ?? [:], above: "", in: text)
        )
      }
    )
  }

  /// All keys below an object, those that every such object has first.
  private static func members(of schema: [String: Any], above: String, in text: String) -> [Member] {
    let required = schema["required"] as? [String] ?? []
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let names = required.filter { properties[$0] != nil } + properties.keys.filter { !required.contains($0) }.sorted()
    return names.flatMap { name -> [Member] in
      let property = properties[name] ?? [:]
      let member = Member(
        name: above + name,
        description: property["description"] as? String,
        values: values(property),
        choices: property["enum"] as? [String] ?? [],
        isRequired: required.contains(name)
      )
      let inner =
        [property, property["items"] as? [String: Any] ?? [:]] + (property["oneOf"] as? [[String: Any]] ?? [])
      return [member] + inner.flatMap { members(of: $0, above: "\(above)\(name).", in: text) }
    }
  }

  /// What a key may hold, in words.
  private static func values(_ property: [String: Any]) -> String {
    if let choices = property["enum"] as? [String] { return choices.map { "`\($0)`" }.joined(separator: ", ") }
    if let fixed = property["const"] { return "`\(fixed is String ? "\(fixed)" : "true")`" }
    if property["oneOf"] != nil { return "object or null" }
    if let reference = property["$ref"] as? String {
      return reference.hasSuffix("span") ? "[start, end)" : "see `\(reference.split(separator: "/").last ?? "")`"
    }
    if property["type"] as? String == "array" {
      let items = property["items"] as? [String: Any] ?? [:]
      return items["$ref"] != nil ? "list of [start, end)" : "list of \(values(items))"
    }
    if let types = property["type"] as? [String] { return types.joined(separator: " or ") }
    return property["type"] as? String ?? ""
  }

  /// The page for people.
  var page: String {
    var page = """
      # The JSON Lines, key by key

      `chancery extract` and `chancery check --format jsonl` write one object a line, as
      [the schema](schema/chancery-1.schema.json) lays down; this page is made of it. Fields may be added; one is changed or
      dropped only with a step of the schema. Places are UTF-8 byte offsets, `[start, end)`: into the file, or into what
      `chancery text` prints where the file is converted. Keys in **bold** stand in every such object.

      """
    for definition in definitions {
      page += "\n## `\(definition.name)`\n\(definition.description)\n\n| key | holds | |\n|---|---|---|\n"
      for member in definition.members {
        let name = member.isRequired ? "**`\(member.name)`**" : "`\(member.name)`"
        page += "| \(name) | \(member.values) | \(member.description ?? "") |\n"
      }
    }
    return page
  }
}
