import Foundation
import RecordModel
import Testing

@testable import Packs

/// What is generated is what its sources say.
struct FreshnessTests {
  @Test("the built-in packs are those in Packs/")
  func names() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: root + "/Packs").filter {
      FileManager.default.fileExists(atPath: "\(root)/Packs/\($0)/pack.yml")
    }
    #expect(Set(PackLibrary.builtIn) == Set(folders), "run Scripts/embed-packs")
  }

  @Test("each built-in pack says what its YAML says", arguments: PackLibrary.builtIn)
  func contents(name: String) throws {
    let pack = try #require(BuiltInPacks.all.first { $0.name == name })
    let builtIn = try PackReader.read(pack).get()
    let written = try PackReader.read(folder: "\(root)/Packs/\(name)").get()
    #expect(builtIn.files.map(\.name) == written.files.map(\.name), "run Scripts/embed-packs")
    #expect(builtIn.allFiles.map(\.name) == written.allFiles.map(\.name), "run Scripts/embed-packs")
    for (ours, theirs) in zip(builtIn.allFiles, written.allFiles) {
      #expect(ours.node.says(theSameAs: theirs.node), "\(ours.name): run Scripts/embed-packs")
    }
  }

  @Test("each built-in pack loads", arguments: PackLibrary.builtIn)
  func loads(name: String) throws {
    #expect(try PackLibrary.load([name]).packs.contains { $0.name == name })
  }

  @Test("each row of a built-in pack keeps to the schema", arguments: BuiltInPacks.all.map(\.name))
  func keepsToSchema(name: String) throws {
    let pack = try #require(BuiltInPacks.all.first { $0.name == name })
    _ = try PackReader.read(pack, isChecked: true).get()
  }

  @Test("what built-in packs refer to is there", arguments: PackLibrary.builtIn)
  func references(name: String) {
    let loading = PackLoading([name])
    #expect(loading.problems.isEmpty)
    #expect(ReferenceChecker.problems(in: MergedPacks(loading.packs, \.allFiles)).isEmpty)
  }

  @Test("the published schemas are those of the code", arguments: JSONSchema.documents.map(\.name))
  func schemas(name: String) throws {
    let path = "\(root)/Documentation/pack-schemas/\(name)"
    let text = JSONSchema.documents.first { $0.name == name }?.text
    if ProcessInfo.processInfo.environment["UPDATE_SCHEMAS"] != nil {
      try text?.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text, "run with UPDATE_SCHEMAS=1")
    #expect(text.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) } != nil)
  }

  @Test("no two names of people are the same", arguments: PackLibrary.builtIn)
  func people(name: String) throws {
    let lexicon = try PackLibrary.load([name])
    let people = lexicon.entities.filter { $0.kind == .person }
    for (name, same) in Dictionary(grouping: people, by: \.canonical) {
      #expect(same.count == 1, "\(name): \(same.map(\.id))")
    }
  }
}

/// What words of the built-in packs must not do.
struct BuiltInWordsTests {
  @Test("no wording stands for two units or currencies", arguments: PackLibrary.builtIn)
  func units(name: String) throws {
    let pack = try PackReader.read(#require(BuiltInPacks.all.first { $0.name == name })).get()
    let lexicon = try PackLibrary.load([name])
    for section in ["units", "currencies"] {
      for row in MergedPacks([pack])[section] {
        for wording in ["names", "exact", "symbols"].flatMap({ row.node.texts($0) }).flatMap(Wording.expanded) {
          let units = lexicon.entries(for: wording).filter { $0.layer == .unit }
          #expect(units.count == 1, "\(wording): \(units)")
        }
      }
    }
  }

  @Test("each name of a pack is found as the thing it names", arguments: PackLibrary.builtIn)
  func names(name: String) throws {
    let lexicon = try PackLibrary.load([name])
    for (index, entity) in lexicon.entities.enumerated() {
      #expect(lexicon.entries(for: entity.canonical).contains(.entity(index)), "\(entity.id): \(entity.canonical)")
    }
  }
}
