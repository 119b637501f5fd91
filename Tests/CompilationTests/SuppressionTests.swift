import Diagnostics
import TestSupport
import Testing
import Text

@testable import Compilation

@Suite("Suppressions and baselines")
struct SuppressionTests {
  private func finding(_ words: String, in text: SourceText, rule: String = "wrong-sum") throws -> Finding {
    let range = try #require(text.bytes.firstRange(of: Array(words.utf8)))
    var finding = Finding(
      rule: rule,
      kind: .sum,
      severity: .error,
      message: "",
      evidence: [Finding.Evidence(range, of: text)]
    )
    finding.fingerprint = "\(rule) \(words)"
    return finding
  }

  /// The words of a text of which findings are told, and what is said of suppressions.
  private func review(_ source: String, _ words: [String]) throws -> (told: [String], about: [String], count: Int) {
    let text = SourceText(name: "a.md", source)
    var review = FindingReview()
    review.begin(text)
    let told = try words.filter { review.tells(try finding($0, in: text)) }
    let about = review.finish(running: ["wrong-sum"]).map { "\($0.rule): \($0.message)" }
    return (told, about, review.withheld.suppressed)
  }

  @Test("a comment in its own line holds for the next paragraph, with its lines, and no further")
  func nextParagraph() throws {
    let text = "one 1\n\n<!-- chancery: ignore wrong-sum — counted twice -->\n\ntwo 2\nthree 3\n\nfour 4\n"
    let (told, about, count) = try review(text, ["one 1", "two 2", "three 3", "four 4"])
    #expect(told == ["one 1", "four 4"])
    #expect(about.isEmpty && count == 2)
  }

  @Test("a comment in a line with text holds for the paragraph around it")
  func samePart() throws {
    let text = "zero 0\n\none 1\ntwo 2 <!-- chancery: ignore wrong-sum: by hand -->\nthree 3\n\nfour 4"
    #expect(try review(text, ["zero 0", "one 1", "two 2", "three 3", "four 4"]).told == ["zero 0", "four 4"])
  }

  @Test("a comment holds for the whole document where it says so")
  func wholeDocument() throws {
    let text = "one 1\n\ntwo 2\n\n<!-- chancery: ignore-document wrong-share, wrong-sum -- a test -->\n"
    #expect(try review(text, ["one 1", "two 2"]).told.isEmpty)
  }

  @Test(
    "a comment that cannot be followed hides nothing and is told",
    arguments: [
      ("<!-- chancery: ignore wrong-sum -->", "gives no reason and hides nothing"),
      ("<!-- chancery: ignore wrong-sum — -->", "gives no reason and hides nothing"),
      ("<!-- chancery: ignore wrong-sun — typo -->", "there is no check “wrong-sun” to suppress"),
      ("<!-- chancery: hide wrong-sum — why -->", "“hide” is neither ignore nor ignore-document"),
      ("<!-- chancery: ignore — why -->", "names no check"), ("<!-- chancery: ignore wrong-sum — x", "has no end"),
    ]
  )
  func faulty(comment: String, message: String) throws {
    let (told, about, count) = try review(comment + "\n\none 1\n", ["one 1"])
    #expect(told == ["one 1"] && count == 0)
    #expect(about.count == 1)
    #expect(about.first?.hasPrefix("faulty-suppression: ") == true && about.first?.contains(message) == true)
  }

  @Test("a comment that nothing is left out for is told, unless its check does not run")
  func unused() throws {
    #expect(
      try review("<!-- chancery: ignore wrong-sum — why -->\n\none\n\ntwo 2", ["two 2"]).about == [
        "unused-suppression: there is no finding of wrong-sum here to suppress (“why”): take the suppression out"
      ]
    )
    #expect(try review("<!-- chancery: ignore wrong-share — why -->\n\none", []).about.isEmpty)
  }

  @Test("the file of exceptions names a document and its words, or a fingerprint")
  func file() throws {
    let text = SourceText(name: "reports/a.txt", "The police arrested 74\nsuspects and 12 guards.")
    let file = try SuppressionFile(
      """
      - check: wrong-sum
        document: reports/*.txt
        words: 74 Suspects
        reason: the annex corrects it
      - fingerprint: wrong-sum 12 guards
        reason: quoted
      - {check: wrong-sum, document: reports/a.txt, words: nothing, reason: old}
      - {check: wrong-sum, document: other.txt, reason: not read today}
      """,
      YAMLSource(path: "chancery.ignore.yml")
    )
    var review = FindingReview(file)
    review.begin(text)
    let told = try ["74\nsuspects", "12 guards", "police"].filter { review.tells(try finding($0, in: text)) }
    #expect(told == ["police"])
    let about = review.finish(running: ["wrong-sum"])
    #expect(about.map(\.rule) == ["unused-suppression"])
    #expect(about.first?.evidence.first?.document == "chancery.ignore.yml")
    #expect(about.first?.evidence.first?.text.contains("words: nothing") == true)
  }

  @Test(
    "faults of the file have a line and a column",
    arguments: [
      ("check: wrong-sum\n", "1:1: error: must be a list of entries"),
      ("- check: wrong-sum\n  document: a.txt\n", "1:3: error: the entry gives no reason"),
      ("- check: wrong-sum\n  reason: x\n", "1:3: error: the entry needs a fingerprint, or a check and a document"),
      ("- chek: wrong-sum\n", "1:3: error: unknown key \"chek\""),
      ("- check: wrong-sun\n", "1:10: error: there is no check \"wrong-sun\""),
    ]
  )
  func fileFaults(text: String, message: String) {
    #expect {
      try SuppressionFile(text, YAMLSource(path: "i.yml"))
    } throws: {
      "\($0)".hasPrefix("i.yml:" + message)
    }
  }

  @Test("a baseline knows findings by their fingerprints and number, and counts those that are gone")
  func baseline() throws {
    let text = SourceText(name: "a.md", "one 1 two 2 three 3")
    var baseline = Baseline()
    for words in ["one 1", "one 1", "three 3"] { baseline.add(try finding(words, in: text)) }
    baseline.add(.unreadableDocument("b.md", because: "no text"))
    #expect(baseline.count == 3)
    let folder = try TemporaryFolder()
    try folder.source("b.json", String(decoding: baseline.bytes, as: UTF8.self))
    let read = try Baseline.read(folder.path("b.json"))
    var review = FindingReview(baseline: read)
    review.begin(text)
    let told = try ["one 1", "one 1", "one 1", "two 2"].filter { review.tells(try finding($0, in: text)) }
    #expect(told == ["one 1", "two 2"])
    _ = review.finish(running: [])
    #expect(review.withheld.known == 2 && review.withheld.fixed == 1)
    try folder.source("c.json", "[]")
    #expect(throws: ConfigurationError.self) { try Baseline.read(folder.path("c.json")) }
    #expect(throws: ConfigurationError.self) { try Baseline.read(folder.path("none.json")) }
  }

  @Test("only what touches the documents asked about is told")
  func asked() throws {
    let (a, b) = (SourceText(name: "a.md", "one 1"), SourceText(name: "b.md", "one 1"))
    var review = FindingReview(asked: ["b.md"])
    for text in [a, b] { review.begin(text) }
    let first = try finding("one 1", in: a)
    var both = first
    both.evidence += try finding("one 1", in: b).evidence
    let told = [first, both].map { review.tells($0) }
    #expect(told == [false, true])
  }
}
