import Foundation
import TestSupport
import Testing

struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("good.txt", "The road is 190 km long. It opened on 5 February 2020.\n")
  }

  /// Builds the good document and returns the bytes of its record.
  private func firstRecord() throws -> Data {
    #expect(try Program.run("build", "good.txt", "-o", "r.chancery", in: folder).status == 0)
    return try folder.bytes("r.chancery")
  }

  @Test(
    "a document that cannot be read is a finding, and the others are built",
    arguments: [
      ("missing.txt", nil, "there is no such file"), ("empty.txt", [], "empty"),
      ("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0], "not text"),
    ] as [(String, [UInt8]?, String)]
  )
  func unreadable(name: String, bytes: [UInt8]?, message: String) throws {
    if let bytes { try folder.write(name, bytes) }
    let built = try Program.run("build", "good.txt", name, "-o", "r.chancery", in: folder)
    if bytes == nil {
      #expect(built.status == 2)
      #expect(built.messages.contains("\(name): there is no such file"))
    } else {
      #expect(built.status == 1)
      #expect(built.messages.contains("2 documents: 0 unchanged, 1 compiled, 1 unreadable"))
    }
    // A file that was named and is not there means that the work could not be done as it was asked for.
    let status: Int32 = bytes == nil ? 2 : 1
    let checked = try Program.run("check", "good.txt", name, "--format", "line", in: folder)
    #expect(checked.status == status)
    #expect(checked.output.contains("\(name):1:1: error: the document cannot be read: "))
    #expect(checked.output.contains(message))
    #expect(try Program.run("extract", name, in: folder).status == status)
    #expect(try Program.run("text", name, in: folder).status == 2)
  }

  @Test("a file without text is told like an empty one")
  func blank() throws {
    try folder.write("blank.txt", "\n  \n\n")
    let checked = try Program.run("check", "blank.txt", "--format", "line", in: folder)
    #expect(checked.status == 1)
    #expect(checked.output.contains("the file holds no text: open it, and save or fetch it again, or leave it out"))
  }

  @Test(
    "a damaged file of a known format is told with what can be done",
    arguments: [
      ("a.docx", [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0], "fetch or copy it again"),
      ("a.odt", [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0], "fetch or copy it again"),
      ("a.xlsx", [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0], "fetch or copy it again"),
      ("a.epub", [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0], "fetch or copy it again"),
      ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "save it as DOCX, XLSX or PDF"),
      ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "put it into a PDF, and read that with --ocr"),
    ] as [(String, [UInt8], String)]
  )
  func damaged(name: String, bytes: [UInt8], remedy: String) throws {
    try folder.write(name, bytes + [UInt8](repeating: 0x41, count: 200))
    let checked = try Program.run("check", name, "--format", "line", in: folder)
    #expect(checked.status == 1)
    #expect(checked.output.contains("\(name):1:1: error: the document cannot be read: "))
    #expect(checked.output.contains(remedy))
    #expect(!checked.output.contains("NSCocoa"))
  }

  @Test("a slip in a path leaves the record as it was")
  func mistypedPath() throws {
    let bytes = try firstRecord()
    let outcome = try Program.run("build", "godo.txt", "-o", "r.chancery", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("godo.txt: there is no such file; nothing was built"))
    #expect(try folder.bytes("r.chancery") == bytes)
  }

  @Test("bytes that are not UTF-8 are converted, with a note")
  func latin1() throws {
    try folder.write("latin.txt", [0x43, 0x61, 0x66, 0xE9, 0x20] + Array("opened on 5 May 2020.\n".utf8))
    #expect(try Program.run("text", "latin.txt", in: folder).output.hasPrefix("Café opened"))
    #expect(try Program.run("build", "latin.txt", "-o", "r.chancery", in: folder).status == 0)
    let checked = try Program.run("check", "latin.txt", "--format", "line", in: folder)
    #expect(checked.status == 0)
    #expect(checked.output.contains("latin.txt:1:4: note: converted from Windows-1252 (Latin-1): line 1 is not UTF-8"))
  }

  @Test("a folder without documents cannot be built")
  func emptyFolder() throws {
    try FileManager.default.createDirectory(at: folder.url("none"), withIntermediateDirectories: false)
    let outcome = try Program.run("build", "none", "-o", "r.chancery", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("no documents in this directory"))
    #expect(outcome.messages.contains("archives of them: .zip"))
    #expect(try folder.names == ["good.txt", "none"])
  }

  #if os(Linux)
    @Test("a file that the system does not let be read is a finding")
    func unreadableFile() throws {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/mem.txt",
        withDestinationPath: "/proc/self/mem"
      )
      let outcome = try Program.run("check", "good.txt", "mem.txt", "--format", "line", in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("mem.txt:1:1: error: the document cannot be read: "))
    }

    @Test("output that cannot be written is an error")
    func fullOutput() throws {
      let outcome = try Program.shell("chancery extract good.txt > /dev/full", in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.messages.contains("standard output cannot be written"))
    }
  #endif

  @Test("a reader that stops early ends the program without a word")
  func closedPipe() throws {
    try folder.write("long.txt", String(repeating: "It opened on 5 May 2020 for US$5 million.\n\n", count: 3000))
    let outcome = try Program.shell("chancery extract long.txt | head -n 1", in: folder)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.messages.isEmpty)
  }

  @Test("a long single line is read")
  func longLine() throws {
    try folder.write("line.txt", String(repeating: "Trade reached US$5 million on 5 May 2020. ", count: 5000))
    let outcome = try Program.run("build", "line.txt", "-o", "r.chancery", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("1 compiled"))
  }

  @Test("a record of a newer schema is refused and kept")
  func newerSchema() throws {
    var bytes = try firstRecord()
    bytes[63] = 99  // the last byte of PRAGMA user_version
    try bytes.write(to: folder.url("r.chancery"))
    for arguments in [["build", "good.txt", "-o", "r.chancery"], ["figures", "--record", "r.chancery"]] {
      let outcome = try Program.shell("chancery " + arguments.joined(separator: " "), in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.messages.contains("written by a newer Chancery (schema 99"))
    }
    #expect(try folder.bytes("r.chancery") == bytes)
  }

  @Test("a file that is no record is not overwritten")
  func notARecord() throws {
    try folder.write("notes.md", "My notes.\n")
    let outcome = try Program.run("build", "good.txt", "-o", "notes.md", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("is not a record of Chancery; it is not overwritten"))
    #expect(try folder.bytes("notes.md") == Data("My notes.\n".utf8))
  }

  @Test("a disk without space leaves the old record and no other file")
  func fullDisk() throws {
    let bytes = try firstRecord()
    try folder.write("more.txt", String(repeating: "It opened on 5 May 2020 for US$5 million.\n\n", count: 500))
    let outcome = try Program.shell("ulimit -f 100; chancery build good.txt more.txt -o r.chancery", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("disk"))
    #expect(try folder.bytes("r.chancery") == bytes)
    #expect(try folder.names == ["good.txt", "more.txt", "r.chancery"])
  }
}
