import Exchange

/// What a value of the JSON is, as the description of the interface tells it.
indirect enum APISchema: Sendable {
  case text, whole, number, flag
  case list(APISchema)
  case object([(name: String, schema: APISchema)])
  case named(String)
  /// The same or `null`.
  case optional(APISchema)

  /// Members that are all texts, or `null`.
  static func members(_ names: String, optional: String = "") -> [(name: String, schema: APISchema)] {
    names.split(separator: " ").map { (String($0), APISchema.text) }
      + optional.split(separator: " ").map { (String($0), .optional(.text)) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .text: json.member("type", "string")
      case .whole: json.member("type", "integer")
      case .number: json.member("type", "number")
      case .flag: json.member("type", "boolean")
      case .list(let item):
        json.member("type", "array")
        json.key("items")
        item.write(to: &json)
      case .named(let name): json.member("$ref", "#/components/schemas/\(name)")
      case .optional(let schema):
        json.member("anyOf", [schema, nil]) { json, choice in
          if let choice { choice.write(to: &json) } else { json.object { $0.member("type", "null") } }
        }
      case .object(let members): Self.write(members, to: &json)
      }
    }
  }

  private static func write(_ members: [(name: String, schema: APISchema)], to json: inout JSONWriter) {
    json.member("type", "object")
    json.member("required", members.map(\.name))
    json.key("properties")
    json.object { json in
      for member in members {
        json.key(text: member.name)
        member.schema.write(to: &json)
      }
    }
  }
}
