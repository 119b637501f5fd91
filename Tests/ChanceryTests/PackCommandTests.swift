import Foundation
import TestSupport
import Testing

/// The commands about packs, as a person runs them.
struct PackCommandTests {
  private let folder: TemporaryFolder
  private static let plain = ["COLUMNS": "120", "NO_COLOR": "1"]

  init() throws { folder = try TemporaryFolder() }

  /// Writes a pack with one more file.
  private func write(_ name: String, _ file: String, _ text: String, requires: String = "[world]") throws {
    try FileManager.default.createDirectory(at: folder.url(name), withIntermediateDirectories: true)
    let manifest = "name: \(name)\nversion: \"1\"\nlanguages: [en]\nlicense: CC0-1.0\nrequires: \(requires)\n"
    try folder.write("\(name)/pack.yml", manifest)
    try folder.write("\(name)/\(file)", text)
  }

  @Test("the help of each command", arguments: ["", "check", "show", "find", "new"])
  func help(command: String) throws {
    let arguments = ["pack", command, "--help"].filter { !$0.isEmpty }.joined(separator: " ")
    let outcome = try Program.shell("COLUMNS=120 chancery \(arguments)", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXAMPLES\n  chancery pack \(command.isEmpty ? "new" : command)"))
    if !command.isEmpty {
      #expect(try Repository.text("Documentation/pack-command.md").contains("\n## `chancery pack \(command)"))
    }
    try Snapshot.compare(outcome.output, command.isEmpty ? "pack-help.txt" : "pack-\(command)-help.txt")
  }

  @Test("a new pack passes its check, and is not made twice")
  func new() throws {
    let made = try Program.run("pack", "new", "my-field", in: folder)
    #expect(made.status == 0)
    #expect(made.messages.hasPrefix("my-field: wrote pack.yml, persons.yml, "))
    let checked = try Program.run("pack", "check", "my-field", in: folder)
    #expect(checked.status == 0)
    #expect(checked.output == "my-field 0.1: 0 rows, 0 wordings\n")
    let again = try Program.run("pack", "new", "my-field", in: folder)
    #expect(again.status == 2)
    #expect(again.messages.contains("there is such a file or folder already; nothing was written"))
    #expect(try Program.run("pack", "new", "My Field", in: folder).status == 2)
  }

  @Test("mistakes have a place, a remedy and an exit status")
  func check() throws {
    try write("mine", "places.yml", "places:\n  - { id: place.a, nmae: Alpha }\n")
    let outcome = try Program.run("pack", "check", "mine", in: folder)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("mine/places.yml:2:20: error: unknown key \"nmae\"; did you mean \"name\"?") == true)
    let json = try Program.run("pack", "check", "mine", "--format", "json", in: folder)
    #expect(json.status == 1)
    let start =
      "{\"packs\":[],\"problems\":[{\"file\":\"mine/places.yml\",\"line\":2,\"column\":20,\"severity\":\"error\","
    #expect(json.output.hasPrefix(start))
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
  }

  @Test("what is no pack cannot be checked")
  func noPack() throws {
    let missing = try Program.run("pack", "check", "nowhere", in: folder)
    #expect(missing.status == 2)
    #expect(missing.messages.hasPrefix("chancery: error: there is no folder and no pack \"nowhere\"; built in are: "))
    let unnamed = try Program.run("pack", "check", in: folder)
    #expect(unnamed.status == 64)
    let empty = try Program.run("pack", "check", ".", in: folder)
    #expect(empty.status == 1)
    #expect(empty.output.contains("./pack.yml:1:1: error: the pack has no pack.yml; add one"))
    #expect(try Program.run("pack", "show", ".", in: folder).status == 2)
  }

  @Test("what a pack overrides is told by check, show and find")
  func overrides() throws {
    try write("base", "places.yml", "places:\n  - { id: place.exampleton, name: Exampleton }\n")
    try write(
      "mine",
      "places.yml",
      "places:\n  - { id: place.exampleton, name: Exampleton, type: city }\n",
      requires: "[../base]"
    )
    let note = "mine/places.yml:2:5: note: place.exampleton overrides that of base (mine/../base/places.yml:2:5)\n"
    let checked = try Program.run("pack", "check", "mine", in: folder)
    #expect(checked.status == 0)
    #expect(checked.output == note + "mine 1: 1 row, 1 wording; overrides 1\n")
    let shown = try Program.run("pack", "show", "mine", in: folder, environment: Self.plain)
    #expect(shown.output.contains("Overrides\n  " + note))
    let found = try Program.run("pack", "find", "Exampleton", "--pack", "mine", in: folder, environment: Self.plain)
    #expect(
      found.output.contains("name: Exampleton  mine/places.yml:2:35; overrides that of base (mine/../base/places")
    )
  }

  @Test("packs of chancery.yml are used, checked and searched")
  func configuration() throws {
    try write("mine", "titles.yml", "titles: [Keeper of Examples]\n")
    try folder.write("chancery.yml", "packs: [mine]\n")
    try folder.write("a.txt", "The Keeper of Examples spoke.\n")
    #expect(try Program.run("pack", "check", in: folder).output == "mine 1: 1 row, 1 wording\n")
    let found = try Program.run("pack", "find", "Keeper of Examples", in: folder, environment: Self.plain)
    #expect(found.status == 0)
    #expect(found.output == "“Keeper of Examples”  titles\n    titles: Keeper of Examples  mine/titles.yml:1:10\n")
    let extracted = try Program.run("extract", "a.txt", in: folder)
    #expect(extracted.output.contains("\"mine 1\""))
    try folder.write("mine/titles.yml", "titles: {}\n")
    let broken = try Program.run("extract", "a.txt", in: folder)
    #expect(broken.status == 2)
    #expect(broken.messages.hasPrefix("mine/titles.yml:1:9: error: a list is expected here; write"))
  }

  @Test("words are found with a reason, offices on a date; what nobody knows has neighbours")
  func find() throws {
    let persons = """
      persons:
        - id: person.ada-example
          name: Ada Example
          aliases: [(Dr) Example]
          offices:
            - { title: Minister of Examples, from: 2019-03-01, to: 2023-08-22, source: x }
            - { title: Speaker, from: 2023-09, source: x }

      """
    try write("mine", "persons.yml", persons)
    let found = try Program.run(
      "pack",
      "find",
      "Dr Example",
      "--pack",
      "mine",
      "--on",
      "2020",
      in: folder,
      environment: Self.plain
    )
    #expect(
      found.output == """
        “Dr Example”  person.ada-example, Ada Example (persons)
            aliases: (Dr) Example  mine/persons.yml:4:15
            Minister of Examples, 2019-03-01 to 2023-08-22

        """
    )
    let none = try Program.run("pack", "find", "exampl", "--pack", "mine", in: folder)
    #expect(none.status == 2)
    #expect(none.output.isEmpty)
    #expect(
      none.messages.hasPrefix("chancery: error: no pack knows these words\n  near: person.ada-example, Ada Example")
    )
    #expect(try Program.run("pack", "find", "x", "--on", "soon", in: folder).status == 64)
  }

  @Test("a title that two packs have tells its bearers once")
  func bearersOnce() throws {
    let outcome = try Program.run("pack", "find", "Prime Minister of France", in: folder, environment: Self.plain)
    let bearers = outcome.output.split(separator: "\n").drop { !$0.contains("borne by") }.dropFirst()
    #expect(outcome.status == 0 && !bearers.isEmpty)
    #expect(Set(bearers).count == bearers.count)
  }

  @Test("a built-in pack is shown with its sections and sources")
  func show() throws {
    let shown = try Program.run("pack", "show", "world", in: folder, environment: Self.plain)
    #expect(shown.status == 0)
    for part in ["world 1\n", "\n  builds on  no other pack\n", "\nSections (19)\n", "  states\n", "\nSources ("] {
      #expect(shown.output.contains(part), "\(part)")
    }
    let json = try Program.run("pack", "show", "world", "--format", "json", in: folder)
    #expect(json.output.hasPrefix("{\"name\":\"world\",\"version\":\"1\",\"languages\":[\"en\"],"))
  }
}
