import Foundation
import TestSupport
import Testing

/// What a person sees on the example corpus, word for word.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter SnapshotTests` writes the snapshots anew; read the difference before
/// it is committed: each line of it is seen by every user.
struct SnapshotTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let corpus = Repository.root.appending(path: "Examples/corpus").path
    try FileManager.default.copyItem(atPath: corpus, toPath: folder.path + "/corpus")
  }

  @Test(
    "check shows the expected findings",
    arguments: ["text", "line", "json", "jsonl", "sarif", "github", "junit", "html"]
  )
  func findings(format: String) throws {
    let outcome = try Program.run(
      "check",
      "--pack",
      "china-cambodia",
      "--format",
      format,
      "corpus",
      in: folder,
      environment: Self.plain
    )
    #expect(outcome.status == 1)
    try compare(Self.withoutMeasures(outcome.output), "findings.\(format)")
  }

  @Test("the record answers as expected")
  func answers() throws {
    let build = try Program.run(
      "build",
      "corpus",
      "--pack",
      "china-cambodia",
      "-o",
      "relations.chancery",
      "--fail-on",
      "never",
      in: folder
    )
    #expect(build.status == 0)
    try compare(build.messages, "build.txt")
    let figures = try Program.run("figures", "trade", in: folder, environment: Self.plain)
    try compare(figures.output, "figures.txt")
    let timeline = try Program.run(
      "timeline",
      "--from",
      "1200",
      "--to",
      "2025",
      "--kind",
      "visit",
      in: folder,
      environment: Self.plain
    )
    try compare(timeline.output, "timeline.txt")
  }

  @Test("the manual page of a check")
  func explain() throws {
    let page = try Program.run("explain", "duration-dates", in: folder, environment: Self.plain)
    try compare(page.output, "explain.txt")
  }

  @Test("extract gives the same bytes in whatever order the documents are named")
  func order() throws {
    let one = try Program.shell("chancery extract corpus/debt-note.md corpus/embassy-newsletter.txt", in: folder)
    let two = try Program.shell("chancery extract corpus/embassy-newsletter.txt corpus/debt-note.md", in: folder)
    #expect(one.status == 0 && !one.output.isEmpty)
    #expect(one.output == two.output)
  }

  private static let plain = ["COLUMNS": "120", "NO_COLOR": "1"]

  /// A report without what `Scripts/measure-checks` writes into the pages of checks, which has tests of its own.
  private static func withoutMeasures(_ report: String) -> String {
    let parts = report.components(separatedBy: #"\n\n## Measured\n"#)
    return parts[0] + parts.dropFirst().map { $0.drop { $0 != "\"" } }.joined()
  }

  private func compare(_ text: String, _ name: String) throws { try Snapshot.compare(text, name) }
}

/// What a person saw last time.
enum Snapshot {
  /// Holds a text against the file of a name in `Snapshots`, or writes it where that is asked for.
  static func compare(_ text: String, _ name: String) throws {
    let url = Repository.root.appending(path: "Tests/ChanceryTests/Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil { try Data(text.utf8).write(to: url) }
    let expected = try String(contentsOf: url, encoding: .utf8)
    guard text != expected else { return }
    let changed = zip(text.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
    Issue.record("\(name) differs, first at:\n\(changed?.0 ?? "one is longer")\nexpected:\n\(changed?.1 ?? "")")
  }
}
