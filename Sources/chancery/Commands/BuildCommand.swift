import ArgumentParser
import Compilation
import Quantities
import RecordStore

/// `chancery build`: documents into a record.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compile documents into a record: one SQLite file.",
    usage: "chancery build [<paths> ...] [<options>]",
    discussion: """
      Documents that have not changed since the last build are taken over and not compiled again. The record is \
      replaced at once when everything is done: a build that fails or is killed changes nothing. A file that is \
      named and cannot be opened ends the build; one in a folder that cannot be read is a finding. The record can be \
      opened with any SQLite tool; its tables and views are described in Documentation/record-schema.md.

      EXAMPLES
        chancery build docs/ -o relations.chancery
        chancery build report.md notes.txt -o relations.chancery --pack my-field
        chancery build                      what chancery.yml names
      """
  )

  @OptionGroup var documents: DocumentOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The record to write.", valueName: "file"),
    completion: .file(extensions: ["chancery"])
  )
  var output: String?
  @Flag(help: "Compile every document again.")
  var clean = false
  @OptionGroup var packs: PackOptions
  @OptionGroup var failOn: FailOnOption

  func validate() throws {
    if documents.paths.contains("-") {
      throw ValidationError("a record names its documents: save standard input to a file, or use chancery check -")
    }
  }

  func run() throws {
    let configuration = try Configuration.load()
    guard let record = output ?? configuration.record else {
      throw ValidationError("name the record to write: -o relations.chancery, or record: in chancery.yml")
    }
    let files = try documents.files(configuration)
    var build = Build(try Layers.toolchain(packs, configuration, documents.reading.options), target: record)
    build.isClean = clean
    build.progress = { done, name in Messages.progress("\(done) of \(files.count): \(name)") }
    defer { Messages.endProgress() }
    let report = try build.run(files)
    Messages.endProgress()
    Messages.say(report.summary + "; record \(record)")
    try failOn.check(errors: report.counts.errors, warnings: report.counts.warnings, notes: report.counts.notes)
  }
}

extension BuildReport {
  /// What was done: "12 documents: 10 unchanged, 2 compiled; 340 claims, 120 events, 9 findings".
  var summary: String {
    var work = ["\(unchanged) unchanged", "\(compiled) compiled"]
    if unreadable > 0 { work.append("\(unreadable) unreadable") }
    if removed > 0 { work.append("\(removed) removed") }
    return EnglishPlural.counted(documents, "document") + ": " + work.joined(separator: ", ") + "; "
      + EnglishPlural.counted(counts.claims, "claim")
      + ", "
      + EnglishPlural.counted(counts.events, "event") + ", " + EnglishPlural.counted(counts.findings, "finding")
  }
}
