import HTTPTypes
import Hummingbird
import RecordStore

/// Takes forms: decisions, what is taken back, signing in and out.
struct DecisionRoutes: Sendable {
  let shelf: Shelf
  let log: DecisionLog
  let sessions: Sessions
  let layout: Layout

  /// The bytes of a form.
  private static let longestForm = 64 * 1024

  func add(to router: Router<RoomContext>) {
    router.post("/review/decide") { request, context in try await decide(request, context.visitor) }
    router.post("/review/undo") { request, context in try await undo(request, context.visitor) }
    router.get("/login") { request, _ in door(try Question(query: request.uri.query), isRefused: false) }
    router.post("/login") { request, _ in try await enter(request) }
    router.post("/logout") { request, context in try await leave(request, context.visitor) }
  }

  private func form(_ request: Request) async throws -> Question {
    let body = try await request.body.collect(upTo: Self.longestForm)
    return try Question(form: String(buffer: body))
  }

  /// The form of somebody who may decide; refused where it was made for somebody else.
  private func form(_ request: Request, _ visitor: Visitor, _ role: Role) async throws -> Question {
    let form = try await form(request)
    try visitor.check(request, token: form.name("form"), role)
    return form
  }

  private func decide(_ request: Request, _ visitor: Visitor) async throws -> Response {
    let form = try await form(request, visitor, .reviewer)
    guard
      let subject = try form.word("subject", of: Decision.Subject.allCases.map(\.rawValue))
        .flatMap(Decision.Subject.init), let id = form.name("id"),
      let verdict = try form.word("verdict", of: subject.verdicts.map(\.rawValue)).flatMap(Decision.Verdict.init)
    else { throw QuestionError("a decision needs what it is on, and what is decided") }
    let (value, reason) = (try form.text("value"), try form.text("reason"))
    if verdict == .dismiss, reason == nil { throw QuestionError("a finding is dismissed with a reason") }
    if verdict == .correct || verdict == .choose, value == nil {
      throw QuestionError("say what is right, as a value")
    }
    let target = Decision.Target(subject, id)
    let title = try await shelf.ask { try Anchors(record: $0).title(of: target, value: value) }
    guard let title else { throw HTTPError(.notFound) }
    try log.add(
      DecisionDraft(target: target, verdict: verdict, value: value, reason: reason, title: title),
      by: visitor.name
    )
    return Reply.elsewhere(form.back)
  }

  private func undo(_ request: Request, _ visitor: Visitor) async throws -> Response {
    let form = try await form(request, visitor, .reviewer)
    guard let number = try form.number("number") else { throw QuestionError("say which decision to undo") }
    let decision = try log.decisions().current.first { $0.number == number }
    guard visitor.role == .editor || decision?.author == visitor.name else {
      throw HTTPError(.forbidden, message: "What others decided is undone by an editor.")
    }
    do {
      try log.undo(number, by: visitor.name)
    } catch let error as UnknownDecision {
      throw QuestionError(error.description)
    }
    return Reply.elsewhere(form.back)
  }

  private func door(_ question: Question, isRefused: Bool) -> Response {
    let page = layout.frame(title: "Sign in", place: nil, twin: nil, visitor: nil) {
      tag("h1") { "Sign in" }
      if isRefused { tag("p", .class("verdict"), Attribute("role", "alert")) { "This token is not known here." } }
      tag("form", .class("filter"), Attribute("method", "post"), Attribute("action", "/login")) {
        tag("label") {
          tag("span") { "Your token" }
          tag(
            empty: "input",
            Attribute("type", "password"),
            Attribute("name", "token"),
            Attribute("autocomplete", "current-password"),
            Attribute("required", "")
          )
        }
        Field.hidden("back", question.name("back"))
        tag("button") { "Come in" }
      }
    }
    return Reply.text(page.markup, .html, status: isRefused ? .forbidden : .ok)
  }

  private func enter(_ request: Request) async throws -> Response {
    let form = try await form(request)
    switch sessions.enter(token: form.name("token") ?? "") {
    case .refused: return door(form, isRefused: true)
    case .tooManyTries:
      throw HTTPError(.tooManyRequests, message: "Too many tries: wait a minute.")
    case .welcome(let cookie):
      var response = Reply.elsewhere(form.back)
      let secure = sessions.access.isSealed ? "; Secure" : ""
      response.headers[.setCookie] = "\(Gate.cookie)=\(cookie); Path=/; HttpOnly; SameSite=Lax; Max-Age=43200" + secure
      return response
    }
  }

  private func leave(_ request: Request, _ visitor: Visitor) async throws -> Response {
    _ = try await form(request, visitor, .reader)
    if let cookie = request.cookies[Gate.cookie]?.value { sessions.leave(cookie: cookie) }
    var response = Reply.elsewhere(.login)
    response.headers[.setCookie] = "\(Gate.cookie)=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
    return response
  }
}

extension Question {
  /// Where a form was sent from: a place of the reading room and nothing else.
  fileprivate var back: Link { name("back").flatMap(Link.init(own:)) ?? .review }
}
