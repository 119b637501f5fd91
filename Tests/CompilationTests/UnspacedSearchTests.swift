import Compilation
import Foundation
import RecordStore
import TestSupport
import Testing

/// Searches in passages whose script sets no spaces between words.
struct UnspacedSearchTests {
  private static let passages = [
    "zh": "秘鲁与智利签署渔业合作协议，金额为三亿美元。",
    "km": "ប្រទេសប៉េរូបានចុះហត្ថលេខាលើកិច្ចព្រមព្រៀងនេសាទ។",
    "ja": "ペルーは新しい道路を建設した。",
    "th": "เปรูและชิลีลงนามในข้อตกลงประมง",
    "en": "Peru and Chile signed a note on fisheries, 渔业 in Chinese.",
  ]

  private let record: Record

  init() throws {
    let folder = try TemporaryFolder()
    let files = try Self.passages.keys.sorted().map { try folder.source("\($0).txt", (Self.passages[$0] ?? "") + "\n") }
    try Build(.fake(FakeCompiler(), version: "test 1"), target: folder.path("r")).run(files)
    record = try Record(folder.path("r"))
  }

  private func documents(_ words: String) throws -> [String] {
    try record.search(words, ListPart(limit: 10)).items.map(\.document).sorted()
  }

  @Test(
    "a word is found inside a sentence",
    arguments: [
      ("渔业", ["en.txt", "zh.txt"]), ("合作协议", ["zh.txt"]), ("渔业 合作", ["zh.txt"]), ("作协", ["zh.txt"]),
      ("道路", ["ja.txt"]), ("កិច្ចព្រមព្រៀង", ["km.txt"]), ("នេសាទ", ["km.txt"]), ("ប្រទេស", ["km.txt"]),
      ("ข้อตกลง", ["th.txt"]), ("CHILE 渔业", ["en.txt"]), ("合渔", []), ("业渔", []),
    ] as [(String, [String])]
  )
  func inside(words: String, found: [String]) throws {
    #expect(try documents(words) == found)
    let items = try record.search(SearchQuery(words), in: .text)
    #expect(items.compactMap(\.place?.document).sorted() == found)
  }

  @Test("the place of a word is where its letters stand together")
  func place() throws {
    let item = try #require(try record.search(SearchQuery("合作协议"), in: .text).first?.place)
    #expect(item.words == "合作协议")
    #expect(item.before == "秘鲁与智利签署渔业")
  }

  @Test("what is shown has no spaces without width, and marks the whole word")
  func shown() throws {
    let pieces = try #require(try record.search("协议", ListPart(limit: 10)).items.first?.pieces)
    #expect(pieces.filter(\.isHit).map(\.text) == ["协议"])
    #expect(pieces.map(\.text).joined() == Self.passages["zh"])
  }
}

/// Which passages come first.
struct WordDictionaryTests {
  @Test(
    "a passage with the word comes before one in which it runs over two others",
    .enabled(if: WordDictionary.version != nil)
  )
  func order() throws {
    let folder = try TemporaryFolder()
    // In the first the two letters are the end of one word and the beginning of the next.
    let files = [
      try folder.source("1.txt", "我们研究生命起源的问题。\n"), try folder.source("2.txt", "大学招收研究生，学生很多。\n"),
    ]
    try Build(.fake(FakeCompiler(), version: "test 1"), target: folder.path("r")).run(files)
    let found = try Record(folder.path("r")).search("研究生", ListPart(limit: 10)).items.map(\.document)
    #expect(found == ["2.txt", "1.txt"])
  }

  @Test("the declarations of ICU are those of its headers")
  func declarations() throws {
    guard let flags = Self.run(["pkg-config", "--cflags", "--libs", "icu-uc"]) else { return }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/CICU").standardizedFileURL.path
    let options = ["clang", "-fsyntax-only", "-DCICU_CHECK", "-I\(folder)/include", "\(folder)/words.c"]
    let paths = flags.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0.hasPrefix("-I") }
    #expect(Self.run(options + paths) != nil)
  }

  /// What a program prints; nothing where it fails or is not installed.
  private static func run(_ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
