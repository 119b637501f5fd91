import Formats
import Testing

/// Tables whose columns stand no further apart than words do.
struct NarrowTableTests {
  /// Sets the cells of rows; each letter is half as wide as the size, so that places are easy to reckon.
  private func page(_ rows: [[String]], at places: [Float], step: Float = 12) -> PageSketch {
    var page = PageSketch(1)
    Self.write(Self.prose, 60, &page)
    for (index, row) in rows.enumerated() {
      for (cell, place) in zip(row, places) where !cell.isEmpty {
        page.line(cell, left: place, base: 130 + Float(index) * step, space: 0.25)
      }
    }
    Self.write(Self.prose, 130 + Float(rows.count) * step + 30, &page)
    return page
  }

  private static let prose = [
    "The ministry of finance published the figures of the year in a report", "that was laid before parliament.",
  ]

  private static func write(_ lines: [String], _ base: Float, _ page: inout PageSketch) {
    for (index, text) in lines.enumerated() { page.line(text, left: 72, base: base + Float(index) * 12, space: 0.25) }
  }

  private func rows(_ page: PageSketch) -> [String] {
    PageSketch.text([page]).split(separator: "\n").filter { $0.hasPrefix("|") && !$0.contains("---") }.map(String.init)
  }

  @Test("years and figures one space apart are two cells")
  func figures() {
    let page = page([["2019", "288"], ["2020", "301"], ["2021", "415"]], at: [72, 94.5])
    #expect(rows(page) == ["| 2019 | 288 |", "| 2020 | 301 |", "| 2021 | 415 |"])
  }

  @Test("a head, words of several parts and figures keep their columns")
  func heads() {
    let page = page(
      [["Sector", "2018", "2019"], ["Rice and grain", "12.4%", "9.8%"], ["Cloth", "45.0%", "44.2%"]],
      at: [72, 145, 173]
    )
    #expect(
      rows(page) == ["| Sector | 2018 | 2019 |", "| Rice and grain | 12.4% | 9.8% |", "| Cloth | 45.0% | 44.2% |"]
    )
  }

  @Test("columns of words part where few rows leave a wide space")
  func words() {
    let page = page(
      [
        ["Harbour of Callao", "Japan", "completed"], ["Road to Cusco", "Spain", "under way"],
        ["Canal", "Norway", "planned"],
      ],
      at: [72, 161, 195]
    )
    #expect(
      rows(page) == [
        "| Harbour of Callao | Japan | completed |", "| Road to Cusco | Spain | under way |",
        "| Canal | Norway | planned |",
      ]
    )
  }

  @Test("groups of digits one space apart are one figure")
  func groups() {
    var page = PageSketch(1)
    for (index, text) in ["112 288", "120 301", "121 415"].enumerated() {
      page.line(text, left: 72, base: 100 + Float(index) * 12, space: 0.25)
    }
    #expect(rows(page).isEmpty)
  }

  @Test("the last line of a paragraph is no head of the table below it")
  func paragraph() {
    var page = PageSketch(1)
    Self.write(Self.prose, 60, &page)
    page.line("Peru", left: 72, base: 84)
    page.line("1,204", left: 120, base: 84)
    page.line("Chile", left: 72, base: 96)
    page.line("988", left: 120, base: 96)
    page.line("Bolivia", left: 72, base: 108)
    page.line("45", left: 120, base: 108)
    #expect(rows(page) == ["| Peru | 1,204 |", "| Chile | 988 |", "| Bolivia | 45 |"])
    #expect(PageSketch.text([page]).contains("that was laid before parliament."))
  }

  @Test(
    "running text, lists, verse and addresses are no tables",
    arguments: [
      ["1. First point of", "2. Other point of", "3. Third point of"],
      ["30 Harbour Street", "12 Garden Square", "Callao 07021 Peru"],
      ["The ship was old", "and the sea was", "high on that day."],
      ["[1] Vega, Ports.", "[2] Rios, Roads.", "[3] Luna, Loans."],
    ]
  )
  func others(lines: [String]) {
    var page = PageSketch(1)
    Self.write(Self.prose, 60, &page)
    Self.write(lines, 110, &page)
    #expect(rows(page).isEmpty)
  }
}
