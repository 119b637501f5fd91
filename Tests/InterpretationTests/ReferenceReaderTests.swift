import Interpretation
import Quantities
import RecordModel
import Testing
import Text

@Suite struct ReferenceReaderTests {
  /// What is read from an entry: authors; year or date; title; container; address; date of access.
  struct Sample: Sendable {
    var text: String
    var authors: [String]
    var date: String?
    var title: String?
    var container: String?
    var url: String?
    var accessed: String?
  }

  static let samples = [
    Sample(
      text: "Wong, L. (2023, April 15). Two Sides Move, Slowly. Morning Post. https://www.example.org/a/b-c",
      authors: ["Wong, L."],
      date: "2023-04-15",
      title: "Two Sides Move, Slowly",
      container: "Morning Post",
      url: "https://www.example.org/a/b-c"
    ),
    Sample(
      text: "Pu, X., & Goh, E. (2022). Relations at Sea: A View. *Journal of Views*, 31(132), 178-195.",
      authors: ["Pu, X.", "Goh, E."],
      date: "2022",
      title: "Relations at Sea: A View",
      container: "Journal of Views"
    ),
    Sample(
      text:
        "Hin, Pisei. \"Exports soar 13% on bumper May.\" *The Post*, 15 June, 2023, <https://example.org/x-may#:~:text=in%202022>.",
      authors: ["Hin, Pisei"],
      date: "2023-06-15",
      title: "Exports soar 13% on bumper May",
      container: "The Post",
      url: "https://example.org/x-may#:~:text=in%202022"
    ),
    Sample(
      text: "Peou, Sorpong. \"The Kingdom in 2018.\" *Asian Affairs* (2019): 105-120.",
      authors: ["Peou, Sorpong"],
      date: "2019",
      title: "The Kingdom in 2018",
      container: "Asian Affairs"
    ),
    Sample(
      text: "The State Council. 2023. \"Leader extends congratulations.\" July 25, https://example.org/c.html",
      authors: ["The State Council"],
      date: "2023-07-25",
      title: "Leader extends congratulations",
      url: "https://example.org/c.html"
    ),
    Sample(
      text: "AP News, Prime Minister's visit ends, 13 February 2023. <https://example.org/article>",
      authors: ["AP News"],
      date: "2023-02-13",
      title: "Prime Minister's visit ends",
      url: "https://example.org/article"
    ),
    Sample(
      text: "Joint Communiqué Between the Two Kingdoms, Rome, 23 January 2019.",
      authors: [],
      date: "2019-01-23",
      title: "Joint Communiqué Between the Two Kingdoms"
    ),
    Sample(
      text: "Xinhua (August 13, 2023) Two countries vow to promote community. <https://example.org/c.html>",
      authors: ["Xinhua"],
      date: "2023-08-13",
      title: "Two countries vow to promote community",
      url: "https://example.org/c.html"
    ),
    Sample(
      text: "MFA (2023) Forging Ahead. Ministry of Foreign Affairs. <https://example.org/>",
      authors: ["MFA"],
      date: "2023",
      title: "Forging Ahead",
      container: "Ministry of Foreign Affairs",
      url: "https://example.org/"
    ),
    Sample(
      text: "Ry, Sochan, 2023, “Six priority areas”, *Penh Post*, accessed on 12 August 2023, <https://example.org/n>",
      authors: ["Ry, Sochan"],
      date: "2023",
      title: "Six priority areas",
      container: "Penh Post",
      url: "https://example.org/n",
      accessed: "2023-08-12"
    ),
    Sample(
      text: "Kunmakara, May. 2022. “Power Station Online.” The Post. December 20. Accessed August 2023.",
      authors: ["Kunmakara, May"],
      date: "2022-12-20",
      title: "Power Station Online",
      container: "The Post",
      accessed: "2023-08"
    ),
    Sample(
      text: "Vickery, Michael. 2013. A History Reviewed. Paris: A Press.",
      authors: ["Vickery, Michael"],
      date: "2013",
      title: "A History Reviewed",
      container: "Paris: A Press"
    ),
    Sample(
      text:
        "A Ministry, A Statement on Trade, 11 February 2023. [https://example.org/a\\(1\\).pdf](https://example.org/a(1).pdf)",
      authors: ["A Ministry"],
      date: "2023-02-11",
      title: "A Statement on Trade",
      url: "https://example.org/a(1).pdf"
    ),
    Sample(text: "<https://www.example.org/watch?v=402>", authors: [], url: "https://www.example.org/watch?v=402"),
  ]

  @Test("reads entries of many styles", arguments: samples.indices)
  func styles(index: Int) throws {
    let sample = Self.samples[index]
    let reference = try #require(read(sample.text).first)
    #expect(reference.authors == sample.authors)
    #expect(reference.date?.description ?? reference.year.map { "\($0)" } == sample.date)
    #expect(reference.title == sample.title)
    #expect(reference.container == sample.container)
    #expect(reference.url == sample.url)
    #expect(reference.accessed?.description == sample.accessed)
    #expect(reference.span == 0..<sample.text.utf8.count)
  }

  @Test func backReferences() {
    #expect(read("Ibid.", .footnote).map(\.isBackReference) == [true])
    #expect(read("Ibid., p. 12.", .footnote).map(\.isBackReference) == [true])
    #expect(read("Smith, op. cit., p. 3.", .footnote).map(\.authors) == [["Smith"]])
  }

  @Test func notesThatExplainAreNoReferences() {
    #expect(read("Research Office, Royal University, 12150, Some City", .footnote).isEmpty)
    #expect(read("The figure includes grants and loans.", .footnote).isEmpty)
  }

  @Test func aNoteMayCiteSeveral() {
    let text = "See Smith, “One,” 3 May 2020; Jones, “Two,” 4 June 2021."
    #expect(read(text, .footnote).map(\.title) == ["One", "Two"])
  }

  @Test(
    "marks are given in digits",
    arguments: [
      ("¹²", "12"), ("[3]", "3"), ("[^4^]", "4"), ("[^a]:", "a"), ("7.", "7"), ("[^4-2]:", "4-2"), ("[^p9-2]:", "p9-2"),
    ]
  )
  func markers(written: String, expected: String) {
    let text = written + " Smith, J. (2020). A Title."
    let start = written.utf8.count + 1
    var passage = Passage(of: SourceText(name: "test", text))
    passage.read(Block(.footnote, start..<text.utf8.count, marker: 0..<written.utf8.count))
    #expect(ReferenceReader().references(in: passage).map(\.marker) == [expected])
  }

  @Test("any text is read, and spans lie in it", arguments: 0..<400)
  func anything(seed: Int) {
    let pieces = [
      "Smith, J.", " and ", "; ", "(2020)", "“Title.” ", "\"", "Ibid. ", "op. cit.", "https://a.org/x", "<", ">",
      "[a](http://b.c)",
      ", ", ". ", "3 May 2020", "accessed ", "n.d. ", "*", "In ", "2019. ", "See ", ":", "é", "Joint ", "]", "(", ")",
      "May. ",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<seed % 24 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    for kind in [Block.Kind.bibliographyEntry, .footnote] {
      for reference in read(text, kind) {
        #expect(reference.span.lowerBound >= 0 && reference.span.upperBound <= text.utf8.count)
      }
    }
  }

  private func read(_ text: String, _ kind: Block.Kind = .bibliographyEntry) -> [Reference] {
    var passage = Passage(of: SourceText(name: "test", text))
    passage.read(Block(kind, 0..<text.utf8.count))
    return ReferenceReader().references(in: passage)
  }
}
