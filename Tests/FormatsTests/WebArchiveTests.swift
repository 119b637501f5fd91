import Documents
import Formats
import Foundation
import TestSupport
import Testing
import Text

/// Files in which crawlers keep pages.
struct WebArchiveTests {
  private func record(_ kind: String, _ address: String, _ block: [UInt8], type: String = "application/http") -> [UInt8]
  {
    let head =
      "WARC/1.0\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(address)\r\nContent-Type: \(type)\r\n"
      + "Content-Length: \(block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private func answer(_ status: String, _ body: String, _ fields: String = "") -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\nContent-Type: text/html\r\n\(fields)\r\n\(body)".utf8)
  }

  private func contents(_ archive: [UInt8]) throws -> [String: String] {
    var contents: [String: String] = [:]
    for record in try WebArchive.records(archive) {
      contents[record.path] = String(decoding: try record.content(in: archive), as: UTF8.self)
    }
    return contents
  }

  @Test("pages that were given have the names of their addresses; requests and refusals are passed over")
  func pages() throws {
    let archive =
      record("warcinfo", "", Array("software: x\r\n".utf8), type: "application/warc-fields")
      + record("request", "http://a.org/", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + record("response", "http://a.org/", answer("200 OK", "<p>one</p>"))
      + record("response", "https://a.org/news/two?page=3#top", answer("200 OK", "<p>two</p>"))
      + record("response", "http://a.org/none", answer("404 Not Found", "<p>none</p>"))
      + record("response", "http://a.org/", answer("200 OK", "<p>later</p>"))
      + record("conversion", "http://b.org/x.txt", Array("three".utf8), type: "text/plain")
    #expect(
      try contents(archive) == [
        "a.org/index.html": "<p>one</p>", "a.org/news/two?page=3.html": "<p>two</p>",
        "a.org/index (2).html": "<p>later</p>",
        "b.org/x.txt": "three",
      ]
    )
  }

  @Test("bodies that were sent in pieces are put together")
  func pieces() throws {
    let body = "4;x=y\r\n<p>o\r\n6\r\nne</p>\r\n0\r\n\r\n"
    let archive = record("response", "http://a.org/p.html", answer("200 OK", body, "Transfer-Encoding: chunked\r\n"))
    #expect(try contents(archive) == ["a.org/p.html": "<p>one</p>"])
  }

  @Test("names that lead out of the archive, and content that is no document, are passed over")
  func names() throws {
    let archive =
      record("response", "http://a.org/../../etc/passwd", answer("200 OK", "x"))
      + record("resource", "http://a.org/p.png", [1, 2], type: "image/png")
    #expect(try contents(archive).isEmpty)
  }

  @Test("what breaks off is read up to there; what is no web archive is damaged")
  func damaged() throws {
    let whole = record("response", "http://a.org/", answer("200 OK", "<p>one</p>"))
    #expect(try contents(whole + whole.dropLast(20)).count == 1)
    #expect(throws: FormatError.self) { try WebArchive.records(Array(whole.dropLast(20))) }
    #expect(throws: FormatError.self) { try WebArchive.unpacked(Array("PK".utf8)) }
  }

  @Test("a web archive is a folder of its pages")
  func folder() throws {
    let folder = try TemporaryFolder("web-archive")
    let path = folder.path("pages.warc")
    let archive =
      record("response", "http://a.org/", answer("200 OK", "<p>Trade grew.</p>"))
      + record("response", "http://a.org/b", answer("200 OK", "<p>x</p>", "Content-Encoding: br\r\n"))
    try folder.write("pages.warc", archive)
    let found = try DocumentFinder.documents(at: [path])
    #expect(found.map { String($0.path.dropFirst(path.count + 1)) } == ["a.org/b.html", "a.org/index.html"])
    #expect(try DocumentReader.read(path: found[1].path).text.bytes == Array("Trade grew.\n".utf8))
    let error = #expect(throws: DocumentError.self) { try DocumentReader.read(path: found[0].path) }
    #expect(error?.message.contains("br") ?? false)
  }
}
