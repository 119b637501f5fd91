import Checks
import Foundation
import Testing

/// `CHANCERY_WRITE_PAGES=1 swift test --filter PageTests` writes the pages anew.
@Suite("Pages of checks", .serialized)
struct PageTests {
  private static let pages: [(name: String, text: String)] =
    [(name: "index", text: CheckDescription.index)]
    + allChecks.map { (name: $0.description.identifier, text: $0.description.page) }

  private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/checks")

  @Test("every page says what its check says", arguments: pages.map(\.name))
  func fresh(name: String) throws {
    let page = try #require(Self.pages.first { $0.name == name })
    let file = folder.appending(path: name + ".md")
    if ProcessInfo.processInfo.environment["CHANCERY_WRITE_PAGES"] != nil {
      try Data(page.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page.text)
  }

  @Test("there are no pages of checks that are gone")
  func none() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    #expect(Set(files) == Set(Self.pages.map { $0.name + ".md" }))
  }

  @Test("a page has the headings of all pages", arguments: allChecks.map { $0.description })
  func headings(_ description: CheckDescription) {
    for heading in ["# \(description.identifier)\n", "## What it does\n", "## Why it matters\n", "## Example\n"] {
      #expect(description.page.contains(heading))
    }
    #expect(description.page.hasSuffix("\n") && !description.page.hasSuffix("\n\n"))
  }
}
