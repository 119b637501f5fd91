public import Checks
import Diagnostics
import Documents
import Packs
import Quantities
import RecordModel
public import Testing

@Suite("Checks")
struct CheckTests {
  @Test("a wrong sum is told with its arithmetic and all its figures")
  func wrongSum() throws {
    let finding = try #require(Sample.wrongSum().findings.first)
    #expect(finding.rule == "wrong-sum")
    #expect(finding.severity == .error)
    #expect(
      finding.message.description
        == "US$318 million and US$264 million together make USD 582 million, not US$562 million"
    )
    #expect(finding.evidence.map(\.text) == ["US$562 million", "US$318 million", "US$264 million"])
    #expect(finding.expected == "USD 582 million")
  }

  @Test("a wrong share is told with the quotient")
  func wrongShare() throws {
    var sample = Sample("Wheat for US$1.9 billion, of which US$722 million, or 44 percent, came from the north.")
    sample.add(
      .share,
      [
        (.whole, "US$1.9 billion", .quantity(quantity("1.9e9 USD"))),
        (.part, "US$722 million", .quantity(quantity("722e6 USD"))),
        (.share, "44 percent", .quantity(quantity("44 percent"))),
      ]
    )
    let finding = try #require(sample.findings.first)
    #expect(finding.rule == "wrong-share")
    #expect(finding.message.description == "US$722 million of US$1.9 billion is 38 per cent, not 44 percent")
  }

  @Test("a wrong rate and a wrong verb are two checks, and one finding each")
  func wrongChange() throws {
    var sample = Sample("Exports rose from US$420 million to US$525 million, an increase of 35 percent.")
    let terms: [(Constraint.Role, String, Constraint.Term.Value)] = [
      (.from, "US$420 million", .quantity(quantity("420e6 USD"))),
      (.to, "US$525 million", .quantity(quantity("525e6 USD"))),
    ]
    sample.add(.change, terms + [(.change, "35 percent", .quantity(quantity("35 percent")))], qualifiers: ["rose"])
    let growth = try #require(sample.findings.first)
    #expect(sample.findings.count == 1)
    #expect(growth.rule == "wrong-growth")
    #expect(
      growth.message.description
        == "from US$420 million to US$525 million is an increase of 25 per cent, not 35 percent"
    )
    sample.digest.constraints.removeAll()
    sample.add(.change, terms, qualifiers: ["dropped"])
    let verb = try #require(sample.findings.first)
    #expect(sample.findings.count == 1)
    #expect(verb.rule == "fall-that-rises")
    #expect(verb.expected == "a rise")
  }

  @Test("a wrong length is told with the days counted")
  func durationDates() throws {
    var sample = Sample("A five-day visit from 3 to 5 March 2023.")
    let period = TimeValue.period(date("2023-03-03"), date("2023-03-05"))
    sample.add(
      .duration,
      [(.length, "five-day", .quantity(quantity("5 d"))), (.period, "from 3 to 5 March 2023", .time(period))]
    )
    let finding = try #require(sample.findings.first)
    #expect(finding.rule == "duration-dates")
    #expect(finding.message.description == "“five-day” is dated from 3 to 5 March 2023, which is 3 days")
    #expect(finding.expected == "3 days")
  }

  @Test("a day that no calendar has")
  func impossibleDate() throws {
    var sample = Sample("Signed on 31 June 2018.")
    let month = try #require(date("2018-06"))
    let span = try #require(sample.span(of: "31 June 2018"))
    sample.digest.impossibleDates = [
      Mention(.date, span: span, tokens: 0..<3, .time(.init(.date(month), isImpossible: true)))
    ]
    let finding = try #require(sample.findings.first)
    #expect(finding.rule == "impossible-date")
    #expect(finding.message.description == "no calendar has the day 31 June 2018: June 2018 has 30 days")
  }

  @Test("sound documents have no findings")
  func sound() {
    var sample = Sample("Trade of US$582 million: US$318 million and US$264 million.")
    sample.add(
      .sum,
      [
        (.whole, "US$582 million", .quantity(quantity("582e6 USD"))),
        (.part, "US$318 million", .quantity(quantity("318e6 USD"))),
        (.part, "US$264 million", .quantity(quantity("264e6 USD"))),
      ]
    )
    #expect(sample.findings.isEmpty)
  }

  @Test(
    "every check has ten examples of each sort, and its marks are balanced",
    arguments: allChecks.map { $0.description }
  )
  func examples(_ description: CheckDescription) {
    #expect(description.passing.count >= 10 && description.failing.count >= 10)
    for example in description.failing {
      #expect(!example.expected.isEmpty, "\(example.marked)")
      #expect(example.marked.filter { $0 == "⟦" }.count == example.marked.filter { $0 == "⟧" }.count)
    }
    for example in description.passing { #expect(example.expected.isEmpty, "\(example.marked)") }
    #expect(CheckDescription.named(description.identifier)?.summary == description.summary)
  }

  @Test("checks stand in the order of their names, each once")
  func registry() {
    let names = allChecks.map { $0.description.identifier }
    #expect(names == Set(names).sorted())
  }
}

extension CheckDescription: CustomTestStringConvertible {
  public var testDescription: String { identifier }
}
