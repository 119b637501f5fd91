import Foundation
import Testing

@testable import ReadingRoom

/// What becomes of files that come in.
struct UploadTests {
  private static let types = ["txt", "pdf", "docx"]
  private let small: SmallRecord

  init() throws { small = try SmallRecord() }

  private func quarantine(_ limits: Quarantine.Limits = Quarantine.Limits()) -> Quarantine {
    Quarantine(beside: small.target, types: Self.types, limits: limits)
  }

  private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test(
    "a name leads nowhere and holds nothing that is read otherwise",
    arguments: [
      ("../../etc/passwd.txt", "passwd.txt"), ("C:\\Users\\ada\\note.txt", "note.txt"), ("/tmp/a.txt", "a.txt"),
      ("..\\..\\a.txt", "a.txt"), (".htaccess.txt", "htaccess.txt"), ("a\u{0}.txt", "a_.txt"),
      ("a\u{202E}txt.pdf", "a_txt.pdf"), ("-rf.txt", "rf.txt"), ("con.txt", "document con.txt"),
      ("....txt", nil), ("a.txt/", "a.txt"), ("<img src=x>.txt", "img src_x_.txt"), ("a;b|c&d.txt", "a_b_c_d.txt"),
      ("a.TXT", "a.txt"), ("a.exe", nil), ("a.txt.exe", nil), ("txt", nil), ("", nil), ("កម្ពុជា.txt", "កម្ពុជា.txt"),
      ("a\r\nb.txt", "a__b.txt"), ("%2e%2e%2fa.txt", "2e_2e_2fa.txt"), ("a.txt::$DATA", nil),
    ] as [(String, String?)]
  )
  func names(given: String, kept: String?) {
    #expect(UploadName(given, types: Self.types)?.text == kept)
  }

  @Test("a long name is cut and keeps its ending")
  func longNames() throws {
    let name = try #require(UploadName(String(repeating: "ក", count: 4000) + ".pdf", types: Self.types))
    #expect(name.text.utf8.count <= 124 && name.text.hasSuffix(".pdf"))
  }

  @Test("nothing is overwritten: a name that is taken gets a number")
  func taken() throws {
    let quarantine = quarantine()
    let names = try ["one", "two", "three"].map { try quarantine.keep(bytes($0), as: "a.txt", by: "ada") }
    #expect(names == ["a.txt", "a (2).txt", "a (3).txt"])
    #expect(FileManager.default.contents(atPath: quarantine.folder + "/a.txt") == Data("one".utf8))
    let folder = try small.folder("documents")
    try Data("mine".utf8).write(to: URL(filePath: folder + "/a.txt"))
    #expect(try quarantine.take("a.txt", into: folder, by: "ada") == "a (2).txt")
    #expect(FileManager.default.contents(atPath: folder + "/a.txt") == Data("mine".utf8))
    #expect(quarantine.files().map(\.name) == ["a (2).txt", "a (3).txt"])
  }

  @Test("too large, too many, empty, and what is not what its name says stay out")
  func limits() throws {
    let tight = quarantine(Quarantine.Limits(largest: 10, files: 2, bytes: 15))
    for (text, name) in [
      ("", "a.txt"), ("12345678901", "a.txt"), ("a\0b", "a.txt"), ("MZ", "a.pdf"), ("text", "a.docx"),
    ] {
      #expect(throws: QuestionError.self) { try tight.keep(bytes(text), as: name, by: "ada") }
    }
    #expect(tight.files().isEmpty)
    _ = try tight.keep(bytes("1234567890"), as: "a.txt", by: "ada")
    #expect(throws: QuestionError.self) { try tight.keep(bytes("1234567890"), as: "b.txt", by: "ada") }
    _ = try tight.keep(bytes("1"), as: "b.txt", by: "ada")
    #expect(throws: QuestionError.self) { try tight.keep(bytes("1"), as: "c.txt", by: "ada") }
  }

  @Test(
    "only what the list shows can be taken or removed",
    arguments: ["../small.chancery", ".log.jsonl", "", "b.txt"]
  )
  func strangeNames(name: String) throws {
    let quarantine = quarantine()
    _ = try quarantine.keep(bytes("one"), as: "a.txt", by: "ada")
    let folder = try small.folder("documents")
    #expect(throws: QuestionError.self) { try quarantine.take(name, into: folder, by: "ada") }
    #expect(throws: QuestionError.self) { try quarantine.remove(name, by: "ada") }
    #expect(FileManager.default.fileExists(atPath: small.target))
  }

  @Test("a link that somebody has put among the files is not followed")
  func links() throws {
    let quarantine = quarantine()
    _ = try quarantine.keep(bytes("one"), as: "a.txt", by: "ada")
    try FileManager.default.createSymbolicLink(
      atPath: quarantine.folder + "/secret.txt",
      withDestinationPath: small.target
    )
    #expect(quarantine.files().map(\.name) == ["a.txt"])
  }

  @Test("who sent, took and removed what is noted")
  func log() throws {
    let quarantine = quarantine()
    _ = try quarantine.keep(bytes("one"), as: "a.txt", by: "ada")
    try quarantine.remove("a.txt", by: "bob")
    let data = try #require(FileManager.default.contents(atPath: quarantine.folder + "/.log.jsonl"))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("\"act\":\"sent\"") && lines[1].contains("\"author\":\"bob\""))
  }

  @Test("a form with a file is read, and a broken one refused")
  func forms() throws {
    let body =
      "--XX\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\nabc\r\n--XX\r\n"
      + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
      + "one\r\n--X\r\ntwo\r\n--XX--\r\n"
    let type = "multipart/form-data; boundary=XX"
    let form = try MultipartForm(Array(body.utf8), type: type)
    #expect(form.text("form") == "abc")
    #expect(form.parts.last?.fileName == "a.txt")
    #expect(form.parts.last.map { String(decoding: $0.content, as: UTF8.self) } == "one\r\n--X\r\ntwo")
    for broken in [String(body.dropLast(20)), "", "--XX", "--XX\r\n--XX--", "--XX\r\n\r\n\r\n--XX--"] {
      #expect(throws: QuestionError.self) { try MultipartForm(Array(broken.utf8), type: type) }
    }
    for wrong in [nil, "text/plain", "multipart/form-data", "multipart/form-data; boundary="] {
      #expect(throws: QuestionError.self) { try MultipartForm(Array(body.utf8), type: wrong) }
    }
  }
}
