import Foundation
import Packs
import Testing

/// What is large, deep, endless or no text is refused with its place, and soon.
struct BadPackTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// What is wrong with a pack that has one more file.
  private func problems(_ file: String, _ text: String) throws -> [String] {
    try problems(file, bytes: Array(text.utf8))
  }

  private func problems(_ file: String, bytes: [UInt8]) throws -> [String] {
    let path = try bench.pack(files: [:])
    try Data(bytes).write(to: URL(filePath: path + "/" + file))
    let start = ContinuousClock.now
    let problems = bench.problems(path)
    #expect(ContinuousClock.now - start < .seconds(20))
    return problems
  }

  static let texts: [(text: String, problem: String)] = [
    ("titles:\n  - é\u{1}\n", "2:6: error: a control character (1) stands here; take it out"),
    ("titles: [a\0b]\n", "1:11: error: a control character (0) stands here; take it out"),
    ("titles:\n\t- King\n", "2:1: error: a tab stands in the indentation; indent with spaces"),
    ("", "1:1: error: the file is empty; write a key"), ("# nothing\n", "1:1: error: the file is empty"),
    ("---\n", "2:1: error: a map is expected here"), ("titles: ~\n", "1:9: error: a list is expected here"),
    ("titles: [null]\n", "1:10: error: a value is empty"), ("- titles\n", "1:1: error: a map is expected here"),
    ("titles: [a]\n---\ntitles: [b]\n", "2:1: error: expected a single document"),
    ("titles: [[a]]\n", "1:10: error: one value is expected here"),
    ("titles: {a: b}\n", "1:9: error: a list is expected here"), ("? [a]\n: b\n", "1:3: error: a key is not a word"),
    ("titles: \"a\n", "2:1: error: while scanning a quoted scalar"),
  ]

  @Test("what is no list of words has a place", arguments: texts.indices)
  func text(index: Int) throws {
    let problems = try problems("titles.yml", Self.texts[index].text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("titles.yml:" + Self.texts[index].problem) == true, "\(problems)")
  }

  @Test("what is not UTF-8 has a place")
  func encoding() throws {
    let latin = try problems("titles.yml", bytes: Array("titles:\n  - Pr".utf8) + [0xE9, 0x0A])
    #expect(latin == ["titles.yml:2:7: error: the file is not UTF-8: there is a byte E9; save it as UTF-8"])
    let wide = try problems("titles.yml", bytes: [0xFF, 0xFE, 0x74, 0x00])
    #expect(wide == ["titles.yml:1:1: error: the file is UTF-16; save it as UTF-8"])
  }

  @Test("a name, a key and a wording of a megabyte are told in a line")
  func longValues() throws {
    let long = String(repeating: "a", count: 1 << 20)
    let cases = [
      ("titles: [\(long)]\n", "titles.yml:1:10: error: \"aaa"), ("\(long): [a]\n", "titles.yml:"),
      ("titles: [\"\(long.replacing("aa", with: "a "))\"]\n", "titles.yml:1:10: error: \"a a a"),
      ("titles: [\"\(long.replacing("aa", with: "a|"))\"]\n", "titles.yml:1:10: error: \"a|a|a"),
    ]
    for (text, problem) in cases {
      let problems = try problems("titles.yml", text)
      #expect(problems.count == 1)
      #expect(problems.first?.hasPrefix(problem) == true && (problems.first?.count ?? 0) < 300)
    }
    let huge = "places:\n  - { id: place.a, name: A, aliases: [\(String(repeating: "b", count: 10_000_000))] }\n"
    let problems = try problems("places.yml", huge)
    #expect(problems.first?.hasPrefix("places.yml:1:1: error: the file has 100000") == true)
    #expect(problems.first?.hasSuffix("bytes, more than 2097152; shorten it, or divide it into two packs") == true)
  }

  @Test("many small files may be too much together")
  func largePack() throws {
    let filler = "\n" + String(repeating: "#", count: (2 << 20) - 100) + "\n"
    var files: [String: String] = [:]
    for name in ["titles", "persons", "places", "parties", "projects"] { files["\(name).yml"] = "\(name): []" + filler }
    let problems = bench.problems(try bench.pack(files: files))
    #expect(
      problems == [
        "titles.yml:1:1: error: the files of the pack have more than 8388608 bytes; divide it into two packs"
      ]
    )
  }

  @Test("values that nest deeply")
  func depth() throws {
    for count in [17, 900, 100_000] {
      for (open, close) in [("[", "]"), ("{a: ", "}"), ("? ", ""), ("- ", "")] {
        let text = "titles:\n " + String(repeating: open, count: count) + String(repeating: close, count: count)
        let problems = try problems("titles.yml", text)
        #expect(problems.count == 1, "\(open) \(count): \(problems)")
      }
    }
    let deep = try problems(
      "titles.yml",
      "titles: " + String(repeating: "[", count: 90) + String(repeating: "]", count: 90)
    )
    #expect(deep.first?.contains("error: values nest deeper than 16; flatten") == true)
  }

  @Test(
    "anchors do not explode",
    arguments: ["- &%1 [*%0, *%0, *%0, *%0, *%0, *%0, *%0, *%0, *%0]", "- &%1 { ? [*%0, *%0, *%0, *%0, *%0] : 1 }"]
  )
  func bomb(level: String) throws {
    var text = "titles:\n- &a0 [x, x, x, x, x, x, x]\n"
    for number in 1..<40 {
      text += level.replacing("%0", with: "a\(number - 1)").replacing("%1", with: "a\(number)") + "\n"
    }
    let problems = try problems("titles.yml", text + "- ? *a39\n  : 1\n")
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("titles.yml:2:3: error: anchors and aliases are not allowed in packs; write") == true
    )
  }

  @Test("more values, wordings and mistakes than anybody writes")
  func counts() throws {
    let values = try problems("titles.yml", "titles: [" + String(repeating: "a,", count: 450_000) + "]\n")
    #expect(values.first?.contains("error: the file has more than 400000 values; divide it") == true)
    let wordings = try problems(
      "titles.yml",
      "titles:\n" + (0..<2000).map { "  - a\($0)|b c|d|e|f g|h|i|j k|l|m|n o|p\n" }.joined()
    )
    #expect(wordings.count == 1)
    #expect(wordings.first?.contains("error: the wordings of the pack stand for more than 250000; write fewer") == true)
    let mistakes = try problems("places.yml", "places:\n" + String(repeating: "  - { nme: a }\n", count: 10_000))
    #expect(mistakes.count == 201)
    #expect(mistakes.last?.contains(" more mistakes from here on; correct those above first") == true)
  }

  @Test("what is no ordinary file is not read")
  func files() throws {
    let path = try bench.pack(files: [:])
    try FileManager.default.createDirectory(atPath: path + "/places.yml", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: path + "/titles.yml", withDestinationPath: "/dev/zero")
    try FileManager.default.createSymbolicLink(atPath: path + "/units.yml", withDestinationPath: path + "/units.yml")
    let problems = bench.problems(path)
    #expect(problems.map { $0.prefix { $0 != ":" } } == ["places.yml", "titles.yml", "units.yml"])
    #expect(
      problems.allSatisfy { $0.contains(":1:1: error: this is no file that can be read; write an ordinary file") }
    )
  }

  @Test("what a terminal would obey is shown and not obeyed")
  func escapes() throws {
    let problems = try problems("titles.yml", "\"t\\e[31m\\u202Eitles\": [a]\n")
    #expect(problems.first?.contains("unknown key \"t\\u{1b}[31m\\u{202e}itles\"") == true, "\(problems)")
  }
}
