public import Diagnostics

/// The name, the reason and the examples of a check.
public struct CheckDescription: Sendable {
  /// A short name in kebab case that completes "ignore …": `wrong-sum`.
  public var identifier: String
  public var kind: Finding.Kind
  public var severity: Finding.Severity
  /// Whether it is still being tried out: off unless asked for.
  public var isPreview: Bool
  /// What it does, in one sentence.
  public var summary: String
  /// Why it matters.
  public var rationale: String
  /// Texts in which nothing may be reported.
  public var passing: [Example]
  /// Texts in which `⟦ ⟧` stand around the words to be reported.
  public var failing: [Example]
  /// Where the rule comes from, or what it rests on.
  public var references: [String]

  public init(
    identifier: String,
    kind: Finding.Kind,
    severity: Finding.Severity,
    isPreview: Bool = false,
    summary: String,
    rationale: String,
    passing: [Example],
    failing: [Example],
    references: [String] = []
  ) {
    self.identifier = identifier
    self.kind = kind
    self.severity = severity
    self.isPreview = isPreview
    self.summary = summary
    self.rationale = rationale
    self.passing = passing
    self.failing = failing
    self.references = references
  }

  /// The manual page, in Markdown.
  public var page: String {
    var page = "# \(identifier)\n\nKind `\(kind.rawValue)`, severity `\(severity.rawValue)`.\n"
    if isPreview { page += "\nIn preview: off unless `--preview` asks for it.\n" }
    page += "\n## What it does\n\n\(summary)\n\n## Why it matters\n\n\(rationale)\n"
    page += "\n## Example\n\nReported, with ⟦ ⟧ around the words:\n\n" + Self.list(failing)
    page += "\nNot reported:\n\n" + Self.list(passing)
    page += "\n## Measured\n\n" + measured
    if !references.isEmpty {
      page += "\n## References\n\n" + references.map { "- \($0)\n" }.joined()
    }
    return page
  }

  /// What the check did on annotated texts, or that nobody has measured it.
  private var measured: String {
    let examples = "Its \(failing.count) failing and \(passing.count) passing examples are tests.\n"
    return (MeasuredCheck.all[identifier]?.text ?? "Not measured yet. ") + examples
  }

  /// What machine-readable formats say of the check.
  public var rule: RuleDescription {
    RuleDescription(identifier: identifier, kind: kind, severity: severity, summary: summary, page: page)
  }

  /// Examples as quotations, a blank line between them.
  private static func list(_ examples: [Example]) -> String {
    let quotations = examples.map { example in
      let lines = example.marked.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
    }
    return quotations.joined(separator: "\n<!-- -->\n\n")
  }
}

/// A text in which `⟦` and `⟧` stand around what a check should report.
public struct Example: Sendable, ExpressibleByStringInterpolation {
  public let marked: String

  public init(stringLiteral value: String) { marked = value }

  /// The text without its marks.
  public var text: String { marked.filter { $0 != "⟦" && $0 != "⟧" } }

  /// The byte ranges between the marks, as offsets into ``text``.
  public var expected: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    var open = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open = offset
      case "⟧": ranges.append(open..<offset)
      default: offset += UTF8.width(scalar)
      }
    }
    return ranges
  }
}
