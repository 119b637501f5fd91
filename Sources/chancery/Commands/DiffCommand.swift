import ArgumentParser
import Compilation
import Diagnostics
import Documents

/// `chancery diff`: what a new edition of a document changed.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what a new edition of a document changed in claims, events and findings.",
    usage: "chancery diff <old> <new> [<options>]",
    discussion: """
      Figures and events of the two editions are matched by what they say and not by where they stand: a paragraph \
      that moved changes nothing. Told are values that changed, and what is new or gone. The exit status is 1 where \
      the new edition has findings at or above --fail-on that the old one did not have.

      EXAMPLES
        chancery diff report-2022.md report-2023.md
        chancery diff old.txt new.txt --pack my-field --format json
        git show HEAD~1:report.md > /tmp/old.md && chancery diff /tmp/old.md report.md
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The old edition.", completion: .file())
  var old: String
  @Argument(help: "The new edition.", completion: .file())
  var new: String
  @Option(help: "How to print.")
  var format = Format.text
  @Flag(help: "Run the checks that are still in preview, too.")
  var preview = false
  @OptionGroup var packs: PackOptions
  @OptionGroup var failOn: FailOnOption
  @OptionGroup var color: ColorOption

  func run() throws {
    let configuration = try Configuration.load()
    var toolchain = try Layers.toolchain(packs, configuration)
    if preview {
      toolchain.settings.preview = true
      toolchain.checks = toolchain.settings.checks
    }
    let diff = try EditionDiff(toolchain, old: SourceFile(old), new: SourceFile(new))
    var output = StandardOutput()
    switch format {
    case .text:
      for line in EditionText(diff, width: StandardOutput.width, color.style).lines { try output.line(line) }
    case .json: try output.write(EditionJSON(diff).bytes)
    }
    try output.flush()
    var counts = FindingCounts()
    for finding in diff.newFindings { counts.add(finding) }
    try failOn.check(errors: counts.errors, warnings: counts.warnings, notes: counts.notes)
  }
}
