/// Writes findings in one format, one after the other.
///
/// ```swift
/// var renderer = TextRenderer(color: false) { texts[$0] }
/// for finding in findings { renderer.add(finding) }
/// renderer.finish(coverage)
/// ```
public protocol FindingRenderer {
  /// What has been written and not yet taken.
  var output: [UInt8] { get set }

  /// Writes a finding.
  mutating func add(_ finding: Finding)

  /// Writes what comes after the last finding.
  mutating func finish(_ coverage: Coverage)
}

extension FindingRenderer {
  /// Gives away what has been written.
  public mutating func flush(_ take: (borrowing [UInt8]) throws -> Void) rethrows {
    try take(output)
    output.removeAll(keepingCapacity: true)
  }
}

/// What a format says of a check besides its findings.
public struct RuleDescription: Sendable, Equatable {
  public var identifier: String
  public var kind: Finding.Kind
  public var severity: Finding.Severity
  public var summary: String
  /// The page of the check, in Markdown.
  public var page: String

  public init(
    identifier: String,
    kind: Finding.Kind,
    severity: Finding.Severity,
    summary: String,
    page: String
  ) {
    self.identifier = identifier
    self.kind = kind
    self.severity = severity
    self.summary = summary
    self.page = page
  }
}

/// How many findings there were of each severity.
public struct FindingCounts: Sendable, Equatable {
  public private(set) var errors = 0
  public private(set) var warnings = 0
  public private(set) var notes = 0

  public init() {}

  public mutating func add(_ finding: Finding) {
    switch finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
  }

  /// "3 errors, 1 warning in 5 documents".
  public func summary(documents: Int) -> String {
    func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    if notes > 0 { parts.append(counted(notes, "note")) }
    return (parts.isEmpty ? "no findings" : parts.joined(separator: ", ")) + " in " + counted(documents, "document")
  }
}
