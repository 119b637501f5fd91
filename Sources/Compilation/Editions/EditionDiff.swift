import Checks
public import Diagnostics
import Documents
import RecordModel
public import Text

/// What a new edition of a document changed: in its claims, its events, and in what does not add up.
public struct EditionDiff: Sendable {
  public let claims: EditionChanges
  public let events: EditionChanges
  public let findings: EditionChanges
  /// The findings that only the new edition has.
  public let newFindings: [Finding]
  /// The two texts, for the places of the items.
  public let old: SourceText
  public let new: SourceText

  /// Compiles both editions and matches them.
  public init(_ toolchain: Toolchain, old: SourceFile, new: SourceFile) throws {
    let (first, second) = (try Edition(toolchain, old), try Edition(toolchain, new))
    claims = EditionChanges(first.claims, second.claims)
    events = EditionChanges(first.events, second.events)
    findings = EditionChanges(first.findings.map { EditionItem($0) }, second.findings.map { EditionItem($0) })
    let added = findings.added
    newFindings = second.findings.filter { added.contains(EditionItem($0)) }
    (self.old, self.new) = (first.text, second.text)
  }
}

/// What is compared of one edition.
private struct Edition: RecordSink {
  let text: SourceText
  private(set) var claims: [EditionItem] = []
  private(set) var events: [EditionItem] = []
  private(set) var findings: [Finding] = []
  private var review = FindingReview()

  init(_ toolchain: Toolchain, _ file: SourceFile) throws(EditionError) {
    let document: Document
    do { document = try toolchain.read(try file.bytes(), file) } catch {
      throw EditionError("\(file.name): \(UnreadableDocument(error).reason)")
    }
    text = document.text
    review.begin(document.text)
    DocumentPipeline(toolchain).compile(document, into: &self)
  }

  mutating func add(_ object: RecordObject) {
    switch object {
    case .claim(let claim): claims.append(EditionItem(claim, text))
    case .event(let event): events.append(EditionItem(event, text))
    case .finding(let finding): if review.tells(finding) { findings.append(finding) }
    default: break
    }
  }
}

/// Why an edition cannot be compared.
public struct EditionError: Error, Sendable, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
