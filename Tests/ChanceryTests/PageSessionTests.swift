import Foundation
import TestSupport
import Testing

/// Holds what pages show of sessions against the program.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter PageSessionTests` writes the pages anew; read the difference.
struct PageSessionTests {
  private static let pages = ["README.md", "Documentation/checking.md", "Documentation/pack-command.md"]

  @Test("a session on a page is what the program prints", arguments: pages)
  func session(page: String) throws {
    let text = try Repository.text(page)
    let run = try PageSession(text).lines
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      try Data(run.joined(separator: "\n").utf8).write(to: Repository.root.appending(path: page))
    }
    let now = try Repository.text(page).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changed = zip(now, run).first { $0 != $1 }
    #expect(now == run, "\(page) says\n\(changed?.0 ?? "")\nand the program\n\(changed?.1 ?? "")")
  }

  @Test("the commands in README's table answer on the example corpus")
  func table() throws {
    let folder = try TemporaryFolder()
    let corpus = Repository.root.appending(path: "Examples/corpus").path
    try FileManager.default.copyItem(atPath: corpus, toPath: folder.path + "/corpus")
    let build = "chancery build corpus --pack china-cambodia -o r.chancery --fail-on never"
    #expect(try Program.shell(build, in: folder).status == 0)
    let table = try #require(Repository.part(of: Repository.text("README.md"), from: "## The commands", to: "\n## "))
    let commands = Repository.tableRows(in: table).compactMap { row in
      Repository.part(of: row[0] + "`", from: "`chancery ", to: "`").map(String.init)
    }
    // Words in capitals stand for what the reader has.
    let placeholders = ["FOLDER", "FILE", "NAME", "ID", "OLD", "old.chancery", "answers.csv"]
    let complete = commands.filter { command in !placeholders.contains { command.contains($0) } }
    #expect(commands.count > 20 && complete.count > 8)
    for command in complete {
      let outcome = try Program.shell("chancery \(command)", in: folder)
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(command): \(outcome.messages)")
    }
  }

  @Test("no page shows a session that is not held")
  func everySessionIsHeld() throws {
    let folder = Repository.root.appending(path: "Documentation").path
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    // What a script writes of documents that are not a part of the repository has a test of its own.
    let pages = ["README.md", "CONTRIBUTING.md"] + names.filter { $0.hasSuffix(".md") }.map { "Documentation/\($0)" }
    for page in pages where page != "Documentation/questions.md" {
      var isHeld = false
      var isFence = false
      for line in try Repository.text(page).split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("<!-- session ") { isHeld = true }
        if line.hasPrefix("```") {
          isHeld = isHeld && !isFence
          isFence.toggle()
        }
        #expect(isHeld || !line.hasPrefix("$ chancery"), "\(page): \(line)")
      }
    }
  }
}
