import Exchange
import Foundation
import HTTPTypes
import Hummingbird

/// Shows how a build of the record goes: as a page, as JSON, and as a stream of events.
struct BuildRoutes: Sendable {
  let feed: BuildFeed
  let layout: Layout

  /// A stream ends after this time, and a browser asks for it again.
  private static let longest = Duration.seconds(600)
  /// How often a listener looks whether there is something new.
  private static let pause = Duration.milliseconds(200)
  /// Where nothing is new for so many looks, a line says that the stream is alive: only so is it known who has gone.
  private static let quietLooks = 50

  func add(to router: Router<RoomContext>) {
    router.get("/build") { _, context in page(context.visitor) }
    router.get("/build.json") { _, _ in Reply.fresh(Reply.bytes(Self.json(feed.state.state) + [10], .json)) }
    router.get("/build/events") { _, context in try events(context.visitor) }
    router.post("/build/start") { request, context in
      let form = try Question(form: String(buffer: try await request.body.collect(upTo: 4096)))
      try context.visitor.check(request, token: form.name("form"), .editor)
      feed.ask()
      return Reply.elsewhere(.build)
    }
  }

  // MARK: The stream

  private func events(_ visitor: Visitor) throws -> Response {
    guard feed.hasRoom(for: visitor.name) else {
      throw HTTPError(.serviceUnavailable, message: "Too many listen already: look at /build instead.")
    }
    let body = ResponseBody { writer in
      guard feed.enter(visitor.name) else { return try await writer.finish(nil) }
      defer { feed.leave(visitor.name) }
      let end = ContinuousClock.now + Self.longest
      var (told, looks) = (-1, 0)
      try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
      while ContinuousClock.now < end, !feed.isClosed {
        let (state, edition) = feed.state
        if edition != told {
          (told, looks) = (edition, 0)
          try await writer.write(ByteBuffer(string: Self.event(state, edition)))
        } else if looks >= Self.quietLooks {
          looks = 0
          try await writer.write(ByteBuffer(string: ": nothing new\n\n"))
        }
        looks += 1
        try await Task.sleep(for: Self.pause)
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
      body: body
    )
  }

  private static func event(_ state: BuildState, _ edition: Int) -> String {
    "event: build\nid: \(edition)\ndata: \(String(decoding: json(state), as: UTF8.self))\n\n"
  }

  /// The state on one line: what a document is named cannot end an event.
  static func json(_ state: BuildState) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("number", state.number)
      $0.member("phase", state.phase.rawValue)
      $0.member("done", state.done)
      $0.member("total", state.total)
      $0.member("document", state.document)
      $0.member("message", state.message)
      $0.member("time", state.time.formatted(.iso8601))
    }
    return json.bytes
  }

  // MARK: The page

  private func page(_ visitor: Visitor) -> Response {
    let state = feed.state.state
    let isBuilding = state.phase == .building
    let html = layout.frame(
      title: "Build",
      place: nil,
      twin: nil,
      visitor: visitor,
      refresh: isBuilding ? 2 : nil
    ) {
      tag("h1") { "Build" }
      tag("p", .class("subtitle")) { "The record is built of the documents in \(Words.fileName(feed.folder))." }
      tag("section", .class("build"), Attribute("role", "status")) {
        switch state.phase {
        case .waiting: tag("p") { "Nothing was built since the reading room was opened." }
        case .building: progress(state)
        case .done: tag("p") { "Built \(Self.ago(state.time)): \(state.message ?? "")." }
        case .failed:
          tag("p", .class("verdict")) { "The build failed \(Self.ago(state.time)): \(state.message ?? "")." }
        }
      }
      if isBuilding {
        tag("p", .class("quiet")) {
          "This page looks again every two seconds. "
          tag("a", .href(.build)) { "Look now" }
        }
      } else {
        tag("p", .class("quiet")) { "A build begins when a document in the folder has changed." }
        if visitor.role == .editor, visitor.formToken != nil { startForm(visitor) }
      }
    }
    return Reply.fresh(Reply.text(html.markup, .html))
  }

  @Markup private func progress(_ state: BuildState) -> HTML {
    tag("p") { "Building: \(Words.grouped(state.done)) of \(Words.counted(state.total, "document"))." }
    tag(
      "progress",
      Attribute("max", "\(max(1, state.total))"),
      Attribute("value", "\(state.done)"),
      .label("Documents read")
    ) {}
    if let document = state.document { tag("p", .class("name quiet")) { document } }
  }

  private func startForm(_ visitor: Visitor) -> HTML {
    tag("form", Attribute("method", "post"), Attribute("action", "/build/start")) {
      Field.hidden("form", visitor.formToken)
      tag("button") { "Build now" }
    }
  }

  private static func ago(_ time: Date) -> String {
    let seconds = max(0, Int(Date().timeIntervalSince(time)))
    if seconds < 60 { return "just now" }
    return seconds < 7200 ? "\(seconds / 60) minutes ago" : "\(seconds / 3600) hours ago"
  }
}

extension Link {
  static let build = Link("/build")
  static let uploads = Link("/uploads")
}

extension Reply {
  /// An answer that no browser and no proxy keeps.
  static func fresh(_ response: Response) -> Response {
    var response = response
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
