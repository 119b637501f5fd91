import ArgumentParser
import Checks
import Compilation
import Diagnostics

/// `chancery explain`: the manual page of a check.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a check: what it looks for, why, with examples.",
    discussion: """
      Without a name all checks are listed.

      EXAMPLES
        chancery explain
        chancery explain wrong-sum
      """
  )

  @Argument(
    help: "The name of a check, as it stands in brackets behind a finding.",
    completion: .list(Self.rules.map(\.identifier))
  )
  var check: String?

  private static var rules: [RuleDescription] {
    (allChecks.map { $0.description.rule } + [UnreadableDocument.rule]).sorted { $0.identifier < $1.identifier }
  }

  func run() throws {
    var output = StandardOutput()
    if let check {
      guard let rule = Self.rules.first(where: { $0.identifier == check }) else {
        throw ValidationError("there is no check \"\(check)\"; chancery explain lists them")
      }
      try output.write(rule.page)
    } else {
      var table = Table()
      for rule in Self.rules { table.add([rule.identifier, rule.severity.rawValue, rule.summary]) }
      for line in table.lines(width: .max) { try output.line(line) }
    }
    try output.flush()
  }
}
