public import Diagnostics
public import Text

/// Findings as the results of tests in XML, which build servers show: a suite for each document, a test for each finding.
///
/// A document without findings is one test that passed.
public struct JUnitRenderer: FindingRenderer {
  public var output: [UInt8] = []
  private let documents: [String]
  private let least: Finding.Severity?
  private var sources: SourceCache
  private var suites: [String: Suite] = [:]

  private struct Suite {
    var cases: [String] = []
    var failures = 0
    var errors = 0
  }

  /// Creates a renderer for some documents; findings below a severity are tests that passed, with their text.
  public init(documents: [String], failing least: Finding.Severity?, text: @escaping (String) -> SourceText?) {
    self.documents = documents
    self.least = least
    sources = SourceCache(text)
  }

  public mutating func add(_ finding: Finding) {
    let document = finding.evidence.first?.document ?? ""
    let isUnreadable = finding.evidence.first?.span.isEmpty == true
    let isFailure = least.map { finding.severity >= $0 } ?? false
    let line = finding.evidence.first.map { sources.position(of: $0).line } ?? 1
    let message = finding.message.description
    let name = Self.attribute("\(finding.rule) \(finding.id), line \(line): \(message)")
    var text = "    <testcase name=\"\(name)\" classname=\"\(Self.attribute(document))\">\n"
    let body = MarkupText.escaped(details(finding))
    if isFailure {
      let element = isUnreadable ? "error" : "failure"
      text += "      <\(element) type=\"\(Self.attribute(finding.rule))\" message=\"\(Self.attribute(message))\">"
      text += "\(body)</\(element)>\n"
    } else {
      text += "      <system-out>\(body)</system-out>\n"
    }
    suites[document, default: Suite()].cases.append(text + "    </testcase>\n")
    if isFailure {
      suites[document]?.failures += isUnreadable ? 0 : 1
      suites[document]?.errors += isUnreadable ? 1 : 0
    }
  }

  public mutating func finish(_ coverage: Coverage) {
    var names = documents
    let known = Set(documents)
    names += suites.keys.filter { !known.contains($0) }.sorted()
    let suites = names.map { name in
      var suite = self.suites[name] ?? Suite()
      if suite.cases.isEmpty {
        suite.cases = ["    <testcase name=\"no findings\" classname=\"\(Self.attribute(name))\"/>\n"]
      }
      return (name: name, suite: suite)
    }
    func total(_ count: (Suite) -> Int) -> Int { suites.reduce(0) { $0 + count($1.suite) } }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"chancery\" "
    text += "tests=\"\(total(\.cases.count))\" failures=\"\(total(\.failures))\" errors=\"\(total(\.errors))\">\n"
    for (name, suite) in suites {
      text += "  <testsuite name=\"\(Self.attribute(name))\" tests=\"\(suite.cases.count)\" "
      text += "failures=\"\(suite.failures)\" errors=\"\(suite.errors)\" skipped=\"0\">\n"
      text += suite.cases.joined() + "  </testsuite>\n"
    }
    output.append(contentsOf: (text + "</testsuites>\n").utf8)
  }

  /// The finding as the other formats tell it, in lines.
  private mutating func details(_ finding: Finding) -> String {
    var lines = ["\(finding.severity.rawValue): \(finding.message)"]
    for evidence in finding.evidence where !evidence.text.isEmpty {
      let (line, column) = sources.position(of: evidence)
      lines.append("\(evidence.document):\(line):\(column): “\(evidence.text.prefix(400))”")
      if let note = evidence.note { lines.append("  \(note)") }
    }
    if let expected = finding.expected { lines.append("expected: \(expected)") }
    for explanation in finding.explanations { lines.append("ruled out: \(explanation)") }
    return lines.map { DisplayText.safe($0) }.joined(separator: "\n")
  }

  /// Line ends in an attribute would become spaces; they are spaces from the start.
  private static func attribute(_ text: String) -> String { MarkupText.escaped(DisplayText.safe(text)) }
}
