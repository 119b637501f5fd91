import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// Takes files of editors, shows what waits, and passes on what an editor says is to be read.
struct UploadRoutes: Sendable {
  let quarantine: Quarantine
  let feed: BuildFeed
  let layout: Layout
  /// A file is held in memory while it comes in: so many at a time.
  private let places = Places(2)

  init(_ quarantine: Quarantine, _ feed: BuildFeed, _ layout: Layout) {
    self.quarantine = quarantine
    self.feed = feed
    self.layout = layout
  }

  func add(to router: Router<RoomContext>) {
    router.get("/uploads") { _, context in
      try context.visitor.check(.editor)
      return page(context.visitor)
    }
    router.get("/uploads.json") { _, context in
      try context.visitor.check(.editor)
      return Reply.fresh(Reply.bytes(json, .json))
    }
    router.post("/uploads") { request, context in try await receive(request, context.visitor) }
    router.post("/uploads/take") { request, context in
      let name = try await named(request, context.visitor)
      _ = try quarantine.take(name, into: feed.folder, by: context.visitor.name)
      feed.ask()
      return Reply.elsewhere(.uploads)
    }
    router.post("/uploads/remove") { request, context in
      try quarantine.remove(try await named(request, context.visitor), by: context.visitor.name)
      return Reply.elsewhere(.uploads)
    }
  }

  /// Who may not send is refused before a byte of the file is read; the form itself once it is there.
  private func receive(_ request: Request, _ visitor: Visitor) async throws -> Response {
    try visitor.check(.editor)
    let most = quarantine.limits.largest + 16 * 1024
    let told = request.headers[.contentLength].flatMap { Int($0) }
    guard told.map({ $0 <= most }) != false else { throw tooLarge }
    guard places.take() else { throw HTTPError(.serviceUnavailable, message: "Other files are coming in: try again.") }
    defer { places.give() }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: most)
    } catch {
      throw tooLarge
    }
    let form = try MultipartForm(Array(body.readableBytesView), type: request.headers[.contentType])
    try visitor.check(request, token: form.text("form"), .editor)
    guard let file = form.parts.first(where: { $0.name == "file" && $0.fileName != nil }), let name = file.fileName
    else { throw QuestionError("choose a file") }
    _ = try quarantine.keep(file.content, as: name, by: visitor.name)
    return Reply.elsewhere(.uploads)
  }

  private var tooLarge: HTTPError {
    HTTPError(.contentTooLarge, message: "A file has at most \(quarantine.limits.largest >> 20) MB.")
  }

  /// The file that a form names.
  private func named(_ request: Request, _ visitor: Visitor) async throws -> String {
    try visitor.check(.editor)
    let form = try Question(form: String(buffer: try await request.body.collect(upTo: 4096)))
    try visitor.check(request, token: form.name("form"), .editor)
    guard let name = form.name() else { throw QuestionError("say which file") }
    return name
  }

  private var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("files", quarantine.files()) { json, file in
        json.object {
          $0.member("name", file.name)
          $0.member("bytes", file.bytes)
          $0.member("time", file.time.formatted(.iso8601))
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

/// How many may do something at a time.
private final class Places: Sendable {
  private let free: Mutex<Int>
  init(_ count: Int) { free = Mutex(count) }

  func take() -> Bool {
    free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }

  func give() { free.withLock { $0 += 1 } }
}

extension UploadRoutes {
  private func page(_ visitor: Visitor) -> Response {
    let files = quarantine.files()
    let html = layout.frame(title: "Documents that wait", place: nil, twin: nil, visitor: visitor) {
      tag("h1") { "Documents that wait" }
      tag("p", .class("subtitle")) {
        "What is sent here is kept apart and read by nothing until an editor puts it among the documents."
      }
      if visitor.formToken != nil { sendForm(visitor) }
      if files.isEmpty {
        tag("p", .class("quiet"), Attribute("role", "status")) { "Nothing waits." }
      } else {
        tag("p", .class("quiet"), Attribute("role", "status")) {
          Words.counted(files.count, "file") + (files.count == 1 ? " waits." : " wait.")
        }
        table(files, visitor)
      }
    }
    return Reply.fresh(Reply.text(html.markup, .html))
  }

  private func sendForm(_ visitor: Visitor) -> HTML {
    tag(
      "form",
      .class("send"),
      Attribute("method", "post"),
      Attribute("action", "/uploads"),
      Attribute("enctype", "multipart/form-data")
    ) {
      Field.hidden("form", visitor.formToken)
      tag("label") {
        tag("span") { "A file of at most \(quarantine.limits.largest >> 20) MB" }
        tag(
          empty: "input",
          Attribute("type", "file"),
          Attribute("name", "file"),
          Attribute("required", ""),
          Attribute("accept", quarantine.types.map { "." + $0 }.joined(separator: ","))
        )
      }
      tag("button") { "Send" }
    }
  }

  private func table(_ files: [Quarantine.File], _ visitor: Visitor) -> HTML {
    tag("table", .class("waiting stacked")) {
      tag("thead") {
        tag("tr") {
          for name in ["File", "Sent"] { tag("th", Attribute("scope", "col")) { name } }
          tag("th", Attribute("scope", "col"), .class("number")) { "kB" }
          tag("th", Attribute("scope", "col")) { "What becomes of it" }
        }
      }
      tag("tbody") {
        for file in files {
          tag("tr") {
            tag("td", .class("main name")) { file.name }
            tag("td") { Words.time(String(file.time.formatted(.iso8601).prefix(10))) }
            tag("td", .class("number"), Attribute("data-name", "kB")) { Words.grouped((file.bytes + 1023) / 1024) }
            tag("td") {
              button("/uploads/take", "Put among the documents", file.name, visitor)
              button("/uploads/remove", "Remove", file.name, visitor)
            }
          }
        }
      }
    }
  }

  @Markup private func button(_ action: String, _ words: String, _ name: String, _ visitor: Visitor) -> HTML {
    if visitor.formToken != nil {
      tag("form", Attribute("method", "post"), Attribute("action", action)) {
        Field.hidden("form", visitor.formToken)
        Field.hidden("name", name)
        tag("button", .class("plain"), .label("\(words): \(name)")) { words }
      }
    }
  }
}
