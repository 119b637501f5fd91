import Diagnostics
import Exchange
import Foundation
import Testing
import Text

/// Texts that try to be more than text, in the formats that other programs obey.
@Suite("Hostile text in formats")
struct HostileFormatTests {
  private static let attack = """
    <script>alert(1)</script> "quoted" 'single' & ]]> ::error file=x.txt,line=1::owned %0A%25 \u{1B}[31m\u{0}\u{202E} 12 km
    """

  private let text = SourceText(name: "a\"><img src=x onerror=alert(1)>,:%\n::error::.txt", Self.attack)

  private var finding: Finding {
    var finding = Finding(
      rule: "wrong-sum",
      kind: .sum,
      severity: .error,
      message: Finding.Message(Self.attack + "\n::error::second line"),
      evidence: [
        Finding.Evidence(0..<25, of: text, note: Self.attack), Finding.Evidence(30..<40, of: text, note: Self.attack),
      ],
      expected: Self.attack,
      explanations: [Self.attack]
    )
    finding.id = "<i>"
    return finding
  }

  private func render(_ renderer: some FindingRenderer) -> String {
    var renderer = renderer
    renderer.add(finding)
    var coverage = Coverage()
    coverage.documents = 1
    renderer.finish(coverage)
    return String(decoding: renderer.output, as: UTF8.self)
  }

  @Test("no tag, no attribute and no address of a page comes from a document")
  func html() {
    let page = render(HTMLRenderer(version: "0", rules: []) { _ in text })
    for word in ["<script", "<img", "onerror=alert(1)>", "javascript:", "\u{202E}", "\u{0}", "\u{1B}"] {
      #expect(!page.contains(word), "\(word.debugDescription)")
    }
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains("default-src 'none'"))
    let tags = page.split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "/" } }
    let known: Set<Substring> = [
      "", "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article", "nav",
      "p",
      "h1", "h2", "h3", "h4", "b", "a", "span", "figure", "blockquote", "mark", "figcaption", "div", "ul", "li",
      "table",
      "thead", "tbody", "tr", "th", "td", "br", "code",
    ]
    for tag in tags { #expect(known.contains(tag.first == "/" ? tag.dropFirst() : tag), "\(tag)") }
  }

  @Test("a workflow obeys one command for each finding")
  func github() {
    let lines = render(GitHubRenderer { _ in text }).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines[1].isEmpty)
    #expect(lines[0].hasPrefix("::error file=a\"><img src=x onerror=alert(1)>%2C%3A%25 %3A%3Aerror%3A%3A.txt,line=1,"))
    let properties = lines[0].dropFirst("::error ".count).prefix { $0 != ":" }
    #expect(
      properties.split(separator: ",").map { $0.prefix { $0 != "=" } } == [
        "file", "line", "endLine", "col", "endColumn", "title",
      ]
    )
    #expect(lines[0].contains("%250A%2525"))
    #expect(!lines[0].unicodeScalars.contains("\u{1B}"))
  }

  @Test("severities are those of a workflow, and words over two lines have no columns")
  func githubLines() {
    let text = SourceText(name: "./docs/a.txt", "one\ntwo 12\nkm three")
    var finding = Finding(
      rule: "x",
      kind: .other,
      severity: .note,
      message: "m",
      evidence: [Finding.Evidence(8..<13, of: text)]
    )
    var renderer = GitHubRenderer { _ in text }
    renderer.add(finding)
    finding.severity = .warning
    renderer.add(finding)
    #expect(
      String(decoding: renderer.output, as: UTF8.self) == """
        ::notice file=docs/a.txt,line=2,endLine=3,title=x::m%0Achancery explain x
        ::warning file=docs/a.txt,line=2,endLine=3,title=x::m%0Achancery explain x

        """
    )
  }

  @Test("the results of tests are XML whatever the text")
  func junit() throws {
    let renderer = JUnitRenderer(documents: [text.name, "clean.txt"], failing: .error) { _ in text }
    let output = render(renderer)
    let reader = XMLReader()
    let parser = XMLParser(data: Data(output.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.elements == ["testsuites", "testsuite", "testcase", "failure", "testsuite", "testcase"])
    #expect(reader.attributes[0] == ["name": "chancery", "tests": "2", "failures": "1", "errors": "0"])
    #expect(reader.attributes[3]["message"]?.contains("<script>alert(1)</script>") == true)
  }

  @Test("a finding below the limit is a test that passed, and a document that cannot be read an error")
  func junitLimit() {
    var renderer = JUnitRenderer(documents: [text.name], failing: nil) { _ in text }
    renderer.add(finding)
    renderer.finish(Coverage())
    let passed = String(decoding: renderer.output, as: UTF8.self)
    #expect(passed.contains("failures=\"0\" errors=\"0\"") && passed.contains("<system-out>"))
    var unreadable = finding
    unreadable.evidence = [Finding.Evidence(document: "b.txt", span: 0..<0, text: "")]
    var other = JUnitRenderer(documents: ["b.txt"], failing: .error) { _ in nil }
    other.add(unreadable)
    other.finish(Coverage())
    #expect(String(decoding: other.output, as: UTF8.self).contains("<error type=\"wrong-sum\""))
  }
}

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Collects the elements of some XML.
private final class XMLReader: NSObject, XMLParserDelegate {
  var elements: [String] = []
  var attributes: [[String: String]] = []

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    self.attributes.append(attributes)
  }
}
