import Foundation
import Quantities
import RecordModel
import Testing

@testable import Packs

/// What people are told about packs.
struct PackInspectorTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func manifest(_ name: String, requires: String = "") -> String {
    "name: \(name)\nversion: \"2\"\nlanguages: [en]\nlicense: CC0-1.0\n"
      + (requires.isEmpty ? "" : "requires: [\(requires)]\n")
  }

  /// A pack `top` on a pack `base`.
  private func twoPacks() throws -> String {
    _ = try bench.pack(
      "base",
      manifest: manifest("base"),
      files: [
        "places.yml": "places:\n  - { id: place.a, name: Alpha, aliases: [Old (Little) Town] }\n",
        "titles.yml": "titles: [Mayor]\n",
        "persons.yml": """
        persons:
          - id: person.ada
            name: Ada Example
            offices:
              - { title: Mayor, of: place.a, from: 1999-05, to: 2003, source: x }
              - { title: Mayor, of: place.a, from: 2010-02-03, source: x }
              - { title: Judge, source: y }

        """,
      ]
    )
    return try bench.pack(
      "top",
      manifest: manifest("top", requires: "../base"),
      files: [
        "places.yml":
          "places:\n  - { id: place.a, name: Omega }\n  - { id: place.b, name: Beta, aliases: [Alpha] }\n",
        "persons.yml": "persons:\n  - { id: person.bob, name: Bob, aliases: [Ada Example] }\n",
      ]
    )
  }

  @Test("rows and names of earlier packs that a later one overrides")
  func overrides() throws {
    let top = try twoPacks()
    let inspector = PackInspector([top], useDefaults: false)
    #expect(inspector.problems.isEmpty)
    let notes = inspector.overrides.map {
      $0.description.replacing(bench.folder + "/", with: "").replacing("../", with: "")
    }
    #expect(
      notes.map { $0.replacing("top/base", with: "base") } == [
        "top/places.yml:2:5: note: place.a overrides that of base (base/places.yml:2:5)",
        "top/persons.yml:2:44: note: \"Ada Example\" overrides that of base (base/persons.yml:3:11)",
      ]
    )
    #expect(inspector.description(of: top)?.overrides.count == 2)
  }

  @Test("what a pack is and holds")
  func describes() throws {
    let top = try twoPacks()
    let inspector = PackInspector([top, bench.folder + "/base"], useDefaults: false)
    let base = try #require(inspector.description(of: bench.folder + "/base"))
    #expect(base.name == "base" && base.version == "2" && base.languages == ["en"] && base.license == "CC0-1.0")
    #expect(base.sections.map(\.name) == ["persons", "titles", "places"])
    #expect(base.sections.map(\.count) == [1, 1, 1])
    #expect(base.wordings == 5)
    #expect(base.sources == [.init(name: "x", count: 2), .init(name: "y", count: 1)])
    #expect(inspector.description(of: top)?.requires == ["../base"])
    #expect(inspector.description(of: "nowhere") == nil)
  }

  @Test("words are found with their reason")
  func finds() throws {
    let inspector = PackInspector([try twoPacks()], useDefaults: false)
    let matches = inspector.find("Ada Example of Alpha, and Omega")
    #expect(matches.map(\.id) == ["person.ada", "person.bob", "place.b", "place.a"])
    #expect(matches.map(\.key) == ["name", "aliases", "aliases", "name"])
    #expect(matches[0].overridden?.pack == "top")
    #expect(matches[1].overrides?.pack == "base")
    #expect(matches[0].offices.count == 3)
    #expect(matches[3].overrides?.pack == "base" && matches[3].overrides?.line == 2)
    #expect(inspector.find("Gamma").isEmpty)
    #expect(inspector.find("").isEmpty)
    #expect(inspector.near("example ADA").map(\.id) == ["person.ada", "person.bob"])
  }

  @Test(
    "offices of a date, and those who bore a title",
    arguments: [
      ("1998", [], []), ("1999", ["Mayor"], [false]), ("2001-07", ["Mayor"], [true]), ("2005", [], []),
      ("2012-01-01", ["Mayor"], [true]),
    ]
  )
  func dates(date: String, titles: [String], certain: [Bool]) throws {
    let inspector = PackInspector([try twoPacks()], useDefaults: false)
    let on = try #require(PartialDate(iso: date))
    let ada = try #require(inspector.find("Ada Example", on: on).first)
    let known = ada.offices.filter { $0.office.from != nil }
    #expect(known.map(\.office.title) == titles)
    #expect(known.map(\.isCertain) == certain)
    #expect(ada.offices.last?.office.title == "Judge")
    #expect(ada.offices.last?.isCertain == false)
    let mayors = inspector.find("the Mayor", on: on).filter { $0.key == "offices.title" }
    #expect(mayors.map(\.id) == titles.map { _ in "person.ada" })
    #expect(inspector.find("Mayor of Beta", on: on).allSatisfy { $0.key != "offices.title" })
    #expect(inspector.find("Mayor of Omega", on: on).filter { $0.key == "offices.title" }.count == titles.count)
  }

  @Test("a folder with the name of a built-in pack stands in its place")
  func standIn() throws {
    let name = try #require(PackLibrary.defaults.first)
    let path = try bench.pack("own", manifest: manifest(name), files: ["titles.yml": "titles: [Mayor]\n"])
    let lexicon = try PackLibrary.load([path, name], useDefaults: false)
    #expect(lexicon.packs.map(\.version) == ["2"])
    #expect(PackInspector([path], useDefaults: false).overrides.isEmpty)
  }

  @Test("two packs of one name are told")
  func sameNames() throws {
    let one = try bench.pack("one", files: [:])
    let two = try bench.pack("two", files: [:])
    let problems = PackInspector([one, two], useDefaults: false).problems.map(\.description)
    #expect(
      problems == [
        "\(two)/pack.yml:1:7: warning: another pack that is loaded is called \"test\" too; give this one another name"
      ]
    )
  }

  @Test("built-in packs have no errors, and no place that is none")
  func builtIn() {
    let problems = PackInspector(PackLibrary.builtIn).problems
    #expect(problems.allSatisfy { $0.severity == .warning && $0.line == nil })
  }
}

/// A new pack passes its check, with and without its examples.
struct PackStarterTests {
  @Test("the files of a new pack pass, and their examples too")
  func passes() throws {
    let bench = try Workbench()
    let path = bench.folder + "/my-field"
    let names = try PackStarter.write(to: path)
    #expect(names.count == 1 + PackStarter.examples.count)
    let empty = PackInspector([path])
    #expect(empty.problems.isEmpty)
    #expect(empty.description(of: path)?.sections.allSatisfy { $0.count == 0 } == true)
    for (file, rows) in PackStarter.examples {
      try (rows + "\n").write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
    }
    let full = PackInspector([path])
    #expect(full.problems.isEmpty, "\(full.problems)")
    #expect(full.description(of: path)?.sections.allSatisfy { $0.count > 0 } == true)
  }

  @Test("each key of a file is explained, and each line of an example is in the file")
  func explains() {
    for (name, text) in PackStarter.files("my-field") {
      #expect(text.hasSuffix("\n"))
      for key in PackSchema.file(name)?.top.keys ?? [] {
        #expect(text.contains("\(key.name): "), "\(name): \(key.name)")
      }
    }
  }

  @Test("nothing is overwritten, and a name must be one", arguments: ["taken", "My Field", "a/../B", "", "-x"])
  func refuses(name: String) throws {
    let bench = try Workbench()
    _ = try bench.pack("taken", files: [:])
    #expect(throws: PackStarter.Failure.self) { try PackStarter.write(to: bench.folder + "/" + name) }
    let builtIn = try #require(PackLibrary.builtIn.first)
    #expect(throws: PackStarter.Failure.self) { try PackStarter.write(to: bench.folder + "/" + builtIn) }
  }
}
