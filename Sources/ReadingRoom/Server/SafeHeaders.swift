import HTTPTypes
import Hummingbird

/// Tells browsers to run nothing, to load nothing from elsewhere, and to put the pages into no other page.
struct SafeHeaders<Context: RequestContext>: RouterMiddleware {
  private let fields: [(name: HTTPField.Name, value: String)]

  init() {
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
    return response
  }
}
