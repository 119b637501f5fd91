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
  ///
  /// Only claims of one figure may be held against each other here: a record is asked a figure at a time, and a build
  /// asks again only about the figures of documents that changed.
  func check(across documents: [DocumentDigest], report: (Finding) -> Void)
}

extension Check {
  public func check(_ document: CheckedDocument, report: (Finding) -> Void) {}
  public func check(across documents: [DocumentDigest], report: (Finding) -> Void) {}

  /// Starts a finding of the check.
  func finding(
    _ message: Finding.Message,
    _ evidence: [Finding.Evidence],
    severity: Finding.Severity? = nil,
    expected: String? = nil,
    explanations: [String] = []
  ) -> Finding {
    let description = Self.description
    return Finding(
      rule: description.identifier,
      kind: description.kind,
      severity: severity ?? description.severity,
      message: message,
      evidence: evidence,
      expected: expected,
      explanations: explanations
    )
  }
}

/// A document under check.
public struct CheckedDocument: Sendable {
  public var text: SourceText
  public var digest: DocumentDigest
  /// The blocks and headings of the text, where they are at hand: fingerprints then hold the heading path.
  public var structure: DocumentStructure?

  public init(text: SourceText, digest: DocumentDigest, structure: DocumentStructure? = nil) {
    self.text = text
    self.digest = digest
    self.structure = structure
  }

  /// The constraints that no reading of their figures satisfies, each with what the solver says of it.
  func broken(where isWanted: (Constraint) -> Bool) -> [(constraint: Constraint, solution: Solution)] {
    let solver = ConstraintSolver()
    return digest.constraints.filter(isWanted).compactMap { constraint in
      if constraint.kind == .sum, saysOverlap(behind: constraint.sentence.upperBound) { return nil }
      let solution = solver.solve(constraint)
      return solution.holds == false ? (constraint, solution) : nil
    }
  }

  /// Whether the words right behind a sentence say that its parts share members: "the two groups overlap".
  private func saysOverlap(behind end: Int) -> Bool {
    let next = text[end..<min(end + 120, text.bytes.count)]
    return ["overlap", "counted twice", "counted in both", "belong to both"].contains(where: next.contains)
  }

  /// The words at some bytes, with single spaces between them.
  func words(_ span: Range<Int>) -> String {
    text[span].split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The words of the term of a constraint that plays a role.
  func words(_ role: Constraint.Role, of constraint: Constraint) -> String? {
    constraint.terms.first { $0.role == role }.map { words($0.span) }
  }

  /// The words of a constraint's terms as evidence, in the given order of roles.
  func evidence(_ roles: [Constraint.Role], of constraint: Constraint) -> [Finding.Evidence] {
    roles.flatMap { role in
      constraint.terms.filter { $0.role == role }.map { Finding.Evidence($0.span, of: text) }
    }
  }
}
