import ArgumentParser
import Checks
import Compilation
import Diagnostics
import Documents
import Formats
import Packs
import Recognition

/// `chancery explain`: the manual page of a check, of what is recognised, or of a format.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a check, what is read from which wordings, or what is read of a format.",
    usage: "chancery explain [<name>]",
    discussion: """
      Without a name all pages are listed: the checks, then what is recognised, then the formats.

      EXAMPLES
        chancery explain
        chancery explain wrong-sum
        chancery explain money
        chancery explain pdf
      """
  )

  @Argument(
    help: "The name of a check, as it stands in brackets behind a finding, of what is recognised, or of a format.",
    completion: .list(Self.names)
  )
  var name: String?

  private static var rules: [RuleDescription] {
    (allChecks.map { $0.description.rule } + Program.otherRules).sorted { $0.identifier < $1.identifier }
  }

  private static var names: [String] {
    rules.map(\.identifier) + allReaderPages.map(\.identifier) + allFormatPages.map(\.identifier)
  }

  func run() throws {
    var output = StandardOutput()
    if let name {
      try output.write(try Self.page(name))
    } else {
      var table = Table()
      for rule in Self.rules { table.add([rule.identifier, rule.severity.rawValue, rule.summary]) }
      for page in allReaderPages { table.add([page.identifier, "recognised", page.title]) }
      for page in allFormatPages { table.add([page.identifier, "format", page.title]) }
      for line in table.lines(width: .max) { try output.line(line) }
    }
    try output.flush()
  }

  private static func page(_ name: String) throws -> String {
    if let rule = rules.first(where: { $0.identifier == name }) { return rule.page }
    if let page = allReaderPages.first(where: { $0.identifier == name }) {
      return page.text(ManualReader(try PackLibrary.load()))
    }
    if let page = allFormatPages.first(where: { $0.identifier == name }) { return page.text }
    throw CommandFailure.unknown(
      "there is no check and no page \"\(name)\"; chancery explain lists them",
      near: Nearest.names(name, in: names)
    )
  }
}
