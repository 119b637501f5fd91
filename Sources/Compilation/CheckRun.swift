import Checks
public import Diagnostics
import Documents
import RecordModel
public import Text

/// Checks documents one after the other, then against each other, without a record.
public struct CheckRun {
  private let toolchain: Toolchain
  private let files: [SourceFile]
  private let texts: DocumentTexts

  public init(_ toolchain: Toolchain, _ files: [SourceFile], _ texts: DocumentTexts) {
    self.toolchain = toolchain
    self.files = files
    self.texts = texts
  }

  /// Reports what does not add up, in the order of the documents; what concerns several comes last.
  ///
  /// A document that cannot be read counts as a document too.
  public func findings(_ report: (Finding) throws -> Void) throws -> Coverage {
    let pipeline = DocumentPipeline(toolchain)
    var digests: [DocumentDigest] = []
    var unreadable = 0
    for file in files {
      do {
        let document = try texts.read(file)
        var sink = FindingSink()
        digests.append(pipeline.compile(document, into: &sink))
        for finding in sink.findings { try report(finding) }
      } catch let error as UnreadableDocument {
        unreadable += 1
        try report(.unreadableDocument(file.name, because: error.reason))
      }
    }
    for finding in pipeline.findings(across: digests) { try report(finding) }
    var coverage = CheckRunner.coverage(of: digests)
    coverage.documents += unreadable
    return coverage
  }
}

/// Keeps the findings of the objects that pass.
private struct FindingSink: RecordSink {
  private(set) var findings: [Finding] = []

  mutating func add(_ object: RecordObject) {
    if case .finding(let finding) = object { findings.append(finding) }
  }
}

/// The texts that findings point into: the last document read is at hand, others are read again.
public final class DocumentTexts {
  private let files: [String: SourceFile]
  private let toolchain: Toolchain
  private var latest: SourceText?

  public init(_ files: [SourceFile], _ toolchain: Toolchain) {
    self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    self.toolchain = toolchain
  }

  /// Reads a document and keeps its text until the next.
  func read(_ file: SourceFile) throws(UnreadableDocument) -> Document {
    do {
      let document = try toolchain.read(try file.bytes(), file)
      latest = document.text
      return document
    } catch {
      latest = nil
      throw UnreadableDocument(error)
    }
  }

  /// The text of a document, or `nil` if it cannot be read.
  public func text(of name: String) -> SourceText? {
    if let latest, latest.name == name { return latest }
    guard let file = files[name], let document = try? toolchain.read(try file.bytes(), file) else { return nil }
    return document.text
  }
}
