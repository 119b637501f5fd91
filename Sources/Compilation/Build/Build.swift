import Diagnostics
import Documents
import Packs
import Reconciliation
import RecordModel
public import RecordStore
import Text

/// Compiles documents into a record; documents that have not changed are taken over from the old record.
///
/// The record is written beside the old one and put in its place at the end, so that a build that
/// fails or is killed changes nothing. Where nothing has changed, nothing is written.
public struct Build {
  private let toolchain: Toolchain
  private let pipeline: DocumentPipeline
  private let target: String
  /// Whether every document is compiled again.
  public var isClean = false
  /// Is told the number of documents done, and the name of the next.
  public var progress: (Int, String) -> Void = { _, _ in }

  public init(_ toolchain: Toolchain, target: String) {
    self.toolchain = toolchain
    self.target = target
    pipeline = DocumentPipeline(toolchain)
  }

  /// Builds the record of some files, whatever their order.
  ///
  /// A file that the user named and that cannot be opened ends the build: a slip in a path must not empty a record.
  public func run(_ files: [SourceFile]) throws -> BuildReport {
    for file in files where file.isNamed {
      if let problem = file.openingProblem { throw BuildError.cannotOpen(file.name, problem) }
    }
    let previous = try PreviousRecord(target)
    let place = try BuildFiles(target: target)
    do {
      var report = BuildReport()
      let staging = try Staging(path: place.staging) { $0.groupKeys }
      let known = try previous?.units() ?? [:]
      let units = try compile(SourceFile.sorted(files), staging, known, &report)
      if previous != nil, report.documents > 0, report.unreadable == report.documents {
        throw BuildError.nothingReadable(target)
      }
      report.removed = known.count - report.known
      if let previous, !isClean, try isUnchanged(units, known, previous) {
        report.counts = try previous.counts()
        return report
      }
      try staging.close()
      try previous?.close()
      try write(units, place, hasPrevious: previous != nil, &report)
      try place.replaceTarget()
      return report
    } catch let error as BuildError {
      throw error
    } catch {
      throw RecordFileError.named(error, target)
    }
  }

  /// Whether the old record is what this build would write.
  private func isUnchanged(
    _ units: [UnitSource],
    _ known: [String: PreviousRecord.Unit],
    _ previous: PreviousRecord
  ) throws -> Bool {
    try units.count == known.count
      && units.enumerated().allSatisfy { $0.element.origin == .previous && $0.element.key == $0.offset + 1 }
      && previous.meta() == meta
  }

  /// Sees to it that every document's rows exist, in the old record or in staging.
  private func compile(
    _ files: [SourceFile],
    _ staging: Staging,
    _ known: [String: PreviousRecord.Unit],
    _ report: inout BuildReport
  ) throws -> [UnitSource] {
    let keys = UnitKey(toolchain)
    var units: [UnitSource] = []
    for file in files {
      progress(units.count, file.name)
      let old = known[file.name]
      if old != nil { report.known += 1 }
      if !isClean, let old, let oldKey = old.unitKey, let content = try? file.contentHash(),
        keys.text(content, file) == oldKey
      {
        units.append(UnitSource(.previous, key: old.key))
        report.unchanged += 1
      } else {
        units.append(try stage(file, keys, isClean ? nil : old, staging, &report))
      }
    }
    return units
  }

  private func stage(
    _ file: SourceFile,
    _ keys: UnitKey,
    _ old: PreviousRecord.Unit?,
    _ staging: Staging,
    _ report: inout BuildReport
  ) throws -> UnitSource {
    let document: Document
    var content = ContentHash()
    let digest: FileDigest
    do {
      let bytes = try file.bytes()
      content.combine(bytes)
      digest = FileDigest(bytes)
      document = try toolchain.read(bytes, file)
    } catch {
      report.unreadable += 1
      let finding = Finding.unreadableDocument(file.name, because: UnreadableDocument(error).reason)
      if let old, old.problem == finding.message.description { return UnitSource(.previous, key: old.key) }
      let key = try staging.add(.unreadable(file.name), unitKey: nil) { $0.add(.finding(finding)) }
      return UnitSource(.staged, key: key)
    }
    report.compiled += 1
    let key = try staging.add(document, unitKey: keys.text(content, file), file: digest) { writer in
      pipeline.compile(document, into: &writer)
    }
    return UnitSource(.staged, key: key)
  }

  private func write(
    _ units: [UnitSource],
    _ place: BuildFiles,
    hasPrevious: Bool,
    _ report: inout BuildReport
  ) throws {
    var builder = RecordBuilder(
      path: place.newRecord,
      previous: hasPrevious ? place.target : nil,
      staging: place.staging
    )
    builder.meta = meta
    let linker = Linker(toolchain.lexicon, pipeline)
    (report.counts, report.grouped) = try builder.build(units) { try linker.link($0) }
  }

  /// What the record says of its making.
  private var meta: [RecordMeta] {
    [
      RecordMeta("schema", "chancery/\(Schema.version)"), RecordMeta("program", toolchain.version),
      RecordMeta("packs", toolchain.lexicon.packs.map { "\($0.name) \($0.version)" }.joined(separator: ", ")),
      RecordMeta("pack-fingerprint", String(toolchain.lexicon.fingerprint, radix: 16)),
      RecordMeta("word-dictionary", WordDictionary.version.map { "ICU \($0)" } ?? "none"),
    ]
  }
}

/// Why a build ends before it changes anything.
public enum BuildError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A file that the user named, and why it cannot be opened.
  case cannotOpen(String, String)
  /// No document can be read, and there is a record that would be lost.
  case nothingReadable(String)

  public var description: String {
    switch self {
    case .cannotOpen(let name, let problem): "\(name): \(problem); nothing was built"
    case .nothingReadable(let record): "none of the documents can be read; \(record) is left as it was"
    }
  }
}

/// What a build did.
public struct BuildReport: Sendable, Equatable {
  public var unchanged = 0
  public var compiled = 0
  public var unreadable = 0
  /// Documents of the old record that are not in the new one.
  public var removed = 0
  /// Dated events, each as it is told, that were held against each other.
  var grouped = 0
  /// Documents that the old record has too.
  var known = 0
  public var counts = RecordCounts()

  public var documents: Int { unchanged + compiled + unreadable }
}

extension Document {
  /// Stands in the record for a document that cannot be read.
  fileprivate static func unreadable(_ name: String) -> Document {
    Document(
      info: DocumentInfo(name: name, format: "unreadable", size: 0),
      text: SourceText(name: name, ""),
      structure: DocumentStructure(blocks: [], sections: [])
    )
  }
}
