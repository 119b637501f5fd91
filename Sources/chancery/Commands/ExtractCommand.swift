import ArgumentParser
import Compilation
import Documents
import Exchange
import RecordModel

/// `chancery extract`: what was found in each document, as lines of JSON.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write what is found in documents as JSON Lines.",
    usage: "chancery extract [<paths> ...] [<options>]",
    discussion: """
      One object a line: mentions, claims, events, commitments, references, constraints, and with --findings what \
      does not add up inside each document, which takes about as long again. Documentation/output.md describes them.

      With --input jsonl the documents come as lines:
        {"document":"id","text":"…","date":"2016-11-07","title":"…"}
      A line that cannot be read becomes an object of the type error, and the stream goes on.

      EXAMPLES
        chancery extract report.md > report.jsonl
        chancery extract docs/ --pack my-field | jq 'select(.type == "claim")'
        cat documents.jsonl | chancery extract --input jsonl -
      """
  )

  enum Input: String, ExpressibleByArgument, CaseIterable { case files, jsonl }

  @OptionGroup var documents: DocumentOptions
  @Option(help: "Whether the arguments are documents, or streams of documents as lines of JSON (- is standard input).")
  var input = Input.files
  @Flag(help: "Check each document too; chancery check also looks across documents.")
  var findings = false
  @OptionGroup var packs: PackOptions

  func validate() throws {
    if input == .jsonl, documents.paths.count > 1 {
      throw ValidationError("--input jsonl reads one stream: a file or -")
    }
    if input == .files, documents.paths.contains("-") {
      throw ValidationError("standard input is read as lines of JSON: add --input jsonl")
    }
  }

  func run() throws {
    let configuration = try Configuration.load()
    let toolchain = try Layers.toolchain(packs, configuration, documents.reading.options)
    var extraction = Extraction(toolchain, withFindings: findings)
    try extraction.begin()
    var files: [SourceFile] = []
    switch input {
    case .files:
      files = try documents.files(configuration)
      for file in files { try extraction.add(file) }
    case .jsonl:
      var lines = try LineReader(documents.paths.first ?? "-")
      while let line = try lines.next() { try extraction.add(line, number: lines.number, date: documents.date?.date) }
    }
    try extraction.finish()
    try files.requireNamed()
    if input == .files, extraction.unreadable > 0 { throw ExitStatus.found.code }
  }
}
