public import Checks
public import Diagnostics
import Text

/// Which checks run, and how much their findings matter, for all documents and for those of some paths.
///
/// ```yaml
/// preview: true
/// checks:
///   spelling-variant: off
///   wrong-share: warning
/// paths:
///   drafts/**:
///     same-figure-differs: note
/// ```
public struct CheckSettings: Sendable, Equatable {
  /// What is said of a check.
  public enum Level: Sendable, Equatable {
    case off
    /// On with the severity that it has by itself.
    case on
    case severity(Finding.Severity)

    init?(_ word: String) {
      switch word {
      case "off": self = .off
      case "on": self = .on
      default:
        guard let severity = Finding.Severity(rawValue: word) else { return nil }
        self = .severity(severity)
      }
    }

    var word: String {
      switch self {
      case .off: "off"
      case .on: "on"
      case .severity(let severity): severity.rawValue
      }
    }
  }

  /// What is said of checks in the documents of some paths.
  public struct PathRule: Sendable, Equatable {
    public var pattern: PathPattern
    public var levels: [String: Level]
  }

  /// Whether the checks in preview run too.
  public var preview = false
  public var levels: [String: Level] = [:]
  /// In the order of the file: later ones win.
  public var paths: [PathRule] = []

  public init() {}

  /// The checks that may report something in some document.
  public var checks: [any Check.Type] {
    allChecks.filter { check in
      let name = check.description.identifier
      let isOn = level(name, isPreview: check.description.isPreview) != .off
      return isOn || paths.contains { $0.levels[name].map { $0 != .off } ?? false }
    }
  }

  /// The finding with the severity that its document gives it, or `nil` if the check is off there.
  ///
  /// The document of a finding is that of its first evidence.
  func adjusted(_ finding: Finding) -> Finding? {
    var level = level(finding.rule, isPreview: Self.previews.contains(finding.rule))
    if !paths.isEmpty, let document = finding.evidence.first?.document {
      for rule in paths { if let own = rule.levels[finding.rule], rule.pattern.matches(document) { level = own } }
    }
    switch level {
    case .off: return nil
    case .on: return finding
    case .severity(let severity):
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  private func level(_ name: String, isPreview: Bool) -> Level {
    levels[name] ?? (isPreview && !preview ? .off : .on)
  }

  private static let previews = Set(allChecks.map { $0.description }.filter(\.isPreview).map(\.identifier))

  /// What compiled documents depend on, in one line.
  var key: String {
    func text(_ levels: [String: Level]) -> String {
      levels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.word)" }.joined(separator: ",")
    }
    return ["\(preview)", text(levels)].joined(separator: ";")
      + paths.map { ";" + $0.pattern.text + ":" + text($0.levels) }.joined()
  }
}
