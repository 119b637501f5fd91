import Checks
public import Diagnostics
import Documents
import Formats
import RecordModel
public import RecordStore
public import Text

/// Checks documents one after the other, then against each other, without a record.
public struct CheckRun {
  private let toolchain: Toolchain
  private let files: [SourceFile]
  private let texts: DocumentTexts
  /// How many claims may be held in memory until all documents are held against each other.
  var mostClaims = KeptClaims.usual

  public init(_ toolchain: Toolchain, _ files: [SourceFile], _ texts: DocumentTexts) {
    self.toolchain = toolchain
    self.files = files
    self.texts = texts
  }

  /// Reports what does not add up, in the order of the documents; what concerns several comes last, and then what is
  /// to be said of suppressions.
  ///
  /// A document that cannot be read counts as a document too.
  public func findings(
    _ review: FindingReview = FindingReview(),
    _ report: (Finding) throws -> Void
  ) throws -> Coverage {
    let pipeline = DocumentPipeline(toolchain)
    var review = review
    let kept = KeptClaims(most: mostClaims)
    var counter = CoverageCounter()
    var unreadable = 0
    for file in files {
      do {
        let document = try texts.read(file)
        review.begin(document.text)
        var sink = CheckSink()
        let digest = pipeline.compile(document, into: &sink)
        try kept.add(digest)
        counter.add(digest, unnamed: sink.unnamed)
        for finding in sink.findings where review.tells(finding) { try report(texts.located(finding)) }
      } catch let error as UnreadableDocument {
        unreadable += 1
        let finding = Finding.unreadableDocument(file.name, because: error.reason)
        if review.tells(finding) { try report(texts.located(finding)) }
      }
    }
    for finding in try kept.findings(pipeline) where review.tells(finding) { try report(texts.located(finding)) }
    let running = Set(toolchain.checks.map { $0.description.identifier })
    for finding in review.finish(running: running) { try report(texts.located(finding)) }
    var coverage = counter.coverage
    coverage.documents += unreadable
    coverage.withheld = review.withheld
    return coverage
  }
}

/// Keeps the findings of the objects that pass, and of each claim that can be held against no other the reason.
private struct CheckSink: RecordSink {
  private(set) var findings: [Finding] = []
  private(set) var unnamed: [Range<Int>: Coverage.Reason] = [:]

  mutating func add(_ object: RecordObject) {
    switch object {
    case .finding(let finding): findings.append(finding)
    case .claim(let claim) where claim.figureID == nil: unnamed[claim.span] = Coverage.Reason(claim)
    default: break
    }
  }
}

extension Coverage.Reason {
  /// What a claim lacks that would make it the same figure as another.
  init(_ claim: Claim) {
    if claim.measureID == nil {
      self = .noMeasure
    } else if claim.subject == nil, claim.counterpart == nil {
      self = .noParty
    } else if claim.timeBasis != nil || (claim.period == nil && claim.asOf == nil) {
      self = .noTime
    } else {
      self = .notByItself
    }
  }
}

/// The texts that findings point into: the last document read is at hand, others are read again.
public final class DocumentTexts {
  private let files: [String: SourceFile]
  private let toolchain: Toolchain
  private let others: [SourceText]
  /// The record whose texts are meant, where there is one.
  private let record: Record?
  private var latest: SourceText?
  /// The pages of the documents that have any.
  private var pages: [String: PlaceMap] = [:]

  /// The texts of some files, and others that are at hand already.
  public init(_ files: [SourceFile], _ toolchain: Toolchain, others: [SourceText] = []) {
    self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    self.toolchain = toolchain
    self.others = others
    record = nil
  }

  /// The texts that a record keeps, and others that are at hand already.
  ///
  /// It asks the record while findings are read from it: the record must be opened for it alone.
  public init(_ record: Record, _ toolchain: Toolchain, others: [SourceText] = []) {
    files = [:]
    self.toolchain = toolchain
    self.others = others
    self.record = record
  }

  /// Reads a document and keeps its text until the next.
  func read(_ file: SourceFile) throws(UnreadableDocument) -> Document {
    do {
      let document = try toolchain.read(try file.bytes(), file)
      latest = document.text
      if !document.places.pages.isEmpty {
        pages[file.name] = PlaceMap()
        pages[file.name]?.pages = document.places.pages
        pages[file.name]?.qualities = document.places.qualities
      }
      return document
    } catch {
      latest = nil
      throw UnreadableDocument(error)
    }
  }

  /// A finding with the pages on which its evidence stands.
  func located(_ finding: Finding) -> Finding {
    guard !pages.isEmpty else { return finding }
    var finding = finding
    for index in finding.evidence.indices where finding.evidence[index].page == nil {
      let evidence = finding.evidence[index]
      guard let places = pages[evidence.document], let page = places.page(at: evidence.span.lowerBound) else {
        continue
      }
      finding.evidence[index].page = Finding.Evidence.Page(number: page.number, label: page.label)
      finding.evidence[index].quality = places.quality(of: evidence.span)
    }
    return finding
  }

  /// The text of a document, or `nil` if it cannot be read.
  public func text(of name: String) -> SourceText? {
    if let latest, latest.name == name { return latest }
    if let other = others.first(where: { $0.name == name }) { return other }
    if let record { return try? record.text(of: name) }
    guard let file = files[name], let document = try? toolchain.read(try file.bytes(), file) else { return nil }
    return document.text
  }
}
