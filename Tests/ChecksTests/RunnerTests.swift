import Checks
import Diagnostics
import Documents
import Packs
import RecordModel
import Testing
import Text

@Suite("Check runner")
struct RunnerTests {
  @Test("a fingerprint survives edits elsewhere, and other words change it")
  func fingerprint() throws {
    let plain = try #require(Sample.wrongSum().findings.first)
    let moved = try #require(Sample.wrongSum(before: "A new paragraph.\n\n", name: "b.txt").findings.first)
    #expect(plain.fingerprint.utf8.count == 13)
    #expect(plain.fingerprint == moved.fingerprint)
    var other = Sample("Aid came to US$96 million: grain for US$37 million and flour for US$48 million.")
    other.digest.constraints = Sample.wrongSum().digest.constraints
    #expect(try #require(other.findings.first).fingerprint != plain.fingerprint)
  }

  @Test("the same words twice are two findings with two fingerprints")
  func occurrences() {
    var sample = Sample.wrongSum()
    sample.digest.constraints += sample.digest.constraints
    let fingerprints = sample.findings.map(\.fingerprint)
    #expect(fingerprints.count == 2)
    #expect(Set(fingerprints).count == 2)
  }

  @Test("the heading path is part of the fingerprint where it is known")
  func headings() throws {
    let sample = Sample.wrongSum()
    func structure(_ hash: UInt64) -> DocumentStructure {
      DocumentStructure(
        blocks: [Block(.paragraph, 0..<sample.text.bytes.count)],
        sections: [Section(parent: nil, heading: 0..<0, level: 0, pathHash: hash, role: .text)]
      )
    }
    let runner = CheckRunner(Lexicon())
    let prints = [1, 2, 2].map { hash in
      runner.findings(in: CheckedDocument(text: sample.text, digest: sample.digest, structure: structure(hash)))
        .first?.fingerprint
    }
    #expect(prints[0] != prints[1])
    #expect(prints[1] == prints[2])
  }

  @Test("findings are sorted by document, place and rule")
  func order() {
    func finding(_ document: String, _ start: Int, _ rule: String) -> Finding {
      Finding(
        rule: rule,
        kind: .other,
        severity: .note,
        message: "",
        evidence: [Finding.Evidence(document: document, span: start..<start + 1, text: "")]
      )
    }
    var findings = [finding("b", 0, "a"), finding("a", 10, "a"), finding("a", 9, "z"), finding("a", 9, "b")]
    CheckRunner.sort(&findings)
    #expect(findings.map(\.rule) == ["b", "z", "a", "a"])
    #expect(findings.last?.evidence.first?.document == "b")
  }

  @Test("coverage counts what was found and what took part in a check")
  func coverage() {
    var sample = Sample.wrongSum()
    sample.digest.counts = ["claim": 7, "mention date": 2, "mention period": 1, "reference": 4]
    sample.digest.constraints.append(share("1 km", of: "2 t", is: "50 percent"))
    sample.digest.constraints.append(change("100", to: "150", by: "50 percent"))
    let coverage = CheckRunner.coverage(of: [sample.digest])
    #expect(coverage.documents == 1)
    #expect(coverage.figures == .init(found: 7, checked: 4))
    #expect(coverage.dates.found == 3 && coverage.dates.checked == 0)
    #expect(coverage.dates.reasons.map(\.reason) == [.noRelation])
    #expect(coverage.citations.found == 4 && coverage.citations.checked == 0)
    #expect(coverage.constraints.held == 1)
    #expect(coverage.constraints.broken == 1)
    #expect(coverage.constraints.undecided == 1)
  }

  @Test("a figure told again in another document took part in a check")
  func coverageAcross() {
    var first = Sample("Trade was US$6.3 billion.", name: "a.txt")
    first.add(figure: "f", "US$6.3 billion", "6.3e9 USD")
    var second = Sample("Trade was US$6.3 billion.", name: "b.txt")
    second.add(figure: "f", "US$6.3 billion", "6.3e9 USD")
    #expect(CheckRunner.coverage(of: [first.digest, second.digest]).figures == .init(found: 2, checked: 2))
    var third = Sample("Trade was US$6.3 billion.", name: "c.txt")
    third.add(figure: "g", "US$6.3 billion", "6.3e9 USD")
    let all = CheckRunner.coverage(of: [third.digest, first.digest, second.digest]).figures
    #expect(all.found == 3 && all.checked == 2 && all.others == [.toldOnce: 1])
    let alone = CheckRunner.coverage(of: [first.digest], unnamed: [[30..<31: .noMeasure]]).figures
    #expect(alone.found == 2 && alone.checked == 0)
    #expect(alone.others == [.toldOnce: 1, .noMeasure: 1])
  }
}
