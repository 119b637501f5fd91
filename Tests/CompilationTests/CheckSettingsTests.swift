import Checks
import Diagnostics
import Testing

@testable import Compilation

@Suite("Settings of checks")
struct CheckSettingsTests {
  private func finding(_ rule: String, _ document: String) -> Finding {
    Finding(
      rule: rule,
      kind: .sum,
      severity: .error,
      message: "",
      evidence: [Finding.Evidence(document: document, span: 0..<1, text: "")]
    )
  }

  private func read(_ text: String) throws -> CheckSettings {
    try Configuration.read(text, path: "chancery.yml").checks
  }

  @Test("a severity holds for all documents, and for those of a path another; later paths win")
  func severities() throws {
    let settings = try read(
      """
      checks:
        wrong-sum: warning
        wrong-share: off
      paths:
        drafts/**: {wrong-sum: note, wrong-share: on}
        drafts/old/*.txt: {wrong-sum: off}
      """
    )
    #expect(settings.adjusted(finding("wrong-sum", "a.txt"))?.severity == .warning)
    #expect(settings.adjusted(finding("wrong-sum", "./drafts/b/c.txt"))?.severity == .note)
    #expect(settings.adjusted(finding("wrong-sum", "drafts/old/c.txt")) == nil)
    #expect(settings.adjusted(finding("wrong-share", "a.txt")) == nil)
    #expect(settings.adjusted(finding("wrong-share", "drafts/a.txt"))?.severity == .error)
    #expect(settings.adjusted(finding("wrong-growth", "drafts/a.txt"))?.severity == .error)
    #expect(settings.checks.contains { $0.description.identifier == "wrong-share" })
  }

  @Test("a check that is off for all documents does not run")
  func off() throws {
    let settings = try read("checks: {wrong-sum: off}\n")
    #expect(!settings.checks.contains { $0.description.identifier == "wrong-sum" })
    #expect(settings.checks.count == CheckSettings().checks.count - 1)
    #expect(settings.key != CheckSettings().key)
  }

  @Test(
    "faults have a line and a column",
    arguments: [
      ("checks:\n  wrong-sun: off\n", "2:3: error: there is no check \"wrong-sun\"; chancery explain lists them"),
      ("checks:\n  wrong-sum: fatal\n", "2:14: error: wrong-sum must be error, warning, note, off or on"),
      ("checks: [wrong-sum]\n", "1:9: error: checks must hold names of checks with error, warning, note, off or on"),
      ("preview: maybe\n", "1:10: error: preview must be true or false; a single check is turned on under checks:"),
      ("packs: [a\nrecord: b\n", "2:7: error: is not YAML: "),
      ("packs: [a]\npacks: [b]\n", "1:1: error: says packs twice"),
      ("paths: drafts\n", "1:8: error: paths must hold patterns of paths with checks"),
    ]
  )
  func faults(text: String, message: String) {
    #expect {
      try read(text)
    } throws: {
      "\($0)".hasPrefix("chancery.yml:" + message)
    }
  }

  @Test(
    "patterns of paths",
    arguments: [
      ("drafts/**", "drafts/a/b.txt", true), ("drafts/", "drafts/a/b.txt", true), ("drafts/*", "drafts/a/b.txt", false),
      ("*.txt", "a/b/c.txt", true), ("*.txt", "a/b/c.md", false), ("**/old/*.md", "old/a.md", true),
      ("a/**/z.txt", "a/z.txt", true), ("a/**/z.txt", "a/b/c/z.txt", true), ("a/**/z.txt", "b/z.txt", false),
      ("r?port.txt", "report.txt", true), ("./a.txt", "a.txt", true), ("**/*a*b*c*", "x/aXbXc", true),
      ("*a*a*a*a*a*a*a*b", String(repeating: "a", count: 300), false),
    ]
  )
  func patterns(pattern: String, path: String, isMatch: Bool) {
    #expect(PathPattern(pattern).matches(path) == isMatch)
  }
}
