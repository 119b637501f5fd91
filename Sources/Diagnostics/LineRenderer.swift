public import Text

/// Findings for editors and `grep`: one line each, without the text around it.
public struct LineRenderer: FindingRenderer {
  public var output: [UInt8] = []
  private var sources: SourceCache

  /// Creates a renderer that asks for texts by the names of their documents.
  public init(text: @escaping (String) -> SourceText?) { sources = SourceCache(text) }

  public mutating func add(_ finding: Finding) {
    var line = ""
    if let main = finding.evidence.first {
      line = sources.place(of: main) + ": "
    }
    let message = DisplayText.safe(finding.message.description)
    let id = finding.id.isEmpty ? "" : " " + DisplayText.safe(finding.id)
    line += "\(finding.severity.rawValue): \(message) [\(DisplayText.safe(finding.rule))\(id)]\n"
    output.append(contentsOf: line.utf8)
  }

  public mutating func finish(_ coverage: Coverage) {}
}
