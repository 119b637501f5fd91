import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import chancery

struct CommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let commands = Chancery.commands.compactMap { $0.configuration.commandName }

  @Test("the help of every command has examples", arguments: commands)
  func help(command: String) throws {
    let outcome = try Program.run(command, "--help", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXAMPLES\n  chancery \(command)"))
    #expect(outcome.messages.isEmpty)
  }

  @Test func version() throws {
    let outcome = try Program.run("--version", in: folder)
    #expect(outcome.output.split(separator: ".").count == 3)
    #expect(outcome.status == 0)
  }

  @Test("shells get their completions", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try Program.run("--generate-completion-script", shell, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("timeline"))
  }

  @Test(
    "wrong usage ends with 64 and says what to do",
    arguments: [
      (["build"], "name the record to write"), (["build", "-o", "r.chancery"], "name the documents"),
      (["figures"], "there is no *.chancery here"), (["timeline", "--from", "soon"], "--from"),
      (["timeline", "--from", "2020", "--to", "1999"], "is later than"),
      (["check", "--format", "pdf", "."], "pdf"), (["extract", "-"], "--input jsonl"), (["sing"], "sing"),
    ]
  )
  func usage(arguments: [String], message: String) throws {
    let line = (["chancery"] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program.shell(line.replacing("'chancery'", with: "chancery"), in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains(message))
    #expect(outcome.output.isEmpty)
  }

  @Test("a record is found by itself, or chosen among several")
  func records() throws {
    try folder.write("a.txt", "Trade was good.\n")
    #expect(try Program.run("build", "a.txt", "-o", "one.chancery", in: folder).status == 0)
    #expect(try Program.run("figures", in: folder).status == 0)
    #expect(try Program.run("build", "a.txt", "-o", "two.chancery", in: folder).status == 0)
    let unclear = try Program.run("figures", in: folder)
    #expect(unclear.status == 64)
    #expect(unclear.messages.contains("one.chancery, two.chancery"))
    #expect(try Program.run("figures", "--record", "two.chancery", in: folder).status == 0)
  }

  @Test("a record, a kind or a name that does not exist is told plainly")
  func unknownNames() throws {
    try folder.write("a.txt", "Prime Minister Hun Sen visited Beijing on 5 February 2020.\n")
    let record = ["--record", "r.chancery"]
    #expect(
      try Program.run("build", "a.txt", "-o", "r.chancery", "--pack", "china-cambodia", in: folder).status == 0
    )
    let none = try Program.run("figures", "--record", "none.chancery", in: folder)
    #expect(none.status == 2)
    #expect(none.messages == "chancery: error: none.chancery: no such record\n")
    let kind = try Program.run("timeline", "--kind", "vizit", record[0], record[1], in: folder)
    #expect(kind.status == 2)
    #expect(kind.messages.contains("agreement"))
    let name = try Program.run("show", "hun sen", record[0], record[1], in: folder)
    #expect(name.status == 2)
    #expect(name.messages.contains("no object has the identifier hun sen; entities of that name: person.hun-sen"))
    let pack = try Program.run("check", "a.txt", "--pack", "nopack", in: folder)
    #expect(pack.status == 2)
    #expect(pack.messages.split(separator: "error:").count == 2)
    let missing = try Program.run("check", "none.txt", "--fail-on", "never", in: folder)
    #expect(missing.output.contains("1 error in 1 document\n"))
  }

  @Test("chancery.yml names documents and record, and its faults have a line")
  func configuration() throws {
    try folder.write("a.txt", "Trade was good.\n")
    try folder.write("chancery.yml", "documents: [a.txt]\nrecord: r.chancery\n")
    let outcome = try Program.run("build", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.messages == "1 document: 0 unchanged, 1 compiled; 0 claims, 0 events, 0 findings; record r.chancery\n"
    )
    try folder.write("chancery.yml", "documents: [a.txt]\nrekord: r.chancery\n")
    let faulty = try Program.run("build", in: folder)
    #expect(faulty.status == 2)
    #expect(faulty.messages.contains("chancery.yml:2:1: error: unknown key \"rekord\""))
  }

  @Test("a check of an impossible date has a place, an exit status and a page")
  func check() throws {
    try folder.write("a.txt", "The two sides signed the treaty on 31 June 2018.\n")
    let outcome = try Program.run("check", "a.txt", "--format", "line", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("a.txt:1:36: error: "))
    #expect(outcome.output.contains(" [impossible-date "))
    #expect(try Program.run("check", "a.txt", "--fail-on", "never", in: folder).status == 0)
    #expect(try Program.run("explain", "impossible-date", in: folder).output.hasPrefix("# impossible-date\n"))
  }

  @Test("text gives the bytes of a file that is UTF-8")
  func text() throws {
    let content = "\u{FEFF}Trade of US$11.7 billion – កម្ពុជា\r\n"
    try folder.write("a.txt", content)
    #expect(try Program.run("text", "a.txt", in: folder).output == content)
  }

  @Test("a stream of documents goes on after a line that cannot be read")
  func stream() throws {
    let input = """
      {"document":"one","text":"Signed on 31 June 2018.","date":"2019-01-02"}
      {"document":"two"}
      not JSON
      {"document":"three","text":"Paid 5 km of road.","date":null,"title":null}
      {"document":"four","text":"x","date":"soon"}
      {"document":"five","text":""}

      """
    let outcome = try Program.run("extract", "--findings", "--input", "jsonl", "-", in: folder, input: input)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("{\"type\":\"header\",\"schema\":\"chancery/1\"") == true)
    #expect(
      lines.filter { $0.hasPrefix("{\"type\":\"error\"") } == [
        "{\"type\":\"error\",\"document\":\"two\",\"line\":2,\"message\":\"the line has no \\\"text\\\"\"}",
        "{\"type\":\"error\",\"document\":null,\"line\":3,\"message\":\"the line is not JSON\"}",
        "{\"type\":\"error\",\"document\":\"four\",\"line\":5,\"message\":\"\\\"soon\\\" is no date; write 2024, 2024-01 or 2024-01-31\"}",
        "{\"type\":\"error\",\"document\":\"five\",\"line\":6,\"message\":\"the text is empty\"}",
      ]
    )
    #expect(lines.contains { $0.contains("\"document\":\"one\"") && $0.contains("impossible-date") })
    #expect(lines.contains { $0.contains("\"document\":\"three\"") && $0.contains("\"unit\":\"km\"") })
  }
}
