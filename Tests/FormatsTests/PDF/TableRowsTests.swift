import Formats
import Testing

/// Cells that run over lines, and lists of contents, which are no tables.
struct TableRowsTests {
  private func rows(_ lines: [[String]], at places: [Float], step: Float = 12) -> [String] {
    var page = PageSketch(1)
    page.lines(["The survey asked the people of both of the states some questions."], left: 72, base: 60)
    for (index, line) in lines.enumerated() {
      for (cell, place) in zip(line, places) where !cell.isEmpty {
        page.line(cell, left: place, base: 120 + Float(index) * step)
      }
    }
    return PageSketch.text([page]).split(separator: "\n").filter { !$0.contains("---") }.map(String.init)
  }

  @Test("first cells over several lines are one, where rows are no further apart than lines")
  func firstCells() {
    let found = rows(
      [
        ["Question", "Share", "Rank"], ["", "(n=99)", ""], ["How much do they", "0.60", "Medium"],
        ["trust the people of", "", ""],
        ["Northern States?", "", ""], ["How well are the", "0.64", "High"], ["roads to the north", "", ""],
        ["kept?", "", ""],
      ],
      at: [72, 250, 350]
    )
    #expect(
      found.suffix(3) == [
        "| Question | Share (n=99) | Rank |",
        "| How much do they trust the people of Northern States? | 0.60 | Medium |",
        "| How well are the roads to the north kept? | 0.64 | High |",
      ]
    )
  }

  @Test("a line above rows of its own stays a row: it begins large, and the line above had room for it")
  func groups() {
    let found = rows(
      [
        ["Goods", "2019", "2020"], ["Grain", "12", "14"], ["and flour", "", ""], ["Cloth", "7", "9"],
        ["Imports", "", ""],
        ["Engines of all kinds", "5", "6"],
      ],
      at: [72, 250, 350]
    )
    #expect(found.contains("| Imports |  |  |"))
    #expect(found.contains("| Grain and flour | 12 | 14 |"))
  }

  @Test("a sum in brackets below the head is a figure and no unit")
  func sums() {
    let found = rows(
      [["Goods", "Balance", "Rank"], ["", "(12)", ""], ["Grain", "14", "1"], ["Cloth", "9", "2"]],
      at: [72, 250, 350]
    )
    #expect(found.contains("| Goods | Balance | Rank |"))
  }

  @Test("a list of contents whose pages stand at stops is no table, though its titles seem to stand in columns")
  func contents() {
    let found = rows(
      [
        ["I. Introduction.....", "", "1"], ["II. The", "Genesis of the Community", "3"],
        ["III. The", "Unique Bonds", "9"],
        ["IV. The", "Partnership", "14"], ["V. Aid.....", "", "21"], ["VI. The", "Conclusion", "30"],
        ["About", "the Author", "31"],
      ],
      at: [72, 120, 320]
    )
    #expect(!found.contains { $0.hasPrefix("|") })
    #expect(found.contains("II. The Genesis of the Community 3"))
  }

  @Test("rows whose last figures happen to rise are a table where no dots lead to them")
  func rising() {
    let found = rows(
      [
        ["Year", "Grain", "Cloth"], ["2015", "12", "14"], ["2016", "13", "15"], ["2017", "14", "19"],
        ["2018", "15", "22"],
      ],
      at: [72, 250, 350]
    )
    #expect(found.contains("| 2018 | 15 | 22 |"))
  }
}
