public import Diagnostics
public import Packs
public import RecordModel
public import Text

/// A rule that looks at the record and reports what does not add up.
///
/// A check is one file. It states what it looks for, why, and shows texts that pass and texts that
/// fail. `swift test` runs the examples; `chancery explain` prints them as the page of the check.
public protocol Check: Sendable {
  /// The name, the reason and the examples of the check.
  static var description: CheckDescription { get }

  init(_ lexicon: Lexicon)

  /// Reports what does not add up inside one document.
  func check(_ document: CheckedDocument, report: (Finding) -> Void)

  /// Reports what does not add up between documents; those of one document are not asked for again.
  func check(across documents: [DocumentDigest], report: (Finding) -> Void)
}

extension Check {
  public func check(_ document: CheckedDocument, report: (Finding) -> Void) {}
  public func check(across documents: [DocumentDigest], report: (Finding) -> Void) {}
}

/// A document under check.
public struct CheckedDocument: Sendable {
  public var text: SourceText
  public var digest: DocumentDigest

  public init(text: SourceText, digest: DocumentDigest) {
    self.text = text
    self.digest = digest
  }
}

/// The name, the reason and the examples of a check.
public struct CheckDescription: Sendable {
  /// A short name in kebab case that completes "ignore …": `wrong-sum`.
  public var identifier: String
  public var kind: Finding.Kind
  public var severity: Finding.Severity
  public var summary: String
  public var rationale: String
  /// Texts in which nothing may be reported.
  public var passing: [Example]
  /// Texts in which `⟦ ⟧` stand around the words to be reported.
  public var failing: [Example]

  public init(
    identifier: String, kind: Finding.Kind, severity: Finding.Severity, summary: String, rationale: String,
    passing: [Example], failing: [Example]
  ) {
    self.identifier = identifier
    self.kind = kind
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.passing = passing
    self.failing = failing
  }
}

/// A text in which `⟦` and `⟧` stand around what a check should report.
public struct Example: Sendable, ExpressibleByStringLiteral {
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
