import Checks
import Diagnostics
import Documents
import Interpretation
import Packs
import Testing

@testable import Compilation

/// Every failing example of every check again, this time under a suppression.
@Suite("Suppressed examples")
struct SuppressedExampleTests {
  private static let lexicon = try? PackLibrary.load()
  /// Made once for all checks.
  private static let compiler = lexicon.map { DocumentCompiler($0) }

  @Test("a finding of a check is not told where the document says so", arguments: allChecks.map { $0.description })
  func suppressed(_ description: CheckDescription) throws {
    let lexicon = try #require(Self.lexicon)
    var toolchain = Toolchain(
      lexicon: lexicon,
      read: { bytes, file in try DocumentReader.read(bytes: bytes, name: file.name, date: file.date) },
      compiler: try #require(Self.compiler),
      checks: allChecks.filter { $0.description.identifier == description.identifier }
    )
    toolchain.settings.preview = true
    for example in description.failing {
      var file = SourceFile("a.md")
      let comment = "<!-- chancery: ignore-document \(description.identifier) — an example -->"
      file.content = Array((example.text + "\n\n" + comment + "\n").utf8)
      var told: [String] = []
      let texts = DocumentTexts([file], toolchain)
      let coverage = try CheckRun(toolchain, [file], texts).findings { told.append($0.rule) }
      // What an example shows only with the states of its own tests leaves the suppression without use.
      #expect(told.isEmpty || (told == ["unused-suppression"] && coverage.withheld.suppressed == 0), "\(example.text)")
    }
  }
}
