import Formats
import Testing

/// Where paragraphs end that are set neither in nor apart: the room that their last lines leave tells.
struct LineFillingTests {
  /// Lines within one sentence, each of which holds all words for which it has room.
  private static let prose = [
    "the states agreed on the terms of the loan which the bank",
    "would lend to the port on the coast so that the ships of",
    "both states could call there through the years without a",
    "fee and that the goods from the hills could be sent on by",
    "the rail line that the two sides had begun to lay between",
    "the port and the town and that was to reach the border by",
  ]

  /// Pages full of such lines.
  private static func filled() -> [PageSketch] {
    (1...3).map { number in
      var page = PageSketch(number)
      for round in 0..<6 { page.lines(prose, left: 72, base: 60 + Float(round) * 72) }
      return page
    }
  }

  @Test("a line that leaves room for the next word ends its paragraph though no point stands there")
  func room() {
    var pages = Self.filled()
    pages[2].lines(
      [
        "Office of Ports, Yearly Report on Ships, Goods and Crews, 3",
        "Office of Rails, Yearly Report on Lines and Trains",
        "Office of Roads, Yearly Report on Roads and Bridges",
      ],
      left: 72,
      base: 600
    )
    let text = PageSketch.text(pages)
    #expect(text.contains("Trains\n\nOffice of Roads"))
    #expect(text.contains("Crews, 3 Office of Rails"))
  }

  @Test("a sentence goes on over the border of a page where its line had no room for the next word")
  func border() {
    var pages = Self.filled()
    pages[0].lines(
      [
        "The two states gave the report on the loans to the port",
        "of the south and on all of the rails to the Bank of the",
      ],
      left: 72,
      base: 600
    )
    pages[1] = PageSketch(2)
    pages[1].lines(["Northern States, which lends to all ports."] + Self.prose, left: 72, base: 60)
    pages[1].lines(
      [
        "The states gave the report on the loans to the port of a",
        "town of the south to the Office of the Ports, at a",
      ],
      left: 72,
      base: 160
    )
    var last = PageSketch(3)
    last.lines(["Town in the north."] + Self.prose, left: 72, base: 60)
    pages[2] = last
    let text = PageSketch.text(pages)
    #expect(text.contains("Bank of the Northern States"))
    #expect(!text.contains("at a Town"))
  }

  @Test("behind an address that is whole a capital begins the next source, and a date of access does not")
  func addresses() {
    var page = PageSketch(1)
    page.lines(
      [
        "Office of Ports, Ships and Crews, at https://example.org/ports/2019/ships-and-crews-of.html",
        "Office of Rails, Lines and Trains and Goods, 4 May 2019, at <https://example.org/rails/2019/>",
        "Office of Roads, Lines and Bridges, 6 May 2019, https://example.org/roads/2019/05/some.html",
        "Accessed 3 June 2020.",
      ],
      left: 30,
      base: 100
    )
    let text = PageSketch.text([page])
    #expect(text.contains("crews-of.html\n\nOffice of Rails"))
    #expect(text.contains("rails/2019/>\n\nOffice of Roads"))
    #expect(text.contains("some.html Accessed 3 June 2020."))
  }

  @Test("a byte as addresses write it goes on with the address in the line above")
  func escapes() {
    var page = PageSketch(1)
    page.lines(
      [
        "The report is at https://example.org/a#:~:text=LONDON%20(AP)",
        "%20The%20bank%20lends and nowhere else that we know.",
      ],
      left: 72,
      base: 100
    )
    #expect(PageSketch.text([page]).contains("LONDON%20(AP)%20The%20bank%20lends and"))
  }

  @Test("a sentence that begins with the number of a figure is no caption and goes on over the page")
  func figures() {
    let pages = (1...2).map { number in
      var page = PageSketch(number)
      if number == 1 {
        page.lines(["2. Sectors of growth"], left: 72, base: 80)
        page.lines(
          ["Figure 4 shows the sectors of growth, and in it ports are", "the largest of all, above the rails and"],
          left: 72,
          base: 120
        )
      } else {
        page.lines(["the roads of the north, which take most of the loans."], left: 72, base: 80)
      }
      return page
    }
    let text = PageSketch.text(pages)
    #expect(text.contains("rails and the roads of the north"))
  }

  @Test("the last line of a justified paragraph ends it though the next word had no room")
  func justified() {
    var page = PageSketch(1)
    let full = "the states agreed on the terms of a loan that the bank would"
    page.lines([String](repeating: full, count: 12), left: 72, base: 100)
    page.lines(
      ["lend to the port and to the rails, and to roads as well.", "Representatives of all the states met in the"],
      left: 72,
      base: 244
    )
    page.lines(["town on the coast."], left: 72, base: 268)
    #expect(PageSketch.text([page]).contains("as well.\n\nRepresentatives"))
  }
}
