public import Diagnostics
import Text

/// Decides which findings are told: not those that are suppressed, that the baseline has, or that lie only in
/// documents nobody asked about.
public struct FindingReview {
  /// The findings that were left out, and why.
  public private(set) var withheld = Coverage.Withheld()
  private var suppressions: [Suppression]
  private var isUsed: [Bool]
  private var faults: [Finding] = []
  private let baseline: [Baseline.Entry]
  /// How many findings of a fingerprint the baseline has that have not been met.
  private var known: [String: Int] = [:]
  /// The documents whose findings are told, or `nil` for all.
  private let asked: Set<String>?
  private var documents: Set<String> = []
  /// Whether somebody has decided that a finding is not to be told.
  var isSettled: (Finding) -> Bool = { _ in false }

  public init(_ file: SuppressionFile? = nil, baseline: Baseline? = nil, asked: Set<String>? = nil) {
    suppressions = file?.suppressions ?? []
    isUsed = suppressions.map { _ in false }
    self.baseline = baseline?.entries ?? []
    for entry in self.baseline { known[entry.fingerprint, default: 0] += 1 }
    self.asked = asked
  }

  /// Takes note of documents whose findings may be asked about.
  mutating func begin(_ names: [String]) { documents.formUnion(names) }

  /// Takes the comments of a document, before its findings are asked about.
  mutating func begin(_ text: SourceText) {
    documents.insert(text.name)
    let comments = SuppressionComments(in: text)
    suppressions += comments.suppressions
    isUsed += comments.suppressions.map { _ in false }
    faults += comments.faults
  }

  /// Whether a finding is told.
  mutating func tells(_ finding: Finding) -> Bool {
    let isSuppressed = suppress(finding)
    guard isAsked(finding) else { return false }
    if isSuppressed {
      withheld.suppressed += 1
      return false
    }
    let count = known[finding.fingerprint] ?? 0
    if count > 0 { known[finding.fingerprint] = count - 1 }
    if isSettled(finding) {
      withheld.decided += 1
      return false
    }
    if count > 0 {
      withheld.known += 1
      return false
    }
    return true
  }

  /// Marks all that cover the finding as used.
  private mutating func suppress(_ finding: Finding) -> Bool {
    var isSuppressed = false
    for index in suppressions.indices where suppressions[index].covers(finding) {
      isUsed[index] = true
      isSuppressed = true
    }
    return isSuppressed
  }

  private func isAsked(_ finding: Finding) -> Bool {
    asked.map { asked in finding.evidence.contains { asked.contains($0.document) } } ?? true
  }

  /// What is to be said of the suppressions themselves, and what of the baseline is gone; asked once, at the end.
  ///
  /// A suppression for a check that does not run may yet be of use.
  mutating func finish(running checks: Set<String>) -> [Finding] {
    for entry in baseline {
      guard let count = known[entry.fingerprint], count > 0, isLookedAt(entry.document) else { continue }
      known[entry.fingerprint] = count - 1
      withheld.fixed += 1
    }
    let unused = zip(suppressions, isUsed).filter { suppression, isUsed in
      !isUsed && isWithinReach(suppression) && suppression.checks.allSatisfy(checks.contains)
    }
    var findings: [Finding] = []
    for finding in faults + unused.map(\.0.unused) where tells(finding) { findings.append(finding) }
    return findings
  }

  /// Whether a document was checked; one of the file of exceptions counts as asked for.
  private func isLookedAt(_ document: String) -> Bool {
    documents.contains(document) && asked?.contains(document) ?? true
  }

  private func isWithinReach(_ suppression: Suppression) -> Bool {
    switch suppression.scope {
    case .bytes: isLookedAt(suppression.origin.document)
    case .documents(let pattern, _), .fingerprint(_, let pattern?):
      asked == nil && documents.contains { pattern.matches($0) }
    // Nobody can tell in which document it was.
    case .fingerprint(_, nil): false
    }
  }
}
