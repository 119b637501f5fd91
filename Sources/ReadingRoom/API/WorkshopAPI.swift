import Exchange

/// What the description of the interface says of builds and of files that wait; there only where a folder is watched.
enum WorkshopAPI {
  static let state: APISchema = .object(
    APISchema.members("phase time", optional: "document message")
      + [("number", .whole), ("done", .whole), ("total", .whole)]
  )

  static let files: APISchema = .object([
    ("files", .list(.object(APISchema.members("name time") + [("bytes", .whole)])))
  ])

  static func write(to json: inout JSONWriter) {
    write("/build", "How a build goes.", "text/html", .text, to: &json)
    write("/build.json", "How a build goes: waiting, building, done or failed.", "application/json", state, to: &json)
    write(
      "/build/events",
      "Each state of a build as an event named build, whose data are those of /build.json.",
      "text/event-stream",
      .text,
      to: &json
    )
    write("/uploads.json", "The files that wait; for editors.", "application/json", files, to: &json)
    json.key(text: "/uploads")
    json.object { json in
      read("The files that wait; for editors.", "text/html", .text, to: &json)
      send(to: &json)
    }
  }

  private static func write(
    _ path: String,
    _ summary: String,
    _ type: String,
    _ schema: APISchema,
    to json: inout JSONWriter
  ) {
    json.key(text: path)
    json.object { read(summary, type, schema, to: &$0) }
  }

  private static func read(_ summary: String, _ type: String, _ schema: APISchema, to json: inout JSONWriter) {
    json.key("get")
    json.object { json in
      json.member("summary", summary)
      json.key("responses")
      json.object { json in
        json.key("200")
        OpenAPI.answer(summary, type, schema, to: &json)
        describe(
          [("403", "For editors alone."), ("404", "No folder is watched."), ("503", "Too many ask.")],
          to: &json
        )
      }
    }
  }

  private static func send(to json: inout JSONWriter) {
    json.key("post")
    json.object { json in
      json.member("summary", "Sends a file, which waits until an editor puts it among the documents.")
      json.key("requestBody")
      OpenAPI.answer("A part file.", "multipart/form-data", .object(APISchema.members("file")), to: &json)
      json.key("responses")
      json.object { json in
        describe(
          [
            ("303", "It waits."), ("400", "It is not taken, and why."), ("403", "For editors alone."),
            ("413", "It is too large."),
          ],
          to: &json
        )
      }
    }
  }

  private static func describe(_ answers: [(status: String, meaning: String)], to json: inout JSONWriter) {
    for (status, meaning) in answers {
      json.key(text: status)
      json.object { $0.member("description", meaning) }
    }
  }
}
