import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import ReadingRoom

struct RoomTests {
  private let small: SmallRecord

  init() throws { small = try SmallRecord() }

  /// Asks the reading room without a network.
  private func ask(
    _ uri: String,
    _ method: HTTPRequest.Method = .get
  ) async throws -> (status: Int, headers: HTTPFields, body: String) {
    try await Application(router: try small.room.router).test(.router) { client in
      try await client.execute(uri: uri, method: method) { response in
        (response.status.code, response.headers, String(buffer: response.body))
      }
    }
  }

  private static let lists = [
    "/figures", "/timeline", "/entities", "/commitments", "/findings", "/documents", "/search?q=trade", "/review",
    "/decisions",
  ]

  @Test("every page answers, and its twin is JSON with the same things", arguments: ["/"] + lists)
  func pagesAndTwins(uri: String) async throws {
    let page = try await ask(uri)
    #expect(page.status == 200)
    #expect(page.headers[.contentType] == "text/html; charset=utf-8")
    #expect(page.body.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    let parts = uri.split(separator: "?", omittingEmptySubsequences: false)
    let twin = uri == "/" ? "/index.json" : parts[0] + ".json" + (parts.count > 1 ? "?" + parts[1] : "")
    let json = try await ask(String(twin))
    #expect(json.headers[.contentType] == "application/json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.body.utf8)) is [String: Any])
    #expect(page.body.contains("href=\"\(HTML.escaped(String(twin)))\""))
  }

  @Test("a figure stands with both of its sources, drawn, and links to the passages")
  func figure() async throws {
    let id = try small.figure
    let page = try await ask("/figures/\(id)")
    #expect(page.status == 200)
    #expect(page.body.contains("USD 562 million") && page.body.contains("USD 570 million"))
    #expect(page.body.components(separatedBy: "<svg").count == 4)
    #expect(page.body.contains("href=\"/document?name=b.txt&amp;line=1#c0\""))
    let json = try await ask("/figures/\(id).json")
    let object = try JSONSerialization.jsonObject(with: Data(json.body.utf8)) as? [String: Any]
    let figure = try #require(object?["figure"] as? [String: Any])
    #expect((figure["sources"] as? [Any])?.count == 2)
    #expect(figure["agreement"] as? String == "differ")
  }

  @Test("a passage is marked where links lead")
  func reader() async throws {
    let page = try await ask("/document?name=b.txt&line=1")
    #expect(page.body.contains("claim trade <mark id=\"c0\" class=\"claim\">570</mark>"))
    #expect(page.body.contains("<p id=\"line-3\" class=\"paragraph\">plain words</p>"))
  }

  @Test("the names and texts of documents are escaped on every page", arguments: ["/", "/documents", "/timeline"])
  func hostileNames(uri: String) async throws {
    let page = try await ask(uri)
    #expect(!page.body.contains("<script"))
    #expect(page.body.contains("script&gt;&amp;&quot;&#39;.txt"))
  }

  @Test("the text of a document is escaped in the reader and in search")
  func hostileText() async throws {
    let name = "a%3Cscript%3Ealert(1)%3C%2Fscript%3E%26%22%27.txt"
    let page = try await ask("/document?name=\(name)")
    #expect(page.status == 200)
    #expect(page.body.contains("&lt;script&gt;alert(2)&lt;/script&gt; &amp; &quot;quoted&quot;"))
    let search = try await ask("/search?q=%3Cscript%3Ealert")
    #expect(search.body.contains("value=\"&lt;script&gt;alert\""))
    for body in [page.body, search.body] { #expect(!body.contains("<script")) }
  }

  @Test(
    "browsers are told to run nothing and to load nothing from elsewhere",
    arguments: ["/", "/nothing", "/style.css"]
  )
  func headers(uri: String) async throws {
    let headers = try await ask(uri).headers
    #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'self';") == true)
    #expect(headers[.xContentTypeOptions] == "nosniff")
    // "no-referrer" would make browsers send forms with "Origin: null", which are refused.
    #expect(HTTPField.Name("Referrer-Policy").flatMap { headers[$0] } == "same-origin")
  }

  @Test(
    "what is not there is 404, what cannot be asked 400",
    arguments: [
      ("/nothing", 404), ("/figures/none", 404), ("/findings/none", 404), ("/document?name=..%2Fetc%2Fpasswd", 404),
      ("/document", 404), ("/timeline?from=soon", 400),
      ("/timeline?from=9223372036854775807", 400), ("/timeline.json?to=9223372036854775807-12", 400),
      ("/timeline?from=92233720368547758-05-05", 400), ("/figures?year=9223372036854775807", 400),
      ("/timeline?from=2020&to=2010", 400), ("/figures?page=0", 400),
      ("/findings?severity=mild", 400), ("/search?q=%FF", 400),
      ("/search?q=" + String(repeating: "a", count: 201), 400), ("/figures/none.json", 404), ("/entities/none", 404),
      ("/events/none", 404), ("/figures?year=soon", 400),
      ("/figures.json?rows=501", 400), ("/commitments?status=lost", 400),
    ]
  )
  func refusals(uri: String, status: Int) async throws {
    let answer = try await ask(uri)
    #expect(answer.status == status)
    let isJSON = uri.contains(".json")
    #expect(isJSON ? answer.body.hasPrefix("{\"error\":") : answer.body.contains("<h1>"))
  }

  @Test(
    "a search that cannot be read with operators is read as plain words",
    arguments: ["trade%20OR", "(trade", "%22trade", "NEAR(", "trade*", "-trade", "text:trade", "%27%3B--"]
  )
  func searchWords(words: String) async throws {
    #expect(try await ask("/search?q=\(words)").status == 200)
  }

  @Test("operators, fields and lists of terms are searched for")
  func searchOperators() async throws {
    #expect(try await ask("/search?q=plain%20NOT%20trade").body.contains("1 passages"))
    #expect(try await ask("/search?q=measure:trade&in=claims").body.contains("2 claims"))
    let terms = try await ask("/search.json?terms=plain%20words%0Anowhere")
    #expect(terms.body.contains("{\"term\":\"plain words\",\"passages\":1,\"entities\":0}"))
    #expect(terms.body.contains("{\"term\":\"nowhere\",\"passages\":0,\"entities\":0}"))
  }

  @Test("a person's page has the events, and names in the reader lead to it")
  func entity() async throws {
    let page = try await ask("/entities/person.ano")
    #expect(page.body.contains("<h1>Ano Bergen</h1>") && page.body.contains("13 October 2016"))
    let reader = try await ask("/document?name=b.txt")
    #expect(reader.body.contains("<a class=\"named\" href=\"/entities/person.ano\">Ano_Bergen</a>"))
  }

  @Test("a promise whose day has passed is overdue")
  func commitments() async throws {
    let page = try await ask("/commitments?status=overdue")
    #expect(page.body.contains("Open a bridge") && page.body.contains("1 promise as of"))
    #expect(try await ask("/commitments?status=open").body.contains("Nothing answers this"))
  }

  @Test("a CSV twin has a row for each source, and no formula")
  func csv() async throws {
    let answer = try await ask("/figures.csv")
    #expect(answer.headers[.contentType]?.hasPrefix("text/csv") == true)
    #expect(answer.body.split(separator: "\r\n").count == 3)
    var csv = CSV(["a", "b"])
    csv.add(["=1+1", "-2.5"])
    csv.add(["@x \"y\"", nil])
    #expect(csv.text == "a,b\r\n'=1+1,-2.5\r\n\"'@x \"\"y\"\"\",\r\n")
    var hostile = CSV(["a"])
    hostile.add(["x\"\u{301},=1+1"])
    #expect(hostile.text.unicodeScalars.elementsEqual("a\r\n\"x\"\"\u{301},=1+1\"\r\n".unicodeScalars))
  }

  @Test("filters narrow the timeline")
  func timeline() async throws {
    #expect(try await ask("/timeline?actor=ano&from=2016&to=2016-12").body.contains("1 event<"))
    #expect(try await ask("/timeline?actor=nobody").body.contains("Nothing answers this. <a href=\"/timeline\">"))
    #expect(try await ask("/timeline?from=2017").body.contains("Nothing answers this"))
  }

  @Test("HEAD is answered like GET, without the page")
  func head() async throws {
    let answer = try await ask("/", .head)
    #expect(answer.status == 200)
    #expect(answer.body.isEmpty)
  }

  @Test(
    "a name of the web that points to this machine is not this server",
    arguments: [
      ("127.0.0.1:8080", true), ("localhost", true), ("[::1]:80", true), ("evil.example", false),
      ("localhost.evil.example:8080", false), ("", false),
    ]
  )
  func names(authority: String, isOwn: Bool) { #expect(Access.thisMachine.isOwnName(authority) == isOwn) }
}
