public import Diagnostics
public import Text

/// Findings as commands of a GitHub workflow, which shows them beside the lines of a change.
///
/// What a document says stands only behind the escapes of the workflow, so that no text becomes a command.
public struct GitHubRenderer: FindingRenderer {
  public var output: [UInt8] = []
  private var sources: SourceCache

  public init(text: @escaping (String) -> SourceText?) { sources = SourceCache(text) }

  public mutating func add(_ finding: Finding) {
    var properties: [(String, String)] = []
    if let main = finding.evidence.first {
      properties.append(("file", Self.path(main.document)))
      if let lines = sources.source(main.document)?.lines {
        let start = lines.position(of: main.span.lowerBound)
        let end = lines.position(of: main.span.upperBound)
        properties.append(("line", "\(start.line)"))
        properties.append(("endLine", "\(end.line)"))
        // The workflow takes columns only where the words stand on one line.
        if start.line == end.line {
          properties.append(("col", "\(start.column)"))
          properties.append(("endColumn", "\(end.column)"))
        }
      }
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0)=\(Self.escaped(DisplayText.safe($1), isProperty: true))" }
    let message = lines(finding).map { Self.escaped(DisplayText.safe($0), isProperty: false) }.joined(separator: "%0A")
    output.append(contentsOf: "::\(Self.command(finding.severity)) \(list.joined(separator: ","))::\(message)\n".utf8)
  }

  public mutating func finish(_ coverage: Coverage) {}

  /// The message, the other places, and what would add up.
  private mutating func lines(_ finding: Finding) -> [String] {
    var lines = [finding.message.description]
    for other in finding.evidence.dropFirst() {
      let (line, column) = sources.position(of: other)
      lines.append("\(other.document):\(line):\(column): \(other.note ?? "“\(other.text.prefix(200))”")")
    }
    if let expected = finding.expected { lines.append("expected: \(expected)") }
    lines.append("chancery explain \(finding.rule)")
    return lines
  }

  private static func command(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// The path as the workflow knows it: without a leading `./`.
  private static func path(_ name: String) -> String {
    var path = name[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }

  /// The escapes of workflow commands; a property may also hold neither a colon nor a comma.
  static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
