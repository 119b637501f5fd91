import Documents
import Foundation
import TestSupport
import Testing
import Text

@testable import Formats

/// Files that are made, or broken, so that a reader hangs, swells or falls: each ends soon, with words on what it is.
@Suite(.timeLimit(.minutes(2)))
struct HostileFileTests {
  private static func failure(_ bytes: [UInt8], _ name: String) -> DocumentError? {
    do throws(DocumentError) {
      _ = try DocumentReader.read(bytes: bytes, name: name)
      return nil
    } catch {
      return error
    }
  }

  // MARK: PDF

  @Test("of more pages than any document has, the first ten thousand are read", .enabled(if: PDFWorkerTests.hasPoppler))
  func manyPages() throws {
    let file = PDFFile.bytes((1...10_020).map { ["Page \($0) tells of a loan."] })
    let document = try DocumentReader.read(bytes: file, name: "long.pdf")
    #expect(document.places.pages.count == 10_000)
    #expect(document.info.notes.contains("only the first 10000 of 10020 pages were read"))
  }

  @Test("a PDF that asks for a password says so", .enabled(if: PDFWorkerTests.hasPoppler))
  func encrypted() {
    let error = Self.failure(PDFFile.encrypted(), "locked.pdf")
    #expect(error?.code == .encrypted)
    #expect(error?.message.contains("password") ?? false)
  }

  @Test(
    "a PDF of which no page is left is damaged",
    .enabled(if: PDFWorkerTests.hasPoppler),
    arguments: [8, 60, 400]
  )
  func damaged(kept: Int) {
    let whole = PDFFile.bytes([["Trade grew in 2012."], ["It fell in 2013."]])
    #expect(Self.failure(Array(whole.prefix(kept)), "broken.pdf")?.code == .damaged)
  }

  @Test("a PDF with noise in its midst keeps what stands before", .enabled(if: PDFWorkerTests.hasPoppler))
  func noise() throws {
    var file = PDFFile.bytes([["Trade grew in 2012."], ["It fell in 2013."]])
    let place = try #require(file.lastRange(of: Array("endstream".utf8))).lowerBound
    var random = SeededGenerator(7)
    for index in place - 30..<place { file[index] = UInt8.random(in: 0...255, using: &random) }
    let document = try DocumentReader.read(bytes: file, name: "noise.pdf")
    #expect(String(decoding: document.text.bytes, as: UTF8.self).hasPrefix("Trade grew in 2012."))
  }

  // MARK: Archives

  /// A hundred million zeros, packed into a hundred thousand bytes by gzip; nothing where it is not installed.
  private static let bomb: StoredArchive.Packed? = {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "head -c 100000000 /dev/zero | gzip -n"]
    process.standardOutput = output
    do { try process.run() } catch { return nil }
    let packed = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    guard packed.count > 18 else { return nil }
    let end = packed.suffix(8).map(Int.init)
    let checksum = end[0] | end[1] << 8 | end[2] << 16 | end[3] << 24
    return .init(bytes: Array(packed.dropFirst(10).dropLast(8)), size: 100_000_000, checksum: checksum)
  }()

  @Test("an archive that swells beyond measure is not unpacked", arguments: ["bomb.zip", "bomb.docx", "bomb.epub"])
  func bombs(name: String) throws {
    let bomb = try #require(Self.bomb)
    let member = ["bomb.zip": "a.txt", "bomb.docx": "word/document.xml", "bomb.epub": "META-INF/container.xml"]
    let path = try #require(member[name])
    let file = StoredArchive.bytes(
      [("mimetype", name == "bomb.epub" ? "application/epub+zip" : "")],
      packed: [(path, bomb)]
    )
    if name == "bomb.zip" {
      let folder = try TemporaryFolder("bomb")
      try folder.write(name, file)
      let error = #expect(throws: DocumentError.self) { try DocumentReader.read(path: folder.path("bomb.zip/a.txt")) }
      #expect(error?.code == .tooLarge)
    } else {
      #expect(Self.failure(file, name)?.code == .tooLarge)
    }
  }

  // MARK: Markup

  @Test("elements within elements a hundred thousand deep are one text")
  func nesting() throws {
    let depth = 100_000
    let page = "<html><body>" + String(repeating: "<div><b>", count: depth) + "Trade grew in 2012."
    let document = try DocumentReader.read(bytes: Array(page.utf8), name: "deep.html")
    #expect(String(decoding: document.text.bytes, as: UTF8.self).contains("Trade grew in 2012."))
  }

  /// Names that stand for ten times the name before, nine deep: a billion laughs.
  private static let laughs: String = {
    var text = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"laugh\">"
    for level in 1...9 {
      text += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    return text + "]>"
  }()

  @Test("names that a document declares are not written out")
  func entities() throws {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let body = "<w:document \(word)><w:body><w:p><w:r><w:t>Trade grew. &l9;</w:t></w:r></w:p></w:body></w:document>"
    let docx = StoredArchive.bytes([("word/document.xml", Self.laughs + body)])
    let book = """
      <package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" \
      media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>
      """
    let page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Trade grew. &l9;</p></body></html>"
    let container = "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>"
    let epub = StoredArchive.bytes([
      ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("b.opf", Self.laughs + book),
      ("a.xhtml", Self.laughs + page),
    ])
    for (name, file) in [("laughs.docx", docx), ("laughs.epub", epub)] {
      let document = try DocumentReader.read(bytes: file, name: name)
      let text = String(decoding: document.text.bytes, as: UTF8.self)
      #expect(text.hasPrefix("Trade grew."))
      #expect(text.utf8.count < 100)
    }
  }

  // MARK: Tables

  @Test("a line of separated values that does not end is read in parts", arguments: ["1234,", "\"", "x"])
  func endlessLine(piece: String) throws {
    let line = "Year,Trade\n" + String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    let document = try DocumentReader.read(bytes: Array(line.utf8), name: "endless.csv")
    #expect(document.structure.blocks.allSatisfy { $0.range.count <= 65_536 })
    #expect(document.text.bytes.count < 8 * line.utf8.count)
  }
}
