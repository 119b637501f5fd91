import Checks
public import Diagnostics
public import Documents
import Formats
import Packs
import Reconciliation
public import RecordModel
import Text

/// Takes one document from its text to findings: compiles it, names its figures and events, checks it.
public struct DocumentPipeline: Sendable {
  private let compiler: any DocumentCompiling
  private let checks: CheckRunner
  private let figures: FigureIdentity
  private let settings: CheckSettings

  public init(_ toolchain: Toolchain) {
    settings = toolchain.settings
    compiler = toolchain.compiler
    checks = CheckRunner(toolchain.lexicon, toolchain.checks)
    figures = FigureIdentity(toolchain.lexicon)
  }

  /// Gives all objects of the document to the sink, findings last; returns what later checks need of it.
  ///
  /// Comments to the program are no text of the document.
  @discardableResult
  public func compile(_ document: Document, into sink: inout some RecordSink) -> DocumentDigest {
    let document = Self.withoutComments(document)
    var naming = NamingSink(figures, downstream: DigestSink(document, downstream: sink))
    compiler.compile(document, into: &naming)
    sink = naming.downstream.downstream
    var digest = naming.downstream.finished()
    let checked = CheckedDocument(text: document.text, digest: digest, structure: document.structure)
    for finding in checks.findings(in: checked).compactMap(settings.adjusted) where !document.isUnread(finding) {
      sink.add(.finding(document.weighed(finding)))
    }
    for finding in ReadingGaps.findings(document).compactMap(settings.adjusted) { sink.add(.finding(finding)) }
    digest.forgetPlaces()
    return digest
  }

  /// Gives all objects of the document but findings to the sink; nothing is checked.
  public func extract(_ document: Document, into sink: inout some RecordSink) {
    var naming = NamingSink(figures, downstream: sink)
    compiler.compile(Self.withoutComments(document), into: &naming)
    sink = naming.downstream
  }

  private static func withoutComments(_ document: Document) -> Document {
    document.blanked(SuppressionComments(in: document.text).spans)
  }

  /// What does not add up between documents.
  public func findings(across digests: [DocumentDigest]) -> [Finding] {
    CheckRunner.identified(checks.comparing(digests).compactMap(settings.adjusted))
  }

  /// What documents say differently of one figure, as yet without order, identifiers and fingerprints.
  func comparing(_ digests: [DocumentDigest], about figure: String) -> [Finding] {
    checks.comparing(digests).compactMap(settings.adjusted).map { finding in
      var finding = finding
      finding.figure = figure
      return finding
    }
  }
}

/// Completes the objects that pass through with what only reconciliation knows.
private struct NamingSink<Downstream: RecordSink>: RecordSink {
  var downstream: Downstream
  private let figures: FigureIdentity
  private let solver = ConstraintSolver()

  init(_ figures: FigureIdentity, downstream: Downstream) {
    self.figures = figures
    self.downstream = downstream
  }

  mutating func add(_ object: RecordObject) {
    switch object {
    case .claim(var claim):
      claim.figureID = claim.figureID ?? figures.identifier(of: claim)
      downstream.add(.claim(claim))
    case .event(var event):
      if event.eventID.isEmpty { event.eventID = EventIdentity.identifier(of: event) }
      downstream.add(.event(event))
    case .constraint(var constraint):
      solver.decide(&constraint)
      downstream.add(.constraint(constraint))
    case .mention, .reference, .commitment, .finding: downstream.add(object)
    }
  }
}

/// Keeps what checks need of the objects that pass through.
private struct DigestSink<Downstream: RecordSink>: RecordSink {
  var downstream: Downstream
  private var digest: DocumentDigest
  private var mentions: [Mention.Kind: Int] = [:]
  private let document: Document

  init(_ document: Document, downstream: Downstream) {
    self.document = document
    self.downstream = downstream
    digest = DocumentDigest(info: document.info)
    for gap in document.gaps where gap.kind != .otherEncoding {
      digest.counts[gap.kind == .pageWithoutText ? "stretch of pages not read" : "passage not read", default: 0] += 1
    }
  }

  mutating func add(_ object: RecordObject) {
    switch object {
    case .claim(let claim):
      digest.note(claim)
      if let figure = claim.figureID {
        digest.claims.append(ComparableClaim(claim, figureID: figure, words: document.text[claim.span]))
      }
      count("claim")
    case .event: count("event")
    case .mention(let mention):
      digest.note(mention)
      mentions[mention.kind, default: 0] += 1
    case .constraint(let constraint):
      digest.constraints.append(constraint)
      count("constraint")
    case .reference(let reference):
      digest.references.append(reference)
      count("reference")
    case .commitment: count("commitment")
    case .finding: break
    }
    downstream.add(object)
  }

  /// The digest with the counts of all kinds of mentions.
  func finished() -> DocumentDigest {
    var digest = digest
    for (kind, count) in mentions { digest.counts["mention " + kind.rawValue] = count }
    return digest
  }

  private mutating func count(_ name: String) { digest.counts[name, default: 0] += 1 }
}
