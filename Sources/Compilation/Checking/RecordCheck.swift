import Checks
public import Diagnostics
import RecordModel
public import RecordStore
import Text

/// What findings come from: documents, or a record of them.
public protocol CheckSource {
  /// Reports what does not add up and is to be told, in the order of the documents.
  func findings(_ review: FindingReview, _ report: (Finding) throws -> Void) throws -> Coverage
}

extension CheckRun: CheckSource {}

/// Checks the documents of a record without reading them again.
///
/// What stands in the record was found inside single documents when it was built; what several documents say of one
/// figure is held against each other anew, a figure at a time.
public struct RecordCheck: CheckSource {
  private let toolchain: Toolchain
  private let record: Record
  /// Whether the coverage is counted, and not only the documents: for that all of the record is read.
  public var countsCoverage = false

  public init(_ toolchain: Toolchain, _ record: Record) {
    self.toolchain = toolchain
    self.record = record
  }

  public func findings(_ review: FindingReview, _ report: (Finding) throws -> Void) throws -> Coverage {
    let pipeline = DocumentPipeline(toolchain)
    let running = Set(toolchain.checks.map { $0.description.identifier })
    let told = running.union(Program.otherRules.map(\.identifier))
    var review = review
    review.isSettled = record.isSettled
    let names = try record.documentNames()
    review.begin(names)
    for name in try record.documentsWithComments() {
      if let text = try record.text(of: name) { review.begin(text) }
    }
    try record.storedFindings { _, finding in
      guard told.contains(finding.rule), let finding = toolchain.settings.adjusted(finding), review.tells(finding)
      else { return }
      try report(finding)
    }
    var findings: [Finding] = []
    try record.comparableFigures { findings += pipeline.comparing($1, about: $0) }
    for finding in CheckRunner.identified(findings) where review.tells(finding) { try report(located(finding)) }
    for finding in review.finish(running: running) { try report(located(finding)) }
    var coverage = try countsCoverage ? self.coverage() : Coverage()
    coverage.documents = names.count
    coverage.withheld = review.withheld
    return coverage
  }

  /// A finding with the pages on which its evidence stands.
  private func located(_ finding: Finding) throws -> Finding {
    var finding = finding
    for index in finding.evidence.indices where finding.evidence[index].page == nil {
      let evidence = finding.evidence[index]
      let page = try record.page(at: evidence.span.lowerBound, of: evidence.document)
      finding.evidence[index].page = page.map { Finding.Evidence.Page(number: $0.number, label: $0.label) }
    }
    return finding
  }

  private func coverage() throws -> Coverage {
    let again = try record.figuresToldAgain()
    var coverage = Coverage()
    try record.digests { digest, others in
      let reasons = others.map { ($0.span, Coverage.Reason($0)) }
      let unnamed = Dictionary(reasons) { $1 }
      coverage.add(CheckRunner.coverage(of: digest, unnamed: unnamed) { again.contains($0) })
    }
    return coverage
  }
}
