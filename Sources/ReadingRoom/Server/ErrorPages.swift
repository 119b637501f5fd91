import Exchange
import Hummingbird
import RecordStore

/// Answers in plain words where something is not there, is asked wrongly, or fails.
struct ErrorPages: RouterMiddleware {
  typealias Context = BasicRequestContext

  let layout: Layout

  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard Self.isOwnName(request.head.authority) else {
      return answer(.misdirectedRequest, "This reading room answers only to its own address.", request)
    }
    do {
      return try await next(request, context)
    } catch let error as QuestionError {
      return answer(.badRequest, Words.capitalized(error.description) + ".", request)
    } catch let error as RecordFileError {
      return answer(.internalServerError, "The record cannot be asked: \(error.description).", request)
    } catch let error as HTTPError where error.status == .notFound {
      return answer(
        .notFound,
        "The record has nothing here. It may have been built anew since the link was made.",
        request
      )
    } catch let error as HTTPError {
      return answer(error.status, error.body ?? error.status.reasonPhrase, request)
    }
  }

  /// Whether a request names this machine; a page of the web that has its own name point here does not.
  static func isOwnName(_ authority: String?) -> Bool {
    guard let authority else { return true }
    let host = authority.hasPrefix("[") ? "[::1]" : authority.split(separator: ":").first.map(String.init) ?? ""
    return ["127.0.0.1", "localhost", "[::1]"].contains(host)
  }

  private func answer(_ status: HTTPResponse.Status, _ message: String, _ request: Request) -> Response {
    if request.uri.path.hasSuffix(".json") {
      var json = JSONWriter()
      json.object { $0.member("error", message) }
      json.endLine()
      var response = Reply.bytes(json.bytes, .json)
      response.status = status
      return response
    }
    let title = status == .notFound ? "Nothing here" : status == .badRequest ? "That cannot be asked" : "It went wrong"
    let page = layout.frame(title: title, place: nil, alternate: nil) {
      tag("h1") { title }
      tag("p", .class("lead")) { message }
      tag("p") { tag("a", .href(.overview)) { "To the overview" } }
    }
    return Reply.text(page.markup, .html, status: status)
  }
}
