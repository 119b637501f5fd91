public import Diagnostics
public import Text

/// Findings as a SARIF 2.1.0 log, for code hosts and editors.
///
/// Columns count Unicode scalars; offsets count the bytes of the text. The checks that found something stand behind the
/// results with their pages, so that a short report stays short.
public struct SARIFRenderer: FindingRenderer {
  public var output: [UInt8] = []
  private let text: (String) -> SourceText?
  private let version: String
  private let rules: [String: RuleDescription]
  private var reported: [RuleDescription] = []
  private var isFirst = true
  private var recent: [(name: String, lines: LineIndex?)] = []

  /// Creates a renderer with the checks that may have found something.
  public init(version: String, rules: [RuleDescription], text: @escaping (String) -> SourceText?) {
    self.text = text
    self.version = version
    self.rules = Dictionary(rules.map { ($0.identifier, $0) }) { first, _ in first }
    var json = JSONWriter()
    json.beginObject()
    json.key("$schema")
    json.value("https://json.schemastore.org/sarif-2.1.0.json")
    json.key("version")
    json.value("2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.key("columnKind")
    json.word("unicodeCodePoints")
    json.key("results")
    json.beginArray()
    output = json.bytes
  }

  public mutating func add(_ finding: Finding) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    var json = JSONWriter()
    json.beginObject()
    json.key("ruleId")
    json.value(finding.rule)
    if let index = index(of: finding.rule) {
      json.key("ruleIndex")
      json.value(index)
    }
    json.key("level")
    json.value(finding.severity.rawValue)
    json.message(Self.fullMessage(finding))
    locations(of: finding, &json)
    json.key("partialFingerprints")
    json.beginObject()
    json.key("chancery/v1")
    json.value(finding.fingerprint)
    json.endObject()
    json.endObject()
    output.append(contentsOf: json.bytes)
  }

  public mutating func finish(_ coverage: Coverage) {
    var tool = JSONWriter()
    tool.tool(version: version, reported)
    output.append(contentsOf: Array("],\"tool\":".utf8) + tool.bytes + Array("}]}\n".utf8))
  }

  /// The place of a check among those that found something, which it joins; nil for notes of the reader, which are none.
  private mutating func index(of name: String) -> Int? {
    if let known = reported.firstIndex(where: { $0.identifier == name }) { return known }
    guard let rule = rules[name] else { return nil }
    reported.append(rule)
    return reported.count - 1
  }

  private static func fullMessage(_ finding: Finding) -> String {
    finding.message.description + (finding.expected.map { " (expected: \($0))" } ?? "")
  }

  private mutating func locations(of finding: Finding, _ json: inout JSONWriter) {
    json.key("locations")
    json.beginArray()
    if let main = finding.evidence.first { location(main, id: nil, &json) }
    json.endArray()
    guard finding.evidence.count > 1 else { return }
    json.key("relatedLocations")
    json.beginArray()
    for (index, evidence) in finding.evidence.dropFirst().enumerated() { location(evidence, id: index + 1, &json) }
    json.endArray()
  }

  private mutating func location(_ evidence: Finding.Evidence, id: Int?, _ json: inout JSONWriter) {
    json.beginObject()
    if let id {
      json.key("id")
      json.value(id)
      json.message(evidence.note ?? evidence.text)
    }
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    json.key("uri")
    json.value(Self.uri(evidence.document))
    json.endObject()
    json.key("region")
    region(evidence, &json)
    json.endObject()
    json.endObject()
  }

  private mutating func region(_ evidence: Finding.Evidence, _ json: inout JSONWriter) {
    json.beginObject()
    if let lines = lines(evidence.document) {
      let start = lines.position(of: evidence.span.lowerBound)
      let end = lines.position(of: evidence.span.upperBound)
      for (name, number) in [
        ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line), ("endColumn", end.column),
      ] {
        json.key(text: name)
        json.value(number)
      }
    }
    json.key("byteOffset")
    json.value(evidence.span.lowerBound)
    json.key("byteLength")
    json.value(evidence.span.count)
    json.key("snippet")
    json.beginObject()
    json.key("text")
    json.value(evidence.text)
    json.endObject()
    json.endObject()
  }

  private mutating func lines(_ name: String) -> LineIndex? {
    if let known = recent.first(where: { $0.name == name }) { return known.lines }
    let lines = text(name).map(LineIndex.init)
    if recent.count >= 4 { recent.removeFirst() }
    recent.append((name, lines))
    return lines
  }

  /// The name of a document as a URI reference: everything but unreserved characters and "/" is escaped.
  static func uri(_ name: String) -> String {
    var result = name.hasPrefix("/") ? "file://" : ""
    let hex = Array("0123456789ABCDEF".unicodeScalars)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%"
        result.unicodeScalars.append(hex[Int(byte >> 4)])
        result.unicodeScalars.append(hex[Int(byte & 15)])
      }
    }
    return result
  }
}

extension JSONWriter {
  fileprivate mutating func message(_ text: String) {
    key("message")
    beginObject()
    key("text")
    value(text)
    endObject()
  }

  fileprivate mutating func tool(version: String, _ rules: [RuleDescription]) {
    beginObject()
    key("driver")
    beginObject()
    key("name")
    word("chancery")
    key("version")
    value(version)
    key("rules")
    beginArray()
    for rule in rules { object(rule) }
    endArray()
    endObject()
    endObject()
  }

  private mutating func object(_ rule: RuleDescription) {
    beginObject()
    key("id")
    value(rule.identifier)
    key("shortDescription")
    text(rule.summary)
    key("help")
    beginObject()
    key("text")
    value(rule.summary)
    key("markdown")
    value(rule.page)
    endObject()
    key("defaultConfiguration")
    beginObject()
    key("level")
    value(rule.severity.rawValue)
    endObject()
    key("properties")
    beginObject()
    key("kind")
    value(rule.kind.rawValue)
    endObject()
    endObject()
  }

  private mutating func text(_ text: String) {
    beginObject()
    key("text")
    value(text)
    endObject()
  }
}
