import Foundation
import Packs
import Recognition
import Testing

/// `CHANCERY_WRITE_PAGES=1 swift test --filter PageTests` writes the pages anew.
@Suite("Pages of recognisers", .serialized)
struct PageTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/recognisers")
  private static let loaded = Result { ManualReader(try PackLibrary.load()) }
  private let reader: ManualReader

  init() throws { reader = try Self.loaded.get() }

  @Test("every page says what is read", arguments: ["index"] + allReaderPages.map(\.identifier))
  func fresh(name: String) throws {
    let page = allReaderPages.first { $0.identifier == name }
    let text = page?.text(reader) ?? ReaderPage.index
    let file = folder.appending(path: name + ".md")
    if ProcessInfo.processInfo.environment["CHANCERY_WRITE_PAGES"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test("there are no pages of recognisers that are gone, and none is told twice")
  func none() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    let names = allReaderPages.map(\.identifier)
    #expect(Set(files) == Set((names + ["index"]).map { $0 + ".md" }))
    #expect(Set(names).count == names.count)
  }

  @Test("the pages of a recogniser hold all its examples", arguments: allRecognizers.map { $0.identifier })
  func complete(identifier: String) throws {
    let recognizer = try #require(allRecognizers.first { $0.identifier == identifier })
    let pages = recognizer.pages
    #expect(pages.flatMap(\.readings).flatMap(\.wordings).sorted() == recognizer.examples.flatMap(\.wordings).sorted())
    #expect(Set(pages.flatMap(\.leftAlone)) == Set(recognizer.nonexamples))
  }

  /// A wording that another recogniser takes first is not shown; there may be one in fifty.
  @Test("nearly all examples are read the same by the program as a whole")
  func honest() {
    let readings = allReaderPages.flatMap(\.readings)
    let misread = readings.flatMap { reader.misread($0) }
    #expect(misread.count * 50 < readings.flatMap(\.wordings).count, "\(misread)")
  }
}
