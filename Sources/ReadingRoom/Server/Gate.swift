import HTTPTypes
import Hummingbird

/// What is known of a request on its way: who asks.
struct RoomContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Everybody is a stranger until ``Gate`` has looked.
  var visitor = Visitor(name: "", role: .reader, formToken: nil)

  init(source: ApplicationRequestContextSource) { coreContext = CoreRequestContextStorage(source: source) }
}

/// Lets in who may come in, and sends others to the door.
struct Gate: RouterMiddleware {
  typealias Context = RoomContext

  let sessions: Sessions
  /// What everybody may see: the door, and what it is made of.
  private static let open: Set<String> = ["/login", "/style.css", "/robots.txt"]

  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    let bearer = request.headers[.authorization].flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : nil }
    guard let visitor = sessions.visitor(cookie: request.cookies[Self.cookie]?.value, bearer: bearer) else {
      if Self.open.contains(request.uri.path) { return try await next(request, context) }
      guard request.method == .get, bearer == nil, !Self.isForPrograms(request.uri.path) else {
        throw HTTPError(.unauthorized, message: "Sign in first, or send a token: Authorization: Bearer …")
      }
      let there = request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
      return Reply.elsewhere(Link.login.asking("back", there))
    }
    context.visitor = visitor
    return try await next(request, context)
  }

  static let cookie = "chancery"

  private static func isForPrograms(_ path: String) -> Bool { path.hasSuffix(".json") || path.hasSuffix(".csv") }
}

/// Refuses what is too long, and forms that another site sent.
struct Guard: RouterMiddleware {
  typealias Context = RoomContext

  let access: Access
  private static let longestAddress = 8192

  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= Self.longestAddress else {
      throw HTTPError(.init(code: 414, reasonPhrase: "URI Too Long"), message: "The address is too long.")
    }
    if request.method == .post {
      let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
      guard site == nil || site == "same-origin" || site == "none" else { throw Self.foreignForm }
      if let origin = request.headers[.origin] {
        let name = origin.split(separator: "/").last.map(String.init)
        guard name == request.head.authority || (name != nil && name == access.proxy) else { throw Self.foreignForm }
      }
    }
    return try await next(request, context)
  }

  static let foreignForm = HTTPError(.forbidden, message: "This form was not made by this reading room.")
}
