import ArgumentParser
import Checks
import Compilation
import Diagnostics
import Packs
import Recognition

/// `chancery explain`: the manual page of a check, or of what is recognised.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a check, or what is read from which wordings, with examples.",
    usage: "chancery explain [<name>]",
    discussion: """
      Without a name all pages are listed: the checks, then what is recognised.

      EXAMPLES
        chancery explain
        chancery explain wrong-sum
        chancery explain money
      """
  )

  @Argument(
    help: "The name of a check, as it stands in brackets behind a finding, or of a page on what is recognised.",
    completion: .list(Self.rules.map(\.identifier) + allReaderPages.map(\.identifier))
  )
  var name: String?

  private static var rules: [RuleDescription] {
    (allChecks.map { $0.description.rule } + Program.otherRules).sorted { $0.identifier < $1.identifier }
  }

  func run() throws {
    var output = StandardOutput()
    if let name {
      try output.write(try Self.page(name))
    } else {
      var table = Table()
      for rule in Self.rules { table.add([rule.identifier, rule.severity.rawValue, rule.summary]) }
      for page in allReaderPages { table.add([page.identifier, "recognised", page.title]) }
      for line in table.lines(width: .max) { try output.line(line) }
    }
    try output.flush()
  }

  private static func page(_ name: String) throws -> String {
    if let rule = rules.first(where: { $0.identifier == name }) { return rule.page }
    guard let page = allReaderPages.first(where: { $0.identifier == name }) else {
      let near = Nearest.names(name, in: rules.map(\.identifier) + allReaderPages.map(\.identifier))
      throw CommandFailure.unknown("there is no check and no page \"\(name)\"; chancery explain lists them", near: near)
    }
    return page.text(ManualReader(try PackLibrary.load()))
  }
}
