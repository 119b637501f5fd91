import ArgumentParser
import Checks
import Compilation
import Diagnostics
import Exchange
import Packs
import Text

/// `chancery check`: what does not add up in some documents.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what does not add up, with the line and the words.",
    discussion: """
      Checks each document by itself, then documents against each other. A finding names its check in brackets:
      chancery explain CHECK tells what it looks for.

      EXAMPLES
        chancery check docs/
        chancery check report.md --pack china-cambodia --fail-on warning
        chancery check docs/ --format sarif > findings.sarif
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, line, json, jsonl, sarif }

  @OptionGroup var documents: DocumentOptions
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
    if preview { toolchain.checks = allChecks }
    let files = try documents.files(configuration)
    let texts = DocumentTexts(files, toolchain)
    var renderer = renderer(toolchain, texts)
    var output = StandardOutput()
    var counts = FindingCounts()
    let run = CheckRun(toolchain, files, texts)
    let coverage = try run.findings { finding in
      counts.add(finding)
      renderer.add(finding)
      try renderer.flush { try output.write($0) }
    }
    renderer.finish(coverage)
    try renderer.flush { try output.write($0) }
    try output.flush()
    try failOn.check(errors: counts.errors, warnings: counts.warnings, notes: counts.notes)
  }

  private func renderer(_ toolchain: Toolchain, _ texts: DocumentTexts) -> any FindingRenderer {
    let text: (String) -> SourceText? = { texts.text(of: $0) }
    switch format {
    case .text: return TextRenderer(color: color.isOn, width: StandardOutput.width, text: text)
    case .line: return LineRenderer(text: text)
    case .json: return JSONRenderer()
    case .jsonl:
      let header = JSONLinesWriter.header(version: toolchain.version, packs: toolchain.lexicon.packs)
      return JSONLinesRenderer(header: header)
    case .sarif:
      let rules = toolchain.checks.map { $0.description.rule } + [UnreadableDocument.rule]
      return SARIFRenderer(version: toolchain.version, rules: rules, text: text)
    }
  }
}
