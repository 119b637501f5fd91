import Foundation
import TestSupport
import Testing

/// The program in odd places: names, terminals, locales, outputs.
struct SurroundingsTests {
  private let folder: TemporaryFolder
  private static let finding = "The road opened on 31 June 2018.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", Self.finding)
  }

  @Test(
    "a folder may be called anything",
    arguments: ["my reports", "Бумаги é", "new\nline", "-dash", "it's \"so\"", "a:b", "100%", "*"]
  )
  func names(name: String) throws {
    try FileManager.default.createDirectory(at: folder.url(name), withIntermediateDirectories: false)
    try folder.write(name + "/r é.txt", Self.finding)
    let checked = try Program.run("check", "--format", "line", "--", name, in: folder)
    #expect(checked.status == 1)
    let shown = name.replacing("\n", with: " ")
    #expect(checked.output.hasPrefix("\(shown)/r é.txt:1:20: error: "))
    #expect(checked.output.split(separator: "\n").count == 1)
    let record = "./\(name)/r.chancery"
    let built = try Program.run("build", "./\(name)", "-o", record, "--fail-on", "never", in: folder)
    #expect(built.status == 0)
    #expect(try Program.run("timeline", "--record", record, in: folder).status == 0)
  }

  @Test(
    "neither the locale nor a dumb terminal changes what is printed",
    arguments: [
      ["LC_ALL": "xx_YY.UTF-9", "LANG": "tlh"], ["LC_ALL": "C"], ["TERM": "dumb"], ["NO_COLOR": "1"], ["TERM": ""],
    ]
  )
  func environment(environment: [String: String]) throws {
    let usual = try Program.run("check", "a.txt", in: folder)
    let outcome = try Program.run("check", "a.txt", in: folder, environment: environment)
    #expect(outcome.output == usual.output && outcome.status == 1 && outcome.messages.isEmpty)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("a reader that stops early is no error", arguments: ["explain", "check a.txt", "--help", "pack show world"])
  func closedPipe(command: String) throws {
    #expect(try Program.shell("chancery \(command) | head -n 1", in: folder).messages.isEmpty)
  }

  @Test("a place that cannot be written to is named", arguments: ["build a.txt -o", "check a.txt --format html -o"])
  func output(command: String) throws {
    let outcome = try Program.shell("chancery \(command) nowhere/x", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("nowhere/x: there is no folder "))
  }

  @Test(
    "a mistake in chancery.yml has its place and what to do",
    arguments: [
      ("packs: [world, nowhere]", "1:16: error: there is no folder and no pack \"nowhere\"; built in are: "),
      ("documents: [a.txt, nowhere/]", "1:20: error: there is no file or folder \"nowhere/\"; mend the name under"),
      ("checks:\n  wrong-summ: off", "2:3: error: there is no check \"wrong-summ\"; chancery explain lists them"),
      ("packs: {a: b}", "1:8: error: packs must be a list of names, such as packs: [one, two]"),
      ("record: [a]", "1:9: error: record must be the name of a file, such as relations.chancery"),
      ("packs: [world\nx", "3:1: error: is not YAML: "), ("a: 1\na: 2", "1:1: error: says a twice; keep one of them"),
    ]
  )
  func settings(text: String, message: String) throws {
    try folder.write("chancery.yml", text + "\n")
    let outcome = try Program.run("check", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.hasPrefix("chancery.yml:" + message))
  }

  @Test("settings that are a folder are told as one")
  func folderOfSettings() throws {
    try FileManager.default.createDirectory(at: folder.url("chancery.yml"), withIntermediateDirectories: false)
    let outcome = try Program.run("check", "a.txt", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages == "chancery.yml: error: is a folder and not a file of settings; give it another name\n")
  }
}
