import Foundation
import Testing

/// Holds the documents of the project together.
struct DocumentationTests {
  @Test(
    "a link to a file of the repository leads somewhere",
    arguments: [
      "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Documentation/index.md", "Examples/README.md",
      "Documentation/checking.md", "Documentation/measured-checks.md",
      "Benchmarks/README.md", "Fuzz/README.md", "Documentation/speed.md", "Documentation/recognisers/index.md",
    ]
  )
  func linksLeadSomewhere(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for target in Self.links(in: try Repository.text(page)) where !target.contains("://") {
      let path = folder.appending(path: target).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(target)")
    }
  }

  @Test("every page in Documentation is reached from its index")
  func indexIsComplete() throws {
    let links = Set(Self.links(in: try Repository.text("Documentation/index.md")))
    let folder = Repository.root.appending(path: "Documentation").path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "index.md" {
      let isLinked = links.contains { $0 == name || $0.hasPrefix("\(name)/") }
      #expect(isLinked, "Documentation/index.md does not link to \(name)")
    }
  }

  /// The targets of the links in some Markdown, without the part behind `#`.
  private static func links(in markdown: String) -> [String] {
    markdown.components(separatedBy: "](").dropFirst().compactMap { rest in
      let target = String(rest.prefix { $0 != ")" && $0 != "#" })
      return target.isEmpty ? nil : target
    }
  }
}
