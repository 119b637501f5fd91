import Foundation
import Quantities
import TestSupport
import Testing

@testable import Compilation

struct SurveyTests {
  private static let yaml = """
    answers: {Never: 0.2, Seldom: 0.4, Often: 0.7, Always: 1.0}
    levels:
      - {label: Weak, from: 0.00, to: 0.50}
      - {label: Strong, from: 0.51, to: 1.00}
    """

  private let folder: TemporaryFolder
  private let scale: SurveyScale

  init() throws {
    folder = try TemporaryFolder()
    scale = try SurveyScale.read(Self.yaml, "scale.yml")
  }

  private func table(_ text: String) throws -> SurveyTable {
    try Data(text.utf8).write(to: URL(filePath: folder.path("t.csv")))
    return try SurveyTable.load(folder.path("t.csv"), scale)
  }

  @Test("counts and answers of respondents give the same index")
  func index() throws {
    let counts = try table("item,Never,Seldom,Often,Always\n\"Trust, now\",1,0,2,1\n")
    let respondents = try table("\"Trust, now\"\nNever\nOften\n4\noften\n")
    #expect(counts.results == respondents.results)
    let result = try #require(counts.results.first)
    #expect(result.item == "Trust, now")
    #expect(result.index == Rational(65, 100))
    #expect(result.level == "Strong")
    // The variance is 11/100: 1.96 times the root of it divided by 4.
    #expect(result.margin?.rounded(toPlaces: 4) == "0.325")
  }

  @Test("what is no answer is told, and an index between levels is rounded as they are")
  func oddCells() throws {
    let table = try table("id,Trust\nr1,Never\nr2,maybe\n")
    #expect(table.results.map(\.answers) == [1])
    #expect(table.notes.contains("line 3: \"maybe\" is no answer of the scale"))
    #expect(scale.level(of: Rational(5049, 10_000)) == "Weak")
    #expect(scale.level(of: Rational(5051, 10_000)) == "Strong")
    #expect(scale.level(of: Rational(2)) == nil)
  }

  @Test(
    "a table with something in it that would be lost is refused, with its line",
    arguments: [
      ("item,Never,Seldm,Often,Always\nTrust,1,0,2,1\n", 1, "\"Seldm\" is no label of the scale"),
      ("item,Never,Always\nTrust,1,9223372036854775807\n", 2, "is no number of answers from 0 to 1000000000"),
      ("item,Never,Always\nTrust,1,2\n\nHope,1,2,3\n", 4, "has more values than there are headings"),
      ("item,Never,Always\n\"Trust,1,2\nHope,1,2\n", 2, "has a quotation mark that is not closed"),
    ]
  )
  func lost(text: String, line: Int, problem: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try table(text) }
    #expect(error.line == line)
    #expect(error.description.contains(problem), "\(error)")
  }

  @Test("the numbers of respondents are no answers, but a first column of answers is an item")
  func respondents() throws {
    let numbered = try table("id,Trust,Hope\n1,1,2\n2,4,4\n")
    #expect(numbered.results.map(\.item) == ["Trust", "Hope"])
    #expect(numbered.notes == ["the first column, \"id\", is taken as that of the respondents"])
    let bare = try table("Trust,Hope\nNever,Always\nOften,Always\n")
    #expect(bare.results.map(\.item) == ["Trust", "Hope"] && bare.notes.isEmpty)
  }

  @Test(
    "an index is possible only where some answers give it",
    arguments: [
      ("0.65", 4, true), ("0.66", 4, false), ("1.00", 3, true), ("1.20", 3, false), ("0.10", 3, false),
      ("0.66", 99, true),
    ]
  )
  func possible(index: String, count: Int, isPossible: Bool) throws {
    let number = try #require(SurveyScale.decimal(index))
    #expect(scale.isPossible(number.number, places: number.places, answers: count) == isPossible)
  }

  @Test(
    "a printed row is held against the data, the scale and the number of answers",
    arguments: [
      (PrintedResult(item: "Trust", index: "0.65", level: "Strong"), []),
      (PrintedResult(item: "Trust", index: "0.60", level: "Strong"), ["the data give 0.65, not 0.60"]),
      (PrintedResult(item: "Trust", index: "0.65", level: "Weak"), ["0.65 is Strong, not Weak"]),
      (PrintedResult(item: "Trust", index: "0.65", level: "Fair"), ["the scale has no level “Fair”; 0.65 is Strong"]),
      (PrintedResult(item: "Hope", index: "0.65"), ["the data have no such item"]),
    ]
  )
  func printed(row: PrintedResult, problems: [String]) throws {
    let data = try table("item,Never,Seldom,Often,Always\nTrust,1,0,2,1\n")
    #expect(row.problems(scale, data.results, answers: nil).filter { !$0.hasPrefix("no ") } == problems)
  }

  @Test(
    "a scale without its parts is refused",
    arguments: ["", "answers: {A: 1}", "answers: {A: x, B: 2}\nlevels: []"]
  )
  func faults(text: String) { #expect(throws: ConfigurationError.self) { try SurveyScale.read(text, "s.yml") } }
}
