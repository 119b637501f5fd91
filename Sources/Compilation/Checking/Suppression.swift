public import Diagnostics
import Text

/// A place of which somebody has said, with a reason, that a finding there is not to be told.
struct Suppression: Sendable, Equatable {
  /// The checks that are silent; none where a fingerprint says which finding is meant.
  var checks: [String] = []
  var reason: String
  var origin: Origin
  var scope: Scope

  /// Where it is written: in a document or in the file of exceptions.
  struct Origin: Sendable, Equatable {
    var document: String
    var span: Range<Int>
    var text: String
  }

  enum Scope: Sendable, Equatable {
    /// Some bytes of the document in which it stands.
    case bytes(Range<Int>)
    /// Documents of some path, there perhaps only evidence with these words.
    case documents(PathPattern, words: String?)
    /// One finding, and where it is known the path of its document.
    case fingerprint(String, in: PathPattern?)
  }

  func covers(_ finding: Finding) -> Bool {
    guard checks.isEmpty || checks.contains(finding.rule) else { return false }
    switch scope {
    case .fingerprint(let fingerprint, _): return finding.fingerprint == fingerprint
    case .bytes(let range):
      return finding.evidence.contains {
        $0.document == origin.document && $0.span.lowerBound < range.upperBound && range.lowerBound < $0.span.upperBound
      }
    case .documents(let pattern, let words):
      return finding.evidence.contains { evidence in
        guard pattern.matches(evidence.document) else { return false }
        return words.map { Self.folded(evidence.text).contains($0) } ?? true
      }
    }
  }

  /// Lower case, with single spaces.
  static func folded(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// What is told of one that nothing is left out for.
  var unused: Finding {
    .about(
      SuppressionRules.unused,
      .nothingToSuppress(checks.isEmpty ? nil : checks.joined(separator: ", "), reason),
      origin
    )
  }
}

/// What is said about suppressions themselves; two findings that no check makes.
public enum SuppressionRules {
  public static let all = [unused, faulty]

  static let unused = RuleDescription(
    identifier: "unused-suppression",
    kind: .other,
    severity: .warning,
    summary: "Reports a suppression for which there is no finding.",
    page: page(
      "unused-suppression",
      "Reports a suppression, in the text or in chancery.ignore.yml, for which there is no finding.",
      "What was wrong has been mended, or the words were changed; the next mistake at the place would be hidden."
    )
  )

  static let faulty = RuleDescription(
    identifier: "faulty-suppression",
    kind: .other,
    severity: .warning,
    summary: "Reports a suppression in the text that cannot be followed: without a reason, or for no check.",
    page: page(
      "faulty-suppression",
      "Reports a suppression in the text that cannot be followed: it gives no reason, or names no check that there is.",
      "It hides nothing, although it looks so; and a finding that is hidden without a reason cannot be judged by others."
    )
  )

  private static func page(_ name: String, _ summary: String, _ rationale: String) -> String {
    """
    # \(name)

    Kind `other`, severity `warning`.

    ## What it does

    \(summary)

    ## Why it matters

    \(rationale)

    """
  }
}

extension Finding {
  /// A finding that no check makes, at one place.
  static func about(_ rule: RuleDescription, _ message: Message, _ origin: Suppression.Origin) -> Finding {
    var finding = Finding(
      rule: rule.identifier,
      kind: rule.kind,
      severity: rule.severity,
      message: message,
      evidence: [Evidence(document: origin.document, span: origin.span, text: origin.text)]
    )
    var hash = StableHash()
    hash.combine(finding.rule)
    hash.combine(Suppression.folded(origin.text))
    finding.fingerprint = hash.text
    finding.id = hash.text
    return finding
  }
}

extension Finding.Message {
  fileprivate static func nothingToSuppress(_ checks: String?, _ reason: String) -> Self {
    "there is no finding\(checks.map { " of \($0)" } ?? "") here to suppress (“\(reason)”): take the suppression out"
  }
}
