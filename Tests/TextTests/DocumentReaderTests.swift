import Documents
import Foundation
import Quantities
import TestSupport
import Testing
import Text

@Suite struct DocumentReaderTests {
  private func read(_ bytes: [UInt8], _ name: String = "a.txt") throws(DocumentError) -> Document {
    try DocumentReader.read(bytes: bytes, name: name)
  }

  private func code(_ bytes: [UInt8]) -> DocumentError.Code? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return error.code
    }
  }

  private static let sentence = "Trade rose — to €5 billion.\n"

  @Test func keepsBytesOfUTF8() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Trade rose.\r\nVisits fell.\r\n".utf8)
    let document = try read(bytes)
    #expect(document.text.bytes == bytes)
    #expect(document.info.notes.isEmpty)
    #expect(document.text[document.structure.blocks[0].range].hasPrefix("Trade"))
  }

  @Test("converts UTF-16 with a note", arguments: [true, false], [true, false])
  func utf16(isBigEndian: Bool, hasMark: Bool) throws {
    var bytes: [UInt8] = hasMark ? (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
    for unit in Self.sentence.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += isBigEndian ? [high, low] : [low, high]
    }
    let document = try read(bytes)
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == Self.sentence)
    #expect(document.info.notes.count == 1)
  }

  @Test func convertsWindows1252() throws {
    let document = try read(Array("Caf".utf8) + [0xE9, 0x20, 0x80] + Array("5\n".utf8))
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == "Café €5\n")
    #expect(document.info.notes == ["converted from Windows-1252 (Latin-1): line 1 is not UTF-8"])
  }

  @Test func repairsDamagedUTF8() throws {
    let document = try read(Array("é é é é\n".utf8) + [0xFF] + Array("x\n".utf8))
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == "é é é é\n\u{FFFD}x\n")
    #expect(document.info.notes == ["not valid UTF-8 in 1 byte, first on line 2: replaced by U+FFFD"])
  }

  @Test func refusesWhatIsNoText() {
    #expect(code([]) == .empty)
    #expect(code(Array("text".utf8) + [0] + Array("more".utf8)) == .binary)
    #expect(code([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == .binary)
    #expect(code([UInt8](repeating: 1, count: 100)) == .binary)
  }

  @Test(
    "reads UTF-16 and UTF-32, and says what was damaged",
    arguments: [
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0xE9, 0, 0, 0], "Aé", ["converted from UTF-32 LE"]),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41, 0, 0, 0, 0xE9], "Aé", ["converted from UTF-32 BE"]),
      (
        [0xFF, 0xFE, 0x41, 0, 0x42], "A\u{FFFD}",
        ["converted from UTF-16 LE", "not valid UTF-16 in 1 place: replaced by U+FFFD"]
      ),
      (
        [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0], "A\u{FFFD}B",
        ["converted from UTF-16 LE", "not valid UTF-16 in 1 place: replaced by U+FFFD"]
      ),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], "\u{1F600}", ["converted from UTF-16 LE"]),
    ] as [([UInt8], String, [String])]
  )
  func wide(bytes: [UInt8], text: String, notes: [String]) throws {
    let document = try read(bytes)
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == text)
    #expect(document.info.notes == notes)
  }

  @Test func wideTextWithZerosIsBinary() throws {
    #expect { try read([0xFF, 0xFE, 0x41, 0, 0, 0, 0x42, 0]) } throws: { ($0 as? DocumentError)?.code == .binary }
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let folder = try TemporaryFolder()
    let reasons: [(String, DocumentError.Code)] = [(folder.path + "/none.txt", .missing), (folder.path, .directory)]
    for (path, expected) in reasons {
      #expect { try DocumentReader.read(path: path) } throws: { ($0 as? DocumentError)?.code == expected }
    }
  }

  @Test func findsDocuments() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.md", ".hidden.txt", "record.chancery", "picture.png", "README"] {
      try folder.write(name, "Some text.\n")
    }
    let files = try DocumentFinder.documents(at: [folder.path, folder.path + "/b.txt"])
    #expect(files.map(\.path) == ["README", "a.md", "b.txt"].map { folder.path + "/" + $0 })
  }

  @Test(.timeLimit(.minutes(1))) func linksThatLeadBackAreFollowedOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Some text.\n")
    for name in ["one", "two"] {
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: ".")
    }
    #expect(try DocumentFinder.documents(at: [folder.path]).map(\.path) == [folder.path + "/a.txt"])
  }

  @Test func aFolderThatIsTooDeepIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("z.txt", "Some text.\n")
    let deep = folder.path + String(repeating: "/d", count: 66)
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    let found = try DocumentFinder.documents(at: [folder.path])
    #expect(found.map(\.path) == [folder.path + String(repeating: "/d", count: 65), folder.path + "/z.txt"])
    #expect(found.map { $0.problem == nil } == [false, true])
  }

  @Test func anEmptyFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect { try DocumentFinder.documents(at: [folder.path]) } throws: { ($0 as? DocumentError)?.code == .noDocuments }
  }

  @Test(
    "tells formats by content",
    arguments: [
      ("a.txt", "# Title\n\nText.\n\n## More\n\nText.\n", "markdown"), ("a.md", "Some text.\n", "markdown"),
      ("a.txt", "Some text.\n\n# one sign\n", "text"), ("a", "---\ntitle: X\n---\ntext\n", "markdown"),
    ]
  )
  func format(name: String, text: String, expected: String) throws {
    #expect(try read(Array(text.utf8), name).info.format == expected)
  }

  @Test(
    "reads the date that a text states as its own",
    arguments: [
      ("A Title\n\n28 March 2023\n\nText goes here.\n", "2023-03-28"),
      ("A Title\n\nPublished: April 12, 2021\n\nText.\n", "2021-04-12"),
      ("Perspective 2023/22, 28 March 2023\n\nText goes here.\n", "2023-03-28"),
      ("---\ntitle: X\ndate: 2020-02-05\n---\n\nText.\n", "2020-02-05"),
      ("---\ntitle: X\ndate: 2020-02\n---\n\nText.\n", "2020-02"),
      ("WATER\n\nNote no. 14\nFinance Monitor, Lima, March 2024\n\nText goes here.\n", "2024-03"),
      ("A CENTURY\n\nBy A. Author\nThe Quarterly, autumn 2024\n\nText goes here.\n", "2024-FA"),
      ("NOTE\n\nSubject: cooperation with Peru, 2022–2023\nLima, 14 November 2023\n\nText.\n", "2023-11-14"),
      ("MINUTES\n\nMINUTES OF THE MEETING\nLima, 14 and 15 May 2025\n\nText.\n", "2025-05-15"),
      ("YEARENDER 2023: the year\n\nLIMA, Dec 30 (Wire) - A look at the year.\n", "2023-12-30"),
    ]
  )
  func stated(text: String, expected: String) throws {
    #expect(try read(Array(text.utf8)).info.date?.description == expected)
  }

  @Test(
    "takes no date from the text itself",
    arguments: [
      "A Title\n\nOn 28 March 2023 the two sides met.\n", "A Title\n\nThe parties met on 5 May 2020.\n",
      "A Title\n\n© 2024 A Press\n", "A Title\n\nThe crisis of March 2020 was long.\n",
      "QUITO, 9 May 2016 – Talks ended.\n\nLIMA, 4 June 2011 – The fair will be held.\n",
      "FACT SHEET\n\nBorrower: Republic\nClosing date: 30 June 2025. Revised: 31 December 2026\n\nText.\n",
      "A Title\n\nNext review: March 2027\n\nText.\n",
      "A Title\n\nA ceremony in the capital on 18 December 2021. Photo: Somebody.\n",
    ]
  )
  func unstated(text: String) throws {
    #expect(try read(Array(text.utf8)).info.date == nil)
  }

  @Test func frontMatterIsNoText() throws {
    let document = try read(Array("---\ntitle: \"The Title\"\nauthor: A. Smith\n---\n\nText.\n".utf8))
    #expect(document.info.title == "The Title")
    #expect(document.info.author == "A. Smith")
    #expect(document.structure.blocks.map { document.text[$0.range] } == ["Text."])
  }

  @Test(
    "a link of a web page to a place on itself is neither title nor heading",
    arguments: ["Skip to main content", "Jump to Navigation", "SKIP TO CONTENT"]
  )
  func pageFurniture(link: String) throws {
    let document = try read(Array("\(link)\n\nTrade in the Year of the Port\n\nGoods worth much were sold.\n".utf8))
    #expect(document.info.title == "Trade in the Year of the Port")
    #expect(document.structure.blocks.first?.kind == .paragraph)
  }

  @Test func theDateGivenWins() throws {
    let bytes = Array("A Title\n\n28 March 2023\n\nText.\n".utf8)
    let document = try DocumentReader.read(bytes: bytes, name: "a", date: PartialDate(year: 2020))
    #expect(document.info.date?.description == "2020")
  }
}
