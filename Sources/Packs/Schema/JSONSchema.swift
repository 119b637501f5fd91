/// The published form of ``PackSchema``: one JSON Schema (draft 2020-12) for each kind of file.
public enum JSONSchema {
  /// Each schema by the name of its file in `Documentation/pack-schemas`, with its text.
  public static var documents: [(name: String, text: String)] {
    PackSchema.files.map { file in
      let stem = file.file.split(separator: ".").first.map(String.init) ?? file.file
      return ("\(stem).schema.json", document(file))
    }
  }

  private static func document(_ file: FileSchema) -> String {
    var writer = Writer()
    writer.open("{")
    writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.field("title", file.file)
    writer.field("description", file.meaning)
    body(of: file.top, into: &writer)
    writer.close("}")
    return writer.text + "\n"
  }

  private static func body(of row: Shape.Row, into writer: inout Writer) {
    writer.field("type", "object")
    writer.key("additionalProperties")
    writer.raw("false")
    let required = row.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty {
      writer.key("required")
      writer.raw("[" + required.map(Writer.quoted).joined(separator: ", ") + "]")
    }
    writer.key("properties")
    writer.open("{")
    for key in row.keys {
      writer.key(key.name)
      writer.open("{")
      writer.field("description", key.meaning)
      body(of: key.shape, into: &writer)
      writer.close("}")
    }
    writer.close("}")
  }

  private static func body(of shape: Shape, into writer: inout Writer) {
    switch shape {
    case .row(let row): body(of: row, into: &writer)
    case .list(let item):
      writer.field("type", "array")
      writer.key("items")
      writer.open("{")
      body(of: item, into: &writer)
      writer.close("}")
    case .choice(let words):
      writer.key("enum")
      writer.raw("[" + words.map(Writer.quoted).joined(separator: ", ") + "]")
    case .text, .wording:
      writer.key("type")
      writer.raw("[\"string\", \"number\"]")
    case .identifier: writer.pattern("^[a-z0-9]+([.-][a-z0-9]+)*$")
    case .stateCode: writer.pattern("^[A-Z]{3,4}$")
    case .reference: writer.pattern("^([A-Z]{3,4}|[a-z0-9]+([.-][a-z0-9]+)*)$")
    case .date: writer.pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", orNumber: true)
    case .time: writer.pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$", orNumber: true)
    case .whole(let range): writer.pattern("^[0-9]{1,\("\(range.upperBound)".count)}$", orNumber: true)
    case .decimal: writer.pattern("^-?[0-9]+([.][0-9]+)?$", orNumber: true)
    }
  }

  /// Writes JSON with two spaces an indentation.
  private struct Writer {
    var text = ""
    private var depth = 0
    private var needsComma = false

    static func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    mutating func key(_ name: String) {
      text += (needsComma ? ",\n" : "\n") + String(repeating: "  ", count: depth) + Self.quoted(name) + ": "
      needsComma = true
    }

    mutating func raw(_ value: String) { text += value }

    mutating func field(_ name: String, _ value: String) {
      key(name)
      raw(Self.quoted(value))
    }

    mutating func pattern(_ pattern: String, orNumber: Bool = false) {
      key("type")
      raw(orNumber ? "[\"string\", \"number\"]" : "\"string\"")
      field("pattern", pattern)
    }

    mutating func open(_ mark: String) {
      text += mark
      depth += 1
      needsComma = false
    }

    mutating func close(_ mark: String) {
      depth -= 1
      text += needsComma ? "\n" + String(repeating: "  ", count: depth) + mark : mark
      needsComma = true
    }
  }
}
