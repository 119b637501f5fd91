import Foundation
import TestSupport
import Testing

/// Every question, with every filter that has sense for it, in every format.
struct AnswerMatrixTests {
  /// Filters of one kind: those that are taken, one that leaves nothing, and one that nothing has.
  enum Filter: CaseIterable {
    case time, actor, framework, area, limit

    var taken: [String] {
      switch self {
      case .time: ["--year 2022", "--from 2019 --to 2021", "--from 2020-02"]
      case .actor: ["--actor China"]
      case .framework: ["--framework 'Diamond Hexagon'"]
      case .area: ["--area security"]
      case .limit: ["--limit 1"]
      }
    }

    /// A filter that is right and fits nothing, with the word that tells so.
    var empty: (filter: String, word: String)? { self == .time ? ("--year 1750", "1750") : nil }

    var unknown: String? {
      switch self {
      case .time, .limit: nil
      case .actor: "--actor Zzyzx"
      case .framework: "--framework Zzyzx"
      case .area: "--area Zzyzx"
      }
    }
  }

  struct Question: CustomTestStringConvertible {
    var line: String
    var filters: [Filter]
    var testDescription: String { line }

    init(_ line: String, _ filters: [Filter]) { (self.line, self.filters) = (line, filters) }
  }

  static let questions = [
    Question("figures", Filter.allCases), Question("figures trade --series", Filter.allCases),
    Question("timeline", Filter.allCases), Question("visits", Filter.allCases),
    Question("agreements", Filter.allCases), Question("commitments --as-of 2024-01-01", Filter.allCases),
    Question("projects", [.time, .actor, .limit]), Question("quotes", [.time, .actor, .limit]),
    Question("references", [.time, .limit]), Question("frameworks 'Diamond Hexagon'", [.time, .actor, .area, .limit]),
    Question("frameworks", []), Question("entities", [.limit]), Question("entities --variants", [.limit]),
    Question("offices --on 2016", [.limit]), Question("search trade", [.limit]),
    Question("references --by year", [.time, .limit]),
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let corpus = Repository.root.appending(path: "Examples/corpus").path
    try FileManager.default.copyItem(atPath: corpus, toPath: folder.path + "/corpus")
    let line = "chancery build corpus --pack china-cambodia -o r.chancery --fail-on never"
    #expect(try Program.shell(line, in: folder).status == 0)
  }

  private func ask(_ line: String) throws -> [String: Program.Outcome] {
    try ["text", "json", "csv", "markdown"].reduce(into: [:]) {
      $0[$1] = try Program.shell("chancery \(line) --record r.chancery --format \($1)", in: folder)
    }
  }

  @Test("answers name their record, are read by programs, and say why they are empty", arguments: questions)
  func matrix(question: Question) throws {
    for filter in [""] + question.filters.flatMap(\.taken) {
      try holds("\(question.line) \(filter)", why: nil)
    }
    for (filter, word) in question.filters.compactMap(\.empty) { try holds("\(question.line) \(filter)", why: word) }
    for filter in question.filters.compactMap(\.unknown) {
      for (format, outcome) in try ask("\(question.line) \(filter)") {
        #expect(outcome.status == 2, "\(question.line) \(filter) --format \(format): \(outcome.output)")
        #expect(outcome.messages.contains("Zzyzx"), "\(question.line) \(filter): \(outcome.messages)")
      }
    }
  }

  /// Sees to it that an answer is whole in each format, and empty where `why` says what left nothing.
  private func holds(_ line: String, why: String?) throws {
    let answers = try ask(line)
    let json = try #require(answers["json"])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [Any], "\(line)")
    if why != nil { #expect(rows.isEmpty, "\(line)") }
    for (format, outcome) in answers {
      #expect(outcome.status == 0, "\(line) --format \(format): \(outcome.messages)")
      let all = outcome.output + outcome.messages
      #expect(all.contains("record r.chancery: 16 documents"), "\(line) --format \(format)")
      let said = outcome.messages.split(separator: "\n").filter { !$0.hasPrefix("record ") }
      #expect(said.isEmpty != rows.isEmpty, "\(line) --format \(format): \(outcome.messages)")
      if let why { #expect(said.contains { $0.hasPrefix("no") && $0.contains(why) }, "\(line): \(outcome.messages)") }
    }
    #expect(try ask(line)["json"]?.output == json.output, "\(line)")
  }

  @Test("a survey, a comparison and a brief are whole in each format")
  func others() throws {
    try Data("item,index,level\nA,0.60,Medium\n".utf8).write(to: URL(filePath: folder.path + "/printed.csv"))
    try Data("answers: {Low: 0.2, High: 0.8}\nlevels:\n  - {label: Low, from: 0.00, to: 1.00}\n".utf8)
      .write(to: URL(filePath: folder.path + "/scale.yml"))
    for (line, status, formats) in [
      ("survey --scale scale.yml --printed printed.csv --n 9", 1, ["text", "json", "csv", "markdown"]),
      ("compare r.chancery r.chancery", 0, ["text", "json", "csv", "markdown"]),
      ("brief Kenya Japan --as-of 2024-01-01 --record r.chancery", 0, ["markdown", "html"]),
    ] {
      for format in formats {
        let outcome = try Program.shell("chancery \(line) --format \(format)", in: folder)
        #expect(outcome.status == Int32(status), "\(line) --format \(format): \(outcome.messages)")
        let isTold = !outcome.output.isEmpty || outcome.messages.hasPrefix("the records do not differ")
        #expect(isTold, "\(line) --format \(format)")
      }
    }
  }
}
