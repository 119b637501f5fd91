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
        == "US$37 million and US$48 million together make USD 85 million, not US$95 million"
    )
    #expect(finding.evidence.map(\.text) == ["US$95 million", "US$37 million", "US$48 million"])
    #expect(finding.expected == "USD 85 million")
  }

  @Test("a wrong share is told with the quotient")
  func wrongShare() throws {
    var sample = Sample("Maize for US$2.6 billion, of which US$754 million, or 36 percent, went to the islands.")
    sample.add(
      .share,
      [
        (.whole, "US$2.6 billion", .quantity(quantity("2.6e9 USD"))),
        (.part, "US$754 million", .quantity(quantity("754e6 USD"))),
        (.share, "36 percent", .quantity(quantity("36 percent"))),
      ]
    )
    let finding = try #require(sample.findings.first)
    #expect(finding.rule == "wrong-share")
    #expect(finding.message.description == "US$754 million of US$2.6 billion is 29 per cent, not 36 percent")
  }

  @Test("a wrong rate and a wrong verb are two checks, and one finding each")
  func wrongChange() throws {
    var sample = Sample("Aid grew from US$360 million to US$468 million, a rise of 20 percent.")
    let terms: [(Constraint.Role, String, Constraint.Term.Value)] = [
      (.from, "US$360 million", .quantity(quantity("360e6 USD"))),
      (.to, "US$468 million", .quantity(quantity("468e6 USD"))),
    ]
    sample.add(.change, terms + [(.change, "20 percent", .quantity(quantity("20 percent")))], qualifiers: ["rose"])
    let growth = try #require(sample.findings.first)
    #expect(sample.findings.count == 1)
    #expect(growth.rule == "wrong-growth")
    #expect(
      growth.message.description
        == "from US$360 million to US$468 million is an increase of 30 per cent, not 20 percent"
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
    var sample = Sample("A six-day tour from 9 to 12 April 2013.")
    let period = TimeValue.period(date("2013-04-09"), date("2013-04-12"))
    sample.add(
      .duration,
      [(.length, "six-day", .quantity(quantity("6 d"))), (.period, "from 9 to 12 April 2013", .time(period))]
    )
    let finding = try #require(sample.findings.first)
    #expect(finding.rule == "duration-dates")
    #expect(finding.message.description == "“six-day” is dated from 9 to 12 April 2013, which is 4 days")
    #expect(finding.expected == "4 days")
  }

  @Test("a day that no calendar has")
  func impossibleDate() throws {
    var sample = Sample("Sealed on 31 September 2007.")
    let month = try #require(date("2007-09"))
    let span = try #require(sample.span(of: "31 September 2007"))
    sample.digest.impossibleDates = [
      Mention(.date, span: span, tokens: 0..<3, .time(.init(.date(month), isImpossible: true)))
    ]
    let finding = try #require(sample.findings.first)
    #expect(finding.rule == "impossible-date")
    #expect(finding.message.description == "no calendar has the day 31 September 2007: September 2007 has 30 days")
  }

  @Test("sound documents have no findings")
  func sound() {
    var sample = Sample("Trade of US$85 million: US$37 million and US$48 million.")
    sample.add(
      .sum,
      [
        (.whole, "US$85 million", .quantity(quantity("85e6 USD"))),
        (.part, "US$37 million", .quantity(quantity("37e6 USD"))),
        (.part, "US$48 million", .quantity(quantity("48e6 USD"))),
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
