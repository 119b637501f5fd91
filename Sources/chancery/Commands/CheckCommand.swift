import ArgumentParser
import Checks
import Compilation
import Diagnostics
import Exchange
import Quantities

/// `chancery check`: what does not add up in some documents.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what does not add up, with the line and the words.",
    usage: "chancery check [<paths> ...] [<options>]",
    discussion: """
      Checks each document by itself, then documents against each other. A finding names its check in brackets: \
      chancery explain CHECK tells what it looks for. chancery.yml says which checks run and how much they matter; \
      comments <!-- chancery: ignore CHECK — reason --> and chancery.ignore.yml say what is not to be told. \
      Documentation/checking.md describes it all.

      EXAMPLES
        chancery check docs/
        chancery check report.md --pack my-field --fail-on warning
        chancery check docs/ --format html -o findings.html
        chancery check docs/ --coverage
        chancery check docs/ --write-baseline baseline.json
        chancery check docs/ --baseline baseline.json --changed-since main
        chancery check --record relations.chancery   no document is read again
        pandoc report.docx -t plain | chancery check -
      """
  )

  @OptionGroup var documents: DocumentOptions
  @Option(
    help: ArgumentHelp(
      "Check a record instead of documents: what single documents have is told as the build found it.",
      valueName: "file"
    ),
    completion: .file(extensions: ["chancery"])
  )
  var record: String?
  @Flag(help: "With --record, leave out what was decided under Review.")
  var noDecisions = false
  @Option(help: "How to print.")
  var format = FindingFormat.text
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file()
  )
  var output: String?
  @Flag(help: "Tell how much of what was found took part in a check, and why the rest did not.")
  var coverage = false
  @Flag(help: "Run the checks that are still in preview, too.")
  var preview = false
  @OptionGroup var review: ReviewOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var failOn: FailOnOption
  @OptionGroup var color: ColorOption

  func run() throws {
    let configuration = try Configuration.load()
    var toolchain = try Layers.toolchain(packs, configuration, documents.reading.options)
    if preview {
      toolchain.settings.preview = true
      toolchain.checks = toolchain.settings.checks
    }
    let exceptions = try SuppressionFile.load(review.ignoreFile)
    let subject = try CheckSubject(
      record,
      noDecisions: noDecisions,
      documents,
      configuration,
      toolchain,
      others: exceptions.map { [$0.text] } ?? [],
      coverage: coverage || format == .json || format == .html
    )
    let asked = try review.asked(subject.files)
    let known = try review.baseline.map { path throws(ConfigurationError) in try Baseline.read(path) }
    let decisions = FindingReview(exceptions, baseline: known, asked: asked)
    if let path = review.writeBaseline { return try writeBaseline(path, subject, decisions) }
    var report = try Report(output, documents: subject.sources)
    let context = RenderingContext(
      toolchain: toolchain,
      texts: subject.texts,
      documents: subject.files.map(\.name),
      isColored: color.isOn && !report.isFile,
      width: StandardOutput.width,
      coverage: coverage,
      failing: failOn.least
    )
    let counts = try tell(subject.source, decisions, format.renderer(context), &report)
    if let asked {
      Messages.say("\(asked.count) of \(subject.files.count) documents changed since \(review.changedSince ?? "")")
    }
    try subject.files.requireNamed()
    try failOn.check(errors: counts.errors, warnings: counts.warnings, notes: counts.notes)
  }

  private func tell(
    _ run: any CheckSource,
    _ decisions: FindingReview,
    _ first: any FindingRenderer,
    _ report: inout Report
  ) throws -> FindingCounts {
    var renderer = first
    var counts = FindingCounts()
    let coverage = try run.findings(decisions) { finding in
      counts.add(finding)
      renderer.add(finding)
      try renderer.flush { try report.write($0) }
    }
    renderer.finish(coverage)
    try renderer.flush { try report.write($0) }
    try report.finish()
    return counts
  }

  private func writeBaseline(_ path: String, _ subject: CheckSubject, _ decisions: FindingReview) throws {
    var report = try Report(path, documents: subject.sources)
    var baseline = Baseline()
    _ = try subject.source.findings(decisions) { baseline.add($0) }
    try report.write(baseline.bytes)
    try report.finish()
    Messages.say("baseline \(path): \(EnglishPlural.counted(baseline.count, "finding"))")
  }
}
