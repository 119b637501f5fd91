import Compilation
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Packs
import RecordModel
import RecordStore
import TestSupport
import Testing
import Text

@testable import ReadingRoom

/// Footnotes beside the lines that bear their marks.
struct NoteTests {
  private static let text = """
    # Aland and Beland

    Trade grew.[^1] It fell again.[^2] Nobody knows why.[^9]

    | year | trade |
    | --- | --- |
    | 2020 | 12[^1] |

    [^1]: The *Yearbook* <script>alert(1)</script>, p. 3.
    [^2]: By weight.

    A second chapter.[^1]

    [^1]: Another note of that number.
    """
  private let folder: TemporaryFolder
  private let record: Record

  init() throws {
    folder = try TemporaryFolder("notes")
    let path = folder.path("a.md")
    try folder.write("a.md", Self.text)
    let toolchain = Toolchain(
      lexicon: Lexicon(),
      read: { try DocumentReader.read(bytes: $0, name: $1.name) },
      compiler: MarkCompiler(),
      checks: []
    )
    let target = folder.path("small.chancery")
    _ = try Build(toolchain, target: target).run([SourceFile(path, name: "a.md")])
    record = try Record(target)
  }

  @Test("a mark leads to the next note of its number; one without a note leads nowhere")
  func marks() throws {
    let notes = try record.notes(of: "a.md", in: 0..<1000)
    #expect(notes.map(\.label) == ["1", "2", "1", "1"])
    #expect(notes.map { $0.text.prefix(11) } == ["The *Yearbo", "By weight.", "The *Yearbo", "Another not"])
    #expect(try record.notes(of: "a.md", in: 0..<40).count == 1)
    #expect(try record.notes(of: "b.md", in: 0..<30).isEmpty)
  }

  @Test("notes stand in the line and below the paragraph, escaped; tables have them below alone")
  func reader() async throws {
    let room = try Room(record)
    let page = try await Application(router: room.router).test(.router) { client in
      try await client.execute(uri: "/document?name=a.md", method: .get) { String(buffer: $0.body) }
    }
    let shown = "The <i>Yearbook</i> &lt;script&gt;alert(1)&lt;/script&gt;, p. 3."
    #expect(!page.contains("<script>"))
    #expect(page.components(separatedBy: "class=\"sidenote\"").count == 4)
    #expect(page.contains("class=\"notes always\"><p role=\"note\"><b>1</b> " + shown))
    #expect(page.contains("aria-label=\"Note 1\"><b>1</b> " + shown))
    #expect(page.contains("Nobody knows why.[^9]"))
    #expect(page.components(separatedBy: "class=\"piece echoed\"").count == 4)
    #expect(page.components(separatedBy: "href=\"#line-9\"").count == 3)
    #expect(page.contains("id=\"line-9\""))
  }
}

/// Finds marks of notes, and nothing else.
private struct MarkCompiler: DocumentCompiling {
  func compile(_ document: Document, into sink: inout some RecordSink) {
    var count = 0
    for block in document.structure.blocks {
      let bytes = document.text.bytes
      for start in block.range where start + 3 < block.range.upperBound {
        guard Array(bytes[start..<start + 2]) == Array("[^".utf8), bytes[start + 3] == UInt8(ascii: "]") else {
          continue
        }
        let label = String(UnicodeScalar(bytes[start + 2]))
        var mention = Mention(.citation, span: start..<start + 4, tokens: 0..<1, .citation(marker: label))
        count += 1
        mention.id = "m\(count)"
        sink.add(.mention(mention))
      }
    }
  }
}
