import Checks
public import Diagnostics
public import Documents
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
    let document = document.blanked(SuppressionComments(in: document.text).spans)
    var naming = NamingSink(document, figures: figures, downstream: sink)
    compiler.compile(document, into: &naming)
    sink = naming.downstream
    var digest = naming.finished()
    let checked = CheckedDocument(text: document.text, digest: digest, structure: document.structure)
    for finding in checks.findings(in: checked).compactMap(settings.adjusted) { sink.add(.finding(finding)) }
    digest.forgetPlaces()
    return digest
  }

  /// What does not add up between documents.
  public func findings(across digests: [DocumentDigest]) -> [Finding] {
    checks.findings(across: digests).compactMap(settings.adjusted)
  }
}

/// Completes the objects that pass through with what only reconciliation knows, and keeps the digest.
private struct NamingSink<Downstream: RecordSink>: RecordSink {
  var downstream: Downstream
  private var digest: DocumentDigest
  private var mentions: [Mention.Kind: Int] = [:]
  private let document: Document
  private let figures: FigureIdentity
  private let solver = ConstraintSolver()

  init(_ document: Document, figures: FigureIdentity, downstream: Downstream) {
    self.document = document
    self.figures = figures
    self.downstream = downstream
    digest = DocumentDigest(info: document.info)
  }

  mutating func add(_ object: RecordObject) {
    switch object {
    case .claim(var claim):
      claim.figureID = claim.figureID ?? figures.identifier(of: claim)
      if let figure = claim.figureID {
        digest.claims.append(ComparableClaim(claim, figureID: figure, words: document.text[claim.span]))
      }
      count("claim")
      downstream.add(.claim(claim))
    case .event(var event):
      if event.eventID.isEmpty { event.eventID = EventIdentity.identifier(of: event) }
      count("event")
      downstream.add(.event(event))
    case .mention(let mention):
      digest.note(mention)
      mentions[mention.kind, default: 0] += 1
      downstream.add(object)
    case .constraint(var constraint):
      solver.decide(&constraint)
      digest.constraints.append(constraint)
      count("constraint")
      downstream.add(.constraint(constraint))
    case .reference(let reference):
      digest.references.append(reference)
      count("reference")
      downstream.add(object)
    case .commitment:
      count("commitment")
      downstream.add(object)
    case .finding:
      downstream.add(object)
    }
  }

  /// The digest with the counts of all kinds of mentions.
  func finished() -> DocumentDigest {
    var digest = digest
    for (kind, count) in mentions { digest.counts["mention " + kind.rawValue] = count }
    return digest
  }

  private mutating func count(_ name: String) { digest.counts[name, default: 0] += 1 }
}
