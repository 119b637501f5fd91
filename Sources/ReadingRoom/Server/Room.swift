import Exchange
import Hummingbird
public import RecordStore

/// The reading room of one record: pages for people who would rather look than type.
///
/// It asks nothing of the network, and answers on this machine alone unless it is told who else may come in.
public struct Room: Sendable {
  private let shelf: Shelf
  private let log: DecisionLog
  private let layout: Layout
  private let cache = PageCache(bytes: 24 << 20)
  private let pictures: PagePictures
  let sessions: Sessions
  private let workshop: Workshop?

  var access: Access { sessions.access }

  /// A reading room for an open record; it is opened again when a build has replaced the file.
  ///
  /// With a workshop it shows how builds go, and takes documents of editors.
  public init(
    _ record: Record,
    access: Access = .thisMachine,
    limit: Duration = .seconds(5),
    workshop: Workshop? = nil
  ) throws {
    let pictures = PagePictures(Originals(record: record.path))
    try self.init(record, access: access, limit: limit, workshop: workshop, pictures)
  }

  init(
    _ record: Record,
    access: Access = .thisMachine,
    limit: Duration = .seconds(5),
    workshop: Workshop? = nil,
    _ pictures: PagePictures
  ) throws {
    self.workshop = workshop
    shelf = Shelf(record, limit: limit)
    log = try DecisionLog(beside: record.path)
    layout = Layout(record: record.path, hasDoor: access.needsSigningIn, hasWorkshop: workshop != nil)
    sessions = Sessions(access)
    self.pictures = pictures
  }

  /// All routes; each page stands once for people and twice for programs.
  var router: Router<RoomContext> {
    let router = Router(context: RoomContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SafeHeaders(isPrivate: access.needsSigningIn))
    router.add(middleware: ErrorPages(layout: layout, access: access))
    router.add(middleware: Guard(access: access))
    router.add(middleware: Gate(sessions: sessions))
    for route in PageRoute.all { add(route, to: router) }
    router.get("/style.css") { _, _ in Reply.text(Stylesheet.text, .css) }
    router.get("/openapi.json") { _, _ in Reply.bytes(OpenAPI.document, .json) }
    router.get("/robots.txt") { _, _ in Reply.text("User-agent: *\nDisallow: /\n", .plain) }
    PictureRoutes(shelf: shelf, pictures: pictures).add(to: router)
    if let workshop {
      let quarantine = Quarantine(beside: shelf.path, types: workshop.types, limits: workshop.limits)
      BuildRoutes(feed: workshop.feed, layout: layout).add(to: router)
      UploadRoutes(quarantine, workshop.feed, layout).add(to: router)
    }
    DecisionRoutes(shelf: shelf, log: log, sessions: sessions, layout: layout).add(to: router)
    return router
  }

  private func add(_ route: PageRoute, to router: Router<RoomContext>) {
    if route.hasID {
      router.get(RouterPath(route.path + "/:id")) { request, context in
        let (id, form) = Form.split(try context.parameters.require("id"))
        return try await reply(route, id, form, request, context.visitor)
      }
    } else {
      for form in Form.allCases {
        router.get(RouterPath(route.path(form))) { request, context in
          try await reply(route, "", form, request, context.visitor)
        }
      }
    }
  }

  private func reply(_ route: PageRoute, _ id: String, _ form: Form, _ request: Request, _ visitor: Visitor)
    async throws -> Response
  {
    let question = try Question(id: id, query: request.uri.query, isForPrograms: form != .page)
    let decisions = try log.decisions()
    let state = PageCache.State(
      edition: try shelf.edition(),
      decisions: decisions.edition,
      day: Today.day
    )
    let key = request.uri.string + "\n" + (visitor.formToken ?? "\(visitor.role.rawValue) \(visitor.name)")
    let (layout, pictures, shelf) = (layout, pictures, shelf)
    return try await cache.answer(key, state) {
      try await shelf.ask { record in
        let desk = Desk(record: record, decisions: decisions, visitor: visitor, pictures: pictures)
        guard let page = try route.find(question, desk) else { throw HTTPError(.notFound) }
        switch form {
        case .page: return (Reply.text(layout.html(page, visitor).markup, .html), page.isKept)
        case .csv: return (Reply.text(page.csv.text, .csv), page.isKept)
        case .json:
          var json = JSONWriter()
          page.write(to: &json)
          json.endLine()
          return (Reply.bytes(json.bytes, .json), page.isKept)
        }
      }
    }
  }
}

/// What an answer is made as.
enum Form: CaseIterable {
  case page, json, csv

  var ending: String {
    switch self {
    case .page: ""
    case .json: ".json"
    case .csv: ".csv"
    }
  }

  /// An identifier without the ending that asks for a form.
  static func split(_ name: String) -> (id: String, form: Form) {
    for form in [Form.json, .csv] where name.hasSuffix(form.ending) {
      return (String(name.dropLast(form.ending.utf8.count)), form)
    }
    return (name, .page)
  }
}

/// A page and where it stands.
struct PageRoute: Sendable {
  let path: String
  let hasID: Bool
  let find: @Sendable (Question, Desk) throws -> (any Page)?

  private init<P: Page>(_ path: String, _ page: P.Type, hasID: Bool = false) {
    self.path = path
    self.hasID = hasID
    find = { try P.find($0, at: $1) }
  }

  func path(_ form: Form) -> String { path == "/" && form != .page ? "/index" + form.ending : path + form.ending }

  static let all = [
    PageRoute("/", OverviewPage.self), PageRoute("/figures", FigureListPage.self),
    PageRoute("/figures", FigurePage.self, hasID: true), PageRoute("/timeline", TimelinePage.self),
    PageRoute("/events", EventPage.self, hasID: true), PageRoute("/entities", EntityListPage.self),
    PageRoute("/entities", EntityPage.self, hasID: true), PageRoute("/commitments", CommitmentListPage.self),
    PageRoute("/findings", FindingListPage.self), PageRoute("/findings", FindingPage.self, hasID: true),
    PageRoute("/documents", DocumentListPage.self), PageRoute("/document", ReaderPage.self),
    PageRoute("/page", LeafPage.self),
    PageRoute("/search", SearchPage.self), PageRoute("/review", ReviewPage.self),
    PageRoute("/decisions", DecisionListPage.self),
  ]
}
