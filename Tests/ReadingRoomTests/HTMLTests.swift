import Foundation
import Quantities
import RecordStore
import Testing

@testable import ReadingRoom

struct HTMLTests {
  @Test("texts and attributes are escaped, and signs that no page may have are replaced")
  func escaping() {
    let html = tag("p", .class("a\"b")) { "<b> & 'c'\u{1}" }
    #expect(html.markup == "<p class=\"a&quot;b\">&lt;b&gt; &amp; &#39;c&#39;\u{FFFD}</p>")
  }

  @Test("links hold any name")
  func links() {
    let link = Link.passage("ខ្មែរ/a b&c#d.txt", line: 3, mark: "x\"y")
    #expect(
      link.text
        == "/document?name=%E1%9E%81%E1%9F%92%E1%9E%98%E1%9F%82%E1%9E%9A/a%20b%26c%23d.txt&line=3#x%22y"
    )
    #expect(Link.figure("a/../b").text == "/figures/a%2F..%2Fb")
  }

  @Test(
    "times are worded as people write them",
    arguments: [
      ("2020-02-05", "5 February 2020"), ("2018/2023", "2018–2023"), ("..2022-12", "until December 2022"),
      ("2018..", "since 2018"), ("2023-11-06/2023-11-10", "6–10 November 2023"),
      ("2023-11-06/2023-12-01", "6 November – 1 December 2023"), ("2022-Q1", "quarter 1 of 2022"), ("202X", "2020s"),
      ("1941-SU", "summer 1941"), ("PAST_REF", "PAST_REF"),
    ]
  )
  func times(text: String, words: String) { #expect(Words.time(text) == words) }

  @Test("what only Markdown and packs need is not shown")
  func plainWords() {
    #expect(Words.unmarked("**US\\$4** or a\\b, \\*") == "US$4 or a\\b, *")
    #expect(Words.wording("Trade (and Aid) Pact|Treaty") == "Trade and Aid Pact")
  }

  @Test("a picture is drawn from the left to the right of its scale, in shares of its width")
  func drawings() {
    let quantity = Quantity(WrittenNumber(4), .none)
    let bar = IntervalPlot([quantity]).bar(quantity).markup
    #expect(bar.contains("class=\"value\" x1=\"50%\""))
    #expect(Drawing.number(-1.256) == "-1.26" && Drawing.number(3) == "3" && Drawing.share(0.005) == "0.50%")
  }

  @Test("a framework with six areas is a hexagon; one with two has no shape")
  func frameworks() {
    let areas = (1...6).map { AreaCount(area: "area \($0)", claims: $0, events: 0, commitments: 0) }
    let figure = FrameworkFigure(name: "plan", areas: areas).html { _ in .timeline }.markup
    #expect(figure.components(separatedBy: "<circle").count == 7)
    #expect(figure.contains("points=\"360,90 505.49,174 505.49,342 360,426 214.51,342 214.51,174\""))
    #expect(FrameworkFigure(name: "plan", areas: Array(areas.prefix(2))).html { _ in .timeline } == .nothing)
  }

  @Test(
    "forms lead back only to places of the reading room",
    arguments: ["//evil", "https://evil", "/\\evil", "/a b", ""]
  )
  func foreignLinks(text: String) { #expect(Link(own: text) == nil) }
}
