import ArgumentParser
import Checks
import Compilation
import Diagnostics
import Exchange
import Packs
import Text

/// `--format` of findings.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, line, json, jsonl, sarif, github, junit, html
}

/// What a renderer of findings has to know.
struct RenderingContext {
  var toolchain: Toolchain
  var texts: DocumentTexts
  var documents: [String]
  var isColored: Bool
  var width: Int
  var coverage: Bool
  /// The least severe finding that fails.
  var failing: Finding.Severity?
}

extension FindingFormat {
  func renderer(_ context: RenderingContext) -> any FindingRenderer {
    let texts = context.texts
    let text: (String) -> SourceText? = { texts.text(of: $0) }
    let toolchain = context.toolchain
    switch self {
    case .text:
      return TextRenderer(color: context.isColored, width: context.width, coverage: context.coverage, text: text)
    case .line: return LineRenderer(text: text)
    case .json: return JSONRenderer()
    case .jsonl:
      let header = JSONLinesWriter.header(version: toolchain.version, packs: toolchain.lexicon.packs)
      return JSONLinesRenderer(header: header, coverage: context.coverage)
    case .sarif: return SARIFRenderer(version: toolchain.version, rules: rules(toolchain), text: text)
    case .github: return GitHubRenderer(text: text)
    case .junit: return JUnitRenderer(documents: context.documents, failing: context.failing, text: text)
    case .html: return HTMLRenderer(version: toolchain.version, rules: rules(toolchain), text: text)
    }
  }

  private func rules(_ toolchain: Toolchain) -> [RuleDescription] {
    toolchain.checks.map { $0.description.rule } + Program.otherRules
  }
}
