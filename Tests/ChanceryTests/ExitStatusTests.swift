import Foundation
import TestSupport
import Testing

@testable import chancery

/// Every command keeps to the one table of exit statuses.
struct ExitStatusTests {
  private let folder: TemporaryFolder
  private static let text = """
    Trade between Kenya and Japan reached US$1.2 billion in 2019. The President of Kenya visited Tokyo on 5 May 2019.

    """
  /// The record of the text, built once.
  private static let record = Result {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", text)
    #expect(try Program.run("build", "a.txt", "-o", "r.chancery", in: folder).status == ExitStatus.done.rawValue)
    return try folder.bytes("r.chancery")
  }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", Self.text)
    try folder.write("empty.txt", "")
    try folder.write("r.chancery", try Self.record.get())
  }

  @Test(
    "README and the page on checking have the table of the code",
    arguments: ["README.md", "Documentation/checking.md"]
  )
  func pages(page: String) throws {
    let table = try #require(Repository.part(of: Repository.text(page), from: "| Status |", to: "\n\n"))
    let rows = Repository.tableRows(in: "| Status |" + table)
    #expect(rows == ExitStatus.allCases.map { ["\($0.rawValue)", $0.meaning] })
  }

  @Test("the help has the table of the code")
  func help() throws {
    let help = try Program.run("--help", in: folder).output
    for status in ExitStatus.allCases { #expect(help.contains("\(status.rawValue)") && help.contains(status.meaning)) }
  }

  @Test(
    "what has no such name could not be done, and no answer is made up",
    arguments: [
      ["explain", "no-check"], ["figures", "snowfall"], ["timeline", "--actor", "Zebedee"],
      ["timeline", "--kind", "vizit"], ["timeline", "--framework", "Zebedee"], ["timeline", "--area", "Zebedee"],
      ["visits", "--actor", "Zebedee"], ["agreements", "--actor", "Zebedee"], ["commitments", "--actor", "Zebedee"],
      ["quotes", "--actor", "Zebedee"], ["entities", "--kind", "planet"], ["entities", "--name", "Zebedee"],
      ["frameworks", "Zebedee"], ["projects", "Zebedee"], ["references", "--publisher", "Zebedee"],
      ["brief", "Zebedee", "Kenya"], ["show", "c-nothing"], ["offices", "--on", "2019", "--state", "QQQ"],
      ["pack", "find", "Zebedee"], ["pack", "check", "nowhere"], ["pack", "show", "nowhere"],
      ["check", "a.txt", "--pack", "nowhere"], ["compare", "r.chancery", "none.chancery"],
      ["figures", "--record", "none.chancery"], ["check", "--record", "none.chancery"],
      ["serve", "none.chancery"], ["serve", "r.chancery", "--watch", "nowhere"],
    ]
  )
  func unknownNames(arguments: [String]) throws {
    let outcome = try Program.run(all: arguments, in: folder)
    #expect(outcome.status == ExitStatus.failed.rawValue)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.messages.isEmpty && !outcome.messages.contains("Usage"))
  }

  @Test(
    "a question that leaves nothing is answered",
    arguments: [
      ["figures", "trade", "--year", "1800"], ["figures", "trade.bilateral", "--year", "1800"],
      ["timeline", "--year", "1800"], ["visits", "--actor", "Kenya", "--year", "1800"], ["search", "zebedee"],
      ["frameworks"], ["projects"], ["references"], ["quotes"], ["commitments"],
    ]
  )
  func emptyAnswers(arguments: [String]) throws {
    let outcome = try Program.run(all: arguments, in: folder)
    #expect(outcome.status == ExitStatus.done.rawValue)
    #expect(!outcome.messages.isEmpty)
  }

  @Test(
    "a file that is named and missing has one status, whatever reads it",
    arguments: [
      ["check", "none.txt"], ["check", "a.txt", "none.txt", "--fail-on", "never"], ["extract", "a.txt", "none.txt"],
      ["extract", "--input", "jsonl", "none.txt"], ["build", "none.txt", "-o", "n.chancery"], ["text", "none.txt"],
      ["diff", "none.txt", "a.txt"], ["diff", "a.txt", "none.txt"], ["search", "--terms", "none.txt"],
      ["survey", "none.csv", "--scale", "none.yml"], ["check", "a.txt", "--baseline", "none.json"],
      ["check", "a.txt", "--ignore-file", "none.yml"],
    ]
  )
  func missingFiles(arguments: [String]) throws {
    let outcome = try Program.run(all: arguments, in: folder)
    #expect(outcome.status == ExitStatus.failed.rawValue)
    #expect(outcome.messages.contains("there is no such file"))
    #expect(try !folder.names.contains("n.chancery"))
  }

  @Test("a document that cannot be read is a finding where others can be, and else a failure")
  func unreadable() throws {
    for arguments in [
      ["check", "a.txt", "empty.txt"], ["extract", "empty.txt"], ["build", "a.txt", "empty.txt", "-o", "e"],
    ] {
      #expect(try Program.run(all: arguments, in: folder).status == ExitStatus.found.rawValue)
    }
    for arguments in [["text", "empty.txt"], ["diff", "empty.txt", "a.txt"]] {
      #expect(try Program.run(all: arguments, in: folder).status == ExitStatus.failed.rawValue)
    }
  }

  @Test(
    "wrong usage shows the usage of the command",
    arguments: [
      (["build", "a.txt"], "chancery build [<paths> ...] [<options>]"),
      (["check"], "chancery check [<paths> ...] [<options>]"),
      (["pack", "check"], "chancery pack check [<packs> ...] [<options>]"),
      (["figures", "--limit", "many"], "chancery figures [<measure>] [<options>]"),
      (["figures", "--limit", "0"], "chancery figures [<measure>] [<options>]"),
      (["frameworks", "--format", "svg"], "chancery frameworks [<name>] [<options>]"),
      (["build", "-", "-o", "r"], "chancery build [<paths> ...] [<options>]"),
    ]
  )
  func usage(arguments: [String], usage: String) throws {
    let outcome = try Program.run(all: arguments, in: folder)
    #expect(outcome.status == ExitStatus.wrongUsage.rawValue)
    let name = usage.split(separator: " [")[0]
    #expect(outcome.messages.hasSuffix("\nUsage: \(usage)\n  See '\(name) --help' for more information.\n"))
    #expect(outcome.output.isEmpty)
  }
}
