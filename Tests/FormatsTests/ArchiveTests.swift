import Documents
import Formats
import Foundation
import TestSupport
import Testing
import Text

/// Archives, and the documents in them.
struct ArchiveTests {
  private func paths(_ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()) throws -> [String] {
    var paths: [String] = []
    try Archive.walk(bytes, limits: limits) { member throws(FormatError) in
      paths.append((member.path ?? "-") + ":" + String(decoding: try member.content(), as: UTF8.self))
      return true
    }
    return paths
  }

  @Test("members are read in their order; names that lead elsewhere are no paths")
  func members() throws {
    let bytes = StoredArchive.bytes([
      ("b/./é.txt", "one"), ("../up.txt", "two"), ("/abs.txt", "three"), ("C:\\x.txt", "four"), ("d\\e.txt", "five"),
    ])
    #expect(try paths(bytes) == ["b/é.txt:one", "-:two", "-:three", "-:four", "d/e.txt:five"])
  }

  @Test("limits hold for members, their bytes, and what all become")
  func limits() throws {
    let bytes = StoredArchive.bytes([("a.txt", "12345"), ("b.txt", "67890")])
    var few = ArchiveLimits()
    few.members = 1
    #expect(throws: FormatError.self) { try paths(bytes, few) }
    var small = ArchiveLimits()
    small.memberBytes = 4
    #expect(throws: FormatError.self) { try paths(bytes, small) }
    var tight = ArchiveLimits()
    (tight.smallBytes, tight.expansion) = (8, 0)
    #expect(throws: FormatError.self) { try paths(bytes, tight) }
  }

  @Test("what is damaged or no archive is an error of its kind", arguments: [0, 10, 60])
  func damaged(count: Int) {
    let bytes = Array(StoredArchive.bytes([("a.txt", String(repeating: "x", count: 100))]).prefix(count))
    #expect { try paths(bytes) } throws: { ($0 as? FormatError)?.reason == .damaged }
  }

  @Test("a file that is compressed by itself is unpacked")
  func compressed() throws {
    let bytes: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 7, 0, 0x86, 0xA6, 0x10, 0x36, 5, 0, 0, 0,
    ]
    #expect(try Archive.decompress(bytes) == Array("hello".utf8))
  }

  @Test("an archive is a folder whose documents are read by their path")
  func folder() throws {
    let folder = try TemporaryFolder("archive")
    let small = StoredArchive.bytes([("c.csv", "Year,Value\n2019,5\n")])
    try folder.write("small.zip", small)
    let outer = StoredArchive.bytes([
      ("z.txt", "Trade grew."), ("a/b.md", "# Aid"), ("../c.txt", "no"), (".hidden.txt", "no"), ("p.png", "no"),
    ])
    try folder.write("o.zip", outer)
    let found = try DocumentFinder.documents(at: [folder.path])
    let names = found.map { String($0.path.dropFirst(folder.path.count + 1)) }
    #expect(names == ["o.zip/../c.txt", "o.zip/a/b.md", "o.zip/z.txt", "small.zip/c.csv"])
    #expect(found[0].problem != nil && found[1].problem == nil)
    #expect(try DocumentReader.read(path: found[2].path).text.bytes == Array("Trade grew.".utf8))
    #expect(try DocumentReader.read(path: found[3].path).info.format == "csv")
    #expect(throws: DocumentError.self) { try DocumentReader.read(path: folder.path + "/o.zip/none.txt") }
  }
}
