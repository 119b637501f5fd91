import Testing

@testable import Compilation

struct ConfigurationTests {
  @Test func readsLists() throws {
    let configuration = try Configuration.read(
      "packs: [china-cambodia]\ndocuments:\n  - docs/\n  - notes.md\nrecord: relations.chancery\n",
      path: "chancery.yml"
    )
    #expect(configuration.packs == ["china-cambodia"])
    #expect(configuration.documents == ["docs/", "notes.md"])
    #expect(configuration.record == "relations.chancery")
  }

  @Test("an empty file says nothing")
  func empty() throws { #expect(try Configuration.read("# nothing yet\n", path: "chancery.yml") == Configuration()) }

  @Test(
    "faults are shown with their line",
    arguments: [
      (
        "packs: [a]\npaks: [b]\n",
        "chancery.yml:2:1: error: unknown key \"paks\"; there are packs, documents, record, preview, checks and paths"
      ),
      ("record: [a]\n", "chancery.yml:1:9: error: record must be the name of a file, such as relations.chancery"),
      (
        "documents: {a: b}\n",
        "chancery.yml:1:12: error: documents must be a list of names, such as documents: [one, two]"
      ),
      ("just words\n", "chancery.yml:1:1: error: must hold keys with values, such as \"record: relations.chancery\""),
    ]
  )
  func faults(text: String, message: String) {
    #expect {
      try Configuration.read(text, path: "chancery.yml")
    } throws: {
      "\($0)" == message
    }
  }
}
