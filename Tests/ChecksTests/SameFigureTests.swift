import Checks
import Diagnostics
import Packs
import Testing

@Suite("same-figure-differs")
struct SameFigureTests {
  private func findings(_ text: String, _ a: (String, String), _ b: (String, String), period: String? = "2022")
    -> [Finding]
  {
    var sample = Sample(text)
    sample.add(figure: "f", a.0, a.1, period: period)
    sample.add(figure: "f", b.0, b.1, period: period)
    return sample.findings
  }

  @Test("two values that no rounding brings together are one finding with both places")
  func conflict() throws {
    let found = findings(
      "Trade was US$6.274 billion in 2022.\n\nTrade reached US$5.8 billion in 2022.",
      ("US$6.274 billion", "6.274e9 USD"),
      ("US$5.8 billion", "5.8e9 USD")
    )
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "same-figure-differs")
    #expect(finding.kind == .crossPassage)
    #expect(finding.evidence.map(\.text) == ["US$6.274 billion", "US$5.8 billion"])
    #expect(
      finding.message.description
        == "bilateral trade for 2022 is US$6.274 billion in one place but US$5.8 billion in another"
    )
    #expect(finding.explanations.contains("period: both are for 2022"))
    #expect(finding.explanations.contains { $0.hasPrefix("rounding: ") })
  }

  @Test("rounding, bounds and far-off values explain a difference")
  func explained() {
    let text = "Trade was A in 2022.\n\nTrade reached B in 2022."
    #expect(findings(text, ("A", "6.274e9 USD"), ("B", "6.3e9 USD")).isEmpty)
    #expect(findings(text, ("A", "over 400e6 USD"), ("B", "429e6 USD")).isEmpty)
    #expect(findings(text, ("A", "800000 person"), ("B", "812345 person")).isEmpty)
    #expect(findings(text, ("A", "3 project"), ("B", "317 project")).isEmpty)
    #expect(findings(text, ("A", "11e9 USD"), ("B", "14e9 EUR")).isEmpty)
    #expect(findings(text, ("A", "97 soldier"), ("B", "216 soldier")).isEmpty)
    #expect(findings(text, ("A", "197 soldier"), ("B", "216 soldier")).map(\.severity) == [.warning])
    #expect(findings(text, ("A", "11e9 USD"), ("B", "14e9 USD")).count == 1)
  }

  @Test("figures without a time are compared only if they last")
  func lasting() {
    let text = "The bridge is A long.\n\nThe bridge of B was opened."
    #expect(findings(text, ("A", "1.25 km"), ("B", "1.52 km"), period: nil).count == 1)
    #expect(findings(text, ("A", "165 company"), ("B", "208 company"), period: nil).isEmpty)
  }

  @Test("measurements of four digits that differ in the last one are told apart, rounded ones are not")
  func lastDigit() {
    let text = "The park covers A.\n\nThe park has an area of B."
    #expect(findings(text, ("A", "1113 ha"), ("B", "1114 ha"), period: nil).count == 1)
    #expect(findings(text, ("A", "1113 ha"), ("B", "about 1114 ha"), period: nil).isEmpty)
    #expect(findings(text, ("A", "1110 ha"), ("B", "1114 ha"), period: nil).isEmpty)
    #expect(findings(text, ("A", "12 ha"), ("B", "13 ha"), period: nil).isEmpty)
  }

  @Test("what lasts is one figure in sentences of two years")
  func lastingInYears() {
    var sample = Sample("Founded in 2008, the park covers A.\n\nThe park has an area of B.")
    sample.add(figure: "f", "A", "1113 ha", period: "2008")
    sample.add(figure: "f", "B", "1196 ha", period: nil)
    let found = sample.findings
    #expect(found.count == 1)
    #expect(found.first?.message.description.contains("2008") == false)
    #expect(found.first?.explanations.contains("period: the measure does not change") == true)
  }

  @Test("one sentence tells two figures on purpose, and words of scope make another figure")
  func scope() {
    #expect(findings("Trade was A and then B.", ("A", "11e9 USD"), ("B", "14e9 USD")).isEmpty)
    #expect(findings("Trade was A without oil. Trade was B.", ("A", "11e9 USD"), ("B", "14e9 USD")).isEmpty)
    #expect(findings("Trade was A. Trade was B.", ("A", "11e9 USD"), ("B", "14e9 USD")).count == 1)
  }

  @Test("documents are compared whatever their order, and not with themselves")
  func across() throws {
    var first = Sample("Trade was US$6.3 billion.", name: "a.txt")
    first.add(figure: "f", "US$6.3 billion", "6.3e9 USD")
    var second = Sample("Trade was US$5.8 billion.", name: "b.txt")
    second.add(figure: "f", "US$5.8 billion", "5.8e9 USD")
    let runner = CheckRunner(Lexicon())
    let found = runner.findings(across: [first.digest, second.digest])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.kind == .crossSource)
    #expect(finding.severity == .warning)
    #expect(finding.evidence.map(\.document) == ["a.txt", "b.txt"])
    #expect(runner.findings(across: [second.digest, first.digest]) == found)
    #expect(runner.findings(across: [first.digest]).isEmpty)
    #expect(first.findings.isEmpty)
  }
}
