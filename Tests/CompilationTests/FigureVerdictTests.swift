import Quantities
import Reconciliation
import RecordModel
import Testing

/// How the sources of one figure stand to each other.
struct FigureVerdictTests {
  private static func statement(
    _ digits: Int64,
    exponent: Int = 8,
    _ sentence: String = "",
    document: String = "a.txt",
    _ change: (inout FigureStatement) -> Void = { _ in }
  ) -> FigureStatement {
    let quantity = Quantity(WrittenNumber(digits, exponent: exponent), .currency("USD"))
    var statement = FigureStatement(quantity, sentence: sentence, document: document)
    change(&statement)
    return statement
  }

  private static func year(_ year: Int) -> ClosedRange<Int>? { PartialDate(year: year)?.days }

  @Test("one source, and two that say the same in other words, are left alone")
  func nothing() {
    #expect(FigureVerdict([Self.statement(52)]) == FigureVerdict([]))
    let two = [Self.statement(52, "Trade was 5.2 billion."), Self.statement(52, "They traded for 5.2 billion.")]
    #expect(FigureVerdict(two) == FigureVerdict([]))
  }

  @Test(
    "the same value repeats another with the same source, speaker, words, or where it cites it",
    arguments: [
      (
        statement(52) { $0.cited = ["Trade Yearbook"] }, statement(52) { $0.cited = ["Atlas", "Trade Yearbook"] },
        .sameSource("Trade Yearbook")
      ),
      (
        statement(52) { $0.attribution = "Port Office" }, statement(52) { $0.attribution = "port office" },
        .sameWord("port office")
      ),
      (
        statement(52, "The trade of Kenya with Peru came to 5.2 billion dollars in 2011."),
        statement(52, "Kenya said the trade of Kenya with Peru came to 5.2 billion, its best year."), .wording
      ), (statement(52) { $0.title = "A Yearly Review" }, statement(52) { $0.cited = ["a yearly review"] }, .cites),
    ] as [(FigureStatement, FigureStatement, FigureVerdict.Repetition.Reason)]
  )
  func repetition(one: FigureStatement, other: FigureStatement, reason: FigureVerdict.Repetition.Reason) {
    var other = other
    other.document = "b.txt"
    let verdict = FigureVerdict([one, other])
    #expect(verdict.repetitions == [FigureVerdict.Repetition(statement: 1, of: 0, reason: reason)])
    #expect(verdict.best == nil)
    other.quantity = Self.statement(53).quantity
    #expect(FigureVerdict([one, other]).repetitions.isEmpty)
  }

  @Test("whoever was published later repeats; whoever cites repeats, whenever it was published")
  func direction() {
    let later = Self.statement(52) { ($0.cited, $0.published) = (["Atlas"], Self.year(2012)) }
    let earlier = Self.statement(52, document: "b.txt") { ($0.cited, $0.published) = (["Atlas"], Self.year(2009)) }
    #expect(FigureVerdict([later, earlier]).repetitions.map(\.statement) == [0])
    let citing = Self.statement(52) { ($0.cited, $0.published) = (["A Yearly Review"], Self.year(2009)) }
    let cited = Self.statement(52, document: "b.txt") {
      ($0.title, $0.published) = ("A Yearly Review", Self.year(2012))
    }
    #expect(FigureVerdict([citing, cited]).repetitions == [.init(statement: 0, of: 1, reason: .cites)])
  }

  @Test(
    "values that do not fit disagree, with the likely reason",
    arguments: [
      (statement(52, exponent: 9), .decimalPoint), (statement(60), .unknown),
      (statement(60) { $0.attribution = "Central Bank" }, .sources("Port Office", "Central Bank")),
      (statement(60) { $0.published = year(2013) }, .vintage),
    ] as [(FigureStatement, FigureVerdict.Disagreement.Reason)]
  )
  func disagreement(other: FigureStatement, reason: FigureVerdict.Disagreement.Reason) {
    var one = Self.statement(52, "One.")
    (one.attribution, one.published) = ("Port Office", Self.year(2010))
    #expect(FigureVerdict([one, other]).disagreements == [.init(one: 0, other: 1, reason: reason)])
  }

  @Test("targets, and two values of one sentence, disagree with nothing")
  func noDisagreement() {
    let target = Self.statement(60) { $0.modality = .target }
    #expect(FigureVerdict([Self.statement(52, "One."), target]).disagreements.isEmpty)
    #expect(FigureVerdict([Self.statement(52, "One."), Self.statement(60, "One.")]).disagreements.isEmpty)
  }

  @Test(
    "a best reading is official, or later, or finer, and there is none where the sources do not decide",
    arguments: [
      ([statement(52), statement(5213, exponent: 6)], .init(statement: 1, rule: .finerPrecision)),
      (
        [statement(52, "One."), statement(60) { $0.attribution = "Ministry of Trade" }],
        .init(statement: 1, rule: .official)
      ),
      (
        [statement(52, "One.") { $0.addresses = ["https://stats.gov.xx/2010"] }, statement(60)],
        .init(statement: 0, rule: .official)
      ),
      (
        [statement(52, "One.") { $0.published = year(2013) }, statement(60) { $0.published = year(2011) }],
        .init(statement: 0, rule: .laterVintage)
      ), ([statement(52, "One."), statement(60)], nil),
      ([statement(52, "One.") { $0.published = year(2013) }, statement(60)], nil),
      (
        [statement(52, "One.") { $0.attribution = "Customs" }, statement(60) { $0.attribution = "Ministry of Trade" }],
        nil
      ), ([statement(52), statement(52)], nil),
    ] as [([FigureStatement], FigureVerdict.BestReading?)]
  )
  func best(statements: [FigureStatement], best: FigureVerdict.BestReading?) {
    #expect(FigureVerdict(statements).best == best)
  }

  @Test("a name or an address is that of a public body or not")
  func publicBodies() {
    for name in ["Ministry of Fisheries", "National Bank of Ruritania", "General Department of Customs and Excise"] {
      #expect(Self.statement(1) { $0.attribution = name }.isOfficial)
    }
    for name in ["The Daily Ruritanian", "Ano Ray", "Bank of the River"] {
      #expect(!Self.statement(1) { $0.attribution = name }.isOfficial)
    }
    #expect(Self.statement(1) { $0.addresses = ["http://www.mof.go.xx/a"] }.isOfficial)
    #expect(!Self.statement(1) { $0.addresses = ["https://news.example/gov.xx"] }.isOfficial)
    #expect(!Self.statement(1) { $0.addresses = ["https://sports.go.com/a"] }.isOfficial)
  }
}
