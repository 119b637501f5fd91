import Documents
import Formats
import Foundation
import Testing

/// `CHANCERY_WRITE_PAGES=1 swift test --filter Pages` writes the pages anew.
@Suite("Pages of formats", .serialized)
struct FormatPageTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/formats")

  @Test("every page is what the program prints", arguments: ["index"] + allFormatPages.map(\.identifier))
  func fresh(name: String) throws {
    let text = allFormatPages.first { $0.identifier == name }?.text ?? FormatPage.index(of: allFormatPages)
    let file = folder.appending(path: name + ".md")
    if ProcessInfo.processInfo.environment["CHANCERY_WRITE_PAGES"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test("there are no pages of formats that are gone, and none is told twice")
  func none() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    let names = allFormatPages.map(\.identifier)
    #expect(Set(files) == Set((names + ["index"]).map { $0 + ".md" }))
    #expect(Set(names).count == names.count)
  }

  @Test("every format that is read has a page, which says what is read and what is lost")
  func complete() {
    let told = allFormatPages.flatMap(\.names)
    #expect(Set(told) == Set(Formats.all.map(\.name) + ["text", "markdown"]))
    #expect(told.count == Set(told).count)
    for page in allFormatPages where !page.names.isEmpty {
      #expect(page.text.contains("\n## What is read\n"), "\(page.identifier)")
      #expect(page.text.contains("\n## What is lost\n"), "\(page.identifier)")
    }
  }
}
