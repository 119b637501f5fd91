import Compilation
import Formats
import Foundation
import RecordStore
import TestSupport
import Testing

/// The pages of documents in the record.
struct PageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build() throws -> Record {
    let text = "claim goods 400 2020\nclaim arms 500 2020\nclaim goods 800 2021\n"
    let file = try folder.source("a.txt", text)
    _ = try Build(.fake(FakeCompiler()), target: folder.path("record")).run([file])
    return try Record(folder.path("record"))
  }

  @Test("the record keeps number, label, source, quality and size of each page, and the text on it")
  func pages() throws {
    let record = try build()
    let query = "SELECT number, label, text_from, quality, width, height FROM pages ORDER BY key"
    #expect(
      try rows(folder.path("record"), query) == [
        "1 | p1 | file | 97 | 595.0 | 842.0", "2 | p2 | file | 97 | 595.0 | 842.0", "3 | - | none | - | 595.0 | 842.0",
      ]
    )
    let spans = "SELECT p.number, s.start, s.\"end\" FROM page_spans s JOIN pages p ON p.key = s.page ORDER BY s.key"
    #expect(try rows(folder.path("record"), spans) == ["1 | 0 | 41", "2 | 41 | 62"])
    let name = try #require(record.documents(.all).items.first?.name)
    #expect(try record.pages(of: name, in: 0..<10).map(\.mark.number) == [1])
    #expect(try record.pages(of: name, in: 50..<51).map(\.mark.number) == [2, 3])
    #expect(try record.pages(of: name, in: 0..<62).map(\.mark.text) == ["p. p1", "p. p2", "p. 3"])
    let page = try #require(try record.page(1, of: name))
    #expect(page.boxes(of: 22..<25) == [PageBox(left: 72, top: 110, right: 300.5, bottom: 122)])
    #expect(page.boxes(of: 43..<45).isEmpty)
    #expect(try record.page(4, of: name) == nil)
    #expect(try record.pageCount(of: name) == 3)
  }

  @Test("of many pages without text only some are shown")
  func emptyPages() throws {
    let file = try folder.source("b.txt", "claim goods 400 2020\n")
    _ = try Build(.fake(FakeCompiler()), target: folder.path("empty")).run([file])
    let record = try Record(folder.path("empty"))
    #expect(try record.pageCount(of: file.name) == 1001)
    #expect(try record.pages(of: file.name, in: 0..<20).count == 21)
  }

  @Test("every place tells its page")
  func places() throws {
    let record = try build()
    let places = try record.figures(nil, AnswerFilter(), first: 10).items.flatMap(\.sources).map(\.place)
    #expect(Set(places.map { "\($0.line) \($0.page?.text ?? "")" }) == ["1 p. p1", "2 p. p1", "3 p. p2"])
  }

  @Test("the record knows each file that it was read from by its bytes")
  func digest() throws {
    _ = try build()
    let query = "SELECT file_bytes, file_digest FROM documents"
    let bytes = try Data(contentsOf: URL(filePath: folder.path("a.txt")))
    #expect(try rows(folder.path("record"), query) == ["62 | " + FileDigest(Array(bytes)).text])
  }

  @Test(
    "digests are those of SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ]
  )
  func vectors(text: String, digest: String) {
    let bytes = Array(text.utf8)
    #expect(FileDigest(bytes).text == digest)
    var sum = FileDigest.Checksum()
    for start in stride(from: 0, to: bytes.count, by: 999) {
      sum.add(Array(bytes[start..<min(start + 999, bytes.count)]))
    }
    #expect(sum.finished() == FileDigest(size: bytes.count, text: digest))
  }
}
