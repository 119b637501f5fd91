import Exchange
import Hummingbird
import RecordStore

/// Answers in plain words where something is not there, is asked wrongly, or fails.
struct ErrorPages: RouterMiddleware {
  typealias Context = RoomContext

  let layout: Layout
  let access: Access

  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard access.isOwnName(request.head.authority) else {
      return answer(.misdirectedRequest, "This reading room answers only to its own address.", request)
    }
    do {
      return try await next(request, context)
    } catch let error as QuestionError {
      return answer(.badRequest, Words.capitalized(error.description) + ".", request)
    } catch let error as DecisionLogError {
      return answer(.internalServerError, "The decisions cannot be used: \(error.description).", request)
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

  private func answer(_ status: HTTPResponse.Status, _ message: String, _ request: Request) -> Response {
    if request.uri.path.hasSuffix(".json") || request.uri.path.hasSuffix(".csv") {
      var json = JSONWriter()
      json.object { $0.member("error", message) }
      json.endLine()
      var response = Reply.bytes(json.bytes, .json)
      response.status = status
      return response
    }
    let page = layout.frame(title: Self.title(status), place: nil, twin: nil, visitor: nil) {
      tag("h1") { Self.title(status) }
      tag("p", .class("lead")) { message }
      tag("p") { tag("a", .href(.overview)) { "To the overview" } }
    }
    return Reply.text(page.markup, .html, status: status)
  }

  private static func title(_ status: HTTPResponse.Status) -> String {
    switch status {
    case .notFound: "Nothing here"
    case .badRequest: "That cannot be asked"
    case .unauthorized, .forbidden: "Not for you"
    default: "It went wrong"
    }
  }
}
