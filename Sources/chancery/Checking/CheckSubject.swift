import ArgumentParser
import Compilation
import RecordStore
import Text

/// What `chancery check` looks at: some documents, or a record of them.
struct CheckSubject {
  /// The documents, by name and path.
  let files: [SourceFile]
  /// The files that no report may be written over.
  let sources: [SourceFile]
  let texts: DocumentTexts
  let source: any CheckSource

  init(
    _ record: String?,
    noDecisions: Bool,
    _ documents: DocumentOptions,
    _ configuration: Configuration,
    _ toolchain: Toolchain,
    others: [SourceText],
    coverage: Bool
  ) throws {
    if let record {
      guard documents.paths.isEmpty, documents.date == nil else {
        throw ValidationError("--record has its documents and their dates: name no others, or leave --record out")
      }
      let stored = try RecordOption.open(record, noDecisions: noDecisions)
      files = try stored.documentNames().map { SourceFile($0) }
      sources = files + [SourceFile(record)]
      // Findings are read while their texts are asked for: each reader has a connection of its own.
      texts = DocumentTexts(try Record(record), toolchain, others: others)
      var check = RecordCheck(toolchain, stored)
      check.countsCoverage = coverage
      source = check
    } else {
      if noDecisions { throw ValidationError("--no-decisions is for a record: decisions lie beside one") }
      files = try documents.files(configuration, mayBeStandardInput: true)
      sources = files
      texts = DocumentTexts(files, toolchain, others: others)
      source = CheckRun(toolchain, files, texts)
    }
  }
}
