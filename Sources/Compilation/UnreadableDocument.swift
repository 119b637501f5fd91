public import Diagnostics
import Documents
import Text

/// Why a document cannot be read, without its name; a finding and never the end of a build.
public struct UnreadableDocument: Error, Sendable, Equatable, CustomStringConvertible {
  public let reason: String
  public var description: String { reason }

  public init(_ error: any Error) { reason = (error as? DocumentError)?.message ?? "\(error)" }

  /// What formats and manual pages say of the finding.
  public static let rule = RuleDescription(
    identifier: "unreadable-document",
    kind: .other,
    severity: .error,
    summary: "Reports a document that cannot be read; the others are still read and checked.",
    page: """
      # unreadable-document

      Kind `other`, severity `error`.

      ## What it does

      Reports a document that cannot be read: a missing file, a directory that may not be listed, bytes that are no text.
      The other documents are still read and checked.

      ## Why it matters

      A report that looks complete and is not misleads.

      """
  )
}

extension Finding {
  /// The finding that stands for a document which cannot be read.
  public static func unreadableDocument(_ name: String, because reason: String) -> Finding {
    var finding = Finding(
      rule: UnreadableDocument.rule.identifier,
      kind: .other,
      severity: .error,
      message: .documentCannotBeRead(reason),
      evidence: [Evidence(document: name, span: 0..<0, text: "")]
    )
    var hash = StableHash()
    hash.combine(finding.rule)
    hash.combine(name)
    finding.fingerprint = hash.text
    finding.id = hash.text
    return finding
  }
}

extension Finding.Message {
  fileprivate static func documentCannotBeRead(_ reason: String) -> Self { "the document cannot be read: \(reason)" }
}
