import Formats
import Testing

/// What belongs to one paragraph, and what does not.
struct BrokenParagraphTests {
  @Test("where broken words end in a sign of their own, the hyphen on the keyboard stays")
  func ownSign() {
    var page = PageSketch(1)
    page.lines(
      [
        "The well-known treaty of non-", "aggression was signed by the then-", "Minister and by the ambassa\u{2010}",
        "dor of the in\u{2010}", "dependent state.",
      ],
      left: 72,
      base: 100
    )
    #expect(
      PageSketch.text([page])
        == "The well-known treaty of non-aggression was signed by the then-Minister and by the ambassador of the independent state.\n"
    )
  }

  @Test("without such a sign, a capital and words like non keep the hyphen")
  func keyboard() {
    var page = PageSketch(1)
    page.lines(
      [
        "The co-operation, as treaties of a non-", "aggressive kind say, of the Indo-", "Pacific states led to a set-",
        "tlement. The settlement led to per-", "mission to mine. He asked per day, on a mission.",
      ],
      left: 72,
      base: 100
    )
    let text = PageSketch.text([page])
    #expect(text.contains("non-aggressive"))
    #expect(text.contains("Indo-Pacific"))
    #expect(text.contains("settlement. The settlement"))
    #expect(text.contains("permission"))
  }

  @Test("heavy words within a paragraph do not break it; a heavy line of its own does")
  func weight() {
    var page = PageSketch(1)
    page.line("The two sides agreed to set up the long awaited", left: 72, base: 100)
    page.line("Framework for Ports and Roads and Rivers of the", left: 72, base: 112, isBold: true)
    page.line("region, which begins its work in the next spring.", left: 72, base: 124)
    page.line("Loans and grants", left: 72, base: 148, isBold: true)
    page.line("The bank lends the sum to both of the two states.", left: 72, base: 160)
    #expect(
      PageSketch.text([page]) == """
        The two sides agreed to set up the long awaited Framework for Ports and Roads and Rivers of the region, which begins its work in the next spring.

        # Loans and grants

        The bank lends the sum to both of the two states.

        """
    )
  }

  @Test("the heads and feet of two pages are left out though they bear a number that is none of the page")
  func pair() {
    let pages = (1...2).map { number in
      var page = PageSketch(number)
      page.line("Working Papers 14", left: 220, base: 30, size: 8)
      page.lines(["Page \(number == 1 ? "one" : "two") of a short paper ends here."], left: 72, base: 100)
      return page
    }
    #expect(!PageSketch.text(pages).contains("Working Papers"))
  }

  @Test("a justified paragraph goes on in the next column though a sentence ends with the line")
  func flush() {
    var page = PageSketch(1)
    let left = ["aaaa bbbb cccc dddd eeee ffff gggg hhhh", "iiii jjjj kkkk llll mmmm nnnn oooo pppp"]
    page.lines(left + left + ["qqqq rrrr ssss tttt uuuu vvvv wwww xxx."], left: 72, base: 100)
    page.lines(["Yyyy zzzz aaaa bbbb cccc dddd eeee ffff"] + left + left, left: 320, base: 100)
    #expect(PageSketch.text([page]).contains("xxx. Yyyy"))
  }

  @Test("a word broken within a cell is whole")
  func cell() {
    var page = PageSketch(1)
    for (index, row) in [["Kind", "Share of all"], ["Large", "12"], ["Medi-", "30"], ["Small", "58"]].enumerated() {
      page.line(row[0], left: 72, base: 100 + Float(index) * 30)
      page.line(row[1], left: 200, base: 100 + Float(index) * 30)
    }
    page.line("um", left: 72, base: 172)
    page.line("Most of the medium ones are in the north.", left: 72, base: 300)
    #expect(PageSketch.text([page]).contains("| Medium | 30 |"))
  }
}
