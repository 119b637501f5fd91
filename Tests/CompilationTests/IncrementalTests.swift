import Diagnostics
import Foundation
import RecordStore
import TestSupport
import Testing
import Text

@testable import Compilation

/// Builds after documents came, changed and went, held against builds of the same documents at once.
struct IncrementalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func build(_ files: [SourceFile], _ record: String, clean: Bool = false) throws -> BuildReport {
    var build = Build(.fake(FakeCompiler()), target: folder.path(record))
    build.isClean = clean
    return try build.run(files)
  }

  /// A document of the tiny language of ``FakeCompiler``, about few figures and events so that many documents share them.
  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let year = Int.random(in: 2019...2021, using: &random)
      let day = Int.random(in: 1...3, using: &random)
      switch Int.random(in: 0...5, using: &random) {
      case 0, 1: return "claim goods \(Int.random(in: 1...3, using: &random) * 400) \(year)\n"
      case 2: return "claim arms \(Int.random(in: 1...2, using: &random) * 500) \(year)\n"
      case 3: return "event visit \(year)-01-0\(day)/\(year)-01-0\(day + 1) Ano BEL\n"
      case 4:
        let form = ["", " Junior", " Elder", " Colonel"][Int.random(in: 0...3, using: &random)]
        return "event visit \(year)-01-0\(day) x-person-\(day) BEL\(form)\n"
      default: return "promise roads\n"
      }
    }.joined()
  }

  @Test(
    "documents added, changed and removed in any order leave the bytes of a clean build",
    arguments: 0..<12 as Range<UInt64>
  )
  func anyOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    var texts: [String: String] = [:]
    for round in 0..<5 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let name = "\(Int.random(in: 0...6, using: &random)).txt"
        // Zero begins a file that cannot be read.
        switch Int.random(in: 0...5, using: &random) {
        case 0: texts[name] = nil
        case 1: texts[name] = "\0"
        default: texts[name] = Self.text(&random)
        }
      }
      texts["always.txt"] = "claim goods 800 2020\n"
      let files = try texts.sorted { $0.key < $1.key }.map { try folder.source($0.key, $0.value) }
      try build(files.shuffled(using: &random), "grown")
      try build(files, "clean\(round)")
      #expect(try folder.bytes("grown") == folder.bytes("clean\(round)"))
      try build(files, "grown", clean: true)
      #expect(try folder.bytes("grown") == folder.bytes("clean\(round)"))
    }
  }

  /// A record of tellings in groups of their own, and of one group that is held together by way of a third telling.
  private func grouped() throws -> [SourceFile] {
    var files = try (1...9).map { number in
      try folder.source("\(number).txt", "event visit 201\(number)-03-05 Ano BEL\n")
    }
    files.append(try folder.source("a.txt", "event visit 2020-01-05 Ano BEL\n"))
    files.append(try folder.source("b.txt", "event visit 2020-01-05/2020-02-02 Ano BEL\n"))
    files.append(try folder.source("c.txt", "event visit 2020-02-02/2020-02-20 Ano BEL\n"))
    return files
  }

  @Test(
    "a changed document has its own groups of events read again, and no other",
    arguments: [
      // Nothing is told any more, or by nobody else; what is told goes to another group; a chain is one group.
      ("3.txt", "", 0), ("3.txt", "event visit 2013-03-05 Ano CEL\n", 1),
      ("3.txt", "event visit 2014-03-05 Ano BEL\n", 1), ("3.txt", "event visit 2014-03-06 Ano BEL\n", 2),
      ("a.txt", "", 2), ("b.txt", "", 2), ("c.txt", "text\n", 2), ("new.txt", "event visit 2020-02-19 Ano BEL\n", 4),
    ]
  )
  func touchedGroups(name: String, text: String, count: Int) throws {
    let files = try grouped()
    #expect(try build(files, "grown").grouped == 12)
    let changed = try folder.source(name, text)
    let now = files.filter { $0.name != name } + [changed]
    #expect(try build(now, "grown").grouped == count)
    #expect(try build(now, "clean").grouped >= 11)
    #expect(try folder.bytes("grown") == folder.bytes("clean"))
  }

  @Test("a removed document has its own groups of events read again, and no other")
  func removedGroups() throws {
    let files = try grouped()
    try build(files, "grown")
    #expect(try build(files.filter { $0.name != "b.txt" }, "grown").grouped == 2)
    #expect(try build(files.filter { !["b.txt", "7.txt"].contains($0.name) }, "grown").grouped == 0)
  }

  @Test("a build of what has not changed writes nothing and counts the same")
  func nothingChanged() throws {
    let files = [
      try folder.source("a.txt", "claim goods 562 2021\nevent visit 2016-10-13 Ano BEL\n"),
      try folder.source("b.txt", "claim goods 570 2021\n"), try folder.source("bad.bin", "\0\0"),
    ]
    let first = try build(files, "r")
    let file = try FileManager.default.attributesOfItem(atPath: folder.path("r"))[.systemFileNumber] as? Int
    let second = try build(files, "r")
    #expect(second.counts == first.counts)
    #expect((second.unchanged, second.unreadable, second.compiled) == (2, 1, 0))
    #expect(try FileManager.default.attributesOfItem(atPath: folder.path("r"))[.systemFileNumber] as? Int == file)
    try folder.source("bad.bin", "claim goods 1 2021\n")
    #expect(try build(files, "r").compiled == 1)
  }

  @Test("the check of a record finds what the check of its documents finds")
  func recordCheck() throws {
    let files = [
      try folder.source("a.txt", "claim goods 562 2021\nclaim goods 950 2020\n"),
      try folder.source("b.txt", "claim goods 570 2021\nText.\nclaim arms 990 2021\n"),
      try folder.source("c.txt", "claim goods 562 2021\nclaim arms 500 2021\n"),
    ]
    try build(files, "r")
    let toolchain = Toolchain.fake(FakeCompiler())
    let record = try Record(folder.path("r"))
    var stored: [Finding] = []
    _ = try RecordCheck(toolchain, record).findings(FindingReview()) { stored.append($0) }
    var read: [Finding] = []
    _ = try CheckRun(toolchain, files, DocumentTexts(files, toolchain)).findings(FindingReview()) { read.append($0) }
    #expect(stored.count == 5)
    #expect(stored.map(\.fingerprint) == read.map(\.fingerprint))
    #expect(stored.map(\.message) == read.map(\.message))
    #expect(stored.map(\.evidence) == read.map(\.evidence))
  }

  @Test(
    "a check that keeps its claims in a file finds and counts what one in memory does, and what that of a record does",
    arguments: 0..<12 as Range<UInt64>
  )
  func keptClaims(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let files = try (0..<8).map { try folder.source("\($0).txt", Self.text(&random) + Self.text(&random)) }
    let toolchain = Toolchain.fake(FakeCompiler())
    func check(_ source: some CheckSource) throws -> (findings: [Finding], coverage: Coverage) {
      var findings: [Finding] = []
      let coverage = try source.findings(FindingReview()) { findings.append($0) }
      return (findings, coverage)
    }
    var run = CheckRun(toolchain, files, DocumentTexts(files, toolchain))
    let inMemory = try check(run)
    for most in [0, 3, 10] {
      run.mostClaims = most
      let kept = try check(run)
      #expect(kept.findings.map(\.fingerprint) == inMemory.findings.map(\.fingerprint))
      #expect(kept.findings.map(\.message) == inMemory.findings.map(\.message))
      #expect(kept.findings.map(\.evidence) == inMemory.findings.map(\.evidence))
      #expect(kept.coverage == inMemory.coverage)
    }
    try build(files, "r")
    var recorded = RecordCheck(toolchain, try Record(folder.path("r")))
    recorded.countsCoverage = true
    #expect(try check(recorded).coverage.figures == inMemory.coverage.figures)
  }

  @Test("the text of a record has its blocks at their places")
  func storedText() throws {
    let source = "\n\nclaim goods 562 2021\n\n\nៗ Text.\nmore\n"
    let file = try folder.source("a.txt", source)
    try build([file], "r")
    let text = try #require(try Record(folder.path("r")).text(of: "a.txt"))
    #expect(text.bytes == Array(source.utf8.dropLast()))
    #expect(try Record(folder.path("r")).text(of: "none.txt") == nil)
  }

  @Test("the first figures are the beginning of all figures", arguments: [nil, "goods", "trade", "none"])
  func firstFigures(measure: String?) throws {
    let text = (2010..<2020).map { "claim goods \($0) \($0)\nclaim arms 3 \($0)\nevent visit \($0)-01-02 Ano BEL\n" }
    try build([try folder.source("a.txt", text.joined()), try folder.source("b.txt", text.joined())], "r")
    let record = try Record(folder.path("r"))
    for filter in [AnswerFilter(), AnswerFilter(actor: "Aland"), AnswerFilter(area: "water"), AnswerFilter(actor: "x")]
    {
      let all = try record.figures(measure, filter)
      let first = try record.figures(measure, filter, first: 7)
      #expect(first.items == Array(all.prefix(7)))
      #expect(first.total == all.count)
    }
  }
}
