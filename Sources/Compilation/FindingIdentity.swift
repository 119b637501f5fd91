public import Diagnostics
import Documents
import Text

/// Names findings so that the names survive edits elsewhere: by rule, quoted words, headings and occurrence.
struct FindingIdentity {
  private let document: Document?
  private var occurrences: [UInt64: Int] = [:]

  /// Prepares the names of one document's findings, or with `nil` of those between documents.
  init(_ document: Document?) { self.document = document }

  /// Gives a finding its fingerprint and identifier, unless its check did.
  mutating func name(_ finding: inout Finding) {
    if finding.fingerprint.isEmpty {
      var hash = StableHash()
      hash.combine("finding")
      hash.combine(finding.rule)
      for evidence in finding.evidence { combine(evidence.text, into: &hash) }
      if let first = finding.evidence.first { hash.combine(number: headingPath(at: first.span.lowerBound)) }
      let occurrence = occurrences[hash.value, default: 0]
      occurrences[hash.value] = occurrence + 1
      hash.combine(number: UInt64(occurrence))
      finding.fingerprint = hash.text
    }
    if finding.id.isEmpty { finding.id = "x-" + finding.fingerprint }
  }

  private func combine(_ words: String, into hash: inout StableHash) {
    var tokens: [Token] = []
    let bytes = Array(words.utf8)
    Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    hash.combine(tokens[...])
    hash.combine(UInt8(0xFF))
  }

  private func headingPath(at offset: Int) -> UInt64 {
    guard let structure = document?.structure else { return 0 }
    var low = 0
    var high = structure.blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if structure.blocks[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    guard low < structure.blocks.count, structure.sections.indices.contains(structure.blocks[low].section) else {
      return 0
    }
    return structure.sections[structure.blocks[low].section].pathHash
  }
}

/// One order of findings whatever the order in which checks ran: by place, then severity, rule and words.
enum FindingOrder {
  static func sorted(_ findings: [Finding]) -> [Finding] { findings.sorted(by: precedes) }

  private static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    let (first, second) = (a.evidence.first, b.evidence.first)
    if first?.document != second?.document { return (first?.document ?? "") < (second?.document ?? "") }
    if first?.span.lowerBound != second?.span.lowerBound {
      return (first?.span.lowerBound ?? 0) < (second?.span.lowerBound ?? 0)
    }
    if a.severity != b.severity { return a.severity > b.severity }
    return (a.rule, a.message.description) < (b.rule, b.message.description)
  }
}

extension Finding {
  /// The finding that stands for a document which cannot be read.
  public static func unreadableDocument(_ name: String, because reason: String) -> Finding {
    var finding = Finding(
      rule: "unreadable-document",
      kind: .other,
      severity: .error,
      message: .documentCannotBeRead(reason),
      evidence: [Evidence(document: name, span: 0..<0, text: "")]
    )
    var hash = StableHash()
    hash.combine(finding.rule)
    hash.combine(name)
    finding.fingerprint = hash.text
    finding.id = "x-" + hash.text
    return finding
  }
}

extension Finding.Message {
  fileprivate static func documentCannotBeRead(_ reason: String) -> Self { "cannot be read: \(reason)" }
}
