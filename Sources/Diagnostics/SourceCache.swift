public import Text

/// The texts that findings point into, with their line starts; the last few stay at hand.
public struct SourceCache {
  private let provide: (String) -> SourceText?
  private var recent: [(name: String, source: (text: SourceText, lines: LineIndex)?)] = []

  public init(_ provide: @escaping (String) -> SourceText?) { self.provide = provide }

  /// The text of a document and its lines, or `nil` if it cannot be had.
  public mutating func source(_ name: String) -> (text: SourceText, lines: LineIndex)? {
    if let index = recent.firstIndex(where: { $0.name == name }) { return recent[index].source }
    let source = provide(name).map { (text: $0, lines: LineIndex($0)) }
    if recent.count >= 4 { recent.removeFirst() }
    recent.append((name, source))
    return source
  }

  /// The line and column of the first byte of some evidence; 1 and 1 where the text cannot be had.
  public mutating func position(of evidence: Finding.Evidence) -> (line: Int, column: Int) {
    source(evidence.document)?.lines.position(of: evidence.span.lowerBound) ?? (1, 1)
  }

  /// Where some evidence stands, for people: `report.md:3:13`, or `report.pdf, page 12 (p. iv)`.
  mutating func place(of evidence: Finding.Evidence) -> String {
    let name = DisplayText.safe(evidence.document)
    if let page = evidence.page {
      return "\(name), page \(page.number)" + (page.label.map { " (p. \(DisplayText.safe($0)))" } ?? "")
    }
    let (line, column) = position(of: evidence)
    return "\(name):\(line):\(column)"
  }
}
