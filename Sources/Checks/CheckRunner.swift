public import Diagnostics
public import Packs
public import RecordModel
import Text

/// Runs checks over documents, and gives the findings their order, identifiers and fingerprints.
///
/// ```swift
/// let runner = CheckRunner(lexicon)
/// for document in documents { findings += runner.findings(in: document) }
/// findings += runner.findings(across: digests)
/// ```
public struct CheckRunner: Sendable {
  private let checks: [any Check]

  public init(_ lexicon: Lexicon, _ checks: [any Check.Type] = defaultChecks) {
    self.checks = checks.map { $0.init(lexicon) }
  }

  /// What does not add up inside one document, in the order of the text.
  public func findings(in document: CheckedDocument) -> [Finding] {
    var findings: [Finding] = []
    for check in checks { check.check(document) { findings.append($0) } }
    return Self.identified(findings, document.structure)
  }

  /// What does not add up between documents, whatever the order in which they are given.
  public func findings(across documents: [DocumentDigest]) -> [Finding] { Self.identified(comparing(documents)) }

  /// What does not add up between documents, as yet without order, identifiers and fingerprints.
  ///
  /// Documents may be given with the claims of one figure alone, a figure after the other.
  public func comparing(_ documents: [DocumentDigest]) -> [Finding] {
    guard documents.count > 1 else { return [] }
    var findings: [Finding] = []
    for check in checks { check.check(across: documents) { findings.append($0) } }
    return findings
  }

  /// Findings between documents in their order, with identifiers and fingerprints.
  public static func identified(_ findings: [Finding]) -> [Finding] { identified(findings, nil) }

  /// Sorts findings by document, place and rule.
  public static func sort(_ findings: inout [Finding]) {
    findings.sort { a, b in
      let (x, y) = (a.evidence.first, b.evidence.first)
      if x?.document != y?.document { return (x?.document ?? "") < (y?.document ?? "") }
      if x?.span.lowerBound != y?.span.lowerBound { return (x?.span.lowerBound ?? 0) < (y?.span.lowerBound ?? 0) }
      if a.rule != b.rule { return a.rule < b.rule }
      if a.message != b.message { return a.message.description < b.message.description }
      return (a.figure ?? "") < (b.figure ?? "")
    }
  }

  private static func identified(_ findings: [Finding], _ structure: DocumentStructure?) -> [Finding] {
    var findings = findings
    sort(&findings)
    var occurrences: [UInt64: Int] = [:]
    for index in findings.indices {
      var hash = fingerprint(of: findings[index], structure)
      let occurrence = occurrences[hash.value, default: 0]
      occurrences[hash.value] = occurrence + 1
      hash.combine(number: UInt64(occurrence))
      findings[index].fingerprint = hash.text
      findings[index].id = hash.text
    }
    return findings
  }

  /// The rule, the words of the evidence without regard to case and space, and the headings above the first.
  private static func fingerprint(of finding: Finding, _ structure: DocumentStructure?) -> StableHash {
    var hash = StableHash()
    hash.combine(finding.rule)
    for evidence in finding.evidence {
      hash.combine(evidence.text.lowercased().split { $0.isWhitespace }.joined(separator: " "))
    }
    if let structure, let main = finding.evidence.first, let section = structure.section(at: main.span.lowerBound) {
      hash.combine(number: structure.sections[section].pathHash)
    }
    return hash
  }
}

extension DocumentStructure {
  /// The section of the last block that begins at or before an offset.
  fileprivate func section(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, sections.indices.contains(blocks[low - 1].section) else { return nil }
    return blocks[low - 1].section
  }
}
