import Diagnostics
import Testing
import Text

@Suite("Text of findings")
struct TextRendererTests {
  private func render(_ findings: [Finding], _ texts: [SourceText], color: Bool = false, width: Int = 100) -> String {
    var renderer = TextRenderer(color: color, width: width) { name in texts.first { $0.name == name } }
    for finding in findings { renderer.add(finding) }
    var coverage = Coverage()
    coverage.documents = texts.count
    renderer.finish(coverage)
    return String(decoding: renderer.output, as: UTF8.self)
  }

  /// A finding about the words between ⟦ and ⟧, and the text without the marks.
  private func marked(_ text: String, message: String = "it does not add up") -> (Finding, SourceText) {
    let parts = text.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
    let source = SourceText(name: "a.txt", String(parts[0]) + String(rest[0]) + String(rest[1]))
    let start = parts[0].utf8.count
    let span = start..<start + rest[0].utf8.count
    let finding = Finding(
      rule: "wrong-sum",
      kind: .sum,
      severity: .error,
      message: Finding.Message(message),
      evidence: [Finding.Evidence(span, of: source)]
    )
    return (finding, source)
  }

  /// The source line and the line of carets.
  private func excerpt(_ text: String, width: Int = 100) -> [Substring] {
    let (finding, source) = marked(text)
    let lines = render([finding], [source], width: width).split(separator: "\n", omittingEmptySubsequences: false)
    return lines[1...2].map { $0.dropFirst(8) }
  }

  @Test("a finding shows its place, its line with carets, the other places, what is expected and what was ruled out")
  func whole() {
    let sample = Sample.wrongSum(before: "# Trade\n\n")
    let output = render(sample.findings, [sample.text])
    let id = sample.findings.map(\.id).joined()
    #expect(id.utf8.count == 13)
    #expect(
      output == """
        a.txt:3:13: error: US$37 million and US$48 million together make USD 85 million, not US$95 million [wrong-sum \(id)]
            3 | Aid came to US$95 million: grain for US$37 million and flour for US$48 million.
              |             ^^^^^^^^^^^^^
          a.txt:3:38: note: “US$37 million”
            3 | Aid came to US$95 million: grain for US$37 million and flour for US$48 million.
              |                                      ^^^^^^^^^^^^^
          a.txt:3:66: note: “US$48 million”
            3 | Aid came to US$95 million: grain for US$37 million and flour for US$48 million.
              |                                                                  ^^^^^^^^^^^^^
          expected: USD 85 million
          ruled out: rounding: no rounding of these figures makes them agree

        1 error in 1 document

        """
    )
  }

  @Test("carets stand under the words whatever the width of the characters before and in them")
  func widths() {
    #expect(excerpt("贸易额 ⟦12 亿⟧ 元") == ["贸易额 12 亿 元", "       ^^^^^"])
    #expect(excerpt("Cafe\u{301} ⟦12⟧") == ["Cafe\u{301} 12", "     ^^"])
    #expect(excerpt("\u{1780}\u{17B6}\u{179A}\u{17D2}\u{1792} ⟦12⟧")[1] == "     ^^")
    #expect(excerpt("a\t⟦12⟧") == ["a  12", "   ^^"])
    #expect(excerpt("a\u{200B} ⟦12⟧") == ["a\u{200B} 12", "  ^^"])
  }

  @Test("a long line is cut around the words")
  func longLine() {
    let words = String(repeating: "word ", count: 200)
    let lines = excerpt(words + "⟦12 km⟧ " + words, width: 60)
    #expect(lines[0].hasPrefix("…") && lines[0].hasSuffix("…"))
    #expect(lines[0].count <= 62)
    let offset = lines[1].prefix { $0 == " " }.count
    #expect(lines[0].dropFirst(offset).hasPrefix("12 km"))
    #expect(lines[1].hasSuffix("^^^^^"))
    #expect(!lines[1].hasSuffix("^^^^^^"))
  }

  @Test("a line as long as a document is shown no slower and no longer")
  func hugeLine() {
    let words = String(repeating: "é", count: 2_000_000)
    let lines = excerpt(words + "⟦12 km⟧" + words, width: 60)
    #expect(lines[0].count <= 62 && lines[0].contains("12 km"))
  }

  @Test("words that go on in the next line are marked to the end of the first")
  func lineBreak() { #expect(excerpt("rose ⟦by 12\nper cent⟧ in") == ["rose by 12", "     ^^^^^"]) }

  @Test("CRLF does not show")
  func carriageReturn() { #expect(excerpt("one\r\ntwo ⟦12⟧\r\nthree") == ["two 12", "    ^^"]) }

  @Test("what a terminal would obey is shown, not sent")
  func hostile() {
    #expect(excerpt("\u{1B}[31m ⟦12⟧") == ["\\u{1b}[31m 12", "           ^^"])
    let (finding, source) = marked(
      "\u{1B}]0;x\u{7} ⟦1\u{202E}2⟧ \u{9B}31m",
      message: "bad \u{1B}[2J message\nof two lines"
    )
    let output = render([finding], [source])
    let obeyed = output.unicodeScalars.filter { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) }
    #expect(obeyed.isEmpty)
    #expect(!output.unicodeScalars.contains("\u{202E}"))
    #expect(output.contains("bad \\u{1b}[2J message of two lines"))
  }

  @Test("colour is asked for, and encloses only whole parts")
  func color() {
    let (finding, source) = marked("rose ⟦12⟧")
    #expect(!render([finding], [source]).contains("\u{1B}"))
    let colored = render([finding], [source], color: true)
    #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    let plain = colored.split(separator: "\u{1B}[").map { part in
      part.prefix { "0123456789;".contains($0) }.isEmpty ? part : part.drop { $0 != "m" }.dropFirst()
    }
    #expect(plain.joined() == render([finding], [source]))
  }

  @Test("a document that cannot be had is named, without a line")
  func missing() {
    let (finding, _) = marked("rose ⟦12⟧")
    #expect(render([finding], []).hasPrefix("a.txt:1:1: error: it does not add up [wrong-sum]\n\n1 error"))
  }

  @Test(
    "the last line counts",
    arguments: [(0, 0, "no findings in 1 document"), (3, 1, "3 errors, 1 warning in 1 document")]
  )
  func summary(errors: Int, warnings: Int, text: String) {
    var counts = FindingCounts()
    var (finding, _) = marked("rose ⟦12⟧")
    for _ in 0..<errors { counts.add(finding) }
    finding.severity = .warning
    for _ in 0..<warnings { counts.add(finding) }
    #expect(counts.summary(documents: 1) == text)
  }

  @Test("one line each for editors")
  func line() {
    let sample = Sample.wrongSum(before: "é\n")
    var renderer = LineRenderer { _ in sample.text }
    for finding in sample.findings { renderer.add(finding) }
    renderer.finish(Coverage())
    #expect(
      String(decoding: renderer.output, as: UTF8.self)
        == "a.txt:2:13: error: US$37 million and US$48 million together make USD 85 million, "
        + "not US$95 million [wrong-sum \(sample.findings.map(\.id).joined())]\n"
    )
  }
}
