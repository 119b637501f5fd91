import Compilation
import Documents
import Foundation
import GRDB
import RecordStore
import TestSupport
import Testing
import Text

struct BuildTests {
  private let folder: TemporaryFolder
  private let a: SourceFile
  private let b: SourceFile
  private let c: SourceFile

  init() throws {
    folder = try TemporaryFolder()
    a = try folder.source("a.txt", "Text of a.\nclaim goods 562 2021\nevent visit 2016-10-13 Ano BEL\npromise roads\n")
    b = try folder.source(
      "b.txt",
      "claim goods 570 2021\nevent visit 2016-10-13/2016-10-14 Ano BEL\nclaim arms 950 2020\n"
    )
    c = try folder.source("c.txt", "cite Atlas\nevent agreement 2018-01-02 Ano BEL fishery\nពាណិជ្ជកម្ម trade\n")
  }

  @discardableResult
  private func build(
    _ files: [SourceFile],
    _ record: String,
    _ compiler: FakeCompiler = FakeCompiler(),
    version: String = "test 1"
  ) throws -> BuildReport {
    try Build(.fake(compiler, version: version), target: folder.path(record)).run(files)
  }

  @Test("an incremental build gives the bytes of a clean one, whatever the order of the files")
  func incrementalIsClean() throws {
    try build([a, b, c], "grown")
    try folder.source(
      "b.txt",
      "claim goods 570 2021\nclaim arms 950 2020\nA new line.\nevent visit 2016-10-14 Ano BEL\n"
    )
    let d = try folder.source("0.txt", "event visit 2016-10-13/2016-10-14 Ano BEL\n")
    let compiler = FakeCompiler()
    let report = try build([c, d, a, b], "grown", compiler)
    try build([a, b, c, d], "clean")
    #expect(compiler.compiled == ["0.txt", "b.txt"])
    #expect((report.unchanged, report.compiled, report.documents) == (2, 2, 4))
    #expect(try folder.bytes("grown") == folder.bytes("clean"))
  }

  @Test("a document that goes away leaves no trace")
  func removal() throws {
    try build([a, b, c], "shrunk")
    let report = try build([a, c], "shrunk")
    try build([a, c], "clean")
    #expect(report.removed == 1)
    #expect(try folder.bytes("shrunk") == folder.bytes("clean"))
  }

  @Test("unchanged documents are not compiled again, unless the program or the date changes")
  func unchanged() throws {
    try build([a, b], "r")
    let second = FakeCompiler()
    try build([a, b], "r", second)
    #expect(second.compiled == [])
    let newer = FakeCompiler()
    try build([a, b], "r", newer, version: "test 2")
    #expect(newer.compiled == ["a.txt", "b.txt"])
  }

  @Test("tellings of one visit are one event; a figure keeps its sources")
  func linking() throws {
    try build([a, b, c], "r")
    let record = folder.path("r")
    #expect(
      try rows(record, "SELECT kind, source, tellings, documents FROM events") == [
        "visit | Ano | 2 | 2", "agreement | Ano | 1 | 1",
      ]
    )
    #expect(
      try rows(record, "SELECT measure, period, claims, documents FROM figures ORDER BY key") == [
        "goods | 2021 | 2 | 2", "arms | 2020 | 1 | 1",
      ]
    )
    #expect(
      try rows(record, "SELECT document, line, value, period, sentence FROM claims_view") == [
        "a.txt | 2 | 562000000.0 | 2021 | claim goods 562 2021",
        "b.txt | 1 | 570000000.0 | 2021 | claim goods 570 2021",
        "b.txt | 3 | 950000000.0 | 2020 | claim arms 950 2020",
      ]
    )
    #expect(
      try rows(record, "SELECT message, document, line, words FROM findings_view") == [
        "950 is large | b.txt | 3 | 950", "570 million is not 562 million | b.txt | 1 | 570",
        "570 million is not 562 million | a.txt | 2 | 562",
      ]
    )
    #expect(
      try rows(record, "SELECT entity, title, from_date FROM entity_offices") == ["person.ano | Minister | 2001"]
    )
  }

  @Test("full-text search finds Khmer words and folds case")
  func search() throws {
    try build([a, c], "r")
    let query =
      "SELECT d.name FROM search s JOIN blocks b ON b.key = s.rowid JOIN documents d ON d.key = b.document WHERE search MATCH "
    #expect(try rows(folder.path("r"), query + "'TEXT'") == ["a.txt"])
    #expect(try rows(folder.path("r"), query + "'ពាណិជ្ជកម្ម'") == ["c.txt"])
  }

  @Test("decisions outlive a build")
  func decisions() throws {
    try build([a, b], "r")
    let queue = try DatabaseQueue(path: folder.path("r"))
    try queue.write { try $0.execute(sql: "INSERT INTO decisions (fingerprint, decision) VALUES ('abc', 'ignored')") }
    try queue.close()
    try build([a], "r")
    #expect(try rows(folder.path("r"), "SELECT fingerprint, decision FROM decisions") == ["abc | ignored"])
  }

  @Test("a document that cannot be read is a finding, and the others are built")
  func unreadable() throws {
    let bad = try folder.source("bad.bin", "\0\0")
    let missing = SourceFile(folder.path("none.txt"), name: "none.txt")
    let report = try build([a, bad, missing], "r")
    #expect((report.compiled, report.unreadable, report.counts.errors) == (1, 2, 2))
    #expect(
      try rows(folder.path("r"), "SELECT rule, message, document FROM findings_view") == [
        "unreadable-document | the document cannot be read: binary data | bad.bin",
        "unreadable-document | the document cannot be read: there is no such file | none.txt",
      ]
    )
    #expect(try build([a, bad, missing], "r").unreadable == 2)
  }

  @Test("a named file that cannot be opened ends the build, and the record stays")
  func namedButMissing() throws {
    try build([a, b], "r")
    let bytes = try folder.bytes("r")
    var missing = SourceFile(folder.path("none.txt"), name: "none.txt")
    missing.isNamed = true
    #expect(throws: BuildError.cannotOpen("none.txt", "there is no such file")) { try build([a, missing], "r") }
    #expect(try folder.bytes("r") == bytes)
  }

  @Test("a build that can read nothing does not replace a record")
  func nothingReadable() throws {
    try build([a], "r")
    let bytes = try folder.bytes("r")
    let missing = SourceFile(folder.path("none.txt"), name: "none.txt")
    #expect(throws: BuildError.nothingReadable(folder.path("r"))) { try build([missing], "r") }
    #expect(try folder.bytes("r") == bytes)
    #expect(try folder.names == ["a.txt", "b.txt", "c.txt", "r"])
  }

  @Test("the headings above a block are cut, those in the middle left out")
  func longHeadings() throws {
    let file = try folder.source(
      "h.txt",
      (0..<40).map { String(repeating: "é", count: 150) + "\($0)\n" }.joined() + "Text.\n"
    )
    var toolchain = Toolchain.fake(FakeCompiler())
    let read = toolchain.read
    toolchain.read = { bytes, file in
      var document = try read(bytes, file)
      document.structure.sections = document.structure.blocks.enumerated().map { index, block in
        Section(parent: index > 0 ? index - 1 : nil, heading: block.range, level: index, pathHash: 1, role: .text)
      }
      for index in document.structure.blocks.indices { document.structure.blocks[index].section = index }
      return document
    }
    _ = try Build(toolchain, target: folder.path("r")).run([file])
    let cut = String(repeating: "é", count: 100) + "…"
    let query = "SELECT heading FROM blocks ORDER BY key"
    let headings = try rows(folder.path("r"), query)
    #expect(headings.first == cut)
    #expect(headings.dropFirst().first == cut + " › " + cut)
    #expect(headings.last == [cut, "…", cut, cut, cut, "Text."].joined(separator: " › "))
    #expect(headings.allSatisfy { $0.utf8.count <= 1000 })
  }

  @Test("visits of two persons whom no pack knows are two events")
  func localPersons() throws {
    let file = try folder.source(
      "v.txt",
      "event visit 2016-10-13 x-person-1 BEL\nevent visit 2016-10-13/2016-10-14 x-person-2 BEL\n"
    )
    try build([file], "r")
    #expect(try rows(folder.path("r"), "SELECT count(*) FROM events") == ["2"])
  }

  @Test("a build leaves nothing beside the record")
  func tidiness() throws {
    try build([a], "r")
    #expect(try folder.names == ["a.txt", "b.txt", "c.txt", "r"])
  }
}
