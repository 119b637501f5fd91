import Packs
import Quantities
import Recognition
import RecordModel
import Testing
import Text

@Suite struct TimeTests {
  private let checker = ExampleChecker(recognizer: TimeRecognizer(Lexicon()))

  @Test func examplesAreRead() {
    #expect(checker.failures(in: TimeRecognizer.examples, nonexamples: TimeRecognizer.nonexamples) == [])
  }

  @Test("dates in lists share their month and year", arguments: TimeRecognizer.lists)
  func listsAreRead(summaries: [String], wording: String) {
    #expect(checker.mentions(in: wording).map(\.summary) == summaries)
    #expect(checker.mentions(in: "ថ្ងៃ " + wording + ".").map(\.summary) == summaries)
  }

  @Test func laterDatesCountFromEarlierOnes() {
    let found = checker.mentions(
      in: "In October 1949 it was founded. On 5 May the following year, and in June, they met; a year later too."
    )
    #expect(found.map(\.summary) == ["date 1949-10", "date 1950-05-05", "date 1950-06", "date 1951"])
  }

  @Test func partsOfPeriodsHaveTheirOwnSpans() throws {
    let text = "from 2010 to August 2023"
    let time = try #require(checker.mentions(in: text).first?.time)
    let words = time.parts.map { SourceText(name: "", text)[$0.span] }
    #expect(words == ["2010", "August 2023"])
  }

  @Test func contextFollowsTheMentions() {
    var context = RecognitionContext(documentDate: PartialDate(year: 2022, month: 5, day: 15))
    advance(&context, after: checker.mentions(in: "It was signed on 3 March 1958 and 1960."))
    #expect(context.lastDate == PartialDate(year: 1960))
  }
}
