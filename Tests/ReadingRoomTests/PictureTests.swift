import Formats
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import RecordStore
import TestSupport
import Testing

@testable import ReadingRoom

/// Pages as pictures: who gets them, from which file, and what a program that draws cannot do.
struct PictureTests {
  private let paged: PagedRecord

  init() throws { paged = try PagedRecord() }

  private typealias Answer = (status: Int, type: String, cache: String, body: String)

  private func ask(_ room: Room, _ uri: String, _ headers: HTTPFields = [:]) async throws -> Answer {
    try await Application(router: room.router).test(.router) { client in
      try await client.execute(uri: uri, method: .get, headers: headers) {
        (
          $0.status.code, $0.headers[.contentType] ?? "", $0.headers[.cacheControl] ?? "",
          String(decoding: Array(buffer: $0.body), as: UTF8.self)
        )
      }
    }
  }

  private func reader(_ name: String? = nil) -> String { Link.document(name ?? paged.name).text }

  private func picture(_ number: Int = 1, of name: String? = nil) -> String {
    Link("/page.png").asking("name", name ?? paged.name).asking("number", "\(number)").text
  }

  @Test("the page stands beside the text with boxes around what was found, and is drawn once")
  func beside() async throws {
    let room = try paged.room(paged.worker(says: [PagedRecord.picture(page: 1), .end]))
    let page = try await ask(room, reader() + "&mark=c0").body
    #expect(page.contains("<img src=\"" + HTML.escaped(picture())))
    #expect(
      page.contains("viewBox=\"0 0 600 800\"") && page.contains("<rect class=\"claim chosen\" x=\"71\" y=\"89.50\"")
    )
    #expect(page.contains("<rect class=\"finding error\"") && page.contains(">p. 1<"))
    let drawn = try await ask(room, picture())
    #expect(drawn.status == 200 && drawn.type == "image/png" && drawn.cache == "no-cache")
    let calls = paged.calls
    #expect(try await ask(room, picture()).status == 200)
    #expect(paged.calls == calls)
  }

  @Test("a page by itself names what was found on it; labels and names are escaped")
  func leaf() async throws {
    let room = try paged.room(paged.worker(says: [PagedRecord.picture(page: 2), .end]))
    let page = try await ask(room, Link.page(paged.name, 2).text).body
    #expect(page.contains("Page &lt;i&gt;&quot;") && !page.contains("<i>\""))
    #expect(page.contains("Error: it does not add up") && page.contains("page 2 of the file"))
    #expect(try await ask(room, Link.page(paged.name, 4).text).body.contains("no text was read here"))
    #expect(try await ask(room, Link.page(paged.name, 5).text).status == 404)
  }

  @Test("places of the record are cited by their pages")
  func cited() async throws {
    let room = try paged.room(nil)
    let finding = try await ask(room, "/findings/print-wrong-total").body
    #expect(finding.contains(", p. &lt;i&gt;&quot;</span>") && !finding.contains(", line 4<"))
    let data = try await ask(room, "/findings/print-wrong-total.json").body
    #expect(data.contains("\"page\":2") && data.contains("\"pageLabel\":\"<i>\\\"\""))
  }

  @Test("a document in an archive is not called missing")
  func archived() async throws {
    let paged = try PagedRecord(named: "reports.zip/2020/report.pdf")
    let room = try paged.room(paged.worker(says: [PagedRecord.picture(page: 1), .end]))
    let page = try await ask(room, reader(paged.name)).body
    #expect(page.contains("the document lies in an archive. Unpack it") && page.contains("plain words"))
    #expect(try await ask(room, picture(of: paged.name)).status == 404)
  }

  @Test("a file that is gone, or another one, is not drawn: the page says so, and the text stays")
  func originals() async throws {
    let room = try paged.room(paged.worker(says: [PagedRecord.picture(page: 1), .end]))
    try Data("another file".utf8).write(to: URL(filePath: paged.name))
    let changed = try await ask(room, reader()).body
    #expect(changed.contains("is no longer the one that was read.") && changed.contains("plain words"))
    #expect(!changed.contains("<img"))
    #expect(try await ask(room, picture()).status == 404)
    try FileManager.default.removeItem(atPath: paged.name)
    #expect(try await ask(room, reader()).body.contains("here any more."))
    #expect(try await ask(room, picture()).status == 404)
    #expect(unsafe mkfifo(paged.name, 0o600) == 0)
    #expect(try await ask(room, picture()).status == 404)
    try FileManager.default.removeItem(atPath: paged.name)
    try FileManager.default.createDirectory(atPath: paged.name, withIntermediateDirectories: false)
    #expect(try await ask(room, picture()).status == 404)
    try FileManager.default.removeItem(atPath: paged.name)
    try Data(PagedRecord.text.utf8).write(to: URL(filePath: paged.name))
    #expect(try await ask(room, picture()).status == 200)
  }

  @Test(
    "no request and no name in a record opens another file",
    arguments: ["/etc/passwd", "../../../../../../etc/passwd", "./../../etc/passwd", "/dev/zero", "/proc/self/environ"]
  )
  func traversal(name: String) async throws {
    let asked = try await ask(paged.room(paged.worker("cat")), picture(of: name))
    #expect(asked.status == 404 && !asked.body.contains("root:"))
    let forged = try PagedRecord(named: name)
    let room = try forged.room(forged.worker("cat"))
    let answer = try await ask(room, picture(of: name))
    #expect(answer.status == 404 && !answer.body.contains("root:") && forged.calls == 0)
    #expect(try await ask(room, reader(name)).body.contains("cannot be shown as pictures"))
  }

  @Test(
    "what is asked wrongly is refused",
    arguments: [("number=0", 400), ("number=x", 400), ("", 400), ("number=5", 404)]
  )
  func wrong(query: String, status: Int) async throws {
    let uri = Link("/page.png").asking("name", paged.name).text + (query.isEmpty ? "" : "&" + query)
    #expect(try await ask(paged.room(nil), uri).status == status)
  }

  @Test("strangers get no page, and what members get no browser keeps")
  func strangers() async throws {
    let member = Access.Member(name: "Ann", role: .reader, token: "reader-token-0001")
    let access = try Access(address: "127.0.0.1", proxy: nil, members: [member])
    let room = try paged.room(paged.worker(says: [PagedRecord.picture(page: 1), .end]), access: access)
    let stranger = try await ask(room, picture())
    #expect(stranger.status == 303 && stranger.type != "image/png" && paged.calls == 0)
    let signed: HTTPFields = [.authorization: "Bearer reader-token-0001"]
    let drawn = try await ask(room, picture(), signed)
    #expect(drawn.status == 200 && drawn.cache == "no-store")
    for uri in [reader(), "/findings.json", "/login", "/nothing"] {
      #expect(try await ask(room, uri, signed).cache == "no-store", "\(uri)")
    }
    #expect(try await ask(room, "/style.css").cache == "no-cache")
    #expect(try await ask(paged.room(nil), reader()).cache == "no-cache")
  }

  @Test("what a program that a file has taken over says is not passed on")
  func takenOver() async throws {
    let liars: [[PDFRecord]] = [
      [PagedRecord.picture(page: 2), .end],
      [PagedRecord.picture(page: 1, width: 1200, told: 1199), .end],
      [PagedRecord.picture(page: 1, width: 5000), .end],
      [.image(PDFImage(page: 1, width: 10, height: 10, bytes: Array("<script>alert(1)</script>".utf8))), .end],
      [.unreadablePage(1), .end], [.end], [],
    ]
    for records in liars {
      let answer = try await ask(paged.room(paged.worker(says: records)), picture())
      #expect(answer.status == 404 && !answer.body.contains("<script>"))
    }
  }

  @Test("a program that hangs, floods or dies is ended, and the page is not tried again at once")
  func misbehaving() async throws {
    let probe = try paged.worker(says: [])
    for command in ["exec sleep 600", "exec yes", "kill -9 $$", "printf 'N\\377\\377\\377\\377'"] {
      let worker = try paged.worker("if [ \"$1\" != --image ]; then exec '\(probe)'; fi; \(command)")
      let painter = try #require(PDFPainter(width: 100, seconds: 0.5, program: worker))
      guard let file = OpenedFile(paged.name) else {
        Issue.record("cannot be opened")
        return
      }
      let start = ContinuousClock.now
      #expect(throws: FormatError.self, "\(command)") { try painter.image(ofPage: 1, in: file) }
      #expect(ContinuousClock.now - start < .seconds(100))
      let room = try paged.room(worker, seconds: 0.5)
      #expect(try await ask(room, picture()).status == 404, "\(command)")
      let calls = paged.calls
      #expect(try await ask(room, picture()).status == 404)
      #expect(paged.calls == calls)
    }
  }

  @Test("where poppler is missing the reader says so, and the text stays")
  func withoutPoppler() async throws {
    for worker in [nil, "/nowhere/chancery-pdf", try paged.worker("exit 1")] {
      let page = try await ask(paged.room(worker), reader()).body
      #expect(page.contains("poppler, which draws them, is not installed here.") && page.contains("plain words"))
    }
  }

  @Test("a page of a real file is drawn within its limits", .enabled(if: PDFPainter(width: 10)?.canDraw == true))
  func real() throws {
    let content = "BT /F1 10 Tf 72 700 Td (Trade grew.) Tj ET"
    for (box, width, height) in [("0 0 600 800", 300, 400), ("0 0 40 8000", 12, 2400), ("0 0 9000 3", 300, 1)] {
      let text = """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [\(box)] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
        4 0 obj << /Length \(content.utf8.count) >> stream
        \(content)
        endstream endobj
        5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
        trailer << /Root 1 0 R >>

        """
      let path = paged.folder.path("real.pdf")
      try Data(text.utf8).write(to: URL(filePath: path))
      guard let file = OpenedFile(path) else {
        Issue.record("cannot be opened")
        return
      }
      let image = try #require(PDFPainter(width: 300)).image(ofPage: 1, in: file)
      #expect(image.width == width && image.height == height)
    }
  }
}
