public import Text

/// Findings for people: place, message, the line of the text with carets, the other places as notes.
///
/// ```
/// report.txt:3:13: error: US$37 million and US$48 million together make … [wrong-sum 4n0c2k8v1mzpt]
///    3 | Aid came to US$95 million in 2014. …
///      |             ^^^^^^^^^^^^^
/// ```
public struct TextRenderer: FindingRenderer {
  public var output: [UInt8] = []
  private let isColored: Bool
  private let width: Int
  private let showsCoverage: Bool
  private var sources: SourceCache
  private var counts = FindingCounts()

  /// Creates a renderer that asks for texts by the names of their documents.
  public init(
    color: Bool = false,
    width: Int = 100,
    coverage: Bool = false,
    text: @escaping (String) -> SourceText?
  ) {
    isColored = color
    showsCoverage = coverage
    self.width = max(40, width)
    sources = SourceCache(text)
  }

  public mutating func add(_ finding: Finding) {
    counts.add(finding)
    guard let main = finding.evidence.first else {
      heading(nil, finding)
      return details(finding)
    }
    heading(main, finding)
    excerpt(main)
    for other in finding.evidence.dropFirst() {
      let note = other.note ?? "\u{201C}\(Self.shortened(other.text))\u{201D}"
      line("  \(sources.place(of: other)): \(styled("note:", .note)) \(DisplayText.safe(note))")
      excerpt(other)
    }
    details(finding)
  }

  public mutating func finish(_ coverage: Coverage) {
    line(counts.summary(documents: coverage.documents))
    if let withheld = coverage.withheld.summary { line("not told: \(withheld)") }
    if showsCoverage { lines(coverage) }
  }

  /// How much was found, how much of it took part in a check, and why the rest did not.
  private mutating func lines(_ coverage: Coverage) {
    for (name, share) in coverage.shares {
      line("")
      line(styled("\(name): \(share.found) found, \(share.checked) took part in a check", .message))
      for (reason, count) in share.reasons { line(Self.padded("\(count)", to: 7) + " \(reason.meaning)") }
    }
    let outcomes = coverage.constraints
    let total = outcomes.held + outcomes.broken + outcomes.undecided
    line("")
    line(styled("Relations that the texts state themselves: \(total)", .message))
    for (count, meaning) in [
      (outcomes.held, "hold"), (outcomes.broken, "do not hold"), (outcomes.undecided, "are left open by the wording"),
    ] where count > 0 { line(Self.padded("\(count)", to: 7) + " \(meaning)") }
  }

  private mutating func heading(_ main: Finding.Evidence?, _ finding: Finding) {
    let at = main.map { sources.place(of: $0) + ": " } ?? ""
    let severity = styled(finding.severity.rawValue + ":", Style(finding.severity))
    let message = styled(DisplayText.safe(finding.message.description), .message)
    let id = finding.id.isEmpty ? "" : styled(" " + DisplayText.safe(finding.id), .gutter)
    line("\(styled(at, .message))\(severity) \(message) [\(DisplayText.safe(finding.rule))\(id)]")
  }

  private mutating func details(_ finding: Finding) {
    if let expected = finding.expected { line("  expected: \(DisplayText.safe(expected))") }
    for explanation in finding.explanations { line("  ruled out: \(DisplayText.safe(explanation))") }
    line("")
  }

  private mutating func excerpt(_ evidence: Finding.Evidence) {
    guard let (text, lines) = sources.source(evidence.document) else { return }
    let number = lines.position(of: evidence.span.lowerBound).line
    let excerpt = SourceExcerpt(evidence.span, inLine: lines.range(ofLine: number), of: text, width: width)
    let gutter = Self.padded("\(number)")
    line("\(styled(gutter + " |", .gutter)) \(excerpt.line)")
    line("\(styled(Self.padded("") + " |", .gutter)) \(styled(excerpt.marks, .marks))")
  }

  private static func padded(_ text: String, to width: Int = 5) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 80 ? text : String(text.prefix(79)) + "…"
  }

  private mutating func line(_ text: String) {
    output.append(contentsOf: text.utf8)
    output.append(UInt8(ascii: "\n"))
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The codes of a terminal for the parts of a finding.
  private enum Style: String {
    case error = "1;31"
    case warning = "1;35"
    case note = "1;36"
    case message = "1"
    case gutter = "2"
    case marks = "1;32"

    init(_ severity: Finding.Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }
}
