import Foundation
import Testing

/// Holds the documents of the project together.
struct DocumentationTests {
  @Test(
    "a link to a file of the repository leads somewhere",
    arguments: [
      "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Examples/README.md", "Benchmarks/README.md",
      "Fuzz/README.md",
    ] + documentation
  )
  func linksLeadSomewhere(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for target in Self.links(in: try Repository.text(page)) where !target.contains("://") {
      let path = folder.appending(path: target).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(target)")
    }
  }

  @Test("CHANGELOG counts the checks")
  func checksAreCounted() throws {
    let pages = Self.documentation.filter { $0.hasPrefix("Documentation/checks/") && !$0.hasSuffix("/index.md") }
    #expect(try Repository.text("CHANGELOG.md").contains("\n- \(pages.count) checks: "))
  }

  /// All pages of Documentation.
  private static let documentation =
    (FileManager.default.enumerator(atPath: Repository.root.appending(path: "Documentation").path)?
    .compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }

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
