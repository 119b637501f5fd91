import Formats
import Testing

/// How pages become running text.
struct PDFLayoutTests {
  /// Lines of running text as wide as a column, which end within a sentence.
  private func prose(_ words: String, _ count: Int) -> [String] {
    (1...count).map { "\(words) line \($0) of the text goes on and" }
  }

  @Test("lines become a paragraph, a short one ends it, an indent begins the next")
  func paragraphs() {
    var page = PageSketch(1)
    page.lines(["The council met in Oslo and agreed on", "the fund."], left: 72, base: 100)
    page.lines(["   A second paragraph begins with a wide", "indent."], left: 72, base: 124)
    #expect(
      PageSketch.text([page]) == """
        The council met in Oslo and agreed on the fund.

        A second paragraph begins with a wide indent.

        """
    )
  }

  @Test("the left column is read before the right one, a heading over both before them")
  func columns() {
    var page = PageSketch(1)
    page.line("A heading that stands over both of the columns", left: 72, base: 60, size: 18)
    page.lines(prose("left", 6), left: 72, base: 100)
    page.lines(prose("right", 6), left: 320, base: 104)
    let text = PageSketch.text([page])
    #expect(text.hasPrefix("# A heading that stands over both of the columns\n\nleft line 1"))
    #expect(text.contains("left line 6 of the text goes on and right line 1 of the text"))
  }

  @Test("one line that reaches further into the gutter than the others does not part the columns above and below it")
  func furthestLine() {
    var page = PageSketch(1)
    var lines = [String](repeating: "the ports of the states lent to the", count: 24)
    lines[4] = "furthest line of all of those in this col"
    page.lines(lines, left: 72, base: 100)
    page.lines([String](repeating: "roads and rails of the northern state", count: 24), left: 300, base: 100)
    let text = PageSketch.text([page])
    #expect(text.contains("lent to the furthest line of all of those in this col the ports"))
    let left = text.firstRange(of: "roads and rails").map { text[..<$0.lowerBound] }
    #expect(left?.contains("furthest") ?? false)
  }

  @Test("running heads and page numbers are left out; the numbers become labels")
  func runningHeads() {
    let pages = (1...4).map { number in
      var page = PageSketch(number)
      page.line("Annual Review 2021", left: 72, base: 40, size: 8)
      page.lines(["Page text \(["one", "two", "three", "four"][number - 1]) ends here."], left: 72, base: 100)
      page.line("\(number + 10)", left: 300, base: 770, size: 8)
      return page
    }
    let conversion = PageSketch.conversion(pages)
    let text = String(decoding: conversion.bytes, as: UTF8.self)
    #expect(!text.contains("Annual Review"))
    #expect(!text.contains("11"))
    #expect(conversion.places.pages.map(\.label) == ["11", "12", "13", "14"])
    #expect(conversion.notes.contains { $0.contains("\"Annual Review 2021\" (4 pages)") })
  }

  @Test("a paragraph goes on over the page, and each part is found on its own page")
  func pages() {
    var (first, second) = (PageSketch(1), PageSketch(2))
    first.lines(
      ["The talks between the two delegations went", "on for a week and led to an under-"],
      left: 72,
      base: 100
    )
    second.lines(["standing on fisheries."], left: 72, base: 100)
    let conversion = PageSketch.conversion([first, second])
    #expect(String(decoding: conversion.bytes, as: UTF8.self).hasSuffix("led to an understanding on fisheries.\n"))
    #expect(conversion.places.page(at: conversion.bytes.count - 12)?.number == 2)
    #expect(conversion.places.boxes(of: conversion.bytes.count - 11..<conversion.bytes.count - 1).first?.page == 2)
  }

  @Test("the hyphen of a compound stays where the document writes it so elsewhere")
  func hyphens() {
    var page = PageSketch(1)
    page.lines(
      [
        "The principle of non-interference is older", "than the charter. It was the non-",
        "interference of others that they",
        "asked for in the interna-", "tional forum and in other international bo-", "dies.",
      ],
      left: 72,
      base: 100
    )
    let text = PageSketch.text([page])
    #expect(text.contains("the non-interference of others"))
    #expect(text.contains("in the international forum"))
  }

  @Test("cells of a table stay apart, and a cell of two lines is one")
  func tables() {
    var page = PageSketch(1)
    for (row, cells) in [
      ["Year", "Project", "Cost"], ["2014", "Harbour road and", "45.5"], ["2017", "Solar park", "130"],
    ]
    .enumerated() {
      for (cell, left) in zip(cells, [72, 150, 330] as [Float]) {
        page.line(cell, left: left, base: 100 + Float(row) * 30)
      }
    }
    page.line("customs house", left: 150, base: 142)
    #expect(
      PageSketch.text([page]) == """
        | Year | Project | Cost |
        | --- | --- | --- |
        | 2014 | Harbour road and customs house | 45.5 |
        | 2017 | Solar park | 130 |

        """
    )
  }

  @Test("notes at the foot are tied to their marks, also where numbers begin anew on each page")
  func notes() {
    let pages = (1...2).map { number in
      var page = PageSketch(number)
      page.lines(
        ["\(number == 1 ? "Exports" : "Imports of rice") grew in that year as they had", "done before"],
        left: 72,
        base: 100
      )
      page.raised("1", base: 112)
      page.line("1", left: 72, base: 696, size: 5)
      page.line("Survey of part \(["A", "B"][number - 1]), p. 7.", left: 78, base: 700, size: 8)
      return page
    }
    let text = PageSketch.text(pages)
    #expect(text.contains("done before[^1]"))
    #expect(text.contains("[^1]: Survey of part A, p. 7."))
    #expect(text.contains("[^p2-1]: Survey of part B, p. 7."))
  }

  @Test("notes in letters as large as the text's are told by the gap above them and by their numbers")
  func plainNotes() {
    var page = PageSketch(1)
    let words = ["Exports of wool to the islands grew in that year", "as they had done before"]
    page.lines(words, left: 72, base: 100)
    page.raised("7", base: 112)
    page.lines(["15 ships sailed in May, and others followed in", "the autumn"], left: 72, base: 124)
    page.raised("8", base: 136)
    page.lines(["The harbour was enlarged once more by a firm of", "the capital."], left: 72, base: 148)
    page.lines(
      ["750 harbours surveyed, p. 9.", "8Annual report of the board of trade and shipping,", "15 June 2001."],
      left: 72,
      base: 200
    )
    let text = PageSketch.text([page])
    #expect(text.contains("done before[^7]\n\n15 ships sailed"))
    #expect(text.contains("the autumn[^8]\n\nThe harbour"))
    #expect(text.contains("[^7]: 50 harbours surveyed, p. 9.\n"))
    #expect(text.contains("[^8]: Annual report of the board of trade and shipping, 15 June 2001."))
  }

  @Test("numbered lines without a gap above them are no notes, nor are those whose marks are not on the page")
  func noPlainNotes() {
    var page = PageSketch(1)
    page.lines(["Exports of wool to the islands grew in that year", "as they had done before"], left: 72, base: 100)
    page.raised("2", base: 112)
    page.lines(["The harbour was enlarged once more by a firm of", "2 brothers of the capital."], left: 72, base: 124)
    #expect(!PageSketch.text([page]).contains("[^2]"))
    page.lines(["3Survey of the harbours, p. 9."], left: 72, base: 200)
    #expect(!PageSketch.text([page]).contains("[^"))
  }

  @Test("a list of contents is no table: each entry is a paragraph")
  func contents() {
    var page = PageSketch(1)
    for (row, entry) in [("The first years.....", "2"), ("The port of Lagos.....", "14"), ("Conclusion", "31")]
      .enumerated()
    {
      page.line(entry.0, left: 72, base: 100 + 12 * Float(row))
      page.line(entry.1, left: 400, base: 100 + 12 * Float(row))
    }
    #expect(
      PageSketch.text([page]) == """
        The first years..... 2

        The port of Lagos..... 14

        Conclusion 31

        """
    )
  }

  @Test("an address that a line breaks within the name of its file is one")
  func brokenFile() {
    var page = PageSketch(1)
    page.lines(
      ["The text stands at https://example.org/2018/final_0123456", "789.html and was read", "in May."],
      left: 72,
      base: 100
    )
    #expect(PageSketch.text([page]).contains("https://example.org/2018/final_0123456789.html and was read in May."))
  }

  @Test("items keep their marks, addresses are put together, ideographs are joined without spaces")
  func items() {
    var page = PageSketch(1)
    page.line("• cut flowers", left: 80, base: 100)
    page.line("• tea and coffee", left: 80, base: 112)
    page.lines(["The report stands at https://example.org/2018/", "final/report.html in full."], left: 72, base: 150)
    page.lines(["两国领导人就双边贸易达成广泛共识并同意", "继续推进铁路项目"], left: 72, base: 200)
    let text = PageSketch.text([page])
    #expect(text.contains("- cut flowers\n- tea and coffee\n"))
    #expect(text.contains("https://example.org/2018/final/report.html in full."))
    #expect(text.contains("达成广泛共识并同意继续推进铁路项目"))
  }

  @Test("text that runs up the page and pages that are pictures are told of")
  func remarks() {
    var page = PageSketch(1)
    page.lines(prose("plain", 4), left: 72, base: 100)
    page.upright("Photograph by the author", left: 20, from: 400)
    var picture = PageSketch(2).page
    picture.images = 1
    let conversion = PDFText.conversion(PDFInfo(), [page.page, picture])
    #expect(!String(decoding: conversion.bytes, as: UTF8.self).contains("Photo"))
    #expect(conversion.notes.contains("text that runs up or down the page left out on page 1"))
    #expect(conversion.notes.contains("page 2 is a picture: no text was read there"))
  }
}
