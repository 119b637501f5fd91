import Exchange
public import Hummingbird
public import RecordStore

/// The reading room of one record: pages for people who would rather look than type.
///
/// It answers on the loopback address alone, and asks nothing of the network.
public struct Room: Sendable {
  private let shelf: Shelf
  private let layout: Layout

  /// A reading room for an open record; it is opened again when a build has replaced the file.
  public init(_ record: Record) {
    shelf = Shelf(record)
    layout = Layout(record: record.path)
  }

  /// All routes; each page stands once for people and once for programs.
  public var router: Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SafeHeaders())
    router.add(middleware: ErrorPages(layout: layout))
    list("/", OverviewPage.self, json: "/index.json", in: router)
    list("/figures", FigureListPage.self, in: router)
    list("/timeline", TimelinePage.self, in: router)
    list("/findings", FindingListPage.self, in: router)
    list("/documents", DocumentListPage.self, in: router)
    list("/document", ReaderPage.self, in: router)
    list("/search", SearchPage.self, in: router)
    one("/figures/:id", FigurePage.self, in: router)
    one("/findings/:id", FindingPage.self, in: router)
    router.get("/style.css") { _, _ in Reply.text(Stylesheet.text, .css) }
    router.get("/robots.txt") { _, _ in Reply.text("User-agent: *\nDisallow: /\n", .plain) }
    return router
  }

  private func list<P: Page>(
    _ path: String,
    _ page: P.Type,
    json: String? = nil,
    in router: Router<BasicRequestContext>
  ) {
    router.get(RouterPath(path)) { request, _ in
      try reply(page, try Question(query: request.uri.query), asJSON: false)
    }
    router.get(RouterPath(json ?? path + ".json")) { request, _ in
      try reply(page, try Question(query: request.uri.query), asJSON: true)
    }
  }

  private func one<P: Page>(_ path: String, _ page: P.Type, in router: Router<BasicRequestContext>) {
    router.get(RouterPath(path)) { request, context in
      let name = try context.parameters.require("id")
      let isJSON = name.hasSuffix(".json")
      let id = isJSON ? String(name.dropLast(5)) : name
      return try reply(page, try Question(id: id, query: request.uri.query), asJSON: isJSON)
    }
  }

  private func reply<P: Page>(_ page: P.Type, _ question: Question, asJSON: Bool) throws -> Response {
    guard let page = try page.find(question, in: try shelf.record()) else { throw HTTPError(.notFound) }
    guard asJSON else { return Reply.text(layout.html(page).markup, .html) }
    var json = JSONWriter()
    page.write(to: &json)
    json.endLine()
    return Reply.bytes(json.bytes, .json)
  }
}
