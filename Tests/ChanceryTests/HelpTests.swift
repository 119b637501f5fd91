import ArgumentParser
import Testing

@testable import chancery

/// The help of every command, as terminals of several widths show it.
struct HelpTests {
  private static let commands =
    [Chancery.self] + Chancery.commands + PackCommand.configuration.subcommands as [any ParsableCommand.Type]

  @Test("no line is broken that need not be", arguments: [80, 110])
  func width(columns: Int) throws {
    for command in Self.commands {
      let help = Chancery.helpMessage(for: command, columns: columns)
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.count <= columns, "\(command): \(line)")
        // A paragraph goes on at the margin: its next word had no place.
        let isProse = [line, next].allSatisfy { $0.first?.isWhitespace == false && !$0.hasPrefix("EXAMPLES") }
        guard isProse, let word = next.split(separator: " ").first else { continue }
        #expect(line.count + 1 + word.count >= columns, "\(command): \(line)")
      }
    }
  }

  @Test("each example stands on a line, and names nobody of the corpus")
  func examples() throws {
    for command in Self.commands {
      let help = Chancery.helpMessage(for: command, columns: 80)
      let examples = try #require(Repository.part(of: help, from: "EXAMPLES\n", to: "\n\n"))
      for line in examples.split(separator: "\n") { #expect(line.hasPrefix("  "), "\(command): \(line)") }
      for name in ["Hun Sen", "Hexagon", "china-cambodia", "KHM"] { #expect(!help.contains(name), "\(command)") }
    }
  }
}
