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
    var context = RecognitionContext(documentDate: PartialDate(year: 2022))
    advance(&context, after: checker.mentions(in: "It was signed on 3 March 1958 and 1960."))
    #expect(context.lastDate == PartialDate(year: 1960))
  }

  @Test func inATextOfAKnownDayAParagraphOnHistoryDatesNoneBehindIt() {
    var context = RecognitionContext(documentDate: PartialDate(year: 2022, month: 5, day: 15))
    advance(&context, after: checker.mentions(in: "It was signed on 3 March 1958 and 1960."))
    #expect(context.lastDate == nil)
  }

  @Test(
    "the order of day and month follows the dates that tell",
    arguments: [
      ("on 25/02/2020", true, "date 2020-04-03"), ("on 02/25/2020", false, "date 2020-03-04"),
      ("on 2/2/2020, 1-13-2020", false, "date 2020-03-04"), ("from 25/02/2020-3", true, "date 2020-04-03"),
      ("on 25/02/2020 and 02/25/2020", nil, "date 2020-03-04 or 2020-04-03"),
      ("on page 16/20/2020", nil, "date 2020-03-04 or 2020-04-03"),
    ] as [(String, Bool?, String)]
  )
  func dayOrderOfDocument(wording: String, dayComesFirst: Bool?, summary: String) {
    let text = SourceText(name: "", "In 03/04/2020 they met, later " + wording)
    #expect(dayOrder(of: text) == dayComesFirst)
    var context = ExampleChecker.document
    context.dayComesFirst = dayComesFirst
    #expect(checker.mentions(in: "on 03/04/2020", in: context).map(\.summary) == [summary])
  }

  @Test(
    "expressions within expressions are read in linear time",
    arguments: [
      "a day before ", "last week of ", "first Friday of ", "Monday ", "late Monday ", "the morning of ",
    ]
  )
  func nestedDates(wording: String) {
    let mentions = checker.mentions(in: String(repeating: wording, count: 3_000) + "5 May 2020")
    #expect(mentions.last?.summary.contains("2020-") == true)
  }

  @Test("two digits are no year without the date of a document", arguments: ["12 May '07", "May '07", "25/02/07"])
  func shortYears(wording: String) {
    let found = checker.mentions(in: "In 1950. On " + wording, in: RecognitionContext())
    #expect(found.last?.summary.hasPrefix("date XXXX-XX") == true, "\(found.map(\.summary))")
    #expect(checker.mentions(in: "On " + wording).last?.summary.hasPrefix("date 2007-") == true)
  }

  @Test(
    "what cannot be counted from the story is vague",
    arguments: [
      ("In 1250 it began; in the last century it ended.", "date PAST_REF"),
      ("In 1250 it began; two centuries later it ended.", "date FUTURE_REF"),
      ("In 2002 it was signed, and 10 years later during its third term in 2022 it began.", "date PAST_REF"),
      ("In 1990 it was signed. Ten years later it ended. In 2005 it was renewed.", "date 2000"),
    ]
  )
  func doubtfulDates(wording: String, summary: String) {
    let found = checker.mentions(in: wording, in: RecognitionContext()).map(\.summary)
    #expect(found.dropFirst().first == summary, "\(found)")
  }

  @Test func nothingOfTheStoryIsInTheFuture() {
    #expect(
      checker.mentions(in: "In 2020 it began, and 10 years later it ended.").map(\.summary).last == "date PAST_REF"
    )
  }

  @Test func overAtTheHeadOfASentenceIsNoBound() {
    #expect(checker.mentions(in: "Over five days they met.").map(\.summary) == ["duration P5D"])
  }

  @Test func listNumbersAreNoDays() {
    #expect(checker.mentions(in: "1. December 2016: a joint drill").map(\.summary) == ["date 2016-12"])
  }
}
