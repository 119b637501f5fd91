import Foundation
import TestSupport
import Testing

/// What stands around the checks: formats, files, settings, exceptions, baselines, git.
struct CheckToolsTests {
  private let folder: TemporaryFolder
  private static let wrong = "The police arrested 74 suspects, 41 men and 23 women.\n"
  private static let right = "The police arrested 64 suspects, 41 men and 23 women.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.md", "# News\n\n" + Self.wrong)
  }

  @Test(
    "every format has a file, and the document is never written over",
    arguments: ["text", "github", "junit", "html"]
  )
  func output(format: String) throws {
    let outcome = try Program.run("check", "a.md", "--format", format, "-o", "out", "--color", "always", in: folder)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    let printed = try Program.run("check", "a.md", "--format", format, "--color", "never", in: folder)
    #expect(try String(decoding: folder.bytes("out"), as: UTF8.self) == printed.output)
    let refused = try Program.run("check", ".", "-o", "./a.md", in: folder)
    #expect(refused.status == 2 && refused.messages.contains("is one of the documents"))
    #expect(try String(decoding: folder.bytes("a.md"), as: UTF8.self).hasSuffix(Self.wrong))
    let nowhere = try Program.run("check", "a.md", "-o", "none/out", in: folder)
    #expect(nowhere.status == 2 && nowhere.messages.contains("there is no folder"))
  }

  @Test("standard input is a document")
  func standardInput() throws {
    let outcome = try Program.run("check", "-", "--format", "line", in: folder, input: Self.wrong)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("<stdin>:1:21: error: "))
    #expect(try Program.run("check", "-", in: folder, input: Self.right).status == 0)
    let empty = try Program.run("check", "-", "--format", "line", in: folder)
    #expect(empty.status == 1 && empty.output.contains("the file is empty"))
  }

  @Test("the settings decide about severity, and their faults have a place")
  func settings() throws {
    try folder.write("chancery.yml", "checks: {wrong-sum: note}\n")
    let note = try Program.run("check", "a.md", "--format", "line", in: folder)
    #expect(note.status == 0 && note.output.contains(": note: "))
    try folder.write("chancery.yml", "paths: {'*.md': {wrong-sum: off}}\n")
    #expect(try Program.run("check", "a.md", in: folder).output == "no findings in 1 document\n")
    try folder.write("chancery.yml", "checks:\n  wrong-sun: off\n")
    let faulty = try Program.run("check", "a.md", in: folder)
    #expect(faulty.status == 2)
    #expect(faulty.messages.hasPrefix("chancery.yml:2:3: error: there is no check \"wrong-sun\""))
  }

  @Test("a comment hides a finding with its reason, is counted, and is no text of the document")
  func suppression() throws {
    let comment = "<!-- chancery: ignore wrong-sum — of the 90 men, 10 and 20 more are listed -->"
    try folder.write("a.md", comment + "\n" + Self.wrong)
    let outcome = try Program.run("check", "a.md", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "no findings in 1 document\nnot told: 1 suppressed\n")
    try folder.write("a.md", comment + "\n\n" + Self.right)
    let unused = try Program.run("check", "a.md", "--format", "line", "--fail-on", "warning", in: folder)
    #expect(unused.status == 1 && unused.output.hasPrefix("a.md:1:1: warning: there is no finding of wrong-sum here"))
    #expect(try Program.run("extract", "a.md", in: folder).output.contains("\"90") == false)
    #expect(try Program.run("explain", "unused-suppression", in: folder).status == 0)
  }

  @Test("a file of exceptions hides a finding of plain text, and its faults have a place")
  func ignoreFile() throws {
    try folder.write(
      "chancery.ignore.yml",
      "- {check: wrong-sum, document: a.md, words: 74 suspects, reason: a joke}\n"
    )
    #expect(try Program.run("check", "a.md", in: folder).status == 0)
    try folder.write(
      "chancery.ignore.yml",
      "- {check: wrong-sum, document: a.md, words: 75 suspects, reason: a joke}\n"
    )
    let unused = try Program.run("check", "a.md", "--format", "line", in: folder)
    #expect(unused.output.contains("chancery.ignore.yml:1:1: warning: there is no finding of wrong-sum here"))
    try folder.write("chancery.ignore.yml", "- {check: wrong-sum, document: a.md}\n")
    let faulty = try Program.run("check", "a.md", in: folder)
    #expect(
      faulty.status == 2 && faulty.messages.hasPrefix("chancery.ignore.yml:1:3: error: the entry gives no reason")
    )
  }

  @Test("a baseline hides what it has, whatever stands before it, and tells what is new and what is gone")
  func baseline() throws {
    let written = try Program.run("check", "a.md", "--write-baseline", "b.json", in: folder)
    #expect(written.status == 0 && written.messages == "baseline b.json: 1 finding\n" && written.output.isEmpty)
    try folder.write("a.md", "A new line.\n\n# News\n\n" + Self.wrong)
    let known = try Program.run("check", "a.md", "--baseline", "b.json", in: folder)
    #expect(known.status == 0 && known.output.contains("not told: 1 in the baseline"))
    try folder.write("a.md", "# News\n\n" + Self.right + "\nIt was signed on 31 June 2018.\n")
    let fixed = try Program.run("check", "a.md", "--baseline", "b.json", in: folder)
    #expect(fixed.status == 1 && fixed.output.contains("not told: 1 of the baseline fixed"))
    #expect(fixed.output.contains("impossible-date"))
    #expect(try Program.run("check", "a.md", "--baseline", "none.json", in: folder).status == 2)
    let both = try Program.run("check", "a.md", "--baseline", "b.json", "--write-baseline", "b.json", in: folder)
    #expect(both.status == 64)
  }

  @Test("only files that git knows to be changed are told about")
  func changedSince() throws {
    let git = "git -c user.name=a -c user.email=a@example.org -c init.defaultBranch=main"
    try folder.write("b c.md", Self.right)
    let begin = "\(git) init -q . && \(git) add . && \(git) commit -q -m one"
    #expect(try Program.shell(begin, in: folder).status == 0)
    let none = try Program.run("check", ".", "--changed-since", "HEAD", in: folder)
    #expect(none.status == 0 && none.messages == "0 of 2 documents changed since HEAD\n")
    try folder.write("b c.md", Self.wrong)
    try folder.write("new.md", Self.wrong)
    let some = try Program.run("check", ".", "--changed-since", "HEAD", "--format", "line", in: folder)
    #expect(some.status == 1)
    #expect(some.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["./b c.md", "./new.md"])
    let unknown = try Program.run("check", ".", "--changed-since", "nowhere", in: folder)
    #expect(unknown.status == 2 && unknown.messages.contains("git knows no revision \"nowhere\""))
    for revision in ["--output=x", "-x", ""] {
      #expect(try Program.run("check", ".", "--changed-since=\(revision)", in: folder).status == 64)
    }
    let path = ["PATH": "/nowhere"]
    let missing = try Program.run("check", ".", "--changed-since", "HEAD", in: folder, environment: path)
    #expect(missing.status == 2 && missing.messages.contains("there is no git on this machine"))
  }

  @Test("outside a work tree it is told that there is none")
  func noWorkTree() throws {
    let outcome = try Program.run("check", ".", "--changed-since", "HEAD", in: folder)
    #expect(outcome.status == 2 && outcome.messages.contains("needs a git work tree"))
  }

  @Test("coverage tells what was found, what took part, and why the rest did not")
  func coverage() throws {
    let text = try Program.run("check", "a.md", "--coverage", in: folder).output
    #expect(text.contains("Figures: 3 found, 3 took part in a check\n"))
    try folder.write("b.txt", "The road is 190 km long. It opened on 5 February 2020.\n")
    let more = try Program.run("check", "b.txt", "--coverage", in: folder).output
    #expect(more.contains("Figures: 1 found, 0 took part in a check\n      1 "))
    let json = try Program.run("check", "b.txt", "--coverage", "--format", "json", in: folder).output
    #expect(json.contains("\"others\":[{\"reason\":\""))
    let lines = try Program.run("check", "b.txt", "--coverage", "--format", "jsonl", in: folder).output
    #expect(lines.split(separator: "\n").last?.hasPrefix("{\"type\":\"coverage\"") == true)
  }

  @Test("diff tells what a new edition says otherwise, and fails on new findings")
  func diff() throws {
    try folder.write("old.md", "# News\n\n" + Self.right)
    let outcome = try Program.run("diff", "old.md", "a.md", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("value: 64 suspects → 74 suspects"))
    #expect(outcome.output.contains("Findings: 0 the same, 1 new"))
    #expect(try Program.run("diff", "a.md", "a.md", in: folder).status == 0)
    let json = try Program.run("diff", "old.md", "a.md", "--format", "json", "--fail-on", "never", in: folder)
    #expect(json.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    let missing = try Program.run("diff", "none.md", "a.md", in: folder)
    #expect(missing.status == 2 && missing.messages == "chancery: error: none.md: there is no such file\n")
  }
}
