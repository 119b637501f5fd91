import HTTPTypes
import Hummingbird

/// Tells browsers to run nothing, to load nothing from elsewhere, and to put the pages into no other page.
struct SafeHeaders<Context: RequestContext>: RouterMiddleware {
  private let fields: [(name: HTTPField.Name, value: String)]
  /// Whether what is answered is for those alone who have signed in.
  private let isPrivate: Bool
  /// What holds nothing of a record.
  private let common: Set<String> = ["/style.css", "/robots.txt", "/openapi.json"]

  /// Where people sign in, no browser and no proxy keeps a page: who sits down next sees nothing of it.
  init(isPrivate: Bool) {
    self.isPrivate = isPrivate
    fields = [
      (
        .contentSecurityPolicy,
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
      ),
      (.xContentTypeOptions, "nosniff"),
    ]
  }

  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for field in fields { response.headers[field.name] = field.value }
    // Without a referrer for the own pages browsers would not name the origin of a form either.
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
    if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { response.headers[name] = "same-origin" }
    if isPrivate, !common.contains(request.uri.path) { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
