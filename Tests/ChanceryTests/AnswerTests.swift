import Exchange
import Foundation
import Plots
import Quantities
import TestSupport
import Testing

@testable import chancery

/// The answers of the example corpus, in every format.
struct AnswerTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let corpus = Repository.root.appending(path: "Examples/corpus").path
    try FileManager.default.copyItem(atPath: corpus, toPath: folder.path + "/corpus")
    _ = try Program.run(
      "build",
      "corpus",
      "--pack",
      "china-cambodia",
      "-o",
      "r.chancery",
      "--fail-on",
      "never",
      in: folder
    )
  }

  private static let plain = "COLUMNS=120 NO_COLOR=1"

  @Test("answers look as expected")
  func snapshots() throws {
    for (line, name) in [
      ("commitments --as-of 2024-01-01 --limit 8", "commitments.txt"),
      ("visits --office 'Prime Minister' --office Premier --limit 6", "visits.txt"),
      ("projects --cost-above '1 billion'", "projects.txt"),
      ("figures 'bilateral trade' --series --actor China --format svg", "series.svg"),
      ("brief Kenya Japan --as-of 2024-01-01 --format markdown", "brief.md"),
    ] {
      let outcome = try Program.shell("export \(Self.plain); chancery \(line)", in: folder)
      #expect(outcome.status == 0, "\(line)")
      try Snapshot.compare(outcome.output, name)
    }
  }

  @Test("every filter is taken", arguments: ["commitments", "visits", "agreements", "timeline", "figures"])
  func filters(command: String) throws {
    for filter in [
      "--framework 'Diamond Hexagon'", "--area security", "--actor China", "--year 2022", "--from 2019 --to 2021",
    ] {
      let outcome = try Program.shell("chancery \(command) --record r.chancery \(filter)", in: folder)
      #expect(outcome.status == 0, "\(command) \(filter): \(outcome.messages)")
      #expect(!(outcome.output + outcome.messages).isEmpty, "\(command) \(filter)")
    }
  }

  @Test(
    "every answer names the record in every format, and gives the same bytes twice",
    arguments: [
      "commitments --as-of 2024", "visits", "agreements", "projects", "quotes", "references", "search trade",
      "offices --on 2016", "figures trade", "figures trade --series", "timeline",
    ]
  )
  func formats(line: String) throws {
    for format in ["text", "json", "csv", "markdown"] {
      let outcome = try Program.shell("chancery \(line) --format \(format)", in: folder)
      #expect(outcome.status == 0, "\(line) --format \(format): \(outcome.messages)")
      #expect(!outcome.output.isEmpty)
      let hasFoot = format == "text" || format == "markdown"
      if hasFoot { #expect(outcome.output.contains("record r.chancery: 16 documents"), "\(line) --format \(format)") }
      #expect(try Program.shell("chancery \(line) --format \(format)", in: folder).output == outcome.output)
      if format == "json" {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
      }
    }
  }

  @Test(
    "drawings say in words what they show",
    arguments: ["figures trade", "figures trade --series", "timeline --kind visit", "frameworks 'Diamond Hexagon'"]
  )
  func drawings(line: String) throws {
    let svg = try Program.shell("chancery \(line) --format svg", in: folder).output
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("<title id=\"title\">"))
    #expect(svg.contains("<desc id=\"desc\">"))
    #expect(svg.contains("record r.chancery: 16 documents"))
    #expect(svg.components(separatedBy: "<text").count == svg.components(separatedBy: "</text>").count)
  }

  @Test(
    "an empty answer says why",
    arguments: [
      ("visits --actor 'Hun Sen' --year 1800", "no visits in 1800 with “Hun Sen”"),
      ("commitments --year 1999 --as-of 2024", "no commitments in 1999"),
      ("projects --cost-above '900 trillion'", "the highest told is"),
      ("visits --office Premir", "the nearest titles are Premier"), ("search 'zzz qqq'", "nothing answers zzz qqq"),
    ]
  )
  func empty(line: String, message: String) throws {
    let outcome = try Program.shell("chancery \(line)", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test("an amount is read as in a document", arguments: ["1 billion", "US$1bn", "USD 1,000 million", "$1 billion"])
  func amount(words: String) throws {
    let plain = try Program.shell("chancery projects --cost-above '1 billion'", in: folder).output
    #expect(try Program.shell("chancery projects --cost-above '\(words)'", in: folder).output == plain)
  }

  @Test("what is no amount is refused with an example of one", arguments: ["abc", "", "5 percent", "1 to 2 billion"])
  func noAmount(words: String) throws {
    let outcome = try Program.shell("chancery projects --cost-above '\(words)'", in: folder)
    #expect(outcome.status == ExitStatus.wrongUsage.rawValue)
    #expect(outcome.messages.contains("“USD 500 million”"), "\(outcome.messages)")
  }

  @Test("the years in the name of a plan are no day on which a promise falls due")
  func term() throws {
    try folder.write(
      "t.txt",
      "Report\n\nIn April 2019, the Action Plan (2019-2023) of Kenya and Japan was signed by the two parties.\n"
    )
    _ = try Program.run("build", "t.txt", "-o", "t.chancery", in: folder)
    let late = ["commitments", "--record", "t.chancery", "--as-of", "2026-01-01"]
    #expect(try Program.run(all: late + ["--status", "overdue"], in: folder).output.isEmpty)
    #expect(try Program.run(all: late, in: folder).output.contains("for the years until 2023"))
  }

  @Test("a framework has what may lie between two days, and not all of their first year")
  func frameworkDays() throws {
    func count(_ time: String) throws -> Int {
      let line = "chancery frameworks 'Diamond Hexagon' --format csv " + time
      return try Program.shell(line, in: folder).output.split(separator: "\n").count
    }
    #expect(try count("--from 2023-02 --to 2023-02") < count("--from 2023 --to 2023"))
    #expect(try count("--from 2021 --to 2023") >= count("--from 2022 --to 2023"))
  }

  @Test("nearest names are slips of the wanted one, and not all that share its letters")
  func nearest() {
    let known = ["Ghana", "Guyana", "Bank of Ghana", "Accra", "Kwame Mensah", "accrual.example"]
    #expect(Nearest.names("Gahna", in: known) == ["Ghana", "Bank of Ghana"])
    #expect(Nearest.names("Mensah Kwame", in: known) == ["Kwame Mensah"])
    #expect(Nearest.names("KwameMensa", in: known) == ["Kwame Mensah"])
    #expect(Nearest.names("Acrca", in: known) == ["Accra"])
    #expect(Nearest.names("acrcual", in: known) == ["accrual.example"])
    #expect(Nearest.names("zebra", in: known) == [])
  }

  @Test(
    "a name with a slip is told with the nearest",
    arguments: [
      ("visits --actor 'Hun Senn'", "the nearest names are Hun Sen"),
      ("figures 'bilateral trede'", "the nearest names are bilateral trade"),
      ("entities --name Bejing", "the nearest names are Beijing"),
      ("timeline --place Bejing", "the nearest names are Beijing"),
      ("frameworks 'Diamond Hexagn'", "the nearest names are Diamond Hexagon Cooperation Framework"),
    ]
  )
  func slip(line: String, message: String) throws {
    let outcome = try Program.shell("chancery \(line)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test("a record does not differ from itself")
  func comparison() throws {
    let outcome = try Program.shell("chancery compare r.chancery r.chancery", in: folder)
    #expect(outcome.messages.contains("the records do not differ"))
  }

  @Test("what many works cost together is no cost of one of them")
  func sharedCost() throws {
    let text =
      "Report\n\nKenya built 400 km of roads at a cost of USD 90 million, including the Mwatate Road Project, in 2019.\n\n"
      + "The Voi Dam Project cost USD 70 million, including taxes, in 2019.\n"
    try folder.write("p.txt", text)
    _ = try Program.run("build", "p.txt", "-o", "p.chancery", in: folder)
    let lines = try Program.run("projects", "--record", "p.chancery", "--cost-above", "1 million", in: folder).output
    #expect(lines.contains("Voi Dam"))
    #expect(!lines.contains("Mwatate"))
  }

  @Test("an edition of the same length differs, with what stands at one place side by side")
  func editions() throws {
    try folder.write("a.txt", "Report\n\nIn May 2019, Kenya and Japan signed a treaty on tea in Nairobi.\n")
    _ = try Program.run("build", "a.txt", "-o", "one.chancery", in: folder)
    try folder.write("a.txt", "Report\n\nIn May 2018, Kenya and Japan signed a treaty on tea in Nairobi.\n")
    _ = try Program.run("build", "a.txt", "-o", "two.chancery", in: folder)
    let lines = try Program.run("compare", "one.chancery", "two.chancery", in: folder).output
    #expect(lines.contains("changed document"))
    #expect(lines.contains(", other content"))
    #expect(lines.contains("events: 1 new, 1 gone, 0 changed"))
  }

  @Test("what would be markup is text in a drawing and in Markdown")
  func escaping() {
    #expect(MarkupText.escaped("a<b> & \"c\"\u{1}") == "a&lt;b&gt; &amp; &quot;c&quot;\u{FFFD}")
    #expect(Markdown.escaped("a|b*c_<d>") == "a\\|b\\*c\\_&lt;d>")
  }

  @Test("ticks are round numbers around the values")
  func ticks() throws {
    let scale = try #require(Scale([10.45e9, 11.7e9]))
    #expect(scale.ticks.map(scale.text) == ["10", "10.5", "11", "11.5", "12"])
    #expect(scale.label(.currency("USD")) == "USD billion")
    #expect(Scale([]) == nil)
    #expect(try #require(Scale([5])).ticks.count > 1)
  }

  @Test("an axis of years leaves out one far day where that presses all others together, and not many")
  func farDays() throws {
    func days(_ years: [Int]) -> [ClosedRange<Int>] {
      years.map { Int(YearScale.start(of: $0))...Int(YearScale.start(of: $0)) + 30 }
    }
    let years = days([1250] + Array(2000...2010))
    #expect(try #require(YearScale(years)).low == YearScale.start(of: 1250))
    #expect(try #require(YearScale(years, leavesOutFarDays: true)).low == YearScale.start(of: 2000))
    let many = days([1250, 1260, 1300] + Array(2000...2010))
    #expect(try #require(YearScale(many, leavesOutFarDays: true)).low == YearScale.start(of: 1250))
    #expect(
      try #require(YearScale(days([1990, 1995, 2000, 2020]), leavesOutFarDays: true)).low == YearScale.start(of: 1990)
    )
    #expect(YearScale([], leavesOutFarDays: true) == nil)
  }
}
